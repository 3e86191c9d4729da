/** The frames of charts in the text of a drawing part: where they stand, where they lead. */
import type { ChartPlace, Corner } from './chart';
import { anchorXml, PIXELS_PER_EMU } from './drawing-part';
import type { Edit } from './edit-text';
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

export interface Frame {
  readonly name: string;
  readonly anchor: Tag & { readonly whole: Span };
  /** Of the relationship that leads to its chart. */
  readonly relation: string;
}

/** The first element of that name within a stretch of text, at any depth. */
function tagIn(xml: string, span: Span, name: string): Tag | null {
  for (let tag = nextTag(xml, span.start); tag !== null && tag.start < span.end; tag = nextTag(xml, tag.end))
    if (tag.name === name && !tag.closing) return tag;
  return null;
}

/** In the order they are drawn. Pictures and shapes are not among them. */
export function framesOf(xml: string): Frame[] {
  const root = nextTag(xml, 0);
  if (root === null) return [];
  return childrenOf(xml, innerOf(xml, root)).flatMap((anchor): Frame[] => {
    const named = tagIn(xml, anchor.whole, 'cNvPr');
    const chart = tagIn(xml, anchor.whole, 'chart');
    const relation = /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(chart?.attributes ?? '')?.[1];
    if (named === null || relation === undefined) return [];
    return [{ name: decodeEntities(attributeOf(named.attributes, 'name') ?? ''), anchor, relation }];
  });
}

const numberIn = (xml: string, span: Span, name: string): number => {
  const tag = tagIn(xml, span, name);
  if (tag === null) return 0;
  const { start, end } = innerOf(xml, tag);
  const value = Number(xml.slice(start, end));
  return Number.isFinite(value) ? value : 0;
};

const cornerOf = (xml: string, { whole }: { readonly whole: Span }): Corner => ({
  row: numberIn(xml, whole, 'row') + 1,
  col: numberIn(xml, whole, 'col') + 1,
  x: numberIn(xml, whole, 'colOff') * PIXELS_PER_EMU,
  y: numberIn(xml, whole, 'rowOff') * PIXELS_PER_EMU,
});

const pixels = (tag: Tag | undefined, name: string): number => {
  const value = Number(attributeOf(tag?.attributes ?? '', name) ?? 0);
  return Number.isFinite(value) ? value * PIXELS_PER_EMU : 0;
};

/** Where the frame lies; null where its anchor does not say. */
export function placeOf(xml: string, { anchor }: Frame): ChartPlace | null {
  const parts = childrenOf(xml, innerOf(xml, anchor));
  const part = (name: string): (typeof parts)[number] | undefined => parts.find((each) => each.name === name);
  const [from, to, ext, pos] = [part('from'), part('to'), part('ext'), part('pos')];
  if (from !== undefined && to !== undefined) return { from: cornerOf(xml, from), to: cornerOf(xml, to) };
  if (ext === undefined) return null;
  const size = { width: pixels(ext, 'cx'), height: pixels(ext, 'cy') };
  if (from !== undefined) return { from: cornerOf(xml, from), ...size };
  return pos === undefined
    ? null
    : { from: { row: 1, col: 1, x: pixels(pos, 'x'), y: pixels(pos, 'y') }, ...size };
}

/** The frame in another place; one whose anchor has no corners keeps its own. */
export function movedFrame(xml: string, { anchor }: Frame, place: ChartPlace): Edit[] {
  const parts = childrenOf(xml, innerOf(xml, anchor));
  const from = parts.find(({ name }) => name === 'from');
  const end = parts.find(({ name }) => name === 'to' || name === 'ext');
  const closing = closingOf(xml, anchor);
  if (from === undefined || end === undefined || closing === null) return [];
  const texts = anchorXml(place, anchor.prefix);
  const tags =
    texts.element === anchor.name
      ? []
      : [
          {
            start: anchor.start,
            end: anchor.end,
            text: `<${anchor.prefix}${texts.element}${anchor.attributes}>`,
          },
          { start: closing.start, end: closing.end, text: `</${anchor.prefix}${texts.element}>` },
        ];
  return [...tags, { ...from.whole, text: texts.from }, { ...end.whole, text: texts.end }];
}
