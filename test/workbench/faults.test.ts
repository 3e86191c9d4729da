/** What goes wrong in an office, as the add-in sees it through Microsoft's client. */
import { cellKey } from '../../src/core/grid';
import { editCells, setCell } from '../../src/workbench/model/edit';
import type { EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import { area, failureOf, openSheet, sheetNamed } from '../support/open-sheet';

let excel: EmulatedExcel;

beforeEach(async () => {
  excel = await openSheet();
});
afterEach(() => {
  excel.close();
});

const write = (address: string, values: unknown[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values;
    await context.sync();
  });

const read = (address: string, options: Excel.RunOptions = {}): Promise<unknown[][]> =>
  Excel.run(options, async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });

const valueAt = (row: number, col: number): unknown =>
  sheetNamed(excel.model).cells.get(cellKey(row, col))?.value ?? null;

test('a protected sheet refuses locked cells and takes unlocked ones', async () => {
  const sheet = sheetNamed(excel.model);
  sheet.isProtected = true;
  editCells(excel.model, sheet, area(2, 2, 2, 2), (cell) => ({ ...cell, locked: false }));
  expect(await failureOf(write('A1:B1', [['x', 'y']]))).toEqual({
    code: 'AccessDenied',
    location: 'Range.values',
  });
  expect(valueAt(1, 1)).toBe('Name');
  await write('B2', [[5]]);
  expect(valueAt(2, 2)).toBe(5);
});

test('a sheet says that it is protected', async () => {
  sheetNamed(excel.model).isProtected = true;
  const isProtected = await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('Sheet1').load('protection/protected');
    await context.sync();
    return protection.protected;
  });
  expect(isProtected).toBe(true);
});

test('while a cell is edited requests fail at once', async () => {
  excel.faults.startCellEdit();
  expect((await failureOf(read('A1'))).code).toBe('InvalidOperationInCellEditMode');
});

test('a batch that allows the delay waits for the end of the editing', async () => {
  excel.faults.startCellEdit();
  let done = false;
  const values = read('A1', { delayForCellEdit: true }).then((result) => {
    done = true;
    return result;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toBe(false);
  excel.faults.endCellEdit();
  expect(await values).toEqual([['Name']]);
});

test('a request over the limit is refused and does nothing', async () => {
  excel.faults.requestLimit = 2000;
  const long = 'x'.repeat(3000);
  expect((await failureOf(write('A1', [[long]]))).code).toBe('RequestPayloadSizeLimitExceeded');
  expect(valueAt(1, 1)).toBe('Name');
});

test('an answer over the limit is refused, what was written stays', async () => {
  excel.faults.responseLimit = 1500;
  const work = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.values = [['x'.repeat(2000)]];
    range.load('values');
    await context.sync();
  });
  expect((await failureOf(work)).code).toBe('ResponsePayloadSizeLimitExceeded');
  expect(valueAt(1, 1)).toBe('x'.repeat(2000));
});

test('the limit is 5 MB both ways', () => {
  expect([excel.faults.requestLimit, excel.faults.responseLimit]).toEqual([5_242_880, 5_242_880]);
});

test('busy passes after as many requests as said', async () => {
  excel.faults.busyFor(1);
  expect((await failureOf(read('A1'))).code).toBe('ActivityLimitReached');
  expect(await read('A1')).toEqual([['Name']]);
});

test('a connection lost in the middle leaves done what was done', async () => {
  const work = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['first']];
    sheet.getRange('A2').values = [['second']];
    // Workbook, sheets, sheet, range (instantiate, keep, instantiate), the first value.
    excel.faults.loseConnectionAfter(7);
    await context.sync();
  });
  expect((await failureOf(work)).code).toBe('ConnectionFailure');
  expect([valueAt(1, 1), valueAt(2, 1)]).toEqual(['first', 'Apple']);
  expect(await read('A1')).toEqual([['first']]);
});

describe('a request that is made to fail', () => {
  const twoWrites = (): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('A2').values = [['second']];
      await context.sync();
    });

  test('refused at an action: what stands before it stays done', async () => {
    excel.faults.failRequest(1, { kind: 'refused', code: 'GeneralException', done: 7 });
    expect((await failureOf(twoWrites())).code).toBe('GeneralException');
    expect([valueAt(1, 1), valueAt(2, 1)]).toEqual(['first', 'Apple']);
    await twoWrites();
    expect(valueAt(2, 1)).toBe('second');
  });

  test('rejected as a whole: nothing is done', async () => {
    excel.faults.failRequest(1, { kind: 'rejected', code: 'ActivityLimitReached' });
    expect((await failureOf(twoWrites())).code).toBe('ActivityLimitReached');
    expect(valueAt(1, 1)).toBe('Name');
  });

  test('answer lost: everything is done, and nobody is told', async () => {
    excel.faults.failRequest(1, { kind: 'lost', done: 'all' });
    expect((await failureOf(twoWrites())).code).toBe('ConnectionFailure');
    expect([valueAt(1, 1), valueAt(2, 1)]).toEqual(['first', 'second']);
  });

  test('never answered: the batch does not end, other ones do', async () => {
    excel.faults.failRequest(1, { kind: 'never' });
    let ended = false;
    void twoWrites().then(() => {
      ended = true;
    });
    expect(await read('A1:A2')).toEqual([['first'], ['second']]);
    expect(ended).toBe(false);
  });

  test('late: the answer comes, and is right', async () => {
    excel.faults.failRequest(1, { kind: 'late', after: 20 });
    const start = performance.now();
    expect(await read('A1')).toEqual([['Name']]);
    expect(performance.now() - start).toBeGreaterThan(15);
  });
});

test('another user edits between reading and writing', async () => {
  excel.faults.beforeNextWrite((model) => {
    setCell(model, sheetNamed(model), 'B2', { value: 99 });
  });
  const seen = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2').load('values');
    await context.sync();
    const before = range.values[0]?.[0] as unknown;
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x']];
    range.load('values');
    await context.sync();
    return [before, range.values[0]?.[0]];
  });
  expect(seen).toEqual([3, 99]);
});

test('another user edits after the request with a given number', async () => {
  excel.faults.afterRequest(1, (model) => {
    setCell(model, sheetNamed(model), 'A1', { value: 'theirs' });
  });
  expect(await read('A1')).toEqual([['Name']]);
  expect(await read('A1')).toEqual([['theirs']]);
});

test('another user’s edit arrives as a remote change', async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').onChanged.add((event) => {
      heard.push([event.address, event.source]);
      return Promise.resolve();
    });
    await context.sync();
  });
  await excel.host.asOtherUser((model) => {
    setCell(model, sheetNamed(model), 'B2', { value: 4 });
  });
  await write('C1', [['mine']]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual([
    ['B2', 'Remote'],
    ['C1', 'Local'],
  ]);
});

test('a file opened for viewing refuses every write and still reads', async () => {
  excel.faults.viewOnly = true;
  expect((await failureOf(write('A1', [['x']]))).code).toBe('AccessDenied');
  expect(await read('A1')).toEqual([['Name']]);
});

test('a read-only file says so', async () => {
  excel.model.readOnly = true;
  const readOnly = await Excel.run(async (context) => {
    context.workbook.load('readOnly');
    await context.sync();
    return context.workbook.readOnly;
  });
  expect(readOnly).toBe(true);
});

test('the counters know requests, bytes and cells', async () => {
  await read('A1:B3');
  // The reading itself and the client letting go of its range.
  expect(excel.counters).toMatchObject({ requests: 2, cellsRead: 6, cellsWritten: 0 });
  expect(excel.counters.bytesUp).toBeGreaterThan(excel.counters.largestUp);
  expect(excel.counters.largestDown).toBeGreaterThan(100);
  excel.counters.reset();
  await write('A1:B1', [['x', 'y']]);
  expect(excel.counters).toMatchObject({ requests: 2, cellsRead: 0, cellsWritten: 2 });
});
