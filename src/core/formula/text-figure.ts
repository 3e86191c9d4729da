/** Referring to a cell that holds its figure as text (`5 Dokumen`, `Rp 5.000.000`), so that the formula stays live. */
import { Exact } from '../number/decimal';

/** Which of `.` and `,` is the decimal sign, so that the digits give this value; null where neither does. */
function separatorsFor(digits: string, value: Exact): readonly [string, string] | null {
  const reads = (grouping: string, decimal: string): boolean => {
    const plain = digits.split(grouping).join('').replace(decimal, '.');
    return /^[+-]?\d+(\.\d+)?$/.test(plain) && new Exact(plain).equals(value);
  };
  if (reads('.', ',')) return [',', '.'];
  if (reads(',', '.')) return ['.', ','];
  return null;
}

/**
 * An expression that reads the text figure in `ref` as Excel 2013 and later do, or the figure itself
 * as a constant where its text has a shape that no short formula reads.
 * @param text the cell's text; @param value the figure read from it, as shown
 */
export function textFigureExpression(ref: string, text: string, value: Exact): string {
  // A dash stands for 0, as any text does in N(); whoever types a figure over it finds the formula alive.
  if (value.isZero() && !/\d/.test(text)) return `N(${ref})`;
  const constant = value.toFixed();
  if (/[\u00a0\n\r\t"]/.test(text)) return constant;
  const trimmed = text.trim();
  const simple = /^([+-]?\d[\d.,]*)( [^\d].*)?$/.exec(trimmed);
  if (simple?.[1] !== undefined) {
    const signs = separatorsFor(simple[1], value);
    if (signs === null) return constant;
    const digits = simple[2] === undefined ? ref : `LEFT(TRIM(${ref}),FIND(" ",TRIM(${ref})&" ")-1)`;
    return `NUMBERVALUE(${digits},"${signs[0]}","${signs[1]}")`;
  }
  const percent = /^([+-]?\d[\d.,]*)%$/.exec(trimmed);
  if (percent?.[1] !== undefined) {
    const signs = separatorsFor(percent[1], value);
    return signs === null ? constant : `NUMBERVALUE(SUBSTITUTE(${ref},"%",""),"${signs[0]}","${signs[1]}")`;
  }
  const rupiah = /^Rp(\.?) ?(\d[\d.,]*\d)$/.exec(trimmed);
  if (rupiah?.[2] !== undefined) {
    const signs = separatorsFor(rupiah[2], value);
    return signs === null
      ? constant
      : `NUMBERVALUE(SUBSTITUTE(${ref},"Rp${rupiah[1] ?? ''}",""),"${signs[0]}","${signs[1]}")`;
  }
  return constant;
}
