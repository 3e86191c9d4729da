/** A chart as a workbook holds it: what is read from its parts and written into them. */
import type { Area } from '../core/grid';
import type { ChartSeries, ChartSpec } from '../core/patch/sheet-spec';

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** A point on a sheet: pixels to the right of and below the upper left corner of a cell. */
export interface Corner {
  /** Counted from 1. */
  readonly row: number;
  readonly col: number;
  readonly x: number;
  readonly y: number;
}

/** Where a chart lies: between two corners that move with their cells, or with a size of its own in pixels. */
export type ChartPlace =
  | { readonly from: Corner; readonly to: Corner }
  | { readonly from: Corner; readonly width: number; readonly height: number };

export interface FileSeries {
  readonly kind: 'column' | 'bar' | 'line' | 'pie';
  /** The cell it is named after, or the name itself. */
  readonly name: SheetArea | string;
  readonly categories: SheetArea | null;
  readonly values: SheetArea;
  /** `RRGGBB`; null for the program's own. */
  readonly color: string | null;
  /** Points, of a line. */
  readonly weight: number;
  /** Dots on a line. */
  readonly marker: boolean;
}

export interface FileAxis {
  readonly title: string | null;
  /** en-US format code. */
  readonly numberFormat: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly labels: 'nextTo' | 'high' | 'low' | 'none';
}

export interface FileChart {
  readonly name: string;
  readonly title: string | null;
  readonly place: ChartPlace;
  readonly legend: 'bottom' | 'right' | 'top' | 'left' | null;
  readonly series: readonly FileSeries[];
  /** Columns or bars of one category stand on each other. */
  readonly stacked: boolean;
  /** Between the bars of two categories, in percent of a bar. */
  readonly gapWidth: number;
  readonly valueAxis: FileAxis;
  readonly categoryAxis: FileAxis;
}

const LINE_POINTS = 2.25;
const GAP_PERCENT = 80;

/** Cells as a place: from the first one's upper left corner to the last one's lower right. */
export const placeOfArea = ({ top, left, bottom, right }: Area): ChartPlace => ({
  from: { row: top, col: left, x: 0, y: 0 },
  to: { row: bottom + 1, col: right + 1, x: 0, y: 0 },
});

function seriesOf(sheet: string, { kind, name, categories, values, color }: ChartSeries): FileSeries {
  const { row, col } = name;
  return {
    kind: kind === 'bar' ? 'column' : 'line',
    name: { sheet, area: { top: row, left: col, bottom: row, right: col } },
    categories: { sheet, area: categories },
    values: { sheet, area: values },
    color,
    weight: LINE_POINTS,
    marker: false,
  };
}

/**
 * The chart of a description. Its category labels stand below the plot, also where a bar goes below zero.
 * @param sheet the one that carries it and all its cells
 */
export function chartOfSpec(sheet: string, spec: ChartSpec): FileChart {
  const { valueAxis, categoryAxis } = spec;
  return {
    name: spec.name,
    title: spec.title,
    place: placeOfArea(spec.position),
    legend: spec.legend === 'none' ? null : 'bottom',
    series: spec.series.map((series) => seriesOf(sheet, series)),
    stacked: false,
    gapWidth: GAP_PERCENT,
    valueAxis: {
      title: valueAxis.title ?? null,
      numberFormat: valueAxis.numberFormat,
      minimum: valueAxis.minimum ?? null,
      maximum: null,
      labels: 'nextTo',
    },
    categoryAxis: {
      title: categoryAxis?.title ?? null,
      numberFormat: 'General',
      minimum: null,
      maximum: null,
      labels: 'low',
    },
  };
}

/** Whether chart-part.ts can write the chart: upright bars and lines on one pair of axes. */
export const isWritable = ({ series, stacked }: FileChart): boolean =>
  !stacked && series.length > 0 && series.every(({ kind }) => kind === 'column' || kind === 'line');
