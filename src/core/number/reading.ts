import type { Exact } from './decimal';

/** Which half of a block a cell belongs to: Kinerja (physical figure) or rupiah. */
export type FigureKind = 'K' | 'Rp';

export type UnreadableReason =
  /** Text that is no figure. */
  | 'not-a-figure'
  /** An Excel error value such as #REF!. */
  | 'excel-error'
  /** Excel turned typed text such as `6.00` or `1-2` into a date or time. */
  | 'date'
  /** Beyond 15 digits: no cell of Excel holds it exactly. */
  | 'too-large'
  /** A formula whose result the file does not carry. */
  | 'uncalculated'
  /** TRUE or FALSE. */
  | 'boolean';

/**
 * What a cell of the form says (rule: domain §2 Numbers). A result, never an exception: bad input is
 * data that the check reports.
 */
export type Reading =
  | { readonly kind: 'blank' }
  /** A sign for "no figure": `-` in K, `n/a`, `**)`. */
  | { readonly kind: 'missing'; readonly text: string }
  /**
   * A figure. `value` is as shown: in a cell with percent format 0.87 reads 87 with unit `%`.
   * `source` says whether the cell holds a number, a number in percent format (so a formula must
   * multiply it by 100), or text (so a formula cannot refer to it directly).
   */
  | {
      readonly kind: 'figure';
      readonly value: Exact;
      readonly unit: string | null;
      readonly source: 'number' | 'percent-number' | 'text';
    }
  /** A letter grade, `BB`, `>B` (above), `≥BB` (at least), with the number of `BB (79,39)` where there is one. */
  | {
      readonly kind: 'grade';
      readonly grade: string;
      readonly bound: 'equal' | 'above' | 'at-least';
      readonly value: Exact | null;
      readonly text: string;
    }
  /** An audit opinion: WTP, WDP, TW, TMP. */
  | { readonly kind: 'opinion'; readonly opinion: string; readonly text: string }
  /** `80 - 90`, low ≤ high. */
  | { readonly kind: 'range'; readonly low: Exact; readonly high: Exact; readonly unit: string | null }
  /** One dot and three digits, `3.286`: thousands or decimals. */
  | {
      readonly kind: 'ambiguous';
      readonly text: string;
      readonly thousands: Exact;
      readonly decimal: Exact;
      readonly unit: string | null;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly text: string };
