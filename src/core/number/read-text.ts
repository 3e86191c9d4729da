/** Reading figures that people typed as text, in Indonesian form (domain: evaluation-form §2). */
import { Exact, ZERO } from './decimal';
import { readDigits } from './read-digits';
import { readGrade, readOpinion } from './read-nilai';
import { isCurrency, readUnit } from './read-unit';
import { isDash, isDateText, isErrorText, isMissing, isNihil } from './text-signs';
import type { FigureKind, Reading, UnreadableReason } from './reading';

/** Longest text that can hold one figure with its unit; anything longer is prose. */
const LONGEST = 200;
/** Excel holds 15 digits exactly. */
const LIMIT = new Exact('1e15');

/** One line: plain spaces, hyphens for every dash and minus, no invisible signs, no typed apostrophe in front. */
function onOneLine(raw: string): string {
  return raw
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .trim()
    .replace(/^['‘’`]+ ?/, '');
}

/** `87*)`, `BB **`: a mark that leads to a note under the table. */
function withoutFootnote(text: string): string {
  return text.replace(/ ?\*+\)?$/, '');
}

/** `87.`, `5,`: a stop that ends the text is no separator. */
const withoutStop = (digits: string): string => digits.replace(/[.,]+$/, '');

const RANGE =
  /^(\d[\d.,]*) ?(%|persen)? ?(?:-|s ?\/ ?d|s\. ?d\.?|sd|sampai(?: dengan)?|hingga) ?(\d[\d.,]*)(.*)$/i;

/** `80 - 90`, `80 s/d 90 %`; null unless both ends are plain figures and rise. */
function readRange(text: string): Reading | null {
  const match = RANGE.exec(text);
  if (match?.[1] === undefined || match[3] === undefined) return null;
  // `021-555` is a number to call.
  if (/^0\d/.test(match[1])) return null;
  const low = readDigits(match[1], false);
  const high = readDigits(withoutStop(match[3]), false);
  const unit = readUnit(match[4] ?? '');
  if (low?.kind !== 'value' || high?.kind !== 'value' || unit === undefined) return null;
  if (!low.value.lessThan(high.value) || high.value.greaterThanOrEqualTo(LIMIT)) return null;
  return {
    kind: 'range',
    low: low.value,
    high: high.value,
    unit: unit ?? (match[2] === undefined ? null : '%'),
  };
}

interface FigureParts {
  readonly negative: boolean;
  /** `Rp` or `IDR` in front. */
  readonly money: boolean;
  /** `,-` behind: no sen. */
  readonly whole: boolean;
  readonly bracketed: boolean;
  readonly digits: string;
  readonly tail: string;
}

/** Takes `(Rp 5.000.000,-)` apart; null where there are no digits where digits must be. */
function takeApart(text: string): FigureParts | null {
  const inner = /^\(([^()]*)\)$/.exec(text)?.[1];
  const bracketed = inner !== undefined;
  const head = /^([+-]?) ?(?:(rp|idr) ?[.:]? ?)?([+-]?) ?(\d.*)$/i.exec((inner ?? text).trim());
  const [, before = '', currency, behind = '', rest = ''] = head ?? [];
  if (head === null || (before !== '' && behind !== '')) return null;
  const ending = / ?[.,] ?(?:-+|=)$/.exec(rest);
  const body = ending === null ? rest : rest.slice(0, ending.index);
  const match = /^([\d.,]+)(.*)$/.exec(body);
  if (match?.[1] === undefined) return null;
  return {
    negative: bracketed || before === '-' || behind === '-',
    money: currency !== undefined,
    whole: ending !== null,
    bracketed,
    digits: withoutStop(match[1]),
    tail: match[2] ?? '',
  };
}

function readFigure(text: string, written: string, kind: FigureKind): Reading {
  const unreadable = (reason: UnreadableReason): Reading => ({ kind: 'unreadable', reason, text: written });
  const parts = takeApart(text);
  const unit = parts === null ? undefined : readUnit(parts.tail);
  if (parts === null || unit === undefined) return unreadable('not-a-figure');
  const currency = unit !== null && isCurrency(unit);
  const counted = unit !== null && unit !== '%' && !currency;
  // A counted thing in a column of money stands in the wrong column; `(5 Dokumen)` is a remark, no loss.
  if (counted && (kind === 'Rp' || parts.money || parts.whole || parts.bracketed))
    return unreadable('not-a-figure');
  const read = readDigits(parts.digits, parts.money || parts.whole || currency);
  if (read === null) return unreadable('not-a-figure');
  const signed = (value: Exact): Exact => (parts.negative && !value.isZero() ? value.negated() : value);
  if (read.kind === 'either') {
    const { thousands, decimal } = read;
    return { kind: 'ambiguous', text: written, thousands: signed(thousands), decimal: signed(decimal), unit };
  }
  // `,-` says that there are no sen: after `82,5` or `5,000` it contradicts the comma.
  if (parts.whole && (!read.value.isInteger() || /^\d+,\d{3}$/.test(parts.digits)))
    return unreadable('not-a-figure');
  if (read.value.greaterThanOrEqualTo(LIMIT)) return unreadable('too-large');
  return { kind: 'figure', value: signed(read.value), unit, source: 'text' };
}

/**
 * What a text in a K or Rp cell says. Never throws; time is linear in the length of the text.
 * Units come back as written on one line, `%` for every spelling of percent; `text` is as written, trimmed.
 */
export function readText(raw: string, kind: FigureKind): Reading {
  const line = onOneLine(raw);
  if (line === '') return { kind: 'blank' };
  if (line.length > LONGEST)
    return { kind: 'unreadable', reason: 'not-a-figure', text: line.slice(0, LONGEST) };
  const written = raw.trim();
  if (isErrorText(line)) return { kind: 'unreadable', reason: 'excel-error', text: written };
  if (isMissing(line)) return { kind: 'missing', text: written };
  const text = withoutFootnote(line);
  const zero: Reading = { kind: 'figure', value: ZERO, unit: null, source: 'text' };
  if (isNihil(text)) return zero;
  if (isDash(text)) return kind === 'Rp' ? zero : { kind: 'missing', text: written };
  if (isDateText(text)) return { kind: 'unreadable', reason: 'date', text: written };
  const special =
    kind === 'K' ? (readOpinion(text, written) ?? readGrade(text, written) ?? readRange(text)) : null;
  return special ?? readFigure(text, written, kind);
}
