/** What the preview counts and finds, on the example as staff have it. */
import { readFileSync } from 'node:fs';
import { hitung } from '../../src/commands/hitung';
import { previewOf, type Preview } from '../../src/commands/preview';
import { DEFAULT_SETTINGS } from '../../src/core/evaluate/settings';
import { cellName } from '../../src/core/grid';
import { openWorkbook, readSheet } from '../../src/file';
import { EXAMPLE } from '../support/excel-session';

let preview: Preview;
beforeAll(() => {
  const grid = readSheet(openWorkbook(readFileSync(EXAMPLE)), 'Evaluasi Renja');
  const outcome = hitung(grid, { settings: DEFAULT_SETTINGS, mode: 'rumus' });
  if (outcome.kind !== 'computed') throw new Error(outcome.kind);
  preview = previewOf(outcome.result);
});

const found = (text: string): string[] =>
  preview.find(preview.changes, text).map(({ row, col }) => cellName(row, col));

test('every change is counted once by its place and once by its kind', () => {
  const sum = (counts: ReadonlyMap<unknown, number>): number =>
    [...counts.values()].reduce((a, b) => a + b, 0);
  expect(preview.changes).toHaveLength(409);
  expect(sum(preview.groups)).toBe(409);
  expect(sum(preview.kinds)).toBe(409);
  expect([...preview.kinds]).toEqual([
    ['corrected', 6],
    ['filled', 162],
    ['formula', 241],
  ]);
  expect([...preview.groups.keys()]).toEqual([
    'realisasi',
    'capaian',
    'realisasiRenstra',
    'capaianRenstra',
    'rata-rata',
    'total',
  ]);
  expect(preview.corrected).toHaveLength(6);
});

test('a line says its cell, its rule and its row', () => {
  const change = preview.changes.find(({ row, col }) => row === 101 && col === 23);
  if (change === undefined) throw new Error('W101 changes');
  expect(preview.lineOf(change)).toMatchObject({
    cell: 'W101',
    kind: 'corrected',
    rule: { name: 'persentase' },
    label: '',
  });
});

test.each([
  ['nothing typed', '  ', 409],
  ['a cell', 'W101', 1],
  ['in small letters', ' w101 ', 1],
  ['a row of the sheet', '101', 1],
  ['a cell that does not change', 'A1', 0],
  ['no such word', 'tidak ada', 0],
])('%s', (_, text, many) => {
  expect(found(text)).toHaveLength(many);
});

test('the beginning of a cell finds those that begin so, in its column alone', () => {
  expect(found('w10')).toEqual(['W101', 'W102']);
});

test('a code finds its row, and a part of a name every row that holds it', () => {
  const rowsOf = (text: string): number[] => [
    ...new Set(preview.find(preview.changes, text).map(({ row }) => row)),
  ];
  expect(rowsOf('106.06.2.02.0002')).toHaveLength(1);
  expect(rowsOf('Sosial').length).toBeGreaterThan(1);
  expect(rowsOf('sosial')).toEqual(rowsOf('SOSIAL'));
});
