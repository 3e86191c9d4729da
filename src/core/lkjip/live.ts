/**
 * A figure or text of a report table: the formula that gives it and what it gives, made together by the
 * functions below so that they cannot drift apart. A figure that is not there shows as `-`.
 */
import type { SheetGrid } from '../grid';
import { cellName, isCellError, valueAt } from '../grid';
import { quoted, roundExpr } from '../formula/shapes';
import { textFigureExpression } from '../formula/text-figure';
import { type Exact, exactOfCell, HUNDRED, ZERO } from '../number/decimal';
import { readCell } from '../number/read-cell';
import type { Reading } from '../number/reading';
import { roundBy, type Rounding } from '../number/round';

export interface Live {
  /** Without `=`. May hold references into the own table, see `own`. */
  readonly expr: string;
  /** A text where it is no figure; `''` for nothing. */
  readonly value: Exact | string;
}

/** How a figure that is not there is printed (domain: lkjip-tables). */
export const DASH = '-';

export const isFigure = (value: Exact | string): value is Exact => typeof value !== 'string';

export function constant(value: Exact | string): Live {
  return { expr: isFigure(value) ? value.toFixed() : quoted(value), value };
}

/** `'Evaluasi Renja'!T15`. Always in quotes: they are needed for most names, and harmless for others. */
export function inSheet(sheet: string, row: number, col: number): string {
  return `'${sheet.replace(/'/g, "''")}'!${cellName(row, col)}`;
}

// A reference into the own table is written as line key and column between characters of the private use
// area, and becomes an address once the lines have their rows.
const OPEN = '\ue000';
const MIDDLE = '\ue001';
const CLOSE = '\ue002';
const OWN = /\ue000([^\ue001]*)\ue001(\d+)\ue002/g;

export function ownRef(key: string, col: number): string {
  return `${OPEN}${key}${MIDDLE}${String(col)}${CLOSE}`;
}

/** What another cell of the same table shows. */
export function own(key: string, col: number, live: Live): Live {
  return { expr: ownRef(key, col), value: live.value };
}

/** @param address gives `F12` for a line and a column of the table */
export function resolve(expr: string, address: (key: string, col: number) => string): string {
  return expr.replace(OWN, (_, key: string, col: string) => address(key, Number(col)));
}

/** A cell of the form or of Data LKjIP. */
export interface Source {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly ref: string;
  readonly reading: Reading;
  /** Text as it stands; null where the cell holds none. */
  readonly text: string | null;
  /** The figure, also of an ambiguous text that its row has settled. */
  readonly figure: Exact | null;
  readonly blank: boolean;
}

/** @param settled the figure of an ambiguous text, where known */
export function sourceAt(
  grid: SheetGrid,
  row: number,
  col: number,
  kind: 'K' | 'Rp',
  settled: Exact | null = null,
): Source {
  const value = valueAt(grid, row, col);
  const reading = readCell(grid, row, col, kind);
  const ownFigure = reading.kind === 'figure' ? reading.value : null;
  const figure = ownFigure ?? (reading.kind === 'ambiguous' ? settled : null);
  const text = typeof value === 'string' ? value : null;
  return {
    sheet: grid.sheet,
    row,
    col,
    ref: inSheet(grid.sheet, row, col),
    reading,
    text,
    figure,
    blank: value === null || value === '',
  };
}

export interface RoundTo {
  readonly rounding: Rounding;
  readonly decimals: number;
}

export const roundedExpr = (expr: string, to: RoundTo | null): string =>
  to === null ? expr : roundExpr(expr, to.decimals, to.rounding);
export const roundedValue = (value: Exact, to: RoundTo | null): Exact =>
  to === null ? value : roundBy(to.rounding, value, to.decimals);

/** The cell as the table prints it: figures rounded, grades and other texts as they are, `-` for nothing. */
export function shown(source: Source, to: RoundTo | null = null): Live {
  const { ref, reading, figure } = source;
  if (reading.kind === 'unreadable' && source.text === null && reading.reason !== 'date')
    return { expr: `IFERROR(IF(${ref}="","-",${ref}),"-")`, value: DASH };
  const orText = `IF(${ref}="","-",${ref})`;
  if (figure === null) {
    const expr = to === null ? orText : `IF(ISNUMBER(${ref}),${roundedExpr(ref, to)},${orText})`;
    return { expr, value: source.blank ? DASH : (source.text ?? DASH) };
  }
  const value = roundedValue(figure, to);
  if (reading.kind === 'figure' && reading.source === 'number')
    return {
      expr: to === null ? orText : `IF(ISNUMBER(${ref}),${roundedExpr(ref, to)},${orText})`,
      value,
    };
  const number =
    reading.kind === 'figure' && reading.source === 'percent-number'
      ? `${ref}*100`
      : textFigureExpression(ref, source.text ?? '', figure);
  return { expr: `IF(${ref}="","-",${roundedExpr(number, to ?? NOISE)})`, value };
}

/** Takes the noise of a product away without rounding the figure. */
const NOISE: RoundTo = { rounding: 'setengah-ke-atas', decimals: 9 };

/** Money: nothing, a dash and any other text count 0, so that sums never break. */
export function money(source: Source): Live {
  const { ref, figure, reading, text } = source;
  if (figure === null || figure.isZero() || text === null) {
    const times = reading.kind === 'figure' && reading.source === 'percent-number' ? '*100' : '';
    return { expr: `N(${ref})${times}`, value: figure ?? ZERO };
  }
  return { expr: textFigureExpression(ref, text, figure), value: figure };
}

/** A text of another sheet; nothing shows as nothing. */
export function words(grid: SheetGrid, row: number, col: number): Live {
  const value = valueAt(grid, row, col);
  const ref = inSheet(grid.sheet, row, col);
  const text = value === null || isCellError(value) ? '' : typeof value === 'number' ? value : String(value);
  return { expr: `IF(${ref}="","",${ref})`, value: typeof text === 'number' ? exactOfCell(text) : text };
}

/** `part / whole × 100` of two printed figures; `-` where one is not there or the divisor is 0. */
export function percent(part: Live, whole: Live, to: RoundTo): Live {
  const { value: p } = part;
  const { value: w } = whole;
  const value =
    isFigure(p) && isFigure(w) && !w.isZero() ? roundedValue(p.times(HUNDRED).dividedBy(w), to) : DASH;
  const expr = roundedExpr(`${part.expr}/${whole.expr}*100`, to);
  return { expr: `IF(AND(ISNUMBER(${part.expr}),N(${whole.expr})<>0),${expr},"-")`, value };
}

/** `a − b` of printed figures. */
export function difference(a: Live, b: Live, decimals: number): Live {
  const value = isFigure(a.value) && isFigure(b.value) ? a.value.minus(b.value) : DASH;
  return {
    expr: `IF(AND(ISNUMBER(${a.expr}),ISNUMBER(${b.expr})),ROUND(${a.expr}-${b.expr},${String(decimals)}),"-")`,
    value: isFigure(value) ? roundBy('setengah-ke-atas', value, decimals) : value,
  };
}

/** Rounds what another expression shows. */
export function rounded(live: Live, to: RoundTo): Live {
  return {
    expr: `IF(ISNUMBER(${live.expr}),${roundedExpr(live.expr, to)},${live.expr})`,
    value: isFigure(live.value) ? roundedValue(live.value, to) : live.value,
  };
}

/** Whole sen, as money is printed; the cells of a form may hold parts of one (pagu / 12). */
export const inSen = (expr: string, value: Exact, decimals = 2): Live => ({
  expr: `ROUND(${expr},${String(decimals)})`,
  value: roundBy('setengah-ke-atas', value, decimals),
});

/** Sum of money, in sen if nothing else is asked for; empty of summands it is 0. */
export function sum(parts: readonly Live[], total: (refs: readonly string[]) => string, decimals = 2): Live {
  if (parts.length === 0) return { expr: '0', value: ZERO };
  const value = parts.reduce((all, { value: each }) => (isFigure(each) ? all.plus(each) : all), ZERO);
  return inSen(total(parts.map((part) => part.expr)), value, decimals);
}
