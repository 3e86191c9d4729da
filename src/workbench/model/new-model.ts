/** A workbook from nothing: Excel's "blank workbook", or rows of literal cells for a test. */
import { cellKey, type CellValue } from '../../core/grid';
import { cellArea } from './area';
import { EMPTY_CELL } from './edit';
import { emptySheet } from './sheets';
import type { WorkbookModel } from './model';

export interface NewSheet {
  readonly name: string;
  /**
   * From A1 on. A text that begins with `=` is a formula without a result yet;
   * `{ formula, value }` gives the result with it.
   */
  readonly rows?: readonly (readonly (
    CellValue | { readonly formula: string; readonly value: CellValue }
  )[])[];
}

export function newModel(sheets: readonly NewSheet[], name = 'Book1.xlsx'): WorkbookModel {
  const made = sheets.map((spec) => {
    const sheet = emptySheet(spec.name);
    (spec.rows ?? []).forEach((row, down) => {
      row.forEach((cell, along) => {
        if (cell === null) return;
        const content =
          typeof cell === 'object' && 'formula' in cell
            ? cell
            : typeof cell === 'string' && cell.startsWith('=')
              ? { formula: cell, value: null }
              : { formula: null, value: cell };
        sheet.cells.set(cellKey(down + 1, along + 1), { ...EMPTY_CELL, ...content });
      });
    });
    return sheet;
  });
  const first = made[0];
  if (first === undefined) throw new Error('a workbook has at least one sheet');
  return {
    name,
    readOnly: false,
    isDirty: false,
    sheets: made,
    names: [],
    activeSheetId: first.id,
    selection: cellArea(1, 1),
    settings: new Map(),
  };
}
