/** Two forms side by side on one sheet, such as before and after the change of the budget. */
import { lastColumn, type SheetGrid } from '../grid';
import { NAMES_IT, scoreByText } from './block-words';
import type { Header } from './header';
import { meaningOf } from './identity';
import { finalColumn, firstColumn, type Pair } from './pairs';
import { isPeriodKey } from './periods';

const IDENTITY: readonly unknown[] = ['no', 'kode', 'sasaran', 'uraian', 'indikator', 'satuan'];

/**
 * The first column of a second form to the right of the first: names of programs, with periods reported on both sides.
 * Null where there is one form.
 * @param pairs all figure columns
 */
export function secondFormFrom(grid: SheetGrid, header: Header, pairs: readonly Pair[]): number | null {
  const meaning = (col: number): unknown => meaningOf(header.textsOver(col).join(' '));
  const ofPeriods = pairs.filter((pair) =>
    Object.entries(scoreByText(header.textsOver(firstColumn(pair))).scores).some(
      ([key, score]) => isPeriodKey(key) && score >= NAMES_IT,
    ),
  );
  const first = Math.min(...ofPeriods.map(finalColumn));
  const last = Math.max(...ofPeriods.map(firstColumn));
  const inPairs = new Set(pairs.flatMap(({ K, Rp, satuan }) => [K, Rp, satuan]));
  for (let col = first + 1; col < Math.min(last, lastColumn(grid)); col++) {
    if (inPairs.has(col) || meaning(col) !== 'uraian') continue;
    let from = col;
    while (from - 1 > first && !inPairs.has(from - 1) && IDENTITY.includes(meaning(from - 1))) from -= 1;
    return from;
  }
  return null;
}

/** The sheet without the columns from `col` on. */
export function leftOf(grid: SheetGrid, col: number): SheetGrid {
  const width = col - grid.origin.col;
  return {
    ...grid,
    values: grid.values.map((row) => row.slice(0, width)),
    merges: grid.merges
      .filter(({ left }) => left < col)
      .map((area) => ({ ...area, right: Math.min(area.right, col - 1) })),
  };
}
