/** The words of the printed summary. */
import type { PeriodKey, PeriodKind, Triwulan } from '../core/form/columns';
import { periodName, upToName } from './periods';

export const SUMMARY = {
  form: (sheet: string, kind: 'extended' | 'bare', triwulan: Triwulan, period: PeriodKind): string =>
    `Lembar "${sheet}": formulir ${kind === 'extended' ? 'lengkap' : 'ringkas'}, dievaluasi sampai ${upToName('id', period, triwulan)}`,
  confidence: (percent: string): string => `Tingkat keyakinan pengenalan: ${percent} %`,
  rows: (program: number, kegiatan: number, subkegiatan: number, rows: number): string =>
    `Baris: ${String(rows)} (${String(program)} program, ${String(kegiatan)} kegiatan, ${String(subkegiatan)} subkegiatan)`,
  tableHead: ['Baris', 'Kode', 'Uraian', 'Capaian K', 'Capaian Rp', 'Predikat K'] as const,
  rataRata: 'Rata-rata capaian',
  per: { subkegiatan: 'per subkegiatan', kegiatan: 'per kegiatan', program: 'per program' } as const,
  allPrograms: 'semua program',
  total: 'Pagu',
  realisasi: (scope: 'tahun' | PeriodKey): string =>
    scope === 'tahun' ? 'Realisasi' : `Realisasi ${periodName('id', scope)}`,
  persentase: 'Persentase realisasi anggaran',
  predikat: 'predikat',
  changes: (count: number, corrected: number): string =>
    count === 0
      ? 'Tidak ada sel yang perlu diubah.'
      : `Sel yang ditulis: ${String(count)}, ${String(corrected)} di antaranya memperbaiki angka yang berbeda.`,
  checked: 'Hanya diperiksa; tidak ada yang ditulis.',
  change: (cell: string, before: string, after: string): string => `  ${cell}: ${before} → ${after}`,
  empty: 'kosong',
  lkjip: 'Lembar LKjIP',
  lkjipState: { inserted: 'disisipkan', updated: 'diperbarui', unchanged: 'tetap' } as const,
  lkjipMissing: (count: number): string => (count === 0 ? '' : `, ${String(count)} isian belum lengkap`),
  skipped: (count: number): string =>
    count === 0 ? 'Baris yang dilewati: tidak ada.' : `Baris yang dilewati: ${String(count)}`,
  temuan: (galat: number, peringatan: number, catatan: number): string =>
    `Temuan: ${String(galat)} galat, ${String(peringatan)} peringatan, ${String(catatan)} catatan`,
  severity: { galat: 'GALAT', peringatan: 'Peringatan', catatan: 'Catatan' } as const,
  more: (count: number): string => `  … dan ${String(count)} lagi (lihat laporan dengan --json)`,
  written: (path: string): string => `Hasil: ${path}`,
} as const;
