/** Words of the part Setelan: what each setting is, what it changes, and how its choices are told. */
import type { BoundKind, ScalePreset } from '../../core/evaluate/scale';
import type { ReportTableName } from '../../core/evaluate/default-settings';
import type { SettingExample } from '../../core/evaluate/setting-example';
import type { SettingKey } from '../../core/evaluate/settings';
import { REPORT_TABLE_NAMES } from '../nama-tabel';

/** Settings that stand alone; those of single tables share their words. */
export type NamedSetting = Exclude<
  SettingKey,
  `pembulatan.${ReportTableName}` | `desimal.${ReportTableName}`
>;

export type SettingGroup = 'predikat' | 'capaian' | 'rata-rata' | 'renstra' | 'pembulatan' | 'lkjip';

export interface SettingName {
  readonly name: string;
  /** What it changes. */
  readonly effect: string;
}

export interface SetelanWords {
  readonly intro: string;
  readonly groups: Readonly<Record<SettingGroup, string>>;
  readonly groupChanged: (count: number) => string;
  readonly setting: Readonly<Record<NamedSetting, SettingName>>;
  /** A value as people choose it. */
  readonly choice: (key: SettingKey, value: string) => string;
  /** @param cell address of the figure; null for one that is in no cell of the form */
  readonly example: (example: SettingExample, cell: string | null) => string;
  readonly noExample: string;
  readonly noGaps: string;
  readonly differs: string;
  readonly byDefault: string;
  readonly reset: string;
  readonly resetOf: (name: string) => string;
  readonly resetAll: (count: number) => string;
  readonly tables: {
    readonly heading: string;
    readonly effect: string;
    readonly all: string;
    readonly rounding: string;
    readonly decimals: string;
    readonly mixed: string;
    readonly name: (table: ReportTableName) => string;
  };
  readonly scale: {
    readonly preset: Readonly<Record<ScalePreset, string>>;
    readonly own: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<BoundKind, string>>;
    readonly bands: string;
    readonly bound: (place: number) => string;
    readonly word: (place: number) => string;
    readonly lowest: string;
    readonly add: string;
    readonly remove: (place: number) => string;
  };
  readonly cap: {
    readonly other: string;
    readonly label: string;
    readonly bad: string;
  };
  readonly draft: {
    readonly count: (count: number) => string;
    readonly counting: string;
    readonly figures: (count: number) => string;
    readonly tables: (figures: number, tables: readonly string[]) => string;
    readonly list: string;
    readonly more: (count: number) => string;
    readonly empty: string;
    readonly save: string;
    readonly cancel: string;
    readonly saved: string;
    readonly notYet: string;
    readonly blocked: string;
  };
  readonly broken: {
    readonly title: (count: number) => string;
    readonly look: string;
    readonly drop: string;
  };
  readonly writes: string;
}

const percent = (value: string): string => `${value.replace('.', ',')} %`;

function exampleText(
  { of, from, to }: SettingExample,
  cell: string | null,
  words: { readonly empty: string; readonly general: string; readonly persentase: string },
): string {
  const result = `${from} → ${to === '' ? words.empty : to}`;
  if (cell !== null) return `${cell}: ${result}`;
  return of === 'umum'
    ? `${words.general} ${result}`
    : of === 'persentase'
      ? `${words.persentase} ${result}`
      : result;
}

const CHOICES_ID: Readonly<Record<string, string>> = {
  'predikat.celah=batas-bawah': 'Masuk jenjang bawahnya',
  'predikat.celah=dibulatkan': 'Dibulatkan dahulu ke bilangan bulat',
  'predikat.celah=batas-atas': 'Masuk jenjang atasnya',
  'capaian.batas=tidak': 'Tanpa batas',
  'capaian.arah-turun=selisih': '(2 × target − realisasi) / target',
  'capaian.arah-turun=perbandingan': 'target / realisasi',
  'capaian.rp-nol=0': 'Ditulis 0',
  'capaian.rp-nol=kosong': 'Dibiarkan kosong',
  'rata-rata.anggota=kode': 'Setiap kode dihitung sekali',
  'rata-rata.anggota=indikator': 'Setiap indikator dihitung',
  'rata-rata.pagu-nol=ikut': 'Ikut dirata-ratakan',
  'rata-rata.pagu-nol=tidak': 'Tidak ikut',
  'renstra.akhir=jumlah': 'Tahun lalu + tahun ini',
  'renstra.akhir=realisasi': 'Realisasi tahun ini saja',
  'efisiensi.rumus=selisih': 'Capaian − penyerapan',
  'efisiensi.rumus=perbandingan': 'Capaian / penyerapan × 100',
  'setengah-ke-atas': 'Setengah ke atas',
  potong: 'Dipotong',
};

const CHOICES_EN: Readonly<Record<string, string>> = {
  'predikat.celah=batas-bawah': 'Taken to the band below',
  'predikat.celah=dibulatkan': 'Rounded to a whole number first',
  'predikat.celah=batas-atas': 'Taken to the band above',
  'capaian.batas=tidak': 'No cap',
  'capaian.arah-turun=selisih': '(2 × target − realisasi) / target',
  'capaian.arah-turun=perbandingan': 'target / realisasi',
  'capaian.rp-nol=0': 'Written as 0',
  'capaian.rp-nol=kosong': 'Left blank',
  'rata-rata.anggota=kode': 'Every code counts once',
  'rata-rata.anggota=indikator': 'Every indikator counts',
  'rata-rata.pagu-nol=ikut': 'Counted in the mean',
  'rata-rata.pagu-nol=tidak': 'Left out',
  'renstra.akhir=jumlah': 'Last year + this year',
  'renstra.akhir=realisasi': 'Realisasi of this year alone',
  'efisiensi.rumus=selisih': 'Capaian − penyerapan',
  'efisiensi.rumus=perbandingan': 'Capaian / penyerapan × 100',
  'setengah-ke-atas': 'Half up',
  potong: 'Cut off',
};

function choiceText(key: SettingKey, value: string, words: Readonly<Record<string, string>>): string {
  return words[`${key}=${value}`] ?? words[value] ?? (key === 'capaian.batas' ? percent(value) : value);
}

export const SETELAN_ID: SetelanWords = {
  intro:
    'Disimpan di buku kerja, sehingga rekan yang membukanya mendapat angka yang sama. Sel baru ditulis lewat Terapkan.',
  groups: {
    predikat: 'Predikat',
    capaian: 'Capaian',
    'rata-rata': 'Rata-rata',
    renstra: 'Renstra',
    pembulatan: 'Pembulatan',
    lkjip: 'LKjIP',
  },
  groupChanged: (count) => `${String(count)} diubah`,
  setting: {
    'predikat.skala': {
      name: 'Skala predikat',
      effect: 'Batas dan kata setiap jenjang, di formulir dan di Ringkasan.',
    },
    'predikat.celah': {
      name: 'Angka di antara dua jenjang',
      effect: 'Predikat angka seperti 90,88 yang tidak termasuk 76–90 maupun 91–100.',
    },
    'capaian.batas': {
      name: 'Batas capaian',
      effect: 'Tingkat capaian K dan Rp di atas batas ini ditulis sebesar batasnya, juga di tabel LKjIP.',
    },
    'capaian.arah-turun': {
      name: 'Rumus arah turun',
      effect: 'Capaian indikator yang makin rendah makin baik.',
    },
    'capaian.rp-nol': {
      name: 'Persen Rp tanpa pembagi',
      effect: 'Isi persen Rp bila pagu atau target Rp kosong atau 0.',
    },
    'rata-rata.anggota': {
      name: 'Yang dirata-ratakan',
      effect: 'Bila satu kode mempunyai beberapa indikator.',
    },
    'rata-rata.pagu-nol': {
      name: 'Kode tanpa pagu',
      effect: 'Baris yang pagunya 0 atau kosong, dalam rata-rata K dan Rp.',
    },
    'renstra.akhir': {
      name: 'Realisasi Renstra metode akhir',
      effect: 'Realisasi Renstra K untuk indikator yang dibaca dari triwulan terakhir, seperti persentase.',
    },
    'pembulatan.formulir': {
      name: 'Pembulatan formulir',
      effect: 'Semua persen di formulir; selalu dua desimal.',
    },
    'efisiensi.rumus': {
      name: 'Rumus tingkat efisiensi',
      effect: 'Kolom terakhir Tabel 3.6.',
    },
    'efisiensi.desimal': {
      name: 'Desimal tingkat efisiensi',
      effect: 'Kolom terakhir Tabel 3.6.',
    },
  },
  choice: (key, value) => choiceText(key, value, CHOICES_ID),
  example: (example, cell) =>
    exampleText(example, cell, {
      empty: 'kosong',
      general: 'Misalnya',
      persentase: 'Persentase realisasi anggaran',
    }),
  noExample: 'Tidak mengubah angka di buku kerja ini.',
  noGaps: 'Skala ini tidak mempunyai celah, jadi setelan ini tidak berpengaruh.',
  differs: 'diubah',
  byDefault: 'bawaan',
  reset: 'Kembalikan',
  resetOf: (name) => `Kembalikan ${name} ke bawaan`,
  resetAll: (count) => `Kembalikan semua (${String(count)})`,
  tables: {
    heading: 'Tabel LKjIP',
    effect: 'Pembulatan dan desimal setiap tabel; tertulis di bawah tabelnya.',
    all: 'Semua tabel',
    rounding: 'Pembulatan',
    decimals: 'Desimal',
    mixed: 'berbeda-beda',
    name: (table) => REPORT_TABLE_NAMES[table],
  },
  scale: {
    preset: {
      permendagri: 'Permendagri 86/2017 (Sangat Tinggi …)',
      'sangat-baik': 'Sangat Baik … Sangat Kurang',
      'sangat-berhasil': 'Sangat Berhasil … Tidak Berhasil',
      akip: 'Nilai AKIP (AA … D)',
    },
    own: 'Susunan sendiri',
    kind: 'Jenis batas',
    kinds: {
      bulat: 'bilangan bulat (76–90, 91–100)',
      'di-atas': 'di atas (> 90)',
      mulai: 'mulai (≥ 90)',
    },
    bands: 'Jenjang, dari yang tertinggi',
    bound: (place) => `Batas bawah jenjang ${String(place)}`,
    word: (place) => `Kata jenjang ${String(place)}`,
    lowest: 'selebihnya',
    add: 'Tambah jenjang',
    remove: (place) => `Hapus jenjang ${String(place)}`,
  },
  cap: {
    other: 'Persen lain …',
    label: 'Batas capaian dalam persen',
    bad: 'Isi angka 100 sampai 1000, misalnya 112,5.',
  },
  draft: {
    count: (count) => `${String(count)} setelan diubah, belum disimpan.`,
    counting: 'Menghitung pengaruhnya …',
    figures: (count) =>
      count === 0
        ? 'Tidak ada angka formulir yang berubah.'
        : `${count.toLocaleString('id-ID')} angka berubah di formulir.`,
    tables: (figures, tables) => `${figures.toLocaleString('id-ID')} angka berubah di ${tables.join(', ')}.`,
    list: 'Angka yang berubah',
    more: (count) => `dan ${count.toLocaleString('id-ID')} lagi`,
    empty: 'kosong',
    save: 'Simpan setelan',
    cancel: 'Batal',
    saved: 'Setelan tersimpan di buku kerja.',
    notYet: 'Angkanya baru ditulis lewat Terapkan.',
    blocked: 'Betulkan dahulu isian yang ditandai di atas.',
  },
  broken: {
    title: (count) =>
      `${String(count)} setelan di buku kerja ini tidak dapat dipakai; yang berlaku bawaan atau hasil bacaan.`,
    look: 'Lihat di Setelan',
    drop: 'Hapus yang tidak terbaca',
  },
  writes:
    'Lembar Setelan Indikator yang Anda sisipkan: kode, nama, indikator, satuan dan keterangannya; isian Metode dan Arah tidak pernah',
};

export const SETELAN_EN: SetelanWords = {
  intro:
    'Kept in the workbook, so that a colleague who opens it gets the same figures. Cells are written by Apply only.',
  groups: {
    predikat: 'Predikat',
    capaian: 'Capaian',
    'rata-rata': 'Rata-rata (means)',
    renstra: 'Renstra',
    pembulatan: 'Rounding',
    lkjip: 'LKjIP',
  },
  groupChanged: (count) => `${String(count)} changed`,
  setting: {
    'predikat.skala': {
      name: 'Predikat scale',
      effect: 'Bound and word of every band, in the form and in Ringkasan.',
    },
    'predikat.celah': {
      name: 'Figures between two bands',
      effect: 'Predikat of figures such as 90,88 that belong neither to 76–90 nor to 91–100.',
    },
    'capaian.batas': {
      name: 'Cap of capaian',
      effect: 'Capaian of K and Rp above the cap is written as the cap, also in the LKjIP tables.',
    },
    'capaian.arah-turun': {
      name: 'Formula of arah turun',
      effect: 'Capaian of indikator of which lower is better.',
    },
    'capaian.rp-nol': {
      name: 'Rp percent without a divisor',
      effect: 'What a Rp percent holds where pagu or Rp target is blank or 0.',
    },
    'rata-rata.anggota': {
      name: 'What is averaged',
      effect: 'Where one code has several indikator.',
    },
    'rata-rata.pagu-nol': {
      name: 'Codes without pagu',
      effect: 'Rows whose pagu is 0 or blank, in the means of K and Rp.',
    },
    'renstra.akhir': {
      name: 'Renstra realisasi of metode akhir',
      effect: 'Renstra realisasi K of indikator that are read from the last triwulan, such as percentages.',
    },
    'pembulatan.formulir': {
      name: 'Rounding of the form',
      effect: 'All percents of the form; always two decimals.',
    },
    'efisiensi.rumus': { name: 'Formula of efisiensi', effect: 'The last column of Tabel 3.6.' },
    'efisiensi.desimal': { name: 'Decimals of efisiensi', effect: 'The last column of Tabel 3.6.' },
  },
  choice: (key, value) => choiceText(key, value, CHOICES_EN),
  example: (example, cell) =>
    exampleText(example, cell, {
      empty: 'blank',
      general: 'For instance',
      persentase: 'Persentase realisasi anggaran',
    }),
  noExample: 'Changes no figure of this workbook.',
  noGaps: 'This scale has no gaps, so this setting changes nothing.',
  differs: 'changed',
  byDefault: 'default',
  reset: 'Reset',
  resetOf: (name) => `Reset ${name} to its default`,
  resetAll: (count) => `Reset all (${String(count)})`,
  tables: {
    heading: 'LKjIP tables',
    effect: 'Rounding and decimals of every table; written below the table.',
    all: 'All tables',
    rounding: 'Rounding',
    decimals: 'Decimals',
    mixed: 'various',
    name: (table) => REPORT_TABLE_NAMES[table],
  },
  scale: {
    preset: {
      permendagri: 'Permendagri 86/2017 (Sangat Tinggi …)',
      'sangat-baik': 'Sangat Baik … Sangat Kurang',
      'sangat-berhasil': 'Sangat Berhasil … Tidak Berhasil',
      akip: 'AKIP grades (AA … D)',
    },
    own: 'Own bands',
    kind: 'Kind of bounds',
    kinds: {
      bulat: 'whole numbers (76–90, 91–100)',
      'di-atas': 'above (> 90)',
      mulai: 'from (≥ 90)',
    },
    bands: 'Bands, highest first',
    bound: (place) => `Lower bound of band ${String(place)}`,
    word: (place) => `Word of band ${String(place)}`,
    lowest: 'the rest',
    add: 'Add a band',
    remove: (place) => `Remove band ${String(place)}`,
  },
  cap: {
    other: 'Another percent …',
    label: 'Cap of capaian in percent',
    bad: 'Give a number from 100 to 1000, such as 112,5.',
  },
  draft: {
    count: (count) => `${String(count)} settings changed, not saved yet.`,
    counting: 'Counting what changes …',
    figures: (count) =>
      count === 0
        ? 'No figure of the form changes.'
        : `${count.toLocaleString('id-ID')} figures of the form change.`,
    tables: (figures, tables) => `${figures.toLocaleString('id-ID')} figures change in ${tables.join(', ')}.`,
    list: 'Figures that change',
    more: (count) => `and ${count.toLocaleString('id-ID')} more`,
    empty: 'blank',
    save: 'Save settings',
    cancel: 'Cancel',
    saved: 'The settings are kept in the workbook.',
    notYet: 'The figures are written by Apply only.',
    blocked: 'Correct what is marked above first.',
  },
  broken: {
    title: (count) =>
      `${String(count)} settings of this workbook cannot be used; the default or what was inferred is in force.`,
    look: 'Look in Settings',
    drop: 'Drop what cannot be read',
  },
  writes:
    'The sheet Setelan Indikator that you insert: code, name, indikator, satuan and remark; never what is chosen for Metode and Arah',
};
