/** The layouts that real workbooks have (domain: evaluation-form §1, Variants). */
import type { Layout } from './form-builder';

export const LAYOUTS: readonly (readonly [string, Layout])[] = [
  ['extended, code in one cell', {}],
  ['bare form', { bare: true }],
  ['code inside the name', { kode: 'in-name' }],
  ['code in three cells', { kode: 'three' }],
  ['no code, levels from the No column', { kode: 'none' }],
  ['official code with trailing dots', { kode: 'official' }],
  ['satuan inside the target block', { satuan: 'in-target' }],
  ['no satuan column, unit in the K cells', { satuan: 'in-cell' }],
  ['with a sasaran column, far from the corner', { sasaran: true, at: { row: 17, col: 6 } }],
  ['helper columns at the right', { helpers: true }],
  ['unmerged header', { merged: false }],
  ['mistyped roman numerals and Rp.', { triwulan: ['I', 'Il', 'Ill', 'IV'], kLabel: 'k', rpLabel: '(Rp.)' }],
  ['triwulan spelt out', { triwulan: ['Tribulan 1', 'TW II', 'Triwulan\nIII', 'triwulan 4'] }],
  ['numbers shifted, printed formulas wrong', { numberShift: 1 }],
  ['page header repeated in the data and a wrapped row', { pageBreakAfter: 3 }],
  [
    'RPJMD and RKPD wording',
    {
      heads: {
        targetRenstra: 'TARGET RPJMD KABUPATEN/KOTA PADA TAHUN 2026 (AKHIR PERIODE RPJMD)',
        realisasiLalu: 'Realisasi capaian kinerja RPJMD Kab. s.d. RKPD Kab. tahun lalu (n-2)',
        target: 'Target kinerja dan anggaran RKPD tahun berjalan yang dievaluasi',
        realisasi: 'Realisasi capaian kinerja dan anggaran RKPD yang dievaluasi',
        capaian: 'Tingkat capaian kinerja dan realisasi anggaran RKPD (%)',
        realisasiRenstra: 'Realisasi kinerja dan anggaran RPJMD s/d tahun 2024',
        capaianRenstra: 'Tingkat capaian kinerja dan realisasi anggaran RPJMD s/d tahun 2024 (%)',
      },
    },
  ],
];
