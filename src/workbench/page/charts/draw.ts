/** Draws a chart the way Excel draws its own: Chart.js with Excel's proportions, numbers in the page's language. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
  type ScaleOptions,
} from 'chart.js';
import type { Separators } from '../../model/number-text';
import { accent, seenOn, type ChartColors } from './colors';
import { figureText, type ChartFigures, type SeriesFigures } from './figures';
import { linesOf, titleLines } from './label-lines';

Chart.register(
  ...[BarController, LineController, PieController, BarElement, LineElement, PointElement, ArcElement],
  ...[CategoryScale, LinearScale, Legend, Title, Tooltip],
);

/** Excel's Calibri; Carlito has the same widths. */
const FAMILY = "Calibri, Carlito, 'Segoe UI', system-ui, sans-serif";
const TITLE = 16;
const TEXT = 12;
const PIXELS_PER_POINT = 96 / 72;
const SWATCH = 16;
const MARGIN = 12;
/** Excel lets an axis begin above zero where all figures are within a sixth of the largest. */
const NARROW = 5 / 6;

export interface ChartLook {
  readonly colors: ChartColors;
  readonly separators: Separators;
  /** Size before zooming, in pixels, and how many pixels of the screen one of them takes. */
  readonly width: number;
  readonly height: number;
  readonly sharpness: number;
}

type Kind = 'bar' | 'line' | 'pie';
type Configuration = ChartConfiguration<Kind, (number | null)[], string>;
type Dataset = ChartDataset<Kind, (number | null)[]>;

const isBar = ({ type }: SeriesFigures): boolean => type.startsWith('Column') || type.startsWith('Bar');
const isStacked = ({ type }: SeriesFigures): boolean => type.endsWith('Stacked');

function datasetOf(
  figures: ChartFigures,
  series: SeriesFigures,
  index: number,
  { colors }: ChartLook,
): Dataset {
  const color = seenOn(colors, series.color ?? accent(index));
  const data = [...series.values];
  if (series.type === 'Pie')
    return {
      type: 'pie',
      label: series.name,
      data,
      backgroundColor: data.map((_, slice) => seenOn(colors, accent(slice))),
      borderColor: colors.ground,
      borderWidth: 1,
    };
  if (series.type === 'Line')
    return {
      type: 'line',
      label: series.name,
      data,
      order: 0,
      borderColor: color,
      backgroundColor: color,
      borderWidth: series.weight * PIXELS_PER_POINT,
      borderCapStyle: 'round',
      borderJoinStyle: 'round',
      pointStyle: series.marker ? 'circle' : 'line',
      pointRadius: series.marker ? 3 : 0,
      pointHitRadius: 8,
    };
  const bars = figures.series.filter(isBar);
  const beside = bars.some(isStacked) ? 1 : bars.length;
  return {
    type: 'bar',
    label: series.name,
    data,
    order: 1,
    backgroundColor: color,
    hoverBackgroundColor: color,
    pointStyle: 'rect',
    barPercentage: 1,
    categoryPercentage: beside / (beside + series.gapWidth / 100),
  };
}

/** Where the axis begins if nobody says: at nothing, but for figures that hardly differ. */
function beginsAtZero({ series }: ChartFigures): boolean {
  const values = series.flatMap(({ values: each }) => each.filter((value) => value !== null));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return !(least > 0 && least > most * NARROW);
}

function axisTitle(text: string | null, { colors }: ChartLook): NonNullable<ScaleOptions<'linear'>['title']> {
  return {
    display: text !== null,
    text: text ?? '',
    align: 'center',
    color: colors.text,
    font: { family: FAMILY, size: TEXT, weight: 'bold' },
    padding: 4,
  };
}

type Scales = Record<string, ScaleOptions<'category' | 'linear'>>;

function scalesOf(figures: ChartFigures, look: ChartLook): Scales {
  const { colors, separators, width } = look;
  const { valueAxis, categoryAxis, categories } = figures;
  const isAcross = figures.series.some(({ type }) => type.startsWith('Bar'));
  const stacked = figures.series.some(isStacked);
  const font = { family: FAMILY, size: TEXT };
  const labels = linesOf(
    categories,
    isAcross ? width / 3 : (width * 0.85) / Math.max(1, categories.length),
    TEXT,
  );
  const across: ScaleOptions<'category'> = {
    type: 'category',
    stacked,
    // Bars from top to bottom are counted from the bottom, as in Excel.
    reverse: isAcross,
    grid: { display: false },
    border: { color: colors.line },
    title: axisTitle(categoryAxis.title, look),
    ticks: {
      display: categoryAxis.labels !== 'None',
      color: colors.text,
      font,
      maxRotation: labels.fit ? 0 : 45,
      autoSkip: !labels.fit,
      autoSkipPadding: 6,
      callback: (_, index) => labels.lines[index] ?? '',
    },
  };
  const up: ScaleOptions<'linear'> = {
    type: 'linear',
    stacked,
    beginAtZero: beginsAtZero(figures),
    ...(valueAxis.minimum === null ? {} : { min: valueAxis.minimum }),
    ...(valueAxis.maximum === null ? {} : { max: valueAxis.maximum }),
    grid: { color: colors.line, drawTicks: false },
    border: { display: false },
    title: axisTitle(valueAxis.title, look),
    ticks: {
      display: valueAxis.labels !== 'None',
      color: colors.text,
      font,
      padding: 6,
      callback: (value) => figureText(Number(value), valueAxis.numberFormat, separators),
    },
  };
  return isAcross ? { x: up, y: across } : { x: across, y: up };
}

function configurationOf(figures: ChartFigures, look: ChartLook): Configuration {
  const { colors } = look;
  const isPie = figures.series.some(({ type }) => type === 'Pie');
  const isAcross = figures.series.some(({ type }) => type.startsWith('Bar'));
  const font = { family: FAMILY, size: TEXT };
  const { legend } = figures;
  return {
    type: isPie ? 'pie' : 'bar',
    data: {
      labels: [...figures.categories],
      datasets: figures.series.map((series, index) => datasetOf(figures, series, index, look)),
    },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      devicePixelRatio: look.sharpness,
      indexAxis: isAcross ? 'y' : 'x',
      layout: { padding: { left: MARGIN, right: MARGIN, top: 8, bottom: 8 } },
      ...(isPie ? {} : { scales: scalesOf(figures, look) }),
      interaction: { mode: 'nearest', intersect: true },
      plugins: {
        title: {
          display: figures.title !== null,
          text: titleLines(figures.title ?? '', look.width - 2 * MARGIN, TITLE),
          color: colors.text,
          font: { family: FAMILY, size: TITLE, weight: 'bold' },
          padding: { top: 2, bottom: 10 },
        },
        legend: {
          display: legend !== null,
          position: legend === null ? 'bottom' : LEGENDS[legend],
          // Not to be taken apart: Excel's legend does not react to clicks either.
          onClick: () => undefined,
          labels: {
            color: colors.text,
            font,
            usePointStyle: true,
            ...(isPie ? { pointStyle: 'rect' } : {}),
            pointStyleWidth: SWATCH,
            boxHeight: 8,
            padding: 12,
            sort: (a, b) => (a.datasetIndex ?? a.index ?? 0) - (b.datasetIndex ?? b.index ?? 0),
          },
        },
        tooltip: {
          bodyFont: font,
          titleFont: { ...font, weight: 'bold' },
          callbacks: {
            label: ({ datasetIndex, dataIndex }) => {
              const series = figures.series[datasetIndex];
              return series === undefined ? '' : `${series.name}: ${series.texts[dataIndex] ?? ''}`;
            },
          },
        },
      },
    },
  };
}

const LEGENDS = { Bottom: 'bottom', Right: 'right', Top: 'top', Left: 'left' } as const;

/** @returns what takes the drawing away */
export function drawChart(canvas: HTMLCanvasElement, figures: ChartFigures, look: ChartLook): () => void {
  canvas.width = look.width;
  canvas.height = look.height;
  const chart = new Chart(canvas, configurationOf(figures, look));
  chart.resize(look.width, look.height);
  return () => {
    chart.destroy();
  };
}
