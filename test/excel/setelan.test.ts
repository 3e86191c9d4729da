/** Setelan through the session: kept in the workbook, computed by, the same for a colleague and for recalc. */
import { readFileSync } from 'node:fs';
import { parseArguments } from '../../src/cli/arguments';
import { runFile } from '../../src/cli/run-file';
import type { SettingChanges } from '../../src/commands/workbook-settings';
import { printSettings } from '../../src/core/evaluate/settings';
import { cellKey, cellName, valueAt, type CellValue } from '../../src/core/grid';
import { lembarSpec } from '../../src/core/indikator/lembar-spec';
import { LEMBAR_NAME } from '../../src/core/indikator/read-lembar';
import { addSheets, applyPatch, openWorkbook } from '../../src/file';
import { brokenText } from '../../src/i18n/setelan-rusak';
import { SETELAN_INDIKATOR } from '../../src/i18n/setelan-indikator';
import { changeName, setCell, sheetByName } from '../../src/workbench/model/edit';
import { constantEvaluator } from '../support/constant-evaluator';
import {
  EXAMPLE,
  exampleModel,
  modelOf,
  newSession,
  openOffice,
  type Office,
} from '../support/excel-session';

const FORM = 'Evaluasi Renja';
const LEMBAR = 'Setelan Indikator';
const KEY = 'renja.setelan';

let office: Office;

beforeEach(async () => {
  office = await openOffice(exampleModel(), constantEvaluator());
  await office.session.baca();
});
afterEach(() => {
  office.excel.close();
});

const kept = (): unknown => office.excel.model.settings.get(KEY);

/** Every figure the session would have in the form, by cell. */
const figuresOf = ({ session }: Pick<Office, 'session'> = office): Map<string, string | null> => {
  const { result } = session.state();
  if (result === null) throw new Error('no form');
  return new Map(
    result.evaluation.cells.map(({ row, col, value }) => [
      cellName(row, col),
      value === null || typeof value === 'string' ? value : value.toFixed(),
    ]),
  );
};

function recalc(bytes: Uint8Array, ...options: string[]) {
  const parsed = parseArguments([...options, 'form.xlsx']);
  if (parsed.kind !== 'arguments') throw new Error(parsed.kind);
  const outcome = runFile(bytes, parsed.arguments, () => undefined);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const [form] = outcome.forms;
  if (form === undefined) throw new Error('no form');
  return {
    outcome,
    settings: printSettings(form.evaluation.settings),
    metode: new Map(
      form.evaluation.rows.map(({ row, metode }) => [row.row, `${metode.metode} ${metode.from}`]),
    ),
    figures: new Map(
      form.evaluation.cells.map(({ row, col, value }) => [
        cellName(row, col),
        value === null || typeof value === 'string' ? value : value.toFixed(),
      ]),
    ),
  };
}

const CHOICES: readonly SettingChanges[] = [
  { 'predikat.celah': 'dibulatkan' },
  { 'predikat.skala': 'akip' },
  { 'predikat.skala': '>=85,5:Baik;0:Belum, tetapi "baik" & <jujur>' },
  { 'capaian.batas': '112,5', 'capaian.rp-nol': 'kosong', 'renstra.akhir': 'realisasi' },
  { 'rata-rata.anggota': 'indikator', 'rata-rata.pagu-nol': 'tidak' },
  { 'pembulatan.formulir': 'potong', 'desimal.tabel-3.4': '0', 'efisiensi.rumus': 'perbandingan' },
  { 'metode.106.02': 'jumlah', 'arah.106.07.2.01#1': 'turun', 'metode.satuan.orang': 'maksimum' },
];

test.each(CHOICES)(
  '%j: kept, computed by, reopened by the pane and by recalc with the same figures',
  async (changes) => {
    const cells = office.excel.counters.cellsWritten;
    const before = figuresOf();
    await office.session.simpanSetelan(changes);
    const { problem, settings, result } = office.session.state();
    expect(problem).toBeNull();
    expect(office.excel.counters.cellsWritten).toBe(cells);
    // Only what was chosen is kept: the rest follows the add-in's defaults.
    expect(String(kept()).split('\n')).toHaveLength(Object.keys(changes).length);

    const saved = office.excel.save().bytes;
    const again = recalc(saved);
    expect(again.outcome.broken).toEqual([]);
    expect(again.settings).toEqual(printSettings(settings));
    expect(again.figures).toEqual(figuresOf());
    expect(again.outcome.patch).toEqual(result?.patch);

    const figures = figuresOf();
    // Taken back, the workbook keeps nothing and the figures are the old ones.
    await office.session.simpanSetelan(Object.fromEntries(Object.keys(changes).map((key) => [key, null])));
    expect(kept()).toBeUndefined();
    expect(figuresOf()).toEqual(before);

    // A colleague opens the file.
    const later = await openOffice(modelOf(saved), constantEvaluator());
    try {
      await later.session.baca();
      expect(printSettings(later.session.state().settings)).toEqual(printSettings(settings));
      expect(figuresOf(later)).toEqual(figures);
    } finally {
      later.excel.close();
    }
  },
);

test('what recalc was given by a file that Excel saved, the pane computes with too', async () => {
  const bytes = applyPatch(
    openWorkbook(readFileSync(EXAMPLE)),
    { cells: [] },
    new Map([[KEY, JSON.stringify('predikat.celah=batas-atas\nmetode.106.02=jumlah')]]),
  );
  const opened = await openOffice(modelOf(bytes), constantEvaluator());
  try {
    await opened.session.baca();
    expect(figuresOf(opened)).toEqual(recalc(bytes).figures);
    expect(figuresOf(opened)).toEqual(
      recalc(readFileSync(EXAMPLE), '--set', 'predikat.celah=batas-atas', '--set', 'metode.106.02=jumlah')
        .figures,
    );
  } finally {
    opened.excel.close();
  }
});

test("a colleague's change meanwhile stays", async () => {
  office.excel.model.settings.set(KEY, 'capaian.batas=120');
  await office.session.simpanSetelan({ 'predikat.celah': 'dibulatkan' });
  expect(kept()).toBe('predikat.celah=dibulatkan\ncapaian.batas=120');
  expect(office.session.state().settings.batas?.toFixed()).toBe('120');
});

describe('what is kept and cannot be used', () => {
  const baca = async (stored: unknown): Promise<string[]> => {
    office.excel.model.settings.set(KEY, stored);
    await office.session.baca();
    return office.session.state().broken.map((each) => brokenText(each));
  };

  test.each<[string, unknown, readonly string[]]>([
    ['a value', 'predikat.celah=lain', ['"predikat.celah" berisi "lain" yang tidak dapat dipakai']],
    ['a scale with a hole', 'predikat.skala=91:A;50:B', ['Angka di bawah 50 tidak mempunyai predikat']],
    ['a key', 'predikat.cela=dibulatkan', ['"predikat.cela" tidak dikenal']],
    ['a line', 'apa saja', ['memuat "apa saja" yang tidak dikenal']],
    ['no text', 7, ['"renja.setelan" tidak dapat dibaca']],
  ])('%s: said, and the default is in force', async (_, stored, words) => {
    const before = figuresOf();
    const said = await baca(stored);
    expect(said).toHaveLength(words.length);
    words.forEach((word, index) => {
      expect(said[index]).toContain(word);
    });
    expect(figuresOf()).toEqual(before);
    await office.session.buangSetelanRusak();
    expect(office.session.state().broken).toEqual([]);
    expect(kept()).toBeUndefined();
  });

  test('saving keeps lines of a newer add-in, and replaces a bad value of the key that is set', async () => {
    await baca('masa.depan=1\npredikat.celah=lain');
    await office.session.simpanSetelan({ 'predikat.celah': 'batas-atas' });
    expect(kept()).toBe('predikat.celah=batas-atas\nmasa.depan=1');
    await office.session.simpanSetelan({ 'predikat.celah': null });
    expect(kept()).toBe('masa.depan=1');
    await office.session.buangSetelanRusak();
    expect(kept()).toBeUndefined();
  });

  test('columns', async () => {
    office.excel.model.settings.set(`renja.kolom.${FORM}`, 'kde=A');
    await office.session.baca();
    expect(office.session.state().broken).toMatchObject([{ kind: 'no-meaning', text: 'kde=A' }]);
  });
});

describe('the sheet Setelan Indikator', () => {
  const type = (sheetName: string, row: number, col: number, value: CellValue): void => {
    const sheet = sheetByName(office.excel.model, sheetName);
    if (sheet === null) throw new Error(sheetName);
    setCell(office.excel.model, sheet, cellName(row, col), { value });
  };
  const at = (row: number, col: number): CellValue =>
    sheetByName(office.excel.model, LEMBAR)?.cells.get(cellKey(row, col))?.value ?? null;
  const rowOf = (kode: string): number => {
    for (let row = 5; row < 200; row++) if (at(row, 1) === kode) return row;
    throw new Error(kode);
  };
  const metodeOf = (kode: string) => {
    const row = office.session.state().result?.evaluation.rows.find((each) => each.row.kode === kode);
    return `${String(row?.metode.metode)} ${String(row?.metode.from)} ${String(row?.arah)} ${String(row?.arahFrom)}`;
  };
  /** The workbook as Excel saves it; the emulated one leaves names of the workbook out. */
  const savedFile = (): Uint8Array => {
    const { lembar, result, settingsText } = office.session.state();
    if (lembar === null || result === null) throw new Error('nothing inserted');
    const spec = lembarSpec(result.evaluation, SETELAN_INDIKATOR, LEMBAR);
    const cells = spec.cells.map((cell) => ({ ...cell, value: valueAt(lembar.grid, cell.row, cell.col) }));
    const kept = new Map(settingsText ? [[KEY, JSON.stringify(settingsText)]] : []);
    const file = openWorkbook(applyPatch(openWorkbook(readFileSync(EXAMPLE)), { cells: [] }, kept));
    return addSheets(file, [{ ...spec, cells }], { cells: [] }, {});
  };
  const insert = () => office.session.sisipkanSetelanIndikator(SETELAN_INDIKATOR);

  test('is inserted with a row per indikator, changes nothing while blank, and is found again', async () => {
    const before = figuresOf();
    await insert();
    const { report, problem, sheet, lembar } = office.session.state();
    expect(problem).toBeNull();
    expect(report).toMatchObject({ kind: 'setelan-indikator', inserted: [LEMBAR] });
    expect(sheet).toBe(FORM);
    expect(lembar?.read?.rows).toHaveLength(office.session.state().result?.evaluation.rows.length ?? 0);
    expect([1, 2, 3, 4, 5, 6, 7].map((col) => at(4, col))).toEqual(Object.values(SETELAN_INDIKATOR.heads));
    const row = rowOf('106.02');
    expect([4, 5, 6, 7].map((col) => at(row, col))).toEqual([
      'pesen',
      null,
      null,
      'Berlaku: metode akhir (cocok dengan realisasi tercetak), arah naik (bawaan).',
    ]);
    expect(figuresOf()).toEqual(before);
  });

  test('what is typed there is in force, over the settings, for pane and recalc', async () => {
    await insert();
    await office.session.simpanSetelan({ 'metode.106.02': 'maksimum', 'metode.106.04': 'jumlah' });
    type(LEMBAR, rowOf('106.02'), 5, 'jumlah');
    type(LEMBAR, rowOf('106.07.2.01'), 6, 'turun');
    await office.session.baca();
    expect(metodeOf('106.02')).toBe('jumlah sheet naik default');
    expect(metodeOf('106.04')).toBe('jumlah setting naik default');
    expect(metodeOf('106.07.2.01')).toBe('jumlah printed turun sheet');
    const again = recalc(savedFile());
    expect(again.figures).toEqual(figuresOf());
    expect(again.metode.get(48)).toBe('jumlah sheet');
    // The check does not take the sheet for one of the tables that repeat figures.
    await office.session.periksa();
    expect(office.session.state().result?.temuan.filter(({ sheet }) => sheet === LEMBAR)).toEqual([]);
  });

  test('is followed where staff sorted its rows, also by other words for a metode', async () => {
    await insert();
    const from = rowOf('106.02');
    const other = rowOf('106.04');
    for (let col = 1; col <= 7; col++) {
      const [a, b] = [at(from, col), at(other, col)];
      type(LEMBAR, from, col, b);
      type(LEMBAR, other, col, a);
    }
    type(LEMBAR, other, 5, 'Non Absolut');
    type(LEMBAR, from, 5, 'absolut');
    await office.session.baca();
    expect(metodeOf('106.02')).toBe('akhir sheet naik default');
    expect(metodeOf('106.04')).toBe('jumlah sheet naik default');
  });

  test('inserted again it is brought up to date in place; what staff typed stays', async () => {
    await insert();
    const row = rowOf('106.02');
    type(LEMBAR, row, 5, 'jumlah');
    type(LEMBAR, rowOf('106.04'), 7, 'Sudah dibahas dengan Bappeda');
    // The form: another wording of one indikator, and a new one.
    type(FORM, 48, 4, 'Persentase PSKS yang aktif');
    type(FORM, 93, 2, '106.07.2.01.0003');
    await office.session.baca();
    await insert();
    const { report, problem } = office.session.state();
    expect(problem).toBeNull();
    expect(report).toMatchObject({ kind: 'setelan-indikator', sheet: LEMBAR, inserted: [], conflicts: [] });
    expect(at(row, 3)).toBe('Persentase PSKS yang aktif');
    expect(at(row, 5)).toBe('jumlah');
    expect(at(row, 7)).toBe('Berlaku: metode jumlah (pilihan di lembar ini), arah naik (bawaan).');
    expect(at(rowOf('106.04'), 7)).toBe('Sudah dibahas dengan Bappeda');
    // The row of the code that is gone stays; the new one stands below, as text.
    expect(rowOf('106.07.2.01.0002')).toBeLessThan(rowOf('106.07.2.01.0003'));
    expect(metodeOf('106.02')).toBe('jumlah sheet naik default');

    const written = at(rowOf('106.07.2.01.0003'), 3);
    expect(written).not.toBeNull();
    const again = newSession(office.journal);
    await again.baca();
    await again.batalkan();
    expect(again.state().report).toMatchObject({
      kind: 'batalkan',
      undone: 'setelan-indikator',
      conflicts: [],
    });
    expect(() => rowOf('106.07.2.01.0003')).toThrow();
    expect(at(row, 5)).toBe('jumlah');
  });

  test('a new row of the sheet can be chosen for like the others', async () => {
    await insert();
    type(FORM, 93, 2, '106.07.2.01.0003');
    await office.session.baca();
    await insert();
    type(LEMBAR, rowOf('106.07.2.01.0003'), 5, 'jumlah');
    await office.session.baca();
    expect(metodeOf('106.07.2.01.0003')).toBe('jumlah sheet naik default');
    await insert();
    expect(
      office.session.state().lembar?.read?.rows.filter(({ id }) => id === '106.07.2.01.0003'),
    ).toHaveLength(1);
  });

  test('a word that says nothing, and headings that are gone, are said; what was inferred is in force', async () => {
    await insert();
    const row = rowOf('106.02');
    type(LEMBAR, row, 5, 'rerata sekali');
    await office.session.baca();
    const said = office.session.state().broken.map((each) => brokenText(each));
    expect(said).toEqual([
      `Sel E${String(row)} di lembar "${LEMBAR}" berisi "rerata sekali" yang tidak dikenal, jadi dipakai hasil bacaan. Gunakan: jumlah | akhir | rata-rata | maksimum, atau kosongkan.`,
    ]);
    expect(metodeOf('106.02')).toBe('akhir printed naik default');
    expect(recalc(savedFile()).outcome.broken).toEqual(office.session.state().broken);
    type(LEMBAR, 4, 5, 'Cara');
    type(LEMBAR, 4, 6, 'Ke mana');
    await office.session.baca();
    expect(office.session.state().broken).toMatchObject([{ kind: 'no-headings', sheet: LEMBAR }]);
    // Nothing is inserted beside it that would leave two of them.
    await insert();
    expect(office.excel.model.sheets.filter(({ name }) => name.startsWith(LEMBAR))).toHaveLength(1);
  });

  test('a sheet that was deleted is forgotten, and can be inserted anew', async () => {
    await insert();
    type(LEMBAR, rowOf('106.02'), 5, 'jumlah');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(LEMBAR).delete();
      await context.sync();
    });
    // As Excel leaves a name whose sheet is gone.
    const name = office.excel.model.names.find((each) => each.name === LEMBAR_NAME);
    if (name === undefined) throw new Error(LEMBAR_NAME);
    changeName(office.excel.model, name, '=#REF!$A$4:$G$49');
    await office.session.baca();
    expect(office.session.state().lembar).toBeNull();
    expect(metodeOf('106.02')).toBe('akhir printed naik default');
    await insert();
    expect(office.session.state()).toMatchObject({ problem: null, report: { inserted: [LEMBAR] } });
    expect(office.session.state().lembar?.read).not.toBeNull();
  });
});
