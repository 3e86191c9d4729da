import { columnNumber, type Area } from './grid';

/** The last row and column a sheet has. */
export const LAST_ROW = 1_048_576;
export const LAST_COL = 16_384;

/** `AB12` → row and column, counted from 1; null where the text is no address. */
export function readAddress(text: string): { readonly row: number; readonly col: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i.exec(text);
  return match?.[1] === undefined ? null : { row: Number(match[2]), col: columnNumber(match[1]) };
}

export const isOnSheet = (row: number, col: number): boolean =>
  Number.isInteger(row) &&
  Number.isInteger(col) &&
  row >= 1 &&
  row <= LAST_ROW &&
  col >= 1 &&
  col <= LAST_COL;

/** `A1:C3`, or one cell. */
export function readArea(text: string): Area | null {
  const [from = '', to = from] = text.split(':');
  const start = readAddress(from);
  const end = readAddress(to);
  if (start === null || end === null) return null;
  return { top: start.row, left: start.col, bottom: end.row, right: end.col };
}

/** `'Tabel 3.1'!$A$1:$F$20`, with or without `=`, as a defined name holds it; null for anything else. */
export function readQualifiedArea(text: string): { readonly sheet: string; readonly area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!,]+)$/.exec(text.trim());
  const area = readArea(match?.[3] ?? '');
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  return area === null || sheet === undefined ? null : { sheet, area };
}
