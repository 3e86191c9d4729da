/** Sasaran of the form and of the other tables, worded in two ways. */
import { textOf } from '../form/normalise';
import { cellName, valueAt } from '../grid';
import { temuanAt, type Bahan } from './bahan';
import { plainWords, similarity } from './kemiripan';
import { columnOf, placeIn, type OtherTable } from './tabel-lain';
import type { Place, Temuan } from './temuan';

interface Sasaran {
  readonly text: string;
  readonly sheet: string;
  readonly place: Place;
}

const SAME_SASARAN = 0.75;
const MOST_SASARAN = 60;

/** One sasaran in two wordings, over the form and all tables. */
export function compareSasaran(bahan: Bahan, tables: readonly OtherTable[]): Temuan[] {
  const { grid, evaluation } = bahan;
  const first = new Map<string, Sasaran>();
  const add = (text: string, sheet: string, place: Place): void => {
    const key = plainWords(text);
    if (key.length >= 8 && !first.has(key) && first.size < MOST_SASARAN)
      first.set(key, { text, sheet, place });
  };
  const { sasaran } = evaluation.form.columns;
  if (sasaran !== null)
    for (const { row } of evaluation.form.rows)
      add(textOf(valueAt(grid, row, sasaran)), grid.sheet, { row, col: sasaran });
  for (const table of tables) {
    const column = columnOf(table, 'sasaran');
    if (column !== undefined)
      for (const row of table.rows) add(row.sasaran, table.grid.sheet, placeIn(row, column));
  }
  const all = [...first.values()];
  return all.flatMap((one, index) => {
    const like = all
      .slice(index + 1)
      .find(({ text, sheet }) => sheet !== one.sheet && similarity(text, one.text) >= SAME_SASARAN);
    if (like === undefined) return [];
    return [
      temuanAt(one.sheet, 'antar-tabel.sasaran-berbeda', [one.place], {
        found: one.text,
        expected: like.text,
        detail: { lembar: like.sheet, sel: cellName(like.place.row, like.place.col) },
      }),
    ];
  });
}
