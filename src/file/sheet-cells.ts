/**
 * What the rows and cells of a worksheet part come to, whoever finds them in its text. Its two readers, the quick
 * one and the XML parser, differ in nothing but that.
 */
import { cellKey, placeOf, type CellValue, type SheetGrid } from '../core/grid';
import { isOnSheet } from '../core/address';
import { gridBuilder } from './cell-grid';
import { LONGEST_TEXT, valueOfText } from './cell-value';
import { toShown } from './future-functions';
import { FileProblem } from './problem';
import { formatReader } from './read-formats';
import { movableFormula } from './shared-formula';
import type { WorkbookFile } from './workbook';

/** How an ISO date cell without a date format is shown. */
const ISO_DATE_FORMAT = 'yyyy-mm-dd';

/** What stands in a cell as its part says it. */
export interface StoredCell {
  /** Its `t`, `n` where it has none. */
  readonly type: string;
  /** Null without a value. */
  readonly text: string | null;
  /** Without `=`; null without a formula, empty where a shared one stands elsewhere. */
  readonly formula: string | null;
  readonly isShared: boolean;
  /** Index of the shared formula. */
  readonly shared: string | undefined;
}

type Cells = Pick<SheetGrid, 'sheet' | 'origin' | 'values' | 'formulas' | 'formats' | 'uncalculated'> & {
  readonly hiddenRows: ReadonlySet<number>;
};

export interface SheetCells {
  /** A `<col>` with a style. */
  readonly column: (from: number, to: number, style: number) => void;
  /**
   * @param row null where it does not say which it is
   * @param style its own, null without
   * @returns false for a row off the sheet, out of order or named twice
   */
  readonly row: (row: number | null, style: number | null, isHidden: boolean) => boolean;
  /**
   * The place of a cell, before what it holds.
   * @param at null where it does not say where it stands
   * @returns false for a place off the sheet, out of order, in another row or taken
   */
  readonly place: (row: number | null, col: number | null, style: number) => boolean;
  /** A number, with a formula of its own (without `=`) or none. */
  readonly number: (value: number, formula: string | null) => void;
  /** @returns false for a text that is no value of that type */
  readonly content: (cell: StoredCell) => boolean;
  /** Where the last cell stands. */
  readonly current: () => { readonly row: number; readonly col: number };
  /**
   * @returns null where a cell wants a shared formula that is not there
   * @throws FileProblem('too-large') where cells lie so far apart that no grid can hold them
   */
  readonly finish: () => Cells | null;
}

/** Cells that take more than a place in the grid: results that are missing, dates, shared formulas. */
const MOST_MARKS = 2_000_000;
/** Letters of all cells, a shared text counted in each: a form of 50,000 rows has a fifth. */
const MOST_TEXT = 50_000_000;
/** Of all shared formulas, each written out for every cell that takes it. */
const MOST_LETTERS = 200_000_000;

interface Master {
  readonly length: number;
  readonly row: number;
  readonly col: number;
  readonly at: (rows: number, cols: number) => string;
}

/** The `r` of a row: null without one, NaN for what is none. */
export function rowNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\s*[0-9]+\s*$/.test(text) ? Number(text) : NaN;
}

/** @throws FileProblem('too-large') from any of them, see {@link SheetCells.finish} */
export function sheetCells(
  sheet: string,
  { sharedStrings, dateSystem, styles }: Pick<WorkbookFile, 'sharedStrings' | 'dateSystem' | 'styles'>,
): SheetCells {
  const { put, grid: laidOut } = gridBuilder(sheet);
  const formats = formatReader(styles.meaningful);
  const uncalculated = new Set<number>();
  const hiddenRows = new Set<number>();
  const isoDates: number[] = [];
  const masters = new Map<string, Master>();
  /** Cells that take a shared formula, by its index. */
  const dependents = new Map<string, number[]>();
  let row = 0;
  let col = 0;
  let marks = 0;
  let letters = 0;

  const mark = (): void => {
    marks += 1;
    if (marks > MOST_MARKS) throw new FileProblem('too-large', `${sheet}: too many unusual cells`);
  };

  const share = (index: string, formula: string): void => {
    if (formula !== '') {
      masters.set(index, { row, col, length: formula.length, at: movableFormula(formula) });
      return;
    }
    const list = dependents.get(index);
    if (list === undefined) dependents.set(index, [cellKey(row, col)]);
    else list.push(cellKey(row, col));
  };

  return {
    column: formats.column,
    row: (number, style, isHidden) => {
      const next = number ?? row + 1;
      if (!isOnSheet(next, 1) || next <= row) return false;
      row = next;
      col = 0;
      formats.row(row, style);
      if (isHidden) hiddenRows.add(row);
      return true;
    },
    place: (ownRow, ownCol, style) => {
      const next = ownCol ?? col + 1;
      if ((ownRow ?? row) !== row || next <= col || !isOnSheet(row, next)) return false;
      col = next;
      formats.cell(col, style);
      return true;
    },
    number: (value, formula) => {
      put(row, col, value, formula === null ? null : `=${toShown(formula)}`);
    },
    content: ({ type, text, formula, isShared, shared }) => {
      const read: CellValue | undefined =
        text === null ? null : valueOfText(type, text, sharedStrings, dateSystem);
      if (read === undefined || (formula?.length ?? 0) > LONGEST_TEXT) return false;
      if (typeof read === 'string') letters += read.length;
      if (letters > MOST_TEXT) throw new FileProblem('too-large', `${sheet}: texts too long`);
      const value: CellValue = read === '' && formula === null ? null : read;
      if (value === null && formula === null) return true;
      if (formula !== null) {
        if (isShared && shared !== undefined) {
          mark();
          share(shared, formula);
        }
        if (text === null || (value === null && type !== 'str')) {
          mark();
          uncalculated.add(cellKey(row, col));
        }
      }
      if (type === 'd' && value !== null) {
        mark();
        isoDates.push(cellKey(row, col));
      }
      put(row, col, value, formula === null ? null : `=${toShown(formula)}`);
      return true;
    },
    current: () => ({ row, col }),
    finish: () => {
      const grid = laidOut();
      const { origin } = grid;
      let shared = 0;
      for (const [index, keys] of dependents) {
        const master = masters.get(index);
        if (master === undefined) return null;
        shared += master.length * keys.length;
        if (shared > MOST_LETTERS) throw new FileProblem('too-large', `${sheet}: shared formulas too long`);
        for (const key of keys) {
          const place = placeOf(key);
          const formula = master.at(place.row - master.row, place.col - master.col);
          const inRow = grid.formulas[place.row - origin.row];
          if (inRow !== undefined) inRow[place.col - origin.col] = `=${toShown(formula)}`;
        }
      }
      const codes = formats.formats(grid);
      for (const key of isoDates) if (!codes.has(key)) codes.set(key, ISO_DATE_FORMAT);
      const { values, formulas } = grid;
      return { sheet, origin, values, formulas, formats: codes, uncalculated, hiddenRows };
    },
  };
}
