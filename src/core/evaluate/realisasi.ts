/** The year's realisasi of a row from its quarters: K by the metode triwulan, Rp as their sum. */
import { formulaAt } from '../grid';
import type { Temuan } from '../check/temuan';
import { TRIWULAN_BLOCKS } from '../form/columns';
import type { Metode } from '../form/helper-words';
import { asNumber, operandOf, type Operand } from '../formula/operand';
import { isHeldAs, type Exact } from '../number/decimal';
import { printIndonesian } from '../number/print';
import type { FigureKind } from '../number/reading';
import { formulaMetode } from './formula-metode';
import { isExternalFormula, type ComputedCell } from './computed';
import { foundIn } from './inputs';
import { METODE, realisasiBy, type MetodeChoice } from './metode';
import type { RowReadings } from './readings';
import { makeTemuan, quarterKeys, type RowContext } from './row-context';
import { settle, type Settled } from './settle';

/**
 * Quarters the formula refers to. Later quarters without any figure are included, so that the
 * formula stays right when they are filled next quarter.
 */
function formulaQuarters(context: RowContext, readings: RowReadings, kind: FigureKind): Operand[] {
  const cells = readings[kind];
  const elapsed = quarterKeys(context.columns, context.triwulan);
  const all = quarterKeys(context.columns, 4);
  const later = all.slice(elapsed.length).some((key) => (cells[key]?.value ?? null) !== null);
  return (later ? elapsed : all).flatMap((key) => {
    const cell = cells[key];
    return cell === undefined ? [] : [operandOf(context.grid, cell.row, cell.col, cell.reading, cell.value)];
  });
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

/** Only for rows whose K figures are numbers (grades and opinions: see capaian-nilai). */
export function evaluateRealisasi(
  context: RowContext,
  readings: RowReadings,
  kind: FigureKind,
  choice: MetodeChoice,
  cells: ComputedCell[],
  temuan: Temuan[],
): RealisasiResult {
  const { grid } = context;
  const cell = readings[kind].realisasi;
  if (cell === undefined) return { settled: null, broken: false };
  const values = quarterKeys(context.columns, context.triwulan).map(
    (key) => readings[kind][key]?.value ?? null,
  );
  const printed = cell.value;
  const asPrinted: Settled = {
    operand: operandOf(grid, cell.row, cell.col, cell.reading, printed),
    value: printed,
  };
  const metode: Metode = kind === 'Rp' ? 'jumlah' : choice.metode;
  const computed = realisasiBy(metode, values);
  if (computed === null) {
    if (printed === null) return { settled: null, broken: false };
    const laterQuarters = TRIWULAN_BLOCKS.some((key) => (readings[kind][key]?.value ?? null) !== null);
    if (!laterQuarters && formulaAt(grid, cell.row, cell.col) === null)
      temuan.push(makeTemuan(grid.sheet, 'hitungan.realisasi-diketik', cell, foundIn(grid, cell), null));
    return { settled: asPrinted, broken: false };
  }
  if (printed !== null && !isHeldAs(computed, printed)) {
    const verdict = disagreement(context, kind, choice, printed, computed, values, cell, temuan);
    if (verdict === 'stop') return { settled: null, broken: true };
    if (verdict === 'keep') return { settled: asPrinted, broken: false };
  }
  const formula = metodeFormula(metode, formulaQuarters(context, readings, kind));
  const rule =
    kind === 'Rp' ? ({ name: 'realisasi-rp' } as const) : ({ name: 'realisasi-k', metode } as const);
  return {
    settled: settle(context, cells, temuan, cell, {
      row: cell.row,
      col: cell.col,
      kind,
      value: computed,
      formula,
      rule,
    }),
    broken: false,
  };
}

/** Domain §3, "When typed figures and quarters disagree". */
function disagreement(
  context: RowContext,
  kind: FigureKind,
  choice: MetodeChoice,
  printed: Exact,
  computed: Exact,
  values: readonly (Exact | null)[],
  cell: { readonly row: number; readonly col: number },
  temuan: Temuan[],
): 'stop' | 'keep' | 'correct' {
  const { grid } = context;
  const found = foundIn(grid, cell);
  const formula = formulaAt(grid, cell.row, cell.col);
  if (isExternalFormula(formula)) return 'correct';
  if (kind === 'Rp') {
    // The quarters are the input of a formula on this sheet, so the formula is what is wrong.
    if (formula !== null) return 'correct';
    temuan.push(makeTemuan(grid.sheet, 'hitungan.realisasi-rp', cell, found, printIndonesian(computed, 2)));
    return 'stop';
  }
  // The formula computes what the rule does; only the result stored with it is out of date.
  if (formulaMetode(context, cell.row) === choice.metode) return 'correct';
  const fits = METODE.filter((metode) => realisasiBy(metode, values)?.equals(printed) === true);
  if (choice.from === 'setting') return 'correct';
  if (fits.length > 0) {
    temuan.push(
      makeTemuan(grid.sheet, 'hitungan.metode-lain', cell, found, printIndonesian(computed), {
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
