import { newModel } from '../../src/workbench/model/new-model';
import { openEmulatedExcel, type EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import { constantEvaluator } from '../support/constant-evaluator';

let excel: EmulatedExcel;

beforeEach(async () => {
  const workbook = newModel([
    {
      name: 'Sheet1',
      rows: [
        ['Name', 'Qty'],
        ['Apple', 3],
        ['Pear', { formula: '=B2*2', value: 6 }],
      ],
    },
  ]);
  excel = await openEmulatedExcel({ workbook, evaluator: constantEvaluator() });
});

afterEach(() => {
  excel.close();
});

test('reads the used range as values and formulas', async () => {
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem('Sheet1')
      .getUsedRange()
      .load('values,formulas,address');
    await context.sync();
    return { values: range.values, formulas: range.formulas, address: range.address };
  });
  expect(read).toEqual({
    values: [
      ['Name', 'Qty'],
      ['Apple', 3],
      ['Pear', 6],
    ],
    formulas: [
      ['Name', 'Qty'],
      ['Apple', 3],
      ['Pear', '=B2*2'],
    ],
    address: 'Sheet1!A1:B3',
  });
});

test('what is written is read back', async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('D2:E3');
    range.values = [
      [1, 'dua'],
      [true, ''],
    ];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [1, 'dua'],
    [true, ''],
  ]);
});
