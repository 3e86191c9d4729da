/** Batalkan brings back exactly what was there: texts that look like numbers, formats, formulas as text. */
import { cellKey, type CellValue } from '../../src/core/grid';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import { EMPTY_CELL, sheetByName } from '../../src/workbench/model/edit';
import type { ModelCell, ModelSheet } from '../../src/workbench/model/model';
import { exampleModel, openOffice, type Office } from '../support/excel-session';

let office: Office;
const sheet = (): ModelSheet => {
  const found = sheetByName(office.excel.model, 'Evaluasi Renja');
  if (found === null) throw new Error('the form');
  return found;
};
const put = (row: number, col: number, value: CellValue, numberFormat: string): void => {
  sheet().cells.set(cellKey(row, col), {
    ...(sheet().cells.get(cellKey(row, col)) ?? EMPTY_CELL),
    value,
    formula: null,
    numberFormat,
  });
};
const at = (row: number, col: number): ModelCell | undefined => sheet().cells.get(cellKey(row, col));

beforeEach(async () => {
  office = await openOffice(exampleModel(), await createUniverEvaluator());
});
afterEach(() => {
  office.excel.close();
});

test.each([[' 40.000.000'], ['40.000.000'], ['Rp 40.000.000'], ['\u00a040000000']])(
  'the text %j that a repair made a number is that text again',
  async (text) => {
    put(17, 11, text, 'General');
    await office.session.baca();
    const fixes = office.session.state().result?.temuan.filter(({ fix }) => fix !== undefined) ?? [];
    office.session.chooseRepair(fixes);
    await office.session.perbaiki();
    expect(at(17, 11)?.value).toBe(40_000_000);
    await office.session.batalkan();
    expect(office.session.state().report).toMatchObject({ kind: 'batalkan', differences: [], conflicts: [] });
    expect(at(17, 11)?.value).toBe(text);
  },
);

test('a formula that stands as text in a computed cell is replaced, and comes back as text in text format', async () => {
  put(17, 20, '=L17+N17', '@');
  await office.session.baca();
  await office.session.terapkan();
  expect(office.session.state().report).toMatchObject({ conflicts: [], differences: [] });
  expect(at(17, 20)?.formula).not.toBeNull();
  await office.session.batalkan();
  expect(at(17, 20)).toMatchObject({ value: '=L17+N17', formula: null, numberFormat: '@' });
});

test('a number format that the repair of a code replaced comes back as it was', async () => {
  put(15, 2, 106.1, '0.00');
  await office.session.baca();
  const fixes =
    office.session.state().result?.temuan.filter(({ rule }) => rule.startsWith('bentuk.kode')) ?? [];
  const repair = fixes.filter(({ fix }) => fix !== undefined);
  expect(repair.length).toBeGreaterThan(0);
  office.session.chooseRepair(repair);
  await office.session.perbaiki();
  expect(at(15, 2)).toMatchObject({ numberFormat: '@' });
  await office.session.batalkan();
  expect(at(15, 2)).toMatchObject({ value: 106.1, numberFormat: '0.00' });
});

test('a sheet that was deleted since does not block what else can be taken back', async () => {
  await office.session.baca();
  await office.session.terapkan();
  const { model } = office.excel;
  model.sheets.splice(0, 1);
  const [second] = model.sheets;
  if (second === undefined) throw new Error('the example has two sheets');
  model.activeSheetId = second.id;
  await office.session.batalkan();
  expect(office.session.state().undoable).toBeNull();
  expect(office.session.state().report?.conflicts.length).toBeGreaterThan(300);
});

test('a first read that fails can be tried again', async () => {
  office.excel.faults.busyFor(1);
  await office.session.baca();
  expect(office.session.state()).toMatchObject({ ready: false, busy: null, problem: { code: 'busy' } });
  await office.session.baca();
  expect(office.session.state()).toMatchObject({ ready: true, problem: null });
});
