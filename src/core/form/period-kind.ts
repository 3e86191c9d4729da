/** By which periods a form is filled in, where it shows several kinds: months, and sums of them per triwulan. */
import { lastRow, valueAt, type SheetGrid } from '../grid';
import { blocksIn, type BlockKey, type Blocks, type PeriodKind } from './columns';
import { PERIOD_BLOCKS, PERIOD_KINDS, periodOf, subtotalsIn } from './periods';

export interface ChosenPeriods {
  readonly period: PeriodKind;
  /** Without the periods that are neither the form's own nor sums of them. */
  readonly blocks: Blocks;
}

const SAMPLE_ROWS = 300;

function sampled(grid: SheetGrid, below: number): number[] {
  const rows: number[] = [];
  for (let row = below + 1; row <= Math.min(lastRow(grid), below + SAMPLE_ROWS); row++) rows.push(row);
  return rows;
}

function hasFigures(grid: SheetGrid, rows: readonly number[], kind: PeriodKind, blocks: Blocks): boolean {
  return PERIOD_BLOCKS[kind].some((key) => {
    const block = blocks[key];
    return (
      block !== undefined &&
      rows.some((row) =>
        [block.K, block.Rp].some((col) => {
          const value = col === null ? null : valueAt(grid, row, col);
          return typeof value === 'number' ? value !== 0 : typeof value === 'string' && /[1-9]/.test(value);
        }),
      )
    );
  });
}

/**
 * False where the longer periods plainly are other figures than sums of the shorter ones. Only looked at in passing,
 * so in plain numbers: what is computed is computed exactly.
 */
function looksLikeSums(grid: SheetGrid, rows: readonly number[], kind: PeriodKind, blocks: Blocks): boolean {
  let fits = 0;
  let compared = 0;
  for (const { key, parts } of subtotalsIn(kind, blocks)) {
    const col = blocks[key]?.Rp ?? null;
    const from = parts.map((part) => blocks[part]?.Rp ?? null);
    if (col === null || from.includes(null)) continue;
    for (const row of rows) {
      const sum = valueAt(grid, row, col);
      const figures = from.map((each) => (each === null ? null : valueAt(grid, row, each)));
      const numbers = figures.filter((value) => typeof value === 'number');
      if (typeof sum !== 'number' || sum === 0 || numbers.length === 0) continue;
      compared += 1;
      if (Math.abs(numbers.reduce((all, each) => all + each, 0) - sum) < 0.5) fits += 1;
    }
  }
  return compared < 3 || fits >= compared / 2;
}

/** The blocks without all periods but those of the kind and, where they are sums of these, the longer ones. */
function only(kind: PeriodKind, blocks: Blocks): Blocks {
  const sums = new Set<BlockKey>(subtotalsIn(kind, blocks).map(({ key }) => key));
  return Object.fromEntries(
    blocksIn(blocks).filter(([key]) => {
      const period = periodOf(key);
      return period === null || period.kind === kind || sums.has(key);
    }),
  );
}

/**
 * The shortest periods are the input, longer ones beside them sums. Not so where the shorter ones are blank, or where
 * the longer ones are plainly no sums: then the longer are what is reported, and the shorter are left aside.
 * @param below the last row of the header; @param wanted the user's choice
 */
export function choosePeriods(
  grid: SheetGrid,
  below: number,
  blocks: Blocks,
  wanted: PeriodKind | null,
): ChosenPeriods {
  const kinds = PERIOD_KINDS.filter((kind) => PERIOD_BLOCKS[kind].some((key) => blocks[key] !== undefined));
  const chosen = (period: PeriodKind): ChosenPeriods => ({ period, blocks: only(period, blocks) });
  if (wanted !== null) return chosen(wanted);
  const [shortest, longer] = kinds;
  if (shortest === undefined) return chosen('triwulan');
  if (longer === undefined) return chosen(shortest);
  if (subtotalsIn(shortest, blocks).length === 0) return chosen(longer);
  const rows = sampled(grid, below);
  const blank = !hasFigures(grid, rows, shortest, blocks) && hasFigures(grid, rows, longer, blocks);
  return blank || !looksLikeSums(grid, rows, shortest, blocks) ? chosen(longer) : chosen(shortest);
}
