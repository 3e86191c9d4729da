/**
 * The LKjIP sheets of the try-it page, saved: the file holds what the command line writes for the same
 * workbook, charts and looks included, whether the sheets are new or were updated in place.
 */
import { readFileSync } from 'node:fs';
import { parseArguments } from '../../src/cli/arguments';
import { runFile } from '../../src/cli/run-file';
import { cellKey, cellName, placeOf, valueAt } from '../../src/core/grid';
import { addSheets, definedAreas, openWorkbook, readSheet } from '../../src/file';
import { readLook } from '../../src/file/look';
import { readCharts } from '../../src/file/read-charts';
import { createUniverEvaluator } from '../../src/workbench/evaluate/univer-evaluator';
import { setCell, sheetByName } from '../../src/workbench/model/edit';
import { readSheetFacts } from '../../src/workbench/model/sheet-facts';
import { EXAMPLE, modelOf, openOffice, type Office } from '../support/excel-session';
import { oracle, recalculate } from '../support/libreoffice';
import { textOfPart, unzipSync } from '../support/package';
import { problemsOf } from '../support/validate-package';

const TABLES = [
  ...['Data LKjIP', 'Tabel 3.1', 'Tabel 3.2', 'Tabel 3.3', 'Tabel 3.4', 'Tabel 3.5', 'Tabel 3.6'],
  ...['Realisasi Anggaran', 'Ringkasan', 'Narasi'],
];

function byCommandLine(bytes: Uint8Array): Uint8Array {
  const parsed = parseArguments(['--lkjip']);
  if (parsed.kind !== 'arguments') throw new Error('arguments');
  const outcome = runFile(bytes, parsed.arguments, () => undefined);
  if (outcome.kind !== 'done') throw new Error(outcome.reason);
  return outcome.bytes;
}

let office: Office | null = null;
afterEach(() => {
  office?.excel.close();
  office = null;
});

/** The workbook as the page saves it after the add-in has inserted or updated all sheets. */
async function byPage(
  bytes: Uint8Array,
  change: (office: Office) => Promise<void> | void,
): Promise<Uint8Array> {
  office = await openOffice(modelOf(bytes), await createUniverEvaluator());
  await office.session.hitungUlang();
  await change(office);
  await office.session.sisipkanLkjip('semua');
  expect(office.session.state().problem).toBeNull();
  expect(office.session.state().report).toMatchObject({ problem: null, conflicts: [], differences: [] });
  const saved = office.excel.save();
  expect(saved.leftOut).toEqual([]);
  expect(problemsOf(saved.bytes)).toEqual([]);
  office.excel.close();
  office = null;
  return saved.bytes;
}

/** All that a reader sees of a sheet, and what a later update of it goes by. */
function seen(bytes: Uint8Array, sheet: string): Record<string, unknown> {
  const file = openWorkbook(bytes);
  const grid = readSheet(file, sheet);
  const look = readLook(file, sheet);
  const facts = readSheetFacts(file, sheet);
  const sorted = <T>(entries: Iterable<readonly [number, T]>): (readonly [number, T])[] =>
    [...entries].sort(([a], [b]) => a - b);
  const cells = sorted(look.cells).map(([key, format]) => {
    const { row, col } = placeOf(key);
    return [cellName(row, col), format.look, format.numberFormat, format.locked];
  });
  return {
    cells,
    values: grid.values,
    formulas: grid.formulas,
    merges: [...grid.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    widths: sorted(look.columnWidths).map(([col, width]) => [col, Math.round(width * 2) / 2]),
    heights: sorted(look.rowHeights),
    freezeAt: look.freezeAt,
    dropDowns: facts.dropDowns,
    charts: readCharts(file, sheet).map(({ place, title, chart }) => ({
      place,
      title,
      legend: chart?.legend,
      gapWidth: chart?.gapWidth,
      axes: [chart?.valueAxis, chart?.categoryAxis],
      // Excel's objects name a series by text, the command line by its cell.
      series: chart?.series.map((series) => ({ ...series, name: undefined })),
    })),
    print: ['pageSetup', 'pageMargins', 'printOptions', 'headerFooter'].map(
      (tag) =>
        new RegExp(`<${tag}[^>]*>`).exec(
          textOfPart(bytes, file.sheets.find(({ name }) => name === sheet)?.part ?? ''),
        )?.[0],
    ),
  };
}

const namesOf = (bytes: Uint8Array): unknown[] =>
  definedAreas(openWorkbook(bytes)).sort((a, b) => (a.name < b.name ? -1 : 1));

const printNames = (bytes: Uint8Array): string[] =>
  [...textOfPart(bytes, 'xl/workbook.xml').matchAll(/name="(_xlnm\.[^<]*)</g)]
    .map(([, text = '']) => text)
    .sort();

describe('new sheets', () => {
  let page: Uint8Array;
  const cli = byCommandLine(readFileSync(EXAMPLE));
  beforeAll(async () => {
    page = await byPage(readFileSync(EXAMPLE), () => undefined);
  }, 60_000);

  test.each(TABLES)('%s looks as the command line writes it', (sheet) => {
    expect(seen(page, sheet)).toEqual(seen(cli, sheet));
  });

  test('names of tables, print areas and repeated rows', () => {
    expect(namesOf(page)).toEqual(namesOf(cli));
    expect(printNames(page)).toEqual(printNames(cli));
  });

  test('both charts are there, with their names in words', () => {
    expect(
      readCharts(openWorkbook(page), 'Ringkasan').map(({ name, chart }) => [
        name,
        chart?.series.map((series) => series.name),
      ]),
    ).toEqual([
      ['Renja_Grafik_Capaian', ['Capaian (%)', 'Garis 100%']],
      ['Renja_Grafik_Penyerapan', ['Realisasi kumulatif (Rp)', 'Pagu Anggaran (Rp)']],
    ]);
  });

  test('opened again, the sheets are up to date and saving changes nothing', async () => {
    office = await openOffice(modelOf(page), await createUniverEvaluator());
    await office.session.baca();
    await office.session.bacaLkjip();
    const states = office.session.state().lkjip?.tables.filter(({ optional }) => !optional) ?? [];
    expect(states.map(({ state }) => state)).toEqual(states.map(() => 'mutakhir'));
    const again = office.excel.save();
    expect(again.leftOut).toEqual([]);
    expect(Buffer.from(again.bytes).equals(Buffer.from(page))).toBe(true);
  });

  oracle('LibreOffice', () => {
    test('calculates the same figures and draws the same charts', () => {
      const back = recalculate(page);
      const [ours, theirs] = [openWorkbook(page), openWorkbook(back)];
      for (const name of TABLES) {
        const [grid, found] = [readSheet(ours, name), readSheet(theirs, name)];
        grid.values.forEach((line, down) => {
          line.forEach((value, across) => {
            if (typeof value !== 'number') return;
            const [row, col] = [grid.origin.row + down, grid.origin.col + across];
            const other = valueAt(found, row, col);
            expect([name, cellName(row, col), typeof other]).toEqual([name, cellName(row, col), 'number']);
            expect(other).toBeCloseTo(value, 6);
          });
        });
      }
      const charts = Object.keys(unzipSync(back)).filter((name) => /charts\/chart\d+\.xml$/.test(name));
      expect(charts).toHaveLength(2);
      // The figures it drew, as it stores them.
      expect(charts.map((name) => textOfPart(back, name)).join()).toMatch(/108[.]64/);
      expect(readCharts(theirs, 'Ringkasan').map(({ title }) => title)).toEqual([
        'Capaian Kinerja per Program (%)',
        'Penyerapan Anggaran Kumulatif per Triwulan (Rp)',
      ]);
    });
  });
});

describe('sheets that stood in the file', () => {
  /** What staff type under `Sasaran Strategis` of Data LKjIP, from its heading on. */
  const TYPED = [
    [1, 0, 'Meningkatnya kesejahteraan sosial'],
    [1, 1, 'Persentase PPKS mandiri'],
    [2, 1, 'Nilai SAKIP'],
    [2, 2, 'nilai'],
    [3, 1, 'Indeks kepuasan'],
    [3, 2, 'indeks'],
  ] as const;

  async function typeIndicators({ excel }: Office): Promise<void> {
    await excel.host.asOtherUser((model) => {
      const sheet = sheetByName(model, 'Data LKjIP');
      const heading = [...(sheet?.cells ?? [])].find(([, { value }]) => value === 'Sasaran Strategis')?.[0];
      if (sheet === null || heading === undefined) throw new Error('Data LKjIP without its heading');
      const { row, col } = placeOf(heading);
      for (const [down, across, value] of TYPED)
        setCell(model, sheet, cellName(row + down, col + across), { value });
      const table = sheetByName(model, 'Tabel 3.1');
      if (table !== null) setCell(model, table, 'L6', { value: 'catatan staf' });
    });
  }

  const standing = byCommandLine(readFileSync(EXAMPLE));
  let page: Uint8Array;
  let cli: Uint8Array;
  beforeAll(async () => {
    page = await byPage(standing, typeIndicators);
    // The command line gets the same workbook with the same words in it.
    office = await openOffice(modelOf(standing), await createUniverEvaluator());
    await typeIndicators(office);
    cli = byCommandLine(office.excel.save().bytes);
    office.excel.close();
    office = null;
  }, 90_000);

  test('there is one sheet of each, in their order', () => {
    const names = (bytes: Uint8Array): string[] => openWorkbook(bytes).sheets.map(({ name }) => name);
    expect(names(page)).toEqual(names(standing));
  });

  test.each(TABLES)('%s is what the command line makes of it', (sheet) => {
    expect(seen(page, sheet)).toEqual(seen(cli, sheet));
  });

  test('names, print areas and repeated rows follow the tables', () => {
    expect(namesOf(page)).toEqual(namesOf(cli));
    expect(printNames(page)).toEqual(printNames(cli));
    expect(namesOf(page)).not.toEqual(namesOf(standing));
  });

  test('the indicators and the remark are there', () => {
    const grid = readSheet(openWorkbook(page), 'Tabel 3.1');
    expect(grid.values.flat()).toEqual(expect.arrayContaining(['Nilai SAKIP', 'catatan staf']));
  });

  oracle('LibreOffice', () => {
    test('opens it with both charts and the figures of now', () => {
      const theirs = openWorkbook(recalculate(page));
      expect(readCharts(theirs, 'Ringkasan')).toHaveLength(2);
      const grid = readSheet(openWorkbook(page), 'Ringkasan');
      const found = readSheet(theirs, 'Ringkasan');
      const figures = (source: typeof grid): unknown[] =>
        source.values.flat().filter((value) => typeof value === 'number');
      expect(figures(found).length).toBe(figures(grid).length);
    });
  });
});

test('a chart that staff deleted stays deleted in the saved file; another sheet is not touched', async () => {
  const standing = byCommandLine(readFileSync(EXAMPLE));
  office = await openOffice(modelOf(standing), await createUniverEvaluator());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Ringkasan').charts.getItem('Renja_Grafik_Capaian').delete();
    await context.sync();
  });
  const { bytes, leftOut } = office.excel.save();
  expect([leftOut, problemsOf(bytes)]).toEqual([[], []]);
  expect(readCharts(openWorkbook(bytes), 'Ringkasan').map(({ name }) => name)).toEqual([
    'Renja_Grafik_Penyerapan',
  ]);
  const untouched = openWorkbook(standing).sheets.map(({ part }) => part);
  const [was, now] = [unzipSync(standing), unzipSync(bytes)];
  for (const part of untouched) expect(now[part]).toEqual(was[part]);
});

test('a sheet put before the others keeps its charts, and the names of the others keep their meaning', async () => {
  const standing = byCommandLine(readFileSync(EXAMPLE));
  const bytes = addSheets(openWorkbook(standing), [{ name: 'Depan', cells: [], styles: {} }], undefined, {
    places: [0],
  });
  office = await openOffice(modelOf(bytes), await createUniverEvaluator());
  const model = office.excel.model;
  const sheet = sheetByName(model, 'Ringkasan');
  expect(sheet?.charts?.[0]?.series[0]).toMatchObject({
    values: { sheetId: sheet?.id },
    nameFrom: { sheetId: sheet?.id },
  });
  expect(sheet?.cells.get(cellKey(1, 1))?.value).toBe('Ringkasan Capaian Kinerja dan Penyerapan Anggaran');
  expect(Buffer.from(office.excel.save().bytes).equals(Buffer.from(bytes))).toBe(true);
});
