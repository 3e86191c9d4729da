/** A person types into the emulated Excel while the add-in looks on. */
import { cellKey } from '../../src/core/grid';
import { enterAsUser, type UserEdit } from '../../src/workbench/host/user-edit';
import { editCells, mergeCells } from '../../src/workbench/model/edit';
import type { EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import type { Evaluator } from '../../src/workbench/evaluate/evaluator';
import { constantEvaluator } from '../support/constant-evaluator';
import { area, failureOf, openSheet, sheetNamed } from '../support/open-sheet';

let excel: EmulatedExcel;
beforeEach(async () => {
  excel = await openSheet([['a', 1, null]]);
});
afterEach(() => {
  excel.close();
});

const edit = (row: number, col: number, text: string): UserEdit => ({
  sheetId: sheetNamed(excel.model).id,
  row,
  col,
  text,
});
const valueAt = (row: number, col: number): unknown =>
  sheetNamed(excel.model).cells.get(cellKey(row, col))?.value ?? null;

test('what is typed is read as Excel reads it, and the changed cells are told', async () => {
  const outcome = await enterAsUser(excel.host, [edit(1, 2, '12.5'), edit(2, 1, 'dua'), edit(1, 1, '')]);
  const sheetId = sheetNamed(excel.model).id;
  expect(outcome).toEqual({
    kind: 'done',
    cells: [
      { sheetId, row: 1, col: 2 },
      { sheetId, row: 2, col: 1 },
      { sheetId, row: 1, col: 1 },
    ],
  });
  expect([valueAt(1, 2), valueAt(2, 1), valueAt(1, 1)]).toEqual([12.5, 'dua', null]);
});

test.each<[string, () => void]>([
  [
    'protected',
    () => {
      sheetNamed(excel.model).isProtected = true;
    },
  ],
  [
    'read-only',
    () => {
      excel.faults.viewOnly = true;
    },
  ],
  [
    'array-formula',
    () => {
      const array = area(1, 2, 2, 2);
      editCells(excel.model, sheetNamed(excel.model), array, (cell) => ({ ...cell, array }));
    },
  ],
])('%s: nothing of the entry is taken', async (reason, spoil) => {
  spoil();
  expect(await enterAsUser(excel.host, [edit(3, 3, 'x'), edit(1, 2, '9')].reverse())).toEqual({
    kind: 'refused',
    reason,
  });
  expect([valueAt(3, 3), valueAt(1, 2)]).toEqual([null, 1]);
});

test('a formula that cannot be read leaves the cells as they were', async () => {
  excel.close();
  const malformed: Evaluator = {
    ...constantEvaluator(),
    write: (cells) =>
      cells.some(({ formula }) => formula !== null)
        ? Promise.reject(Object.assign(new Error('malformed'), { name: 'MalformedFormula' }))
        : Promise.resolve([]),
  };
  excel = await openSheet([['a', 1]], { evaluator: malformed });
  expect(await enterAsUser(excel.host, [edit(1, 1, 'neu'), edit(1, 2, '=1 1')])).toEqual({
    kind: 'refused',
    reason: 'malformed-formula',
  });
  expect([valueAt(1, 1), valueAt(1, 2)]).toEqual(['a', 1]);
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').formulas = [['neu', '=1 1']];
    await context.sync();
  });
  expect(await failureOf(write)).toEqual({ code: 'InvalidArgument', location: 'Range.formulas' });
  expect([valueAt(1, 1), valueAt(1, 2)]).toEqual(['a', 1]);
});

test('the hidden part of a merged area takes nothing', async () => {
  mergeCells(excel.model, sheetNamed(excel.model), area(5, 1, 5, 2));
  expect(await enterAsUser(excel.host, [edit(5, 2, 'x')])).toEqual({ kind: 'done', cells: [] });
});

test('a column formatted as text keeps what is typed into its new cells', async () => {
  const sheet = sheetNamed(excel.model);
  const format = { numberFormat: '@', look: {}, locked: true };
  excel.model.sheets[0] = { ...sheet, columnFormats: new Map([[4, format]]) };
  await enterAsUser(excel.host, [edit(7, 4, '5.02')]);
  expect(valueAt(7, 4)).toBe('5.02');
  await enterAsUser(excel.host, [edit(7, 4, '')]);
  const formats = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('C7:D8').load('numberFormat');
    await context.sync();
    return range.numberFormat;
  });
  expect(formats).toEqual([
    ['General', '@'],
    ['General', '@'],
  ]);
});

test('while the grid says someone is typing, the add-in’s requests fail or wait', async () => {
  let typing = true;
  excel.faults.editProbe = () => typing;
  const read = (delayForCellEdit: boolean): Promise<unknown> =>
    Excel.run({ delayForCellEdit }, async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
  expect((await failureOf(read(false))).code).toBe('InvalidOperationInCellEditMode');
  const waiting = read(true);
  typing = false;
  expect(await waiting).toEqual([['a']]);
});
