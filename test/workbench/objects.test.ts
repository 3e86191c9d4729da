/** Sheets, names, settings, formats and panes through Microsoft's client. */
import type { EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import { area, failureOf, openSheet, sheetNamed } from '../support/open-sheet';

let excel: EmulatedExcel;

beforeEach(async () => {
  excel = await openSheet();
});
afterEach(() => {
  excel.close();
});

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

describe('requirement sets', () => {
  test('a member above the declared set is refused by the client', async () => {
    excel.close();
    excel = await openSheet(undefined, { requirementSets: { ExcelApi: '1.12' } });
    const work = Excel.run(async (context) => {
      sheet(context).getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
    });
    expect(await failureOf(work)).toEqual({
      code: 'ApiNotFound',
      location: 'Range.getMergedAreasOrNullObject',
    });
  });

  test('the same member passes where the set is there', async () => {
    const isNull = await Excel.run(async (context) => {
      const areas = sheet(context).getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
      return areas.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test.each([
    ['1.14', true],
    ['1.15', false],
    ['1.9', true],
  ])('ExcelApi %s: %s', (version, expected) => {
    expect(Office.context.requirements.isSetSupported('ExcelApi', version)).toBe(expected);
  });
});

describe('sheets', () => {
  test('are added, renamed, moved, hidden, activated and deleted', async () => {
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('LKjIP');
      worksheets.add('Lain');
      added.position = 0;
      added.activate();
      sheet(context).name = 'Evaluasi';
      worksheets.getItem('Lain').delete();
      worksheets.load('items/name,items/position');
      const active = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return [worksheets.items.map(({ name, position }) => [name, position]), active.name];
    });
    expect(names).toEqual([
      [
        ['LKjIP', 0],
        ['Evaluasi', 1],
      ],
      'LKjIP',
    ]);
  });

  test.each([
    ['Sheet1', 'ItemAlreadyExists'],
    ['sheet1', 'ItemAlreadyExists'],
    ['a/b', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
  ])('the name %s is refused', async (name, code) => {
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(await failureOf(work)).toEqual({ code, location: 'WorksheetCollection.add' });
  });

  test('the last visible sheet can be neither hidden nor deleted', async () => {
    const hide = Excel.run(async (context) => {
      sheet(context).visibility = 'Hidden';
      await context.sync();
    });
    expect((await failureOf(hide)).code).toBe('InvalidOperation');
    const remove = Excel.run(async (context) => {
      sheet(context).delete();
      await context.sync();
    });
    expect((await failureOf(remove)).code).toBe('InvalidOperation');
  });

  test('an address names sheets with spaces in quotes', async () => {
    const address = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("Renja '25").getRange('B2:C3').load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'Renja ''25'!B2:C3");
  });

  test('an empty sheet has a used range of one cell, or none where a null object may be given', async () => {
    const used = await Excel.run(async (context) => {
      const empty = context.workbook.worksheets.add('Kosong');
      const first = empty.getUsedRange().load('address');
      const none = empty.getUsedRangeOrNullObject();
      await context.sync();
      return [first.address, none.isNullObject];
    });
    expect(used).toEqual(['Kosong!A1', true]);
  });

  test('formatted empty cells belong to the used range unless only values count', async () => {
    const used = await Excel.run(async (context) => {
      sheet(context).getRange('D9').format.fill.color = '#FFFF00';
      const all = sheet(context).getUsedRange().load('address');
      const values = sheet(context).getUsedRange(true).load('address');
      await context.sync();
      return [all.address, values.address];
    });
    expect(used).toEqual(['Sheet1!A1:D9', 'Sheet1!A1:B3']);
  });
});

describe('ranges', () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 1), 'Sheet1!C3'],
    ['getRow', (range) => range.getRow(1), 'Sheet1!B3:D3'],
    ['getColumn', (range) => range.getColumn(2), 'Sheet1!D2:D5'],
    ['getOffsetRange', (range) => range.getOffsetRange(-1, 1), 'Sheet1!C1:E4'],
    ['getResizedRange', (range) => range.getResizedRange(-1, 2), 'Sheet1!B2:F4'],
    ['getBoundingRect', (range) => range.getBoundingRect('A1'), 'Sheet1!A1:D5'],
    ['getIntersection', (range) => range.getIntersection('C4:Z9'), 'Sheet1!C4:D5'],
    ['getEntireRow', (range) => range.getEntireRow(), 'Sheet1!2:5'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'Sheet1!B:D'],
    ['getLastCell', (range) => range.getLastCell(), 'Sheet1!D5'],
  ])('%s', async (_, navigate, address) => {
    const found = await Excel.run(async (context) => {
      const range = navigate(sheet(context).getRange('B2:D5')).load('address');
      await context.sync();
      return range.address;
    });
    expect(found).toBe(address);
  });

  test('beyond the edge of the sheet there is no range', async () => {
    const work = Excel.run(async (context) => {
      sheet(context).getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    });
    expect(await failureOf(work)).toEqual({ code: 'InvalidArgument', location: 'Range.getOffsetRange' });
  });

  test('ranges that do not meet give a null object', async () => {
    const isNull = await Excel.run(async (context) => {
      const none = sheet(context).getRange('A1').getIntersectionOrNullObject('C3');
      await context.sync();
      return none.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test('merged areas are found by their top-left cell', async () => {
    const found = await Excel.run(async (context) => {
      sheet(context).getRange('D1:E2').merge();
      sheet(context).getRange('D4:F4').merge();
      const all = sheet(context).getRange('A1:Z9').getMergedAreasOrNullObject();
      all.load('address,areaCount,areas/items/rowIndex,areas/items/columnCount');
      const tail = sheet(context).getRange('E2:Z9').getMergedAreasOrNullObject();
      await context.sync();
      return [
        all.address,
        all.areaCount,
        all.areas.items.map((each) => [each.rowIndex, each.columnCount]),
        tail.isNullObject,
      ];
    });
    expect(found).toEqual([
      'Sheet1!D1:E2,Sheet1!D4:F4',
      2,
      [
        [0, 2],
        [3, 3],
      ],
      true,
    ]);
  });

  test('unmerging frees the cells', async () => {
    await Excel.run(async (context) => {
      const range = sheet(context).getRange('D1:E2');
      range.merge();
      range.unmerge();
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    expect(sheetNamed(excel.model).merges).toEqual([]);
    expect([...sheetNamed(excel.model).cells.values()].filter(({ value }) => value === 4)).toHaveLength(1);
  });

  test('clear takes contents, formats or both', async () => {
    const seen = await Excel.run(async (context) => {
      const range = sheet(context).getRange('A1:A3');
      range.format.font.bold = true;
      sheet(context).getRange('A1').clear('Contents');
      sheet(context).getRange('A2').clear('Formats');
      sheet(context).getRange('A3').clear();
      range.load('values');
      const cells = [0, 1, 2].map((row) => range.getCell(row, 0).load('format/font/bold'));
      await context.sync();
      return [range.values, cells.map(({ format }) => format.font.bold)];
    });
    expect(seen).toEqual([
      [[''], ['Apple'], ['']],
      [true, false, false],
    ]);
  });

  test('select moves the selection and the active cell', async () => {
    const selected = await Excel.run(async (context) => {
      sheet(context).getRange('B2:C4').select();
      const range = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [range.address, cell.address];
    });
    expect(selected).toEqual(['Sheet1!B2:C4', 'Sheet1!B2']);
  });

  test('rows and columns hide and show', async () => {
    const hidden = await Excel.run(async (context) => {
      sheet(context).getRange('2:3').rowHidden = true;
      sheet(context).getRange('B:B').columnHidden = true;
      const ranges = ['A2', 'A1:A4', 'B1', 'A1'].map((address) =>
        sheet(context).getRange(address).load('rowHidden,columnHidden,hidden'),
      );
      await context.sync();
      return ranges.map((range) => [range.rowHidden, range.columnHidden, range.hidden]);
    });
    expect(hidden).toEqual([
      [true, false, true],
      [null, false, null],
      [false, true, true],
      [false, false, false],
    ]);
  });
});

describe('formats', () => {
  test('are read back as they were set, and as null where cells differ', async () => {
    const seen = await Excel.run(async (context) => {
      const range = sheet(context).getRange('A1:B2');
      const { format } = range;
      format.fill.color = 'yellow';
      format.font.name = 'Arial';
      format.font.size = 9;
      format.font.color = '#ff0000';
      format.font.italic = true;
      format.wrapText = true;
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.protection.locked = false;
      format.columnWidth = 63;
      format.rowHeight = 30;
      const edge = format.borders.getItem('EdgeTop');
      edge.style = 'Continuous';
      edge.weight = 'Medium';
      edge.color = '#0000FF';
      sheet(context).getRange('A1').format.font.bold = true;
      range.load(
        'format/fill/color,format/font/name,format/font/size,format/font/color,format/font/italic,format/font/bold,format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/protection/locked,format/columnWidth,format/rowHeight',
      );
      edge.load('style,weight,color');
      await context.sync();
      return [range.format.toJSON(), [edge.style, edge.weight, edge.color]];
    });
    expect(seen).toEqual([
      {
        borders: {},
        fill: { color: '#FFFF00' },
        font: { name: 'Arial', size: 9, color: '#FF0000', italic: true, bold: null },
        protection: { locked: false },
        wrapText: true,
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        columnWidth: 63,
        rowHeight: 30,
      },
      ['Continuous', 'Medium', '#0000FF'],
    ]);
  });

  test('no colour, no format', async () => {
    const work = Excel.run(async (context) => {
      sheet(context).getRange('A1').format.fill.color = 'merah';
      await context.sync();
    });
    expect(await failureOf(work)).toEqual({ code: 'InvalidArgument', location: 'RangeFill.color' });
  });

  test('autofit widens a column to its longest text', async () => {
    await Excel.run(async (context) => {
      sheet(context).getRange('A1').values = [['x'.repeat(40)]];
      sheet(context).getRange('A:B').format.autofitColumns();
      await context.sync();
    });
    expect(sheetNamed(excel.model).columnWidths.get(1)).toBeGreaterThan(40);
  });
});

describe('panes, filter, names, settings', () => {
  test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string]>([
    [
      'rows',
      (panes) => {
        panes.freezeRows(2);
      },
      'Sheet1!1:2',
    ],
    [
      'columns',
      (panes) => {
        panes.freezeColumns(1);
      },
      'Sheet1!A:A',
    ],
    [
      'both',
      (panes) => {
        panes.freezeAt('A1:B3');
      },
      'Sheet1!A1:B3',
    ],
  ])('frozen %s', async (_, freeze, address) => {
    const seen = await Excel.run(async (context) => {
      const { freezePanes } = sheet(context);
      const before = freezePanes.getLocationOrNullObject();
      freeze(freezePanes);
      const location = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      freezePanes.unfreeze();
      const after = freezePanes.getLocationOrNullObject();
      await context.sync();
      return [before.isNullObject, location.address, after.isNullObject];
    });
    expect(seen).toEqual([true, address, true]);
  });

  test('a filter that hides rows is told', async () => {
    const model = sheetNamed(excel.model);
    model.autoFilter = area(1, 1, 3, 2);
    model.isFiltered = true;
    const seen = await Excel.run(async (context) => {
      const { autoFilter } = sheet(context).load('autoFilter/enabled,autoFilter/isDataFiltered');
      await context.sync();
      return [autoFilter.enabled, autoFilter.isDataFiltered];
    });
    expect(seen).toEqual([true, true]);
  });

  test('names and settings are added, read and deleted', async () => {
    const seen = await Excel.run(async (context) => {
      const { names, settings } = context.workbook;
      names.add('Pagu', sheet(context).getRange('B2'));
      settings.add('metode', { triwulan: 2 });
      names.load('items/name,items/value');
      settings.load('items/key,items/value');
      const count = settings.getCount();
      await context.sync();
      settings.getItem('metode').delete();
      names.getItem('pagu').delete();
      const gone = [settings.getItemOrNullObject('metode'), names.getItemOrNullObject('Pagu')] as const;
      await context.sync();
      return [
        names.items.map(({ name, value }) => [name, value as unknown]),
        settings.items.map(({ key, value }) => [key, value as unknown]),
        count.value,
        gone.map(({ isNullObject }) => isNullObject),
      ];
    });
    expect(seen).toEqual([[['Pagu', 'Sheet1!B2']], [['metode', { triwulan: 2 }]], 1, [true, true]]);
  });
});

describe('what is not there', () => {
  test.each<[string, (context: Excel.RequestContext) => void]>([
    ['Worksheet.tables', (context) => sheet(context).tables.load('count')],
    [
      'Worksheet.tabColor',
      (context) => {
        sheet(context).tabColor = '#FF0000';
      },
    ],
    ['DataValidation.type', (context) => sheet(context).getRange('A1').dataValidation.load('type')],
    ['Range.insert', (context) => sheet(context).getRange('A1').insert('Down')],
    ['Worksheet.load() without property names', (context) => sheet(context).load()],
  ])('%s is refused by name', async (location, use) => {
    const work = Excel.run(async (context) => {
      use(context);
      await context.sync();
    });
    expect(await failureOf(work)).toEqual({ code: 'NotImplemented', location });
  });

  test('a null object gives null objects, and refuses what is written to it', async () => {
    const nothing = await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Tidak ada');
      const range = none.getRange('A1');
      await context.sync();
      return [none.isNullObject, range.isNullObject];
    });
    expect(nothing).toEqual([true, true]);
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('Tidak ada').name = 'x';
      await context.sync();
    });
    expect((await failureOf(work)).code).toBe('ItemNotFound');
  });
});
