/** One finding of the check, as data. Its words stand in src/i18n under the same rule id. */

export type Severity = 'galat' | 'peringatan' | 'catatan';

/**
 * Every rule and its severity. Galat: the row cannot be computed and is left alone.
 * Sources: domain/evaluation-form §2 (isi), §3 (hitungan), §1 (bentuk).
 */
export const RULES = {
  'bentuk.kode-kehilangan-nol': 'peringatan',
  'bentuk.kode-tidak-terbaca': 'peringatan',
  'bentuk.tingkat-tidak-dikenal': 'peringatan',
  'bentuk.induk-tidak-ada': 'peringatan',
  'bentuk.indikator-kosong': 'peringatan',
  'isi.bukan-angka': 'galat',
  'isi.galat-excel': 'galat',
  'isi.tanggal': 'galat',
  'isi.terlalu-besar': 'galat',
  'isi.rumus-belum-dihitung': 'galat',
  'isi.pemisah-rancu': 'galat',
  'isi.negatif': 'peringatan',
  'isi.target-kosong': 'peringatan',
  'isi.target-renstra-kosong': 'catatan',
  'isi.nilai-tak-terbanding': 'peringatan',
  'hitungan.realisasi-rp': 'galat',
  'hitungan.realisasi-diketik': 'catatan',
  'hitungan.realisasi-k-tanpa-metode': 'peringatan',
  'hitungan.metode-lain': 'peringatan',
  'hitungan.berbeda': 'peringatan',
  'hitungan.rumus-luar-berbeda': 'peringatan',
  'hitungan.predikat': 'peringatan',
  'hitungan.celah-predikat': 'catatan',
  'hitungan.baris-dilewati-dalam-jumlah': 'peringatan',
  'hitungan.terlalu-banyak-anggota': 'catatan',
  'hitungan.rumus-larik': 'peringatan',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof RULES;

export interface Temuan {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  readonly col: number;
  /** As it stands in the sheet; null where nothing stands there. */
  readonly found: string | null;
  /** What the rule gives, as people write it; null where there is no single answer. */
  readonly expected: string | null;
  /** What the words need beside found and expected: names of metode, readings … */
  readonly detail: Readonly<Record<string, string>>;
}
