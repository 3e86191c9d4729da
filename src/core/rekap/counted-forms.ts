/**
 * Which forms of a workbook speak for the agency: of sheets per triwulan the latest, or all where each holds its own
 * triwulan only; of sheets per bidang all (docs/decisions/0007-several-forms.md).
 */
import type { Evaluation } from '../evaluate/evaluate';
import { haveSameRows, ownMonth, rowsByIdentity } from '../form/same-form';
import type { SheetGrid } from '../grid';
import { readTitleBlock, readUnit } from '../lkjip/title-block';

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
  | 'tahun-lain'
  /** It holds nothing but a triwulan after the one that was asked for. */
  | 'triwulan-belum';

export interface LeftForm<Form> {
  readonly form: Form;
  readonly reason: LeftReason;
  /** The sheet that counts in its place; null for another year's form. */
  readonly instead: string | null;
}

/**
 * One form as it counts: a single sheet, or sheets that hold a triwulan each and make the year together. In the order
 * of their triwulan, the last of them is the form; never empty.
 */
export type Deret<Form> = readonly [...earlier: Form[], last: Form];

/** Of the forms that a report is made of, the sheets that hold a triwulan only: it cannot speak of the year then. */
export const sheetsOfOnePeriod = (forms: readonly ComputedForm[]): string[] =>
  forms.filter(({ evaluation }) => evaluation.scope !== 'tahun').map(({ grid }) => grid.sheet);

export interface CountedForms<Form> {
  /** In the order given. */
  readonly counted: readonly Form[];
  /** The sheets of each counted form, in the same order. */
  readonly deret: readonly Deret<Form>[];
  readonly left: readonly LeftForm<Form>[];
}

/** A form that is smaller by more than this is a part of the other one, not the same one at another time. */
const SAME_SIZE = 0.8;

interface Sheet<Form> {
  readonly form: Form;
  readonly rows: ReturnType<typeof rowsByIdentity>;
  /** The part of the agency that it says it is of. */
  readonly unit: string | null;
}

/** Sheets of one form, and parts of it. */
interface Group<Form> {
  readonly head: Sheet<Form>;
  readonly others: Sheet<Form>[];
}

/** At least half of the rows that both have carry the same pagu. */
function haveSamePagu(a: Sheet<ComputedForm>, b: Sheet<ComputedForm>): boolean {
  const paguOf = ({ form: { evaluation } }: Sheet<ComputedForm>) =>
    new Map(evaluation.rows.map(({ row, pagu }) => [row, pagu] as const));
  const [here, there] = [paguOf(a), paguOf(b)];
  let both = 0;
  let same = 0;
  for (const [key, row] of a.rows) {
    const other = b.rows.get(key);
    const own = here.get(row) ?? null;
    const its = other === undefined ? null : (there.get(other) ?? null);
    if (own === null || its === null) continue;
    both += 1;
    if (own.equals(its)) same += 1;
  }
  return same * 2 >= both;
}

/**
 * Puskesmas and kelurahan of one agency have the same rows, each with money of its own. Sheets of one unit, or of none
 * that is named, are one form also where the pagu has changed since.
 */
const areOneForm = (a: Sheet<ComputedForm>, b: Sheet<ComputedForm>): boolean =>
  haveSameRows(a.rows, b.rows) &&
  (a.unit === null || b.unit === null || a.unit === b.unit || haveSamePagu(a, b));

/** The month up to which a sheet is. Its name may say more than its figures do, where a triwulan was asked for. */
const monthOf = ({ form: { evaluation } }: Sheet<ComputedForm>): number =>
  ownMonth(evaluation.form) ?? evaluation.triwulan * 3;

/** A sheet of one triwulan that lies after the one that was asked for. */
const isBeyond = (sheet: Sheet<ComputedForm>): boolean => {
  const { scope, triwulan } = sheet.form.evaluation;
  return scope !== 'tahun' && monthOf(sheet) > triwulan * 3;
};

/** Evaluated up to a later triwulan; of those that are evaluated up to the same one, about a later one. */
function isLater(a: Sheet<ComputedForm>, b: Sheet<ComputedForm>): boolean {
  const difference = a.form.evaluation.triwulan - b.form.evaluation.triwulan;
  return difference === 0 ? monthOf(a) > monthOf(b) : difference > 0;
}

/** The sheets that make the year with the last one, where that one holds its own triwulan only. */
function deretOf<Form extends ComputedForm>(last: Sheet<Form>, others: readonly Sheet<Form>[]): Deret<Form> {
  const { scope, periods } = last.form.evaluation;
  if (scope === 'tahun') return [last.form];
  const out: [...Form[], Form] = [last.form];
  let from = monthOf(last);
  for (const each of [...others].sort((a, b) => monthOf(b) - monthOf(a))) {
    const { periods: own } = each.form.evaluation;
    if (own.kind !== periods.kind || monthOf(each) >= from) continue;
    out.unshift(each.form);
    from = monthOf(each);
    // A sheet of several triwulan has those before it too.
    if (own.elapsed.length > 1) break;
  }
  return out;
}

function reasonOf(each: Sheet<ComputedForm>, last: Sheet<ComputedForm>): LeftReason {
  if (isBeyond(each)) return 'triwulan-belum';
  return isLater(last, each) ? 'triwulan-lebih-awal' : 'salinan';
}

/** @param forms in the order of their tabs */
export function countedForms<Form extends ComputedForm>(forms: readonly Form[]): CountedForms<Form> {
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
  const sheets = ofYear.map((form): Sheet<Form> => ({
    form,
    rows: rowsByIdentity(form.evaluation.form),
    unit: readUnit(form.grid, form.evaluation.form),
  }));
  // The largest first, so that parts find their whole; the order of tabs decides between equals.
  const groups: Group<Form>[] = [];
  for (const each of [...sheets].sort((a, b) => b.rows.size - a.rows.size)) {
    const group = groups.find(({ head }) => areOneForm(head, each));
    if (group === undefined) groups.push({ head: each, others: [] });
    else group.others.push(each);
  }
  const deret = new Map<Form, Deret<Form>>();
  for (const { head, others } of groups) {
    const isPart = (each: Sheet<Form>): boolean => each.rows.size < SAME_SIZE * head.rows.size;
    const same = [head, ...others.filter((each) => !isPart(each))];
    const reached = same.filter((each) => !isBeyond(each));
    const last = (reached.length > 0 ? reached : same).reduce((best, each) =>
      isLater(each, best) ? each : best,
    );
    const own = deretOf(
      last,
      reached.filter((each) => each !== last),
    );
    deret.set(last.form, own);
    for (const each of [head, ...others]) {
      if (own.includes(each.form)) continue;
      const reason = isPart(each) ? 'bagian' : reasonOf(each, last);
      left.push({ form: each.form, reason, instead: last.form.grid.sheet });
    }
  }
  const counted = forms.filter((form) => deret.has(form));
  return {
    counted,
    deret: counted.flatMap((form) => {
      const own = deret.get(form);
      return own === undefined ? [] : [own];
    }),
    left: left.sort((a, b) => forms.indexOf(a.form) - forms.indexOf(b.form)),
  };
}
