/** A workbook with every formula of recalc in place and the result 0 in each of them: all has to be computed. */
import { writeFileSync } from 'node:fs';
import { applyPatch, openWorkbook, readSheet } from '../../../src/file';
import { compute } from '../../support/run';
import { sheetIn, workbookOf, type Size } from '../files';

/** @returns how many formulas */
export function run(size: Size, path: string): number {
  const file = openWorkbook(workbookOf(size));
  const { patch } = compute(readSheet(file, sheetIn(size)));
  const formulas = patch.cells.filter(({ after }) => after.formula !== null);
  const stale = formulas.map((cell) => ({ ...cell, after: { ...cell.after, value: 0 } }));
  writeFileSync(path, applyPatch(file, { ...patch, cells: stale }));
  return formulas.length;
}
