/** What a rekap keeps of one computed workbook. */
import type { RuleId, Temuan } from '../core/check/temuan';
import { countedForms } from '../core/rekap/counted-forms';
import type { RekapAgency } from '../core/rekap-perangkat-daerah/agencies';
import { summariseForms } from '../core/rekap/summary';
import { titleOfForms } from '../core/rekap/title-of-forms';
import { countBySeverity, skippedRows } from './findings';
import type { HitungResult } from './hitung';

/**
 * @param file as people are to find it
 * @param forms at least one: every form of the workbook, in the order of the tabs
 * @param open its findings without those set aside
 */
export function agencyOf(file: string, forms: readonly HitungResult[], open: readonly Temuan[]): RekapAgency {
  const chosen = countedForms(forms);
  const { counted, deret, left } = chosen;
  const [first] = counted;
  if (first === undefined) throw new Error('a workbook without a form has no place in a rekap');
  const temuan = new Map<RuleId, number>();
  for (const { rule } of open) temuan.set(rule, (temuan.get(rule) ?? 0) + 1);
  return {
    file,
    ...titleOfForms(counted),
    sheets: deret.flat().map(({ grid }) => grid.sheet),
    left: left.map(({ form, reason, instead }) => ({ sheet: form.grid.sheet, reason, instead })),
    summary: summariseForms(chosen),
    settings: first.evaluation.settings,
    counts: {
      galat: countBySeverity(open, 'galat'),
      peringatan: countBySeverity(open, 'peringatan'),
      catatan: countBySeverity(open, 'catatan'),
    },
    skippedRows: forms.reduce((all, form) => all + skippedRows(form).length, 0),
    temuan,
  };
}
