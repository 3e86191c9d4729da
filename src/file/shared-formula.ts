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

/** The formula as it reads `rows` below and `cols` right of where it was written. Without `=`. */
export function moveFormula(formula: string, rows: number, cols: number): string {
  return formula.replace(TOKEN, (token: string, at: number) => {
    // LOG10( is a function and Q1! a sheet, though both look like cells.
    if (/[(!]/.test(formula[at + token.length] ?? '')) return token;
    const cell = /^(\$?[A-Za-z]{1,3})(\$?[0-9]{1,7})$/.exec(token);
    if (cell?.[1] !== undefined && cell[2] !== undefined) {
      if (columnNumber(cell[1].replace('$', '')) > LAST_COL) return token;
      return both(moveColumn(cell[1], cols), moveRow(cell[2], rows));
    }
    const columns = /^(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})$/.exec(token);
    if (columns?.[1] !== undefined && columns[2] !== undefined)
      return both(moveColumn(columns[1], cols), moveColumn(columns[2], cols), ':');
    const whole = /^(\$?[0-9]{1,7}):(\$?[0-9]{1,7})$/.exec(token);
    if (whole?.[1] !== undefined && whole[2] !== undefined)
      return both(moveRow(whole[1], rows), moveRow(whole[2], rows), ':');
    return token;
  });
}
