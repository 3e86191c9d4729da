/** What a new form holds of the list's figures, and the sums of parents. */
import { cellKey, type CellValue } from '../grid';
import { Exact } from '../number/decimal';
import { totalOf } from '../number/sum';
import { NO_INDIKATOR } from './daftar/entries';
import { paguOf } from './daftar/tree';
import { sumBelow, SUMMED_BLOCKS, type BlankForm } from './formulas';
import type { FormLayout } from './layout';
import type { NewForm } from './new-form';

/** Rupiah that each entry shows: its own, or the sum of what stands below it. */
export function paguTotals({ entries }: NewForm, layout: FormLayout): (Exact | null)[] {
  const totals: (Exact | null)[] = entries.map(({ indikator }) => paguOf(indikator));
  for (let index = entries.length - 1; index >= 0; index--) {
    const below = (layout.childrenOf[index] ?? []).flatMap((child) => totals[child] ?? []);
    if (totals[index] === null && below.length > 0) totals[index] = totalOf(below);
  }
  return totals;
}

/**
 * The figures the list brings, and the sums of parents. A pagu that is not the sum of those below it stays as it
 * was pasted: it is an input, and the check names it.
 */
export function inputCells(
  form: NewForm,
  blank: BlankForm,
): Map<number, { value: CellValue; formula?: string }> {
  const { layout, places } = blank;
  const cells = new Map<number, { value: CellValue; formula?: string }>();
  const totals = paguTotals(form, layout);
  form.entries.forEach(({ indikator }, index) => {
    const rows = layout.rowsOf[index] ?? [];
    const { target } = places.blocks;
    if (target === undefined) return;
    rows.forEach((row, at) => {
      const own = indikator[at] ?? NO_INDIKATOR;
      if (own.target !== null)
        cells.set(cellKey(row, target.K), {
          value: own.target instanceof Exact ? own.target.toNumber() : own.target,
        });
      if (own.pagu !== null) cells.set(cellKey(row, target.Rp), { value: own.pagu.toNumber() });
    });
    const [first] = rows;
    if (!form.sums || first === undefined) return;
    const pagu = paguOf(indikator);
    const below = (layout.childrenOf[index] ?? []).flatMap((child) => totals[child] ?? []);
    const sum = totalOf(below);
    const isSum = pagu === null || (below.length > 0 && pagu.equals(sum) && indikator.length < 2);
    for (const key of SUMMED_BLOCKS) {
      const col = places.blocks[key]?.Rp;
      if (col === undefined || (key === 'target' && !isSum)) continue;
      const formula = sumBelow(blank, index, col);
      if (formula !== null)
        cells.set(cellKey(first, col), {
          formula,
          value: key === 'target' && below.length > 0 ? sum.toNumber() : '',
        });
    }
  });
  return cells;
}
