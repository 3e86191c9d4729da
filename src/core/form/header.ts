/** The header's extent, and the texts that stand over each column. */
import { lastColumn, type SheetGrid } from '../grid';
import type { CellView } from './cells';
import { normalise, textOf } from './normalise';
import { finalColumn, firstColumn, isPureLabel, type PairRow } from './pairs';

export interface Header {
  readonly top: number;
  /** The last header row; data may begin below it. */
  readonly bottom: number;
  /** Rows of column numbers, `12 (=8+9+10+11)`: hints, not names. */
  readonly numberRows: readonly number[];
  /** Normalised texts over a column from top to bottom, without the labels K and Rp and the number rows. */
  readonly textsOver: (col: number) => readonly string[];
  /**
   * The same with a blank header cell reading as the one to its left: in a header without merged cells the
   * heading of a block stands over its first column only.
   */
  readonly textsAround: (col: number) => readonly string[];
  /** The label K, Rp or satuan on the row of labels, normalised; empty where there is none. */
  readonly labelOver: (col: number) => string;
  /** The printed formula of a column's number (`8+9+10+11`), or null. */
  readonly formulaOver: (col: number) => string | null;
}

const NUMBER_CELL = /^\(?\s*\d{1,2}\s*\)?\s*(\(?\s*=.*)?$/;
const DEEPEST_HEADER = 8;

/** All filled cells are small whole numbers, alone or with a printed formula, and there are at least five. */
function printedNumbers(grid: SheetGrid, view: CellView, row: number): number[] | null {
  const seen: number[] = [];
  let previous = '';
  for (let col = grid.origin.col; col <= lastColumn(grid); col++) {
    const text = textOf(view.shown(row, col));
    if (text === '' || text === previous) continue;
    if (!NUMBER_CELL.test(text)) return null;
    previous = text;
    seen.push(Number.parseInt(text.replace(/\D*/, ''), 10));
  }
  return seen.length >= 5 ? seen : null;
}

/** A row of column numbers, which rise: small figures of a row of data do not. */
export function isNumberRow(grid: SheetGrid, view: CellView, row: number): boolean {
  const seen = printedNumbers(grid, view, row);
  if (seen === null) return false;
  const rising = seen.every((number, index) => index === 0 || number >= (seen[index - 1] ?? 0));
  return rising && (seen.at(-1) ?? 0) >= 5;
}

function isHeaderRow(view: CellView, row: number, from: number, to: number): boolean {
  const texts = new Set<string>();
  for (let col = from; col <= to; col++) {
    const text = normalise(view.shown(row, col));
    const area = view.areaOf(row, col);
    // A title is merged over most of the table; "Realisasi" over twelve months is so too, but not alone on its row.
    const wide = area !== null && area.right - area.left + 1 > 0.6 * (to - from + 1);
    if (text !== '' && !wide) texts.add(text);
  }
  return texts.size >= 2;
}

/** @param span the first and last figure column; of `pairRow` unless said */
export function readHeader(
  grid: SheetGrid,
  view: CellView,
  pairRow: PairRow,
  span: { readonly from: number; readonly to: number } | null = null,
): Header {
  const { pairs } = pairRow;
  const from = span?.from ?? (pairs.length === 0 ? grid.origin.col : Math.min(...pairs.map(firstColumn)));
  const to = span?.to ?? Math.max(from, ...pairs.map(finalColumn));
  let top = pairRow.row;
  while (
    top > grid.origin.row &&
    pairRow.row - top < DEEPEST_HEADER &&
    isHeaderRow(view, top - 1, from, to)
  ) {
    top -= 1;
  }
  let bottom = pairRow.row;
  while (isNumberRow(grid, view, bottom + 1)) bottom += 1;
  const numberRows: number[] = [];
  // Above the K and Rp no data can stand, and a number that somebody mistyped there is still none of the names.
  for (let row = top; row <= bottom; row++)
    if (row < pairRow.row ? printedNumbers(grid, view, row) !== null : isNumberRow(grid, view, row))
      numberRows.push(row);

  const labelOver = (col: number): string => {
    const text = col >= from && col <= to ? normalise(view.shown(pairRow.row, col)) : '';
    return isPureLabel(text) ? text : '';
  };
  const wordsAt = (row: number, col: number): string =>
    row === pairRow.row && labelOver(col) !== '' ? '' : normalise(view.shown(row, col));
  const texts = (at: (row: number) => string): readonly string[] => {
    const out: string[] = [];
    for (let row = top; row <= bottom; row++) {
      if (numberRows.includes(row)) continue;
      const text = at(row);
      if (text !== '' && out.at(-1) !== text) out.push(text);
    }
    return out;
  };
  const textsOver = (col: number): readonly string[] => texts((row) => wordsAt(row, col));
  const textsAround = (col: number): readonly string[] =>
    texts((row) => {
      let at = col;
      while (wordsAt(row, at) === '' && at > from) at -= 1;
      return wordsAt(row, at);
    });
  const formulaOver = (col: number): string | null => {
    for (const row of numberRows) {
      const match = /=\s*\(?([\d\s+/x*:%()]+)/i.exec(textOf(view.shown(row, col)));
      if (match?.[1] !== undefined) return match[1].replace(/\s/g, '').replace(/\)+$/, '');
    }
    return null;
  };
  return { top, bottom, numberRows, textsOver, textsAround, labelOver, formulaOver };
}
