import { formulaAt } from '../grid';
import type { PeriodKey } from '../form/columns';
import type { Metode } from '../form/helper-words';
import { periodOf } from '../form/periods';
import { impliedMetode } from '../formula/implied-metode';
import type { RowContext } from './row-context';

/**
 * The metode that a formula for K carries out over periods of the row, or null.
 * @param col where the formula stands: the realisasi, or the sum of a longer period
 */
export function formulaMetode(
  context: RowContext,
  row: number,
  col: number,
  parts: { readonly all: readonly PeriodKey[]; readonly elapsed: readonly PeriodKey[] },
): Metode | null {
  const formula = formulaAt(context.grid, row, col);
  if (formula === null) return null;
  // A column of formulas says the same on every row: told from the first one, with the row's own number taken out.
  const asked = `${String(col)} ${String(parts.elapsed.length)} of ${String(parts.all.length)}`;
  const key = `${asked} ${formula.replaceAll(String(row), '#')}`;
  const known = context.formulaMetode.get(key);
  if (known !== undefined) return known;
  const metode = readFormula(context, formula, row, parts);
  context.formulaMetode.set(key, metode);
  return metode;
}

function readFormula(
  { columns, periods }: RowContext,
  formula: string,
  row: number,
  parts: { readonly all: readonly PeriodKey[]; readonly elapsed: readonly PeriodKey[] },
): Metode | null {
  const columnsOf = (keys: readonly PeriodKey[]): number[] =>
    keys.flatMap((key) => columns.blocks[key]?.K ?? []);
  // A year that sums its triwulan sums their months; a semester may do so too.
  const longer = periods.subtotals.filter(({ parts: own }) => own.every((key) => parts.all.includes(key)));
  const byKind = (['triwulan', 'semester'] as const).map((kind) =>
    columnsOf(longer.flatMap(({ key }) => (periodOf(key)?.kind === kind ? [key] : []))),
  );
  // Forms sum all periods of the year from the first one on: those to come are blank.
  for (const cols of [columnsOf(parts.all), columnsOf(parts.elapsed)]) {
    const metode = impliedMetode(formula, row, cols);
    if (metode !== null) return metode;
  }
  // The mean of four triwulan is not the mean of their months.
  return byKind.map((cols) => impliedMetode(formula, row, cols)).find((each) => each === 'jumlah') ?? null;
}
