import { normalise } from '../../../src/core/form/normalise';
import { periodOver } from '../../../src/core/form/period-words';
import {
  keyOfPeriod,
  monthsOf,
  periodsUpTo,
  subtotalsIn,
  triwulanAtEnd,
} from '../../../src/core/form/periods';
import type { Blocks, PeriodKind, Triwulan } from '../../../src/core/form/columns';

const read = (...texts: string[]): string | null => {
  const found = periodOver(texts.map(normalise));
  return found === null ? null : `${found.upTo ? 's.d. ' : ''}${keyOfPeriod(found.period) ?? ''}`;
};

test.each<[string, string | null]>([
  ['Triwulan I', 'tw1'],
  ['TW2', 'tw2'],
  ['TW-III', 'tw3'],
  ['Tw. Il', 'tw2'],
  ['Triwulan ke-4', 'tw4'],
  ['Triwulan Kedua', 'tw2'],
  ['Triwulan I (Januari - Maret)', 'tw1'],
  ['Jan – Mar', 'tw1'],
  ['April s/d Juni 2024', 'tw2'],
  ['Semester I', 'smt1'],
  ['Smt 1', 'smt1'],
  ['SMT2', 'smt2'],
  ['Smstr. II', 'smt2'],
  ['Sem. 1', 'smt1'],
  ['Juli - Desember', 'smt2'],
  ['Januari', 'bln1'],
  ['Peb', 'bln2'],
  ['Pebruari', 'bln2'],
  ['MARET 2024', 'bln3'],
  ['Realisasi Fisik Bulan April', 'bln4'],
  ['Mei', 'bln5'],
  ['Agt', 'bln8'],
  ['Agust', 'bln8'],
  ['Sept', 'bln9'],
  ['Nopember', 'bln11'],
  ['Des.', 'bln12'],
  ['Bulan 1', 'bln1'],
  ['Bln 10', 'bln10'],
  ['Bulan ke-12', 'bln12'],
  ['B01', 'bln1'],
  ['B12', 'bln12'],
  ['s.d. Triwulan III', 's.d. tw3'],
  ['Realisasi Renja sampai dengan TW II', 's.d. tw2'],
  ['s/d Semester II', 's.d. smt2'],
  ['s.d. Bulan Juni', 's.d. bln6'],
  ['s/d Juni 2024', 's.d. bln6'],
  ['Triwulan I s.d. IV', 's.d. tw4'],
  ['Januari s.d. Mei', 's.d. bln5'],
  ['Semester 3', null],
  ['B13', null],
  ['Triwulan', null],
  ['Realisasi s.d. Triwulan yang dievaluasi', null],
  ['Realisasi Capaian Kinerja Renstra s.d. Renja Tahun Lalu (n-2)', null],
  ['Sumber Dana', null],
  ['Keterangan', null],
])('%s names %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each<[string[], string | null]>([
  [['Realisasi Kinerja Pada Triwulan', 'II'], 'tw2'],
  [['Realisasi Semester', 'II'], 'smt2'],
  [['Realisasi Bulan', '11'], 'bln11'],
  [['Realisasi', 'I'], 'tw1'],
  [['Semester', 'III'], null],
  [['Triwulan II', 'Realisasi'], 'tw2'],
  [['Realisasi s.d. Triwulan', 'IV'], 'tw4'],
])('%j together name %s', (texts, expected) => {
  expect(read(...texts)).toBe(expected);
});

test.each<[PeriodKind, Triwulan, number]>([
  ['triwulan', 3, 3],
  ['semester', 1, 1],
  ['semester', 2, 1],
  ['semester', 3, 2],
  ['semester', 4, 2],
  ['bulan', 1, 3],
  ['bulan', 4, 12],
])('of a form by %s %i triwulan are %i periods', (kind, triwulan, count) => {
  expect(periodsUpTo(kind, triwulan)).toBe(count);
});

test('a period ends in its triwulan', () => {
  expect([1, 2].map((number) => triwulanAtEnd({ kind: 'semester', number }))).toEqual([2, 4]);
  expect([1, 3, 4, 12].map((number) => triwulanAtEnd({ kind: 'bulan', number }))).toEqual([1, 1, 2, 4]);
  expect(monthsOf({ kind: 'triwulan', number: 3 })).toEqual([7, 9]);
});

test('sums are those whose parts are all there, the shorter first', () => {
  const block = { K: 1, Rp: 2 };
  const blocks: Blocks = {
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((month) => [`bln${String(month)}`, block])),
    tw1: block,
    tw3: block,
    smt1: block,
  };
  expect(subtotalsIn('bulan', blocks).map(({ key, parts }) => `${key}: ${parts.join(' ')}`)).toEqual([
    'tw1: bln1 bln2 bln3',
    'smt1: bln1 bln2 bln3 bln4 bln5 bln6',
  ]);
});
