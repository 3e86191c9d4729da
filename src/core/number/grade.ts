/** The letter grades of SAKIP, best first (domain: evaluation-form §3). */
export const GRADES: readonly string[] = ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D'];

export type GradeBound = 'equal' | 'above' | 'at-least';

/** A grade as written: `BB`, `>B` (above), `≥BB` (at least). */
export interface WrittenGrade {
  readonly grade: string;
  readonly bound: GradeBound;
}

/**
 * True where the realisasi satisfies the target: `>B` asks for more than B, `≥BB` and `BB` for at least BB.
 * A realisasi written `>B` is better than B whichever grade it is, so it reaches `>B` and BB, not A.
 */
export function reachesGrade(reached: WrittenGrade, target: WrittenGrade): boolean {
  const written = GRADES.indexOf(reached.grade);
  const wanted = GRADES.indexOf(target.grade);
  if (written < 0 || wanted < 0) return false;
  const place = reached.bound === 'above' ? written - 1 : written;
  return target.bound === 'above' ? place < wanted : place <= wanted;
}

const SIGNS: readonly (readonly [string, GradeBound])[] = [
  ['', 'equal'],
  ['>', 'above'],
  ['≥', 'at-least'],
];

/** Every short spelling of a realisasi that reaches the target, for a formula to compare the cell with. */
export function spellingsThatReach(target: WrittenGrade): string[] {
  return SIGNS.flatMap(([sign, bound]) =>
    GRADES.filter((grade) => reachesGrade({ grade, bound }, target)).map((grade) => `${sign}${grade}`),
  );
}
