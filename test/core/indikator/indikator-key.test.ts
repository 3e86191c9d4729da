import { indikatorKeys, readIndikatorKey, slug } from '../../../src/core/indikator/indikator-key';
import { unusedChoices } from '../../../src/core/indikator/choices';
import { DEFAULT_SETTINGS } from '../../../src/core/evaluate/settings';
import { withChanges, type SettingChanges } from '../../../src/commands/workbook-settings';
import { buildForm, type Layout } from '../../support/form-builder';
import { REFERENCE_ROWS, type ReferenceRow } from '../../support/reference';
import { compute, gridOf } from '../../support/run';

test.each<[string, string | null]>([
  ['106.02', '106.02'],
  ['106.02.', '106.02'],
  ['106.02.2.03.0001', '106.02.2.03.0001'],
  ['106.02#2', '106.02#2'],
  ['106.02#Persentase PSKS (%)', '106.02#persentase-psks-%'],
  ['Penyediaan Jasa = Umum', 'penyediaan-jasa-umum'],
  ['satuan.Orang / Bulan', 'satuan.orang-bulan'],
  ['satuan.', 'satuan'],
  ['106.02#', null],
  ['#2', null],
  [' ', null],
])('%s is kept as %s', (typed, key) => {
  expect(readIndikatorKey(typed)).toBe(key);
});

test('words read back as themselves', () => {
  for (const { indikator, uraian } of REFERENCE_ROWS)
    for (const text of [indikator, uraian]) expect(slug(slug(text))).toBe(slug(text));
});

/** Program 106.02 with a second indikator below its first. */
function twoIndikator(
  order: readonly [string, string] = ['Indikator satu', 'Indikator dua'],
): ReferenceRow[] {
  const [first, ...rest] = REFERENCE_ROWS;
  if (first === undefined) throw new Error('no rows');
  return [{ ...first, indikator: order[0] }, { ...first, indikator: order[1] }, ...rest];
}

const computed = (layout: Layout, rows: readonly ReferenceRow[], changes: SettingChanges = {}) =>
  compute(gridOf(buildForm(layout, rows).spec), { settings: withChanges(DEFAULT_SETTINGS, changes) })
    .evaluation;

const metodeOf = (layout: Layout, rows: readonly ReferenceRow[], changes: SettingChanges): string[] =>
  computed(layout, rows, changes)
    .rows.slice(0, 3)
    .map(({ metode }) => `${metode.metode} ${metode.from}`);

test('the keys of a code with one and with several indikator', () => {
  const { form } = computed({}, twoIndikator());
  const keys = indikatorKeys(form);
  expect(keys[0]).toEqual({
    all: ['106.02#indikator-satu', '106.02#1', '106.02'],
    own: '106.02#indikator-satu',
  });
  expect(keys[1]?.own).toBe('106.02#indikator-dua');
  expect(keys[2]?.own).toBe(form.rows[2]?.kode);
});

test('two indikator of the same words are told apart by their place', () => {
  const keys = indikatorKeys(computed({}, twoIndikator(['Sama', 'Sama'])).form);
  expect([keys[0]?.own, keys[1]?.own]).toEqual(['106.02#1', '106.02#2']);
});

test('a form without codes is known by the names of its rows', () => {
  const { form } = computed({ kode: 'none' }, REFERENCE_ROWS);
  const keys = indikatorKeys(form);
  expect(keys[0]?.own).toBe(slug(REFERENCE_ROWS[0]?.uraian ?? ''));
  expect(new Set(keys.map(({ own }) => own)).size).toBe(keys.length);
});

test.each<[string, Layout, SettingChanges, readonly [string, string]]>([
  ['the code means both', {}, { 'metode.106.02': 'maksimum' }, ['maksimum setting', 'maksimum setting']],
  ['its second by place', {}, { 'metode.106.02#2': 'maksimum' }, ['akhir printed', 'maksimum setting']],
  [
    'its second by words, over the code',
    {},
    { 'metode.106.02': 'jumlah', 'metode.106.02#Indikator Dua': 'maksimum' },
    ['jumlah setting', 'maksimum setting'],
  ],
  [
    'a satuan',
    {},
    { 'metode.satuan.pesen': 'rata-rata' },
    ['rata-rata setting-satuan', 'rata-rata setting-satuan'],
  ],
  [
    'the row over its satuan',
    {},
    { 'metode.satuan.pesen': 'rata-rata', 'metode.106.02#1': 'maksimum' },
    ['maksimum setting', 'rata-rata setting-satuan'],
  ],
  [
    "the form's own column over all of them",
    { helpers: true },
    { 'metode.106.02': 'maksimum' },
    ['akhir column', 'akhir column'],
  ],
])('%s', (_, layout, changes, expected) => {
  expect(metodeOf(layout, twoIndikator(), changes).slice(0, 2)).toEqual(expected);
});

test('a choice by words follows its indikator when the rows change places, one by place does not', () => {
  const swapped = twoIndikator(['Indikator dua', 'Indikator satu']);
  const byWords = metodeOf({}, swapped, { 'metode.106.02#Indikator dua': 'maksimum' });
  expect(byWords.slice(0, 2)).toEqual(['maksimum setting', 'akhir printed']);
  const byPlace = metodeOf({}, swapped, { 'metode.106.02#2': 'maksimum' });
  expect(byPlace.slice(0, 2)).toEqual(['akhir printed', 'maksimum setting']);
});

test('choices that mean no row are named', () => {
  const { form, rows } = computed({}, twoIndikator());
  const satuan = rows.map((row) => row.satuan);
  const changes = {
    'metode.106.02#indikator dua': 'akhir',
    'metode.106.99': 'akhir',
    'metode.satuan.pesen': 'akhir',
    'arah.satuan.ekor': 'turun',
  };
  expect(unusedChoices(withChanges(DEFAULT_SETTINGS, changes), [{ form, satuan }])).toEqual([
    'metode.106.99',
    'arah.satuan.ekor',
  ]);
});
