/** Puts the rows of rata-rata, predikat and total into a built form, after the rows they sum up. */
import { BLOCKS } from '../../src/core/form/columns';
import { columnNumber } from '../../src/core/grid';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import type { BuiltForm } from './form-builder';

export interface Anchor {
  /** Row of the built form after which the labels stand. */
  readonly at: number;
  /** Name of each row, and its text. */
  readonly labels: readonly (readonly [string, string])[];
}

export interface Labelled {
  readonly spec: SheetSpec;
  /** Where a row of the built form stands now. */
  readonly moved: (row: number) => number;
  /** Rows of the labels by their names. */
  readonly rows: Readonly<Record<string, number>>;
  /** Column by meaning: `kode`, `tw1.Rp`; of a code in three cells `kode.0`. */
  readonly columns: Readonly<Record<string, number>>;
}

export function columnNumbers(built: BuiltForm): Record<string, number> {
  const columns: Record<string, number> = {};
  for (const [meaning, letters] of Object.entries(built.columns)) {
    if (typeof letters === 'string') columns[meaning] = columnNumber(letters);
    else if (letters !== null)
      letters.forEach((each, index) => {
        const isBlock = BLOCKS.some((key) => key === meaning);
        columns[isBlock ? `${meaning}.${index === 0 ? 'K' : 'Rp'}` : `${meaning}.${String(index)}`] =
          columnNumber(each);
      });
  }
  return columns;
}

export function withLabelRows(built: BuiltForm, anchors: readonly Anchor[]): Labelled {
  const moved = (row: number): number =>
    row + anchors.reduce((sum, { at, labels }) => sum + (at < row ? labels.length : 0), 0);
  const columns = columnNumbers(built);
  const rows: Record<string, number> = {};
  const cells = built.spec.cells.map((cell) => ({ ...cell, row: moved(cell.row) }));
  for (const { at, labels } of anchors)
    labels.forEach(([name, text], offset) => {
      rows[name] = moved(at) + 1 + offset;
      cells.push({ row: moved(at) + 1 + offset, col: columns['uraian'] ?? 1, value: text });
    });
  const merges = (built.spec.merges ?? []).map((area) => ({
    ...area,
    top: moved(area.top),
    bottom: moved(area.bottom),
  }));
  return { spec: { ...built.spec, cells, merges }, moved, rows, columns };
}
