/** What a staff member does with the pane and the ribbon, through Microsoft's client. */
import { readFileSync } from 'node:fs';
import { cellKey, cellName, type CellValue } from '../../src/core/grid';
import type { CellState } from '../../src/core/patch/patch';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import { setCell, sheetByName } from '../../src/workbench/model/edit';
import type { WorkbookModel } from '../../src/workbench/model/model';
import type { Session } from '../../src/commands/session/session';
import { runFile } from '../../src/cli/run-file';
import { parseArguments } from '../../src/cli/arguments';
import {
  EXAMPLE,
  exampleModel,
  memoryJournal,
  newSession,
  openOffice,
  type Office,
} from '../support/excel-session';

let office: Office;
const SHEET = 'Evaluasi Renja';

const contents = (): Map<string, CellState> => {
  const out = new Map<string, CellState>();
  for (const sheet of office.excel.model.sheets)
    for (const [key, { formula, value }] of sheet.cells)
      if (formula !== null || value !== null) out.set(`${sheet.name}!${String(key)}`, { formula, value });
  return out;
};
const valueOf = (row: number, col: number): CellValue =>
  office.excel.model.sheets[0]?.cells.get(cellKey(row, col))?.value ?? null;

const type = (model: WorkbookModel, row: number, col: number, value: CellValue): void => {
  const sheet = sheetByName(model, SHEET);
  if (sheet === null) throw new Error(SHEET);
  setCell(model, sheet, cellName(row, col), { value });
};

beforeEach(async () => {
  office = await openOffice(exampleModel(), await createUniverEvaluator());
});
afterEach(() => {
  office.excel.close();
});

test('opening the pane recognises the form and shows what would be written', async () => {
  await office.session.baca();
  const { result, problem, sheet } = office.session.state();
  expect(problem).toBeNull();
  expect(sheet).toBe(SHEET);
  expect(result?.patch.cells.length).toBeGreaterThan(300);
  expect(office.excel.counters.cellsWritten).toBe(0);
});

test('Terapkan writes exactly what the preview showed, and Excel agrees with every figure', async () => {
  await office.session.baca();
  const before = contents();
  const patch = office.session.state().result?.patch.cells ?? [];
  await office.session.terapkan();
  const { report, problem } = office.session.state();
  expect(problem).toBeNull();
  expect(report).toMatchObject({
    kind: 'hitung',
    cells: patch.length,
    conflicts: [],
    differences: [],
    problem: null,
  });
  const after = contents();
  for (const { sheet, row, col, after: wanted } of patch) {
    const key = `${sheet}!${String(cellKey(row, col))}`;
    expect([cellName(row, col), after.get(key)?.value ?? '']).toEqual([cellName(row, col), wanted.value]);
    before.delete(key);
    after.delete(key);
  }
  expect(after).toEqual(before);
});

test('the figures are those of recalc on the same file, cell by cell', async () => {
  await office.session.baca();
  await office.session.terapkan();
  const parsed = parseArguments([EXAMPLE]);
  if (parsed.kind !== 'arguments') throw new Error(parsed.kind);
  const outcome = runFile(readFileSync(EXAMPLE), parsed.arguments, () => undefined);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  for (const { row, col, after } of outcome.patch.cells)
    expect([cellName(row, col), valueOf(row, col) ?? '']).toEqual([cellName(row, col), after.value]);
  expect(outcome.patch.cells).toHaveLength(office.session.state().report?.cells ?? 0);
});

test('Batalkan brings everything back, also for a pane that was closed and opened again', async () => {
  const before = contents();
  await office.session.baca();
  await office.session.terapkan();
  expect(contents()).not.toEqual(before);
  const later = newSession(office.journal);
  await later.baca();
  expect(later.state().undoable?.patch.cells.length).toBe(office.session.state().report?.cells);
  await later.batalkan();
  expect(later.state().report).toMatchObject({ kind: 'batalkan', conflicts: [], problem: null });
  expect(contents()).toEqual(before);
  expect(later.state().undoable).toBeNull();
});

test('Batalkan leaves alone what somebody changed since, and names it', async () => {
  await office.session.baca();
  await office.session.terapkan();
  const written = office.journal.load([...office.excel.model.settings.values()].map(String)[0] ?? '');
  const cell = (await written)[0]?.patch.cells[0];
  if (cell === undefined) throw new Error('nothing in the journal');
  await office.excel.host.asOtherUser((model) => {
    type(model, cell.row, cell.col, 12345);
  });
  await office.session.batalkan();
  const { report } = office.session.state();
  expect(report?.conflicts.map(({ change }) => [change.row, change.col])).toEqual([[cell.row, cell.col]]);
  expect(valueOf(cell.row, cell.col)).toBe(12345);
});

test('Hitung Ulang in one click: read in three messages, written in one, verified in one', async () => {
  const { counters } = office.excel;
  const seen: string[] = [];
  const { host } = office.excel;
  const process = host.process.bind(host);
  jest.spyOn(host, 'process').mockImplementation(async (flags, body) => {
    const before = { read: counters.cellsRead, written: counters.cellsWritten };
    const answer = await process(flags, body);
    if (counters.cellsWritten > before.written) seen.push('write');
    else if (counters.cellsRead > before.read) seen.push('read');
    return answer;
  });
  await office.session.hitungUlang();
  expect(office.session.state().report).toMatchObject({
    kind: 'hitung-ulang',
    problem: null,
    differences: [],
  });
  // The form, the comparison before the write, the write, the verification, and the form for the pane.
  expect(seen).toEqual(['read', 'read', 'write', 'read', 'read']);
});

test('a second Hitung Ulang writes nothing', async () => {
  await office.session.hitungUlang();
  office.excel.counters.reset();
  await office.session.hitungUlang();
  expect(office.session.state().report).toMatchObject({ cells: 0, problem: null });
  expect(office.excel.counters.cellsWritten).toBe(0);
});

test('a click while a command runs is told so and does nothing', async () => {
  const first = office.session.hitungUlang();
  await office.session.hitungUlang();
  expect(office.session.state().problem).toMatchObject({ code: 'running' });
  await first;
  expect(office.session.state().report).toMatchObject({ kind: 'hitung-ulang', problem: null });
});

test('mode nilai writes figures without formulas', async () => {
  const formulas = (): string[] =>
    [...contents()].flatMap(([key, { formula }]) => (formula === null ? [] : key));
  const before = formulas();
  await office.session.baca();
  await office.session.chooseMode('nilai');
  await office.session.terapkan();
  expect(office.session.state().report?.cells).toBeGreaterThan(100);
  expect(formulas()).toEqual(before);
  expect(office.session.state().report?.differences).toEqual([]);
});

test('the triwulan can be chosen', async () => {
  await office.session.baca();
  await office.session.chooseTriwulan(2);
  expect(office.session.state().result?.evaluation.triwulan).toBe(2);
  await office.session.chooseTriwulan(null);
  expect(office.session.state().result?.evaluation.triwulan).toBe(4);
});

/** What the session says while something runs. */
function busyWhile(session: Session): string[] {
  const said: string[] = [];
  session.subscribe(() => {
    const { busy } = session.state();
    const now = busy === null ? 'idle' : `${busy.action} ${busy.phase} ${String(busy.done)}`;
    if (now !== said.at(-1)) said.push(now);
  });
  return said;
}

test('computing tells how far it is, and can be stopped between its steps', async () => {
  await office.session.baca();
  const { result } = office.session.state();
  const said = busyWhile(office.session);
  const computing = office.session.chooseTriwulan(2);
  expect(office.session.state().triwulan).toBe(2);
  const stop = office.session.subscribe(() => {
    if ((office.session.state().busy?.done ?? 0) > 0) office.session.cancel();
  });
  await computing;
  stop();
  expect(said.at(-1)).toBe('idle');
  expect(said.filter((each) => /^hitung compute [1-9]/.test(each))).toHaveLength(1);
  // The figures shown and the choice shown belong together.
  expect(office.session.state()).toMatchObject({ triwulan: null, problem: null, busy: null });
  expect(office.session.state().result).toBe(result);
});

test('the last of several quick choices counts', async () => {
  await office.session.baca();
  await Promise.all([
    office.session.chooseTriwulan(1),
    office.session.chooseTriwulan(2),
    office.session.chooseTriwulan(3),
  ]);
  expect(office.session.state()).toMatchObject({ triwulan: 3, problem: null, busy: null });
  expect(office.session.state().result?.evaluation.triwulan).toBe(3);
});

test('an action right behind a choice waits for its figures', async () => {
  await office.session.baca();
  void office.session.chooseMode('nilai');
  await office.session.terapkan();
  expect(office.session.state()).toMatchObject({ problem: null, report: { kind: 'hitung', problem: null } });
  const [entry] = await office.journal.load([...office.excel.model.settings.values()].map(String)[0] ?? '');
  expect(entry?.patch.cells.some(({ after }) => after.formula !== null)).toBe(false);
});

test('of many cells asked for at once Excel shows the first and the last', async () => {
  await office.session.baca();
  const { counters } = office.excel;
  counters.reset();
  const asked = [5, 6, 7, 8, 9, 10, 11, 12].map((row) => office.session.goTo(SHEET, row, 3));
  await Promise.all(asked);
  await office.session.goTo(SHEET, 13, 3);
  const forMany = counters.requests;
  counters.reset();
  await office.session.goTo(SHEET, 14, 3);
  expect(forMany).toBe(3 * counters.requests);
  expect(office.session.state().problem).toBeNull();
});

test('a workbook opened by a colleague on another machine has nothing to undo there', async () => {
  await office.session.baca();
  await office.session.terapkan();
  const colleague = newSession(memoryJournal());
  await colleague.baca();
  expect(colleague.state().undoable).toBeNull();
});
