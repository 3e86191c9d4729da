/** The user's choices of metode and arah, and whence each comes, for every row of a form. */
import type { Settings } from '../evaluate/settings';
import type { RenjaForm } from '../form/form';
import type { Arah, Metode } from '../form/helper-words';
import { indikatorKeys, satuanKey } from './indikator-key';
import { lembarRowOf, type LembarIndikator } from './read-lembar';

/** The sheet Setelan Indikator, the user's choice for the row, or for all rows of its satuan. */
export type ChoiceFrom = 'sheet' | 'setting' | 'setting-satuan';

export interface Choice<T> {
  readonly value: T;
  readonly from: ChoiceFrom;
}

export interface RowChoices {
  readonly metode: Choice<Metode> | null;
  readonly arah: Choice<Arah> | null;
}

/** What was chosen for a row, by its place in the form's rows and its satuan. */
export type ChoicesOf = (index: number, satuan: string) => RowChoices;

function chosen<T>(
  kept: Readonly<Record<string, T>>,
  keys: readonly string[],
  satuan: string | null,
): Choice<T> | null {
  for (const key of keys) {
    const value = Object.hasOwn(kept, key) ? kept[key] : undefined;
    if (value !== undefined) return { value, from: 'setting' };
  }
  const value = satuan !== null && Object.hasOwn(kept, satuan) ? kept[satuan] : undefined;
  return value === undefined ? null : { value, from: 'setting-satuan' };
}

const NOTHING_CHOSEN: RowChoices = { metode: null, arah: null };

/** What the visible sheet says comes before what the workbook's settings say (docs/decisions/0006). */
export function choicesOf(
  form: RenjaForm,
  settings: Pick<Settings, 'metode' | 'arah'>,
  lembar: LembarIndikator | null,
): ChoicesOf {
  const none = Object.keys(settings.metode).length + Object.keys(settings.arah).length === 0;
  // Naming every row costs as much as computing it, and most workbooks choose nothing.
  if (none && lembar === null) return () => NOTHING_CHOSEN;
  const keys = indikatorKeys(form);
  const rowOf = lembarRowOf(lembar, form, keys);
  const ofSheet = <T>(value: T | null | undefined): Choice<T> | null =>
    value === null || value === undefined ? null : { value, from: 'sheet' };
  return (index, satuan) => {
    const typed = rowOf(index);
    const own = keys[index]?.all ?? [];
    const bySatuan = satuanKey(satuan);
    return {
      metode: ofSheet(typed?.metode) ?? chosen(settings.metode, own, bySatuan),
      arah: ofSheet(typed?.arah) ?? chosen(settings.arah, own, bySatuan),
    };
  };
}

/** Keys of choices that mean no row and no satuan of any of these forms: a typing error, or a row that is gone. */
export function unusedChoices(
  settings: Pick<Settings, 'metode' | 'arah'>,
  forms: readonly { readonly form: RenjaForm; readonly satuan: readonly string[] }[],
): string[] {
  // Naming every row takes a while, and most workbooks choose nothing.
  if (Object.keys(settings.metode).length + Object.keys(settings.arah).length === 0) return [];
  const known = new Set(
    forms.flatMap(({ form, satuan }) => [
      ...indikatorKeys(form).flatMap(({ all }) => all),
      ...satuan.flatMap((each) => satuanKey(each) ?? []),
    ]),
  );
  return (['metode', 'arah'] as const).flatMap((what) =>
    Object.keys(settings[what])
      .filter((key) => !known.has(key))
      .map((key) => `${what}.${key}`),
  );
}
