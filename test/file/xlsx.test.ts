import { formulaAt, formatAt, valueAt } from '../../src/core/grid';
import type { CellState, WorkbookPatch } from '../../src/core/patch/patch';
import { applyPatch, openWorkbook, PatchProblem, readSheet } from '../../src/file';
import { moveFormula } from '../../src/file/shared-formula';
import { packageOf, textOfPart, unzipSync, worksheet } from '../support/package';

const NOTHING: CellState = { formula: null, value: null };

const write = (row: number, col: number, after: CellState): WorkbookPatch => ({
  cells: [{ sheet: 'Form', row, col, before: NOTHING, after }],
});

const grid = (bytes: Uint8Array) => readSheet(openWorkbook(bytes), 'Form');

describe('reading what other programs write', () => {
  test('prefixed XML, an absolute target, single quotes, implied positions', () => {
    const bytes = packageOf({
      target: '/xl/worksheets/sheet1.xml',
      workbook: `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:d="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name='Form' sheetId='1' d:id='rId1'/></x:sheets></x:workbook>`,
      sheet: `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Kode</x:t></x:is></x:c><x:c><x:v>1.5</x:v></x:c></x:row><x:row r="4"><x:c r='B4'><x:f>B1*2</x:f><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(valueAt(grid(bytes), 1, 1)).toBe('Kode');
    expect(valueAt(grid(bytes), 1, 2)).toBe(1.5);
    expect(formulaAt(grid(bytes), 4, 2)).toBe('=B1*2');
    const out = applyPatch(openWorkbook(bytes), write(4, 3, { formula: '=B4+1', value: 4 }));
    expect(textOfPart(out, 'xl/worksheets/sheet1.xml')).toContain(
      '<x:c r="C4"><x:f>B4+1</x:f><x:v>4</x:v></x:c></x:row>',
    );
  });

  test('shared texts with rich runs and phonetic hints, escapes, errors, booleans, dates', () => {
    const bytes = packageOf({
      sharedStrings:
        '<sst><si><r><t>Pro</t></r><r><t>gram</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a_x000D_b</t></si></sst>',
      styles:
        '<styleSheet><numFmts count="1"><numFmt numFmtId="170" formatCode="dd\\ mmmm"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="16"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      sheet: worksheet(
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" s="1"><v>45293</v></c><c r="F1" s="2"><v>0.87</v></c><c r="G1" s="3"><v>1</v></c><c r="H1" t="d"><v>2024-01-02</v></c><c r="I1"><f>1+1</f></c><c r="J1" t="str"><f>""</f><v></v></c></row></sheetData>',
      ),
    });
    const sheet = grid(bytes);
    expect([1, 2, 3, 4, 5, 6].map((col) => valueAt(sheet, 1, col))).toEqual([
      'Program',
      'a\rb',
      { error: '#REF!' },
      true,
      45293,
      0.87,
    ]);
    expect([5, 6, 7, 8].map((col) => formatAt(sheet, 1, col))).toEqual([
      'd-mmm',
      '0.00%',
      'dd\\ mmmm',
      'yyyy-mm-dd',
    ]);
    expect(valueAt(sheet, 1, 8)).toBe(45293);
    expect(sheet.uncalculated.size).toBe(1);
  });

  test('a claimed million rows costs nothing', () => {
    const bytes = packageOf({
      sheet: worksheet(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" ht="12"/></sheetData>',
      ),
    });
    expect(grid(bytes).values).toEqual([[1]]);
  });

  test.each<[string, number, number, string]>([
    ['A1+$B$1+C$2+$D3', 1, 2, 'C2+$B$1+E$2+$D4'],
    ['SUM(A1:B2)*LOG10(A1)', 1, 0, 'SUM(A2:B3)*LOG10(A2)'],
    ['\'A1 B2\'!A1&"A1"', 1, 1, '\'A1 B2\'!B2&"A1"'],
    ['SUM(A:A)+SUM($1:1)', 1, 1, 'SUM(B:B)+SUM($1:2)'],
    ['Pagu2024+TAX_A1', 3, 3, 'Pagu2024+TAX_A1'],
    ['Q1!A1+Q1', 1, 0, 'Q1!A2+Q2'],
    ['A1', -1, 0, '#REF!'],
  ])('%s moved by %d rows and %d columns', (formula, rows, cols, moved) => {
    expect(moveFormula(formula, rows, cols)).toBe(moved);
  });
});

describe('patching leaves everything else byte for byte', () => {
  const sheet = worksheet(
    '<sheetPr/><dimension ref="A1:B3"/><cols><col min=\'3\' max=\'3\' style="2"/></cols><sheetData>\n<!-- <c r="A1"/> --><row r=\'1\' spans="1:2"><c r="A1"  s=\'1\'><v>1</v></c> <c r="B1" s="3"/></row><row r="3" s="2" customFormat="1"/></sheetData><sheetProtection password="CC1A" sheet="1"/><conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="1"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"a,b"</formula1></dataValidation></dataValidations><drawing r:id="rId1"/>',
  );
  const more = {
    'xl/media/image1.png': new Uint8Array([137, 80, 78, 71, 0, 255]),
    'xl/comments1.xml': '<comments><!-- ümlaut --></comments>',
    'docProps/custom.xml': '<Properties/>',
  };

  test('only the touched cells differ; all other parts are identical', () => {
    const bytes = packageOf({ sheet, more });
    const patch: WorkbookPatch = {
      cells: [
        { sheet: 'Form', row: 1, col: 2, before: NOTHING, after: { formula: '=A1&"<&>"', value: '1<&>' } },
        { sheet: 'Form', row: 1, col: 3, before: NOTHING, after: { formula: null, value: ' =teks' } },
        { sheet: 'Form', row: 2, col: 1, before: NOTHING, after: { formula: null, value: 0.1 } },
        { sheet: 'Form', row: 3, col: 4, before: NOTHING, after: { formula: null, value: true } },
      ],
    };
    const out = applyPatch(openWorkbook(bytes), patch);
    const expected = sheet
      .replace(
        '<c r="B1" s="3"/></row>',
        '<c r="B1" s="3" t="str"><f>A1&amp;"&lt;&amp;&gt;"</f><v>1&lt;&amp;&gt;</v></c><c r="C1" s="2" t="inlineStr"><is><t xml:space="preserve"> =teks</t></is></c></row><row r="2"><c r="A2"><v>0.1</v></c></row>',
      )
      .replace(
        '<row r="3" s="2" customFormat="1"/>',
        '<row r="3" s="2" customFormat="1"><c r="D3" s="2" t="b"><v>1</v></c></row>',
      )
      .replace('ref="A1:B3"', 'ref="A1:D3"')
      .replace('spans="1:2"', 'spans="1:3"');
    expect(textOfPart(out, 'xl/worksheets/sheet1.xml')).toBe(expected);
    const before = unzipSync(bytes);
    const after = unzipSync(out);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before))
      if (name !== 'xl/worksheets/sheet1.xml') expect(after[name]).toEqual(before[name]);
  });

  test('overwriting the master of a shared formula leaves the others their results', () => {
    const bytes = packageOf({
      sheet: worksheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2" s="4"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f><v>6</v></c></row></sheetData>',
      ),
    });
    expect(formulaAt(grid(bytes), 3, 2)).toBe('=A3*2');
    const out = applyPatch(openWorkbook(bytes), write(1, 2, { formula: null, value: 9 }));
    expect([1, 2, 3].map((row) => formulaAt(grid(out), row, 2))).toEqual([null, '=A2*2', '=A3*2']);
    expect(valueAt(grid(out), 2, 2)).toBe(4);
  });

  test('a cell inside an array formula is refused by name', () => {
    const bytes = packageOf({
      sheet: worksheet(
        '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData>',
      ),
    });
    expect(() => applyPatch(openWorkbook(bytes), write(2, 1, { formula: null, value: 1 }))).toThrow(
      PatchProblem,
    );
  });

  test('the calculation chain follows: cells gained, cells lost, part dropped when empty', () => {
    const calcChain = '<calcChain><c r="A1" i="3"/><c r="B1" i="7"/><c r="B2"/></calcChain>';
    const body =
      '<sheetData><row r="1"><c r="B1"><f>1</f><v>1</v></c></row><row r="2"><c r="B2"><f>2</f><v>2</v></c></row></sheetData>';
    const out = applyPatch(openWorkbook(packageOf({ sheet: worksheet(body), calcChain })), {
      cells: [
        { sheet: 'Form', row: 1, col: 2, before: NOTHING, after: { formula: null, value: 1 } },
        { sheet: 'Form', row: 5, col: 1, before: NOTHING, after: { formula: '=B2', value: 2 } },
      ],
    });
    expect(textOfPart(out, 'xl/calcChain.xml')).toContain(
      '<c r="A1" i="3"/><c r="B2" i="7"/><c r="A5" i="7"/></calcChain>',
    );
    const only = packageOf({
      sheet: worksheet('<sheetData><row r="1"><c r="B1"><f>1</f><v>1</v></c></row></sheetData>'),
      calcChain: '<calcChain><c r="B1" i="7"/></calcChain>',
    });
    const emptied = applyPatch(openWorkbook(only), write(1, 2, { formula: null, value: 1 }));
    expect(Object.keys(unzipSync(emptied))).not.toContain('xl/calcChain.xml');
    expect(textOfPart(emptied, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(textOfPart(emptied, '[Content_Types].xml')).not.toContain('calcChain');
  });

  test('a date format gives way to a figure format, and comes back', () => {
    const styles =
      '<styleSheet><fonts/><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="16" fontId="5" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>';
    const bytes = packageOf({
      sheet: worksheet('<sheetData><row r="1"><c r="A1" s="1"><v>45293</v></c></row></sheetData>'),
      styles,
    });
    const change = {
      sheet: 'Form',
      row: 1,
      col: 1,
      before: { formula: null, value: 45293 },
      after: { formula: null, value: 83 },
      format: { before: 'd-mmm', after: '#,##0.00' },
    };
    const out = applyPatch(openWorkbook(bytes), { cells: [change] });
    expect(textOfPart(out, 'xl/styles.xml')).toContain('<cellXfs count="3">');
    expect(textOfPart(out, 'xl/styles.xml')).toContain(
      '<xf numFmtId="4" fontId="5" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
    expect(formatAt(grid(out), 1, 1)).toBe('General');
    const back = applyPatch(openWorkbook(out), {
      cells: [
        {
          ...change,
          before: change.after,
          after: change.before,
          format: { before: '#,##0.00', after: 'd-mmm' },
        },
      ],
    });
    expect(formatAt(grid(back), 1, 1)).toBe('d-mmm');
  });
});
