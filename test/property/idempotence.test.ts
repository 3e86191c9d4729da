/** Once written, a form has nothing left to be written; and nothing of the user's was touched on the way. */
import { BLOCKS } from '../../src/core/form/columns';
import type { HitungResult } from '../../src/commands/hitung';
import { cellKey, cellName, formulaAt, valueAt, type CellValue, type SheetGrid } from '../../src/core/grid';
import { gridWith } from '../../src/core/lkjip/grid-with';
import { campaign } from './campaign';
import { cases, computed, opened } from './cases';

/**
 * The metode of some row was told by the formula of its realisasi alone, and the patch took that formula away:
 * for a value, or for one of ours that reads quarters typed as text. From then on the figure tells the metode,
 * and it may fit another one too. See the cases kept in regressions.test.ts.
 */
function forgotten(grid: SheetGrid, first: HitungResult, second: HitungResult): boolean {
  const col = first.evaluation.form.columns.blocks.realisasi?.K ?? 0;
  return first.evaluation.rows.some(
    ({ row, metode }, index) =>
      metode.metode !== second.evaluation.rows[index]?.metode.metode &&
      formulaAt(grid, row.row, col) !== null,
  );
}

/** Nobody's percent: 16 digits, which no cell holds exactly and the core therefore does not read. */
const isUnreadable = (value: CellValue): boolean => typeof value === 'number' && Math.abs(value) >= 1e15;

test('computing what was written changes nothing and finds no figure that differs', () =>
  campaign('computing again after the patch', { of: 'forms', runs: 120 }, cases(), (each) => {
    const { laid, options } = opened(each);
    const first = computed(laid.grid, options);
    const after = gridWith(laid.grid, first.patch);
    const second = computed(after, options);
    if (forgotten(laid.grid, first, second)) return [];
    return [
      ...second.patch.cells
        .filter(({ after: { value } }) => !isUnreadable(value))
        .map(
          ({ row, col, before, after: next }) =>
            `${cellName(row, col)} again: ${JSON.stringify(before)} → ${JSON.stringify(next)}`,
        ),
      // A finding about a computed cell that differs says by which rule.
      ...second.temuan
        .filter(({ rule, detail }) => detail['aturan'] !== undefined && rule.startsWith('hitungan.'))
        .filter(({ row, col }) => !isUnreadable(valueAt(after, row, col)))
        .map(
          ({ rule, row, col, found, expected }) =>
            `${rule} ${cellName(row, col)}: ${String(found)} → ${String(expected)}`,
        ),
    ];
  }));

test('input cells and formulas into other sheets stay as they are', () =>
  campaign('input cells and outside formulas untouched', { of: 'forms', runs: 120 }, cases(), (each) => {
    const { laid, options } = opened(each);
    const { patch, evaluation } = computed(laid.grid, options);
    const { columns } = evaluation.form;
    const writable = new Set(
      BLOCKS.flatMap((key) => [columns.blocks[key]?.K ?? 0, columns.blocks[key]?.Rp ?? 0]),
    );
    const after = gridWith(laid.grid, patch);
    return [
      ...patch.cells.flatMap(({ row, col }) =>
        laid.inputs.has(cellKey(row, col)) || !writable.has(col) ? [`writes ${cellName(row, col)}`] : [],
      ),
      ...[...laid.foreign].flatMap((key) => {
        const [row, col] = [Math.floor(key / 16_384), (key % 16_384) + 1];
        const was = [formulaAt(laid.grid, row, col), valueAt(laid.grid, row, col)];
        const is = [formulaAt(after, row, col), valueAt(after, row, col)];
        return JSON.stringify(was) === JSON.stringify(is) ? [] : [`${cellName(row, col)} was ${String(was)}`];
      }),
    ];
  }));
