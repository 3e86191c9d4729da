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

function decoderFor(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Part bytes as text; the byte order mark is dropped. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(decoderFor(bytes)).decode(bytes);
}

export const encodeXml = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @throws FileProblem('damaged') for XML that is not well-formed or brings its own entities. */
export function readXml(part: string, xml: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false as const });
  parser.on('doctype', () => {
    throw new FileProblem('damaged', `${part}: document type declaration`);
  });
  parser.on('error', (error) => {
    throw new FileProblem('damaged', `${part}: ${error.message}`);
  });
  const { open, close, text } = events;
  if (open !== undefined) parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes));
  if (close !== undefined) parser.on('closetag', (tag) => close(localName(tag.name)));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

/** The attribute by local name, whatever its prefix (`r:id`, `d3p1:id`). */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const direct = attributes[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(attributes).find((each) => localName(each) === name);
  return key === undefined ? undefined : attributes[key];
}

/** Text made safe for an element or a double-quoted attribute; characters XML cannot hold as `_xHHHH_`. */
export function escapeXml(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, '_x005F_x$1_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(
      /[^\t\n\r -\ufffd]/g,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** Undoes Excel's `_xHHHH_` escapes in cell text. */
export function unescapeExcel(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
