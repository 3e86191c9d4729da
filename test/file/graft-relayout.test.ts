/** A table on a sheet that stands gets a row more: what is the table's follows, what is not stays. */
import { zipSync } from 'fflate';
import type { CellChange, WorkbookPatch } from '../../src/core/patch/patch';
import type { SheetRelayout, SheetSpec } from '../../src/core/patch/sheet-spec';
import { addSheets, createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { foreignPackage } from '../support/foreign-package';
import { oracle, recalculate } from '../support/libreoffice';
import { textOfPart, unzipSync } from '../support/package';
import { reportSpec } from '../support/report-spec';
import { problemsOf } from '../support/validate-package';
import { allNamed, readTree, type XmlNode } from '../support/xml-tree';

const column = (top: number, bottom: number, col: number) => ({ top, bottom, left: col, right: col });

/** The report with what staff put beside and below the table. */
function inhabited(): SheetSpec {
  const spec = reportSpec('Ringkasan', 'A');
  return {
    ...spec,
    cells: [
      ...spec.cells,
      { row: 5, col: 6, value: 'milik staf', style: 'judul' },
      { row: 60, col: 1, value: 'juga', style: 'angka' },
    ],
    merges: [
      ...(spec.merges ?? []),
      { top: 5, left: 6, bottom: 5, right: 8 },
      { top: 8, left: 3, bottom: 8, right: 4 },
    ],
    rowHeights: new Map([
      [3, 30],
      [5, 44],
    ]),
    dropDowns: [...(spec.dropDowns ?? []), { area: column(5, 5, 6), choices: ['ya', 'tidak'] }],
  };
}

const change = (row: number, col: number, after: CellChange['after']): CellChange => ({
  sheet: 'Ringkasan',
  row,
  col,
  before: { formula: null, value: null },
  after,
});

/** A fifth program in row 8, so that the average stands in row 9. */
const PATCH: WorkbookPatch = {
  cells: [
    change(8, 1, { formula: null, value: 'Program Kelima' }),
    change(8, 2, { formula: null, value: 50.5 }),
    change(8, 3, { formula: null, value: 100 }),
    change(9, 1, { formula: null, value: 'Rata-rata' }),
    change(9, 2, { formula: '=AVERAGE(B4:B8)', value: 84.606 }),
  ],
};

function layout(): SheetRelayout {
  const spec = reportSpec('Ringkasan', 'A');
  const [combo] = spec.charts ?? [];
  if (combo === undefined || spec.print === undefined) throw new Error('the report lost its chart');
  const styled = [3, 4, 5, 6, 7, 8].flatMap((row) =>
    [1, 2, 3, 4].map((col) => ({
      row,
      col,
      style: row === 3 ? 'kepala' : col === 1 ? 'teks' : col === 4 ? 'isian' : 'angka',
    })),
  );
  return {
    sheet: 'Ringkasan',
    area: { top: 3, left: 1, bottom: 9, right: 4 },
    styled: [...styled, { row: 9, col: 1, style: 'teks' }, { row: 9, col: 2, style: 'angka' }],
    styles: spec.styles,
    merges: [{ top: 9, left: 3, bottom: 9, right: 4 }],
    rowHeights: new Map([[4, 33]]),
    columnWidths: new Map([
      [2, 21],
      [5, 17],
    ]),
    names: [{ name: 'A_Program', area: { top: 3, left: 1, bottom: 9, right: 4 } }],
    charts: [
      {
        ...combo,
        series: combo.series.map((each) => ({
          ...each,
          categories: column(4, 8, each.categories.left),
          values: column(4, 8, each.values.left),
        })),
        position: { top: 17, left: 1, bottom: 34, right: 4 },
      },
    ],
    dropDowns: [{ area: column(4, 8, 4), choices: ['tercapai', 'belum'] }],
    print: { ...spec.print, area: { top: 1, left: 1, bottom: 53, right: 4 } },
  };
}

function relaid(bytes: Uint8Array): Uint8Array {
  const out = addSheets(openWorkbook(bytes), [], PATCH, { relayouts: [layout()] });
  expect(problemsOf(out)).toEqual([]);
  return out;
}

/** The sheet part of the report, whatever it is called. */
function sheetOf(bytes: Uint8Array): XmlNode {
  const part = openWorkbook(bytes).sheets.find(({ name }) => name === 'Ringkasan')?.part ?? '';
  return readTree(textOfPart(bytes, part));
}

const cellAt = (sheet: XmlNode, name: string) =>
  allNamed(sheet, 'c').find(({ attributes }) => attributes['r'] === name);
const styleAt = (sheet: XmlNode, name: string) => cellAt(sheet, name)?.attributes['s'] ?? null;

function chartsOf(bytes: Uint8Array): XmlNode[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
    .map(([, content]) => readTree(new TextDecoder().decode(content)));
}

function behaves(title: string, source: () => Uint8Array): void {
  describe(title, () => {
    let before: Uint8Array;
    let after: Uint8Array;
    beforeAll(() => {
      before = source();
      after = relaid(before);
    });

    test('the row more looks like its neighbours, the average moved down', () => {
      const sheet = sheetOf(after);
      for (const col of ['A', 'B', 'C', 'D'])
        expect(styleAt(sheet, `${col}8`)).toBe(styleAt(sheet, `${col}7`));
      expect(readSheet(openWorkbook(after), 'Ringkasan').formulas[8]?.[1]).toBe('=AVERAGE(B4:B8)');
      expect(styleAt(sheet, 'B9')).toBe(styleAt(sheet, 'B8'));
    });

    test('merges of the table are those of now; others stay', () => {
      const { merges } = readSheet(openWorkbook(after), 'Ringkasan');
      expect(
        merges
          .map(({ top, left, bottom, right }) => [top, left, bottom, right])
          .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
      ).toEqual([
        [1, 1, 1, 4],
        [5, 6, 5, 8],
        [9, 3, 9, 4],
      ]);
    });

    test('what stands beside and below keeps content and look', () => {
      const [was, now] = [sheetOf(before), sheetOf(after)];
      for (const cell of ['A1', 'F5', 'A60', 'B11']) {
        expect(styleAt(now, cell)).toBe(styleAt(was, cell));
        expect(cellAt(now, cell)?.children).toEqual(cellAt(was, cell)?.children);
      }
    });

    test('drop-downs of the table are those of now; others stay', () => {
      const lists = allNamed(sheetOf(after), 'dataValidation').map(({ attributes }) => attributes['sqref']);
      expect(lists.sort()).toEqual(['D4:D8', expect.stringMatching(/^F5/)]);
    });

    test('names and print area follow', () => {
      const workbook = textOfPart(after, 'xl/workbook.xml');
      const meaning = (name: string): string[] =>
        [...workbook.matchAll(new RegExp(`name="${name}"[^>]*>([^<]*)`, 'g'))].map(([, text = '']) =>
          text.replace(/['$]/g, ''),
        );
      expect(meaning('A_Program')).toEqual(['Ringkasan!A3:D9']);
      expect(meaning('A_Serapan')).toEqual(['Ringkasan!A10:C14']);
      expect(meaning('_xlnm.Print_Area')).toEqual(['Ringkasan!A1:D53']);
    });

    test('the chart takes the row in, in its place; the other one is left alone', () => {
      const charts = chartsOf(after);
      expect(charts).toHaveLength(2);
      const counts = charts.map(
        (chart) =>
          new Set(
            allNamed(chart, 'val')
              .flatMap((each) => allNamed(each, 'ptCount'))
              .map(({ attributes }) => attributes['val']),
          ),
      );
      expect(
        counts
          .map((each) => [...each])
          .flat()
          .sort(),
      ).toEqual(['4', '5']);
      const drawings = Object.keys(unzipSync(after)).filter((name) =>
        /drawings\/drawing\d+\.xml$/.test(name),
      );
      expect(drawings).toHaveLength(1);
      const rows = allNamed(readTree(textOfPart(after, drawings[0] ?? '')), 'from').flatMap((from) =>
        allNamed(from, 'row').map(({ text }) => Number(text)),
      );
      expect(rows.sort((a, b) => a - b)).toEqual([16, 34]);
    });
  });
}

behaves('as we wrote it', () => createWorkbook([inhabited()]));

oracle('LibreOffice', () => {
  behaves('as another program saved it', () => recalculate(createWorkbook([inhabited()])));

  test('calculates the same after the update', () => {
    const out = relaid(createWorkbook([inhabited()]));
    const back = readSheet(openWorkbook(recalculate(out)), 'Ringkasan');
    expect(back.values[8]?.slice(0, 2)).toEqual(['Rata-rata', 84.606]);
  });
});

test('row heights of the table are those of now; rows beside it are not touched', () => {
  const rows = allNamed(sheetOf(relaid(createWorkbook([inhabited()]))), 'row');
  const heights = rows
    .map(({ attributes }) => [attributes['r'], attributes['ht']])
    .filter(([, height]) => height !== undefined);
  expect(heights).toEqual([['4', '33']]);
});

test('columns the table gained take their width, the others keep theirs', () => {
  const widths = (bytes: Uint8Array) =>
    allNamed(sheetOf(bytes), 'col').map(({ attributes }) => [
      attributes['min'],
      attributes['max'],
      attributes['width'],
    ]);
  const spec = {
    ...inhabited(),
    columnWidths: new Map([
      [1, 40],
      [2, 18],
    ]),
  };
  expect(widths(relaid(createWorkbook([spec])))).toEqual([
    ['1', '1', '40'],
    ['2', '2', '21'],
    ['5', '5', '17'],
  ]);
  const ranged = foreignPackage({ sheets: ['Ringkasan'] });
  const parts = unzipSync(ranged);
  const sheet = textOfPart(ranged, 'xl/worksheets/sheet1.xml').replace(
    '<sheetData>',
    '<cols><col min="1" max="3" width="9" style="0"/></cols><sheetData>',
  );
  parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(sheet);
  expect(widths(relaid(zipSync(parts)))).toEqual([
    ['1', '1', '9'],
    ['2', '2', '21'],
    ['3', '3', '9'],
    ['5', '5', '17'],
  ]);
});

test('a column that staff made wider than it has to be stays so', () => {
  const spec = { ...inhabited(), columnWidths: new Map([[2, 44]]) };
  const columns = allNamed(sheetOf(relaid(createWorkbook([spec]))), 'col').map(({ attributes }) => [
    attributes['min'],
    attributes['width'],
  ]);
  expect(columns).toEqual([
    ['2', '44'],
    ['5', '17'],
  ]);
});

test('on a bare sheet of another program everything is made but charts, which staff may have deleted', () => {
  const bare = foreignPackage({ prefix: 'x', sheets: ['Ringkasan'] });
  const out = addSheets(openWorkbook(bare), [], PATCH, { relayouts: [layout()] });
  expect(problemsOf(out)).toEqual([]);
  const sheet = sheetOf(out);
  expect(sheet.children.map(({ name }) => name)).toEqual([
    'cols',
    'sheetData',
    'mergeCells',
    'dataValidations',
  ]);
  expect(styleAt(sheet, 'D5')).not.toBeNull();
  expect(cellAt(sheet, 'C9')).toBeUndefined();
  expect(chartsOf(out)).toEqual([]);
});

test('a relayout of a sheet that is not there is a mistake of the program', () => {
  const file = openWorkbook(foreignPackage());
  expect(() => addSheets(file, [], { cells: [] }, { relayouts: [layout()] })).toThrow('Ringkasan');
});
