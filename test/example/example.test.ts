import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnName, formulaAt, valueAt } from '../../src/core/grid';
import { openWorkbook, readSheet } from '../../src/file';
import { plainFigure, readReferenceTable } from '../support/reference';
import {
  computed,
  DATA,
  type DataRow,
  figure,
  kodeOf,
  MEMBERS,
  parentOf,
  predikat,
  rataRata,
  realisasiRp,
  shown,
  sum,
} from './example-data';

const root = join(__dirname, '..', '..');
const bytes = readFileSync(join(root, 'assets', 'contoh-evaluasi-renja.xlsx'));
const workbook = openWorkbook(bytes);
const grid = readSheet(workbook, 'Evaluasi Renja');
const PRINTED = readReferenceTable('evaluasi-renja-2024.tsv');
const BUDGET = readReferenceTable('realisasi-anggaran-2024.tsv');
const amount = (printed = ''): string => (printed === '-' ? '0' : plainFigure(printed));

test('the committed workbook is what the script builds', () => {
  const script = `import { buildExample } from ${JSON.stringify(join(root, 'scripts/example/build.ts'))}; process.stdout.write(Buffer.from(buildExample()).toString('base64'));`;
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: root,
    maxBuffer: 1e8,
  });
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe(bytes.toString('base64'));
});

test('every cell of the data file stands in the workbook, and no other', () => {
  for (const row of DATA)
    for (let col = 1; col <= 28; col++) {
      const name = columnName(col);
      const text = row.cells.get(name);
      const [formula, value] = text?.startsWith('=') === true ? text.split('|') : [undefined, text];
      const stands = valueAt(grid, row.row, col);
      expect([`${name}${String(row.row)}`, stands === null ? undefined : String(stands)]).toEqual([
        `${name}${String(row.row)}`,
        value,
      ]);
      expect(formulaAt(grid, row.row, col)).toBe(formula ?? null);
    }
});

test.each(PRINTED.map((cells) => [cells[2] ?? '', cells] as const))(
  'the printed row %s stands exactly, figures as numbers',
  (kode, [level = '', no = '', , uraian = '', indikator = '', satuan = '', ...rest]) => {
    const row = MEMBERS.find((each) => kodeOf(each) === kode);
    expect([row?.kind, row?.source]).toEqual([level, 'tercetak']);
    const stands = Array.from({ length: 28 }, (_, index) => valueAt(grid, row?.row ?? 0, index + 1));
    expect(stands).toEqual([
      no === '' ? null : expect.anything(),
      kode,
      uraian,
      indikator,
      satuan,
      ...rest.slice(0, 22).map((printed) => Number(plainFigure(printed))),
      rest[22] === undefined || rest[22] === '' ? null : rest[22],
    ]);
    expect(String(stands[0] ?? '')).toBe(no);
  },
);

test('the budget table has 45 rows, and so has the form, in the same order and with the same names', () => {
  const rows = BUDGET.filter(([level]) => level !== 'total');
  expect(rows).toHaveLength(45);
  expect(MEMBERS.map(({ kind }) => kind)).toEqual(rows.map(([level]) => level));
  MEMBERS.forEach((row, index) => {
    if (row.source === 'tercetak') return;
    expect([row.row, shown(row, 'C')]).toEqual([row.row, rows[index]?.[2]]);
  });
  expect(new Set(MEMBERS.map(kodeOf)).size).toBe(45);
});

test('all 46 rows of the budget table: pagu, and the quarters make the realisasi', () => {
  const total = DATA.find(({ kind }) => kind === 'total');
  const stands = MEMBERS.map((row) => [figure(row, 'K').toFixed(), realisasiRp(row).toFixed()]);
  stands.push([String(total?.cells.get('K')), String(total?.cells.get('U'))]);
  expect(stands).toEqual(BUDGET.map(([, , , pagu, realisasi]) => [amount(pagu), amount(realisasi)]));
});

const childrenOf = (row: DataRow): DataRow[] => MEMBERS.filter((each) => parentOf(each) === kodeOf(row));
const parents = MEMBERS.filter(({ kind }) => kind !== 'subkegiatan');

test.each(parents.map((row) => [kodeOf(row), row] as const))(
  'pagu, realisasi of last year and each quarter of %s are the sum of its children',
  (_, parent) => {
    const children = childrenOf(parent);
    expect(children.length).toBeGreaterThan(0);
    for (const col of ['I', 'K', 'M', 'O', 'Q', 'S'])
      expect([col, sum(children.map((child) => figure(child, col))).toString()]).toEqual([
        col,
        figure(parent, col).toString(),
      ]);
    const target = figure(parent, 'G');
    if (!target.isZero())
      expect(sum(children.map((child) => figure(child, 'G'))).toString()).toBe(target.toString());
  },
);

describe('figures of the report that must come out', () => {
  const programs = MEMBERS.filter(({ kind }) => kind === 'program');
  test.each<[string, string, string]>([
    ['106.06.2.02', '203.34', '99.37'],
    ['106.06', '156.67', '95.1'],
    ['106.07.2.01', '100', '99.93'],
    ['106.07', '300', '99.93'],
  ])('rata-rata of the children of %s: %s and %s', (kode, k, rp) => {
    expect(rataRata(MEMBERS.filter((row) => parentOf(row) === kode))).toEqual([k, rp]);
  });

  test('rata-rata Rp per kegiatan of program 106.01', () => {
    expect(rataRata(MEMBERS.filter((row) => parentOf(row) === '106.01'))[1]).toBe('94.33');
  });

  test('rata-rata per program', () => {
    expect(rataRata(programs)).toEqual(['103.9', '96.12']);
  });

  test.each<[string, string, string]>([
    ['106.01', '100', '91.96'],
    ['106.02', '108.64', '98.14'],
    ['106.04', '106.76', '98.84'],
    ['106.05', '107.98', '90.88'],
    ['106.06', '100', '96.99'],
    ['106.07', '100', '99.93'],
    ['106.06.2.02.0001', '266.67', '98.85'],
  ])('capaian of %s: %s and %s', (kode, k, rp) => {
    const cells = MEMBERS.filter((row) => kodeOf(row) === kode).map(computed)[0];
    expect([cells?.get('V'), cells?.get('W')]).toEqual([k, rp]);
  });

  test.each<[string, string, string, string]>([
    ['106.04', '80.66', '78', '83.27'],
    ['106.05', '85.28', '80', '86.38'],
    ['106.06', '100', '100', '100'],
  ])('K of program %s: last year %s, target %s, realisasi %s', (kode, lastYear, target, realisasi) => {
    const row = programs.find((each) => kodeOf(each) === kode);
    expect(['H', 'J', 'R'].map((col) => row?.cells.get(col))).toEqual([lastYear, target, realisasi]);
  });
});

describe('computed cells as staff would leave them', () => {
  /** Column by column what the rules give for a row of the sheet; absent for cells the rules leave blank. */
  const expected = new Map<string, string>();
  const put = (row: DataRow, cells: Iterable<readonly [string, string]>): void => {
    for (const [col, value] of cells) expected.set(`${col}${String(row.row)}`, value);
  };
  let subkegiatan: DataRow[] = [];
  let kegiatan: DataRow[] = [];
  let above: readonly [string, string] = ['', ''];
  const programs = MEMBERS.filter(({ kind }) => kind === 'program');
  for (const row of DATA) {
    if (row.kind === 'program') kegiatan = [];
    if (row.kind === 'kegiatan') {
      kegiatan.push(row);
      subkegiatan = [];
    }
    if (row.kind === 'subkegiatan') subkegiatan.push(row);
    if (MEMBERS.includes(row)) put(row, computed(row));
    if (row.kind === 'rata-rata') {
      const label = row.cells.get('A') ?? '';
      above = rataRata(
        label.includes('Subkegiatan') ? subkegiatan : label.includes('Kegiatan') ? kegiatan : programs,
      );
      put(row, [
        ['V', above[0]],
        ['W', above[1]],
      ]);
    }
    if (row.kind === 'persentase') {
      const share = sum(programs.map(realisasiRp)).div(sum(programs.map((each) => figure(each, 'K'))));
      above = ['', share.times(100).toDecimalPlaces(2, 4).toString()];
      put(row, [['W', above[1]]]);
    }
    if (row.kind === 'predikat')
      put(row, [...(above[0] === '' ? [] : [['V', predikat(above[0])] as const]), ['W', predikat(above[1])]]);
  }

  const kinds = DATA.filter(({ kind }) => !['teks', 'total'].includes(kind));
  const computedColumns = ['T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'AA'];

  test('three mistakes of the report are kept, and there is no other', () => {
    const wrong = kinds.flatMap((row) =>
      computedColumns.flatMap((col) => {
        const name = `${col}${String(row.row)}`;
        const stands = shown(row, col);
        return stands === undefined || stands === expected.get(name)
          ? []
          : [[name, stands, expected.get(name)]];
      }),
    );
    expect(wrong).toEqual([
      ['V54', 'Sangat', 'Sangat Tinggi'],
      ['W54', 'Sangat', 'Sangat Tinggi'],
      ['V56', 'Sangat', 'Sangat Tinggi'],
      ['W56', 'Sangat', 'Sangat Tinggi'],
      ['W98', '95.12', '96.12'],
      ['W101', '92.63', '92.03'],
    ]);
  });

  test('a third of the cells of the rows is blank, some hold formulas, the rest is typed', () => {
    const states = MEMBERS.flatMap((row) =>
      computedColumns.map((col) => {
        const text = row.cells.get(col);
        if (text === undefined) return 'blank';
        return text.startsWith('=') ? 'formula' : 'typed';
      }),
    );
    const count = (state: string): number => states.filter((each) => each === state).length;
    expect([count('blank'), count('typed'), count('formula')]).toEqual([120, 208, 32]);
  });

  test('column 6 of program 106.02 keeps 66,00 against 75 of the year-before table', () => {
    expect(MEMBERS.find((row) => kodeOf(row) === '106.02')?.cells.get('H')).toBe('66');
  });
});

test.each(['W98', 'W101', 'V54:W54', 'V56:W56', 'H48', '48, 49, 50, 86, 91, 92, 93'])(
  'the sheet Keterangan names %s',
  (place) => {
    const notes = readSheet(workbook, 'Keterangan');
    const texts = notes.values.flat().filter((value) => typeof value === 'string');
    expect(texts.some((text) => text.includes(place))).toBe(true);
  },
);

test('the rows that Keterangan calls printed are those of the data file', () => {
  expect(MEMBERS.filter(({ source }) => source === 'tercetak').map(({ row }) => row)).toEqual([
    48, 49, 50, 86, 91, 92, 93,
  ]);
});
