/** Names of the periods of a form, alone and as a stretch. */
import type { PeriodKey, PeriodKind, Triwulan } from '../core/form/columns';
import { keyOfPeriod, PERIOD_BLOCKS, periodOf, periodsUpTo } from '../core/form/periods';
import type { Language } from './language';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
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
  ],
};

export const roman = (number: number): string => ROMAN[number - 1] ?? '';

/** `Triwulan II`, `Semester I`, `Maret`. */
export function periodName(language: Language, key: PeriodKey): string {
  const period = periodOf(key);
  if (period === null) return key;
  const { kind, number } = period;
  if (kind === 'bulan') return MONTHS[language][number - 1] ?? '';
  return `${kind === 'triwulan' ? 'Triwulan' : 'Semester'} ${roman(number)}`;
}

/** Every period by its block, for tables of block names. */
export const periodNames = (language: Language): Readonly<Record<PeriodKey, string>> =>
  Object.fromEntries(
    Object.values(PERIOD_BLOCKS).flatMap((keys) => keys.map((key) => [key, periodName(language, key)])),
  ) as Record<PeriodKey, string>;

/** `TW I–IV`, `Semester I–II`, `Januari–Desember`; one name where both ends are the same. */
export function periodRange(language: Language, from: PeriodKey, to: PeriodKey): string {
  const [first, last] = [periodOf(from), periodOf(to)];
  if (first?.kind === 'bulan' || first?.kind !== last?.kind)
    return from === to
      ? periodName(language, from)
      : `${periodName(language, from)}–${periodName(language, to)}`;
  const word = first?.kind === 'semester' ? 'Semester' : 'TW';
  const [start, end] = [roman(first?.number ?? 1), roman(last?.number ?? 1)];
  return start === end ? `${word} ${start}` : `${word} ${start}–${end}`;
}

/** What an evaluation runs up to: `Triwulan III`, `Semester II`, `Triwulan III (s.d. September)`. */
export function upToName(language: Language, kind: PeriodKind, triwulan: Triwulan): string {
  const own = keyOfPeriod({ kind, number: periodsUpTo(kind, triwulan) });
  const name = own === undefined ? '' : periodName(language, own);
  return kind === 'bulan'
    ? `Triwulan ${roman(triwulan)} (${language === 'id' ? 's.d.' : 'to'} ${name})`
    : name;
}
