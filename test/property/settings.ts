/** Settings of a workbook, all that there are, as the texts it keeps. */
import { constantFrom, record, uniqueArray, type Arbitrary } from 'fast-check';
import { applySetting, DEFAULT_SETTINGS, type Settings } from '../../src/core/evaluate/settings';
import type { Triwulan } from '../../src/core/form/columns';
import type { Mode } from '../../src/core/patch/build';
import type { LaidOutRow } from './lay-out';

export type SettingText = readonly [key: string, value: string];

const TEXTS: readonly SettingText[] = [
  ['predikat.celah', 'dibulatkan'],
  ['predikat.celah', 'batas-atas'],
  ['predikat.skala', '86:Sangat Baik;71:Baik;56:Cukup;0:Kurang'],
  ['predikat.skala', '100:Tercapai;0:"Belum"'],
  ['capaian.batas', '100'],
  ['capaian.batas', '120,5'],
  ['capaian.arah-turun', 'perbandingan'],
  ['capaian.rp-nol', 'kosong'],
  ['predikat.skala', 'akip'],
  ['rata-rata.anggota', 'indikator'],
  ['rata-rata.pagu-nol', 'tidak'],
  ['renstra.akhir', 'realisasi'],
  ['pembulatan.formulir', 'potong'],
];
/** Of a code of the form: `#` and its place among the rows. */
const OF_A_ROW: readonly SettingText[] = [
  ['metode.#0', 'akhir'],
  ['metode.#1', 'rata-rata'],
  ['metode.#2', 'maksimum'],
  ['arah.#0', 'turun'],
  ['arah.#3', 'turun'],
];

export interface RunPlan {
  readonly texts: readonly SettingText[];
  readonly mode: Mode;
  readonly triwulan: Triwulan | null;
}

export const runPlans: Arbitrary<RunPlan> = record({
  texts: uniqueArray(constantFrom(...TEXTS, ...OF_A_ROW), { maxLength: 5, selector: ([key]) => key }),
  mode: constantFrom<Mode>('rumus', 'rumus', 'nilai'),
  triwulan: constantFrom<Triwulan | null>(null, null, 1, 2, 3, 4),
});

/** @throws Error for a text that the schema does not accept: the list above is out of date then. */
export function settingsOf(
  texts: readonly SettingText[],
  rows: readonly LaidOutRow[],
  official: boolean,
): Settings {
  let settings = DEFAULT_SETTINGS;
  for (const [key, value] of texts) {
    const named = key.replace(/#(\d)/, (_, place: string) => {
      const kode = rows[Number(place) % Math.max(1, rows.length)]?.kode ?? '';
      return official ? kode.replace(/^(\d)(\d\d)/, '$1.$2') : kode;
    });
    const result = applySetting(settings, named, value);
    if (result.kind !== 'set') throw new Error(`no such setting: ${named}=${value}`);
    settings = result.settings;
  }
  return settings;
}
