/** Periksa through Excel: findings, repairs through the preview, setting aside, the sheet for colleagues. */
import { cellKey, type CellValue } from '../../src/core/grid';
import { hasilPemeriksaan } from '../../src/commands/hasil-pemeriksaan';
import type { Temuan } from '../../src/core/check/temuan';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import { setCell, sheetByName } from '../../src/workbench/model/edit';
import type { ModelSheet } from '../../src/workbench/model/model';
import { temuanWords } from '../../src/i18n/temuan';
import { exampleModel, memoryJournal, newSession, openOffice, type Office } from '../support/excel-session';

const SHEET = 'Evaluasi Renja';
let office: Office;

const sheet = (): ModelSheet => {
  const found = sheetByName(office.excel.model, SHEET);
  if (found === null) throw new Error(SHEET);
  return found;
};
const cell = (address: number): CellValue => sheet().cells.get(address)?.value ?? null;
const temuan = (rule: string): readonly Temuan[] =>
  office.session.state().result?.temuan.filter((each) => each.rule === rule) ?? [];

beforeEach(async () => {
  office = await openOffice(exampleModel(), await createUniverEvaluator());
});
afterEach(() => {
  office.excel.close();
});

test('a figure stored as text is found, repaired only as shown, and taken back', async () => {
  const at = cellKey(17, 11);
  const before = cell(at);
  setCell(office.excel.model, sheet(), 'K17', { value: '40.000.000' });
  await office.session.baca();
  const [found] = temuan('isi.angka-teks');
  expect(found?.fix).toEqual([
    expect.objectContaining({ row: 17, col: 11, after: { formula: null, value: 40_000_000 } }),
  ]);
  office.session.chooseRepair(found === undefined ? null : [found]);
  expect(cell(at)).toBe('40.000.000');
  await office.session.perbaiki();
  expect(office.session.state()).toMatchObject({
    problem: null,
    repair: null,
    report: { kind: 'perbaiki', cells: 1, differences: [] },
  });
  expect(cell(at)).toBe(40_000_000);
  expect(before).toBe(40_000_000);
  expect(temuan('isi.angka-teks')).toEqual([]);
  await office.session.batalkan();
  expect(cell(at)).toBe('40.000.000');
});

test('a finding set aside stays so for a colleague, and comes back when the cell says something else', async () => {
  await office.session.baca();
  const [found] = temuan('hitungan.celah-predikat');
  if (found === undefined) throw new Error('the example has a figure in a gap');
  await office.session.abaikan(found, 'Sesuai kesepakatan Bappeda');
  const colleague = newSession(memoryJournal());
  await colleague.baca();
  expect(colleague.state().ignored).toEqual([
    expect.objectContaining({ rule: found.rule, row: found.row, reason: 'Sesuai kesepakatan Bappeda' }),
  ]);
  const [entry] = colleague.state().ignored;
  if (entry === undefined) throw new Error('kept in the workbook');
  await colleague.tarikAbaikan(entry);
  await office.session.baca();
  expect(office.session.state().ignored).toEqual([]);
});

test('other sheets are compared when asked for', async () => {
  await office.session.baca();
  expect(office.session.state().others).toBeNull();
  await office.session.periksa();
  expect(office.session.state().others?.map(({ sheet: name }) => name)).toEqual(['Keterangan']);
  // Another way of writing is no reason to forget what the other sheets said.
  await office.session.chooseMode('nilai');
  expect(office.session.state().others).toHaveLength(1);
});

test('hidden rows are told', async () => {
  sheet().hiddenRows.add(17).add(21).add(22);
  await office.session.baca();
  expect(office.session.state().result?.grid.hiddenRows).toEqual(new Set([17, 21, 22]));
  expect(temuan('isi.baris-tersembunyi')[0]?.cells?.map(({ row }) => row)).toEqual([17, 21, 22]);
});

test('the sheet Hasil Pemeriksaan lists every finding with a link to its cell', async () => {
  await office.session.baca();
  const all = office.session.state().result?.temuan ?? [];
  await office.session.sisipkanLembar(
    hasilPemeriksaan(all, {
      sheet: 'Hasil Pemeriksaan',
      title: 'Hasil pemeriksaan',
      subtitle: 'Lembar',
      none: 'Tidak ada temuan.',
      heads: ['No', 'Jenis', 'Sel', 'Temuan', 'Perbaikan'],
      of: (each) => ({ severity: each.severity, ...temuanWords(each) }),
    }),
  );
  expect(office.session.state().problem).toBeNull();
  const added = sheetByName(office.excel.model, 'Hasil Pemeriksaan');
  const formulas = [...(added?.cells.values() ?? [])].flatMap(({ formula }) => formula ?? []);
  expect(formulas).toHaveLength(all.length);
  expect(formulas[0]).toMatch(/^=HYPERLINK\("#'Evaluasi Renja'!/);
});
