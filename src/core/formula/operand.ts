/** One cell as a formula sees it: an expression that gives the figure as shown, and the figure itself. */
import type { SheetGrid } from '../grid';
import { cellName, valueAt } from '../grid';
import type { Exact } from '../number/decimal';
import type { Reading } from '../number/reading';
import { textFigureExpression } from './text-figure';

export interface Operand {
  /** The cell's address. */
  readonly ref: string;
  /**
   * Gives the figure as shown; a bare reference for cells that hold a number or nothing, so that
   * SUM, AVERAGE, MAX and N treat blanks and text as Excel does.
   */
  readonly expr: string;
  readonly plain: boolean;
  /** Null where the cell gives no figure. */
  readonly value: Exact | null;
}

export function plainOperand(row: number, col: number, value: Exact | null): Operand {
  const ref = cellName(row, col);
  return { ref, expr: ref, plain: true, value };
}

/** @param value the figure, where a reading alone does not settle it (an ambiguous text, a grade with a number). */
export function operandOf(
  grid: SheetGrid,
  row: number,
  col: number,
  reading: Reading,
  value: Exact | null,
): Operand {
  const ref = cellName(row, col);
  if (value === null || (reading.kind === 'figure' && reading.source === 'number'))
    return plainOperand(row, col, value);
  if (reading.kind === 'figure' && reading.source === 'percent-number')
    // In brackets, as it may be what something is divided by.
    return { ref, expr: `(N(${ref})*100)`, plain: false, value };
  const cell = valueAt(grid, row, col);
  const expr = typeof cell === 'string' ? textFigureExpression(ref, cell, value) : value.toFixed();
  return { ref, expr, plain: false, value };
}

/** The expression as a number: blank and text count 0. */
export function asNumber(operand: Operand): string {
  return operand.plain ? `N(${operand.ref})` : operand.expr;
}
