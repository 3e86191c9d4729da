/** The calculation chain: the list of cells with formulas that Excel keeps beside the sheets. */
import { escapeXml, readXml } from './xml';

interface Link {
  readonly cell: string;
  readonly sheetId: string;
}

export interface ChainEdit {
  readonly sheetId: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** The part's new text; null where no formula is left and the part must go. */
export function editCalcChain(xml: string, edits: readonly ChainEdit[]): string | null {
  let links: Link[] = [];
  let sheetId = '';
  readXml('calcChain', xml, {
    open: (tag, attributes) => {
      if (tag !== 'c') return;
      // A link without `i` stands on the sheet of the one before.
      sheetId = attributes['i'] ?? sheetId;
      links.push({ cell: attributes['r'] ?? '', sheetId });
    },
  });
  for (const edit of edits) {
    const lost = new Set(edit.lost);
    links = links.filter((link) => link.sheetId !== edit.sheetId || !lost.has(link.cell));
    const known = new Set(links.filter((link) => link.sheetId === edit.sheetId).map((link) => link.cell));
    for (const cell of edit.gained) if (!known.has(cell)) links.push({ cell, sheetId: edit.sheetId });
  }
  if (links.length === 0) return null;
  const body = links
    .map((link) => `<c r="${escapeXml(link.cell)}" i="${escapeXml(link.sheetId)}"/>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${body}</calcChain>`;
}
