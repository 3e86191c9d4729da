/** Header and label text in one comparable form: case, spaces, line breaks, punctuation and spelling variants aside. */
import type { CellValue } from '../grid';

/** Space that is not one blank between words. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

/** What a cell says, in one line: single blanks, none around it. Errors say nothing. */
export function textOf(value: CellValue): string {
  if (value === null || typeof value === 'object') return '';
  if (typeof value !== 'string') return String(value);
  return UNEVEN.test(value) ? value.replace(/\s+/g, ' ').trim() : value;
}

/** Nothing to fold: words of the letters that stay, one space between them. A slash may be that of `s/d`. */
const FOLDED = /^[a-z0-9%=+&]+(?: [a-z0-9%=+&]+)*$/;
/** The beginning of a word that may be spelt in another way, `s/d` aside. */
const SPELT = /\b(?:sd|tw|tri|sm|sem|bln|bulan|sub )/;

function fold(text: string): string {
  const words = FOLDED.test(text)
    ? text
    : text.replace(/\bs\s*[./]\s*d\b\.?/g, ' sampai dengan ').replace(/[^a-z0-9/%=+&]+/g, ' ');
  // Nearly every text is done by now: names, and codes with their dots.
  if (!SPELT.test(words)) return words.trim();
  return words
    .replace(/\bsd\b/g, 'sampai dengan')
    .replace(
      /\b(tw|tri wulan|tribulan|tri bulan|triwulanan|triw)(?=\b|[1-4]\b|(?:i{1,3}|iv)\b)/g,
      'triwulan ',
    )
    .replace(/\b(smt|smstr|smster|smester|semster)(?=\b|[12]\b|i{1,2}\b)/g, 'semester ')
    .replace(/\bsem(?= ?(?:[12]|i{1,2})\b)/g, 'semester ')
    .replace(/\b(bln)(?=\b|\d)/g, 'bulan ')
    .replace(/\b(triwulan|semester|bulan)(?=\d)/g, '$1 ')
    .replace(/\bsub kegiatan\b/g, 'subkegiatan')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names and units come back in every rule of the check: a form asks for the same texts dozens of times. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 400;

/**
 * Lower case, single spaces, no punctuation but `/ % = + &`. `TW`, `TW1`, `tri wulan`, `tribulan` read
 * `triwulan`; `Smt`, `Smstr` read `semester`; `Bln` reads `bulan`; `s.d.`, `s/d`, `sd` read `sampai dengan`;
 * `sub kegiatan` reads `subkegiatan`.
 */
export function normalise(value: CellValue): string {
  if (value === null || typeof value === 'object') return '';
  if (typeof value !== 'string') return fold(String(value).toLowerCase());
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = fold(textOf(value).toLowerCase());
  if (value.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(value, text);
  }
  return text;
}

const ROMAN: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  i: 1,
  l: 1,
  '1': 1,
  ii: 2,
  il: 2,
  ll: 2,
  li: 2,
  '2': 2,
  iii: 3,
  ill: 3,
  lll: 3,
  iil: 3,
  lii: 3,
  '3': 3,
  iv: 4,
  lv: 4,
  '4': 4,
};

/** The triwulan a header token names: roman or arabic, also mistyped with `l` for `I` (`Il`, `Ill`). */
export function triwulanOf(token: string): 1 | 2 | 3 | 4 | null {
  return ROMAN[token] ?? null;
}
