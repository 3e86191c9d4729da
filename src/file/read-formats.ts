/**
 * Number formats of the cells of a grid: those of cells the part spells out, and those a missing cell would
 * get from its row or column (ISO/IEC 29500-1 §18.3.1.4, §18.3.1.13, §18.3.1.73).
 */
import { cellKey } from '../core/grid';
import { LAST_COL } from '../core/address';
import type { CellGrid } from './cell-grid';
import { FileProblem } from './problem';

/** Style indexes of a run of columns; -1 stands for every style whose format means nothing special. */
interface Run {
  readonly from: number;
  to: number;
  readonly style: number;
}

interface Layout {
  readonly runs: readonly Run[];
  /** The row's own style, which goes before the column's; null without one. */
  readonly rowStyle: number | null;
}

/** Rows that follow each other and look alike. */
interface Band {
  readonly top: number;
  bottom: number;
  readonly layout: Layout;
}

export interface FormatReader {
  /** A `<col>` with a style. */
  readonly column: (from: number, to: number, style: number) => void;
  /** Rows come in order, each before its cells. */
  readonly row: (row: number, style: number | null) => void;
  /** Cells come in order; a cell without a style has style 0. */
  readonly cell: (col: number, style: number) => void;
  readonly formats: (grid: CellGrid) => Map<number, string>;
}

/** Up to here every place of the grid is looked at; beyond, only rows and columns that hold something. */
const FEW_COLUMNS = 512;
const FEW_PLACES = 500_000;
const MOST_FORMATS = 2_000_000;
const MOST_RUNS = 2_000_000;

const NOTHING: Layout = { runs: [], rowStyle: null };

/** @param meaningful format code by style index, only where it matters. */
export function formatReader(meaningful: ReadonlyMap<number, string>): FormatReader {
  const columnRuns: Run[] = [];
  let columnsMatter = false;
  const bands: Band[] = [];
  const layouts = new Map<string, Layout>();
  const matter = (style: number): number => (meaningful.has(style) ? style : -1);
  let row = 0;
  let rowStyle: number | null = null;
  let runs: Run[] = [];
  let kept = 0;

  const endRow = (): void => {
    if (runs.length === 0 && (rowStyle === null || (rowStyle === -1 && !columnsMatter))) return;
    const key = `${String(rowStyle)}|${runs.map(({ from, to, style }) => `${String(from)}-${String(to)}:${String(style)}`).join()}`;
    let layout = layouts.get(key);
    if (layout === undefined) {
      layout = { runs, rowStyle };
      layouts.set(key, layout);
      kept += runs.length;
      if (kept > MOST_RUNS)
        throw new FileProblem('too-large', 'number formats that change in too many cells');
    }
    const last = bands.at(-1);
    if (last?.layout === layout && last.bottom === row - 1) last.bottom = row;
    else bands.push({ top: row, bottom: row, layout });
    runs = [];
  };

  const formats = (grid: CellGrid): Map<number, string> => {
    endRow();
    const out = new Map<number, string>();
    const { filledRows, filledColumns } = grid;
    const [firstRow, firstCol] = [filledRows[0], filledColumns[0]];
    if (firstRow === undefined || firstCol === undefined || (bands.length === 0 && !columnsMatter))
      return out;
    const lastRow = filledRows.at(-1) ?? firstRow;
    const lastCol = filledColumns.at(-1) ?? firstCol;
    const columns = lastCol - firstCol < FEW_COLUMNS ? range(firstCol, lastCol) : filledColumns;
    const dense = (lastRow - firstRow + 1) * columns.length <= FEW_PLACES;
    const ofColumn = columns.map((col) => styleIn(columnRuns, col) ?? -1);
    const inherited = ofColumn.flatMap((style, index) => {
      const code = meaningful.get(style);
      return code === undefined ? [] : [{ col: columns[index] ?? 0, code }];
    });
    const isColumn = new Uint8Array(LAST_COL + 1);
    for (const col of columns) isColumn[col] = 1;
    let next = 0;
    for (const each of dense ? range(firstRow, lastRow) : filledRows) {
      while ((bands[next]?.bottom ?? Infinity) < each) next += 1;
      const band = bands[next];
      const layout = band !== undefined && band.top <= each ? band.layout : NOTHING;
      const put = (col: number, code: string | undefined): void => {
        if (code !== undefined && isColumn[col] === 1) out.set(cellKey(each, col), code);
      };
      for (const run of layout.runs)
        for (let col = run.from; col <= run.to; col++) put(col, meaningful.get(run.style));
      let run = 0;
      const isFree = (col: number): boolean => {
        while ((layout.runs[run]?.to ?? Infinity) < col) run += 1;
        return (layout.runs[run]?.from ?? Infinity) > col;
      };
      if (layout.rowStyle === null) {
        for (const { col, code } of inherited) if (isFree(col)) put(col, code);
      } else if (layout.rowStyle >= 0) {
        const code = meaningful.get(layout.rowStyle);
        for (const col of columns) if (isFree(col)) put(col, code);
      }
      if (out.size > MOST_FORMATS) throw new FileProblem('too-large', 'number formats of too many cells');
    }
    return out;
  };

  return {
    column: (from, to, style) => {
      columnRuns.push({ from, to: Math.min(to, LAST_COL), style: matter(style) });
      if (columnRuns.length > LAST_COL)
        throw new FileProblem('damaged', 'more ranges of columns than columns');
      columnsMatter ||= meaningful.has(style);
    },
    row: (number, style) => {
      endRow();
      row = number;
      rowStyle = style === null ? null : matter(style);
    },
    cell: (col, style) => {
      const known = matter(style);
      // Without formats to inherit, a cell matters only for a format of its own.
      if (known === -1 && !columnsMatter && (rowStyle ?? -1) === -1) return;
      const last = runs.at(-1);
      if (last?.style === known && last.to === col - 1) last.to = col;
      else runs.push({ from: col, to: col, style: known });
    },
    formats,
  };
}

function styleIn(runs: readonly Run[], col: number): number | undefined {
  return runs.find(({ from, to }) => col >= from && col <= to)?.style;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
