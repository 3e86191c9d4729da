/** What is said of a figure that differs: the explanation that fits, not only that it is wrong. */
import { readFileSync } from 'node:fs';
import type { RuleId, Temuan } from '../../../src/core/check/temuan';
import { DEFAULT_SETTINGS } from '../../../src/core/evaluate/settings';
import type { CellValue } from '../../../src/core/grid';
import { gridWith } from '../../../src/core/lkjip/grid-with';
import { withChanges } from '../../../src/commands/workbook-settings';
import { openWorkbook, readSheet } from '../../../src/file';
import { temuanWords } from '../../../src/i18n/temuan';
import { figureIn } from '../../support/budget-sheet';
import { EXAMPLE } from '../../support/excel-session';
import { compute, gridOf } from '../../support/run';
import { edited, placeOf, soundForm, type Edits } from '../../support/sound-form';

const FORM = soundForm();

function at(edits: Edits, place: string): readonly Temuan[] {
  const { row, col } = placeOf(FORM, place);
  return compute(gridOf(edited(FORM, edits))).temuan.filter((each) => each.row === row && each.col === col);
}

const noneOfS2: Edits = Object.fromEntries(
  ['tw1', 'tw2', 'tw3', 'tw4', 'realisasi', 'capaian'].map((key) => [`s2.${key}.K`, 0]),
);
const row = (name: string): string => String(FORM.rows[name]);
const total = figureIn(FORM, 'total.target.Rp');
const programs = ['p1', 'p2'].map((name) => figureIn(FORM, `${name}.capaian.Rp`));
const meanOfPrograms = Math.round(50 * programs.reduce((sum, each) => sum + each, 0)) / 100;

// Programs: 88/90 → 97,78 and 87/90 → 96,67; the mean of these is 97,225 → 97,23.
/** Row 29 of the example: the mean of 92,45, 98,51 and 98,27, where the second is a further indikator of the first. */
test.each<
  [
    string,
    Readonly<Record<string, string>>,
    readonly (readonly [number, number, CellValue])[],
    number,
    string,
  ]
>([
  ['every indikator counted', {}, [[27, 2, '106.01.2.06.0004']], 96.41, 'rata-rata.anggota=indikator'],
  [
    'the code counted once',
    { 'rata-rata.anggota': 'indikator' },
    [[27, 2, '106.01.2.06.0004']],
    96.88,
    'rata-rata.anggota=kode',
  ],
  ['the code without pagu left out', {}, [[28, 11, 0]], 95.48, 'rata-rata.pagu-nol=tidak'],
])('a mean by another setting: %s', (_, changes, cells, figure, setelan) => {
  const example = readSheet(openWorkbook(readFileSync(EXAMPLE)), 'Evaluasi Renja');
  const grid = gridWith(example, {
    cells: [...cells, [29, 23, figure] as const].map(([row, col, value]) => ({
      sheet: example.sheet,
      row,
      col,
      before: { formula: null, value: null },
      after: { formula: null, value },
    })),
  });
  const { temuan } = compute(grid, { settings: withChanges(DEFAULT_SETTINGS, changes) });
  const found = temuan.find(({ row, col }) => row === 29 && col === 23);
  expect(found).toMatchObject({
    rule: 'hitungan.rata-rata-lain',
    detail: { sebab: 'setelan-lain', setelan },
  });
  if (found !== undefined) expect(temuanWords(found).message).toContain(setelan);
});

test.each<[string, string, Edits, RuleId, Readonly<Record<string, string>>]>([
  [
    'from unrounded figures',
    'rata.capaian.K',
    { 'rata.capaian.K': 97.22 },
    'hitungan.rata-rata-lain',
    { sebab: 'belum-dibulatkan' },
  ],
  [
    'over the kegiatan',
    'rata.capaian.K',
    { 'rata.capaian.K': 100 },
    'hitungan.rata-rata-lain',
    { sebab: 'tingkat-lain', tingkat: 'kegiatan' },
  ],
  [
    'without the second program',
    'rata.capaian.K',
    { 'rata.capaian.K': 97.78 },
    'hitungan.rata-rata-lain',
    { sebab: 'anggota-terlewat', baris: row('p2') },
  ],
  [
    'without the zero',
    'rata.k1.capaian.K',
    { ...noneOfS2, 'rata.k1.capaian.K': 100 },
    'hitungan.rata-rata-lain',
    { sebab: 'tanpa-nol' },
  ],
  ['one decimal', 'p1.capaian.K', { 'p1.capaian.K': 97.8 }, 'hitungan.pembulatan-lain', { cara: '1' }],
  ['truncated', 'p1.capaian.K', { 'p1.capaian.K': 97.77 }, 'hitungan.pembulatan-lain', { cara: 'potong' }],
  [
    'not rounded',
    'p1.capaian.K',
    { 'p1.capaian.K': 97.77778 },
    'hitungan.pembulatan-lain',
    { cara: 'tidak' },
  ],
  ['a fraction', 'p1.capaian.K', { 'p1.capaian.K': 0.9778 }, 'isi.pecahan-persen', {}],
  [
    'all levels together',
    'total.target.Rp',
    { 'total.target.Rp': 3 * total },
    'hitungan.total-lain',
    { sebab: 'semua-tingkat' },
  ],
  [
    'one program left out',
    'total.target.Rp',
    { 'total.target.Rp': total - figureIn(FORM, 'p1.target.Rp') },
    'hitungan.total-lain',
    { sebab: 'satu-program', baris: row('p1') },
  ],
  [
    'the mean of the programs',
    'persentase.capaian.Rp',
    { 'persentase.capaian.Rp': meanOfPrograms },
    'hitungan.total-lain',
    { sebab: 'rata-rata', tingkat: 'program' },
  ],
  [
    'another gap rule',
    'predikat.k1.capaian.K',
    { 's1.target.K': 13.2, 's2.target.K': 13.2 },
    'hitungan.predikat-celah-lain',
    { celah: 'dibulatkan' },
  ],
  [
    'cut off',
    'predikat.k1.capaian.K',
    { 'predikat.k1.capaian.K': 'Sangat' },
    'hitungan.predikat-terpotong',
    {},
  ],
])('%s at %s', (_, place, edits, rule, detail) => {
  const found = at(edits, place);
  expect(found.map((each) => each.rule)).toEqual([rule]);
  expect(found[0]?.detail).toMatchObject(detail);
});

test('figures are plain in the data and Indonesian in the words', () => {
  const [found] = at({ 'p1.capaian.Rp': 1234.5 }, 'p1.capaian.Rp');
  if (found === undefined) throw new Error('nothing found');
  expect([found.found, found.detail['tertulis']]).toEqual(['1234.5', '1.234,5']);
  expect(temuanWords(found).message).toContain('1.234,5');
  expect(temuanWords(found, 'en').message).toContain('1.234,5');
});

test('text stays as it was typed', () => {
  const [found] = at({ 's1.tw1.K': '2 Laporan' }, 's1.tw1.K');
  if (found === undefined) throw new Error('nothing found');
  expect(temuanWords(found).message).toContain('"2 Laporan"');
});

test.each<[Edits, string, string]>([
  [{ 's1.satuan': null }, 's1.satuan', `The satuan is blank (row ${String(FORM.rows['s1'])});`],
  [
    { 's1.satuan': null, 's2.satuan': null },
    's1.satuan',
    `(rows ${String(FORM.rows['s1'])}, ${String(FORM.rows['s2'])});`,
  ],
  [{ 's1.tw1.Rp': '12.345.678' }, 's1.tw1.Rp', '(1 cell);'],
  [{ 's1.tw1.Rp': '12.345.678', 's2.tw1.Rp': '12.345.678' }, 's1.tw1.Rp', '(2 cells);'],
])('English counts one row and one cell as one: %j', (edits, place, words) => {
  const messages = at(edits, place).map((each) => temuanWords(each, 'en').message);
  expect(messages).toContainEqual(expect.stringContaining(words));
});
