/** The digits of a figure typed as text: which of its dots and commas group, and which one is the decimal sign. */
import { Exact } from './decimal';

export type Digits =
  | { readonly kind: 'value'; readonly value: Exact }
  | { readonly kind: 'either'; readonly thousands: Exact; readonly decimal: Exact };

const PLAIN = /^\d+$/;
/** `87,5`, and `3,286`: a comma is the decimal sign of Indonesian text, however many digits follow. */
const DECIMAL_COMMA = /^\d+,\d+$/;
/** `87.00`, `0.735`, `1250.000`: cannot be thousands once the ambiguous shape is ruled out. */
const DECIMAL_DOT = /^\d+\.\d+$/;
/** One dot before exactly three digits. No group of thousands begins with 0. */
const ONE_GROUP = /^[1-9]\d{0,2}\.\d{3}$/;
const INDONESIAN = /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d+)$/;
const ENGLISH = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/;

/**
 * Reads `1.234.567,89`, `87.00`, `1,234.50` (the last separator is the decimal sign where both occur).
 * @param text digits, dots and commas only
 * @param thousandsOnly something around the digits (`Rp`, `,-`) says that one group is thousands
 * @returns null where the groups are broken (`1.2.3`, `12.34,5`)
 */
export function readDigits(text: string, thousandsOnly: boolean): Digits | null {
  const value = (plain: string): Digits => ({ kind: 'value', value: new Exact(plain) });
  if (PLAIN.test(text)) return value(text);
  if (ONE_GROUP.test(text)) {
    const thousands = text.replace('.', '');
    return thousandsOnly
      ? value(thousands)
      : { kind: 'either', thousands: new Exact(thousands), decimal: new Exact(text) };
  }
  if (DECIMAL_COMMA.test(text)) return value(text.replace(',', '.'));
  if (INDONESIAN.test(text)) return value(text.replaceAll('.', '').replace(',', '.'));
  if (ENGLISH.test(text)) return value(text.replaceAll(',', ''));
  return DECIMAL_DOT.test(text) ? value(text) : null;
}
