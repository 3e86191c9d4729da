/** A table in Excel gets a row more: its looks, merges, names and charts follow; the rest stays. */
import { cellKey } from '../../src/core/grid';
import { excelHost } from '../../src/excel/host';
import { relayoutSheet } from '../../src/excel/relayout-sheet';
import type { SheetRelayout } from '../../src/core/patch/sheet-spec';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import type { ModelSheet } from '../../src/workbench/model/model';
import { newModel } from '../../src/workbench/model/new-model';
import { sheetByName } from '../../src/workbench/model/sheets';
import { openEmulatedExcel, type EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import { reportSpec } from '../support/report-spec';

let excel: EmulatedExcel;
let sheet: ModelSheet;

const column = (top: number, bottom: number, col: number) => ({ top, bottom, left: col, right: col });
const spec = reportSpec("Renja '25", 'A');

function layout(more: Partial<SheetRelayout> = {}): SheetRelayout {
  const [combo] = spec.charts ?? [];
  if (combo === undefined || spec.print === undefined) throw new Error('the report lost its chart');
  return {
    sheet: spec.name,
    area: { top: 3, left: 1, bottom: 8, right: 4 },
    styled: [3, 4, 5, 6, 7, 8].flatMap((row) =>
      [1, 2, 3].map((col) => ({ row, col, style: row === 3 ? 'kepala' : col === 1 ? 'teks' : 'angka' })),
    ),
    styles: spec.styles,
    merges: [{ top: 8, left: 2, bottom: 8, right: 3 }],
    rowHeights: new Map([[4, 33]]),
    columnWidths: new Map([[5, 20]]),
    names: [
      { name: 'A_Program', area: { top: 3, left: 1, bottom: 8, right: 4 } },
      { name: 'A_Baru', area: { top: 3, left: 1, bottom: 3, right: 4 } },
    ],
    charts: [
      {
        ...combo,
        series: combo.series.map((each) => ({
          ...each,
          categories: column(4, 8, each.categories.left),
          values: column(4, 8, each.values.left),
        })),
        position: { top: 20, left: 1, bottom: 30, right: 4 },
      },
    ],
    dropDowns: [{ area: column(4, 8, 4), choices: ['ya', 'tidak'] }],
    print: { ...spec.print, area: { top: 1, left: 1, bottom: 60, right: 4 } },
    ...more,
  };
}

beforeEach(async () => {
  excel = await openEmulatedExcel({
    workbook: newModel([{ name: 'Sheet1' }]),
    evaluator: await createUniverEvaluator(),
  });
  await excelHost.addSheet(spec);
  const added = sheetByName(excel.model, spec.name);
  if (added === null) throw new Error('not added');
  sheet = added;
});
afterEach(() => {
  excel.close();
});

test('looks and merges of the table are those of now; contents and what lies outside stay', async () => {
  const title = sheet.cells.get(cellKey(1, 1));
  await relayoutSheet(layout());
  expect(sheet.cells.get(cellKey(8, 1))?.look).toMatchObject({ wrap: true, indent: 1 });
  expect(sheet.cells.get(cellKey(5, 2))).toMatchObject({ value: 108.64, numberFormat: '#,##0.00' });
  expect(sheet.cells.get(cellKey(5, 4))).toMatchObject({ value: '=1+1 hanya teks', formula: null, look: {} });
  expect(sheet.cells.get(cellKey(1, 1))).toEqual(title);
  expect(sheet.merges).toEqual([
    { top: 1, left: 1, bottom: 1, right: 4 },
    { top: 8, left: 2, bottom: 8, right: 3 },
  ]);
  expect(sheet.rowHeights.get(4)).toBe(33);
  expect(Math.abs((sheet.columnWidths.get(5) ?? 0) - 20)).toBeLessThan(0.6);
});

test.each([
  ['made wider than it has to be', 33],
  ['hid', 0],
])('a column that staff %s stays so', async (_, width) => {
  sheet.columnWidths.set(5, width);
  await relayoutSheet(layout());
  expect(sheet.columnWidths.get(5)).toBe(width);
});

test('names, print area and drop-downs follow', async () => {
  await relayoutSheet(layout());
  expect(excel.model.names.map(({ name, formula }) => [name, formula])).toEqual([
    ['A_Program', "='Renja ''25'!$A$3:$D$8"],
    ['A_Serapan', "='Renja ''25'!$A$10:$C$14"],
    ['A_Baru', "='Renja ''25'!$A$3:$D$3"],
  ]);
  expect(sheet.print).toMatchObject({ area: { bottom: 60 }, paperSize: 14 });
  expect(sheet.dropDowns).toEqual([{ area: column(4, 8, 4), choices: ['ya', 'tidak'] }]);
});

test('the chart takes the row in and keeps how staff made it look; the other one is left alone', async () => {
  const [combo, line] = sheet.charts ?? [];
  if (combo === undefined) throw new Error('no chart');
  combo.title = 'Judul dari staf';
  await relayoutSheet(layout());
  expect(sheet.charts).toHaveLength(2);
  expect(sheet.charts?.[0]).toMatchObject({
    title: 'Judul dari staf',
    position: { top: 20, bottom: 30 },
    series: [{ name: 'Capaian (%)', values: { area: column(4, 8, 2) } }, { name: 'Batas 100 %' }],
  });
  expect(sheet.charts?.[1]).toBe(line);
});

test('a chart that lost a series is made anew; one that staff deleted stays gone', async () => {
  const [combo, line] = sheet.charts ?? [];
  if (combo === undefined || line === undefined) throw new Error('no charts');
  combo.series.pop();
  await relayoutSheet(layout());
  expect(sheet.charts?.map(({ name, series }) => [name, series.length])).toEqual([
    ['A_GrafikSerapan', 2],
    ['A_GrafikProgram', 2],
  ]);
  sheet.charts = [line];
  await relayoutSheet(layout());
  expect(sheet.charts).toEqual([line]);
});

test('a sheet that is gone is told as such', async () => {
  await expect(relayoutSheet(layout({ sheet: 'Hilang' }))).rejects.toMatchObject({ code: 'sheet-missing' });
});
