/** What the identity cells of one row say: its code, name, level. */
import type { SheetGrid } from '../grid';
import { isCellError, valueAt } from '../grid';
import type { ColumnMap } from './columns';
import { LEVELS, readKode, splitLeadingKode, type Kode, type Level } from './kode';
import { textOf } from './normalise';

export interface RowIdentity {
  readonly no: string;
  readonly kode: Kode | null;
  /** Where the code stands; the name column when it leads the name. */
  readonly kodeColumn: number | null;
  readonly kodeText: string;
  /** The code cell holds a number, so Excel may have dropped zeros. */
  readonly kodeIsNumber: boolean;
  /** Code cells of this row, leading blanks taken from the row above. */
  readonly kodeParts: readonly string[];
  readonly uraian: string;
  readonly indikator: string;
  readonly satuan: string;
}

const at = (grid: SheetGrid, row: number, col: number | null): string =>
  col === null || isCellError(valueAt(grid, row, col)) ? '' : textOf(valueAt(grid, row, col));

/** Code cells of a split code: a row that fills only the last cell continues the code of the row above. */
function partsOf(grid: SheetGrid, row: number, cols: readonly number[], above: readonly string[]): string[] {
  const own = cols.map((col) => at(grid, row, col).replace(/\.+$/, ''));
  const first = own.findIndex((part) => part !== '');
  if (first <= 0) return own;
  // A cell may also hold the whole code in the column of its level.
  if ((readKode(own[first] ?? '')?.text.split('.').length ?? 0) > 2) return own;
  return own.map((part, index) => (index < first ? (above[index] ?? '') : part));
}

export function readIdentity(
  grid: SheetGrid,
  row: number,
  columns: ColumnMap,
  above: readonly string[],
): RowIdentity {
  const kodeParts = columns.kode.length > 1 ? partsOf(grid, row, columns.kode, above) : [];
  const filled = columns.kode.find((col) => at(grid, row, col) !== '') ?? null;
  const ownText = filled === null ? '' : at(grid, row, filled);
  const kodeText =
    filled === null
      ? ''
      : columns.kode.length > 1
        ? kodeParts.filter((part) => part !== '').join('.')
        : ownText;
  const name = at(grid, row, columns.uraian);
  const leading = kodeText === '' ? splitLeadingKode(name) : null;
  const led = leading === null ? null : readKode(leading.kode);
  const indikator = at(grid, row, columns.indikator);
  return {
    no: at(grid, row, columns.no),
    kode: kodeText !== '' ? readKode(kodeText) : led,
    kodeColumn: kodeText !== '' ? filled : led === null ? null : columns.uraian,
    kodeText: kodeText !== '' ? kodeText : (leading?.kode ?? ''),
    kodeIsNumber: filled !== null && typeof valueAt(grid, row, filled) === 'number',
    kodeParts,
    uraian: leading !== null && led !== null ? leading.rest : name,
    indikator,
    satuan: at(grid, row, columns.satuan),
  };
}

export type Numbering = 'roman' | 'dotted' | 'none';

/** How the No column numbers the levels: `I`, `I.1`, `1`; or `1`, `1.1`, `1.1.1`; or not at all. */
export function numberingOf(numbers: readonly string[]): Numbering {
  const filled = numbers.map((text) => text.replace(/\.+$/, ''));
  if (filled.some((text) => /^[IVX]+$/.test(text))) return 'roman';
  if (filled.some((text) => /^\d+\.\d+/.test(text))) return 'dotted';
  return 'none';
}

/** The level that a sign of the No column stands for; null for a sign that is none of its own. */
export type Outline = (no: string) => Level | 'bidang' | null;

const bare = (no: string): string => no.replace(/[.)\s]+$/, '');
/** The letter before one that is a roman numeral too. */
const LETTER_BEFORE: Readonly<Record<string, string>> = { I: 'H', V: 'U', X: 'W' };

/** The kind of one part of a number: `I`, `A`, `a`, `i` or `1`. */
function kindOf(part: string, all: ReadonlySet<string>): string | null {
  if (/^\d+$/.test(part)) return '1';
  const before = LETTER_BEFORE[part];
  if (/^[IVX]+$/.test(part) && (before === undefined || !all.has(before))) return 'I';
  if (/^[ivx]+$/.test(part) && (part.length > 1 || all.has('ii'))) return 'i';
  if (/^[A-Za-z]$/.test(part)) return /[a-z]/.test(part) ? 'a' : 'A';
  return null;
}

const OUTLINE_LEVELS = ['bidang', ...LEVELS] as const;

/**
 * Levels told by the order in which the kinds of sign in the No column first appear, such as `I`, `1`, `a` or `A`,
 * `1`, `1.1`: three are program, kegiatan and subkegiatan, a fourth stands above them. Null where there are fewer
 * or more.
 * @param numbers of the rows that have figures
 */
export function outlineOf(numbers: readonly string[]): Outline | null {
  const all = new Set(numbers.map(bare));
  const signOf = (no: string): string | null => {
    const kinds = bare(no)
      .split('.')
      .map((part) => kindOf(part.trim(), all));
    return kinds.includes(null) ? null : kinds.join('.');
  };
  const signs = [...new Set(numbers.map(signOf).filter((sign) => sign !== null))];
  if (signs.length < LEVELS.length || signs.length > OUTLINE_LEVELS.length) return null;
  const levels = OUTLINE_LEVELS.slice(-signs.length);
  return (no) => levels[signs.indexOf(signOf(no) ?? '')] ?? null;
}

/** Level without a code: from words of the name, else from the No column. */
export function levelWithoutKode(identity: RowIdentity, numbering: Numbering): Level | null;
export function levelWithoutKode(
  identity: RowIdentity,
  numbering: Numbering | Outline,
): Level | 'bidang' | null;
export function levelWithoutKode(
  identity: RowIdentity,
  numbering: Numbering | Outline,
): Level | 'bidang' | null {
  const { uraian } = identity;
  if (/^sub\s?-?kegiatan\b/i.test(uraian)) return 'subkegiatan';
  if (/^kegiatan\s*[:\-–]/i.test(uraian) || /^KEGIATAN\b/.test(uraian)) return 'kegiatan';
  if (/^PROGRAM\b/.test(uraian) || /^program\s*[:\-–]/i.test(uraian)) return 'program';
  const no = identity.no.replace(/\.+$/, '').trim();
  if (no === '' || uraian === '') return null;
  if (typeof numbering === 'function') return numbering(no);
  if (numbering === 'roman') {
    if (/^[IVX]+$/.test(no)) return 'program';
    if (/^[IVX]+\.\s?\d+$/.test(no)) return 'kegiatan';
    return /^(\d+|[IVX]+\.\s?\d+\.\s?\d+)$/.test(no) ? 'subkegiatan' : null;
  }
  if (numbering === 'dotted') {
    const depth = /^\d+(\.\d+)*$/.test(no) ? no.split('.').length : 0;
    return depth === 1 ? 'program' : depth === 2 ? 'kegiatan' : depth === 3 ? 'subkegiatan' : null;
  }
  return null;
}
