/** Widths and heights: the API speaks points, .xlsx stores widths in characters of the default font (7 pixels). */
import type { Area } from '../../../core/grid';
import { columnCount, isEntireColumn, isEntireRow, rowCount } from '../../model/area';
import { cellAt, editLayout } from '../../model/edit';
import type { ModelSheet } from '../../model/model';
import { invalidArgument, notImplemented } from '../host-error';
import type { Value } from '../members';
import type { RangeTarget, Session } from '../session';
import { commonValue } from './cell-looks';
import { shownText } from './range-cells';
import { assertUnprotected, sheetOf } from './range-target';

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;
const WIDEST = 255;
const HIGHEST = 409.5;

export function pointsOfWidth(characters: number): number {
  return (
    Math.trunc(((256 * characters + Math.trunc(128 / PIXELS_PER_CHARACTER)) / 256) * PIXELS_PER_CHARACTER) *
    POINTS_PER_PIXEL
  );
}

function widthOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / PIXELS_PER_CHARACTER) * 256) / 256;
}

function* columnsOf({ left, right }: Area): Generator<number> {
  for (let col = left; col <= right; col++) yield col;
}

function* rowsOf({ top, bottom }: Area): Generator<number> {
  for (let row = top; row <= bottom; row++) yield row;
}

export const columnWidth: Value<RangeTarget> = {
  get: (target, session) => {
    const sheet = sheetOf(target, session);
    const widths = [...columnsOf(target.area)].map((col) =>
      sheet.hiddenColumns.has(col)
        ? 0
        : pointsOfWidth(sheet.columnWidths.get(col) ?? sheet.defaultColumnWidth),
    );
    return commonValue(widths);
  },
  set: (target, value, session) => {
    if (typeof value !== 'number' || value < 0 || widthOfPoints(value) > WIDEST) throw invalidArgument();
    const sheet = sheetOf(target, session);
    assertUnprotected(sheet, session);
    editLayout(session.model, sheet, () => {
      for (const col of columnsOf(target.area))
        if (value === 0) sheet.hiddenColumns.add(col);
        else {
          sheet.hiddenColumns.delete(col);
          sheet.columnWidths.set(col, widthOfPoints(value));
        }
    });
  },
};

export const rowHeight: Value<RangeTarget> = {
  get: (target, session) => {
    const sheet = sheetOf(target, session);
    const used = isEntireColumn(target.area) ? sheet.rowHeights.size + sheet.hiddenRows.size : 0;
    if (used > 0) throw notImplemented('RangeFormat.rowHeight of whole columns');
    if (isEntireColumn(target.area)) return sheet.defaultRowHeight;
    return commonValue(
      [...rowsOf(target.area)].map((row) =>
        sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? sheet.defaultRowHeight),
      ),
    );
  },
  set: (target, value, session) => {
    if (typeof value !== 'number' || value < 0 || value > HIGHEST) throw invalidArgument();
    if (isEntireColumn(target.area)) throw notImplemented('RangeFormat.rowHeight of whole columns');
    const sheet = sheetOf(target, session);
    assertUnprotected(sheet, session);
    editLayout(session.model, sheet, () => {
      for (const row of rowsOf(target.area))
        if (value === 0) sheet.hiddenRows.add(row);
        else {
          sheet.hiddenRows.delete(row);
          sheet.rowHeights.set(row, value);
          sheet.fittedRows.delete(row);
        }
    });
  },
};

/** Lines a text takes in a column of the width (in characters), broken at its own line ends and by width. */
function linesOf(text: string, width: number, wraps: boolean): number {
  if (!wraps) return 1;
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / Math.max(1, width))), 0);
}

/** Wide enough for the longest text, counted in characters: the emulator has no font metrics. */
export function autofitColumns(target: RangeTarget, session: Session): void {
  const sheet = sheetOf(target, session);
  assertUnprotected(sheet, session);
  if (isEntireRow(target.area) && columnCount(target.area) > 1000)
    throw notImplemented('autofitColumns of whole rows');
  const longest = new Map<number, number>();
  forUsed(sheet, target.area, (row, col) => {
    const cell = cellAt(sheet, row, col);
    if (cell.look.wrap === true) return;
    const length = Math.max(
      ...shownText(cell, session)
        .split('\n')
        .map((line) => line.length),
    );
    if (length > (longest.get(col) ?? 0)) longest.set(col, length);
  });
  editLayout(session.model, sheet, () => {
    for (const [col, length] of longest)
      sheet.columnWidths.set(col, Math.min(WIDEST, length + 5 / PIXELS_PER_CHARACTER));
  });
}

export function autofitRows(target: RangeTarget, session: Session): void {
  const sheet = sheetOf(target, session);
  assertUnprotected(sheet, session);
  if (isEntireColumn(target.area) && rowCount(target.area) > 100_000 && sheet.cells.size === 0) return;
  const lines = new Map<number, number>();
  forUsed(sheet, target.area, (row, col) => {
    const cell = cellAt(sheet, row, col);
    const width = sheet.columnWidths.get(col) ?? sheet.defaultColumnWidth;
    const count = linesOf(shownText(cell, session), width, cell.look.wrap === true);
    if (count > (lines.get(row) ?? 0)) lines.set(row, count);
  });
  editLayout(session.model, sheet, () => {
    for (const [row, count] of lines) {
      sheet.rowHeights.set(row, Math.min(HIGHEST, sheet.defaultRowHeight * count));
      sheet.fittedRows.add(row);
    }
  });
}

function forUsed(sheet: ModelSheet, area: Area, visit: (row: number, col: number) => void): void {
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / 16_384);
    const col = (key % 16_384) + 1;
    if (cell.value === null) continue;
    if (row >= area.top && row <= area.bottom && col >= area.left && col <= area.right) visit(row, col);
  }
}
