/**
 * A native chart (DrawingML, ISO/IEC 29500-1 §21.2): upright bars and lines on one pair of axes. It carries
 * the figures of its cells along, so that it shows in programs that do not read them again.
 */
import type { Area, CellValue } from '../core/grid';
import type { FileAxis, FileChart, FileSeries, SheetArea } from './chart';
import { absoluteArea, qualified } from './defined-names';
import type { Dialect } from './dialect';
import { escapeXml } from './xml';

/** What stands in a cell, and the code it is shown with. */
export type CellSource = (row: number, col: number) => { readonly value: CellValue; readonly format: string };

const CATEGORY_AXIS = '500000001';
const VALUE_AXIS = '500000002';
const TEXT_SIZE = 900;
const TITLE_SIZE = 1200;
const EMU_PER_POINT = 12_700;

const val = (element: string, value: string | number): string => `<c:${element} val="${String(value)}"/>`;

const richText = (size: number, bold: boolean): string =>
  `<a:defRPr sz="${String(size)}" b="${bold ? '1' : '0'}"/>`;

function title(text: string, size: number, turned = false): string {
  const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  const run = `<a:r><a:rPr lang="id-ID" sz="${String(size)}" b="1"/><a:t>${escapeXml(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich>${body}<a:p><a:pPr>${richText(size, true)}</a:pPr>${run}</a:p></c:rich></c:tx>${val('overlay', 0)}</c:title>`;
}

const axisTitle = (text: string | null, turned: boolean): string =>
  text === null ? '' : title(text, TEXT_SIZE, turned);

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

/** What the cells of a reference hold; null for those of other sheets, which are left to be read anew. */
const cached = (sheet: string, place: SheetArea, cells: CellSource): Point[] | null =>
  place.sheet === sheet ? pointsOf(place.area, cells) : null;

const formula = ({ sheet, area }: SheetArea): string =>
  `<c:f>${escapeXml(qualified(sheet, absoluteArea(area)))}</c:f>`;

/** A reference to cells that hold figures, with the figures. */
function numbers(place: SheetArea, points: readonly Point[] | null): string {
  if (points === null) return `<c:numRef>${formula(place)}</c:numRef>`;
  const format = points.find(({ value }) => isNumber(value))?.format ?? 'General';
  const items = points
    .filter(({ value }) => isNumber(value))
    .map(({ index, value }) => `<c:pt idx="${String(index)}"><c:v>${String(value)}</c:v></c:pt>`);
  return `<c:numRef>${formula(place)}<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${val('ptCount', points.length)}${items.join('')}</c:numCache></c:numRef>`;
}

/** A reference to cells that hold texts, with the texts. */
function texts(place: SheetArea, points: readonly Point[] | null): string {
  if (points === null) return `<c:strRef>${formula(place)}</c:strRef>`;
  const items = points
    .filter(({ value }) => value !== null && value !== '' && typeof value !== 'object')
    .map(({ index, value }) => `<c:pt idx="${String(index)}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`);
  return `<c:strRef>${formula(place)}<c:strCache>${val('ptCount', points.length)}${items.join('')}</c:strCache></c:strRef>`;
}

function categoriesXml(sheet: string, place: SheetArea | null, cells: CellSource): string {
  if (place === null) return '';
  const points = cached(sheet, place, cells);
  const asNumbers = points?.every(({ value }) => isNumber(value)) === true;
  return `<c:cat>${(asNumbers ? numbers : texts)(place, points)}</c:cat>`;
}

function shapeXml({ kind, color, weight, marker }: FileSeries): string {
  const fill = color === null ? '' : `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  if (kind === 'column')
    return `${fill === '' ? '' : `<c:spPr>${fill}</c:spPr>`}${val('invertIfNegative', 0)}`;
  const width = String(Math.round(weight * EMU_PER_POINT));
  const dots = marker ? '' : `<c:marker>${val('symbol', 'none')}</c:marker>`;
  return `<c:spPr><a:ln w="${width}" cap="rnd">${fill}<a:round/></a:ln></c:spPr>${dots}`;
}

function seriesXml(sheet: string, series: FileSeries, index: number, cells: CellSource): string {
  const { name, categories, values } = series;
  const named =
    typeof name === 'string' ? `<c:v>${escapeXml(name)}</c:v>` : texts(name, cached(sheet, name, cells));
  return [
    `<c:ser>${val('idx', index)}${val('order', index)}<c:tx>${named}</c:tx>`,
    shapeXml(series),
    categoriesXml(sheet, categories, cells),
    `<c:val>${numbers(values, cached(sheet, values, cells))}</c:val>`,
    series.kind === 'column' ? '' : val('smooth', 0),
    '</c:ser>',
  ].join('');
}

const AXES = val('axId', CATEGORY_AXIS) + val('axId', VALUE_AXIS);

function plots(sheet: string, chart: FileChart, cells: CellSource): string {
  const drawn = (kind: FileSeries['kind']): string =>
    chart.series
      .map((series, index) => (series.kind === kind ? seriesXml(sheet, series, index, cells) : ''))
      .join('');
  const bars = drawn('column');
  const lines = drawn('line');
  return [
    bars === ''
      ? ''
      : `<c:barChart>${val('barDir', 'col')}${val('grouping', 'clustered')}${val('varyColors', 0)}${bars}${val('gapWidth', chart.gapWidth)}${AXES}</c:barChart>`,
    lines === ''
      ? ''
      : `<c:lineChart>${val('grouping', 'standard')}${val('varyColors', 0)}${lines}${val('marker', 1)}${AXES}</c:lineChart>`,
  ].join('');
}

const LABELS = `<c:txPr><a:bodyPr/><a:p><a:pPr>${richText(TEXT_SIZE, false)}</a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>`;
const HAIRLINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';

const limit = (element: 'max' | 'min', value: number | null): string =>
  value === null ? '' : val(element, value);

function categoryAxis(axis: FileAxis): string {
  return `<c:catAx>${val('axId', CATEGORY_AXIS)}<c:scaling>${val('orientation', 'minMax')}</c:scaling>${val('delete', 0)}${val('axPos', 'b')}${axisTitle(axis.title, false)}<c:numFmt formatCode="${escapeXml(axis.numberFormat)}" sourceLinked="0"/>${val('majorTickMark', 'none')}${val('minorTickMark', 'none')}${val('tickLblPos', axis.labels)}${LABELS}${val('crossAx', VALUE_AXIS)}${val('crosses', 'autoZero')}${val('auto', 0)}${val('lblAlgn', 'ctr')}${val('lblOffset', 100)}${val('noMultiLvlLbl', 1)}</c:catAx>`;
}

function valueAxis(axis: FileAxis): string {
  return `<c:valAx>${val('axId', VALUE_AXIS)}<c:scaling>${val('orientation', 'minMax')}${limit('max', axis.maximum)}${limit('min', axis.minimum)}</c:scaling>${val('delete', 0)}${val('axPos', 'l')}<c:majorGridlines>${HAIRLINE}</c:majorGridlines>${axisTitle(axis.title, true)}<c:numFmt formatCode="${escapeXml(axis.numberFormat)}" sourceLinked="0"/>${val('majorTickMark', 'none')}${val('minorTickMark', 'none')}${val('tickLblPos', axis.labels)}${LABELS}${val('crossAx', CATEGORY_AXIS)}${val('crosses', 'autoZero')}${val('crossBetween', 'between')}</c:valAx>`;
}

const LEGEND_PLACES = { bottom: 'b', right: 'r', top: 't', left: 'l' } as const;

const legendXml = (place: FileChart['legend']): string =>
  place === null
    ? ''
    : `<c:legend>${val('legendPos', LEGEND_PLACES[place])}${val('overlay', 0)}${LABELS}</c:legend>`;

/**
 * @param sheet the one that carries the chart
 * @param cells of that sheet
 */
export function chartXml(sheet: string, chart: FileChart, cells: CellSource, dialect: Dialect): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relations}">`,
    val('roundedCorners', 0),
    `<c:chart>${chart.title === null ? '' : title(chart.title, TITLE_SIZE)}${val('autoTitleDeleted', chart.title === null ? 1 : 0)}`,
    `<c:plotArea><c:layout/>${plots(sheet, chart, cells)}${categoryAxis(chart.categoryAxis)}${valueAxis(chart.valueAxis)}</c:plotArea>`,
    legendXml(chart.legend),
    `${val('plotVisOnly', 1)}${val('dispBlanksAs', 'gap')}</c:chart>`,
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>',
    '</c:chartSpace>',
  ].join('');
}
