/** The settings of a run: one table that says what each accepts, its default, and reads it. */
import { Exact } from '../number/decimal';
import { readArah, readMetode, type Arah, type Metode } from '../form/helper-words';
import { DEFAULT_SCALE, printScale, readScale, type Celah, type Scale } from './scale';
import type { Rounding } from '../number/round';

export interface Settings {
  readonly celah: Celah;
  readonly skala: Scale;
  /** Cap of capaian in percent; null for none (200 %, 300 % are printed in real reports). */
  readonly batas: Exact | null;
  /** Arah turun: (2 × target − realisasi) / target, or target / realisasi. */
  readonly arahTurun: 'selisih' | 'perbandingan';
  /** What a Rp percent shows where its divisor is 0 or blank. */
  readonly rpNol: '0' | 'kosong';
  /** realisasiRenstra of metode `akhir`: sum with realisasiLalu, or realisasi alone. */
  readonly renstraAkhir: 'jumlah' | 'realisasi';
  /** Rounding of the form and of each LKjIP table. */
  readonly pembulatan: Readonly<Record<RoundedTable, Rounding>>;
  /** The user's choice per code. */
  readonly metode: Readonly<Record<string, Metode>>;
  readonly arah: Readonly<Record<string, Arah>>;
}

const TABLES = [
  'formulir',
  'tabel-3.1',
  'tabel-3.2',
  'tabel-3.3',
  'tabel-3.4',
  'tabel-3.5',
  'tabel-3.6',
  'realisasi-anggaran',
] as const;
export type RoundedTable = (typeof TABLES)[number];

export const DEFAULT_SETTINGS: Settings = {
  celah: 'batas-bawah',
  skala: DEFAULT_SCALE,
  batas: null,
  arahTurun: 'selisih',
  rpNol: '0',
  renstraAkhir: 'jumlah',
  pembulatan: Object.fromEntries(TABLES.map((table) => [table, 'setengah-ke-atas'])) as Record<
    RoundedTable,
    Rounding
  >,
  metode: {},
  arah: {},
};

interface SettingSpec {
  readonly accepts: string;
  /** Null where the value is not accepted. */
  readonly set: (settings: Settings, value: string) => Settings | null;
  readonly print: (settings: Settings) => string;
}

function choice<T extends string>(
  choices: readonly T[],
  get: (settings: Settings) => T,
  set: (settings: Settings, value: T) => Settings,
): SettingSpec {
  return {
    accepts: choices.join(' | '),
    print: get,
    set: (settings, value) => {
      const chosen = choices.find((each) => each === value);
      return chosen === undefined ? null : set(settings, chosen);
    },
  };
}

const ROUNDINGS = ['setengah-ke-atas', 'potong'] as const satisfies readonly Rounding[];

const SPECS: Readonly<Record<string, SettingSpec>> = {
  'predikat.celah': choice(
    ['batas-bawah', 'dibulatkan', 'batas-atas'],
    (s) => s.celah,
    (s, celah) => ({ ...s, celah }),
  ),
  'predikat.skala': {
    accepts: printScale(DEFAULT_SCALE),
    print: (s) => printScale(s.skala),
    set: (s, value) => {
      const skala = readScale(value);
      return skala === null ? null : { ...s, skala };
    },
  },
  'capaian.batas': {
    accepts: 'tidak | 100 … 1000',
    print: (s) => s.batas?.toFixed() ?? 'tidak',
    set: (s, value) => {
      if (value === 'tidak') return { ...s, batas: null };
      if (!/^\d{2,4}([.,]\d{1,2})?$/.test(value)) return null;
      const batas = new Exact(value.replace(',', '.'));
      return batas.greaterThanOrEqualTo(100) && batas.lessThanOrEqualTo(1000) ? { ...s, batas } : null;
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
  'renstra.akhir': choice(
    ['jumlah', 'realisasi'],
    (s) => s.renstraAkhir,
    (s, renstraAkhir) => ({ ...s, renstraAkhir }),
  ),
  ...Object.fromEntries(
    TABLES.map((table) => [
      `pembulatan.${table}`,
      choice(
        ROUNDINGS,
        (s) => s.pembulatan[table],
        (s, rounding) => ({
          ...s,
          pembulatan: { ...s.pembulatan, [table]: rounding },
        }),
      ),
    ]),
  ),
};

export type SettingResult =
  | { readonly kind: 'set'; readonly settings: Settings }
  | { readonly kind: 'unknown-key'; readonly keys: readonly string[] }
  | { readonly kind: 'bad-value'; readonly accepts: string };

/** Sets one setting by its key; `metode.KODE` and `arah.KODE` set those of one code. */
export function applySetting(settings: Settings, key: string, value: string): SettingResult {
  const perKode = /^(metode|arah)\.(.+)$/.exec(key);
  if (perKode?.[2] !== undefined) {
    const kode = perKode[2];
    if (perKode[1] === 'metode') {
      const metode = readMetode(value);
      if (metode === null) return { kind: 'bad-value', accepts: 'jumlah | akhir | rata-rata | maksimum' };
      return { kind: 'set', settings: { ...settings, metode: { ...settings.metode, [kode]: metode } } };
    }
    const arah = readArah(value);
    if (arah === null) return { kind: 'bad-value', accepts: 'naik | turun' };
    return { kind: 'set', settings: { ...settings, arah: { ...settings.arah, [kode]: arah } } };
  }
  const spec = Object.hasOwn(SPECS, key) ? SPECS[key] : undefined;
  if (spec === undefined)
    return { kind: 'unknown-key', keys: [...Object.keys(SPECS), 'metode.KODE', 'arah.KODE'] };
  const set = spec.set(settings, value);
  return set === null ? { kind: 'bad-value', accepts: spec.accepts } : { kind: 'set', settings: set };
}

/** Every setting in force, as text by key. */
export function printSettings(settings: Settings): Readonly<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const [key, spec] of Object.entries(SPECS)) out[key] = spec.print(settings);
  for (const [kode, metode] of Object.entries(settings.metode)) out[`metode.${kode}`] = metode;
  for (const [kode, arah] of Object.entries(settings.arah)) out[`arah.${kode}`] = arah;
  return out;
}
