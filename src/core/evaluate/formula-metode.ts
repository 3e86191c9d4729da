import { formulaAt } from '../grid';
import type { Metode } from '../form/helper-words';
import { impliedMetode } from '../formula/implied-metode';
import { quarterKeys, type RowContext } from './row-context';

/** The metode that the row's own formula for realisasi K carries out over its quarters, or null. */
export function formulaMetode(context: RowContext, row: number): Metode | null {
  const { grid, columns, triwulan } = context;
  const realisasi = columns.blocks.realisasi;
  if (realisasi === undefined) return null;
  const formula = formulaAt(grid, row, realisasi.K);
  const columnsTo = (last: RowContext['triwulan']): number[] =>
    quarterKeys(columns, last).flatMap((key) => columns.blocks[key]?.K ?? []);
  // Forms sum all four quarters from the first one on: those to come are blank.
  return impliedMetode(formula, row, columnsTo(4)) ?? impliedMetode(formula, row, columnsTo(triwulan));
}
