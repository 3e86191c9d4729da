/** The main intent: recognise a sheet, compute it, say what would change. Used by command line and pane alike. */
import { batasi, lengkapi } from '../core/check/lengkapi';
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

export function hitung(grid: SheetGrid, options: HitungOptions): HitungOutcome {
  const recognition = recognise(grid, options.corrections);
  if (recognition.kind !== 'form') return { kind: 'not-computed', recognition };
  const { settings, triwulan, lembar } = options;
  const evaluation = evaluate(grid, recognition.form, settings, triwulan, lembar ?? null);
  const built = buildPatch(grid, evaluation, options.mode);
  const { columns } = recognition.form;
  const found = [...evaluation.temuan, ...built.temuan, ...periksa(grid, evaluation, options.others ?? [])];
  const own = (temuan: Temuan): number => (temuan.sheet === grid.sheet ? 0 : 1);
  const inOrder = lengkapi(grid, columns, found).sort(
    (a, b) => own(a) - own(b) || a.row - b.row || a.col - b.col,
  );
  return { kind: 'computed', result: { grid, evaluation, patch: built.patch, temuan: batasi(inOrder) } };
}
