/** The forms of a workbook beside the one that is shown: what is known of each, and when it is known no more. */
import type { SheetGrid } from '../../core/grid';
import type { HostSheet } from '../../core/host/workbook-host';
import type { HitungResult } from '../hitung';
import type { Problem } from './state';

export interface FormInBook {
  readonly sheet: string;
  /** As it was read; null before. */
  readonly grid: SheetGrid | null;
  /** As it was computed by the choices in force; null before. */
  readonly result: HitungResult | null;
}

export interface FormsInBook {
  /** In the order of the tabs, with the one that is shown. */
  readonly entries: readonly FormInBook[];
  /** All sheets were looked at; false where that failed. */
  readonly known: boolean;
  /** Others are being looked at while the user does what he likes. */
  readonly reading: boolean;
  /** Why some could not be read; not tried again until the user asks. */
  readonly problem: Problem | null;
}

/** The forms with what is now known of one sheet: its result, or that it is no form. */
export function withForm(
  forms: FormsInBook | null,
  sheets: readonly HostSheet[],
  { sheet, grid, result }: FormInBook,
): FormsInBook | null {
  if (forms === null) return null;
  const others = forms.entries.filter((each) => each.sheet !== sheet);
  const at = (name: string): number => sheets.findIndex((each) => each.name === name);
  const entries = result === null ? others : [...others, { sheet, grid, result }];
  return { ...forms, entries: [...entries].sort((a, b) => at(a.sheet) - at(b.sheet)) };
}

/** The choices changed: what was read has to be computed again. */
export const uncomputed = (forms: FormsInBook | null, but: string | null): FormsInBook | null =>
  forms === null
    ? null
    : {
        ...forms,
        entries: forms.entries.map((each) => (each.sheet === but ? each : { ...each, result: null })),
      };

/** The sheets changed: they have to be read again. */
export const unread = (forms: FormsInBook | null, but: string | null): FormsInBook | null =>
  forms === null
    ? null
    : {
        ...forms,
        problem: null,
        entries: forms.entries.map((each) =>
          each.sheet === but ? each : { sheet: each.sheet, grid: null, result: null },
        ),
      };

/** Forms that are not computed yet and may be read without being asked for. */
export const isUnfinished = (forms: FormsInBook | null): boolean =>
  forms === null || (forms.problem === null && forms.entries.some(({ result }) => result === null));
