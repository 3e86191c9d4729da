/** Why a form of the workbook does not count in sums and report tables, and why the year of one that counts is not known. */
import type { LeftReason } from '../core/rekap/counted-forms';
import type { Language } from './language';
import { nameOfSome } from './some';

const WORDS: Readonly<Record<Language, Readonly<Record<LeftReason, (instead: string) => string>>>> = {
  id: {
    'triwulan-lebih-awal': (instead) => `sampai triwulan yang lebih awal; yang dipakai lembar "${instead}".`,
    salinan: (instead) => `memuat baris dan triwulan yang sama dengan lembar "${instead}", yang dipakai.`,
    bagian: (instead) => `barisnya sudah termuat di lembar "${instead}", yang dipakai.`,
    'tahun-lain': () => 'judulnya menyebut tahun yang lebih awal.',
    'triwulan-belum': (instead) =>
      `memuat triwulan sesudah yang dievaluasi; yang dipakai lembar "${instead}".`,
  },
  en: {
    'triwulan-lebih-awal': (instead) => `up to an earlier triwulan; sheet "${instead}" is used.`,
    salinan: (instead) => `it has the rows and the triwulan of sheet "${instead}", which is used.`,
    bagian: (instead) => `its rows stand on sheet "${instead}" too, which is used.`,
    'tahun-lain': () => 'its title names an earlier year.',
    'triwulan-belum': (instead) =>
      `it holds a triwulan after the one that is evaluated; sheet "${instead}" is used.`,
  },
};

/** @param instead the sheet that counts in its place; null for another year's form */
export const leftReasonText = (language: Language, reason: LeftReason, instead: string | null): string =>
  WORDS[language][reason](instead ?? '');

/** @param sheets that hold one triwulan each, of which report tables are made */
export const onePeriodText = (language: Language, sheets: readonly string[]): string =>
  language === 'id'
    ? `Lembar ${nameOfSome(sheets, 'dan', 'lagi')} hanya memuat triwulannya sendiri, sehingga angka tabel LKjIP pun angka triwulan itu, bukan setahun. Pakai formulir yang memuat semua triwulan.`
    : `Sheet ${nameOfSome(sheets, 'and', 'more')} holds its own triwulan only, so the LKjIP tables show that triwulan and not the year. Use a form that holds all triwulan.`;

/** @param sheets that hold one triwulan each, without sheets for those before */
export const withoutYearText = (language: Language, sheets: readonly string[]): string =>
  language === 'id'
    ? `Angka setahun tidak diketahui: lembar ${nameOfSome(sheets, 'dan', 'lagi')} hanya memuat triwulannya sendiri, sedangkan lembar triwulan sebelumnya tidak lengkap.`
    : `The figures of the year are not known: sheet ${nameOfSome(sheets, 'and', 'more')} holds its own triwulan only, and sheets of the triwulan before are missing.`;
