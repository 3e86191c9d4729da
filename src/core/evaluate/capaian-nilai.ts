/** Capaian of targets that are no plain number: grades, opinions, ranges (domain: evaluation-form §3). */
import { quoted, roundExpr } from '../formula/shapes';
import type { Operand } from '../formula/operand';
import type { Exact } from '../number/decimal';
import { HUNDRED } from '../number/decimal';
import { GRADES, reachesGrade } from '../number/grade';
import type { Reading } from '../number/reading';
import { roundBy, type Rounding } from '../number/round';

export interface NilaiResult {
  /** 100 where reached; null where not reached or not comparable. */
  readonly value: Exact | null;
  /** With its `=`; null where only the value can be written. */
  readonly formula: string | null;
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
  rounding: Rounding,
  scale: 1 | 100,
): NilaiResult {
  const { ref } = operand;
  const full = String(100 / scale);
  if (target.kind === 'range') {
    const figure = operand.value;
    if (figure === null) return NOT_REACHED;
    const bound = figure.lessThan(target.low)
      ? target.low
      : figure.greaterThan(target.high)
        ? target.high
        : null;
    const value =
      bound === null
        ? HUNDRED
        : bound.isZero()
          ? null
          : roundBy(rounding, figure.times(HUNDRED).dividedBy(bound), 2);
    if (target.low.isZero() || target.high.isZero()) return { value, formula: null };
    const against = (limit: Exact): string =>
      roundExpr(`${operand.expr}/${limit.toFixed()}*100`, 2, rounding, scale);
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
    if (!reachesGrade(realisasi.grade, target)) return NOT_REACHED;
    const enough = GRADES.filter((grade) => reachesGrade(grade, target));
    const readable = new RegExp(`^${realisasi.grade}( |$)`).test(realisasiText);
    const formula = `=IF(ISNUMBER(MATCH(${firstWord(ref)},{${enough.map(quoted).join(',')}},0)),${full},"")`;
    return { value: HUNDRED, formula: readable ? formula : null };
  }
  return NOT_REACHED;
}
