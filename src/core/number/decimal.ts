import { Decimal } from 'decimal.js';

/**
 * The one decimal type of the core: 40 significant digits, so that sums of rupiah with sen and
 * quotients of them are exact to far beyond any printed digit. A private clone, so that no other
 * user of decimal.js can change its precision.
 */
export const Exact = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 400,
});
export type Exact = Decimal;

export const ZERO: Exact = new Exact(0);
export const HUNDRED: Exact = new Exact(100);

/** Decimals do not change, so that the many cells with one of these share it. */
const SMALL: readonly Exact[] = Array.from({ length: 1001 }, (_, value) => new Exact(value));

/**
 * The figure a cell shows: a double carries up to 17 digits of which Excel shows 15, so
 * 108.63999999999999 in the file is 108.64 on the screen, and 108.64 is what people compute with.
 * @throws RangeError for a number that is not finite (no cell holds one).
 */
export function exactOfCell(value: number): Exact {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number');
  // Whole numbers of up to 15 digits are most cells, and exact as they are: ten times quicker than by their text.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return SMALL[value] ?? new Exact(value + 0); // -0 is 0
  return new Exact(value.toPrecision(15));
}

/** The same figure. As `equals`, which makes a copy of one of them each time: every cell is held against its rule. */
export function isSame(a: Exact, b: Exact): boolean {
  if (a === b) return true;
  const own = a.d;
  const other = b.d;
  if (a.e !== b.e || own.length !== other.length) return false;
  for (let at = 0; at < own.length; at++) if (own[at] !== other[at]) return false;
  return a.s === b.s || a.isZero();
}

/** Digits of a figure that a cell of Excel keeps. */
const CELL_DIGITS = 15;

/**
 * The figure that stands in a cell is the exact one as far as a cell can hold it: the same, or of more than 15
 * digits and the same in the first 15.
 */
export function isHeldAs(exact: Exact, shown: Exact): boolean {
  if (isSame(shown, exact)) return true;
  if (exact.precision() <= CELL_DIGITS) return false;
  const step = new Exact(10).pow(exact.e - CELL_DIGITS + 1);
  return exact.minus(shown).abs().lessThan(step);
}
