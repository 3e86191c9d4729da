/** What can be set, and what is in force where nothing is. The keys by which it is set stand in settings.ts. */
import type { Arah, Metode } from '../form/helper-words';
import type { Exact } from '../number/decimal';
import type { Rounding } from '../number/round';
import { DEFAULT_SCALE, type Celah, type Scale } from './scale';

/** The LKjIP tables whose figures are rounded for themselves; Ringkasan and Narasi go with those they repeat. */
export const REPORT_TABLES = [
  'tabel-3.1',
  'tabel-3.2',
  'tabel-3.3',
  'tabel-3.4',
  'tabel-3.5',
  'tabel-3.6',
  'realisasi-anggaran',
] as const;
export type ReportTableName = (typeof REPORT_TABLES)[number];

export const ROUNDED_TABLES = ['formulir', ...REPORT_TABLES] as const;
export type RoundedTable = (typeof ROUNDED_TABLES)[number];

/** Decimals a table may print. Percents of the form always have two (domain: evaluation-form §3). */
export const DECIMALS = [0, 1, 2, 3, 4] as const;
export type Decimals = (typeof DECIMALS)[number];

export interface Settings {
  readonly celah: Celah;
  readonly skala: Scale;
  /** Cap of capaian in percent; null for none (200 %, 300 % are printed in real reports). */
  readonly batas: Exact | null;
  /** Arah turun: (2 × target − realisasi) / target, or target / realisasi. */
  readonly arahTurun: 'selisih' | 'perbandingan';
  /** What a Rp percent shows where its divisor is 0 or blank. */
  readonly rpNol: '0' | 'kosong';
  /** realisasiRenstra of metode `akhir`: sum with realisasiLalu, or realisasi alone. */
  readonly renstraAkhir: 'jumlah' | 'realisasi';
  readonly rataRata: {
    /** A code with several indikator counts once, with their mean; or each indikator counts. */
    readonly anggota: 'kode' | 'indikator';
    /** Whether codes without pagu count. */
    readonly paguNol: 'ikut' | 'tidak';
  };
  /** Rounding of the form and of each LKjIP table. */
  readonly pembulatan: Readonly<Record<RoundedTable, Rounding>>;
  /** Decimals of each LKjIP table. */
  readonly desimal: Readonly<Record<ReportTableName, Decimals>>;
  readonly efisiensi: {
    /** Tingkat efisiensi: capaian − penyerapan, or capaian / penyerapan × 100. */
    readonly rumus: 'selisih' | 'perbandingan';
    /** The reference report prints 10,6 beside percents with two decimals. */
    readonly desimal: Decimals;
  };
  /** The user's choices by key of the indikator or of its satuan (core/indikator/indikator-key.ts). */
  readonly metode: Readonly<Record<string, Metode>>;
  readonly arah: Readonly<Record<string, Arah>>;
}

const each = <Name extends string, Value>(names: readonly Name[], value: Value): Record<Name, Value> =>
  Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>;

export const DEFAULT_SETTINGS: Settings = {
  celah: 'batas-bawah',
  skala: DEFAULT_SCALE,
  batas: null,
  arahTurun: 'selisih',
  rpNol: '0',
  renstraAkhir: 'jumlah',
  rataRata: { anggota: 'kode', paguNol: 'ikut' },
  pembulatan: each(ROUNDED_TABLES, 'setengah-ke-atas'),
  desimal: each(REPORT_TABLES, 2),
  efisiensi: { rumus: 'selisih', desimal: 1 },
  metode: {},
  arah: {},
};
