/** The result of evaluating: figures with the rule that made them and the formula that keeps them right. */
import type { SheetGrid } from '../grid';
import { formulaAt } from '../grid';
import { readCell } from '../number/read-cell';
import { isHeldAs, type Exact } from '../number/decimal';
import type { FigureKind, Reading } from '../number/reading';
import { textOf } from '../form/normalise';
import { valueAt } from '../grid';
import { figureOf } from './readings';

/** Why a cell has its figure, for the preview and the report. */
export type FigureRule =
  | { readonly name: 'realisasi-rp' }
  | { readonly name: 'realisasi-k'; readonly metode: string }
  | { readonly name: 'capaian'; readonly part: Exact; readonly whole: Exact; readonly arah: string }
  | { readonly name: 'capaian-nilai'; readonly found: string; readonly target: string }
  | { readonly name: 'pembagi-nol' }
  | { readonly name: 'realisasi-renstra'; readonly lalu: Exact | null; readonly realisasi: Exact }
  | { readonly name: 'rata-rata'; readonly members: number }
  | { readonly name: 'total'; readonly members: number }
  | { readonly name: 'persentase'; readonly part: Exact; readonly whole: Exact }
  | { readonly name: 'predikat'; readonly percent: Exact };

export interface ComputedCell {
  readonly row: number;
  readonly col: number;
  readonly kind: FigureKind | 'predikat';
  /** A figure as shown (percent is percent), a predikat or grade, or null for a cell that stays empty. */
  readonly value: Exact | string | null;
  /** With its `=`; null where no formula gives the figure. */
  readonly formula: string | null;
  readonly rule: FigureRule;
}

/** What stands in a computed cell now, held against what its rule gives. */
export type Standing =
  | { readonly kind: 'empty' }
  | { readonly kind: 'right'; readonly typed: boolean }
  | { readonly kind: 'different'; readonly found: string; readonly external: boolean }
  /** A formula without a stored result. */
  | { readonly kind: 'unknown'; readonly external: boolean };

/** A formula that reaches into another sheet or workbook pulls an input of the user: it is never replaced. */
export const isExternalFormula = (formula: string | null): boolean =>
  formula !== null && formula.includes('!');

export function standingOf(
  grid: SheetGrid,
  cell: Pick<ComputedCell, 'row' | 'col' | 'kind' | 'value'>,
): Standing {
  const formula = formulaAt(grid, cell.row, cell.col);
  const external = isExternalFormula(formula);
  const raw = valueAt(grid, cell.row, cell.col);
  const reading: Reading = readCell(grid, cell.row, cell.col, cell.kind === 'predikat' ? 'K' : cell.kind);
  if (reading.kind === 'unreadable' && reading.reason === 'uncalculated')
    return { kind: 'unknown', external };
  const found = typeof raw === 'object' && raw !== null ? raw.error : textOf(raw);
  if (found === '') {
    if (cell.value === null) return formula === null ? { kind: 'empty' } : { kind: 'right', typed: false };
    return { kind: 'empty' };
  }
  if (typeof cell.value === 'string')
    return found.toLowerCase() === cell.value.toLowerCase()
      ? { kind: 'right', typed: formula === null }
      : { kind: 'different', found, external };
  const figure = figureOf(reading);
  if (cell.value === null)
    return reading.kind === 'missing'
      ? { kind: 'right', typed: true }
      : { kind: 'different', found, external };
  if (figure !== null && isHeldAs(cell.value, figure)) return { kind: 'right', typed: formula === null };
  if (
    reading.kind === 'ambiguous' &&
    (reading.thousands.equals(cell.value) || reading.decimal.equals(cell.value))
  )
    return { kind: 'right', typed: true };
  if (reading.kind === 'missing') return { kind: 'empty' };
  return { kind: 'different', found, external };
}
