/**
 * What the headings over a column say of its block. Printed numbers are never trusted: the same number means
 * different blocks in the extended and the bare form (domain: evaluation-form §1).
 */
import type { BlockKey } from './columns';
import { periodOver } from './period-words';
import { keyOfPeriod, type Period } from './periods';

/** How sure the words are of a block: from 8 on they name it, below they only fit. */
export type Scores = Partial<Record<BlockKey, number>>;
export const NAMES_IT = 8;

export interface Worded {
  readonly scores: Scores;
  /** Blocks that it would be on a sheet of this one period: `Target Triwulan II`, `Tingkat Capaian Triwulan II`. */
  readonly ofPeriod: Scores;
  /** The period that is named, also where the column is none of its realisasi. */
  readonly period: Period | null;
}

const PERCENT = /\btingkat\b|%|\bpersentase\b|\bprosentase\b|\bpersen\b/;
const PLANNED = /\btarget\b|\bpagu\b|\brencana\b/;

/** @param up how far a cumulative heading reaches: of several "s.d. Triwulan …" the last is the year so far */
function ofTheYear(text: string, up: Period | null): Scores {
  const renstra = /\b(renstra|rpjmd|rpd|rencana strategis)\b/.test(text);
  const lalu = /\b(lalu|sebelumnya|n 2)\b/.test(text);
  const akhirTahun = /akhir tahun/.test(text);
  if (PERCENT.test(text))
    return renstra ? { capaianRenstra: 10, capaian: 2 } : { capaian: 10, capaianRenstra: 3 };
  if (PLANNED.test(text) && !/\brealisasi\b/.test(text)) {
    if (/dievaluasi|berjalan|\b(renja|rkpd|rrpd)\b/.test(text) && !/akhir periode/.test(text))
      return { target: 10 };
    return renstra ? { targetRenstra: 10, target: 2 } : { target: 9, targetRenstra: 3 };
  }
  if (/\brealisasi\b|\bcapaian\b/.test(text)) {
    if (lalu) return { realisasiLalu: 10 };
    if (renstra && akhirTahun) return { realisasiRenstra: 10, realisasiLalu: 4 };
    if (renstra) return { realisasiRenstra: 6, realisasiLalu: 6 };
    return { realisasi: 8 + (up?.number ?? 0) / 100, realisasiLalu: 2, realisasiRenstra: 1 };
  }
  if (up !== null || /\bpenyerapan\b|\bserapan\b/.test(text)) return { realisasi: 7 };
  if (/\banggaran\b/.test(text)) return { target: 6 };
  return /^(?:jumlah|total)\b/.test(text) ? { realisasi: 5 } : {};
}

/**
 * @param texts headings over the column, normalised, from top to bottom
 * @param around the same with what stands left of blank ones
 */
export function scoreByText(texts: readonly string[], around: readonly string[] = texts): Worded {
  const text = texts.join(' ');
  const read = periodOver(texts, around);
  if (read === null || read.upTo)
    return { scores: ofTheYear(text, read?.period ?? null), ofPeriod: {}, period: null };
  const { period } = read;
  const key = keyOfPeriod(period);
  if (key === undefined) return { scores: {}, ofPeriod: {}, period: null };
  const realised = /\brealisasi\b/.test(text);
  // E.81 itself says "Tingkat Capaian Kinerja dan Realisasi Anggaran".
  if (/\btingkat\b/.test(text)) return { scores: {}, ofPeriod: { capaian: 7 }, period };
  if (PERCENT.test(text) && !realised) return { scores: { [key]: 4 }, ofPeriod: { capaian: 7 }, period };
  if (PLANNED.test(text) && !realised) return { scores: { [key]: 3 }, ofPeriod: { target: 7 }, period };
  return { scores: { [key]: 10 }, ofPeriod: {}, period };
}
