/**
 * The guard of a formula that stands before its figures do: a new form shows nothing where nothing is typed, as
 * the evaluation has no figure there (docs/decisions/0002-what-is-read.md).
 */
import { overRefs } from './shapes';

/**
 * `=SUM(M16,O16)` → `=IF(COUNT(M16,O16)=0,"",SUM(M16,O16))`.
 * @param inputs references; a text such as `""` in them counts as blank
 * @param atLeast so many of them must hold a figure
 */
export function unlessBlank(inputs: readonly string[], formula: string, atLeast = 1): string {
  const test = atLeast === 1 ? '=0' : `<${String(atLeast)}`;
  return `=IF(${overRefs('COUNT', inputs)}${test},"",${formula.slice(1)})`;
}

/** The same, but a whole of 0 counts as a figure: a pagu of 0 has its penyerapan, whatever was spent. */
export function unlessBlankOrZero(part: string, whole: string, formula: string): string {
  return `=IF(COUNT(${part})+COUNTIF(${whole},0)=0,"",${formula.slice(1)})`;
}

/** Without `unlessBlank`: what the formula computes once there are figures. */
export function withoutGuard(formula: string): string {
  const match = /^=IF\(COUNT\([^()]*\)=0,"",(.*)\)$/i.exec(formula);
  return match?.[1] === undefined ? formula : `=${match[1]}`;
}
