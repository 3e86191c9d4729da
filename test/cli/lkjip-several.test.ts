/** `--lkjip` of a workbook with several forms: of sheets per triwulan the latest, of sheets per bidang all. */
import { parseArguments } from '../../src/cli/arguments';
import { runFile, type FileOutcome } from '../../src/cli/run-file';
import { lkjipSummary } from '../../src/cli/summary';
import { isCellError, valueAt, type CellValue } from '../../src/core/grid';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { SUMMARY_ID } from '../../src/i18n/summary';
import { oracle, recalculate } from '../support/libreoffice';
import { bidangSpec, triwulanSpec } from '../support/several-forms';
import { problemsOf } from '../support/validate-package';
import { wildForm } from '../support/wild-form';
import { quarterSheet } from '../support/wild-layouts';

type Done = Extract<FileOutcome, { kind: 'done' }>;

function run(bytes: Uint8Array): Done {
  const parsed = parseArguments(['--lkjip']);
  if (parsed.kind !== 'arguments') throw new Error(JSON.stringify(parsed.problem));
  const outcome = runFile(bytes, parsed.arguments, () => undefined);
  if (outcome.kind !== 'done') throw new Error(outcome.reason);
  expect(problemsOf(outcome.bytes)).toEqual([]);
  return outcome;
}

const of = (...specs: SheetSpec[]): Done => run(createWorkbook(specs));
const bidang = () => of(bidangSpec('Sekretariat'), bidangSpec('Bidang Sosial'), bidangSpec('Bidang Bencana'));

/** Rows of Realisasi Anggaran that carry money: number, name, pagu, realisasi. */
const budget = ({ bytes }: Done): CellValue[][] => {
  const grid = readSheet(openWorkbook(bytes), 'Realisasi Anggaran');
  return grid.values
    .filter((line) => typeof line[2] === 'number')
    .map((line) => [line[0] ?? null, line[1] ?? null, line[2] ?? null, line[3] ?? null]);
};

test('one sheet per bidang: the tables go over all of them', () => {
  const outcome = bidang();
  expect(outcome.lkjipSheets).toEqual(['Sekretariat', 'Bidang Sosial', 'Bidang Bencana']);
  const rows = budget(outcome);
  expect(rows.filter(([no]) => /^[IVX]+$/.test(String(no)))).toEqual([
    ['I', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH', 100_000_000, 90_000_000],
    ['II', 'PROGRAM PEMBERDAYAAN SOSIAL', 200_000_000, 150_000_000],
    ['III', 'PROGRAM PENANGANAN BENCANA', 300_000_000, 270_000_000],
  ]);
  expect(rows.at(-1)).toEqual(['Jumlah', null, 600_000_000, 510_000_000]);
  const data = readSheet(openWorkbook(outcome.bytes), 'Data LKjIP').values.flat();
  expect(data).toEqual(expect.arrayContaining(['Dinas Sosial', 'PROGRAM PENANGANAN BENCANA']));
});

test('one sheet per triwulan: the latest, wherever it stands', () => {
  const outcome = of(triwulanSpec(1), triwulanSpec(3), triwulanSpec(2));
  expect(outcome.lkjipSheets).toEqual(['TW 3']);
  expect(budget(outcome).at(-1)).toEqual(['Jumlah', null, 600_000_000, 370_000_000]);
});

test('of sheets that hold a triwulan each the tables show the last, and it is said', () => {
  const outcome = of(...([1, 2] as const).map((triwulan) => wildForm(quarterSheet(triwulan)).spec));
  expect(outcome).toMatchObject({ lkjipSheets: ['Triwulan II'], lkjipOnePeriod: ['Triwulan II'] });
  expect(bidang().lkjipOnePeriod).toEqual([]);
  const lines = lkjipSummary(outcome.lkjip, outcome.lkjipSheets, outcome.lkjipOnePeriod, SUMMARY_ID);
  expect(lines[2]).toMatch(/^ {2}Lembar Triwulan II hanya memuat triwulannya sendiri/);
});

test('once more changes nothing', () => {
  const first = bidang();
  expect(new Set(run(first.bytes).lkjip.map(({ state }) => state))).toEqual(new Set(['unchanged']));
});

oracle('LibreOffice', () => {
  test('computes every figure over three forms as it is stored', () => {
    const { bytes, lkjip } = bidang();
    const [ours, theirs] = [openWorkbook(bytes), openWorkbook(recalculate(bytes))];
    let figures = 0;
    for (const { sheet } of lkjip) {
      const [grid, found] = [readSheet(ours, sheet), readSheet(theirs, sheet)];
      grid.values.forEach((line, down) =>
        line.forEach((value, across) => {
          const [row, col] = [grid.origin.row + down, grid.origin.col + across];
          const there = valueAt(found, row, col);
          expect([sheet, row, col, isCellError(there)]).toEqual([sheet, row, col, false]);
          if (typeof value !== 'number') return;
          figures += 1;
          expect([sheet, row, col, there]).toEqual([sheet, row, col, expect.closeTo(value, 6)]);
        }),
      );
    }
    expect(figures).toBeGreaterThan(60);
  });
});
