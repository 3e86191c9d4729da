/** The settings a workbook keeps for the add-in, as texts under the add-in's keys: read by pane and command line alike. */
import type { ScaleProblem } from '../core/evaluate/scale';
import {
  applySetting,
  changedValue,
  DEFAULT_SETTINGS,
  printChanged,
  resetSetting,
  type Settings,
} from '../core/evaluate/settings';
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
  | {
      readonly kind: 'bad-value';
      readonly key: string;
      readonly value: string;
      readonly accepts: string;
      /** What is wrong with a scale; null where `accepts` says it all. */
      readonly problem: ScaleProblem | null;
    }
  /** A choice of metode or arah that means no indikator of the form. */
  | { readonly kind: 'unused'; readonly key: string }
  /** A sheet Setelan Indikator without the headings it is read by. */
  | { readonly kind: 'no-headings'; readonly sheet: string }
  /** A choice on the sheet Setelan Indikator that says nothing. */
  | {
      readonly kind: 'bad-choice';
      readonly sheet: string;
      readonly cell: string;
      readonly text: string;
      readonly accepts: string;
    };

export interface Stored<T> {
  readonly value: T;
  readonly broken: readonly BrokenSetting[];
}

/** One line of what is kept, and what it says. */
interface Line {
  readonly text: string;
  readonly result:
    | { readonly kind: 'set'; readonly settings: Settings }
    | { readonly kind: 'broken'; readonly broken: BrokenSetting; readonly key: string | null };
}

function readLine(text: string, before: Settings): Line {
  const broken = (why: BrokenSetting, key: string | null): Line => ({
    text,
    result: { kind: 'broken', broken: why, key },
  });
  const at = text.indexOf('=');
  if (at <= 0) return broken({ kind: 'no-meaning', stored: SETTINGS_KEY, text }, null);
  const [key, value] = [text.slice(0, at), text.slice(at + 1)];
  const result = applySetting(before, key, value);
  if (result.kind === 'set') return { text, result };
  return result.kind === 'unknown-key'
    ? broken({ kind: 'unknown-key', key, keys: result.keys }, key)
    : broken({ kind: 'bad-value', key, value, accepts: result.accepts, problem: result.problem }, key);
}

interface ReadLines {
  readonly value: Settings;
  readonly broken: readonly Extract<Line['result'], { kind: 'broken' }>[];
  /** The texts of the broken lines, in their order. */
  readonly texts: readonly string[];
}

function readLines(text: string): ReadLines {
  let value = DEFAULT_SETTINGS;
  const broken: Extract<Line['result'], { kind: 'broken' }>[] = [];
  const texts: string[] = [];
  for (const each of text.split('\n')) {
    if (each.trim() === '') continue;
    const { result } = readLine(each, value);
    if (result.kind === 'set') value = result.settings;
    else {
      broken.push(result);
      texts.push(each);
    }
  }
  return { value, broken, texts };
}

/** @param text what {@link SETTINGS_KEY} holds: undefined where there is none, null where it is no text */
export function readStoredSettings(text: string | null | undefined): Stored<Settings> {
  if (text === null) return { value: DEFAULT_SETTINGS, broken: [{ kind: 'no-text', stored: SETTINGS_KEY }] };
  const { value, broken } = readLines(text ?? '');
  return { value, broken: broken.map((each) => each.broken) };
}

/** The settings a workbook keeps; a key or value that is not known is left at its default. */
export const readSettings = (text: string | undefined): Settings => readStoredSettings(text).value;

/** Only what differs from the defaults: what nobody chose follows the add-in (docs/decisions/0005). */
export const printWorkbookSettings = (settings: Settings): string =>
  linesOf(printChanged(settings)).join('\n');

const linesOf = (settings: Readonly<Record<string, string>>): string[] =>
  Object.entries(settings).map(([key, value]) => `${key}=${value}`);

/** A choice to make: the value for a key, or null to take it back to its default. */
export type SettingChanges = Readonly<Record<string, string | null>>;

/** @throws RangeError for a key or value that {@link applySetting} does not take: a view offers no other */
export function withChanges(settings: Settings, changes: SettingChanges): Settings {
  return Object.entries(changes).reduce((before, [key, value]) => {
    if (value === null) return resetSetting(before, key);
    const applied = applySetting(before, key, value);
    if (applied.kind !== 'set') throw new RangeError(`${key}=${value} cannot be set`);
    return applied.settings;
  }, settings);
}

/**
 * Changes that somebody is about to save, with one more: what comes back to what is kept is no change.
 * @throws RangeError as {@link withChanges} does
 */
export function mergedChanges(
  settings: Settings,
  changes: SettingChanges,
  more: SettingChanges,
): SettingChanges {
  const out = new Map(Object.entries(changes));
  for (const [key, value] of Object.entries(more)) {
    const chosen = changedValue(withChanges(settings, { [key]: value }), key);
    if (chosen === changedValue(settings, key)) out.delete(key);
    else out.set(key, chosen);
  }
  return Object.fromEntries(out);
}

/**
 * What the workbook keeps once the changes are made. Lines that say nothing to this add-in stay as they are
 * (a newer one may have written them), but those of keys that are changed here.
 * @param text as it is kept now; null where it is no text, which then gives way
 * @returns null where nothing is left to keep
 */
export function changedText(text: string | null | undefined, changes: SettingChanges): string | null {
  const { value, broken, texts } = readLines(text ?? '');
  const foreign = texts.filter((_, index) => {
    const key = broken[index]?.key ?? null;
    return key === null || !Object.hasOwn(changes, key);
  });
  const lines = [...linesOf(printChanged(withChanges(value, changes))), ...foreign];
  return lines.length === 0 ? null : lines.join('\n');
}

/** What the workbook keeps without the lines that say nothing. */
export function soundText(text: string | null | undefined): string | null {
  const sound = printWorkbookSettings(readLines(text ?? '').value);
  return sound === '' ? null : sound;
}

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
