import { lastRow, valueAt } from '../../../src/core/grid';
import { exactOfCell, Exact } from '../../../src/core/number/decimal';
import { BUDGET, INDIKATOR, PROGRAM_KINERJA, referenceBook, rowOf, SASARAN, settingsWith } from './support';

describe('every figure of the reference report, cut off as it prints them', () => {
  const book = referenceBook();
  book.apply();

  const after = (sheet: string, anchor: string, skip = 0): unknown[] =>
    rowOf(book.grid(sheet), book.find(sheet, anchor).row + skip);

  test.each<[string, string, readonly unknown[]]>([
    ['Tabel 3.1', INDIKATOR, [1, SASARAN, INDIKATOR, 87, 89.29, 102.63]],
    [
      'Tabel 3.3',
      INDIKATOR,
      [1, SASARAN, INDIKATOR, 75, 85.14, 113.52, 77, 86.95, 112.92, 87, 89.29, 102.63],
    ],
    ['Tabel 3.4', INDIKATOR, [1, SASARAN, INDIKATOR, 88, 89.29, 101.46]],
    ['Tabel 3.5', INDIKATOR, [1, SASARAN, INDIKATOR, 85.14, 96.37, 86.95, 99.74, 89.29, '-']],
    ['Tabel 3.6', INDIKATOR, [1, SASARAN, INDIKATOR, 102.63, 92.02, 10.6]],
  ])('%s', (sheet, anchor, expected) => {
    expect(after(sheet, anchor)).toEqual(expected);
  });

  test.each(PROGRAM_KINERJA)('Tabel 3.2: %s', (_, indikator, __, years) => {
    const row = after('Tabel 3.2', indikator);
    expect(row.slice(3).map(String)).toEqual(years);
  });

  test('numerator and denominator stand below Tabel 3.1', () => {
    expect(after('Tabel 3.1', 'Jumlah PPKS yang mendapatkan pelayanan').slice(3)).toEqual([
      245766,
      '× 100 =',
      89.29,
    ]);
    expect(after('Tabel 3.1', 'Jumlah seluruh PPKS')[3]).toBe(275233);
  });

  const grid = book.grid('Realisasi Anggaran');
  const first = book.find('Realisasi Anggaran', BUDGET[0]?.uraian ?? '').row;
  test.each(BUDGET.map((row, index) => [row.no, row.uraian || 'Jumlah', row, index] as const))(
    'Realisasi Anggaran %s %s',
    (_, __, row, index) => {
      const [no, uraian, ...figures] = rowOf(grid, first + index);
      expect([no, uraian]).toEqual(row.level === 'total' ? ['Jumlah', null] : [row.no, row.uraian]);
      expect(figures.map(String)).toEqual([row.pagu, row.realisasi, row.persen, row.sisa]);
    },
  );
});

test('half-up differs from cutting off by exactly the rounding, and only in percents', () => {
  const cut = referenceBook();
  cut.apply();
  const half = referenceBook(settingsWith());
  half.apply();
  const sheet = 'Realisasi Anggaran';
  const first = cut.find(sheet, BUDGET[0]?.uraian ?? '').row;
  const differing: number[] = [];
  for (let row = first; row < first + BUDGET.length; row++)
    for (let col = 1; col <= 6; col++) {
      const [a, b] = [valueAt(cut.grid(sheet), row, col), valueAt(half.grid(sheet), row, col)];
      if (a === b) continue;
      expect(col).toBe(5);
      const pagu = exactOfCell(Number(valueAt(cut.grid(sheet), row, 3)));
      const realisasi = exactOfCell(Number(valueAt(cut.grid(sheet), row, 4)));
      const quotient = realisasi.times(100).dividedBy(pagu);
      expect(Number(a)).toBe(quotient.toDecimalPlaces(2, Exact.ROUND_DOWN).toNumber());
      expect(Number(b)).toBe(quotient.toDecimalPlaces(2, Exact.ROUND_HALF_UP).toNumber());
      differing.push(row);
    }
  // Where cutting off shows: 20 of the 46 rows.
  expect(differing).toHaveLength(20);
  expect(lastRow(cut.grid(sheet))).toBe(lastRow(half.grid(sheet)));
});

test('the same ratio reads 92,02 and 92,03, as the report itself prints it twice', () => {
  const half = referenceBook(settingsWith());
  half.apply();
  const row = rowOf(half.grid('Tabel 3.6'), half.find('Tabel 3.6', INDIKATOR).row);
  expect(row.slice(3)).toEqual([102.63, 92.03, 10.6]);
});
