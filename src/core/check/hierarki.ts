/** Hierarki: the money of a parent is that of its children, per block and triwulan (domain: evaluation-form §3). */
import type { CellReading } from '../evaluate/readings';
import type { BlockKey } from '../form/columns';
import type { Member } from '../form/form';
import { ZERO, type Exact } from '../number/decimal';
import { printIndonesian } from '../number/print';
import { listed, temuanAt, temuanIfAny, type Bahan } from './bahan';
import type { Place, Temuan } from './temuan';

/** Only these bind: what earlier years spent may belong to kegiatan that this year's form no longer has. */
const thisYear = ({ evaluation }: Bahan): readonly BlockKey[] => [
  'target',
  ...evaluation.periods.all,
  'realisasi',
];
const RENSTRA: readonly BlockKey[] = ['targetRenstra', 'realisasiLalu'];

interface MemberFigure {
  readonly member: Member;
  readonly cell: CellReading;
  /** Null where nothing is filled in. */
  readonly value: Exact | null;
}

/**
 * The Rp of a member: its first row, and what further indikator add, unless they repeat its pagu.
 * Undefined where a cell cannot be read: nothing can be said of the sum then.
 */
function figureOfMember(bahan: Bahan, member: Member, key: BlockKey): MemberFigure | undefined {
  const first = bahan.evaluation.rows[member.rows[0] ?? -1];
  const cell = first?.readings.Rp[key];
  if (first === undefined || cell === undefined) return undefined;
  if (member.rows.length === 1) {
    const blank = cell.reading.kind === 'blank' || cell.reading.kind === 'missing';
    return !blank && cell.value === null ? undefined : { member, cell, value: cell.value };
  }
  const further = member.rows.slice(1).flatMap((index) => bahan.evaluation.rows[index] ?? []);
  const own = further.filter(
    ({ pagu }) => pagu !== null && !(first.pagu !== null && pagu.equals(first.pagu)),
  );
  let value: Exact | null = null;
  for (const each of [first, ...own]) {
    const read = each.readings.Rp[key];
    if (read === undefined || ['blank', 'missing'].includes(read.reading.kind)) continue;
    if (read.value === null) return undefined;
    value = (value ?? ZERO).plus(read.value);
  }
  return { member, cell, value };
}

interface Mismatch {
  readonly key: BlockKey;
  readonly cell: CellReading;
  readonly value: Exact;
  readonly sum: Exact;
  /** The child whose figure is the whole difference: left out of the sum, or in it twice. */
  readonly child: Member | null;
}

interface Compared {
  readonly mismatches: readonly Mismatch[];
  /** Parents without a target of Renstra whose children have one. */
  readonly blank: CellReading | null;
}

function compare(bahan: Bahan, parent: Member, children: readonly Member[]): Compared {
  const mismatches: Mismatch[] = [];
  let blank: CellReading | null = null;
  for (const key of [...thisYear(bahan), ...RENSTRA]) {
    const own = figureOfMember(bahan, parent, key);
    const below = children.map((child) => figureOfMember(bahan, child, key));
    if (own === undefined || below.some((each) => each === undefined)) continue;
    const filled = below.flatMap((each) => (each === undefined || each.value === null ? [] : [each]));
    if (filled.length === 0) continue;
    const sum = filled.reduce((total, { value }) => total.plus(value ?? ZERO), ZERO);
    const value = own.value ?? ZERO;
    if (value.equals(sum)) continue;
    if (value.isZero() && RENSTRA.includes(key)) {
      if (key === 'targetRenstra') blank = own.cell;
      continue;
    }
    // A parent that leaves a whole block to its children says nothing that could be wrong.
    if (own.value === null && key !== 'target') continue;
    const difference = value.minus(sum).abs();
    const child = filled.find((each) => each.value?.equals(difference) === true);
    mismatches.push({ key, cell: own.cell, value, sum, child: child?.member ?? null });
  }
  return { mismatches, blank };
}

function finding(
  bahan: Bahan,
  rule: 'hierarki.rp-tidak-sama' | 'hierarki.rp-renstra',
  parent: Member,
  mismatches: readonly Mismatch[],
): Temuan[] {
  const [first] = mismatches;
  if (first === undefined) return [];
  const { form } = bahan.evaluation;
  const childRow = form.rows[first.child?.rows[0] ?? -1]?.row;
  return [
    temuanAt(
      bahan.grid.sheet,
      rule,
      mismatches.map(({ cell }) => cell),
      {
        found: first.value.toFixed(),
        expected: printIndonesian(first.sum),
        detail: {
          tertulis: printIndonesian(first.value),
          induk: parent.kode ?? parent.uraian,
          tingkat: parent.level,
          blok: mismatches.map(({ key }) => key).join(','),
          selisih: printIndonesian(first.value.minus(first.sum)),
          ...(childRow === undefined ? {} : { anak: String(childRow) }),
        },
      },
    ),
  ];
}

const CHILD_OF = { program: 'kegiatan', kegiatan: 'subkegiatan', subkegiatan: null } as const;

export function periksaHierarki(bahan: Bahan): Temuan[] {
  const { form } = bahan.evaluation;
  const children = new Map<number, Member[]>();
  for (const member of form.members) {
    const parent = member.parent === null ? undefined : form.members[member.parent];
    if (member.parent === null || parent === undefined || member.level !== CHILD_OF[parent.level]) continue;
    const list = children.get(member.parent);
    if (list === undefined) children.set(member.parent, [member]);
    else list.push(member);
  }
  const out: Temuan[] = [];
  const blank: Place[] = [];
  for (const [index, below] of children) {
    const parent = form.members[index];
    if (parent === undefined) continue;
    const compared = compare(bahan, parent, below);
    const of = (keys: readonly BlockKey[]): Mismatch[] =>
      compared.mismatches.filter(({ key }) => keys.includes(key));
    out.push(...finding(bahan, 'hierarki.rp-tidak-sama', parent, of(thisYear(bahan))));
    out.push(...finding(bahan, 'hierarki.rp-renstra', parent, of(RENSTRA)));
    if (compared.blank !== null) blank.push(compared.blank);
  }
  return [
    ...out,
    ...temuanIfAny(bahan.grid.sheet, 'hierarki.target-renstra-kosong', blank, {
      detail: { baris: listed(blank.map(({ row }) => row)) },
    }),
  ];
}
