import { formatAt, formulaAt, valueAt, type CellValue, type SheetGrid } from '../../src/core/grid';
import { FileProblem, openWorkbook, readSheet } from '../../src/file';
import { packageOf, worksheet, type PackageOptions } from '../support/package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const gridOf = (sheet: string, more: Omit<PackageOptions, 'sheet'> = {}): SheetGrid =>
  readSheet(openWorkbook(packageOf({ sheet, ...more })), 'Form');
const gridOfRows = (rows: string, more: Omit<PackageOptions, 'sheet'> = {}): SheetGrid =>
  gridOf(worksheet(`<sheetData>${rows}</sheetData>`), more);

/** The code of the problem that reading meets; null where it reads. */
function problem(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (cause) {
    if (cause instanceof FileProblem) return cause.code;
    throw cause;
  }
}

describe('values that are none of their type are no figures', () => {
  test.each<[string, CellValue]>([
    ['<c><v>12</v></c>', 12],
    ['<c><v> -0.5 </v></c>', -0.5],
    ['<c><v>1.7734590215E+12</v></c>', 1.7734590215e12],
    ['<c><v>.5</v></c>', 0.5],
    ['<c><v>5.</v></c>', 5],
    ['<c t="n"><v>1e-7</v></c>', 1e-7],
    ['<c t="b"><v>0</v></c>', false],
    ['<c t="s"><v>0</v></c>', 'satu'],
    ['<c t="s"/>', null],
    ['<c><v/></c>', null],
    ['<c t="inlineStr"><is><r><t>du</t></r><r><t>a</t></r></is></c>', 'dua'],
  ])('%s', (cell, value) => {
    const sharedStrings = '<sst><si><t>satu</t></si></sst>';
    expect(valueAt(gridOfRows(`<row>${cell}</row>`, { sharedStrings }), 1, 1)).toBe(value);
  });

  test.each<string>([
    '<c><v>0x1F</v></c>',
    '<c><v>0b11</v></c>',
    '<c><v>dua belas</v></c>',
    '<c><v>Infinity</v></c>',
    '<c><v>NaN</v></c>',
    '<c><v>1e999</v></c>',
    '<c><v>1,5</v></c>',
    '<c><v>1 000</v></c>',
    '<c t="s"><v>1</v></c>',
    '<c t="s"><v>-1</v></c>',
    '<c t="s"><v>0.0</v></c>',
    '<c t="s"><v/></c>',
    '<c t="b"><v>ya</v></c>',
    '<c t="d"><v>2 Januari 2024</v></c>',
    '<c t="d"><v>2023-02-29</v></c>',
    '<c><f t="shared" si="3"/><v>1</v></c>',
  ])('%s is damage', (cell) => {
    const sharedStrings = '<sst><si><t>satu</t></si></sst>';
    expect(problem(() => gridOfRows(`<row>${cell}</row>`, { sharedStrings }))).toBe('damaged');
  });
});

describe('cells stand on the sheet, in order, once', () => {
  test.each<[string, number, number]>([
    ['<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 1_048_576, 16_384],
    ['<row><c><v>0</v></c><c><v>1</v></c></row>', 1, 2],
    ['<row r="7"><c r="C7"><v>0</v></c><c><v>1</v></c></row>', 7, 4],
    ['<row r="7"/><row><c><v>1</v></c></row>', 8, 1],
  ])('%s', (rows, row, col) => {
    expect(valueAt(gridOfRows(rows), row, col)).toBe(1);
  });

  test.each<string>([
    '<row r="1048577"><c><v>1</v></c></row>',
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    '<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>',
    '<row r="0"><c><v>1</v></c></row>',
    '<row r="0"/>',
    '<row r="1"><c r="A0"><v>1</v></c></row>',
    '<row r="1.5"/>',
    '<row r="1"><c r="1A"><v>1</v></c></row>',
    '<row r="1"><c r="A2"><v>1</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    '<row r="2"/><row r="1"/>',
    '<row r="2"/><row r="2"/>',
  ])('%s is damage', (rows) => {
    expect(problem(() => gridOfRows(rows))).toBe('damaged');
  });
});

describe('ISO dates as serial numbers', () => {
  const serial = (iso: string, workbookPr: string): CellValue =>
    valueAt(
      gridOfRows(`<row><c t="d"><v>${iso}</v></c></row>`, {
        workbook: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookPr}<sheets><sheet name="Form" sheetId="7" r:id="rId1"/></sheets></workbook>`,
      }),
      1,
      1,
    );

  test.each<[string, number]>([
    ['1899-12-31', 0],
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-02-29', 60],
    ['1900-03-01', 61],
    ['2024-01-02', 45_293],
    ['2024-01-02T12:00:00', 45_293.5],
    ['2024-01-02T06:00:00.000Z', 45_293.25],
    ['2024-01-02T06:00:00+07:00', 45_292 + 23 / 24],
    ['18:00', 0.75],
    ['9999-12-31', 2_958_465],
  ])('%s in a 1900 workbook', (iso, days) => {
    expect(serial(iso, '')).toBe(days);
  });

  test.each<[string, number]>([
    ['1904-01-01', 0],
    ['1904-01-02', 1],
    ['2024-01-02', 43_831],
    ['2024-01-02T12:00:00', 43_831.5],
  ])('%s in a 1904 workbook', (iso, days) => {
    expect(serial(iso, '<workbookPr date1904="1"/>')).toBe(days);
    expect(serial(iso, '<workbookPr date1904="true"/>')).toBe(days);
  });

  test('without the days of Lotus the calendar runs on to the other side', () => {
    expect(serial('1900-02-28', '<workbookPr dateCompatibility="0"/>')).toBe(60);
    expect(serial('1899-12-29', '<workbookPr dateCompatibility="0"/>')).toBe(-1);
  });

  test('a day before the calendar begins is damage', () => {
    expect(problem(() => serial('1899-12-30', ''))).toBe('damaged');
    expect(problem(() => serial('1900-01-01', '<workbookPr date1904="1"/>'))).toBe('damaged');
  });
});

describe('formats a missing cell would get', () => {
  /** 0 General, 1 text, 2 percent, 3 two decimals. */
  const styles =
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="9"/><xf numFmtId="4"/></cellXfs></styleSheet>';
  const corners = (rows: string) =>
    `<row r="1"><c r="A1"><v>1</v></c></row>${rows}<row r="9"><c r="E9"><v>1</v></c></row>`;
  const cols =
    '<cols><col min="2" max="2" style="1"/><col min="3" max="3" style="3"/><col min="4" max="99" style="2"/></cols>';

  test.each<[string, string, number, number, string]>([
    ['from its column', '', 5, 2, '@'],
    ['from its column, in a row that is spelt out', '<row r="5"/>', 5, 4, '0%'],
    ['a format without meaning', '', 5, 3, 'General'],
    ['no style anywhere', '', 5, 1, 'General'],
    ['from its row', '<row r="5" s="2" customFormat="1"/>', 5, 1, '0%'],
    ['the row goes before the column', '<row r="5" s="2" customFormat="1"/>', 5, 2, '0%'],
    ['a row of General too', '<row r="5" s="0" customFormat="1"/>', 5, 2, 'General'],
    ['a style the row does not use', '<row r="5" s="2"/>', 5, 2, '@'],
    ['a cell without a style is General', '<row r="5"><c r="B5"/></row>', 5, 2, 'General'],
    ['a cell with its own style', '<row r="5"><c r="B5" s="2"/></row>', 5, 2, '0%'],
    ['a filled cell without a style', '<row r="5"><c r="D5"><v>1</v></c></row>', 5, 4, 'General'],
    ['beside a filled cell', '<row r="5"><c r="A5"><v>1</v></c></row>', 5, 2, '@'],
  ])('%s', (_, rows, row, col, code) => {
    expect(
      formatAt(gridOf(worksheet(`${cols}<sheetData>${corners(rows)}</sheetData>`), { styles }), row, col),
    ).toBe(code);
  });

  test('only within the used grid', () => {
    const rows =
      '<row r="2"><c r="B2" s="1"><v>1</v></c><c r="C2" s="1"/></row><row r="3" s="1" customFormat="1"><c r="B3" s="2"/></row>';
    const grid = gridOf(
      worksheet(`<cols><col min="1" max="16384" style="1"/></cols><sheetData>${rows}</sheetData>`),
      { styles },
    );
    expect(grid.formats.size).toBe(1);
    expect(formatAt(grid, 2, 2)).toBe('@');
  });

  test('one stray cell at the far end of a sheet formatted as text costs little', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const grid = gridOf(
      worksheet(`<cols><col min="1" max="16384" style="1"/></cols><sheetData>${rows}</sheetData>`),
      { styles },
    );
    expect(grid.formats.size).toBe(2);
    expect(formatAt(grid, 1, 16_384)).toBe('@');
  });
});

test('spelled-out empty rows and cells leave the grid as small as what it holds', () => {
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs></styleSheet>';
  const empty = Array.from({ length: 20_000 }, (_, index) => {
    const row = String(index + 3);
    return `<row r="${row}" s="1" customFormat="1"><c r="A${row}" s="1"/><c r="ZZ${row}" s="1"/></row>`;
  });
  const grid = gridOf(
    worksheet(
      `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" style="1"/></cols><sheetData><row r="2"><c r="B2"><v>1</v></c></row>${empty.join('')}</sheetData>`,
    ),
    { styles },
  );
  expect(grid.values).toEqual([[1]]);
  expect(grid.formats.size).toBe(0);
});

test('elements of extensions are none of the cell', () => {
  const grid = gridOf(
    worksheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"><v>2</v><f>9</f></ext></extLst></c></row></sheetData><extLst><ext><c r="B1"><v>3</v></c></ext></extLst>',
    ),
  );
  expect(grid.values).toEqual([[1]]);
  expect(formulaAt(grid, 1, 1)).toBeNull();
});

test('a shared formula may stand before its master', () => {
  const grid = gridOfRows(
    '<row r="1"><c r="A1"><f t="shared" si="0"/><v>2</v></c><c r="B1"><f t="shared" ref="A1:B1" si="0">B2*2</f><v>2</v></c></row>',
  );
  expect([formulaAt(grid, 1, 1), formulaAt(grid, 1, 2)]).toEqual(['=A2*2', '=B2*2']);
});
