/** The summary over the forms of one workbook. All expected figures by hand. */
import { DEFAULT_SETTINGS } from '../../../src/core/evaluate/settings';
import { rekap, type RekapFigures } from '../../../src/core/rekap/rekap';
import { compute, gridOf } from '../../support/run';
import { wildForm, type WildLayout } from '../../support/wild-form';
import { quarterSheet, wholeSheet } from '../../support/wild-layouts';

const rekapOf = (layouts: readonly WildLayout[]) =>
  rekap(
    layouts.map((layout) => compute(gridOf(wildForm(layout).spec)).evaluation),
    DEFAULT_SETTINGS,
  );

const plain = (figures: RekapFigures) => ({
  programs: figures.programs,
  pagu: figures.pagu?.toFixed() ?? null,
  realisasi: figures.realisasi?.toFixed() ?? null,
  sisa: figures.sisa?.toFixed() ?? null,
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
/** Its part of the first program: 76 of 60 = 126,67 %; 80 of 100 million = 80 %. */
const SEKRETARIAT = bidang('Sekretariat', '1.06.02', {
  'program.target.K': 60,
  'program.target.Rp': 100_000_000,
  'program.tw1.Rp': 10_000_000,
  'program.tw2.Rp': 20_000_000,
  'program.tw3.Rp': 30_000_000,
  'program.tw4.Rp': 20_000_000,
});

describe('one sheet per bidang', () => {
  const { forms, total } = rekapOf([SOSIAL, BENCANA, SEKRETARIAT]);

  test('each form by itself', () => {
    expect(forms.map((form) => [form.sheet, form.triwulan, form.scope, form.replacedBy, form.galat])).toEqual(
      [
        ['Bidang Sosial', 4, 'tahun', null, 0],
        ['Bidang Bencana', 4, 'tahun', null, 0],
        ['Sekretariat', 4, 'tahun', null, 0],
      ],
    );
    expect(forms.map(plain)).toEqual([
      {
        programs: 1,
        pagu: '300000000',
        realisasi: '278900000',
        sisa: '21100000',
        penyerapan: '92.97',
        predikatPenyerapan: 'Sangat Tinggi',
        rataRata: ['95', '92.97'],
        predikat: ['Sangat Tinggi', 'Sangat Tinggi'],
      },
      {
        programs: 1,
        pagu: '290000000',
        realisasi: '278900000',
        sisa: '11100000',
        penyerapan: '96.17',
        predikatPenyerapan: 'Sangat Tinggi',
        rataRata: ['80', '96.17'],
        predikat: ['Tinggi', 'Sangat Tinggi'],
      },
      {
        programs: 1,
        pagu: '100000000',
        realisasi: '80000000',
        sisa: '20000000',
        penyerapan: '80',
        predikatPenyerapan: 'Tinggi',
        rataRata: ['126.67', '80'],
        predikat: ['Sangat Tinggi', 'Tinggi'],
      },
    ]);
  });

  /**
   * Two programs: K (95 + 126,67) / 2 = 110,835 and 80, mean 95,4175; Rp 358,9 of 400 = 89,725 → 89,73 and 96,17, mean
   * 92,95. Money: 637,8 of 690 = 92,4347….
   */
  test('a program on two sheets counts its pagu on each and is one program in the mean', () => {
    expect(plain(total)).toEqual({
      programs: 2,
      pagu: '690000000',
      realisasi: '637800000',
      sisa: '52200000',
      penyerapan: '92.43',
      predikatPenyerapan: 'Sangat Tinggi',
      rataRata: ['95.42', '92.95'],
      predikat: ['Sangat Tinggi', 'Sangat Tinggi'],
    });
  });

  test('the order of the sheets changes nothing', () => {
    expect(plain(rekapOf([SEKRETARIAT, BENCANA, SOSIAL]).total)).toEqual(plain(total));
  });

  test('a row with a galat is counted, and its program left out of the mean', () => {
    const broken = rekapOf([SOSIAL, { ...BENCANA, edits: { ...BENCANA.edits, 'program.tw2.K': 'banyak' } }]);
    expect(broken.forms.map(({ galat }) => galat)).toEqual([0, 1]);
    expect(plain(broken.total)).toMatchObject({ programs: 2, pagu: '590000000', rataRata: ['95', '92.97'] });
  });
});

describe('one sheet per triwulan', () => {
  test('of whole forms the last counts, and the others say which', () => {
    const { forms, total } = rekapOf([1, 2, 3, 4].map((triwulan) => wholeSheet(triwulan as 1 | 2 | 3 | 4)));
    expect(forms.map(({ sheet, replacedBy }) => [sheet, replacedBy])).toEqual([
      ['TW I', 'TW IV'],
      ['TW II', 'TW IV'],
      ['TW III', 'TW IV'],
      ['TW IV', null],
    ]);
    expect(plain(total)).toMatchObject({
      programs: 1,
      pagu: '300000000',
      realisasi: '278900000',
      penyerapan: '92.97',
      rataRata: ['95', '92.97'],
    });
  });

  test('single quarters make the year together: the last level of a percent, the sum of the money', () => {
    const { forms, total } = rekapOf([1, 2, 3, 4].map((triwulan) => quarterSheet(triwulan as 1 | 2 | 3 | 4)));
    expect(forms.map(({ scope, realisasi }) => [scope, realisasi?.toFixed()])).toEqual([
      ['tahun', '54750000'],
      ['tw2', '66000000'],
      ['tw3', '77500000'],
      ['tw4', '80650000'],
    ]);
    expect(plain(total)).toMatchObject({
      pagu: '300000000',
      realisasi: '278900000',
      penyerapan: '92.97',
      rataRata: ['95', '92.97'],
    });
  });

  test('where a quarter has no sheet, the year is not known', () => {
    const { total } = rekapOf([quarterSheet(1), quarterSheet(3)]);
    expect(plain(total)).toMatchObject({
      pagu: '300000000',
      realisasi: null,
      sisa: null,
      penyerapan: null,
      rataRata: [null, null],
    });
  });
});

test('a workbook without a form', () => {
  expect(plain(rekap([], DEFAULT_SETTINGS).total)).toMatchObject({
    programs: 0,
    pagu: null,
    rataRata: [null, null],
  });
});
