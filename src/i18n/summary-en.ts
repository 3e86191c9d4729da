/** The words of the printed summary in English; the terms of the field stay as they are. */
import { leftReasonText, onePeriodText, withoutYearText } from './left-form';
import { periodName, upToName } from './periods';
import { nameOfSome } from './some';
import type { SummaryWords } from './summary';

const plural = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

export const SUMMARY_EN: SummaryWords = {
  form: (sheet, kind, triwulan, period) =>
    `Sheet "${sheet}": ${kind} form, evaluated up to ${upToName('en', period, triwulan)}`,
  confidence: (percent) => `Certainty of recognition: ${percent} %`,
  rows: (program, kegiatan, subkegiatan, rows) =>
    `Rows: ${String(rows)} (${String(program)} program, ${String(kegiatan)} kegiatan, ${String(subkegiatan)} subkegiatan)`,
  tableHead: ['Row', 'Kode', 'Uraian', 'Capaian K', 'Capaian Rp', 'Predikat K'],
  rataRata: 'Rata-rata capaian',
  per: { subkegiatan: 'per subkegiatan', kegiatan: 'per kegiatan', program: 'per program' },
  allPrograms: 'all programs',
  total: 'Pagu',
  realisasi: (scope) => (scope === 'tahun' ? 'Realisasi' : `Realisasi ${periodName('en', scope)}`),
  persentase: 'Persentase realisasi anggaran',
  predikat: 'predikat',
  changes: (count, corrected) =>
    count === 0
      ? 'No cell has to change.'
      : `Cells written: ${String(count)}, ${String(corrected)} of them correct a figure.`,
  checked: 'Checked only; nothing was written.',
  change: (cell, before, after) => `  ${cell}: ${before} → ${after}`,
  empty: 'blank',
  lkjip: 'LKjIP sheets',
  lkjipState: { inserted: 'inserted', updated: 'updated', unchanged: 'unchanged' },
  lkjipMissing: (count) => (count === 0 ? '' : `, ${plural(count, 'entry is', 'entries are')} missing`),
  lkjipFrom: (sheets) => `The LKjIP sheets are made of the forms: ${sheets.join(', ')}`,
  lkjipOnePeriod: (sheets) => onePeriodText('en', sheets),
  skipped: (count) => (count === 0 ? 'Rows left out: none.' : `Rows left out: ${String(count)}`),
  temuan: (galat, peringatan, catatan) =>
    `Temuan: ${String(galat)} galat, ${String(peringatan)} peringatan, ${String(catatan)} catatan`,
  ignored: (count) => `, ${String(count)} set aside`,
  severity: { galat: 'GALAT', peringatan: 'Peringatan', catatan: 'Catatan' },
  more: (count) => `  … and ${String(count)} more (see the report with --json)`,
  written: (path) => `Result: ${path}`,
  allForms: (sheets) => `All forms (${plural(sheets.length, 'sheet', 'sheets')}: ${sheets.join(', ')})`,
  withoutYear: (sheets) => withoutYearText('en', sheets),
  leftForm: (sheet, reason, instead) =>
    `Not summed up: sheet "${sheet}"; ${leftReasonText('en', reason, instead)}`,
  rekap: (path, agencies, unusable) =>
    `Rekap: ${path} (${plural(agencies, 'agency', 'agencies')}${unusable === 0 ? '' : `, ${plural(unusable, 'file', 'files')} with problems`})`,
  subfolders: (folder, names) =>
    `${folder}: subfolders are not opened (${nameOfSome(names, 'and', 'more')}). Name them where they are wanted.`,
};
