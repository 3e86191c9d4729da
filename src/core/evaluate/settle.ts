/** One computed cell of a row: which figure counts from here on, and whether the cell is ours to write. */
import type { Temuan } from '../check/temuan';
import { operandOf, plainOperand, type Operand } from '../formula/operand';
import type { Exact } from '../number/decimal';
import { printIndonesian } from '../number/print';
import type { CellReading } from './readings';
import { standingOf, type ComputedCell } from './computed';
import { foundIn } from './inputs';
import { makeTemuan, type RowContext } from './row-context';

export interface Settled {
  readonly operand: Operand;
  readonly value: Exact | null;
}

/**
 * Notes the computed cell, unless the user's own formula into another sheet stands there: that stays,
 * and the row is computed from what it shows.
 */
export function settle(
  context: RowContext,
  cells: ComputedCell[],
  temuan: Temuan[],
  reading: CellReading,
  computed: ComputedCell & { readonly value: Exact | null },
): Settled {
  const { grid, view } = context;
  // A formula put together from pieces stays a tree of them; looked at once it becomes one text, and a large form
  // takes a quarter less memory.
  computed.formula?.charCodeAt(0);
  const standing = standingOf(grid, computed, reading.reading);
  const { row, col } = computed;
  if ((standing.kind === 'different' || standing.kind === 'unknown') && standing.external) {
    if (standing.kind === 'different')
      temuan.push(
        makeTemuan(
          grid.sheet,
          'hitungan.rumus-luar-berbeda',
          { row, col },
          foundIn(grid, computed),
          computed.value === null ? null : printIndonesian(computed.value),
        ),
      );
    const shown = standing.kind === 'different' ? reading.value : computed.value;
    return { operand: operandOf(grid, row, col, reading.reading, shown), value: shown };
  }
  if (view.writable(row, col)) cells.push(computed);
  const kept = standing.kind === 'right' && !standing.typed;
  return {
    operand: kept
      ? operandOf(grid, row, col, reading.reading, computed.value)
      : plainOperand(row, col, computed.value),
    value: computed.value,
  };
}
