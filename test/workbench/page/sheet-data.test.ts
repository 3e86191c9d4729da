import { cellKey, type CellValue } from '../../../src/core/grid';
import type { CellLook, ModelCell, ModelChart, ModelSheet } from '../../../src/workbench/model/model';
import {
  cellData,
  columnPixels,
  createStyleBook,
  rowPixels,
  sheetData,
  typedText,
} from '../../../src/workbench/page/sheet-data';

const cell = (value: CellValue, more: Partial<ModelCell> = {}): ModelCell => ({
  value,
  formula: null,
  numberFormat: 'General',
  look: {},
  locked: true,
  ...more,
});

const sheetOf = (
  cells: readonly (readonly [number, number, ModelCell])[],
  more: Partial<ModelSheet> = {},
): ModelSheet => ({
  id: '1',
  name: 'Form',
  visibility: 'Visible',
  isProtected: false,
  cells: new Map(cells.map(([row, col, held]) => [cellKey(row, col), held])),
  merges: [],
  columnWidths: new Map(),
  defaultColumnWidth: 9.140625,
  rowHeights: new Map(),
  fittedRows: new Set(),
  defaultRowHeight: 15,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  autoFilter: null,
  isFiltered: false,
  freezeAt: null,
  ...more,
});

test.each([
  [9.140625, 64],
  [8.7109375, 61],
  [28, 196],
  [0, 0],
])('a column %d characters wide takes %d pixels', (width, pixels) => {
  expect(columnPixels(width)).toBe(pixels);
});

test('heights in points', () => {
  expect([rowPixels(15), rowPixels(13.5)]).toEqual([20, 18]);
});

describe('cells', () => {
  test.each<[string, ModelCell, object]>([
    ['a number', cell(5), { v: 5, t: 2 }],
    ['text that looks like a number', cell('01.02'), { v: '01.02', t: 1 }],
    ['a formula with its result', cell(7, { formula: '=A1+2' }), { f: '=A1+2', v: 7, t: 2 }],
    ['a truth value, in the middle', cell(true), { v: 1, t: 3, s: { vt: 3, ht: 2 } }],
    ['an error, in the middle', cell({ error: '#N/A' }), { v: '#N/A', t: 1, s: { vt: 3, ht: 2 } }],
    [
      'a fraction, so that its separator is the language’s',
      cell(43.99),
      { v: 43.99, t: 2, s: { n: { pattern: '0.########' } } },
    ],
    ['a format of its own', cell(0.5, { numberFormat: '0.0%' }), { s: { n: { pattern: '0.0%' } } }],
    ['nothing but a fill', cell(null, { look: { fill: 'FFCC00' } }), { s: { bg: { rgb: '#FFCC00' } } }],
    ['text moved in', cell('a', { look: { indent: 2 } }), { s: { pd: { l: 20 } } }],
    ['turned text', cell('a', { look: { rotation: 90 } }), { s: { tr: { a: -90 }, tb: 2 } }],
    [
      'fonts, alignment and lines',
      cell('a', {
        look: {
          bold: true,
          italic: true,
          underline: true,
          fontSize: 9,
          fontName: 'Arial',
          fontColor: '0000FF',
          wrap: true,
          horizontal: 'justify',
          vertical: 'top',
          borders: { left: { style: 'double' }, top: { style: 'medium', color: 'FF0000' } },
        },
      }),
      {
        s: {
          bl: 1,
          it: 1,
          ul: { s: 1 },
          fs: 9,
          ff: 'Arial',
          cl: { rgb: '#0000FF' },
          tb: 3,
          ht: 4,
          vt: 1,
          bd: { l: { s: 7, cl: { rgb: '#000000' } }, t: { s: 8, cl: { rgb: '#FF0000' } } },
        },
      },
    ],
  ])('%s', (_, held, expected) => {
    expect(cellData(sheetOf([[2, 3, held]]), 2, 3)).toMatchObject(expected);
  });

  test('an empty cell holds no value, a missing one nothing at all', () => {
    expect(cellData(sheetOf([[1, 1, cell(null)]]), 1, 1)).toEqual({ s: { vt: 3 } });
    expect(cellData(sheetOf([]), 1, 1)).toBeNull();
  });

  test.each<[Parameters<typeof typedText>[0], string]>([
    [{ f: '=A1', v: 4 }, '=A1'],
    [{ v: 4.5, t: 2 }, '4.5'],
    [{ v: 1, t: 3 }, 'TRUE'],
    [{ v: 0, t: 3 }, 'FALSE'],
    [{ v: 'a' }, 'a'],
    [{ v: null, f: null }, ''],
    [null, ''],
  ])('%j was typed as %j', (content, text) => {
    expect(typedText(content)).toBe(text);
  });
});

describe('sheets', () => {
  test('sizes, hidden rows and columns, merges, panes; counted from 0', () => {
    const sheet = sheetOf([[250, 40, cell(1)]], {
      visibility: 'VeryHidden',
      merges: [{ top: 1, left: 2, bottom: 3, right: 4 }],
      columnWidths: new Map([
        [1, 28],
        [16384, 5],
      ]),
      rowHeights: new Map([[2, 30]]),
      hiddenRows: new Set([2, 5]),
      hiddenColumns: new Set([1]),
      freezeAt: { row: 15, col: 6 },
    });
    expect(sheetData(sheet, 'g1', createStyleBook())).toMatchObject({
      id: 'g1',
      name: 'Form',
      hidden: 1,
      rowCount: 310,
      columnCount: 48,
      defaultColumnWidth: 64,
      defaultRowHeight: 20,
      mergeData: [{ startRow: 0, startColumn: 1, endRow: 2, endColumn: 3 }],
      columnData: { 0: { w: 196, hd: 1 } },
      rowData: { 1: { h: 40, hd: 1 }, 4: { hd: 1 } },
      freeze: { ySplit: 14, startRow: 14, xSplit: 5, startColumn: 5 },
    });
  });

  test('there is room for charts beyond the last cell', () => {
    const axis = { title: null, numberFormat: '0', minimum: null, maximum: null, labels: 'Low' } as const;
    const chart: ModelChart = {
      ...{ id: 'c', name: 'Grafik', type: 'Line', title: null, legend: null, series: [] },
      position: { top: 300, left: 35, bottom: 320, right: 44 },
      valueAxis: axis,
      categoryAxis: axis,
    };
    expect(sheetData(sheetOf([], { charts: [chart] }), 'g', createStyleBook())).toMatchObject({
      rowCount: 381,
      columnCount: 53,
    });
  });

  test('only rows frozen, or nothing', () => {
    const book = createStyleBook();
    expect(sheetData(sheetOf([], { freezeAt: { row: 3, col: 1 } }), 'g', book).freeze).toEqual({
      ySplit: 2,
      startRow: 2,
      xSplit: 0,
      startColumn: -1,
    });
    expect(sheetData(sheetOf([]), 'g', book)).not.toHaveProperty('freeze');
  });

  test('equal looks share one style', () => {
    const look: CellLook = { bold: true };
    const book = createStyleBook();
    sheetData(
      sheetOf([
        [1, 1, cell('a', { look })],
        [2, 1, cell('b', { look: { bold: true } })],
        [3, 1, cell(1, { look, numberFormat: '0.00' })],
      ]),
      'g',
      book,
    );
    expect(Object.values(book.styles)).toEqual([
      { bl: 1, vt: 3 },
      { bl: 1, vt: 3, n: { pattern: '0.00' } },
    ]);
  });
});
