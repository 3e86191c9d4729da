/** What the user says about a sheet's columns where the recogniser was wrong. Kept in the workbook as text. */
import { columnName, columnNumber } from '../grid';
import { BLOCKS, type BlockColumns, type BlockKey, type IdentityColumns } from './columns';
import type { Pair } from './pairs';

export const IDENTITY_MEANINGS = [
  'no',
  'kode',
  'sasaran',
  'uraian',
  'indikator',
  'satuan',
  'metode',
  'arah',
  'pd',
] as const;
export type IdentityMeaning = (typeof IDENTITY_MEANINGS)[number];
export type BlockMeaning = `${BlockKey}.${'K' | 'Rp'}`;
export type Meaning = IdentityMeaning | BlockMeaning;

/** Every meaning a column can have, in the order of the form. */
export const MEANINGS: readonly Meaning[] = [
  ...IDENTITY_MEANINGS.filter((meaning) => meaning !== 'pd'),
  ...BLOCKS.flatMap((key) => [`${key}.K`, `${key}.Rp`] as const),
  'pd',
];

export interface Corrections {
  /** The last row of the header, counted from 1; null as recognised. */
  readonly headerRow: number | null;
  /** Column number by meaning; null where the sheet has no such column. Only what differs from the recogniser. */
  readonly columns: Readonly<Partial<Record<Meaning, number | null>>>;
}

export const NO_CORRECTIONS: Corrections = { headerRow: null, columns: {} };

export function correctIdentity(found: IdentityColumns, { columns }: Corrections): IdentityColumns {
  const out: { -readonly [Key in keyof IdentityColumns]: IdentityColumns[Key] } = { ...found };
  for (const meaning of IDENTITY_MEANINGS) {
    const col = columns[meaning];
    if (col === undefined) continue;
    if (meaning === 'kode') out.kode = col === null ? [] : [col];
    else out[meaning] = col;
  }
  return out;
}

/** A block stands only with both of its columns. */
export function correctBlocks(
  found: Readonly<Partial<Record<BlockKey, BlockColumns>>>,
  { columns }: Corrections,
): Partial<Record<BlockKey, BlockColumns>> {
  const out: Partial<Record<BlockKey, BlockColumns>> = {};
  for (const key of BLOCKS) {
    const K = columns[`${key}.K`] === undefined ? found[key]?.K : columns[`${key}.K`];
    const Rp = columns[`${key}.Rp`] === undefined ? found[key]?.Rp : columns[`${key}.Rp`];
    if (typeof K === 'number' && typeof Rp === 'number') out[key] = { K, Rp };
  }
  return out;
}

export function pairsOfBlocks(blocks: Readonly<Partial<Record<BlockKey, BlockColumns>>>): Pair[] {
  return Object.values(blocks)
    .map(({ K, Rp }) => ({ K, Rp, satuan: Rp === K + 2 ? K + 1 : null }))
    .sort((a, b) => a.K - b.K);
}

/** `baris=14 target.K=J kode=-`: readable where the workbook's settings are looked at. */
export function printCorrections({ headerRow, columns }: Corrections): string {
  const parts = headerRow === null ? [] : [`baris=${String(headerRow)}`];
  for (const meaning of MEANINGS) {
    const col = columns[meaning];
    if (col !== undefined) parts.push(`${meaning}=${col === null ? '-' : columnName(col)}`);
  }
  return parts.join(' ');
}

/** What cannot be read is left out: a setting edited by hand must not lock the form. */
export function readCorrections(text: string): Corrections {
  let headerRow: number | null = null;
  const columns: Partial<Record<Meaning, number | null>> = {};
  for (const part of text.split(/\s+/)) {
    const [name = '', value = ''] = part.split('=');
    if (name === 'baris' && /^\d{1,7}$/.test(value)) headerRow = Number(value);
    const meaning = MEANINGS.find((each) => each === name);
    if (meaning !== undefined && value === '-') columns[meaning] = null;
    else if (meaning !== undefined && /^[A-Z]{1,3}$/i.test(value)) columns[meaning] = columnNumber(value);
  }
  return { headerRow, columns };
}
