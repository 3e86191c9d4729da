import { isCellError, valueAt, type CellValue } from '../../../src/core/grid';
import type { SheetSpec } from '../../../src/core/patch/sheet-spec';
import { createWorkbook, openWorkbook, readSheet } from '../../../src/file';
import { oracle, recalculate } from '../../support/libreoffice';
import { Book, formRows, formSpec, gridSpec, largeBook, referenceBook, settingsWith } from './support';

const same = (written: CellValue, recalculated: CellValue): boolean => {
  if (typeof written === 'number' && typeof recalculated === 'number')
    return written.toPrecision(15) === recalculated.toPrecision(15);
  return (written ?? '') === (recalculated ?? '') && !isCellError(recalculated);
};

/** Formulas of the book's sheets that LibreOffice computes otherwise than we stored; and how many there are. */
function check(book: Book): { formulas: number; differences: string[] } {
  const { grid } = book.evaluate();
  const sheets: SheetSpec[] = [...book.sheets.keys()].map((name) =>
    gridSpec(name === book.form.name ? grid : book.grid(name), book.specs.get(name)),
  );
  const file = openWorkbook(recalculate(createWorkbook(sheets)));
  let formulas = 0;
  const differences = sheets.flatMap((spec) => {
    const found = readSheet(file, spec.name);
    return spec.cells.flatMap(({ row, col, formula, value }) => {
      if (formula === undefined) return [];
      formulas += 1;
      const there = valueAt(found, row, col);
      return same(value, there)
        ? []
        : [
            `${spec.name} ${String(row)},${String(col)} ${formula}: ${JSON.stringify(value)} ≠ ${JSON.stringify(there)}`,
          ];
    });
  });
  return { formulas, differences };
}

oracle('LibreOffice recalculates every formula of the LKjIP sheets to the stored figure', () => {
  test.each([
    ['cut off', undefined],
    ['half up', settingsWith()],
    [
      'scale read from above, arah turun as a quotient',
      settingsWith({
        'predikat.celah': 'batas-atas',
        'capaian.arah-turun': 'perbandingan',
        'capaian.batas': '110',
      }),
    ],
  ])('%s', (_, settings) => {
    const book = referenceBook(settings);
    book.apply();
    const { formulas, differences } = check(book);
    expect(formulas).toBeGreaterThan(500);
    expect(differences).toEqual([]);
  });

  test.each([
    ['as it is', settingsWith()],
    [
      'capped, arah turun as a quotient',
      settingsWith({ 'capaian.batas': '100', 'capaian.arah-turun': 'perbandingan' }),
    ],
  ])('targets that are no plain figure, %s', (_, settings) => {
    const book = new Book(formSpec(), settings);
    book.apply(['data-lkjip']);
    const pairs: readonly (readonly [CellValue, CellValue])[] = [
      ['80 - 90', 75],
      ['80 - 90', 'BB (95,5)'],
      ['0 - 5', 7],
      ['BB (75,5)', 'BB (79,39)'],
      ['A (82.25)', 'BB (79.39)'],
      ['79,39 (BB)', 82],
      [75, 'BB (79,39)'],
      ['BB', 'A'],
      ['WTP', 'WDP'],
      ['82,5', '1.234,5'],
      [2000000, 1999999.99],
    ];
    book.fill(
      'Uraian Pembilang',
      pairs.map(([target, realisasi], index) => ({
        'Indikator Kinerja': `Indikator ${String(index + 1)}`,
        Satuan: 'Nilai',
        Arah: index % 4 === 3 ? 'turun' : 'naik',
        'Target 2024': target,
        'Realisasi 2024': realisasi,
        'Realisasi 2023': realisasi,
        'Target Akhir Renstra': target,
      })),
    );
    book.apply();
    expect(check(book).differences).toEqual([]);
  });

  test('parts of a sen, as of a pagu over twelve months', () => {
    const rows = formRows().map((row, index) => {
      const quarter = String(7_500_000.0825 + index / 3);
      const tw = ['20', quarter] as const;
      const target = ['80', String(40_000_000.125 + index / 7)] as const;
      return { ...row, blocks: { ...row.blocks, target, tw1: tw, tw2: tw, tw3: tw, tw4: tw } };
    });
    const book = new Book(formSpec(rows), settingsWith());
    book.apply();
    expect(check(book).differences).toEqual([]);
  });

  test('before anything is typed into Data LKjIP', () => {
    const book = referenceBook();
    const blank = new Book(book.form);
    blank.apply();
    const { differences } = check(blank);
    expect(differences).toEqual([]);
  });

  test('a realisasi changed in the form reaches every table that shows it, without the add-in', () => {
    const book = referenceBook();
    book.apply();
    const rows = formRows().map((row) =>
      row.kode === '106.02'
        ? {
            ...row,
            blocks: {
              ...row.blocks,
              tw4: ['70', '500000000'] as const,
              realisasi: ['70', '500000000'] as const,
            },
          }
        : row,
    );
    // The sheets keep their old formulas and figures; only the form is another.
    book.setForm(formSpec(rows));
    const { grid } = book.evaluate();
    const sheets = [...book.sheets.keys()].map((name) =>
      gridSpec(name === book.form.name ? grid : book.grid(name)),
    );
    const file = openWorkbook(recalculate(createWorkbook(sheets)));
    const changed = new Set<string>();
    for (const { sheetName, update } of book.plan().tables)
      for (const { row, col, after } of update?.cells ?? []) {
        changed.add(sheetName);
        expect([sheetName, row, col, valueAt(readSheet(file, sheetName), row, col)]).toEqual([
          sheetName,
          row,
          col,
          after.value,
        ]);
      }
    expect([...changed]).toEqual(['Tabel 3.2', 'Tabel 3.6', 'Realisasi Anggaran', 'Ringkasan', 'Narasi']);
  });

  test('40 programs, 12 indikator, 5 years', () => {
    const book = largeBook();
    book.apply();
    const { formulas, differences } = check(book);
    expect(formulas).toBeGreaterThan(2500);
    expect(differences).toEqual([]);
  });
});
