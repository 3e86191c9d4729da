/**
 * Results that stand where their rule has nothing to compute them from: a capaian beside a blank realisasi, a total
 * over blank programs (domain: evaluation-form §3). They count in no mean and no sum, so that what is printed does not
 * agree; only the staff know whether the result or the blank is wrong.
 */
import type { RowEvaluation } from '../evaluate/row';
import { formatAt, formulaAt, valueAt } from '../grid';
import { textOf } from '../form/normalise';
import { isSame, type Exact } from '../number/decimal';
import { readCell } from '../number/read-cell';
import { figureOf, type CellReading } from '../evaluate/readings';
import { listed, repair, temuanIfAny, valueOf, type Bahan, type BlockColumn } from './bahan';
import type { Place, Temuan } from './temuan';

/** A 0 says as little as a blank: formulas print it all the way down a form that is not filled in yet. */
const saysSomething = (value: Exact | null): boolean => value !== null && !value.isZero();

/** Whether the figure of a cell is one that no rule gives, on a row whose realisasi is not known. */
function isBaseless(
  { evaluation }: Bahan,
  { key, kind }: BlockColumn,
  cells: RowEvaluation['readings']['K'],
): boolean {
  const own = valueOf(cells[key]);
  if (own === null || own.isZero()) return false;
  if (key === 'capaian') return true;
  // A sheet of one period does not speak of the years up to now.
  if (evaluation.periods.alone[kind] !== null) return false;
  if (key === 'capaianRenstra') return !saysSomething(valueOf(cells.realisasiRenstra));
  if (key !== 'realisasiRenstra' || cells.realisasiLalu === undefined) return false;
  // What the years before had reached still holds where this one adds nothing yet.
  const before = valueOf(cells.realisasiLalu);
  return before === null || !isSame(before, own);
}

function onRows(bahan: Bahan, column: BlockColumn): Place[] {
  const { evaluation } = bahan;
  const places: CellReading[] = [];
  // Without a column for it nobody left the realisasi blank.
  const { blocks } = evaluation.form.columns;
  const told = ['realisasi' as const, ...evaluation.periods.all].some(
    (key) => (blocks[key]?.[column.kind] ?? null) !== null,
  );
  if (!told) return places;
  for (const { readings, realisasi, skipped } of evaluation.rows) {
    const cells = readings[column.kind];
    const cell = cells[column.key];
    if (skipped || cell === undefined || realisasi[column.kind] !== null) continue;
    if (isBaseless(bahan, column, cells)) places.push(cell);
  }
  return places;
}

/** The cell of the total row, where no program has a figure to add. */
function onTotal({ grid, evaluation }: Bahan, { key, kind, col }: BlockColumn): Place[] {
  const row = evaluation.form.footer.total;
  if (row === null || kind !== 'Rp' || (key !== 'target' && key !== 'realisasi')) return [];
  const sum = key === 'target' ? evaluation.total.pagu : evaluation.total.realisasi;
  return sum === null && saysSomething(figureOf(readCell(grid, row, col, kind))) ? [{ row, col }] : [];
}

export function periksaTanpaDasar(bahan: Bahan): Temuan[] {
  const { grid } = bahan;
  return bahan.columns.flatMap((column) => {
    const { key, kind } = column;
    const isResult = key === 'capaian' || key === 'realisasiRenstra' || key === 'capaianRenstra';
    const places = [...(isResult ? onRows(bahan, column) : []), ...onTotal(bahan, column)];
    const [first] = places;
    return temuanIfAny(grid.sheet, 'hitungan.tanpa-dasar', places, {
      found: first === undefined ? null : textOf(valueAt(grid, first.row, first.col)),
      detail: { blok: key, jenis: kind, baris: listed(places, ({ row }) => row) },
      // A formula of the user fills itself again once there is something to compute.
      fix: places
        .filter(({ row, col }) => formulaAt(grid, row, col) === null)
        .map((place) => repair(grid, place, null, formatAt(grid, place.row, place.col))),
    });
  });
}
