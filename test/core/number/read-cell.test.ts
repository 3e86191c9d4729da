import { cellKey, type CellValue, type SheetGrid } from '../../../src/core/grid';
import { readCell } from '../../../src/core/number/read-cell';
import type { FigureKind } from '../../../src/core/number/reading';
import { briefReading } from './brief-reading';

const ROW = 12;
const COL = 7;

function gridWith(value: CellValue, format?: string, uncalculated = false): SheetGrid {
  const key = cellKey(ROW, COL);
  return {
    sheet: 'Evaluasi',
    origin: { row: ROW, col: COL },
    values: [[value]],
    formulas: [],
    merges: [],
    formats: new Map(format === undefined ? [] : [[key, format]]),
    uncalculated: new Set(uncalculated ? [key] : []),
  };
}

test.each<[CellValue, string | undefined, FigureKind, string]>([
  [null, undefined, 'K', 'blank'],
  [0, undefined, 'K', '0'],
  [-0, undefined, 'Rp', '0'],
  [83, undefined, 'K', '83'],
  [-5, undefined, 'K', '-5'],
  [108.63999999999999, undefined, 'K', '108.64'],
  [0.1 + 0.2, undefined, 'K', '0.3'],
  [12907081721.5, undefined, 'Rp', '12907081721.5'],
  [3.286, undefined, 'K', '3.286'],
  [999999999999999, undefined, 'Rp', '999999999999999'],
  [1e15, undefined, 'Rp', 'too-large'],
  [-1e15, undefined, 'Rp', 'too-large'],
  [1e300, undefined, 'K', 'too-large'],
  [Infinity, undefined, 'K', 'too-large'],
  [NaN, undefined, 'K', 'too-large'],
  [true, undefined, 'K', 'boolean'],
  [false, undefined, 'Rp', 'boolean'],
  [{ error: '#REF!' }, undefined, 'K', 'excel-error'],
  [45363, 'dd/mm/yyyy', 'K', 'date'],
  [0.25, 'h:mm', 'K', 'date'],
  [45363, '[$-421]dd mmmm yyyy', 'Rp', 'date'],
  [0.87, '0%', 'K', '87 [%]'],
  [0.9814, '0.00%', 'Rp', '98.14 [%]'],
  [1.0864000000000003, '0.00%', 'K', '108.64 [%]'],
  [0.07, '0%', 'K', '7 [%]'],
  [87, '0.00" %"', 'K', '87'],
  [5, '@', 'K', '5'],
  ['5.000', '@', 'Rp', '5000 or 5'],
  ['87 %', '0%', 'K', '87 [%]'],
  ['-', undefined, 'Rp', '0'],
  ['-', undefined, 'K', 'missing'],
  ['#DIV/0!', undefined, 'K', 'excel-error'],
])('%p with format %p in %s: %s', (value, format, kind, expected) => {
  expect(briefReading(readCell(gridWith(value, format), ROW, COL, kind))).toBe(expected);
});

test('a formula without a result is unknown, not blank', () => {
  expect(briefReading(readCell(gridWith(null, undefined, true), ROW, COL, 'K'))).toBe('uncalculated');
});

test('outside the used cells everything is blank', () => {
  const grid = gridWith(5);
  for (const [row, col] of [
    [ROW + 1, COL],
    [ROW, COL + 1],
    [1, 1],
  ] as const)
    expect(readCell(grid, row, col, 'K')).toEqual({ kind: 'blank' });
});

test('the source tells formulas how to refer to the cell', () => {
  const source = (value: CellValue, format?: string): string => {
    const reading = readCell(gridWith(value, format), ROW, COL, 'K');
    return reading.kind === 'figure' ? reading.source : reading.kind;
  };
  expect(source(87)).toBe('number');
  expect(source(0.87, '0%')).toBe('percent-number');
  expect(source('87 %', '0%')).toBe('text');
});
