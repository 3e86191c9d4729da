import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { createWorkbook } from '../../src/file';
import { columnNumber, type CellValue } from '../../src/core/grid';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { buildForm } from '../support/form-builder';

const root = join(__dirname, '..', '..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'renja-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function recalc(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...args], {
    encoding: 'utf8',
    cwd: root,
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const example = (): string => {
  const path = join(folder, 'contoh.xlsx');
  copyFileSync(join(root, 'assets', 'contoh-evaluasi-renja.xlsx'), path);
  return path;
};

interface Report {
  readonly files: readonly {
    readonly out: string | null;
    readonly error?: string;
    readonly forms: readonly {
      readonly total: unknown;
      readonly groups: readonly {
        readonly per: string;
        readonly of: string | null;
        readonly rataRata: unknown;
        readonly predikat: unknown;
        readonly row: number | null;
      }[];
      readonly rows: readonly { readonly kode: string; readonly skipped: boolean }[];
    }[];
    readonly temuan: readonly {
      readonly rule: string;
      readonly cell: string;
      readonly severity: string;
      readonly found: string | null;
      readonly expected: string | null;
      readonly cells?: readonly string[];
    }[];
    readonly changes: readonly {
      readonly cell: string;
      readonly before: { readonly value: string | null };
      readonly after: { readonly formula: string | null; readonly value: string | null };
    }[];
  }[];
}

const report = (text: string): Report => JSON.parse(text) as Report;

/** A form's first data row with one cell replaced. */
function broken(block: string, kind: 0 | 1, value: CellValue): Uint8Array {
  const built = buildForm();
  const [row = 0] = built.rows;
  const letters = (built.columns[block] as readonly string[])[kind] ?? '';
  const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const cells = built.spec.cells.filter((cell) => cell.row !== row || cell.col !== col);
  return createWorkbook([{ ...built.spec, cells: [...cells, { row, col, value }] }]);
}

describe('the example workbook', () => {
  test('prints a summary, writes the result beside it and leaves the input as it was', () => {
    const input = example();
    const before = readFileSync(input);
    const run = recalc(input);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    for (const words of [
      '6 program, 13 kegiatan, 26 subkegiatan',
      '92,03 %',
      'W98: 95,12 → 96,12',
      'W101: 92,63 → 92,03',
      'V54: Sangat → Sangat Tinggi',
    ])
      expect(run.stdout).toContain(words);
    expect(readFileSync(input).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['contoh.hasil.xlsx', 'contoh.xlsx']);
  });

  test('known figures of the reference report; a second run changes nothing', () => {
    const input = example();
    const first = report(recalc('--json', '-', input).stdout).files[0];
    const form = first?.forms[0];
    expect(form?.total).toEqual({
      pagu: '14025195057',
      realisasi: '12907081721.5',
      persentase: '92.03',
      predikat: 'Sangat Tinggi',
    });
    const rataRata = Object.fromEntries(
      (form?.groups ?? []).map(({ per, of, rataRata: pair }) => [`${per} ${String(of)}`, pair]),
    );
    expect(rataRata).toMatchObject({
      'subkegiatan 106.06.2.02': ['203.34', '99.37'],
      'kegiatan 106.06': ['156.67', '95.1'],
      'subkegiatan 106.07.2.01': ['100', '99.93'],
      'kegiatan 106.07': ['300', '99.93'],
      'program null': ['103.9', '96.12'],
    });
    expect((rataRata['kegiatan 106.01'] as string[])[1]).toBe('94.33');
    const second = report(recalc('--json', '-', join(folder, 'contoh.hasil.xlsx')).stdout).files[0];
    expect(second?.changes).toEqual([]);
    expect(second?.forms[0]?.total).toEqual(form?.total);
  });

  test('figures of a finding are plain in the report, and every cell it speaks of is named', () => {
    const { temuan = [] } = report(recalc('--check', '--json', '-', example()).stdout).files[0] ?? {};
    const at = (rule: string, cell: string): Report['files'][0]['temuan'][0] | undefined =>
      temuan.find((each) => each.rule === rule && each.cell === cell);
    expect(at('hitungan.total-lain', 'W101') ?? at('hitungan.berbeda', 'W101')).toMatchObject({
      found: '92.63',
      expected: '92.03',
    });
    expect(at('kewajaran.capaian-di-atas-200', 'V85')?.cells).toEqual(['V85', 'V92']);
    for (const { expected } of temuan) expect(expected ?? '').not.toMatch(/^[\d.]*,\d+$/);
  });

  test('--triwulan looks back at an earlier triwulan of a year that is filled in', () => {
    const run = recalc('--check', '--json', '-', '--triwulan', '2', example());
    expect(run.status).toBe(0);
    const [form] = report(run.stdout).files[0]?.forms ?? [];
    expect(form?.rows.filter(({ skipped }) => skipped)).toEqual([]);
    // M + O of the six programs.
    expect(form?.total).toMatchObject({ realisasi: '4797111772', persentase: '34.2' });
  });

  test('a result may be checked beside its source, and twice', () => {
    const input = example();
    expect(recalc(input).status).toBe(0);
    const run = recalc('--check', input, join(folder, 'contoh.hasil.xlsx'), input);
    expect([run.status, run.stderr]).toEqual([0, '']);
  });

  test('--check writes nothing; --mode nilai writes no formula; --in-place keeps the name', () => {
    const input = example();
    expect(recalc('--check', input).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['contoh.xlsx']);
    const values = report(recalc('--mode', 'nilai', '--json', '-', input).stdout).files[0];
    expect(values?.changes.length).toBeGreaterThan(50);
    expect(values?.changes.every(({ after }) => after.formula === null)).toBe(true);
    expect(recalc('--in-place', input).status).toBe(0);
    expect(recalc('--json', '-', '--check', input).stdout).not.toContain('hitungan.berbeda');
  });

  test('--set changes the reading of a gap', () => {
    const predikatOf = (...set: string[]): unknown => {
      const form = report(recalc('--check', '--json', '-', ...set, example()).stdout).files[0]?.forms[0];
      return form?.groups.find(({ per, of }) => per === 'kegiatan' && of === '106.05')?.predikat;
    };
    expect(predikatOf()).toEqual(['Sangat Tinggi', 'Tinggi']);
    expect(predikatOf('--set', 'predikat.celah=dibulatkan')).toEqual(['Sangat Tinggi', 'Sangat Tinggi']);
  });
});

describe('bad input: exit status, one clear line, no output', () => {
  const valid = createWorkbook([buildForm().spec]);
  const plain: SheetSpec = {
    name: 'Daftar',
    styles: {},
    cells: [
      { row: 1, col: 1, value: 'Nama' },
      { row: 2, col: 1, value: 'Budi' },
    ],
  };
  const budget: SheetSpec = {
    name: 'Anggaran',
    styles: {},
    cells: ['No', 'Program', 'Pagu', 'Realisasi', '%', 'Sisa'].map((value, index) => ({
      row: 1,
      col: index + 1,
      value,
    })),
  };
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const rowless = {
    ...buildForm().spec,
    cells: buildForm().spec.cells.filter(({ row }) => row < buildForm().dataFrom),
  };

  test.each<[string, Uint8Array | string, string]>([
    ['kosong.xlsx', '', 'kosong'],
    ['teks.xlsx', 'bukan buku kerja', 'bukan buku kerja Excel'],
    ['terkunci.xlsx', ole, 'kata sandi'],
    ['lama.xlsx', ole.subarray(0, 300), '.xls'],
    ['terpotong.xlsx', valid.subarray(0, valid.length - 200), 'terpotong'],
    ['zip.xlsx', zipSync({ 'catatan.txt': new Uint8Array([65]) }), 'bukan buku kerja Excel'],
    ['rusak.xlsx', zipSync({ '_rels/.rels': new TextEncoder().encode('<a><b></a>') }), 'rusak'],
    ['daftar.xlsx', createWorkbook([plain]), 'tidak ada formulir'],
    ['anggaran.xlsx', createWorkbook([budget]), 'tidak ada formulir'],
    ['polos.xlsx', createWorkbook([{ name: 'Kosong', cells: [], styles: {} }]), 'tidak ada formulir'],
    ['tanpa-baris.xlsx', createWorkbook([rowless]), 'belum berisi'],
  ])('%s', (name, bytes, words) => {
    const path = file(name, bytes);
    const run = recalc(path);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(words);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stdout).toBe('');
    expect(readdirSync(folder)).toEqual([name]);
  });

  test.each<[string, string[]]>([
    ['unknown option', ['--sheets', 'x']],
    ['unknown setting', ['--set', 'tidak.ada=1']],
    ['bad setting value', ['--set', 'predikat.celah=lain']],
    ['triwulan 5', ['--triwulan', '5']],
    ['no such sheet', ['--sheet', 'Tidak Ada']],
    ['missing file', ['tidak-ada.xlsx']],
    ['out over the input', ['--out', 'SELF']],
  ])('%s: exit 2', (_, args) => {
    const input = file('form.xlsx', valid);
    const run = recalc(
      ...args.map((arg) => (arg === 'SELF' ? input : arg)),
      ...(args[0] === 'tidak-ada.xlsx' ? [] : [input]),
    );
    expect(run.status).toBe(2);
    expect(run.stderr.trim()).not.toBe('');
    expect(run.stderr).not.toMatch(/\bat .*\.ts/);
    expect(readdirSync(folder)).toEqual(['form.xlsx']);
  });
});

describe('galat: the row is left as it is and named, the rest goes on', () => {
  test.each<[string, string, 0 | 1, CellValue, string]>([
    ['text', 'tw2', 0, 'tiga puluh', 'isi.bukan-angka'],
    ['error value', 'target', 0, { error: '#REF!' }, 'isi.galat-excel'],
    ['1e300', 'tw1', 1, 1e300, 'isi.terlalu-besar'],
    ['ambiguous separator', 'target', 1, '3.286', 'isi.pemisah-rancu'],
    ['Rp not the sum of its quarters', 'realisasi', 1, 1000, 'hitungan.realisasi-rp'],
  ])('%s', (_, block, kind, value, rule) => {
    const run = recalc('--json', '-', file('form.xlsx', broken(block, kind, value)));
    expect(run.status).toBe(1);
    const result = report(run.stdout).files[0];
    expect(result?.temuan.filter(({ severity }) => severity === 'galat').map((each) => each.rule)).toEqual([
      rule,
    ]);
    expect(result?.forms[0]?.rows.filter(({ skipped }) => skipped).map(({ kode }) => kode)).toEqual([
      '106.02',
    ]);
    const row = result?.temuan.find((each) => each.rule === rule)?.cell.replace(/\D+/, '') ?? '';
    expect(result?.changes.some(({ cell }) => cell.replace(/\D+/, '') === row)).toBe(false);
    expect(existsSync(join(folder, 'form.hasil.xlsx'))).toBe(true);
  });

  test('a date where a figure belongs', () => {
    const built = buildForm();
    const [row = 0] = built.rows;
    const col = columnNumber((built.columns['tw1'] as readonly string[])[0] ?? '');
    const cells = built.spec.cells.filter((cell) => cell.row !== row || cell.col !== col);
    const dated = {
      ...built.spec,
      styles: { tanggal: { numberFormat: 'd-mmm' } },
      cells: [...cells, { row, col, value: 45293, style: 'tanggal' }],
    };
    const run = recalc('--json', '-', file('form.xlsx', createWorkbook([dated])));
    expect(run.status).toBe(1);
    expect(report(run.stdout).files[0]?.temuan.map(({ rule }) => rule)).toContain('isi.tanggal');
  });

  test('a negative figure is named and computed with', () => {
    const run = recalc('--json', '-', file('form.xlsx', broken('realisasiLalu', 0, -5)));
    expect(run.status).toBe(0);
    expect(report(run.stdout).files[0]?.temuan.map(({ rule }) => rule)).toContain('isi.negatif');
    expect(report(run.stdout).files[0]?.forms[0]?.rows[0]).toMatchObject({
      realisasiRenstra: ['78', '852442522'],
    });
  });

  test('names that look like formulas stay text, and covered cells of merged areas are not written', () => {
    const built = buildForm({ blank: ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] });
    const [row = 0] = built.rows;
    const [left = '', right = ''] = built.columns['capaian'] as readonly string[];
    const uraian = columnNumber(String(built.columns['uraian']));
    const cells = built.spec.cells.map((cell) =>
      cell.row === row && cell.col === uraian ? { ...cell, value: '=HYPERLINK("x")' } : cell,
    );
    const merges = [
      ...(built.spec.merges ?? []),
      { top: row, left: columnNumber(left), bottom: row, right: columnNumber(right) },
    ];
    const run = recalc('--json', '-', file('form.xlsx', createWorkbook([{ ...built.spec, cells, merges }])));
    const result = report(run.stdout).files[0];
    expect(result?.forms[0]?.rows[0]).toMatchObject({
      uraian: '=HYPERLINK("x")',
      capaian: ['108.64', '98.14'],
    });
    expect(result?.changes.map(({ cell }) => cell)).toContain(`${left}${String(row)}`);
    expect(result?.changes.map(({ cell }) => cell)).not.toContain(`${right}${String(row)}`);
  });

  test('many workbooks: a broken one is named, the others are done', () => {
    const good = file('baik.xlsx', createWorkbook([buildForm().spec]));
    const bad = file('buruk.xlsx', 'x');
    const run = recalc('--json', '-', good, bad);
    expect(run.status).toBe(2);
    const files = report(run.stdout).files;
    expect(files[0]?.out).toContain('baik.hasil.xlsx');
    expect(files[1]?.error).toContain('buruk.xlsx');
  });
});
