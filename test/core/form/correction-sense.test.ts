/** What is said beside a field before the user's column map is saved. */
import type { PeriodKind } from '../../../src/core/form/columns';
import { forbids, objectionsTo, type ColumnObjection } from '../../../src/core/form/correction-sense';
import { columnOfMeaning, MEANINGS, meaningsFor, type Meaning } from '../../../src/core/form/corrections';
import { PANE_EN } from '../../../src/i18n/pane/en';
import { PANE_ID } from '../../../src/i18n/pane/id';
import { buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/layouts';
import { compute, gridOf } from '../../support/run';
import { wildForm } from '../../support/wild-form';
import { wholeSheet, WILD_LAYOUTS } from '../../support/wild-layouts';

const FORM = wildForm(wholeSheet(4));
const GRID = gridOf(FORM.spec);
const RECOGNISED = Object.fromEntries(
  MEANINGS.map((meaning) => [meaning, columnOfMeaning(compute(GRID).evaluation.form.columns, meaning)]),
) as Record<Meaning, number | null>;

const at = (key: string): number => FORM.columns[key] ?? 0;

function objections(
  change: Partial<Record<Meaning, number | null>>,
  headerRow = FORM.header.bottom,
  period: PeriodKind = 'triwulan',
) {
  return objectionsTo(GRID, { columns: { ...RECOGNISED, ...change }, headerRow, period });
}

const kinds = (found: ReturnType<typeof objections>): Record<string, ColumnObjection['kind']> =>
  Object.fromEntries([...found.columns].map(([meaning, { kind }]) => [meaning, kind]));

test('a map as recognised makes sense', () => {
  expect(objections({})).toEqual({ columns: new Map(), header: null });
});

test.each<
  [string, Partial<Record<Meaning, number | null>>, Record<string, ColumnObjection['kind']>, boolean]
>([
  [
    'a column used twice is told at both places',
    { 'tw2.K': at('tw1.K') },
    { 'tw1.K': 'used-twice', 'tw2.K': 'used-twice' },
    true,
  ],
  ['money in a column of words', { 'target.Rp': at('uraian'), uraian: null }, { 'target.Rp': 'text' }, false],
  [
    'words in a column of money',
    { indikator: at('tw1.Rp'), 'tw1.Rp': null },
    { indikator: 'figures' },
    false,
  ],
  [
    'quarters that change places',
    { 'tw2.Rp': at('tw3.Rp'), 'tw3.Rp': at('tw2.Rp') },
    { 'tw3.Rp': 'order' },
    false,
  ],
  ['a column of names as code', { kode: at('uraian'), uraian: null }, { kode: 'other-words' }, false],
  ['a column of names as metode', { metode: at('uraian'), uraian: null }, { metode: 'other-words' }, false],
  ['no target at all', { 'target.K': null, 'target.Rp': null }, { 'target.K': 'missing' }, true],
  ['half a target', { 'target.K': null }, {}, false],
  [
    'neither realisasi nor a period',
    Object.fromEntries(
      MEANINGS.filter((meaning) => /^(tw\d|realisasi)\./.test(meaning)).map((meaning) => [meaning, null]),
    ),
    { 'realisasi.K': 'missing' },
    true,
  ],
  ['a target of an empty column', { 'target.K': 60 }, { 'target.K': 'empty' }, false],
  ['a capaian that is still blank', { 'capaian.K': at('capaian.K') }, {}, false],
])('%s', (_, change, expected, stops) => {
  const found = objections(change);
  expect(kinds(found)).toEqual(expected);
  expect(forbids(found)).toBe(stops);
});

test('a header row in the data, and one below them', () => {
  expect(objections({}, FORM.rows.sub1).header).toEqual({ kind: 'in-data', row: FORM.rows.program });
  expect(objections({}, 400).header).toEqual({ kind: 'below-data' });
  expect(objections({}, FORM.header.bottom - 1).header).toBeNull();
});

test('parts of a code rise from left to right', () => {
  expect(kinds(objections({ kode: 2, kode2: 1, uraian: null }))).toMatchObject({ kode2: 'order' });
});

test.each([
  ...LAYOUTS.map(([name, layout]) => [name, buildForm(layout).spec] as const),
  ...WILD_LAYOUTS.map(([name, , layout]) => [name, wildForm(layout).spec] as const),
])('nothing is said against what is recognised: %s', (_, spec) => {
  const grid = gridOf(spec);
  const { columns, header } = compute(grid).evaluation.form;
  const meanings = meaningsFor(columns.period, columns);
  const found = objectionsTo(grid, {
    columns: Object.fromEntries(meanings.map((meaning) => [meaning, columnOfMeaning(columns, meaning)])),
    headerRow: header.bottom,
    period: columns.period,
  });
  expect([kinds(found), found.header]).toEqual([{}, null]);
});

test('every objection has words in both languages', () => {
  const all: ColumnObjection[] = [
    { kind: 'missing' },
    { kind: 'used-twice', other: 'smt1.K' },
    { kind: 'order', other: 'bln3.Rp' },
    { kind: 'text', sample: 'Dokumen' },
    { kind: 'figures', sample: '12' },
    { kind: 'other-words', sample: 'x' },
    { kind: 'empty' },
  ];
  for (const words of [PANE_ID, PANE_EN])
    for (const objection of all) expect(words.correct.objection(objection)).toMatch(/^[A-Z][^_]*\.$/);
  expect(PANE_ID.correct.objection({ kind: 'used-twice', other: 'bln2.K' })).toBe(
    'Kolom ini sudah dipakai untuk Februari, K.',
  );
});
