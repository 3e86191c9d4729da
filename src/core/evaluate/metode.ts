/** Metode triwulan: how the quarter figures of K make the year's figure (domain: evaluation-form §3). */
import { Exact, ZERO } from '../number/decimal';
import type { Metode } from '../form/helper-words';
import type { Choice, ChoiceFrom } from '../indikator/choices';
import { normalise } from '../form/normalise';
import { roundHalfUp } from '../number/round';
import { totalOf } from '../number/sum';

export const METODE: readonly Metode[] = ['jumlah', 'akhir', 'rata-rata', 'maksimum'];

/** @param quarters figures of TW I to the evaluated one; null where none stands. Null when all are null. */
export function realisasiBy(metode: Metode, quarters: readonly (Exact | null)[]): Exact | null {
  const filled = quarters.filter((figure): figure is Exact => figure !== null);
  if (filled.length === 0) return null;
  switch (metode) {
    case 'jumlah':
      return totalOf(filled);
    case 'akhir':
      // Zeros stand for "nothing new" in real forms: 25, 0, 0, 100 and 25, 0, 0, 0 are both levels reached.
      return filled.findLast((figure) => !figure.isZero()) ?? ZERO;
    case 'rata-rata':
      return roundHalfUp(totalOf(filled).dividedBy(filled.length), 2);
    case 'maksimum':
      return Exact.max(...filled);
  }
}

/** Every metode that gives the printed figure exactly. */
export function metodeThatFit(printed: Exact, quarters: readonly (Exact | null)[]): readonly Metode[] {
  return METODE.filter((metode) => realisasiBy(metode, quarters)?.equals(printed) === true);
}

/** Satuan and indicator words of a level that is reached, not counted; beside them the sign `%`. */
export const LEVEL_WORDS = [
  ...['persen', 'pesen', 'persentase', 'prosentase', 'presentase', 'indeks'],
  ...['index', 'nilai', 'skor', 'score', 'rasio', 'predikat'],
  ...['opini', 'level', 'ikm', 'angka'],
];
const LEVEL = new RegExp(`%|\\b(${LEVEL_WORDS.join('|')})\\b`);
/** An indicator that begins so counts: "Jumlah dokumen indeks kepuasan" counts documents. */
export const COUNTING_WORDS = ['jumlah', 'banyaknya'];
const COUNTING = new RegExp(`^(${COUNTING_WORDS.join('|')})\\b`);

/** Metode by the words of satuan and indicator; counted things sum up. */
export function metodeByWords(satuan: string, indikator: string): Metode {
  if (LEVEL.test(normalise(satuan))) return 'akhir';
  const words = normalise(indikator);
  if (COUNTING.test(words)) return 'jumlah';
  return LEVEL.test(words) ? 'akhir' : 'jumlah';
}

/** A column of the form, a choice of the user, the realisasi that is printed, the words of the indikator. */
export type MetodeFrom = 'column' | ChoiceFrom | 'printed' | 'satuan';

export type ArahFrom = 'column' | ChoiceFrom | 'default';

export interface MetodeChoice {
  readonly metode: Metode;
  readonly from: MetodeFrom;
}

/** True where the user said so, on Setelan Indikator or in the settings. */
export const isChosen = (from: MetodeFrom | ArahFrom): boolean =>
  from === 'sheet' || from === 'setting' || from === 'setting-satuan';

/**
 * The metode in force. A printed figure decides where jumlah and akhir differ and it is one of the
 * two (6, 0, 0, 83 → 83 is akhir, though the maximum is 83 too); else where one other metode fits.
 */
export function chooseMetode(
  column: Metode | null,
  chosen: Choice<Metode> | null,
  fits: readonly Metode[],
  satuan: string,
  indikator: string,
): MetodeChoice {
  if (column !== null) return { metode: column, from: 'column' };
  if (chosen !== null) return { metode: chosen.value, from: chosen.from };
  const jumlah = fits.includes('jumlah');
  const akhir = fits.includes('akhir');
  if (jumlah !== akhir) return { metode: jumlah ? 'jumlah' : 'akhir', from: 'printed' };
  const [only, ...others] = fits;
  if (!jumlah && only !== undefined && others.length === 0) return { metode: only, from: 'printed' };
  return { metode: metodeByWords(satuan, indikator), from: 'satuan' };
}
