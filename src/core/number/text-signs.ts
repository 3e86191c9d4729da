/** Texts that stand in a figure's place: dashes, `n/a`, dates, spelled Excel errors. */

/** `-`, `--`, `-,-`, `(-)`, `Rp -`, `Rp. -,00`: how accounting writes no money. */
const DASH = /^\(? ?(?:(?:rp|idr) ?\.? ?)?-[- ]*(?:,(?:-+|0+))? ?\)?$/i;
const NIHIL = /^nihil\.?$/i;
const MISSING =
  /^(?:n ?\/ ?a|n\.a\.?|na|nan|t\.?a\.?d\.?|kosong|(?:data )?(?:belum|tidak) (?:ada|tersedia|rilis|dirilis|dinilai|dihitung|diukur)(?: data| nilai)?|\*+\)?|\.{2,}|…+|\?+)\.?$/i;
const ERROR =
  /^#(?:DIV\/0!|REF!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA|#+)$/i;

const MONTH =
  'januari|february|februari|pebruari|january|maret|march|april|mei|may|juni|june|juli|july|agustus|august|september|oktober|october|november|nopember|desember|december';
/** Units begin like these (`Des` for Desa), so a short name counts only with a year or a hyphen. */
const SHORT_MONTH = 'jan|feb|peb|mar|apr|jun|jul|agu|agt|ags|agst|aug|sep|sept|okt|oct|nov|nop|des|dec';
const DATES: readonly RegExp[] = [
  /^\d{1,2}([/.-])\d{1,2}\1(?:\d{2}|\d{4})$/,
  /^\d{4}([/-])\d{1,2}\1\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^\d{1,2}:\d{2}:\d{2}$/,
  new RegExp(`^\\d{1,2}[ -]?(?:${MONTH})(?:[ -]\\d{2,4})?$`, 'i'),
  new RegExp(`^\\d{1,2}(?:-(?:${SHORT_MONTH})|[ -](?:${SHORT_MONTH})\\.?[ -]\\d{2,4})$`, 'i'),
  new RegExp(`^(?:${MONTH}|${SHORT_MONTH})[ -](?:\\d{2}|\\d{4})$`, 'i'),
];

export function isDash(text: string): boolean {
  return DASH.test(text);
}

/** "None": a zero, said in a word. */
export function isNihil(text: string): boolean {
  return NIHIL.test(text);
}

/** A sign or phrase for "there is no figure". */
export function isMissing(text: string): boolean {
  return MISSING.test(text);
}

/** Text that spells an Excel error, as pasting values from elsewhere leaves it. */
export function isErrorText(text: string): boolean {
  return ERROR.test(text);
}

export function isDateText(text: string): boolean {
  return DATES.some((shape) => shape.test(text));
}
