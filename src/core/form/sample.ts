/** What stands in a column below the header, looked at in its first rows only. */
import { isCellError, lastRow, type CellValue, type SheetGrid } from '../grid';
import { readText } from '../number/read-text';
import type { CellView } from './cells';
import { textOf } from './normalise';

const SAMPLE_ROWS = 200;

const lastSampled = (grid: SheetGrid, below: number): number => Math.min(lastRow(grid), below + SAMPLE_ROWS);

/** The filled cells of a column below a row, of the first rows or down to `bottom`. */
export function valuesBelow(
  grid: SheetGrid,
  view: CellView,
  below: number,
  col: number,
  bottom = lastSampled(grid, below),
): CellValue[] {
  const out: CellValue[] = [];
  for (let row = below + 1; row <= bottom; row++) {
    if (!view.writable(row, col)) continue;
    const value = view.shown(row, col);
    if (isCellError(value) || textOf(value) !== '') out.push(value);
  }
  return out;
}

/**
 * The last of the first rows that holds two figures. Place, date and name of who signs stand below it, in columns
 * whose own figures may still be blank. The last row looked at where no row has two.
 */
export function lastRowOfFigures(grid: SheetGrid, below: number): number {
  const last = lastSampled(grid, below);
  for (let row = last; row > below; row--) {
    let figures = 0;
    for (const value of grid.values[row - grid.origin.row] ?? []) {
      if (typeof value === 'number' || (typeof value === 'string' && /\d/.test(value) && isFigureLike(value)))
        figures += 1;
      if (figures === 2) return row;
    }
  }
  return last;
}

/** Those of the first rows as texts; error values are left out. */
export const textsBelow = (grid: SheetGrid, view: CellView, below: number, col: number): string[] =>
  valuesBelow(grid, view, below, col)
    .map(textOf)
    .filter((text) => text !== '');

export const share = <T>(of: readonly T[], test: (each: T) => boolean): number =>
  of.length === 0 ? 0 : of.filter(test).length / of.length;

/** A number, an error of a formula, or a text that reads as a figure, a grade or "nothing". */
export function isFigureLike(value: CellValue): boolean {
  if (typeof value !== 'string') return true;
  return readText(value, 'K').kind !== 'unreadable' || readText(value, 'Rp').kind !== 'unreadable';
}
