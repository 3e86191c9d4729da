/**
 * A native chart (DrawingML, ISO/IEC 29500-1 §21.2) from its description. It carries the figures of its
 * cells along, so that it shows in programs that do not read them again.
 */
import type { Area, CellValue } from '../core/grid';
import type { ChartSeries, ChartSpec } from '../core/patch/sheet-spec';
import { absoluteArea, qualified } from './defined-names';
import type { Dialect } from './dialect';
import { escapeXml } from './xml';

/** What stands in a cell, and the code it is shown with. */
export type CellSource = (row: number, col: number) => { readonly value: CellValue; readonly format: string };

const CATEGORY_AXIS = '500000001';
const VALUE_AXIS = '500000002';
const TEXT_SIZE = 900;
const TITLE_SIZE = 1200;
const LINE_WIDTH = 28_575;

const val = (element: string, value: string | number): string => `<c:${element} val="${String(value)}"/>`;

const richText = (size: number, bold: boolean): string =>
  `<a:defRPr sz="${String(size)}" b="${bold ? '1' : '0'}"/>`;

function title(text: string, size: number, turned = false): string {
  const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  const run = `<a:r><a:rPr lang="id-ID" sz="${String(size)}" b="1"/><a:t>${escapeXml(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich>${body}<a:p><a:pPr>${richText(size, true)}</a:pPr>${run}</a:p></c:rich></c:tx>${val('overlay', 0)}</c:title>`;
}

const optionalTitle = (text: string | undefined, turned: boolean): string =>
  text === undefined ? '' : title(text, TEXT_SIZE, turned);

interface Point {
  readonly index: number;
  readonly value: CellValue;
  readonly format: string;
}

function pointsOf(area: Area, cells: CellSource): Point[] {
  const points: Point[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++)
      points.push({ index: points.length, ...cells(row, col) });
  return points;
}

const isNumber = (value: CellValue): value is number => typeof value === 'number';

/** A reference to cells that hold figures, with the figures. */
function numbers(sheet: string, area: Area, points: readonly Point[]): string {
  const format = points.find(({ value }) => isNumber(value))?.format ?? 'General';
  const cached = points
    .filter(({ value }) => isNumber(value))
    .map(({ index, value }) => `<c:pt idx="${String(index)}"><c:v>${String(value)}</c:v></c:pt>`);
  return `<c:numRef><c:f>${escapeXml(qualified(sheet, absoluteArea(area)))}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${val('ptCount', points.length)}${cached.join('')}</c:numCache></c:numRef>`;
}

/** A reference to cells that hold texts, with the texts. */
function texts(sheet: string, area: Area, points: readonly Point[]): string {
  const cached = points
    .filter(({ value }) => value !== null && value !== '' && typeof value !== 'object')
    .map(({ index, value }) => `<c:pt idx="${String(index)}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`);
  return `<c:strRef><c:f>${escapeXml(qualified(sheet, absoluteArea(area)))}</c:f><c:strCache>${val('ptCount', points.length)}${cached.join('')}</c:strCache></c:strRef>`;
}

const cellOf = ({ row, col }: ChartSeries['name']): Area => ({
  top: row,
  left: col,
  bottom: row,
  right: col,
});

function seriesXml(sheet: string, series: ChartSeries, index: number, cells: CellSource): string {
  const fill = `<a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill>`;
  const name = cellOf(series.name);
  const categories = pointsOf(series.categories, cells);
  const asNumbers = categories.every(({ value }) => isNumber(value));
  const shape =
    series.kind === 'bar'
      ? `<c:spPr>${fill}</c:spPr>${val('invertIfNegative', 0)}`
      : `<c:spPr><a:ln w="${String(LINE_WIDTH)}" cap="rnd">${fill}<a:round/></a:ln></c:spPr><c:marker>${val('symbol', 'none')}</c:marker>`;
  return [
    `<c:ser>${val('idx', index)}${val('order', index)}<c:tx>${texts(sheet, name, pointsOf(name, cells))}</c:tx>`,
    shape,
    `<c:cat>${(asNumbers ? numbers : texts)(sheet, series.categories, categories)}</c:cat>`,
    `<c:val>${numbers(sheet, series.values, pointsOf(series.values, cells))}</c:val>`,
    series.kind === 'bar' ? '' : val('smooth', 0),
    '</c:ser>',
  ].join('');
}

const AXES = val('axId', CATEGORY_AXIS) + val('axId', VALUE_AXIS);

function plots(sheet: string, chart: ChartSpec, cells: CellSource): string {
  const drawn = (kind: ChartSeries['kind']): string =>
    chart.series
      .map((series, index) => (series.kind === kind ? seriesXml(sheet, series, index, cells) : ''))
      .join('');
  const bars = drawn('bar');
  const lines = drawn('line');
  return [
    bars === ''
      ? ''
      : `<c:barChart>${val('barDir', 'col')}${val('grouping', 'clustered')}${val('varyColors', 0)}${bars}${val('gapWidth', 80)}${AXES}</c:barChart>`,
    lines === ''
      ? ''
      : `<c:lineChart>${val('grouping', 'standard')}${val('varyColors', 0)}${lines}${val('marker', 1)}${AXES}</c:lineChart>`,
  ].join('');
}

const LABELS = `<c:txPr><a:bodyPr/><a:p><a:pPr>${richText(TEXT_SIZE, false)}</a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>`;
const HAIRLINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';

/** Labels stand below the plot, also where a bar goes below zero. */
function categoryAxis(chart: ChartSpec): string {
  return `<c:catAx>${val('axId', CATEGORY_AXIS)}<c:scaling>${val('orientation', 'minMax')}</c:scaling>${val('delete', 0)}${val('axPos', 'b')}${optionalTitle(chart.categoryAxis?.title, false)}<c:numFmt formatCode="General" sourceLinked="0"/>${val('majorTickMark', 'none')}${val('minorTickMark', 'none')}${val('tickLblPos', 'low')}${LABELS}${val('crossAx', VALUE_AXIS)}${val('crosses', 'autoZero')}${val('auto', 0)}${val('lblAlgn', 'ctr')}${val('lblOffset', 100)}${val('noMultiLvlLbl', 1)}</c:catAx>`;
}

function valueAxis({ valueAxis: axis }: ChartSpec): string {
  const minimum = axis.minimum === undefined ? '' : val('min', axis.minimum);
  return `<c:valAx>${val('axId', VALUE_AXIS)}<c:scaling>${val('orientation', 'minMax')}${minimum}</c:scaling>${val('delete', 0)}${val('axPos', 'l')}<c:majorGridlines>${HAIRLINE}</c:majorGridlines>${optionalTitle(axis.title, true)}<c:numFmt formatCode="${escapeXml(axis.numberFormat)}" sourceLinked="0"/>${val('majorTickMark', 'none')}${val('minorTickMark', 'none')}${val('tickLblPos', 'nextTo')}${LABELS}${val('crossAx', CATEGORY_AXIS)}${val('crosses', 'autoZero')}${val('crossBetween', 'between')}</c:valAx>`;
}

const LEGEND = `<c:legend>${val('legendPos', 'b')}${val('overlay', 0)}${LABELS}</c:legend>`;

/** @param sheet the one that carries the chart and all its cells */
export function chartXml(sheet: string, chart: ChartSpec, cells: CellSource, dialect: Dialect): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relations}">`,
    val('roundedCorners', 0),
    `<c:chart>${title(chart.title, TITLE_SIZE)}${val('autoTitleDeleted', 0)}`,
    `<c:plotArea><c:layout/>${plots(sheet, chart, cells)}${categoryAxis(chart)}${valueAxis(chart)}</c:plotArea>`,
    chart.legend === 'none' ? '' : LEGEND,
    `${val('plotVisOnly', 1)}${val('dispBlanksAs', 'gap')}</c:chart>`,
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>',
    '</c:chartSpace>',
  ].join('');
}
