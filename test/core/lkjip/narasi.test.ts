import type { Settings } from '../../../src/core/evaluate/settings';
import { recognise } from '../../../src/core/form/recognise';
import { gridOfSpec } from '../../../src/core/lkjip/grid-with';
import { lineCount } from '../../../src/core/lkjip/line-count';
import { numbering } from '../../../src/core/lkjip/tables/anggaran';
import { readTitleBlock } from '../../../src/core/lkjip/title-block';
import { missingInWords } from '../../../src/i18n/lkjip-missing';
import { cellName, valueAt, type CellValue } from '../../../src/core/grid';
import {
  Book,
  fillReference,
  formRows,
  formSpec,
  INDIKATOR,
  referenceBook,
  rowOf,
  settingsWith,
} from './support';

/** The first sentences of Narasi with these figures in Data LKjIP. */
function sentence(values: Readonly<Record<string, CellValue>>, settings?: Settings): string {
  const book = new Book(formSpec(), settings);
  book.apply(['data-lkjip']);
  book.fill('Uraian Pembilang', [
    { 'Indikator Kinerja': 'Persentase PPKS terlayani', Satuan: '%', ...values },
  ]);
  return book.plan().narasi[0] ?? '';
}

describe('Narasi', () => {
  test('the sentence of the reference report', () => {
    expect(referenceBook().plan().narasi[0]).toBe(
      'Dari target 87% terealisasi 89,29% sehingga capaian persentase PPKS yang mendapatkan pelayanan tahun 2024 adalah 102,63%, melampaui target yang ditetapkan. Dibandingkan dengan realisasi tahun 2023 sebesar 86,95%, realisasi tahun 2024 naik 2,34 poin persen.',
    );
  });

  test.each<[string, Readonly<Record<string, CellValue>>, string]>([
    [
      'fall, target missed',
      { 'Target 2024': 80, 'Realisasi 2024': 77.76, 'Realisasi 2023': 80 },
      'Dari target 80% terealisasi 77,76% sehingga capaian persentase PPKS terlayani tahun 2024 adalah 97,20%, belum mencapai target yang ditetapkan. Dibandingkan dengan realisasi tahun 2023 sebesar 80%, realisasi tahun 2024 turun 2,24 poin persen.',
    ],
    [
      'the same as last year, target met',
      { 'Target 2024': 80, 'Realisasi 2024': 80, 'Realisasi 2023': 80 },
      'Dari target 80% terealisasi 80% sehingga capaian persentase PPKS terlayani tahun 2024 adalah 100,00%, sesuai dengan target yang ditetapkan. Realisasi tersebut sama dengan realisasi tahun 2023.',
    ],
    [
      'nothing known of last year',
      { 'Target 2024': 80, 'Realisasi 2024': 88 },
      'Dari target 80% terealisasi 88% sehingga capaian persentase PPKS terlayani tahun 2024 adalah 110,00%, melampaui target yang ditetapkan.',
    ],
    [
      'arah turun: above the target is missed',
      { 'Target 2024': 10, 'Realisasi 2024': 12, Arah: 'turun', 'Indikator Kinerja': 'IKM' },
      'Dari target 10% terealisasi 12% sehingga capaian IKM tahun 2024 adalah 80,00%, belum mencapai target yang ditetapkan.',
    ],
    [
      'people are counted, an index is not',
      { 'Target 2024': 1200, 'Realisasi 2024': 1500, 'Realisasi 2023': 1499, Satuan: 'Orang' },
      'Dari target 1.200 orang terealisasi 1.500 orang sehingga capaian persentase PPKS terlayani tahun 2024 adalah 125,00%, melampaui target yang ditetapkan. Dibandingkan dengan realisasi tahun 2023 sebesar 1.499 orang, realisasi tahun 2024 naik 1 orang.',
    ],
    [
      'no realisasi',
      { 'Target 2024': 80 },
      'Capaian persentase PPKS terlayani tahun 2024 belum dapat dihitung.',
    ],
    [
      'no target, the same realisasi as last year: there is none before it that could be meant',
      { 'Realisasi 2024': 3, 'Realisasi 2023': 3, Satuan: 'Kasus' },
      'Capaian persentase PPKS terlayani tahun 2024 belum dapat dihitung. Realisasi tahun 2024 sama dengan realisasi tahun 2023.',
    ],
    [
      'a hundredth below the target is not the target, though the percent is rounded to it',
      { 'Target 2024': 2000000, 'Realisasi 2024': 1999999.999, Satuan: 'Rupiah' },
      'Dari target 2.000.000 rupiah terealisasi 1.999.999,99 rupiah sehingga capaian persentase PPKS terlayani tahun 2024 adalah 99,99%, belum mencapai target yang ditetapkan.',
    ],
    [
      'a grade with its number',
      { 'Target 2024': 'BB (75,5)', 'Realisasi 2024': 'BB (79,39)', Satuan: 'Nilai' },
      'Dari target BB (75,5) terealisasi BB (79,39) sehingga capaian persentase PPKS terlayani tahun 2024 adalah 105,15%, melampaui target yang ditetapkan.',
    ],
    [
      'a range',
      { 'Target 2024': '80 - 90', 'Realisasi 2024': 75, Satuan: 'Nilai' },
      'Dari target 80 - 90 terealisasi 75 sehingga capaian persentase PPKS terlayani tahun 2024 adalah 93,75%, belum mencapai target yang ditetapkan.',
    ],
  ])('%s', (_, values, expected) => {
    expect(sentence(values)).toBe(expected);
  });

  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, CellValue>>, string]>([
    [
      'capped, above the target',
      { 'capaian.batas': '100' },
      { 'Realisasi 2024': 89 },
      'adalah 100,00%, melampaui target',
    ],
    [
      'capped, arah turun',
      { 'capaian.batas': '100' },
      { 'Realisasi 2024': 79, Arah: 'turun' },
      'adalah 100,00%, melampaui target',
    ],
    [
      'rounded to 100',
      { 'desimal.tabel-3.1': '0' },
      { 'Target 2024': 1250, 'Realisasi 2024': 1249 },
      'adalah 100%, belum mencapai target',
    ],
    [
      'capped, at the target',
      { 'capaian.batas': '100' },
      { 'Realisasi 2024': 80 },
      'adalah 100,00%, sesuai dengan target',
    ],
  ])('%s: said of the figures, not of the percent', (_, settings, values, expected) => {
    expect(sentence({ 'Target 2024': 80, ...values }, settingsWith(settings))).toContain(expected);
  });

  test('of an indikator that is not typed in yet nothing is said', () => {
    const book = new Book(formSpec());
    book.apply();
    expect(book.plan().narasi[0]).toMatch(/^PROGRAM /);
    expect(valueAt(book.grid('Narasi'), book.find('Narasi', 'A. Capaian sasaran strategis').row + 1, 2)).toBe(
      '',
    );
  });

  test('spent more than the pagu: no negative rest', () => {
    const rows = formRows().map((row) =>
      row.level === 'program'
        ? {
            ...row,
            blocks: {
              ...row.blocks,
              target: ['80', '1000000'] as const,
              tw1: ['0', '250000.5'] as const,
              tw2: ['0', '250000'] as const,
              tw3: ['0', '250000'] as const,
              tw4: ['80', '250001'] as const,
              realisasi: ['80', '1000001.5'] as const,
            },
          }
        : row,
    );
    const book = new Book(formSpec(rows));
    const programs = rows.filter(({ level }) => level === 'program').length;
    const more = `Rp${String(Math.floor(programs * 1.5))},${programs % 2 === 0 ? '00' : '50'}`;
    expect(book.plan().narasi.at(-1)).toMatch(new RegExp(`atau 100,00%, yaitu ${more} di atas pagu\\.$`));
  });
});

test('programs are numbered in roman, kegiatan and subkegiatan anew below each', () => {
  expect(
    numbering([
      'program',
      'kegiatan',
      'subkegiatan',
      'subkegiatan',
      'kegiatan',
      'subkegiatan',
      'program',
      'kegiatan',
      'program',
      'program',
    ]),
  ).toEqual(['I', 'I.1', '1', '2', 'I.2', '1', 'II', 'II.1', 'III', 'IV']);
});

test.each<[string, readonly string[], ReturnType<typeof readTitleBlock>]>([
  [
    'capitals in one line',
    ['EVALUASI TERHADAP HASIL RENJA', 'PERANGKAT DAERAH DINAS SOSIAL KABUPATEN PACITAN', 'TAHUN 2024'],
    { perangkatDaerah: 'Dinas Sosial', daerah: 'Kabupaten Pacitan', tahun: 2024 },
  ],
  [
    'agency and region apart',
    ['Badan Perencanaan dan Penelitian', 'Kota Batu', 'Periode Triwulan IV Tahun Anggaran 2023'],
    { perangkatDaerah: 'Badan Perencanaan dan Penelitian', daerah: 'Kota Batu', tahun: 2023 },
  ],
  [
    'capitals with acronyms, a roman number and a name in quotes',
    ['BADAN KEPEGAWAIAN DAN PSDM (BKPSDM) WILAYAH III "ABADI" KOTA BATU', 'TAHUN 2025'],
    {
      perangkatDaerah: 'Badan Kepegawaian dan PSDM (BKPSDM) Wilayah III "Abadi"',
      daerah: 'Kota Batu',
      tahun: 2025,
    },
  ],
  [
    'capitals with a doctor and letters beside digits',
    ['DINAS P3AP2KB DAN RSUD DR. SOETOMO PROVINSI JAWA TIMUR', 'TAHUN 2025'],
    { perangkatDaerah: 'Dinas P3AP2KB dan RSUD Dr. Soetomo', daerah: 'Provinsi Jawa Timur', tahun: 2025 },
  ],
  ['nothing of it', ['Formulir E.81'], { perangkatDaerah: 'Dinas Sosial', daerah: null, tahun: null }],
])('title block: %s', (_, lines, expected) => {
  const spec = formSpec();
  const cells = spec.cells
    .filter(({ row }) => row > 3)
    .map((cell) => ({ ...cell, row: cell.row + lines.length }))
    .concat(lines.map((value, index) => ({ row: index + 1, col: 1, value })));
  const merges = (spec.merges ?? [])
    .filter(({ top }) => top > 3)
    .map((area) => ({ ...area, top: area.top + lines.length, bottom: area.bottom + lines.length }));
  const pd = cells.concat({ row: 9 + lines.length, col: 28, value: 'Dinas Sosial' });
  const grid = gridOfSpec({ ...spec, cells: pd, merges });
  const found = recognise(grid);
  if (found.kind !== 'form') throw new Error('not recognised');
  expect(readTitleBlock(grid, found.form)).toEqual(expected);
});

test('capitals take more lines than small letters', () => {
  expect(lineCount('program pengelolaan taman makam', 32)).toBe(1);
  expect(lineCount('PROGRAM PENGELOLAAN TAMAN MAKAM', 32)).toBe(2);
});

describe('Perjanjian Kinerja', () => {
  test('what is typed is held against the pagu of the form', () => {
    const book = referenceBook();
    book.apply(['data-lkjip', 'pk-perubahan']);
    const sheet = 'PK Perubahan';
    const { row } = book.find(sheet, 'PROGRAM PEMBERDAYAAN SOSIAL');
    book.type(sheet, row, 3, 500000000);
    book.type(sheet, row, 4, 534000000);
    book.type(sheet, row, 8, 'pergeseran anggaran');
    book.apply(['pk-perubahan']);
    expect(rowOf(book.grid(sheet), row).slice(2)).toEqual([
      500000000,
      534000000,
      34000000,
      534200000,
      -200000,
      'pergeseran anggaran',
    ]);
    const plan = book.table('pk-perubahan');
    expect(plan.optional).toBe(true);
    expect(plan.state).toBe('mutakhir');
    expect(plan.missing.map(missingInWords)).toContain(
      `anggaran Perjanjian Kinerja berbeda dari pagu formulir: PROGRAM PEMBERDAYAAN SOSIAL (${sheet}!D${String(row)})`,
    );
  });
});

test('penyerapan of a sasaran is that of the programs that support it', () => {
  const book = new Book(formSpec());
  book.apply(['data-lkjip']);
  fillReference(book);
  const head = book.find('Data LKjIP', 'Program Pendukung');
  book.type('Data LKjIP', head.row + 1, head.col, '106.02; 106.06');
  book.apply();
  const penyerapan = valueAt(book.grid('Tabel 3.6'), book.find('Tabel 3.6', INDIKATOR).row, 5);
  // (524.271.022 + 94.930.562,50) / (534.200.000 + 95.000.000)
  expect(penyerapan).toBe(98.41);
});

test('a supporting program that the form does not have is named, where its table shows the penyerapan', () => {
  const book = new Book(formSpec());
  book.apply(['data-lkjip']);
  fillReference(book);
  const head = book.find('Data LKjIP', 'Program Pendukung');
  book.type('Data LKjIP', head.row + 1, head.col, '106.02; 106.99');
  book.apply();
  const cell = cellName(head.row + 1, head.col);
  expect(book.table('tabel-3.6').missing.map(missingInWords)).toEqual([
    `program pendukung "106.99" tidak ada di formulir (Data LKjIP!${cell}); tulis kode programnya`,
  ]);
  book.type('Data LKjIP', head.row + 1, head.col, '106.02; 106.06');
  expect(book.table('tabel-3.6').missing).toEqual([]);
});

test.each<[string, Readonly<Record<string, CellValue>>, string, readonly string[]]>([
  ['typed alone, printed without decimals', { 'Realisasi 2024': 89.29 }, '0', []],
  [
    'typed beside what gives it',
    { 'Pembilang 2024': 25, 'Penyebut 2024': 28, 'Realisasi 2024': 89.29 },
    '0',
    [],
  ],
  [
    'typed beside what gives another figure',
    { 'Pembilang 2024': 25, 'Penyebut 2024': 28, 'Realisasi 2024': 89.31 },
    '2',
    ['realisasi-berbeda'],
  ],
])('realisasi %s', (_, values, decimals, expected) => {
  const book = new Book(formSpec(), settingsWith({ 'desimal.tabel-3.1': decimals }));
  book.apply(['data-lkjip']);
  book.fill('Uraian Pembilang', [
    { 'Indikator Kinerja': 'Persentase PPKS terlayani', Satuan: '%', 'Target 2024': 80, ...values },
  ]);
  const kinds = book.table('tabel-3.1').missing.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind !== 'identitas')).toEqual(expected);
});

test('columns are as wide as their figures: trillions of rupiah in a table made for percents', () => {
  const book = new Book(formSpec());
  book.apply(['data-lkjip']);
  const pad = (values: Readonly<Record<string, CellValue>>): void => {
    book.fill('Uraian Pembilang', [
      { 'Indikator Kinerja': 'PAD', Satuan: 'Rupiah', 'Target 2024': 1500, ...values },
    ]);
  };
  pad({ 'Realisasi 2024': 1400 });
  const before = book.table('tabel-3.1').insert?.columnWidths;
  expect([before?.get(4), before?.get(5)]).toEqual([14, 14]);
  book.apply();
  pad({ 'Target 2024': 1250000000000, 'Realisasi 2024': 1301234567890.55 });
  // 1.250.000.000.000 and 1.301.234.567.890,55
  const after = book.table('tabel-3.1').relayout?.columnWidths;
  expect([...(after?.keys() ?? [])]).toEqual([4, 5]);
  expect(after?.get(4)).toBeGreaterThan(16);
  expect(after?.get(5)).toBeGreaterThan(19);
});
