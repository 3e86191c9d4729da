/** Target and pagu of a pasted list. Reading a figure is src/core/number's; here a whole column says how it groups. */
import { readText } from '../../number/read-text';
import type { FigureKind, Reading } from '../../number/reading';

/** The sign between thousands, where some figure of the column leaves no doubt. */
export type Grouping = '.' | ',' | null;

export function groupingOf(texts: readonly string[]): Grouping {
  const dots = texts.some((text) => /\d\.\d{3}\.\d{3}|\d\.\d{3},\d{1,2}(?!\d)/.test(text));
  const commas = texts.some((text) => /\d,\d{3},\d{3}|\d,\d{3}\.\d{1,2}(?!\d)/.test(text));
  return dots === commas ? null : dots ? '.' : ',';
}

/** `500.000` beside `95.000.000` is half a million, whichever sign the list groups by. */
export function readFigure(text: string, kind: FigureKind, grouping: Grouping): Reading {
  const one = /^\s*(?:rp\.?\s*)?(\d{1,3})([.,])(\d{3})\s*$/i.exec(text);
  const plain = grouping !== null && one?.[2] === grouping ? `${one[1] ?? ''}${one[3] ?? ''}` : text;
  return readText(plain, kind);
}

/** An amount as money is written: `Rp 5.000`, `95.000.000`, `5.000,00`. */
const AMOUNT = String.raw`(?:Rp\.?\s*\d{1,3}(?:\.\d{3})*(?:,\d{1,2}|,-)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2}|,-)?|\d{1,3}(?:\.\d{3})+,(?:\d{2}|-))`;
const AT_END = new RegExp(String.raw`\s+\(?(${AMOUNT})\)?\s*$`, 'i');

/** No amount is longer, and no line of a list has more of them: what is longer is no list. */
const LONGEST = 60;
const MOST = 20;

/** Takes the amounts off the end of a line of text; `amounts` from left to right. */
export function splitAmounts(text: string): { readonly name: string; readonly amounts: readonly string[] } {
  let name = text;
  const amounts: string[] = [];
  while (amounts.length < MOST) {
    const from = Math.max(0, name.length - LONGEST);
    const match = AT_END.exec(name.slice(from));
    if (match?.[1] === undefined) break;
    amounts.unshift(match[1]);
    name = name.slice(0, from + match.index);
  }
  return { name, amounts };
}
