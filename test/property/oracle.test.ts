/** Every formula that would be written gives, in another program, the very figure that was computed in decimals. */
import { sample } from 'fast-check';
import { cellName, isCellError, valueAt, type CellValue } from '../../src/core/grid';
import type { CellChange } from '../../src/core/patch/patch';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { oracle, recalculate } from '../support/libreoffice';
import { seed, times, told } from './campaign';
import { cases, computed, opened } from './cases';

/** Forms in one workbook, so that LibreOffice starts once. */
const BATCH = 60;

/** Above this a double has no two right decimals to cut or round at (docs/decisions/0003); no real figure is near it. */
const LARGEST_PERCENT = 1e7;

const same = (written: CellValue, recalculated: CellValue): boolean => {
  if (typeof written === 'number' && typeof recalculated === 'number')
    return (
      written.toPrecision(15) === recalculated.toPrecision(15) ||
      (Math.abs(written) > LARGEST_PERCENT &&
        Math.abs(written - recalculated) < Math.max(0.011, Math.abs(written) * 1e-11))
    );
  return (written ?? '') === (recalculated ?? '') && !isCellError(recalculated);
};

interface Batch {
  readonly forms: number;
  readonly formulas: number;
  readonly wrong: readonly string[];
}

function runBatch(from: number): Batch {
  const forms = sample(cases({ consistent: true }), { seed: seed() + from, numRuns: BATCH }).map(
    (each, index) => opened({ ...each, run: { ...each.run, mode: 'rumus' } }, `F${String(index)}`),
  );
  const file = openWorkbook(createWorkbook(forms.flatMap(({ laid }) => [laid.spec, laid.isian])));
  const written: CellChange[] = forms.flatMap(({ laid, options }) => [
    ...computed(readSheet(file, laid.spec.name), options).patch.cells,
  ]);
  const recalculated = openWorkbook(recalculate(applyPatch(file, { cells: written })));
  const grids = new Map(forms.map(({ laid }) => [laid.spec.name, readSheet(recalculated, laid.spec.name)]));
  const formulas = written.filter(({ after }) => after.formula !== null);
  const wrong = formulas.flatMap(({ sheet, row, col, after }) => {
    const grid = grids.get(sheet);
    const found = grid === undefined ? null : valueAt(grid, row, col);
    return same(after.value, found)
      ? []
      : [
          `seed ${String(seed() + from)} ${sheet}!${cellName(row, col)} ${String(after.formula)}: ${JSON.stringify(after.value)} ≠ ${JSON.stringify(found)}`,
        ];
  });
  return { forms: forms.length, formulas: formulas.length, wrong };
}

oracle('LibreOffice computes every formula to the decimal figure', () => {
  test('over generated forms', () => {
    const batches = Array.from({ length: times(1) }, (_, index) => runBatch(index));
    const forms = batches.reduce((sum, batch) => sum + batch.forms, 0);
    const formulas = batches.reduce((sum, batch) => sum + batch.formulas, 0);
    const wrong = batches.flatMap((batch) => batch.wrong);
    told(
      'formula result = decimal result',
      `${String(forms)} forms, ${String(formulas)} formulas`,
      wrong.length,
    );
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(formulas).toBeGreaterThan(1000);
  });
});
