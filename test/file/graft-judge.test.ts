/** The judge of the graft tests finds what it is there to find. */
import { strToU8, zipSync } from 'fflate';
import { createWorkbook } from '../../src/file';
import { unzipSync } from '../support/package';
import { reportSpec } from '../support/report-spec';
import { problemsOf } from '../support/validate-package';

const sound = createWorkbook([reportSpec('Ringkasan', 'A'), reportSpec('Tabel', 'B')]);

function broken(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(sound);
  const before = new TextDecoder().decode(parts[part]);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  parts[part] = strToU8(after);
  return zipSync(parts);
}

test.each<[string, string, string | RegExp, string, string]>([
  ['a missing part', 'xl/_rels/workbook.xml.rels', 'sheet2.xml', 'sheet9.xml', 'sheet9.xml is missing'],
  ['a missing relationship', 'xl/workbook.xml', 'r:id="rId2"', 'r:id="rId9"', 'no relationship rId9'],
  [
    'a part without content type',
    '[Content_Types].xml',
    /<Override PartName="\/xl\/styles.xml"[^>]*>|<Default Extension="xml"[^>]*>/g,
    '',
    'no content type for xl/styles.xml',
  ],
  [
    'two content types',
    '[Content_Types].xml',
    'PartName="/xl/charts/chart2.xml"',
    'PartName="/xl/charts/chart1.xml"',
    'two content types for /xl/charts/chart1.xml',
  ],
  [
    'one sheet name twice',
    'xl/workbook.xml',
    'name="Tabel"',
    'name="RINGKASAN"',
    'two sheets named ringkasan',
  ],
  ['one sheet number twice', 'xl/workbook.xml', 'sheetId="2"', 'sheetId="1"', 'two sheets numbered 1'],
  ['a name without quotes', 'xl/workbook.xml', "'Tabel'!$A$3", 'Tabel 3!$A$3', 'needs quotes'],
  ['a name of no sheet', 'xl/workbook.xml', 'localSheetId="1"', 'localSheetId="2"', 'local to sheet 2'],
  [
    'print titles of another sheet',
    'xl/workbook.xml',
    "'Tabel'!$1:$3",
    "'Ringkasan'!$1:$3",
    'of sheet 1 means',
  ],
  [
    'elements out of order',
    'xl/worksheets/sheet1.xml',
    /(<mergeCells.*<\/mergeCells>)(<dataValidations.*<\/dataValidations>)/,
    '$2$1',
    'mergeCells stands too late',
  ],
  [
    'an element that does not belong',
    'xl/worksheets/sheet1.xml',
    '<sheetFormatPr',
    '<format/><sheetFormatPr',
    'format does not belong',
  ],
  ['a style that is not there', 'xl/worksheets/sheet1.xml', 's="1"', 's="99"', 'wants style 99'],
  ['a font that is not there', 'xl/styles.xml', 'fontId="1"', 'fontId="99"', 'wants fontId 99'],
  [
    'a number format that is not there',
    'xl/styles.xml',
    'numFmtId="164" fontId',
    'numFmtId="199" fontId',
    'wants number format 199',
  ],
  ['a wrong count', 'xl/styles.xml', '<fonts count="', '<fonts count="1', 'fonts says 1'],
  ['cells out of order', 'xl/worksheets/sheet1.xml', 'r="B3"', 'r="D3"', 'out of place'],
  [
    'a chart without its axis',
    'xl/charts/chart1.xml',
    '<c:axId val="500000002"/></c:lineChart>',
    '<c:axId val="5"/></c:lineChart>',
    'no axis 5',
  ],
  [
    'chart elements out of order',
    'xl/charts/chart1.xml',
    /(<c:cat>.*?<\/c:cat>)(<c:val>.*?<\/c:val>)/,
    '$2$1',
    'cat stands too late in ser',
  ],
  [
    'a chart of another sheet',
    'xl/charts/chart1.xml',
    "'Ringkasan'!$B$4",
    "'Hilang'!$B$4",
    'no sheet Hilang',
  ],
  ['XML that is none', 'xl/styles.xml', '</fonts>', '', 'styles.xml'],
])('%s', (_, part, from, to, words) => {
  expect(problemsOf(broken(part, from, to)).join('\n')).toContain(words);
});

test('one part twice in the zip', () => {
  const parts = unzipSync(sound);
  const bytes = Buffer.from(
    zipSync({ ...parts, 'xl/style2.xml': parts['xl/styles.xml'] ?? new Uint8Array() }),
  );
  const text = bytes.toString('latin1').replaceAll('xl/style2.xml', 'xl/styles.xml');
  expect(problemsOf(Buffer.from(text, 'latin1'))).toContain('xl/styles.xml stands twice in the zip');
});

test('a sound package has none', () => {
  expect(problemsOf(sound)).toEqual([]);
});
