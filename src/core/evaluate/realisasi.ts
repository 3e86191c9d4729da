/** The year's realisasi of a row from its periods: K by the metode triwulan, Rp as their sum. */
import { formulaAt } from '../grid';
import type { Temuan } from '../check/temuan';
import type { BlockKey, PeriodKey } from '../form/columns';
import type { Metode } from '../form/helper-words';
import { asNumber, operandOf, type Operand } from '../formula/operand';
import { isHeldAs, type Exact } from '../number/decimal';
import { printIndonesian } from '../number/print';
import type { FigureKind } from '../number/reading';
import { formulaMetode } from './formula-metode';
import { isExternalFormula, type ComputedCell, type FigureRule } from './computed';
import { rangeOf } from './form-periods';
import { foundIn } from './inputs';
import { isChosen, METODE, realisasiBy, type MetodeChoice } from './metode';
import { operandsOf, periodInputs } from './period-inputs';
import type { CellReading, RowReadings } from './readings';
import { makeTemuan, type RowContext } from './row-context';
import { settle, type Settled } from './settle';

/** The periods that a figure is made of, and those of them that have gone by. */
interface Parts {
  readonly all: readonly PeriodKey[];
  readonly elapsed: readonly PeriodKey[];
}

/**
 * Periods the formula refers to. Later ones without any figure are included, so that the formula stays right when
 * they are filled next time.
 */
function formulaPeriods(
  { columns }: RowContext,
  readings: RowReadings,
  kind: FigureKind,
  { all, elapsed }: Parts,
): readonly PeriodKey[] {
  const cells = readings[kind];
  const hasColumn = (key: PeriodKey): boolean => (columns.blocks[key]?.[kind] ?? null) !== null;
  const later = all.some((key, index) => index >= elapsed.length && (cells[key]?.value ?? null) !== null);
  const keys = later ? elapsed : all;
  return keys.every(hasColumn) ? keys : keys.filter(hasColumn);
}

/** ROUND only where a summand has decimals: whole rupiah sum exactly, and a plain SUM is what staff expect. */
export function sumFormula(operands: readonly Operand[]): string {
  const decimals = Math.max(0, ...operands.map(({ value }) => value?.decimalPlaces() ?? 0));
  const sum = `SUM(${operands.map(({ expr }) => expr).join(',')})`;
  return decimals === 0 ? `=${sum}` : `=ROUND(${sum},${String(Math.max(2, decimals))})`;
}

function metodeFormula(metode: Metode, quarters: readonly Operand[]): string {
  const list = quarters.map(({ expr }) => expr).join(',');
  switch (metode) {
    case 'jumlah':
      return sumFormula(quarters);
    case 'rata-rata':
      return `=ROUND(ROUND(AVERAGE(${list}),11),2)`;
    case 'maksimum':
      return `=MAX(${list})`;
    case 'akhir': {
      const [first, ...later] = quarters;
      let expr = first === undefined ? '0' : asNumber(first);
      for (const quarter of later) expr = `IF(${asNumber(quarter)}<>0,${quarter.expr},${expr})`;
      return `=${expr}`;
    }
  }
}

export interface RealisasiResult {
  readonly settled: Settled | null;
  /** A galat stands in `temuan`: the row is left alone. */
  readonly broken: boolean;
}

const NOTHING: RealisasiResult = { settled: null, broken: false };

/** What makes a figure of its periods, or how far what is printed differs from that. */
interface Made {
  readonly value: Exact;
  readonly formula: string;
  readonly rule: FigureRule;
}

/** Figures by period; null where nothing is reported. */
interface PeriodFigures {
  readonly elapsed: readonly (Exact | null)[];
  /** With those after the evaluated triwulan; asked for only where the printed figure is another. */
  readonly all: () => readonly (Exact | null)[];
}

const NO_FIGURES: PeriodFigures = { elapsed: [], all: () => [] };

function madeOf(
  context: RowContext,
  readings: RowReadings,
  kind: FigureKind,
  metode: Metode,
  parts: Parts,
): { readonly figures: PeriodFigures; readonly made: Made | null } {
  const inputs = periodInputs(context, readings, kind, parts.elapsed);
  const elapsed = inputs.map(({ value }) => value);
  const figures = {
    elapsed,
    all: () => periodInputs(context, readings, kind, parts.all).map((each) => each.value),
  };
  const value = realisasiBy(metode, elapsed);
  if (value === null) return { figures, made: null };
  const keys = formulaPeriods(context, readings, kind, parts);
  const periods = rangeOf(keys);
  const named = keys === parts.elapsed ? inputs : periodInputs(context, readings, kind, keys);
  const formula = metodeFormula(metode, operandsOf(context, named));
  const rule: FigureRule =
    kind === 'Rp' ? { name: 'realisasi-rp', periods } : { name: 'realisasi-k', metode, periods };
  return { figures, made: { value, formula, rule } };
}

/** Only for rows whose K figures are numbers (grades and opinions: see capaian-nilai). */
export function evaluateRealisasi(
  context: RowContext,
  readings: RowReadings,
  kind: FigureKind,
  choice: MetodeChoice,
  cells: ComputedCell[],
  temuan: Temuan[],
): RealisasiResult {
  const { grid, periods } = context;
  const only = periods.alone[kind];
  if (only !== null) {
    const cell = periods.elapsed.includes(only) ? readings[kind][only] : undefined;
    const value = cell?.value ?? null;
    if (cell === undefined || value === null) return NOTHING;
    const operand = operandOf(grid, cell.row, cell.col, cell.reading, value);
    return { settled: { operand, value }, broken: false };
  }
  const cell = readings[kind].realisasi;
  const metode: Metode = kind === 'Rp' ? 'jumlah' : choice.metode;
  const { figures, made } = periods.complete[kind]
    ? madeOf(context, readings, kind, metode, periods)
    : { figures: NO_FIGURES, made: null };
  if (cell === undefined) {
    if (made === null) return NOTHING;
    // A form without the column: what is computed from the realisasi carries the periods in its own formula.
    const [source] = operandsOf(context, periodInputs(context, readings, kind, periods.elapsed));
    const operand = { ref: source?.ref ?? '', expr: made.formula.slice(1), plain: false, value: made.value };
    return { settled: { operand, value: made.value }, broken: false };
  }
  const printed = cell.value;
  const asPrinted: Settled = {
    operand: operandOf(grid, cell.row, cell.col, cell.reading, printed),
    value: printed,
  };
  if (made === null) {
    if (printed === null) return NOTHING;
    const later = periods.all.some((key) => (readings[kind][key]?.value ?? null) !== null);
    // Where the form has no columns for all periods, realisasi is an input like any other.
    if (periods.complete[kind] && !later && formulaAt(grid, cell.row, cell.col) === null)
      temuan.push(makeTemuan(grid.sheet, 'hitungan.realisasi-diketik', cell, foundIn(grid, cell), null));
    return { settled: asPrinted, broken: false };
  }
  return (
    settleMade(context, kind, choice, made, figures, cell, periods, cells, temuan) ?? {
      settled: asPrinted,
      broken: false,
    }
  );
}

/** The computed figure into its cell; null where what is printed stays. */
function settleMade(
  context: RowContext,
  kind: FigureKind,
  choice: MetodeChoice,
  made: Made,
  figures: PeriodFigures,
  cell: CellReading,
  parts: Parts,
  cells: ComputedCell[],
  temuan: Temuan[],
): RealisasiResult | null {
  const printed = cell.value;
  if (printed !== null && !isHeldAs(made.value, printed)) {
    const verdict = disagreement(context, kind, choice, printed, made, figures, cell, parts, temuan);
    if (verdict === 'stop') return { settled: null, broken: true };
    if (verdict === 'keep') return null;
  }
  const { value, formula, rule } = made;
  const computed = { row: cell.row, col: cell.col, kind, value, formula, rule };
  return { settled: settle(context, cells, temuan, cell, computed), broken: false };
}

/** Sums of longer periods beside the form's own: a triwulan after its three months. False where a galat stops the row. */
export function evaluateSubtotals(
  context: RowContext,
  readings: RowReadings,
  kind: FigureKind,
  choice: MetodeChoice,
  cells: ComputedCell[],
  temuan: Temuan[],
): boolean {
  const { periods } = context;
  const metode: Metode = kind === 'Rp' ? 'jumlah' : choice.metode;
  for (const { key, parts: all } of periods.subtotals) {
    const cell = readings[kind][key];
    const parts = { all, elapsed: all.filter((part) => periods.elapsed.includes(part)) };
    if (cell === undefined || parts.elapsed.length === 0) continue;
    // Typed in place of its periods, it is what the year is computed from.
    if (all.every((part) => (readings[kind][part]?.value ?? null) === null)) continue;
    const { figures, made } = madeOf(context, readings, kind, metode, parts);
    if (made === null) continue;
    const result = settleMade(context, kind, choice, made, figures, cell, parts, cells, temuan);
    if (result?.broken === true) return false;
  }
  return true;
}

/** The printed figure is what all periods make, also those after the evaluated triwulan. */
function isOfLater(kind: FigureKind, printed: Exact, { elapsed, all }: PeriodFigures): boolean {
  const year = all();
  if (year.every((value, index) => value === null || index < elapsed.length)) return false;
  const metode: readonly Metode[] = kind === 'Rp' ? ['jumlah'] : METODE;
  return metode.some((each) => realisasiBy(each, year)?.equals(printed) === true);
}

/** Domain §3, "When typed figures and quarters disagree". */
function disagreement(
  context: RowContext,
  kind: FigureKind,
  choice: MetodeChoice,
  printed: Exact,
  made: Made,
  figures: PeriodFigures,
  cell: CellReading,
  parts: Parts,
  temuan: Temuan[],
): 'stop' | 'keep' | 'correct' {
  const { grid } = context;
  const found = foundIn(grid, cell);
  const formula = formulaAt(grid, cell.row, cell.col);
  if (isExternalFormula(formula)) return 'correct';
  // What the later periods make with these is no error: somebody looks back at an earlier triwulan.
  if (isOfLater(kind, printed, figures)) return 'correct';
  const values = figures.elapsed;
  if (kind === 'Rp') {
    // The quarters are the input of a formula on this sheet, so the formula is what is wrong.
    if (formula !== null) return 'correct';
    temuan.push(
      makeTemuan(grid.sheet, 'hitungan.realisasi-rp', cell, found, printIndonesian(made.value, 2), {
        ...rangeDetail(parts.elapsed),
      }),
    );
    return 'stop';
  }
  // The formula computes what the rule does; only the result stored with it is out of date.
  if (formulaMetode(context, cell.row, cell.col, parts) === choice.metode) return 'correct';
  const fits = METODE.filter((metode) => realisasiBy(metode, values)?.equals(printed) === true);
  if (isChosen(choice.from)) return 'correct';
  if (fits.length > 0) {
    temuan.push(
      makeTemuan(grid.sheet, 'hitungan.metode-lain', cell, found, printIndonesian(made.value), {
        metode: choice.metode,
        cocok: fits.join(', '),
      }),
    );
    return choice.from === 'column' ? 'correct' : 'keep';
  }
  const each = METODE.map((metode) => {
    const figure = realisasiBy(metode, values);
    return `${metode} ${figure === null ? '-' : printIndonesian(figure)}`;
  });
  temuan.push(
    makeTemuan(grid.sheet, 'hitungan.realisasi-k-tanpa-metode', cell, found, null, {
      pilihan: each.join('; '),
    }),
  );
  return 'keep';
}

/** `dari` and `sampai` as block keys, for the words of a finding. */
function rangeDetail(keys: readonly BlockKey[]): Record<string, string> {
  const [from] = keys;
  const to = keys.at(-1);
  return from === undefined || to === undefined ? {} : { dari: from, sampai: to };
}
