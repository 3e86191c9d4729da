/** The charts of a sheet as parts of the package: a drawing, and in it a frame for each chart. */
import { chartOfSpec, type ChartPlace, type Corner, type FileChart } from './chart';
import { chartXml, type CellSource } from './chart-part';
import type { Dialect } from './dialect';
import type { FileSheet } from './file-sheet';
import { addPart, editPart, folderOf } from './package-parts';
import { attributeOf, nextTag } from './tags';
import { decodeXml, escapeXml } from './xml';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** Drawings measure in English Metric Units, 914,400 of them to the inch. */
export const PIXELS_PER_EMU = 1 / 9_525;
const emu = (pixels: number): string => String(Math.round(pixels / PIXELS_PER_EMU));

/** Counted from 0 here. */
const cornerXml = (p: string, element: string, { row, col, x, y }: Corner): string =>
  `<${p}${element}><${p}col>${String(col - 1)}</${p}col><${p}colOff>${emu(x)}</${p}colOff><${p}row>${String(row - 1)}</${p}row><${p}rowOff>${emu(y)}</${p}rowOff></${p}${element}>`;

/** What stands around a frame, and what it begins with. */
export function anchorXml(
  place: ChartPlace,
  prefix: string,
): { readonly element: string; readonly from: string; readonly end: string } {
  const from = cornerXml(prefix, 'from', place.from);
  return 'to' in place
    ? { element: 'twoCellAnchor', from, end: cornerXml(prefix, 'to', place.to) }
    : {
        element: 'oneCellAnchor',
        from,
        end: `<${prefix}ext cx="${emu(place.width)}" cy="${emu(place.height)}"/>`,
      };
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
  chart: FileChart,
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
  const { element, from, end } = anchorXml(chart.place, 'xdr:');
  return [
    `<xdr:${element} xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}">${from}${end}`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(shape)}" name="${escapeXml(chart.name)}" descr="${escapeXml(chart.title ?? '')}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relations}" r:id="${id}"/></a:graphicData></a:graphic>`,
    `</xdr:graphicFrame><xdr:clientData/></xdr:${element}>`,
  ].join('');
}

/** Adds drawing and charts; gives the id under which the sheet knows its drawing, null for a sheet without. */
export function addCharts(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  sheetPart: string,
  spec: Pick<FileSheet, 'name' | 'charts'>,
  cells: CellSource,
  dialect: Dialect,
): string | null {
  const charts = (spec.charts ?? []).map((each) => ('place' in each ? each : chartOfSpec(spec.name, each)));
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
