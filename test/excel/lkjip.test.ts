/** The LKjIP sheets through Excel: inserted with formulas that give the exact figures, updated in place. */
import { cellKey, cellName, placeOf, type CellValue } from '../../src/core/grid';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import { setCell, sheetByName } from '../../src/workbench/model/edit';
import type { ModelSheet } from '../../src/workbench/model/model';
import { exampleModel, openOffice, type Office } from '../support/excel-session';

let office: Office;

const sheet = (name: string): ModelSheet => {
  const found = sheetByName(office.excel.model, name);
  if (found === null) throw new Error(`no sheet ${name}`);
  return found;
};
const names = (): string[] => office.excel.model.sheets.map(({ name }) => name);

beforeEach(async () => {
  office = await openOffice(exampleModel(), await createUniverEvaluator());
  await office.session.hitungUlang();
});
afterEach(() => {
  office.excel.close();
});

test('all tables are inserted, and every formula gives the figure that was planned', async () => {
  const { session } = office;
  await session.bacaLkjip();
  const plan = session.state().lkjip;
  expect(plan?.tables.map(({ state }) => state)).toEqual(plan?.tables.map(() => 'belum-ada'));
  await session.sisipkanLkjip('semua');
  const { problem, report } = session.state();
  expect(problem).toBeNull();
  expect(report?.problem).toBeNull();
  const specs = (plan?.tables ?? []).flatMap(({ insert, optional }) =>
    insert === null || optional ? [] : [insert],
  );
  expect(names()).toEqual(expect.arrayContaining(specs.map(({ name }) => name)));
  const computed = (name: string, row: number, col: number): CellValue =>
    sheet(name).cells.get(cellKey(row, col))?.value ?? '';
  for (const spec of specs)
    for (const { row, col, value, formula } of spec.cells)
      if (formula !== undefined)
        expect([spec.name, cellName(row, col), formula, computed(spec.name, row, col)]).toEqual([
          spec.name,
          cellName(row, col),
          formula,
          value ?? '',
        ]);
  expect(
    session.state().lkjip?.tables.filter(({ optional, state }) => !optional && state !== 'mutakhir'),
  ).toEqual([]);
});

test('charts are native: capaian per program with the line of 100 %, penyerapan against pagu', async () => {
  await office.session.sisipkanLkjip(['ringkasan']);
  const charts = await Excel.run(async (context) => {
    const { charts: all } = context.workbook.worksheets.getItem('Ringkasan');
    all.load('items/name');
    await context.sync();
    return all.items.map(({ name }) => name);
  });
  expect(charts).toHaveLength(2);
});

test('a figure changed in the form reaches the tables at once, and inserting again keeps remarks', async () => {
  const { session, excel } = office;
  await session.sisipkanLkjip('semua');
  const anggaran = sheet('Realisasi Anggaran');
  const free = cellName(60, 12);
  await excel.host.asOtherUser((model) => {
    setCell(model, anggaran, free, { value: 'catatan kami' });
    setCell(model, sheet('Evaluasi Renja'), 'S17', { value: 1 });
  });
  await session.hitungUlang();
  await session.sisipkanLkjip('semua');
  expect(session.state().problem).toBeNull();
  expect(anggaran.cells.get(cellKey(60, 12))?.value).toBe('catatan kami');
  expect(names().filter((name) => name.startsWith('Realisasi Anggaran'))).toEqual(['Realisasi Anggaran']);
});

test('a table that grows over rows that were merged keeps every cell of its new rows', async () => {
  const { session, excel } = office;
  await session.sisipkanLkjip('semua');
  const data = sheet('Data LKjIP');
  const heading = [...data.cells].find(([, { value }]) => value === 'Sasaran Strategis')?.[0];
  if (heading === undefined) throw new Error('Data LKjIP without its heading');
  const { row, col } = placeOf(heading);
  await excel.host.asOtherUser((model) => {
    ['Persentase PPKS mandiri', 'Nilai SAKIP', 'Indeks kepuasan', 'Indeks risiko'].forEach((value, index) => {
      setCell(model, data, cellName(row + 1 + index, col + 1), { value });
    });
  });
  await session.sisipkanLkjip('semua');
  expect(session.state().report).toMatchObject({ problem: null, conflicts: [], differences: [] });
  const shown = [...sheet('Tabel 3.1').cells.values()].map(({ value }) => value);
  expect(shown).toEqual(expect.arrayContaining(['Nilai SAKIP', 'Indeks kepuasan', 'Indeks risiko']));
});

test('a sheet of that name that is not ours is left alone', async () => {
  const { session, excel } = office;
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Tabel 3.4').getRange('A1').values = [['milik kami']];
    await context.sync();
  });
  await session.sisipkanLkjip(['tabel-3.4']);
  expect(session.state().problem).toBeNull();
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Tabel 3.4', 'Tabel 3.4 (2)']),
  );
  expect(sheet('Tabel 3.4').cells.get(cellKey(1, 1))?.value).toBe('milik kami');
});
