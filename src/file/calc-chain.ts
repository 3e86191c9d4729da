/** The calculation chain: the list of cells with formulas that Excel keeps beside the sheets. */
import { attributeOf, endOf, nextTag, withAttribute, type Span, type Tag } from './tags';
import { escapeXml } from './xml';

export interface ChainEdit {
  readonly sheetId: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

interface Link extends Span {
  readonly tagEnd: number;
  readonly cell: string;
  /** Number of its sheet, null where it is that of the link before. */
  readonly own: string | null;
}

/** As Excel writes it, but for the order in which it goes through cells. */
const LINK = /<c r="([A-Z]{1,3}[0-9]{1,7})"(?: i="([0-9]+)")?(?: [a-z]="[01]")*\/>/y;

/** The links one at a time: a workbook of many formulas has as many. */
function* linksOf(xml: string, root: Tag): Generator<Link> {
  for (let at = root.end; ;) {
    LINK.lastIndex = at;
    const link = LINK.exec(xml);
    if (link !== null) {
      const end = LINK.lastIndex;
      yield { start: at, tagEnd: end, end, cell: link[1] ?? '', own: link[2] ?? null };
      at = end;
      continue;
    }
    const tag = nextTag(xml, at);
    if (tag === null || tag.closing) return;
    const end = endOf(xml, tag);
    const { start, end: tagEnd, attributes } = tag;
    if (tag.name === 'c')
      yield {
        start,
        tagEnd,
        end,
        cell: attributeOf(attributes, 'r') ?? '',
        own: attributeOf(attributes, 'i'),
      };
    at = end;
  }
}

/** The part's new text, with every other link as it stands; null where none is left and the part must go. */
export function editCalcChain(xml: string, edits: readonly ChainEdit[]): string | null {
  const root = nextTag(xml, 0);
  // An empty chain is none; Excel makes a new one when it opens the workbook.
  if (root === null || root.selfClosed) return null;
  const lost = new Map(edits.map((edit) => [edit.sheetId, new Set(edit.lost)]));
  const known = new Map(edits.map(({ sheetId }) => [sheetId, new Set<string>()]));
  const chunks: string[] = [];
  let at = 0;
  let kept = 0;
  let sheetId = '';
  /** The sheet a reader of what was written so far would take the next link to be on. */
  let written = '';
  let last = root.end;
  for (const { start, tagEnd, end, cell, own } of linksOf(xml, root)) {
    last = end;
    // A link without `i` stands on the sheet of the one before.
    sheetId = own ?? sheetId;
    if (lost.get(sheetId)?.has(cell) === true) {
      chunks.push(xml.slice(at, start));
      at = end;
      continue;
    }
    kept += 1;
    known.get(sheetId)?.add(cell);
    if (own === null && written !== sheetId) {
      const { attributes = '' } = nextTag(xml, start) ?? {};
      const changed = xml
        .slice(start, tagEnd)
        .replace(attributes, () => withAttribute(attributes, 'i', sheetId));
      chunks.push(xml.slice(at, start), changed);
      at = tagEnd;
    }
    written = sheetId;
  }
  chunks.push(xml.slice(at, last));
  for (const edit of edits)
    for (const cell of edit.gained) {
      if (known.get(edit.sheetId)?.has(cell) === true) continue;
      kept += 1;
      chunks.push(`<${root.prefix}c r="${cell}" i="${escapeXml(edit.sheetId)}"/>`);
    }
  chunks.push(xml.slice(last));
  return kept === 0 ? null : chunks.join('');
}
