/** What stands in a column, for people who have to say what it means. */
import { columnName, isCellError, lastColumn, lastRow, valueAt, type SheetGrid } from '../../core/grid';
import { exactOfCell } from '../../core/number/decimal';
import { printIndonesian } from '../../core/number/print';

const MOST_SAMPLES = 3;

/** Numbers as people write them; money is hard to read without its dots. */
const printed = (value: string | number | boolean): string =>
  typeof value === 'number' && Number.isFinite(value) ? printIndonesian(exactOfCell(value)) : String(value);

/** The first filled cells below a row. */
export function samplesOf(grid: SheetGrid, col: number, below: number): string[] {
  const out: string[] = [];
  for (let row = below + 1; row <= lastRow(grid) && out.length < MOST_SAMPLES; row++) {
    const value = valueAt(grid, row, col);
    if (value === null || value === '') continue;
    out.push(isCellError(value) ? value.error : printed(value));
  }
  return out;
}

/** Every column of the sheet's used area. */
export function columnsOf(grid: SheetGrid): { readonly col: number; readonly name: string }[] {
  const out: { col: number; name: string }[] = [];
  for (let col = grid.origin.col; col <= lastColumn(grid); col++) out.push({ col, name: columnName(col) });
  return out;
}
