/** Figures about a result and its findings, for views and reports. */
import type { Severity, Temuan } from '../core/check/temuan';
import { cellKey } from '../core/grid';
import type { CellChange } from '../core/patch/patch';
import type { HitungResult } from './hitung';

export function skippedRows({ evaluation }: HitungResult): number[] {
  return evaluation.rows.filter(({ skipped }) => skipped).map(({ row }) => row.row);
}

/**
 * Whether a form that needs nothing written has all its results by the rules: no row was left out, and no result stands
 * where there is nothing to compute it from. Inputs may still be wrong.
 */
export const isAllRight = (result: HitungResult): boolean =>
  skippedRows(result).length === 0 && !result.temuan.some(({ rule }) => rule === 'hitungan.tanpa-dasar');

export const countBySeverity = (temuan: readonly Temuan[], severity: Severity): number =>
  temuan.filter((each) => each.severity === severity).length;

/** The cells that repairing these findings writes, each once. */
export function repairCells(temuan: readonly Temuan[]): CellChange[] {
  const cells = new Map<string, CellChange>();
  for (const change of temuan.flatMap(({ fix }) => fix ?? []))
    cells.set(`${change.sheet}!${String(cellKey(change.row, change.col))}`, change);
  return [...cells.values()].sort((a, b) => a.row - b.row || a.col - b.col);
}
