/** Comparing what stands in cells. */
import { isCellError, type CellValue } from '../grid';
import { exactOfCell } from '../number/decimal';
import type { CellState } from './patch';

/** Equal as Excel shows them: numbers by their 15 digits, an empty text like an empty cell. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return a === b || (Number.isFinite(a) && Number.isFinite(b) && exactOfCell(a).equals(exactOfCell(b)));
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return (a === '' ? null : a) === (b === '' ? null : b);
}

/** Same formula and same value; a host may print a formula in other capitals or with other spaces. */
export function sameState(a: CellState, b: CellState): boolean {
  return sameContent(a, b) && sameValue(a.value, b.value);
}

/** What was typed is the same; the result of a formula may have moved with its inputs. */
export function sameContent(a: CellState, b: CellState): boolean {
  if (a.formula === null || b.formula === null) return a.formula === b.formula && sameValue(a.value, b.value);
  return a.formula === b.formula || loosely(a.formula) === loosely(b.formula);
}

/** Without the spaces and capitals outside of quotes. */
function loosely(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, '').toUpperCase()))
    .join('');
}
