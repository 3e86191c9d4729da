/** Reading figures that people typed as text, in Indonesian form (domain: evaluation-form §2). */
import { Exact, ZERO } from './decimal';
import { GRADES } from './grade';
import type { FigureKind, Reading } from './reading';

const blank: Reading = { kind: 'blank' };
const unreadable = (text: string): Reading => ({ kind: 'unreadable', reason: 'not-a-figure', text });

/** Longest text that can hold one figure with its unit; anything longer is prose. */
const LONGEST = 200;
/** Excel holds 15 digits exactly. */
const LIMIT = new Exact('1e15');

type Digits =
  | { readonly kind: 'value'; readonly value: Exact }
  | { readonly kind: 'either'; readonly thousands: Exact; readonly decimal: Exact };

/** `1.234.567,89`, `87.00`, `1,234.50`; one dot before exactly three digits can be read both ways. */
function readDigits(text: string, thousandsOnly: boolean): Digits | null {
  const value = (plain: string): Digits => ({ kind: 'value', value: new Exact(plain) });
  if (/^\d+$/.test(text)) return value(text);
  if (/^\d+,\d+$/.test(text)) return value(text.replace(',', '.'));
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(text) || /^\d{1,3}\.\d{3},\d+$/.test(text))
    return value(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text) || /^\d{1,3}(,\d{3}){2,}$/.test(text))
    return value(text.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    const thousands = new Exact(text.replace('.', ''));
    return thousandsOnly
      ? { kind: 'value', value: thousands }
      : { kind: 'either', thousands, decimal: new Exact(text) };
  }
  return /^\d+\.\d+$/.test(text) ? value(text) : null;
}

function readGrade(text: string): Reading | null {
  const bare = text.replace(/^(predikat|nilai|kategori)\s+/i, '');
  const match = /^(>=|≥|>|=)?\s*(AA|A|BB|B|CC|C|D)\s*(?:\(\s*(\d{1,3}(?:[.,]\d+)?)\s*\))?$/i.exec(bare);
  if (match?.[2] !== undefined) {
    const grade = match[2].toUpperCase();
    const sign = match[1] ?? '=';
    const value = match[3] === undefined ? null : new Exact(match[3].replace(',', '.'));
    return {
      kind: 'grade',
      grade,
      bound: sign === '>' ? 'above' : sign === '=' ? 'equal' : 'at-least',
      value,
      text,
    };
  }
  const reversed = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:\(\s*|[/-]\s*)?([A-D]{1,2})\s*\)?$/i.exec(bare);
  if (reversed?.[1] !== undefined && reversed[2] !== undefined && GRADES.includes(reversed[2].toUpperCase()))
    return {
      kind: 'grade',
      grade: reversed[2].toUpperCase(),
      bound: 'equal',
      value: new Exact(reversed[1].replace(',', '.')),
      text,
    };
  return null;
}

function readRange(text: string): Reading | null {
  const match = /^(\d[\d.,]*)\s*%?\s*(?:-|s\/d|s\.d\.?|sd|sampai(?: dengan)?)\s*(\d[\d.,]*)\s*(\D.*)?$/i.exec(
    text,
  );
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const low = readDigits(match[1], false);
  const high = readDigits(match[2], false);
  if (low?.kind !== 'value' || high?.kind !== 'value' || !low.value.lessThan(high.value)) return null;
  return { kind: 'range', low: low.value, high: high.value, unit: unitOf(match[3] ?? '') };
}

function unitOf(text: string): string | null {
  const unit = text.trim();
  if (unit === '') return null;
  return /^(%|persen|prosen|pct)$/i.test(unit) ? '%' : unit;
}

/** Never throws; time is linear in the text. */
export function readText(raw: string, kind: FigureKind): Reading {
  if (raw.length > LONGEST) return unreadable(raw.slice(0, LONGEST));
  const text = raw
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^'/, '')
    .trim();
  if (text === '') return blank;
  if (/^#(DIV\/0!|REF!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)$/i.test(text))
    return { kind: 'unreadable', reason: 'excel-error', text };
  if (/^-+,?-*$/.test(text) || /^nihil\.?$/i.test(text))
    return kind === 'Rp' || /nihil/i.test(text)
      ? { kind: 'figure', value: ZERO, unit: null, source: 'text' }
      : { kind: 'missing', text };
  if (
    /^(n\/?a|n\.a\.?|tad|t\.a\.d\.?|belum (ada|tersedia|rilis)|tidak ada( data)?|\*+\)?|\.{2,}|…|\?+)$/i.test(
      text,
    )
  )
    return { kind: 'missing', text };
  if (/^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(text) || /^\d{4}-\d{2}-\d{2}/.test(text))
    return { kind: 'unreadable', reason: 'date', text };
  const opinion = /^(?:opini )?(WTP|WDP|TMP|TW)(?: ?\(.*\))?$/i.exec(text);
  if (opinion?.[1] !== undefined) return { kind: 'opinion', opinion: opinion[1].toUpperCase(), text };
  const grade = kind === 'K' ? readGrade(text) : null;
  if (grade !== null) return grade;
  const range = kind === 'K' ? readRange(text) : null;
  if (range !== null) return range;
  return readFigure(text, kind);
}

function readFigure(text: string, kind: FigureKind): Reading {
  let rest = text.replace(/\*+\)?$/, '').trim();
  const bracketed = /^\((.*)\)$/.exec(rest);
  let negative = false;
  if (bracketed?.[1] !== undefined) {
    negative = true;
    rest = bracketed[1].trim();
  }
  const money = /^(?:rp|idr)\.? ?/i.exec(rest);
  if (money !== null) rest = rest.slice(money[0].length);
  if (rest.startsWith('-') || rest.startsWith('+')) {
    negative = negative || rest.startsWith('-');
    rest = rest.slice(1).trim();
  }
  const wholeRupiah = /,-+$/.test(rest) || /,=$/.test(rest);
  if (wholeRupiah) rest = rest.replace(/,[-=]+$/, '');
  if (/^-+$/.test(rest) && money !== null) return { kind: 'figure', value: ZERO, unit: null, source: 'text' };
  const match = /^(\d[\d.,]*)(.*)$/.exec(rest);
  if (match?.[1] === undefined) return unreadable(text);
  let digits = match[1];
  const tail = match[2] ?? '';
  // `87.` and `5, Dokumen` end a figure with a stop.
  digits = digits.replace(/[.,]$/, '');
  if (tail !== '' && !/^(\s|%|[A-Za-z(])/.test(tail)) return unreadable(text);
  // Two figures in one cell are not one figure; a bracketed remark may hold digits.
  if (/(^|\s)\d/.test(tail.replace(/\([^)]*\)/g, ''))) return unreadable(text);
  const read = readDigits(digits, money !== null || wholeRupiah);
  if (read === null) return unreadable(text);
  const unit = unitOf(tail);
  if (kind === 'Rp' && unit !== null && !/^(rupiah|juta|%)$/i.test(unit)) return unreadable(text);
  if (kind === 'Rp' && /^juta$/i.test(unit ?? '')) return unreadable(text);
  const signed = (value: Exact): Exact => (negative ? value.negated() : value);
  if (read.kind === 'either')
    return {
      kind: 'ambiguous',
      text,
      thousands: signed(read.thousands),
      decimal: signed(read.decimal),
      unit,
    };
  if (read.value.greaterThanOrEqualTo(LIMIT)) return { kind: 'unreadable', reason: 'too-large', text };
  return { kind: 'figure', value: signed(read.value), unit, source: 'text' };
}
