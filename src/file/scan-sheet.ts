/** Rows and cells in the text of a worksheet part, found without building a tree. */
import { columnNumber } from '../core/grid';
import { attributeOf, endOf, nextTag, type Span } from './tags';

export interface CellSpan extends Span {
  readonly row: number;
  readonly col: number;
  readonly attributes: string;
  /** Its place is written on it; otherwise it stands behind the cell before. */
  readonly placed: boolean;
}

export interface RowSpan extends Span {
  readonly row: number;
  readonly attributes: string;
  /** Where the row's content begins and ends; equal for a self-closed row. */
  readonly inner: Span;
  readonly selfClosed: boolean;
}

export interface SheetData extends Span {
  /** Namespace prefix with its colon, or an empty text. */
  readonly prefix: string;
  readonly inner: Span;
  readonly selfClosed: boolean;
}

/** Null where the part has no sheet data. Well-formedness was checked when the sheet was read. */
export function findSheetData(xml: string): SheetData | null {
  let tag = nextTag(xml, 0);
  while (tag !== null && tag.name !== 'sheetData') tag = nextTag(xml, tag.end);
  if (tag === null) return null;
  const { prefix, start, selfClosed } = tag;
  if (selfClosed) return { prefix, start, end: tag.end, inner: { start: tag.end, end: tag.end }, selfClosed };
  // Nothing that is called so follows sheet data, so its end is the last one.
  const close = xml.lastIndexOf(`</${prefix}sheetData`);
  const inner = { start: tag.end, end: close };
  return { prefix, start, end: xml.indexOf('>', close) + 1, inner, selfClosed };
}

/** The rows in their order, one at a time: a sheet can have a million. */
export function* rowsOf(xml: string, data: SheetData): Generator<RowSpan> {
  // Without comments and CDATA a closing tag's text is a closing tag.
  const plain = xml.indexOf('<!', data.start) < 0;
  let row = 0;
  for (let open = nextTag(xml, data.inner.start); open !== null && open.start < data.inner.end;) {
    const { start, attributes, selfClosed } = open;
    let end = open.end;
    let innerEnd = open.end;
    if (!selfClosed) {
      const close = plain ? xml.indexOf(`</${open.prefix}${open.name}`, open.end) : -1;
      end = close < 0 ? endOf(xml, open) : xml.indexOf('>', close) + 1;
      innerEnd = xml.lastIndexOf('<', end - 1);
    }
    if (open.name === 'row') {
      row = Number(attributeOf(attributes, 'r') ?? row + 1);
      yield { row, start, end, attributes, inner: { start: open.end, end: innerEnd }, selfClosed };
    }
    open = nextTag(xml, end);
  }
}

export function cellsOf(xml: string, row: RowSpan): CellSpan[] {
  const cells: CellSpan[] = [];
  let col = 0;
  for (let tag = nextTag(xml, row.inner.start); tag !== null && tag.start < row.inner.end;) {
    const end = endOf(xml, tag);
    if (tag.name === 'c') {
      const { start, attributes } = tag;
      const address = attributeOf(attributes, 'r');
      col = address === null ? col + 1 : columnNumber(address.replace(/[^A-Za-z]/g, ''));
      cells.push({ row: row.row, col, start, end, attributes, placed: address !== null });
    }
    tag = nextTag(xml, end);
  }
  return cells;
}
