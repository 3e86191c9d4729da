/** The calculation chain: the list of cells with formulas that Excel keeps beside the sheets. */
import { attributeOf, childrenOf, innerOf, nextTag, withAttribute } from './tags';
import { escapeXml } from './xml';

export interface ChainEdit {
  readonly sheetId: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** The part's new text, with every other link as it stands; null where none is left and the part must go. */
export function editCalcChain(xml: string, edits: readonly ChainEdit[]): string | null {
  const root = nextTag(xml, 0);
  // An empty chain is none; Excel makes a new one when it opens the workbook.
  if (root === null || root.selfClosed) return null;
  const links = childrenOf(xml, innerOf(xml, root)).filter(({ name }) => name === 'c');
  const lost = new Map(edits.map((edit) => [edit.sheetId, new Set(edit.lost)]));
  const known = new Map(edits.map(({ sheetId }) => [sheetId, new Set<string>()]));
  const chunks: string[] = [];
  let at = 0;
  let kept = 0;
  let sheetId = '';
  /** The sheet a reader of what was written so far would take the next link to be on. */
  let written = '';
  for (const { whole, start, end, attributes } of links) {
    // A link without `i` stands on the sheet of the one before.
    const own = attributeOf(attributes, 'i');
    sheetId = own ?? sheetId;
    const cell = attributeOf(attributes, 'r') ?? '';
    if (lost.get(sheetId)?.has(cell) === true) {
      chunks.push(xml.slice(at, whole.start));
      at = whole.end;
      continue;
    }
    kept += 1;
    known.get(sheetId)?.add(cell);
    if (own === null && written !== sheetId) {
      const changed = xml
        .slice(start, end)
        .replace(attributes, () => withAttribute(attributes, 'i', sheetId));
      chunks.push(xml.slice(at, start), changed);
      at = end;
    }
    written = sheetId;
  }
  const last = links.at(-1)?.whole.end ?? root.end;
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
