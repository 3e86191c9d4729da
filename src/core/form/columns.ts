/** The columns of a recognised form, by meaning. Column numbers count from 1. */

/** The eleven K/Rp blocks of the official form, in its order (domain: evaluation-form §1). */
export const BLOCKS = [
  'targetRenstra',
  'realisasiLalu',
  'target',
  'tw1',
  'tw2',
  'tw3',
  'tw4',
  'realisasi',
  'capaian',
  'realisasiRenstra',
  'capaianRenstra',
] as const;
export type OfficialBlock = (typeof BLOCKS)[number];

export type Triwulan = 1 | 2 | 3 | 4;
export const TRIWULAN_BLOCKS = ['tw1', 'tw2', 'tw3', 'tw4'] as const;
export const SEMESTER_BLOCKS = ['smt1', 'smt2'] as const;
export const BULAN_BLOCKS = [
  'bln1',
  'bln2',
  'bln3',
  'bln4',
  'bln5',
  'bln6',
  'bln7',
  'bln8',
  'bln9',
  'bln10',
  'bln11',
  'bln12',
] as const;

/** Into what a form parts the year: four triwulan as the official one, two semester, or twelve months. */
export type PeriodKind = 'triwulan' | 'semester' | 'bulan';
/** One period of the year: a triwulan, a semester or a month. */
export type PeriodKey =
  (typeof TRIWULAN_BLOCKS)[number] | (typeof SEMESTER_BLOCKS)[number] | (typeof BULAN_BLOCKS)[number];
export type BlockKey = OfficialBlock | PeriodKey;

/** Every block that a form of some kind of period may have, in the order of the form; coarser periods last. */
export const ALL_BLOCKS: readonly BlockKey[] = [
  'targetRenstra',
  'realisasiLalu',
  'target',
  ...BULAN_BLOCKS,
  ...TRIWULAN_BLOCKS,
  ...SEMESTER_BLOCKS,
  'realisasi',
  'capaian',
  'realisasiRenstra',
  'capaianRenstra',
];

/** K, Rp or both: a block of a half has null for the other, and never null for both. */
export interface BlockColumns {
  readonly K: number | null;
  readonly Rp: number | null;
}

export interface IdentityColumns {
  readonly no: number | null;
  /** One column, or the cells of a code that is split over several. Empty where the code stands in the name. */
  readonly kode: readonly number[];
  readonly sasaran: number | null;
  readonly uraian: number | null;
  readonly indikator: number | null;
  readonly satuan: number | null;
  readonly pd: number | null;
  /** Helper column that states the metode triwulan (*Karakter Indikator*). */
  readonly metode: number | null;
  /** Helper column that states the arah (*naik (baik)*). */
  readonly arah: number | null;
}

export type Blocks = Readonly<Partial<Record<BlockKey, BlockColumns>>>;

export interface ColumnMap extends IdentityColumns {
  /** What the form's figures are filled in by. */
  readonly period: PeriodKind;
  /**
   * Beside the periods of `period` there may be longer ones, such as a triwulan after its three months:
   * they are sums of the shorter ones, computed and not input.
   */
  readonly blocks: Blocks;
}

/** The form's blocks with their keys, in the order of `ALL_BLOCKS`. */
export function blocksIn(blocks: Blocks): (readonly [BlockKey, BlockColumns])[] {
  return ALL_BLOCKS.flatMap((key) => {
    const block = blocks[key];
    return block === undefined ? [] : [[key, block] as const];
  });
}

/** The columns of a block that are there: one or two. */
export function columnsOfBlock({ K, Rp }: BlockColumns): number[] {
  return [K, Rp].filter((col) => col !== null);
}
