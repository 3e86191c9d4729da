/** Capaian and every other percent of a row: value and formula together, so that they cannot drift apart. */
import { Exact, HUNDRED } from '../number/decimal';
import { roundBy, type Rounding } from '../number/round';
import type { Arah } from '../form/helper-words';
import { percentDownExpr, percentExpr, roundExpr, unlessZero } from '../formula/shapes';
import type { Operand } from '../formula/operand';
import type { Settings } from './settings';

export interface PercentRule {
  readonly arah: Arah;
  readonly rounding: Rounding;
  readonly batas: Exact | null;
  readonly arahTurun: Settings['arahTurun'];
  /** Shown where the divisor is 0: null leaves the cell empty. */
  readonly zero: Exact | null;
  /** 100 where the target cell has a percent format. */
  readonly scale: 1 | 100;
}

export interface PercentResult {
  /** Percent, rounded to 2 decimals. */
  readonly value: Exact | null;
  readonly formula: string;
  /** The cap holds the figure down. */
  readonly capped: boolean;
}

/** The percent before rounding; null where there is nothing to divide by. */
export function percentValue(
  part: Exact,
  whole: Exact,
  arah: Arah,
  arahTurun: Settings['arahTurun'],
): Exact | null {
  const inverse = arah === 'turun' && arahTurun === 'perbandingan';
  const above = inverse ? whole : part;
  const below = inverse ? part : whole;
  if (below.isZero()) return null;
  const over = arah === 'turun' && !inverse ? below.times(2).minus(above) : above;
  return over.times(HUNDRED).dividedBy(below);
}

/** part / whole × 100, or by arah turun; whole is known to be there. */
export function percentOf(
  part: Operand,
  whole: Operand,
  partValue: Exact,
  wholeValue: Exact,
  rule: PercentRule,
): PercentResult {
  const inverse = rule.arah === 'turun' && rule.arahTurun === 'perbandingan';
  const above = inverse ? whole : part;
  const below = inverse ? part : whole;
  const down = rule.arah === 'turun' && !inverse;
  const exactValue = percentValue(partValue, wholeValue, rule.arah, rule.arahTurun);
  const rounded = exactValue === null ? rule.zero : roundBy(rule.rounding, exactValue, 2);
  const value = rounded !== null && rule.batas !== null ? Exact.min(rule.batas, rounded) : rounded;
  const expr = down ? percentDownExpr(above, below) : percentExpr(above, below);
  let shown = roundExpr(expr, 2, rule.rounding);
  if (rule.batas !== null) shown = `MIN(${rule.batas.toFixed()},${shown})`;
  if (rule.scale !== 1) shown = `${shown}/${String(rule.scale)}`;
  const capped = value !== rounded && rounded !== null && value?.lessThan(rounded) === true;
  return {
    value,
    capped,
    formula: `=${unlessZero(below, rule.zero === null ? '""' : rule.zero.toFixed(), shown)}`,
  };
}
