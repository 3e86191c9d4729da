/** Capaian of targets that are no plain number: grades, opinions, ranges (domain: evaluation-form §3). */
import { quoted, roundExpr } from '../formula/shapes';
import type { Operand } from '../formula/operand';
import { Exact, HUNDRED } from '../number/decimal';
import { reachesGrade, spellingsThatReach } from '../number/grade';
import type { Reading } from '../number/reading';
import { roundBy, type Rounding } from '../number/round';

export interface NilaiResult {
  /** 100 where reached; null where not reached or not comparable. */
  readonly value: Exact | null;
  /** With its `=`; null where only the value can be written. */
  readonly formula: string | null;
}

export interface NilaiRule {
  readonly rounding: Rounding;
  /** 100 where the cell shows a fraction through a percent format. */
  readonly scale: 1 | 100;
  /** Cap in percent; null for none. */
  readonly batas: Exact | null;
}

const NOT_REACHED: NilaiResult = { value: null, formula: null };

/** True where capaian cannot be a plain quotient of the two figures. */
export function needsNilai(target: Reading, realisasi: Reading): boolean {
  if (target.kind === 'grade')
    return target.value === null || (realisasi.kind === 'grade' && realisasi.value === null);
  return (
    target.kind === 'opinion' ||
    target.kind === 'range' ||
    realisasi.kind === 'opinion' ||
    (realisasi.kind === 'grade' && realisasi.value === null)
  );
}

/** The bound of a range that a figure is measured against; null where it lies inside. */
export const boundOf = (
  { low, high }: { readonly low: Exact; readonly high: Exact },
  figure: Exact,
): Exact | null => (figure.lessThan(low) ? low : figure.greaterThan(high) ? high : null);

const firstWord = (ref: string): string => `LEFT(TRIM(${ref})&" ",FIND(" ",TRIM(${ref})&" ")-1)`;

/**
 * @param ref the realisasi cell; @param realisasiText its text, to see whether a short formula can read it
 */
export function capaianNilai(
  target: Reading,
  targetRef: string,
  realisasi: Reading,
  operand: Operand,
  realisasiText: string,
  { rounding, scale, batas }: NilaiRule,
): NilaiResult {
  const { ref } = operand;
  const full = String(100 / scale);
  if (target.kind === 'range') {
    const figure = operand.value;
    if (figure === null) return NOT_REACHED;
    const bound = boundOf(target, figure);
    const capped = (percent: Exact): Exact => (batas === null ? percent : Exact.min(batas, percent));
    const value =
      bound === null
        ? HUNDRED
        : bound.isZero()
          ? null
          : capped(roundBy(rounding, figure.times(HUNDRED).dividedBy(bound), 2));
    if (target.low.isZero() || target.high.isZero()) return { value, formula: null };
    const against = (limit: Exact): string => {
      const shown = roundExpr(`${operand.expr}/${limit.toFixed()}*100`, 2, rounding);
      const inBounds = batas === null ? shown : `MIN(${batas.toFixed()},${shown})`;
      return scale === 1 ? inBounds : `${inBounds}/${String(scale)}`;
    };
    const expr = `IF(${operand.expr}<${target.low.toFixed()},${against(target.low)},IF(${operand.expr}>${target.high.toFixed()},${against(target.high)},${full}))`;
    return { value, formula: `=${expr}` };
  }
  if (target.kind === 'opinion' && realisasi.kind === 'opinion') {
    if (target.opinion !== realisasi.opinion) return NOT_REACHED;
    // "Opini WTP" and "WTP" name the same opinion, which a comparison of the cells would not see.
    const sameText = target.text.toLowerCase() === realisasi.text.toLowerCase();
    return { value: HUNDRED, formula: sameText ? `=IF(TRIM(${ref})=TRIM(${targetRef}),${full},"")` : null };
  }
  if (target.kind === 'grade' && realisasi.kind === 'grade') {
    if (!reachesGrade(realisasi, target)) return NOT_REACHED;
    const enough = spellingsThatReach(target);
    const readable = enough.includes(realisasiText.trim().split(' ')[0] ?? '');
    const formula = `=IF(ISNUMBER(MATCH(${firstWord(ref)},{${enough.map(quoted).join(',')}},0)),${full},"")`;
    return { value: HUNDRED, formula: readable ? formula : null };
  }
  return NOT_REACHED;
}
