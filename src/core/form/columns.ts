/** The columns of a recognised form, by meaning. Column numbers count from 1. */

/** The eleven K/Rp blocks, in the order of the official form (domain: evaluation-form §1). */
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
export type BlockKey = (typeof BLOCKS)[number];

export type Triwulan = 1 | 2 | 3 | 4;
export const TRIWULAN_BLOCKS = ['tw1', 'tw2', 'tw3', 'tw4'] as const;

export interface BlockColumns {
  readonly K: number;
  readonly Rp: number;
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

export interface ColumnMap extends IdentityColumns {
  readonly blocks: Readonly<Partial<Record<BlockKey, BlockColumns>>>;
}
