import { columnNumber, type Area } from '../core/grid';

/** `AB12` → row and column, counted from 1; null where the text is no address. */
export function readAddress(text: string): { readonly row: number; readonly col: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i.exec(text);
  return match?.[1] === undefined ? null : { row: Number(match[2]), col: columnNumber(match[1]) };
}

/** `A1:C3`, or one cell. */
export function readArea(text: string): Area | null {
  const [from = '', to = from] = text.split(':');
  const start = readAddress(from);
  const end = readAddress(to);
  if (start === null || end === null) return null;
  return { top: start.row, left: start.col, bottom: end.row, right: end.col };
}
