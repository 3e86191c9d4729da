/** All figures of one row as read from the sheet, and what is wrong with them. */
import type { SheetGrid } from '../grid';
import type { BlockKey, ColumnMap } from '../form/columns';
import type { Exact } from '../number/decimal';
import { readCell } from '../number/read-cell';
import type { FigureKind, Reading } from '../number/reading';

export interface CellReading {
  readonly row: number;
  readonly col: number;
  readonly reading: Reading;
  /** The figure; for an ambiguous text the reading that the row's other figures settled. */
  readonly value: Exact | null;
}

export type RowReadings = Readonly<Record<FigureKind, Readonly<Partial<Record<BlockKey, CellReading>>>>>;

export function figureOf(reading: Reading): Exact | null {
  if (reading.kind === 'figure') return reading.value;
  return reading.kind === 'grade' ? reading.value : null;
}

/** @param keys the form's blocks */
export function readRowCells(
  grid: SheetGrid,
  row: number,
  columns: ColumnMap,
  keys: readonly BlockKey[],
): RowReadings {
  const read = (kind: FigureKind): Partial<Record<BlockKey, CellReading>> => {
    const cells: Partial<Record<BlockKey, CellReading>> = {};
    for (const key of keys) {
      const col = columns.blocks[key]?.[kind] ?? null;
      if (col === null) continue;
      const reading = readCell(grid, row, col, kind);
      cells[key] = { row, col, reading, value: figureOf(reading) };
    }
    return cells;
  };
  return { K: read('K'), Rp: read('Rp') };
}
