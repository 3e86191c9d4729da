/** Finding elements in XML text by offset, so that one can be replaced and every other byte stays. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Tag extends Span {
  readonly closing: boolean;
  /** With its colon, or an empty text. */
  readonly prefix: string;
  /** Without prefix. */
  readonly name: string;
  /** As they stand, with the space before them. */
  readonly attributes: string;
  readonly selfClosed: boolean;
}

const TAG =
  /<(\/?)([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;

/** The next element tag at or after `from`, past comments, CDATA and processing instructions. */
export function nextTag(xml: string, from: number): Tag | null {
  let at = xml.indexOf('<', from);
  while (at >= 0) {
    if (xml.startsWith('<!--', at)) at = xml.indexOf('-->', at);
    else if (xml.startsWith('<![CDATA[', at)) at = xml.indexOf(']]>', at);
    else if (xml.startsWith('<?', at)) at = xml.indexOf('?>', at);
    else {
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

/** The closing tag of the element that `tag` opens; null where it opens none or the text ends before. */
export function closingOf(xml: string, tag: Tag): Tag | null {
  if (tag.selfClosed) return null;
  let depth = 1;
  for (let next = nextTag(xml, tag.end); next !== null; next = nextTag(xml, next.end)) {
    if (next.name !== tag.name || next.prefix !== tag.prefix || next.selfClosed) continue;
    depth += next.closing ? -1 : 1;
    if (depth === 0) return next;
  }
  return null;
}

/** The end of the element that `tag` opens. */
export const endOf = (xml: string, tag: Tag): number =>
  tag.selfClosed ? tag.end : (closingOf(xml, tag)?.end ?? xml.length);

/** The elements directly inside a stretch of text, each with its whole extent. */
export function childrenOf(xml: string, inner: Span): (Tag & { readonly whole: Span })[] {
  const children: (Tag & { readonly whole: Span })[] = [];
  for (let tag = nextTag(xml, inner.start); tag !== null && tag.start < inner.end;) {
    if (tag.closing) break;
    const end = endOf(xml, tag);
    children.push({ ...tag, whole: { start: tag.start, end } });
    tag = nextTag(xml, end);
  }
  return children;
}

/** What stands between an element's tags; empty for a self-closed one. */
export const innerOf = (xml: string, tag: Tag): Span =>
  tag.selfClosed
    ? { start: tag.end, end: tag.end }
    : { start: tag.end, end: closingOf(xml, tag)?.start ?? xml.length };

const patterns = new Map<string, RegExp>();

/** Matches the attribute with the space before it; its value is group 1 or 2. */
function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  const pattern = new RegExp(`\\s+${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  return pattern;
}

/** The value as it is written, entities and all. */
export function attributeOf(attributes: string, name: string): string | null {
  const match = patternOf(name).exec(attributes);
  return match === null ? null : (match[1] ?? match[2] ?? '');
}

/** The attributes with this one changed in its place, added at the end, or taken out (null). */
export function withAttribute(attributes: string, name: string, value: string | null): string {
  const present = attributeOf(attributes, name);
  if (present === value) return attributes;
  if (present === null) return `${attributes} ${name}="${value ?? ''}"`;
  return attributes.replace(patternOf(name), (text) =>
    value === null ? '' : text.replace(/(["'])[^]*\1$/, () => `"${value}"`),
  );
}

const letterOf = (code: number): string | null => (code <= 0x10ffff ? String.fromCodePoint(code) : null);

/** References that are none stay as they stand: most parts that are changed were never read as XML. */
export function decodeEntities(text: string): string {
  if (!/[&<]/.test(text)) return text;
  return text
    .replace(/<!--[^]*?-->/g, '')
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith('<![CDATA[')
        ? piece.slice(9, -3)
        : piece.replace(
            /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
            (whole, hex?: string, decimal?: string, name?: string) => {
              if (hex !== undefined) return letterOf(Number.parseInt(hex, 16)) ?? whole;
              if (decimal !== undefined) return letterOf(Number(decimal)) ?? whole;
              return ENTITIES[name ?? ''] ?? whole;
            },
          ),
    )
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
