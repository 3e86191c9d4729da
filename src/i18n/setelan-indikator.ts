/** What the sheet Setelan Indikator prints. In Indonesian, as all sheets of the add-in. */
import type { ArahFrom, MetodeFrom } from '../core/evaluate/metode';
import type { LembarWords } from '../core/indikator/lembar-spec';

const METODE_FROM: Readonly<Record<MetodeFrom, string>> = {
  column: 'kolom formulir; pilihan di lembar ini tidak dipakai',
  sheet: 'pilihan di lembar ini',
  setting: 'pilihan di panel',
  'setting-satuan': 'pilihan di panel untuk satuan ini',
  printed: 'cocok dengan realisasi tercetak',
  satuan: 'dari satuan dan kata indikator',
};

const ARAH_FROM: Readonly<Record<ArahFrom, string>> = {
  column: 'kolom formulir; pilihan di lembar ini tidak dipakai',
  sheet: 'pilihan di lembar ini',
  setting: 'pilihan di panel',
  'setting-satuan': 'pilihan di panel untuk satuan ini',
  default: 'bawaan',
};

const STEM = 'Berlaku: metode ';

export const SETELAN_INDIKATOR: LembarWords = {
  sheet: 'Setelan Indikator',
  title: 'Setelan Indikator: metode triwulan dan arah per indikator',
  guide:
    'Isi kolom Metode atau Arah hanya bila hasil bacaan di kolom Keterangan keliru; yang kosong mengikuti bacaan. ' +
    'Pilihan di sini berlaku pada hitung ulang berikutnya, juga bagi rekan yang membuka buku kerja ini. ' +
    'Baris boleh diurutkan dan kolom boleh ditambah; judul kolom jangan diubah.',
  heads: {
    kode: 'Kode',
    uraian: 'Program/Kegiatan/Subkegiatan',
    indikator: 'Indikator',
    satuan: 'Satuan',
    metode: 'Metode',
    arah: 'Arah',
    keterangan: 'Keterangan',
  },
  hints: {
    metode:
      'jumlah: triwulan dijumlahkan. akhir: triwulan terakhir yang terisi. rata-rata, maksimum. Kosong: mengikuti bacaan.',
    arah: 'naik: makin tinggi makin baik. turun: makin rendah makin baik. Kosong: mengikuti bacaan.',
  },
  keterangan: ({ metode, metodeFrom, arah, arahFrom }) =>
    `${STEM}${metode} (${METODE_FROM[metodeFrom]}), arah ${arah} (${ARAH_FROM[arahFrom]}).`,
  stem: STEM,
};
