/** Cells of a patch gathered into rectangles, so that a host writes blocks and not single cells. */
import type { Area } from '../grid';

export interface Block<T> {
  readonly area: Area;
  /** Row by row, without gaps. */
  readonly cells: readonly (readonly T[])[];
}

interface Run<T> {
  readonly row: number;
  readonly left: number;
  readonly cells: T[];
}

/** @param cells each place once; all of one sheet */
export function blocksOf<T extends { readonly row: number; readonly col: number }>(
  cells: readonly T[],
): Block<T>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: Run<T>[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.row === cell.row && last.left + last.cells.length === cell.col)
      last.cells.push(cell);
    else runs.push({ row: cell.row, left: cell.col, cells: [cell] });
  }
  const open = new Map<string, { area: Area; cells: T[][] }>();
  const blocks: { area: Area; cells: T[][] }[] = [];
  for (const run of runs) {
    const key = `${String(run.left)}:${String(run.cells.length)}`;
    const above = open.get(key);
    if (above !== undefined && above.area.bottom === run.row - 1) {
      above.cells.push(run.cells);
      above.area = { ...above.area, bottom: run.row };
      continue;
    }
    const block = {
      area: { top: run.row, left: run.left, bottom: run.row, right: run.left + run.cells.length - 1 },
      cells: [run.cells],
    };
    open.set(key, block);
    blocks.push(block);
  }
  return blocks;
}
