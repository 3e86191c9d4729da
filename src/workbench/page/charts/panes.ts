/** Where the cells of the shown sheet stand on the page. All lengths in pixels. */
import type { ChartPlace, Corner } from '../../../file/chart';

/** A part of the grid that scrolls as one; there are up to four where rows or columns are frozen. */
export interface Pane {
  /** Where it stands in the grid. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What of the sheet it shows when scrolled through, before zooming; the last one has no end. */
  readonly from: Point;
  readonly to: Point;
  /** The point of the sheet, before zooming, that would stand in the grid's upper left corner. */
  readonly scroll: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Panes {
  readonly zoom: number;
  readonly panes: readonly Pane[];
  /** The left edge of a column and the upper edge of a row, counted from 1, before zooming. */
  readonly columnLeft: (col: number) => number;
  readonly rowTop: (row: number) => number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A corner does not leave its cell, whatever it says. */
function pointOf({ row, col, x, y }: Corner, { columnLeft, rowTop }: Panes): Point {
  const [left, top] = [columnLeft(col), rowTop(row)];
  return { x: Math.min(left + x, columnLeft(col + 1)), y: Math.min(top + y, rowTop(row + 1)) };
}

/** A place on the sheet, before zooming. */
export function rectOf(place: ChartPlace, panes: Panes): Rect {
  const from = pointOf(place.from, panes);
  const size =
    'to' in place
      ? { x: pointOf(place.to, panes).x - from.x, y: pointOf(place.to, panes).y - from.y }
      : { x: place.width, y: place.height };
  return { left: from.x, top: from.y, width: Math.max(0, size.x), height: Math.max(0, size.y) };
}

/** Whether a place on the sheet belongs to the pane, be it scrolled out of sight. */
export const isIn = ({ left, top, width, height }: Rect, { from, to }: Pane): boolean =>
  left < to.x && left + width > from.x && top < to.y && top + height > from.y;
