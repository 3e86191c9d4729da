/** "Muat contoh": an empty workbook gets the example form in a new sheet, ready to compute. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleJson } from '../../scripts/example/build';
import { readExample } from '../../src/taskpane/load-example';
import { openWorkbook, readSheet } from '../../src/file';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import { sheetByName } from '../../src/workbench/model/edit';
import { newModel } from '../../src/workbench/model/new-model';
import { openEmulatedExcel, type EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import { cellKey } from '../../src/core/grid';
import { excelHost } from '../../src/excel/host';
import { EXAMPLE, newSession } from '../support/excel-session';

const STORED = join(__dirname, '../../assets/contoh-evaluasi-renja.json');
const spec = readExample(JSON.parse(readFileSync(STORED, 'utf8')));
let excel: EmulatedExcel;

beforeEach(async () => {
  excel = await openEmulatedExcel({
    workbook: newModel([{ name: 'Sheet1' }]),
    evaluator: await createUniverEvaluator(),
  });
});
afterEach(() => {
  excel.close();
});

test('the stored example is the one the script builds', () => {
  expect(readFileSync(STORED, 'utf8')).toBe(exampleJson());
});

test('an empty workbook says that no form is there, and the example makes one', async () => {
  const session = newSession(undefined, spec);
  await session.baca();
  expect(session.state()).toMatchObject({ sheet: 'Sheet1', result: null, recognition: { kind: 'no-form' } });
  await session.muatContoh();
  const { problem, sheet, result } = session.state();
  expect(problem).toBeNull();
  expect(sheet).toBe('Evaluasi Renja');
  expect(result?.evaluation.rows).toHaveLength(45);
});

test('the sheet is that of the example workbook: contents, formats, widths, merges, frozen panes', async () => {
  await excelHost.addSheet(spec);
  const sheet = sheetByName(excel.model, 'Evaluasi Renja');
  if (sheet === null) throw new Error('not added');
  const grid = readSheet(openWorkbook(readFileSync(EXAMPLE)), 'Evaluasi Renja');
  grid.values.forEach((line, down) => {
    line.forEach((value, across) => {
      const at = cellKey(grid.origin.row + down, grid.origin.col + across);
      const cell = sheet.cells.get(at);
      expect([at, cell?.value ?? null, cell?.formula ?? null]).toEqual([
        at,
        value,
        grid.formulas[down]?.[across] ?? null,
      ]);
    });
  });
  expect(sheet.merges).toHaveLength(grid.merges.length);
  expect(sheet.freezeAt).toEqual({ row: 15, col: 6 });
  expect(sheet.cells.get(cellKey(16, 2))).toMatchObject({ value: '106.01.2.01' });
  for (const [col, width] of spec.columnWidths ?? [])
    expect(Math.abs((sheet.columnWidths.get(col) ?? 0) - width)).toBeLessThan(0.6);
});

test('a taken name gets a number, the sheet that is there stays', async () => {
  await excelHost.addSheet({ ...spec, cells: [] });
  expect(await excelHost.addSheet({ ...spec, cells: [] })).toBe('Evaluasi Renja (2)');
});

test('an example that cannot be fetched is told in its own words', async () => {
  const session = newSession();
  await session.muatContoh();
  expect(session.state().problem).toMatchObject({ code: 'example-missing' });
});
