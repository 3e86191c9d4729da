/** The content of a `<c>` as a value. */
import type { CellValue } from '../core/grid';
import { serialOf, type DateSystem } from './iso-date';
import { unescapeExcel } from './xml';

/** xsd:double without its words: what Excel writes, and all a cell can hold. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INDEX = /^\d+$/;

/** Letters of a text that a cell can hold, and more than a formula can have (8,192 as Excel shows it). */
export const LONGEST_TEXT = 32_767;

const within = (text: string | undefined): string | undefined =>
  text === undefined || text.length > LONGEST_TEXT ? undefined : text;

/**
 * @param type the cell's `t`.
 * @returns undefined where the text says nothing of that type: the file is damaged.
 */
export function valueOfText(
  type: string,
  text: string,
  strings: readonly string[],
  dates: DateSystem,
): CellValue | undefined {
  if (type === 'str' || type === 'inlineStr') return within(unescapeExcel(text));
  const word = text.trim();
  if (type === 's') return INDEX.test(word) ? within(strings[Number(word)]) : undefined;
  // A formula nobody calculated yet may carry an empty value.
  if (word === '') return null;
  if (type === 'b') {
    if (word === '1' || word === 'true') return true;
    return word === '0' || word === 'false' ? false : undefined;
  }
  if (type === 'e') return { error: word };
  if (type === 'd') return serialOf(word, dates) ?? undefined;
  const number = NUMBER.test(word) ? Number(word) : NaN;
  return Number.isFinite(number) ? number : undefined;
}
