/** The periods of a form in a run: which count, which only sum others up, and whether they make the year. */
import type { ColumnMap, PeriodKey, PeriodKind, Triwulan } from '../form/columns';
import { PERIOD_BLOCKS, periodOf, periodsUpTo, subtotalsIn, type Subtotal } from '../form/periods';
import type { FigureKind } from '../number/reading';

export interface FormPeriods {
  readonly kind: PeriodKind;
  /** The form's own periods that it has a column for, from the first to the last. */
  readonly all: readonly PeriodKey[];
  /** Those of them up to the evaluated triwulan. */
  readonly elapsed: readonly PeriodKey[];
  /** Longer periods that sum these up, all of whose parts the form has. */
  readonly subtotals: readonly Subtotal[];
  /** Every period from the first of the year to the evaluated one has a column: their figures make the year's. */
  readonly complete: Readonly<Record<FigureKind, boolean>>;
  /**
   * The one period that a sheet without a realisasi of the year holds: `tw2` of a sheet for triwulan II alone.
   * What it holds is the realisasi of that period, and the year's cannot be known from it. Null where the first
   * period stands alone, as that is the year so far, and in every other form.
   */
  readonly alone: Readonly<Record<FigureKind, PeriodKey | null>>;
}

export function formPeriods({ period: kind, blocks }: ColumnMap, triwulan: Triwulan): FormPeriods {
  const own = PERIOD_BLOCKS[kind];
  const all = own.filter((key) => blocks[key] !== undefined);
  const upTo = periodsUpTo(kind, triwulan);
  const elapsed = all.filter((key) => (periodOf(key)?.number ?? 0) <= upTo);
  const complete = (side: FigureKind): boolean =>
    own.slice(0, upTo).every((key) => (blocks[key]?.[side] ?? null) !== null);
  const alone = (side: FigureKind): PeriodKey | null => {
    if ((blocks.realisasi?.[side] ?? null) !== null) return null;
    const [only, ...others] = all.filter((key) => (blocks[key]?.[side] ?? null) !== null);
    return only === undefined || others.length > 0 || periodOf(only)?.number === 1 ? null : only;
  };
  return {
    kind,
    all,
    elapsed,
    subtotals: subtotalsIn(kind, blocks),
    complete: { K: complete('K'), Rp: complete('Rp') },
    alone: { K: alone('K'), Rp: alone('Rp') },
  };
}

/** First and last of a stretch of periods, for the words of a rule and of a finding. */
export interface PeriodRange {
  readonly from: PeriodKey;
  readonly to: PeriodKey;
}

export function rangeOf(keys: readonly PeriodKey[]): PeriodRange | null {
  const [from] = keys;
  const to = keys.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
