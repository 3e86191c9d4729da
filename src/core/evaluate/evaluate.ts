/** A recognised form and its settings in, every computed figure and finding out. Pure; never throws. */
import type { SheetGrid } from '../grid';
import type { Temuan } from '../check/temuan';
import { viewOf } from '../form/cells';
import type { PeriodKey, Triwulan } from '../form/columns';
import type { RenjaForm, RowRemark } from '../form/form';
import { choicesOf } from '../indikator/choices';
import type { LembarIndikator } from '../indikator/read-lembar';
import type { ComputedCell } from './computed';
import { lastTriwulan, statedOtherwise, triwulanByDefault } from './evaluated-triwulan';
import { formPeriods, type FormPeriods } from './form-periods';
import { evaluateGroups, type GroupEvaluation } from './groups';
import { rowReader } from './readings';
import { evaluateRow, type RowEvaluation } from './row';
import { makeTemuan, type RowContext } from './row-context';
import type { Settings } from './settings';
import { evaluateTotal, type TotalEvaluation } from './total';

export interface Evaluation {
  readonly form: RenjaForm;
  readonly settings: Settings;
  /** Up to which the form is evaluated: months up to three times it, the semester in which it lies. */
  readonly triwulan: Triwulan;
  readonly periods: FormPeriods;
  /**
   * What realisasi, capaian and total speak of: the year up to the evaluated triwulan, or the one period that the
   * sheet holds beside the target of the year.
   */
  readonly scope: 'tahun' | PeriodKey;
  /** The last triwulan with figures, which counts where none is asked for. */
  readonly lastFilled: Triwulan;
  readonly rows: readonly RowEvaluation[];
  readonly groups: readonly GroupEvaluation[];
  readonly total: TotalEvaluation;
  /** What the computed cells of the sheet should hold, in no particular order, each cell once. */
  readonly cells: readonly ComputedCell[];
  readonly temuan: readonly Temuan[];
}

const REMARK_RULES = {
  'kode-lost-zero': 'bentuk.kode-kehilangan-nol',
  'kode-unreadable': 'bentuk.kode-tidak-terbaca',
  'level-unknown': 'bentuk.tingkat-tidak-dikenal',
  'parent-missing': 'bentuk.induk-tidak-ada',
  'figures-without-identity': 'bentuk.indikator-kosong',
  'second-form': 'bentuk.formulir-kedua',
} as const satisfies Record<RowRemark['kind'], string>;

/**
 * @param triwulan by default the last with figures, or the one that the sheet's title plainly is about
 * @param lembar the workbook's sheet Setelan Indikator, read; null where it has none
 */
export function evaluate(
  grid: SheetGrid,
  form: RenjaForm,
  settings: Settings,
  triwulan?: Triwulan,
  lembar: LembarIndikator | null = null,
): Evaluation {
  const lastFilled = lastTriwulan(grid, form);
  const evaluated = triwulan ?? triwulanByDefault(grid, form, lastFilled);
  const periods = formPeriods(form.columns, evaluated);
  const context: RowContext = {
    grid,
    view: viewOf(grid),
    columns: form.columns,
    settings,
    periods,
    readRow: rowReader(grid, form.columns),
    formulaMetode: new Map(),
  };
  const choices = choicesOf(form, settings, lembar);
  const results = form.rows.map((row, index) =>
    evaluateRow(context, row, (satuan) => choices(index, satuan)),
  );
  const rows = results.map((result) => result.evaluation);
  const groups = evaluateGroups(context, form, rows);
  const total = evaluateTotal(context, form, rows);
  const cells: ComputedCell[] = [];
  const found: Temuan[] = [];
  // One by one: half a million cells are too many arguments, and lists of lists of them are slow to join.
  for (const part of [...results, groups, total]) {
    for (const cell of part.cells) cells.push(cell);
    for (const each of part.temuan) found.push(each);
  }
  const identityColumn = form.columns.kode[0] ?? form.columns.uraian ?? 1;
  const remarks = form.remarks.map((remark) =>
    makeTemuan(
      grid.sheet,
      REMARK_RULES[remark.kind],
      { row: remark.row, col: remark.col || identityColumn },
      remark.found,
      remark.expected,
    ),
  );
  const stated = triwulan === undefined ? statedOtherwise(grid, form, evaluated, lastFilled) : [];
  return {
    form,
    settings,
    triwulan: evaluated,
    periods,
    scope: periods.alone.K ?? periods.alone.Rp ?? 'tahun',
    lastFilled,
    rows,
    groups: groups.groups,
    total: total.total,
    cells,
    temuan: [...stated, ...remarks, ...found],
  };
}
