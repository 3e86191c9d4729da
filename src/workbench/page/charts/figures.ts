/** What a chart of the model shows: figures and texts of its cells, as they are now. */
import { isCellError, type Area, type CellValue } from '../../../core/grid';
import { cellAt } from '../../model/edit';
import { seriesName } from '../../model/file-charts';
import type {
  ModelAxis,
  ModelCell,
  ModelChart,
  ModelPlace,
  ModelSeries,
  WorkbookModel,
} from '../../model/model';
import { textOf, UnknownNumberFormat, type Separators } from '../../model/number-text';
import { sheetById } from '../../model/sheets';

export interface SeriesFigures {
  readonly name: string;
  readonly type: ModelSeries['type'];
  /** `#RRGGBB`; null for the page's own. */
  readonly color: string | null;
  /** Points, of a line. */
  readonly weight: number;
  readonly marker: boolean;
  /** Between the bars of two categories, in percent of a bar. */
  readonly gapWidth: number;
  /** Null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** The values as their cells show them. */
  readonly texts: readonly string[];
}

export interface ChartFigures {
  readonly title: string | null;
  readonly legend: ModelChart['legend'];
  readonly categories: readonly string[];
  /** None for a chart of a kind that is not drawn. */
  readonly series: readonly SeriesFigures[];
  readonly valueAxis: ModelAxis;
  readonly categoryAxis: ModelAxis;
}

/** A figure under a format code; under one that is not known, as General shows it. */
export function figureText(value: CellValue, code: string, separators: Separators): string {
  try {
    return textOf(value, code, separators);
  } catch (cause) {
    if (!(cause instanceof UnknownNumberFormat)) throw cause;
    return textOf(value, 'General', separators);
  }
}

interface PlacedCell {
  readonly cell: ModelCell;
  readonly isHidden: boolean;
}

/** Row by row. */
function cellsOf(model: WorkbookModel, { sheetId, area }: ModelPlace): PlacedCell[][] {
  const sheet = sheetById(model, sheetId);
  if (sheet === null) return [];
  const { top, left, bottom, right }: Area = area;
  const rows: PlacedCell[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: PlacedCell[] = [];
    for (let col = left; col <= right; col++)
      cells.push({
        cell: cellAt(sheet, row, col),
        isHidden: sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(col),
      });
    rows.push(cells);
  }
  return rows;
}

/** As Excel plots: an empty cell and `#N/A` leave a gap, what else is no figure counts as nothing. */
function plotted(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  return value === null || (isCellError(value) && value.error === '#N/A') ? null : 0;
}

/** One text for each of `count` points; several rows or columns of categories are read together. */
function categoryTexts(cells: readonly PlacedCell[][], count: number, separators: Separators): string[] {
  const text = ({ cell }: PlacedCell): string => figureText(cell.value, cell.numberFormat, separators);
  const [first = []] = cells;
  const isAcross = cells.length < count && first.length >= count;
  return Array.from({ length: count }, (_, index) =>
    (isAcross ? cells.flatMap((row) => row[index] ?? []) : (cells[index] ?? []))
      .map(text)
      .filter((each) => each !== '')
      .join(' '),
  );
}

/** Cells in hidden rows and columns are not plotted, as in Excel unless it is told otherwise. */
export function figuresOf(model: WorkbookModel, chart: ModelChart, separators: Separators): ChartFigures {
  const columns = chart.series.map((series) => ({
    series,
    cells: series.values === null ? [] : cellsOf(model, series.values).flat(),
  }));
  const count = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const source = chart.series.find(({ categories }) => categories !== null)?.categories ?? null;
  const texts = source === null ? [] : categoryTexts(cellsOf(model, source), count, separators);
  const shown = Array.from({ length: count }, (_, index) => index).filter((index) =>
    columns.some(({ cells }) => cells[index]?.isHidden === false),
  );
  return {
    title: chart.title,
    legend: chart.legend,
    categories: shown.map((index) => texts[index] ?? String(index + 1)),
    series: columns.map(({ series, cells }) => ({
      name: seriesName(model, series),
      type: series.type,
      color: series.color,
      weight: series.weight,
      marker: series.marker !== 'None',
      gapWidth: series.gapWidth,
      values: shown.map((index) => plotted(cells[index]?.cell.value ?? null)),
      texts: shown.map((index) => {
        const cell = cells[index]?.cell;
        return cell === undefined ? '' : figureText(cell.value, cell.numberFormat, separators);
      }),
    })),
    valueAxis: chart.valueAxis,
    categoryAxis: chart.categoryAxis,
  };
}
