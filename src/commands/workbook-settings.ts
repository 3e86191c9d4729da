/** The settings a workbook keeps for the add-in, as texts under the add-in's keys: read by pane and command line alike. */
import { applySetting, DEFAULT_SETTINGS, printSettings, type Settings } from '../core/evaluate/settings';
import {
  NO_CORRECTIONS,
  printCorrections,
  readCorrections,
  type Corrections,
} from '../core/form/corrections';

/** Lines `key=value`. */
export const SETTINGS_KEY = 'renja.setelan';
/** Followed by the sheet's name: what the user says about its columns. */
export const COLUMNS_KEY = 'renja.kolom.';

/** Something stored that is not in force, so that the default is. */
export type BrokenSetting =
  /** The whole setting is no text. */
  | { readonly kind: 'no-text'; readonly stored: string }
  /** A line of the settings, or a word of a sheet's columns, that says nothing. */
  | { readonly kind: 'no-meaning'; readonly stored: string; readonly text: string }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly keys: readonly string[] }
  | { readonly kind: 'bad-value'; readonly key: string; readonly value: string; readonly accepts: string };

export interface Stored<T> {
  readonly value: T;
  readonly broken: readonly BrokenSetting[];
}

/** @param text what {@link SETTINGS_KEY} holds: undefined where there is none, null where it is no text */
export function readStoredSettings(text: string | null | undefined): Stored<Settings> {
  if (text === null) return { value: DEFAULT_SETTINGS, broken: [{ kind: 'no-text', stored: SETTINGS_KEY }] };
  let value = DEFAULT_SETTINGS;
  const broken: BrokenSetting[] = [];
  for (const line of (text ?? '').split('\n')) {
    if (line.trim() === '') continue;
    const at = line.indexOf('=');
    if (at <= 0) {
      broken.push({ kind: 'no-meaning', stored: SETTINGS_KEY, text: line });
      continue;
    }
    const [key, chosen] = [line.slice(0, at), line.slice(at + 1)];
    const result = applySetting(value, key, chosen);
    if (result.kind === 'set') value = result.settings;
    else if (result.kind === 'unknown-key') broken.push({ kind: 'unknown-key', key, keys: result.keys });
    else broken.push({ kind: 'bad-value', key, value: chosen, accepts: result.accepts });
  }
  return { value, broken };
}

/** The settings a workbook keeps; a key or value that is not known is left at its default. */
export const readSettings = (text: string | undefined): Settings => readStoredSettings(text).value;

export const printWorkbookSettings = (settings: Settings): string =>
  Object.entries(printSettings(settings))
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');

/** @param text what {@link COLUMNS_KEY} holds for the sheet, as in {@link readStoredSettings} */
export function readStoredCorrections(sheet: string, text: string | null | undefined): Stored<Corrections> {
  const stored = COLUMNS_KEY + sheet;
  if (text === null) return { value: NO_CORRECTIONS, broken: [{ kind: 'no-text', stored }] };
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '');
  return {
    value: readCorrections(text ?? ''),
    broken: words
      .filter((word) => printCorrections(readCorrections(word)) === '')
      .map((word) => ({ kind: 'no-meaning', stored, text: word })),
  };
}
