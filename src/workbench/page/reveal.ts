/** Brings a cell of the grid into sight, past whatever rows and columns are frozen. */
import { SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import type { FWorkbook } from '@univerjs/sheets/facade';

type FWorksheet = ReturnType<FWorkbook['getActiveSheet']>;

export interface ScrollPosition {
  readonly sheetViewStartRow: number;
  readonly sheetViewStartColumn: number;
  /** Pixels of that row and column that are out of sight. */
  readonly offsetY: number;
  readonly offsetX: number;
}

export interface Revealer {
  /** Counted from 0, on the sheet in front when it has been drawn. */
  reveal(row: number, col: number): void;
  dispose(): void;
}

/**
 * The scroll position that brings a row or column right behind the frozen ones. The grid counts it from
 * the sheet's first row, whatever is frozen; its own command takes frozen rows for as high as the rest.
 * @param ends where each row ends, in pixels
 */
function positionOf(
  ends: readonly number[],
  index: number,
  frozen: number,
): { start: number; offset: number } {
  const startOf = (at: number): number => (at === 0 ? 0 : (ends[at - 1] ?? 0));
  const pixels = startOf(index) - startOf(frozen);
  const start = Math.max(
    0,
    ends.findIndex((end) => end > pixels),
  );
  return { start, offset: pixels - startOf(start) };
}

export function createRevealer(
  activeSheet: () => FWorksheet,
  scroll: (position: ScrollPosition) => void,
): Revealer {
  let frame = 0;
  const onFrame = (action: () => void): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(action);
  };
  const revealNow = (row: number, col: number): void => {
    const sheet = activeSheet();
    const main = sheet.getVisibleRangesOfAllViewports()?.get(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const skeleton = sheet.getSkeleton();
    if (main === undefined || skeleton === null || skeleton === undefined) {
      onFrame(() => {
        revealNow(row, col);
      });
      return;
    }
    const { xSplit, ySplit } = sheet.getFreeze();
    const now = sheet.getScrollState();
    // The last row and column in sight may be cut off.
    const isRowSeen = row < ySplit || (row >= main.startRow && row < main.endRow);
    const isColumnSeen = col < xSplit || (col >= main.startColumn && col < main.endColumn);
    if (isRowSeen && isColumnSeen) return;
    const down = isRowSeen
      ? { start: now.sheetViewStartRow, offset: now.offsetY }
      : positionOf(skeleton.rowHeightAccumulation, row, ySplit);
    const right = isColumnSeen
      ? { start: now.sheetViewStartColumn, offset: now.offsetX }
      : positionOf(skeleton.columnWidthAccumulation, col, xSplit);
    scroll({
      sheetViewStartRow: down.start,
      offsetY: down.offset,
      sheetViewStartColumn: right.start,
      offsetX: right.offset,
    });
  };
  return {
    reveal(row, col) {
      // Two frames later: a sheet just brought to the front must have been drawn before it can be scrolled.
      onFrame(() => {
        onFrame(() => {
          revealNow(row, col);
        });
      });
    },
    dispose() {
      cancelAnimationFrame(frame);
    },
  };
}
