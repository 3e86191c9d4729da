import { strToU8, zipSync } from 'fflate';
import { createWorkbook, FileProblem, openWorkbook, readSheet, type FileProblemCode } from '../../src/file';
import { ole } from '../support/ole';
import { packageOf, unzipSync, worksheet } from '../support/package';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pointing = (target: string): string =>
  `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="${target}"/></Relationships>`;
const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const SHEET = worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
const valid = packageOf({ sheet: SHEET });
const without = (part: string): Uint8Array => {
  const parts = unzipSync(valid);
  return zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part)));
};
const flipped = (): Uint8Array => {
  const stored = zipSync(unzipSync(valid), { level: 0 });
  const at = Buffer.from(stored).indexOf('<v>1</v>');
  stored[at + 3] = 0x39;
  return stored;
};

test.each<[string, Uint8Array, FileProblemCode]>([
  ['zero bytes', new Uint8Array(), 'empty'],
  ['text', strToU8('bukan buku kerja'), 'not-a-workbook'],
  ['Excel 97 without its OLE shell', new Uint8Array([9, 8, 16, 0, 0, 6, 5, 0]), 'old-xls'],
  ['Excel 4', new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0]), 'old-xls'],
  ['Excel 2', new Uint8Array([9, 0, 4, 0, 2, 0, 16, 0]), 'old-xls'],
  ['.xls', ole(['Workbook', 'CompObj']), 'old-xls'],
  ['.xls of Excel 5', ole(['Book']), 'old-xls'],
  ['.xls with a Word document in it', ole(['Workbook'], ['WordDocument']), 'old-xls'],
  ['.xls that speaks of WordDocument', ole(['Workbook'], [], 'WordDocument'), 'old-xls'],
  ['.doc', ole(['1Table', 'WordDocument', 'CompObj', 'Data']), 'not-a-workbook'],
  ['.doc with a worksheet in it', ole(['WordDocument'], ['Workbook']), 'not-a-workbook'],
  ['.ppt', ole(['PowerPoint Document']), 'not-a-workbook'],
  ['.msg', ole(['__properties_version1.0']), 'not-a-workbook'],
  ['.xlsx with a password', ole(['EncryptedPackage', 'EncryptionInfo', '\x06DataSpaces']), 'encrypted'],
  ['.doc cut off', ole(['WordDocument']).subarray(0, 800), 'old-xls'],
  ['cut off', valid.subarray(0, valid.length - 30), 'truncated'],
  ['cut off in the middle', valid.subarray(0, 400), 'truncated'],
  [
    'cut off behind a workbook in the workbook',
    (() => {
      const outer = zipSync({ 'xl/embeddings/dalam.xlsx': [valid, { level: 0 }], 'b.xml': strToU8('<b/>') });
      return outer.subarray(0, valid.length + 80);
    })(),
    'truncated',
  ],
  ['a flipped byte in a part', flipped(), 'damaged'],
  ['an empty zip', zipSync({}), 'damaged'],
  [
    '.docx',
    zip({ '_rels/.rels': pointing('word/document.xml'), 'word/document.xml': '<w:document/>' }),
    'not-a-workbook',
  ],
  ['.docx without its document', zip({ '_rels/.rels': pointing('word/document.xml') }), 'not-a-workbook'],
  [
    '.pptx',
    zip({ '_rels/.rels': pointing('ppt/presentation.xml'), 'ppt/presentation.xml': '<p:presentation/>' }),
    'not-a-workbook',
  ],
  [
    '.ods',
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    'not-a-workbook',
  ],
  ['.xlsb', zip({ '_rels/.rels': pointing('xl/workbook.bin'), 'xl/workbook.bin': 'x' }), 'binary-xlsb'],
  ['no workbook part', without('xl/workbook.xml'), 'damaged'],
  ['no workbook part and no relationships', zip({ 'xl/worksheets/sheet1.xml': SHEET }), 'damaged'],
  ['no sheet part', without('xl/worksheets/sheet1.xml'), 'damaged'],
  ['no relationships of the workbook', without('xl/_rels/workbook.xml.rels'), 'damaged'],
  [
    'another root of the workbook',
    packageOf({ sheet: SHEET, workbook: '<html><workbook/></html>' }),
    'not-a-workbook',
  ],
  ['a workbook that is no XML', packageOf({ sheet: SHEET, workbook: '<workbook>' }), 'damaged'],
  ['another root of the sheet', packageOf({ sheet: '<html><worksheet/></html>' }), 'damaged'],
  ['a sheet that is no XML', packageOf({ sheet: `${SHEET}<` }), 'damaged'],
  [
    'a sheet that is no text',
    packageOf({ sheet: '', more: { 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) } }),
    'damaged',
  ],
])('%s', (_, bytes, code) => {
  const read = () => readSheet(openWorkbook(bytes), 'Form');
  expect(read).toThrow(FileProblem);
  expect(read).toThrow(expect.objectContaining({ code }));
});

test('a chart sheet is no reason to refuse the workbook', () => {
  const bytes = createWorkbook([{ name: 'Form', cells: [{ row: 1, col: 1, value: 1 }], styles: {} }]);
  const parts = unzipSync(bytes);
  const edit = (name: string, from: string, to: string): void => {
    parts[name] = strToU8(new TextDecoder().decode(parts[name]).replace(from, to));
  };
  edit('xl/workbook.xml', '</sheets>', '<sheet name="Grafik" sheetId="2" r:id="rId9"/></sheets>');
  edit(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId9" Type="${RELATIONS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
  );
  expect(openWorkbook(zipSync(parts)).sheets.map(({ name }) => name)).toEqual(['Form']);
});
