/** What a computation says about a form, in words that do not depend on where its rows and columns stand. */
import type { HitungResult } from '../../src/commands/hitung';
import { BLOCKS } from '../../src/core/form/columns';
import { columnName } from '../../src/core/grid';
import { Exact } from '../../src/core/number/decimal';
import { plain } from '../../src/core/number/print';

const shown = (figure: Exact | string | null): string =>
  figure === null ? '-' : figure instanceof Exact ? plain(figure) : figure;

/** A column by its meaning; letters where it has none. */
export function meaningOf({ evaluation }: HitungResult, col: number): string {
  for (const key of BLOCKS) {
    const block = evaluation.form.columns.blocks[key];
    if (block?.K === col) return `${key}.K`;
    if (block?.Rp === col) return `${key}.Rp`;
  }
  return columnName(col);
}

/** One line for every row, by its indikator, which is unique, and for every group and the total; sorted. */
export function figuresOf({ evaluation }: HitungResult): string[] {
  const { rows, groups, total, triwulan } = evaluation;
  const lines = rows.map((each) => {
    const { row, metode, arah, skipped } = each;
    const figures = (['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra', 'predikat'] as const).map(
      (key) => `${key} ${shown(each[key].K)} ${shown(each[key].Rp)}`,
    );
    return [
      row.indikator,
      row.level,
      row.kode ?? '',
      row.lanjutan ? 'lanjutan' : '',
      metode.metode,
      metode.from,
      arah,
      skipped ? 'skipped' : '',
      ...figures,
    ].join(' | ');
  });
  const means = groups.map(
    ({ per, of, members, rataRata, predikat, row }) =>
      `rata-rata ${per} of ${of ?? '-'} (${String(members)}): ${shown(rataRata.K)} ${shown(rataRata.Rp)} ${String(predikat.K)} ${String(predikat.Rp)} ${row === null ? 'no row' : 'row'}`,
  );
  const { pagu, realisasi, persentase, predikat } = total;
  return [
    ...lines.sort(),
    ...means.sort(),
    `total ${shown(pagu)} ${shown(realisasi)} ${shown(persentase)} ${String(predikat)} TW ${String(triwulan)}`,
  ];
}

export const unlike = (one: readonly string[], other: readonly string[]): string[] => {
  const out: string[] = [];
  for (let index = 0; index < Math.max(one.length, other.length); index++)
    if (one[index] !== other[index]) out.push(`${String(one[index])}\n  ≠ ${String(other[index])}`);
  return out;
};
