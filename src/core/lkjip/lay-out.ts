/** Gives a report table its rows and columns: the cells, merges, names and charts of a sheet. */
import { cellName, type Area, type CellValue } from '../grid';
import type { CellStyle, ChartSpec, DropDown, NamedArea, PrintSetup, SheetSpec } from '../patch/sheet-spec';
import { widthsOf } from './column-width';
import { lineCount, ROOM } from './line-count';
import { isFigure, resolve, type Live } from './live';
import type { ReportArea, ReportCell, ReportTable } from './report';
import { STYLES, type StyleKey } from './styles';

/** Where the lines and columns of a table stand. */
export interface Placement {
  readonly rows: ReadonlyMap<string, number>;
  /** Sheet column of each column of the table. */
  readonly cols: readonly number[];
}

export interface PlacedCell {
  readonly row: number;
  readonly col: number;
  readonly cell: ReportCell;
  /** With its `=`. */
  readonly formula: string | null;
  readonly value: CellValue;
}

export interface Placed {
  readonly area: Area;
  readonly cells: readonly PlacedCell[];
  /** Every cell of the table's look, also those a merge covers. */
  readonly styled: readonly { readonly row: number; readonly col: number; readonly style: StyleKey }[];
  readonly merges: readonly Area[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly charts: readonly ChartSpec[];
  readonly dropDowns: readonly DropDown[];
  readonly names: readonly NamedArea[];
  readonly print: PrintSetup;
}

const A4 = 9;
const DEFAULT_POINTS = 10;
const LINE = 1.32;
const PADDING = 4;

export function placeFresh(table: ReportTable, row = 1, col = 1): Placement {
  return {
    rows: new Map(table.lines.map(({ key }, index) => [key, row + index])),
    cols: table.widths.map((_, index) => col + index),
  };
}

/** `Renja_Tabel_3_1`: marks the area as ours. */
export function definedName(id: ReportTable['id']): string {
  const words = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `Renja_${words.join('_').replace(/\./g, '_').replace('Lkjip', 'LKjIP').replace('Pk', 'PK')}`;
}

export function valueOf(live: Live): CellValue {
  return isFigure(live.value) ? live.value.toNumber() : live.value;
}

function textOf(cell: ReportCell): string {
  const { content } = cell;
  if (content.kind === 'label') return String(content.text);
  if (content.kind === 'input') return typeof content.value === 'string' ? content.value : '';
  if (content.kind === 'blank') return '';
  return isFigure(content.live.value) ? '' : content.live.value;
}

function linesOf(table: ReportTable, cell: ReportCell): number {
  const style: CellStyle = STYLES[cell.style];
  if (style.wrap !== true) return 1;
  const width = table.widths
    .slice(cell.col - 1, cell.col - 1 + (cell.span ?? 1))
    .reduce((all, each) => all + each, 0);
  const size = DEFAULT_POINTS / (style.fontSize ?? DEFAULT_POINTS);
  const room = width * size * (style.bold === true ? ROOM.bold : ROOM.plain);
  return lineCount(textOf(cell), Math.max(4, Math.floor(room)));
}

const pointsOf = (cell: ReportCell): number => {
  const style: CellStyle = STYLES[cell.style];
  return style.fontSize ?? DEFAULT_POINTS;
};

function heightsOf(table: ReportTable, placement: Placement): Map<number, number> {
  const heights = new Map<string, number>();
  for (const line of table.lines) {
    if (line.height === 'auto') continue;
    const tallest = Math.max(
      0,
      ...line.cells
        .filter(({ until }) => until === undefined || until === line.key)
        .map((cell) => linesOf(table, cell) * pointsOf(cell) * LINE + PADDING),
    );
    heights.set(line.key, Math.max(line.height ?? 0, tallest, 15));
  }
  // A cell over several lines: what its text needs beyond them goes to the last one.
  const keys = table.lines.map(({ key }) => key);
  for (const line of table.lines)
    for (const cell of line.cells) {
      if (cell.until === undefined || cell.until === line.key) continue;
      const covered = keys.slice(keys.indexOf(line.key), keys.indexOf(cell.until) + 1);
      const there = covered.reduce((all, key) => all + (heights.get(key) ?? 0), 0);
      const needed = linesOf(table, cell) * pointsOf(cell) * LINE + PADDING;
      if (needed > there) heights.set(cell.until, (heights.get(cell.until) ?? 0) + needed - there);
    }
  const rows = new Map<number, number>();
  for (const [key, height] of heights) {
    const row = placement.rows.get(key);
    if (row !== undefined) rows.set(row, Math.min(400, Math.round(height * 4) / 4));
  }
  return rows;
}

export function layOut(table: ReportTable, placement: Placement): Placed {
  const rowOf = (key: string): number => {
    const row = placement.rows.get(key);
    if (row === undefined) throw new Error(`line ${key} of ${table.id} has no row`);
    return row;
  };
  const colOf = (col: number): number => {
    const at = placement.cols[col - 1];
    if (at === undefined) throw new Error(`${table.id} has no column ${String(col)}`);
    return at;
  };
  const areaOf = ({ from, to }: ReportArea): Area => ({
    top: rowOf(from.key),
    left: colOf(from.col),
    bottom: rowOf(to.key),
    right: colOf(to.col),
  });
  const address = (key: string, col: number): string => cellName(rowOf(key), colOf(col));
  const cells: PlacedCell[] = [];
  const styled: { row: number; col: number; style: StyleKey }[] = [];
  const merges: Area[] = [];
  for (const line of table.lines) {
    const row = rowOf(line.key);
    for (const cell of line.cells) {
      const col = colOf(cell.col);
      const last = colOf(cell.col + (cell.span ?? 1) - 1);
      const bottom = cell.until === undefined ? row : rowOf(cell.until);
      const { content } = cell;
      const formula = content.kind === 'live' ? `=${resolve(content.live.expr, address)}` : null;
      const value =
        content.kind === 'live'
          ? valueOf(content.live)
          : content.kind === 'label'
            ? content.text
            : content.kind === 'input'
              ? content.value
              : null;
      cells.push({ row, col, cell, formula, value });
      for (let r = row; r <= bottom; r++)
        for (let c = col; c <= last; c++) styled.push({ row: r, col: c, style: cell.style });
      if (bottom > row || last > col) merges.push({ top: row, left: col, bottom, right: last });
    }
  }
  const rows = [...placement.rows.values()];
  const charts = (table.charts ?? []).map(({ series, position, ...rest }): ChartSpec => ({
    ...rest,
    position: areaOf(position),
    series: series.map((each) => ({
      kind: each.kind,
      color: each.color,
      name: { row: rowOf(each.name.key), col: colOf(each.name.col) },
      categories: areaOf(each.categories),
      values: areaOf(each.values),
    })),
  }));
  const area: Area = {
    top: Math.min(...rows),
    left: Math.min(...placement.cols),
    bottom: Math.max(...rows),
    right: Math.max(...placement.cols),
  };
  return {
    area,
    cells,
    styled,
    merges,
    rowHeights: heightsOf(table, placement),
    charts,
    dropDowns: (table.dropDowns ?? []).map((each) => ({ ...each, area: areaOf(each.area) })),
    names: [{ name: definedName(table.id), area }],
    print: {
      orientation: table.orientation,
      paperSize: A4,
      fitToWidth: true,
      ...(table.onePage === true ? { onePage: true } : {}),
      centered: true,
      margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75 },
      pageNumbers: true,
      repeatRows: { from: rowOf(table.head.from), to: rowOf(table.head.to) },
      area: table.printTo === undefined ? area : { ...area, bottom: rowOf(table.printTo) },
    },
  };
}

/** Points that may stay in view above the rows; more would leave no room on a small screen. */
const MOST_FROZEN = 170;

function freezeBelow(row: number, heights: ReadonlyMap<number, number>): Pick<SheetSpec, 'freezeAt'> {
  let points = 0;
  for (let at = 1; at <= row; at++) points += heights.get(at) ?? 15;
  return points > MOST_FROZEN ? {} : { freezeAt: { row: row + 1, col: 1 } };
}

/** A table that is not in the workbook yet, as a new sheet. */
export function specOf(table: ReportTable, name: string): SheetSpec {
  const placement = placeFresh(table);
  const placed = layOut(table, placement);
  const filled = new Map(placed.cells.map((each) => [`${String(each.row)} ${String(each.col)}`, each]));
  const used = [...new Set(placed.styled.map(({ style }) => style))];
  return {
    name,
    cells: placed.styled.map(({ row, col, style }) => {
      const at = filled.get(`${String(row)} ${String(col)}`);
      const base = { row, col, value: at?.value ?? null, style };
      const formula = at?.formula ?? null;
      return formula === null ? base : { ...base, formula };
    }),
    styles: Object.fromEntries(used.map((key) => [key, STYLES[key]])),
    columnWidths: new Map(widthsOf(table).map((width, index) => [index + 1, width])),
    rowHeights: placed.rowHeights,
    merges: placed.merges,
    ...freezeBelow(placement.rows.get(table.head.to) ?? 0, placed.rowHeights),
    print: placed.print,
    dropDowns: placed.dropDowns,
    names: placed.names,
    charts: placed.charts,
    gridLines: false,
  };
}
