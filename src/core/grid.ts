/**
 * A sheet as plain data: what a host reads, what the core recognises.
 * Rows and columns are counted from 1, as Excel shows them.
 */

/** An Excel error value such as `#DIV/0!`; text that merely spells one stays a string. */
export interface CellError {
  readonly error: string;
}

/** `null` is an empty cell. Numbers are what the cell holds (a double); dates are serial numbers. */
export type CellValue = null | string | number | boolean | CellError;

/** A rectangle of cells, all four bounds included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetGrid {
  readonly sheet: string;
  /** Position of `values[0][0]`. */
  readonly origin: { readonly row: number; readonly col: number };
  readonly values: readonly (readonly CellValue[])[];
  /** Formula text with its `=`, or null. Same shape as `values`; missing rows or cells mean no formula. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Merged areas; only the top-left cell of one holds a value. */
  readonly merges: readonly Area[];
  /**
   * Number format codes (en-US) by `cellKey`, only where the code changes what the number means:
   * dates and times, percent formats, and text (`@`). All other cells read as `General`.
   */
  readonly formats: ReadonlyMap<number, string>;
  /**
   * Cells (by `cellKey`) that hold a formula whose result the file does not carry
   * (written by a program that does not calculate). Their value reads as null but is unknown.
   */
  readonly uncalculated: ReadonlySet<number>;
  /** Rows that nobody sees: hidden by hand, by grouping or by a filter. Absent where the host does not tell. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** A filter is in force on the sheet. Absent where the host does not tell. */
  readonly filtered?: boolean;
}

const COLUMNS = 16384;

/** One number for a cell address, for sets and maps. */
export function cellKey(row: number, col: number): number {
  return row * COLUMNS + (col - 1);
}

/** The row and column of a `cellKey`. */
export function placeOf(key: number): { readonly row: number; readonly col: number } {
  return { row: Math.floor(key / COLUMNS), col: (key % COLUMNS) + 1 };
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The last used row of the grid; `origin.row - 1` when it is empty. */
export function lastRow(grid: SheetGrid): number {
  return grid.origin.row + grid.values.length - 1;
}

const widths = new WeakMap<SheetGrid['values'], number>();

/** The last used column of the grid, over all rows. Recognition asks in every row, so the answer is kept. */
export function lastColumn(grid: SheetGrid): number {
  let width = widths.get(grid.values);
  if (width === undefined) {
    width = 0;
    for (const row of grid.values) width = Math.max(width, row.length);
    widths.set(grid.values, width);
  }
  return grid.origin.col + width - 1;
}

export function valueAt(grid: SheetGrid, row: number, col: number): CellValue {
  return grid.values[row - grid.origin.row]?.[col - grid.origin.col] ?? null;
}

export function formulaAt(grid: SheetGrid, row: number, col: number): string | null {
  return grid.formulas[row - grid.origin.row]?.[col - grid.origin.col] ?? null;
}

/** The cell's number format code, `General` unless the host reported another. */
export function formatAt(grid: SheetGrid, row: number, col: number): string {
  return grid.formats.get(cellKey(row, col)) ?? 'General';
}

/** By column number; every formula and finding names some. */
const columnNames: string[] = [];

/** Column letters: 1 → `A`, 28 → `AB`. */
export function columnName(col: number): string {
  const known = columnNames[col];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  if (col <= COLUMNS) columnNames[col] = name;
  return name;
}

/** Column number of letters: `AB` → 28. */
export function columnNumber(name: string): number {
  let col = 0;
  for (const letter of name.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64;
  return col;
}

/** `T15`, without dollar signs. */
export function cellName(row: number, col: number): string {
  return columnName(col) + String(row);
}
