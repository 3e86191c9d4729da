/** The sheets of the workbook: found, added, renamed, moved, shown and removed, each change announced. */
import { readQualifiedArea } from '../../core/address';
import { cellArea } from './area';
import { announce } from './changes';
import type { ModelSheet, WorkbookModel } from './model';

/** Sheet names differ in more than case. */
export function sheetByName(model: WorkbookModel, name: string): ModelSheet | null {
  const wanted = name.toLowerCase();
  return model.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
}

export function sheetById(model: WorkbookModel, id: string): ModelSheet | null {
  return model.sheets.find((sheet) => sheet.id === id) ?? null;
}

let lastSheetNumber = 0;

/** `{00000001-0001-0000-0000-000000000000}`, as Excel writes sheet ids; never given twice. */
export function newSheetId(): string {
  lastSheetNumber += 1;
  return `{${lastSheetNumber.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}

export function emptySheet(name: string): ModelSheet {
  return {
    id: newSheetId(),
    name,
    visibility: 'Visible',
    isProtected: false,
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    defaultColumnWidth: 9.140625,
    rowHeights: new Map(),
    fittedRows: new Set(),
    defaultRowHeight: 15,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    autoFilter: null,
    isFiltered: false,
    freezeAt: null,
  };
}

/** Excel's rule for sheet names: 1 to 31 characters, none of `:\/?*[]`, no apostrophe at either end. */
export function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name);
}

export function addSheet(model: WorkbookModel, name: string): ModelSheet {
  const sheet = emptySheet(name);
  model.sheets.push(sheet);
  model.isDirty = true;
  announce(model, { kind: 'sheet-added', sheetId: sheet.id, name });
  return sheet;
}

/** Names that pointed at the sheet stay, and mean nothing from then on. */
export function removeSheet(model: WorkbookModel, sheet: ModelSheet): void {
  const index = model.sheets.indexOf(sheet);
  model.sheets.splice(index, 1);
  model.names.forEach((each, at) => {
    const place = readQualifiedArea(each.formula);
    if (place?.sheet.toLowerCase() === sheet.name.toLowerCase())
      model.names[at] = {
        ...each,
        formula: `=#REF!${each.formula.slice(each.formula.lastIndexOf('!') + 1)}`,
      };
  });
  model.isDirty = true;
  if (model.activeSheetId === sheet.id) {
    const next = model.sheets.slice(index).concat(model.sheets.slice(0, index).reverse());
    const shown = next.find(({ visibility }) => visibility === 'Visible');
    if (shown !== undefined) activateSheet(model, shown);
  }
  announce(model, { kind: 'sheet-removed', sheetId: sheet.id, name: sheet.name });
}

/** Renames the sheet, also in every formula and name that mentions it. */
export function renameSheet(model: WorkbookModel, sheet: ModelSheet, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  const quoted = `'${name.replace(/'/g, "''")}'!`;
  const moved = (formula: string): string =>
    formula.replace(
      /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu,
      (text, inQuotes, plain) => {
        const mentioned = typeof inQuotes === 'string' ? inQuotes.replace(/''/g, "'") : plain;
        if (typeof mentioned !== 'string' || mentioned.toLowerCase() !== before.toLowerCase()) return text;
        return quoted;
      },
    );
  for (const each of model.sheets)
    for (const [key, cell] of each.cells) {
      if (cell.formula === null) continue;
      const formula = moved(cell.formula);
      if (formula !== cell.formula) each.cells.set(key, { ...cell, formula });
    }
  model.names.forEach((each, index) => {
    model.names[index] = { ...each, formula: moved(each.formula) };
  });
  model.isDirty = true;
  announce(model, { kind: 'sheet-renamed', sheetId: sheet.id, name });
}

export function moveSheet(model: WorkbookModel, sheet: ModelSheet, position: number): void {
  model.sheets.splice(model.sheets.indexOf(sheet), 1);
  model.sheets.splice(position, 0, sheet);
  model.isDirty = true;
  announce(model, { kind: 'sheets' });
}

export function showSheet(
  model: WorkbookModel,
  sheet: ModelSheet,
  visibility: ModelSheet['visibility'],
): void {
  sheet.visibility = visibility;
  model.isDirty = true;
  announce(model, { kind: 'sheets' });
}

export function activateSheet(model: WorkbookModel, sheet: ModelSheet): void {
  const before = model.activeSheetId;
  if (before === sheet.id) return;
  model.activeSheetId = sheet.id;
  model.selection = cellArea(1, 1);
  announce(model, { kind: 'activated', sheetId: sheet.id, before });
  announce(model, { kind: 'selection' });
}
