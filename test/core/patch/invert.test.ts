import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOfBlock } from '../../../src/core/form/columns';
import { invert } from '../../../src/core/patch/invert';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../../src/file';
import { buildForm } from '../../support/form-builder';
import { compute } from '../../support/run';

test.each(['rumus', 'nilai'] as const)(
  'undoing the patch gives back the example cell by cell (%s)',
  (mode) => {
    const source = openWorkbook(
      readFileSync(join(__dirname, '..', '..', '..', 'assets', 'contoh-evaluasi-renja.xlsx')),
    );
    const grid = readSheet(source, 'Evaluasi Renja');
    const { patch } = compute(grid, { mode });
    expect(patch.cells.length).toBeGreaterThan(50);
    const patched = openWorkbook(applyPatch(source, patch));
    expect(readSheet(patched, 'Evaluasi Renja')).not.toEqual(grid);
    const undone = openWorkbook(applyPatch(patched, invert(patch)));
    expect(readSheet(undone, 'Evaluasi Renja')).toEqual(grid);
  },
);

test('input cells are never in a patch', () => {
  const built = buildForm({ blank: ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] });
  const { patch, evaluation } = compute(readSheet(openWorkbook(createWorkbook([built.spec])), 'Form'));
  const inputs = new Set(
    (['targetRenstra', 'realisasiLalu', 'target', 'tw1', 'tw2', 'tw3', 'tw4'] as const).flatMap((key) => {
      const block = evaluation.form.columns.blocks[key];
      return block === undefined ? [] : columnsOfBlock(block);
    }),
  );
  expect(patch.cells.filter(({ col }) => inputs.has(col) || col < Math.min(...inputs))).toEqual([]);
});
