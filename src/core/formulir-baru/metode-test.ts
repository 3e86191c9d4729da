/** How a formula tells the metode of a row whose satuan is typed later: the words of `metodeByWords`, as Excel reads them. */
import { COUNTING_WORDS, LEVEL_WORDS } from '../evaluate/metode';
import { quoted } from '../formula/shapes';

/** Words stand between blanks here; the strokes of `Nilai/Predikat` count as such. */
const WORDS = `{"%",${LEVEL_WORDS.map((word) => quoted(` ${word} `)).join(',')}}`;
const spaced = (ref: string): string => `" "&SUBSTITUTE(${ref},"/"," ")&" "`;
const names = (ref: string): string => `SUMPRODUCT(--ISNUMBER(SEARCH(${WORDS},${spaced(ref)})))>0`;
const beginsWith = (ref: string, word: string): string =>
  `IFERROR(SEARCH(${quoted(`${word} `)},TRIM(${ref})&" "),0)=1`;

/** True where satuan, else the indikator, names a level that is reached and not counted. */
export function isLevelTest(satuan: string, indikator: string): string {
  const counts = COUNTING_WORDS.map((word) => beginsWith(indikator, word)).join(',');
  return `OR(${names(satuan)},AND(NOT(OR(${counts})),${names(indikator)}))`;
}
