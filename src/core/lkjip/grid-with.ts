/** Sheets as they will be: a described sheet read as a grid, a grid with a patch applied. */
import type { CellValue, SheetGrid } from '../grid';
import { cellKey, formulaAt, lastColumn, lastRow, valueAt } from '../grid';
import { changesMeaning } from '../number/format-code';
import type { WorkbookPatch } from '../patch/patch';
import type { SheetSpec } from '../patch/sheet-spec';

export function gridOfSpec(spec: SheetSpec): SheetGrid {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const formats = new Map<number, string>();
  for (const { row, col, value, formula, style } of spec.cells) {
    while (values.length < row) {
      values.push([]);
      formulas.push([]);
    }
    const line = values[row - 1] ?? [];
    const lineFormulas = formulas[row - 1] ?? [];
    while (line.length < col) {
      line.push(null);
      lineFormulas.push(null);
    }
    line[col - 1] = value;
    lineFormulas[col - 1] = formula ?? null;
    const code = style === undefined ? undefined : spec.styles[style]?.numberFormat;
    if (code !== undefined && changesMeaning(code)) formats.set(cellKey(row, col), code);
  }
  return {
    sheet: spec.name,
    origin: { row: 1, col: 1 },
    values,
    formulas,
    merges: spec.merges ?? [],
    formats,
    uncalculated: new Set(),
  };
}

/** The sheet after the patch: what tables that refer to it will find there. */
export function gridWith(grid: SheetGrid, patch: WorkbookPatch): SheetGrid {
  const changes = patch.cells.filter(({ sheet }) => sheet === grid.sheet);
  if (changes.length === 0) return grid;
  const top = Math.min(grid.origin.row, ...changes.map(({ row }) => row));
  const left = Math.min(grid.origin.col, ...changes.map(({ col }) => col));
  const bottom = Math.max(lastRow(grid), ...changes.map(({ row }) => row));
  const right = Math.max(lastColumn(grid), ...changes.map(({ col }) => col));
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: CellValue[] = [];
    const lineFormulas: (string | null)[] = [];
    for (let col = left; col <= right; col++) {
      line.push(valueAt(grid, row, col));
      lineFormulas.push(formulaAt(grid, row, col));
    }
    values.push(line);
    formulas.push(lineFormulas);
  }
  const formats = new Map(grid.formats);
  const uncalculated = new Set(grid.uncalculated);
  for (const { row, col, after, format } of changes) {
    const line = values[row - top];
    const lineFormulas = formulas[row - top];
    if (line === undefined || lineFormulas === undefined) continue;
    line[col - left] = after.value;
    lineFormulas[col - left] = after.formula;
    uncalculated.delete(cellKey(row, col));
    if (format === undefined) continue;
    if (changesMeaning(format.after)) formats.set(cellKey(row, col), format.after);
    else formats.delete(cellKey(row, col));
  }
  return { ...grid, origin: { row: top, col: left }, values, formulas, formats, uncalculated };
}
