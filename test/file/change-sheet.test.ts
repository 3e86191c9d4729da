/** A sheet that stands is changed in more than contents: what is named changes, all else keeps its text. */
import { cellKey, type Area } from '../../src/core/grid';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { addSheets, createWorkbook, openWorkbook, readSheet, type GraftOptions } from '../../src/file';
import { chartOfSpec, placeOfArea, type FileChart } from '../../src/file/chart';
import type { SheetChange } from '../../src/file/change-sheet';
import type { FileStyle } from '../../src/file/create-styles';
import { readLook } from '../../src/file/look';
import { readCharts } from '../../src/file/read-charts';
import { foreignPackage } from '../support/foreign-package';
import { oracle, recalculate } from '../support/libreoffice';
import { textOfPart, unzipSync } from '../support/package';
import { reportSpec } from '../support/report-spec';
import { problemsOf } from '../support/validate-package';
import { allNamed, readTree } from '../support/xml-tree';

const SPEC = reportSpec('Ringkasan', 'A');
const BYTES = createWorkbook([SPEC, { name: 'Lain', cells: [], styles: {} }]);
const PART = 'xl/worksheets/sheet1.xml';
const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

function changed(change: Partial<SheetChange>, options: GraftOptions = {}, bytes = BYTES): Uint8Array {
  const whole: SheetChange = {
    sheet: 'Ringkasan',
    looks: new Map(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    merges: { gone: [], added: [] },
    dropDowns: { cut: [], added: [] },
    print: {},
    charts: { rewritten: new Map(), moved: new Map(), gone: new Set(), added: [] },
    cells: (row, col) => {
      const cell = SPEC.cells.find((each) => each.row === row && each.col === col);
      return { value: cell?.value ?? null, format: 'General' };
    },
    ...change,
  };
  const out = addSheets(openWorkbook(bytes), [], undefined, { changes: [whole], ...options });
  expect(problemsOf(out)).toEqual([]);
  return out;
}

/** What stands in one text and not in the other. */
const partsThatDiffer = (a: Uint8Array, b: Uint8Array): string[] => {
  const [was, is] = [unzipSync(a), unzipSync(b)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => Buffer.compare(Buffer.from(was[name] ?? []), Buffer.from(is[name] ?? [])) !== 0)
    .sort();
};

const [COMBO, LINE] = (SPEC.charts ?? []).map((chart) => chartOfSpec('Ringkasan', chart));
if (COMBO === undefined || LINE === undefined) throw new Error('the report lost its charts');

describe('looks', () => {
  const full: FileStyle = {
    bold: true,
    underline: true,
    fontName: 'Tahoma',
    fontSize: 9,
    fontColor: 'C00000',
    fill: 'FFF2CC',
    borders: { left: { style: 'thin' }, bottom: { style: 'double', color: '00B050' } },
    horizontal: 'justify',
    vertical: 'top',
    wrap: true,
    rotation: -45,
    numberFormat: '0.0%',
  };

  test('every look there is comes back as it was given', () => {
    const out = changed({ looks: new Map([[cellKey(5, 2), { ...full, unlocked: true }]]) });
    const { numberFormat, ...look } = full;
    expect(readLook(openWorkbook(out), 'Ringkasan').cells.get(cellKey(5, 2))).toEqual({
      numberFormat,
      locked: false,
      look,
    });
    expect(
      readLook(
        openWorkbook(changed({ looks: new Map([[cellKey(1, 9), { indent: 2, rotation: 90 }]]) })),
        'Ringkasan',
      ).cells.get(cellKey(1, 9))?.look,
    ).toMatchObject({ indent: 2, rotation: 90, horizontal: 'left' });
  });

  test('cells beside it, above and below keep theirs, and so do all contents', () => {
    const looks = new Map<number, FileStyle | undefined>([
      [cellKey(2, 1), { bold: true }],
      [cellKey(5, 2), { italic: true }],
      [cellKey(6, 3), undefined],
      [cellKey(40, 2), { fill: 'FF0000' }],
    ]);
    const out = changed({ looks });
    const [was, now] = [BYTES, out].map((bytes) => readLook(openWorkbook(bytes), 'Ringkasan').cells);
    for (const [key, format] of was ?? [])
      if (!looks.has(key)) expect([key, now?.get(key)]).toEqual([key, format]);
    expect(now?.get(cellKey(2, 1))?.look.bold).toBe(true);
    expect(now?.get(cellKey(6, 3))?.look.borders).toBeUndefined();
    expect(now?.get(cellKey(40, 2))?.look.fill).toBe('FF0000');
    expect(readSheet(openWorkbook(out), 'Ringkasan').values).toEqual(
      readSheet(openWorkbook(BYTES), 'Ringkasan').values,
    );
  });
});

test('heights, widths, merges and lists', () => {
  const out = changed({
    rowHeights: new Map([
      [3, null],
      [5, 44],
      [70, 20],
    ]),
    columnWidths: new Map([[2, 31]]),
    merges: { gone: [area(1, 1, 1, 4)], added: [area(2, 1, 2, 3)] },
    dropDowns: {
      cut: [{ area: area(4, 4, 7, 4), left: [area(4, 4, 4, 4), area(6, 4, 7, 4)] }],
      added: [{ area: area(5, 4, 5, 4), choices: ['ya', 'tidak'] }],
    },
  });
  const root = readTree(textOfPart(out, PART));
  expect(
    allNamed(root, 'row').flatMap(({ attributes: { r, ht } }) => (ht === undefined ? [] : [[r, ht]])),
  ).toEqual([
    ['5', '44'],
    ['70', '20'],
  ]);
  expect(allNamed(root, 'col').map(({ attributes: { min, width } }) => [min, width])).toEqual([
    ['1', '40'],
    ['2', '31'],
    ['3', '18'],
    ['4', '24'],
  ]);
  expect(allNamed(root, 'mergeCell').map(({ attributes }) => attributes['ref'])).toEqual(['A2:C2']);
  expect(allNamed(root, 'dataValidation').map(({ attributes }) => attributes['sqref'])).toEqual([
    'D4:D4 D6:D7',
    'D5:D5',
  ]);
  expect(partsThatDiffer(BYTES, out)).toEqual([PART]);
});

test('a list whose area is gone goes with it', () => {
  const out = changed({ dropDowns: { cut: [{ area: area(4, 4, 7, 4), left: [] }], added: [] } });
  expect(textOfPart(out, PART)).not.toContain('dataValidation');
});

describe('charts', () => {
  const charts = (more: Partial<SheetChange['charts']>): Pick<SheetChange, 'charts'> => ({
    charts: { rewritten: new Map(), moved: new Map(), gone: new Set(), added: [], ...more },
  });
  const read = (bytes: Uint8Array, sheet = 'Ringkasan'): (FileChart | null)[] =>
    readCharts(openWorkbook(bytes), sheet).map(({ chart }) => chart);

  test('one is rewritten, the other keeps its bytes', () => {
    const next: FileChart = {
      ...COMBO,
      title: 'Judul lain',
      legend: 'right',
      series: COMBO.series.map((series) => ({ ...series, name: 'Nama sendiri' })),
    };
    const out = changed(charts({ rewritten: new Map([[0, next]]) }));
    expect(partsThatDiffer(BYTES, out)).toEqual(['xl/charts/chart1.xml']);
    expect(read(out)[0]).toEqual(next);
    expect(textOfPart(out, 'xl/charts/chart1.xml')).toContain('<c:tx><c:v>Nama sendiri</c:v></c:tx>');
  });

  test('one moves, with and without a size of its own', () => {
    const sized = { from: { row: 9, col: 3, x: 12, y: 4 }, width: 300, height: 200 };
    for (const place of [placeOfArea(area(60, 2, 70, 3)), sized]) {
      const out = changed(charts({ moved: new Map([[1, place]]) }));
      expect(partsThatDiffer(BYTES, out)).toEqual(['xl/drawings/drawing1.xml']);
      expect(read(out).map((chart) => chart?.place)).toEqual([COMBO.place, place]);
    }
    const back = changed(
      charts({ moved: new Map([[1, LINE.place]]) }),
      {},
      changed(charts({ moved: new Map([[1, sized]]) })),
    );
    expect(read(back).map((chart) => chart?.place)).toEqual([COMBO.place, LINE.place]);
  });

  test('one goes with all its parts; a new one comes after the others', () => {
    const out = changed(
      charts({ gone: new Set([0]), added: [{ ...COMBO, name: 'Baru', title: null, legend: null }] }),
    );
    expect(read(out).map((chart) => [chart?.name, chart?.title])).toEqual([
      ['A_GrafikSerapan', 'Penyerapan Kumulatif <Rp>'],
      ['Baru', null],
    ]);
    const without = changed(charts({ gone: new Set([0, 1]) }));
    expect(Object.keys(unzipSync(without)).filter((name) => name.includes('chart'))).toEqual([]);
  });

  test('a sheet that had none gets its first', () => {
    const out = changed({ sheet: 'Lain', ...charts({ added: [COMBO] }) });
    expect(read(out, 'Lain').map((chart) => chart?.series[0]?.values.sheet)).toEqual(['Ringkasan']);
    // The figures of other sheets are left for the program to read.
    expect(textOfPart(out, 'xl/charts/chart3.xml')).not.toContain('numCache');
  });

  oracle('LibreOffice', () => {
    test('shows figures of another sheet, which the chart does not carry along', () => {
      const out = recalculate(changed({ sheet: 'Lain', ...charts({ added: [COMBO] }) }));
      const chart = Object.keys(unzipSync(out)).find(
        (name) => /charts\/chart\d+\.xml$/.test(name) && textOfPart(out, name).includes('98.14'),
      );
      expect(chart).toBeDefined();
      expect(read(out, 'Lain')[0]?.series[0]?.values.sheet).toBe('Ringkasan');
    });
  });
});

describe('names', () => {
  const meaning = (bytes: Uint8Array): Record<string, string> =>
    Object.fromEntries(
      allNamed(readTree(textOfPart(bytes, 'xl/workbook.xml')), 'definedName').map(({ attributes, text }) => [
        `${attributes['name'] ?? ''}${attributes['localSheetId'] ?? ''}${attributes['hidden'] === '1' ? ' (hidden)' : ''}`,
        text,
      ]),
    );

  test('added, changed, taken away; print area and repeated rows with them', () => {
    const out = changed(
      { print: { area: area(1, 1, 9, 4), repeatRows: { from: 2, to: 3 } } },
      {
        names: [
          { name: 'A_Program', sheet: null, formula: "='Ringkasan'!$A$3:$D$9" },
          { name: 'A_Serapan', sheet: null, formula: null },
          { name: 'Tahun', sheet: 'Lain', formula: '=2025', comment: 'tahun "ini"', hidden: true },
        ],
      },
    );
    expect(meaning(out)).toEqual({
      '_xlnm.Print_Area0': "'Ringkasan'!$A$1:$D$9",
      '_xlnm.Print_Titles0': "'Ringkasan'!$2:$3",
      A_Program: "'Ringkasan'!$A$3:$D$9",
      'Tahun1 (hidden)': '2025',
    });
    expect(textOfPart(out, 'xl/workbook.xml')).toContain('comment="tahun &quot;ini&quot;"');
  });

  test('a list without names goes', () => {
    const bytes = foreignPackage({
      names: '<definedNames><definedName name="Tahun">2025</definedName></definedNames>',
    });
    const out = addSheets(openWorkbook(bytes), [], undefined, {
      names: [{ name: 'tahun', sheet: null, formula: null }],
    });
    expect(textOfPart(out, 'xl/workbook.xml')).not.toContain('definedNames');
  });
});

test('on a bare sheet of another program, with prefixes and in the strict vocabulary', () => {
  for (const bytes of [
    foreignPackage({ prefix: 'x', sheets: ['Ringkasan'] }),
    foreignPackage({ strict: true, sheets: ['Ringkasan'] }),
  ]) {
    const out = changed(
      {
        looks: new Map([[cellKey(2, 2), { bold: true }]]),
        rowHeights: new Map([[2, 30]]),
        columnWidths: new Map([[2, 31]]),
        merges: { gone: [], added: [area(2, 2, 3, 3)] },
        charts: { rewritten: new Map(), moved: new Map(), gone: new Set(), added: [COMBO] },
      },
      {},
      bytes,
    );
    expect(readTree(textOfPart(out, PART)).children.map(({ name }) => name)).toEqual([
      'cols',
      'sheetData',
      'mergeCells',
      'drawing',
    ]);
    expect(readCharts(openWorkbook(out), 'Ringkasan')).toHaveLength(1);
  }
});

test('a new sheet keeps what only a workbook can bring: hidden rows, all looks, charts as they are', () => {
  const spec: SheetSpec = { ...reportSpec('Baru', 'B'), charts: [] };
  const chart: FileChart = {
    ...COMBO,
    name: 'Sendiri',
    series: COMBO.series.map((series) => ({ ...series, marker: true, color: null })),
  };
  const out = addSheets(openWorkbook(BYTES), [
    {
      ...spec,
      charts: [chart],
      styles: { ...spec.styles, judul: { underline: true, rotation: 90 } },
      hiddenRows: new Set([4, 90]),
      hiddenColumns: new Set([3, 9]),
      state: 'veryHidden',
    },
  ]);
  expect(problemsOf(out)).toEqual([]);
  const file = openWorkbook(out);
  const look = readLook(file, 'Baru');
  expect([[...look.hiddenRows], [...look.hiddenColumns]]).toEqual([
    [4, 90],
    [3, 9],
  ]);
  expect(look.cells.get(cellKey(1, 1))?.look).toMatchObject({ underline: true, rotation: 90 });
  expect(file.sheets.map(({ state }) => state)).toEqual(['visible', 'visible', 'veryHidden']);
  expect(readCharts(file, 'Baru').map((each) => each.chart?.series.map(({ marker }) => marker))).toEqual([
    [false, true],
  ]);
  expect(() => addSheets(openWorkbook(BYTES), [{ ...spec, charts: [{ ...chart, stacked: true }] }])).toThrow(
    'only read',
  );
});
