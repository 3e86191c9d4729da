/** The triwulan that a sheet says it is about: in the titles above the table, or in its own name. */
import { valueAt, type SheetGrid } from '../grid';
import type { Triwulan } from './columns';
import { normalise, textOf } from './normalise';
import { periodInText, type PeriodReading } from './period-words';
import { triwulanAtEnd } from './periods';

export interface StatedTriwulan {
  readonly triwulan: Triwulan;
  /** The cell of the title; null where the sheet's name says it. */
  readonly place: { readonly row: number; readonly col: number } | null;
  /** As written. */
  readonly text: string;
  /** `s.d. Triwulan II`: the title speaks of all that went before. */
  readonly upTo: boolean;
}

const LONGEST_TITLE = 200;
/** "Pacitan, Juni 2024" dates a sheet; "Periode Juni 2024" says what it is about. */
const ABOUT = /\b(?:periode|keadaan|kondisi|posisi|evaluasi|laporan|realisasi|bulan|sampai dengan)\b/;

const readTitle = (text: string): PeriodReading | null => {
  if (text === '' || text.length > LONGEST_TITLE) return null;
  const read = periodInText(text);
  return read?.period.kind === 'bulan' && !ABOUT.test(text) ? null : read;
};

/**
 * What titles and name say, at most one of each; of several titles one with "s.d.", else the last.
 * @param headerTop the first row of the table's header
 */
export function statedTriwulan(grid: SheetGrid, headerTop: number): StatedTriwulan[] {
  let title: StatedTriwulan | null = null;
  for (let row = grid.origin.row; row < headerTop; row++)
    for (let index = 0; index < (grid.values[row - grid.origin.row]?.length ?? 0); index++) {
      const col = grid.origin.col + index;
      const value = valueAt(grid, row, col);
      if (typeof value !== 'string') continue;
      const read = readTitle(normalise(value));
      if (read === null || (title?.upTo === true && !read.upTo)) continue;
      title = {
        triwulan: triwulanAtEnd(read.period),
        place: { row, col },
        text: textOf(value),
        upTo: read.upTo,
      };
    }
  const name = normalise(grid.sheet);
  // A sheet called "B1" is the first of something, not January.
  const named = /^b ?\d+$/.test(name) ? null : periodInText(name);
  return [
    ...(title === null ? [] : [title]),
    ...(named === null
      ? []
      : [{ triwulan: triwulanAtEnd(named.period), place: null, text: grid.sheet, upTo: named.upTo }]),
  ];
}
