/** Findings that staff set aside in the workbook: `recalc` counts them apart and says why; a galat stays a galat. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printIgnored, type Diabaikan } from '../../src/commands/abaikan';
import { parseArguments } from '../../src/cli/arguments';
import { runFile } from '../../src/cli/run-file';
import type { Temuan } from '../../src/core/check/temuan';
import { applyPatch, createWorkbook, openWorkbook } from '../../src/file';
import { agencySpec } from '../support/many-workbooks';

const root = join(__dirname, '..', '..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'renja-abaikan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A form with a galat (text where a figure belongs) beside its peringatan. */
const workbook = (): Uint8Array => {
  const spec = agencySpec({ name: 'Dinas Sosial', rows: 7, factor: 1, kinerja: 1 });
  const quarter = spec.cells.find(({ row, value }) => row > 8 && value === 6);
  const cells = spec.cells.map((cell) => (cell === quarter ? { ...cell, value: 'enam' } : cell));
  return createWorkbook([{ ...spec, cells }]);
};

function temuanOf(bytes: Uint8Array): readonly Temuan[] {
  const parsed = parseArguments(['form.xlsx']);
  if (parsed.kind !== 'arguments') throw new Error(parsed.kind);
  const outcome = runFile(bytes, parsed.arguments, () => undefined);
  if (outcome.kind !== 'done') throw new Error(outcome.reason);
  return outcome.temuan;
}

const setAside = ({ rule, sheet, row, col, found }: Temuan, reason: string): Diabaikan => ({
  ...{ rule, sheet, row, col, found, reason, when: '2026-11-24T10:00:00Z' },
});

test('named in JSON with the reason, counted apart in the summary; galat cannot be set aside', () => {
  const bytes = workbook();
  const temuan = temuanOf(bytes);
  const galat = temuan.find(({ severity }) => severity === 'galat');
  const peringatan = temuan.filter(({ severity }) => severity === 'peringatan');
  const [first] = peringatan;
  if (galat === undefined || first === undefined) throw new Error('no findings');
  const entries = [setAside(first, 'Sudah dibahas dengan Bappeda'), setAside(galat, 'biarkan')];
  const path = join(folder, 'form.xlsx');
  const kept = new Map([['renja.abaikan', JSON.stringify(printIgnored(entries))]]);
  writeFileSync(path, applyPatch(openWorkbook(bytes), { cells: [] }, kept));
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'src/cli/main.ts'), '--check', '--json', join(folder, 'l.json'), path],
    { encoding: 'utf8', cwd: root },
  );
  expect(run.status).toBe(1);
  const catatan = temuan.length - 1 - peringatan.length;
  expect(run.stdout).toContain(
    `Temuan: 1 galat, ${String(peringatan.length - 1)} peringatan, ${String(catatan)} catatan, 1 diabaikan`,
  );
  const { files } = JSON.parse(readFileSync(join(folder, 'l.json'), 'utf8')) as {
    files: { temuan: { rule: string; ignored?: string }[] }[];
  };
  const told = files[0]?.temuan ?? [];
  expect(told).toHaveLength(temuan.length);
  expect(told.filter((each) => 'ignored' in each)).toEqual([
    expect.objectContaining({ rule: first.rule, ignored: 'Sudah dibahas dengan Bappeda' }),
  ]);
});
