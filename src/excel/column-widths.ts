import { rangeOf } from './range';
import type { SheetStep } from './sheet-step';

/** Excel measures columns in points here; one character of the default font takes about 5.25 of them. */
const POINTS_PER_CHARACTER = 5.25;
const WIDTH_BYTES = 400;

/** In characters. @param points of one column, as Excel gives them */
export const charactersOf = (points: number): number => points / POINTS_PER_CHARACTER;

/** @param widths in characters by column number */
export function columnSteps(widths: ReadonlyMap<number, number>): SheetStep[] {
  return [...widths].map(([col, width]) => ({
    bytes: WIDTH_BYTES,
    run: (sheet) => {
      const column = rangeOf(sheet, { top: 1, bottom: 1, left: col, right: col });
      column.format.columnWidth = width * POINTS_PER_CHARACTER;
    },
  }));
}
