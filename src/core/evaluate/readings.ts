/** All figures of one row as read from the sheet, and what is wrong with them. */
import type { SheetGrid } from '../grid';
import { blocksIn, type BlockKey, type ColumnMap } from '../form/columns';
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

const UNREAD: CellReading = { row: 0, col: 0, reading: { kind: 'blank' }, value: null };

/** @returns reads the figures of one row; where they stand is looked up once for all rows */
export function rowReader(grid: SheetGrid, columns: ColumnMap): (row: number) => RowReadings {
  const reader = (kind: FigureKind): ((row: number) => Partial<Record<BlockKey, CellReading>>) => {
    const places: { key: BlockKey; col: number }[] = [];
    // Copied, not built key by key: an object that grows costs more than what is read into it.
    const shape: Partial<Record<BlockKey, CellReading>> = {};
    for (const [key, block] of blocksIn(columns.blocks)) {
      const col = block[kind];
      if (col === null) continue;
      places.push({ key, col });
      shape[key] = UNREAD;
    }
    return (row) => {
      const cells = { ...shape };
      for (const { key, col } of places) {
        const reading = readCell(grid, row, col, kind);
        cells[key] = { row, col, reading, value: figureOf(reading) };
      }
      return cells;
    };
  };
  const readK = reader('K');
  const readRp = reader('Rp');
  return (row) => ({ K: readK(row), Rp: readRp(row) });
}
