/**
 * Findings that staff have looked at and set aside, with their reason. Kept in the workbook, so that a
 * colleague sees them too. A finding counts as set aside only while the cell says what it said then.
 */
import type { RuleId, Temuan } from '../core/check/temuan';

export const IGNORED_KEY = 'renja.abaikan';

export interface Diabaikan {
  readonly rule: RuleId;
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly found: string | null;
  readonly reason: string;
  /** ISO date. */
  readonly when: string;
}

type Subject = Pick<Temuan, 'rule' | 'sheet' | 'row' | 'col' | 'found'>;

export const isSame = (a: Subject, b: Subject): boolean =>
  a.rule === b.rule && a.sheet === b.sheet && a.row === b.row && a.col === b.col && a.found === b.found;

/** A galat stops its row, whatever anybody thinks of it. */
export const canIgnore = ({ severity }: Temuan): boolean => severity !== 'galat';

/** A finding that was set aside, and what was said about it. */
export interface IgnoredTemuan {
  readonly temuan: Temuan;
  readonly entry: Diabaikan;
}

const placeOf = ({ rule, sheet, row, col }: Subject): string =>
  `${rule} ${String(row)} ${String(col)} ${sheet}`;

export function splitIgnored(
  temuan: readonly Temuan[],
  ignored: readonly Diabaikan[],
): { readonly open: readonly Temuan[]; readonly ignored: readonly IgnoredTemuan[] } {
  const entries = new Map<string, Diabaikan[]>();
  for (const entry of ignored) {
    const list = entries.get(placeOf(entry));
    if (list === undefined) entries.set(placeOf(entry), [entry]);
    else list.push(entry);
  }
  const open: Temuan[] = [];
  const aside: IgnoredTemuan[] = [];
  for (const each of temuan) {
    const entry = canIgnore(each) ? entries.get(placeOf(each))?.find((one) => isSame(one, each)) : undefined;
    if (entry === undefined) open.push(each);
    else aside.push({ temuan: each, entry });
  }
  return { open, ignored: aside };
}

function readEntry(value: unknown): Diabaikan | null {
  if (typeof value !== 'object' || value === null) return null;
  const { rule, sheet, row, col, found, reason, when } = value as Partial<Record<keyof Diabaikan, unknown>>;
  return typeof rule === 'string' &&
    typeof sheet === 'string' &&
    typeof row === 'number' &&
    typeof col === 'number' &&
    (typeof found === 'string' || found === null) &&
    typeof reason === 'string' &&
    typeof when === 'string'
    ? { rule: rule as RuleId, sheet, row, col, found, reason, when }
    : null;
}

/** Entries that cannot be read are left out: a finding shown once too often does no harm. */
export function readIgnored(text: string | undefined): readonly Diabaikan[] {
  if (text === undefined) return [];
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return [];
  }
  return Array.isArray(stored) ? stored.map(readEntry).filter((entry) => entry !== null) : [];
}

export const printIgnored = (entries: readonly Diabaikan[]): string | null =>
  entries.length === 0 ? null : JSON.stringify(entries);
