/** Which figures of a form differ between two evaluations of it: what another setting would change. */
import { cellKey } from '../grid';
import type { Exact } from '../number/decimal';
import type { ComputedCell } from './computed';
import type { Evaluation } from './evaluate';

export interface ChangedFigure {
  /** Counted from 1. */
  readonly row: number;
  readonly col: number;
  /** A figure (percent is percent), a predikat, or null for a cell that stays empty. */
  readonly before: Exact | string | null;
  readonly after: Exact | string | null;
}

const same = (a: Exact | string | null, b: Exact | string | null): boolean =>
  a === null || b === null || typeof a === 'string' || typeof b === 'string' ? a === b : a.equals(b);

/** In sheet order. A row that is computed in one of the two only counts with every figure it has. */
export function changedFigures(before: Evaluation, after: Evaluation): ChangedFigure[] {
  const byPlace = (cells: readonly ComputedCell[]): Map<number, ComputedCell> =>
    new Map(cells.map((cell) => [cellKey(cell.row, cell.col), cell]));
  const [old, fresh] = [byPlace(before.cells), byPlace(after.cells)];
  const out: ChangedFigure[] = [];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(key), fresh.get(key)];
    const { row, col } = was ?? is ?? { row: 0, col: 0 };
    const change = { row, col, before: was?.value ?? null, after: is?.value ?? null };
    if (!same(change.before, change.after)) out.push(change);
  }
  return out.sort((a, b) => a.row - b.row || a.col - b.col);
}
