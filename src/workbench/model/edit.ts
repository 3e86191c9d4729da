/** Everything that changes the workbook goes through these functions, so that every change is announced. */
import { cellKey, isCellError, type Area, type CellValue } from '../../core/grid';
import { readReference } from './address';
import { cellArea, intersection } from './area';
import { announce } from './changes';
import { activateSheet } from './sheets';
import type { ModelCell, ModelName, ModelSheet, WorkbookModel } from './model';

export const EMPTY_CELL: ModelCell = {
  value: null,
  formula: null,
  numberFormat: 'General',
  look: {},
  locked: true,
};

export function cellAt(sheet: ModelSheet, row: number, col: number): ModelCell {
  return sheet.cells.get(cellKey(row, col)) ?? emptyCellAt(sheet, row, col);
}

/** What stands in a cell nobody has written: nothing, in the format of its row or column. */
export function emptyCellAt(sheet: ModelSheet, row: number, col: number): ModelCell {
  const format = sheet.rowFormats?.get(row) ?? sheet.columnFormats?.get(col);
  return format === undefined ? EMPTY_CELL : { ...EMPTY_CELL, ...format };
}

export function rowOf(key: number): number {
  return Math.floor(key / 16_384);
}

export function columnOf(key: number): number {
  return (key % 16_384) + 1;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

export function sameContent(a: ModelCell, b: ModelCell): boolean {
  return a.formula === b.formula && sameValue(a.value, b.value) && a.array === b.array;
}

function isBlank(cell: ModelCell): boolean {
  return (
    cell.value === null &&
    cell.formula === null &&
    cell.numberFormat === 'General' &&
    cell.locked &&
    cell.array === undefined &&
    Object.keys(cell.look).length === 0
  );
}

function put(sheet: ModelSheet, key: number, cell: ModelCell): void {
  const inherits =
    sheet.rowFormats?.has(rowOf(key)) === true || sheet.columnFormats?.has(columnOf(key)) === true;
  if (isBlank(cell) && !inherits) sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
}

/**
 * Replaces each cell of the area by what `change` makes of it.
 * @param change returns the same object to leave a cell as it is.
 */
export function editCells(
  model: WorkbookModel,
  sheet: ModelSheet,
  area: Area,
  change: (cell: ModelCell, row: number, col: number) => ModelCell,
): void {
  const content: number[] = [];
  let touched = false;
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const key = cellKey(row, col);
      const before = cellAt(sheet, row, col);
      const after = change(before, row, col);
      if (after === before) continue;
      touched = true;
      // A formula entered again is computed again, even when its text is the same.
      if (after.formula !== null || !sameContent(before, after)) content.push(key);
      put(sheet, key, after);
    }
  if (!touched) return;
  model.isDirty = true;
  announce(model, { kind: 'cells', sheetId: sheet.id, area, content, calculated: false });
}

/** Sets the value or formula of one cell, addressed like `T15`; its format and look stay. */
export function setCell(
  model: WorkbookModel,
  sheet: ModelSheet,
  address: string,
  content: { readonly value: CellValue; readonly formula?: string | null },
): void {
  const area = readReference(address)?.area;
  if (area === undefined) throw new Error(`no cell address: ${address}`);
  editCells(model, sheet, cellArea(area.top, area.left), (cell) => withContent(cell, content));
}

/** The cell with other content; an array formula it belonged to is gone. */
export function withContent(
  cell: ModelCell,
  content: { readonly value: CellValue; readonly formula?: string | null },
): ModelCell {
  const { numberFormat, look, locked } = cell;
  return { value: content.value, formula: content.formula ?? null, numberFormat, look, locked };
}

/** Stores what the calculation found; formulas stay. */
export function setResults(
  model: WorkbookModel,
  sheet: ModelSheet,
  results: readonly { readonly row: number; readonly col: number; readonly value: CellValue }[],
): void {
  const content: number[] = [];
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  for (const { row, col, value } of results) {
    const key = cellKey(row, col);
    const cell = cellAt(sheet, row, col);
    if (sameValue(cell.value, value)) continue;
    put(sheet, key, { ...cell, value });
    content.push(key);
    top = Math.min(top, row);
    left = Math.min(left, col);
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  }
  if (content.length === 0) return;
  announce(model, {
    kind: 'cells',
    sheetId: sheet.id,
    area: { top, left, bottom, right },
    content,
    calculated: true,
  });
}

export function select(model: WorkbookModel, sheet: ModelSheet, area: Area): void {
  activateSheet(model, sheet);
  model.selection = area;
  announce(model, { kind: 'selection' });
}

/** Changes merges, widths, hidden rows, panes, filter or protection of a sheet in place. */
export function editLayout(
  model: WorkbookModel,
  sheet: ModelSheet,
  change: (sheet: ModelSheet) => void,
): void {
  change(sheet);
  model.isDirty = true;
  announce(model, { kind: 'layout', sheetId: sheet.id });
}

/** Changes charts of a sheet in place. */
export function editCharts(
  model: WorkbookModel,
  sheet: ModelSheet,
  change: (sheet: ModelSheet) => void,
): void {
  change(sheet);
  model.isDirty = true;
  announce(model, { kind: 'charts', sheetId: sheet.id });
}

/** Merges the area; only its top-left cell keeps its content. */
export function mergeCells(model: WorkbookModel, sheet: ModelSheet, area: Area): void {
  editCells(model, sheet, area, (cell, row, col) =>
    (row === area.top && col === area.left) || (cell.value === null && cell.formula === null)
      ? cell
      : withContent(cell, { value: null }),
  );
  editLayout(model, sheet, () => {
    sheet.merges = [...sheet.merges.filter((each) => intersection(each, area) === null), area];
  });
}

/** Takes apart every merged area that touches the given one. */
export function unmergeCells(model: WorkbookModel, sheet: ModelSheet, area: Area): void {
  editLayout(model, sheet, () => {
    sheet.merges = sheet.merges.filter((each) => intersection(each, area) === null);
  });
}

/** The merged area the cell lies in without being its top-left; what is written there is lost. */
export function isHiddenByMerge(sheet: ModelSheet, row: number, col: number): boolean {
  return sheet.merges.some(
    (area) =>
      row >= area.top &&
      row <= area.bottom &&
      col >= area.left &&
      col <= area.right &&
      !(row === area.top && col === area.left),
  );
}

export function setSetting(model: WorkbookModel, key: string, value: unknown): void {
  model.settings.set(key, value);
  model.isDirty = true;
  announce(model, { kind: 'settings' });
}

export function deleteSetting(model: WorkbookModel, key: string): void {
  model.settings.delete(key);
  model.isDirty = true;
  announce(model, { kind: 'settings' });
}

export function addName(model: WorkbookModel, name: ModelName): void {
  model.names.push(name);
  model.isDirty = true;
  announce(model, { kind: 'names' });
}

export function changeName(model: WorkbookModel, name: ModelName, formula: string): void {
  name.formula = formula;
  model.isDirty = true;
  announce(model, { kind: 'names' });
}

export function deleteName(model: WorkbookModel, name: ModelName): void {
  model.names.splice(model.names.indexOf(name), 1);
  model.isDirty = true;
  announce(model, { kind: 'names' });
}

/**
 * The area from the first to the last used cell; null for an empty sheet.
 * @param valuesOnly leaves out cells that are only formatted.
 */
export function usedArea(sheet: ModelSheet, valuesOnly: boolean, within?: Area): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  const take = (fromRow: number, fromCol: number, toRow: number, toCol: number): void => {
    top = Math.min(top, fromRow);
    left = Math.min(left, fromCol);
    bottom = Math.max(bottom, toRow);
    right = Math.max(right, toCol);
  };
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && cell.formula === null) continue;
    const row = rowOf(key);
    const col = columnOf(key);
    if (
      within === undefined ||
      (row >= within.top && row <= within.bottom && col >= within.left && col <= within.right)
    )
      take(row, col, row, col);
  }
  if (!valuesOnly)
    for (const merge of sheet.merges) {
      const area = within === undefined ? merge : intersection(merge, within);
      if (area !== null) take(area.top, area.left, area.bottom, area.right);
    }
  return bottom === 0 ? null : { top, left, bottom, right };
}

export {
  activateSheet,
  addSheet,
  emptySheet,
  isSheetName,
  moveSheet,
  newSheetId,
  removeSheet,
  renameSheet,
  sheetById,
  sheetByName,
  showSheet,
} from './sheets';
