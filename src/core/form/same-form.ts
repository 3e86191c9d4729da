/** Sheets that are one form at different times of the year: one per triwulan, with the same rows. */
import type { Triwulan } from './columns';
import type { FormRow, RenjaForm } from './form';
import { normalise } from './normalise';
import { monthsOf, PERIOD_BLOCKS, periodOf, triwulanAtEnd } from './periods';

/** The last month (1 to 12) of what a sheet is about: of its only period, else what its title or name says; null where it is the year. */
export function ownMonth({ columns: { blocks, period }, stated }: RenjaForm): number | null {
  const [only, ...others] = PERIOD_BLOCKS[period].filter((key) => blocks[key] !== undefined);
  const alone = only === undefined || others.length > 0 ? null : periodOf(only);
  if (alone !== null) return monthsOf(alone)[1];
  const [said] = stated;
  return said === undefined ? null : said.triwulan * 3;
}

/** The triwulan in which that month lies. */
export function ownTriwulan(form: RenjaForm): Triwulan | null {
  const month = ownMonth(form);
  return month === null ? null : triwulanAtEnd({ kind: 'bulan', number: month });
}

/** Code and indikator of each row, repeated ones told apart by their number. */
export function rowsByIdentity(form: RenjaForm): ReadonlyMap<string, FormRow> {
  const out = new Map<string, FormRow>();
  const seen = new Map<string, number>();
  for (const row of form.rows) {
    const key = `${row.kode ?? normalise(row.uraian)}|${normalise(row.indikator)}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    out.set(`${key}|${String(before)}`, row);
  }
  return out;
}

/** Bidang may share a program; sheets of one form share nearly all. */
const MOST = 0.8;

/** True where the smaller of the two has nearly all its rows in the other. */
export function haveSameRows(a: ReadonlyMap<string, FormRow>, b: ReadonlyMap<string, FormRow>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return false;
  let shared = 0;
  for (const key of small.keys()) if (large.has(key)) shared += 1;
  return shared >= MOST * small.size;
}
