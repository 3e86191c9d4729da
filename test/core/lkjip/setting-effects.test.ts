/**
 * Settings of the LKjIP tables over the reference report: which figures change, what they are then, and no
 * others; the notes below the tables say what is in force; the cells show as many decimals as they hold.
 */
import { cellKey, cellName, type CellValue } from '../../../src/core/grid';
import type { SheetSpec } from '../../../src/core/patch/sheet-spec';
import { referenceBook, settingsWith } from './support';

type Values = Readonly<Record<string, string>>;

function tablesBy(values: Values): readonly SheetSpec[] {
  return referenceBook(settingsWith(values))
    .plan()
    .tables.flatMap(({ insert }) => (insert === null ? [] : [insert]));
}

const plain = tablesBy({});

const WORDS: readonly string[] = ['catatan', 'kalimat'];

/** `Tabel 3.1 E9 89, F9 102; Ringkasan D18 89` */
function changedFigures(before: readonly SheetSpec[], after: readonly SheetSpec[]): string {
  return after
    .flatMap((spec, index) => {
      const was = new Map<number, CellValue>(
        (before[index]?.cells ?? []).map(({ row, col, value }) => [cellKey(row, col), value]),
      );
      const cells = spec.cells
        .filter(
          ({ row, col, value, style }) =>
            !WORDS.includes(style ?? '') && was.get(cellKey(row, col)) !== value,
        )
        .map(({ row, col, value }) => `${cellName(row, col)} ${String(value)}`);
      return cells.length === 0 ? [] : [`${spec.name} ${cells.join(', ')}`];
    })
    .join('; ');
}

const notesOf = (specs: readonly SheetSpec[], sheet: string): string =>
  (specs.find(({ name }) => name === sheet)?.cells ?? [])
    .filter(({ style, value }) => style === 'catatan' && typeof value === 'string')
    .map(({ value }) => value)
    .join(' ');

const CASES: readonly (readonly [set: string, changed: string])[] = [
  ['pembulatan.tabel-3.1=potong', 'Narasi E7 86.95'],
  ['pembulatan.tabel-3.2=potong', ''],
  ['pembulatan.tabel-3.3=potong', 'Tabel 3.3 H7 86.95, I7 112.92'],
  ['pembulatan.tabel-3.4=potong', 'Tabel 3.4 F6 101.46'],
  ['pembulatan.tabel-3.5=potong', 'Tabel 3.5 F7 86.95'],
  ['pembulatan.tabel-3.6=potong', 'Tabel 3.6 E6 92.02'],
  [
    'pembulatan.realisasi-anggaran=potong',
    'Realisasi Anggaran E7 96.54, E8 96.54, E9 90.5, E10 90.29, E12 96.71, E18 90.24, E19 92.34, E22 83.66, E27 99.12, E31 98.72, E35 99.59, E36 99.59, E37 90.87, E38 90.87, E46 98.84, E47 99.87, E48 99.92, E49 99.92, E50 99.92, E51 92.02; Ringkasan G8 90.87, G10 99.92, G11 92.02; Narasi I12 90.87, I14 99.92, I16 92.02',
  ],
  [
    'pembulatan.formulir=potong',
    'Ringkasan C7 106.75, C8 107.97, C11 103.95, C38 106.75, C39 107.97, C46 106.75, C47 107.97; Narasi F11 106.75, F12 107.97',
  ],
  [
    'desimal.tabel-3.1=0',
    'Tabel 3.1 E9 89, F9 102, F13 89; Ringkasan D18 89, E18 102; Narasi D7 89, E7 87, F7 102',
  ],
  [
    'desimal.tabel-3.1=4',
    'Tabel 3.1 E9 89.2938, F9 102.6366, F13 89.2938; Ringkasan D18 89.2938, E18 102.6366; Narasi D7 89.2938, F7 102.6366',
  ],
  [
    'desimal.tabel-3.2=0',
    'Tabel 3.2 E8 67, I8 83, E9 78, G9 81, I9 83, E10 85, G10 85, I10 86; Narasi D10 83, D11 83, D12 86',
  ],
  [
    'desimal.tabel-3.2=1',
    'Tabel 3.2 E9 77.8, G9 80.7, I9 83.3, E10 84.9, G10 85.3, I10 86.4; Narasi D11 83.3, D12 86.4',
  ],
  ['desimal.tabel-3.3=1', 'Tabel 3.3 E7 85.1, F7 113.5, H7 87, I7 113, K7 89.3, L7 102.6'],
  ['desimal.tabel-3.4=1', 'Tabel 3.4 E6 89.3, F6 101.5'],
  ['desimal.tabel-3.5=1', 'Tabel 3.5 D7 85.1, E7 96.4, F7 87, G7 99.7, H7 89.3'],
  ['desimal.tabel-3.6=1', 'Tabel 3.6 D6 102.6, E6 92'],
  ['desimal.tabel-3.6=3', 'Tabel 3.6 D6 102.637, E6 92.028'],
  [
    'desimal.realisasi-anggaran=0',
    'Realisasi Anggaran E6 92, E7 97, E8 97, E9 91, E10 90, E11 100, E12 97, E13 92, E14 99, E15 98, E16 100, E17 100, E18 90, E19 92, E20 89, E21 92, E22 84, E25 98, E26 98, E27 99, E28 98, E29 99, E30 99, E31 99, E32 100, E33 99, E34 97, E35 100, E36 100, E37 91, E38 91, E39 99, E40 90, E41 97, E42 91, E44 100, E45 100, E46 99, E47 100, E48 100, E49 100, E50 100, E51 92; Ringkasan G5 92, G6 98, G7 99, G8 91, H8 Sangat Tinggi, G9 97, G10 100, G11 92; Narasi I9 92, I10 98, I11 99, I12 91, I13 97, I14 100, I16 92',
  ],
  ['desimal.realisasi-anggaran=2', ''],
  ['efisiensi.rumus=perbandingan', 'Tabel 3.6 F6 111.5'],
  ['efisiensi.desimal=2', ''],
  ['efisiensi.desimal=0', 'Tabel 3.6 F6 11'],
  [
    'capaian.batas=100',
    'Tabel 3.1 F9 100; Tabel 3.3 F7 100, I7 100, L7 100; Tabel 3.4 F6 100; Tabel 3.6 D6 100, F6 8; Ringkasan C6 100, C7 100, C8 100, C11 100, C13 100, D13 Nilai SAKIP, E18 100, C37 100, C38 100, C39 100, C45 100, C46 100, C47 100; Narasi F7 100, F10 100, F11 100, F12 100',
  ],
  ['predikat.celah=batas-atas', 'Ringkasan H8 Sangat Tinggi'],
  [
    'predikat.skala=sangat-berhasil',
    'Ringkasan D5 Sangat Berhasil, H5 Sangat Berhasil, D6 Sangat Berhasil, H6 Sangat Berhasil, D7 Sangat Berhasil, H7 Sangat Berhasil, D8 Sangat Berhasil, H8 Sangat Berhasil, D9 Sangat Berhasil, H9 Sangat Berhasil, D10 Sangat Berhasil, H10 Sangat Berhasil, D11 Sangat Berhasil, H11 Sangat Berhasil, F18 Sangat Berhasil',
  ],
  ['rata-rata.anggota=indikator', ''],
  ['rata-rata.pagu-nol=tidak', ''],
];

test.each(CASES)('%s', (set, changed) => {
  const [key = '', value = ''] = set.split('=');
  expect(changedFigures(plain, tablesBy({ [key]: value }))).toBe(changed);
});

test.each<[Values, string, string]>([
  [
    {},
    'Tabel 3.1',
    'Pembulatan: 2 desimal, dibulatkan setengah ke atas. Capaian dihitung dari realisasi yang tercetak. Sumber',
  ],
  [
    { 'pembulatan.tabel-3.4': 'potong', 'desimal.tabel-3.4': '3' },
    'Tabel 3.4',
    'Pembulatan: 3 desimal, dipotong tanpa pembulatan ke atas.',
  ],
  [{ 'capaian.batas': '112,5' }, 'Tabel 3.3', 'Capaian dibatasi paling tinggi 112,5%.'],
  [
    { 'efisiensi.rumus': 'perbandingan', 'efisiensi.desimal': '0' },
    'Tabel 3.6',
    'Tingkat efisiensi = capaian kinerja / penyerapan anggaran x 100, 0 desimal.',
  ],
  [
    { 'pembulatan.realisasi-anggaran': 'potong', 'desimal.realisasi-anggaran': '1' },
    'Ringkasan',
    'Pembulatan: Program 2 desimal, dibulatkan setengah ke atas; Penyerapan anggaran 1 desimal, dipotong tanpa pembulatan ke atas; Indikator Kinerja Utama 2 desimal',
  ],
  [
    { 'rata-rata.anggota': 'indikator', 'rata-rata.pagu-nol': 'tidak' },
    'Ringkasan',
    'Rata-rata dihitung per indikator. Program tanpa pagu tidak ikut dirata-ratakan.',
  ],
  [{ 'predikat.skala': 'akip' }, 'Ringkasan', 'Predikat: AA > 90; A > 80 s.d. 90; BB > 70 s.d. 80'],
])('%j is written below %s', (values, sheet, note) => {
  expect(notesOf(tablesBy(values), sheet)).toContain(note);
});

test('percent cells show the decimals that are set', () => {
  const formatAt = (values: Values, sheet: string, row: number, col: number): string | undefined => {
    const spec = tablesBy(values).find(({ name }) => name === sheet);
    const style = spec?.cells.find((cell) => cell.row === row && cell.col === col)?.style;
    return style === undefined ? undefined : spec?.styles[style]?.numberFormat;
  };
  expect(formatAt({}, 'Tabel 3.1', 9, 6)).toBe('0.00"%"');
  expect(formatAt({ 'desimal.tabel-3.1': '0' }, 'Tabel 3.1', 9, 6)).toBe('0"%"');
  expect(formatAt({ 'desimal.tabel-3.6': '4' }, 'Tabel 3.6', 6, 4)).toBe('0.0000"%"');
  expect(formatAt({}, 'Tabel 3.6', 6, 6)).toBe('0.0"%"');
  expect(formatAt({ 'efisiensi.desimal': '3' }, 'Tabel 3.6', 6, 6)).toBe('0.000"%"');
  expect(formatAt({ 'desimal.realisasi-anggaran': '1' }, 'Realisasi Anggaran', 6, 5)).toBe('0.0"%"');
  expect(formatAt({ 'desimal.realisasi-anggaran': '1' }, 'Ringkasan', 5, 7)).toBe('0.0"%"');
  expect(formatAt({ 'desimal.realisasi-anggaran': '1' }, 'Ringkasan', 5, 3)).toBe('0.00"%"');
});

test('a table that stands follows other decimals in figure, look and note, in place', () => {
  const book = referenceBook(settingsWith());
  book.apply();
  book.settings = settingsWith({ 'desimal.tabel-3.4': '0' });
  const { state, update, relayout } = book.table('tabel-3.4');
  expect(state).toBe('perlu-diperbarui');
  expect(update?.cells.map(({ row, col, after }) => [cellName(row, col), after.value])).toEqual([
    ['E6', 89],
    ['F6', 101],
    ['A8', 'Pembulatan: 0 desimal, dibulatkan setengah ke atas.'],
  ]);
  const look = relayout?.styled.find(({ row, col }) => row === 6 && col === 6)?.style ?? '';
  expect(relayout?.styles[look]?.numberFormat).toBe('0"%"');
  book.apply();
  expect(book.table('tabel-3.4').state).toBe('mutakhir');
});

test('a cap changes the note in place too', () => {
  const book = referenceBook(settingsWith());
  book.apply();
  book.settings = settingsWith({ 'capaian.batas': '100' });
  book.apply();
  expect(book.table('tabel-3.1').missing.filter(({ kind }) => kind === 'diketik')).toEqual([]);
  book.settings = settingsWith();
  book.apply();
  expect(book.table('tabel-3.1').state).toBe('mutakhir');
  book.find('Tabel 3.1', 'Capaian dihitung dari realisasi yang tercetak.');
});
