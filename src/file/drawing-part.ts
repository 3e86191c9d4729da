/** The charts of a sheet as parts of the package: a drawing, and in it a frame for each chart. */
import type { SheetSpec } from '../core/patch/sheet-spec';
import { chartXml, type CellSource } from './chart-part';
import type { Dialect } from './dialect';
import { addPart, editPart, folderOf } from './package-parts';
import { escapeXml } from './xml';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** A corner counted from 0: the right and lower ends stand at the beginning of the cell behind. */
const corner = (element: string, row: number, col: number): string =>
  `<xdr:${element}><xdr:col>${String(col)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`;

/** Adds drawing and charts; gives the id under which the sheet knows its drawing, null for a sheet without. */
export function addCharts(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  sheetPart: string,
  spec: SheetSpec,
  cells: CellSource,
  dialect: Dialect,
): string | null {
  const charts = spec.charts ?? [];
  if (charts.length === 0) return null;
  const folder = folderOf(workbookPart);
  const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}">`;
  const drawing = addPart(
    parts,
    {
      from: sheetPart,
      folder: `${folder}drawings/`,
      stem: 'drawing',
      relation: 'drawing',
      contentType: DRAWING_TYPE,
      xml: `${head}</xdr:wsDr>`,
    },
    dialect.relations,
  );
  const frames = charts.map((chart, index) => {
    const { id } = addPart(
      parts,
      {
        from: drawing.name,
        folder: `${folder}charts/`,
        stem: 'chart',
        relation: 'chart',
        contentType: CHART_TYPE,
        xml: chartXml(spec.name, chart, cells, dialect),
      },
      dialect.relations,
    );
    const { top, left, bottom, right } = chart.position;
    return [
      `<xdr:twoCellAnchor>${corner('from', top - 1, left - 1)}${corner('to', bottom, right)}`,
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(index + 2)}" name="${escapeXml(chart.name)}" descr="${escapeXml(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relations}" r:id="${id}"/></a:graphicData></a:graphic>`,
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join('');
  });
  editPart(parts, drawing.name, (xml) => xml.replace('</xdr:wsDr>', () => `${frames.join('')}</xdr:wsDr>`));
  return drawing.id;
}
