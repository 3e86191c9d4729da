import { formatAt, formulaAt, valueAt, type CellValue } from '../../src/core/grid';
import { invert } from '../../src/core/patch/invert';
import type { CellChange, CellState } from '../../src/core/patch/patch';
import { applyPatch, FileProblem, openWorkbook, PatchProblem, readSheet } from '../../src/file';
import { packageOf, textOfPart, unzipSync, worksheet, type PackageOptions } from '../support/package';

const SHEET_PART = 'xl/worksheets/sheet1.xml';
const NOTHING: CellState = { formula: null, value: null };
const value = (content: CellValue): CellState => ({ formula: null, value: content });

const change = (row: number, col: number, after: CellState, more: Partial<CellChange> = {}): CellChange => ({
  sheet: 'Form',
  row,
  col,
  before: NOTHING,
  after,
  ...more,
});

/** `before` sheet data, what it becomes, all in one table row. */
function patched(
  body: string,
  cells: readonly CellChange[],
  more: Omit<PackageOptions, 'sheet'> = {},
): string {
  const out = applyPatch(openWorkbook(packageOf({ sheet: worksheet(body), ...more })), { cells });
  return textOfPart(out, SHEET_PART).slice(
    worksheet('').length - '</worksheet>'.length,
    -'</worksheet>'.length,
  );
}
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

describe('one cell gets another content, the rest of its element stays', () => {
  test.each<[string, string, CellState, string]>([
    ['phonetic flag', '<c r="A1" s="1" ph="1"><v>1</v></c>', value(2), '<c r="A1" s="1" ph="1"><v>2</v></c>'],
    [
      'attributes in their order and quotes',
      "<c  s = '1' t='s'  r='A1' ><v>0</v></c>",
      value(2),
      "<c  s = '1'  r='A1'><v>2</v></c>",
    ],
    [
      'an extension',
      '<c r="A1" t="b"><v>1</v><extLst><ext uri="{x}"><y:z xmlns:y="y"/></ext></extLst></c>',
      value('teks'),
      '<c r="A1" t="inlineStr"><is><t>teks</t></is><extLst><ext uri="{x}"><y:z xmlns:y="y"/></ext></extLst></c>',
    ],
    [
      'a dynamic array formula of one cell takes its metadata along',
      '<c r="A1" cm="1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>1</v></c>',
      value(2),
      '<c r="A1"><v>2</v></c>',
    ],
    [
      'cell metadata that belongs to no array formula',
      '<c r="A1" cm="2"><v>1</v></c>',
      value(2),
      '<c r="A1" cm="2"><v>2</v></c>',
    ],
    [
      'metadata of a value that goes',
      '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>',
      { formula: '=B1', value: 2 },
      '<c r="A1"><f>B1</f><v>2</v></c>',
    ],
    ['an implied place', '<c><v>1</v></c>', value(2), '<c><v>2</v></c>'],
    [
      'a line break',
      '<c r="A1"/>',
      value('a\r\nb'),
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">a_x000D_\nb</t></is></c>',
    ],
    ['a shared text that exists', '<c r="A1"/>', value('satu'), '<c r="A1" t="s"><v>1</v></c>'],
    [
      'a shared text with formats of its own',
      '<c r="A1"/>',
      value('tebal'),
      '<c r="A1" t="inlineStr"><is><t>tebal</t></is></c>',
    ],
  ])('%s', (_, before, after, expected) => {
    const sharedStrings = '<sst><si><r><rPr><b/></rPr><t>tebal</t></r></si><si><t>satu</t></si></sst>';
    expect(patched(data(`<row r="1">${before}</row>`), [change(1, 1, after)], { sharedStrings })).toBe(
      data(`<row r="1">${expected}</row>`),
    );
  });
});

describe('rows and the sheet say how far they reach', () => {
  test.each<[string, string, number, string]>([
    ['inside', '1:3', 2, '1:3'],
    ['to the right', '1:3', 9, '1:9'],
    ['to the left', '4:6', 2, '2:6'],
    ['between two spans', '1:1 5:6', 3, '1:6'],
    ['inside the second of two spans', '1:1 5:9', 8, '1:1 5:9'],
  ])('spans: %s', (_, spans, col, expected) => {
    const cell = `<c r="${'ABCDEFGHI'[col - 1] ?? ''}1"><v>1</v></c>`;
    expect(patched(data(`<row r="1" spans="${spans}" ht="20"/>`), [change(1, col, value(1))])).toBe(
      data(`<row r="1" spans="${expected}" ht="20">${cell}</row>`),
    );
  });

  test.each<[string, string, number, number, string]>([
    ['beyond', 'A1:B2', 5, 4, 'A1:D5'],
    ['above and left', 'C3:D4', 1, 1, 'A1:D4'],
    ['inside', 'A1:F6', 2, 2, 'A1:F6'],
    ['of one cell', 'B2', 3, 3, 'B2:C3'],
  ])('dimension: %s', (_, ref, row, col, expected) => {
    expect(patched(`<dimension ref="${ref}"/>${data('')}`, [change(row, col, value(1))])).toContain(
      `<dimension ref="${expected}"/>`,
    );
  });

  test('an empty cell that was not there stays away, and the dimension with it', () => {
    const body = `<dimension ref="A1"/>${data('<row r="1"><c r="A1"><v>1</v></c></row>')}`;
    expect(patched(body, [change(1, 2, NOTHING), change(9, 9, NOTHING)])).toBe(body);
  });

  test('sheet data without a row', () => {
    expect(patched('<sheetData/>', [change(2, 1, value(1))])).toBe(
      data('<row r="2"><c r="A2"><v>1</v></c></row>'),
    );
    expect(patched('<sheetData/>', [change(2, 1, NOTHING)])).toBe('<sheetData/>');
  });

  test('rows with comments and text that looks like tags', () => {
    const rows =
      '<row r="1"><!-- </row> --><c r="A1" t="inlineStr"><is><t><![CDATA[</row><c r="B1">]]></t></is></c></row><row r="2"/>';
    expect(patched(data(rows), [change(1, 2, value(1)), change(3, 1, value(2))])).toBe(
      data(
        `${rows.replace('</is></c></row>', '</is></c><c r="B1"><v>1</v></c></row>')}<row r="3"><c r="A3"><v>2</v></c></row>`,
      ),
    );
  });
});

describe('styles of cells that were not there', () => {
  const styles =
    '<styleSheet><numFmts count="1"><numFmt numFmtId="170" formatCode="dd\\ mmm"/></numFmts><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="49" fontId="1"/><xf numFmtId="170" fontId="2"/></cellXfs></styleSheet>';
  const cols = '<cols><col min="2" max="3" style="1"/></cols>';
  const format = { before: '@', after: '#,##0.00' };

  test('from the column, from the row, and the new format upon it', () => {
    const body = `${cols}${data('<row r="1" s="2" customFormat="1"/>')}`;
    const cells = [
      change(1, 2, value(1)),
      change(2, 3, value(2)),
      change(2, 4, value(3)),
      change(3, 2, value(4), { format }),
      change(4, 2, value(5), { format }),
    ];
    expect(patched(body, cells, { styles })).toBe(
      `${cols}${data('<row r="1" s="2" customFormat="1"><c r="B1" s="2"><v>1</v></c></row><row r="2"><c r="C2" s="1"><v>2</v></c><c r="D2"><v>3</v></c></row><row r="3"><c r="B3" s="3"><v>4</v></c></row><row r="4"><c r="B4" s="3"><v>5</v></c></row>')}`,
    );
  });

  const undone = (body: string, cells: readonly CellChange[], options: Omit<PackageOptions, 'sheet'>) => {
    const source = packageOf({ sheet: worksheet(body), ...options });
    const there = applyPatch(openWorkbook(source), { cells });
    return { source, there, back: applyPatch(openWorkbook(there), invert({ cells })) };
  };

  test('undoing gives back the sheet part byte for byte', () => {
    const body = `<dimension ref="A1:D9"/>${cols}${data('<row r="1" spans="1:4" s="2" customFormat="1" ht="30"/><row r="2" spans="1:4"><c r="A2" s="2"><v>45293</v></c><c r="B2" s="0" t="s"><v>0</v></c></row>')}`;
    const cells = [
      change(1, 2, value(1)),
      change(2, 1, value(83), { before: value(45_293), format: { before: 'dd\\ mmm', after: '#,##0.00' } }),
      change(2, 2, { formula: '=A2', value: 83 }, { before: value('Program') }),
      change(2, 3, { formula: '=A2', value: 83 }, { format }),
      change(5, 2, value('baru'), { format }),
    ];
    const { source, there, back } = undone(body, cells, {
      styles,
      sharedStrings: '<sst><si><t>Program</t></si></sst>',
    });
    expect(textOfPart(there, SHEET_PART)).not.toBe(textOfPart(source, SHEET_PART));
    expect(textOfPart(back, SHEET_PART)).toBe(textOfPart(source, SHEET_PART));
  });

  test('forth and back again and again leaves the styles as after the first time', () => {
    const cells = [
      change(1, 1, value(83), { before: value(45_293), format: { before: 'dd\\ mmm', after: '0.000' } }),
    ];
    let bytes = packageOf({
      sheet: worksheet(data('<row r="1"><c r="A1" s="2"><v>45293</v></c></row>')),
      styles,
    });
    const seen: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      bytes = applyPatch(openWorkbook(bytes), { cells });
      seen.push(textOfPart(bytes, 'xl/styles.xml'));
      bytes = applyPatch(openWorkbook(bytes), invert({ cells }));
      seen.push(textOfPart(bytes, 'xl/styles.xml'));
      expect(textOfPart(bytes, SHEET_PART)).toContain('<c r="A1" s="2"><v>45293</v></c>');
    }
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toContain(
      '<numFmts count="2"><numFmt numFmtId="170" formatCode="dd\\ mmm"/><numFmt numFmtId="171" formatCode="0.000"/></numFmts>',
    );
    expect(seen[0]).toContain('<cellXfs count="4">');
  });

  test('styles that look alike but for other things than the format are not taken', () => {
    const own =
      '<styleSheet><cellXfs count="3"><xf numFmtId="49" fontId="1"/><xf numFmtId="4" fontId="2"/><xf fontId="1" numFmtId="4" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>';
    const body = data('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(patched(body, [change(1, 1, value(2), { format })], { styles: own })).toContain(
      '<c r="A1" s="3">',
    );
    const alike = own.replace('fontId="2"', "fontId = '1'");
    expect(patched(body, [change(1, 1, value(2), { format })], { styles: alike })).toContain(
      '<c r="A1" s="1">',
    );
  });

  test('a workbook without styles gets a styles part', () => {
    const source = packageOf({
      sheet: worksheet(data('<row r="1"><c r="A1" t="d"><v>2024-01-02</v></c></row>')),
    });
    const cells = [change(1, 1, value(45_294), { format: { before: 'yyyy-mm-dd', after: 'd-mmm' } })];
    const out = applyPatch(openWorkbook(source), { cells });
    expect(formatAt(readSheet(openWorkbook(out), 'Form'), 1, 1)).toBe('d-mmm');
    expect(textOfPart(out, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
  });

  test.each([
    '<styleSheet/>',
    '<styleSheet><fonts count="1"><font/></fonts><cellStyles/></styleSheet>',
    '<styleSheet><fonts/><cellXfs count="0"/></styleSheet>',
    '<x:styleSheet xmlns:x="x"><x:fonts/><!-- <x:cellXfs/> --><x:cellXfs><x:xf/></x:cellXfs></x:styleSheet>',
  ])('a styles part that says little: %s', (own) => {
    const source = packageOf({
      sheet: worksheet(data('<row r="1"><c r="A1"><v>1</v></c></row>')),
      styles: own,
    });
    const cells = [change(1, 1, value(2), { format: { before: 'General', after: 'd mmm' } })];
    const out = applyPatch(openWorkbook(source), { cells });
    expect(formatAt(readSheet(openWorkbook(out), 'Form'), 1, 1)).toBe('d mmm');
    expect(textOfPart(out, SHEET_PART)).toContain('<c r="A1" s="1">');
  });
});

describe('patches that cannot be', () => {
  test('a cell named twice is a programming error', () => {
    expect(() =>
      patched(data(''), [change(2, 2, value(1)), change(1, 1, value(1)), change(2, 2, value(2))]),
    ).toThrow('the patch names Form!B2 twice');
  });

  test('so is one off the sheet, and a number no cell holds', () => {
    expect(() => patched(data(''), [change(0, 2, value(1))])).toThrow('row 0');
    expect(() => patched(data(''), [change(1, 16_385, value(1))])).toThrow('column 16385');
    expect(() => patched(data(''), [change(1, 1, value(NaN))])).toThrow('NaN');
  });

  test('all cells inside array formulas and data tables are refused at once', () => {
    const body = data(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3*2</f><v>2</v></c><c r="C1"><v>1</v></c></row><row r="2"><c r="D2"><f t="dataTable" ref="D2:E2" dt2D="0" dtr="1" r1="A1"/><v>1</v></c></row>',
    );
    const attempt = () =>
      patched(body, [
        change(3, 1, value(1)),
        change(1, 3, value(1)),
        change(2, 5, value(1)),
        change(4, 1, value(1)),
      ]);
    expect(attempt).toThrow(PatchProblem);
    expect(attempt).toThrow(
      expect.objectContaining({
        sheet: 'Form',
        cell: 'A3',
        cells: [
          { sheet: 'Form', row: 3, col: 1 },
          { sheet: 'Form', row: 2, col: 5 },
        ],
      }),
    );
  });

  test('a sheet without sheet data cannot take a cell', () => {
    expect(() => patched('<sheetPr/>', [change(1, 1, value(1))])).toThrow(FileProblem);
  });
});

describe('the calculation chain keeps every other link as it stands', () => {
  const chain = (before: string, cells: readonly CellChange[]): string => {
    const body = data(
      '<row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="B1"><f>1</f><v>1</v></c></row><row r="2"><c r="B2"><f>2</f><v>2</v></c></row>',
    );
    const source = packageOf({ sheet: worksheet(body), calcChain: before });
    return textOfPart(applyPatch(openWorkbook(source), { cells }), 'xl/calcChain.xml');
  };
  const head = '<?xml version="1.0"?>\n<calcChain xmlns="x">';

  test.each<[string, string, readonly CellChange[], string]>([
    [
      'levels, order and spaces',
      '<c r="B2" i="7" l="1"/>\n<c r=\'B1\' s="1"></c>\n<c r="A1" t="1"/>',
      [change(1, 2, value(1))],
      '<c r="B2" i="7" l="1"/>\n\n<c r="A1" t="1"/>',
    ],
    [
      'the next link says which sheet when the one that said it goes',
      '<c r="A9" i="2"/><c r="B2" i="7"/><c r="B1" l="1"/><c r="A1"/>',
      [change(2, 2, value(1))],
      '<c r="A9" i="2"/><c r="B1" l="1" i="7"/><c r="A1"/>',
    ],
    [
      'a cell of the same name on another sheet',
      '<c r="B2" i="2"/><c r="B2" i="7"/>',
      [change(2, 2, value(1))],
      '<c r="B2" i="2"/>',
    ],
    [
      'gained cells come last, before extensions',
      '<c r="B2" i="7"/><extLst><ext/></extLst>',
      [change(5, 1, { formula: '=1', value: 1 })],
      '<c r="B2" i="7"/><c r="A5" i="7"/><extLst><ext/></extLst>',
    ],
  ])('%s', (_, before, cells, after) => {
    expect(chain(`${head}${before}</calcChain>`, cells)).toBe(`${head}${after}</calcChain>`);
  });

  test('a patch that gains and loses no formula leaves its bytes alone', () => {
    const before = `${head}<c r="B2" i="7"/></calcChain>`;
    expect(chain(before, [change(2, 2, { formula: '=A1+1', value: 2 })])).toBe(before);
  });

  test('when the last link goes, only its own relationship and content type go along', () => {
    const source = packageOf({
      sheet: worksheet(data('<row r="1"><c r="B1"><f>1</f><v>1</v></c></row>')),
      calcChain: `${head}<c r="B1" i="7"/></calcChain>`,
      more: { 'docProps/calcChain.xml': '<x/>' },
    });
    const out = applyPatch(openWorkbook(source), { cells: [change(1, 2, value(1))] });
    expect(Object.keys(unzipSync(out))).toEqual(
      Object.keys(unzipSync(source)).filter((name) => name !== 'xl/calcChain.xml'),
    );
    const relationships = textOfPart(out, 'xl/_rels/workbook.xml.rels');
    expect(relationships).not.toContain('calcChain');
    expect(relationships.match(/<Relationship /g)).toHaveLength(3);
    expect(textOfPart(out, '[Content_Types].xml')).not.toContain('calcChain');
  });
});

describe('a part is written in the encoding it was read in', () => {
  const encoded = (text: string, mark: readonly number[], swap: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array([...mark, ...(swap ? bytes.swap16() : bytes)]);
  };
  const text = (from: string): string =>
    `<?xml version="1.0" encoding="${from}"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Évaluasi “é”</t></is></c></row></sheetData></worksheet>`;

  test.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(text('UTF-8'))],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text('utf-8'))])],
    ['UTF-16, little end first', encoded(text('UTF-16'), [0xff, 0xfe], false)],
    ['UTF-16, big end first', encoded(text('UTF-16'), [0xfe, 0xff], true)],
    ['UTF-16 without a mark', encoded(text('UTF-16LE'), [], false)],
  ])('%s', (_, bytes) => {
    const source = packageOf({ sheet: '', more: { [SHEET_PART]: bytes } });
    const there = applyPatch(openWorkbook(source), {
      cells: [change(1, 2, { formula: '=A1', value: '“é”' })],
    });
    const grid = readSheet(openWorkbook(there), 'Form');
    expect([valueAt(grid, 1, 1), valueAt(grid, 1, 2), formulaAt(grid, 1, 2)]).toEqual([
      'Évaluasi “é”',
      '“é”',
      '=A1',
    ]);
    const back = applyPatch(openWorkbook(there), { cells: [change(1, 2, NOTHING)] });
    expect(unzipSync(back)[SHEET_PART]).toEqual(bytes);
  });
});
