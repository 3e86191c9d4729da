/** The check: everything a careful evaluator would find beside what computing the form already reports. */
import type { Evaluation } from '../evaluate/evaluate';
import type { SheetGrid } from '../grid';
import { periksaAntarTabel } from './antar-tabel';
import { periksaAntarTriwulan } from './antar-triwulan';
import { bahanOf } from './bahan';
import { periksaBentuk } from './bentuk';
import { periksaHierarki } from './hierarki';
import { periksaKepala } from './hitungan';
import { periksaIsi } from './isi';
import { periksaKewajaran } from './kewajaran';
import { periksaTanpaDasar } from './tanpa-dasar';
import type { Temuan } from './temuan';

/**
 * Pure, and linear in the size of the sheet. The findings of `evaluate` and of `buildPatch` are not repeated.
 * @param others the workbook's other sheets, for the tables that print the form's figures again; may be empty
 */
export function periksa(
  grid: SheetGrid,
  evaluation: Evaluation,
  others: readonly SheetGrid[],
): readonly Temuan[] {
  const bahan = bahanOf(grid, evaluation);
  return [
    ...periksaBentuk(bahan),
    ...periksaIsi(bahan),
    ...periksaKepala(bahan),
    ...periksaTanpaDasar(bahan),
    ...periksaHierarki(bahan),
    ...periksaKewajaran(bahan),
    ...periksaAntarTabel(bahan, others),
    ...periksaAntarTriwulan(bahan, others),
  ];
}
