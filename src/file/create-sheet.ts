/** One worksheet part from its description. Element order is that of the schema (ISO/IEC 29500-1 §18.3.1.99). */
import { cellName, type Area } from '../core/grid';
import type { DropDown, PrintSetup, SpecCell } from '../core/patch/sheet-spec';
import type { StyleTable } from './create-styles';
import { cellElement } from './cell-element';
import { TRANSITIONAL, type Dialect } from './dialect';
import type { FileSheet } from './file-sheet';
import { escapeXml } from './xml';

export const areaName = (area: Area): string =>
  `${cellName(area.top, area.left)}:${cellName(area.bottom, area.right)}`;

function sheetView(spec: FileSheet): string {
  const grid = spec.gridLines === false ? ' showGridLines="0"' : '';
  const at = spec.freezeAt;
  if (at === undefined || (at.row <= 1 && at.col <= 1))
    return `<sheetViews><sheetView${grid} workbookViewId="0"/></sheetViews>`;
  const x = at.col > 1 ? ` xSplit="${String(at.col - 1)}"` : '';
  const y = at.row > 1 ? ` ySplit="${String(at.row - 1)}"` : '';
  const pane = x !== '' && y !== '' ? 'bottomRight' : y !== '' ? 'bottomLeft' : 'topRight';
  return `<sheetViews><sheetView${grid} workbookViewId="0"><pane${x}${y} topLeftCell="${cellName(at.row, at.col)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columns({ columnWidths, hiddenColumns }: FileSheet): string {
  const known = [...new Set([...(columnWidths?.keys() ?? []), ...(hiddenColumns ?? [])])];
  if (known.length === 0) return '';
  const items = known
    .sort((a, b) => a - b)
    .map((col) => {
      const width = columnWidths?.get(col);
      const size = width === undefined ? '' : ` width="${String(width)}" customWidth="1"`;
      const hidden = hiddenColumns?.has(col) === true ? ' hidden="1"' : '';
      return `<col min="${String(col)}" max="${String(col)}"${size}${hidden}/>`;
    });
  return `<cols>${items.join('')}</cols>`;
}

function sheetData(spec: FileSheet, styles: StyleTable): string {
  const rows = new Map<number, SpecCell[]>();
  for (const cell of spec.cells) {
    const list = rows.get(cell.row);
    if (list === undefined) rows.set(cell.row, [cell]);
    else list.push(cell);
  }
  for (const row of [...(spec.rowHeights?.keys() ?? []), ...(spec.hiddenRows ?? [])])
    if (!rows.has(row)) rows.set(row, []);
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
    const hidden = spec.hiddenRows?.has(row) === true ? ' hidden="1"' : '';
    out.push(`<row r="${String(row)}"${size}${hidden}>${body.join('')}</row>`);
  }
  return `<sheetData>${out.join('')}</sheetData>`;
}

/** One drop-down list; its texts are cut by no one: check-spec.ts refuses longer ones. */
export function dropDown({ area, choices, strict, hint }: DropDown): string {
  const list = escapeXml(`"${choices.join(',').replace(/"/g, '""')}"`);
  const error = strict === false ? '' : ' showErrorMessage="1"';
  const prompt =
    hint === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${escapeXml(hint.title)}" prompt="${escapeXml(hint.text)}"`;
  const attributes = `type="list" allowBlank="1"${prompt}${error}`;
  return `<dataValidation ${attributes} sqref="${areaName(area)}"><formula1>${list}</formula1></dataValidation>`;
}

function dropDowns(spec: FileSheet): string {
  const lists = spec.dropDowns ?? [];
  if (lists.length === 0) return '';
  return `<dataValidations count="${String(lists.length)}">${lists.map(dropDown).join('')}</dataValidations>`;
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5 };

function printSetup(page: PrintSetup | undefined): string {
  const { left, right, top, bottom } = page?.margins ?? MARGINS;
  const margins = `left="${String(left)}" right="${String(right)}" top="${String(top)}" bottom="${String(bottom)}"`;
  // The page number stands within the lower margin.
  const edges = `header="${String(Math.min(0.3, top))}" footer="${String(Math.min(0.3, bottom))}"`;
  const size = page?.paperSize === undefined ? '' : ` paperSize="${String(page.paperSize)}"`;
  const height = page?.fitToWidth === true && page.onePage !== true ? ' fitToHeight="0"' : '';
  return [
    page?.centered === true ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins ${margins} ${edges}/>`,
    page === undefined ? '' : `<pageSetup${size}${height} orientation="${page.orientation}"/>`,
    page?.pageNumbers === true ? '<headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>' : '',
  ].join('');
}

/** @param drawing relationship id of the sheet's drawing */
export function sheetXml(
  spec: FileSheet,
  styles: StyleTable,
  drawing: string | null = null,
  dialect: Dialect = TRANSITIONAL,
): string {
  const merges = spec.merges ?? [];
  const fit = spec.print?.fitToWidth === true;
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
    printSetup(spec.print),
    drawing === null ? '' : `<drawing xmlns:r="${dialect.relations}" r:id="${drawing}"/>`,
    '</worksheet>',
  ].join('');
}
