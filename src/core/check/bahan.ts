/** What every family of rules works on, and how a rule makes its finding. */
import type { Evaluation } from '../evaluate/evaluate';
import type { RowEvaluation } from '../evaluate/row';
import type { CellReading } from '../evaluate/readings';
import { viewOf, type CellView } from '../form/cells';
import { blocksIn, type BlockKey } from '../form/columns';
import { formatAt, formulaAt, valueAt, type CellValue, type SheetGrid } from '../grid';
import type { Exact } from '../number/decimal';
import type { FigureKind, Reading } from '../number/reading';
import type { CellChange } from '../patch/patch';
import { MOST_CELLS, RULES, type Place, type RuleId, type Temuan } from './temuan';

export interface Bahan {
  readonly grid: SheetGrid;
  readonly view: CellView;
  readonly evaluation: Evaluation;
  readonly columns: readonly BlockColumn[];
}

export interface Rincian {
  readonly found?: string | null;
  readonly expected?: string | null;
  readonly detail?: Readonly<Record<string, string>>;
  readonly fix?: readonly CellChange[];
}

/** One finding over all cells of its cause. @param places at least one */
export function temuanAt(
  sheet: string,
  rule: RuleId,
  places: readonly Place[],
  { found = null, expected = null, detail = {}, fix = [] }: Rincian = {},
): Temuan {
  const [first] = places;
  if (first === undefined) throw new RangeError(`${rule}: a finding needs a cell`);
  const base = {
    rule,
    severity: RULES[rule],
    sheet,
    row: first.row,
    col: first.col,
    found,
    expected,
    detail: places.length === 1 ? detail : { ...detail, jumlah: String(places.length) },
  };
  return {
    ...base,
    ...(places.length === 1
      ? {}
      : { cells: places.slice(0, MOST_CELLS).map(({ row, col }) => ({ row, col })) }),
    ...(fix.length === 0 ? {} : { fix }),
  };
}

/** The finding over all cells, or none where there is no cell. */
export function temuanIfAny(
  sheet: string,
  rule: RuleId,
  places: readonly Place[],
  rincian: Rincian = {},
): Temuan[] {
  return places.length === 0 ? [] : [temuanAt(sheet, rule, places, rincian)];
}

/** A repair that puts a plain value into a cell. */
export function repair(grid: SheetGrid, { row, col }: Place, value: CellValue, format: string): CellChange {
  const before = formatAt(grid, row, col);
  const change = {
    sheet: grid.sheet,
    row,
    col,
    before: { formula: formulaAt(grid, row, col), value: valueAt(grid, row, col) },
    after: { formula: null, value },
  };
  return before === format ? change : { ...change, format: { before, after: format } };
}

export interface BlockCell {
  readonly row: number;
  readonly col: number;
  readonly reading: Reading;
  readonly value: Exact | null;
  readonly kind: FigureKind;
  readonly of: RowEvaluation;
}

export interface BlockColumn {
  readonly key: BlockKey;
  readonly kind: FigureKind;
  /** From top to bottom. */
  readonly cells: readonly BlockCell[];
}

/** Every block cell of the data rows, column by column. Hundreds of thousands: made once, in plain loops. */
function columnsOf(evaluation: Evaluation): BlockColumn[] {
  const out: BlockColumn[] = [];
  for (const [key, block] of blocksIn(evaluation.form.columns.blocks))
    for (const kind of ['K', 'Rp'] as const) {
      if (block[kind] === null) continue;
      const cells: BlockCell[] = [];
      for (const of of evaluation.rows) {
        const cell = of.readings[kind][key];
        if (cell === undefined) continue;
        const { row, col, reading, value } = cell;
        cells.push({ row, col, reading, value, kind, of });
      }
      out.push({ key, kind, cells });
    }
  return out;
}

export function bahanOf(grid: SheetGrid, evaluation: Evaluation): Bahan {
  return { grid, view: viewOf(grid), evaluation, columns: columnsOf(evaluation) };
}

/** The figure of a cell that may not be there. */
export const valueOf = (cell: CellReading | undefined): Exact | null => cell?.value ?? null;

const MOST_NAMED = 8;

/** `5, 8, 13`: the first few of a list, for the words of a finding; how many there are stands in `jumlah`. */
export const listed = (names: readonly (string | number)[]): string =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ', …' : '');
