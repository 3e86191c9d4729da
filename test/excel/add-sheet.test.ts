/** Everything a description carries arrives in Excel, through Microsoft's own client. */
import { cellKey } from '../../src/core/grid';
import { excelHost } from '../../src/excel/host';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import { sheetByName } from '../../src/workbench/model/sheets';
import type { ModelSheet } from '../../src/workbench/model/model';
import { newModel } from '../../src/workbench/model/new-model';
import { openEmulatedExcel, type EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import { reportSpec } from '../support/report-spec';

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

const spec = reportSpec('Ringkasan', 'LKjIP');

async function added(): Promise<ModelSheet> {
  expect(await excelHost.addSheet(spec)).toBe('Ringkasan');
  const sheet = sheetByName(excel.model, 'Ringkasan');
  if (sheet === null) throw new Error('not added');
  return sheet;
}

test('cells: figures, live formulas, and text that looks like a formula stays text', async () => {
  const sheet = await added();
  expect(sheet.cells.get(cellKey(4, 2))).toMatchObject({ value: 98.14, numberFormat: '#,##0.00' });
  expect(sheet.cells.get(cellKey(8, 2))).toMatchObject({ formula: '=AVERAGE(B4:B7)' });
  expect(sheet.cells.get(cellKey(4, 4))).toMatchObject({ value: '=1+1 hanya teks', formula: null });
  expect(sheet.gridLines).toBe(false);
});

test('charts are told by the client: name, title, series, axes, place', async () => {
  await added();
  const told = await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('Ringkasan');
    charts.load('items/name');
    const chart = charts.getItem('LKjIP_GrafikProgram');
    chart.title.load('text');
    chart.legend.load('visible,position');
    chart.series.load('items/name,items/chartType');
    chart.axes.valueAxis.load('numberFormat,minimum');
    chart.axes.valueAxis.title.load('text,visible');
    await context.sync();
    return {
      names: charts.items.map(({ name }) => name),
      title: chart.title.text,
      legend: chart.legend.position,
      series: chart.series.items.map(({ name, chartType }) => [name, chartType]),
      axis: [
        chart.axes.valueAxis.numberFormat,
        chart.axes.valueAxis.minimum,
        chart.axes.valueAxis.title.text,
      ],
    };
  });
  expect(told).toEqual({
    names: ['LKjIP_GrafikProgram', 'LKjIP_GrafikSerapan'],
    title: 'Capaian per Program',
    legend: 'Bottom',
    series: [
      ['Capaian (%)', 'ColumnClustered'],
      ['Batas 100 %', 'Line'],
    ],
    axis: ['0', 0, 'Persen'],
  });
});

test('series take their figures and categories from the cells of the description', async () => {
  const { charts = [], id } = await added();
  const column = (top: number, bottom: number, col: number) => ({
    sheetId: id,
    area: { top, bottom, left: col, right: col },
  });
  expect(charts[0]).toMatchObject({
    position: { top: 16, left: 1, bottom: 33, right: 4 },
    series: [
      { values: column(4, 7, 2), categories: column(4, 7, 1), color: '#2E75B6' },
      { values: column(4, 7, 3), categories: column(4, 7, 1), color: '#C00000', marker: 'None' },
    ],
  });
  expect(charts[1]?.valueAxis).toMatchObject({ title: null, numberFormat: '#,##0' });
});

test('print setup, drop-downs and names', async () => {
  const sheet = await added();
  expect(sheet.print).toEqual(spec.print);
  expect(sheet.dropDowns).toEqual(spec.dropDowns);
  expect(excel.model.names.map(({ name, formula }) => [name, formula])).toEqual([
    ['LKjIP_Program', '=Ringkasan!$A$3:$D$8'],
    ['LKjIP_Serapan', '=Ringkasan!$A$10:$C$14'],
  ]);
});

test('a name that is in use stops it before anything is written', async () => {
  await added();
  await expect(excelHost.addSheet({ ...spec, charts: [] })).rejects.toMatchObject({
    code: 'unknown',
    detail: expect.stringContaining('LKjIP_Program') as string,
  });
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Ringkasan']);
});

test('a sheet that could not be finished is not left behind', async () => {
  const broken = { ...spec, print: { orientation: 'portrait' as const, paperSize: 9999 } };
  await expect(excelHost.addSheet(broken)).rejects.toMatchObject({
    detail: expect.stringContaining('9999') as string,
  });
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('more than one message holds goes in several', async () => {
  const cells = Array.from({ length: 4_000 }, (_, index) => ({
    row: index + 1,
    col: 1,
    value: 'x'.repeat(1_500),
    style: 'teks',
  }));
  excel.counters.reset();
  await excelHost.addSheet({ name: 'Besar', cells, styles: spec.styles });
  const sheet = sheetByName(excel.model, 'Besar');
  expect(sheet?.cells.get(cellKey(4_000, 1))?.value).toHaveLength(1_500);
  // Excel on the web passes 5 MB.
  expect(excel.counters.bytesUp).toBeGreaterThan(5_000_000);
  expect(excel.counters.largestUp).toBeLessThan(4_500_000);
});
