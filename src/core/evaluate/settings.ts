/** The settings of a workbook: one table that says what each key accepts, and reads and prints it. */
import { readArah, readMetode } from '../form/helper-words';
import { readIndikatorKey } from '../indikator/indikator-key';
import { Exact } from '../number/decimal';
import type { Rounding } from '../number/round';
import {
  DECIMALS,
  DEFAULT_SETTINGS,
  REPORT_TABLES,
  ROUNDED_TABLES,
  type ReportTableName,
  type RoundedTable,
  type Settings,
} from './default-settings';
import { printScale, readScale, SCALE_PRESETS, type ScaleProblem } from './scale';

export { DEFAULT_SETTINGS, type Decimals, type RoundedTable, type Settings } from './default-settings';

export type SettingKey =
  | 'predikat.skala'
  | 'predikat.celah'
  | 'capaian.batas'
  | 'capaian.arah-turun'
  | 'capaian.rp-nol'
  | 'rata-rata.anggota'
  | 'rata-rata.pagu-nol'
  | 'renstra.akhir'
  | `pembulatan.${RoundedTable}`
  | `desimal.${ReportTableName}`
  | 'efisiensi.rumus'
  | 'efisiensi.desimal';

/** A value that cannot be set, with its reason where one can be told. */
type Refused = { readonly problem: ScaleProblem | null };

interface SettingSpec {
  readonly accepts: string;
  /** What to choose from; other values may be accepted too. */
  readonly choices: readonly string[];
  readonly set: (settings: Settings, value: string) => Settings | Refused;
  readonly print: (settings: Settings) => string;
}

const REFUSED: Refused = { problem: null };

const isRefused = (result: Settings | Refused): result is Refused => 'problem' in result;

function choice<T extends string>(
  choices: readonly T[],
  get: (settings: Settings) => T,
  set: (settings: Settings, value: T) => Settings,
): SettingSpec {
  return {
    accepts: choices.join(' | '),
    choices,
    print: get,
    set: (settings, value) => {
      const chosen = choices.find((each) => each === value);
      return chosen === undefined ? REFUSED : set(settings, chosen);
    },
  };
}

const ROUNDINGS = ['setengah-ke-atas', 'potong'] as const satisfies readonly Rounding[];
const DECIMAL_WORDS = DECIMALS.map(String);

function decimals(
  get: (settings: Settings) => Settings['efisiensi']['desimal'],
  set: (settings: Settings, value: Settings['efisiensi']['desimal']) => Settings,
): SettingSpec {
  return {
    accepts: DECIMAL_WORDS.join(' | '),
    choices: DECIMAL_WORDS,
    print: (settings) => String(get(settings)),
    set: (settings, value) => {
      const chosen = DECIMALS.find((each) => String(each) === value);
      return chosen === undefined ? REFUSED : set(settings, chosen);
    },
  };
}

const byTable = <Name extends string, Prefix extends string>(
  prefix: Prefix,
  names: readonly Name[],
  make: (name: Name) => SettingSpec,
): Record<`${Prefix}.${Name}`, SettingSpec> =>
  Object.fromEntries(names.map((name) => [`${prefix}.${name}`, make(name)])) as Record<
    `${Prefix}.${Name}`,
    SettingSpec
  >;

const LOWEST_CAP = 100;
const HIGHEST_CAP = 1000;

/** In the order in which they are shown. */
const SPECS: Readonly<Record<SettingKey, SettingSpec>> = {
  'predikat.skala': {
    accepts: `${Object.keys(SCALE_PRESETS).join(' | ')} | ${printScale(SCALE_PRESETS.permendagri)} | >90:AA;>80:A;…;0:D`,
    choices: Object.keys(SCALE_PRESETS),
    print: (s) => printScale(s.skala),
    set: (s, value) => {
      const read = readScale(value);
      return read.kind === 'scale' ? { ...s, skala: read.scale } : { problem: read.problem };
    },
  },
  'predikat.celah': choice(
    ['batas-bawah', 'dibulatkan', 'batas-atas'],
    (s) => s.celah,
    (s, celah) => ({ ...s, celah }),
  ),
  'capaian.batas': {
    accepts: `tidak | ${String(LOWEST_CAP)} … ${String(HIGHEST_CAP)}`,
    choices: ['tidak', '100', '110', '120', '150', '200'],
    print: (s) => s.batas?.toFixed() ?? 'tidak',
    set: (s, value) => {
      if (value === 'tidak') return { ...s, batas: null };
      if (!/^\d{2,4}([.,]\d{1,2})?$/.test(value)) return REFUSED;
      const batas = new Exact(value.replace(',', '.'));
      const inRange = batas.greaterThanOrEqualTo(LOWEST_CAP) && batas.lessThanOrEqualTo(HIGHEST_CAP);
      return inRange ? { ...s, batas } : REFUSED;
    },
  },
  'capaian.arah-turun': choice(
    ['selisih', 'perbandingan'],
    (s) => s.arahTurun,
    (s, arahTurun) => ({ ...s, arahTurun }),
  ),
  'capaian.rp-nol': choice(
    ['0', 'kosong'],
    (s) => s.rpNol,
    (s, rpNol) => ({ ...s, rpNol }),
  ),
  'rata-rata.anggota': choice(
    ['kode', 'indikator'],
    (s) => s.rataRata.anggota,
    (s, anggota) => ({ ...s, rataRata: { ...s.rataRata, anggota } }),
  ),
  'rata-rata.pagu-nol': choice(
    ['ikut', 'tidak'],
    (s) => s.rataRata.paguNol,
    (s, paguNol) => ({ ...s, rataRata: { ...s.rataRata, paguNol } }),
  ),
  'renstra.akhir': choice(
    ['jumlah', 'realisasi'],
    (s) => s.renstraAkhir,
    (s, renstraAkhir) => ({ ...s, renstraAkhir }),
  ),
  ...byTable('pembulatan', ROUNDED_TABLES, (table) =>
    choice(
      ROUNDINGS,
      (s) => s.pembulatan[table],
      (s, rounding) => ({ ...s, pembulatan: { ...s.pembulatan, [table]: rounding } }),
    ),
  ),
  ...byTable('desimal', REPORT_TABLES, (table) =>
    decimals(
      (s) => s.desimal[table],
      (s, desimal) => ({ ...s, desimal: { ...s.desimal, [table]: desimal } }),
    ),
  ),
  'efisiensi.rumus': choice(
    ['selisih', 'perbandingan'],
    (s) => s.efisiensi.rumus,
    (s, rumus) => ({ ...s, efisiensi: { ...s.efisiensi, rumus } }),
  ),
  'efisiensi.desimal': decimals(
    (s) => s.efisiensi.desimal,
    (s, desimal) => ({ ...s, efisiensi: { ...s.efisiensi, desimal } }),
  ),
};

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(SPECS, key);

/** Every key but those of single indikator, in the order in which they are shown. */
export const SETTING_KEYS = Object.keys(SPECS).filter(isSettingKey);

/** How the keys of choices per indikator look, for messages. */
const INDIKATOR_KEYS = ['metode.KODE', 'arah.KODE', 'metode.KODE#2', 'metode.satuan.SATUAN'];

/** What to choose from; the cap and the scale accept other values too. */
export const choicesFor = (key: SettingKey): readonly string[] => SPECS[key].choices;

export type SettingResult =
  | { readonly kind: 'set'; readonly settings: Settings }
  | { readonly kind: 'unknown-key'; readonly keys: readonly string[] }
  | {
      readonly kind: 'bad-value';
      readonly accepts: string;
      /** What is wrong with a scale; null where `accepts` says it all. */
      readonly problem: ScaleProblem | null;
    };

const PER_INDIKATOR = /^(metode|arah)\.(.+)$/s;

/**
 * Sets one setting by its key. `metode.KODE` and `arah.KODE` set those of all indikator of a code,
 * `metode.KODE#2` or `metode.KODE#indikator` of one of them, `metode.satuan.SATUAN` of a satuan.
 */
export function applySetting(settings: Settings, key: string, value: string): SettingResult {
  const unknown: SettingResult = { kind: 'unknown-key', keys: [...SETTING_KEYS, ...INDIKATOR_KEYS] };
  const [, what, named] = PER_INDIKATOR.exec(key) ?? [];
  if (named !== undefined) {
    const indikator = readIndikatorKey(named);
    if (indikator === null) return unknown;
    if (what === 'metode') {
      const metode = readMetode(value);
      if (metode === null)
        return { kind: 'bad-value', accepts: 'jumlah | akhir | rata-rata | maksimum', problem: null };
      return { kind: 'set', settings: { ...settings, metode: { ...settings.metode, [indikator]: metode } } };
    }
    const arah = readArah(value);
    if (arah === null) return { kind: 'bad-value', accepts: 'naik | turun', problem: null };
    return { kind: 'set', settings: { ...settings, arah: { ...settings.arah, [indikator]: arah } } };
  }
  if (!isSettingKey(key)) return unknown;
  const set = SPECS[key].set(settings, value);
  return isRefused(set)
    ? { kind: 'bad-value', accepts: SPECS[key].accepts, problem: set.problem }
    : { kind: 'set', settings: set };
}

/** Takes one setting back to its default; a choice for an indikator goes. */
export function resetSetting(settings: Settings, key: string): Settings {
  const [, what, named] = PER_INDIKATOR.exec(key) ?? [];
  if (named !== undefined && (what === 'metode' || what === 'arah')) {
    const indikator = readIndikatorKey(named);
    const kept = Object.entries(settings[what]).filter(([each]) => each !== indikator);
    return { ...settings, [what]: Object.fromEntries(kept) };
  }
  if (!isSettingKey(key)) return settings;
  const set = SPECS[key].set(settings, SPECS[key].print(DEFAULT_SETTINGS));
  return isRefused(set) ? settings : set;
}

export const printSetting = (settings: Settings, key: SettingKey): string => SPECS[key].print(settings);

/** True where the workbook says otherwise than the add-in would without it. */
export const isChanged = (settings: Settings, key: SettingKey): boolean =>
  SPECS[key].print(settings) !== SPECS[key].print(DEFAULT_SETTINGS);

function indikatorLines(settings: Settings): [string, string][] {
  return [
    ...Object.entries(settings.metode).map(([key, metode]): [string, string] => [`metode.${key}`, metode]),
    ...Object.entries(settings.arah).map(([key, arah]): [string, string] => [`arah.${key}`, arah]),
  ];
}

/** Every setting in force, as text by key. */
export function printSettings(settings: Settings): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...SETTING_KEYS.map((key): [string, string] => [key, printSetting(settings, key)]),
    ...indikatorLines(settings),
  ]);
}

/** What differs from the defaults, as text by key: what a workbook keeps. */
export function printChanged(settings: Settings): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...SETTING_KEYS.filter((key) => isChanged(settings, key)).map((key): [string, string] => [
      key,
      printSetting(settings, key),
    ]),
    ...indikatorLines(settings),
  ]);
}

/** The value of any key where it differs from the default, or is chosen for an indikator; null else. */
export function changedValue(settings: Settings, key: string): string | null {
  const [, what, named] = PER_INDIKATOR.exec(key) ?? [];
  if (named !== undefined && (what === 'metode' || what === 'arah')) {
    const indikator = readIndikatorKey(named);
    return Object.entries(settings[what]).find(([each]) => each === indikator)?.[1] ?? null;
  }
  return isSettingKey(key) && isChanged(settings, key) ? printSetting(settings, key) : null;
}
