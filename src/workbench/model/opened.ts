/** What a workbook looked like when it was opened: what it is saved against. */
import type { Area } from '../../core/grid';
import type { DropDown } from '../../core/patch/sheet-spec';
import type { WorkbookFile } from '../../file';
import { placeOfChart } from './file-charts';
import type { ModelCell, ModelChart, ModelName, ModelSheet, WorkbookModel } from './model';

/** A chart at opening: both as texts to compare. */
export interface OpenedChart {
  readonly content: string;
  readonly place: string;
}

/** The state of a sheet at opening. Cells are values that nobody changes in place, so a shallow copy keeps them. */
export interface OpenedSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<number, ModelCell>;
  readonly merges: readonly Area[];
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly dropDowns: readonly DropDown[];
  readonly otherRules: readonly Area[];
  /** By number of the frame. */
  readonly charts: ReadonlyMap<number, OpenedChart>;
  /** All the rest, as one text to compare. */
  readonly layout: string;
}

export interface Opened {
  readonly file: WorkbookFile;
  readonly sheets: ReadonlyMap<string, OpenedSheet>;
  readonly names: readonly ModelName[];
  /** As JSON texts by key. */
  readonly settings: ReadonlyMap<string, string>;
}

const opened = new WeakMap<WorkbookModel, Opened>();

/** What a file that stands cannot be told anew: who sees the sheet, what of it is seen, what is guarded. */
export function layoutOf(sheet: ModelSheet): string {
  return JSON.stringify([
    sheet.visibility,
    sheet.isProtected,
    [...sheet.hiddenRows].sort((a, b) => a - b),
    [...sheet.hiddenColumns].sort((a, b) => a - b),
    sheet.autoFilter,
    sheet.freezeAt,
    sheet.gridLines ?? true,
  ]);
}

export function chartState(chart: ModelChart): OpenedChart {
  const { title, name, legend, valueAxis, categoryAxis, series } = chart;
  return {
    content: JSON.stringify([title, name, legend, valueAxis, categoryAxis, series]),
    place: JSON.stringify(placeOfChart(chart)),
  };
}

export const settingTexts = (model: WorkbookModel): ReadonlyMap<string, string> =>
  new Map([...model.settings].map(([key, value]) => [key, JSON.stringify(value)]));

const openedSheet = (sheet: ModelSheet): OpenedSheet => ({
  name: sheet.name,
  cells: new Map(sheet.cells),
  merges: sheet.merges,
  columnWidths: new Map(sheet.columnWidths),
  rowHeights: new Map(sheet.rowHeights),
  dropDowns: sheet.dropDowns ?? [],
  otherRules: sheet.otherRules ?? [],
  charts: new Map(
    (sheet.charts ?? []).flatMap((chart) =>
      chart.frame === undefined ? [] : [[chart.frame, chartState(chart)]],
    ),
  ),
  layout: layoutOf(sheet),
});

export function rememberOpened(model: WorkbookModel, file: WorkbookFile): void {
  opened.set(model, {
    file,
    sheets: new Map(model.sheets.map((sheet) => [sheet.id, openedSheet(sheet)])),
    names: model.names.map((name) => ({ ...name })),
    settings: settingTexts(model),
  });
}

/** Null for a workbook that came from no file. */
export function openedAs(model: WorkbookModel): Opened | null {
  return opened.get(model) ?? null;
}
