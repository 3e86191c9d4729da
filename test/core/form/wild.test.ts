/** Layouts beside the official one: recognised, computed, checked. All expected figures are worked out by hand. */
import { formReport } from '../../../src/cli/report';
import { columnName } from '../../../src/core/grid';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../../src/file';
import { compute } from '../../support/run';
import { wildForm, WILD_ROWS, type WildForm } from '../../support/wild-form';
import { WILD_LAYOUTS, type PeriodName } from '../../support/wild-layouts';

interface Report {
  readonly triwulan: number;
  readonly periode?: string;
  readonly columns: Record<string, unknown>;
  readonly rows: readonly Record<string, unknown>[];
  readonly groups: readonly Record<string, unknown>[];
  readonly total: Record<string, unknown>;
}

/**
 * Program: persen, so the last figure, 76 of 80 = 95 %. Kegiatan: 1+1+2 = 4 of 4. Sub 1: 15+30+40+20 = 105 of 100.
 * Sub 2: 3+2+3+3 = 11 of 12 = 91,666… → 91,67. Rp: 179,9 of 200 = 89,95 %; 99 of 100; both 278,9 of 300 = 92,966… →
 * 92,97 %. Renstra: 70+76 = 146 of 85 = 171,7647 → 171,76; 8+4 = 12 of 20; 200+105 = 305 of 500; 24+11 = 35 of 60 =
 * 58,333; money 500+278,9 = 778,9 of 900 = 86,544; 300+179,9 = 479,9 of 600 = 79,9833; 200+99 = 299 of 300 = 99,666….
 */
const YEAR = [
  {
    realisasi: ['76', '278900000'],
    capaian: ['95', '92.97'],
    realisasiRenstra: ['146', '778900000'],
    capaianRenstra: ['171.76', '86.54'],
  },
  {
    realisasi: ['4', '278900000'],
    capaian: ['100', '92.97'],
    realisasiRenstra: ['12', '778900000'],
    capaianRenstra: ['60', '86.54'],
  },
  {
    realisasi: ['105', '179900000'],
    capaian: ['105', '89.95'],
    realisasiRenstra: ['305', '479900000'],
    capaianRenstra: ['61', '79.98'],
  },
  {
    realisasi: ['11', '99000000'],
    capaian: ['91.67', '99'],
    realisasiRenstra: ['35', '299000000'],
    capaianRenstra: ['58.33', '99.67'],
  },
] as const;
/** (105 + 91,67) / 2 = 98,335 → 98,34; (89,95 + 99) / 2 = 94,475 → 94,48. */
const MEANS = {
  subkegiatan: ['98.34', '94.48'],
  kegiatan: ['100', '92.97'],
  program: ['95', '92.97'],
};
const TOTAL = { pagu: '300000000', realisasi: '278900000', persentase: '92.97', predikat: 'Sangat Tinggi' };

/** Up to June: 40 of 80, 1 of 4, 45 of 100, 5 of 12 = 41,666…; 120,75 of 300, 80,5 of 200, 40,25 of 100 = 40,25 %. */
const HALF_YEAR = [
  { realisasi: ['40', '120750000'], capaian: ['50', '40.25'] },
  { realisasi: ['1', '120750000'], capaian: ['25', '40.25'] },
  { realisasi: ['45', '80500000'], capaian: ['45', '40.25'] },
  { realisasi: ['5', '40250000'], capaian: ['41.67', '40.25'] },
] as const;

const COMPUTED = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] as const;

/** The columns of the report as the layout has them. */
function expectedColumns({ columns }: WildForm): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, col] of Object.entries(columns)) {
    const [block = '', kind] = key.split('.');
    if (/^(rencana|hasil)/.test(block)) continue;
    if (kind === 'K' || kind === 'Rp') {
      const both = (out[block] ?? [null, null]) as (string | null)[];
      both[kind === 'K' ? 0 : 1] = columnName(col);
      out[block] = both;
    } else if (block === 'kode' && kind !== undefined)
      out['kode'] = [...((out['kode'] ?? []) as string[]), columnName(col)];
    else if (block === 'satuan') out['satuan'] ??= columnName(columns['satuan.target'] ?? col);
    else out[block] = columnName(col);
  }
  return out;
}

const open = (form: WildForm) => openWorkbook(createWorkbook([form.spec]));
const reportOf = (form: WildForm, triwulan?: 1 | 2 | 3 | 4): Report => {
  const grid = readSheet(open(form), form.spec.name);
  return formReport(compute(grid, triwulan === undefined ? {} : { triwulan })) as Report;
};
const blocksIn = (form: WildForm) => COMPUTED.filter((key) => `${key}.K` in form.columns);

describe.each(WILD_LAYOUTS)('%s', (_, period: PeriodName, layout) => {
  const form = wildForm(layout);

  test('every column is known by its meaning', () => {
    const report = reportOf(form);
    // Months that nobody fills in, beside triwulan that are, are no columns of the form.
    const expected = Object.fromEntries(
      Object.entries(expectedColumns(form)).filter(
        ([key]) => period !== 'triwulan' || !key.startsWith('bln'),
      ),
    );
    expect(report.columns).toMatchObject(expected);
    expect(Object.keys(report.columns).filter((key) => /^(smt|bln)/.test(key))).toEqual(
      Object.keys(expected).filter((key) => /^(smt|bln)/.test(key)),
    );
    expect(report.periode ?? 'triwulan').toBe(period);
    expect(report.triwulan).toBe(4);
    expect(report.rows.map(({ row }) => row)).toEqual(WILD_ROWS.map((row) => form.rows[row]));
    expect(report.rows.map(({ kode }) => kode)).toEqual([
      '1.06.02',
      '1.06.02.2.01',
      '1.06.02.2.01.0001',
      '1.06.02.2.01.0002',
    ]);
  });

  test('the figures of the year', () => {
    const report = reportOf(form);
    WILD_ROWS.forEach((_row, index) => {
      for (const key of blocksIn(form))
        expect([key, report.rows[index]?.[key]]).toEqual([key, YEAR[index]?.[key]]);
    });
    expect(Object.fromEntries(report.groups.map(({ per, rataRata }) => [per, rataRata]))).toEqual(MEANS);
    expect(report.total).toEqual(TOTAL);
  });

  test('the figures of the first half of the year', () => {
    const report = reportOf(form, 2);
    WILD_ROWS.forEach((_row, index) => {
      expect(report.rows[index]).toMatchObject(HALF_YEAR[index] ?? {});
    });
  });

  test('once written, nothing is left to change and nothing to complain of', () => {
    const file = open(form);
    const first = compute(readSheet(file, form.spec.name));
    expect(first.patch.cells.length).toBeGreaterThan(15);
    const done = compute(readSheet(openWorkbook(applyPatch(file, first.patch)), form.spec.name));
    expect(done.patch.cells).toEqual([]);
    const noted = done.temuan.map(({ rule }) => rule);
    expect(
      noted.filter((rule) => rule !== 'bentuk.blok-tidak-ada' && rule !== 'kewajaran.capaian-di-atas-150'),
    ).toEqual([]);
  });
});
