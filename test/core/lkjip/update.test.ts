import { formulaAt, valueAt, type CellValue, type SheetGrid } from '../../../src/core/grid';
import { missingInWords } from '../../../src/i18n/lkjip-missing';
import {
  Book,
  BUDGET,
  fillReference,
  formRows,
  formSpec,
  INDIKATOR,
  insertRow,
  referenceBook,
  rowOf,
} from './support';

const ANGGARAN = 'Realisasi Anggaran';

/** The form with another realisasi of the last program, its kegiatan and subkegiatan. */
const changedForm = (): ReturnType<typeof formSpec> =>
  formSpec(
    formRows().map((row) =>
      row.kode.startsWith('106.06')
        ? {
            ...row,
            blocks: {
              ...row.blocks,
              tw4: [row.blocks.tw4[0], '90000000'],
              realisasi: [row.blocks.tw4[0], '90000000'],
            },
          }
        : row,
    ),
  );

/** One program more, at the end. */
const longerForm = (): ReturnType<typeof formSpec> => {
  const rows = formRows();
  const last = rows.slice(-3).map((row) => ({
    ...row,
    kode: row.kode.replace('106.06', '106.07'),
    uraian: `${row.uraian} LAIN`,
    indikator: `${row.indikator} lain`,
  }));
  return formSpec([...rows, ...last]);
};

const total = (book: Book): CellValue[] => {
  const grid = book.grid(ANGGARAN);
  const { row } = book.find(ANGGARAN, 'Jumlah');
  return [3, 4, 5, 6].map((col) => valueAt(grid, row, col));
};

const texts = (grid: SheetGrid): string[] =>
  grid.values.flat().filter((value): value is string => typeof value === 'string');

test('a second plan finds everything up to date, and one sheet of each', () => {
  const book = referenceBook();
  book.apply();
  const names = [...book.sheets.keys()];
  const plan = book.plan();
  expect(plan.tables.map(({ state }) => state)).toEqual(plan.tables.map(() => 'mutakhir'));
  expect(plan.tables.every(({ insert, update }) => insert === null && update === null)).toBe(true);
  book.apply();
  expect([...book.sheets.keys()]).toEqual(names);
});

test('remarks beside, below and between stay; figures follow the form', () => {
  const book = referenceBook();
  book.apply();
  const before = total(book);
  const program = book.find(ANGGARAN, 'PROGRAM PEMBERDAYAAN SOSIAL').row;
  book.type(ANGGARAN, program, 8, 'sudah dicek Bendahara');
  book.type(ANGGARAN, 70, 2, 'Catatan di bawah tabel');
  insertRow(book, ANGGARAN, program);
  book.type(ANGGARAN, program, 2, 'baris sisipan');
  book.type(
    'Narasi',
    book.find('Narasi', 'A. Capaian sasaran strategis').row + 1,
    10,
    'Koordinasi yang baik',
  );
  book.setForm(changedForm());

  const states = new Map(book.plan().tables.map(({ id, state }) => [id, state]));
  expect(states.get('realisasi-anggaran')).toBe('perlu-diperbarui');
  expect(states.get('tabel-3.5')).toBe('mutakhir');
  book.apply();

  const grid = book.grid(ANGGARAN);
  expect(valueAt(grid, program, 2)).toBe('baris sisipan');
  expect(valueAt(grid, program + 1, 2)).toBe('PROGRAM PEMBERDAYAAN SOSIAL');
  expect(valueAt(grid, program + 1, 8)).toBe('sudah dicek Bendahara');
  expect(texts(grid)).toContain('Catatan di bawah tabel');
  expect(texts(book.grid('Narasi'))).toContain('Koordinasi yang baik');
  expect(total(book)).not.toEqual(before);
  expect(total(book)[1]).toBe(12907081721.5 - 94930562.5 + 90000000);
  expect(book.plan().tables.every(({ state }) => state === 'mutakhir')).toBe(true);
});

test('more programs: the tables grow where nothing of the staff stands below', () => {
  const book = referenceBook();
  book.apply();
  book.type(ANGGARAN, book.find(ANGGARAN, BUDGET[0]?.uraian ?? '').row, 8, 'catatan baris pertama');
  book.setForm(longerForm());
  book.apply();
  expect(book.plan().tables.map(({ state }) => state)).toEqual(book.plan().tables.map(() => 'mutakhir'));
  const fresh = new Book(longerForm());
  fresh.apply(['data-lkjip']);
  fillReference(fresh);
  fresh.apply();
  expect(total(book)).toEqual(total(fresh));
  expect(texts(book.grid(ANGGARAN))).toContain('catatan baris pertama');
  expect(texts(book.grid('Data LKjIP'))).toContain('PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN LAIN');
  const { names, charts } = book.table('ringkasan').relayout ?? { names: [], charts: [] };
  expect(names[0]?.area.bottom).toBe(fresh.specs.get('Ringkasan')?.names?.[0]?.area.bottom);
  expect(charts[0]?.series[0]?.values).toEqual(fresh.specs.get('Ringkasan')?.charts?.[0]?.series[0]?.values);
});

test('more programs above something of the staff: says how many rows to insert where, and writes nothing over', () => {
  const book = referenceBook();
  book.apply();
  const bottom = book.find(ANGGARAN, 'Jumlah').row;
  book.type(ANGGARAN, bottom + 6, 2, 'Mengetahui, Kepala Bidang');
  book.setForm(longerForm());
  const plan = book.table('realisasi-anggaran');
  expect(plan.state).toBe('perlu-diperbarui');
  expect(plan.update).toBeNull();
  const wanted = plan.missing.find(({ kind }) => kind === 'sisipkan-baris');
  expect(wanted).toMatchObject({ count: 3, at: { sheet: ANGGARAN, row: bottom } });
  expect(wanted === undefined ? '' : missingInWords(wanted)).toBe(
    `tabel bertambah; sisipkan 3 baris di atas baris ${String(bottom)}, lalu perbarui lagi`,
  );
  for (let index = 0; index < 3; index++) insertRow(book, ANGGARAN, bottom);
  book.apply();
  expect(book.find(ANGGARAN, 'Jumlah').row).toBe(bottom + 3);
  expect(valueAt(book.grid(ANGGARAN), bottom + 9, 2)).toBe('Mengetahui, Kepala Bidang');
  expect(total(book)[0]).toBe(14025195057 + 95000000);
});

test('fewer programs: what is left over is cleared, remarks stay', () => {
  const book = new Book(longerForm());
  book.apply();
  book.setForm(formSpec());
  book.apply();
  expect(total(book)[0]).toBe(14025195057);
  expect(texts(book.grid(ANGGARAN)).some((text) => text.endsWith(' LAIN'))).toBe(false);
});

test('a cell that staff typed into stays, and is named', () => {
  const book = referenceBook();
  book.apply();
  const { row } = book.find('Tabel 3.1', INDIKATOR);
  book.type('Tabel 3.1', row, 6, 102.64);
  book.setForm(changedForm());
  book.apply();
  expect(valueAt(book.grid('Tabel 3.1'), row, 6)).toBe(102.64);
  const { missing } = book.table('tabel-3.1');
  expect(missing.map(missingInWords)).toContain(
    `Tabel 3.1!F${String(row)} diketik di atas rumus dan dibiarkan; kosongkan sel itu agar rumusnya kembali`,
  );
});

test('another rounding is taken over into every formula', () => {
  const book = referenceBook();
  book.apply();
  const half = referenceBook();
  half.apply();
  expect(total(book)[2]).toBe(92.02);
  const settings = { ...book.settings.pembulatan, 'realisasi-anggaran': 'setengah-ke-atas' as const };
  book.settings = { ...book.settings, pembulatan: settings };
  book.apply();
  expect(total(book)[2]).toBe(92.03);
  expect(texts(book.grid(ANGGARAN)).filter((text) => text.startsWith('Pembulatan'))).toEqual([
    'Pembulatan: 2 desimal, dibulatkan setengah ke atas.',
  ]);
  expect(texts(half.grid(ANGGARAN)).join()).toContain('dipotong');
});

test('a sheet of the same name that is not ours is left alone', () => {
  const book = new Book(formSpec());
  const theirs = { ...book.grid('Evaluasi Renja'), sheet: 'Tabel 3.1' };
  book.sheets.set('Tabel 3.1', theirs);
  book.apply();
  expect(book.sheets.get('Tabel 3.1')).toBe(theirs);
  expect(book.ours.get('tabel-3.1')?.sheet).toBe('Tabel 3.1 (2)');
});

describe('Data LKjIP', () => {
  test('is filled from the title block and the programs of the form', () => {
    const book = new Book(formSpec());
    book.apply(['data-lkjip']);
    const sheet = 'Data LKjIP';
    const answer = (label: string): CellValue => valueAt(book.grid(sheet), book.find(sheet, label).row, 3);
    expect(answer('Perangkat Daerah')).toBe('Dinas Sosial');
    expect(answer('Kabupaten/Kota/Provinsi')).toBe('Kabupaten Pacitan');
    expect(answer('Tahun Laporan')).toBe(2024);
    expect(book.find(sheet, 'PROGRAM REHABILITASI SOSIAL').col).toBe(2);
  });

  test('rows and columns inserted, more sasaran, a year more: all used, nothing lost', () => {
    const book = referenceBook();
    book.apply();
    const sheet = 'Data LKjIP';
    insertRow(book, sheet, book.find(sheet, 'B. Sasaran Strategis dan Indikator Kinerja').row);
    const head = book.find(sheet, 'Uraian Pembilang').row;
    const put = (row: number, heading: string, value: CellValue): void => {
      book.type(sheet, row, book.find(sheet, heading).col, value);
    };
    put(head + 2, 'Indikator Kinerja', 'Indeks kepuasan');
    put(head + 2, 'Satuan', 'Indeks');
    put(head + 2, 'Target 2024', 80);
    put(head + 2, 'Realisasi 2024', 82.5);
    put(head + 3, 'Sasaran Strategis', 'Menurunnya kemiskinan');
    put(head + 3, 'Indikator Kinerja', 'Angka kemiskinan');
    put(head + 3, 'Satuan', '%');
    put(head + 3, 'Arah', 'turun');
    put(head + 3, 'Target 2024', 13);
    put(head + 3, 'Realisasi 2024', 13.08);
    const right = 40;
    book.type(sheet, head, right, 'Target 2021');
    book.type(sheet, head, right + 1, 'Realisasi 2021');
    book.type(sheet, head + 1, right, 70);
    book.type(sheet, head + 1, right + 1, 71.5);
    book.type(sheet, head + 1, right + 3, 'angka dari BPS');
    book.apply();
    const grid = book.grid('Tabel 3.1');
    const row = book.find('Tabel 3.1', 'Angka kemiskinan').row;
    expect([1, 2, 3, 4, 5, 6].map((col) => valueAt(grid, row, col))).toEqual([
      2,
      'Menurunnya kemiskinan',
      'Angka kemiskinan',
      13,
      13.08,
      99.38,
    ]);
    expect(texts(book.grid(sheet))).toContain('angka dari BPS');
    const compared = book.grid('Tabel 3.3');
    const first = book.find('Tabel 3.3', INDIKATOR).row;
    expect(rowOf(compared, first).slice(3)).toEqual([
      70, 71.5, 102.14, 75, 85.14, 113.52, 77, 86.95, 112.92, 87, 89.29, 102.63,
    ]);
    expect(book.plan().tables.every(({ state }) => state === 'mutakhir')).toBe(true);
  });

  test('a table that gains columns where staff wrote something says so, and stays as it is', () => {
    const book = referenceBook();
    book.apply();
    const head = book.find('Data LKjIP', 'Uraian Pembilang').row;
    book.type('Data LKjIP', head, 40, 'Target 2021');
    book.type('Tabel 3.3', book.find('Tabel 3.3', INDIKATOR).row, 14, 'dari laporan tahun lalu');
    const before = book.grid('Tabel 3.3');
    book.apply();
    expect(book.grid('Tabel 3.3')).toBe(before);
    expect(book.table('tabel-3.3').missing.map(({ kind }) => kind)).toContain('kolom-berubah');
  });

  test('the year of the title block is unknown: columns count back from the year that staff type', () => {
    const spec = formSpec();
    const cells = spec.cells.map((cell) =>
      typeof cell.value === 'string'
        ? { ...cell, value: cell.value.replace(/ ?TAHUN 2024| Tahun 2024/g, '') }
        : cell,
    );
    const book = new Book({ ...spec, cells });
    book.apply();
    expect(book.find('Data LKjIP', 'Target n-2').row).toBeGreaterThan(1);
    book.identity('Tahun Laporan', 2025);
    book.fill('Uraian Pembilang', [
      { 'Indikator Kinerja': 'IKM', Satuan: 'Nilai', 'Target n': 80, 'Realisasi n': 82, 'Realisasi n-1': 81 },
    ]);
    book.apply();
    const row = rowOf(book.grid('Tabel 3.3'), book.find('Tabel 3.3', 'IKM').row);
    expect(row.slice(6)).toEqual(['-', 81, '-', 80, 82, 102.5]);
    expect(book.find('Tabel 3.4', 'Realisasi 2025').col).toBe(5);
    expect(book.plan().tables.every(({ state }) => state === 'mutakhir')).toBe(true);
  });

  test('remarks below the programs are no programs', () => {
    const book = referenceBook();
    book.apply();
    book.type('Data LKjIP', 80, 2, 'Sumber: Bidang Perencanaan');
    book.apply();
    expect(texts(book.grid('Tabel 3.2'))).not.toContain('Sumber: Bidang Perencanaan');
  });

  test('text that begins with = + - @ stays text', () => {
    const rows = formRows().map((row, index) =>
      index === 0 ? { ...row, uraian: '=PROGRAM PENUNJANG' } : row,
    );
    const book = new Book(formSpec(rows));
    book.apply();
    for (const sign of ['=', '+', '-', '@']) book.identity('Visi', `${sign}1+1`);
    book.apply();
    const at = book.find('Data LKjIP', '=PROGRAM PENUNJANG');
    expect(formulaAt(book.grid('Data LKjIP'), at.row, at.col)).toBeNull();
    const spec = book.specs.get('Data LKjIP');
    const cell = spec?.cells.find(({ row, col }) => row === at.row && col === at.col);
    expect(spec?.styles[cell?.style ?? '']?.numberFormat).toBe('@');
    expect(valueAt(book.grid('Tabel 3.1'), book.find('Tabel 3.1', 'Visi').row, 3)).toBe('@1+1');
  });

  test('what is missing is said in words', () => {
    const book = new Book(formSpec());
    book.apply(['data-lkjip']);
    expect(book.table('tabel-3.1').missing.map(missingInWords)).toEqual([
      'Visi belum diisi',
      'Misi belum diisi',
      'sasaran dan indikator belum diisi di Data LKjIP',
    ]);
    fillReference(book);
    const head = book.find('Data LKjIP', 'Realisasi Nasional 2024');
    book.type('Data LKjIP', head.row + 1, head.col, null);
    expect(book.table('tabel-3.5').missing.map(missingInWords)).toEqual([
      `realisasi nasional 2024 belum diisi: ${INDIKATOR} (tulis - jika tidak dipublikasikan)`,
    ]);
  });
});

/** The reference form with the columns of the triwulan taken out: realisasi of the year alone. */
function formOfTheYear(): ReturnType<typeof formSpec> {
  const spec = formSpec();
  const { blocks } = new Book(spec).evaluate().evaluation.form.columns;
  const from = blocks.tw1?.K ?? NaN;
  const to = blocks.tw4?.Rp ?? NaN;
  const moved = (col: number): number => (col > to ? col - (to - from + 1) : col);
  const gone = (left: number, right: number): boolean => left >= from && right <= to;
  return {
    ...spec,
    merges: (spec.merges ?? [])
      .filter(({ left, right }) => !gone(left, right))
      .map((area) => ({ ...area, left: moved(area.left), right: moved(area.right) })),
    cells: spec.cells.filter(({ col }) => !gone(col, col)).map((cell) => ({ ...cell, col: moved(cell.col) })),
  };
}

test('a form without a column of any triwulan gets a Ringkasan without the chart of penyerapan', () => {
  const names = (book: Book): string[] =>
    (book.table('ringkasan').insert?.charts ?? []).map(({ name }) => name);
  expect(names(new Book(formSpec()))).toEqual(['Renja_Grafik_Capaian', 'Renja_Grafik_Penyerapan']);
  const book = new Book(formOfTheYear());
  expect(book.evaluate().evaluation.periods.all).toEqual([]);
  expect(names(book)).toEqual(['Renja_Grafik_Capaian']);
});
