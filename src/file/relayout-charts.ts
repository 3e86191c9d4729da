/** Charts of a table that moved: drawn anew in their place. Staff may have deleted one; it stays gone. */
import type { ChartSpec, SheetRelayout } from '../core/patch/sheet-spec';
import { chartXml, type CellSource } from './chart-part';
import type { Dialect } from './dialect';
import { anchor } from './drawing-part';
import { edited, type Edit } from './edit-text';
import { editPart } from './package-parts';
import { FileProblem } from './problem';
import { attributeOf, childrenOf, decodeEntities, innerOf, nextTag, type Span, type Tag } from './tags';
import { readRelationships } from './workbook';
import { decodeXml, encodeXml } from './xml';

/** The first element of that name within a stretch of text, at any depth. */
function tagIn(xml: string, span: Span, name: string): Tag | null {
  for (let tag = nextTag(xml, span.start); tag !== null && tag.start < span.end; tag = nextTag(xml, tag.end))
    if (tag.name === name && !tag.closing) return tag;
  return null;
}

interface Frame {
  readonly anchor: Tag & { readonly whole: Span };
  /** Of the relationship that leads to its chart. */
  readonly relation: string;
}

/** Frames of charts in a drawing, by the names of the charts. */
function framesOf(xml: string): Map<string, Frame> {
  const frames = new Map<string, Frame>();
  const root = nextTag(xml, 0);
  if (root === null) return frames;
  for (const child of childrenOf(xml, innerOf(xml, root))) {
    const named = tagIn(xml, child.whole, 'cNvPr');
    const chart = tagIn(xml, child.whole, 'chart');
    const relation = /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(chart?.attributes ?? '')?.[1];
    if (named !== null && relation !== undefined)
      frames.set(decodeEntities(attributeOf(named.attributes, 'name') ?? ''), { anchor: child, relation });
  }
  return frames;
}

/** The ends of the frame on the sheet; a frame of another kind than ours keeps its place. */
function moved(xml: string, { anchor: frame }: Frame, chart: ChartSpec): Edit[] {
  if (frame.name !== 'twoCellAnchor') return [];
  const ends = childrenOf(xml, innerOf(xml, frame));
  const [from, to] = [ends.find(({ name }) => name === 'from'), ends.find(({ name }) => name === 'to')];
  if (from === undefined || to === undefined) return [];
  const texts = anchor(chart.position, frame.prefix);
  return [
    { ...from.whole, text: texts.from },
    { ...to.whole, text: texts.to },
  ];
}

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
  const frames = framesOf(xml);
  const targets = readRelationships(parts, drawing);
  const edits: Edit[] = [];
  for (const chart of layout.charts) {
    const frame = frames.get(chart.name);
    const part = frame === undefined ? undefined : targets.get(frame.relation)?.target;
    if (frame === undefined || part === undefined || !parts.has(part)) continue;
    parts.set(part, encodeXml(chartXml(layout.sheet, chart, cells, dialect)));
    edits.push(...moved(xml, frame, chart));
  }
  editPart(parts, drawing, () => edited(xml, edits));
}
