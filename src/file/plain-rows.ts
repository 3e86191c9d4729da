/**
 * Reads `<sheetData>` as nearly every program writes it, many times as fast as an XML parser: 50,000 rows have
 * ten million characters of tags. Whatever is written otherwise, or is damaged, is not judged here: the
 * XML parser reads the whole part then.
 */
import {
  DASH,
  DOT,
  EQUALS,
  GREATER,
  LESS,
  LETTER_A,
  LETTER_Z,
  NINE,
  QUOTE,
  SLASH,
  SMALL_C,
  SMALL_F,
  SMALL_I,
  SMALL_R,
  SMALL_S,
  SMALL_T,
  SMALL_V,
  SPACE,
  ZERO,
} from './char-codes';
import { LONGEST_TEXT } from './cell-value';
import { rowNumber, type SheetCells } from './sheet-cells';
import { pastSpace, plainText, tagAttributes } from './plain-xml';
import { isTrue } from './xml';

/** So many digits are exact in a double, and so are these powers: one division rounds once, as Number() does. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** Whether `</x>` stands there. */
const isEnd = (xml: string, at: number, letter: number): boolean =>
  xml.charCodeAt(at) === LESS &&
  xml.charCodeAt(at + 1) === SLASH &&
  xml.charCodeAt(at + 2) === letter &&
  xml.charCodeAt(at + 3) === GREATER;

const ROW_END = '</row>';
const DATA_END = '</sheetData>';

/**
 * @param from behind `<sheetData>`
 * @returns the place behind `</sheetData>`; -1 where the text holds something unusual, and what `cells` were
 *   given is worth nothing then
 * @throws FileProblem('too-large') as sheetCells does
 */
export function readPlainRows(xml: string, from: number, cells: SheetCells): number {
  const readCell = cellReader(xml, cells);
  let at = pastSpace(xml, from);
  while (xml.startsWith('<row', at)) {
    const tag = tagAttributes(xml, at + 4);
    if (tag === null) return -1;
    const { r, s, customFormat, hidden } = tag.attributes;
    const style = isTrue(customFormat) ? Number(s ?? 0) : null;
    if (!cells.row(rowNumber(r), style, isTrue(hidden))) return -1;
    at = pastSpace(xml, tag.end);
    if (tag.selfClosed) continue;
    while (xml.charCodeAt(at + 1) === SMALL_C && xml.charCodeAt(at) === LESS) {
      at = readCell(at + 2);
      if (at < 0) return -1;
      at = pastSpace(xml, at);
    }
    if (!xml.startsWith(ROW_END, at)) return -1;
    at = pastSpace(xml, at + ROW_END.length);
  }
  return xml.startsWith(DATA_END, at) ? at + DATA_END.length : -1;
}

const TYPES: Readonly<Record<string, string>> = {
  n: 'n',
  s: 's',
  b: 'b',
  e: 'e',
  d: 'd',
  str: 'str',
  inlineStr: 'inlineStr',
};

/** Attributes of a cell that say nothing about its value, as bits, so that none may stand twice. */
const OTHERS: Readonly<Record<string, number>> = { cm: 8, vm: 16, ph: 32 };

/** @returns reads one cell from behind its `<c`, and says where it ends; -1 for anything unusual */
function cellReader(xml: string, cells: SheetCells): (from: number) => number {
  /** Where the next letter to read stands. */
  let at = 0;
  let ownRow = 0;
  let ownCol = 0;
  let style = 0;
  let type = 'n';
  let isEmpty = false;
  let formula: string | null = null;
  let isShared = false;
  let shared: string | undefined;
  let isDataTable = false;

  /** A number of digits and the place behind it in `at`; -1 for none. */
  const digits = (): number => {
    let value = 0;
    const start = at;
    for (let code = xml.charCodeAt(at); code >= ZERO && code <= NINE; code = xml.charCodeAt(++at))
      value = value * 10 + code - ZERO;
    return at === start || at - start > MOST_DIGITS ? -1 : value;
  };

  const reference = (): boolean => {
    let code = xml.charCodeAt(at);
    const start = at;
    ownCol = 0;
    for (; code >= LETTER_A && code <= LETTER_Z; code = xml.charCodeAt(++at))
      ownCol = ownCol * 26 + code - LETTER_A + 1;
    if (at === start || at - start > 3) return false;
    const begin = at;
    ownRow = digits();
    return ownRow > 0 && at - begin <= 7;
  };

  /** The attributes, up to and with the `>`. */
  const openTag = (): boolean => {
    let seen = 0;
    ownRow = 0;
    ownCol = 0;
    style = 0;
    type = 'n';
    for (;;) {
      const code = xml.charCodeAt(at);
      if (code === GREATER) {
        at += 1;
        isEmpty = false;
        return true;
      }
      if (code === SLASH) {
        if (xml.charCodeAt(at + 1) !== GREATER) return false;
        at += 2;
        isEmpty = true;
        return true;
      }
      if (code !== SPACE) return false;
      const name = xml.charCodeAt(at + 1);
      if (xml.charCodeAt(at + 2) === EQUALS && xml.charCodeAt(at + 3) === QUOTE) {
        at += 4;
        const bit = name === SMALL_R ? 1 : name === SMALL_S ? 2 : name === SMALL_T ? 4 : 0;
        if (bit === 0 || (seen & bit) !== 0) return false;
        seen |= bit;
        if (bit === 1) {
          if (!reference()) return false;
        } else if (bit === 2) {
          style = digits();
          if (style < 0) return false;
        } else {
          const end = xml.indexOf('"', at);
          const known = end < 0 || end > at + 9 ? undefined : TYPES[xml.slice(at, end)];
          if (known === undefined) return false;
          type = known;
          at = end;
        }
      } else {
        const bit = OTHERS[xml.slice(at + 1, at + 3)] ?? 0;
        if (bit === 0 || (seen & bit) !== 0 || !xml.startsWith('="', at + 3)) return false;
        seen |= bit;
        at += 5;
        if (digits() < 0) return false;
      }
      if (xml.charCodeAt(at) !== QUOTE) return false;
      at += 1;
    }
  };

  /** The text up to `</x>`, of which the letter is given; null where it is unusual. */
  const textUntil = (letter: number): string | null => {
    const end = xml.indexOf('<', at);
    if (end < 0 || !isEnd(xml, end, letter)) return null;
    const text = plainText(xml.slice(at, end));
    at = end + 4;
    return text;
  };

  const openFormula = (): boolean => {
    isShared = false;
    isDataTable = false;
    formula = '';
    if (xml.charCodeAt(at + 2) === GREATER) {
      at += 3;
    } else {
      const tag = tagAttributes(xml, at + 2);
      if (tag === null) return false;
      isShared = tag.attributes['t'] === 'shared';
      // A data table's cells are results of Excel's what-if tool, not formulas of their own.
      isDataTable = tag.attributes['t'] === 'dataTable';
      shared = tag.attributes['si'];
      at = tag.end;
      if (tag.selfClosed) {
        if (isDataTable) formula = null;
        return true;
      }
    }
    formula = textUntil(SMALL_F);
    if (formula === null || formula.length > LONGEST_TEXT) return false;
    if (isDataTable) formula = null;
    return true;
  };

  /** A short number up to `</v>`; NaN, with `at` where it was, for everything else. */
  const shortNumber = (): number => {
    const start = at;
    const isNegative = xml.charCodeAt(at) === DASH;
    if (isNegative) at += 1;
    let mantissa = 0;
    let count = 0;
    let decimals = 0;
    let code = xml.charCodeAt(at);
    for (; code >= ZERO && code <= NINE; code = xml.charCodeAt(++at)) {
      mantissa = mantissa * 10 + code - ZERO;
      count += 1;
    }
    if (code === DOT) {
      code = xml.charCodeAt(++at);
      for (; code >= ZERO && code <= NINE; code = xml.charCodeAt(++at)) {
        mantissa = mantissa * 10 + code - ZERO;
        decimals += 1;
      }
    }
    const isWhole = count + decimals > 0 && count + decimals <= MOST_DIGITS && isEnd(xml, at, SMALL_V);
    if (!isWhole) {
      at = start;
      return NaN;
    }
    at += 4;
    const value = mantissa / (POWERS[decimals] ?? NaN);
    return isNegative ? -value : value;
  };

  /** Behind `<v` or `<t`: its text, null where it is unusual. */
  const elementText = (letter: number): string | null => {
    if (xml.charCodeAt(at) === GREATER) {
      at += 1;
      return textUntil(letter);
    }
    const tag = tagAttributes(xml, at);
    if (tag === null) return null;
    at = tag.end;
    return tag.selfClosed ? '' : textUntil(letter);
  };

  const close = (text: string | null): number => {
    if (!isEnd(xml, at, SMALL_C)) return -1;
    if (!cells.content({ type, text, formula, isShared, shared })) return -1;
    return at + 4;
  };

  return (from) => {
    at = from;
    if (!openTag() || !cells.place(ownRow === 0 ? null : ownRow, ownCol === 0 ? null : ownCol, style))
      return -1;
    if (isEmpty) return at;
    formula = null;
    isShared = false;
    if (xml.charCodeAt(at) !== LESS) return -1;
    if (xml.charCodeAt(at + 1) === SMALL_F && !openFormula()) return -1;
    if (xml.charCodeAt(at) !== LESS) return -1;
    const name = xml.charCodeAt(at + 1);
    if (name === SLASH) return close(null);
    if (name === SMALL_V) {
      at += 2;
      if (type === 'n' && !isShared && xml.charCodeAt(at) === GREATER) {
        at += 1;
        const value = shortNumber();
        if (Number.isNaN(value)) {
          at -= 1;
        } else {
          if (!isEnd(xml, at, SMALL_C)) return -1;
          cells.number(value, formula);
          return at + 4;
        }
      }
      const text = elementText(SMALL_V);
      return text === null ? -1 : close(text);
    }
    if (name !== SMALL_I || !xml.startsWith('<is><t', at)) return -1;
    at += 6;
    const text = elementText(SMALL_T);
    if (text === null || !xml.startsWith('</is>', at)) return -1;
    at += 5;
    return close(text);
  };
}
