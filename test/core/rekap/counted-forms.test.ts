/** Which forms of a workbook speak for the agency, and what they sum up to. */
import { countedForms } from '../../../src/core/rekap/counted-forms';
import { summariseForms } from '../../../src/core/rekap/summary';
import { titleOfForms } from '../../../src/core/rekap/title-of-forms';
import type { SheetSpec } from '../../../src/core/patch/sheet-spec';
import { bidangSpec, oneProgram, triwulanSpec } from '../../support/several-forms';
import { compute, gridOf } from '../../support/run';
import { agencySpec } from '../../support/many-workbooks';

const computed = (...specs: SheetSpec[]) => specs.map((spec) => compute(gridOf(spec)));
const told = (...specs: SheetSpec[]) => {
  const { counted, left } = countedForms(computed(...specs));
  return {
    counted: counted.map(({ grid }) => grid.sheet),
    left: left.map(({ form, reason, instead }) => [form.grid.sheet, reason, instead]),
  };
};

const whole = (sheet: string, more: object = {}): SheetSpec =>
  agencySpec({ name: 'Dinas Sosial', rows: 7, factor: 1, kinerja: 1, sheet, ...more });

test.each<[string, SheetSpec[], ReturnType<typeof told>]>([
  ['one form', [whole('Evaluasi')], { counted: ['Evaluasi'], left: [] }],
  [
    'one sheet per bidang: all count',
    [bidangSpec('Sekretariat'), bidangSpec('Bidang Sosial'), bidangSpec('Bidang Bencana')],
    { counted: ['Sekretariat', 'Bidang Sosial', 'Bidang Bencana'], left: [] },
  ],
  [
    'four sheets, one per triwulan: the latest',
    [triwulanSpec(1), triwulanSpec(2), triwulanSpec(3), triwulanSpec(4)],
    {
      counted: ['TW 4'],
      left: [
        ['TW 1', 'triwulan-lebih-awal', 'TW 4'],
        ['TW 2', 'triwulan-lebih-awal', 'TW 4'],
        ['TW 3', 'triwulan-lebih-awal', 'TW 4'],
      ],
    },
  ],
  [
    'the latest stands in front',
    [triwulanSpec(3), triwulanSpec(1)],
    { counted: ['TW 3'], left: [['TW 1', 'triwulan-lebih-awal', 'TW 3']] },
  ],
  [
    'a copy: the first one',
    [whole('Evaluasi'), whole('Evaluasi (2)')],
    { counted: ['Evaluasi'], left: [['Evaluasi (2)', 'salinan', 'Evaluasi']] },
  ],
  [
    'a form of the whole agency behind those of its bidang',
    [
      bidangSpec('Bidang Sosial'),
      bidangSpec('Bidang Bencana'),
      oneProgram(['Bidang Sosial', 'Bidang Bencana']),
    ],
    {
      counted: ['Seluruh Dinas'],
      left: [
        ['Bidang Sosial', 'bagian', 'Seluruh Dinas'],
        ['Bidang Bencana', 'bagian', 'Seluruh Dinas'],
      ],
    },
  ],
  [
    "last year's form stays behind",
    [whole('2023', { year: 2023 }), whole('2024')],
    { counted: ['2024'], left: [['2023', 'tahun-lain', null]] },
  ],
  [
    "last year's form stays behind, although it reaches a later triwulan",
    [whole('2023', { year: 2023 }), whole('2024', { triwulan: 2 })],
    { counted: ['2024'], left: [['2023', 'tahun-lain', null]] },
  ],
])('%s', (_, specs, expected) => {
  expect(told(...specs)).toEqual(expected);
});

describe('figures over the forms of several bidang', () => {
  const figures = (...specs: SheetSpec[]) => {
    const summary = summariseForms(countedForms(computed(...specs)));
    const text = (value: { toFixed: () => string } | null): string | null => value?.toFixed() ?? null;
    return {
      members: summary.members,
      pagu: text(summary.pagu),
      realisasi: text(summary.realisasi),
      penyerapan: text(summary.penyerapan),
      predikatPenyerapan: summary.predikatPenyerapan,
      rataRata: [text(summary.rataRata.K), text(summary.rataRata.Rp)],
      predikat: [summary.predikat.K, summary.predikat.Rp],
    };
  };

  test('of one form they are its own', () => {
    const [result] = computed(whole('Evaluasi'));
    if (result === undefined) throw new Error('no form');
    const { total, groups } = result.evaluation;
    const program = groups.find(({ per }) => per === 'program');
    const summary = summariseForms(countedForms([result]));
    expect(summary).toMatchObject({
      pagu: total.pagu,
      realisasi: total.realisasi,
      penyerapan: total.persentase,
      predikatPenyerapan: total.predikat,
      rataRata: program?.rataRata,
      predikat: program?.predikat,
    });
  });

  // By hand: pagu 100 + 200 + 300, realisasi 90 + 150 + 270 million; capaian K 100, 80, 50; Rp 90, 75, 90.
  test('three bidang, three programs', () => {
    expect(
      figures(bidangSpec('Sekretariat'), bidangSpec('Bidang Sosial'), bidangSpec('Bidang Bencana')),
    ).toEqual({
      members: { program: 3, kegiatan: 3, subkegiatan: 3 },
      pagu: '600000000',
      realisasi: '510000000',
      penyerapan: '85',
      predikatPenyerapan: 'Tinggi',
      rataRata: ['76.67', '85'],
      predikat: ['Tinggi', 'Tinggi'],
    });
  });

  // The shared program counts once: its K (80 + 50) / 2 = 65, its Rp (150 + 270) / (200 + 300) = 84; the other has 100, 90.
  test('a program that two bidang share counts once, with the mean of its K and the sums of its Rp', () => {
    const shared = [bidangSpec('Bidang Sosial'), bidangSpec('Bidang Bencana', 'Bidang Sosial')];
    expect(figures(bidangSpec('Sekretariat'), ...shared)).toMatchObject({
      members: { program: 2 },
      pagu: '600000000',
      rataRata: ['82.5', '87'],
    });
  });
});

test('a Sekretariat beside one bidang names the agency as that does', () => {
  expect(titleOfForms(computed(bidangSpec('Sekretariat'), bidangSpec('Bidang Sosial'))).perangkatDaerah).toBe(
    'Dinas Sosial',
  );
  expect(titleOfForms(computed(bidangSpec('Sekretariat'))).perangkatDaerah).toBe('Sekretariat Dinas Sosial');
});

test('what most titles say is what the agency is called', () => {
  const forms = computed(
    bidangSpec('Sekretariat'),
    bidangSpec('Bidang Sosial'),
    bidangSpec('Bidang Bencana'),
  );
  expect(titleOfForms(forms)).toEqual({
    perangkatDaerah: 'Dinas Sosial',
    daerah: 'Kabupaten Pacitan',
    tahun: 2024,
  });
});
