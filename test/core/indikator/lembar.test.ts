/** The sheet Setelan Indikator as data: what it looks like, and how it is read wherever staff moved things. */
import { lembarSpec, updateLembar } from '../../../src/core/indikator/lembar-spec';
import { LEMBAR_NAME, readLembar, type LembarIndikator } from '../../../src/core/indikator/read-lembar';
import { recognise } from '../../../src/core/form/recognise';
import { valueAt, type CellValue, type SheetGrid } from '../../../src/core/grid';
import { gridOfSpec, gridWith } from '../../../src/core/lkjip/grid-with';
import type { SheetSpec } from '../../../src/core/patch/sheet-spec';
import { createWorkbook, openWorkbook, readSheet } from '../../../src/file';
import { SETELAN_INDIKATOR } from '../../../src/i18n/setelan-indikator';
import { buildForm, type Layout } from '../../support/form-builder';
import { REFERENCE_ROWS, type ReferenceRow } from '../../support/reference';
import { compute, gridOf } from '../../support/run';
import { problemsOf } from '../../support/validate-package';

const NAME = 'Setelan Indikator';

const formOf = (rows: readonly ReferenceRow[] = REFERENCE_ROWS, layout: Layout = {}): SheetGrid =>
  gridOf(buildForm(layout, rows).spec);

function sheetOf(form: SheetGrid): SheetSpec {
  return lembarSpec(compute(form).evaluation, SETELAN_INDIKATOR, NAME);
}

function read(grid: SheetGrid): LembarIndikator {
  const lembar = readLembar(grid);
  if (lembar === null) throw new Error('not read');
  return lembar;
}

const withCell = (grid: SheetGrid, row: number, col: number, value: CellValue): SheetGrid =>
  gridWith(grid, {
    cells: [
      {
        sheet: grid.sheet,
        row,
        col,
        before: { formula: null, value: null },
        after: { formula: null, value },
      },
    ],
  });

const metodeOf = (form: SheetGrid, lembar: SheetGrid, kode: string): string => {
  const found = compute(form, { lembar: read(lembar) }).evaluation.rows.find(({ row }) => row.kode === kode);
  return `${String(found?.metode.metode)} ${String(found?.metode.from)}`;
};

test('a sound sheet with drop-downs and a name, that nobody takes for a form', () => {
  const spec = sheetOf(formOf());
  const bytes = createWorkbook([spec]);
  expect(problemsOf(bytes)).toEqual([]);
  expect(spec.names).toEqual([
    { name: LEMBAR_NAME, area: { top: 4, left: 1, bottom: 4 + REFERENCE_ROWS.length, right: 7 } },
  ]);
  expect(spec.dropDowns?.map(({ choices, strict }) => [choices, strict])).toEqual([
    [['jumlah', 'akhir', 'rata-rata', 'maksimum'], undefined],
    [['naik', 'turun'], undefined],
  ]);
  const grid = readSheet(openWorkbook(bytes), NAME);
  expect(recognise(grid).kind).not.toBe('form');
  // A code stays text, also one that looks like a number.
  expect(valueAt(grid, 5, 1)).toBe('106.02');
  expect(read(grid).rows.map(({ id }) => id)).toEqual(REFERENCE_ROWS.map(({ kode }) => kode));
});

test('columns moved and added, rows in another order, blank rows between, other words', () => {
  const form = formOf();
  const sheet: SheetSpec = {
    name: 'Metode kita',
    styles: {},
    cells: [
      { row: 2, col: 3, value: 'Catatan tim' },
      ...['PIC', 'Arah (naik/turun)', 'Indikator Kinerja', 'Metode Triwulan', 'KODE'].map((value, index) => ({
        row: 7,
        col: 2 + index,
        value,
      })),
      ...[
        ['Budi', '', REFERENCE_ROWS[3]?.indikator ?? '', 'Non Absolut', REFERENCE_ROWS[3]?.kode ?? ''],
        ['', '', '', '', ''],
        ['Sari', 'turun (baik)', REFERENCE_ROWS[0]?.indikator ?? '', 'kumulatif', '106.02.'],
      ].flatMap((texts, line) => texts.map((value, index) => ({ row: 8 + line, col: 2 + index, value }))),
    ],
  };
  const grid = gridOfSpec(sheet);
  expect(metodeOf(form, grid, '106.02')).toBe('jumlah sheet');
  expect(metodeOf(form, grid, REFERENCE_ROWS[3]?.kode ?? '')).toBe('akhir sheet');
});

test('of several indikator of a code each has its row', () => {
  const [first, ...rest] = REFERENCE_ROWS;
  if (first === undefined) throw new Error('no rows');
  const form = formOf([{ ...first, indikator: 'Satu' }, { ...first, indikator: 'Dua' }, ...rest]);
  const grid = withCell(gridOfSpec(sheetOf(form)), 6, 5, 'maksimum');
  const rows = compute(form, { lembar: read(grid) }).evaluation.rows;
  expect(rows.slice(0, 2).map(({ metode }) => metode.from)).toEqual(['printed', 'sheet']);
});

test('an indikator that was worded anew is known by its code where that stands once', () => {
  const [first, ...rest] = REFERENCE_ROWS;
  if (first === undefined) throw new Error('no rows');
  const grid = withCell(gridOfSpec(sheetOf(formOf())), 5, 5, 'maksimum');
  const reworded = formOf([{ ...first, indikator: 'Persentase yang lain' }, ...rest]);
  expect(metodeOf(reworded, grid, '106.02')).toBe('maksimum sheet');
  const twice = formOf([
    { ...first, indikator: 'Persentase yang lain' },
    { ...first, indikator: 'Persentase ketiga' },
    ...rest,
  ]);
  expect(metodeOf(twice, grid, '106.02')).toBe('akhir printed');
});

test('a form without codes: by the names of its rows', () => {
  const form = formOf(REFERENCE_ROWS, { kode: 'none' });
  const grid = withCell(gridOfSpec(sheetOf(form)), 5, 5, 'maksimum');
  expect(compute(form, { lembar: read(grid) }).evaluation.rows[0]?.metode.from).toBe('sheet');
});

test("the form's own columns come first, and the sheet says so", () => {
  const form = formOf(REFERENCE_ROWS, { helpers: true });
  const grid = withCell(gridOfSpec(sheetOf(form)), 5, 5, 'maksimum');
  expect(metodeOf(form, grid, '106.02')).toBe('akhir column');
  expect(valueAt(grid, 5, 7)).toBe(
    'Berlaku: metode akhir (kolom formulir; pilihan di lembar ini tidak dipakai), arah naik (kolom formulir; pilihan di lembar ini tidak dipakai).',
  );
});

test('up to date, there is nothing to write', () => {
  const form = formOf();
  const grid = gridOfSpec(sheetOf(form));
  const { cells, relayout } = updateLembar(grid, read(grid), compute(form).evaluation, SETELAN_INDIKATOR);
  expect([cells, relayout]).toEqual([[], null]);
});

test('10,000 rows are read and matched in a moment', () => {
  const rows = Array.from({ length: 10_000 }, (_, index): ReferenceRow => {
    const [first] = REFERENCE_ROWS;
    if (first === undefined) throw new Error('no rows');
    const digits = (value: number, length: number): string => String(value).padStart(length, '0');
    const kode = `1${digits(Math.floor(index / 9_000), 2)}.${digits(1 + (Math.floor(index / 100) % 90), 2)}.2.${digits(index % 100, 2)}`;
    return { ...first, level: 'kegiatan', kode, indikator: `Indikator ${String(index)}` };
  });
  const form = formOf(rows);
  const evaluation = compute(form).evaluation;
  const grid = gridOfSpec(lembarSpec(evaluation, SETELAN_INDIKATOR, NAME));
  const start = performance.now();
  const lembar = read(grid);
  const { cells } = updateLembar(grid, lembar, evaluation, SETELAN_INDIKATOR);
  expect(lembar.rows.length).toBeGreaterThan(9_000);
  expect(cells).toEqual([]);
  expect(performance.now() - start).toBeLessThan(3_000);
});
