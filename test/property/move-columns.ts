/** The same sheet with its columns elsewhere: cells, merges, formats and the references of formulas go along. */
import {
  cellKey,
  columnName,
  columnNumber,
  lastColumn,
  placeOf,
  type Area,
  type CellValue,
  type SheetGrid,
} from '../../src/core/grid';

/** Quoted texts, names of sheets with what they point at, and references. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]{1,3}\$?\d+|\b([A-Z]{1,3})(\d+)\b(?!\()/g;

const moveFormula = (formula: string, to: (col: number) => number): string =>
  formula.replace(PARTS, (part, letters: string | undefined, row: string | undefined) =>
    letters === undefined || row === undefined ? part : `${columnName(to(columnNumber(letters)))}${row}`,
  );

/**
 * @param to where a column goes; must not map two columns to one
 * @throws Error where a merged area would be torn apart
 */
export function moveColumns(grid: SheetGrid, to: (col: number) => number): SheetGrid {
  const columns = Array.from({ length: lastColumn(grid) }, (_, index) => index + 1);
  const width = Math.max(0, ...columns.map(to));
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const first = grid.origin.col;
  grid.values.forEach((line, down) => {
    const moved = new Array<CellValue>(width).fill(null);
    const movedFormulas = new Array<string | null>(width).fill(null);
    line.forEach((value, across) => {
      const col = to(first + across) - 1;
      const formula = grid.formulas[down]?.[across] ?? null;
      moved[col] = value;
      movedFormulas[col] = formula === null ? null : moveFormula(formula, to);
    });
    values.push(moved);
    formulas.push(movedFormulas);
  });
  const merges = grid.merges.map((area): Area => {
    const cols = Array.from({ length: area.right - area.left + 1 }, (_, index) => to(area.left + index));
    const [left, right] = [Math.min(...cols), Math.max(...cols)];
    if (right - left !== area.right - area.left && area.bottom !== area.top)
      throw new Error(`the merged columns ${columnName(area.left)}:${columnName(area.right)} are torn apart`);
    return { ...area, left, right };
  });
  const formats = new Map(
    [...grid.formats].map(([key, format]) => {
      const { row, col } = placeOf(key);
      return [cellKey(row, to(col)), format] as const;
    }),
  );
  return { ...grid, origin: { row: grid.origin.row, col: 1 }, values, formulas, merges, formats };
}
