import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellKey } from '../../../src/core/grid';
import { openWorkbook } from '../../../src/file';
import { readLook, readWorkbookLook, type CellFormat, type SheetLook } from '../../../src/file/look';
import { packageOf, worksheet, type PackageOptions } from '../../support/package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const look = (options: PackageOptions): SheetLook => readLook(openWorkbook(packageOf(options)), 'Form');

/** One cell per style, A1 for style 0, B1 for style 1 … */
function formatsOf(styles: string, count: number, more?: PackageOptions['more']): CellFormat[] {
  const cells = Array.from({ length: count }, (_, index) => `<c s="${String(index)}"/>`).join('');
  const options = { sheet: worksheet(`<sheetData><row r="1">${cells}</row></sheetData>`), styles };
  const sheet = look(more === undefined ? options : { ...options, more });
  return Array.from({ length: count }, (_, index) => {
    const format = sheet.cells.get(cellKey(1, index + 1));
    if (format === undefined) throw new Error(`no cell ${String(index)}`);
    return format;
  });
}

const THEME = {
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/><Relationship Id="rId9" Type="http://x/theme" Target="theme/Theme1.xml"/></Relationships>`,
  'xl/theme/theme1.xml':
    '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="EEEEEE"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme><a:fontScheme/></a:themeElements></a:theme>',
};

describe('cell formats', () => {
  test('fonts, fills, borders, alignment, protection; styles of conditional formats do not count', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="10"/><name val="Arial"/></font><font><b/><i val="0"/><u/><sz val="9.5"/><color rgb="FFC00000"/><name val="Tahoma"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill></fills><borders><border><left/><right/><top/><bottom/></border><border><left style="thin"><color auto="1"/></left><right style="medium"><color rgb="FF00FF00"/></right><top/><bottom style="double"/></border></borders><cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="4" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" textRotation="90"/><protection locked="0"/></xf><xf fillId="1"><alignment textRotation="135" horizontal="general"/></xf></cellXfs><dxfs><dxf><font><b/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs></styleSheet>`;
    expect(formatsOf(styles, 3)).toEqual([
      { numberFormat: 'General', locked: true, look: { fontSize: 10, fontName: 'Arial' } },
      {
        numberFormat: '#,##0.00',
        locked: false,
        look: {
          bold: true,
          underline: true,
          fontSize: 9.5,
          fontName: 'Tahoma',
          fontColor: 'C00000',
          fill: 'D9E1F2',
          borders: {
            left: { style: 'thin' },
            right: { style: 'medium', color: '00FF00' },
            bottom: { style: 'double' },
          },
          horizontal: 'center',
          vertical: 'top',
          wrap: true,
          rotation: 90,
        },
      },
      { numberFormat: 'General', locked: true, look: { fontSize: 10, fontName: 'Arial', rotation: -45 } },
    ]);
  });

  const coloured = (color: string): string =>
    `<styleSheet><fonts><font><color ${color}/></font></fonts><cellXfs><xf fontId="0"/></cellXfs></styleSheet>`;

  test.each([
    ['theme="0"', 'EEEEEE'],
    ['theme="1"', '111111'],
    ['theme="2"', 'E7E6E6'],
    ['theme="3"', '44546A'],
    ['theme="4"', '4472C4'],
    ['theme="4" tint="0.7999816888943144"', 'DAE3F3'],
    ['theme="4" tint="-0.249977111117893"', '2F5597'],
    ['theme="5"', 'C0504D'],
    ['indexed="10"', 'FF0000'],
    ['indexed="22"', 'C0C0C0'],
    ['rgb="80ABCDEF"', 'ABCDEF'],
    ['rgb="abcdef"', 'ABCDEF'],
    ['indexed="64"', undefined],
    ['auto="1"', undefined],
    ['theme="99"', undefined],
    ['rgb="rot"', undefined],
  ])('colour %s is %s', (color, code) => {
    expect(formatsOf(coloured(color), 1, THEME)[0]?.look.fontColor).toBe(code);
  });

  test('without a theme part Office’s own colours hold, and an own palette replaces the old one', () => {
    expect(formatsOf(coloured('theme="4"'), 1)[0]?.look.fontColor).toBe('4F81BD');
    const own = coloured('indexed="1"').replace(
      '</styleSheet>',
      '<colors><indexedColors><rgbColor rgb="00123456"/><rgbColor rgb="00654321"/></indexedColors></colors></styleSheet>',
    );
    expect(formatsOf(own, 1)[0]?.look.fontColor).toBe('654321');
  });

  test.each([
    [0, 'General'],
    [3, '#,##0'],
    [9, '0%'],
    [14, 'm/d/yyyy'],
    [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
    [49, '@'],
    [30, 'yyyy/m/d'],
    [170, '"Rp"#,##0'],
    [171, 'General'],
  ])('number format %d is %s', (id, code) => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;Rp&quot;#,##0"/></numFmts><cellXfs><xf numFmtId="${String(id)}"/></cellXfs></styleSheet>`;
    expect(formatsOf(styles, 1)[0]?.numberFormat).toBe(code);
  });

  test('no styles part, or a style index beyond it, is a plain cell', () => {
    const sheet = look({
      sheet: worksheet('<sheetData><row r="2"><c r="B2" s="7"><v>1</v></c></row></sheetData>'),
    });
    expect([...sheet.cells]).toEqual([[cellKey(2, 2), { numberFormat: 'General', look: {}, locked: true }]]);
  });
});

describe('sheets', () => {
  const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="2"/><xf numFmtId="3"/></cellXfs></styleSheet>';

  test('sizes, hidden rows and columns, formats of whole rows and columns', () => {
    const sheet = look({
      styles,
      sheet: worksheet(
        '<sheetFormatPr defaultColWidth="11.5" defaultRowHeight="13.5"/><cols><col min="1" max="2" width="4.5" customWidth="1"/><col min="4" max="4" width="9" hidden="1" style="1"/></cols><sheetData><row r="1" ht="30" customHeight="1"/><row r="3" hidden="1" s="2" customFormat="1"><c r="A3"/></row></sheetData>',
      ),
    });
    expect(sheet.defaultColumnWidth).toBe(11.5);
    expect(sheet.defaultRowHeight).toBe(13.5);
    expect([...sheet.columnWidths]).toEqual([
      [1, 4.5],
      [2, 4.5],
      [4, 9],
    ]);
    expect([...sheet.rowHeights]).toEqual([[1, 30]]);
    expect([...sheet.hiddenRows, ...sheet.hiddenColumns]).toEqual([3, 4]);
    expect(sheet.columnFormats.get(4)?.numberFormat).toBe('0.00');
    expect(sheet.rowFormats.get(3)?.numberFormat).toBe('#,##0');
    // A stored cell without a style of its own is plain, whatever its row says.
    expect(sheet.cells.get(cellKey(3, 1))?.numberFormat).toBe('General');
  });

  test('a bare sheet has Excel’s own sizes and nothing else', () => {
    expect(look({ sheet: worksheet('<sheetData/>') })).toMatchObject({
      defaultColumnWidth: 9.140625,
      defaultRowHeight: 15,
      freezeAt: null,
      isProtected: false,
      isFiltered: false,
      arrays: [],
    });
  });

  test('rows hidden by default', () => {
    const sheet = look({
      sheet: worksheet(
        '<sheetFormatPr zeroHeight="1"/><sheetData><row r="2"/><row r="4" hidden="1"/></sheetData>',
      ),
    });
    expect([...sheet.hiddenRows].sort()).toEqual([1, 3, 4]);
  });

  test.each<[string, SheetLook['freezeAt']]>([
    ['<sheetView><pane xSplit="5" ySplit="14" state="frozen"/></sheetView>', { row: 15, col: 6 }],
    ['<sheetView><pane ySplit="2" state="frozenSplit"/></sheetView>', { row: 3, col: 1 }],
    ['<sheetView topLeftCell="C4"><pane ySplit="2" state="frozen"/></sheetView>', { row: 6, col: 1 }],
    ['<sheetView><pane ySplit="1200"/></sheetView>', null],
    ['<sheetView><pane state="frozen"/></sheetView>', null],
    ['<sheetView/><sheetView><pane ySplit="2" state="frozen"/></sheetView>', null],
  ])('panes %s', (view, freezeAt) => {
    expect(look({ sheet: worksheet(`<sheetViews>${view}</sheetViews><sheetData/>`) }).freezeAt).toEqual(
      freezeAt,
    );
  });

  test.each([
    ['<sheetProtection sheet="1" objects="1"/>', true],
    ['<sheetProtection sheet="0" password="CC1A"/>', false],
    ['<sheetProtection/>', false],
  ])('%s', (element, isProtected) => {
    expect(look({ sheet: worksheet(`<sheetData/>${element}`) }).isProtected).toBe(isProtected);
  });

  test.each([
    ['<autoFilter ref="A1:C9"><filterColumn colId="0"><filters/></filterColumn></autoFilter>', true],
    ['<autoFilter ref="A1:C9"/>', false],
    ['<autoFilter ref="A20:C90"><filterColumn colId="0"/></autoFilter>', false],
    ['', false],
  ])('hidden row 3 and %s: filtered is %s', (filter, isFiltered) => {
    const sheet = look({
      sheet: worksheet(`<sheetData><row r="3" hidden="1"/></sheetData>${filter}`),
    });
    expect(sheet.isFiltered).toBe(isFiltered);
  });

  test('array formulas', () => {
    const sheet = look({
      sheet: worksheet(
        '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B3">C1:D3*2</f><v>2</v></c><c r="E1"><f>1</f></c></row></sheetData>',
      ),
    });
    expect(sheet.arrays).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }]);
  });

  test('a sheet that is not there', () => {
    const file = openWorkbook(packageOf({ sheet: worksheet('<sheetData/>') }));
    expect(() => readLook(file, 'Lain')).toThrow('Lain');
  });
});

describe('the workbook', () => {
  const workbook = (inside: string): ReturnType<typeof readWorkbookLook> =>
    readWorkbookLook(
      openWorkbook(
        packageOf({
          sheet: worksheet('<sheetData/>'),
          workbook: `<workbook xmlns="${MAIN}" xmlns:r="r">${inside}</workbook>`,
          relations: [['rId8', 'chartsheet', 'chartsheets/sheet1.xml']],
        }),
      ),
    );
  const sheets =
    '<sheets><sheet name="Grafik" sheetId="2" r:id="rId8"/><sheet name="Form" sheetId="1" r:id="rId1"/></sheets>';

  test('names of the workbook and of sheets, counted over all tabs', () => {
    const names =
      '<definedNames><definedName name="Tahun">2025</definedName><definedName name="Pagu" localSheetId="1">Form!$A$1&amp;""</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Form!$A:$C</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Form!$A$1</definedName><definedName name="X" localSheetId="0">1</definedName></definedNames>';
    expect(workbook(sheets + names).names).toEqual([
      { name: 'Tahun', formula: '=2025', sheet: null },
      { name: 'Pagu', formula: '=Form!$A$1&""', sheet: 'Form' },
      { name: 'Print_Area', formula: '=Form!$A:$C', sheet: 'Form' },
    ]);
  });

  test('the sheet in front and the day dates count from', () => {
    expect(workbook(`<bookViews><workbookView activeTab="1"/></bookViews>${sheets}`).activeSheet).toBe(
      'Form',
    );
    expect(workbook(sheets).activeSheet).toBeNull();
    expect(workbook(`<workbookPr date1904="1"/>${sheets}`).date1904).toBe(true);
    expect(workbook(sheets).date1904).toBe(false);
  });
});

test('the example form', () => {
  const file = openWorkbook(readFileSync(join(process.cwd(), 'assets', 'contoh-evaluasi-renja.xlsx')));
  const sheet = readLook(file, 'Evaluasi Renja');
  expect(sheet.freezeAt).toEqual({ row: 15, col: 6 });
  expect(sheet.columnWidths.get(3)).toBe(28);
  expect(sheet.cells.size).toBeGreaterThan(2500);
  expect(sheet.cells.get(cellKey(10, 3))?.look).toMatchObject({ bold: true, wrap: true, fill: 'D9E1F2' });
});
