/** Native charts through Excel's own objects (ExcelApi 1.8 at most). */
import { cellKey } from '../core/grid';
import type { ChartSeries, ChartSpec, SpecCell } from '../core/patch/sheet-spec';
import { rangeOf } from './range';
import type { SheetStep } from './sheet-step';

const CHART_BYTES = 6_000;
const LINE_POINTS = 2.25;
const GAP_PERCENT = 80;

const typeOf = (kind: ChartSeries['kind']): Excel.ChartType =>
  kind === 'bar' ? Excel.ChartType.columnClustered : Excel.ChartType.line;

/** @param cells of the sheet: a series is named after what stands in its cell */
export function chartSteps(charts: readonly ChartSpec[], cells: readonly SpecCell[]): SheetStep[] {
  if (charts.length === 0) return [];
  const values = new Map(cells.map(({ row, col, value }) => [cellKey(row, col), value]));
  const nameOf = ({ name }: ChartSeries): string => {
    const value = values.get(cellKey(name.row, name.col)) ?? '';
    return typeof value === 'object' ? value.error : String(value);
  };
  return charts.map((chart) => ({
    bytes: CHART_BYTES,
    run: (sheet) => {
      addChart(sheet, chart, nameOf);
    },
  }));
}

export type SeriesName = (series: ChartSeries) => string;

export function addChart(sheet: Excel.Worksheet, spec: ChartSpec, nameOf: SeriesName): void {
  const [first, ...others] = spec.series;
  if (first === undefined) throw new Error(`chart ${spec.name} has no series`);
  // Figures of one row or column alone make one series, whatever stands around them.
  const upright = first.values.left === first.values.right;
  const chart = sheet.charts.add(
    typeOf(first.kind),
    rangeOf(sheet, first.values),
    upright ? Excel.ChartSeriesBy.columns : Excel.ChartSeriesBy.rows,
  );
  chart.name = spec.name;
  setSeries(sheet, chart.series.getItemAt(0), first, nameOf(first));
  for (const each of others) setSeries(sheet, chart.series.add(nameOf(each)), each, nameOf(each));
  placeChart(sheet, chart, spec);
  chart.title.text = spec.title;
  chart.legend.visible = spec.legend !== 'none';
  if (spec.legend === 'bottom') chart.legend.position = Excel.ChartLegendPosition.bottom;
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.numberFormat = spec.valueAxis.numberFormat;
  if (spec.valueAxis.minimum !== undefined) valueAxis.minimum = spec.valueAxis.minimum;
  setAxisTitle(valueAxis, spec.valueAxis.title);
  setAxisTitle(categoryAxis, spec.categoryAxis?.title);
  categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
}

function placeChart(sheet: Excel.Worksheet, chart: Excel.Chart, { position }: ChartSpec): void {
  const { top, left, bottom, right } = position;
  chart.setPosition(sheet.getCell(top - 1, left - 1), sheet.getCell(bottom - 1, right - 1));
}

/** A chart that stands takes its figures from other cells, in another place; how staff made it look stays. */
export function moveChart(sheet: Excel.Worksheet, spec: ChartSpec, nameOf: SeriesName): void {
  const chart = sheet.charts.getItem(spec.name);
  placeChart(sheet, chart, spec);
  spec.series.forEach((each, index) => {
    const series = chart.series.getItemAt(index);
    series.name = nameOf(each);
    series.setValues(rangeOf(sheet, each.values));
    series.setXAxisValues(rangeOf(sheet, each.categories));
  });
}

function setSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { kind, categories, values, color }: ChartSeries,
  name: string,
): void {
  series.name = name;
  series.chartType = typeOf(kind);
  series.setValues(rangeOf(sheet, values));
  series.setXAxisValues(rangeOf(sheet, categories));
  if (kind === 'bar') {
    series.format.fill.setSolidColor(`#${color}`);
    series.gapWidth = GAP_PERCENT;
    return;
  }
  series.format.line.color = `#${color}`;
  series.format.line.weight = LINE_POINTS;
  series.markerStyle = Excel.ChartMarkerStyle.none;
}

function setAxisTitle(axis: Excel.ChartAxis, text: string | undefined): void {
  axis.title.visible = text !== undefined;
  if (text !== undefined) axis.title.text = text;
}
