/** What becomes of values written through the client, and how they read back. */
import { cellKey } from '../../src/core/grid';
import { editCells } from '../../src/workbench/model/edit';
import type { EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import { area, failureOf, openSheet, sheetNamed } from '../support/open-sheet';

let excel: EmulatedExcel;

beforeEach(async () => {
  excel = await openSheet([['a', 1, true, { error: '#DIV/0!' }, null]]);
});
afterEach(() => {
  excel.close();
});

const YEAR = new Date().getFullYear();
const dayOfThisYear = (month: number, day: number): number =>
  Date.UTC(YEAR, month - 1, day) / 86_400_000 + 25_569;

interface Read {
  readonly value: unknown;
  readonly formula: unknown;
  readonly type: string;
  readonly text: string;
  readonly format: string;
}

async function write(input: unknown, format?: string): Promise<Read> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('H1');
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = [[input]];
    range.load('values,formulas,valueTypes,text,numberFormat');
    await context.sync();
    return {
      value: range.values[0]?.[0] as unknown,
      formula: range.formulas[0]?.[0] as unknown,
      type: String(range.valueTypes[0]?.[0]),
      text: String(range.text[0]?.[0]),
      format: String(range.numberFormat[0]?.[0]),
    };
  });
}

test.each([
  // input, cell format before, value, type, text, format after
  [12.5, 'General', 12.5, 'Double', '12.5', 'General'],
  ['12.5', 'General', 12.5, 'Double', '12.5', 'General'],
  [' 12 ', 'General', 12, 'Double', '12', 'General'],
  ['-3', 'General', -3, 'Double', '-3', 'General'],
  ['(3)', 'General', -3, 'Double', '-3', 'General'],
  ['1,234', 'General', 1234, 'Double', '1,234', '#,##0'],
  ['1,234.5', 'General', 1234.5, 'Double', '1,234.50', '#,##0.00'],
  ['12,34', 'General', '12,34', 'String', '12,34', 'General'],
  ['1.234.567', 'General', '1.234.567', 'String', '1.234.567', 'General'],
  ['87%', 'General', 0.87, 'Double', '87%', '0%'],
  ['87,5%', 'General', '87,5%', 'String', '87,5%', 'General'],
  ['1e3', 'General', 1000, 'Double', '1.00E+03', '0.00E+00'],
  ['TRUE', 'General', true, 'Boolean', 'TRUE', 'General'],
  [false, 'General', false, 'Boolean', 'FALSE', 'General'],
  ['#N/A', 'General', '#N/A', 'Error', '#N/A', 'General'],
  ['', 'General', '', 'Empty', '', 'General'],
  ["'007", 'General', '007', 'String', '007', 'General'],
  ['007', 'General', 7, 'Double', '7', 'General'],
  ['007', '@', '007', 'String', '007', '@'],
  ['=A1', '@', '=A1', 'String', '=A1', '@'],
  [5, '@', '5', 'String', '5', '@'],
  ['5.02.01', 'General', '5.02.01', 'String', '5.02.01', 'General'],
  ['5.02', 'General', 5.02, 'Double', '5.02', 'General'],
  ['=', 'General', '=', 'String', '=', 'General'],
  ['2024-01-02', 'General', 45293, 'Double', '1/2/2024', 'm/d/yyyy'],
  ['1/2', 'General', dayOfThisYear(1, 2), 'Double', '2-Jan', 'd-mmm'],
  ['5-1', 'General', dayOfThisYear(5, 1), 'Double', '1-May', 'd-mmm'],
  ['13-45', 'General', '13-45', 'String', '13-45', 'General'],
  ['10:30', 'General', 0.4375, 'Double', '10:30', 'h:mm'],
  // Fifteen digits of what is typed are kept, the rest falls away; a number passes as the double it is.
  ['1234567890123456789', 'General', 1234567890123450000, 'Double', '1.23457E+18', 'General'],
  ['0.1234567890123456', 'General', 0.123456789012345, 'Double', '0.123456789', 'General'],
  [0.1 + 0.2, 'General', 0.1 + 0.2, 'Double', '0.3', 'General'],
])('%j in a cell of format %s is %j (%s, shown as %s)', async (input, before, value, type, text, format) => {
  expect(await write(input, before)).toEqual({ value, formula: value, type, text, format });
});

test.each([
  [0, 'General', '0'],
  [1 / 3, 'General', '0.333333333'],
  [123456.789012, 'General', '123456.789'],
  [123456789012, 'General', '1.23457E+11'],
  [0.00001234567, 'General', '1.23457E-05'],
  [0.00001, 'General', '0.00001'],
  [1234.5, '0', '1235'],
  [2.5, '0', '3'],
  [1.005, '0.00', '1.01'],
  [0.87654, '0.00%', '87.65%'],
  [1234567.891, '#,##0', '1,234,568'],
  [1234567.891, '#,##0.00', '1,234,567.89'],
  [-1234.5, '#,##0.00', '-1,234.50'],
  [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
  [0, '#,##0;-#,##0;"-"', '-'],
  [-0.001, '0.00', '0.00'],
  [12, '0000', '0012'],
  [1.5, '0.##', '1.5'],
  [2, '0.##', '2.'],
  [1500000, '#,##0,', '1,500'],
  [7, '"Rp"\\ #,##0', 'Rp 7'],
  [7, '_(* #,##0_)', '7'],
  [45293.75, 'dd mmmm yyyy', '02 January 2024'],
  [45293.75, 'yyyy-mm-dd hh:mm', '2024-01-02 18:00'],
  [45293.75, 'd/m/yy h:mm AM/PM', '2/1/24 6:00 PM'],
  [1.5, '[h]:mm', '36:00'],
  [59, 'd-mmm-yy', '28-Feb-00'],
  [61, 'd-mmm-yy', '1-Mar-00'],
  ['teks', '0.00', 'teks'],
  ['teks', '@" !"', 'teks !'],
])('%j under %s is shown as %s', async (input, format, text) => {
  expect((await write(input, format)).text).toBe(text);
});

test('a number format nobody taught the emulator is refused, never guessed', async () => {
  expect(await failureOf(write(1.5, '# ?/?'))).toEqual({ code: 'NotImplemented', location: 'Range.text' });
});

test('null leaves a cell as it is, an empty text clears it', async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:E1');
    range.values = [[null, 2, '', null, 'baru']];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([['a', 2, '', '#DIV/0!', 'baru']]);
});

test('one value for a block goes to every cell', async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.values = 'x' as unknown as unknown[][];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    ['x', 'x'],
    ['x', 'x'],
  ]);
});

test('the hidden cells of a merged area swallow what is written to them', async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('G1:H2');
    range.merge();
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [1, ''],
    ['', ''],
  ]);
});

test('part of an array formula cannot be written, the whole can', async () => {
  const sheet = sheetNamed(excel.model);
  const array = area(1, 7, 2, 7);
  editCells(excel.model, sheet, array, (cell) => ({ ...cell, value: 1, array }));
  const setTo = (address: string, values: unknown[][]): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values;
      await context.sync();
    });
  expect(await failureOf(setTo('G2', [[5]]))).toEqual({ code: 'InvalidOperation', location: 'Range.values' });
  await setTo('G1:G2', [[5], [6]]);
  expect(sheet.cells.get(cellKey(2, 7))).toMatchObject({ value: 6, formula: null });
});

test('a wrong value anywhere in the block leaves the whole block unwritten', async () => {
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [['neu', '=SUM(']];
    await context.sync();
  });
  expect(await failureOf(write)).toEqual({ code: 'InvalidArgument', location: 'Range.values' });
  expect(sheetNamed(excel.model).cells.get(cellKey(1, 1))?.value).toBe('a');
});

test('whole columns have no cell values', async () => {
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem('Sheet1')
      .getRange('A:B')
      .load('values,address,cellCount');
    await context.sync();
    return [range.values, range.address, range.cellCount];
  });
  expect(read).toEqual([null, 'Sheet1!A:B', 2_097_152]);
});

test('more than 1,500 cells arrive whole, though the client cuts them into blocks', async () => {
  const block = Array.from({ length: 400 }, (_, row) => [
    row,
    `r${String(row)}`,
    row * 2,
    row * 3,
    row % 2 === 0,
  ]);
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(10, 2, 400, 5);
    range.values = block;
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual(block);
  expect(excel.counters.cellsWritten).toBe(2000);
});
