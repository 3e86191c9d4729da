/** The words of the printed summary. */
import type { Severity } from '../core/check/temuan';
import type { PeriodKey, PeriodKind, Triwulan } from '../core/form/columns';
import type { Level } from '../core/form/kode';
import type { LeftReason } from '../core/rekap/counted-forms';
import { leftReasonText, onePeriodText, withoutYearText } from './left-form';
import { periodName, upToName } from './periods';
import { nameOfSome } from './some';

export interface SummaryWords {
  readonly form: (sheet: string, kind: 'extended' | 'bare', triwulan: Triwulan, period: PeriodKind) => string;
  readonly confidence: (percent: string) => string;
  readonly rows: (program: number, kegiatan: number, subkegiatan: number, rows: number) => string;
  readonly tableHead: readonly string[];
  readonly rataRata: string;
  readonly per: Readonly<Record<Level, string>>;
  readonly allPrograms: string;
  readonly total: string;
  /** Of the year, or of the one period that the sheet holds. */
  readonly realisasi: (scope: 'tahun' | PeriodKey) => string;
  readonly persentase: string;
  readonly predikat: string;
  readonly changes: (count: number, corrected: number) => string;
  readonly checked: string;
  readonly change: (cell: string, before: string, after: string) => string;
  readonly empty: string;
  readonly lkjip: string;
  readonly lkjipState: Readonly<Record<'inserted' | 'updated' | 'unchanged', string>>;
  readonly lkjipMissing: (count: number) => string;
  /** Which forms the LKjIP sheets are made of; told where there are several. */
  readonly lkjipFrom: (sheets: readonly string[]) => string;
  readonly lkjipOnePeriod: (sheets: readonly string[]) => string;
  readonly skipped: (count: number) => string;
  readonly temuan: (galat: number, peringatan: number, catatan: number) => string;
  readonly ignored: (count: number) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly more: (count: number) => string;
  readonly written: (path: string) => string;
  /** Heading of the figures over several forms of a workbook. */
  readonly allForms: (sheets: readonly string[]) => string;
  readonly withoutYear: (sheets: readonly string[]) => string;
  readonly leftForm: (sheet: string, reason: LeftReason, instead: string | null) => string;
  readonly rekap: (path: string, agencies: number, unusable: number) => string;
  readonly subfolders: (folder: string, names: readonly string[]) => string;
}

export const SUMMARY_ID: SummaryWords = {
  form: (sheet, kind, triwulan, period) =>
    `Lembar "${sheet}": formulir ${kind === 'extended' ? 'lengkap' : 'ringkas'}, dievaluasi sampai ${upToName('id', period, triwulan)}`,
  confidence: (percent) => `Tingkat keyakinan pengenalan: ${percent} %`,
  rows: (program, kegiatan, subkegiatan, rows) =>
    `Baris: ${String(rows)} (${String(program)} program, ${String(kegiatan)} kegiatan, ${String(subkegiatan)} subkegiatan)`,
  tableHead: ['Baris', 'Kode', 'Uraian', 'Capaian K', 'Capaian Rp', 'Predikat K'],
  rataRata: 'Rata-rata capaian',
  per: { subkegiatan: 'per subkegiatan', kegiatan: 'per kegiatan', program: 'per program' },
  allPrograms: 'semua program',
  total: 'Pagu',
  realisasi: (scope: 'tahun' | PeriodKey): string =>
    scope === 'tahun' ? 'Realisasi' : `Realisasi ${periodName('id', scope)}`,
  persentase: 'Persentase realisasi anggaran',
  predikat: 'predikat',
  changes: (count, corrected) =>
    count === 0
      ? 'Tidak ada sel yang perlu diubah.'
      : `Sel yang ditulis: ${String(count)}, ${String(corrected)} di antaranya memperbaiki angka yang berbeda.`,
  checked: 'Hanya diperiksa; tidak ada yang ditulis.',
  change: (cell, before, after) => `  ${cell}: ${before} → ${after}`,
  empty: 'kosong',
  lkjip: 'Lembar LKjIP',
  lkjipState: { inserted: 'disisipkan', updated: 'diperbarui', unchanged: 'tetap' },
  lkjipMissing: (count) => (count === 0 ? '' : `, ${String(count)} isian belum lengkap`),
  lkjipFrom: (sheets) => `Lembar LKjIP disusun dari formulir: ${sheets.join(', ')}`,
  lkjipOnePeriod: (sheets) => onePeriodText('id', sheets),
  skipped: (count) =>
    count === 0 ? 'Baris yang dilewati: tidak ada.' : `Baris yang dilewati: ${String(count)}`,
  temuan: (galat, peringatan, catatan) =>
    `Temuan: ${String(galat)} galat, ${String(peringatan)} peringatan, ${String(catatan)} catatan`,
  ignored: (count) => `, ${String(count)} diabaikan`,
  severity: { galat: 'GALAT', peringatan: 'Peringatan', catatan: 'Catatan' },
  more: (count) => `  … dan ${String(count)} lagi (lihat laporan dengan --json)`,
  written: (path) => `Hasil: ${path}`,
  allForms: (sheets) => `Semua formulir (${String(sheets.length)} lembar: ${sheets.join(', ')})`,
  withoutYear: (sheets) => withoutYearText('id', sheets),
  leftForm: (sheet, reason, instead) =>
    `Tidak ikut dijumlahkan: lembar "${sheet}"; ${leftReasonText('id', reason, instead)}`,
  rekap: (path, agencies, unusable) =>
    `Rekap: ${path} (${String(agencies)} perangkat daerah${unusable === 0 ? '' : `, ${String(unusable)} berkas bermasalah`})`,
  subfolders: (folder, names) =>
    `${folder}: subfolder tidak dibuka (${nameOfSome(names, 'dan', 'lagi')}). Sebutkan foldernya sendiri bila perlu.`,
};
