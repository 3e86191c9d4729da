/** What a description puts into a cell. */
import { cellKey } from '../core/grid';
import type { CellSource } from './chart-part';
import type { FileSheet } from './file-sheet';

export function specCells(spec: FileSheet): CellSource {
  const cells = new Map(spec.cells.map((cell) => [cellKey(cell.row, cell.col), cell]));
  return (row, col) => {
    const cell = cells.get(cellKey(row, col));
    const style = cell?.style === undefined ? undefined : spec.styles[cell.style];
    return { value: cell?.value ?? null, format: style?.numberFormat ?? 'General' };
  };
}
