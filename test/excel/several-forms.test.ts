/** Workbooks with several forms through Microsoft's client: found, listed, chosen, written and taken back together. */
import { cellKey, type CellValue } from '../../src/core/grid';
import type { CellState } from '../../src/core/patch/patch';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { summariseForms } from '../../src/core/rekap/summary';
import { createWorkbook } from '../../src/file';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import { setCell, sheetByName } from '../../src/workbench/model/edit';
import { exampleModel, modelOf, newSession, openOffice, type Office } from '../support/excel-session';
import { bidangSpec, triwulanSpec } from '../support/several-forms';

let office: Office;

const NOTES: SheetSpec = {
  name: 'Catatan',
  styles: {},
  cells: [{ row: 1, col: 1, value: 'Disusun bersama bidang' }],
};
const EMPTY: SheetSpec = { name: 'Kosong', styles: {}, cells: [] };
/** A long list that is no form: nobody wants to wait for it. */
const LONG: SheetSpec = {
  name: 'Daftar',
  styles: {},
  cells: Array.from({ length: 20_000 }, (_, index) => ({ row: index + 1, col: 1, value: index })),
};
const BIDANG = ['Sekretariat', 'Bidang Sosial', 'Bidang Bencana'] as const;

async function open(...specs: SheetSpec[]): Promise<void> {
  office = await openOffice(modelOf(createWorkbook(specs)), await createUniverEvaluator());
}
const openBidang = (): Promise<void> => open(NOTES, ...BIDANG.map((name) => bidangSpec(name)), EMPTY, LONG);

afterEach(() => {
  office.excel.close();
});

const contents = (): Map<string, CellState> => {
  const out = new Map<string, CellState>();
  for (const sheet of office.excel.model.sheets)
    for (const [key, { formula, value }] of sheet.cells)
      if (formula !== null || value !== null) out.set(`${sheet.name}!${String(key)}`, { formula, value });
  return out;
};
const entries = () =>
  (office.session.state().forms?.entries ?? []).map(({ sheet, result }) => [
    sheet,
    result === null ? null : result.patch.cells.length,
  ]);
const type = (sheet: string, cell: string, value: CellValue): Promise<void> =>
  office.excel.host.asOtherUser((model) => {
    const found = sheetByName(model, sheet);
    if (found === null) throw new Error(sheet);
    setCell(model, found, cell, { value });
  });

test('opening reads the form in front and no more; the others are found in two messages, then read one by one', async () => {
  await openBidang();
  const { session, excel } = office;
  const { counters } = excel;
  await session.baca();
  expect(session.state().sheet).toBe('Sekretariat');
  expect(session.state().forms).toBeNull();
  counters.reset();
  const seen: (readonly [number, number])[] = [];
  const stop = session.subscribe(() => {
    const { forms } = session.state();
    const read = forms?.entries.filter(({ result }) => result !== null).length ?? 0;
    if (forms !== null && seen.at(-1)?.[0] !== read) seen.push([read, counters.requests]);
  });
  await session.kenaliFormulir();
  stop();
  // Two messages for all tops, one in which the client lets go; then three for each of the two other forms.
  expect(seen.map(([read]) => read)).toEqual([1, 2, 3]);
  expect(seen[0]?.[1]).toBe(3);
  expect(counters.requests).toBe(3 + 2 * 3);
  // The long list was looked at, not read.
  expect(counters.cellsRead).toBeLessThan(5_000);
  expect(counters.cellsWritten).toBe(0);
  expect(session.state().busy).toBeNull();
  expect(session.state().forms).toMatchObject({ known: true, reading: false, problem: null });
  expect(entries().map(([sheet]) => sheet)).toEqual([...BIDANG]);
  expect(entries().every(([, cells]) => Number(cells) > 10)).toBe(true);
});

test('what the list says of a form is what the pane shows when it is chosen', async () => {
  await openBidang();
  const { session } = office;
  await session.baca();
  await session.kenaliFormulir();
  const listed = session.state().forms?.entries.find(({ sheet }) => sheet === 'Bidang Bencana')?.result;
  await session.chooseSheet('Bidang Bencana');
  const { result, forms } = session.state();
  expect(result?.patch).toEqual(listed?.patch);
  expect(result?.temuan).toEqual(listed?.temuan);
  expect(forms?.entries).toHaveLength(3);
  // Once more nothing has to be read.
  office.excel.counters.reset();
  await session.kenaliFormulir();
  expect(office.excel.counters.requests).toBe(0);
});

test('an action of the user stops the reading of the others, and it goes on afterwards', async () => {
  await openBidang();
  const { session } = office;
  await session.baca();
  const reading = session.kenaliFormulir();
  await session.terapkan();
  await reading;
  expect(session.state().report).toMatchObject({ kind: 'hitung', problem: null });
  expect(session.state().problem).toBeNull();
  await session.kenaliFormulir();
  expect(entries().map(([sheet, cells]) => [sheet, cells === 0])).toEqual([
    ['Sekretariat', true],
    ['Bidang Sosial', false],
    ['Bidang Bencana', false],
  ]);
});

test('another way of writing is another number of cells in all of them, without a message', async () => {
  await openBidang();
  const { session, excel } = office;
  await session.baca();
  await session.kenaliFormulir();
  await session.chooseTriwulan(2);
  excel.counters.reset();
  await session.kenaliFormulir();
  expect(excel.counters.requests).toBe(0);
  expect(session.state().forms?.entries.map(({ result }) => result?.evaluation.triwulan)).toEqual([2, 2, 2]);
});

test('all forms: one preview, one write, one step back', async () => {
  await openBidang();
  const { session, excel } = office;
  const before = contents();
  await session.baca();
  await session.hitungSemua();
  const { semua } = session.state();
  if (semua === null) throw new Error('no preview');
  expect(semua.results.map(({ grid }) => grid.sheet)).toEqual([...BIDANG]);
  const summary = summariseForms(semua.chosen);
  expect([summary.pagu?.toFixed(), summary.penyerapan?.toFixed(), summary.rataRata.K?.toFixed()]).toEqual([
    ...['600000000', '85', '76.67'],
  ]);
  expect(excel.counters.cellsWritten).toBe(0);
  const patch = semua.results.flatMap(({ patch: { cells } }) => cells);

  await session.terapkanSemua();
  const { report, problem, undoable } = session.state();
  expect(problem).toBeNull();
  expect(report).toMatchObject({ kind: 'hitung-semua', cells: patch.length, conflicts: [], differences: [] });
  expect(report?.forms.map(({ sheet, cells }) => [sheet, cells])).toEqual(
    semua.results.map(({ grid, patch: { cells } }) => [grid.sheet, cells.length]),
  );
  expect(session.state().semua).toBeNull();
  // Every cell as the preview said, as Excel computes it, and nothing else.
  const after = contents();
  const untouched = new Map(before);
  for (const { sheet, row, col, after: wanted } of patch) {
    const key = `${sheet}!${String(cellKey(row, col))}`;
    expect([key, after.get(key)?.value ?? '']).toEqual([key, wanted.value]);
    after.delete(key);
    untouched.delete(key);
  }
  expect(after).toEqual(untouched);
  expect(undoable?.intent).toBe('hitung-semua');
  await session.kenaliFormulir();
  expect(entries()).toEqual(BIDANG.map((name) => [name, 0]));

  const later = newSession(office.journal);
  await later.baca();
  await later.batalkan();
  expect(later.state().report).toMatchObject({ kind: 'batalkan', undone: 'hitung-semua', conflicts: [] });
  expect(
    later
      .state()
      .report?.forms.map(({ sheet }) => sheet)
      .sort(),
  ).toEqual([...BIDANG].sort());
  expect(contents()).toEqual(before);
  expect(later.state().undoable).toBeNull();
});

test('a row that somebody changed meanwhile is left out of its form; the others are written whole', async () => {
  await openBidang();
  const { session } = office;
  await session.baca();
  await session.hitungSemua();
  const sosial = session.state().semua?.results.find(({ grid }) => grid.sheet === 'Bidang Sosial');
  const row = sosial?.evaluation.form.rows[2]?.row ?? 0;
  const tw1 = sosial?.evaluation.form.columns.blocks.tw1?.Rp ?? 0;
  const column = String.fromCharCode(64 + tw1);
  await type('Bidang Sosial', `${column}${String(row)}`, 1);
  await session.terapkanSemua();
  const { report } = session.state();
  expect(new Set(report?.conflicts.map(({ change }) => change.sheet))).toEqual(new Set(['Bidang Sosial']));
  expect(report?.conflicts.some(({ change }) => change.row === row)).toBe(true);
  const written = new Map(report?.forms.map(({ sheet, cells }) => [sheet, cells]));
  for (const name of ['Sekretariat', 'Bidang Bencana']) expect(written.get(name)).toBeGreaterThan(10);
});

test('a form that is protected: nothing is written anywhere, and it is named', async () => {
  await openBidang();
  const { session, excel } = office;
  await session.baca();
  await session.hitungSemua();
  const before = contents();
  await excel.host.asOtherUser((model) => {
    const sheet = sheetByName(model, 'Bidang Bencana');
    if (sheet !== null) sheet.isProtected = true;
  });
  await session.terapkanSemua();
  expect(session.state().problem).toMatchObject({ code: 'protected', sheet: 'Bidang Bencana' });
  expect(session.state().undoable).toBeNull();
  expect(contents()).toEqual(before);
  // The preview stays, so that it can be tried again.
  expect(session.state().semua).not.toBeNull();
});

test('a sheet that was deleted since is told, and asked for again only by the user', async () => {
  await openBidang();
  const { session, excel } = office;
  await session.baca();
  await excel.host.asOtherUser((model) => {
    model.sheets.splice(
      model.sheets.findIndex(({ name }) => name === 'Kosong'),
      1,
    );
  });
  await session.kenaliFormulir();
  expect(session.state().forms).toMatchObject({ known: false, problem: { code: 'sheet-missing' } });
  expect(session.state().problem).toBeNull();
  await session.baca();
  await session.kenaliFormulir();
  expect(entries().map(([sheet]) => sheet)).toEqual([...BIDANG]);
});

test('of sheets per triwulan all are computed, the latest makes the sums', async () => {
  await open(triwulanSpec(1), triwulanSpec(2), triwulanSpec(3));
  const { session } = office;
  await session.baca();
  await session.hitungSemua();
  const chosen = session.state().semua?.chosen;
  expect(chosen?.counted.map(({ grid }) => grid.sheet)).toEqual(['TW 3']);
  expect(chosen?.left.map(({ form, reason }) => [form.grid.sheet, reason])).toEqual([
    ['TW 1', 'triwulan-lebih-awal'],
    ['TW 2', 'triwulan-lebih-awal'],
  ]);
});

test('LKjIP tables go over all bidang, whichever form is shown, and Excel computes what was planned', async () => {
  await openBidang();
  const { session, excel } = office;
  await session.baca();
  await session.hitungSemua();
  await session.terapkanSemua();
  await session.chooseSheet('Bidang Bencana');
  await session.sisipkanLkjip(['realisasi-anggaran']);
  expect(session.state().problem).toBeNull();
  expect(session.state().lkjipFrom?.sheets).toEqual([...BIDANG]);
  const sheet = sheetByName(excel.model, 'Realisasi Anggaran');
  const values = [...(sheet?.cells.values() ?? [])].map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining([600_000_000, 510_000_000, 90_000_000, 85]));
  expect(values).toContain('PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH');
});

test('the example has one form: its other sheet is looked at in two messages', async () => {
  office = await openOffice(exampleModel(), await createUniverEvaluator());
  await office.session.baca();
  office.excel.counters.reset();
  await office.session.kenaliFormulir();
  expect(office.excel.counters.requests).toBe(3);
  expect(entries().map(([sheet]) => sheet)).toEqual(['Evaluasi Renja']);
});
