/** The skala nilai peringkat kinerja and the reading of its gaps (domain: evaluation-form §4). */
import { Exact } from '../number/decimal';

/** How a figure between two whole-number bands, such as 90,88, is read. */
export type Celah = 'batas-bawah' | 'dibulatkan' | 'batas-atas';

export interface Band {
  /** Whole-number lower bound of the band, in percent. The lowest band has 0 and takes everything below too. */
  readonly from: number;
  readonly predikat: string;
}

/** Bands from the highest to the lowest, the last one from 0. */
export type Scale = readonly Band[];

export const DEFAULT_SCALE: Scale = [
  { from: 91, predikat: 'Sangat Tinggi' },
  { from: 76, predikat: 'Tinggi' },
  { from: 66, predikat: 'Sedang' },
  { from: 51, predikat: 'Rendah' },
  { from: 0, predikat: 'Sangat Rendah' },
];

/** `91:Sangat Tinggi;76:Tinggi;…;0:Sangat Rendah`; null where bounds overlap, do not fall, or leave a hole at the bottom. */
export function readScale(text: string): Scale | null {
  const bands = text.split(';').map((part) => {
    const match = /^\s*(\d{1,3})\s*:\s*(\S(?:.*\S)?)\s*$/.exec(part);
    return match?.[1] === undefined || match[2] === undefined
      ? null
      : { from: Number(match[1]), predikat: match[2] };
  });
  const scale = bands.filter((band): band is Band => band !== null);
  if (scale.length !== bands.length || scale.length < 2 || scale.at(-1)?.from !== 0) return null;
  const falls = scale.every((band, index) => index === 0 || band.from < (scale[index - 1]?.from ?? 0));
  const distinct = new Set(scale.map((band) => band.predikat.toLowerCase())).size === scale.length;
  return falls && distinct ? scale : null;
}

export function printScale(scale: Scale): string {
  return scale.map(({ from, predikat }) => `${String(from)}:${predikat}`).join(';');
}

/** The predikat of a percent that is already rounded as printed. */
export function predikatOf(percent: Exact, scale: Scale, celah: Celah): string {
  const figure = celah === 'dibulatkan' ? percent.toDecimalPlaces(0, Exact.ROUND_HALF_UP) : percent;
  const reached = scale.find(({ from }) =>
    celah === 'batas-atas' ? figure.greaterThan(from - 1) : figure.greaterThanOrEqualTo(from),
  );
  return (reached ?? scale.at(-1))?.predikat ?? '';
}

/** True for a figure in a gap of the whole-number bands (90 < 90,88 < 91), where the readings differ. */
export function isInGap(percent: Exact, scale: Scale): boolean {
  return scale.some(({ from }) => from > 0 && percent.greaterThan(from - 1) && percent.lessThan(from));
}
