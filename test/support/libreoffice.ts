/** LibreOffice as a second opinion: opens a workbook, recalculates every formula hard, gives it back. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCellError, valueAt, type CellValue, type SheetGrid } from '../../src/core/grid';
import type { WorkbookPatch } from '../../src/core/patch/patch';
import { openWorkbook, readSheet } from '../../src/file';

const found = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** On a developer's machine without LibreOffice these tests are shown as skipped; in CI they must run. */
export const oracle = found || process.env['CI'] !== undefined ? describe : describe.skip;

/** Cached results are trusted unless this is set, whatever the file says. */
const FORCE_RECALCULATION = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export function recalculate(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'renja-oracle-'));
  try {
    const profile = join(folder, 'profile', 'user');
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, 'registrymodifications.xcu'), FORCE_RECALCULATION);
    const input = join(folder, 'in.xlsx');
    const output = join(folder, 'out', 'in.xlsx');
    writeFileSync(input, bytes);
    const args = [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      input,
    ];
    // The first start of a fresh profile may only set the profile up.
    for (let attempt = 0; attempt < 2 && !existsSync(output); attempt++)
      spawnSync('soffice', args, { timeout: 120_000 });
    if (!existsSync(output)) throw new Error('LibreOffice did not convert the workbook');
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const same = (written: CellValue, recalculated: CellValue): boolean => {
  if (typeof written === 'number' && typeof recalculated === 'number')
    return written.toPrecision(15) === recalculated.toPrecision(15);
  return (written ?? '') === (recalculated ?? '') && !isCellError(recalculated);
};

/** Cells whose formula LibreOffice computes otherwise than we reported. */
export function differences(patch: WorkbookPatch, bytes: Uint8Array, sheet: string): string[] {
  const grid: SheetGrid = readSheet(openWorkbook(recalculate(bytes)), sheet);
  return patch.cells
    .filter(({ row, col, after }) => !same(after.value, valueAt(grid, row, col)))
    .map(
      ({ row, col, after }) =>
        `${String(row)},${String(col)} ${String(after.formula)}: ${JSON.stringify(after.value)} ≠ ${JSON.stringify(valueAt(grid, row, col))}`,
    );
}
