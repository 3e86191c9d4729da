/** Cells that hold something, laid out as the rows of a grid as they come. */
import type { CellValue, SheetGrid } from '../core/grid';
import { LAST_COL } from '../core/address';
import { FileProblem } from './problem';

export interface CellGrid extends Pick<SheetGrid, 'sheet' | 'origin' | 'values'> {
  readonly formulas: (string | null)[][];
  /** Rows (from the top of the grid) and columns (numbers from 1) that hold something, rising. */
  readonly filledRows: readonly number[];
  readonly filledColumns: readonly number[];
}

/** Places between the first and the last filled cell of each row, over all rows. */
const MOST_PLACES = 16_000_000;

export interface GridBuilder {
  /** Rows come in rising order, columns of a row too. @throws FileProblem('too-large') */
  readonly put: (row: number, col: number, value: CellValue, formula: string | null) => void;
  /**
   * Rows and columns from the first to the last filled cell; claimed sizes and empty styled cells cost nothing.
   * @throws FileProblem('too-large') where cells lie so far apart that no grid can hold them.
   */
  readonly grid: () => CellGrid;
}

/** Rows hold their own cells only, and empty rows share one array, so a lone cell far away costs little. */
export function gridBuilder(sheet: string): GridBuilder {
  const rowNumbers: number[] = [];
  /** First column of each row of `valueRows` and `formulaRows`. */
  const starts: number[] = [];
  const valueRows: CellValue[][] = [];
  const formulaRows: (string | null)[][] = [];
  const used = new Uint8Array(LAST_COL + 1);
  /** The row at work; a copy of the right length is kept, as arrays that grow take half as much again. */
  const values: CellValue[] = [];
  const formulas: (string | null)[] = [];
  let row = 0;
  let next = 0;
  let length = 0;
  let places = 0;

  const count = (more: number): void => {
    places += more;
    if (places > MOST_PLACES) throw new FileProblem('too-large', `${sheet}: cells too far apart`);
  };
  const keep = (): void => {
    if (length === 0) return;
    valueRows.push(values.slice(0, length));
    formulaRows.push(formulas.slice(0, length));
    length = 0;
  };
  const put: GridBuilder['put'] = (at, col, value, formula) => {
    if (at !== row) {
      keep();
      row = at;
      next = col;
      rowNumbers.push(row);
      starts.push(col);
    }
    count(col - next + 1);
    for (; next < col; next++) {
      values[length] = null;
      formulas[length] = null;
      length += 1;
    }
    values[length] = value;
    formulas[length] = formula;
    length += 1;
    used[col] = 1;
    next = col + 1;
  };

  const grid = (): CellGrid => {
    keep();
    const top = rowNumbers[0] ?? 1;
    const bottom = rowNumbers.at(-1) ?? 0;
    const left = starts.reduce((least, start) => Math.min(least, start), starts[0] ?? 1);
    for (const start of starts) count(start - left);
    const allValues = new Array<CellValue[]>(bottom - top + 1).fill([]);
    const allFormulas = new Array<(string | null)[]>(bottom - top + 1).fill([]);
    rowNumbers.forEach((number, index) => {
      const padding = new Array<null>((starts[index] ?? left) - left).fill(null);
      const own = valueRows[index] ?? [];
      const ownFormulas = formulaRows[index] ?? [];
      allValues[number - top] = padding.length === 0 ? own : [...padding, ...own];
      allFormulas[number - top] = padding.length === 0 ? ownFormulas : [...padding, ...ownFormulas];
    });
    const filledColumns: number[] = [];
    used.forEach((flag, col) => {
      if (flag === 1) filledColumns.push(col);
    });
    return {
      sheet,
      origin: { row: top, col: left },
      values: allValues,
      formulas: allFormulas,
      filledRows: rowNumbers,
      filledColumns,
    };
  };
  return { put, grid };
}
