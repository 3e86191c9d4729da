/** The workbook's shared texts. */
import { FileProblem } from './problem';
import { isPlainHead, pastSpace, plainText, tagAttributes } from './plain-xml';
import { unescapeExcel, xmlReader, type XmlEvents } from './xml';

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Indexes of texts made of formatted runs or with phonetic hints. */
  readonly rich: ReadonlySet<number>;
}

/** The shared texts by index: runs of rich text joined, phonetic hints left out. @throws FileProblem('damaged') */
export function readSharedStrings(xml: string | null): SharedStrings {
  return xml === null ? { texts: [], rich: new Set() } : (readQuickly(xml) ?? readThoroughly(xml));
}

const PART = 'sharedStrings';
const ITEM_END = '</si>';
/** A sheet of 50,000 rows of which every cell holds a text of its own has a third of it. */
const MOST_TEXTS = 4_000_000;

/**
 * The texts where the part is spelt in the usual way, null otherwise. Texts in formatted runs are left to the XML
 * parser, one at a time.
 */
export function readQuickly(xml: string): SharedStrings | null {
  const root = xml.indexOf('<sst');
  const tag = root < 0 ? null : tagAttributes(xml, root + 4);
  const head = xml.slice(0, tag?.end ?? 0);
  // In a comment the end of a text would be none.
  if (tag === null || tag.selfClosed || !isPlainHead(head) || xml.includes('<!')) return null;
  const strings = stringEvents();
  const { write, close } = xmlReader(PART, strings.events);
  write(head);
  let at = pastSpace(xml, tag.end);
  while (xml.startsWith('<si>', at)) {
    const plain = plainItem(xml, at);
    if (plain !== null) strings.put(plain.text);
    const end = plain?.end ?? xml.indexOf(ITEM_END, at) + ITEM_END.length;
    if (end < at) return null;
    if (plain === null) write(xml.slice(at, end));
    at = pastSpace(xml, end);
  }
  if (!xml.startsWith('</sst>', at)) return null;
  write(xml.slice(at));
  close();
  return strings;
}

/** `<si><t>text</t></si>` */
function plainItem(xml: string, at: number): { readonly text: string; readonly end: number } | null {
  const tag = xml.startsWith('<t', at + 4) ? tagAttributes(xml, at + 6) : null;
  if (tag === null || tag.selfClosed) return null;
  const end = xml.indexOf('<', tag.end);
  if (end < 0 || !xml.startsWith('</t></si>', end)) return null;
  const text = plainText(xml.slice(tag.end, end));
  return text === null ? null : { text, end: end + 9 };
}

/** The texts, whatever their spelling. @throws FileProblem('damaged') */
export function readThoroughly(xml: string): SharedStrings {
  const strings = stringEvents();
  const { write, close } = xmlReader(PART, strings.events);
  write(xml);
  close();
  return strings;
}

interface Strings {
  readonly texts: string[];
  readonly rich: Set<number>;
  /** The next text. @throws FileProblem('too-large') */
  readonly put: (text: string) => void;
  readonly events: XmlEvents;
}

function stringEvents(): Strings {
  const texts: string[] = [];
  const rich = new Set<number>();
  const put = (text: string): void => {
    texts.push(unescapeExcel(text));
    if (texts.length > MOST_TEXTS) throw new FileProblem('too-large', `${PART}: too many texts`);
  };
  let text = '';
  let inText = false;
  let phonetic = 0;
  const events: XmlEvents = {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 't') inText = phonetic === 0;
      else if (tag === 'r' || tag === 'rPh' || tag === 'phoneticPr') {
        rich.add(texts.length);
        if (tag === 'rPh') phonetic += 1;
      }
    },
    close: (tag) => {
      if (tag === 'si') put(text);
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 't') inText = false;
    },
    text: (chunk) => {
      if (inText) text += chunk;
    },
  };
  return { texts, rich, put, events };
}
