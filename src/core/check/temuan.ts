/** One finding of the check, as data. Its words stand in src/i18n under the same rule id. */
import type { CellChange } from '../patch/patch';
import { ATURAN, type RuleId, type Severity } from './aturan';

export type { RuleId, Severity } from './aturan';

/** Severity by rule. */
export const RULES: Readonly<Record<RuleId, Severity>> = Object.fromEntries(
  Object.entries(ATURAN).map(([rule, { severity }]) => [rule, severity]),
) as Record<RuleId, Severity>;

export interface Place {
  /** Counted from 1. */
  readonly row: number;
  readonly col: number;
}

export interface Temuan {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  readonly col: number;
  /** As it stands in the sheet; null where nothing stands there. */
  readonly found: string | null;
  /** What the rule gives, as people write it; null where there is no single answer. */
  readonly expected: string | null;
  /**
   * What the words need beside found and expected: names of metode, readings …; `tertulis` is `found` as
   * people write it, where the cell holds a number; `jumlah` is how many cells the finding has in all.
   */
  readonly detail: Readonly<Record<string, string>>;
  /** All cells of one cause, the first is row/col; at most `MOST_CELLS`. Absent where it is row/col alone. */
  readonly cells?: readonly Place[];
  /** The mechanical repair of all cells of the cause, where there is one. */
  readonly fix?: readonly CellChange[];
}

/** More cells than these are counted, not listed. */
export const MOST_CELLS = 1000;
