/** Runs sheets through the same path as the command line: package bytes in, computed form out. */
import { hitung, type HitungOptions, type HitungResult } from '../../src/commands/hitung';
import { DEFAULT_SETTINGS } from '../../src/core/evaluate/settings';
import type { SheetGrid } from '../../src/core/grid';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { createWorkbook, openWorkbook, readSheet } from '../../src/file';

export function gridOf(spec: SheetSpec): SheetGrid {
  return readSheet(openWorkbook(createWorkbook([spec])), spec.name);
}

export function compute(grid: SheetGrid, options: Partial<HitungOptions> = {}): HitungResult {
  const outcome = hitung(grid, { settings: DEFAULT_SETTINGS, mode: 'rumus', ...options });
  if (outcome.kind !== 'computed') throw new Error(`not recognised: ${JSON.stringify(outcome.recognition)}`);
  return outcome.result;
}
