/** The skala nilai peringkat kinerja and the reading of its gaps (domain: evaluation-form §4). */
import { Exact } from '../number/decimal';

/** How a figure between two whole-number bands, such as 90,88, is read. */
export type Celah = 'batas-bawah' | 'dibulatkan' | 'batas-atas';

/**
 * How the lower bound of a band is meant. `bulat`: bands in whole numbers (76–90, 91–100), between which
 * figures fall into a gap that the reading of gaps closes. `di-atas` (> 90) and `mulai` (≥ 85) leave no gap.
 */
export type BoundKind = 'bulat' | 'di-atas' | 'mulai';

export interface Band {
  /** Lower bound in percent, at most two decimals. The lowest band has 0 and takes everything below too. */
  readonly from: number;
  readonly predikat: string;
  /** `bulat` unless said; the same for all bands of a scale but the lowest, whose 0 is no bound. */
  readonly bound?: BoundKind;
}

/** Bands from the highest to the lowest, the last one from 0. */
export type Scale = readonly Band[];

const bands = (bound: BoundKind, ...all: readonly (readonly [number, string])[]): Scale =>
  all.map(([from, predikat]) =>
    bound === 'bulat' || from === 0 ? { from, predikat } : { from, predikat, bound },
  );

/** Permendagri 86/2017, skala nilai peringkat kinerja. */
export const DEFAULT_SCALE: Scale = bands(
  'bulat',
  [91, 'Sangat Tinggi'],
  [76, 'Tinggi'],
  [66, 'Sedang'],
  [51, 'Rendah'],
  [0, 'Sangat Rendah'],
);

/**
 * Scales in use, by the name that stands for them in a setting. `sangat-baik` has other words over the
 * bounds of Permendagri 86/2017; `sangat-berhasil` is the ordinal scale of LKjIP reports; `akip` are the
 * grades of PermenPANRB 88/2021.
 */
export const SCALE_PRESETS = {
  permendagri: DEFAULT_SCALE,
  'sangat-baik': bands(
    'bulat',
    [91, 'Sangat Baik'],
    [76, 'Baik'],
    [66, 'Cukup'],
    [51, 'Kurang'],
    [0, 'Sangat Kurang'],
  ),
  'sangat-berhasil': bands(
    'mulai',
    [85, 'Sangat Berhasil'],
    [70, 'Berhasil'],
    [55, 'Cukup Berhasil'],
    [0, 'Tidak Berhasil'],
  ),
  akip: bands('di-atas', [90, 'AA'], [80, 'A'], [70, 'BB'], [60, 'B'], [50, 'CC'], [30, 'C'], [0, 'D']),
} as const satisfies Readonly<Record<string, Scale>>;

export type ScalePreset = keyof typeof SCALE_PRESETS;

/** Why a scale cannot be used. */
export type ScaleProblem =
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'too-few' }
  /** The second bound is not below the first: both bands would claim the same figures. */
  | { readonly kind: 'overlap'; readonly above: Band; readonly below: Band }
  /** Figures below this bound have no predikat. */
  | { readonly kind: 'hole'; readonly from: number }
  | { readonly kind: 'mixed-bounds' }
  | { readonly kind: 'same-word'; readonly predikat: string };

export type ScaleReading =
  | { readonly kind: 'scale'; readonly scale: Scale }
  | { readonly kind: 'problem'; readonly problem: ScaleProblem };

export const boundOf = (band: Band): BoundKind => band.bound ?? 'bulat';

/** The first thing that is wrong with the bands; null for a scale that can be used. */
export function scaleProblem(scale: readonly Band[]): ScaleProblem | null {
  const last = scale.at(-1);
  if (last === undefined || scale.length < 2) return { kind: 'too-few' };
  const kinds = new Set(scale.slice(0, -1).map(boundOf));
  if (kinds.size > 1) return { kind: 'mixed-bounds' };
  const seen = new Set<string>();
  for (const [index, band] of scale.entries()) {
    const above = scale[index - 1];
    if (above !== undefined && band.from >= above.from) return { kind: 'overlap', above, below: band };
    const word = band.predikat.toLowerCase();
    if (seen.has(word)) return { kind: 'same-word', predikat: band.predikat };
    seen.add(word);
  }
  return last.from === 0 ? null : { kind: 'hole', from: last.from };
}

const BAND = /^\s*(>=|≥|>)?\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*:\s*(\S(?:.*\S)?)\s*$/;
const SIGN: Readonly<Record<string, BoundKind>> = { '>': 'di-atas', '>=': 'mulai', '≥': 'mulai' };

function readBand(text: string): Band | null {
  const match = BAND.exec(text);
  const [, sign, digits, predikat] = match ?? [];
  if (digits === undefined || predikat === undefined) return null;
  const from = Number(digits.replace(',', '.'));
  const bound = sign === undefined ? undefined : SIGN[sign];
  // Bands in whole numbers have whole bounds: the gap is what lies between two of them.
  if (bound === undefined && !Number.isInteger(from)) return null;
  return bound === undefined || from === 0 ? { from, predikat } : { from, predikat, bound };
}

/** `91:Sangat Tinggi;76:Tinggi;…;0:Sangat Rendah`, `>90:AA;…`, `>=85:Sangat Berhasil;…`, or the name of a preset. */
export function readScale(text: string): ScaleReading {
  const name = text.trim().toLowerCase();
  for (const [preset, scale] of Object.entries(SCALE_PRESETS))
    if (preset === name) return { kind: 'scale', scale };
  const scale: Band[] = [];
  for (const part of text.split(';')) {
    const band = readBand(part);
    if (band === null) return { kind: 'problem', problem: { kind: 'unreadable', text: part.trim() } };
    scale.push(band);
  }
  const problem = scaleProblem(scale);
  return problem === null ? { kind: 'scale', scale } : { kind: 'problem', problem };
}

const SHOWN_SIGN: Readonly<Record<BoundKind, string>> = { bulat: '', 'di-atas': '>', mulai: '>=' };

/** Always in full, never by a preset's name: what a workbook keeps must not change with the add-in. */
export function printScale(scale: Scale): string {
  return scale.map((band) => `${SHOWN_SIGN[boundOf(band)]}${String(band.from)}:${band.predikat}`).join(';');
}

/** The preset of exactly these bands; null for a scale of the agency's own. */
export function presetOf(scale: Scale): ScalePreset | null {
  const printed = printScale(scale);
  const names = Object.keys(SCALE_PRESETS) as ScalePreset[];
  return names.find((name) => printScale(SCALE_PRESETS[name]) === printed) ?? null;
}

/** How a figure is held against the bounds of a scale: `over` a bound or `from` it on, rounded first or not. */
export interface BoundTest {
  readonly bound: number;
  readonly over: boolean;
  readonly rounded: boolean;
}

/** The test for a band above the lowest one. */
export function boundTest(band: Band, celah: Celah): BoundTest {
  const kind = boundOf(band);
  if (kind !== 'bulat') return { bound: band.from, over: kind === 'di-atas', rounded: false };
  return celah === 'batas-atas'
    ? { bound: band.from - 1, over: true, rounded: false }
    : { bound: band.from, over: false, rounded: celah === 'dibulatkan' };
}

/** The predikat of a percent that is already rounded as printed. */
export function predikatOf(percent: Exact, scale: Scale, celah: Celah): string {
  const whole = percent.toDecimalPlaces(0, Exact.ROUND_HALF_UP);
  const reached = scale.slice(0, -1).find((band) => {
    const { bound, over, rounded } = boundTest(band, celah);
    const figure = rounded ? whole : percent;
    return over ? figure.greaterThan(bound) : figure.greaterThanOrEqualTo(bound);
  });
  return (reached ?? scale.at(-1))?.predikat ?? '';
}

/** True for a figure in a gap of whole-number bands (90 < 90,88 < 91), where the readings differ. */
export function isInGap(percent: Exact, scale: Scale): boolean {
  return scale.some(
    (band) =>
      band.from > 0 &&
      boundOf(band) === 'bulat' &&
      percent.greaterThan(band.from - 1) &&
      percent.lessThan(band.from),
  );
}

/** A scale whose bands leave gaps, so that the reading of gaps matters. */
export const hasGaps = (scale: Scale): boolean =>
  scale.some((band) => band.from > 0 && boundOf(band) === 'bulat');

/** The reading of gaps where it decides the predikat of this figure; null where every reading gives the same. */
export const gapReading = (
  percent: Exact,
  { skala, celah }: { readonly skala: Scale; readonly celah: Celah },
): Celah | null => (isInGap(percent, skala) ? celah : null);
