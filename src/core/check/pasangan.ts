/** Which row of another table speaks of which program, kegiatan or subkegiatan of the form. */
import type { Member, RenjaForm } from '../form/form';
import { kodeKey, type OtherTable, type TableRow } from './tabel-lain';
import { plainWords, similarity } from './kemiripan';

export interface Pasangan {
  readonly row: TableRow;
  /** Index into `RenjaForm.members`. */
  readonly member: number;
  readonly by: 'kode' | 'nama' | 'mirip';
}

/** Below this two names are two things. */
const ALIKE = 0.8;
/** Fuzzy matching compares all with all, so only where few are left over. */
const MOST_LEFT = 150;

/** Names that stand once, or as often in the table as in the form (then in the same order). */
function byName(
  members: readonly (readonly [number, Member])[],
  rows: readonly TableRow[],
): { readonly row: TableRow; readonly member: number }[] {
  const named = new Map<string, { members: number[]; rows: TableRow[] }>();
  const at = (text: string) => {
    const key = plainWords(text);
    const known = named.get(key);
    if (known !== undefined) return known;
    const made = { members: [], rows: [] };
    named.set(key, made);
    return made;
  };
  for (const [index, member] of members) at(member.uraian).members.push(index);
  for (const row of rows) at(row.uraian).rows.push(row);
  return [...named].flatMap(([name, each]) =>
    name === '' || each.members.length !== each.rows.length
      ? []
      : each.rows.flatMap((row, index) => {
          const member = each.members[index];
          return member === undefined ? [] : [{ row, member }];
        }),
  );
}

export function pairUp(form: RenjaForm, table: OtherTable): Pasangan[] {
  const byKode = new Map<string, number>();
  form.members.forEach(({ kode }, index) => {
    if (kode !== null && !byKode.has(kodeKey(kode))) byKode.set(kodeKey(kode), index);
  });
  const out: Pasangan[] = [];
  const taken = new Set<number>();
  const open: TableRow[] = [];
  for (const row of table.rows) {
    if (row.total) continue;
    const member = row.kode === '' ? undefined : byKode.get(row.kode);
    if (member === undefined) {
      if (row.uraian !== '') open.push(row);
      continue;
    }
    taken.add(member);
    out.push({ row, member, by: 'kode' });
  }
  const left = form.members.flatMap((member, index) => (taken.has(index) ? [] : [[index, member] as const]));
  const named = new Set<TableRow>();
  for (const { row, member } of byName(left, open)) {
    named.add(row);
    taken.add(member);
    out.push({ row, member, by: 'nama' });
  }
  const rest = open.filter((row) => !named.has(row));
  const unnamed = left.filter(([index]) => !taken.has(index));
  if (rest.length > MOST_LEFT || unnamed.length > MOST_LEFT) return out;
  for (const row of rest) {
    let best: { member: number; score: number } | null = null;
    for (const [member, { uraian }] of unnamed) {
      const score = taken.has(member) ? 0 : similarity(row.uraian, uraian);
      if (score >= ALIKE && score < 1 && score > (best?.score ?? 0)) best = { member, score };
    }
    if (best === null) continue;
    taken.add(best.member);
    out.push({ row, member: best.member, by: 'mirip' });
  }
  return out;
}
