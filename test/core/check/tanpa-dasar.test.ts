/** Results that nothing stands behind: named, kept, and cleared only where the user says so. */
import { cellName } from '../../../src/core/grid';
import { temuanWords } from '../../../src/i18n/temuan';
import { compute, gridOf } from '../../support/run';
import { edited, nameOf, placeOf, soundForm, type Edits } from '../../support/sound-form';

const FORM = soundForm();
const blank = (row: string, kind: 'K' | 'Rp'): Edits =>
  Object.fromEntries(['tw1', 'tw2', 'tw3', 'tw4', 'realisasi'].map((key) => [`${row}.${key}.${kind}`, null]));
const noRenstra: Edits = { 's1.realisasiRenstra.K': null, 's1.capaianRenstra.K': null };
const noPagu: Edits = Object.fromEntries(
  Object.keys(FORM.rows)
    .filter((row) => /^[pks]\d$/.test(row))
    .map((row) => [`${row}.target.Rp`, null]),
);

/** The cells named, and of those the cells that the offered repair clears. */
function named(edits: Edits): Record<string, boolean> {
  const { temuan } = compute(gridOf(edited(FORM, edits)));
  const own = temuan.filter(({ rule }) => rule === 'hitungan.tanpa-dasar');
  return Object.fromEntries(
    own.flatMap(({ row, col, cells, fix }) =>
      (cells ?? [{ row, col }]).map((each) => [
        cellName(each.row, each.col),
        fix?.some((one) => one.row === each.row && one.col === each.col && one.after.value === null) === true,
      ]),
    ),
  );
}

test.each<[string, Edits, Record<string, boolean>]>([
  [
    'a typed capaian beside a blank realisasi',
    { ...blank('s1', 'K'), ...noRenstra },
    { 's1.capaian.K': true },
  ],
  [
    'one that a formula gives is not cleared: it fills itself',
    {
      ...blank('s1', 'K'),
      ...noRenstra,
      's1.capaian.K': { formula: `=2*100`, value: 200 },
    },
    { 's1.capaian.K': false },
  ],
  ['a 0, which says no more than a blank', { ...blank('s1', 'K'), ...noRenstra, 's1.capaian.K': 0 }, {}],
  [
    'what the years up to now have reached, without this year and without those before',
    { ...blank('s1', 'K'), 's1.capaian.K': null, 's1.realisasiLalu.K': null },
    { 's1.realisasiRenstra.K': true },
  ],
  [
    'a percent of it that stands alone',
    { ...blank('s1', 'K'), 's1.capaian.K': null, 's1.realisasiRenstra.K': null },
    { 's1.capaianRenstra.K': true },
  ],
  [
    'of the money as of the figures',
    { ...blank('s1', 'Rp'), 's1.realisasiRenstra.Rp': null, 's1.capaianRenstra.Rp': null },
    { 's1.capaian.Rp': true },
  ],
  ['a total over rows without pagu', noPagu, { 'total.target.Rp': true }],
  ['nothing of a form that is sound', {}, {}],
])('%s', (_, edits, places) => {
  expect(named(edits)).toEqual(
    Object.fromEntries(Object.entries(places).map(([place, cleared]) => [nameOf(FORM, place), cleared])),
  );
});

test('the figure stays until the user clears it, and the words say what is missing', () => {
  const { patch, temuan } = compute(gridOf(edited(FORM, { ...blank('s1', 'K'), ...noRenstra })));
  const { row, col } = placeOf(FORM, 's1.capaian.K');
  expect(patch.cells.filter((cell) => cell.row === row && cell.col === col)).toEqual([]);
  const [own] = temuan.filter(({ rule }) => rule === 'hitungan.tanpa-dasar');
  const words = own === undefined ? null : temuanWords(own);
  expect(words?.message).toBe(
    `Tertulis 100 di kolom tingkat capaian tahun ini K (baris ${String(row)}), padahal angka yang menjadi dasarnya kosong; angka itu tidak ikut rata-rata maupun jumlah.`,
  );
});
