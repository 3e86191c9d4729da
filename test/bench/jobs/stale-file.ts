/**
 * A workbook with every formula of recalc in place and the result 0 in each of them: all has to be computed.
 * Only realisasi K keeps its result, as the metode triwulan is read from it (docs/decisions/0002-what-is-read.md).
 */
import { writeFileSync } from 'node:fs';
import { cellKey } from '../../../src/core/grid';
import { applyPatch, openWorkbook, readSheet } from '../../../src/file';
import { compute } from '../../support/run';
import { sheetIn, workbookOf, type Size } from '../files';

/** @returns how many formulas are stale */
export function run(size: Size, path: string): number {
  const file = openWorkbook(workbookOf(size));
  const { patch, evaluation } = compute(readSheet(file, sheetIn(size)));
  const kept = new Set(
    evaluation.cells
      .filter(({ rule }) => rule.name === 'realisasi-k')
      .map(({ row, col }) => cellKey(row, col)),
  );
  const isStale = ({ row, col }: { row: number; col: number }): boolean => !kept.has(cellKey(row, col));
  const cells = patch.cells.map((cell) =>
    isStale(cell) ? { ...cell, after: { ...cell.after, value: 0 } } : cell,
  );
  writeFileSync(path, applyPatch(file, { ...patch, cells }));
  return cells.filter(isStale).length;
}
