/** What one cell of the form says. */
import { cellKey, formatAt, isCellError, valueAt, type SheetGrid } from '../grid';
import { exactOfCell, HUNDRED } from './decimal';
import { isDateFormat, isPercentFormat } from './format-code';
import { readText } from './read-text';
import type { FigureKind, Reading } from './reading';

const BLANK: Reading = { kind: 'blank' };
/** Excel holds 15 digits exactly; no figure of a region's budget has more. */
const LIMIT = 1e15;

/** Never throws. Percent formats read as shown: 0.87 under `0%` is 87. */
export function readCell(grid: SheetGrid, row: number, col: number, kind: FigureKind): Reading {
  if (grid.uncalculated.size > 0 && grid.uncalculated.has(cellKey(row, col)))
    return { kind: 'unreadable', reason: 'uncalculated', text: '' };
  const value = valueAt(grid, row, col);
  if (value === null) return BLANK;
  if (isCellError(value)) return { kind: 'unreadable', reason: 'excel-error', text: value.error };
  if (typeof value === 'boolean') return { kind: 'unreadable', reason: 'boolean', text: String(value) };
  if (typeof value === 'string') return readText(value, kind);
  if (!Number.isFinite(value) || Math.abs(value) >= LIMIT)
    return { kind: 'unreadable', reason: 'too-large', text: String(value) };
  const format = formatAt(grid, row, col);
  if (format !== 'General') {
    if (isPercentFormat(format))
      return {
        kind: 'figure',
        value: exactOfCell(value).times(HUNDRED),
        unit: '%',
        source: 'percent-number',
      };
    if (isDateFormat(format)) return { kind: 'unreadable', reason: 'date', text: String(value) };
  }
  return { kind: 'figure', value: exactOfCell(value), unit: null, source: 'number' };
}
