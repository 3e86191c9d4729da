/** `Worksheet.charts`: columns and lines, with what the add-in sets of them. */
import { editCharts } from '../../model/edit';
import { newChartId } from '../../model/file-charts';
import type { ModelChart, ModelSheet, ModelSeries } from '../../model/model';
import { invalidArgument, itemNotFound, notImplemented } from '../host-error';
import { define, nothing, type HostObject, type Value } from '../members';
import type { RangeTarget, Session } from '../session';
import type { Json } from '../wire';
import { readChoice, readFlag } from './cell-looks';
import { readColor } from './color';
import { rangeArgument } from './range-target';

interface OnSheet {
  readonly sheet: ModelSheet;
  readonly chart: ModelChart;
}
interface InChart extends OnSheet {
  readonly series: ModelSeries;
}
interface OfAxis extends OnSheet {
  readonly axis: ModelChart['valueAxis'];
}
type Titled = OnSheet & { readonly titled: { title: string | null } };

const TYPES = ['ColumnClustered', 'Line'] as const;

function change({ sheet }: { readonly sheet: ModelSheet }, session: Session, edit: () => void): void {
  editCharts(session.model, sheet, edit);
}

const readText = (value: Json): string => {
  if (typeof value !== 'string' || value.length > 255) throw invalidArgument();
  return value;
};
const readNumber = (value: Json): number => {
  if (typeof value !== 'number') throw invalidArgument();
  return value;
};

/** A property kept as it is given. */
function kept<T extends { readonly sheet: ModelSheet }, V extends Json>(
  get: (self: T) => V,
  set: (self: T, value: V) => void,
  read: (value: Json) => V,
): Value<T> {
  return {
    get,
    set: (self, value, session) => {
      const known = read(value);
      change(self, session, () => {
        set(self, known);
      });
    },
  };
}

/** How Excel splits a larger range into series is not emulated. */
function rangeOnSheet(
  member: string,
  args: Parameters<typeof rangeArgument>[0],
  index: number,
  session: Session,
): RangeTarget {
  const target = rangeArgument(args, index, session, null);
  const { top, left, bottom, right } = target.area;
  if (top !== bottom && left !== right) throw notImplemented(member);
  return target;
}

const title = define<Titled>({
  name: 'ChartTitle',
  values: {
    text: kept(
      ({ titled }) => titled.title ?? '',
      ({ titled }, text) => {
        titled.title = text;
      },
      readText,
    ),
    visible: kept(
      ({ titled }) => titled.title !== null,
      ({ titled }, visible) => {
        titled.title = visible ? (titled.title ?? '') : null;
      },
      readFlag,
    ),
  },
});

const legend = define<OnSheet>({
  name: 'ChartLegend',
  values: {
    visible: kept(
      ({ chart }) => chart.legend !== null,
      ({ chart }, visible) => {
        chart.legend = visible ? (chart.legend ?? 'Right') : null;
      },
      readFlag,
    ),
    position: kept(
      ({ chart }) => chart.legend ?? 'Right',
      ({ chart }, position) => {
        chart.legend = position;
      },
      (value) => readChoice(value, ['Bottom', 'Right', 'Top', 'Left']),
    ),
  },
});

const axis = define<OfAxis>({
  name: 'ChartAxis',
  values: {
    numberFormat: kept(
      (self) => self.axis.numberFormat,
      (self, format) => {
        self.axis.numberFormat = format;
      },
      readText,
    ),
    minimum: kept<OfAxis, number | string>(
      (self) => self.axis.minimum ?? '',
      (self, minimum) => {
        self.axis.minimum = typeof minimum === 'number' ? minimum : null;
      },
      (value) => (value === '' ? '' : readNumber(value)),
    ),
    tickLabelPosition: kept(
      (self) => self.axis.labels,
      (self, labels) => {
        self.axis.labels = labels;
      },
      (value) => readChoice(value, ['NextToAxis', 'High', 'Low', 'None']),
    ),
  },
  objects: { title: (self) => title({ ...self, titled: self.axis }) },
});

const axes = define<OnSheet>({
  name: 'ChartAxes',
  objects: {
    valueAxis: (self) => axis({ ...self, axis: self.chart.valueAxis }),
    categoryAxis: (self) => axis({ ...self, axis: self.chart.categoryAxis }),
  },
});

const fill = define<InChart>({
  name: 'ChartFill',
  methods: {
    setSolidColor: (self, args, session) => {
      const color = `#${readColor(args.json(0))}`;
      change(self, session, () => {
        self.series.color = color;
      });
      return nothing;
    },
  },
});

const line = define<InChart>({
  name: 'ChartLineFormat',
  values: {
    color: kept(
      ({ series }) => series.color ?? '',
      ({ series }, color) => {
        series.color = color;
      },
      (value) => `#${readColor(value)}`,
    ),
    weight: kept(
      ({ series }) => series.weight,
      ({ series }, weight) => {
        series.weight = weight;
      },
      readNumber,
    ),
  },
});

const seriesFormat = define<InChart>({
  name: 'ChartSeriesFormat',
  objects: { fill: (self) => fill(self), line: (self) => line(self) },
});

const chartSeries = define<InChart>({
  name: 'ChartSeries',
  values: {
    name: kept(
      ({ series }) => series.name,
      ({ series }, name) => {
        series.name = name;
        series.nameFrom = undefined;
      },
      readText,
    ),
    chartType: kept(
      ({ series }) => series.type,
      ({ series }, type) => {
        series.type = type;
      },
      (value) => readChoice(value, TYPES),
    ),
    gapWidth: kept(
      ({ series }) => series.gapWidth,
      ({ series }, width) => {
        series.gapWidth = width;
      },
      readNumber,
    ),
    markerStyle: kept(
      ({ series }) => series.marker,
      ({ series }, marker) => {
        series.marker = marker;
      },
      (value) => readChoice(value, ['Automatic', 'None']),
    ),
  },
  objects: { format: (self) => seriesFormat(self) },
  methods: {
    setValues: (self, args, session) => {
      const target = rangeOnSheet('ChartSeries.setValues', args, 0, session);
      change(self, session, () => {
        self.series.values = target;
      });
      return nothing;
    },
    setXAxisValues: (self, args, session) => {
      const target = rangeOnSheet('ChartSeries.setXAxisValues', args, 0, session);
      change(self, session, () => {
        self.series.categories = target;
      });
      return nothing;
    },
  },
});

/** What a chart of another kind is called, and what it holds, is only known to the file it came from. */
function typeOf({ type }: ModelChart): ModelSeries['type'] {
  if (type === 'Other') throw notImplemented('Chart.chartType of a chart of another kind');
  return type;
}

function newSeries(name: string, type: ModelSeries['type'], values: RangeTarget | null): ModelSeries {
  return {
    name,
    type,
    values,
    categories: null,
    color: null,
    weight: 2.25,
    gapWidth: 150,
    marker: 'Automatic',
  };
}

const seriesCollection = define<OnSheet>({
  name: 'ChartSeriesCollection',
  items: (self) => self.chart.series.map((series) => chartSeries({ ...self, series })),
  methods: {
    getItemAt: (self, args) => {
      const series = self.chart.series[args.integer(0)];
      if (series === undefined) throw invalidArgument();
      return { object: chartSeries({ ...self, series }) };
    },
    getCount: (self) => ({ value: self.chart.series.length }),
    add: (self, args, session) => {
      const name = args.isGiven(0) ? args.text(0) : `Series${String(self.chart.series.length + 1)}`;
      const series = newSeries(name, typeOf(self.chart), null);
      change(self, session, () => {
        self.chart.series.push(series);
      });
      return { object: chartSeries({ ...self, series }) };
    },
  },
});

const chartObject = define<OnSheet>({
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  values: {
    id: { get: ({ chart }) => chart.id },
    name: kept(
      ({ chart }) => chart.name,
      ({ chart }, name) => {
        chart.name = name;
      },
      readText,
    ),
    chartType: { get: ({ chart }) => typeOf(chart) },
  },
  objects: {
    title: (self) => title({ ...self, titled: self.chart }),
    legend: (self) => legend(self),
    axes: (self) => axes(self),
    series: (self) => seriesCollection(self),
  },
  methods: {
    setPosition: (self, args, session) => {
      const from = rangeArgument(args, 0, session, self.sheet).area;
      const to = args.isGiven(1) ? rangeArgument(args, 1, session, self.sheet).area : from;
      change(self, session, () => {
        self.chart.position = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
        self.chart.place = undefined;
      });
      return nothing;
    },
    delete: (self, _args, session) => {
      change(self, session, () => {
        self.sheet.charts = (self.sheet.charts ?? []).filter((each) => each !== self.chart);
      });
      return nothing;
    },
  },
});

function named(sheet: ModelSheet, key: Json): HostObject | null {
  const chart = (sheet.charts ?? []).find(({ name, id }) => name === key || id === key);
  return chart === undefined ? null : chartObject({ sheet, chart });
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

const newAxis = (): ModelChart['valueAxis'] => ({
  title: null,
  numberFormat: 'General',
  minimum: null,
  maximum: null,
  labels: 'NextToAxis',
});

export const charts = define<ModelSheet>({
  name: 'ChartCollection',
  items: (sheet) => (sheet.charts ?? []).map((chart) => chartObject({ sheet, chart })),
  item: (sheet, key) => found(named(sheet, key)),
  methods: {
    // One row or column of figures makes one series.
    add: (sheet, args, session) => {
      const type = readChoice(args.json(0), TYPES);
      const values = rangeOnSheet('ChartCollection.add', args, 1, session);
      const chart: ModelChart = {
        id: newChartId(),
        name: `Chart ${String((sheet.charts ?? []).length + 1)}`,
        type,
        title: null,
        legend: 'Right',
        position: null,
        valueAxis: newAxis(),
        categoryAxis: newAxis(),
        series: [newSeries('Series1', type, values)],
      };
      change({ sheet }, session, () => {
        sheet.charts = [...(sheet.charts ?? []), chart];
      });
      return { object: chartObject({ sheet, chart }) };
    },
    getCount: (sheet) => ({ value: (sheet.charts ?? []).length }),
    getItem: (sheet, args) => ({ object: found(named(sheet, args.json(0))) }),
    getItemOrNullObject: (sheet, args) => ({ object: named(sheet, args.json(0)) }),
  },
});
