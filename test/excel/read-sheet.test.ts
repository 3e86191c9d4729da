import { readFileSync } from 'node:fs';
import { readSheet as readFileSheet, openWorkbook } from '../../src/file';
import { readSheet } from '../../src/excel/read-sheet';
import { newModel } from '../../src/workbench/model/new-model';
import { openEmulatedExcel, type EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import type { Running } from '../../src/core/host/workbook-host';
import { constantEvaluator } from '../support/constant-evaluator';
import { EXAMPLE, exampleModel } from '../support/excel-session';

const running = (signal = new AbortController().signal): Running => ({ progress: () => undefined, signal });

let excel: EmulatedExcel | null = null;
afterEach(() => {
  excel?.close();
  excel = null;
});

test('the example reads the same through Excel as from the file', async () => {
  excel = await openEmulatedExcel({ workbook: exampleModel(), evaluator: constantEvaluator() });
  const fromExcel = await readSheet('Evaluasi Renja', running());
  const fromFile = readFileSheet(openWorkbook(readFileSync(EXAMPLE)), 'Evaluasi Renja');
  expect(fromExcel.origin).toEqual(fromFile.origin);
  expect(fromExcel.values).toEqual(
    fromFile.values.map((row) => [...row, ...Array<null>(28 - row.length).fill(null)]),
  );
  const area = (merges: typeof fromFile.merges): string[] =>
    merges.map((each) => JSON.stringify(each)).sort();
  expect(area(fromExcel.merges)).toEqual(area(fromFile.merges));
  expect([...fromExcel.formats].sort()).toEqual([...fromFile.formats].sort());
});

test('the reference form is read in two messages, and one that lets go of the ranges', async () => {
  excel = await openEmulatedExcel({ workbook: exampleModel(), evaluator: constantEvaluator() });
  excel.counters.reset();
  await readSheet('Evaluasi Renja', running());
  expect(excel.counters.requests).toBe(3);
});

test('an error value is an error, a text that spells one is a text', async () => {
  excel = await openEmulatedExcel({
    workbook: newModel([
      {
        name: 'A',
        rows: [
          [
            '#N/A',
            { error: '#REF!' },
            { formula: '=1/0', value: { error: '#DIV/0!' } },
            { formula: '=""', value: '' },
          ],
        ],
      },
    ]),
    evaluator: constantEvaluator(),
  });
  const grid = await readSheet('A', running());
  expect(grid.values).toEqual([['#N/A', { error: '#REF!' }, { error: '#DIV/0!' }, '']]);
  expect(grid.formulas).toEqual([[null, null, '=1/0', '=""']]);
});

test('a sheet too large for one answer is read in smaller pieces', async () => {
  const rows = Array.from({ length: 600 }, (_, row) =>
    Array.from({ length: 20 }, (_, col) => `Uraian baris ${String(row)} kolom ${String(col)}`),
  );
  excel = await openEmulatedExcel({
    workbook: newModel([{ name: 'A', rows }]),
    evaluator: constantEvaluator(),
  });
  excel.faults.responseLimit = 300_000;
  const grid = await readSheet('A', running());
  expect(grid.values).toEqual(rows);
  expect(excel.counters.largestDown).toBeLessThanOrEqual(300_000);
});

test('an empty sheet and a missing sheet are told apart', async () => {
  excel = await openEmulatedExcel({ workbook: newModel([{ name: 'A' }]), evaluator: constantEvaluator() });
  await expect(readSheet('A', running())).resolves.toMatchObject({ values: [] });
  await expect(readSheet('B', running())).rejects.toMatchObject({ code: 'sheet-missing', sheet: 'B' });
});

test('cancelling stops between two messages', async () => {
  const rows = Array.from({ length: 4100 }, () => Array.from({ length: 20 }, () => 1));
  excel = await openEmulatedExcel({
    workbook: newModel([{ name: 'A', rows }]),
    evaluator: constantEvaluator(),
  });
  const abort = new AbortController();
  excel.faults.afterRequest(excel.counters.requests + 2, () => {
    abort.abort();
  });
  await expect(readSheet('A', running(abort.signal))).rejects.toMatchObject({ code: 'cancelled' });
});
