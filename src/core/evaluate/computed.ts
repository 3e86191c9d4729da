/** The result of evaluating: figures with the rule that made them and the formula that keeps them right. */
import type { SheetGrid } from '../grid';
import { formulaAt, isCellError, valueAt } from '../grid';
import { readCell } from '../number/read-cell';
import { isHeldAs, type Exact } from '../number/decimal';
import type { FigureKind, Reading } from '../number/reading';
import { textOf } from '../form/normalise';
import type { Rounding } from '../number/round';
import type { Settings } from './default-settings';
import type { PeriodRange } from './form-periods';
import { percentValue } from './percent';
import { figureOf } from './readings';
import type { Celah } from './scale';

/** Why a cell has its figure, for the preview and the report. */
export type FigureRule =
  /** `periods` are those that the formula sums; null where the figure is that of a period alone. */
  | { readonly name: 'realisasi-rp'; readonly periods: PeriodRange | null }
  | { readonly name: 'realisasi-k'; readonly metode: string; readonly periods: PeriodRange | null }
  | {
      readonly name: 'capaian';
      readonly part: Exact;
      readonly whole: Exact;
      /** By which formula: part / whole, (2 × whole − part) / whole, or whole / part. */
      readonly cara: 'naik' | Settings['arahTurun'];
      readonly rounding: Rounding;
      /** The cap in percent where it holds the figure down; null else. */
      readonly batas: Exact | null;
    }
  | { readonly name: 'capaian-nilai'; readonly found: string; readonly target: string }
  | { readonly name: 'pembagi-nol'; readonly pembagi: 'target' | 'realisasi' }
  | {
      readonly name: 'realisasi-renstra';
      readonly lalu: Exact | null;
      readonly realisasi: Exact;
      /** Set to leave the year before out. */
      readonly alone: boolean;
    }
  | {
      readonly name: 'rata-rata';
      readonly members: number;
      /** Codes count once each, or every indikator. */
      readonly of: Settings['rataRata']['anggota'];
      /** Codes left out as they have no pagu. */
      readonly tanpaPagu: number;
    }
  | { readonly name: 'total'; readonly members: number }
  | {
      readonly name: 'persentase';
      readonly part: Exact;
      readonly whole: Exact;
      readonly rounding: Rounding;
    }
  /** `celah`: the reading of gaps that decided; null where the figure lies in none. */
  | { readonly name: 'predikat'; readonly percent: Exact; readonly celah: Celah | null };

/** The percent before it was rounded or held to a cap; null for a figure that is no quotient. */
export function exactPercent(rule: FigureRule): Exact | null {
  if (rule.name !== 'capaian' && rule.name !== 'persentase') return null;
  const { part, whole } = rule;
  if (rule.name === 'persentase' || rule.cara === 'naik') return percentValue(part, whole, 'naik', 'selisih');
  return percentValue(part, whole, 'turun', rule.cara);
}

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
  | { readonly kind: 'different'; readonly external: boolean }
  /** A formula without a stored result. */
  | { readonly kind: 'unknown'; readonly external: boolean };

/** A formula that reaches into another sheet or workbook pulls an input of the user: it is never replaced. */
export const isExternalFormula = (formula: string | null): boolean =>
  formula !== null && formula.includes('!');

const EMPTY: Standing = { kind: 'empty' };

/** @param reading the cell's, where it was read already */
export function standingOf(
  grid: SheetGrid,
  cell: Pick<ComputedCell, 'row' | 'col' | 'kind' | 'value'>,
  reading: Reading = readCell(grid, cell.row, cell.col, cell.kind === 'predikat' ? 'K' : cell.kind),
): Standing {
  const formula = formulaAt(grid, cell.row, cell.col);
  const raw = valueAt(grid, cell.row, cell.col);
  // Nearly every cell is blank, or a number that is right: neither needs to be put into words.
  if (raw === null && reading.kind === 'blank')
    return cell.value !== null || formula === null ? EMPTY : { kind: 'right', typed: false };
  if (reading.kind === 'figure' && typeof cell.value === 'object' && cell.value !== null)
    if (isHeldAs(cell.value, reading.value)) return { kind: 'right', typed: formula === null };
  if (reading.kind === 'unreadable' && reading.reason === 'uncalculated')
    return { kind: 'unknown', external: isExternalFormula(formula) };
  const different = (): Standing => ({ kind: 'different', external: isExternalFormula(formula) });
  // A number is not put into words only to be compared.
  if (typeof raw === 'number' && typeof cell.value === 'object' && cell.value !== null) return different();
  const found = isCellError(raw) ? raw.error : textOf(raw);
  if (found === '') {
    if (cell.value === null) return formula === null ? { kind: 'empty' } : { kind: 'right', typed: false };
    return { kind: 'empty' };
  }
  if (typeof cell.value === 'string')
    return found.toLowerCase() === cell.value.toLowerCase()
      ? { kind: 'right', typed: formula === null }
      : different();
  const figure = figureOf(reading);
  if (cell.value === null) return reading.kind === 'missing' ? { kind: 'right', typed: true } : different();
  if (figure !== null && isHeldAs(cell.value, figure)) return { kind: 'right', typed: formula === null };
  if (
    reading.kind === 'ambiguous' &&
    (reading.thousands.equals(cell.value) || reading.decimal.equals(cell.value))
  )
    return { kind: 'right', typed: true };
  if (reading.kind === 'missing') return { kind: 'empty' };
  return different();
}

/**
 * The figure that the user's own formula into another sheet shows in place of the computed one; null where no such
 * formula differs. It stays, so what is computed from the cell is computed from what it shows.
 */
export function shownInstead(
  grid: SheetGrid,
  cell: Pick<ComputedCell, 'row' | 'col' | 'kind' | 'value'>,
): Exact | null {
  const standing = standingOf(grid, cell);
  if (standing.kind !== 'different' || !standing.external) return null;
  return figureOf(readCell(grid, cell.row, cell.col, cell.kind === 'predikat' ? 'K' : cell.kind));
}
