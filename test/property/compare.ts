/** Holding two sheets against each other, cell by cell. */
import {
  cellKey,
  cellName,
  formatAt,
  formulaAt,
  lastColumn,
  lastRow,
  valueAt,
  type SheetGrid,
} from '../../src/core/grid';

/** A blank cell, which most are, is the empty text. */
function stateOf(grid: SheetGrid, row: number, col: number): string {
  const value = valueAt(grid, row, col);
  const formula = formulaAt(grid, row, col);
  const format = formatAt(grid, row, col);
  if (value === null && formula === null && format === 'General') return '';
  return JSON.stringify([value, formula, format, grid.uncalculated.has(cellKey(row, col))]);
}

/** Every cell whose content, formula or format differs, with both; blank margins do not count. */
export function differing(one: SheetGrid, other: SheetGrid): string[] {
  const out: string[] = [];
  const bottom = Math.max(lastRow(one), lastRow(other));
  const right = Math.max(lastColumn(one), lastColumn(other));
  for (let row = Math.min(one.origin.row, other.origin.row); row <= bottom; row++)
    for (let col = Math.min(one.origin.col, other.origin.col); col <= right; col++) {
      const [a, b] = [stateOf(one, row, col), stateOf(other, row, col)];
      if (a !== b) out.push(`${cellName(row, col)}: ${a} ≠ ${b}`);
    }
  const merges = (grid: SheetGrid): string =>
    JSON.stringify([...grid.merges].map((area) => JSON.stringify(area)).sort());
  if (merges(one) !== merges(other)) out.push('other merges');
  return out;
}
