/** What a row reports by period: its figures as they count, and the cells that formulas refer to. */
import type { PeriodKey } from '../form/columns';
import { formulaAt } from '../grid';
import { operandOf, type Operand } from '../formula/operand';
import type { Exact } from '../number/decimal';
import type { FigureKind } from '../number/reading';
import type { CellReading, RowReadings } from './readings';
import type { RowContext } from './row-context';

export interface PeriodInput {
  /** The period itself, or the longer one that is typed in place of it and its neighbours. */
  readonly key: PeriodKey;
  readonly cell: CellReading | undefined;
  /** Null where nothing is reported. */
  readonly value: Exact | null;
}

/**
 * The figures of some of the row's periods. Where the months of a triwulan are blank and the triwulan is typed, its
 * figure stands in for them, as a typed realisasi stands in for blank quarters.
 * @param keys own periods of the form, from the first to the last
 */
export function periodInputs(
  { periods, grid }: RowContext,
  readings: RowReadings,
  kind: FigureKind,
  keys: readonly PeriodKey[],
): PeriodInput[] {
  const cells = readings[kind];
  const plain = keys.map((key): PeriodInput => {
    const cell = cells[key];
    return { key, cell, value: cell?.value ?? null };
  });
  if (periods.subtotals.length === 0) return plain;
  let inputs = plain;
  const covered = new Set<PeriodKey>();
  for (const { key, parts } of periods.subtotals) {
    const cell = cells[key];
    const value = cell?.value ?? null;
    const blank = parts.every((part) => (cells[part]?.value ?? null) === null && !covered.has(part));
    const typed = cell !== undefined && value !== null && formulaAt(grid, cell.row, cell.col) === null;
    if (!typed || !blank || !parts.every((part) => keys.includes(part))) continue;
    for (const part of parts) covered.add(part);
    const last = parts.at(-1);
    inputs = inputs.flatMap((input): PeriodInput[] =>
      input.key === last ? [{ key, cell, value }] : parts.includes(input.key) ? [] : [input],
    );
  }
  return inputs;
}

/** The cells as formulas name them; a period without a column of this half is left out. */
export const operandsOf = ({ grid }: RowContext, inputs: readonly PeriodInput[]): Operand[] =>
  inputs.flatMap(({ cell, value }) =>
    cell === undefined ? [] : [operandOf(grid, cell.row, cell.col, cell.reading, value)],
  );
