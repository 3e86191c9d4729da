/** The hierarchy: which rows make one program, kegiatan or subkegiatan, and which rows sum a group up. */
import type { FooterRows, FormRow, GroupRow, Member, RowRemark } from './form';
import type { Level } from './kode';
import type { SheetRow } from './rows';

export interface BuiltMembers {
  readonly rows: readonly FormRow[];
  readonly members: readonly Member[];
  readonly groups: readonly GroupRow[];
  readonly footer: FooterRows;
  readonly remarks: readonly RowRemark[];
}

interface DraftMember {
  level: Level;
  kode: string | null;
  uraian: string;
  rows: number[];
  parent: number | null;
}

interface DraftRow extends Omit<FormRow, 'uraian' | 'indikator'> {
  uraian: string;
  indikator: string;
}

interface DraftGroup {
  row: number;
  per: Level | null;
  program: number | null;
  kegiatan: number | null;
  /** Level of the data row before it, or of the group row before it. */
  after: Level | 'group' | null;
  predikatRow: number | null;
}

interface DraftTotal {
  readonly row: number;
  readonly text: string;
  /** How many rows of data stand above it. */
  readonly before: number;
  /** It stands below the percentage of the budget. */
  readonly closed: boolean;
}

/**
 * "Jumlah Program" after every program is none of the form. Its own is the last one before the percentage, unless
 * others say the same of the rows above them and it stands below no other.
 */
function totalOfForm(totals: readonly DraftTotal[]): number | null {
  const open = totals.filter(({ closed }) => !closed);
  const last = open.at(-1) ?? totals[0];
  if (last === undefined) return null;
  const others = open.filter((total) => total !== last);
  const isOneOfMany = others.some(({ text, before }) => text === last.text && before > 0);
  return isOneOfMany && !others.some(({ before }) => before === last.before) ? null : last.row;
}

const join = (first: string, second: string): string =>
  [first, second].filter((text) => text !== '').join(' ');

/** The code of the member one level up: `106.02.2.03` of `106.02.2.03.0001`. */
export function parentKode(kode: string, level: Level): string | null {
  const parts = kode.split('.');
  if (level === 'subkegiatan') return parts.slice(0, -1).join('.');
  if (level === 'kegiatan') return parts.slice(0, -2).join('.');
  return null;
}

export function buildMembers(sheetRows: readonly SheetRow[]): BuiltMembers {
  const rows: DraftRow[] = [];
  const members: DraftMember[] = [];
  const byKode = new Map<string, number>();
  const groups: DraftGroup[] = [];
  const remarks: RowRemark[] = [];
  const footer = {
    total: null as number | null,
    persentase: null as number | null,
    predikat: null as number | null,
  };
  const totals: DraftTotal[] = [];
  let program: number | null = null;
  let kegiatan: number | null = null;
  let current: number | null = null;
  let after: Level | 'group' | null = null;
  let lastLabel: 'group' | 'persentase' | null = null;

  const startMember = (level: Level, kode: string | null, uraian: string, row: number): number => {
    const wanted = kode === null ? null : parentKode(kode, level);
    const above = level === 'subkegiatan' ? (kegiatan ?? program) : level === 'kegiatan' ? program : null;
    const parent = wanted === null ? above : (byKode.get(wanted) ?? null);
    if (level !== 'program' && parent === null)
      remarks.push({ kind: 'parent-missing', row, col: 0, found: kode ?? uraian, expected: wanted });
    const index = members.push({ level, kode, uraian, rows: [], parent }) - 1;
    if (kode !== null && !byKode.has(kode)) byKode.set(kode, index);
    if (level === 'program') {
      program = index;
      kegiatan = null;
    } else if (level === 'kegiatan') kegiatan = index;
    return index;
  };

  for (const each of sheetRows) {
    if (each.kind === 'label') {
      const { label, row } = each;
      if (label.kind === 'rata-rata') {
        groups.push({ row, per: label.per, program, kegiatan, after, predikatRow: null });
        lastLabel = 'group';
        after = 'group';
      } else if (label.kind === 'predikat') {
        const group = groups.at(-1);
        if (lastLabel === 'persentase') footer.predikat ??= row;
        else if (lastLabel === 'group' && group !== undefined) group.predikatRow ??= row;
        lastLabel = null;
      } else if (label.kind === 'total')
        totals.push({ row, text: label.text, before: rows.length, closed: footer.persentase !== null });
      else if (label.kind === 'persentase') {
        footer.persentase ??= row;
        lastLabel = 'persentase';
      }
      continue;
    }
    const { identity, row } = each;
    if (each.kind === 'wrapped') {
      const last = rows.at(-1);
      if (last === undefined) continue;
      last.uraian = join(last.uraian, identity.uraian);
      last.indikator = join(last.indikator, identity.indikator);
      const owner = members[last.member];
      if (owner !== undefined && !last.lanjutan) owner.uraian = last.uraian;
      continue;
    }
    const kode = identity.kode?.text ?? null;
    const previous: DraftMember | undefined = current === null ? undefined : members[current];
    const sameKode = each.kind === 'data' && kode !== null && previous?.kode === kode;
    const lanjutan = each.kind === 'lanjutan' || (sameKode && after === each.level);
    if (!lanjutan && each.kind === 'data') current = startMember(each.level, kode, identity.uraian, row);
    if (current === null) continue;
    const owner = members[current];
    if (owner === undefined) continue;
    owner.rows.push(rows.length);
    rows.push({
      row,
      level: owner.level,
      kode: owner.kode,
      uraian: identity.uraian === '' ? owner.uraian : identity.uraian,
      indikator: identity.indikator,
      satuan: identity.satuan,
      lanjutan,
      member: current,
    });
    after = owner.level;
    lastLabel = null;
  }

  footer.total = totalOfForm(totals);
  const placed: GroupRow[] = groups.flatMap((group, index) => {
    const per = group.per ?? perByPlace(group, index === groups.length - 1);
    const of = per === 'subkegiatan' ? group.kegiatan : per === 'kegiatan' ? group.program : null;
    if (per !== 'program' && of === null) return [];
    return [{ row: group.row, per, of, predikatRow: group.predikatRow }];
  });
  return { rows, members, groups: placed, footer, remarks };
}

/** A bare "Rata-rata capaian kinerja": the last one of the form means all programs, others what they follow. */
function perByPlace(group: DraftGroup, isLast: boolean): Level {
  if (isLast || group.after === null) return 'program';
  if (group.after === 'group') return 'kegiatan';
  return group.after === 'subkegiatan' ? 'subkegiatan' : 'kegiatan';
}
