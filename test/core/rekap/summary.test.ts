/** The summary over forms as they are found: sheets per bidang, per triwulan. All expected figures by hand. */
import { applySetting, DEFAULT_SETTINGS, type Settings } from '../../../src/core/evaluate/settings';
import { countedForms } from '../../../src/core/rekap/counted-forms';
import { summariseForms, type FormsSummary } from '../../../src/core/rekap/summary';
import { compute, gridOf } from '../../support/run';
import { wildForm, type WildLayout } from '../../support/wild-form';
import { quarterSheet, wholeSheet } from '../../support/wild-layouts';

const computed = (layouts: readonly WildLayout[], settings = DEFAULT_SETTINGS, triwulan?: 1 | 2 | 3 | 4) =>
  layouts.map((layout) =>
    compute(gridOf(wildForm(layout).spec), { settings, ...(triwulan === undefined ? {} : { triwulan }) }),
  );
const summaryOf = (...given: Parameters<typeof computed>): FormsSummary =>
  summariseForms(countedForms(computed(...given)));
/** The sheets of each form that counts, and those left out. */
const chosenOf = (...given: Parameters<typeof computed>) => {
  const { deret, left } = countedForms(computed(...given));
  return {
    deret: deret.map((sheets) => sheets.map(({ grid }) => grid.sheet)),
    left: left.map(({ form, reason, instead }) => [form.grid.sheet, reason, instead]),
  };
};

/** Settings as somebody sets them, from the default ones. */
function settingsWith(choices: Readonly<Record<string, string>>): Settings {
  let settings = DEFAULT_SETTINGS;
  for (const [key, value] of Object.entries(choices)) {
    const result = applySetting(settings, key, value);
    if (result.kind !== 'set') throw new Error(`${key}=${value}`);
    ({ settings } = result);
  }
  return settings;
}

const plain = ({ members, ...figures }: FormsSummary) => ({
  programs: members.program,
  pagu: figures.pagu?.toFixed() ?? null,
  realisasi: figures.realisasi?.toFixed() ?? null,
  penyerapan: figures.penyerapan?.toFixed() ?? null,
  predikatPenyerapan: figures.predikatPenyerapan,
  rataRata: [figures.rataRata.K?.toFixed() ?? null, figures.rataRata.Rp?.toFixed() ?? null],
  predikat: [figures.predikat.K, figures.predikat.Rp],
});

/** A form of one bidang under another program code. */
const bidang = (name: string, program: string, edits: NonNullable<WildLayout['edits']>): WildLayout => ({
  ...wholeSheet(4),
  name,
  titles: ['EVALUASI TERHADAP HASIL RENJA', name.toUpperCase(), 'TAHUN 2024'],
  edits: {
    'program.kode': program,
    'kegiatan.kode': `${program}.2.01`,
    'sub1.kode': `${program}.2.01.0001`,
    'sub2.kode': `${program}.2.01.0002`,
    ...edits,
  },
});

const SOSIAL = bidang('Bidang Sosial', '1.06.02', {});
/** 76 of 95 = 80 %; 278,9 of 290 million = 96,1724… → 96,17 %. */
const BENCANA = bidang('Bidang Bencana', '1.06.03', {
  'program.target.K': 95,
  'program.target.Rp': 290_000_000,
});
/** A kegiatan of the first program: 76 of 60 = 126,67 %; 80 of 100 million = 80 %. */
const SEKRETARIAT = bidang('Sekretariat', '1.06.02', {
  'kegiatan.kode': '1.06.02.2.09',
  'sub1.kode': '1.06.02.2.09.0001',
  'sub2.kode': '1.06.02.2.09.0002',
  'program.target.K': 60,
  'program.target.Rp': 100_000_000,
  'program.tw1.Rp': 10_000_000,
  'program.tw2.Rp': 20_000_000,
  'program.tw3.Rp': 30_000_000,
  'program.tw4.Rp': 20_000_000,
});

describe('one sheet per bidang', () => {
  test.each<[string, WildLayout, ReturnType<typeof plain>]>([
    [
      'Bidang Sosial',
      SOSIAL,
      {
        programs: 1,
        pagu: '300000000',
        realisasi: '278900000',
        penyerapan: '92.97',
        predikatPenyerapan: 'Sangat Tinggi',
        rataRata: ['95', '92.97'],
        predikat: ['Sangat Tinggi', 'Sangat Tinggi'],
      },
    ],
    [
      'Bidang Bencana',
      BENCANA,
      {
        programs: 1,
        pagu: '290000000',
        realisasi: '278900000',
        penyerapan: '96.17',
        predikatPenyerapan: 'Sangat Tinggi',
        rataRata: ['80', '96.17'],
        predikat: ['Tinggi', 'Sangat Tinggi'],
      },
    ],
    [
      'Sekretariat',
      SEKRETARIAT,
      {
        programs: 1,
        pagu: '100000000',
        realisasi: '80000000',
        penyerapan: '80',
        predikatPenyerapan: 'Tinggi',
        rataRata: ['126.67', '80'],
        predikat: ['Sangat Tinggi', 'Tinggi'],
      },
    ],
  ])('%s by itself', (_, layout, expected) => {
    expect(plain(summaryOf([layout]))).toEqual(expected);
  });

  /**
   * Two programs: K (95 + 126,67) / 2 = 110,835 and 80, mean 95,4175; Rp 358,9 of 400 = 89,725 → 89,73 and 96,17, mean
   * 92,95. Money: 637,8 of 690 = 92,4347….
   */
  const TOGETHER = {
    programs: 2,
    pagu: '690000000',
    realisasi: '637800000',
    penyerapan: '92.43',
    predikatPenyerapan: 'Sangat Tinggi',
    rataRata: ['95.42', '92.95'],
    predikat: ['Sangat Tinggi', 'Sangat Tinggi'],
  };

  test('a program on two sheets counts its pagu on each and is one program in the mean', () => {
    expect(plain(summaryOf([SOSIAL, BENCANA, SEKRETARIAT]))).toEqual(TOGETHER);
  });

  test('the order of the sheets changes nothing', () => {
    expect(plain(summaryOf([SEKRETARIAT, BENCANA, SOSIAL]))).toEqual(TOGETHER);
  });

  // K over indikator: (95 + 126,67 + 80) / 3 = 100,5566…; of two programs Rp stays one figure each.
  test('the workbook says over what the mean runs, and in which words it is graded', () => {
    const settings = settingsWith({
      'rata-rata.anggota': 'indikator',
      'predikat.skala': '100:Istimewa;90:Baik;0:Kurang',
    });
    expect(plain(summaryOf([SOSIAL, BENCANA, SEKRETARIAT], settings))).toMatchObject({
      rataRata: ['100.56', '92.95'],
      predikat: ['Istimewa', 'Baik'],
      predikatPenyerapan: 'Baik',
    });
  });

  // K 95, 100 of 126,67 and 80: (97,5 + 80) / 2.
  test('a cap of capaian holds', () => {
    const settings = settingsWith({ 'capaian.batas': '100' });
    expect(plain(summaryOf([SOSIAL, BENCANA, SEKRETARIAT], settings)).rataRata).toEqual(['88.75', '92.95']);
  });

  test('a program with a galat is left out of the mean, not out of the money', () => {
    const broken = [SOSIAL, { ...BENCANA, edits: { ...BENCANA.edits, 'program.tw2.K': 'banyak' } }];
    expect(plain(summaryOf(broken))).toMatchObject({
      programs: 2,
      pagu: '590000000',
      rataRata: ['95', '92.97'],
    });
  });
});

describe('sheets with the same rows', () => {
  const of = (name: string, titled: string, pagu: number): WildLayout => ({
    ...bidang(name, '1.02.02', {
      'program.target.Rp': pagu,
      'kegiatan.target.Rp': pagu,
      'sub1.target.Rp': pagu,
    }),
    titles: ['EVALUASI TERHADAP HASIL RENJA', titled, 'TAHUN 2024'],
  });
  test.each<[string, WildLayout[], string[][]]>([
    [
      'of puskesmas with money of their own: all count',
      [of('A', 'PUSKESMAS TEMAN', 100e6), of('B', 'PUSKESMAS KAWAN', 120e6)],
      [['A'], ['B']],
    ],
    [
      'the same sheet under two names: a copy',
      [of('A', 'PUSKESMAS TEMAN', 100e6), of('B', 'PUSKESMAS KAWAN', 100e6)],
      [['A']],
    ],
    [
      'of one unit before and after its pagu changed: one form',
      [of('Murni', 'PUSKESMAS TEMAN', 100e6), of('Perubahan', 'PUSKESMAS TEMAN', 120e6)],
      [['Murni']],
    ],
    [
      'of no unit that is named: one form',
      [of('Murni', 'DINAS KESEHATAN', 100e6), of('Perubahan', 'DINAS KESEHATAN', 120e6)],
      [['Murni']],
    ],
  ])('%s', (_, layouts, deret) => {
    expect(chosenOf(layouts).deret).toEqual(deret);
  });
});

const QUARTERS = [1, 2, 3, 4] as const;

describe('one sheet per triwulan', () => {
  test('of whole forms the last counts, and the others say which', () => {
    const sheets = QUARTERS.map((triwulan) => wholeSheet(triwulan));
    expect(chosenOf(sheets)).toEqual({
      deret: [['TW IV']],
      left: [
        ['TW I', 'triwulan-lebih-awal', 'TW IV'],
        ['TW II', 'triwulan-lebih-awal', 'TW IV'],
        ['TW III', 'triwulan-lebih-awal', 'TW IV'],
      ],
    });
    expect(plain(summaryOf(sheets))).toMatchObject({
      programs: 1,
      pagu: '300000000',
      realisasi: '278900000',
      penyerapan: '92.97',
      rataRata: ['95', '92.97'],
    });
  });

  test('single quarters make the year together: the last level of a percent, the sum of the money', () => {
    const sheets = QUARTERS.map((triwulan) => quarterSheet(triwulan));
    expect(
      computed(sheets).map(({ evaluation: { scope, total } }) => [scope, total.realisasi?.toFixed()]),
    ).toEqual([
      ['tahun', '54750000'],
      ['tw2', '66000000'],
      ['tw3', '77500000'],
      ['tw4', '80650000'],
    ]);
    expect(chosenOf(sheets)).toEqual({
      deret: [['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV']],
      left: [],
    });
    expect(plain(summaryOf(sheets))).toMatchObject({
      programs: 1,
      pagu: '300000000',
      realisasi: '278900000',
      penyerapan: '92.97',
      rataRata: ['95', '92.97'],
    });
  });

  test('their order is that of the year, not of the tabs; a copy is left out', () => {
    const copy = { ...quarterSheet(2), name: 'Triwulan II (2)' };
    expect(chosenOf([quarterSheet(3), quarterSheet(1), quarterSheet(2), copy])).toEqual({
      deret: [['Triwulan I', 'Triwulan II', 'Triwulan III']],
      left: [['Triwulan II (2)', 'triwulan-lebih-awal', 'Triwulan III']],
    });
  });

  // 54,75 + 66 million of 300.
  test('where an earlier triwulan is asked for, the sheets after it are left out', () => {
    const sheets = QUARTERS.map((triwulan) => quarterSheet(triwulan));
    expect(chosenOf(sheets, DEFAULT_SETTINGS, 2)).toEqual({
      deret: [['Triwulan I', 'Triwulan II']],
      left: [
        ['Triwulan III', 'triwulan-belum', 'Triwulan II'],
        ['Triwulan IV', 'triwulan-belum', 'Triwulan II'],
      ],
    });
    expect(plain(summaryOf(sheets, DEFAULT_SETTINGS, 2))).toMatchObject({
      realisasi: '120750000',
      penyerapan: '40.25',
    });
  });

  test('a sheet that holds the year so far stands for those before it', () => {
    expect(chosenOf([quarterSheet(1), wholeSheet(3), quarterSheet(4)]).deret).toEqual([
      ['TW III', 'Triwulan IV'],
    ]);
    expect(plain(summaryOf([quarterSheet(1), wholeSheet(3), quarterSheet(4)]))).toMatchObject({
      realisasi: '278900000',
      rataRata: ['95', '92.97'],
    });
  });

  test('where a quarter has no sheet, the year is not known', () => {
    const summary = summaryOf([quarterSheet(1), quarterSheet(3)]);
    expect(summary.withoutYear).toEqual(['Triwulan III']);
    expect(plain(summary)).toMatchObject({
      pagu: '300000000',
      realisasi: null,
      penyerapan: null,
      rataRata: [null, null],
    });
  });

  test('a quarter that cannot be read makes the capaian of its row unknown', () => {
    const broken = { ...quarterSheet(2), edits: { 'program.tw2.K': 'banyak' } };
    expect(plain(summaryOf([quarterSheet(1), broken, quarterSheet(3)])).rataRata).toEqual([null, null]);
  });
});

test('a workbook without a form has none that counts', () => {
  expect(countedForms([])).toEqual({ counted: [], deret: [], left: [] });
});
