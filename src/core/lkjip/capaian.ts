/** Tingkat capaian of what the tables print: figures, grades, opinions and ranges (domain: evaluation-form §3). */
import { boundOf, needsNilai } from '../evaluate/capaian-nilai';
import type { Arah } from '../form/helper-words';
import { quoted } from '../formula/shapes';
import { Exact, HUNDRED } from '../number/decimal';
import { reachesGrade, spellingsThatReach } from '../number/grade';
import { readText } from '../number/read-text';
import type { Reading } from '../number/reading';
import { constant, DASH, isFigure, roundedExpr, roundedValue, type Live, type RoundTo } from './live';

export interface CapaianRule extends RoundTo {
  readonly arah: Arah;
  readonly arahTurun: 'selisih' | 'perbandingan';
  readonly batas: Exact | null;
}

/** Tingkat capaian of printed figures, rounded and capped as the table has it; `-` where there is none. */
export function capaian(realisasi: Live, target: Live, rule: CapaianRule): Live {
  const [reached, wanted] = [readingOf(realisasi), readingOf(target)];
  if (needsNilai(wanted, reached)) {
    if (wanted.kind === 'range') return withinRange(realisasi, reached, target, wanted, rule);
    const word = byWord(realisasi, reached, target, wanted);
    if (word !== null) return word;
  }
  return byFigures(figureIn(realisasi, reached), figureIn(target, wanted), rule);
}

const readingOf = ({ value }: Live): Reading =>
  isFigure(value) ? { kind: 'figure', value, unit: null, source: 'number' } : readText(value, 'K');

/** The figure of a grade with its number, `BB (79,39)`: the number between the brackets. */
function figureIn(live: Live, reading: Reading): Live {
  if (reading.kind !== 'grade' || reading.value === null) return live;
  const { value } = reading;
  const text = String(live.value);
  const between = /\(([\d.,]+)\)/.exec(text)?.[1];
  // Of the spellings of such a grade a formula of bearable length reads the usual one.
  if (between === undefined || !/^\d+(?:[.,]\d+)?$/.test(between) || text.includes('\n'))
    return constant(value);
  const signs = between.includes('.') ? '".",","' : '",","."';
  const { expr } = live;
  const length = `FIND(")",${expr})-FIND("(",${expr})-1`;
  return {
    expr: `IFERROR(NUMBERVALUE(MID(${expr},FIND("(",${expr})+1,${length}),${signs}),${expr})`,
    value,
  };
}

function byFigures(realisasi: Live, target: Live, rule: CapaianRule): Live {
  const inverse = rule.arah === 'turun' && rule.arahTurun === 'perbandingan';
  const [above, below] = inverse ? [target, realisasi] : [realisasi, target];
  const down = rule.arah === 'turun' && !inverse;
  const { value: a } = above;
  const { value: b } = below;
  let value: Exact | string = DASH;
  if (isFigure(a) && isFigure(b) && !b.isZero()) {
    const quotient = (down ? b.times(2).minus(a) : a).times(HUNDRED).dividedBy(b);
    value = capped(roundedValue(quotient, rule), rule);
  }
  const quotient = down
    ? `(2*${below.expr}-${above.expr})/${below.expr}*100`
    : `${above.expr}/${below.expr}*100`;
  const rounded = cappedExpr(roundedExpr(quotient, rule), rule);
  return { expr: `IF(AND(ISNUMBER(${above.expr}),N(${below.expr})<>0),${rounded},"-")`, value };
}

const capped = (percent: Exact, { batas }: CapaianRule): Exact =>
  batas === null ? percent : Exact.min(batas, percent);
const cappedExpr = (percent: string, { batas }: CapaianRule): string =>
  batas === null ? percent : `MIN(${batas.toFixed()},${percent})`;

/** Below a range against its lower bound, above it against its upper bound, inside 100. */
function withinRange(
  realisasi: Live,
  reached: Reading,
  target: Live,
  range: Extract<Reading, { kind: 'range' }>,
  rule: CapaianRule,
): Live {
  const { expr, value: figure } = figureIn(realisasi, reached);
  const against = (bound: Exact): Exact | string =>
    bound.isZero() || !isFigure(figure)
      ? DASH
      : capped(roundedValue(figure.times(HUNDRED).dividedBy(bound), rule), rule);
  const againstExpr = (bound: Exact): string =>
    bound.isZero() ? '"-"' : cappedExpr(roundedExpr(`${expr}/${bound.toFixed()}*100`, rule), rule);
  const { low, high } = range;
  const bound = isFigure(figure) ? boundOf(range, figure) : null;
  const value = !isFigure(figure) ? DASH : bound === null ? HUNDRED : against(bound);
  const measured = `IF(${expr}<${low.toFixed()},${againstExpr(low)},IF(${expr}>${high.toFixed()},${againstExpr(high)},100))`;
  // The bounds stand in the formula: another range waits for the next update.
  const same = `${target.expr}=${quoted(String(target.value))}`;
  return { expr: `IF(AND(ISNUMBER(${expr}),${same}),${measured},"-")`, value };
}

/** Grades and opinions: reached is 100, not reached gives no figure. Null where they are not of one kind. */
function byWord(realisasi: Live, reached: Reading, target: Live, wanted: Reading): Live | null {
  if (wanted.kind === 'opinion' && reached.kind === 'opinion') {
    if (target.value !== realisasi.value && wanted.opinion === reached.opinion) return constant(HUNDRED);
    return {
      expr: `IF(TRIM(${realisasi.expr})=TRIM(${target.expr}),100,"-")`,
      value: wanted.opinion === reached.opinion ? HUNDRED : DASH,
    };
  }
  if (wanted.kind !== 'grade' || reached.kind !== 'grade') return null;
  const value = reachesGrade(reached, wanted) ? HUNDRED : DASH;
  // Of the many spellings of a grade a formula of bearable length knows the short ones.
  const text = String(realisasi.value).trim();
  if (!new RegExp(`^[>≥]?${reached.grade}$`).test(text)) return constant(value);
  const same = `TRIM(${realisasi.expr})=TRIM(${target.expr})`;
  const match = `ISNUMBER(MATCH(TRIM(${realisasi.expr}),{${spellingsThatReach(wanted).map(quoted).join(',')}},0))`;
  return { expr: `IF(OR(${same},${match}),100,"-")`, value };
}
