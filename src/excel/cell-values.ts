/** Between Excel's cell values and those of the core. */
import { isCellError, type CellValue } from '../core/grid';
import type { CellState } from '../core/patch/patch';

/** Texts that Excel shows for error values. A cell may also hold such a text; only its value type tells. */
const ERROR_TEXT =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;

export const looksLikeError = (value: unknown): value is string =>
  typeof value === 'string' && ERROR_TEXT.test(value);

/**
 * A cell as read. Excel gives '' for an empty cell, and the constant itself as its formula.
 * @param isError whether an error text is an error value; by default only a formula's result is
 */
export function stateOf(
  value: unknown,
  formula: unknown,
  numberFormat: string,
  isError = typeof formula === 'string' && formula.startsWith('='),
): CellState {
  const isFormula =
    typeof formula === 'string' && formula.startsWith('=') && !(numberFormat === '@' && formula === value);
  return { formula: isFormula ? formula : null, value: valueOf(value, isFormula, isError) };
}

function valueOf(value: unknown, isFormula: boolean, isError: boolean): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (value === '') return isFormula ? '' : null;
  return isError && looksLikeError(value) ? { error: value } : value;
}

/** What Excel would turn into a number, date, formula, boolean or error when it is typed. */
const CONVERTED =
  /^(?:[\s\u00a0=+\-@'#.,(%$]|\d|rp\b|(?:true|false|benar|salah)$|[a-z]{3,9}[ ./-]?\d{1,4}\b)/i;

/**
 * What to write so that the cell holds exactly this state: a text that Excel would convert gets the
 * apostrophe that a person would type before it. In a cell of text format nothing is converted.
 */
export function contentOf(state: CellState, numberFormat: string): string | number | boolean {
  if (state.formula !== null) return state.formula;
  if (state.value === null) return '';
  if (isCellError(state.value)) return state.value.error;
  if (typeof state.value !== 'string') return state.value;
  return numberFormat !== '@' && CONVERTED.test(state.value) ? `'${state.value}` : state.value;
}
