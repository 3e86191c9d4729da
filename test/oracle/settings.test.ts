/** Every setting reaches the formulas: LibreOffice computes from them what we report, also after inputs change. */
import { readFileSync } from 'node:fs';
import { withChanges, type SettingChanges } from '../../src/commands/workbook-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/evaluate/settings';
import { cellName, isCellError, valueAt, type CellValue, type SheetGrid } from '../../src/core/grid';
import { gridWith } from '../../src/core/lkjip/grid-with';
import type { CellChange, WorkbookPatch } from '../../src/core/patch/patch';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { LKJIP } from '../../src/i18n/lkjip';
import { Book, fillReference, formRows, formSpec, gridSpec, settingsWith } from '../core/lkjip/support';
import { EXAMPLE } from '../support/excel-session';
import { oracle, recalculate } from '../support/libreoffice';
import { compute } from '../support/run';

const SHEET = 'Evaluasi Renja';
const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? a.toPrecision(15) === b.toPrecision(15)
    : (a ?? '') === (b ?? '') && !isCellError(b);

type Typed = readonly (readonly [row: number, col: number, value: CellValue])[];

const typing = (grid: SheetGrid, typed: Typed): WorkbookPatch => ({
  cells: typed.map(([row, col, value]): CellChange => ({
    sheet: SHEET,
    row,
    col,
    before: { formula: null, value: valueAt(grid, row, col) },
    after: { formula: null, value },
  })),
});

const settingsOf = (changes: SettingChanges): Settings => withChanges(DEFAULT_SETTINGS, changes);

// Row 27 becomes a second indikator of row 26; 28, 43 and program 78 lose their pagu, one of them as a dash.
const FORM: Typed = [
  [27, 2, '106.01.2.06.0004'],
  [27, 11, null],
  [28, 11, 0],
  [43, 11, '-'],
  [78, 11, null],
];

oracle('formulas by settings', () => {
  const original = openWorkbook(readFileSync(EXAMPLE));
  const before = readSheet(original, SHEET);
  const bytes = applyPatch(original, typing(before, FORM));

  test.each<[string, SettingChanges]>([
    [
      'one by one, the first',
      { 'capaian.arah-turun': 'perbandingan', 'arah.106.02': 'turun', 'arah.satuan.lokasi': 'turun' },
    ],
    ['arah turun by difference, cut off', { 'arah.106.02': 'turun', 'pembulatan.formulir': 'potong' }],
    [
      'cap, no zeros, rata-rata over indikator',
      { 'capaian.batas': '112,5', 'capaian.rp-nol': 'kosong', 'rata-rata.anggota': 'indikator' },
    ],
    ['rata-rata without codes that have no pagu', { 'rata-rata.pagu-nol': 'tidak' }],
    [
      'rata-rata over indikator without codes that have no pagu',
      { 'rata-rata.pagu-nol': 'tidak', 'rata-rata.anggota': 'indikator', 'pembulatan.formulir': 'potong' },
    ],
    ['grades', { 'predikat.skala': 'akip', 'renstra.akhir': 'realisasi' }],
    ['ordinal scale', { 'predikat.skala': 'sangat-berhasil', 'predikat.celah': 'dibulatkan' }],
    [
      'metode',
      { 'metode.satuan.persen': 'rata-rata', 'metode.106.02': 'maksimum', 'metode.106.06.2.02': 'akhir' },
    ],
  ])('%s', (_, changes) => {
    const settings = settingsOf(changes);
    const file = openWorkbook(bytes);
    const { patch } = compute(readSheet(file, SHEET), { settings });
    const written = applyPatch(file, patch);
    // Then staff go on typing: a pagu comes, another goes, quarters change; nobody runs the add-in again.
    const later: Typed = [
      // A percent that stays empty is not written, so nothing follows there.
      ...(changes['capaian.rp-nol'] === 'kosong' ? [] : ([[28, 11, 583181300]] as const)),
      [36, 11, 0],
      [48, 18, 80],
      [91, 18, 50],
      [92, 18, 1],
    ];
    const typed = applyPatch(openWorkbook(written), typing(readSheet(openWorkbook(written), SHEET), later));
    for (const state of [written, typed]) {
      const found = readSheet(openWorkbook(recalculate(state)), SHEET);
      const expected = compute(gridWith(found, { cells: [] }), { settings });
      const wrong = expected.patch.cells
        .filter(({ row, col, after }) => !same(after.value, valueAt(found, row, col)))
        .map(
          ({ row, col, after }) =>
            `${cellName(row, col)} ${String(after.value)} ≠ ${JSON.stringify(valueAt(found, row, col))} ${String(after.formula)}`,
        );
      expect(wrong).toEqual([]);
      for (const { row, col, after } of state === written ? patch.cells : [])
        expect([cellName(row, col), same(after.value, valueAt(found, row, col))]).toEqual([
          cellName(row, col),
          true,
        ]);
    }
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'decimals and efisiensi',
      {
        'desimal.tabel-3.1': '0',
        'desimal.tabel-3.2': '1',
        'desimal.tabel-3.3': '4',
        'desimal.tabel-3.4': '3',
        'desimal.tabel-3.5': '1',
        'desimal.tabel-3.6': '4',
        'desimal.realisasi-anggaran': '0',
        'efisiensi.rumus': 'perbandingan',
        'efisiensi.desimal': '3',
      },
    ],
    ['rata-rata over indikator', { 'rata-rata.anggota': 'indikator' }],
    ['rata-rata without pagu 0', { 'rata-rata.pagu-nol': 'tidak', 'predikat.skala': 'akip' }],
    ['both', { 'rata-rata.pagu-nol': 'tidak', 'rata-rata.anggota': 'indikator', 'efisiensi.desimal': '0' }],
  ])('LKjIP sheets: %s', (_, values) => {
    const rows = formRows().flatMap((row) => {
      if (row.kode === '106.03')
        return [
          row,
          {
            ...row,
            indikator: 'Persentase PMKS yang mandiri',
            blocks: {
              ...row.blocks,
              target: ['80', '0'] as const,
              tw4: ['20', '0'] as const,
              realisasi: ['20', '0'] as const,
            },
          },
        ];
      return row.kode === '106.05'
        ? [{ ...row, blocks: { ...row.blocks, target: ['100', '0'] as const } }]
        : [row];
    });
    const book = new Book(formSpec(rows), settingsWith(values));
    book.apply(['data-lkjip']);
    fillReference(book);
    book.apply();
    const { grid, evaluation } = book.evaluate();
    const specs = [...book.sheets.keys()].map((name) =>
      gridSpec(name === book.form.name ? grid : book.grid(name), book.specs.get(name)),
    );
    const file = openWorkbook(recalculate(createWorkbook(specs)));
    const wrong = specs.flatMap((spec) => {
      const found = readSheet(file, spec.name);
      return spec.cells.flatMap(({ row, col, formula, value }) =>
        formula === undefined || same(value, valueAt(found, row, col))
          ? []
          : [
              `${spec.name} ${cellName(row, col)} ${formula}: ${String(value)} ≠ ${JSON.stringify(valueAt(found, row, col))}`,
            ],
      );
    });
    expect(wrong).toEqual([]);
    // The mean over all programs stands in the form and in Ringkasan: it must be one figure.
    const perProgram = evaluation.groups.find(({ per }) => per === 'program')?.rataRata.K?.toNumber();
    const ringkasan = book.grid('Ringkasan');
    const total = book.find('Ringkasan', `${LKJIP.table.jumlah} / ${LKJIP.ringkasan.rataRata}`);
    expect(valueAt(ringkasan, total.row, 3)).toBe(perProgram);
  });
});
