/** The main intent: recognise a sheet, compute it, say what would change. Used by command line and pane alike. */
import { lengkapi } from '../core/check/lengkapi';
import { periksa } from '../core/check/periksa';
import type { Temuan } from '../core/check/temuan';
import { evaluate, type Evaluation } from '../core/evaluate/evaluate';
import type { Settings } from '../core/evaluate/settings';
import { columnsOfBlock, type Triwulan } from '../core/form/columns';
import type { Corrections } from '../core/form/corrections';
import { recognise, type Recognition } from '../core/form/recognise';
import type { SheetGrid } from '../core/grid';
import type { LembarIndikator } from '../core/indikator/read-lembar';
import type { Basis } from '../core/host/workbook-host';
import { buildPatch, type Mode } from '../core/patch/build';
import type { WorkbookPatch } from '../core/patch/patch';

export interface HitungOptions {
  readonly settings: Settings;
  readonly mode: Mode;
  /** The evaluated triwulan; by default the last one with figures. */
  readonly triwulan?: Triwulan;
  /** What the user says about the sheet's columns. */
  readonly corrections?: Corrections;
  /** The workbook's sheet Setelan Indikator, read; none by default. */
  readonly lembar?: LembarIndikator | null;
  /** The workbook's other sheets, whose tables are held against the form; none by default. */
  readonly others?: readonly SheetGrid[];
}

export interface HitungResult {
  readonly grid: SheetGrid;
  readonly evaluation: Evaluation;
  readonly patch: WorkbookPatch;
  /** In sheet order; the last ones may stand on other sheets. At most a few hundred of one rule. */
  readonly temuan: readonly Temuan[];
}

export type HitungOutcome =
  | { readonly kind: 'computed'; readonly result: HitungResult }
  | { readonly kind: 'not-computed'; readonly recognition: Exclude<Recognition, { kind: 'form' }> };

/** Which cells the figures rest on, for a host that writes them. */
export function basisOf({ grid, evaluation }: HitungResult): Basis {
  const { columns, rows } = evaluation.form;
  const identity = [columns.metode, columns.arah, ...columns.kode].filter((col) => col !== null);
  const blocks = Object.values(columns.blocks).flatMap(columnsOfBlock);
  const own = new Set(rows.map(({ row }) => row));
  return {
    grid,
    columns: { left: Math.min(...identity, ...blocks), right: Math.max(...identity, ...blocks) },
    dependent: new Set(evaluation.cells.map(({ row }) => row).filter((row) => !own.has(row))),
  };
}

/**
 * The same work in steps, each a task of its own for whoever has other things to do in between, such as a
 * pane that paints. Between two steps it can be left off; nothing is kept.
 * @yields how much of the work is done, 0 to 1, by the time the steps take on large forms
 */
export function* hitungSteps(
  grid: SheetGrid,
  options: HitungOptions,
): Generator<number, HitungOutcome, void> {
  const recognition = recognise(grid, options.corrections);
  if (recognition.kind !== 'form') return { kind: 'not-computed', recognition };
  yield 0.15;
  const { settings, triwulan, lembar } = options;
  const evaluation = evaluate(grid, recognition.form, settings, triwulan, lembar ?? null);
  yield 0.55;
  const built = buildPatch(grid, evaluation, options.mode);
  yield 0.65;
  const checked = periksa(grid, evaluation, options.others ?? []);
  yield 0.95;
  const { columns } = recognition.form;
  const found = [...evaluation.temuan, ...built.temuan, ...checked];
  const own = (temuan: Temuan): number => (temuan.sheet === grid.sheet ? 0 : 1);
  found.sort((a, b) => own(a) - own(b) || a.row - b.row || a.col - b.col);
  const temuan = lengkapi(grid, columns, found);
  return { kind: 'computed', result: { grid, evaluation, patch: built.patch, temuan } };
}

/** All steps in one go. */
export function hitung(grid: SheetGrid, options: HitungOptions): HitungOutcome {
  const steps = hitungSteps(grid, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
