/** The charts of a sheet, as far as they can be told: bars, lines and pies on one pair of axes. */
import { readQualifiedArea } from '../core/address';
import { schemeColour } from './look/colours';
import { workbookTheme } from './look/workbook-look';
import type { ChartPlace, FileAxis, FileChart, FileSeries, SheetArea } from './chart';
import { framesOf, placeOf } from './drawing-frames';
import { FileProblem } from './problem';
import { readRelationships, type WorkbookFile } from './workbook';
import { decodeXml, isTrue } from './xml';
import { nodeAt, nodesNamed, readTree, textsIn, valueAt, type XmlNode } from './xml-tree';

export interface ReadChart {
  /** Number of its frame among the charts of the sheet's drawing, counted from 0. */
  readonly frame: number;
  readonly name: string;
  readonly title: string | null;
  readonly place: ChartPlace;
  /** Null for a chart of another kind, which only the file can tell. */
  readonly chart: FileChart | null;
}

type Theme = readonly string[];

const EMU_PER_POINT = 12_700;
const GAP_PERCENT = 150;
const LINE_POINTS = 2.25;
/** Where the six accents begin in a theme. */
const FIRST_ACCENT = 4;
const ACCENTS = 6;

const LEGENDS: Readonly<Record<string, NonNullable<FileChart['legend']>>> = {
  ...{ b: 'bottom', r: 'right', t: 'top', l: 'left' },
  tr: 'right',
};
const LABELS: Readonly<Record<string, FileAxis['labels']>> = {
  ...{ nextTo: 'nextTo', high: 'high', low: 'low', none: 'none' },
};

/** What is known of a kind of plot; null for one that is not read. */
function kindOf(plot: XmlNode): { readonly kind: FileSeries['kind']; readonly stacked: boolean } | null {
  const grouping = valueAt(plot, 'grouping') ?? 'clustered';
  switch (plot.name) {
    case 'barChart': {
      if (grouping === 'percentStacked') return null;
      const kind = valueAt(plot, 'barDir') === 'bar' ? 'bar' : 'column';
      return { kind, stacked: grouping === 'stacked' };
    }
    case 'lineChart':
      return grouping === 'standard' ? { kind: 'line', stacked: false } : null;
    case 'pieChart':
      return { kind: 'pie', stacked: false };
    default:
      return null;
  }
}

/** Text in paragraphs, as a title holds it. */
const richText = (node: XmlNode): string =>
  nodesNamed(node, 'p')
    .map((paragraph) => textsIn(paragraph, 't').join(''))
    .join('\n');

const cachedText = (reference: XmlNode | undefined): string | null =>
  reference === undefined ? null : textsIn(reference, 'v').join(' ');

/** Null without a title; an empty text where the program is to make one. */
function titleOf(node: XmlNode | undefined): string | null {
  const title = nodeAt(node, 'title');
  if (title === undefined) return null;
  const rich = nodeAt(title, 'tx', 'rich');
  return rich === undefined ? (cachedText(nodeAt(title, 'tx', 'strRef')) ?? '') : richText(rich);
}

/** The cells of `strRef`, `numRef` or the like; null for none or what is not one area of this workbook. */
function cellsOf(node: XmlNode | undefined): SheetArea | null {
  const formula = nodeAt(node?.children[0], 'f')?.text;
  const place = formula === undefined ? null : readQualifiedArea(formula);
  return place === null || place.sheet.includes('[') ? null : place;
}

function colourOf(fill: XmlNode | undefined, theme: Theme): string | null {
  const colour = fill?.children[0];
  if (colour === undefined) return null;
  const value = colour.attributes['val'] ?? '';
  if (colour.name === 'srgbClr') return /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : null;
  if (colour.name !== 'schemeClr') return null;
  const share = (name: string): number => Number(valueAt(colour, name) ?? NaN) / 100_000;
  return schemeColour(value, theme, { mod: share('lumMod'), off: share('lumOff') });
}

function seriesOf(
  series: XmlNode,
  {
    kind,
    theme,
    order,
  }: { readonly kind: FileSeries['kind']; readonly theme: Theme; readonly order: number },
): FileSeries | null {
  const values = cellsOf(nodeAt(series, 'val'));
  const categories = nodeAt(series, 'cat');
  if (values === null) return null;
  const tx = nodeAt(series, 'tx');
  const shape = nodeAt(series, 'spPr');
  const line = nodeAt(shape, 'ln');
  const own = colourOf(nodeAt(kind === 'line' ? line : shape, 'solidFill'), theme);
  const width = Number(line?.attributes['w'] ?? NaN) / EMU_PER_POINT;
  return {
    kind,
    name: cellsOf(tx) ?? nodeAt(tx, 'v')?.text ?? cachedText(nodeAt(tx, 'strRef')) ?? '',
    categories: cellsOf(categories),
    values,
    color: own ?? theme[FIRST_ACCENT + (order % ACCENTS)] ?? null,
    weight: Number.isFinite(width) ? width : LINE_POINTS,
    marker: kind === 'line' && valueAt(series, 'marker', 'symbol') !== 'none',
  };
}

function axisOf(axis: XmlNode | undefined, format: string): FileAxis {
  const numberOf = (name: string): number | null => {
    const text = valueAt(axis, 'scaling', name);
    return text === undefined || !Number.isFinite(Number(text)) ? null : Number(text);
  };
  const code = nodeAt(axis, 'numFmt')?.attributes;
  const linked = code === undefined || isTrue(code['sourceLinked']);
  const deleted = axis === undefined || isTrue(valueAt(axis, 'delete'));
  return {
    title: titleOf(axis),
    numberFormat: linked ? format : (code['formatCode'] ?? 'General'),
    minimum: numberOf('min'),
    maximum: numberOf('max'),
    labels: deleted ? 'none' : (LABELS[valueAt(axis, 'tickLblPos') ?? ''] ?? 'nextTo'),
  };
}

/** Kinds of axes, of which a chart that can be told has one for categories and one for values at most. */
const VALUE_AXES = ['valAx'];
const CATEGORY_AXES = ['catAx', 'dateAx', 'serAx'];

type Told = Omit<FileChart, 'name' | 'place'>;

function chartOf(space: XmlNode, theme: Theme): Told | null {
  const chart = nodeAt(space, 'chart');
  const area = nodeAt(chart, 'plotArea');
  if (chart === undefined || area === undefined) return null;
  const axes = (names: readonly string[]): XmlNode[] =>
    area.children.filter(({ name }) => names.includes(name));
  const [values, categories] = [axes(VALUE_AXES), axes(CATEGORY_AXES)];
  if (values.length > 1 || categories.length > 1) return null;
  const plots = area.children.filter(({ name }) => name.endsWith('Chart'));
  const kinds = plots.map(kindOf);
  const read = plots.flatMap((plot, index) => {
    const known = kinds[index] ?? null;
    return nodesNamed(plot, 'ser').map((node) => {
      const order = Number(valueAt(node, 'order') ?? 0);
      return { order, series: known === null ? null : seriesOf(node, { kind: known.kind, theme, order }) };
    });
  });
  const series = read.sort((a, b) => a.order - b.order).flatMap((each) => each.series ?? []);
  if (series.length === 0 || series.length < read.length || kinds.includes(null)) return null;
  const bars = plots.find(({ name }) => name === 'barChart');
  const firstValues = nodesNamed(plots[0], 'ser')[0];
  const format = nodeAt(firstValues, 'val', 'numRef', 'numCache', 'formatCode')?.text ?? 'General';
  const title = isTrue(valueAt(chart, 'autoTitleDeleted')) ? null : titleOf(chart);
  // A title nobody wrote is the name of the only series.
  const ownTitle = series.length === 1 ? cachedText(nodeAt(firstValues, 'tx')) : null;
  return {
    title: title === '' ? ownTitle : title,
    legend:
      nodeAt(chart, 'legend') === undefined
        ? null
        : (LEGENDS[valueAt(chart, 'legend', 'legendPos') ?? ''] ?? 'right'),
    series,
    stacked: kinds.some((kind) => kind?.stacked === true),
    gapWidth: Number(valueAt(bars, 'gapWidth') ?? GAP_PERCENT),
    valueAxis: axisOf(values[0], format),
    categoryAxis: axisOf(categories[0], 'General'),
  };
}

/**
 * In the order they are drawn. A chart whose frame does not say where it lies is left out.
 * @throws FileProblem('damaged') where a part of them is not well-formed
 */
export function readCharts(file: WorkbookFile, sheet: string): readonly ReadChart[] {
  const entry = file.sheets.find(({ name }) => name === sheet);
  if (entry === undefined) throw new FileProblem('damaged', `no sheet ${sheet}`);
  const relations = [...readRelationships(file.parts, entry.part).values()];
  const drawing = relations.find(({ type }) => type === 'drawing')?.target;
  const bytes = drawing === undefined ? undefined : file.parts.get(drawing);
  if (drawing === undefined || bytes === undefined) return [];
  const xml = decodeXml(bytes);
  const frames = framesOf(xml);
  if (frames.length === 0) return [];
  const targets = readRelationships(file.parts, drawing);
  const theme = workbookTheme(file);
  return frames.flatMap((frame, index): ReadChart[] => {
    const place = placeOf(xml, frame);
    if (place === null) return [];
    const part = targets.get(frame.relation)?.target ?? '';
    const content = file.parts.get(part);
    const space = content === undefined ? undefined : readTree(part, decodeXml(content));
    const told = space === undefined ? null : chartOf(space, theme);
    const title = told === null ? titleOf(nodeAt(space, 'chart')) : told.title;
    return [
      {
        frame: index,
        name: frame.name,
        title: title === '' ? null : title,
        place,
        chart: told === null ? null : { name: frame.name, place, ...told },
      },
    ];
  });
}
