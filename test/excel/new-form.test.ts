/** "Buat formulir baru" through Microsoft's client: the sheet arrives, is read, and follows what staff type. */
import { formSpec } from '../../src/core/formulir-baru/form-spec';
import { readList } from '../../src/core/formulir-baru/daftar/read-list';
import type { NewFormOrder } from '../../src/commands/session/new-form-actions';
import { cellKey, cellName, type CellValue } from '../../src/core/grid';
import { FORMULIR } from '../../src/i18n/formulir-baru';
import type { Evaluator } from '../../src/workbench/evaluate/evaluator';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import { setCell, sheetByName } from '../../src/workbench/model/edit';
import { newModel } from '../../src/workbench/model/new-model';
import { exampleModel, openOffice, type Office } from '../support/excel-session';
import { SUBJECT, typing, type Figures, wholeBlocks } from '../support/new-form';

const LIST = `Kode\tUraian\tIndikator\tSatuan\tTarget\tPagu
1.06.02\tPROGRAM PEMBERDAYAAN SOSIAL\tPersentase PSKS\tPersen\t76,4\t
1.06.02.2.03\tPengembangan Potensi\tJumlah potensi\tOrang\t125\t
1.06.02.2.03.0001\tPeningkatan Kemampuan\tJumlah orang\tOrang\t25\t90.000.000
1.06.02.2.03.0002\tPenguatan Lembaga\tJumlah lembaga\t\t4\t10.000.000`;
const SHEET = 'Evaluasi Renja 2026';

const order = (text: string): NewFormOrder => {
  const { entries } = readList(text);
  return {
    rows: entries.length,
    describe: (settings) => formSpec({ ...SUBJECT, entries }, FORMULIR, settings),
  };
};

const open = async (workbook = newModel([{ name: 'Sheet1' }])): Promise<Office> => {
  const office = await openOffice(workbook, await createUniverEvaluator());
  await office.session.baca();
  return office;
};

let office: Office;
afterEach(() => {
  office.excel.close();
});

test('an empty workbook gets the form; nothing is left to compute, nothing else is touched', async () => {
  office = await open();
  expect(office.session.state().recognition).toMatchObject({ kind: 'no-form' });
  await office.session.buatFormulir(order(LIST));
  const { problem, report, sheet, result } = office.session.state();
  expect(problem).toBeNull();
  expect(report).toMatchObject({ kind: 'formulir-baru', sheet: SHEET, inserted: [SHEET], problem: null });
  expect(sheet).toBe(SHEET);
  expect(result?.evaluation.form).toMatchObject({ kind: 'extended', confidence: 1 });
  expect(result?.evaluation.rows).toHaveLength(4);
  expect(result?.patch.cells).toEqual([]);
  expect(office.excel.model.sheets.map(({ name }) => name)).toEqual(['Sheet1', SHEET]);
  expect(office.excel.model.sheets[0]?.cells.size).toBe(0);
});

test('what staff type is computed by the workbook alone, and the add-in agrees with every figure', async () => {
  office = await open();
  await office.session.buatFormulir(order(LIST));
  const { result } = office.session.state();
  const blocks = wholeBlocks(result?.evaluation.form.columns.blocks ?? {});
  const figures = (K: readonly string[], Rp: readonly string[]): Figures => ({
    tw1: [K[0] ?? '', Rp[0] ?? ''],
    tw2: [K[1] ?? '', Rp[1] ?? ''],
    targetRenstra: ['200', '500000000'],
    realisasiLalu: ['50', '100000000'],
  });
  const rows = result?.evaluation.rows.map(({ row }) => row.row) ?? [];
  const typed = [
    ...typing(rows[0] ?? 0, blocks, figures(['40', '60'], [])),
    ...typing(rows[1] ?? 0, blocks, figures(['50', '40'], [])),
    ...typing(rows[2] ?? 0, blocks, figures(['10', '12'], ['20000000', '30500000.5'])),
    ...typing(rows[3] ?? 0, blocks, figures(['1', '1'], ['1000000', '4000000'])),
    { row: rows[3] ?? 0, col: 5, value: 'Lembaga' },
  ];
  await office.excel.host.asOtherUser((model) => {
    const sheet = sheetByName(model, SHEET);
    if (sheet === null) throw new Error(SHEET);
    for (const { row, col, value } of typed) setCell(model, sheet, cellName(row, col), { value });
  });
  await office.session.chooseSheet(SHEET);
  const after = office.session.state();
  expect(after.result?.patch.cells).toEqual([]);
  expect(after.result?.temuan.filter(({ rule }) => rule.startsWith('hitungan.'))).toEqual([]);
  const value = (row: number | undefined, col: number | undefined): CellValue =>
    sheetByName(office.excel.model, SHEET)?.cells.get(cellKey(row ?? 0, col ?? 0))?.value ?? null;
  const { realisasi, capaian, target } = blocks;
  // Persen: the last quarter; orang: the sum. 55,500,000.50 of 100,000,000 rupiah.
  expect(rows.map((row) => value(row, realisasi?.K))).toEqual([60, 90, 22, 2]);
  expect(rows.map((row) => value(row, capaian?.K))).toEqual([78.53, 72, 88, 50]);
  expect([value(rows[0], target?.Rp), value(rows[0], realisasi?.Rp), value(rows[0], capaian?.Rp)]).toEqual([
    100_000_000, 55_500_000.5, 55.5,
  ]);
  expect(after.result?.evaluation).toMatchObject({ triwulan: 2, total: { predikat: 'Rendah' } });
  expect(value(4, 1)).toBe('PERIODE PELAKSANAAN TRIWULAN II TAHUN 2026');
});

test('formats, widths, merges, frozen panes, print and the drop-down arrive', async () => {
  office = await open();
  await office.session.buatFormulir(order(LIST));
  const sheet = sheetByName(office.excel.model, SHEET);
  expect(sheet?.freezeAt).toEqual({ row: 11, col: 6 });
  expect(sheet?.print).toMatchObject({ orientation: 'landscape', paperSize: 14, fitToWidth: true });
  expect(sheet?.dropDowns).toHaveLength(1);
  expect(sheet?.cells.get(cellKey(13, 2))).toMatchObject({ value: '1.06.02.2.03.0001' });
  expect(sheet?.cells.get(cellKey(13, 11))).toMatchObject({ value: 90_000_000, numberFormat: '#,##0.00' });
});

test('beside a form of last year: a taken name gets a number, the choice of triwulan starts anew', async () => {
  office = await open(exampleModel());
  office.session.chooseTriwulan(2);
  await office.session.buatFormulir(order(LIST));
  await office.session.buatFormulir(order(LIST));
  expect(office.session.state()).toMatchObject({ sheet: `${SHEET} (2)`, triwulan: null, problem: null });
  expect(office.excel.model.sheets.map(({ name }) => name)).toEqual([
    'Evaluasi Renja',
    'Keterangan',
    SHEET,
    `${SHEET} (2)`,
  ]);
});

test('a workbook that cannot take the sheet says so, and no half of it stays', async () => {
  office = await open();
  const broken = order(LIST);
  await office.session.buatFormulir({
    ...broken,
    describe: (settings) => ({
      ...broken.describe(settings),
      print: { orientation: 'landscape', paperSize: 9999 },
    }),
  });
  const { problem, report } = office.session.state();
  expect(problem).toMatchObject({ code: 'unknown' });
  expect(report).toBeNull();
  expect(office.excel.model.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('stopping it before it writes leaves the workbook as it is', async () => {
  office = await open();
  const going = office.session.buatFormulir(order(LIST));
  office.session.cancel();
  await going;
  expect(office.session.state()).toMatchObject({ problem: null, report: null });
  expect(office.excel.model.sheets).toHaveLength(1);
});

/** Formulas keep the result they are written with: nothing, as nobody computes here. */
const noResults: Evaluator = {
  load: () => Promise.resolve(),
  addSheet: () => Promise.resolve(),
  removeSheet: () => Promise.resolve(),
  write: () => Promise.resolve([]),
  unsupported: () => [],
  dispose: () => undefined,
};

test('2,000 subkegiatan: messages stay under 5 MB each way, and there are few of them', async () => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const list = Array.from({ length: 2_000 }, (_, index) => {
    const [program, kegiatan, sub] = [
      1 + Math.floor(index / 100),
      1 + (Math.floor(index / 10) % 10),
      1 + (index % 10),
    ];
    return `1.06.${two(program)}.2.${two(kegiatan)}.00${two(sub)} Penyediaan layanan`;
  });
  office = await openOffice(newModel([{ name: 'Sheet1' }]), noResults);
  await office.session.baca();
  office.excel.counters.reset();
  const written: number[] = [];
  let total = 0;
  office.session.subscribe(() => {
    const { busy } = office.session.state();
    if (busy?.phase !== 'write') return;
    written.push(busy.done);
    ({ total } = busy);
  });
  await office.session.buatFormulir(order(list.join('\n')));
  const { counters } = office.excel;
  expect(office.session.state()).toMatchObject({ problem: null, sheet: SHEET });
  expect(office.session.state().result?.evaluation.rows).toHaveLength(2_220);
  expect(counters.largestUp).toBeLessThan(5_000_000);
  expect(counters.largestDown).toBeLessThan(5_000_000);
  // Seven to write it, the rest to read it as a form.
  expect(counters.requests).toBeLessThanOrEqual(16);
  expect(written.length).toBeGreaterThan(3);
  expect(written.at(-1)).toBe(total);
  expect([...written].sort((a, b) => a - b)).toEqual(written);
});
