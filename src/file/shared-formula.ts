/** Shared formulas: one text for many cells, references moved by their distance. */
import { columnName, columnNumber } from '../core/grid';
import { LAST_COL, LAST_ROW } from '../core/address';

/** Strings, quoted sheet names, then references or whole rows and columns, then any other word. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|(?<![A-Za-z0-9_.\\])\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![A-Za-z0-9_.(!])|(?<![A-Za-z0-9_.\\])\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![A-Za-z0-9_.(!])|(?<![A-Za-z0-9_.\\:])\$?[0-9]{1,7}:\$?[0-9]{1,7}(?![A-Za-z0-9_.(!])|[A-Za-z_\\][A-Za-z0-9_.\\]*/g;

function moveColumn(text: string, by: number): string | null {
  if (text.startsWith('$')) return text;
  const col = columnNumber(text) + by;
  return col >= 1 && col <= LAST_COL ? columnName(col) : null;
}

function moveRow(text: string, by: number): string | null {
  if (text.startsWith('$')) return text;
  const row = Number(text) + by;
  return row >= 1 && row <= LAST_ROW ? String(row) : null;
}

const both = (first: string | null, second: string | null, between = ''): string =>
  first === null || second === null ? '#REF!' : first + between + second;

/** A piece of a formula as it reads so many rows below and columns right of where it was written. */
type Piece = string | ((rows: number, cols: number) => string);

/** What moves in the token; the token itself where nothing does. */
function pieceOf(token: string, next: string): Piece {
  // LOG10( is a function and Q1! a sheet, though both look like cells.
  if (/[(!]/.test(next)) return token;
  const [, column, row] = /^(\$?[A-Za-z]{1,3})(\$?[0-9]{1,7})$/.exec(token) ?? [];
  if (column !== undefined && row !== undefined) {
    if (columnNumber(column.replace('$', '')) > LAST_COL) return token;
    return (rows, cols) => both(moveColumn(column, cols), moveRow(row, rows));
  }
  const [, left, right] = /^(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})$/.exec(token) ?? [];
  if (left !== undefined && right !== undefined)
    return (_, cols) => both(moveColumn(left, cols), moveColumn(right, cols), ':');
  const [, top, bottom] = /^(\$?[0-9]{1,7}):(\$?[0-9]{1,7})$/.exec(token) ?? [];
  if (top !== undefined && bottom !== undefined)
    return (rows) => both(moveRow(top, rows), moveRow(bottom, rows), ':');
  return token;
}

/** The formula, taken apart once, for any distance. Without `=`. */
export function movableFormula(formula: string): (rows: number, cols: number) => string {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const [token] = match;
    const end = match.index + token.length;
    const piece = pieceOf(token, formula[end] ?? '');
    if (typeof piece === 'string') continue;
    pieces.push(formula.slice(at, match.index), piece);
    at = end;
  }
  pieces.push(formula.slice(at));
  return (rows, cols) => {
    let text = '';
    for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(rows, cols);
    return text;
  };
}

/** The formula as it reads `rows` below and `cols` right of where it was written. Without `=`. */
export const moveFormula = (formula: string, rows: number, cols: number): string =>
  movableFormula(formula)(rows, cols);
