/** Kewajaran: figures that no rule forbids and a careful evaluator would ask about. */
import { realisasiBy } from '../evaluate/metode';
import type { CellReading } from '../evaluate/readings';
import type { RowEvaluation } from '../evaluate/row';
import { membersByParent } from '../form/children';
import type { Member } from '../form/form';
import { normalise } from '../form/normalise';
import { Exact, HUNDRED, isSame } from '../number/decimal';
import { printIndonesian } from '../number/print';
import { listed, temuanIfAny, valueOf, type Bahan } from './bahan';
import { isScore, isShare, isStock } from './satuan';
import type { Place, RuleId, Temuan } from './temuan';

const HIGH = new Exact(150);
const VERY_HIGH = new Exact(200);
/** Full capaian with less than this of the pagu spent, and the other way round, asks for a word. */
const LITTLE = new Exact(50);
const NEARLY_ALL = new Exact(95);

interface Noted extends Place {
  /** Asked of the first few only. */
  readonly text: () => string;
}

/** One finding over rows, with the first of them as `baris (figure)`. */
function noted(
  bahan: Bahan,
  rule: RuleId,
  places: readonly Noted[],
  rincian: { found?: string } = {},
): Temuan[] {
  return temuanIfAny(bahan.grid.sheet, rule, places, {
    ...rincian,
    detail: { baris: listed(places, ({ row, text }) => `${String(row)} (${text()})`) },
  });
}

const percent = (value: Exact): string => `${printIndonesian(value, 2)} %`;

/** Where the percent of a row stands: its capaian, or in the bare form the column of realisasi. */
function placeOf(each: RowEvaluation, kind: 'K' | 'Rp'): Place {
  const cell = each.readings[kind].capaian ?? each.readings[kind].realisasi ?? each.readings[kind].target;
  return { row: each.row.row, col: cell?.col ?? 1 };
}

function overPagu(bahan: Bahan): Temuan[] {
  const places = bahan.evaluation.rows.flatMap((each): Noted[] => {
    const { realisasi, target } = each.readings.Rp;
    const spent = each.realisasi.Rp instanceof Exact ? each.realisasi.Rp : (realisasi?.value ?? null);
    const pagu = valueOf(target);
    if (realisasi === undefined || spent === null || pagu === null || pagu.isZero()) return [];
    if (!spent.greaterThan(pagu)) return [];
    return [{ row: realisasi.row, col: realisasi.col, text: () => printIndonesian(spent.minus(pagu)) }];
  });
  return noted(bahan, 'kewajaran.realisasi-melebihi-pagu', places);
}

function percents(bahan: Bahan): Temuan[] {
  const high: Noted[] = [];
  const veryHigh: Noted[] = [];
  const fullButUnspent: Noted[] = [];
  const spentButNotDone: Noted[] = [];
  for (const each of bahan.evaluation.rows) {
    const { K, Rp } = each.capaian;
    if (K === null) continue;
    const place = placeOf(each, 'K');
    if (K.greaterThan(VERY_HIGH)) veryHigh.push({ ...place, text: () => percent(K) });
    else if (K.greaterThan(HIGH)) high.push({ ...place, text: () => percent(K) });
    const { pagu } = each;
    if (Rp === null || pagu === null || pagu.isZero()) continue;
    const text = (): string => `K ${percent(K)}, Rp ${percent(Rp)}`;
    if (K.greaterThanOrEqualTo(HUNDRED) && Rp.lessThan(LITTLE)) fullButUnspent.push({ ...place, text });
    if (Rp.greaterThanOrEqualTo(NEARLY_ALL) && K.lessThan(LITTLE)) spentButNotDone.push({ ...place, text });
  }
  return [
    ...noted(bahan, 'kewajaran.capaian-di-atas-150', high),
    ...noted(bahan, 'kewajaran.capaian-di-atas-200', veryHigh),
    ...noted(bahan, 'kewajaran.capaian-penuh-serapan-rendah', fullButUnspent),
    ...noted(bahan, 'kewajaran.serapan-penuh-capaian-rendah', spentButNotDone),
  ];
}

/** Figures of the periods up to the evaluated one, each with its cell. */
function quartersOf({ evaluation }: Bahan, each: RowEvaluation, kind: 'K' | 'Rp'): CellReading[] {
  const cells: CellReading[] = [];
  for (const key of evaluation.periods.elapsed) {
    const cell = each.readings[kind][key];
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

/** 1, 0, 0, 2 lokasi of 1 make 3: the same lokasi reported again. */
function countedTwice(bahan: Bahan): Temuan[] {
  const places = bahan.evaluation.rows.flatMap((each): Noted[] => {
    const { target, realisasi } = each.readings.K;
    const real = each.realisasi.K;
    if (each.metode.metode !== 'jumlah' || realisasi === undefined) return [];
    const planned = valueOf(target);
    if (!(real instanceof Exact) || planned === null || !real.greaterThan(planned)) return [];
    if (!isStock(each.row.satuan)) return [];
    const figures = quartersOf(bahan, each, 'K').flatMap(({ value }) => value ?? []);
    const filled = figures.filter((value) => !value.isZero());
    // Where no triwulan alone reaches the target, they may well have counted different things.
    if (filled.length < 2 || !filled.some((value) => value.greaterThanOrEqualTo(planned))) return [];
    const text = (): string =>
      `${figures.map((value) => printIndonesian(value)).join(' + ')} = ${printIndonesian(real)}`;
    return [{ row: realisasi.row, col: realisasi.col, text }];
  });
  return noted(bahan, 'kewajaran.terhitung-ganda', places);
}

const figureOfRow = (each: RowEvaluation | undefined): Exact | null =>
  each?.realisasi.K instanceof Exact ? each.realisasi.K : null;

/** The targets of the children make the parent's target, in one satuan; then so should the realisasi. */
function parentAndChild(bahan: Bahan): Temuan[] {
  const { evaluation } = bahan;
  const { form } = evaluation;
  const rowOf = (member: Member | undefined): RowEvaluation | undefined =>
    member?.rows.length === 1 ? evaluation.rows[member.rows[0] ?? -1] : undefined;
  const places: Noted[] = [];
  for (const [index, below] of membersByParent(form)) {
    const parent = rowOf(form.members[index]);
    const rows = below.map(rowOf);
    const target = parent?.readings.K.target?.value ?? null;
    const real = figureOfRow(parent);
    if (parent === undefined || target === null || target.isZero() || real === null) continue;
    const targets = rows.flatMap((each) => each?.readings.K.target?.value ?? []);
    const reals = rows.flatMap((each) => figureOfRow(each) ?? []);
    if (targets.length !== rows.length || reals.length !== rows.length) continue;
    const sum = (figures: readonly Exact[]): Exact => realisasiBy('jumlah', figures) ?? new Exact(0);
    if (!sum(targets).equals(target) || sum(reals).equals(real)) continue;
    const unit = normalise(parent.row.satuan);
    const alike = rows.every((each) => {
      if (each === undefined || isScore(each.row.satuan, each.row.indikator)) return false;
      if (isShare(each.row.satuan, each.row.indikator) && rows.length > 1) return false;
      return (
        (unit !== '' && normalise(each.row.satuan) === unit) ||
        (rows.length === 1 && isStock(each.row.satuan) && isStock(parent.row.satuan))
      );
    });
    if (!alike) continue;
    const cell = parent.readings.K.realisasi;
    if (cell === undefined) continue;
    const text = (): string => `${printIndonesian(real)} / ${printIndonesian(sum(reals))}`;
    places.push({ row: cell.row, col: cell.col, text });
  }
  return noted(bahan, 'kewajaran.induk-anak-berbeda', places);
}

/** A level that only rises within the year (25, 50, 40, 100); a zero says "nothing new". */
function fallingLevels(bahan: Bahan): Temuan[] {
  const places = bahan.evaluation.rows.flatMap((each): Noted[] => {
    if (each.metode.metode !== 'akhir' || each.arah !== 'naik') return [];
    if (isScore(each.row.satuan, each.row.indikator)) return [];
    const filled = quartersOf(bahan, each, 'K').filter(({ value }) => value?.isZero() === false);
    const fall = filled.find(({ value }, index) => {
      const before = filled[index - 1]?.value ?? null;
      return before !== null && value?.lessThan(before) === true;
    });
    if (fall === undefined) return [];
    const text = (): string =>
      filled.map(({ value }) => (value === null ? '' : printIndonesian(value))).join('; ');
    return [{ row: fall.row, col: fall.col, text }];
  });
  return noted(bahan, 'kewajaran.kumulatif-turun', places);
}

/** A part of a whole above 100 %. */
function sharesAboveAll(bahan: Bahan): Temuan[] {
  const places = bahan.evaluation.rows.flatMap((each): Noted[] => {
    if (!isShare(each.row.satuan, each.row.indikator)) return [];
    const cells = (
      ['targetRenstra', 'realisasiLalu', 'target', ...bahan.evaluation.periods.all, 'realisasi'] as const
    ).flatMap((key) => each.readings.K[key] ?? []);
    return cells.flatMap(({ row, col, value }) =>
      value?.greaterThan(HUNDRED) === true ? [{ row, col, text: () => percent(value) }] : [],
    );
  });
  return noted(bahan, 'kewajaran.persen-di-atas-100', places);
}

/** Money that is exactly the same in every triwulan looks filled in by dividing. */
function sameEveryQuarter(bahan: Bahan): Temuan[] {
  const places = bahan.evaluation.rows.flatMap((each): Noted[] => {
    const cells = quartersOf(bahan, each, 'Rp');
    const [first] = cells;
    const value = valueOf(first);
    if (cells.length < 3 || first === undefined || value === null || value.isZero()) return [];
    if (!cells.every((cell) => cell.value !== null && isSame(cell.value, value))) return [];
    return [{ row: first.row, col: first.col, text: () => printIndonesian(value) }];
  });
  return noted(bahan, 'kewajaran.triwulan-sama', places);
}

export function periksaKewajaran(bahan: Bahan): Temuan[] {
  return [
    ...overPagu(bahan),
    ...percents(bahan),
    ...countedTwice(bahan),
    ...parentAndChild(bahan),
    ...fallingLevels(bahan),
    ...sharesAboveAll(bahan),
    ...sameEveryQuarter(bahan),
  ];
}
