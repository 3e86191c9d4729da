/** The sheet Setelan Indikator of a workbook: which it is, and what on it says nothing. */
import type { Settings } from '../core/evaluate/settings';
import { METODE } from '../core/evaluate/metode';
import { cellName, type SheetGrid } from '../core/grid';
import type { DefinedArea } from '../core/host/workbook-host';
import { unusedChoices } from '../core/indikator/choices';
import { LEMBAR_NAME, type LembarIndikator } from '../core/indikator/read-lembar';
import type { HitungResult } from './hitung';
import type { BrokenSetting } from './workbook-settings';

/** The sheet with what it says; `read` is null where its headings are gone. */
export interface LembarSheet {
  readonly grid: SheetGrid;
  readonly read: LembarIndikator | null;
}

/** By its defined name: a sheet that was renamed is ours still. @returns null where the workbook has none */
export function lembarSheet(names: readonly DefinedArea[], sheets: readonly string[]): string | null {
  const found = names.find(({ name }) => name.toLowerCase() === LEMBAR_NAME.toLowerCase());
  return found !== undefined && sheets.includes(found.sheet) ? found.sheet : null;
}

/** What on the sheet cannot be read, so that what is inferred is in force. */
export function lembarProblems(lembar: LembarSheet | null): BrokenSetting[] {
  if (lembar === null) return [];
  const { sheet } = lembar.grid;
  if (lembar.read === null) return [{ kind: 'no-headings', sheet }];
  return lembar.read.unread.map(({ row, col, what, text }) => ({
    kind: 'bad-choice',
    sheet,
    cell: cellName(row, col),
    text,
    accepts: what === 'metode' ? METODE.join(' | ') : 'naik | turun',
  }));
}

/** The other sheets as the check sees them: Setelan Indikator prints no figure of the form. */
export const withoutLembar = (others: readonly SheetGrid[], sheet: string | null): readonly SheetGrid[] =>
  others.filter((other) => other.sheet !== sheet);

/** Choices that mean no indikator of these forms: mistyped, or for a row that is gone. */
export function unusedOf(settings: Settings, forms: readonly HitungResult[]): BrokenSetting[] {
  const known = forms.map(({ evaluation }) => ({
    form: evaluation.form,
    satuan: evaluation.rows.map(({ satuan }) => satuan),
  }));
  return unusedChoices(settings, known).map((key) => ({ kind: 'unused', key }));
}
