/**
 * The steps of one recalculation, from the file's bytes to the file's bytes, each once and after the other as recalc takes
 * them: run again in the same process, a step of a large form pays for what the run before left in the heap.
 */
import { hitung } from '../../../src/commands/hitung';
import { lengkapi } from '../../../src/core/check/lengkapi';
import { periksa } from '../../../src/core/check/periksa';
import { evaluate } from '../../../src/core/evaluate/evaluate';
import { DEFAULT_SETTINGS } from '../../../src/core/evaluate/settings';
import { recognise } from '../../../src/core/form/recognise';
import { buildPatch } from '../../../src/core/patch/build';
import { applyPatch, openWorkbook, readSheet } from '../../../src/file';
import { NODE_CODEC } from '../../../src/cli/zip-codec';
import { sheetIn, workbookOf, type Size } from '../files';

export const STEPS = ['read', 'recognise', 'evaluate', 'patch', 'periksa', 'lengkapi', 'write'] as const;
export type Step = (typeof STEPS)[number];

export interface CoreTiming {
  readonly rows: number;
  readonly cells: number;
  readonly temuan: number;
  /** Milliseconds. */
  readonly steps: Readonly<Record<Step, number>>;
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

export function run(size: Size): CoreTiming {
  const sheet = sheetIn(size);
  // The compiler's own warming up belongs to no size.
  const warm = readSheet(openWorkbook(workbookOf(500)), 'Form');
  for (let round = 0; round < 3; round++) hitung(warm, { settings: DEFAULT_SETTINGS, mode: 'rumus' });

  const bytes = workbookOf(size);
  const open = timed(() => {
    const file = openWorkbook(bytes, NODE_CODEC);
    return { file, grid: readSheet(file, sheet) };
  });
  const { file, grid } = open.value;
  const recognised = timed(() => recognise(grid));
  const recognition = recognised.value;
  if (recognition.kind !== 'form') throw new Error(`${String(size)}: ${recognition.kind}`);
  const { form } = recognition;
  const evaluated = timed(() => evaluate(grid, form, DEFAULT_SETTINGS));
  const evaluation = evaluated.value;
  const built = timed(() => buildPatch(grid, evaluation, 'rumus'));
  const checked = timed(() => periksa(grid, evaluation, []));
  const found = [...evaluation.temuan, ...built.value.temuan, ...checked.value];
  const completed = timed(() => lengkapi(grid, form.columns, found));
  const written = timed(() => applyPatch(file, built.value.patch));
  return {
    rows: evaluation.rows.length,
    cells: built.value.patch.cells.length,
    temuan: found.length,
    steps: {
      read: open.ms,
      recognise: recognised.ms,
      evaluate: evaluated.ms,
      patch: built.ms,
      periksa: checked.ms,
      lengkapi: completed.ms,
      write: written.ms,
    },
  };
}
