/** What stands in front of a name: bullets, numbering, "Sub Kegiatan:", a code. */
import { readKode, type Level } from '../../form/kode';

/** How a line is numbered or bulleted, as far as that tells levels apart; null where it is not. */
export type LeadStyle =
  'roman' | 'roman.1' | 'dotted' | 'number' | 'LETTER' | 'letter' | 'small-roman' | `bullet ${string}` | null;

export interface Lead {
  /** As written, `1.06.02.2.03.0001`, or empty. It has a dot, and may be numbering where the list has no codes. */
  readonly kode: string;
  /** Numbering without its closing sign: `I`, `I.1`, `3`. */
  readonly number: string;
  readonly style: LeadStyle;
  /** The level that words name. */
  readonly level: Level | null;
  readonly name: string;
}

const BULLET = /^(?:([•·●○▪▫■□◦‣➢➤►✓✔§*+–—-])\s+|([•·●○▪▫■□◦‣➢➤►✓✔§])(?=\S)|(o)\s+(?=\p{Lu}))/u;
const DOTTED =
  /^[[(]?\s*((?:\d{1,3}|X{1,3})(?:(?:\.| \. ?)[\dX]{1,4}){1,7})\.?\s*[\])]?(?:\s*[-–—:]\s*|\s+|$|(?=\p{Lu}))/iu;
/** `1 06 02 2.03 0001 Nama`: the cells of a split code, as PDF gives them. */
const SPACED = /^([\dX](?: [\dX]{2}){2}(?: \d\.\d{2}(?: \d{2,4})?)?)(?:\s*[-–—:]\s*|\s+)(?=\p{L})/iu;
const ROMAN_DOTTED = /^([IVX]+(?:\.\s?\d{1,3}){1,2})[.)]?(?:\s+|$)/;
const ROMAN = /^([IVX]{1,6})(?:[.)]\s*|\s+)(?=\S)/;
const NUMBER = /^(\d{1,3})(?:[.)]\s*|\s+)(?=[^\d\s.,)]|[\dX]{1,3}\.[\dX])/;
const SMALL_ROMAN = /^([ivx]{2,6})[.)]\s+/;
const LETTER = /^([A-Za-z])[.)]\s+/;
const SUBKEGIATAN = /^sub\s*-?\s*kegiatan\b\s*[:\-–—]?\s*/i;
/** With a colon, or before a code: names may begin with the word. */
const KEGIATAN = /^kegiatan(?:\s*[:\-–—]\s*|\s+(?=[[(]?[\dX]{1,3}\.[\dX]))/i;
const PROGRAM = /^program(?:\s*[:\-–—]\s*|\s+(?=[[(]?[\dX]{1,3}\.[\dX]))/i;

const LEVEL_WORDS: readonly (readonly [RegExp, Level])[] = [
  [SUBKEGIATAN, 'subkegiatan'],
  [KEGIATAN, 'kegiatan'],
  [PROGRAM, 'program'],
];

/** `1 06 02` is a code only where its parts make one of a program at least. */
function spacedKode(text: string): { readonly kode: string; readonly rest: string } | null {
  const match = SPACED.exec(text);
  const kode = match?.[1]?.split(' ').join('.') ?? '';
  const read = readKode(kode);
  if (match === null || read === null || read.level === 'bidang') return null;
  return { kode, rest: text.slice(match[0].length) };
}

function numbering(
  text: string,
): { readonly number: string; readonly style: LeadStyle; readonly rest: string } | null {
  const styles: readonly (readonly [RegExp, LeadStyle])[] = [
    [ROMAN_DOTTED, 'roman.1'],
    [ROMAN, 'roman'],
    [NUMBER, 'number'],
    [SMALL_ROMAN, 'small-roman'],
    [LETTER, 'letter'],
  ];
  for (const [shape, style] of styles) {
    const match = shape.exec(text);
    const number = match?.[1];
    if (match === null || number === undefined) continue;
    const upper = style === 'letter' && number === number.toUpperCase();
    return {
      number: number.replace(/\s/g, ''),
      style: upper ? 'LETTER' : style,
      rest: text.slice(match[0].length),
    };
  }
  return null;
}

/** A name in front of which nothing stands comes back as it is. */
export function splitLead(text: string): Lead {
  let rest = text.trim();
  let kode = '';
  let number = '';
  let style: LeadStyle = null;
  let level: Level | null = null;
  // Each sign may stand there once, in any order: `- Kegiatan: 1.06.02.2.03 - Nama`.
  for (let step = 0; step < 6 && rest !== ''; step++) {
    const bullet = BULLET.exec(rest);
    if (bullet !== null && style === null && kode === '') {
      style = `bullet ${bullet[1] ?? bullet[2] ?? 'o'}`;
      rest = rest.slice(bullet[0].length);
      continue;
    }
    const word: readonly [RegExp, Level] | undefined =
      level === null ? LEVEL_WORDS.find(([shape]) => shape.test(rest)) : undefined;
    if (word !== undefined) {
      level = word[1];
      rest = rest.replace(word[0], '');
      continue;
    }
    if (kode !== '') break;
    const spaced = spacedKode(rest);
    const dotted = DOTTED.exec(rest);
    if (spaced !== null) {
      ({ kode, rest } = spaced);
      continue;
    }
    if (dotted?.[1] !== undefined) {
      kode = dotted[1].replace(/\s/g, '');
      rest = rest.slice(dotted[0].length);
      continue;
    }
    const numbered = number === '' ? numbering(rest) : null;
    if (numbered === null) break;
    ({ number, style, rest } = numbered);
  }
  return { kode, number, style: style ?? (kode === '' ? null : 'dotted'), level, name: rest.trim() };
}
