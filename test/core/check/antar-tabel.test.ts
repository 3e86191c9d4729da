/** How the other tables of a workbook are read and matched. */
import type { CellValue } from '../../../src/core/grid';
import { similarity } from '../../../src/core/check/kemiripan';
import { budget, figureIn, sheetOf } from '../../support/budget-sheet';
import { compute, gridOf } from '../../support/run';
import { soundForm } from '../../support/sound-form';
import type { SheetSpec } from '../../../src/core/patch/sheet-spec';

const FORM = soundForm();
const GRID = gridOf(FORM.spec);

const found = (...others: SheetSpec[]): readonly string[] =>
  compute(GRID, { others: others.map(gridOf) }).temuan.map(
    ({ rule, found: stands, expected }) => `${rule} ${stands ?? ''} → ${expected ?? ''}`,
  );

const withTotal = (persen: CellValue): SheetSpec => {
  const sheet = budget(FORM);
  const row = Math.max(...sheet.cells.map((cell) => cell.row)) + 1;
  const pagu = figureIn(FORM, 'total.target.Rp');
  const realisasi = figureIn(FORM, 'total.realisasi.Rp');
  const values: CellValue[] = [null, 'Jumlah', pagu, realisasi, persen];
  return { ...sheet, cells: [...sheet.cells, ...values.map((value, c) => ({ row, col: c + 1, value }))] };
};
const PERSENTASE = figureIn(FORM, 'persentase.capaian.Rp');

/** As the add-in inserts it: two percents beside the money, the first of them the capaian kinerja. */
const ringkasan = (penyerapan: CellValue): SheetSpec =>
  sheetOf('Ringkasan', [
    ['Ringkasan Capaian Kinerja dan Penyerapan Anggaran'],
    ['Tahun 2024'],
    [],
    [
      'No',
      'Program',
      'Capaian (%)',
      'Predikat',
      'Pagu Anggaran (Rp)',
      'Realisasi (Rp)',
      'Penyerapan Anggaran (%)',
      'Predikat',
    ],
    ...(['p1', 'p2'] as const).map((name, index): CellValue[] => [
      ['I', 'II'][index] ?? '',
      ['PROGRAM PEMBERDAYAAN SOSIAL', 'PROGRAM PENANGANAN BENCANA'][index] ?? '',
      figureIn(FORM, `${name}.capaian.K`),
      'Sangat Tinggi',
      figureIn(FORM, `${name}.target.Rp`),
      figureIn(FORM, `${name}.realisasi.Rp`),
      name === 'p1' ? penyerapan : figureIn(FORM, `${name}.capaian.Rp`),
      'Sangat Tinggi',
    ]),
  ]);

test.each<[string, SheetSpec[], readonly (string | RegExp)[]]>([
  ['the sum of the budget table agrees', [withTotal(PERSENTASE)], []],
  ['its percentage is another', [withTotal(92.63)], [/^antar-tabel.persen-berbeda .* → 92,63$/]],
  [
    'the capaian kinerja beside a penyerapan is no share of money',
    [ringkasan(figureIn(FORM, 'p1.capaian.Rp'))],
    [],
  ],
  ['its penyerapan is another', [ringkasan(55.5)], [/^antar-tabel.persen-berbeda .* → 55,5$/]],
  [
    'a penyerapan that stands alone (Tabel 3.6)',
    [
      sheetOf('Tabel 3.6', [
        [
          'No',
          'Sasaran',
          'Indikator Kinerja',
          '% Capaian Kinerja',
          '% Penyerapan Anggaran',
          'Tingkat Efisiensi',
        ],
        [1, 'Meningkatnya layanan', 'Persentase PPKS yang terlayani', '102,63 %', '80,00 %', '22,63 %'],
      ]),
    ],
    [/^antar-tabel.persen-berbeda .* → 80$/],
  ],
  [
    'the table of another year is passed over',
    [budget(FORM, { name: 'Realisasi Anggaran 2023', change: { 's1.pagu': 5 } })].map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ row }) => row > 2),
    })),
    [],
  ],
  [
    'the second table of a Perjanjian Kinerja',
    [
      sheetOf('PK Perubahan', [
        ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
        [1, 'Meningkatnya kesejahteraan sosial', 'Persentase PPKS yang terlayani', '87 %'],
        [],
        [],
        ['No', 'Program', 'Anggaran', 'Keterangan'],
        [1, 'Program Pemberdayaan Sosial', 'Rp 500.000.000,00', 'APBD'],
        [2, 'Program Penanganan Bencana', figureIn(FORM, 'p2.target.Rp'), 'APBD'],
      ]),
    ],
    [/^antar-tabel.pagu-pk .* → 500.000.000$/],
  ],
  [
    'codes with and without the dot of the urusan are the same',
    [budget(FORM)].map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.col === 1 && typeof cell.value === 'string'
          ? { ...cell, value: cell.value.replace(/^106/, '1.06') }
          : cell,
      ),
    })),
    [],
  ],
  ['another form is no table', [{ ...FORM.spec, name: 'TW III' }], []],
])('%s', (_, others, expected) => {
  const temuan = found(...others);
  expect(temuan).toHaveLength(expected.length);
  expected.forEach((each, index) => {
    expect(temuan[index]).toMatch(each);
  });
});

test.each<[string, string, number, number]>([
  ['Kabupaten/ Kota', 'KABUPATEN/KOTA', 1, 1],
  ['Pembinaan Lembaga Sosial', 'Pembinaan Lembaga Sosial Daerah', 0.8, 0.99],
  ['Rehabilitasi Sosial', 'Penanganan Bencana', 0, 0.5],
  ['', 'Penanganan Bencana', 0, 0],
])('"%s" and "%s" are alike by %f to %f', (a, b, low, high) => {
  expect(similarity(a, b)).toBeGreaterThanOrEqual(low);
  expect(similarity(a, b)).toBeLessThanOrEqual(high);
});
