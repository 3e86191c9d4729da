/**
 * What the add-in changes, shown once per frame: a report of ten sheets is some thousand changes, and a sheet
 * is built anew for each one that is no cell.
 */
import type { GridCell, GridHandle } from './grid';

export interface GridUpdates {
  cells(cells: readonly GridCell[]): void;
  /** Everything of a sheet that is no cell. */
  sheet(sheetId: string): void;
  charts(): void;
  /** The sheet is gone, and what was to be shown of it. */
  forget(sheetId: string): void;
  /** Nothing of the workbook is shown any more. */
  clear(): void;
}

/** @param grid null while no workbook is shown */
export function createGridUpdates(grid: () => GridHandle | null): GridUpdates {
  const sheets = new Set<string>();
  const cells = new Map<string, Map<string, GridCell>>();
  let charts = false;
  let frame = 0;
  const clear = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    sheets.clear();
    cells.clear();
    charts = false;
  };
  const flush = (): void => {
    const shown = grid();
    const stale = [...sheets];
    // A sheet that is built anew shows its cells as they are.
    const changed = [...cells].filter(([sheetId]) => !sheets.has(sheetId));
    const hasCharts = charts;
    clear();
    if (shown === null) return;
    for (const sheetId of stale) shown.refreshSheet(sheetId);
    if (changed.length > 0) shown.refresh(changed.flatMap(([, byPlace]) => [...byPlace.values()]));
    if (hasCharts) shown.refreshCharts();
  };
  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(flush);
  };
  return {
    cells(changed) {
      for (const cell of changed) {
        const byPlace = cells.get(cell.sheetId) ?? new Map<string, GridCell>();
        cells.set(cell.sheetId, byPlace);
        byPlace.set(`${String(cell.row)},${String(cell.col)}`, cell);
      }
      soon();
    },
    sheet(sheetId) {
      sheets.add(sheetId);
      soon();
    },
    charts() {
      charts = true;
      soon();
    },
    forget(sheetId) {
      sheets.delete(sheetId);
      cells.delete(sheetId);
    },
    clear,
  };
}
