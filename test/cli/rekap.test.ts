/** `--rekap`: many workbooks through the real command, the rekap read back and recalculated by LibreOffice. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  formulaAt,
  isCellError,
  lastColumn,
  lastRow,
  valueAt,
  type CellValue,
  type SheetGrid,
} from '../../src/core/grid';
import { Exact, exactOfCell } from '../../src/core/number/decimal';
import { COL } from '../../src/core/rekap-perangkat-daerah/agency-sheet';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { largeForm } from '../bench/large-form';
import { oracle, recalculate } from '../support/libreoffice';
import { agencySpec, manyWorkbooks, type AgencyForm } from '../support/many-workbooks';
import { textOfPart } from '../support/package';
import { bidangSpec, triwulanSpec } from '../support/several-forms';
import { problemsOf } from '../support/validate-package';
import { wildForm } from '../support/wild-form';
import { quarterSheet } from '../support/wild-layouts';

const root = join(__dirname, '..', '..');
/** The commands run in a folder of their own, where no package is found by name. */
const TSX = pathToFileURL(require.resolve('tsx')).href;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'renja-rekap-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function recalc(...args: string[]): { status: number | null; stdout: string; stderr: string[] } {
  const run = spawnSync(process.execPath, ['--import', TSX, join(root, 'src/cli/main.ts'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr.split('\n').filter(Boolean) };
}

const put = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes);
  return name;
};
const agency = (form: Partial<AgencyForm> & { readonly name: string }): Uint8Array =>
  createWorkbook([agencySpec({ rows: 7, factor: 1, kinerja: 1, ...form })]);

const SCALE = '90:Sangat Baik;70:Baik;0:Kurang';
/** The workbook with a setting of its own, as the pane keeps it. */
const withSetting = (bytes: Uint8Array, setting: string): Uint8Array =>
  applyPatch(openWorkbook(bytes), { cells: [] }, new Map([['renja.setelan', JSON.stringify(setting)]]));
const otherScale = (bytes: Uint8Array): Uint8Array => withSetting(bytes, `predikat.skala=${SCALE}`);

interface Rekap {
  readonly bytes: Uint8Array;
  readonly sheets: ReadonlyMap<string, SheetGrid>;
  /** The agencies' rows, from the first to the one above the total. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly total: readonly CellValue[];
  readonly texts: (sheet: string) => string[];
}

function readRekap(bytes: Uint8Array): Rekap {
  const file = openWorkbook(bytes);
  const sheets = new Map(file.sheets.map(({ name }) => [name, readSheet(file, name)]));
  const grid = sheets.get('Rekap');
  if (grid === undefined) throw new Error('no sheet Rekap');
  const line = (row: number): CellValue[] =>
    Array.from({ length: COL.lembar }, (_, index) => valueAt(grid, row, index + 1));
  const all = Array.from({ length: lastRow(grid) }, (_, index) => line(index + 1));
  const numbers = all.findIndex((cells) => cells[0] === '1' && cells[1] === '2');
  const total = all.findIndex((cells) => String(cells[0]).startsWith('Jumlah ('));
  return {
    bytes,
    sheets,
    rows: all.slice(numbers + 1, total),
    total: all[total] ?? [],
    texts: (name) =>
      (sheets.get(name)?.values ?? []).flat().flatMap((value) => (typeof value === 'string' ? value : [])),
  };
}

const rekapOf = (name = 'rekap.xlsx'): Rekap => {
  const bytes = readFileSync(join(folder, name));
  expect(problemsOf(bytes)).toEqual([]);
  return readRekap(bytes);
};
const column = ({ rows }: Rekap, col: number): CellValue[] => rows.map((cells) => cells[col - 1] ?? null);

/** Every formula of every sheet, as written and as LibreOffice computes it. */
function differences({ bytes, sheets }: Rekap): { readonly formulas: number; readonly differ: string[] } {
  const after = openWorkbook(recalculate(bytes));
  const differ: string[] = [];
  let formulas = 0;
  for (const [name, before] of sheets) {
    const now = readSheet(after, name);
    for (let row = 1; row <= lastRow(before); row++)
      for (let col = 1; col <= lastColumn(before); col++) {
        const formula = formulaAt(before, row, col);
        if (formula === null) continue;
        formulas += 1;
        const [written, computed] = [valueAt(before, row, col), valueAt(now, row, col)];
        const same =
          typeof written === 'number' && typeof computed === 'number'
            ? written.toPrecision(15) === computed.toPrecision(15)
            : (written ?? '') === (computed ?? '') && !isCellError(computed);
        if (!same)
          differ.push(
            `${name} ${String(row)},${String(col)} ${formula}: ${String(written)} ≠ ${String(computed)}`,
          );
      }
  }
  return { formulas, differ };
}

interface JsonFile {
  readonly file: string;
  readonly error?: string;
  readonly temuan: readonly { readonly severity: string; readonly cell: string; readonly ignored?: string }[];
  readonly forms: readonly {
    readonly rows: readonly { readonly level: string }[];
    readonly groups: readonly {
      readonly per: string;
      readonly rataRata: readonly (string | null)[];
      readonly predikat: readonly (string | null)[];
    }[];
    readonly total: Readonly<Record<string, string | null>>;
  }[];
}
const reported = (name: string): readonly JsonFile[] =>
  (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { files: JsonFile[] }).files;

test('the money of a whole region, trillions of rupiah, has room in its column', () => {
  put('a.xlsx', agency({ name: 'Dinas Pendidikan', factor: 9999 }));
  put('b.xlsx', agency({ name: 'Dinas Kesehatan', factor: 9000 }));
  expect(recalc('--rekap', 'rekap.xlsx', '--check', 'a.xlsx', 'b.xlsx').status).not.toBe(2);
  const { bytes, total } = rekapOf();
  // 15 digits, their separators and two sen.
  expect(total[COL.pagu - 1]).toBeGreaterThan(1e12);
  const columns = textOfPart(bytes, 'xl/worksheets/sheet1.xml');
  const width = new RegExp(`<col min="${String(COL.pagu)}"[^>]* width="([\\d.]+)"`).exec(columns)?.[1];
  expect(Number(width)).toBeGreaterThan(20);
});

test('40 workbooks, a broken and an encrypted one among them: 38 are in, the two are named, exit 2', () => {
  const { files, broken, encrypted } = manyWorkbooks();
  expect(files.size).toBe(40);
  for (const [name, bytes] of files) put(name, bytes);
  const run = recalc('--rekap', 'rekap.xlsx', '--json', 'laporan.json', ...files.keys());
  expect(run.status).toBe(2);
  expect(run.stderr.map((line) => line.split(':')[0])).toEqual([broken, encrypted]);
  expect(run.stdout).toContain('Rekap: rekap.xlsx (38 perangkat daerah, 2 berkas bermasalah)');
  expect(readdirSync(folder).filter((name) => name.endsWith('.hasil.xlsx'))).toHaveLength(38);

  const rekap = rekapOf();
  expect([...rekap.sheets.keys()]).toEqual(['Rekap', 'Grafik', 'Berkas bermasalah', 'Temuan']);
  expect(rekap.rows).toHaveLength(38);
  expect(rekap.texts('Rekap')).toEqual(
    expect.arrayContaining(['KABUPATEN PACITAN', 'TAHUN 2024 SAMPAI DENGAN TRIWULAN IV']),
  );

  // Each row against the report of its file, which knows nothing of the rekap.
  const byFile = new Map(reported('laporan.json').map((each) => [each.file, each]));
  expect(new Set(column(rekap, COL.berkas)).size).toBe(38);
  const number = (text: string | null | undefined): number => Number(text ?? NaN);
  for (const cells of rekap.rows) {
    const at = (col: number): CellValue => cells[col - 1] ?? null;
    const form = byFile.get(String(at(COL.berkas)))?.forms[0];
    const program = form?.groups.find(({ per }) => per === 'program');
    const found = byFile.get(String(at(COL.berkas)))?.temuan ?? [];
    const levels = (level: string): number => form?.rows.filter((row) => row.level === level).length ?? 0;
    expect(cells.slice(2, COL.peringatan)).toEqual([
      'IV',
      levels('program'),
      levels('kegiatan'),
      levels('subkegiatan'),
      number(form?.total['pagu']),
      number(form?.total['realisasi']),
      number(form?.total['persentase']),
      number(program?.rataRata[0]),
      program?.predikat[0],
      number(program?.rataRata[1]),
      program?.predikat[1],
      found.filter(({ severity }) => severity === 'galat').length,
      found.filter(({ severity }) => severity === 'peringatan').length,
    ]);
    expect(String(at(COL.berkas))).toContain(String(at(COL.perangkatDaerah)).slice(0, 20));
    expect(at(COL.lembar)).toBe('Evaluasi Renja');
  }

  // Ranked by rata-rata K; the rank is one more than how many are better.
  const means = column(rekap, COL.rataRataK).map(Number);
  expect(means).toEqual([...means].sort((a, b) => b - a));
  expect(column(rekap, COL.peringkat)).toEqual(
    means.map((mean) => means.filter((other) => other > mean).length + 1),
  );

  const exact = (col: number): Exact =>
    column(rekap, col).reduce<Exact>((sum, value) => sum.plus(exactOfCell(Number(value))), new Exact(0));
  const total = (col: number): CellValue => rekap.total[col - 1] ?? null;
  const [pagu, spent] = [exact(COL.pagu), exact(COL.realisasi)];
  expect(total(COL.pagu)).toBe(pagu.toNumber());
  expect(total(COL.realisasi)).toBe(spent.toNumber());
  expect(total(COL.penyerapan)).toBe(spent.times(100).dividedBy(pagu).toDecimalPlaces(2).toNumber());
  expect(total(COL.rataRataK)).toBe(exact(COL.rataRataK).dividedBy(38).toDecimalPlaces(2).toNumber());

  const said = rekap.texts('Berkas bermasalah').map((text) => text.toLowerCase());
  for (const line of run.stderr) {
    const [name = '', ...reason] = line.split(': ');
    expect(said).toEqual(expect.arrayContaining([name.toLowerCase(), reason.join(': ').toLowerCase()]));
  }
  const chart = textOfPart(rekap.bytes, 'xl/charts/chart1.xml');
  expect(chart).toContain("<c:f>'Grafik'!$C$37:$C$74</c:f>");
  expect(chart).toContain("<c:f>'Grafik'!$D$37:$D$74</c:f>");
  expect(chart.match(/<c:ptCount val="38"\/>/g)).toHaveLength(4);
});

oracle('LibreOffice recalculates every formula of the rekap to what is written', () => {
  test('40 workbooks', () => {
    for (const [name, bytes] of manyWorkbooks().files) put(name, bytes);
    recalc('--check', '--rekap', 'rekap.xlsx', folder);
    const rekap = rekapOf();
    const { formulas, differ } = differences(rekap);
    expect(differ).toEqual([]);
    // Rank, penyerapan and two predikat of each agency and its three cells behind the chart, and the total.
    expect(formulas).toBe(38 * (4 + 3) + 12);
  });

  test.each([
    ['truncated percents', ['--set', 'pembulatan.formulir=potong', '--set', 'predikat.celah=dibulatkan']],
    ['one agency without pagu, one with a scale of its own', []],
  ])('%s', (_, options) => {
    put('a.xlsx', agency({ name: 'Dinas Sosial', serapan: 0.913337 }));
    put('b.xlsx', agency({ name: 'Dinas Kesehatan', factor: 0, rows: 3 }));
    put('c.xlsx', otherScale(agency({ name: 'Dinas Perikanan', kinerja: 0.7, rows: 5, serapan: 0.871 })));
    recalc('--check', '--rekap', 'rekap.xlsx', ...options, folder);
    expect(differences(rekapOf()).differ).toEqual([]);
  });
});

describe('what stands in the rows', () => {
  test('equal agencies share a rank, and the next one is not moved up', () => {
    put('a.xlsx', agency({ name: 'Dinas A', kinerja: 0.5 }));
    put('b.xlsx', agency({ name: 'Dinas B' }));
    put('c.xlsx', agency({ name: 'Dinas C', serapan: 0.9 }));
    put('d.xlsx', agency({ name: 'Dinas D', kinerja: 0.2 }));
    expect(recalc('--check', '--rekap', 'rekap.xlsx', 'a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx').status).toBe(0);
    const rekap = rekapOf();
    expect(column(rekap, COL.perangkatDaerah)).toEqual(['Dinas B', 'Dinas C', 'Dinas A', 'Dinas D']);
    expect(column(rekap, COL.peringkat)).toEqual([1, 1, 3, 4]);
  });

  test('one sheet per bidang is one row with sums; of sheets per triwulan the latest counts', () => {
    const bidang = [bidangSpec('Sekretariat'), bidangSpec('Bidang Sosial'), bidangSpec('Bidang Bencana')];
    put('bidang.xlsx', createWorkbook(bidang));
    put('triwulan.xlsx', createWorkbook([triwulanSpec(1), triwulanSpec(2), triwulanSpec(3)]));
    const run = recalc('--check', '--rekap', 'rekap.xlsx', 'bidang.xlsx', 'triwulan.xlsx');
    const rekap = rekapOf();
    const rows = new Map(rekap.rows.map((cells) => [cells[COL.berkas - 1], cells]));
    expect(rows.get('bidang.xlsx')?.slice(1, COL.predikatRp)).toEqual([
      ...['Dinas Sosial', 'IV', 3, 3, 3, 600_000_000, 510_000_000, 85, 76.67, 'Tinggi', 85, 'Tinggi'],
    ]);
    expect(rows.get('bidang.xlsx')?.[COL.lembar - 1]).toBe('Sekretariat, Bidang Sosial, Bidang Bencana');
    expect(rows.get('triwulan.xlsx')?.slice(2, COL.realisasi)).toEqual([
      ...['III', 3, 3, 3, 600_000_000, 370_000_000],
    ]);
    expect(rows.get('triwulan.xlsx')?.[COL.lembar - 1]).toBe('TW 3');
    expect(rekap.texts('Berkas bermasalah')).toEqual(
      expect.arrayContaining([
        'TW 1',
        'Sampai triwulan yang lebih awal; yang dipakai lembar "TW 3".',
        'Semua berkas dapat dipakai.',
      ]),
    );
    // Two files of one agency, and two triwulan: the rekap says so.
    expect(rekap.texts('Rekap').join('\n')).toMatch(/terhitung dua kali dalam Jumlah: Dinas Sosial/);
    expect(rekap.texts('Rekap').join('\n')).toMatch(/triwulan yang berbeda/);
    expect(run.stdout).toContain('Semua formulir (3 lembar: Sekretariat, Bidang Sosial, Bidang Bencana):');
    expect(run.stdout).toContain('Tidak ikut dijumlahkan: lembar "TW 1"');
  });

  // 95 % and 278,9 of 300 million: the last level of K, the sum of the money.
  test('sheets of one triwulan each are the year together, or nothing where one is missing', () => {
    const quarters = (...all: readonly (1 | 2 | 3 | 4)[]): Uint8Array =>
      createWorkbook(all.map((triwulan) => wildForm(quarterSheet(triwulan)).spec));
    put('setahun.xlsx', quarters(1, 2, 3, 4));
    put('tanpa-dua.xlsx', quarters(1, 3));
    const run = recalc('--check', '--rekap', 'rekap.xlsx', 'setahun.xlsx', 'tanpa-dua.xlsx');
    const rekap = rekapOf();
    expect(rekap.rows.map((cells) => cells.slice(0, COL.predikatRp))).toEqual([
      [1, 'setahun', 'IV', 1, 1, 2, 300e6, 278.9e6, 92.97, 95, 'Sangat Tinggi', 92.97, 'Sangat Tinggi'],
      ['-', 'tanpa-dua', 'III', 1, 1, 2, 300e6, '-', '-', '-', '', '-', ''],
    ]);
    expect(rekap.rows[0]?.[COL.lembar - 1]).toBe('Triwulan I, Triwulan II, Triwulan III, Triwulan IV');
    expect(rekap.texts('Rekap').join('\n')).toMatch(/sebelumnya tidak lengkap: tanpa-dua\./);
    expect(run.stdout).toContain('Angka setahun tidak diketahui: lembar Triwulan III hanya memuat');
  });

  test('a workbook that caps or averages in another way keeps its figures, and is named', () => {
    put('a.xlsx', agency({ name: 'Dinas A' }));
    put('b.xlsx', withSetting(agency({ name: 'Dinas B' }), 'capaian.batas=100'));
    put('c.xlsx', agency({ name: 'Dinas C' }));
    recalc('--check', '--rekap', 'rekap.xlsx', 'a.xlsx', 'b.xlsx', 'c.xlsx');
    const rekap = rekapOf();
    expect(column(rekap, COL.perangkatDaerah)).toEqual(['Dinas A', 'Dinas C', 'Dinas B']);
    expect(rekap.texts('Rekap').join('\n')).toMatch(/setelannya sendiri: Dinas B\./);
  });

  test('names that look like HTML stay as they are', () => {
    put('a.xlsx', agency({ name: '-', title: 'Dinas <b>Sosial</b> & "Anak" <img src=x>' }));
    recalc('--check', '--rekap', 'rekap.xlsx', 'a.xlsx');
    expect(column(rekapOf(), COL.perangkatDaerah)).toEqual(['Dinas <b>Sosial</b> & "Anak" <img src=x>']);
  });

  test('names that look like formulas stay text, in the rekap and in its files', () => {
    put('=HYPERLINK("x").xlsx', agency({ name: '-', title: '=SEKRETARIAT +A1', sheet: '@sum(a1)' }));
    recalc('--check', '--rekap', 'rekap.xlsx', '=HYPERLINK("x").xlsx');
    const rekap = rekapOf();
    expect(rekap.rows[0]?.[COL.berkas - 1]).toBe('=HYPERLINK("x").xlsx');
    expect(rekap.rows[0]?.[COL.lembar - 1]).toBe('@sum(a1)');
    const grid = rekap.sheets.get('Rekap');
    if (grid === undefined) throw new Error('no rekap');
    const row = grid.values.findIndex((cells) => cells.includes('@sum(a1)')) + grid.origin.row;
    for (const col of [COL.perangkatDaerah, COL.berkas, COL.lembar]) {
      expect(formulaAt(grid, row, col)).toBeNull();
      // As text they stay what they are when somebody edits the cell.
      expect(grid.formats.get(row * 16384 + col - 1)).toBe('@');
    }
  });

  test('galat: exit 1, counted in the row, and the file is listed', () => {
    const spec = agencySpec({ name: 'Dinas Sosial', rows: 7, factor: 1, kinerja: 1 });
    const quarter = spec.cells.find(({ row, value }) => row > 8 && value === 6);
    const cells = spec.cells.map((cell) => (cell === quarter ? { ...cell, value: 'enam' } : cell));
    put('galat.xlsx', createWorkbook([{ ...spec, cells }]));
    put('baik.xlsx', agency({ name: 'Dinas Kesehatan' }));
    const run = recalc('--check', '--rekap', 'rekap.xlsx', 'galat.xlsx', 'baik.xlsx');
    expect(run.status).toBe(1);
    const rekap = rekapOf();
    expect(rekap.rows.map((cells) => [cells[COL.berkas - 1], cells[COL.galat - 1]]).sort()).toEqual([
      ['baik.xlsx', 0],
      ['galat.xlsx', 1],
    ]);
    expect(rekap.texts('Berkas bermasalah')).toContain(
      '1 galat; 1 baris dilewati sampai galatnya diperbaiki.',
    );
  });

  test('workbooks that grade by another scale keep their own predikat, are named, and have no common one', () => {
    put('a.xlsx', agency({ name: 'Dinas A' }));
    put('b.xlsx', otherScale(agency({ name: 'Dinas B' })));
    recalc('--check', '--rekap', 'rekap.xlsx', 'a.xlsx', 'b.xlsx');
    const rekap = rekapOf();
    expect(column(rekap, COL.predikatK)).toEqual(['Sangat Tinggi', 'Sangat Baik']);
    expect(rekap.total[COL.predikatK - 1]).toBe('-');
    expect(rekap.texts('Rekap').join('\n')).toMatch(/setelannya sendiri: Dinas B\./);
    recalc('--check', '--rekap', 'rekap.xlsx', '--set', `predikat.skala=${SCALE}`, 'a.xlsx', 'b.xlsx');
    const alike = rekapOf();
    expect(column(alike, COL.predikatK)).toEqual(['Sangat Baik', 'Sangat Baik']);
    expect(alike.total[COL.predikatK - 1]).toBe('Sangat Baik');
  });

  test('not one file that can be used: the rekap says why, exit 2', () => {
    put('rusak.xlsx', 'bukan buku kerja');
    const run = recalc('--rekap', 'rekap.xlsx', 'rusak.xlsx', 'tidak-ada.xlsx');
    expect(run.status).toBe(2);
    const rekap = readRekap(readFileSync(join(folder, 'rekap.xlsx')));
    expect(rekap.texts('Rekap')).toContain(
      'Tidak ada berkas yang dapat direkap. Sebabnya di lembar "Berkas bermasalah".',
    );
    expect(rekap.texts('Berkas bermasalah')).toEqual(
      expect.arrayContaining(['rusak.xlsx', 'tidak-ada.xlsx']),
    );
  });
});

describe('a folder stands for its workbooks', () => {
  test('without results, locks, rekap and subfolders; what cannot be read is named', () => {
    put('Dinas 10.xlsx', agency({ name: 'Dinas Sepuluh' }));
    put('Dinas 2.xlsm', agency({ name: 'Dinas Dua' }));
    put('~$Dinas 2.xlsm', 'kunci');
    put('Dinas 10.hasil.xlsx', agency({ name: 'Dinas Sepuluh' }));
    put('lama.xls', new Uint8Array([9, 8, 16, 0, 0, 6, 5, 0]));
    put('catatan.pdf', 'x');
    mkdirSync(join(folder, 'arsip'));
    const run = recalc('--check', '--json', 'l.json', '--rekap', 'rekap.xlsx', folder);
    expect(run.status).toBe(2);
    expect(reported('l.json').map(({ file }) => file.slice(folder.length + 1))).toEqual([
      'Dinas 2.xlsm',
      'Dinas 10.xlsx',
      'lama.xls',
    ]);
    expect(run.stderr.map((line) => line.slice(folder.length))).toEqual([
      expect.stringMatching(/^: subfolder tidak dibuka \(arsip\)/),
      expect.stringMatching(/^\/lama\.xls: .*\.xls/),
    ]);
    // A rekap of before is passed over, whatever it is called; named on its own it is refused.
    copyFileSync(join(folder, 'rekap.xlsx'), join(folder, 'rekap tw 3.xlsx'));
    rmSync(join(folder, 'lama.xls'));
    expect(recalc('--check', '--rekap', 'rekap.xlsx', folder).status).toBe(0);
    expect(rekapOf().rows).toHaveLength(2);
    expect(recalc('--check', 'rekap tw 3.xlsx')).toMatchObject({
      status: 2,
      stderr: [expect.stringContaining('ini rekap buatan perintah ini')],
    });
  });

  test('an empty folder is named', () => {
    const run = recalc('--check', folder);
    expect([run.status, run.stderr[0]]).toEqual([2, expect.stringContaining('tidak ada buku kerja')]);
  });
});

describe('where the rekap may go', () => {
  test.each<[string, string, string]>([
    ['another kind of file', 'rekap.csv', 'harus berakhir .xlsx'],
    ['a folder that is not there', 'tidak/ada/rekap.xlsx', 'tidak ada'],
    ['over an input', 'a.xlsx', 'menimpa'],
    ['over a result', 'a.hasil.xlsx', 'menimpa'],
    ["over somebody's workbook", 'milik.xlsx', 'bukan rekap'],
    ["over somebody's file", 'foto.xlsx', 'bukan rekap'],
  ])('%s: refused before anything is done', (_, path, words) => {
    put('a.xlsx', agency({ name: 'Dinas A' }));
    put('milik.xlsx', agency({ name: 'Dinas Lain' }));
    put('foto.xlsx', 'JPEG');
    const before = readdirSync(folder).sort();
    const run = recalc('--rekap', path, 'a.xlsx');
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toEqual([expect.stringContaining(words)]);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('over an earlier rekap; JSON on standard output stays alone', () => {
    put('a.xlsx', agency({ name: 'Dinas A' }));
    put('b.xlsx', agency({ name: 'Dinas B' }));
    recalc('--check', '--rekap', 'rekap.xlsx', 'a.xlsx');
    const run = recalc('--check', '--json', '-', '--rekap', 'rekap.xlsx', 'a.xlsx', 'b.xlsx');
    expect(Object.keys(JSON.parse(run.stdout) as object)).toEqual(['version', 'files']);
    expect(rekapOf().rows).toHaveLength(2);
  });
});

test('workbooks are let go one by one: many large ones pass through the memory of a few', () => {
  const bytes = createWorkbook([largeForm(1000)]);
  const names = Array.from({ length: 16 }, (_, index) => put(`${String(index)}.xlsx`, bytes));
  const command = ['--max-old-space-size=80', '--import', TSX, join(root, 'src/cli/main.ts')];
  const run = spawnSync(process.execPath, [...command, '--check', '--rekap', 'rekap.xlsx', ...names], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  expect([run.status, run.stderr]).toEqual([0, '']);
  expect(rekapOf().rows).toHaveLength(16);
}, 120_000);

test('the same workbooks give the same rekap, to the byte', () => {
  put('a.xlsx', agency({ name: 'Dinas A' }));
  put('b.xlsx', agency({ name: 'Dinas B', kinerja: 0.8 }));
  recalc('--check', '--rekap', 'satu.xlsx', 'a.xlsx', 'b.xlsx');
  recalc('--check', '--rekap', 'dua.xlsx', 'a.xlsx', 'b.xlsx');
  const [one, two] = ['satu.xlsx', 'dua.xlsx'].map((name) => readFileSync(join(folder, name)));
  expect(two).toBeDefined();
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
});
