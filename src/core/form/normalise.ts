/** Header and label text in one comparable form: case, spaces, line breaks, punctuation and spelling variants aside. */
import type { CellValue } from '../grid';

export function textOf(value: CellValue): string {
  if (value === null || typeof value === 'object') return '';
  return String(value)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/**
 * Lower case, single spaces, no punctuation but `/ % = + &`. `TW`, `TW1`, `tri wulan`, `tribulan` read
 * `triwulan`; `Smt`, `Smstr` read `semester`; `Bln` reads `bulan`; `s.d.`, `s/d`, `sd` read `sampai dengan`;
 * `sub kegiatan` reads `subkegiatan`.
 */
export function normalise(value: CellValue): string {
  return textOf(value)
    .toLowerCase()
    .replace(/\bs\s*[./]\s*d\b\.?/g, ' sampai dengan ')
    .replace(/[^a-z0-9/%=+&]+/g, ' ')
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
