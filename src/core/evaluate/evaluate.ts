/** A recognised form and its settings in, every computed figure and finding out. Pure; never throws. */
import type { SheetGrid } from '../grid';
import { formulaAt, valueAt } from '../grid';
import type { Temuan } from '../check/temuan';
import { viewOf } from '../form/cells';
import { TRIWULAN_BLOCKS, type Triwulan } from '../form/columns';
import type { RenjaForm, RowRemark } from '../form/form';
import { choicesOf } from '../indikator/choices';
import type { LembarIndikator } from '../indikator/read-lembar';
import { readCell } from '../number/read-cell';
import type { ComputedCell } from './computed';
import { evaluateGroups, type GroupEvaluation } from './groups';
import { figureOf } from './readings';
import { evaluateRow, type RowEvaluation } from './row';
import { makeTemuan, type RowContext } from './row-context';
import type { Settings } from './settings';
import { evaluateTotal, type TotalEvaluation } from './total';

export interface Evaluation {
  readonly form: RenjaForm;
  readonly settings: Settings;
  readonly triwulan: Triwulan;
  /** The last triwulan with figures, which counts where none is asked for. */
  readonly lastFilled: Triwulan;
  readonly rows: readonly RowEvaluation[];
  readonly groups: readonly GroupEvaluation[];
  readonly total: TotalEvaluation;
  /** What the computed cells of the sheet should hold, in no particular order, each cell once. */
  readonly cells: readonly ComputedCell[];
  readonly temuan: readonly Temuan[];
}

/**
 * The last triwulan with any figure in the sheet. A dash, and a 0 that a formula gives, are no figures
 * here: sheets that pull their quarters from elsewhere show 0 for quarters to come.
 */
export function lastTriwulan(grid: SheetGrid, form: RenjaForm): Triwulan {
  for (const triwulan of [4, 3, 2] as const) {
    const block = form.columns.blocks[TRIWULAN_BLOCKS[triwulan - 1] ?? 'tw1'];
    if (block === undefined) continue;
    const filled = form.rows.some(({ row }) =>
      (
        [
          ['K', block.K],
          ['Rp', block.Rp],
        ] as const
      ).some(([kind, col]) => {
        const value = valueAt(grid, row, col);
        if (value === null || (typeof value === 'string' && !/\d/.test(value) && !/[A-D]/.test(value)))
          return false;
        const reading = readCell(grid, row, col, kind);
        if (reading.kind === 'grade' || reading.kind === 'opinion' || reading.kind === 'ambiguous')
          return true;
        const figure = figureOf(reading);
        return figure !== null && !(figure.isZero() && formulaAt(grid, row, col) !== null);
      }),
    );
    if (filled) return triwulan;
  }
  return 1;
}

const REMARK_RULES = {
  'kode-lost-zero': 'bentuk.kode-kehilangan-nol',
  'kode-unreadable': 'bentuk.kode-tidak-terbaca',
  'level-unknown': 'bentuk.tingkat-tidak-dikenal',
  'parent-missing': 'bentuk.induk-tidak-ada',
  'figures-without-identity': 'bentuk.indikator-kosong',
} as const satisfies Record<RowRemark['kind'], string>;

/** @param lembar the workbook's sheet Setelan Indikator, read; null where it has none */
export function evaluate(
  grid: SheetGrid,
  form: RenjaForm,
  settings: Settings,
  triwulan?: Triwulan,
  lembar: LembarIndikator | null = null,
): Evaluation {
  const lastFilled = lastTriwulan(grid, form);
  const context: RowContext = {
    grid,
    view: viewOf(grid),
    columns: form.columns,
    settings,
    triwulan: triwulan ?? lastFilled,
  };
  const choices = choicesOf(form, settings, lembar);
  const results = form.rows.map((row, index) =>
    evaluateRow(context, row, (satuan) => choices(index, satuan)),
  );
  const rows = results.map((result) => result.evaluation);
  const groups = evaluateGroups(context, form, rows);
  const total = evaluateTotal(context, form, rows);
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
  return {
    form,
    settings,
    triwulan: context.triwulan,
    lastFilled,
    rows,
    groups: groups.groups,
    total: total.total,
    cells: [...results.flatMap((result) => result.cells), ...groups.cells, ...total.cells],
    temuan: [...remarks, ...results.flatMap((result) => result.temuan), ...groups.temuan, ...total.temuan],
  };
}
