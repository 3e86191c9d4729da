/** A cell's value as Excel shows it under its number format (`Range.text`), without regard to the column's width. */
import { isCellError, type CellValue } from '../../core/grid';

export interface Separators {
  readonly decimal: string;
  readonly thousands: string;
}

const ENGLISH: Separators = { decimal: '.', thousands: ',' };
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The format code holds something this rendering does not know; it is never guessed. */
export class UnknownNumberFormat extends Error {
  constructor(readonly code: string) {
    super(`number format not implemented: ${code}`);
    this.name = 'UnknownNumberFormat';
  }
}

function scientific(value: number, decimals: number, exponentDigits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(decimals).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${mantissa}E${sign}${exponent.replace(/^[+-]/, '').padStart(exponentDigits, '0')}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Up to eleven characters, as `General` shows a figure in a column wide enough. */
function general(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const sign = value < 0 ? '-' : '';
  if (size >= 1e11 || size < 1e-9) return sign + scientificGeneral(size);
  const whole = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  const decimals = Math.max(0, 10 - whole);
  const text = trimZeros(size.toFixed(decimals));
  if (size < 1e-4 && Number(text) !== size) return sign + scientificGeneral(size);
  return sign + text;
}

function scientificGeneral(size: number): string {
  const [mantissa = '', exponent = ''] = scientific(size, 5, 2).split('E');
  return `${trimZeros(mantissa)}E${exponent}`;
}

/** Excel rounds half away from zero on the decimal digits it keeps (15), not on the binary fraction. */
function fixed(size: number, decimals: number): string {
  const exact = Number(size.toPrecision(15));
  const [mantissa = '0', exponent = '0'] = exact.toExponential().split('e');
  const shifted = Number(`${mantissa}e${String(Number(exponent) + decimals)}`);
  const rounded = Math.round(shifted);
  if (rounded >= 1e15) return exact.toFixed(decimals);
  const digits = String(rounded).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

type Token = { readonly literal: string } | { readonly code: string };

/** A section as literals and codes; what only takes up room is dropped. */
function tokens(section: string): Token[] {
  const out: Token[] = [];
  const pattern =
    /"([^"]*)"|\\(.)|_.|\*.|\[(?:\$([^\]-]*)(?:-[^\]]*)?|(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+))\]|(\[h+\]|\[m+\]|\[s+\]|AM\/PM|A\/P|General|y+|m+|d+|h+|s+(?:\.0+)?|@|E[+-]0+|[#0?.,%]+)|([^])/gi;
  for (const [, quoted, escaped, currency, code, other] of section.matchAll(pattern)) {
    const literal = quoted ?? escaped ?? currency ?? other;
    if (code !== undefined) out.push({ code });
    else if (literal !== undefined) out.push({ literal });
  }
  return out;
}

function splitSections(code: string): string[] {
  const out = [''];
  for (const [piece] of code.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|[^]/g))
    if (piece === ';') out.push('');
    else out[out.length - 1] = (out.at(-1) ?? '') + piece;
  return out;
}

function isDate(parts: readonly Token[]): boolean {
  return parts.some(
    (part) => 'code' in part && /^(?:\[[hms]+\]|y+|m+|d+|h+|s+(?:\.0+)?|am\/pm|a\/p)$/i.test(part.code),
  );
}

function dateText(serial: number, parts: readonly Token[], code: string): string {
  // The 29 February 1900 that only Excel knows has no counterpart to render from.
  if (serial < 0 || Math.floor(serial) === 60) throw new UnknownNumberFormat(`${code} for ${String(serial)}`);
  const day = serial < 60 ? serial + 1 : serial;
  const seconds = Math.round(serial * 86_400);
  const date = new Date(Math.round(day * 86_400) * 1000 + Date.UTC(1899, 11, 30));
  const half = parts.some((part) => 'code' in part && /^(?:am\/pm|a\/p)$/i.test(part.code));
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const isClock = (part: Token | undefined, letter: string): boolean =>
    part !== undefined && 'code' in part && part.code.replace(/[[\]]/g, '').toLowerCase().startsWith(letter);
  const codes = parts.filter((part) => 'code' in part);
  return parts
    .map((part) => {
      if ('literal' in part) return part.literal;
      const text = part.code.toLowerCase();
      const at = codes.indexOf(part);
      const isMinute = /^m{1,2}$/.test(text) && (isClock(codes[at - 1], 'h') || isClock(codes[at + 1], 's'));
      if (isMinute) return pad(date.getUTCMinutes(), text.length);
      if (/^y+$/.test(text))
        return text.length <= 2 ? pad(date.getUTCFullYear() % 100, 2) : String(date.getUTCFullYear());
      if (text === 'm' || text === 'mm') return pad(date.getUTCMonth() + 1, text.length);
      const month = MONTHS[date.getUTCMonth()] ?? '';
      if (text === 'mmm') return month.slice(0, 3);
      if (text === 'mmmm') return month;
      if (text === 'd' || text === 'dd') return pad(date.getUTCDate(), text.length);
      const weekday = WEEKDAYS[date.getUTCDay()] ?? '';
      if (text === 'ddd') return weekday.slice(0, 3);
      if (text === 'dddd') return weekday;
      const hour = date.getUTCHours();
      if (text === 'h' || text === 'hh') return pad(half ? hour % 12 || 12 : hour, text.length);
      if (text === 's' || text === 'ss') return pad(date.getUTCSeconds(), text.length);
      if (/^\[h+\]$/.test(text)) return pad(Math.floor(seconds / 3600), text.length - 2);
      if (/^\[m+\]$/.test(text)) return pad(Math.floor(seconds / 60), text.length - 2);
      if (/^\[s+\]$/.test(text)) return pad(seconds, text.length - 2);
      if (text === 'am/pm') return hour < 12 ? 'AM' : 'PM';
      if (text === 'a/p') return hour < 12 ? 'A' : 'P';
      throw new UnknownNumberFormat(code);
    })
    .join('');
}

function figureText(size: number, parts: readonly Token[], code: string, separators: Separators): string {
  const figures = parts.filter((part) => 'code' in part).map((part) => part.code);
  const percents = parts.reduce(
    (count, part) => count + ('code' in part ? part.code.replace(/[^%]/g, '').length : 0),
    0,
  );
  const pattern = figures.join('').replace(/%/g, '');
  const exponent = /E([+-])(0+)$/i.exec(pattern);
  const body = exponent === null ? pattern : pattern.slice(0, exponent.index);
  if (!/^[#0,]*(?:\.[#0]*)?$/.test(body)) throw new UnknownNumberFormat(code);
  const [wholePattern = '', decimalPattern = ''] = body.split('.');
  const scale = /,+$/.exec(wholePattern)?.[0].length ?? 0;
  const grouped = wholePattern.replace(/,+$/, '').includes(',');
  const least = wholePattern.replace(/[^0]/g, '').length;
  const scaled = (size * 100 ** percents) / 1000 ** scale;
  let digits: string;
  if (exponent !== null) {
    if (least !== 1 || exponent[1] !== '+') throw new UnknownNumberFormat(code);
    digits = scientific(scaled, decimalPattern.length, exponent[2]?.length ?? 2);
  } else {
    const [whole = '', decimals = ''] = fixed(scaled, decimalPattern.length).split('.');
    const needed = decimalPattern.replace(/#+$/, '').length;
    const shown = decimals.slice(0, needed) + decimals.slice(needed).replace(/0+$/, '');
    const padded = (whole === '0' ? '' : whole).padStart(least, '0');
    const withGroups = grouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, separators.thousands) : padded;
    digits = body.includes('.') ? `${withGroups}${separators.decimal}${shown}` : withGroups;
  }
  let written = false;
  return parts
    .map((part) => {
      if ('literal' in part) return part.literal;
      const percent = part.code.replace(/[^%]/g, '');
      if (written) return percent;
      written = part.code.replace(/%/g, '') !== '';
      return part.code.startsWith('%')
        ? percent + (written ? digits : '')
        : (written ? digits : '') + percent;
    })
    .join('');
}

function numberText(value: number, code: string, separators: Separators): string {
  if (/^general$/i.test(code)) return general(value).replace('.', separators.decimal);
  const sections = splitSections(code);
  if (sections.some((section) => /\[[<>=]/.test(section))) throw new UnknownNumberFormat(code);
  const numeric = sections.slice(0, 3).filter((section, index) => index === 0 || !section.includes('@'));
  const own = value < 0 && numeric.length > 1 ? 1 : value === 0 && numeric.length > 2 ? 2 : 0;
  const parts = tokens(numeric[own] ?? '');
  const codes = parts.filter((part) => 'code' in part);
  if (codes.length === 0) return parts.map((part) => ('literal' in part ? part.literal : '')).join('');
  if (codes.every((part) => part.code === '@')) return general(value).replace('.', separators.decimal);
  if (isDate(parts)) return dateText(value, parts, code);
  const sign = value < 0 && own === 0 ? '-' : '';
  if (codes.some((part) => /^general$/i.test(part.code)))
    return (
      sign +
      parts
        .map((part) =>
          'literal' in part ? part.literal : general(Math.abs(value)).replace('.', separators.decimal),
        )
        .join('')
    );
  const text = figureText(Math.abs(value), parts, code, separators);
  // A figure that rounds to nothing loses its sign, as in Excel.
  return sign !== '' && !/[1-9]/.test(text) ? text : sign + text;
}

function textText(value: string, code: string): string {
  const sections = splitSections(code);
  const section =
    sections[3] ?? sections.find((each) => tokens(each).some((part) => 'code' in part && part.code === '@'));
  if (section === undefined) return value;
  return tokens(section)
    .map((part) => ('literal' in part ? part.literal : value))
    .join('');
}

/** @throws UnknownNumberFormat */
export function textOf(value: CellValue, code: string, separators: Separators = ENGLISH): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? numberText(value, code, separators) : textText(value, code);
}
