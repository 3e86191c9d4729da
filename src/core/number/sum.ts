import { ZERO, type Exact } from './decimal';

/** The sum of figures; null where there is none. */
export function sumOf(figures: readonly (Exact | null)[]): Exact | null {
  let sum: Exact | null = null;
  for (const figure of figures) {
    if (figure === null) continue;
    // Most periods add nothing, and adding nothing makes a new decimal all the same.
    if (sum === null || sum.isZero()) sum = figure;
    else if (!figure.isZero()) sum = sum.plus(figure);
  }
  return sum;
}

/** The same, and 0 where there is none. */
export const totalOf = (figures: readonly (Exact | null)[]): Exact => sumOf(figures) ?? ZERO;
