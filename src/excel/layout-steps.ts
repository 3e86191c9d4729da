/** Merged areas and sizes of a described sheet or table. */
import type { Area } from '../core/grid';
import type { SheetSpec } from '../core/patch/sheet-spec';
import { rangeOf } from './range';
import type { SheetStep } from './sheet-step';

/** Excel measures columns in points here; one character of the default font takes about 5.25 of them. */
const POINTS_PER_CHARACTER = 5.25;
const STEP_BYTES = 400;

const column = (col: number): Area => ({ top: 1, bottom: 1, left: col, right: col });
const row = (place: number): Area => ({ top: place, bottom: place, left: 1, right: 1 });
const step = (run: SheetStep['run']): SheetStep => ({ bytes: STEP_BYTES, run });

export function layoutSteps(spec: Pick<SheetSpec, 'merges' | 'columnWidths' | 'rowHeights'>): SheetStep[] {
  return [
    ...(spec.merges ?? []).map((area) =>
      step((sheet) => {
        rangeOf(sheet, area).merge(false);
      }),
    ),
    ...[...(spec.columnWidths ?? [])].map(([col, width]) =>
      step((sheet) => {
        rangeOf(sheet, column(col)).format.columnWidth = width * POINTS_PER_CHARACTER;
      }),
    ),
    ...[...(spec.rowHeights ?? [])].map(([place, height]) =>
      step((sheet) => {
        rangeOf(sheet, row(place)).format.rowHeight = height;
      }),
    ),
  ];
}
