/** Charts of a table that moved: drawn anew in their place. Staff may have deleted one; it stays gone. */
import type { SheetRelayout } from '../core/patch/sheet-spec';
import { chartOfSpec } from './chart';
import { chartXml, type CellSource } from './chart-part';
import type { Dialect } from './dialect';
import { framesOf, movedFrame } from './drawing-frames';
import { edited, type Edit } from './edit-text';
import { editPart } from './package-parts';
import { FileProblem } from './problem';
import { readRelationships } from './workbook';
import { decodeXml, encodeXml } from './xml';

export function relayCharts(
  parts: Map<string, Uint8Array>,
  sheetPart: string,
  layout: SheetRelayout,
  cells: CellSource,
  dialect: Dialect,
): void {
  const relations = [...readRelationships(parts, sheetPart).values()];
  const drawing = relations.find(({ type }) => type === 'drawing')?.target;
  if (drawing === undefined) return;
  const bytes = parts.get(drawing);
  if (bytes === undefined) throw new FileProblem('damaged', `missing part ${drawing}`);
  const xml = decodeXml(bytes);
  const frames = new Map(framesOf(xml).map((frame) => [frame.name, frame]));
  const targets = readRelationships(parts, drawing);
  const edits: Edit[] = [];
  for (const spec of layout.charts) {
    const frame = frames.get(spec.name);
    const part = frame === undefined ? undefined : targets.get(frame.relation)?.target;
    if (frame === undefined || part === undefined || !parts.has(part)) continue;
    const chart = chartOfSpec(layout.sheet, spec);
    parts.set(part, encodeXml(chartXml(layout.sheet, chart, cells, dialect)));
    edits.push(...movedFrame(xml, frame, chart.place));
  }
  editPart(parts, drawing, () => edited(xml, edits));
}
