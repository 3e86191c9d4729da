/** Charts of a sheet that stands: changed, moved, taken out, added. */
import { chartXml, type CellSource } from './chart-part';
import type { ChartPlace, FileChart } from './chart';
import type { Dialect } from './dialect';
import { framesOf, movedFrame } from './drawing-frames';
import { addCharts, chartFrame } from './drawing-part';
import { edited, type Edit } from './edit-text';
import { dropPart, editPart, withChild } from './package-parts';
import { FileProblem } from './problem';
import { findPart, readRelationships, relationshipsPart } from './workbook';
import { withElement } from './worksheet-parts';
import { decodeXml, encodeXml } from './xml';

export interface ChartChanges {
  /** By the number of the frame among the charts of the sheet's drawing, see read-charts.ts. */
  readonly rewritten: ReadonlyMap<number, FileChart>;
  readonly moved: ReadonlyMap<number, ChartPlace>;
  readonly gone: ReadonlySet<number>;
  readonly added: readonly FileChart[];
}

const drawingOf = (parts: ReadonlyMap<string, Uint8Array>, sheetPart: string): string | undefined =>
  [...readRelationships(parts, sheetPart).values()].find(({ type }) => type === 'drawing')?.target;

/** Parts that belong to one chart alone. */
const OWN_PARTS = new Set(['chartStyle', 'chartColorStyle']);

function dropChart(parts: Map<string, Uint8Array>, drawing: string, part: string): void {
  for (const { type, target } of readRelationships(parts, part).values())
    if (OWN_PARTS.has(type)) dropPart(parts, part, target);
  const relations = findPart(parts, relationshipsPart(part));
  if (relations !== null) parts.delete(relations);
  dropPart(parts, drawing, part);
}

/**
 * @param cells of the sheet, for the figures that charts carry along
 * @throws FileProblem('damaged') where the drawing is missing
 */
export function changeCharts(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  sheetPart: string,
  sheet: string,
  { rewritten, moved, gone, added }: ChartChanges,
  cells: CellSource,
  dialect: Dialect,
): void {
  const drawing = drawingOf(parts, sheetPart);
  if (drawing === undefined) {
    const id = addCharts(parts, workbookPart, sheetPart, { name: sheet, charts: added }, cells, dialect);
    if (id !== null)
      editPart(parts, sheetPart, (xml) =>
        withElement(xml, 'drawing', (p) => `<${p}drawing xmlns:r="${dialect.relations}" r:id="${id}"/>`),
      );
    return;
  }
  const bytes = parts.get(drawing);
  if (bytes === undefined) throw new FileProblem('damaged', `missing part ${drawing}`);
  const xml = decodeXml(bytes);
  const targets = readRelationships(parts, drawing);
  const edits: Edit[] = [];
  framesOf(xml).forEach((frame, index) => {
    const part = targets.get(frame.relation)?.target;
    if (gone.has(index)) {
      edits.push({ ...frame.anchor.whole, text: '' });
      if (part !== undefined) dropChart(parts, drawing, part);
      return;
    }
    const place = moved.get(index);
    if (place !== undefined) edits.push(...movedFrame(xml, frame, place));
    const chart = rewritten.get(index);
    if (chart !== undefined && part !== undefined)
      parts.set(part, encodeXml(chartXml(sheet, chart, cells, dialect)));
  });
  editPart(parts, drawing, () => edited(xml, edits));
  for (const chart of added) {
    const frame = chartFrame(parts, workbookPart, drawing, sheet, chart, cells, dialect);
    editPart(parts, drawing, (text) => withChild(text, () => frame));
  }
}
