/** How a figure was made, by the settings in force: the rule beside each cell of the preview. */
import type { FigureRule } from '../../core/evaluate/computed';
import type { Celah } from '../../core/evaluate/scale';
import type { Exact } from '../../core/number/decimal';
import { printIndonesian } from '../../core/number/print';

type Rule<Name extends FigureRule['name']> = Extract<FigureRule, { name: Name }>;
type Named = 'capaian' | 'pembagi-nol' | 'realisasi-renstra' | 'rata-rata' | 'persentase' | 'predikat';

export type CaraHitungWords = { readonly [Name in Named]: (rule: Rule<Name>) => string };

const figure = (value: Exact): string => printIndonesian(value);

/** The quotient of a capaian in signs, the same in every language. */
function quotient({ part, whole, cara }: Rule<'capaian'>): string {
  if (cara === 'selisih') return `(2 × ${figure(whole)} − ${figure(part)}) / ${figure(whole)} × 100`;
  return cara === 'perbandingan'
    ? `${figure(whole)} / ${figure(part)} × 100`
    : `${figure(part)} / ${figure(whole)} × 100`;
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(', ');

const CELAH_ID: Readonly<Record<Celah, string>> = {
  'batas-bawah': 'di celah, masuk jenjang bawahnya',
  dibulatkan: 'di celah, dibulatkan dahulu',
  'batas-atas': 'di celah, masuk jenjang atasnya',
};

export const CARA_ID: CaraHitungWords = {
  capaian: (of) =>
    joined([
      of.cara === 'naik' ? null : 'arah turun',
      quotient(of),
      of.rounding === 'potong' ? 'dipotong' : null,
      of.batas === null ? null : `dibatasi ${figure(of.batas)}`,
    ]),
  'pembagi-nol': ({ pembagi }) =>
    pembagi === 'target'
      ? 'target kosong atau 0, tidak dapat dibagi'
      : 'realisasi kosong atau 0, tidak dapat dibagi',
  'realisasi-renstra': (of) =>
    of.alone
      ? `realisasi tahun ini saja, ${figure(of.realisasi)}`
      : of.lalu === null
        ? `realisasi tahun ini, ${figure(of.realisasi)}`
        : `${figure(of.lalu)} + ${figure(of.realisasi)}`,
  'rata-rata': (of) =>
    joined([
      of.of === 'indikator'
        ? `rata-rata ${String(of.members)} angka indikator yang sudah dibulatkan`
        : `rata-rata ${String(of.members)} angka yang sudah dibulatkan`,
      of.tanpaPagu === 0 ? null : `${String(of.tanpaPagu)} tanpa pagu tidak ikut`,
    ]),
  persentase: (of) =>
    joined([`${figure(of.part)} / ${figure(of.whole)} × 100`, of.rounding === 'potong' ? 'dipotong' : null]),
  predikat: (of) =>
    joined([`skala predikat untuk ${figure(of.percent)} %`, of.celah === null ? null : CELAH_ID[of.celah]]),
};

const CELAH_EN: Readonly<Record<Celah, string>> = {
  'batas-bawah': 'in a gap, taken to the band below',
  dibulatkan: 'in a gap, rounded first',
  'batas-atas': 'in a gap, taken to the band above',
};

export const CARA_EN: CaraHitungWords = {
  capaian: (of) =>
    joined([
      of.cara === 'naik' ? null : 'arah turun',
      quotient(of),
      of.rounding === 'potong' ? 'cut off' : null,
      of.batas === null ? null : `capped at ${figure(of.batas)}`,
    ]),
  'pembagi-nol': ({ pembagi }) => `${pembagi} is blank or 0, nothing to divide by`,
  'realisasi-renstra': (of) =>
    of.alone
      ? `realisasi of this year alone, ${figure(of.realisasi)}`
      : of.lalu === null
        ? `realisasi of this year, ${figure(of.realisasi)}`
        : `${figure(of.lalu)} + ${figure(of.realisasi)}`,
  'rata-rata': (of) =>
    joined([
      of.of === 'indikator'
        ? `mean of ${String(of.members)} rounded figures, one per indikator`
        : `mean of ${String(of.members)} rounded figures`,
      of.tanpaPagu === 0 ? null : `${String(of.tanpaPagu)} without pagu left out`,
    ]),
  persentase: (of) =>
    joined([`${figure(of.part)} / ${figure(of.whole)} × 100`, of.rounding === 'potong' ? 'cut off' : null]),
  predikat: (of) =>
    joined([`predikat scale at ${figure(of.percent)} %`, of.celah === null ? null : CELAH_EN[of.celah]]),
};
