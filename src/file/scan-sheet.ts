/** Rows and cells in the text of a worksheet part, found without building a tree. */
import { columnNumber } from '../core/grid';
import {
  APOSTROPHE,
  EQUALS,
  EXCLAMATION,
  GREATER,
  LESS,
  LETTER_A,
  LETTER_Z,
  NINE,
  QUESTION,
  QUOTE,
  SLASH,
  SMALL_C,
  SMALL_R,
  SPACE,
  ZERO,
} from './char-codes';
import { attributeOf, closingOf, endOf, nextTag, type Span, type Tag } from './tags';

export interface CellSpan extends Span {
  readonly col: number;
  /** Its attributes as they stand, with the space before them. */
  readonly attributesStart: number;
  readonly attributesEnd: number;
  /** Behind its tag, where its content begins unless it is self-closed. */
  readonly tagEnd: number;
  readonly selfClosed: boolean;
  /** Its place is written on it; otherwise it stands behind the cell before. */
  readonly placed: boolean;
}

export const attributesOf = (xml: string, cell: CellSpan): string =>
  xml.slice(cell.attributesStart, cell.attributesEnd);

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
  /** No comment, CDATA or instruction stands in it or behind it: what looks like a tag is a tag. */
  readonly plain: boolean;
}

/** A lone letter is sought many times as fast as the one behind a `<`, of which a sheet has millions. */
const lacks = (xml: string, from: number, letter: '!' | '?'): boolean =>
  xml.indexOf(letter, from) < 0 || xml.indexOf(`<${letter}`, from) < 0;

/** Null where the part has no sheet data. Well-formedness was checked when the sheet was read. */
export function findSheetData(xml: string): SheetData | null {
  let tag = nextTag(xml, 0);
  while (tag !== null && tag.name !== 'sheetData') tag = nextTag(xml, tag.end);
  if (tag === null) return null;
  const { prefix, start, selfClosed } = tag;
  const plain = lacks(xml, tag.end, '!') && lacks(xml, tag.end, '?');
  if (selfClosed)
    return { prefix, start, end: tag.end, inner: { start: tag.end, end: tag.end }, selfClosed, plain };
  // The part was read: it has no second element that is called so.
  const close = plain ? xml.lastIndexOf(`</${prefix}sheetData`) : (closingOf(xml, tag)?.start ?? xml.length);
  const inner = { start: tag.end, end: close };
  return { prefix, start, end: xml.indexOf('>', close) + 1, inner, selfClosed, plain };
}

/** The rows in their order, one at a time: a sheet can have a million. */
export function* rowsOf(xml: string, data: SheetData): Generator<RowSpan> {
  let row = 0;
  for (let open = nextTag(xml, data.inner.start); open !== null && open.start < data.inner.end;) {
    const { start, attributes, selfClosed } = open;
    let end = open.end;
    let innerEnd = open.end;
    if (!selfClosed) {
      const close = data.plain ? xml.indexOf(`</${open.prefix}${open.name}`, open.end) : -1;
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

/** Behind the `>` of a tag, from inside of one of its values; -1 for one that takes a closer look. */
function tagEndOf(xml: string, from: number): number {
  let quoted = true;
  for (let at = from; ; at++) {
    const code = xml.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (code === GREATER && !quoted) return at + 1;
    else if (code === APOSTROPHE || code === LESS || Number.isNaN(code)) return -1;
  }
}

/** Behind the `</c>` that closes the cell; -1 where a cell, a comment or the like stands within. */
function cellEndOf(xml: string, from: number): number {
  for (let at = xml.indexOf('<', from); at >= 0; at = xml.indexOf('<', at + 2)) {
    const code = xml.charCodeAt(at + 1);
    if (code === SLASH) {
      if (xml.charCodeAt(at + 2) === SMALL_C && xml.charCodeAt(at + 3) === GREATER) return at + 4;
    } else if (code === EXCLAMATION || code === QUESTION || code === SMALL_C) return -1;
  }
  return -1;
}

/** A cell of which every field changes on the way: a sheet has millions, and most of them are only passed. */
type Cursor = { -readonly [Field in keyof CellSpan]: CellSpan[Field] };

/** Moves to the cell that stands there in the usual spelling, `<c r="A1" …`; false for any other. */
function toPlainCell(xml: string, start: number, cell: Cursor): boolean {
  if (
    xml.charCodeAt(start) !== LESS ||
    xml.charCodeAt(start + 1) !== SMALL_C ||
    xml.charCodeAt(start + 2) !== SPACE ||
    xml.charCodeAt(start + 3) !== SMALL_R ||
    xml.charCodeAt(start + 4) !== EQUALS ||
    xml.charCodeAt(start + 5) !== QUOTE
  )
    return false;
  let col = 0;
  let at = start + 6;
  let code = xml.charCodeAt(at);
  for (; code >= LETTER_A && code <= LETTER_Z; code = xml.charCodeAt(++at))
    col = col * 26 + code - LETTER_A + 1;
  if (col === 0 || code < ZERO || code > NINE) return false;
  const tagEnd = tagEndOf(xml, at);
  const selfClosed = xml.charCodeAt(tagEnd - 2) === SLASH;
  const attributesEnd = tagEnd - (selfClosed ? 2 : 1);
  if (tagEnd < 0 || xml.charCodeAt(attributesEnd - 1) !== QUOTE) return false;
  const end = selfClosed ? tagEnd : cellEndOf(xml, tagEnd);
  if (end < 0) return false;
  cell.start = start;
  cell.end = end;
  cell.col = col;
  cell.attributesStart = start + 2;
  cell.attributesEnd = attributesEnd;
  cell.tagEnd = tagEnd;
  cell.selfClosed = selfClosed;
  cell.placed = true;
  return true;
}

function toCell(xml: string, tag: Tag, cell: Cursor): void {
  const address = attributeOf(tag.attributes, 'r');
  cell.start = tag.start;
  cell.end = endOf(xml, tag);
  cell.col = address === null ? cell.col + 1 : columnNumber(address.replace(/[^A-Za-z]/g, ''));
  cell.attributesStart = tag.start + 1 + tag.prefix.length + tag.name.length;
  cell.attributesEnd = cell.attributesStart + tag.attributes.length;
  cell.tagEnd = tag.end;
  cell.selfClosed = tag.selfClosed;
  cell.placed = address !== null;
}

/**
 * Goes through the cells of a row in their order.
 * @returns moves to the next cell; null behind the last. It is the same object every time
 */
export function cellsIn(xml: string, { inner }: RowSpan): () => CellSpan | null {
  const cell: Cursor = {
    start: 0,
    end: inner.start,
    col: 0,
    attributesStart: 0,
    attributesEnd: 0,
    tagEnd: 0,
    selfClosed: false,
    placed: false,
  };
  return () => {
    let at = cell.end;
    while (at < inner.end) {
      if (toPlainCell(xml, at, cell)) return cell;
      const tag = nextTag(xml, at);
      if (tag === null || tag.start >= inner.end) return null;
      if (tag.name === 'c') {
        toCell(xml, tag, cell);
        return cell;
      }
      at = endOf(xml, tag);
    }
    return null;
  };
}

/** The cells of a row, to be kept. */
export function cellsOf(xml: string, row: RowSpan): CellSpan[] {
  const cells: CellSpan[] = [];
  const next = cellsIn(xml, row);
  for (let cell = next(); cell !== null; cell = next()) cells.push({ ...cell });
  return cells;
}
