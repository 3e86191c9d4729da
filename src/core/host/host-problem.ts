/** Why a host could not do what it was asked. The words for people stand in src/i18n under the code. */
export const HOST_PROBLEMS = [
  /** A cell is being typed in. */
  'cell-edit',
  'protected',
  'read-only',
  /** The workbook has lost the focus to another one. */
  'other-workbook',
  /** Excel is busy, or a dialog is open. */
  'busy',
  'connection',
  /** More than Excel passes in one message, even in the smallest pieces. */
  'too-large',
  'sheet-missing',
  /** A cell inside an array formula, a table or a merged area that Excel does not write alone. */
  'not-writable',
  /** This Excel lacks something the add-in needs. */
  'not-supported',
  'cancelled',
  /** Anything else; `detail` says what Excel reported. */
  'unknown',
] as const;
export type HostProblemCode = (typeof HOST_PROBLEMS)[number];

export class HostProblem extends Error {
  constructor(
    readonly code: HostProblemCode,
    /** For developers; never shown alone. */
    readonly detail: string,
    /** The sheet it is about, where there is one. */
    readonly sheet: string | null = null,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'HostProblem';
  }
}
