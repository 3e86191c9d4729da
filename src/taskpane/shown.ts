/** Cell contents as the preview shows them: Indonesian separators, no formula text. */
import { isCellError, type CellValue } from '../core/grid';
import { exactOfCell } from '../core/number/decimal';
import { printIndonesian } from '../core/number/print';

/** @param empty the word for a cell without content */
export function shown(value: CellValue, empty: string): string {
  if (value === null || value === '') return empty;
  if (isCellError(value)) return value.error;
  if (typeof value === 'number')
    return Number.isFinite(value) ? printIndonesian(exactOfCell(value)) : String(value);
  return String(value);
}
