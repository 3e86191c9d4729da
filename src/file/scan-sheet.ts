/**
 * Finding rows and cells in the text of a worksheet part by offset, so that a patch can replace them
 * and leave every other byte as it is. A parser that builds a tree would lose the offsets.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface CellSpan extends Span {
  readonly row: number;
  readonly col: number;
  readonly attributes: string;
}

export interface RowSpan extends Span {
  readonly row: number;
  readonly attributes: string;
  /** Where the row's content begins and ends; equal for a self-closed row. */
  readonly inner: Span;
  readonly selfClosed: boolean;
  readonly cells: readonly CellSpan[];
}

export interface SheetScan {
  /** Namespace prefix with its colon, or an empty text. */
  readonly prefix: string;
  readonly data: Span & { readonly inner: Span; readonly selfClosed: boolean };
  readonly rows: readonly RowSpan[];
}

const TAG =
  /<(\/?)([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;

interface Tag extends Span {
  readonly closing: boolean;
  readonly prefix: string;
  readonly name: string;
  readonly attributes: string;
  readonly selfClosed: boolean;
}

/** The next element tag at or after `from`, past comments, CDATA and processing instructions. */
function nextTag(xml: string, from: number): Tag | null {
  let at = xml.indexOf('<', from);
  while (at >= 0) {
    if (xml.startsWith('<!--', at)) at = xml.indexOf('-->', at);
    else if (xml.startsWith('<![CDATA[', at)) at = xml.indexOf(']]>', at);
    else if (!xml.startsWith('<?', at)) {
      TAG.lastIndex = at;
      const match = TAG.exec(xml);
      if (match === null) return null;
      return {
        start: at,
        end: TAG.lastIndex,
        closing: match[1] === '/',
        prefix: match[2] ?? '',
        name: match[3] ?? '',
        attributes: match[4] ?? '',
        selfClosed: match[5] === '/',
      };
    }
    if (at < 0) return null;
    at = xml.indexOf('<', at + 1);
  }
  return null;
}

export function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match === null ? null : (match[1] ?? match[2] ?? '');
}

function columnOf(address: string): number {
  let col = 0;
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index) & 0xdf;
    if (code < 65 || code > 90) break;
    col = col * 26 + code - 64;
  }
  return col;
}

/** The end of the element that `tag` opens. */
function endOf(xml: string, tag: Tag): number {
  if (tag.selfClosed) return tag.end;
  let depth = 1;
  let at = tag.end;
  for (;;) {
    const next = nextTag(xml, at);
    if (next === null) return xml.length;
    at = next.end;
    if (next.name === tag.name && !next.selfClosed) depth += next.closing ? -1 : 1;
    if (depth === 0) return next.end;
  }
}

/** Null where the part has no sheet data. Well-formedness was checked when the sheet was read. */
export function scanSheet(xml: string): SheetScan | null {
  let tag = nextTag(xml, 0);
  while (tag !== null && tag.name !== 'sheetData') tag = nextTag(xml, tag.end);
  if (tag === null) return null;
  const { prefix } = tag;
  if (tag.selfClosed) {
    const inner = { start: tag.end, end: tag.end };
    return { prefix, data: { start: tag.start, end: tag.end, inner, selfClosed: true }, rows: [] };
  }
  const start = tag.start;
  const innerStart = tag.end;
  const rows: RowSpan[] = [];
  let at = tag.end;
  let row = 0;
  for (;;) {
    const open = nextTag(xml, at);
    if (open === null || (open.closing && open.name === 'sheetData')) {
      const innerEnd = open?.start ?? xml.length;
      return {
        prefix,
        data: {
          start,
          end: open?.end ?? xml.length,
          inner: { start: innerStart, end: innerEnd },
          selfClosed: false,
        },
        rows,
      };
    }
    at = open.end;
    if (open.name !== 'row' || open.closing) continue;
    row = Number(attributeOf(open.attributes, 'r') ?? row + 1);
    if (open.selfClosed) {
      const inner = { start: open.end, end: open.end };
      rows.push({
        row,
        start: open.start,
        end: open.end,
        attributes: open.attributes,
        inner,
        selfClosed: true,
        cells: [],
      });
      continue;
    }
    const cells: CellSpan[] = [];
    let col = 0;
    for (;;) {
      const cell = nextTag(xml, at);
      if (cell === null || (cell.closing && cell.name === 'row')) {
        const innerEnd = cell?.start ?? xml.length;
        rows.push({
          row,
          start: open.start,
          end: cell?.end ?? xml.length,
          attributes: open.attributes,
          inner: { start: open.end, end: innerEnd },
          selfClosed: false,
          cells,
        });
        at = cell?.end ?? xml.length;
        break;
      }
      if (cell.name !== 'c') {
        at = endOf(xml, cell);
        continue;
      }
      const address = attributeOf(cell.attributes, 'r');
      col = address === null ? col + 1 : columnOf(address);
      const end = endOf(xml, cell);
      cells.push({ row, col, start: cell.start, end, attributes: cell.attributes });
      at = end;
    }
  }
}
