/** Finding the row of `K` and `Rp` and the pairs of columns it makes. */
import { lastColumn, lastRow, valueAt, type SheetGrid } from '../grid';
import type { CellView } from './cells';
import { normalise } from './normalise';

/** Two columns of one block, or one where the block has but a half (null for the other; never both). */
export interface Pair {
  readonly K: number | null;
  readonly Rp: number | null;
  /** A satuan column between the two (K, satuan, Rp). */
  readonly satuan: number | null;
}

export interface PairRow {
  readonly row: number;
  readonly pairs: readonly Pair[];
}

/** The leftmost figure column. */
export const firstColumn = ({ K, Rp }: Pair): number => Math.min(K ?? Infinity, Rp ?? Infinity);
/** The rightmost figure column. */
export const finalColumn = ({ K, Rp }: Pair): number => Math.max(K ?? 0, Rp ?? 0);

const K_LABEL = /^(k|(kinerja|fisik)( k)?|vol|volume|target kinerja|realisasi kinerja|capaian kinerja)$/;
/** Names of K only beside a column of money: alone they name a block. */
const WEAK_K_LABEL = /^(target|realisasi|capaian|output|keluaran|jumlah|kuantitas)$/;
const RP_LABEL =
  /^(rp|rupiah|((realisasi )?(anggaran|keuangan)|pagu( anggaran)?|dana|biaya|belanja)( rp| rupiah)?)$/;
/** Says the half and nothing else: no word of the block that it belongs to. */
const PURE_LABEL =
  /^(k|(kinerja|fisik)( k)?|vol|volume|rp|rupiah|(anggaran|keuangan|dana|biaya|belanja)( rp| rupiah)?)$/;

/** `Rp (Juta)`, `Juta Rupiah`, `Rp.000`: in which unit the money is written says nothing of the half. */
const SCALE = /\b(?:dalam )?(?:ribu|juta|miliar|milyar)(?:an)?\b/g;

const letters = (text: string): string =>
  text
    .replace(/[^a-z]+/g, ' ')
    .replace(SCALE, ' ')
    .replace(/ +/g, ' ')
    .trim();

export const isKLabel = (text: string): boolean => K_LABEL.test(letters(text));
export const isRpLabel = (text: string): boolean => RP_LABEL.test(letters(text));
/** @param text normalised; `K`, `(Rp.)`, `Volume`, `Satuan`: it tells the halves of a block apart */
export const isPureLabel = (text: string): boolean =>
  PURE_LABEL.test(letters(text)) || /^sat(uan)?$/.test(letters(text));

/** Pairs of K and the money after it, with or without a satuan between them. */
function kinerjaFirst(label: (col: number) => string, from: number, to: number): Pair[] {
  const pairs: Pair[] = [];
  for (let col = from; col < to; col++) {
    const text = label(col);
    const weak = WEAK_K_LABEL.test(letters(text));
    if (!weak && !isKLabel(text)) continue;
    const beside = label(col + 1);
    if (isRpLabel(beside)) {
      pairs.push({ K: col, Rp: col + 1, satuan: null });
      col += 1;
    } else if (isRpLabel(label(col + 2)) && (beside.startsWith('sat') || (beside === '' && !weak))) {
      pairs.push({ K: col, Rp: col + 2, satuan: col + 1 });
      col += 2;
    }
  }
  return pairs;
}

/** "Keuangan, Fisik" over every block. */
function moneyFirst(label: (col: number) => string, from: number, to: number): Pair[] {
  const pairs: Pair[] = [];
  for (let col = from; col < to; col++) {
    if (!isRpLabel(label(col)) || !isKLabel(label(col + 1))) continue;
    pairs.push({ K: col + 1, Rp: col, satuan: null });
    col += 1;
  }
  return pairs;
}

/** A block's heading is merged over its two halves, and so tells which K belongs to which money. */
function underOneHeading(view: CellView, row: number, pairs: readonly Pair[]): number {
  return pairs.filter((pair) => {
    const area = view.areaOf(row - 1, firstColumn(pair));
    return area !== null && area === view.areaOf(row - 1, finalColumn(pair));
  }).length;
}

function pairsOn(view: CellView, row: number, from: number, to: number): readonly Pair[] {
  const texts = new Map<number, string>();
  const label = (col: number): string => {
    let text = texts.get(col);
    if (text === undefined) {
      text = normalise(view.shown(row, col));
      texts.set(col, text);
    }
    return text;
  };
  const usual = kinerjaFirst(label, from, to);
  const turned = moneyFirst(label, from, to);
  if (turned.length === 0) return usual;
  const better =
    underOneHeading(view, row, turned) - underOneHeading(view, row, usual) || turned.length - usual.length;
  return better > 0 ? turned : usual;
}

/** A form's header ends within this many rows of the sheet's first used row. */
export const HEADER_SEARCH_ROWS = 120;
/** This many pairs make an evaluation form likely whatever else the sheet says. */
export const MANY_PAIRS = 5;

/**
 * The first row with the most K/Rp pairs, or null where the sheet has none that could be a form.
 * @param fewest sheets of a single triwulan have three blocks; fewer than `MANY_PAIRS` prove little by themselves
 */
export function findPairRow(grid: SheetGrid, view: CellView, fewest = MANY_PAIRS): PairRow | null {
  const from = grid.origin.col;
  const to = Math.min(lastColumn(grid), from + 400);
  const bottom = Math.min(lastRow(grid), grid.origin.row + HEADER_SEARCH_ROWS);
  let best: PairRow | null = null;
  for (let row = grid.origin.row; row <= bottom; row++) {
    const pairs = pairsOn(view, row, from, to);
    if (pairs.length >= fewest && pairs.length > (best?.pairs.length ?? 0)) best = { row, pairs };
  }
  return best;
}

/** How many of the form's pairs carry their K/Rp labels on this row: a page header repeated in the data. */
export function countPairLabels(
  grid: SheetGrid,
  view: CellView,
  row: number,
  pairs: readonly Pair[],
): number {
  let labelled = 0;
  for (const { K, Rp } of pairs) {
    if (K === null || Rp === null) continue;
    // Most cells below the header hold a number, which is no label.
    if (typeof valueAt(grid, row, K) === 'number') continue;
    if (isKLabel(normalise(view.shown(row, K))) && isRpLabel(normalise(view.shown(row, Rp)))) labelled += 1;
  }
  return labelled;
}
