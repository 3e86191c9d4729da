/** Finding the row of `K` and `Rp` and the pairs of columns it makes. */
import { lastColumn, lastRow, type SheetGrid } from '../grid';
import type { CellView } from './cells';
import { normalise } from './normalise';

export interface Pair {
  readonly K: number;
  readonly Rp: number;
  /** A satuan column between the two (K, satuan, Rp). */
  readonly satuan: number | null;
}

export interface PairRow {
  readonly row: number;
  readonly pairs: readonly Pair[];
}

const K_LABEL = /^(k|kinerja|fisik|vol|volume|target kinerja|realisasi kinerja|capaian kinerja)$/;
const RP_LABEL =
  /^(rp|rupiah|anggaran|keuangan|anggaran rp|keuangan rp|pagu|pagu rp|realisasi anggaran|dana)$/;

const letters = (text: string): string => text.replace(/[^a-z]+/g, ' ').trim();

export const isKLabel = (text: string): boolean => K_LABEL.test(letters(text));
export const isRpLabel = (text: string): boolean => RP_LABEL.test(letters(text));

function pairsOn(view: CellView, row: number, from: number, to: number): Pair[] {
  const pairs: Pair[] = [];
  for (let col = from; col < to; col++) {
    if (!isKLabel(normalise(view.shown(row, col)))) continue;
    if (isRpLabel(normalise(view.shown(row, col + 1)))) {
      pairs.push({ K: col, Rp: col + 1, satuan: null });
      col += 1;
    } else if (isRpLabel(normalise(view.shown(row, col + 2)))) {
      const between = normalise(view.shown(row, col + 1));
      if (between !== '' && !between.startsWith('sat')) continue;
      pairs.push({ K: col, Rp: col + 2, satuan: col + 1 });
      col += 2;
    }
  }
  return pairs;
}

/** A form's header ends within this many rows of the sheet's first used row. */
const HEADER_SEARCH_ROWS = 120;
/** Fewer pairs than this make no evaluation form. */
const FEWEST_PAIRS = 5;

/** The first row with the most K/Rp pairs, or null where the sheet has none that could be a form. */
export function findPairRow(grid: SheetGrid, view: CellView): PairRow | null {
  const from = grid.origin.col;
  const to = Math.min(lastColumn(grid), from + 400);
  const bottom = Math.min(lastRow(grid), grid.origin.row + HEADER_SEARCH_ROWS);
  let best: PairRow | null = null;
  for (let row = grid.origin.row; row <= bottom; row++) {
    const pairs = pairsOn(view, row, from, to);
    if (pairs.length >= FEWEST_PAIRS && pairs.length > (best?.pairs.length ?? 0)) best = { row, pairs };
  }
  return best;
}

/** How many of the form's pairs carry their K/Rp labels on this row: a page header repeated in the data. */
export function countPairLabels(view: CellView, row: number, pairs: readonly Pair[]): number {
  return pairs.filter(
    (pair) => isKLabel(normalise(view.shown(row, pair.K))) && isRpLabel(normalise(view.shown(row, pair.Rp))),
  ).length;
}
