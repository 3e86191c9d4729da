/** What stands in a column below the header, looked at in its first rows only. */
import { isCellError, lastRow, type CellValue, type SheetGrid } from '../grid';
import { readText } from '../number/read-text';
import type { CellView } from './cells';
import { textOf } from './normalise';

const SAMPLE_ROWS = 200;

/** The filled cells of a column below a row, of the first rows. */
export function valuesBelow(grid: SheetGrid, view: CellView, below: number, col: number): CellValue[] {
  const out: CellValue[] = [];
  const bottom = Math.min(lastRow(grid), below + SAMPLE_ROWS);
  for (let row = below + 1; row <= bottom; row++) {
    if (!view.writable(row, col)) continue;
    const value = view.shown(row, col);
    if (isCellError(value) || textOf(value) !== '') out.push(value);
  }
  return out;
}

/** The same as texts; error values are left out. */
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
