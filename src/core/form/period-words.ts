/** Which period of the year a heading speaks of: `Triwulan II`, `Smt 1`, `Pebruari`, `Bulan 3`, `B01`, `s.d. Semester I`. */
import type { PeriodKind } from './columns';
import { triwulanOf } from './normalise';
import { keyOfPeriod, monthsOf, PERIOD_KINDS, type Period } from './periods';

export interface PeriodReading {
  readonly period: Period;
  /** `s.d. Triwulan II`: everything up to its end, not the period alone. */
  readonly upTo: boolean;
}

/** Each month as people write it, misspellings included. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'febuari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr', 'apl'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'augustus', 'august', 'agust', 'agus', 'agts', 'agst', 'ags', 'agt', 'agu', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];
const MONTH_BY_NAME = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const MONTH = `(?:${[...MONTH_BY_NAME.keys()].join('|')})`;
const ORDINALS: Readonly<Record<string, number>> = {
  pertama: 1,
  kesatu: 1,
  satu: 1,
  kedua: 2,
  dua: 2,
  ketiga: 3,
  tiga: 3,
  keempat: 4,
  empat: 4,
};
/** Roman or arabic, also mistyped with `l` for `I`. */
const NUMERAL = `(?:i{1,3}|iv|i?l{1,3}|lii?|lv|0?[1-9]|1[0-2]|${Object.keys(ORDINALS).join('|')})`;

const numberOf = (token: string): number | null =>
  ORDINALS[token] ?? (/^\d+$/.test(token) ? Number(token) : triwulanOf(token));

function periodFor(kind: PeriodKind, token: string | undefined): Period | null {
  const number = token === undefined ? null : numberOf(token);
  if (number === null) return null;
  const period = { kind, number };
  return keyOfPeriod(period) === undefined ? null : period;
}

const monthPeriod = (name: string | undefined): Period | null => {
  const number = name === undefined ? undefined : MONTH_BY_NAME.get(name);
  return number === undefined ? null : { kind: 'bulan', number };
};

const RANGE_OF_MONTHS = new RegExp(
  `\\b(${MONTH})(?: 20\\d\\d)? (?:sampai dengan |sampai |hingga |dan )?(${MONTH})\\b`,
);
const NAMED = new RegExp(`\\b(triwulan|semester|bulan)(?: ke)? (${NUMERAL})\\b`);
const RANGE_OF_PERIODS = new RegExp(
  `\\b(triwulan|semester|bulan)(?: ke)? (${NUMERAL}) (?:sampai dengan |sampai |hingga |dan )?(?:(?:triwulan|semester|bulan) )?(${NUMERAL})\\b`,
);
const NAMED_MONTH = new RegExp(`\\bbulan (${MONTH})\\b`);
const MONTH_AT_END = new RegExp(`^(?:[a-z/&%]+ ){0,4}(${MONTH})(?: (?:20)?\\d\\d)?(?: (?:k|rp))?$`);
const UP_TO = /\bsampai dengan (?:\w+ ){0,2}?(?:triwulan|semester|bulan)\b/;
const UP_TO_MONTH = new RegExp(`\\bsampai dengan (?:akhir )?(${MONTH})\\b`);

const isKind = (word: string | undefined): word is PeriodKind => PERIOD_KINDS.some((kind) => kind === word);

/** `Januari – Maret` is a triwulan, `Januari – Mei` all that went before; other stretches are none. */
function stretch(from: Period, to: Period): PeriodReading | null {
  const [first] = monthsOf(from);
  const [, last] = monthsOf(to);
  for (const kind of ['triwulan', 'semester'] as const) {
    for (let number = 1; ; number++) {
      const period = { kind, number };
      if (keyOfPeriod(period) === undefined) break;
      const [own, end] = monthsOf(period);
      if (own === first && end === last) return { period, upTo: false };
    }
  }
  return first === 1 && last > first ? { period: to, upTo: true } : null;
}

/**
 * The period that one heading names; null for one that names none.
 * @param text normalised
 */
export function periodInText(text: string): PeriodReading | null {
  const several = RANGE_OF_PERIODS.exec(text);
  if (several !== null && isKind(several[1])) {
    const from = periodFor(several[1], several[2]);
    const to = periodFor(several[1], several[3]);
    if (from !== null && to !== null && from.number < to.number) return stretch(from, to);
  }
  const named = NAMED.exec(text);
  if (named !== null && isKind(named[1])) {
    const period = periodFor(named[1], named[2]);
    if (period !== null) return { period, upTo: UP_TO.test(text) };
  }
  const months = RANGE_OF_MONTHS.exec(text);
  const [from, to] = [monthPeriod(months?.[1]), monthPeriod(months?.[2])];
  if (from !== null && to !== null && from.number < to.number) return stretch(from, to);
  const last = monthPeriod(UP_TO_MONTH.exec(text)?.[1]);
  if (last !== null) return { period: last, upTo: true };
  const month = monthPeriod(NAMED_MONTH.exec(text)?.[1] ?? MONTH_AT_END.exec(text)?.[1]);
  if (month !== null) return { period: month, upTo: UP_TO.test(text) };
  const short = /^b ?(0?[1-9]|1[0-2])$/.exec(text)?.[1];
  return short === undefined ? null : { period: { kind: 'bulan', number: Number(short) }, upTo: false };
}

/** The kind of period that headings speak of without saying which; triwulan where they speak of none. */
function kindIn(texts: readonly string[]): PeriodKind {
  for (const text of [...texts].reverse())
    for (const kind of ['semester', 'triwulan', 'bulan'] as const)
      if (new RegExp(`\\b${kind}(?:an)?\\b`).test(text)) return kind;
  return 'triwulan';
}

const ALONE = new RegExp(`^${NUMERAL}$`);

/**
 * The period that the headings over a column name, the lowest of them first.
 * @param texts normalised, from top to bottom
 * @param around headings over the column and over those left of it, where its own say `I` and no more
 */
export function periodOver(
  texts: readonly string[],
  around: readonly string[] = texts,
): PeriodReading | null {
  for (const text of [...texts].reverse()) {
    const named = periodInText(text);
    if (named !== null) return named;
    // "s.d. Triwulan yang dievaluasi" says no number, and a heading above it must not lend it one.
    if (UP_TO.test(text)) return null;
    if (!ALONE.test(text)) continue;
    const period = periodFor(kindIn([...around, ...texts]), text);
    if (period !== null) return { period, upTo: false };
  }
  return null;
}
