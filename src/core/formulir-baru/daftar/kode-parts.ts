/** A code split over cells, of which Excel may have taken the leading zeros. */
import { readKode, type Kode } from '../../form/kode';

/** Digits of each part of `1 | 06 | 02 | 2.03 | 0001`, and of the same with the kegiatan in two cells. */
const LENGTHS: Readonly<Record<number, readonly number[]>> = {
  5: [1, 2, 2, 0, 4],
  6: [1, 2, 2, 1, 2, 4],
};

/** `1 | 6 | 2 | 2.03 | 1` → `1 | 06 | 02 | 2.03 | 0001`, where there is a cell for each part; else as they are. */
export function withZeros(parts: readonly string[]): string[] {
  const lengths = LENGTHS[parts.length];
  if (lengths === undefined) return [...parts];
  return parts.map((part, index) => (/^\d$/.test(part) ? part.padStart(lengths[index] ?? 0, '0') : part));
}

/** The code its parts make; null where they make none of a program, kegiatan or subkegiatan. */
export function readParts(parts: readonly string[]): Kode | null {
  const kode = readKode(
    withZeros(parts)
      .filter((part) => part !== '')
      .join('.'),
  );
  return kode === null || kode.level === 'bidang' ? null : kode;
}
