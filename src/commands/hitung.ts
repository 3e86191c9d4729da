/** The main intent: recognise a sheet, compute it, say what would change. Used by command line and pane alike. */
import type { Temuan } from '../core/check/temuan';
import { evaluate, type Evaluation } from '../core/evaluate/evaluate';
import type { Settings } from '../core/evaluate/settings';
import type { Triwulan } from '../core/form/columns';
import { recognise, type Recognition } from '../core/form/recognise';
import type { SheetGrid } from '../core/grid';
import { buildPatch, type Mode } from '../core/patch/build';
import type { WorkbookPatch } from '../core/patch/patch';

export interface HitungOptions {
  readonly settings: Settings;
  readonly mode: Mode;
  /** The evaluated triwulan; by default the last one with figures. */
  readonly triwulan?: Triwulan;
}

export interface HitungResult {
  readonly evaluation: Evaluation;
  readonly patch: WorkbookPatch;
  /** In sheet order. */
  readonly temuan: readonly Temuan[];
}

export type HitungOutcome =
  | { readonly kind: 'computed'; readonly result: HitungResult }
  | { readonly kind: 'not-computed'; readonly recognition: Exclude<Recognition, { kind: 'form' }> };

export function hitung(grid: SheetGrid, options: HitungOptions): HitungOutcome {
  const recognition = recognise(grid);
  if (recognition.kind !== 'form') return { kind: 'not-computed', recognition };
  const evaluation = evaluate(grid, recognition.form, options.settings, options.triwulan);
  const built = buildPatch(grid, evaluation, options.mode);
  const temuan = [...evaluation.temuan, ...built.temuan].sort((a, b) => a.row - b.row || a.col - b.col);
  return { kind: 'computed', result: { evaluation, patch: built.patch, temuan } };
}
