/** The text of one `<c>`: a new one, or the one that stands with another content. */
import { cellName, isCellError } from '../core/grid';
import type { CellState } from '../core/patch/patch';
import { SLASH } from './char-codes';
import { toStored } from './future-functions';
import { attributesOf, type CellSpan } from './scan-sheet';
import { attributeOf, childrenOf, innerOf, nextTag, withAttribute } from './tags';
import { escapeText, escapeXml } from './xml';

/** The index of a shared text that is this text and nothing more; null where there is none. */
export type StringIndex = (text: string) => number | null;

interface Content {
  /** The cell's `t`; null for a number or nothing. */
  readonly type: string | null;
  /** `<f>`, `<v>` and `<is>`. */
  readonly body: string;
}

/** @throws Error for a number no cell can hold. */
function contentOf(prefix: string, state: CellState, stringIndex: StringIndex): Content {
  const { value } = state;
  // With its quotes as they are, as Excel writes them: formulas are full of them.
  const formula =
    state.formula === null ? '' : `<${prefix}f>${escapeText(toStored(state.formula.slice(1)))}</${prefix}f>`;
  const v = (text: string): string => `${formula}<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, body: formula };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`a cell cannot hold ${String(value)}`);
    return { type: null, body: v(String(value)) };
  }
  if (typeof value === 'boolean') return { type: 'b', body: v(value ? '1' : '0') };
  if (isCellError(value)) return { type: 'e', body: v(escapeXml(value.error)) };
  if (formula !== '') return { type: 'str', body: v(escapeXml(value)) };
  const index = stringIndex(value);
  if (index !== null) return { type: 's', body: v(String(index)) };
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return {
    type: 'inlineStr',
    body: `<${prefix}is><${prefix}t${space}>${escapeXml(value)}</${prefix}t></${prefix}is>`,
  };
}

const NO_SHARED_STRINGS: StringIndex = () => null;

const element = (prefix: string, attributes: string, body: string): string =>
  body === '' ? `<${prefix}c${attributes}/>` : `<${prefix}c${attributes}>${body}</${prefix}c>`;

/** One new `<c>`. */
export function cellElement(
  prefix: string,
  row: number,
  col: number,
  style: string | null,
  state: CellState,
  stringIndex: StringIndex = NO_SHARED_STRINGS,
): string {
  const { type, body } = contentOf(prefix, state, stringIndex);
  const s = style === null ? '' : ` s="${style}"`;
  const t = type === null ? '' : ` t="${type}"`;
  return element(prefix, ` r="${cellName(row, col)}"${s}${t}`, body);
}

/**
 * What a `<c>` in the usual spelling holds: whether a formula of its own is among it. Null for a cell with
 * anything else in or on it, which takes {@link rewriteCell}.
 */
export function plainCellIn(
  xml: string,
  cell: CellSpan,
): { readonly hasFormula: boolean; readonly style: string | null } | null {
  const attributes = USUAL.exec(attributesOf(xml, cell));
  if (attributes === null) return null;
  const style = attributes[1] ?? null;
  if (cell.selfClosed) return { hasFormula: false, style };
  let hasFormula = false;
  let at = cell.tagEnd;
  while (xml.charCodeAt(at + 1) !== SLASH) {
    // Nearly all of them are written so, and are told without an expression.
    const isFormula = xml.startsWith('<f>', at);
    let closing = isFormula ? '</f>' : '</v>';
    if (isFormula || xml.startsWith('<v>', at)) {
      hasFormula ||= isFormula;
      at += 3;
    } else {
      CONTENT_TAG.lastIndex = at;
      const tag = CONTENT_TAG.exec(xml);
      if (tag === null) return null;
      hasFormula ||= tag[1] === 'f';
      at = CONTENT_TAG.lastIndex;
      if (tag[2] === '/') continue;
      closing = `</${tag[1] ?? ''}>`;
    }
    const end = xml.indexOf('<', at);
    if (end < 0 || !xml.startsWith(closing, end)) return null;
    at = end + closing.length;
  }
  return xml.startsWith('</c>', at) ? { hasFormula, style } : null;
}

/** Whatever kind of formula it opens: it goes as a whole. */
const CONTENT_TAG = /<([fv])(?: [\w:]+="[^"<]*")*\s*(\/?)>/y;
const USUAL = /^ r="[A-Z]{1,3}[0-9]{1,7}"(?: s="([0-9]+)")?(?: t="[A-Za-z]+")?$/;

const CONTENT = new Set(['f', 'v', 'is']);
/** A cell with nothing but these is the same as no cell, if it looks as a missing one would. */
const PLAIN = /^(?:\s+(?:r|s|t)\s*=\s*(?:"[^"]*"|'[^']*'))*$/;

export interface RewrittenCell {
  readonly text: string;
  /** Nothing is left but its place and its style. */
  readonly bare: boolean;
}

/**
 * The `<c>` that stands, with new content. Its other attributes and children stay, but for what belongs to
 * the old content: `vm` (metadata of the value) and, of an array formula, `cm`.
 */
export function rewriteCell(
  xml: string,
  cell: CellSpan,
  wasArray: boolean,
  style: string | null,
  state: CellState,
  stringIndex: StringIndex,
): RewrittenCell {
  const open = nextTag(xml, cell.start);
  if (open === null) throw new Error(`no cell at ${String(cell.start)}`);
  const { prefix } = open;
  const { type, body } = contentOf(prefix, state, stringIndex);
  const kept = childrenOf(xml, innerOf(xml, open))
    .filter(({ name }) => !CONTENT.has(name))
    .map(({ whole }) => xml.slice(whole.start, whole.end))
    .join('');
  let attributes = attributesOf(xml, cell);
  if (style !== null || attributeOf(attributes, 's') !== null)
    attributes = withAttribute(attributes, 's', style);
  attributes = withAttribute(withAttribute(attributes, 't', type), 'vm', null);
  if (wasArray) attributes = withAttribute(attributes, 'cm', null);
  return {
    text: element(prefix, attributes, body + kept),
    bare: body + kept === '' && PLAIN.test(attributes),
  };
}
