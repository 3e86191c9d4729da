/**
 * What a run would change, as data: the preview shows it, a host applies it, undo inverts it,
 * the report prints it, the tests compare it.
 */
import type { Area, CellValue } from '../grid';

/** What stands in one cell. `value` is the formula's result where there is a formula. */
export interface CellState {
  /** Formula text with its `=`, in English with commas; null for a plain value. */
  readonly formula: string | null;
  readonly value: CellValue;
}

export interface CellChange {
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  /** Counted from 1. */
  readonly col: number;
  readonly before: CellState;
  readonly after: CellState;
  /**
   * Set only where the cell's number format must change with it (a date or text format would
   * misread the figure). Format codes in en-US notation.
   */
  readonly format?: { readonly before: string; readonly after: string };
}

/** Each cell stands in it once. */
export interface WorkbookPatch {
  readonly cells: readonly CellChange[];
  /**
   * Merged cells there are taken apart before the contents come in: Excel drops what is written into a cell
   * that a merge hides. A relayout gives the areas the merges they need.
   */
  readonly unmerge?: readonly { readonly sheet: string; readonly area: Area }[];
}
