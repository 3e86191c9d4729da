/** The periods of a year: how triwulan, semester and months lie over each other, and which of them have gone by. */
import {
  BULAN_BLOCKS,
  SEMESTER_BLOCKS,
  TRIWULAN_BLOCKS,
  type BlockKey,
  type Blocks,
  type PeriodKey,
  type PeriodKind,
  type Triwulan,
} from './columns';

export const PERIOD_BLOCKS: Readonly<Record<PeriodKind, readonly PeriodKey[]>> = {
  triwulan: TRIWULAN_BLOCKS,
  semester: SEMESTER_BLOCKS,
  bulan: BULAN_BLOCKS,
};

/** From the shortest period to the longest. */
export const PERIOD_KINDS: readonly PeriodKind[] = ['bulan', 'triwulan', 'semester'];

const MONTHS: Readonly<Record<PeriodKind, number>> = { bulan: 1, triwulan: 3, semester: 6 };

export interface Period {
  readonly kind: PeriodKind;
  /** Counted from 1. */
  readonly number: number;
}

const BY_KEY = new Map<string, Period>(
  PERIOD_KINDS.flatMap((kind) =>
    PERIOD_BLOCKS[kind].map((key, index) => [key, { kind, number: index + 1 }] as const),
  ),
);

/** Which period a block is; null for a block that is none. */
export const periodOf = (key: BlockKey): Period | null => BY_KEY.get(key) ?? null;

export const isPeriodKey = (key: string): key is PeriodKey => BY_KEY.has(key);

/** The block of a period, or undefined where the year has no such period. */
export const keyOfPeriod = ({ kind, number }: Period): PeriodKey | undefined =>
  PERIOD_BLOCKS[kind][number - 1];

/** First and last month of a period. */
export function monthsOf({ kind, number }: Period): readonly [number, number] {
  const length = MONTHS[kind];
  return [(number - 1) * length + 1, number * length];
}

/** The triwulan in which a period ends: of semester II the fourth, of May the second. */
export function triwulanAtEnd(period: Period): Triwulan {
  const quarter = Math.ceil(monthsOf(period)[1] / 3);
  return quarter === 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4;
}

/**
 * How many periods count where the evaluation runs up to a triwulan. A semester form holds nothing shorter, so
 * the semester in which the triwulan lies counts whole: up to triwulan III both do (docs/decisions/0005).
 */
export function periodsUpTo(kind: PeriodKind, triwulan: Triwulan): number {
  return Math.ceil((triwulan * 3) / MONTHS[kind]);
}

/** A period of which shorter ones are the parts. */
export interface Subtotal {
  readonly key: PeriodKey;
  /** The form's own shortest periods within it, from the first to the last; all of them have a block. */
  readonly parts: readonly PeriodKey[];
}

/** The longer periods that a form shows beside its own, the shorter of them first. */
export function subtotalsIn(kind: PeriodKind, blocks: Blocks): Subtotal[] {
  const longer = PERIOD_KINDS.slice(PERIOD_KINDS.indexOf(kind) + 1);
  return longer.flatMap((each) =>
    PERIOD_BLOCKS[each].flatMap((key, index) => {
      if (blocks[key] === undefined) return [];
      const [from, to] = monthsOf({ kind: each, number: index + 1 });
      const parts = PERIOD_BLOCKS[kind].filter((part, at) => {
        const [first, last] = monthsOf({ kind, number: at + 1 });
        return first >= from && last <= to && blocks[part] !== undefined;
      });
      const whole = (to - from + 1) / MONTHS[kind];
      return parts.length === whole ? [{ key, parts }] : [];
    }),
  );
}
