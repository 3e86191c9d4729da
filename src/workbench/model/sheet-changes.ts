/** What changed on a sheet that came from a file: contents as a patch, the rest as src/file changes sheets. */
import type { Area } from '../../core/grid';
import type { CellChange } from '../../core/patch/patch';
import type { DropDown, PrintSetup } from '../../core/patch/sheet-spec';
import type { ChartChanges } from '../../file/change-charts';
import type { SheetChange } from '../../file/change-sheet';
import { isWritable, type ChartPlace, type FileChart } from '../../file/chart';
import type { FileStyle } from '../../file/create-styles';
import { covers, sameArea } from './area';
import { cellAt, columnOf, emptyCellAt, rowOf, sameContent } from './edit';
import { fileChart, placeOfChart } from './file-charts';
import { fileStyle } from './file-sheet';
import type { ModelSheet, WorkbookModel } from './model';
import { chartState, layoutOf, type OpenedSheet } from './opened';

/** What the file cannot be told; it is left as it was in the file. */
export type Lack = 'layout' | 'print' | 'charts';

export interface ChangedSheet {
  readonly cells: readonly CellChange[];
  /** Null where nothing but contents changed. */
  readonly change: SheetChange | null;
  readonly lacks: readonly Lack[];
}

function cellsOf(
  sheet: ModelSheet,
  before: OpenedSheet,
): { readonly cells: CellChange[]; readonly looks: Map<number, FileStyle | undefined> } {
  const cells: CellChange[] = [];
  const looks = new Map<number, FileStyle | undefined>();
  for (const key of new Set([...before.cells.keys(), ...sheet.cells.keys()])) {
    const unwritten = emptyCellAt(sheet, rowOf(key), columnOf(key));
    const was = before.cells.get(key) ?? unwritten;
    const now = sheet.cells.get(key) ?? unwritten;
    if (was === now) continue;
    if (JSON.stringify(was.look) !== JSON.stringify(now.look) || was.locked !== now.locked)
      looks.set(key, fileStyle(now));
    const formatChanged = was.numberFormat !== now.numberFormat;
    if (!formatChanged && sameContent(was, now)) continue;
    cells.push({
      sheet: before.name,
      row: rowOf(key),
      col: columnOf(key),
      before: { formula: was.formula, value: was.value },
      after: { formula: now.formula, value: now.value },
      ...(formatChanged ? { format: { before: was.numberFormat, after: now.numberFormat } } : {}),
    });
  }
  return { cells, looks };
}

const missingIn = (areas: readonly Area[], others: readonly Area[]): Area[] =>
  areas.filter((area) => !others.some((each) => sameArea(each, area)));

function heightsOf(sheet: ModelSheet, before: OpenedSheet): Map<number, number | null> {
  const heights = new Map<number, number | null>();
  for (const [row, height] of sheet.rowHeights)
    if (sheet.fittedRows.has(row)) heights.set(row, null);
    else if (before.rowHeights.get(row) !== height) heights.set(row, height);
  return heights;
}

/** A rule without its area, to compare. */
const ruleText = ({ choices, strict, hint }: DropDown): string => JSON.stringify([choices, strict, hint]);

/** A rule that was cut holds for pieces of its area; what is no piece of an old rule is a new one. */
function rulesOf(sheet: ModelSheet, before: OpenedSheet): SheetChange['dropDowns'] {
  const { dropDowns = [], otherRules = [] } = sheet;
  const kept = new Set<DropDown>();
  const left = [
    ...before.dropDowns.map((old) => {
      const pieces = dropDowns.filter(
        (each) => covers(old.area, each.area) && ruleText(each) === ruleText(old),
      );
      for (const each of pieces) kept.add(each);
      return { area: old.area, left: pieces.map(({ area }) => area) };
    }),
    ...before.otherRules.map((area) => ({ area, left: otherRules.filter((each) => covers(area, each)) })),
  ];
  return {
    cut: left.filter(({ area, left: [first, ...more] }) => {
      const isWhole = first !== undefined && more.length === 0 && sameArea(first, area);
      return !isWhole;
    }),
    added: dropDowns.filter((each) => !kept.has(each)),
  };
}

function chartsOf(
  model: WorkbookModel,
  sheet: ModelSheet,
  before: OpenedSheet,
): { readonly charts: ChartChanges; readonly isWhole: boolean } {
  const rewritten = new Map<number, FileChart>();
  const moved = new Map<number, ChartPlace>();
  const added: FileChart[] = [];
  const gone = new Set(before.charts.keys());
  let isWhole = true;
  for (const chart of sheet.charts ?? []) {
    const told = fileChart(model, chart);
    const writable = told !== null && isWritable(told) ? told : null;
    const was = chart.frame === undefined ? undefined : before.charts.get(chart.frame);
    if (chart.frame === undefined || was === undefined) {
      if (writable === null) isWhole = false;
      else added.push(writable);
      continue;
    }
    gone.delete(chart.frame);
    const now = chartState(chart);
    if (now.place !== was.place) moved.set(chart.frame, placeOfChart(chart));
    if (now.content === was.content) continue;
    if (writable === null) isWhole = false;
    else rewritten.set(chart.frame, writable);
  }
  return { charts: { rewritten, moved, gone, added }, isWhole };
}

/** Print area and repeated rows are names of the workbook; the rest of the setup is not written anew. */
function printOf({ print = {} }: ModelSheet): {
  readonly print: Pick<Partial<PrintSetup>, 'area' | 'repeatRows'>;
  readonly isWhole: boolean;
} {
  const { area, repeatRows, ...rest } = print;
  return {
    print: {
      ...(area === undefined ? {} : { area }),
      ...(repeatRows === undefined ? {} : { repeatRows }),
    },
    isWhole: Object.keys(rest).length === 0,
  };
}

export function changesOf(model: WorkbookModel, sheet: ModelSheet, before: OpenedSheet): ChangedSheet {
  const { cells, looks } = cellsOf(sheet, before);
  const { charts, isWhole: hasCharts } = chartsOf(model, sheet, before);
  const { print, isWhole: hasPrint } = printOf(sheet);
  const change: SheetChange = {
    sheet: before.name,
    looks,
    rowHeights: heightsOf(sheet, before),
    columnWidths: new Map(
      [...sheet.columnWidths].filter(([col, width]) => before.columnWidths.get(col) !== width),
    ),
    merges: {
      gone: missingIn(before.merges, sheet.merges),
      added: missingIn(sheet.merges, before.merges),
    },
    dropDowns: rulesOf(sheet, before),
    print,
    charts,
    cells: (row, col) => {
      const { value, numberFormat } = cellAt(sheet, row, col);
      return { value, format: numberFormat };
    },
  };
  const isChanged =
    [change.looks, change.rowHeights, change.columnWidths, charts.rewritten, charts.moved, charts.gone].some(
      ({ size }) => size > 0,
    ) ||
    [
      ...[change.merges.gone, change.merges.added, change.dropDowns.cut, change.dropDowns.added],
      ...[charts.added, Object.keys(print)],
    ].some(({ length }) => length > 0);
  return {
    cells,
    change: isChanged ? change : null,
    lacks: [
      ...(layoutOf(sheet) === before.layout ? [] : (['layout'] as const)),
      ...(hasPrint ? [] : (['print'] as const)),
      ...(hasCharts ? [] : (['charts'] as const)),
    ],
  };
}
