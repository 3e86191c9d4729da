/** A worksheet as a grid: one message for its extent, then blocks of values, formulas and formats. */
import { cellKey, type Area, type CellValue, type SheetGrid } from '../core/grid';
import { HostProblem } from '../core/host/host-problem';
import type { Running } from '../core/host/workbook-host';
import { changesMeaning } from '../core/number/format-code';
import { blocksOf } from '../core/patch/blocks';
import { looksLikeError, stateOf } from './cell-values';
import { bandsOf, groupsToRead, halveAreas, inPieces } from './chunks';
import { areaIfAny, areaOf, loadUsed, rangeOf } from './range';
import { runExcel, syncExcel } from './run';

interface Draft {
  readonly area: Area;
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
  readonly formats: Map<number, string>;
  readonly merges: Area[];
  /** Constants that spell an error value: only their value type tells what they are. */
  readonly doubtful: { row: number; col: number }[];
  /** Bands of which some rows, but not all, are hidden: which ones takes another question. */
  readonly partlyHidden: Area[];
  readonly hiddenRows: Set<number>;
  filtered: boolean;
}

/**
 * Cells that hold nothing but a format are not read.
 * @throws HostProblem `sheet-missing`, `cancelled`, or what Excel reported.
 */
export async function readSheet(sheet: string, running: Running): Promise<SheetGrid> {
  return runExcel(sheet, async (context) => {
    const used = loadUsed(context.workbook.worksheets.getItem(sheet));
    await context.sync();
    return readArea(context, sheet, areaIfAny(used), running);
  });
}

/** The used area of a sheet in as many messages as it takes, all within one batch of the client. */
export async function readArea(
  context: Excel.RequestContext,
  sheet: string,
  area: Area | null,
  running: Running,
): Promise<SheetGrid> {
  if (area === null)
    return {
      sheet,
      origin: { row: 1, col: 1 },
      values: [],
      formulas: [],
      merges: [],
      formats: new Map(),
      uncalculated: new Set(),
    };
  const draft: Draft = {
    area,
    values: [],
    formulas: [],
    formats: new Map(),
    merges: [],
    doubtful: [],
    partlyHidden: [],
    hiddenRows: new Set(),
    filtered: false,
  };
  const rows = area.bottom - area.top + 1;
  for (const band of bandsOf(area)) {
    running.progress('read', band.top - area.top, rows);
    await inPieces<readonly Area[]>(
      [band],
      async ([piece]) => {
        if (running.signal.aborted) throw new HostProblem('cancelled', 'reading', sheet);
        if (piece !== undefined) await readBand(context, sheet, piece, draft);
      },
      halveAreas,
    );
  }
  if (draft.partlyHidden.length > 0) await readHiddenRows(context, sheet, draft);
  if (draft.doubtful.length > 0) await readValueTypes(context, sheet, draft);
  running.progress('read', rows, rows);
  return {
    sheet,
    origin: { row: area.top, col: area.left },
    values: draft.values,
    formulas: draft.formulas,
    merges: draft.merges,
    formats: draft.formats,
    uncalculated: new Set(),
    hiddenRows: draft.hiddenRows,
    filtered: draft.filtered,
  };
}

async function readBand(
  context: Excel.RequestContext,
  name: string,
  band: Area,
  draft: Draft,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const range = rangeOf(sheet, band);
  range.load('values,formulas,numberFormat,rowHidden');
  sheet.autoFilter.load('isDataFiltered');
  // Asked once for the whole sheet: a merged area is found only by its top-left cell.
  const merged = draft.values.length === 0 ? rangeOf(sheet, draft.area).getMergedAreasOrNullObject() : null;
  merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  await syncExcel(context, name);
  draft.filtered = sheet.autoFilter.isDataFiltered;
  takeHidden(draft, band, range.rowHidden);
  if (merged?.isNullObject === false) draft.merges.push(...merged.areas.items.map(areaOf));
  range.values.forEach((line: readonly unknown[], index) => {
    const formulas: readonly unknown[] = range.formulas[index] ?? [];
    const formats: readonly unknown[] = range.numberFormat[index] ?? [];
    takeRow(draft, band.top + index, band.left, line, formulas, formats);
  });
}

/** @param hidden null where some rows of the band are hidden and some are not */
function takeHidden(draft: Draft, band: Area, hidden: boolean | null): void {
  if (hidden === null) draft.partlyHidden.push(band);
  else if (hidden) for (let row = band.top; row <= band.bottom; row++) draft.hiddenRows.add(row);
}

/** A filter that leaves more gaps than this is known by `filtered`; its rows are not worth a larger message. */
const MOST_GAPS = 2000;

/** Halves of a partly hidden band, until each half is all hidden or all shown: few questions for few gaps. */
async function readHiddenRows(context: Excel.RequestContext, name: string, draft: Draft): Promise<void> {
  for (;;) {
    const bands = draft.partlyHidden.splice(0).flatMap((band) => halveAreas([band])?.flat() ?? []);
    if (bands.length === 0 || bands.length > MOST_GAPS) return;
    const sheet = context.workbook.worksheets.getItem(name);
    const ranges = bands.map((band) => {
      const range = rangeOf(sheet, { ...band, right: band.left });
      range.load('rowHidden');
      return { band, range };
    });
    await syncExcel(context, name);
    for (const { band, range } of ranges) takeHidden(draft, band, range.rowHidden);
  }
}

function takeRow(
  draft: Draft,
  row: number,
  left: number,
  values: readonly unknown[],
  formulas: readonly unknown[],
  formats: readonly unknown[],
): void {
  const valueRow: CellValue[] = [];
  const formulaRow: (string | null)[] = [];
  values.forEach((value, index) => {
    const format = formats[index];
    const code = typeof format === 'string' ? format : 'General';
    const state = stateOf(value, formulas[index], code);
    valueRow.push(state.value);
    formulaRow.push(state.formula);
    if (code !== 'General' && changesMeaning(code)) draft.formats.set(cellKey(row, left + index), code);
    if (state.formula === null && looksLikeError(value)) draft.doubtful.push({ row, col: left + index });
  });
  draft.values.push(valueRow);
  draft.formulas.push(formulaRow);
}

async function readValueTypes(context: Excel.RequestContext, name: string, draft: Draft): Promise<void> {
  for (const group of groupsToRead(blocksOf(draft.doubtful).map(({ area }) => area))) {
    const sheet = context.workbook.worksheets.getItem(name);
    const ranges = group.map((area) => {
      const range = rangeOf(sheet, area);
      range.load('valueTypes');
      return { area, range };
    });
    await syncExcel(context, name);
    for (const { area, range } of ranges)
      range.valueTypes.forEach((line, down) => {
        line.forEach((type, across) => {
          if (type !== Excel.RangeValueType.error) return;
          const row = draft.values[area.top - draft.area.top + down];
          const col = area.left - draft.area.left + across;
          const text = row?.[col];
          if (row !== undefined && typeof text === 'string') row[col] = { error: text };
        });
      });
  }
}
