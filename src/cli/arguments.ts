/** The command line's options (contract: design "Command line"). */
import { parseArgs } from 'node:util';
import { applySetting, DEFAULT_SETTINGS, type Settings } from '../core/evaluate/settings';
import type { Triwulan } from '../core/form/columns';
import type { Mode } from '../core/patch/build';
import type { UsageProblem } from '../i18n/cli';
import { LANGUAGES, type Language } from '../i18n/language';

/** A `--set`, known to be one that can be set. */
export interface ChosenSetting {
  readonly key: string;
  readonly value: string;
}

export interface Arguments {
  readonly files: readonly string[];
  readonly sheet: string | null;
  readonly triwulan: Triwulan | null;
  readonly check: boolean;
  /** Insert or update the LKjIP sheets too. */
  readonly lkjip: boolean;
  readonly mode: Mode;
  readonly out: string | null;
  readonly inPlace: boolean;
  /** A path, `-` for standard output, or null. */
  readonly json: string | null;
  /** Where the rekap over all workbooks goes; null for none. */
  readonly rekap: string | null;
  readonly lang: Language;
  /** In the order they were given, to be set over the workbook's own. */
  readonly settings: readonly ChosenSetting[];
  readonly help: boolean;
}

/** The settings with the chosen ones set over them. */
export function withChosen(settings: Settings, chosen: readonly ChosenSetting[]): Settings {
  return chosen.reduce((before, { key, value }) => {
    const applied = applySetting(before, key, value);
    if (applied.kind !== 'set') throw new Error(`${key}=${value} was accepted before`);
    return applied.settings;
  }, settings);
}

export type ParsedArguments =
  | { readonly kind: 'arguments'; readonly arguments: Arguments }
  | { readonly kind: 'problem'; readonly problem: UsageProblem };

const OPTIONS = {
  sheet: { type: 'string' },
  triwulan: { type: 'string' },
  check: { type: 'boolean' },
  lkjip: { type: 'boolean' },
  mode: { type: 'string' },
  out: { type: 'string' },
  'in-place': { type: 'boolean' },
  json: { type: 'string' },
  rekap: { type: 'string' },
  lang: { type: 'string' },
  set: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

/** Not the terminal's: LANG is `en_US` on most machines of Indonesian staff too, where nobody chose it. */
const DEFAULT_LANGUAGE: Language = 'id';

const languageNamed = (name: string): Language | null => LANGUAGES.find((each) => each === name) ?? null;

/** The language asked for, also of arguments that cannot be used otherwise. */
export function languageAsked(argv: readonly string[]): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = argv[at]?.includes('=') === true ? argv[at].slice('--lang='.length) : argv[at + 1];
  return (at < 0 ? null : languageNamed(asked ?? '')) ?? DEFAULT_LANGUAGE;
}

const problem = (value: UsageProblem): ParsedArguments => ({ kind: 'problem', problem: value });

const isNamed = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);

export function parseArguments(argv: readonly string[]): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const sets: string[] = [];
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name } = token;
    if (!isNamed(name)) return problem({ kind: 'unknown-option', option: token.rawName });
    const takesText = OPTIONS[name].type === 'string';
    if (takesText && (token.value === undefined || token.value === ''))
      return problem({ kind: 'value-missing', option: token.rawName });
    if (!takesText && token.value !== undefined) return problem({ kind: 'no-value', option: token.rawName });
    if (name === 'set') sets.push(token.value ?? '');
    else values.set(name, token.value ?? '');
  }
  const triwulan = values.get('triwulan');
  if (triwulan !== undefined && !/^[1-4]$/.test(triwulan))
    return problem({ kind: 'bad-value', option: '--triwulan', value: triwulan, accepts: '1 | 2 | 3 | 4' });
  const mode = values.get('mode') ?? 'rumus';
  if (mode !== 'rumus' && mode !== 'nilai')
    return problem({ kind: 'bad-value', option: '--mode', value: mode, accepts: 'rumus | nilai' });
  const lang = languageNamed(values.get('lang') ?? DEFAULT_LANGUAGE);
  if (lang === null)
    return problem({
      kind: 'bad-value',
      option: '--lang',
      value: values.get('lang') ?? '',
      accepts: LANGUAGES.join(' | '),
    });
  const settings: ChosenSetting[] = [];
  for (const set of sets) {
    const at = set.indexOf('=');
    if (at < 0) return problem({ kind: 'set-without-value', key: set });
    const key = set.slice(0, at);
    const value = set.slice(at + 1);
    const applied = applySetting(DEFAULT_SETTINGS, key, value);
    if (applied.kind === 'unknown-key') return problem({ kind: 'unknown-setting', key, keys: applied.keys });
    if (applied.kind === 'bad-value') {
      const { accepts, problem: scale } = applied;
      const option = `--set ${key}`;
      return problem({ kind: 'bad-value', option, value, accepts, ...(scale === null ? {} : { scale }) });
    }
    settings.push({ key, value });
  }
  if (values.has('out') && values.has('in-place'))
    return problem({ kind: 'conflict', first: '--out', second: '--in-place' });
  return {
    kind: 'arguments',
    arguments: {
      files,
      sheet: values.get('sheet') ?? null,
      triwulan: triwulan === undefined ? null : (Number(triwulan) as Triwulan),
      check: values.has('check'),
      lkjip: values.has('lkjip'),
      mode,
      out: values.get('out') ?? null,
      inPlace: values.has('in-place'),
      json: values.get('json') ?? null,
      rekap: values.get('rekap') ?? null,
      lang,
      settings,
      help: values.has('help'),
    },
  };
}
