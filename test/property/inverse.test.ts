/** What a patch writes, its inverse takes back: contents, formulas and formats of every cell. */
import { invert } from '../../src/core/patch/invert';
import { gridWith } from '../../src/core/lkjip/grid-with';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { campaign } from './campaign';
import { cases, computed, opened } from './cases';
import { differing } from './compare';

test('over the plain model', () =>
  campaign('patch, then its inverse, over the model', { of: 'forms', runs: 120 }, cases(), (each) => {
    const { laid, options } = opened(each);
    const { patch } = computed(laid.grid, options);
    const back = gridWith(gridWith(laid.grid, patch), invert(patch));
    return differing(laid.grid, back);
  }));

test('over the bytes of a workbook', () =>
  campaign('patch, then its inverse, over .xlsx', { of: 'workbooks', runs: 20 }, cases(), (each) => {
    const { laid, options } = opened(each);
    const file = openWorkbook(createWorkbook([laid.spec, laid.isian]));
    const grid = readSheet(file, laid.spec.name);
    const { patch } = computed(grid, options);
    const patched = openWorkbook(applyPatch(file, patch));
    const written = readSheet(patched, laid.spec.name);
    const back = openWorkbook(applyPatch(patched, invert(patch)));
    return [
      ...differing(gridWith(grid, patch), written).map((cell) => `as written: ${cell}`),
      ...differing(grid, readSheet(back, laid.spec.name)),
      ...differing(readSheet(file, laid.isian.name), readSheet(back, laid.isian.name)),
    ];
  }));
