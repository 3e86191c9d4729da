import { readXml, unescapeExcel } from './xml';

/** The workbook's shared texts by index: runs of rich text joined, phonetic hints left out. */
export function readSharedStrings(xml: string | null): string[] {
  const out: string[] = [];
  if (xml === null) return out;
  let text = '';
  let inText = false;
  let phonetic = 0;
  readXml('sharedStrings', xml, {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 'rPh') phonetic += 1;
      else if (tag === 't') inText = phonetic === 0;
    },
    close: (tag) => {
      if (tag === 'si') out.push(unescapeExcel(text));
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 't') inText = false;
    },
    text: (chunk) => {
      if (inText) text += chunk;
    },
  });
  return out;
}
