/** What stands after the digits of a figure: its unit, or the sign that it is no single figure. */

const PERCENT = /^(?:%|persen|prosen|percent|pct)\.?$/i;
const CURRENCY = /^(?:rp\.?|idr|rupiah)$/i;
/** `5 juta` is not 5: words that multiply are no unit, and guessing would be wrong by 10⁶. */
const MULTIPLIER = /^(?:puluh|ratus|ribu|rb|juta|jt|miliar|milyar|triliun|trilyun)(?!\p{L})/iu;
/** `1E+05`, `5x3`. */
const EXPONENT = /^[ex][+-]?\d/i;
const BEGINS_AS_UNIT = /^[\p{L}%‰°(]/u;
/** A remark in brackets may count something of its own: `12 Bulan (3 orang)`. */
const WORDED_BRACKETS = /\([^()]*\p{L}[^()]*\)/gu;
/** A digit that does not belong to a word such as `m2`. */
const ANOTHER_FIGURE = /(?:^|[^\p{L}\d])\d/u;

export function isCurrency(unit: string): boolean {
  return CURRENCY.test(unit);
}

/**
 * @param tail the text after the digits, its own leading space included
 * @returns the unit as written, `%` for every spelling of percent, null for none; undefined where the
 *   tail is no unit (a second figure, an exponent, a multiplier, stray signs)
 */
export function readUnit(tail: string): string | null | undefined {
  const unit = tail.trim();
  if (unit === '') return null;
  if (PERCENT.test(unit)) return '%';
  if (!BEGINS_AS_UNIT.test(unit) || EXPONENT.test(unit) || MULTIPLIER.test(unit)) return undefined;
  return ANOTHER_FIGURE.test(unit.replace(WORDED_BRACKETS, ' ')) ? undefined : unit;
}
