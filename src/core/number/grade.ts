/** The letter grades of SAKIP, best first (domain: evaluation-form §3). */
export const GRADES: readonly string[] = ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D'];

/** True where the grade reached satisfies the target: `>B` asks for more than B, `≥BB` and `BB` for at least BB. */
export function reachesGrade(
  reached: string,
  target: { readonly grade: string; readonly bound: 'equal' | 'above' | 'at-least' },
): boolean {
  const place = GRADES.indexOf(reached);
  const wanted = GRADES.indexOf(target.grade);
  if (place < 0 || wanted < 0) return false;
  return target.bound === 'above' ? place < wanted : place <= wanted;
}
