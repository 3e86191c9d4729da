/** A table that stands, given the looks, names and charts it needs after its rows changed. */
import { columnName, type Area } from '../core/grid';
import type { ChartSpec, SheetRelayout } from '../core/patch/sheet-spec';
import { styleSteps } from './cell-styles';
import { dropDownSteps } from './drop-downs';
import { layoutSteps } from './layout-steps';
import { printSteps } from './print-setup';
import { rangeOf } from './range';
import { runExcel } from './run';
import { runSteps, type SheetStep } from './sheet-step';

const STEP_BYTES = 800;

const step = (run: SheetStep['run']): SheetStep => ({ bytes: STEP_BYTES, run });

/** Staff may have deleted a chart; one that is gone stays gone. */
async function standingCharts(sheet: string): Promise<ReadonlySet<string>> {
  return runExcel(sheet, async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load('items/name');
    await context.sync();
    return new Set(charts.items.map(({ name }) => name));
  });
}

/** The figures a chart shows may stand in other rows now; how staff made it look is left alone. */
function chartStep({ name, series }: ChartSpec): SheetStep {
  return step((sheet) => {
    const chart = sheet.charts.getItem(name);
    series.forEach(({ values, categories }, index) => {
      const shown = chart.series.getItemAt(index);
      shown.setValues(rangeOf(sheet, values));
      shown.setXAxisValues(rangeOf(sheet, categories));
    });
  });
}

const absolute = (sheet: string, range: Area): string =>
  `='${sheet.replace(/'/g, "''")}'!$${columnName(range.left)}$${String(range.top)}:$${columnName(range.right)}$${String(range.bottom)}`;

/** @throws HostProblem; contents are not touched. */
export async function relayout(layout: SheetRelayout): Promise<void> {
  const charts = await standingCharts(layout.sheet);
  await runSteps(layout.sheet, [
    step((sheet) => {
      const range = rangeOf(sheet, layout.area);
      range.unmerge();
      range.clear(Excel.ClearApplyTo.formats);
    }),
    ...styleSteps(layout.styled, layout.styles),
    ...layoutSteps(layout),
    ...dropDownSteps(layout.dropDowns),
    ...layout.names.map(({ name, area }) =>
      step((sheet) => {
        sheet.context.workbook.names.getItem(name).formula = absolute(layout.sheet, area);
      }),
    ),
    ...printSteps(layout.print),
    ...layout.charts.filter(({ name }) => charts.has(name)).map(chartStep),
  ]);
}
