/** What other settings would change, before anything is kept: figures of the form, and of the LKjIP tables that stand. */
import { changedFigures, type ChangedFigure } from '../core/evaluate/changed-figures';
import { evaluate, type Evaluation } from '../core/evaluate/evaluate';
import type { Settings } from '../core/evaluate/settings';
import { cellKey, type CellValue, type SheetGrid } from '../core/grid';
import type { LembarIndikator } from '../core/indikator/read-lembar';
import { gridWith } from '../core/lkjip/grid-with';
import type { LkjipPlan } from '../core/lkjip/plan';
import type { TableId } from '../core/lkjip/report';
import { sameValue } from '../core/patch/cell-state';
import { buildPatch } from '../core/patch/build';
import type { SheetSpec } from '../core/patch/sheet-spec';
import type { HitungResult } from './hitung';
import { planSheets, type LkjipSource } from './lkjip';

export interface ChangedTable {
  readonly sheet: string;
  /** Figures and predikat that would be others. */
  readonly figures: number;
}

export interface SettingsPreview {
  /** In sheet order. */
  readonly figures: readonly ChangedFigure[];
  /** Tables that stand in the workbook; null where nobody looked at them yet. */
  readonly tables: readonly ChangedTable[] | null;
}

/** The form under other settings, as the pane would compute it. */
export function evaluateBy(
  { grid, evaluation }: HitungResult,
  settings: Settings,
  lembar: LembarIndikator | null,
): Evaluation {
  return evaluate(grid, evaluation.form, settings, evaluation.triwulan, lembar);
}

export function previewSettings(
  result: HitungResult,
  settings: Settings,
  lembar: LembarIndikator | null,
  lkjip: LkjipSource | null,
): SettingsPreview {
  const after = evaluateBy(result, settings, lembar);
  return {
    figures: changedFigures(result.evaluation, after),
    tables: lkjip === null ? null : changedTables(lkjip, result, after),
  };
}

/** Settings of the LKjIP tables alone: they leave the form as it is. */
export const isReportSetting = (key: string): boolean =>
  /^(?:desimal|efisiensi)\./.test(key) || (key.startsWith('pembulatan.') && key !== 'pembulatan.formulir');

function changedTables(source: LkjipSource, before: HitungResult, after: Evaluation): ChangedTable[] {
  const data = source.ours.get('data-lkjip');
  const standing = [...source.ours.keys()].filter((id) => id !== 'data-lkjip');
  if (standing.length === 0) return [];
  // Laid out as if they were new, both have the same cells in the same places.
  const fresh = (evaluation: Evaluation): LkjipPlan =>
    planSheets({
      ...source,
      form: { ...before, evaluation },
      formGrid: computed(before.grid, evaluation),
      ours: new Map(data === undefined ? [] : [['data-lkjip' as const, data]]),
      settings: evaluation.settings,
    });
  const [old, now] = [fresh(before.evaluation), fresh(after)];
  return standing.flatMap((id): ChangedTable[] => {
    const figures = differences(specIn(old, id), specIn(now, id));
    return figures === 0 ? [] : [{ sheet: source.ours.get(id)?.sheet ?? id, figures }];
  });
}

/** The form's cells with every computed figure in place. */
const computed = (grid: SheetGrid, evaluation: Evaluation): SheetGrid =>
  gridWith(grid, buildPatch(grid, evaluation, 'nilai').patch);

const specIn = (plan: LkjipPlan, wanted: TableId): SheetSpec | null =>
  plan.tables.find(({ id }) => id === wanted)?.insert ?? null;

/** Notes and sentences: their words are no figures. */
const WORDS: readonly string[] = ['catatan', 'kalimat'];

function differences(old: SheetSpec | null, now: SheetSpec | null): number {
  const values = new Map<number, CellValue>(
    (old?.cells ?? []).map(({ row, col, value }) => [cellKey(row, col), value]),
  );
  return (now?.cells ?? []).filter(
    ({ row, col, value, style, formula }) =>
      formula !== undefined &&
      !WORDS.includes(style ?? '') &&
      !sameValue(values.get(cellKey(row, col)) ?? null, value),
  ).length;
}
