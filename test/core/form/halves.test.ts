/** Blocks with K or Rp alone, and forms put right by hand. All expected figures by hand. */
import { formReport } from '../../../src/cli/report';
import type { HitungOptions } from '../../../src/commands/hitung';
import {
  meaningsFor,
  NO_CORRECTIONS,
  printCorrections,
  readCorrections,
  type Corrections,
} from '../../../src/core/form/corrections';
import { recognise } from '../../../src/core/form/recognise';
import { columnName } from '../../../src/core/grid';
import { compute, gridOf } from '../../support/run';
import { pair, wildForm, type WildColumn, type WildForm } from '../../support/wild-form';
import { quarterSheet, ROMAN, WILD_LAYOUTS } from '../../support/wild-layouts';

interface Report {
  readonly columns: Record<string, unknown>;
  readonly rows: readonly Record<string, unknown>[];
  readonly groups: readonly Record<string, unknown>[];
  readonly total: Record<string, unknown>;
}

const reportOf = (form: WildForm, options: Partial<HitungOptions> = {}): Report =>
  formReport(compute(gridOf(form.spec), options)) as Report;
const at = (form: WildForm, key: string): string => columnName(form.columns[key] ?? 0);
const rulesOf = (form: WildForm): Set<string> =>
  new Set(compute(gridOf(form.spec)).temuan.map(({ rule }) => rule));

const { columns: sheet } = quarterSheet(1);
const identity = sheet.slice(0, 4);
const quarters = ROMAN.flatMap((roman, index) =>
  pair(`tw${String(index + 1)}`, ['Realisasi Triwulan', roman]),
);
const single = (key: string, ...head: string[]): WildColumn => ({ key, head });

describe('half blocks that the header shows', () => {
  const form = wildForm({
    columns: [
      ...identity,
      single('targetRenstra.K', 'Target Renstra Tahun 2026 (Akhir Periode Renstra)', '', 'K'),
      ...pair('target', ['Target Renja yang Dievaluasi', '']),
      ...quarters,
      ...pair('realisasi', ['Realisasi Renja yang Dievaluasi', '']),
      single('capaian.K', 'Tingkat Capaian Kinerja Renja (%)'),
    ],
    footer: true,
  });

  test('what can be computed is, and the halves that are missing are named', () => {
    const report = reportOf(form);
    expect(report.columns).toMatchObject({
      targetRenstra: [at(form, 'targetRenstra.K'), null],
      capaian: [at(form, 'capaian.K'), null],
    });
    expect(report.rows.map((row) => [row['realisasi'], row['capaian']])).toEqual([
      [
        ['76', '278900000'],
        ['95', null],
      ],
      [
        ['4', '278900000'],
        ['100', null],
      ],
      [
        ['105', '179900000'],
        ['105', null],
      ],
      [
        ['11', '99000000'],
        ['91.67', null],
      ],
    ]);
    expect(report.total).toEqual({
      pagu: '300000000',
      realisasi: '278900000',
      persentase: '92.97',
      predikat: 'Sangat Tinggi',
    });
    expect(rulesOf(form)).toEqual(new Set(['bentuk.blok-tidak-ada', 'bentuk.blok-separuh']));
  });
});

test('without a column for realisasi, capaian carries the quarters in its own formula', () => {
  const form = wildForm({
    columns: [
      ...identity,
      ...pair('target', ['Target Renja yang Dievaluasi', '']),
      ...quarters,
      ...pair('capaian', ['Tingkat Capaian Renja (%)', '']),
    ],
  });
  const { patch, evaluation } = compute(gridOf(form.spec));
  expect(evaluation.rows.map(({ capaian }) => [capaian.K?.toFixed(), capaian.Rp?.toFixed()])).toEqual([
    ['95', '92.97'],
    ['100', '92.97'],
    ['105', '89.95'],
    ['91.67', '99'],
  ]);
  const row = String(form.rows.sub1);
  const written = patch.cells.find(
    (cell) => cell.row === form.rows.sub1 && cell.col === form.columns['capaian.Rp'],
  );
  expect(written?.after.formula).toBe(
    `=IF(N(F${row})=0,0,ROUND(ROUND(SUM(H${row},J${row},L${row},N${row})/F${row}*100,11),2))`,
  );
});

test('kinerja by triwulan, money for the year only: the typed realisasi Rp is the input', () => {
  const form = wildForm({
    columns: [
      ...identity,
      ...pair('target', ['Target Renja yang Dievaluasi', '']),
      ...ROMAN.map((roman, index) => single(`tw${String(index + 1)}.K`, 'Realisasi Kinerja Triwulan', roman)),
      ...pair('realisasi', ['Realisasi Renja yang Dievaluasi', '']),
      ...pair('capaian', ['Tingkat Capaian Renja (%)', '']),
    ],
    edits: { 'sub1.realisasi.Rp': 150_000_000, 'sub2.realisasi.Rp': 33_000_000 },
  });
  const report = reportOf(form);
  expect(report.columns).toMatchObject({ tw1: [at(form, 'tw1.K'), null], tw4: [at(form, 'tw4.K'), null] });
  expect(report.rows[2]).toMatchObject({ realisasi: ['105', '150000000'], capaian: ['105', '75'] });
  expect(report.rows[3]).toMatchObject({ realisasi: ['11', '33000000'], capaian: ['91.67', '33'] });
  expect(rulesOf(form)).toEqual(new Set(['bentuk.blok-tidak-ada', 'bentuk.blok-separuh']));
});

describe('by hand', () => {
  /** Headings that say nothing to a program. */
  const mute = wildForm({
    columns: [
      { key: 'kode.0', head: ['A'] },
      { key: 'kode.1', head: ['B'] },
      { key: 'kode.2', head: ['C'] },
      { key: 'kode.3', head: ['D'] },
      { key: 'kode.4', head: ['E'] },
      single('uraian', 'F'),
      single('indikator', 'G'),
      single('satuan', 'H'),
      single('target.K', 'Sekian'),
      single('target.Rp', 'Duit'),
      single('smt1.K', 'Awal'),
      single('smt2.K', 'Akhir'),
      single('smt1.Rp', 'Awal duit'),
      single('smt2.Rp', 'Akhir duit'),
      single('realisasi.Rp', 'Duit semua'),
      single('capaian.K', 'Hasil'),
      single('capaian.Rp', 'Hasil duit'),
    ],
  });
  const text =
    'baris=4 periode=semester kode=A kode2=B kode3=C kode4=D kode5=E uraian=F indikator=G satuan=H target.K=I ' +
    'target.Rp=J smt1.K=K smt1.Rp=M smt2.K=L smt2.Rp=N realisasi.Rp=O capaian.K=P capaian.Rp=Q';

  test('nothing is recognised without the user', () => {
    expect(recognise(gridOf(mute.spec)).kind).toBe('no-form');
  });

  test('a form of half blocks, split code and two semester is computed as the user says', () => {
    const corrections = readCorrections(text);
    expect(printCorrections(corrections)).toBe(text);
    const report = reportOf(mute, { corrections });
    expect(report.columns).toMatchObject({
      kode: ['A', 'B', 'C', 'D', 'E'],
      smt1: ['K', 'M'],
      smt2: ['L', 'N'],
      realisasi: [null, 'O'],
      tw1: null,
    });
    expect(report.rows.map(({ kode }) => kode)).toEqual([
      '1.06.02',
      '1.06.02.2.01',
      '1.06.02.2.01.0001',
      '1.06.02.2.01.0002',
    ]);
    expect(report.rows.map((row) => [row['realisasi'], row['capaian']])).toEqual([
      [
        ['76', '278900000'],
        ['95', '92.97'],
      ],
      [
        ['4', '278900000'],
        ['100', '92.97'],
      ],
      [
        ['105', '179900000'],
        ['105', '89.95'],
      ],
      [
        ['11', '99000000'],
        ['91.67', '99'],
      ],
    ]);
  });

  test('without a row for the header, the data begin where the columns have figures', () => {
    const corrections = readCorrections(text.replace('baris=4 ', ''));
    expect(reportOf(mute, { corrections }).rows).toHaveLength(4);
  });

  test('what was stored before there were periods is read as it was', () => {
    const corrections = readCorrections('baris=14 target.K=J kode=- pd=AB tw2.Rp=M');
    expect(corrections).toEqual({
      headerRow: 14,
      columns: { 'target.K': 10, kode: null, pd: 28, 'tw2.Rp': 13 },
    });
    expect(printCorrections(corrections)).toBe('baris=14 kode=- target.K=J tw2.Rp=M pd=AB');
  });

  test('a period that is chosen leaves the others out', () => {
    const sums = WILD_LAYOUTS.find(([name]) => name.startsWith('months with typed sums'));
    if (sums === undefined) throw new Error('no such layout');
    const form = wildForm(sums[2]);
    const columns = (corrections: Corrections) => reportOf(form, { corrections }).columns;
    expect(Object.keys(columns(NO_CORRECTIONS))).toContain('bln1');
    const byTriwulan = columns({ ...NO_CORRECTIONS, period: 'triwulan' });
    expect(Object.keys(byTriwulan)).not.toContain('bln1');
    expect(byTriwulan).toMatchObject({ tw1: [at(form, 'tw1.K'), at(form, 'tw1.Rp')] });
  });

  test('a half that the user takes away is gone', () => {
    const [, , layout] = WILD_LAYOUTS[0] ?? [];
    if (layout === undefined) throw new Error('no layout');
    const report = reportOf(wildForm(layout), { corrections: readCorrections('targetRenstra.Rp=-') });
    expect(report.columns).toMatchObject({ targetRenstra: ['E', null] });
  });

  test('only what a form of the kind can have is offered', () => {
    const periods = (period: 'triwulan' | 'semester' | 'bulan'): string[] =>
      meaningsFor(period, null).filter((meaning) => /^(tw|smt|bln)\d+\.K/.test(meaning));
    expect(periods('triwulan')).toEqual(['tw1.K', 'tw2.K', 'tw3.K', 'tw4.K']);
    expect(periods('semester')).toEqual(['smt1.K', 'smt2.K']);
    expect(periods('bulan')).toHaveLength(12);
  });
});
