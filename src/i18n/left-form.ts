/** Why a form of the workbook does not count in sums and report tables. */
import type { LeftReason } from '../core/rekap/counted-forms';
import type { Language } from './language';

const WORDS: Readonly<Record<Language, Readonly<Record<LeftReason, (instead: string) => string>>>> = {
  id: {
    'triwulan-lebih-awal': (instead) => `sampai triwulan yang lebih awal; yang dipakai lembar "${instead}".`,
    salinan: (instead) => `memuat baris dan triwulan yang sama dengan lembar "${instead}", yang dipakai.`,
    bagian: (instead) => `barisnya sudah termuat di lembar "${instead}", yang dipakai.`,
    'tahun-lain': () => 'judulnya menyebut tahun yang lebih awal.',
  },
  en: {
    'triwulan-lebih-awal': (instead) => `up to an earlier triwulan; sheet "${instead}" is used.`,
    salinan: (instead) => `it has the rows and the triwulan of sheet "${instead}", which is used.`,
    bagian: (instead) => `its rows stand on sheet "${instead}" too, which is used.`,
    'tahun-lain': () => 'its title names an earlier year.',
  },
};

/** @param instead the sheet that counts in its place; null for another year's form */
export const leftReasonText = (language: Language, reason: LeftReason, instead: string | null): string =>
  WORDS[language][reason](instead ?? '');
