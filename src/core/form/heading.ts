/** Where the header of a table ends, told by its words: for forms without a row of K and Rp. */
import { lastColumn, lastRow, valueAt, type SheetGrid } from '../grid';
import { scoreByText } from './block-words';
import type { CellView } from './cells';
import { isNumberRow } from './header';
import { readKode } from './kode';
import { normalise, textOf } from './normalise';
import { HEADER_SEARCH_ROWS, isKLabel, isPureLabel, isRpLabel } from './pairs';
import { periodOver } from './period-words';

export interface Heading {
  /** The last row with headings, above the column numbers. */
  readonly row: number;
  /** First and last column with words of a figure block. */
  readonly from: number;
  readonly to: number;
}

/** So many different headings of blocks on one row make a header. */
const FEWEST_HEADINGS = 3;
const LONGEST_HEADING = 160;
const WIDEST = 400;

/** A numeral alone is a period only under a heading that says so. */
const isBlockWord = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  !/^(?:\d+|[ivl]+)$/.test(text) &&
  (Object.keys(scoreByText([text]).scores).length > 0 || isKLabel(text) || isRpLabel(text));

interface HeadingCell {
  readonly col: number;
  readonly text: string;
}

function blockWords(grid: SheetGrid, view: CellView, row: number, to: number): HeadingCell[] {
  const width = to - grid.origin.col + 1;
  const out: HeadingCell[] = [];
  for (let col = grid.origin.col; col <= to; col++) {
    const text = normalise(view.shown(row, col));
    const area = view.areaOf(row, col);
    // A title is merged over most of the table.
    if (text === '' || (area !== null && area.right - area.left + 1 > 0.6 * width)) continue;
    if (isBlockWord(text)) out.push({ col, text });
  }
  return out;
}

/** A row with a code, or with figures that are no column numbers, is data. */
function continues(grid: SheetGrid, view: CellView, row: number): boolean {
  if (row > lastRow(grid) || isNumberRow(grid, view, row)) return false;
  const cells = grid.values[row - grid.origin.row] ?? [];
  const texts: string[] = [];
  for (const value of cells) {
    if (typeof value === 'number' && (value > 12 || !Number.isInteger(value))) return false;
    const text = textOf(value);
    if (/\d\.\d/.test(text) && readKode(text) !== null) return false;
    if (text !== '') texts.push(normalise(value));
  }
  const heads = texts.filter(
    (text) => isPureLabel(text) || periodOver([text]) !== null || (text.length <= 60 && isBlockWord(text)),
  );
  return heads.length > 0 && heads.length >= texts.length / 2;
}

export function findHeading(grid: SheetGrid, view: CellView): Heading | null {
  const to = Math.min(lastColumn(grid), grid.origin.col + WIDEST);
  const bottom = Math.min(lastRow(grid), grid.origin.row + HEADER_SEARCH_ROWS);
  for (let row = grid.origin.row; row <= bottom; row++) {
    const found = blockWords(grid, view, row, to);
    if (new Set(found.map(({ text }) => text)).size < FEWEST_HEADINGS) continue;
    const cols = found.map(({ col }) => col);
    let last = row;
    while (continues(grid, view, last + 1)) last += 1;
    return { row: last, from: Math.min(...cols), to: Math.max(...cols) };
  }
  return null;
}

/** The row above the first one that has a figure in one of the columns: the header ends there at the latest. */
export function rowAboveFigures(grid: SheetGrid, view: CellView, cols: readonly number[]): number | null {
  const bottom = Math.min(lastRow(grid), grid.origin.row + HEADER_SEARCH_ROWS);
  for (let row = grid.origin.row; row <= bottom; row++) {
    if (isNumberRow(grid, view, row)) continue;
    if (cols.some((col) => typeof valueAt(grid, row, col) === 'number')) return row - 1;
  }
  return null;
}
