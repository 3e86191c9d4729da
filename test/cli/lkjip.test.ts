/** `--lkjip`: the report sheets go into the file, stay ours, and keep what staff typed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from '../../src/cli/arguments';
import { runFile, type FileOutcome } from '../../src/cli/run-file';
import { isCellError, valueAt, type CellValue } from '../../src/core/grid';
import { addSheets, applyPatch, definedAreas, openWorkbook, readSheet } from '../../src/file';
import { oracle, recalculate } from '../support/libreoffice';
import { unzipSync } from '../support/package';
import { problemsOf } from '../support/validate-package';

const root = join(__dirname, '..', '..');
const EXAMPLE = join(root, 'assets', 'contoh-evaluasi-renja.xlsx');
const TABLES = [
  'Data LKjIP',
  'Tabel 3.1',
  'Tabel 3.2',
  'Tabel 3.3',
  'Tabel 3.4',
  'Tabel 3.5',
  'Tabel 3.6',
  'Realisasi Anggaran',
  'Ringkasan',
  'Narasi',
];

type Done = Extract<FileOutcome, { kind: 'done' }>;

function run(bytes: Uint8Array, ...argv: string[]): Done {
  const parsed = parseArguments(argv);
  if (parsed.kind !== 'arguments') throw new Error(JSON.stringify(parsed.problem));
  const outcome = runFile(bytes, parsed.arguments, () => undefined);
  if (outcome.kind !== 'done') throw new Error(outcome.reason);
  expect(problemsOf(outcome.bytes)).toEqual([]);
  return outcome;
}

const states = ({ lkjip }: Done) => lkjip.map(({ sheet, state }) => [sheet, state]);
const sheetNames = (bytes: Uint8Array) => openWorkbook(bytes).sheets.map(({ name }) => name);

const inserted = run(readFileSync(EXAMPLE), '--lkjip');

test('the sheets are inserted behind the others, with the form computed', () => {
  expect(states(inserted)).toEqual(TABLES.map((name) => [name, 'inserted']));
  expect(sheetNames(inserted.bytes)).toEqual(['Evaluasi Renja', 'Keterangan', ...TABLES]);
  expect(inserted.patch.cells.length).toBeGreaterThan(0);
  const charts = Object.keys(unzipSync(inserted.bytes)).filter((name) => name.startsWith('xl/charts/chart'));
  expect(charts).toHaveLength(2);
});

test('once more changes nothing, to the byte', () => {
  const again = run(inserted.bytes, '--lkjip');
  expect(states(again)).toEqual(TABLES.map((name) => [name, 'unchanged']));
  expect(Buffer.from(again.bytes).equals(Buffer.from(inserted.bytes))).toBe(true);
});

test('without the option no sheet is added', () => {
  const plain = run(readFileSync(EXAMPLE));
  expect([plain.lkjip, sheetNames(plain.bytes)]).toEqual([[], ['Evaluasi Renja', 'Keterangan']]);
});

test('--check names what the tables that stand lack, and writes nothing', () => {
  const before = run(readFileSync(EXAMPLE), '--lkjip', '--check');
  expect(before.lkjip).toEqual([]);
  const after = run(inserted.bytes, '--lkjip', '--check');
  expect(states(after)).toEqual(TABLES.map((name) => [name, 'unchanged']));
  expect(after.bytes).toBe(inserted.bytes);
});

test("somebody else's sheet of that name is left alone", () => {
  const bytes = addSheets(openWorkbook(readFileSync(EXAMPLE)), [
    { name: 'tabel 3.1', cells: [{ row: 1, col: 1, value: 'milik orang lain' }], styles: {} },
  ]);
  const outcome = run(bytes, '--lkjip');
  expect(states(outcome)).toContainEqual(['Tabel 3.1 (2)', 'inserted']);
  expect(valueAt(readSheet(openWorkbook(outcome.bytes), 'tabel 3.1'), 1, 1)).toBe('milik orang lain');
});

/** The first cell of the sheet with that value. */
function placeOf(bytes: Uint8Array, sheet: string, wanted: CellValue): { row: number; col: number } {
  const grid = readSheet(openWorkbook(bytes), sheet);
  for (const [down, line] of grid.values.entries())
    for (const [across, value] of line.entries())
      if (value === wanted) return { row: grid.origin.row + down, col: grid.origin.col + across };
  throw new Error(`no ${String(wanted)} in ${sheet}`);
}

function typed(bytes: Uint8Array, sheet: string, row: number, col: number, value: CellValue): Uint8Array {
  const before = { formula: null, value: valueAt(readSheet(openWorkbook(bytes), sheet), row, col) };
  return applyPatch(openWorkbook(bytes), {
    cells: [{ sheet, row, col, before, after: { formula: null, value } }],
  });
}

test('indicators typed into Data LKjIP give the tables more rows, in their place', () => {
  const { row, col } = placeOf(inserted.bytes, 'Data LKjIP', 'Sasaran Strategis');
  const cells: readonly (readonly [number, number, string])[] = [
    [row + 1, col, 'Meningkatnya kesejahteraan sosial'],
    [row + 1, col + 1, 'Persentase PPKS mandiri'],
    [row + 2, col + 1, 'Nilai SAKIP'],
    [row + 2, col + 2, 'nilai'],
    [row + 3, col + 1, '=Indeks kepuasan'],
    [row + 3, col + 2, 'indeks'],
  ];
  let bytes = cells.reduce(
    (all, [at, across, text]) => typed(all, 'Data LKjIP', at, across, text),
    inserted.bytes,
  );
  bytes = typed(bytes, 'Tabel 3.1', 6, 12, 'catatan staf');
  const outcome = run(bytes, '--lkjip');
  expect(sheetNames(outcome.bytes)).toEqual(sheetNames(inserted.bytes));
  expect(states(outcome)).toContainEqual(['Tabel 3.1', 'updated']);
  const areaOf = (file: Uint8Array) =>
    definedAreas(openWorkbook(file)).find(({ name }) => name === 'Renja_Tabel_3_1')?.area.bottom ?? 0;
  expect(areaOf(outcome.bytes)).toBe(areaOf(inserted.bytes) + 2);
  const grid = readSheet(openWorkbook(outcome.bytes), 'Tabel 3.1');
  expect(grid.values.flat()).toEqual(
    expect.arrayContaining(['Meningkatnya kesejahteraan sosial', 'Nilai SAKIP', '=Indeks kepuasan']),
  );
  expect(valueAt(grid, 6, 12)).toBe('catatan staf');
  expect(states(run(outcome.bytes, '--lkjip')).filter(([, state]) => state !== 'unchanged')).toEqual([]);
});

test('the report and the summary tell of the sheets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'renja-lkjip-'));
  try {
    const json = join(folder, 'laporan.json');
    const args = ['--lkjip', '--out', join(folder, 'hasil.xlsx'), '--json', json, EXAMPLE];
    const made = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...args], {
      encoding: 'utf8',
      cwd: root,
    });
    expect(made.stderr).toBe('');
    expect(made.stdout).toContain('Lembar LKjIP:\n  Data LKjIP          disisipkan, ');
    const { files } = JSON.parse(readFileSync(json, 'utf8')) as {
      files: { lkjip: { sheet: string; state: string; missing: string[] }[] }[];
    };
    const [data, first] = files[0]?.lkjip ?? [];
    expect(data).toMatchObject({ sheet: 'Data LKjIP', state: 'inserted' });
    expect(data?.missing.length).toBeGreaterThan(0);
    expect(first?.missing).not.toContain('lembar Data LKjIP belum disisipkan');
    expect(sheetNames(readFileSync(join(folder, 'hasil.xlsx')))).toContain('Ringkasan');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

oracle('LibreOffice', () => {
  test('calculates every figure of the inserted sheets as it is stored', () => {
    const [ours, theirs] = [openWorkbook(inserted.bytes), openWorkbook(recalculate(inserted.bytes))];
    const blank = (value: CellValue): CellValue => (value === '' ? null : value);
    for (const name of TABLES) {
      const [grid, found] = [readSheet(ours, name), readSheet(theirs, name)];
      grid.values.forEach((line, down) =>
        line.forEach((value, across) => {
          const [row, col] = [grid.origin.row + down, grid.origin.col + across];
          const theirs = blank(valueAt(found, row, col));
          expect(isCellError(theirs)).toBe(false);
          if (typeof value === 'number') expect(theirs).toBeCloseTo(value, 6);
          else expect([name, row, col, theirs]).toEqual([name, row, col, blank(value)]);
        }),
      );
    }
  });
});
