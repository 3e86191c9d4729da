/** What the user says about a sheet's columns where the recogniser was wrong. Kept in the workbook as text. */
import { columnName, columnNumber } from '../grid';
import {
  ALL_BLOCKS,
  blocksIn,
  type BlockColumns,
  type BlockKey,
  type Blocks,
  type ColumnMap,
  type IdentityColumns,
  type PeriodKind,
} from './columns';
import { firstColumn, type Pair } from './pairs';
import { isPeriodKey, PERIOD_BLOCKS, PERIOD_KINDS } from './periods';

/** The cells of a code from left to right; a code in one cell has the first of them only. */
export const KODE_MEANINGS = ['kode', 'kode2', 'kode3', 'kode4', 'kode5', 'kode6'] as const;
export type KodeMeaning = (typeof KODE_MEANINGS)[number];
const OTHER_IDENTITY = ['no', 'sasaran', 'uraian', 'indikator', 'satuan', 'metode', 'arah', 'pd'] as const;
export type IdentityMeaning = (typeof OTHER_IDENTITY)[number] | KodeMeaning;
export type BlockMeaning = `${BlockKey}.${'K' | 'Rp'}`;
export type Meaning = IdentityMeaning | BlockMeaning;

const BEFORE_BLOCKS = [
  'no',
  ...KODE_MEANINGS,
  'sasaran',
  'uraian',
  'indikator',
  'satuan',
  'metode',
  'arah',
] as const satisfies readonly IdentityMeaning[];

const halves = (keys: readonly BlockKey[]): BlockMeaning[] =>
  keys.flatMap((key) => [`${key}.K`, `${key}.Rp`] as const);

/** Every meaning a column can have, in the order of the form. */
export const MEANINGS: readonly Meaning[] = [...BEFORE_BLOCKS, ...halves(ALL_BLOCKS), 'pd'];

/**
 * The meanings that a form of this kind of period can have, in the order of the form.
 * @param columns as recognised; sums over longer periods are offered where the form has them
 */
export function meaningsFor(period: PeriodKind, columns: ColumnMap | null): Meaning[] {
  const own: readonly BlockKey[] = PERIOD_BLOCKS[period];
  const keys = ALL_BLOCKS.filter(
    (key) => !isPeriodKey(key) || own.includes(key) || (columns?.period === period && key in columns.blocks),
  );
  return [...BEFORE_BLOCKS, ...halves(keys), 'pd'];
}

/** Block and half of a meaning; null for a column that identifies the row. */
export function blockOfMeaning(
  meaning: Meaning,
): { readonly key: BlockKey; readonly side: 'K' | 'Rp' } | null {
  const [name, side] = meaning.split('.');
  const key = ALL_BLOCKS.find((each) => each === name);
  return key === undefined || (side !== 'K' && side !== 'Rp') ? null : { key, side };
}

/** The column that a meaning has in a form, or null. */
export function columnOfMeaning(columns: ColumnMap, meaning: Meaning): number | null {
  const block = blockOfMeaning(meaning);
  if (block !== null) return columns.blocks[block.key]?.[block.side] ?? null;
  const part = KODE_MEANINGS.findIndex((each) => each === meaning);
  if (part >= 0) return columns.kode[part] ?? null;
  const identity = OTHER_IDENTITY.find((each) => each === meaning);
  return identity === undefined ? null : columns[identity];
}

export interface Corrections {
  /** The last row of the header, counted from 1; null as recognised. */
  readonly headerRow: number | null;
  /** Column number by meaning; null where the sheet has no such column. Only what differs from the recogniser. */
  readonly columns: Readonly<Partial<Record<Meaning, number | null>>>;
  /** By which periods the form is filled in; absent as recognised. */
  readonly period?: PeriodKind;
}

export const NO_CORRECTIONS: Corrections = { headerRow: null, columns: {} };

export function correctIdentity(found: IdentityColumns, { columns }: Corrections): IdentityColumns {
  const out: { -readonly [Key in keyof IdentityColumns]: IdentityColumns[Key] } = { ...found };
  for (const meaning of OTHER_IDENTITY) {
    const col = columns[meaning];
    if (col !== undefined) out[meaning] = col;
  }
  // A code said to stand in one column does so: parts that were found beside it are no parts then.
  const whole = columns.kode !== undefined;
  const parts = KODE_MEANINGS.map((meaning, index) => columns[meaning] ?? (whole ? null : found.kode[index]));
  out.kode = parts.flatMap((col, index) => {
    const meaning = KODE_MEANINGS[index];
    return col === undefined || col === null || (meaning !== undefined && columns[meaning] === null)
      ? []
      : [col];
  });
  return out;
}

/** A block stands with either of its columns. */
export function correctBlocks(
  found: Blocks,
  { columns }: Corrections,
): Partial<Record<BlockKey, BlockColumns>> {
  const out: Partial<Record<BlockKey, BlockColumns>> = {};
  for (const key of ALL_BLOCKS) {
    const side = (half: 'K' | 'Rp'): number | null => {
      const col = columns[`${key}.${half}`];
      return col === undefined ? (found[key]?.[half] ?? null) : col;
    };
    const [K, Rp] = [side('K'), side('Rp')];
    if (K !== null || Rp !== null) out[key] = { K, Rp };
  }
  return out;
}

export function pairsOfBlocks(blocks: Blocks): Pair[] {
  return blocksIn(blocks)
    .map(([, { K, Rp }]) => ({ K, Rp, satuan: K !== null && Rp === K + 2 ? K + 1 : null }))
    .sort((a, b) => firstColumn(a) - firstColumn(b));
}

/** `baris=14 periode=semester target.K=J kode=B kode2=C pd=-`: readable where the workbook's settings are looked at. */
export function printCorrections({ headerRow, columns, period }: Corrections): string {
  const parts = headerRow === null ? [] : [`baris=${String(headerRow)}`];
  if (period !== undefined) parts.push(`periode=${period}`);
  for (const meaning of MEANINGS) {
    const col = columns[meaning];
    if (col !== undefined) parts.push(`${meaning}=${col === null ? '-' : columnName(col)}`);
  }
  return parts.join(' ');
}

/** What cannot be read is left out: a setting edited by hand must not lock the form. */
export function readCorrections(text: string): Corrections {
  let headerRow: number | null = null;
  let period: PeriodKind | undefined;
  const columns: Partial<Record<Meaning, number | null>> = {};
  for (const part of text.split(/\s+/)) {
    const [name = '', value = ''] = part.split('=');
    if (name === 'baris' && /^\d{1,7}$/.test(value)) headerRow = Number(value);
    if (name === 'periode') period = PERIOD_KINDS.find((kind) => kind === value) ?? period;
    const meaning = MEANINGS.find((each) => each === name);
    if (meaning !== undefined && value === '-') columns[meaning] = null;
    else if (meaning !== undefined && /^[A-Z]{1,3}$/i.test(value)) columns[meaning] = columnNumber(value);
  }
  return period === undefined ? { headerRow, columns } : { headerRow, columns, period };
}
