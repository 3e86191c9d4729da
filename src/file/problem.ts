import { cellName } from '../core/grid';

/** Why a file cannot be used as a workbook. The words for people stand in src/i18n under the code. */
export type FileProblemCode =
  | 'empty'
  | 'not-a-workbook'
  | 'old-xls'
  | 'binary-xlsb'
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'too-large';

export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    /** For developers; never shown. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'FileProblem';
  }
}

export interface RefusedCell {
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  /** Counted from 1. */
  readonly col: number;
}

/** Cells the patch names cannot be written alone: they lie inside array formulas or data tables. */
export class PatchProblem extends Error {
  /** Of the first refused cell. */
  readonly sheet: string;
  /** Address of the first refused cell. */
  readonly cell: string;

  constructor(
    /** All of them, so that a caller can leave them out and try once more. Never empty. */
    readonly cells: readonly [RefusedCell, ...RefusedCell[]],
  ) {
    const [{ sheet, row, col }] = cells;
    const name = cellName(row, col);
    super(
      cells.length === 1
        ? `${sheet}!${name} is part of an array formula`
        : `${sheet}!${name} and ${String(cells.length - 1)} more are part of array formulas`,
    );
    this.name = 'PatchProblem';
    this.sheet = sheet;
    this.cell = name;
  }
}
