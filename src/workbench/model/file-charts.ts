/** Charts of the emulated workbook as files hold them, and back. */
import type { Area } from '../../core/grid';
import { isCellError } from '../../core/grid';
import {
  placeOfArea,
  type ChartPlace,
  type FileAxis,
  type FileChart,
  type FileSeries,
  type SheetArea,
} from '../../file/chart';
import type { ReadChart } from '../../file/read-charts';
import { cellAt } from './edit';
import { sheetById, sheetByName } from './sheets';
import type { ModelAxis, ModelChart, ModelPlace, ModelSeries, SeriesType, WorkbookModel } from './model';

const TYPES: Readonly<Record<FileSeries['kind'], readonly [plain: SeriesType, stacked: SeriesType]>> = {
  column: ['ColumnClustered', 'ColumnStacked'],
  bar: ['BarClustered', 'BarStacked'],
  line: ['Line', 'Line'],
  pie: ['Pie', 'Pie'],
};
const KINDS: Readonly<Record<SeriesType, FileSeries['kind']>> = {
  ...{ ColumnClustered: 'column', ColumnStacked: 'column' },
  ...{ BarClustered: 'bar', BarStacked: 'bar' },
  ...{ Line: 'line', Pie: 'pie' },
};
const LABELS = { nextTo: 'NextToAxis', high: 'High', low: 'Low', none: 'None' } as const;
const FILE_LABELS = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' } as const;
const LEGENDS = { bottom: 'Bottom', right: 'Right', top: 'Top', left: 'Left' } as const;
const FILE_LEGENDS = { Bottom: 'bottom', Right: 'right', Top: 'top', Left: 'left' } as const;

/** Excel's own size of a new chart, in pixels. */
const NEW_CHART = { width: 480, height: 288 };

/** Where the chart lies on its sheet; one that was never placed begins at E5. */
export function placeOfChart({ position, place }: ModelChart): ChartPlace {
  if (place !== undefined) return place;
  return position === null ? { from: { row: 5, col: 5, x: 0, y: 0 }, ...NEW_CHART } : placeOfArea(position);
}

/** The cells a place covers exactly; null for one that begins or ends between the edges of cells. */
function areaOf(place: ChartPlace): Area | null {
  if (!('to' in place)) return null;
  const { from, to } = place;
  if ([from.x, from.y, to.x, to.y].some((offset) => offset !== 0)) return null;
  const area = { top: from.row, left: from.col, bottom: to.row - 1, right: to.col - 1 };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** What a cell says as the name of a series. */
export function textOfPlace(model: WorkbookModel, { sheetId, area }: ModelPlace): string {
  const sheet = sheetById(model, sheetId);
  const value = sheet === null ? null : cellAt(sheet, area.top, area.left).value;
  return value === null ? '' : isCellError(value) ? value.error : String(value);
}

export const seriesName = (model: WorkbookModel, { name, nameFrom }: ModelSeries): string =>
  nameFrom === undefined ? name : textOfPlace(model, nameFrom);

const axisOf = ({ labels, ...rest }: FileAxis): ModelAxis => ({ ...rest, labels: LABELS[labels] });

let ids = 0;

/** Never given twice, also not to charts that the add-in adds. */
export const newChartId = (): string => `{chart-${String(++ids)}}`;

/** A chart of a file, in a model that has all its sheets. */
export function modelChart(
  model: WorkbookModel,
  { frame, name, title, place, chart }: ReadChart,
): ModelChart {
  const position = areaOf(place);
  const placed = {
    id: newChartId(),
    name,
    frame,
    position,
    ...(position === null ? { place } : {}),
  };
  const noAxis: ModelAxis = {
    title: null,
    numberFormat: 'General',
    minimum: null,
    maximum: null,
    labels: 'NextToAxis',
  };
  const other = (): ModelChart => ({
    ...placed,
    type: 'Other',
    title,
    legend: null,
    valueAxis: noAxis,
    categoryAxis: noAxis,
    series: [],
  });
  if (chart === null) return other();
  const placeIn = (at: SheetArea): ModelPlace | null => {
    const sheet = sheetByName(model, at.sheet);
    return sheet === null ? null : { sheetId: sheet.id, area: at.area };
  };
  const series = chart.series.map((each): ModelSeries => {
    const nameFrom = typeof each.name === 'string' ? null : placeIn(each.name);
    return {
      name: typeof each.name === 'string' ? each.name : '',
      ...(nameFrom === null ? {} : { nameFrom }),
      type: TYPES[each.kind][chart.stacked ? 1 : 0],
      values: placeIn(each.values),
      categories: each.categories === null ? null : placeIn(each.categories),
      color: each.color === null ? null : `#${each.color}`,
      weight: each.weight,
      gapWidth: chart.gapWidth,
      marker: each.marker ? 'Automatic' : 'None',
    };
  });
  const [first] = series;
  // Its cells are on a sheet that is gone, or on none.
  if (first === undefined || series.some(({ values }) => values === null)) return other();
  return {
    ...placed,
    type: first.type,
    title,
    legend: chart.legend === null ? null : LEGENDS[chart.legend],
    valueAxis: axisOf(chart.valueAxis),
    categoryAxis: axisOf(chart.categoryAxis),
    series,
  };
}

const fileAxis = ({ labels, ...rest }: ModelAxis): FileAxis => ({ ...rest, labels: FILE_LABELS[labels] });

/** Null for a chart the file cannot be told: of another kind, or without cells to show. */
export function fileChart(model: WorkbookModel, chart: ModelChart): FileChart | null {
  const areaIn = ({ sheetId, area }: ModelPlace): SheetArea | null => {
    const sheet = sheetById(model, sheetId);
    return sheet === null ? null : { sheet: sheet.name, area };
  };
  const series = chart.series.map((each): FileSeries | null => {
    const values = each.values === null ? null : areaIn(each.values);
    if (values === null) return null;
    return {
      kind: KINDS[each.type],
      name: (each.nameFrom === undefined ? null : areaIn(each.nameFrom)) ?? each.name,
      categories: each.categories === null ? null : areaIn(each.categories),
      values,
      color: each.color === null ? null : each.color.replace('#', '').toUpperCase(),
      weight: each.weight,
      marker: each.marker !== 'None',
    };
  });
  const told = series.flatMap((each) => each ?? []);
  if (chart.type === 'Other' || told.length < series.length || told.length === 0) return null;
  return {
    name: chart.name,
    title: chart.title,
    place: placeOfChart(chart),
    legend: chart.legend === null ? null : FILE_LEGENDS[chart.legend],
    series: told,
    stacked: chart.series.some(({ type }) => type.endsWith('Stacked')),
    gapWidth: chart.series.find(({ type }) => type !== 'Line')?.gapWidth ?? 150,
    valueAxis: fileAxis(chart.valueAxis),
    categoryAxis: fileAxis(chart.categoryAxis),
  };
}
