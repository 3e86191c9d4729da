/** Hierarki: the money of a parent is that of its children, per block and triwulan (domain: evaluation-form §3). */
import type { CellReading } from '../evaluate/readings';
import type { BlockKey } from '../form/columns';
import { CHILD_OF, membersByParent } from '../form/children';
import type { Member } from '../form/form';
import { isSame, ZERO, type Exact } from '../number/decimal';
import { printIndonesian } from '../number/print';
import { listed, temuanAt, temuanIfAny, type Bahan } from './bahan';
import { MOST_OF_A_RULE } from './lengkapi';
import type { Place, Temuan } from './temuan';

/** Only these bind: what earlier years spent may belong to kegiatan that this year's form no longer has. */
const thisYear = ({ evaluation }: Bahan): readonly BlockKey[] => [
  'target',
  ...evaluation.periods.all,
  'realisasi',
];
const RENSTRA: readonly BlockKey[] = ['targetRenstra', 'realisasiLalu'];

const isBlank = ({ reading }: CellReading): boolean => reading.kind === 'blank' || reading.kind === 'missing';

/**
 * The Rp of a member: its first row, and what further indikator add, unless they repeat its pagu.
 * @returns null where nothing is filled in, undefined where a cell cannot be read: nothing can be said of a sum then
 */
function figureOfMember({ evaluation }: Bahan, member: Member, key: BlockKey): Exact | null | undefined {
  const first = evaluation.rows[member.rows[0] ?? -1];
  const cell = first?.readings.Rp[key];
  if (first === undefined || cell === undefined) return undefined;
  if (member.rows.length === 1) return cell.value ?? (isBlank(cell) ? null : undefined);
  const further = member.rows.slice(1).flatMap((index) => evaluation.rows[index] ?? []);
  const own = further.filter(
    ({ pagu }) => pagu !== null && !(first.pagu !== null && pagu.equals(first.pagu)),
  );
  let value: Exact | null = null;
  for (const each of [first, ...own]) {
    const read = each.readings.Rp[key];
    if (read === undefined || isBlank(read)) continue;
    if (read.value === null) return undefined;
    value = (value ?? ZERO).plus(read.value);
  }
  return value;
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

/** What the children add up to; null where none is filled in, undefined where one cannot be read. */
function sumOfChildren(bahan: Bahan, children: readonly Member[], key: BlockKey): Exact | null | undefined {
  let sum: Exact | null = null;
  for (const child of children) {
    const value = figureOfMember(bahan, child, key);
    if (value === undefined) return undefined;
    if (value === null) continue;
    sum = sum === null ? value : value.isZero() ? sum : sum.plus(value);
  }
  return sum;
}

function compare(
  bahan: Bahan,
  keys: readonly BlockKey[],
  parent: Member,
  children: readonly Member[],
): Compared {
  const mismatches: Mismatch[] = [];
  let blank: CellReading | null = null;
  for (const key of keys) {
    const cell = bahan.evaluation.rows[parent.rows[0] ?? -1]?.readings.Rp[key];
    const own = figureOfMember(bahan, parent, key);
    if (cell === undefined || own === undefined) continue;
    const sum = sumOfChildren(bahan, children, key);
    if (sum === undefined || sum === null) continue;
    const value = own ?? ZERO;
    if (isSame(value, sum)) continue;
    if (value.isZero() && RENSTRA.includes(key)) {
      if (key === 'targetRenstra') blank = cell;
      continue;
    }
    // A parent that leaves a whole block to its children says nothing that could be wrong.
    if (own === null && key !== 'target') continue;
    const difference = value.minus(sum).abs();
    const child = children.find((each) => figureOfMember(bahan, each, key)?.equals(difference) === true);
    mismatches.push({ key, cell, value, sum, child: child ?? null });
  }
  return { mismatches, blank };
}

function finding(
  bahan: Bahan,
  rule: 'hierarki.rp-tidak-sama' | 'hierarki.rp-renstra',
  parent: Member,
  mismatches: readonly Mismatch[],
  said: number,
): Temuan[] {
  const [first] = mismatches;
  if (first === undefined) return [];
  const places = mismatches.map(({ cell }) => cell);
  // Of those beyond, only the places will be shown.
  if (said >= MOST_OF_A_RULE) return [temuanAt(bahan.grid.sheet, rule, places)];
  const { form } = bahan.evaluation;
  const childRow = form.rows[first.child?.rows[0] ?? -1]?.row;
  return [
    temuanAt(bahan.grid.sheet, rule, places, {
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
    }),
  ];
}

export function periksaHierarki(bahan: Bahan): Temuan[] {
  const { form } = bahan.evaluation;
  const sums: Temuan[] = [];
  const renstra: Temuan[] = [];
  const blank: Place[] = [];
  const binding = thisYear(bahan);
  const keys = [...binding, ...RENSTRA];
  // In the order of the sheet, in which findings are shown.
  for (const [index, below] of [...membersByParent(form)].sort(([a], [b]) => a - b)) {
    const parent = form.members[index];
    if (parent === undefined) continue;
    // A subkegiatan right below a program is one whose kegiatan is missing.
    const children = below.filter(({ level }) => level === CHILD_OF[parent.level]);
    if (children.length === 0) continue;
    const compared = compare(bahan, keys, parent, children);
    const of = (some: readonly BlockKey[]): Mismatch[] =>
      compared.mismatches.filter(({ key }) => some.includes(key));
    sums.push(...finding(bahan, 'hierarki.rp-tidak-sama', parent, of(binding), sums.length));
    renstra.push(...finding(bahan, 'hierarki.rp-renstra', parent, of(RENSTRA), renstra.length));
    if (compared.blank !== null) blank.push(compared.blank);
  }
  return [
    ...sums,
    ...renstra,
    ...temuanIfAny(bahan.grid.sheet, 'hierarki.target-renstra-kosong', blank, {
      detail: { baris: listed(blank, ({ row }) => row) },
    }),
  ];
}
