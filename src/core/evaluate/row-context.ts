/** What evaluating one row needs, and the notes it takes while doing so. */
import type { SheetGrid } from '../grid';
import { formatAt } from '../grid';
import { RULES, type RuleId, type Temuan } from '../check/temuan';
import type { CellView } from '../form/cells';
import type { ColumnMap } from '../form/columns';
import type { Metode } from '../form/helper-words';
import { isPercentFormat } from '../number/format-code';
import type { FormPeriods } from './form-periods';
import type { RowReadings } from './readings';
import type { Settings } from './settings';

export interface RowContext {
  readonly grid: SheetGrid;
  readonly view: CellView;
  readonly columns: ColumnMap;
  readonly settings: Settings;
  readonly periods: FormPeriods;
  readonly readRow: (row: number) => RowReadings;
  /** What was told of formulas so far, by column and formula without the row's number. */
  readonly formulaMetode: Map<string, Metode | null>;
}

/** 100 where the cell shows a fraction through a percent format, else 1. */
export function scaleOf(grid: SheetGrid, row: number, col: number): 1 | 100 {
  return isPercentFormat(formatAt(grid, row, col)) ? 100 : 1;
}

export function makeTemuan(
  sheet: string,
  rule: RuleId,
  at: { readonly row: number; readonly col: number },
  found: string | null,
  expected: string | null,
  detail: Readonly<Record<string, string>> = {},
): Temuan {
  return { rule, severity: RULES[rule], sheet, row: at.row, col: at.col, found, expected, detail };
}
