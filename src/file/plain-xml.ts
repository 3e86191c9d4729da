/**
 * Pieces of XML in the spelling nearly every program uses. Each function answers null for any other spelling,
 * right or wrong: what that is only an XML parser may say.
 */
import {
  COLON,
  DASH,
  DOT,
  EQUALS,
  GREATER,
  LINE_FEED,
  QUOTE,
  SLASH,
  SPACE,
  TAB,
  UNDERSCORE,
} from './char-codes';

/** The next place with something else than space between elements. */
export function pastSpace(xml: string, from: number): number {
  let at = from;
  for (let code = xml.charCodeAt(at); code === SPACE || code === LINE_FEED || code === TAB;)
    code = xml.charCodeAt(++at);
  return at;
}

const HEAD = /^(?:<\?xml version=(?:"1\.0"|'1\.0')[^<]*)?<[^!?]/;

/**
 * Whether a part begins in the usual way: other versions of XML have other spaces and letters, and in a comment
 * or an instruction nothing is what it looks like.
 */
export const isPlainHead = (head: string): boolean =>
  HEAD.test(head) && !head.includes('<!') && head.lastIndexOf('<?') <= 0;

/** A letter that XML has not, a reference, or the `]]>` that may not stand in a text. */
const UNUSUAL_TEXT = /[^\t\n -%'-\ufffd]|\]\]>/;
/** In a value spaces of other kinds become blanks, and `<` may not stand. */
const UNUSUAL_VALUE = /[^ -%'-;=-\ufffd]/;
const UNUSUAL_LETTER = /[^\t\n -\ufffd]|\]\]>/;

const REFERENCES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Letters of a text or attributes of a tag, far above what any program writes. */
const LONGEST = 1_000_000;
const MOST_ATTRIBUTES = 100;

/** The text between two tags as it reads. */
export function plainText(raw: string): string | null {
  if (raw.length > LONGEST) return null;
  if (!UNUSUAL_TEXT.test(raw)) return raw;
  if (UNUSUAL_LETTER.test(raw)) return null;
  let isKnown = true;
  const text = raw.replace(/&[a-z]*;?/g, (reference) => {
    const letter = REFERENCES[reference];
    isKnown &&= letter !== undefined;
    return letter ?? '';
  });
  return isKnown ? text : null;
}

export interface PlainTag {
  readonly attributes: Readonly<Record<string, string>>;
  /** The place behind its `>`. */
  readonly end: number;
  readonly selfClosed: boolean;
}

const isLetter = (code: number): boolean => {
  const lower = code | SPACE;
  return (lower >= 97 && lower <= 122) || code === UNDERSCORE;
};

const isNameLetter = (code: number): boolean =>
  isLetter(code) || (code >= 48 && code <= 57) || code === COLON || code === DASH || code === DOT;

/** The attributes of an opening tag. @param from behind its name */
export function tagAttributes(xml: string, from: number): PlainTag | null {
  const attributes: Record<string, string> = {};
  let at = from;
  for (let count = 0; count <= MOST_ATTRIBUTES; count++) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return { attributes, end: at + 1, selfClosed: false };
    if (code === SLASH)
      return xml.charCodeAt(at + 1) === GREATER ? { attributes, end: at + 2, selfClosed: true } : null;
    if (code !== SPACE) return null;
    const start = at + 1;
    // `<v />`, as Python's own XML library writes it.
    if (xml.charCodeAt(start) === SLASH) {
      at = start;
      continue;
    }
    if (!isLetter(xml.charCodeAt(start))) return null;
    at = start + 1;
    while (isNameLetter(xml.charCodeAt(at))) at += 1;
    if (xml.charCodeAt(at) !== EQUALS || xml.charCodeAt(at + 1) !== QUOTE) return null;
    const name = xml.slice(start, at);
    const end = xml.indexOf('"', at + 2);
    if (end < 0 || name in attributes) return null;
    const value = xml.slice(at + 2, end);
    if (UNUSUAL_VALUE.test(value)) return null;
    attributes[name] = value;
    at = end + 1;
  }
  return null;
}
