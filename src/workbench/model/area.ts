/** Rectangles of cells: what the emulated host does with ranges. */
import type { Area } from '../../core/grid';

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

export const cellArea = (row: number, col: number): Area => ({
  top: row,
  left: col,
  bottom: row,
  right: col,
});

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);

export const isEntireRow = (area: Area): boolean => area.left === 1 && area.right === MAX_COLUMN;
export const isEntireColumn = (area: Area): boolean => area.top === 1 && area.bottom === MAX_ROW;

export function contains(area: Area, row: number, col: number): boolean {
  return row >= area.top && row <= area.bottom && col >= area.left && col <= area.right;
}

export function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function sameArea(a: Area, b: Area): boolean {
  return covers(a, b) && covers(b, a);
}

/** What both areas share; null when they do not touch. */
export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

/** What is left of an area without another one: up to four areas, above, below, left and right. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function isOnSheet(area: Area): boolean {
  return covers(WHOLE_SHEET, area) && area.top <= area.bottom && area.left <= area.right;
}
