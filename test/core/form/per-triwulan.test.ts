/** One sheet per triwulan: each a whole form, or each with its own quarter only. All expected figures by hand. */
import { formReport } from '../../../src/cli/report';
import type { HitungOptions } from '../../../src/commands/hitung';
import { cellName } from '../../../src/core/grid';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../../src/file';
import { compute, gridOf } from '../../support/run';
import { pair, wildForm, WILD_ROWS, type WildForm, type WildLayout } from '../../support/wild-form';
import { quarterSheet, wholeSheet, ROMAN } from '../../support/wild-layouts';

interface Report {
  readonly triwulan: number;
  readonly scope?: string;
  readonly columns: Record<string, unknown>;
  readonly rows: readonly Record<string, unknown>[];
  readonly groups: readonly Record<string, unknown>[];
  readonly total: Record<string, unknown>;
}

const computed = (form: WildForm, options: Partial<HitungOptions> = {}) =>
  compute(gridOf(form.spec), options);
const reportOf = (form: WildForm, options: Partial<HitungOptions> = {}): Report =>
  formReport(computed(form, options)) as Report;
const found = (form: WildForm, options: Partial<HitungOptions> = {}): string[] =>
  computed(form, options).temuan.map(({ rule, row, col }) => `${rule} ${cellName(row, col)}`);

describe('each sheet a whole form up to its own triwulan', () => {
  /** Rows: program, kegiatan, sub 1, sub 2. Money 54,75 · 120,75 · 198,25 · 278,9 million of 300. */
  test.each<[1 | 2 | 3 | 4, string[][], string[][]]>([
    [
      1,
      [
        ['20', '54750000'],
        ['1', '54750000'],
        ['15', '35500000'],
        ['3', '19250000'],
      ],
      [
        ['25', '18.25'],
        ['25', '18.25'],
        ['15', '17.75'],
        ['25', '19.25'],
      ],
    ],
    [
      2,
      [
        ['40', '120750000'],
        ['1', '120750000'],
        ['45', '80500000'],
        ['5', '40250000'],
      ],
      [
        ['50', '40.25'],
        ['25', '40.25'],
        ['45', '40.25'],
        ['41.67', '40.25'],
      ],
    ],
    [
      3,
      [
        ['60', '198250000'],
        ['2', '198250000'],
        ['85', '129500000'],
        ['8', '68750000'],
      ],
      [
        ['75', '66.08'],
        ['50', '66.08'],
        ['85', '64.75'],
        ['66.67', '68.75'],
      ],
    ],
    [
      4,
      [
        ['76', '278900000'],
        ['4', '278900000'],
        ['105', '179900000'],
        ['11', '99000000'],
      ],
      [
        ['95', '92.97'],
        ['100', '92.97'],
        ['105', '89.95'],
        ['91.67', '99'],
      ],
    ],
  ])('sheet of triwulan %i', (triwulan, realisasi, capaian) => {
    const form = wildForm(wholeSheet(triwulan));
    const report = reportOf(form);
    expect(report.triwulan).toBe(triwulan);
    expect(report.scope).toBeUndefined();
    expect(report.rows.map((row) => row['realisasi'])).toEqual(realisasi);
    expect(report.rows.map((row) => row['capaian'])).toEqual(capaian);
    expect(found(form).filter((rule) => rule.includes('judul'))).toEqual([]);
  });

  const sheets = ([1, 2, 3, 4] as const).map((triwulan) => wildForm(wholeSheet(triwulan)));
  const others = (own: number) =>
    sheets.filter((_, index) => index !== own - 1).map(({ spec }) => gridOf(spec));

  test('quarters that agree are not complained of', () => {
    sheets.forEach((form, index) => {
      expect(
        found(form, { others: others(index + 1) }).filter((rule) => rule.startsWith('antar-tabel')),
      ).toEqual([]);
    });
  });

  test('a quarter that differs from the sheet before names both cells', () => {
    const form = wildForm(wholeSheet(3, { 'sub1.tw1.K': 16, 'sub2.tw2.Rp': 21_000_001, 'sub2.tw3.K': 9 }));
    const temuan = computed(form, { others: others(3) }).temuan.filter(
      ({ rule }) => rule === 'antar-tabel.triwulan-berbeda',
    );
    const [before] = sheets.slice(1, 2);
    expect(
      temuan.map(({ row, col, found: here, expected, detail }) => [
        cellName(row, col),
        here,
        expected,
        detail['lembar'],
        detail['sel'],
      ]),
    ).toEqual([
      [
        cellName(form.rows.sub1, form.columns['tw1.K'] ?? 0),
        '16',
        '15',
        'TW II',
        cellName(before?.rows.sub1 ?? 0, before?.columns['tw1.K'] ?? 0),
      ],
      [
        cellName(form.rows.sub2, form.columns['tw2.Rp'] ?? 0),
        '21000001',
        '21.000.000',
        'TW II',
        cellName(before?.rows.sub2 ?? 0, before?.columns['tw2.Rp'] ?? 0),
      ],
    ]);
  });

  test('the sheet before is held against nothing that came later', () => {
    const first = wildForm(wholeSheet(1, { 'sub1.tw1.K': 16 }));
    expect(found(first, { others: others(1) }).filter((rule) => rule.startsWith('antar-tabel'))).toEqual([]);
  });

  test('forms of two bidang with other programs are no triwulan of one form', () => {
    const other = wildForm(
      wholeSheet(2, {
        'program.kode': '1.06.03',
        'kegiatan.kode': '1.06.03.2.01',
        'sub1.kode': '1.06.03.2.01.0001',
        'sub2.kode': '1.06.03.2.01.0002',
      }),
    );
    expect(
      found(wildForm(wholeSheet(3, { 'sub1.tw1.K': 16 })), { others: [gridOf(other.spec)] }).filter((rule) =>
        rule.startsWith('antar-tabel'),
      ),
    ).toEqual([]);
  });
});

describe('title and figures that disagree', () => {
  const titled = (title: string, layout: Partial<WildLayout> = {}) =>
    wildForm({ ...wholeSheet(4), name: 'Form', titles: ['EVALUASI HASIL RENJA', title], ...layout });
  const typed = { 'sub1.realisasi.Rp': 80_500_000, 'sub2.realisasi.Rp': 40_250_000 };

  test.each<[string, WildForm, number, boolean]>([
    [
      'the last triwulan with figures counts, and a stale title is noted',
      titled('PERIODE TRIWULAN II TAHUN 2024'),
      4,
      true,
    ],
    [
      'a title of a triwulan to come changes nothing, and is noted',
      titled('PERIODE TRIWULAN IV', { blank: ['tw3', 'tw4'] }),
      2,
      true,
    ],
    ['"s.d." is believed where no realisasi is printed', titled('KEADAAN S.D. TRIWULAN II'), 2, true],
    [
      'the printed realisasi shows that the title is right',
      titled('PERIODE TRIWULAN II', { edits: typed }),
      2,
      true,
    ],
    [
      'the printed realisasi shows that the title is stale',
      titled('KEADAAN S.D. TRIWULAN II', { edits: { 'sub1.realisasi.Rp': 179_900_000 } }),
      4,
      true,
    ],
    ['title and figures agree', titled('PERIODE TRIWULAN IV TAHUN 2024'), 4, false],
    [
      'a semester names its second triwulan',
      titled('SEMESTER I TAHUN 2024', { blank: ['tw3', 'tw4'] }),
      2,
      false,
    ],
    ['a date under the title says nothing', titled('Pacitan, Juni 2024'), 4, false],
  ])('%s', (_, form, triwulan, noted) => {
    expect(reportOf(form).triwulan).toBe(triwulan);
    expect(found(form).some((rule) => rule.startsWith('isi.triwulan-lain-dari-judul'))).toBe(noted);
  });

  test('a triwulan that the user chose is not argued with', () => {
    const form = titled('PERIODE TRIWULAN II TAHUN 2024');
    expect(found(form, { triwulan: 3 }).filter((rule) => rule.includes('judul'))).toEqual([]);
  });

  test('the name of the sheet counts like a title that says no s.d.', () => {
    const form = wildForm({ ...wholeSheet(4), name: 'TW 2', titles: ['EVALUASI HASIL RENJA', 'TAHUN 2024'] });
    expect(reportOf(form).triwulan).toBe(4);
    expect(found(form).filter((rule) => rule.includes('judul'))).toHaveLength(1);
  });
});

describe('each sheet with the target of the year and its own quarter only', () => {
  /** TW II alone: 40 of 80, 0 of 4, 30 of 100, 2 of 12 = 16,67; money 66 of 300 = 22, 45 of 200 = 22,5, 21 of 100. */
  const second = wildForm(quarterSheet(2));

  test('the quarter is known as the quarter, not as the year', () => {
    const report = reportOf(second);
    expect(report.triwulan).toBe(2);
    expect(report.scope).toBe('tw2');
    expect(report.columns).toMatchObject({
      target: ['E', 'F'],
      tw2: ['G', 'H'],
      capaian: ['I', 'J'],
      realisasi: null,
      tw1: null,
    });
    expect(report.rows.map((row) => row['realisasi'])).toEqual(WILD_ROWS.map(() => [null, null]));
    expect(report.rows.map((row) => row['tw2'])).toEqual([
      ['40', '66000000'],
      ['0', '66000000'],
      ['30', '45000000'],
      ['2', '21000000'],
    ]);
    expect(report.rows.map((row) => row['capaian'])).toEqual([
      ['50', '22'],
      ['0', '22'],
      ['30', '22.5'],
      ['16.67', '21'],
    ]);
    // (30 + 16,67) / 2 = 23,335 → 23,34; (22,5 + 21) / 2 = 21,75.
    expect(Object.fromEntries(report.groups.map(({ per, rataRata }) => [per, rataRata]))).toEqual({
      subkegiatan: ['23.34', '21.75'],
      kegiatan: ['0', '22'],
      program: ['50', '22'],
    });
    expect(report.total).toEqual({
      pagu: '300000000',
      realisasi: null,
      tw2: '66000000',
      persentase: '22',
      predikat: 'Sangat Rendah',
    });
  });

  test('of the first triwulan the quarter is the year so far', () => {
    const report = reportOf(wildForm(quarterSheet(1)));
    expect(report.scope).toBeUndefined();
    expect(report.rows.map((row) => row['realisasi'])).toEqual([
      ['20', '54750000'],
      ['1', '54750000'],
      ['15', '35500000'],
      ['3', '19250000'],
    ]);
  });

  test.each(ROMAN)(
    'sheet of triwulan %s: written once, then nothing to change or to complain of',
    (roman) => {
      const form = wildForm(quarterSheet((ROMAN.indexOf(roman) + 1) as 1 | 2 | 3 | 4));
      const file = openWorkbook(createWorkbook([form.spec]));
      const first = compute(readSheet(file, form.spec.name));
      expect(first.patch.cells.length).toBeGreaterThan(10);
      const done = compute(readSheet(openWorkbook(applyPatch(file, first.patch)), form.spec.name));
      expect(done.patch.cells).toEqual([]);
      expect(done.temuan.map(({ rule }) => rule).filter((rule) => rule !== 'bentuk.blok-tidak-ada')).toEqual(
        [],
      );
    },
  );

  test('a realisasi s.d. the triwulan beside the quarter is typed there and stays', () => {
    const { columns, ...rest } = quarterSheet(2);
    const form = wildForm({
      ...rest,
      columns: [
        ...columns.slice(0, 8),
        ...pair('realisasi', ['Realisasi s.d. Triwulan II']),
        ...columns.slice(8),
      ],
      edits: { 'sub1.realisasi.K': 45, 'sub1.realisasi.Rp': 80_500_000 },
    });
    const report = reportOf(form);
    expect(report.scope).toBeUndefined();
    expect(report.rows[2]).toMatchObject({ realisasi: ['45', '80500000'], capaian: ['45', '40.25'] });
    expect(report.rows[3]).toMatchObject({ realisasi: [null, null], capaian: [null, null] });
    expect(found(form).filter((rule) => rule.startsWith('hitungan'))).toEqual([]);
  });

  test('target and capaian of the quarter are those of the sheet', () => {
    const { columns, ...rest } = quarterSheet(3);
    const own = columns.map((column) => ({
      ...column,
      head: column.head.map((text) =>
        text.startsWith('Target')
          ? 'Target Triwulan III'
          : text.startsWith('Tingkat')
            ? 'Tingkat Capaian Triwulan III (%)'
            : text,
      ),
    }));
    const report = reportOf(wildForm({ ...rest, columns: own }));
    expect(report.columns).toMatchObject({ target: ['E', 'F'], tw3: ['G', 'H'], capaian: ['I', 'J'] });
  });
});

test('tables of other kinds are no forms', () => {
  const years = [2022, 2023, 2024, 2025, 2026];
  const matrix = wildForm({
    columns: [
      ...quarterSheet(1).columns.slice(0, 4),
      ...years.flatMap((year) => pair('x', [`Target Kinerja Tahun ${String(year)}`])),
    ],
  });
  const evaluated = wildForm({
    columns: [
      ...quarterSheet(1).columns.slice(0, 4),
      ...years.flatMap((year) => pair('x', [`Target Tahun ${String(year)}`])),
      ...years.flatMap((year) => pair('x', [`Realisasi Tahun ${String(year)}`])),
      ...pair('x', ['Tingkat Capaian (%)']),
    ],
  });
  const input = wildForm({
    columns: [
      ...quarterSheet(1).columns.slice(0, 6),
      ...ROMAN.flatMap((roman) => pair('x', [`Realisasi Triwulan ${roman}`])),
    ],
  });
  for (const form of [matrix, evaluated, input])
    expect(() => compute(gridOf(form.spec))).toThrow('not recognised');
});
