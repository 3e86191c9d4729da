/**
 * Which forms of a workbook speak for the agency: of sheets per triwulan the latest, of sheets per bidang all
 * (docs/decisions/0007-several-forms.md).
 */
import type { Evaluation } from '../evaluate/evaluate';
import { haveSameRows, rowsByIdentity } from '../form/same-form';
import type { SheetGrid } from '../grid';
import { readTitleBlock } from '../lkjip/title-block';

export interface ComputedForm {
  readonly grid: SheetGrid;
  readonly evaluation: Evaluation;
}

/** Why a form's figures stand in another one already, or belong to another report. */
export type LeftReason =
  /** The same rows up to an earlier triwulan. */
  | 'triwulan-lebih-awal'
  /** The same rows up to the same triwulan: a copy. */
  | 'salinan'
  /** A part of a form that holds the whole agency. */
  | 'bagian'
  /** Its title names an earlier year. */
  | 'tahun-lain';

export interface LeftForm<Form> {
  readonly form: Form;
  readonly reason: LeftReason;
  /** The sheet that counts in its place; null for another year's form. */
  readonly instead: string | null;
}

export interface CountedForms<Form> {
  /** In the order given. */
  readonly counted: readonly Form[];
  readonly left: readonly LeftForm<Form>[];
}

/** A form that is smaller by more than this is a part of the other one, not the same one at another time. */
const SAME_SIZE = 0.8;

interface Candidate<Form> {
  readonly form: Form;
  readonly rows: ReturnType<typeof rowsByIdentity>;
}

/** @param forms in the order of their tabs */
export function countedForms<Form extends ComputedForm>(forms: readonly Form[]): CountedForms<Form> {
  if (forms.length < 2) return { counted: forms, left: [] };
  const left: LeftForm<Form>[] = [];
  const years = forms.map(({ grid, evaluation }) => readTitleBlock(grid, evaluation.form).tahun);
  const latestYear = Math.max(...years.map((year) => year ?? 0));
  const ofYear = forms.filter((form, index) => {
    const year = years[index] ?? null;
    // A form that names no year is taken for one of this report.
    if (year === null || year === latestYear) return true;
    left.push({ form, reason: 'tahun-lain', instead: null });
    return false;
  });
  const candidates = ofYear.map((form): Candidate<Form> => ({
    form,
    rows: rowsByIdentity(form.evaluation.form),
  }));
  // The largest first, so that parts find their whole; the order of tabs decides between equals.
  const bySize = [...candidates].sort((a, b) => b.rows.size - a.rows.size);
  const heads: Candidate<Form>[] = [];
  for (const each of bySize) {
    const at = heads.findIndex((head) => haveSameRows(head.rows, each.rows));
    const head = heads[at];
    if (head === undefined) {
      heads.push(each);
      continue;
    }
    const name = (candidate: Candidate<Form>): string => candidate.form.grid.sheet;
    if (each.rows.size < SAME_SIZE * head.rows.size)
      left.push({ form: each.form, reason: 'bagian', instead: name(head) });
    else {
      const [there, here] = [head.form.evaluation.triwulan, each.form.evaluation.triwulan];
      const later = here > there;
      if (later) heads[at] = each;
      left.push({
        form: later ? head.form : each.form,
        reason: here === there ? 'salinan' : 'triwulan-lebih-awal',
        instead: name(later ? each : head),
      });
    }
  }
  const counted = new Set(heads.map(({ form }) => form));
  return {
    counted: forms.filter((form) => counted.has(form)),
    // A form left for one that was left for a third in turn counts in that last one.
    left: left
      .map((each) => ({ ...each, instead: lastOf(left, each.instead) }))
      .sort((a, b) => forms.indexOf(a.form) - forms.indexOf(b.form)),
  };
}

function lastOf(left: readonly LeftForm<ComputedForm>[], sheet: string | null): string | null {
  const next = left.find(({ form, instead }) => form.grid.sheet === sheet && instead !== null);
  return next === undefined ? sheet : lastOf(left, next.instead);
}
