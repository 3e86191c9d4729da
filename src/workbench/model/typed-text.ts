/**
 * What Excel makes of a text written into a cell, by a person or through `Range.values`: a formula, a
 * number, a date, or the text itself. Read as English (en-US), as Excel's API does.
 */
import type { CellValue } from '../../core/grid';

export interface TypedContent {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format Excel gives the cell with the figure, where it was `General`. */
  readonly numberFormat?: string;
}

const ERRORS = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86_400_000;

/** Excel keeps 15 significant digits of a typed figure and drops the rest; it does not round. */
export function keep15Digits(digits: string): string {
  let significant = 0;
  let leading = true;
  return digits.replace(/\d/g, (digit) => {
    if (leading && digit === '0') return digit;
    leading = false;
    significant += 1;
    return significant > 15 ? '0' : digit;
  });
}

const plain = (value: CellValue, numberFormat?: string): TypedContent =>
  numberFormat === undefined ? { value, formula: null } : { value, formula: null, numberFormat };

/** Serial number of a day, or null when there is no such day. Two-digit years as Excel reads them. */
function serial(year: number, month: number, day: number): number | null {
  const full = year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || full < 1900 || full > 9999)
    return null;
  const days = date.getTime() / DAY - Date.UTC(1899, 11, 30) / DAY;
  // Excel counts a 29 February 1900 that never was.
  return days < 61 ? days - 1 : days;
}

function readNumber(text: string): TypedContent | null {
  const match =
    /^(\()?\s*([+-]?)\s*(\$)?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,3}))?\s*(%)?\s*(\))?$/.exec(
      text,
    );
  if (match === null) return null;
  const [, open, sign = '', currency, digits = '', exponent, percent, close] = match;
  if ((open === undefined) !== (close === undefined) || (open !== undefined && sign !== '')) return null;
  const kept = keep15Digits(digits.replace(/,/g, ''));
  const size = Number(exponent === undefined ? kept : `${kept}e${exponent}`);
  if (!Number.isFinite(size)) return null;
  const signed = open !== undefined || sign === '-' ? -size : size;
  const grouped = digits.includes(',');
  const decimals = digits.includes('.');
  if (percent !== undefined) return plain(signed / 100, decimals ? '0.00%' : '0%');
  if (currency !== undefined)
    return plain(signed, decimals ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)');
  if (exponent !== undefined) return plain(signed, '0.00E+00');
  if (grouped) return plain(signed, decimals ? '#,##0.00' : '#,##0');
  return plain(signed === 0 ? 0 : signed);
}

function readDate(text: string, currentYear: number): TypedContent | null {
  const date = (year: number, month: number, day: number, format: string): TypedContent | null => {
    const value = serial(year, month, day);
    return value === null ? null : plain(value, format);
  };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (american !== null)
    return date(Number(american[3]), Number(american[1]), Number(american[2]), 'm/d/yyyy');
  const dayOnly = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (dayOnly !== null) {
    const [first, second] = [Number(dayOnly[1]), Number(dayOnly[2])];
    return (
      date(currentYear, first, second, 'd-mmm') ?? (first <= 12 ? date(second, first, 1, 'mmm-yy') : null)
    );
  }
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthYear !== null) return date(Number(monthYear[2]), Number(monthYear[1]), 1, 'mmm-yy');
  const named = /^(?:(\d{1,2})[- ])?([A-Za-z]{3,9})[- ](\d{4}|\d{1,2})$/.exec(text);
  if (named === null) return null;
  const [, day, name = '', rest = ''] = named;
  const month =
    MONTHS.findIndex((short) => fullMonth(short).startsWith(name.toLowerCase()) && name.length >= 3) + 1;
  if (month === 0) return null;
  if (day !== undefined) return date(Number(rest), month, Number(day), 'd-mmm-yy');
  return rest.length === 4 || Number(rest) > 31
    ? date(Number(rest), month, 1, 'mmm-yy')
    : date(currentYear, month, Number(rest), 'd-mmm');
}

function fullMonth(short: string): string {
  const rest: Record<string, string> = {
    jan: 'uary',
    feb: 'ruary',
    mar: 'ch',
    apr: 'il',
    may: '',
    jun: 'e',
    jul: 'y',
    aug: 'ust',
    sep: 'tember',
    oct: 'ober',
    nov: 'ember',
    dec: 'ember',
  };
  return short + (rest[short] ?? '');
}

function readTime(text: string): TypedContent | null {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?(?:\s*([AaPp])[Mm])?$/.exec(text);
  if (match === null) return null;
  const half = match[4]?.toLowerCase();
  const hour = Number(match[1]);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  const value = (hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
  const seconds = match[3] !== undefined;
  if (half !== undefined) return plain(value, seconds ? 'h:mm:ss AM/PM' : 'h:mm AM/PM');
  return plain(value, hours >= 24 ? '[h]:mm:ss' : seconds ? 'h:mm:ss' : 'h:mm');
}

/**
 * @param format the cell's number format; under `@` every text stays as it is.
 * @param currentYear the year of a date written without one.
 */
export function readTyped(
  text: string,
  format: string,
  currentYear: number = new Date().getFullYear(),
): TypedContent {
  if (text === '') return plain(null);
  if (format === '@') return plain(text);
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  if (text.startsWith("'")) return plain(text.slice(1));
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return plain(upper === 'TRUE');
  if (ERRORS.has(upper)) return plain({ error: upper });
  return readNumber(trimmed) ?? readDate(trimmed, currentYear) ?? readTime(trimmed) ?? plain(text);
}
