/** Reading header cells as a person sees them: a merged area shows its text in all of its cells. */
import type { Area, CellValue, SheetGrid } from '../grid';
import { cellKey, valueAt } from '../grid';

export interface CellView {
  /** The cell's value, or that of the merged area it lies in. */
  readonly shown: (row: number, col: number) => CellValue;
  /** The merged area that covers the cell, if any. */
  readonly areaOf: (row: number, col: number) => Area | null;
  /** False for the cells of a merged area other than its top-left: nothing can be written there. */
  readonly writable: (row: number, col: number) => boolean;
}

/** Areas larger than this are backgrounds, not cells that carry text. */
const LARGEST_AREA = 20_000;

export function viewOf(grid: SheetGrid): CellView {
  const areas = new Map<number, Area>();
  for (const area of grid.merges) {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST_AREA) continue;
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++) areas.set(cellKey(row, col), area);
  }
  const areaOf = (row: number, col: number): Area | null => areas.get(cellKey(row, col)) ?? null;
  return {
    areaOf,
    shown: (row, col) => {
      const area = areaOf(row, col);
      return area === null ? valueAt(grid, row, col) : valueAt(grid, area.top, area.left);
    },
    writable: (row, col) => {
      const area = areaOf(row, col);
      return area === null || (area.top === row && area.left === col);
    },
  };
}
