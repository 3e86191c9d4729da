import { Exact } from './decimal';

/** The two roundings in use: the form rounds half-up, the LKjIP tables truncate. */
export type Rounding = 'setengah-ke-atas' | 'potong';

/** Half away from zero: 203,335 → 203,34. */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  return value.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP);
}

/** Drops further decimals: 101,4659 → 101,46. */
export function truncate(value: Exact, decimals: number): Exact {
  return value.toDecimalPlaces(decimals, Exact.ROUND_DOWN);
}

export function roundBy(rounding: Rounding, value: Exact, decimals: number): Exact {
  return rounding === 'potong' ? truncate(value, decimals) : roundHalfUp(value, decimals);
}
