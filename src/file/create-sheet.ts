/** One worksheet part from its description. Element order is that of the schema (ISO/IEC 29500-1 §18.3.1.99). */
import { cellName, type Area } from '../core/grid';
import type { SheetSpec, SpecCell } from '../core/patch/sheet-spec';
import type { StyleTable } from './create-styles';
import { cellElement } from './cell-element';
import { TRANSITIONAL, type Dialect } from './dialect';
import { escapeXml } from './xml';

export const areaName = (area: Area): string =>
  `${cellName(area.top, area.left)}:${cellName(area.bottom, area.right)}`;

function sheetView(spec: SheetSpec): string {
  const at = spec.freezeAt;
  if (at === undefined || (at.row <= 1 && at.col <= 1))
    return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const x = at.col > 1 ? ` xSplit="${String(at.col - 1)}"` : '';
  const y = at.row > 1 ? ` ySplit="${String(at.row - 1)}"` : '';
  const pane = x !== '' && y !== '' ? 'bottomRight' : y !== '' ? 'bottomLeft' : 'topRight';
  return `<sheetViews><sheetView workbookViewId="0"><pane${x}${y} topLeftCell="${cellName(at.row, at.col)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columns(spec: SheetSpec): string {
  const widths = [...(spec.columnWidths ?? [])].sort(([a], [b]) => a - b);
  if (widths.length === 0) return '';
  const items = widths.map(
    ([col, width]) =>
      `<col min="${String(col)}" max="${String(col)}" width="${String(width)}" customWidth="1"/>`,
  );
  return `<cols>${items.join('')}</cols>`;
}

function sheetData(spec: SheetSpec, styles: StyleTable): string {
  const rows = new Map<number, SpecCell[]>();
  for (const cell of spec.cells) {
    const list = rows.get(cell.row);
    if (list === undefined) rows.set(cell.row, [cell]);
    else list.push(cell);
  }
  for (const row of spec.rowHeights?.keys() ?? []) if (!rows.has(row)) rows.set(row, []);
  const indexes = new Map<string, string | null>();
  const indexOf = (key: string | undefined): string | null => {
    if (key === undefined) return null;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const index = styles.indexOf(spec.styles[key]);
    const text = index === 0 ? null : String(index);
    indexes.set(key, text);
    return text;
  };
  const out: string[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const height = spec.rowHeights?.get(row);
    const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
    const body = cells
      .sort((a, b) => a.col - b.col)
      .map(({ col, style, formula, value }) =>
        cellElement('', row, col, indexOf(style), { formula: formula ?? null, value }),
      );
    out.push(`<row r="${String(row)}"${size}>${body.join('')}</row>`);
  }
  return `<sheetData>${out.join('')}</sheetData>`;
}

function dropDowns(spec: SheetSpec): string {
  const lists = spec.dropDowns ?? [];
  if (lists.length === 0) return '';
  const items = lists.map(({ area, choices }) => {
    const list = escapeXml(`"${choices.join(',').replace(/"/g, '""')}"`);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${areaName(area)}"><formula1>${list}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${String(items.length)}">${items.join('')}</dataValidations>`;
}

/** @param drawing relationship id of the sheet's drawing */
export function sheetXml(
  spec: SheetSpec,
  styles: StyleTable,
  drawing: string | null = null,
  dialect: Dialect = TRANSITIONAL,
): string {
  const merges = spec.merges ?? [];
  const fit = spec.print?.fitToWidth === true;
  const page = spec.print;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${dialect.main}">`,
    fit ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    sheetView(spec),
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    columns(spec),
    sheetData(spec, styles),
    merges.length === 0
      ? ''
      : `<mergeCells count="${String(merges.length)}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`,
    dropDowns(spec),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    page === undefined
      ? ''
      : `<pageSetup${page.paperSize === undefined ? '' : ` paperSize="${String(page.paperSize)}"`}${fit ? ' fitToHeight="0"' : ''} orientation="${page.orientation}"/>`,
    drawing === null ? '' : `<drawing xmlns:r="${dialect.relations}" r:id="${drawing}"/>`,
    '</worksheet>',
  ].join('');
}
