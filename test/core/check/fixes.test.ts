/** A mechanical repair, applied as it stands, leaves a form in which nothing is found. */
import type { RuleId } from '../../../src/core/check/temuan';
import { MOST_OF_A_RULE } from '../../../src/core/check/lengkapi';
import { MOST_CELLS } from '../../../src/core/check/temuan';
import { columnName, valueAt } from '../../../src/core/grid';
import type { SheetSpec } from '../../../src/core/patch/sheet-spec';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../../src/file';
import { largeForm } from '../../bench/large-form';
import { figureIn } from '../../support/budget-sheet';
import { compute, gridOf } from '../../support/run';
import { edited, placeOf, soundForm, type Edits } from '../../support/sound-form';

const FORM = soundForm();

/** The cells of the edits get the text format, as typing after Format > Text leaves them. */
function asText(spec: SheetSpec, places: readonly string[]): SheetSpec {
  const keys = new Set(places.map((place) => JSON.stringify(placeOf(FORM, place))));
  return {
    ...spec,
    styles: { ...spec.styles, teks: { numberFormat: '@' } },
    cells: spec.cells.map((cell) =>
      keys.has(JSON.stringify({ row: cell.row, col: cell.col })) ? { ...cell, style: 'teks' } : cell,
    ),
  };
}

const indonesian = (value: number): string => value.toLocaleString('id-ID');

test.each<[RuleId, boolean, Edits]>([
  [
    'isi.angka-teks',
    true,
    {
      's1.tw1.Rp': String(figureIn(FORM, 's1.tw1.Rp')),
      's2.tw1.Rp': indonesian(figureIn(FORM, 's2.tw1.Rp')),
    },
  ],
  ['isi.angka-teks', false, { 'rata.capaian.K': '97,23' }],
  ['isi.angka-teks', false, { 's1.capaian.K': '100 %' }],
  ['isi.satuan-dalam-angka', false, { 's1.tw1.K': '2 Laporan', 's2.tw1.K': '2 laporan' }],
  ['isi.satuan-dalam-angka', true, { 'p1.tw1.K': '20 %' }],
  ['bentuk.kode-angka', false, { 'p1.kode': 106.02 }],
  ['bentuk.kode-kehilangan-nol', false, { 'p2.kode': 106.1 }],
  ['bentuk.kode-panjang-lain', false, { 's1.kode': '106.02.2.01.001' }],
])('%s (text format: %s) is repaired', (rule, textFormat, edits) => {
  const places = Object.keys(edits);
  const broken = textFormat ? asText(edited(FORM, edits), places) : edited(FORM, edits);
  const file = openWorkbook(createWorkbook([broken]));
  const found = compute(readSheet(file, 'Form')).temuan.filter((each) => each.rule === rule);
  expect(found).toHaveLength(1);
  const fix = found[0]?.fix ?? [];
  expect(fix.map(({ row, col }) => ({ row, col }))).toEqual(places.map((place) => placeOf(FORM, place)));
  const repaired = readSheet(openWorkbook(applyPatch(file, { cells: fix })), 'Form');
  expect(compute(repaired).temuan).toEqual([]);
  for (const { row, col } of fix)
    expect(typeof valueAt(repaired, row, col)).toBe(rule.startsWith('isi.') ? 'number' : 'string');
});

test('a unit that the satuan column does not say is named and kept', () => {
  const [found] = compute(gridOf(edited(FORM, { 's1.tw1.K': '2 Orang' }))).temuan;
  expect(found?.rule).toBe('isi.satuan-dalam-angka');
  expect(found?.detail['berbeda']).toBe(String(FORM.rows['s1']));
  expect(found?.fix).toBeUndefined();
});

test('thousands of findings are bounded, and say how many they are', () => {
  const { temuan } = compute(gridOf(largeForm(2997)));
  const counts = new Map<string, number>();
  for (const { rule } of temuan) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  for (const [rule, count] of counts) expect([rule, count <= MOST_OF_A_RULE]).toEqual([rule, true]);
  for (const { cells } of temuan) expect(cells?.length ?? 1).toBeLessThanOrEqual(MOST_CELLS);
  const same = temuan.filter(({ rule }) => rule === 'kewajaran.triwulan-sama');
  expect(same).toHaveLength(1);
  expect(same[0]?.detail['jumlah']).toBe('2997');
  const sums = temuan.filter(({ rule }) => rule === 'hierarki.rp-tidak-sama');
  const rest = Number(sums.find(({ detail }) => detail['sejenis'] !== undefined)?.detail['sejenis']);
  // Every program and kegiatan of this form carries the figures of a single row.
  expect(sums.length + rest).toBe(999);
  expect(columnName(sums[0]?.col ?? 0)).toBe('K');
});
