/** Charts of a table that moved: the ones that stand are drawn anew in their place, missing ones are added. */
import type { ChartSpec, SheetRelayout } from '../core/patch/sheet-spec';
import { chartXml, type CellSource } from './chart-part';
import type { Dialect } from './dialect';
import { addCharts, anchor, chartFrame } from './drawing-part';
import { edited, type Edit } from './edit-text';
import { editPart } from './package-parts';
import { FileProblem } from './problem';
import {
  attributeOf,
  childrenOf,
  closingOf,
  decodeEntities,
  innerOf,
  nextTag,
  type Span,
  type Tag,
} from './tags';
import { readRelationships } from './workbook';
import { decodeXml, encodeXml } from './xml';
import { withElement } from './worksheet-parts';

interface Place {
  readonly workbookPart: string;
  readonly sheetPart: string;
}

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
  place: Place,
  layout: SheetRelayout,
  cells: CellSource,
  dialect: Dialect,
): void {
  if (layout.charts.length === 0) return;
  const relations = [...readRelationships(parts, place.sheetPart).values()];
  const drawing = relations.find(({ type }) => type === 'drawing')?.target;
  if (drawing === undefined) {
    const { sheet: name, charts } = layout;
    const id = addCharts(parts, place.workbookPart, place.sheetPart, { name, charts }, cells, dialect);
    editPart(parts, place.sheetPart, (xml) =>
      withElement(
        xml,
        'drawing',
        (p) => `<${p}drawing xmlns:r="${dialect.relations}" r:id="${String(id)}"/>`,
      ),
    );
    return;
  }
  const bytes = parts.get(drawing);
  if (bytes === undefined) throw new FileProblem('damaged', `missing part ${drawing}`);
  const xml = decodeXml(bytes);
  const frames = framesOf(xml);
  const targets = readRelationships(parts, drawing);
  const edits: Edit[] = [];
  const added: ChartSpec[] = [];
  for (const chart of layout.charts) {
    const frame = frames.get(chart.name);
    const part = frame === undefined ? undefined : targets.get(frame.relation)?.target;
    if (frame === undefined || part === undefined || !parts.has(part)) {
      added.push(chart);
      continue;
    }
    parts.set(part, encodeXml(chartXml(layout.sheet, chart, cells, dialect)));
    edits.push(...moved(xml, frame, chart));
  }
  editPart(parts, drawing, () => edited(xml, edits));
  for (const chart of added) {
    const frame = chartFrame(parts, place.workbookPart, drawing, layout.sheet, chart, cells, dialect);
    editPart(parts, drawing, (text) => beforeEnd(text, frame));
  }
}

function beforeEnd(xml: string, text: string): string {
  const root = nextTag(xml, 0);
  const close = root === null ? null : closingOf(xml, root);
  if (root?.selfClosed === true)
    return `${xml.slice(0, root.end).replace(/\s*\/>$/, '>')}${text}</${root.prefix}${root.name}>`;
  if (close === null) throw new FileProblem('damaged', 'a drawing part without end');
  return edited(xml, [{ start: close.start, end: close.start, text }]);
}
