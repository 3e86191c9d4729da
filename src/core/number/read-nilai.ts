/** Values that are not numbers: letter grades and audit opinions (domain: evaluation-form §3). */
import { Exact } from './decimal';
import { GRADES } from './grade';
import type { Reading } from './reading';

/** The number that goes with a grade lies on the scale 0–100, so `79.390` is no thousands here. */
const NUMBER = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
const GRADE = String.raw`(AA|A|BB|B|CC|C|D)`;
const BESIDE = (part: string): string =>
  String.raw`(?: ?[([] ?${part} ?[)\]]| ?[/=:;] ?${part}| -? ?${part})`;

const LABEL = /^(?:predikat|nilai|kategori|peringkat|grade)(?: sakip)? ?:? ?/i;
const BOUND = /^(> ?=|=>|≥|⩾|>|=|minimal|min\.?) ?/i;
const GRADE_FIRST = new RegExp(`^${GRADE}(?![A-Za-z])(.*)$`, 'i');
const WITH_NUMBER = new RegExp(`^${BESIDE(NUMBER)}$`);
const WITH_WORDS = /^ ?\([^()\d]*\)$/;
const NUMBER_FIRST = new RegExp(`^${NUMBER}${BESIDE(GRADE)}$`);
const TOP = new Exact(100);

/** The first group that took part in the match, of those after `from`. */
function groupAfter(match: RegExpExecArray, from: number): string | undefined {
  return match.slice(from + 1).find((group) => group !== undefined);
}

function boundOf(sign: string | undefined): 'equal' | 'above' | 'at-least' {
  if (sign === undefined || sign === '=') return 'equal';
  return sign === '>' ? 'above' : 'at-least';
}

function onScale(digits: string): Exact | null {
  const value = new Exact(digits.replace(',', '.'));
  return value.greaterThan(TOP) ? null : value;
}

/**
 * Reads `BB`, `>B`, `≥ BB`, `minimal BB`, `Predikat BB`, `A (80,50)`, `79,39 (BB)`, `B (Baik)`.
 * Small letters only where the grade stands alone (`bb`): in a phrase `a` and `d` are words.
 * @param text one line with plain spaces and hyphens
 * @param written the text as the sheet has it
 */
export function readGrade(text: string, written: string): Reading | null {
  const bare = text.replace(LABEL, '');
  const sign = BOUND.exec(bare);
  const rest = sign === null ? bare : bare.slice(sign[0].length);
  const read = (grade: string, value: Exact | null): Reading => ({
    kind: 'grade',
    grade,
    bound: boundOf(sign?.[1]),
    value,
    text: written,
  });
  const first = GRADE_FIRST.exec(rest);
  if (first?.[1] !== undefined) {
    const grade = first[1].toUpperCase();
    const beside = first[2] ?? '';
    if (beside === '') return read(grade, null);
    if (first[1] !== grade) return null;
    if (WITH_WORDS.test(beside)) return read(grade, null);
    const number = WITH_NUMBER.exec(beside);
    const value = number === null ? null : onScale(groupAfter(number, 0) ?? '');
    return value === null ? null : read(grade, value);
  }
  const reversed = sign === null ? NUMBER_FIRST.exec(rest) : null;
  const grade = reversed === null ? undefined : groupAfter(reversed, 1);
  if (reversed?.[1] === undefined || grade === undefined || !GRADES.includes(grade)) return null;
  const value = onScale(reversed[1]);
  return value === null ? null : read(grade, value);
}

const OPINIONS: readonly (readonly [string, RegExp])[] = [
  ['WTP', /^(?:wtp|wajar tanpa pengecualian)$/i],
  ['WDP', /^(?:wdp|wajar dengan pengecualian)$/i],
  ['TMP', /^(?:tmp|tidak menyatakan pendapat)$/i],
  ['TW', /^(?:tw|tidak wajar)$/i],
];

/** Reads `WTP`, `Opini WTP`, `Opini BPK: WTP`, `WTP (2023)`, `Wajar Tanpa Pengecualian (WTP)`. */
export function readOpinion(text: string, written: string): Reading | null {
  const bare = text
    .replace(/^opini(?: bpk)? ?:? ?/i, '')
    .replace(/\([^()]*\)$/, '')
    .trim();
  const found = OPINIONS.find(([, words]) => words.test(bare));
  return found === undefined ? null : { kind: 'opinion', opinion: found[0], text: written };
}
