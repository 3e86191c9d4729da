/** Words of the list of indikator in the part Setelan: metode and arah of each, and whence they come. */
import type { ArahFrom, MetodeFrom } from '../../core/evaluate/metode';

export interface IndikatorWords {
  readonly open: (count: number) => string;
  readonly openHint: string;
  readonly heading: string;
  readonly back: string;
  readonly order: string;
  readonly insert: string;
  readonly update: string;
  readonly sheetHint: string;
  readonly search: string;
  readonly satuan: string;
  readonly allSatuan: (count: number) => string;
  readonly satuanCount: (satuan: string, count: number) => string;
  readonly noSatuan: string;
  readonly show: string;
  readonly shows: Readonly<Record<'semua' | 'bacaan' | 'pilihan', string>>;
  readonly bulk: (satuan: string, count: number) => string;
  readonly bulkHint: string;
  readonly found: (count: number) => string;
  readonly metode: string;
  readonly arah: string;
  readonly metodeOf: (indikator: string) => string;
  readonly arahOf: (indikator: string) => string;
  /** Leaves it as inferred. */
  readonly inferred: string;
  readonly inferredAs: (value: string) => string;
  readonly metodeName: Readonly<Record<string, string>>;
  readonly arahName: Readonly<Record<string, string>>;
  readonly metodeFrom: Readonly<Record<MetodeFrom, string>>;
  readonly arahFrom: Readonly<Record<ArahFrom, string>>;
  readonly unsaved: string;
  readonly noKey: string;
  readonly goTo: (cell: string) => string;
  readonly more: (count: number) => string;
  readonly unused: (count: number) => string;
  readonly drop: string;
  readonly resetAll: (count: number) => string;
  readonly none: string;
}

export const INDIKATOR_ID: IndikatorWords = {
  open: (count) => `Metode dan arah per indikator (${count.toLocaleString('id-ID')})`,
  openHint: 'Cara triwulan menjadi angka tahun, dan apakah makin tinggi atau makin rendah yang baik.',
  heading: 'Setelan Indikator',
  back: 'Kembali ke Setelan',
  order:
    'Yang berlaku, berurutan: kolom formulir, lembar Setelan Indikator, pilihan Anda di sini, pilihan untuk satuannya, lalu hasil bacaan.',
  insert: 'Sisipkan lembar Setelan Indikator',
  update: 'Perbarui lembar Setelan Indikator',
  sheetHint:
    'Lembar dengan pilihan turun (drop-down), agar dapat diisi di Excel oleh siapa pun. Isian yang ada tidak diubah.',
  search: 'Cari kode, nama atau indikator',
  satuan: 'Satuan',
  allSatuan: (count) => `Semua satuan (${count.toLocaleString('id-ID')})`,
  satuanCount: (satuan, count) => `${satuan} (${count.toLocaleString('id-ID')})`,
  noSatuan: 'tanpa satuan',
  show: 'Tampilkan',
  shows: { semua: 'Semua', bacaan: 'Hanya metode hasil bacaan', pilihan: 'Hanya pilihan Anda' },
  bulk: (satuan, count) => `Untuk semua ${count.toLocaleString('id-ID')} indikator bersatuan ${satuan}`,
  bulkHint: 'Berlaku juga bagi baris yang ditambahkan kemudian; pilihan per indikator mengalahkannya.',
  found: (count) => `${count.toLocaleString('id-ID')} indikator`,
  metode: 'Metode',
  arah: 'Arah',
  metodeOf: (indikator) => `Metode ${indikator}`,
  arahOf: (indikator) => `Arah ${indikator}`,
  inferred: 'ikuti bacaan',
  inferredAs: (value) => `${value} (bacaan)`,
  metodeName: { jumlah: 'jumlah', akhir: 'akhir', 'rata-rata': 'rata-rata', maksimum: 'maksimum' },
  arahName: { naik: 'naik', turun: 'turun' },
  metodeFrom: {
    column: 'kolom lembar',
    sheet: 'lembar Setelan Indikator',
    setting: 'pilihan Anda',
    'setting-satuan': 'pilihan Anda untuk satuan ini',
    printed: 'realisasi tercetak',
    satuan: 'satuan dan kata indikator',
  },
  arahFrom: {
    column: 'kolom lembar',
    sheet: 'lembar Setelan Indikator',
    setting: 'pilihan Anda',
    'setting-satuan': 'pilihan Anda untuk satuan ini',
    default: 'bawaan',
  },
  unsaved: 'belum disimpan',
  noKey: 'Baris ini tanpa kode dan nama, jadi pilihannya tidak dapat disimpan.',
  goTo: (cell) => `Ke sel ${cell}`,
  more: (count) => `Tampilkan ${count.toLocaleString('id-ID')} lagi`,
  unused: (count) => `${String(count)} pilihan tidak cocok dengan indikator mana pun di formulir ini`,
  drop: 'Hapus',
  resetAll: (count) => `Kembalikan semua pilihan (${count.toLocaleString('id-ID')})`,
  none: 'Tidak ada indikator yang cocok.',
};

export const INDIKATOR_EN: IndikatorWords = {
  open: (count) => `Metode and arah per indikator (${count.toLocaleString('id-ID')})`,
  openHint: "How the triwulan make the year's figure, and whether higher or lower is better.",
  heading: 'Setelan Indikator',
  back: 'Back to Settings',
  order:
    "In force, in this order: the form's column, the sheet Setelan Indikator, your choice here, the choice for its satuan, what was inferred.",
  insert: 'Insert the sheet Setelan Indikator',
  update: 'Update the sheet Setelan Indikator',
  sheetHint: 'A sheet with drop-downs, so that anybody can fill it in Excel. What was typed there stays.',
  search: 'Find code, name or indikator',
  satuan: 'Satuan',
  allSatuan: (count) => `All satuan (${count.toLocaleString('id-ID')})`,
  satuanCount: (satuan, count) => `${satuan} (${count.toLocaleString('id-ID')})`,
  noSatuan: 'without satuan',
  show: 'Show',
  shows: { semua: 'All', bacaan: 'Inferred metode only', pilihan: 'Your choices only' },
  bulk: (satuan, count) => `For all ${count.toLocaleString('id-ID')} indikator of satuan ${satuan}`,
  bulkHint: 'Holds for rows that are added later too; a choice for a single indikator comes before it.',
  found: (count) => `${count.toLocaleString('id-ID')} indikator`,
  metode: 'Metode',
  arah: 'Arah',
  metodeOf: (indikator) => `Metode of ${indikator}`,
  arahOf: (indikator) => `Arah of ${indikator}`,
  inferred: 'as inferred',
  inferredAs: (value) => `${value} (inferred)`,
  metodeName: { jumlah: 'jumlah', akhir: 'akhir', 'rata-rata': 'rata-rata', maksimum: 'maksimum' },
  arahName: { naik: 'naik', turun: 'turun' },
  metodeFrom: {
    column: "the form's column",
    sheet: 'sheet Setelan Indikator',
    setting: 'your choice',
    'setting-satuan': 'your choice for this satuan',
    printed: 'the realisasi that is printed',
    satuan: 'satuan and words of the indikator',
  },
  arahFrom: {
    column: "the form's column",
    sheet: 'sheet Setelan Indikator',
    setting: 'your choice',
    'setting-satuan': 'your choice for this satuan',
    default: 'default',
  },
  unsaved: 'not saved yet',
  noKey: 'This row has neither code nor name, so no choice can be kept for it.',
  goTo: (cell) => `Go to cell ${cell}`,
  more: (count) => `Show ${count.toLocaleString('id-ID')} more`,
  unused: (count) => `${String(count)} choices mean no indikator of this form`,
  drop: 'Remove',
  resetAll: (count) => `Take back all choices (${count.toLocaleString('id-ID')})`,
  none: 'No indikator matches.',
};
