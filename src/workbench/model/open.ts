/** A real .xlsx as the emulated Excel's workbook. */
import { cellKey } from '../../core/grid';
import {
  openWorkbook,
  readSettings,
  readSheet,
  settingValue,
  type SheetEntry,
  type WorkbookFile,
} from '../../file';
import { readLook, readWorkbookLook, type WorkbookLook } from '../../file/look';
import { readCharts } from '../../file/read-charts';
import { cellArea } from './area';
import { EMPTY_CELL } from './edit';
import { modelChart } from './file-charts';
import { emptySheet } from './sheets';
import type { ModelCell, ModelSheet, WorkbookModel } from './model';
import { rememberOpened } from './opened';
import { readBookFacts, readSheetFacts } from './sheet-facts';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function openSheet(file: WorkbookFile, entry: SheetEntry, workbook: WorkbookLook): ModelSheet {
  const grid = readSheet(file, entry.name);
  const look = readLook(file, entry.name, workbook);
  const facts = readSheetFacts(file, entry.name);
  const sheet: ModelSheet = {
    ...emptySheet(entry.name),
    rowFormats: look.rowFormats,
    columnFormats: look.columnFormats,
  };
  const put = (key: number, change: Partial<ModelCell>): void => {
    sheet.cells.set(key, { ...(sheet.cells.get(key) ?? EMPTY_CELL), ...change });
  };
  for (const [key, format] of look.cells) put(key, format);
  for (const [key, numberFormat] of grid.formats) put(key, { numberFormat });
  grid.values.forEach((values, down) => {
    values.forEach((value, along) => {
      const formula = grid.formulas[down]?.[along] ?? null;
      if (value === null && formula === null) return;
      put(cellKey(grid.origin.row + down, grid.origin.col + along), { value, formula });
    });
  });
  for (const array of facts.arrays)
    for (let row = array.top; row <= array.bottom; row++)
      for (let col = array.left; col <= array.right; col++) put(cellKey(row, col), { array });
  for (const [col, width] of look.columnWidths) sheet.columnWidths.set(col, width);
  for (const [row, height] of look.rowHeights) sheet.rowHeights.set(row, height);
  for (const row of facts.hiddenRows) sheet.hiddenRows.add(row);
  for (const col of facts.hiddenColumns) sheet.hiddenColumns.add(col);
  sheet.merges = [...grid.merges];
  sheet.visibility = VISIBILITY[entry.state];
  sheet.isProtected = facts.isProtected;
  sheet.autoFilter = facts.autoFilter;
  sheet.isFiltered = facts.isFiltered;
  if (facts.dropDowns.length > 0) sheet.dropDowns = facts.dropDowns;
  if (facts.otherRules.length > 0) sheet.otherRules = facts.otherRules;
  sheet.freezeAt = look.freezeAt;
  sheet.defaultColumnWidth = look.defaultColumnWidth;
  sheet.defaultRowHeight = look.defaultRowHeight;
  return sheet;
}

/** What is no JSON is nothing the add-in could read; it stays in the file. */
function settingsOf(file: WorkbookFile): Map<string, unknown> {
  const values = [...readSettings(file)].map(([key, json]) => [key, settingValue(json)] as const);
  return new Map(values.filter(([, value]) => value !== undefined));
}

/**
 * @param name the file name with extension, as the add-in sees it.
 * @throws FileProblem for bytes that are no workbook that can be read.
 */
export function openModel(bytes: Uint8Array, name: string): WorkbookModel {
  const file = openWorkbook(bytes);
  const look = readWorkbookLook(file);
  const facts = readBookFacts(file);
  const sheets = file.sheets.map((entry) => openSheet(file, entry, look));
  const active = sheets[facts.activeTab] ?? sheets[0];
  if (active === undefined) throw new Error('a workbook without worksheets');
  const model: WorkbookModel = {
    name,
    readOnly: false,
    isDirty: false,
    sheets,
    names: facts.names.map((each) => ({
      name: each.name,
      formula: each.formula,
      scope: sheets.find((sheet) => sheet.name === each.sheet)?.id ?? null,
      visible: each.visible,
      ...(each.comment === null ? {} : { comment: each.comment }),
    })),
    activeSheetId: active.id,
    selection: cellArea(1, 1),
    settings: settingsOf(file),
  };
  for (const sheet of sheets) {
    const charts = readCharts(file, sheet.name).map((chart) => modelChart(model, chart));
    if (charts.length > 0) sheet.charts = charts;
  }
  rememberOpened(model, file);
  return model;
}
