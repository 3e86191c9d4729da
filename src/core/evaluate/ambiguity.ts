/**
 * `3.286` is 3286 or 3,286: real tables use both. The row's partner figures decide where they fit
 * exactly one of the readings (domain: evaluation-form §2).
 */
import type { BlockKey, PeriodKey } from '../form/columns';
import { HUNDRED, type Exact } from '../number/decimal';
import type { FigureKind } from '../number/reading';
import { roundHalfUp, truncate } from '../number/round';
import { realisasiBy } from './metode';
import type { CellReading } from './readings';

type Cells = Readonly<Partial<Record<BlockKey, CellReading>>>;

/** Each relation of the row that can be tested, as true or false; empty where none can. */
function relations(cells: Cells, kind: FigureKind, periods: readonly PeriodKey[]): boolean[] {
  const value = (key: BlockKey): Exact | null => cells[key]?.value ?? null;
  const tests: boolean[] = [];
  const quarters = periods.map(value);
  const realisasi = value('realisasi');
  if (realisasi !== null && quarters.some((figure) => figure !== null)) {
    const metode =
      kind === 'Rp' ? (['jumlah'] as const) : (['jumlah', 'akhir', 'rata-rata', 'maksimum'] as const);
    tests.push(metode.some((each) => realisasiBy(each, quarters)?.equals(realisasi) === true));
  }
  const percent = (part: Exact | null, whole: Exact | null, printed: Exact | null): void => {
    if (part === null || whole === null || printed === null || whole.isZero()) return;
    const up = part.dividedBy(whole).times(HUNDRED);
    const down = whole.times(2).minus(part).dividedBy(whole).times(HUNDRED);
    tests.push(
      [up, down].some((exact) => roundHalfUp(exact, 2).equals(printed) || truncate(exact, 2).equals(printed)),
    );
  };
  percent(realisasi, value('target'), value('capaian'));
  percent(value('realisasiRenstra'), value('targetRenstra'), value('capaianRenstra'));
  const lalu = value('realisasiLalu');
  const renstra = value('realisasiRenstra');
  if (realisasi !== null && lalu !== null && renstra !== null)
    tests.push(lalu.plus(realisasi).equals(renstra));
  return tests;
}

/** Beyond this many ambiguous cells on one row nothing is decided by trying. */
const MOST_CELLS = 6;

/**
 * The same cells, ambiguous ones with their value where exactly one combination fits the row.
 * @param periods the form's own, all of them
 */
export function settleAmbiguity(cells: Cells, kind: FigureKind, periods: readonly PeriodKey[]): Cells {
  const open = (Object.entries(cells) as [BlockKey, CellReading][]).filter(
    ([, cell]) => cell.reading.kind === 'ambiguous',
  );
  if (open.length === 0 || open.length > MOST_CELLS) return cells;
  // A relation that also holds without the open cells says nothing about them.
  const silent = relations(cells, kind, periods).length;
  const fitting: Cells[] = [];
  for (let choice = 0; choice < 2 ** open.length; choice++) {
    const tried: Partial<Record<BlockKey, CellReading>> = { ...cells };
    open.forEach(([key, cell], index) => {
      if (cell.reading.kind !== 'ambiguous') return;
      const value = (choice >> index) % 2 === 0 ? cell.reading.thousands : cell.reading.decimal;
      tried[key] = { ...cell, value };
    });
    const tests = relations(tried, kind, periods);
    if (tests.length > silent && tests.every((holds) => holds)) fitting.push(tried);
  }
  return fitting.length === 1 && fitting[0] !== undefined ? fitting[0] : cells;
}
