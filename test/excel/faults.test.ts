/** Everything that goes wrong in an office: a clear message, nothing half done, and what was written can be taken back. */
import { cellKey, type CellValue } from '../../src/core/grid';
import type { CellState } from '../../src/core/patch/patch';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import { EMPTY_CELL, setCell, sheetByName } from '../../src/workbench/model/edit';
import type { ModelSheet, WorkbookModel } from '../../src/workbench/model/model';
import { addSheet } from '../../src/workbench/model/sheets';
import { exampleModel, openOffice, type Office } from '../support/excel-session';

const SHEET = 'Evaluasi Renja';
let office: Office;

const sheetOf = (model: WorkbookModel): ModelSheet => {
  const sheet = sheetByName(model, SHEET);
  if (sheet === null) throw new Error(SHEET);
  return sheet;
};
const contents = (): Map<number, CellState> =>
  new Map(
    [...sheetOf(office.excel.model).cells]
      .filter(([, { formula, value }]) => formula !== null || value !== null)
      .map(([key, { formula, value }]) => [key, { formula, value }]),
  );
const type = (model: WorkbookModel, address: string, value: CellValue): void => {
  setCell(model, sheetOf(model), address, { value });
};

beforeEach(async () => {
  office = await openOffice(exampleModel(), await createUniverEvaluator());
});
afterEach(() => {
  office.excel.close();
});

test('a protected sheet is named and left as it is', async () => {
  await office.session.baca();
  sheetOf(office.excel.model).isProtected = true;
  const before = contents();
  await office.session.terapkan();
  expect(office.session.state().problem).toMatchObject({ code: 'protected', sheet: SHEET });
  expect(contents()).toEqual(before);
  expect(office.session.state().undoable).toBeNull();
});

test('a protected sheet whose computed cells are unlocked is written', async () => {
  const sheet = sheetOf(office.excel.model);
  const { cells: changes } = await office.session
    .baca()
    .then(() => office.session.state().result?.patch ?? { cells: [] });
  for (const { row, col } of changes)
    sheet.cells.set(cellKey(row, col), {
      ...(sheet.cells.get(cellKey(row, col)) ?? EMPTY_CELL),
      locked: false,
    });
  sheet.isProtected = true;
  await office.session.terapkan();
  expect(office.session.state()).toMatchObject({ problem: null, report: { cells: changes.length } });
});

test('a workbook opened for reading only is not written', async () => {
  await office.session.baca();
  office.excel.model.readOnly = true;
  const before = contents();
  await office.session.terapkan();
  expect(office.session.state().problem).toMatchObject({ code: 'read-only' });
  expect(contents()).toEqual(before);
});

test('a command waits while a cell is being typed in, and goes on when it is done', async () => {
  await office.session.baca();
  office.excel.faults.startCellEdit();
  const writing = office.session.terapkan();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(office.session.state().busy).not.toBeNull();
  expect(office.session.state().report).toBeNull();
  office.excel.faults.endCellEdit();
  await writing;
  expect(office.session.state()).toMatchObject({ busy: null, problem: null, report: { problem: null } });
});

test('a busy Excel is named, and the next try succeeds', async () => {
  office.excel.faults.busyFor(1);
  await office.session.baca();
  expect(office.session.state().problem).toMatchObject({ code: 'busy' });
  await office.session.baca();
  expect(office.session.state()).toMatchObject({ problem: null, sheet: SHEET });
});

test('limits of Excel on the web: the form is read and written in smaller messages', async () => {
  office.excel.faults.requestLimit = 20_000;
  office.excel.faults.responseLimit = 60_000;
  await office.session.baca();
  const cells = office.session.state().result?.patch.cells.length;
  await office.session.terapkan();
  expect(office.session.state()).toMatchObject({
    problem: null,
    report: { cells, problem: null, differences: [] },
  });
  // More than one message each way; those that were refused are counted too.
  expect(office.excel.counters.requests).toBeGreaterThan(12);
});

test('a connection lost in the middle of the write: what was written is named and comes back', async () => {
  await office.session.baca();
  const before = contents();
  const { host, faults } = office.excel;
  const process = host.process.bind(host);
  const spy = jest.spyOn(host, 'process').mockImplementation((flags, body) => {
    if (body.includes('"Formulas"') && body.includes('"ActionType":4')) faults.loseConnectionAfter(60);
    return process(flags, body);
  });
  await office.session.terapkan();
  spy.mockRestore();
  const { report } = office.session.state();
  expect(report?.problem).toMatchObject({ code: 'connection' });
  const changed = [...contents()].filter(
    ([key, state]) => JSON.stringify(before.get(key)) !== JSON.stringify(state),
  );
  expect(changed.length).toBeGreaterThan(0);
  expect(report?.cells).toBe(changed.length);
  await office.session.batalkan();
  expect(office.session.state().report).toMatchObject({ kind: 'batalkan', problem: null });
  expect(contents()).toEqual(before);
});

test("another user's edit of an input between reading and writing: that row and the figures over rows are left out", async () => {
  await office.session.baca();
  await office.excel.host.asOtherUser((model) => {
    type(model, 'N20', 777);
  });
  const before = contents();
  await office.session.terapkan();
  const { report, problem } = office.session.state();
  expect(problem).toBeNull();
  const left = report?.conflicts.map(({ change }) => change.row) ?? [];
  expect(left).toContain(20);
  for (const conflict of report?.conflicts ?? []) {
    const { row, col } = conflict.change;
    expect(contents().get(cellKey(row, col))).toEqual(before.get(cellKey(row, col)));
  }
  expect(report?.cells).toBeGreaterThan(0);
  expect(contents().get(cellKey(20, 14))).toEqual({ formula: null, value: 777 });
});

test('an edit in the last moment, after the comparison, is seen in the verification', async () => {
  await office.session.baca();
  office.excel.faults.beforeNextWrite((model) => {
    type(model, 'M15', 1);
  });
  await office.session.terapkan();
  const { report } = office.session.state();
  expect(report?.differences.length).toBeGreaterThan(0);
  expect(contents().get(cellKey(15, 13))).toEqual({ formula: null, value: 1 });
});

test('a sheet that was deleted meanwhile is named', async () => {
  await office.session.baca();
  office.excel.model.sheets.splice(0, 1);
  const second = office.excel.model.sheets[0];
  if (second === undefined) throw new Error('the example has two sheets');
  office.excel.model.activeSheetId = second.id;
  await office.session.terapkan();
  expect(office.session.state().problem).toMatchObject({ code: 'sheet-missing' });
});

test('a workbook without a form says so and offers nothing to write', async () => {
  office.excel.model.sheets.splice(0, 1);
  const second = office.excel.model.sheets[0];
  if (second === undefined) throw new Error('the example has two sheets');
  office.excel.model.activeSheetId = second.id;
  await office.session.hitungUlang();
  expect(office.session.state().problem).toMatchObject({ code: 'no-form', sheet: 'Keterangan' });
});

test('a message cut short after the formats and before the contents: the formats come back too', async () => {
  const before = sheetOf(office.excel.model).cells;
  before.set(cellKey(17, 22), {
    ...(before.get(cellKey(17, 22)) ?? EMPTY_CELL),
    value: '01.02',
    numberFormat: '@',
  });
  await office.session.baca();
  const { host, faults, counters } = office.excel;
  const process = host.process.bind(host);
  let done = 0;
  const spy = jest.spyOn(host, 'process').mockImplementation((flags, body) => {
    const { Actions } = JSON.parse(body) as { Actions: { Name: string; ActionType: number }[] };
    const at = Actions.findIndex(({ Name, ActionType }) => Name === 'NumberFormat' && ActionType === 4);
    if (at >= 0 && done === 0) {
      done = at + 1;
      faults.failRequest(counters.requests + 1, { kind: 'lost', done });
    }
    return process(flags, body);
  });
  const was = contents();
  const formats = (): string[] =>
    [...sheetOf(office.excel.model).cells.values()].map(({ numberFormat }) => numberFormat);
  const formatsBefore = formats();
  await office.session.terapkan();
  spy.mockRestore();
  expect(done).toBeGreaterThan(0);
  expect(office.session.state().report?.problem).toMatchObject({ code: 'connection' });
  expect(formats()).not.toEqual(formatsBefore);
  await office.session.batalkan();
  expect(formats()).toEqual(formatsBefore);
  expect(contents()).toEqual(was);
});

describe('a sheet of the same name that somebody adds in the last moment', () => {
  const theirs = (model: WorkbookModel): void => {
    const sheet = addSheet(model, 'Hasil');
    setCell(model, sheet, 'A1', { value: 'jangan dihapus' });
  };
  const spec: SheetSpec = { name: 'Hasil', cells: [{ row: 1, col: 1, value: 'milik add-in' }], styles: {} };
  const titles = (): unknown[] =>
    office.excel.model.sheets
      .filter(({ name }) => name.startsWith('Hasil'))
      .map(({ name, cells }) => [name, cells.get(cellKey(1, 1))?.value]);

  test('stays, and ours gets a number', async () => {
    const { counters, faults } = office.excel;
    faults.afterRequest(counters.requests + 1, theirs);
    await office.session.sisipkanLembar(spec);
    expect(office.session.state().problem).toBeNull();
    expect(titles()).toEqual([
      ['Hasil', 'jangan dihapus'],
      ['Hasil (2)', 'milik add-in'],
    ]);
  });

  test('stays also where our sheet was refused for another reason', async () => {
    const { counters, faults } = office.excel;
    faults.afterRequest(counters.requests + 1, theirs);
    faults.failRequest(counters.requests + 2, { kind: 'refused', code: 'GeneralException', done: 0 });
    await office.session.sisipkanLembar(spec);
    expect(titles()).toContainEqual(['Hasil', 'jangan dihapus']);
  });
});

test('half a sheet is taken back with the names it defined', async () => {
  const spec: SheetSpec = {
    name: 'Hasil',
    cells: [{ row: 1, col: 1, value: 'milik add-in' }],
    styles: {},
    names: [{ name: 'Renja_Hasil', area: { top: 1, left: 1, bottom: 1, right: 1 } }],
  };
  const { counters, faults, model } = office.excel;
  faults.failRequest(counters.requests + 2, { kind: 'lost', done: 'all' });
  await office.session.sisipkanLembar(spec);
  expect(office.session.state().problem).toMatchObject({ code: 'connection' });
  expect(model.sheets.map(({ name }) => name)).not.toContain('Hasil');
  expect(model.names.map(({ name }) => name)).not.toContain('Renja_Hasil');
  await office.session.sisipkanLembar(spec);
  expect(office.session.state().problem).toBeNull();
  expect(model.names.map(({ name }) => name)).toContain('Renja_Hasil');
});
