/** Cells that hold something, laid out as the rows of a grid. */
import type { CellValue, SheetGrid } from '../core/grid';
import { LAST_COL } from '../core/address';
import { FileProblem } from './problem';

export interface ReadCell {
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  /** With its `=`. */
  formula: string | null;
}

export interface CellGrid extends Pick<SheetGrid, 'sheet' | 'origin' | 'values' | 'formulas'> {
  /** Rows (from the top of the grid) and columns (numbers from 1) that hold something, rising. */
  readonly filledRows: readonly number[];
  readonly filledColumns: readonly number[];
}

/** Places between the first and the last filled cell of each row, over all rows. */
const MOST_PLACES = 30_000_000;

/**
 * Rows and columns from the first to the last filled cell; claimed sizes and empty styled cells cost nothing.
 * @throws FileProblem('too-large') where cells lie so far apart that no grid can hold them.
 */
export function gridOf(sheet: string, cells: readonly ReadCell[]): CellGrid {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  const used = new Uint8Array(LAST_COL + 1);
  for (const cell of cells) {
    if (cell.row < top) top = cell.row;
    if (cell.col < left) left = cell.col;
    if (cell.row > bottom) bottom = cell.row;
    used[cell.col] = 1;
  }
  if (bottom === 0)
    return { sheet, origin: { row: 1, col: 1 }, values: [], formulas: [], filledRows: [], filledColumns: [] };
  // Rows grow with their own cells, and empty rows share one array, so a lone cell far away costs little.
  const noValues: CellValue[] = [];
  const noFormulas: (string | null)[] = [];
  const values = new Array<CellValue[]>(bottom - top + 1).fill(noValues);
  const formulas = new Array<(string | null)[]>(bottom - top + 1).fill(noFormulas);
  const filledRows: number[] = [];
  let places = 0;
  let rowValues = noValues;
  let rowFormulas = noFormulas;
  let row = 0;
  for (const cell of cells) {
    if (cell.row !== row) {
      row = cell.row;
      rowValues = values[row - top] = [];
      rowFormulas = formulas[row - top] = [];
      filledRows.push(row);
    }
    places += cell.col - left + 1 - rowValues.length;
    if (places > MOST_PLACES) throw new FileProblem('too-large', `${sheet}: cells too far apart`);
    for (let col = left + rowValues.length; col < cell.col; col++) {
      rowValues.push(null);
      rowFormulas.push(null);
    }
    rowValues.push(cell.value);
    rowFormulas.push(cell.formula);
  }
  const filledColumns: number[] = [];
  used.forEach((flag, col) => {
    if (flag === 1) filledColumns.push(col);
  });
  return { sheet, origin: { row: top, col: left }, values, formulas, filledRows, filledColumns };
}
