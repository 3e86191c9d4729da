import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookPatch } from '../../src/core/patch/patch';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { addSheets, applyPatch, createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { foreignPackage, type ForeignOptions } from '../support/foreign-package';
import { oracle, recalculate } from '../support/libreoffice';
import { textOfPart, unzipSync } from '../support/package';
import { reportSpec } from '../support/report-spec';
import { problemsOf } from '../support/validate-package';

const EXAMPLE = readFileSync(join(__dirname, '..', '..', 'assets', 'contoh-evaluasi-renja.xlsx'));
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="170" xfId="0" applyNumberFormat="1"/></cellXfs><dxfs count="0"/></styleSheet>';

const plain = (name: string, more: Partial<SheetSpec> = {}): SheetSpec => ({
  name,
  cells: [{ row: 1, col: 1, value: 5 }],
  styles: {},
  ...more,
});

/** Grafted, and judged. */
function grafted(
  bytes: Uint8Array,
  ...rest: Parameters<typeof addSheets> extends [unknown, ...infer R] ? R : never
) {
  const out = addSheets(openWorkbook(bytes), ...rest);
  expect(problemsOf(out)).toEqual([]);
  return out;
}

const sheetNames = (bytes: Uint8Array): string[] => openWorkbook(bytes).sheets.map(({ name }) => name);

test('a sheet with everything on it joins a workbook; its figures, texts and names are there', () => {
  const out = grafted(EXAMPLE, [reportSpec('Ringkasan', 'LKjIP')]);
  const file = openWorkbook(out);
  expect(file.sheets.map(({ name }) => name)).toEqual(['Evaluasi Renja', 'Keterangan', 'Ringkasan']);
  const grid = readSheet(file, 'Ringkasan');
  expect(grid.values[3]).toEqual([
    'Program Penunjang Urusan Pemerintahan Daerah',
    98.14,
    100,
    '=1+1 hanya teks',
  ]);
  expect(grid.formulas[3]?.[3] ?? null).toBeNull();
  expect(grid.formulas[7]?.[1]).toBe('=AVERAGE(B4:B7)');
  const workbook = textOfPart(out, 'xl/workbook.xml');
  expect(workbook).toContain(`<definedName name="LKjIP_Program">'Ringkasan'!$A$3:$D$8</definedName>`);
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Ringkasan'!$1:$3</definedName>`,
  );
});

test('what the workbook had keeps its bytes, and in the zip too', () => {
  const before = openWorkbook(EXAMPLE);
  const after = openWorkbook(grafted(EXAMPLE, [reportSpec('Ringkasan', 'LKjIP')]));
  const touched = new Set([
    '[Content_Types].xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
  ]);
  for (const entry of before.archive.entries) {
    if (touched.has(entry.name)) continue;
    const now = after.archive.entries.find(({ name }) => name === entry.name);
    expect(Buffer.from(now?.local ?? []).equals(Buffer.from(entry.local))).toBe(true);
  }
});

test('the bytes that were read are not written into', () => {
  const bytes = Buffer.from(EXAMPLE);
  addSheets(openWorkbook(bytes), [plain('Baru')]);
  expect(bytes.equals(EXAMPLE)).toBe(true);
});

test('old styles keep their places and texts; the new ones come behind them and use the font of the workbook', () => {
  const bytes = foreignPackage({ styles: STYLES, rows: '<row r="1"><c r="A1" s="1"><v>1.5</v></c></row>' });
  const styles = textOfPart(grafted(bytes, [reportSpec('Ringkasan', 'A')]), 'xl/styles.xml');
  expect(styles).toContain(
    '<cellXfs count="8"><xf xfId="0"/><xf numFmtId="170" xfId="0" applyNumberFormat="1"/><xf ',
  );
  expect(styles).toContain('<numFmt numFmtId="170" formatCode="0.000"/><numFmt numFmtId="171"');
  expect(styles).toContain(
    '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
  );
});

test('a second sheet in the same styles makes no new ones', () => {
  const once = grafted(EXAMPLE, [reportSpec('Ringkasan', 'A')]);
  const again = grafted(once, [reportSpec('Ringkasan (2)', 'B')]);
  expect(textOfPart(again, 'xl/styles.xml')).toBe(textOfPart(once, 'xl/styles.xml'));
});

test('without sheets and changes the workbook comes back as it was', () => {
  expect(Buffer.from(addSheets(openWorkbook(EXAMPLE), [])).equals(EXAMPLE)).toBe(true);
});

const ROWS = '<row r="1"><c r="A1"><v>7</v></c><c r="B1"><f>A1*2</f><v>14</v></c></row>';

describe('workbooks of other programs', () => {
  test.each<[string, ForeignOptions, readonly string[]]>([
    ['without styles', {}, ['Form']],
    [
      'with styles that have no lists',
      { styles: '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' },
      ['Form'],
    ],
    ['with prefixed elements', { prefix: 'x' }, ['Form']],
    [
      'with prefixed styles',
      { prefix: 'x', styles: STYLES.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=') },
      ['Form'],
    ],
    ['strict, with absolute targets', { strict: true, absolute: true }, ['Form']],
    [
      'with quotes and an ampersand in a name',
      { sheets: ["Renja '24 & '25", 'Form'] },
      ["Renja '24 & '25", 'Form'],
    ],
    ['with a workbook part in UTF-16', { wide: true }, ['Form']],
    ['with a chart sheet', { chartSheet: 'Grafik' }, ['Form']],
    [
      'with its sheets numbered up to the last number',
      { sheets: ['Form', 'Lain'], ids: [1, 65_533] },
      ['Form', 'Lain'],
    ],
  ])('%s', (_, options, names) => {
    const bytes = foreignPackage({ rows: ROWS, ...options });
    expect(problemsOf(bytes)).toEqual([]);
    const out = grafted(bytes, [reportSpec("Tabel '3.1' & 3.2", 'T1'), reportSpec('Ringkasan', 'T2')]);
    expect(sheetNames(out)).toEqual([...names, "Tabel '3.1' & 3.2", 'Ringkasan']);
    const file = openWorkbook(out);
    expect(readSheet(file, names[0] ?? '').values).toEqual([[7, 14]]);
    expect(readSheet(file, 'Ringkasan').values[7]).toEqual(['Rata-rata', 93.1325]);
    expect(unzipSync(out)['xl/worksheets/sheet1.xml']).toEqual(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  });

  test('a strict workbook gets strict parts', () => {
    const out = grafted(foreignPackage({ strict: true }), [reportSpec('Ringkasan', 'A')]);
    for (const [name, content] of Object.entries(unzipSync(out)))
      if (name !== '[Content_Types].xml')
        expect([name, new TextDecoder().decode(content)]).not.toEqual([
          name,
          expect.stringMatching(/schemas\.openxmlformats\.org\/(?!package)/),
        ]);
  });

  test('255 sheets', () => {
    const sheets = Array.from({ length: 255 }, (_, index) => `S${String(index + 1)}`);
    const bytes = foreignPackage({ sheets });
    expect(problemsOf(bytes)).toEqual([]);
    const specs = Array.from({ length: 8 }, (_, index) =>
      reportSpec(`Tabel ${String(index + 1)}`, `T${String(index)}`),
    );
    const out = grafted(bytes, specs);
    expect(sheetNames(out)).toHaveLength(263);
    expect(Object.keys(unzipSync(out)).filter((name) => name.startsWith('xl/charts/'))).toHaveLength(16);
  });

  test('drawings and charts that are there keep their names; leftovers of deleted parts stay dead', () => {
    const first = createWorkbook([reportSpec('Lama', 'L')]);
    const out = grafted(first, [reportSpec('Baru', 'B')]);
    const [old, now] = [unzipSync(first), unzipSync(out)];
    for (const name of Object.keys(old).filter((each) => /drawings|charts/.test(each)))
      expect(now[name]).toEqual(old[name]);
    expect(textOfPart(out, 'xl/drawings/drawing2.xml')).toContain('B_GrafikProgram');
    const leftover = foreignPackage({
      more: {
        'xl/worksheets/_rels/sheet2.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      },
      types:
        '<Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
    });
    const onto = addSheets(openWorkbook(leftover), [plain('Baru')]);
    expect(problemsOf(onto)).toEqual([
      'xl/worksheets/_rels/sheet2.xml.rels belongs to a part that is missing',
    ]);
  });
});

describe('names', () => {
  const two = foreignPackage({
    chartSheet: 'Grafik',
    names:
      '<definedNames><definedName name="Tahun">2025</definedName><definedName name="Hilang">#REF!$A$1:$B$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'Form\'!$A$1:$B$2</definedName></definedNames>',
    views: '<bookViews><workbookView firstSheet="0" activeTab="1"/></bookViews>',
  });
  const named = (name: string) =>
    plain('Baru', { names: [{ name, area: { top: 1, left: 1, bottom: 2, right: 2 } }] });

  test.each<[string, SheetSpec, string]>([
    ['a sheet', plain('FORM'), 'has a sheet "FORM" already'],
    ['a chart sheet', plain('grafik'), 'has a sheet "grafik" already'],
    ['a name', named('TAHUN'), 'has a name "Tahun" already'],
    ['an unusable sheet name', plain('a/b'), 'holds one of'],
    ['a name that is a cell', named('LKJ31'), 'cannot name an area'],
    ['a name with a blank', named('Tabel 3'), 'cannot name an area'],
  ])('%s is refused', (_, spec, words) => {
    expect(() => addSheets(openWorkbook(two), [spec])).toThrow(words);
  });

  test('a name whose sheet was deleted is taken over', () => {
    const out = textOfPart(grafted(two, [named('Hilang')]), 'xl/workbook.xml');
    expect(out.match(/name="Hilang"[^/]*/g)).toEqual([`name="Hilang">'Baru'!$A$1:$B$2<`]);
    expect(out).toContain('<definedName name="Tahun">2025</definedName>');
  });

  test('print settings count chart sheets among the tabs', () => {
    const out = textOfPart(grafted(two, [reportSpec('Baru', 'B')]), 'xl/workbook.xml');
    expect(out).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="2">'Baru'!$A$1:$D$52</definedName>`,
    );
  });

  test('a sheet in front moves what counts tabs', () => {
    const out = grafted(two, [plain('Depan'), plain('Tengah')], { cells: [] }, { places: [0, 2] });
    expect(sheetNames(out)).toEqual(['Depan', 'Form', 'Tengah']);
    const workbook = textOfPart(out, 'xl/workbook.xml');
    expect(workbook).toContain('<workbookView firstSheet="1" activeTab="3"/>');
    expect(workbook).toContain(`name="_xlnm.Print_Area" localSheetId="1">'Form'`);
  });
});

describe('together with changed cells', () => {
  const bytes = foreignPackage({
    rows: ROWS,
    sheets: ['Form', 'Lain'],
    styles: STYLES,
    calcChain: '<c r="B1" i="3"/>',
  });
  const patch: WorkbookPatch = {
    cells: [
      {
        sheet: 'Form',
        row: 1,
        col: 1,
        before: { formula: null, value: 7 },
        after: { formula: null, value: 9 },
        format: { before: 'General', after: '0.0000' },
      },
      {
        sheet: 'Form',
        row: 1,
        col: 2,
        before: { formula: '=A1*2', value: 14 },
        after: { formula: null, value: 18 },
      },
      {
        sheet: 'Form',
        row: 2,
        col: 1,
        before: { formula: null, value: null },
        after: { formula: '=Baru!A1', value: 5 },
      },
    ],
  };

  test('both are there, the chain names what holds formulas, formats do not mix', () => {
    const out = grafted(bytes, [reportSpec('Ringkasan', 'A'), plain('Baru')], patch);
    const file = openWorkbook(out);
    expect(readSheet(file, 'Form').values).toEqual([[9, 18], [5]]);
    expect(textOfPart(out, 'xl/calcChain.xml')).toContain('<c r="A2" i="3"/></calcChain>');
    const codes = [...textOfPart(out, 'xl/styles.xml').matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)];
    expect(codes.map(([, id, code]) => [id, code])).toEqual([
      ['170', '0.000'],
      ['171', '0.0000'],
      ['172', '&quot;Rp&quot; #,##0'],
    ]);
  });

  test('the cells are those of the patch alone', () => {
    const [alone, both] = [applyPatch(openWorkbook(bytes), patch), grafted(bytes, [plain('Baru')], patch)];
    expect(textOfPart(both, 'xl/worksheets/sheet1.xml')).toBe(textOfPart(alone, 'xl/worksheets/sheet1.xml'));
  });

  test('the patch may bring the first styles part', () => {
    const bare = foreignPackage({ rows: ROWS.replace(/<c r="B1".*?<\/c>/, '') });
    const first = patch.cells.slice(0, 1);
    const out = grafted(bare, [reportSpec('Ringkasan', 'A')], { cells: first });
    expect(Object.keys(unzipSync(out)).filter((name) => name.includes('styles'))).toEqual(['xl/styles.xml']);
  });
});

test('the list of titles goes, as it would no longer be true; other properties stay', () => {
  const bytes = foreignPackage({
    titles:
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Lembar Kerja</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Form</vt:lpstr></vt:vector></TitlesOfParts><Company>Dinas</Company></Properties>',
  });
  expect(textOfPart(grafted(bytes, [plain('Baru')]), 'docProps/app.xml')).toMatch(
    /<Application>Microsoft Excel<\/Application><Company>Dinas<\/Company><\/Properties>$/,
  );
});

describe('charts', () => {
  const chart = textOfPart(grafted(EXAMPLE, [reportSpec('Ringkasan', 'A')]), 'xl/charts/chart1.xml');

  test('a combo carries the figures, categories and names of its cells', () => {
    expect(chart).toContain(
      `<c:f>'Ringkasan'!$B$4:$B$7</c:f><c:numCache><c:formatCode>#,##0.00</c:formatCode><c:ptCount val="4"/><c:pt idx="0"><c:v>98.14</c:v></c:pt>`,
    );
    expect(chart).toContain(`<c:f>'Ringkasan'!$A$4:$A$7</c:f><c:strCache><c:ptCount val="4"/>`);
    expect(chart).toContain('<c:v>Program Pendidik &amp; Tenaga Kependidikan</c:v>');
    expect(chart).toContain(
      `<c:f>'Ringkasan'!$C$3:$C$3</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Batas 100 %</c:v>`,
    );
    expect(chart.indexOf('<c:barChart>')).toBeLessThan(chart.indexOf('<c:lineChart>'));
  });

  test.each([
    ['no series', { series: [] }, 'no series'],
    ['unequal lengths', { valuesBottom: 9 }, '4 categories and 6 values'],
  ])('%s are refused', (_, change, words) => {
    const spec = reportSpec('Ringkasan', 'A');
    const [first, ...others] = spec.charts ?? [];
    if (first === undefined) throw new Error('no chart');
    const series =
      'series' in change
        ? []
        : first.series.map((each) => ({ ...each, values: { ...each.values, bottom: change.valuesBottom } }));
    expect(() => createWorkbook([{ ...spec, charts: [{ ...first, series }, ...others] }])).toThrow(words);
  });

  test('a new workbook has them too', () => {
    const out = createWorkbook([plain('Muka'), reportSpec('Ringkasan', 'A')]);
    expect(problemsOf(out)).toEqual([]);
    expect(textOfPart(out, 'xl/charts/chart1.xml')).toBe(chart);
  });
});

oracle('LibreOffice', () => {
  test('opens the grafted workbook, charts and names included, and calculates the same figures', () => {
    const out = grafted(EXAMPLE, [reportSpec("Ringkasan '25", 'A')]);
    const back = recalculate(out);
    const [written, read] = [openWorkbook(out), openWorkbook(back)];
    expect(sheetNames(back)).toEqual(sheetNames(out));
    for (const name of sheetNames(out)) {
      const [ours, theirs] = [readSheet(written, name), readSheet(read, name)];
      ours.values.forEach((row, index) =>
        row.forEach((value, col) => {
          const found = theirs.values[index]?.[col] ?? null;
          expect([index, col, found === '' ? null : found]).toEqual([
            index,
            col,
            value === '' ? null : value,
          ]);
        }),
      );
    }
    const charts = Object.keys(unzipSync(back)).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(2);
    expect(textOfPart(back, 'xl/workbook.xml')).toContain('name="A_Program"');
  });
});
