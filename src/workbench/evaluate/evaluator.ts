/** What computes the emulated workbook's formulas. Behind an interface, so that the engine can be exchanged. */
import type { CellValue } from '../../core/grid';

export interface EvaluatorCell {
  /** Sheet name. */
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  readonly col: number;
  /** The constant, or the result last known. */
  readonly value: CellValue;
  /** With its `=`; null for a constant. */
  readonly formula: string | null;
}

export interface Evaluated {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
}

export interface Evaluator {
  /**
   * Takes a whole workbook. Formulas keep the result they come with until something they depend on
   * changes, as in Excel.
   */
  load(sheetNames: readonly string[], cells: Iterable<EvaluatorCell>): Promise<void>;
  addSheet(name: string): Promise<void>;
  removeSheet(name: string): Promise<void>;
  /**
   * Writes cells and recalculates what depends on them.
   * @returns every formula cell whose result was computed anew, the written ones included.
   */
  write(cells: readonly EvaluatorCell[]): Promise<readonly Evaluated[]>;
  /**
   * Formula cells left with the result they came with, because they use a function outside the
   * allow-list (the engine is known to get it wrong, see src/workbench/evaluate/allowed-functions.ts).
   */
  unsupported(): readonly {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
    readonly functions: readonly string[];
  }[];
  dispose(): void;
}
