import { formReport } from '../../../src/cli/report';
import { REFERENCE_ROWS } from '../../support/reference';
import { buildForm, type Layout } from '../../support/form-builder';
import { compute, gridOf } from '../../support/run';

interface Report {
  readonly kind: string;
  readonly columns: Record<string, unknown>;
  readonly rows: readonly {
    readonly row: number;
    readonly level: string;
    readonly kode: string | null;
    readonly uraian: string;
    readonly realisasi: unknown;
    readonly capaian: unknown;
    readonly realisasiRenstra: unknown;
    readonly capaianRenstra: unknown;
  }[];
}

const BLANK = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] as const;

const layouts: readonly (readonly [string, Layout])[] = [
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

/** Rows whose metode only the printed realisasi can tell (domain: evaluation-form §3). */
const UNDECIDED_WITHOUT_PRINT = new Set(['106.02.2.03', '106.07.2.01', '106.07.2.01.0002']);

describe.each(layouts)('layout: %s', (_, layout) => {
  const blocksKept = layout.bare === true ? BLANK.filter((key) => key !== 'capaian') : BLANK;

  test('columns, levels and every printed figure', () => {
    const built = buildForm(layout);
    const report = formReport(compute(gridOf(built.spec))) as Report;
    expect(report.kind).toBe(layout.bare === true ? 'bare' : 'extended');
    expect(report.columns).toMatchObject(built.columns);
    expect(report.rows.map(({ row }) => row)).toEqual(built.rows);
    REFERENCE_ROWS.forEach((reference, index) => {
      const row = report.rows[index];
      expect(row?.level).toBe(reference.level);
      if (layout.kode !== 'none')
        expect(row?.kode).toBe(
          layout.kode === 'official' ? reference.kode.replace(/^(\d)/, '$1.') : reference.kode,
        );
      if (layout.pageBreakAfter !== index + 1) expect(row?.uraian).toBe(reference.uraian);
      for (const key of blocksKept) expect(row?.[key]).toEqual(reference.blocks[key]);
    });
  });

  test('the same figures where the computed cells are still blank', () => {
    const built = buildForm({ ...layout, blank: BLANK });
    const report = formReport(compute(gridOf(built.spec))) as Report;
    REFERENCE_ROWS.forEach((reference, index) => {
      if (UNDECIDED_WITHOUT_PRINT.has(reference.kode)) return;
      for (const key of blocksKept) expect(report.rows[index]?.[key]).toEqual(reference.blocks[key]);
    });
  });
});
