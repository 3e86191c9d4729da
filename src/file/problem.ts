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

/** A cell the patch names cannot be written alone: it lies inside an array formula or data table. */
export class PatchProblem extends Error {
  constructor(
    readonly sheet: string,
    readonly cell: string,
  ) {
    super(`${sheet}!${cell} is part of an array formula`);
    this.name = 'PatchProblem';
  }
}
