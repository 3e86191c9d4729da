/**
 * The shapes of the formulas we write. Native functions of Excel 2013 and later only.
 *
 * Why two ROUNDs: a double quotient such as 28.499999999999996 stands for the exact 28.5, and Excel,
 * LibreOffice and others differ in how they round it. The inner ROUND to 11 decimals takes the noise
 * away (a percent below 10,000 carries less than 2e-12 of it), the outer one then rounds the figure a
 * reader sees. Proven against LibreOffice in test/oracle. See docs/decisions/0003-formula-shape.md.
 */
import { asNumber, type Operand } from './operand';
import type { Rounding } from '../number/round';

const NOISE_DECIMALS = 11;
/** Excel takes at most 255 arguments. */
const MOST_ARGUMENTS = 250;

/** Rounds an expression to `decimals`, then divides by `scale` (100 for a cell in percent format). */
export function roundExpr(
  expr: string,
  decimals: number,
  rounding: Rounding = 'setengah-ke-atas',
  scale = 1,
): string {
  const inner = `ROUND(${expr},${String(NOISE_DECIMALS)})`;
  const rounded =
    rounding === 'potong' ? `TRUNC(${inner},${String(decimals)})` : `ROUND(${inner},${String(decimals)})`;
  return scale === 1 ? rounded : `${rounded}/${String(scale)}`;
}

/** `T12/J12*100`; references in products need no N() as the guard has seen a number in the divisor. */
export function percentExpr(part: Operand, whole: Operand): string {
  return `${asNumber(part)}/${whole.expr}*100`;
}

/** `(2*J12-T12)/J12*100`: arah turun. */
export function percentDownExpr(part: Operand, whole: Operand): string {
  return `(2*${whole.expr}-${asNumber(part)})/${whole.expr}*100`;
}

/** Gives `otherwise` (an expression) where the operand is 0, blank or text. */
export function unlessZero(divisor: Operand, otherwise: string, expr: string): string {
  return `IF(${asNumber(divisor)}=0,${otherwise},${expr})`;
}

/** `V15:V17` for cells that stand below each other, single references else. */
export function mergeRefs(refs: readonly { readonly col: string; readonly row: number }[]): string[] {
  const out: string[] = [];
  let from: { col: string; row: number } | null = null;
  let last = 0;
  const close = (): void => {
    if (from === null) return;
    out.push(
      last === from.row
        ? `${from.col}${String(last)}`
        : `${from.col}${String(from.row)}:${from.col}${String(last)}`,
    );
  };
  for (const ref of refs) {
    if (from !== null && ref.col === from.col && ref.row === last + 1) last = ref.row;
    else {
      close();
      from = { ...ref };
      last = ref.row;
    }
  }
  close();
  return out;
}

/** `SUM(…)` or `COUNT(…)` over any number of references. */
export function overRefs(name: 'SUM' | 'COUNT' | 'MAX', refs: readonly string[]): string {
  if (refs.length <= MOST_ARGUMENTS) return `${name}(${refs.join(',')})`;
  const parts: string[] = [];
  for (let start = 0; start < refs.length; start += MOST_ARGUMENTS)
    parts.push(`${name}(${refs.slice(start, start + MOST_ARGUMENTS).join(',')})`);
  return name === 'COUNT' ? `(${parts.join('+')})` : `${name}(${parts.join(',')})`;
}

/** Excel refuses longer formulas. */
export const LONGEST_FORMULA = 8192;

/** Decides by nested IFs: `IF(V18>=91,"Sangat Tinggi",IF(…))`. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
