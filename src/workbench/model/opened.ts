/** What a workbook looked like when it was opened: what it is saved against. */
import type { WorkbookFile } from '../../file';
import type { ModelCell, ModelSheet, WorkbookModel } from './model';

/** The state of a sheet at opening. Cells are values that nobody changes in place, so a shallow copy keeps them. */
export interface OpenedSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<number, ModelCell>;
  /** Everything but the cells, as one text to compare. */
  readonly layout: string;
}

export interface Opened {
  readonly file: WorkbookFile;
  readonly sheets: ReadonlyMap<string, OpenedSheet>;
  readonly names: string;
  /** As JSON texts by key. */
  readonly settings: ReadonlyMap<string, string>;
}

const opened = new WeakMap<WorkbookModel, Opened>();

export function layoutOf(sheet: ModelSheet): string {
  const sorted = (entries: Iterable<readonly [number, number]>): (readonly [number, number])[] =>
    [...entries].sort(([a], [b]) => a - b);
  return JSON.stringify([
    sheet.visibility,
    sheet.isProtected,
    [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    sorted(sheet.columnWidths),
    sorted(sheet.rowHeights),
    [...sheet.hiddenRows].sort((a, b) => a - b),
    [...sheet.hiddenColumns].sort((a, b) => a - b),
    sheet.autoFilter,
    sheet.freezeAt,
    sheet.gridLines ?? true,
    sheet.print ?? null,
    sheet.dropDowns ?? [],
    sheet.charts ?? [],
  ]);
}

export const settingTexts = (model: WorkbookModel): ReadonlyMap<string, string> =>
  new Map([...model.settings].map(([key, value]) => [key, JSON.stringify(value)]));

export function rememberOpened(model: WorkbookModel, file: WorkbookFile): void {
  opened.set(model, {
    file,
    sheets: new Map(
      model.sheets.map((sheet) => [
        sheet.id,
        { name: sheet.name, cells: new Map(sheet.cells), layout: layoutOf(sheet) },
      ]),
    ),
    names: JSON.stringify(model.names),
    settings: settingTexts(model),
  });
}

/** Null for a workbook that came from no file. */
export function openedAs(model: WorkbookModel): Opened | null {
  return opened.get(model) ?? null;
}
