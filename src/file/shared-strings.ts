import { readXml, unescapeExcel } from './xml';

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Indexes of texts made of formatted runs or with phonetic hints. */
  readonly rich: ReadonlySet<number>;
}

/** The workbook's shared texts by index: runs of rich text joined, phonetic hints left out. */
export function readSharedStrings(xml: string | null): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  if (xml === null) return { texts, rich };
  let text = '';
  let inText = false;
  let phonetic = 0;
  readXml('sharedStrings', xml, {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 't') inText = phonetic === 0;
      else if (tag === 'r' || tag === 'rPh' || tag === 'phoneticPr') {
        rich.add(texts.length);
        if (tag === 'rPh') phonetic += 1;
      }
    },
    close: (tag) => {
      if (tag === 'si') texts.push(unescapeExcel(text));
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 't') inText = false;
    },
    text: (chunk) => {
      if (inText) text += chunk;
    },
  });
  return { texts, rich };
}
