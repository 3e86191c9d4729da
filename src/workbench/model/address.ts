/** References as the add-in writes and reads them: `A1`, `$A$1:C3`, `B:B`, `2:5`, `'Evaluasi Renja'!T15`. */
import { cellName, columnName, columnNumber, type Area } from '../../core/grid';
import { isEntireColumn, isEntireRow, isOnSheet, MAX_COLUMN, MAX_ROW } from './area';

export interface Reference {
  /** Null where the text names no sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!/;
const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

function readArea(text: string): Area | null {
  const cells = CELLS.exec(text);
  if (cells !== null) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return ordered(Number(top), columnNumber(left), Number(bottom), columnNumber(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns !== null)
    return ordered(1, columnNumber(columns[1] ?? ''), MAX_ROW, columnNumber(columns[2] ?? ''));
  const rows = ROWS.exec(text);
  if (rows !== null) return ordered(Number(rows[1]), 1, Number(rows[2]), MAX_COLUMN);
  return null;
}

function ordered(top: number, left: number, bottom: number, right: number): Area | null {
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  return isOnSheet(area) ? area : null;
}

/** Null when the text is no reference to one area. */
export function readReference(text: string): Reference | null {
  const trimmed = text.trim();
  const sheet = SHEET.exec(trimmed);
  const area = readArea(trimmed.slice(sheet?.[0].length ?? 0));
  if (area === null) return null;
  return { sheet: sheet?.[1]?.replace(/''/g, "'") ?? sheet?.[2] ?? null, area };
}

/** The sheet's name as formulas need it: quoted where it could be read as something else. */
export function quotedSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    readArea(name) === null &&
    !/^[rc]\d*(?:[rc]\d*)?$/i.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

function areaText(area: Area, mark: string): string {
  const { top, left, bottom, right } = area;
  if (isEntireRow(area)) return `${mark}${String(top)}:${mark}${String(bottom)}`;
  if (isEntireColumn(area)) return `${mark}${columnName(left)}:${mark}${columnName(right)}`;
  const cell = (row: number, col: number): string =>
    mark === '' ? cellName(row, col) : `${mark}${columnName(col)}${mark}${String(row)}`;
  const first = cell(top, left);
  return top === bottom && left === right ? first : `${first}:${cell(bottom, right)}`;
}

/** `A1:B3`, without the sheet. */
export const localAddress = (area: Area): string => areaText(area, '');

/** `Sheet1!A1:B3`, as `Range.address` gives it. */
export function addressOf(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${localAddress(area)}`;
}

/** `Sheet1!$A$1:$B$3`, as names hold it. */
export function absoluteAddress(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${areaText(area, '$')}`;
}
