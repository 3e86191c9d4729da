/** What every family of rules works on, and how a rule makes its finding. */
import type { Evaluation } from '../evaluate/evaluate';
import type { CellReading } from '../evaluate/readings';
import { viewOf, type CellView } from '../form/cells';
import { blocksIn, type BlockKey } from '../form/columns';
import type { RenjaForm } from '../form/form';
import { formatAt, formulaAt, valueAt, type CellValue, type SheetGrid } from '../grid';
import type { Exact } from '../number/decimal';
import type { FigureKind } from '../number/reading';
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
  const first = places[0];
  if (first === undefined) throw new RangeError(`${rule}: a finding needs a cell`);
  const { row, col } = first;
  const severity = RULES[rule];
  // Tens of thousands on one cell each, made as plainly as can be.
  if (places.length === 1 && fix.length === 0)
    return { rule, severity, sheet, row, col, found, expected, detail };
  return {
    rule,
    severity,
    sheet,
    row,
    col,
    found,
    expected,
    detail: places.length === 1 ? detail : { ...detail, jumlah: String(places.length) },
    ...(places.length === 1
      ? {}
      : { cells: places.slice(0, MOST_CELLS).map((each) => ({ row: each.row, col: each.col })) }),
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

export interface BlockColumn {
  readonly key: BlockKey;
  readonly kind: FigureKind;
  readonly col: number;
}

const columnsIn = ({ columns }: RenjaForm): BlockColumn[] =>
  blocksIn(columns.blocks).flatMap(([key, block]) =>
    (['K', 'Rp'] as const).flatMap((kind) => {
      const col = block[kind];
      return col === null ? [] : [{ key, kind, col }];
    }),
  );

export function bahanOf(grid: SheetGrid, evaluation: Evaluation): Bahan {
  return { grid, view: viewOf(grid), evaluation, columns: columnsIn(evaluation.form) };
}

/** The figure of a cell that may not be there. */
export const valueOf = (cell: CellReading | undefined): Exact | null => cell?.value ?? null;

const MOST_NAMED = 8;

/** `5, 8, 13`: the first few of a list, for the words of a finding; how many there are stands in `jumlah`. */
export const listed = <T>(items: readonly T[], name: (item: T) => string | number = String): string =>
  items.slice(0, MOST_NAMED).map(name).join(', ') + (items.length > MOST_NAMED ? ', …' : '');
