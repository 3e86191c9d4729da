/** Whether a column map that the user is making makes sense: said beside the field before it is saved. */
import { isCellError, lastRow, valueAt, type CellValue, type SheetGrid } from '../grid';
import { readText } from '../number/read-text';
import { viewOf, type CellView } from './cells';
import type { PeriodKind } from './columns';
import { blockOfMeaning, KODE_MEANINGS, type Meaning } from './corrections';
import { isNumberRow } from './header';
import { readArah, readMetode } from './helper-words';
import { looksLikeKode, readKode } from './kode';
import { textOf } from './normalise';
import { PERIOD_BLOCKS, periodOf } from './periods';
import { isFigureLike, share, valuesBelow } from './sample';

export interface ColumnProposal {
  /** Column number by meaning, as it would be after saving; null or absent where the sheet has none. */
  readonly columns: Readonly<Partial<Record<Meaning, number | null>>>;
  /** The last row of the header. */
  readonly headerRow: number;
  readonly period: PeriodKind;
}

export type ColumnObjection =
  /** No column for something that every form has. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'used-twice'; readonly other: Meaning }
  /** A later period stands left of an earlier one, or a part of the code left of the part before it. */
  | { readonly kind: 'order'; readonly other: Meaning }
  /** Most cells are words where figures belong. */
  | { readonly kind: 'text'; readonly sample: string }
  /** Most cells are numbers where words belong. */
  | { readonly kind: 'figures'; readonly sample: string }
  /** Most cells are no codes, or no words of a metode or an arah. */
  | { readonly kind: 'other-words'; readonly sample: string }
  /** Nothing stands below the header. */
  | { readonly kind: 'empty' };

export type HeaderObjection =
  /** Data already stand in this row, which would count as header. */
  | { readonly kind: 'in-data'; readonly row: number }
  /** No row is left below the header. */
  | { readonly kind: 'below-data' };

export interface Objections {
  readonly columns: ReadonlyMap<Meaning, ColumnObjection>;
  readonly header: HeaderObjection | null;
}

/** What cannot be computed with at all; everything else the user may know better. */
export const forbids = ({ columns, header }: Objections): boolean =>
  header !== null || [...columns.values()].some(({ kind }) => kind === 'missing' || kind === 'used-twice');

const printed = (value: CellValue): string => (isCellError(value) ? value.error : textOf(value));

/** What is wrong with the contents, in the first rows below the header. */
function contents(meaning: Meaning, values: readonly CellValue[]): ColumnObjection | null {
  const block = blockOfMeaning(meaning);
  const mostly = (wrong: (value: CellValue) => boolean): string | null =>
    values.length > 0 && share(values, wrong) > 0.5 ? printed(values.find(wrong) ?? null) : null;
  if (block !== null) {
    const sample = mostly((value) =>
      block.side === 'Rp'
        ? typeof value === 'string' && readText(value, 'Rp').kind === 'unreadable'
        : !isFigureLike(value),
    );
    return sample === null ? null : { kind: 'text', sample };
  }
  const otherWords = (test: (text: string) => boolean): ColumnObjection | null => {
    const sample = mostly((value) => !test(textOf(value)));
    return sample === null ? null : { kind: 'other-words', sample };
  };
  if (KODE_MEANINGS.some((each) => each === meaning)) return otherWords(looksLikeKode);
  if (meaning === 'metode') return otherWords((text) => readMetode(text) !== null);
  if (meaning === 'arah') return otherWords((text) => readArah(text) !== null);
  if (meaning === 'uraian' || meaning === 'indikator' || meaning === 'sasaran') {
    const sample = mostly((value) => typeof value === 'number');
    return sample === null ? null : { kind: 'figures', sample };
  }
  return null;
}

/** Computed blocks may well be blank, and so may periods to come; these are what the rest is computed from. */
const FILLED: readonly Meaning[] = ['target.K', 'target.Rp', 'uraian', 'indikator'];

/** What has to rise from left to right: the periods of each half, and the parts of a code. */
function risingOf(period: PeriodKind): readonly (readonly Meaning[])[] {
  return [
    KODE_MEANINGS,
    ...(['K', 'Rp'] as const).map((side) => PERIOD_BLOCKS[period].map((key): Meaning => `${key}.${side}`)),
  ];
}

/** The first row up to the header's end that has a code or figures in its columns, and so is data. */
function dataRow(grid: SheetGrid, view: CellView, { columns, headerRow }: ColumnProposal): number | null {
  const entries = Object.entries(columns) as [Meaning, number | null][];
  const figures = entries.flatMap(([meaning, col]) => (blockOfMeaning(meaning) === null ? [] : (col ?? [])));
  const kode = columns.kode ?? null;
  for (let row = grid.origin.row; row <= Math.min(headerRow, lastRow(grid)); row++) {
    if (isNumberRow(grid, view, row)) continue;
    const numbers = figures.filter((col) => typeof valueAt(grid, row, col) === 'number');
    const code = kode === null ? null : readKode(textOf(valueAt(grid, row, kode)));
    // A year in a heading is a number too; a row of data has several, or one beside its code.
    if (numbers.length >= 3 || (numbers.length >= 1 && code !== null)) return row;
  }
  return null;
}

/** Pure; looks at the header and at the first rows below it only. */
export function objectionsTo(grid: SheetGrid, proposal: ColumnProposal): Objections {
  const view = viewOf(grid);
  const { columns, headerRow, period } = proposal;
  const found = new Map<Meaning, ColumnObjection>();
  const note = (meaning: Meaning, objection: ColumnObjection | null): void => {
    if (objection !== null && !found.has(meaning)) found.set(meaning, objection);
  };
  const chosen = (Object.entries(columns) as [Meaning, number | null | undefined][]).flatMap(
    ([meaning, col]) => (col === null || col === undefined ? [] : [[meaning, col] as const]),
  );
  const users = new Map<number, Meaning[]>();
  for (const [meaning, col] of chosen) users.set(col, [...(users.get(col) ?? []), meaning]);
  for (const meanings of users.values())
    for (const meaning of meanings) {
      const other = meanings.find((each) => each !== meaning);
      if (other !== undefined) note(meaning, { kind: 'used-twice', other });
    }
  for (const line of risingOf(period)) {
    let before: { meaning: Meaning; col: number } | null = null;
    for (const meaning of line) {
      const col = columns[meaning] ?? null;
      if (col === null) continue;
      if (before !== null && col < before.col) note(meaning, { kind: 'order', other: before.meaning });
      else before = { meaning, col };
    }
  }
  for (const [meaning, col] of chosen) {
    const values = valuesBelow(grid, view, headerRow, col);
    note(
      meaning,
      values.length === 0 && FILLED.includes(meaning) ? { kind: 'empty' } : contents(meaning, values),
    );
  }
  const has = (test: (meaning: Meaning) => boolean): boolean => chosen.some(([meaning]) => test(meaning));
  if (!has((meaning) => meaning === 'target.K' || meaning === 'target.Rp'))
    note('target.K', { kind: 'missing' });
  const isReached = (meaning: Meaning): boolean => {
    const key = blockOfMeaning(meaning)?.key;
    return key === 'realisasi' || (key !== undefined && periodOf(key) !== null);
  };
  if (!has(isReached)) note('realisasi.K', { kind: 'missing' });
  const inData = dataRow(grid, view, proposal);
  const header: HeaderObjection | null =
    headerRow >= lastRow(grid)
      ? { kind: 'below-data' }
      : inData === null
        ? null
        : { kind: 'in-data', row: inData };
  return { columns: found, header };
}
