/** The charts of a sheet as parts of the package: a drawing, and in it a frame for each chart. */
import type { Area } from '../core/grid';
import type { ChartSpec, SheetSpec } from '../core/patch/sheet-spec';
import { chartXml, type CellSource } from './chart-part';
import type { Dialect } from './dialect';
import { addPart, editPart, folderOf } from './package-parts';
import { attributeOf, nextTag } from './tags';
import { decodeXml, escapeXml } from './xml';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** A corner counted from 0. */
const corner = (p: string, element: string, row: number, col: number): string =>
  `<${p}${element}><${p}col>${String(col)}</${p}col><${p}colOff>0</${p}colOff><${p}row>${String(row)}</${p}row><${p}rowOff>0</${p}rowOff></${p}${element}>`;

/** Where a frame begins and ends: right and lower end stand at the beginning of the cell behind. */
export function anchor(
  { top, left, bottom, right }: Area,
  prefix: string,
): { readonly from: string; readonly to: string } {
  return { from: corner(prefix, 'from', top - 1, left - 1), to: corner(prefix, 'to', bottom, right) };
}

/** Numbers of shapes are unique in a drawing. */
function freeShape(xml: string): number {
  let largest = 1;
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, tag.end))
    if (tag.name === 'cNvPr') largest = Math.max(largest, Number(attributeOf(tag.attributes, 'id') ?? 0));
  return largest + 1;
}

/** Adds the chart's part; gives its frame, which says all its namespaces itself, for the drawing. */
export function chartFrame(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  drawing: string,
  sheet: string,
  chart: ChartSpec,
  cells: CellSource,
  dialect: Dialect,
): string {
  const { id } = addPart(
    parts,
    {
      from: drawing,
      folder: `${folderOf(workbookPart)}charts/`,
      stem: 'chart',
      relation: 'chart',
      contentType: CHART_TYPE,
      xml: chartXml(sheet, chart, cells, dialect),
    },
    dialect.relations,
  );
  const shape = freeShape(decodeXml(parts.get(drawing) ?? new Uint8Array()));
  const { from, to } = anchor(chart.position, 'xdr:');
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}">${from}${to}`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(shape)}" name="${escapeXml(chart.name)}" descr="${escapeXml(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relations}" r:id="${id}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/** Adds drawing and charts; gives the id under which the sheet knows its drawing, null for a sheet without. */
export function addCharts(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  sheetPart: string,
  spec: Pick<SheetSpec, 'name' | 'charts'>,
  cells: CellSource,
  dialect: Dialect,
): string | null {
  const charts = spec.charts ?? [];
  if (charts.length === 0) return null;
  const end = '</xdr:wsDr>';
  const drawing = addPart(
    parts,
    {
      from: sheetPart,
      folder: `${folderOf(workbookPart)}drawings/`,
      stem: 'drawing',
      relation: 'drawing',
      contentType: DRAWING_TYPE,
      xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}">${end}`,
    },
    dialect.relations,
  );
  for (const chart of charts) {
    const frame = chartFrame(parts, workbookPart, drawing.name, spec.name, chart, cells, dialect);
    editPart(parts, drawing.name, (xml) => xml.replace(end, () => frame + end));
  }
  return drawing.id;
}
