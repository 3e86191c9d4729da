/**
 * Brings a table that stands on its sheet up to date in place. What staff typed is never written over:
 * neither cells beside or below, nor rows between, nor a cell of the table that they typed into.
 */
import { textOf } from '../form/normalise';
import { cellKey, formulaAt, lastColumn, lastRow, valueAt, type Area, type SheetGrid } from '../grid';
import { sameState } from '../patch/cell-state';
import type { CellChange, CellState } from '../patch/patch';
import type { SheetRelayout } from '../patch/sheet-spec';
import { align, findColumns, fingerprint } from './align';
import { widthsOf } from './column-width';
import { layOut, type Placed, type Placement } from './lay-out';
import type { ReportLine, ReportTable } from './report';
import { STYLES } from './styles';

export type TableUpdate =
  | {
      readonly kind: 'update';
      readonly placement: Placement;
      readonly cells: readonly CellChange[];
      readonly relayout: SheetRelayout;
      /** Cells of the table that staff typed into; they stay. */
      readonly typedOver: readonly { readonly row: number; readonly col: number }[];
    }
  /** Columns were inserted or deleted so that the table cannot be told any more. */
  | { readonly kind: 'columns-changed' }
  /** New lines have no place: so many empty rows are needed above this row. */
  | { readonly kind: 'rows-needed'; readonly above: number; readonly count: number };

const isSpacer = (line: ReportLine): boolean => line.cells.length === 0;

/** Tells what we wrote from what staff typed. */
interface Ownership {
  readonly isOurs: (row: number, col: number) => boolean;
}

/** Alike for a sum over few and over many cells. */
const shapeOf = (formula: string): string => fingerprint(formula).replace(/#(?:[,:]#)+/g, '#');

const NUMBERING = /^(?:[IVXLC]+(?:\.\d+)?|\d{1,4})$/;
const YEAR = /^20\d\d$/;

function ownershipOf(
  grid: SheetGrid,
  area: Area,
  table: ReportTable,
  cols: readonly number[],
  widthChanged: boolean,
): Ownership {
  const own = widthChanged
    ? Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index)
    : cols;
  const everywhere = new Set<string>();
  const stems: (readonly [number, string])[] = [];
  const texts = new Map<number, Set<string>>();
  for (const { cells } of table.lines)
    for (const { col, content } of cells) {
      if (content.kind !== 'label') continue;
      const at = cols[col - 1] ?? 0;
      const known = texts.get(at) ?? new Set<string>();
      known.add(textOf(content.text));
      everywhere.add(textOf(content.text));
      if (content.stem !== undefined) stems.push([at, content.stem]);
      texts.set(at, known);
    }
  const shapes = new Set(
    layOut(table, fullPlacement(table, cols)).cells.flatMap(({ formula }) =>
      formula === null ? [] : [shapeOf(formula)],
    ),
  );
  return {
    isOurs: (row, col) => {
      if (row < area.top || row > area.bottom || !own.includes(col)) return false;
      const formula = formulaAt(grid, row, col);
      // Our formulas reach into another sheet, guard with a dash or round twice; the rest is alike by shape.
      if (formula !== null)
        return (
          formula.includes('!') ||
          formula.includes('"-"') ||
          formula.includes(',11)') ||
          shapes.has(shapeOf(formula))
        );
      const text = textOf(valueAt(grid, row, col));
      // Headings of a table of another width stand over other columns now.
      if (widthChanged && (everywhere.has(text) || NUMBERING.test(text))) return true;
      if (texts.get(col)?.has(text) === true) return true;
      if (stems.some(([at, stem]) => at === col && text.startsWith(stem))) return true;
      if (col === cols[0]) return NUMBERING.test(text);
      return YEAR.test(text) && [...(texts.get(col) ?? [])].some((known) => YEAR.test(known));
    },
  };
}

const fullPlacement = (table: ReportTable, cols: readonly number[]): Placement => ({
  rows: new Map(table.lines.map(({ key }, index) => [key, index + 1])),
  cols,
});

const isFilled = (grid: SheetGrid, row: number, col: number): boolean =>
  formulaAt(grid, row, col) !== null || textOf(valueAt(grid, row, col)) !== '';

/** The first row at or below `from` with anything of the staff's; null where all is ours. */
function staffRowFrom(grid: SheetGrid, from: number, ownership: Ownership): number | null {
  for (let row = Math.max(from, grid.origin.row); row <= lastRow(grid); row++)
    for (let col = grid.origin.col; col <= lastColumn(grid); col++)
      if (isFilled(grid, row, col) && !ownership.isOurs(row, col)) return row;
  return null;
}

/** Anything of the staff's where columns move: in the table, or where it grows to. */
function staffIn(grid: SheetGrid, area: Area, cols: readonly number[], ownership: Ownership): boolean {
  const right = Math.max(area.right, ...cols);
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= right; col++)
      if (isFilled(grid, row, col) && !ownership.isOurs(row, col)) return true;
  return false;
}

/** Rows of the old table that no line has any more: ours alone, nothing of the staff's in them. */
function staleRows(
  grid: SheetGrid,
  area: Area,
  taken: ReadonlySet<number>,
  ownership: Ownership,
): Set<number> {
  const stale = new Set<number>();
  for (let row = area.top; row <= area.bottom; row++) {
    if (taken.has(row)) continue;
    let ours = false;
    let staff = false;
    for (let col = grid.origin.col; col <= lastColumn(grid); col++) {
      if (!isFilled(grid, row, col)) continue;
      if (ownership.isOurs(row, col)) ours = true;
      else staff = true;
    }
    if (ours && !staff) stale.add(row);
  }
  return stale;
}

/** Lines without cells stand below the line before them, where that row is free. */
function withSpacers(
  table: ReportTable,
  rows: Map<string, number>,
  top: number,
): ReadonlyMap<string, number> {
  let last = top - 1;
  for (const line of table.lines) {
    const row = rows.get(line.key);
    if (row === undefined) rows.set(line.key, (last += 1));
    else last = row;
  }
  return rows;
}

type Rows =
  | { readonly kind: 'rows'; readonly rows: ReadonlyMap<string, number> }
  | Extract<TableUpdate, { kind: 'rows-needed' }>;

function placeRows(
  grid: SheetGrid,
  area: Area,
  table: ReportTable,
  cols: readonly number[],
  ownership: Ownership,
): Rows {
  const found = align(grid, area, table, cols).rows;
  const stale = staleRows(grid, area, new Set(found.values()), ownership);
  const missing = table.lines.filter((line) => !isSpacer(line) && !found.has(line.key));
  if (missing.length === 0 && stale.size === 0)
    return { kind: 'rows', rows: withSpacers(table, new Map(found), area.top) };

  // Everything up to the first line that is new, or the first row that is left over, stays where it is.
  const firstStale = Math.min(Infinity, ...stale);
  const kept = new Map<string, number>();
  let next = area.top;
  let index = 0;
  for (; index < table.lines.length; index++) {
    const line = table.lines[index];
    if (line === undefined) break;
    const row = isSpacer(line) ? next : found.get(line.key);
    if (row === undefined || row > firstStale) break;
    kept.set(line.key, row);
    next = row + 1;
  }
  if (staffRowFrom(grid, next, ownership) === null) {
    for (const line of table.lines.slice(index)) kept.set(line.key, next++);
    return { kind: 'rows', rows: kept };
  }

  // Something of the staff's stands below: new lines go into rows that are free between their neighbours.
  const rows = new Map(found);
  const occupied = new Set(found.values());
  const isFree = (row: number): boolean => {
    if (occupied.has(row)) return false;
    if (stale.has(row)) return true;
    for (let col = grid.origin.col; col <= lastColumn(grid); col++)
      if (isFilled(grid, row, col)) return false;
    return true;
  };
  for (let at = 0; at < table.lines.length; at++) {
    const line = table.lines[at];
    if (line === undefined || isSpacer(line) || rows.has(line.key)) continue;
    let last = at;
    while (last + 1 < table.lines.length && !rows.has(table.lines[last + 1]?.key ?? '')) last += 1;
    const run = table.lines.slice(at, last + 1).filter((each) => !isSpacer(each));
    const above = Math.max(area.top - 1, ...table.lines.slice(0, at).map(({ key }) => rows.get(key) ?? 0));
    const following = table.lines.slice(last + 1).map(({ key }) => rows.get(key));
    const below = following.find((row) => row !== undefined) ?? Infinity;
    const free: number[] = [];
    for (let row = above + 1; row < below && free.length < run.length; row++) {
      if (isFree(row)) free.push(row);
      else if (below === Infinity) break;
    }
    if (free.length < run.length)
      return {
        kind: 'rows-needed',
        above: below === Infinity ? above + 1 + free.length : below,
        count: run.length - free.length,
      };
    run.forEach((each, position) => {
      const row = free[position];
      if (row === undefined) return;
      rows.set(each.key, row);
      occupied.add(row);
    });
    at = last;
  }
  return { kind: 'rows', rows: withSpacers(table, rows, area.top) };
}

/** @param typed builds the table again once it is known where its input cells stand */
export function updateTable(
  grid: SheetGrid,
  area: Area,
  table: ReportTable,
  typed: (placement: Placement) => ReportTable = () => table,
): TableUpdate {
  const found = findColumns(grid, area, table);
  if (found === null) return { kind: 'columns-changed' };
  const { cols, widthChanged } = found;
  const ownership = ownershipOf(grid, area, table, cols, widthChanged);
  if (widthChanged && staffIn(grid, area, cols, ownership)) return { kind: 'columns-changed' };
  const placedRows = placeRows(grid, area, table, cols, ownership);
  if (placedRows.kind !== 'rows') return placedRows;
  const placement: Placement = { rows: placedRows.rows, cols };
  const final = typed(placement);
  const placed = layOut(final, placement);
  const { cells, typedOver } = changesOf(grid, area, placed, ownership);
  const widths = widthsOf(final);
  const grown = new Map(
    cols.flatMap((col, index) => {
      const [width, usual] = [widths[index] ?? 0, final.widths[index] ?? 0];
      return col > area.right || width > usual ? [[col, width] as const] : [];
    }),
  );
  const relayout = relayoutOf(grid, final, placement, placed, grown);
  return { kind: 'update', placement, cells, typedOver, relayout };
}

function changesOf(
  grid: SheetGrid,
  area: Area,
  placed: Placed,
  ownership: Ownership,
): { cells: CellChange[]; typedOver: { row: number; col: number }[] } {
  const cells: CellChange[] = [];
  const typedOver: { row: number; col: number }[] = [];
  const change = (row: number, col: number, after: CellState): void => {
    const before: CellState = { formula: formulaAt(grid, row, col), value: valueAt(grid, row, col) };
    if (!sameState(before, after)) cells.push({ sheet: grid.sheet, row, col, before, after });
  };
  const wanted = new Set<number>();
  for (const { row, col, cell, formula, value } of placed.cells) {
    wanted.add(cellKey(row, col));
    const filled = isFilled(grid, row, col);
    const ours = ownership.isOurs(row, col);
    if (cell.content.kind === 'input') continue;
    if (cell.content.kind === 'blank') {
      if (filled && ours) change(row, col, { formula: null, value: null });
      continue;
    }
    if (filled && !ours) {
      if (cell.content.kind === 'live') typedOver.push({ row, col });
      continue;
    }
    change(row, col, { formula, value });
  }
  const old = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  for (let row = area.top; row <= area.bottom; row++)
    for (const col of old)
      if (!wanted.has(cellKey(row, col)) && isFilled(grid, row, col) && ownership.isOurs(row, col))
        change(row, col, { formula: null, value: null });
  cells.sort((a, b) => a.row - b.row || a.col - b.col);
  return { cells, typedOver };
}

function relayoutOf(
  grid: SheetGrid,
  table: ReportTable,
  placement: Placement,
  placed: Placed,
  columnWidths: ReadonlyMap<number, number>,
): SheetRelayout {
  const used = [...new Set(placed.styled.map(({ style }) => style))];
  // A line over rows of the staff's must not merge them into itself.
  const own = new Set(placement.rows.values());
  const merges = placed.merges.filter(({ top, bottom }) => {
    for (let row = top; row <= bottom; row++) if (!own.has(row)) return false;
    return true;
  });
  const seen = new Set<number>();
  const styled = placed.styled.filter(({ row, col }) => {
    const key = cellKey(row, col);
    if (seen.has(key) || !own.has(row)) return false;
    seen.add(key);
    return true;
  });
  const heights = new Map(placed.rowHeights);
  for (const line of table.lines) {
    const row = placement.rows.get(line.key);
    const shared = table.lines.some((each) => each !== line && placement.rows.get(each.key) === row);
    if (isSpacer(line) && row !== undefined && shared) heights.delete(row);
  }
  return {
    sheet: grid.sheet,
    area: placed.area,
    styled,
    styles: Object.fromEntries(used.map((key) => [key, STYLES[key]])),
    merges,
    rowHeights: heights,
    columnWidths,
    names: placed.names,
    charts: placed.charts,
    dropDowns: placed.dropDowns,
    print: placed.print,
  };
}
