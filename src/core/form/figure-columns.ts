/**
 * Figure columns told by the words over them: forms without a row of K and Rp, forms that put all K of the quarters
 * before all Rp, and blocks that have but one of the two.
 */
import { lastColumn, type CellValue, type SheetGrid } from '../grid';
import type { FigureKind } from '../number/reading';
import { scoreByText } from './block-words';
import type { CellView } from './cells';
import type { Header } from './header';
import { meaningOf } from './identity';
import type { Pair } from './pairs';
import { isFigureLike, lastRowOfFigures, share, valuesBelow } from './sample';

const K_WORD = /\b(?:k|kinerja|fisik|volume|vol|output|outcome|keluaran|kuantitas)\b/;
const RP_WORD = /\b(?:rp|rupiah|anggaran|keuangan|pagu|dana|belanja|biaya|serapan|penyerapan)\b/;

/** Which half the headings speak of, the lowest first; null where none speaks of one alone. */
export function sideOf(texts: readonly string[]): FigureKind | null {
  for (const text of [...texts].reverse()) {
    const [k, rp] = [K_WORD.test(text), RP_WORD.test(text)];
    if (k !== rp) return k ? 'K' : 'Rp';
    // "Tingkat Capaian Kinerja dan Realisasi Anggaran (%) Rp": both are in the block's name, the label is the column's.
    const [labelK, labelRp] = [/\bk\b/.test(text), /\brp\b/.test(text)];
    if (labelK !== labelRp) return labelK ? 'K' : 'Rp';
  }
  return null;
}

/** Whole rupiah of a kegiatan are in the millions; what is counted rarely is. */
const MONEY_FROM = 100_000;

function sideByFigures(values: readonly CellValue[]): FigureKind {
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  return (numbers[Math.floor(numbers.length / 2)] ?? 0) >= MONEY_FROM ? 'Rp' : 'K';
}

const FIGURE_FIRST =
  /^(?:target|realisasi|tingkat|capaian|pagu|anggaran|penyerapan|serapan|persentase|prosentase|rencana|jumlah|total|%)/;
/** Below this the words only hint at a block. */
const SURE = 5;
const WIDEST = 400;

interface Found {
  readonly col: number;
  readonly side: FigureKind | null;
  readonly texts: readonly string[];
  readonly values: readonly CellValue[];
}

function figureColumn(
  grid: SheetGrid,
  view: CellView,
  header: Header,
  col: number,
  before: Found | undefined,
  bottom: number,
): Found | null {
  const own = header.textsOver(col);
  const around = header.textsAround(col);
  const joined = own.join(' ');
  if (!FIGURE_FIRST.test(joined) && meaningOf(joined) !== null) return null;
  const values = valuesBelow(grid, view, header.bottom, col, bottom);
  const label = header.labelOver(col);
  if (own.length === 0) {
    // The second half of a block whose heading stands over the first one only.
    if (before?.col !== col - 1 || (label === '' && share(values, isFigureLike) < 0.5)) return null;
    return { col, side: sideOf([label]), texts: around, values };
  }
  const { scores, ofPeriod } = scoreByText(own, around);
  if (Math.max(0, ...Object.values(scores), ...Object.values(ofPeriod)) < SURE) return null;
  if (values.length > 0 && share(values, isFigureLike) < 0.5) return null;
  return { col, side: sideOf([...own, label]) ?? sideOf(around), texts: around, values };
}

/** @param taken columns that are spoken for, by the row of K and Rp or by the user */
export function findFigureColumns(
  grid: SheetGrid,
  view: CellView,
  header: Header,
  taken: ReadonlySet<number>,
): Pair[] {
  const found: Found[] = [];
  const to = Math.min(lastColumn(grid), grid.origin.col + WIDEST);
  const bottom = lastRowOfFigures(grid, header.bottom);
  for (let col = grid.origin.col; col <= to; col++) {
    if (taken.has(col)) continue;
    const column = figureColumn(grid, view, header, col, found.at(-1), bottom);
    if (column !== null) found.push(column);
  }
  const pairs: Pair[] = [];
  for (let index = 0; index < found.length; index++) {
    const column = found[index];
    if (column === undefined) continue;
    const { col, side, texts, values } = column;
    const next = found[index + 1];
    if (side === null && next?.side === null && next.col === col + 1 && same(next.texts, texts)) {
      pairs.push({ K: col, Rp: col + 1, satuan: null });
      index += 1;
      continue;
    }
    const half = side ?? sideByFigures(values);
    pairs.push({ K: half === 'K' ? col : null, Rp: half === 'Rp' ? col : null, satuan: null });
  }
  return pairs;
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join('|') === b.join('|');
