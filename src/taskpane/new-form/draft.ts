/** What stands in the fields of "Buat formulir baru"; kept while other pages of the pane are open. */
import type { SessionState } from '../../commands/session/state';
import type { FormKind } from '../../core/formulir-baru/new-form';
import type { Wording } from '../../core/formulir-baru/words';
import { readTitleBlock } from '../../core/lkjip/title-block';

export interface NewFormDraft {
  /** As typed. */
  readonly year: string;
  readonly agency: string;
  readonly region: string;
  readonly kind: FormKind;
  readonly wording: Wording;
  readonly sums: boolean;
  /** The pasted list. */
  readonly list: string;
}

/** The agency and region of the form in hand, for the year after it; without one, this year. */
export function startingDraft({ result }: SessionState, today: Date): NewFormDraft {
  const known = result === null ? null : readTitleBlock(result.grid, result.evaluation.form);
  const year = known?.tahun === undefined || known.tahun === null ? today.getFullYear() : known.tahun + 1;
  return {
    year: String(year),
    agency: known?.perangkatDaerah ?? '',
    region: known?.daerah ?? '',
    kind: result?.evaluation.form.kind ?? 'extended',
    wording: 'renja',
    sums: true,
    list: '',
  };
}

/** Null for a text that is no year of a plan. */
export function yearOf({ year }: NewFormDraft): number | null {
  return /^20\d\d$/.test(year.trim()) ? Number(year) : null;
}
