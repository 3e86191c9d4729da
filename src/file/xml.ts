/** Reading XML parts as events, and writing text into XML. */
import { SaxesParser } from 'saxes';
import { FileProblem } from './problem';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  /** `name` without prefix; attribute names keep theirs. `path` is the local names from the root down, ending in `name`. */
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** The local part of a prefixed name: `x:workbook` → `workbook`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

interface Encoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Bytes of the byte order mark, none where the part has none. */
  readonly mark: readonly number[];
}

const MARKED: readonly Encoding[] = [
  { label: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', mark: [0xff, 0xfe] },
  { label: 'utf-16be', mark: [0xfe, 0xff] },
];

/** A package holds UTF-8 or UTF-16 (ISO/IEC 29500-2 §10.1.2); without a mark the first `<` tells which. */
function encodingOf(bytes: Uint8Array): Encoding {
  const marked = MARKED.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return marked;
  if (bytes[0] === 0x3c && bytes[1] === 0) return { label: 'utf-16le', mark: [] };
  if (bytes[0] === 0 && bytes[1] === 0x3c) return { label: 'utf-16be', mark: [] };
  return { label: 'utf-8', mark: [] };
}

/**
 * Part bytes as text; the byte order mark is dropped.
 * @throws FileProblem('damaged') for bytes that are no text in the part's encoding.
 */
export function decodeXml(bytes: Uint8Array): string {
  const { label } = encodingOf(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem('damaged', `a part is not valid ${label}`);
  }
}

const decoded = new WeakMap<Uint8Array, string>();

/** {@link decodeXml} of a large part that is read before it is written: its text is kept as long as its bytes. */
export function decodeOnce(bytes: Uint8Array): string {
  const known = decoded.get(bytes);
  if (known !== undefined) return known;
  const xml = decodeXml(bytes);
  decoded.set(bytes, xml);
  return xml;
}

export const encodeXml = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Takes a long text in pieces straight into bytes, so that it is never in memory as a whole. */
export interface TextWriter {
  readonly put: (text: string) => void;
  /** All that was put, behind a text that is known only now. Nothing may be put afterwards. */
  readonly done: (head: string) => Uint8Array;
}

/** Letters that are worth a call of the encoder: row by row it takes twice as long. */
const LONG_ENOUGH = 1 << 16;
/** No letter takes more bytes. */
const WIDEST = 3;

/**
 * Writes in the encoding of `like`, with its byte order mark.
 * @param room letters to keep free for the head
 * @param expected letters there may be in all; more are no mistake
 */
export function textWriter(like: Uint8Array, room: number, expected: number): TextWriter {
  const { label, mark } = encodingOf(like);
  if (label !== 'utf-8') {
    const pieces: string[] = [];
    return {
      put: (text) => {
        pieces.push(text);
      },
      done: (head) => utf16Of(label, mark, head + pieces.join('')),
    };
  }
  const encoder = new TextEncoder();
  const free = mark.length + room * WIDEST;
  let out = new Uint8Array(free + expected);
  let at = free;
  let waiting = '';
  const flush = (): void => {
    for (;;) {
      const { read, written } = encoder.encodeInto(waiting, out.subarray(at));
      at += written;
      waiting = waiting.slice(read);
      if (waiting === '') return;
      const wider = new Uint8Array(at + waiting.length + (out.length >> 1));
      wider.set(out.subarray(0, at));
      out = wider;
    }
  };
  return {
    put: (text) => {
      waiting += text;
      if (waiting.length > LONG_ENOUGH) flush();
    },
    done: (head) => {
      flush();
      const first = encodeXml(head);
      if (first.length > free - mark.length) throw new RangeError('no room for the head of a part');
      const start = free - first.length - mark.length;
      out.set(mark, start);
      out.set(first, start + mark.length);
      return out.subarray(start, at);
    },
  };
}

function utf16Of(label: 'utf-16le' | 'utf-16be', mark: readonly number[], text: string): Uint8Array {
  const out = new Uint8Array(mark.length + text.length * 2);
  out.set(mark);
  const view = new DataView(out.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(mark.length + index * 2, text.charCodeAt(index), label === 'utf-16le');
  return out;
}

/** Text in the encoding of the bytes it was read from, with their byte order mark. */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  const { label, mark } = encodingOf(bytes);
  if (label !== 'utf-8') return utf16Of(label, mark, text);
  const body = encodeXml(text);
  if (mark.length === 0) return body;
  const out = new Uint8Array(mark.length + body.length);
  out.set(mark);
  out.set(body, mark.length);
  return out;
}

/** Parts of workbooks nest a dozen deep. The parser keeps every open element. */
const DEEPEST = 1000;
/** A cell holds 32,767 letters, an add-in's settings two million. The parser keeps a text until it ends. */
const LONGEST_TEXT = 4_000_000;

/** Whether so many letters stand without an element's beginning or end among them. */
function hasEndlessText(xml: string): boolean {
  for (let from = 0; from + LONGEST_TEXT < xml.length;) {
    const last = xml.lastIndexOf('<', from + LONGEST_TEXT);
    if (last < from) return true;
    from = last + 1;
  }
  return false;
}

export interface XmlReader {
  readonly write: (xml: string) => void;
  readonly close: () => void;
}

/**
 * Reads a part that comes in pieces, each of which ends with an element's tag.
 * @throws FileProblem('damaged') from both functions, for XML that is not well-formed or brings its own entities;
 *   FileProblem('too-large') for a text of millions of letters.
 */
export function xmlReader(part: string, events: XmlEvents): XmlReader {
  const parser = new SaxesParser({ xmlns: false as const });
  parser.on('doctype', () => {
    throw new FileProblem('damaged', `${part}: document type declaration`);
  });
  parser.on('error', (error) => {
    throw new FileProblem('damaged', `${part}: ${error.message}`);
  });
  const { open, close, text } = events;
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new FileProblem('damaged', `${part}: elements too deep in each other`);
    open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(localName(tag.name));
  });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write: (xml) => {
      if (hasEndlessText(xml)) throw new FileProblem('too-large', `${part}: a text or tag without an end`);
      parser.write(xml);
    },
    close: () => {
      parser.close();
    },
  };
}

/** @throws FileProblem('damaged') as {@link xmlReader} does */
export function readXml(part: string, xml: string, events: XmlEvents): void {
  const reader = xmlReader(part, events);
  reader.write(xml);
  reader.close();
}

/** The attribute by local name, whatever its prefix (`r:id`, `d3p1:id`). */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const direct = attributes[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(attributes).find((each) => localName(each) === name);
  return key === undefined ? undefined : attributes[key];
}

/** An xsd:boolean attribute; absent is false. */
export const isTrue = (value: string | null | undefined): boolean => value === '1' || value === 'true';

/** Characters XML cannot hold; a bare carriage return would be read back as a line feed. */
const UNSTORABLE = /[^\t\n -\ufffd]/g;
const UNSAFE = /[&<>]|_x|[^\t\n -\ufffd]/i;

/** Text made safe for an element; characters XML cannot hold as `_xHHHH_`, as Excel does in cells and names. */
export function escapeText(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text
    .replace(/_x([0-9a-f]{4})_/gi, '_x005F_x$1_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(
      UNSTORABLE,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** Text made safe for an element or a double-quoted attribute. */
export const escapeXml = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/** Undoes Excel's `_xHHHH_` escapes in cell text. */
export function unescapeExcel(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
