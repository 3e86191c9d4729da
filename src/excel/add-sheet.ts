/** A new sheet from its description, in one message. */
import type { SheetSpec, CellStyle } from '../core/patch/sheet-spec';
import { blocksOf } from '../core/patch/blocks';
import { contentOf } from './cell-values';
import { rangeOf } from './range';
import { runExcel } from './run';

/** Excel measures columns in points here; one character of the default font takes about 5.25 of them. */
const POINTS_PER_CHARACTER = 5.25;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** `Nama`, `Nama (2)`, `Nama (3)` …, within Excel's 31 characters. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${String(count)})`;
    const name = wanted.slice(0, 31 - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** @returns the name it was given */
export async function addSheet(spec: SheetSpec): Promise<string> {
  return runExcel(null, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const name = freeName(
      spec.name,
      worksheets.items.map((each) => each.name),
    );
    const sheet = worksheets.add(name);
    context.application.suspendScreenUpdatingUntilNextSync();
    styleCells(sheet, spec);
    fillCells(sheet, spec);
    layOut(sheet, spec);
    sheet.activate();
    await context.sync();
    return name;
  });
}

/** Formats before contents: a code in a text cell stays text. */
function styleCells(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const byStyle = new Map<string, { row: number; col: number }[]>();
  for (const { row, col, style } of spec.cells) {
    if (style === undefined) continue;
    const list = byStyle.get(style);
    if (list === undefined) byStyle.set(style, [{ row, col }]);
    else list.push({ row, col });
  }
  for (const [key, cells] of byStyle) {
    const style = spec.styles[key];
    if (style === undefined) throw new Error(`style ${key} is not described`);
    for (const { area } of blocksOf(cells)) {
      const range = rangeOf(sheet, area);
      applyStyle(range, style);
      const code = style.numberFormat;
      if (code !== undefined)
        range.numberFormat = Array.from({ length: area.bottom - area.top + 1 }, () =>
          Array.from({ length: area.right - area.left + 1 }, () => code),
        );
    }
  }
}

function applyStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.bold === true) format.font.bold = true;
  if (style.italic === true) format.font.italic = true;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = `#${style.fontColor}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.wrap === true) format.wrapText = true;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.unlocked === true) format.protection.locked = false;
  if (style.border === true)
    for (const edge of EDGES) format.borders.getItem(edge).style = Excel.BorderLineStyle.continuous;
}

function fillCells(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const filled = spec.cells.filter(({ value, formula }) => value !== null || formula !== undefined);
  for (const { area, cells } of blocksOf(filled))
    rangeOf(sheet, area).formulas = cells.map((row) =>
      row.map(({ value, formula, style }) =>
        contentOf(
          { formula: formula ?? null, value },
          (style === undefined ? undefined : spec.styles[style]?.numberFormat) ?? 'General',
        ),
      ),
    );
}

function layOut(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const area of spec.merges ?? []) rangeOf(sheet, area).merge(false);
  for (const [col, width] of spec.columnWidths ?? [])
    rangeOf(sheet, { top: 1, bottom: 1, left: col, right: col }).format.columnWidth =
      width * POINTS_PER_CHARACTER;
  for (const [row, height] of spec.rowHeights ?? [])
    rangeOf(sheet, { top: row, bottom: row, left: 1, right: 1 }).format.rowHeight = height;
  const at = spec.freezeAt;
  if (at !== undefined && at.row > 1 && at.col > 1)
    sheet.freezePanes.freezeAt(rangeOf(sheet, { top: 1, left: 1, bottom: at.row - 1, right: at.col - 1 }));
  else if (at !== undefined && at.row > 1) sheet.freezePanes.freezeRows(at.row - 1);
  else if (at !== undefined && at.col > 1) sheet.freezePanes.freezeColumns(at.col - 1);
  for (const { area, choices } of spec.dropDowns ?? [])
    rangeOf(sheet, area).dataValidation.rule = {
      list: { inCellDropDown: true, source: choices.join(',') },
    };
}
