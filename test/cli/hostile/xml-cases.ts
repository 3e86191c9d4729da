/** What XML can do to whoever reads it. */
import {
  editedSheet,
  many,
  replaced,
  SHEET,
  soundPart,
  STYLES,
  TYPES,
  withParts,
  withRelated,
  withRows,
  withSheet,
  withWorkbook,
  WORKBOOK,
  WORKBOOK_RELS,
  type Cases,
  type HostileCase,
} from './case';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ROOT_RELS = '_rels/.rels';
const READ = [WORKBOOK, WORKBOOK_RELS, ROOT_RELS, SHEET, STYLES];
const TEXTS = 'xl/sharedStrings.xml';

const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${many(30, (index) => `<!ENTITY a${String(index + 1)} "&a${String(index)};&a${String(index)};&a${String(index)};">`)}]>`;
const QUADRATIC = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1_000_000)}">]>`;
const FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const NET =
  '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>';

/** With a declaration before its root, and a use of the entity in it. */
const declared = (part: string, type: string, use = ''): string => {
  const xml = soundPart(part);
  const at = xml.indexOf('<', xml.indexOf('?>') + 2);
  const inside = xml.slice(at).replace(/(?<!\/)>/, (end) => end + use);
  return xml.slice(0, at) + type + inside;
};

const TYPES_OF_DOCUMENTS: readonly (readonly [string, string, string])[] = [
  ['entities of entities', LAUGHS, '&a30;'],
  ['an entity of a megabyte, many times', QUADRATIC, '&a;'.repeat(5000)],
  ['an entity from a file', FILE, '&a;'],
  ['an entity from the net', NET, ''],
];

const ENTITIES: Cases = [
  ...READ.flatMap((part) =>
    TYPES_OF_DOCUMENTS.map(([name, type, use]): HostileCase => ({
      name: `${name} in ${part}`,
      expected: 'damaged',
      bytes: () => withParts({ [part]: declared(part, type, use) }),
    })),
  ),
  ...TYPES_OF_DOCUMENTS.map(([name, type, use]): HostileCase => ({
    name: `${name} in the shared texts`,
    expected: 'damaged',
    bytes: () => withRelated('sharedStrings', TEXTS, `${type}<sst><si><t>${use}</t></si></sst>`),
  })),
  {
    name: 'entities of entities in parts that nobody reads',
    expected: 'computed',
    bytes: () =>
      withParts({
        'docProps/app.xml': `${LAUGHS}<Properties>&a30;</Properties>`,
        'xl/theme/theme1.xml': FILE,
      }),
  },
  {
    name: 'entities of entities in a cell, without a declaration',
    expected: 'damaged',
    bytes: () => withRows(`<row r="900"><c r="A900" t="str"><v>&a30;</v></c></row>`),
  },
];

const deep = (name: string, depth: number): string => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);

const DEPTH: Cases = [
  ...READ.map((part): HostileCase => ({
    name: `elements a million deep in ${part}`,
    // What a part may hold of anything is not more than a text of the usual size.
    expected: 'damaged',
    bytes: () =>
      withParts({ [part]: replaced(soundPart(part), /<\/\w+>\s*$/, `${deep('a', 1_000_000)}</x>`) }),
  })),
  {
    name: 'elements a million deep in a cell',
    expected: 'damaged',
    bytes: () => withRows(`<row r="900"><c r="A900"><extLst>${deep('ext', 1_000_000)}</extLst></c></row>`),
  },
  {
    name: 'elements 900 deep in a cell',
    expected: 'computed',
    bytes: () => withRows(`<row r="900"><c r="A900"><v>1</v><extLst>${deep('ext', 900)}</extLst></c></row>`),
  },
  {
    name: 'a cell in a cell',
    expected: 'damaged',
    bytes: () => withRows('<row r="900"><c r="A900"><c r="B900"><v>1</v></c><v>2</v></c></row>'),
  },
  {
    name: 'a row in a row',
    expected: 'damaged',
    bytes: () => withRows('<row r="900"><row r="901"><c r="A901"><v>1</v></c></row></row>'),
  },
  {
    name: 'sheet data in sheet data',
    expected: 'damaged',
    bytes: () => withRows('<sheetData><row r="900"><c r="A900"><v>1</v></c></row></sheetData>'),
  },
  {
    name: 'sheet data twice',
    expected: 'damaged',
    bytes: () => withSheet('</sheetData>', '</sheetData><sheetData><row r="900"/></sheetData>'),
  },
];

const LENGTH: Cases = [
  {
    name: 'an attribute of 3 MB on a row',
    expected: 'computed',
    bytes: () => withSheet('<row ', `<row spans="${'1:1 '.repeat(750_000)}" `),
  },
  {
    name: 'an attribute of 3 MB on a cell',
    expected: 'computed',
    bytes: () => withSheet('<c ', `<c x="${' '.repeat(3_000_000)}" `),
  },
  {
    name: 'an attribute of 3 MB on the workbook',
    expected: 'computed',
    bytes: () => withWorkbook('<workbook ', `<workbook x="${'a'.repeat(3_000_000)}" `),
  },
  {
    name: 'an attribute of 40 MB on the sheet',
    expected: 'too-large',
    bytes: () => withSheet('<worksheet ', `<worksheet x="${'a'.repeat(40_000_000)}" `),
  },
  {
    name: 'an attribute of 40 MB in the styles',
    expected: 'too-large',
    bytes: () =>
      withParts({
        [STYLES]: replaced(soundPart(STYLES), '<styleSheet ', `<styleSheet x="${'a'.repeat(40_000_000)}" `),
      }),
  },
  {
    name: '100,000 attributes on one cell',
    expected: 'computed',
    bytes: () => withSheet('<c ', `<c ${many(100_000, (index) => `a${String(index)}="" `)} `),
  },
  {
    name: '100,000 attributes on one row',
    expected: 'computed',
    bytes: () => withSheet('<row ', `<row ${many(100_000, (index) => `a${String(index)}="" `)} `),
  },
  {
    name: 'a tag of nothing but spaces',
    expected: 'computed',
    bytes: () => withSheet('<row ', `<row${' '.repeat(3_000_000)}`),
  },
  {
    name: 'a comment of 3 MB between rows',
    expected: 'computed',
    bytes: () => withRows(`<!--${'<row '.repeat(600_000)}-->`),
  },
  {
    name: 'a comment of 60 MB before the rows',
    expected: 'too-large',
    bytes: () => withSheet('<sheetData>', `<!--${'x'.repeat(60_000_000)}--><sheetData>`),
  },
  {
    name: '300,000 comments between rows',
    expected: 'computed',
    bytes: () => withRows('<!---->'.repeat(300_000)),
  },
  {
    name: '300,000 instructions between rows',
    expected: 'computed',
    bytes: () => withRows('<?a?>'.repeat(300_000)),
  },
  {
    name: 'a megabyte of spaces between rows, thirty times',
    expected: 'computed',
    bytes: () => withRows(many(30, () => `${' '.repeat(1_000_000)}<row/>`)),
  },
  {
    name: 'a text of 40 MB in a cell',
    expected: 'too-large',
    bytes: () => withRows(`<row r="900"><c r="A900" t="str"><v>${'x'.repeat(40_000_000)}</v></c></row>`),
  },
  {
    name: 'a text of 3 MB in a cell',
    expected: 'damaged',
    bytes: () => withRows(`<row r="900"><c r="A900" t="str"><v>${'x'.repeat(3_000_000)}</v></c></row>`),
  },
  {
    name: 'a text of 3 MB of references in a cell',
    expected: 'damaged',
    bytes: () => withRows(`<row r="900"><c r="A900" t="str"><v>${'&amp;'.repeat(600_000)}</v></c></row>`),
  },
  {
    name: 'a text in 100,000 pieces in a cell',
    expected: 'damaged',
    bytes: () =>
      withRows(
        `<row r="900"><c r="A900" t="inlineStr"><is>${'<r><t>xxxxxxxxxxxxxxxxxxxx</t></r>'.repeat(100_000)}</is></c></row>`,
      ),
  },
  {
    name: 'a formula of 3 MB',
    expected: 'damaged',
    bytes: () => withRows(`<row r="900"><c r="A900"><f>${'1+'.repeat(1_500_000)}1</f><v>1</v></c></row>`),
  },
];

const utf16 = (xml: string, endian: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${xml}`, 'utf16le');
  return new Uint8Array(endian === 'le' ? bytes : bytes.swap16());
};
const latin1 = (xml: string): Uint8Array => new Uint8Array(Buffer.from(xml, 'latin1'));

const LETTERS: Cases = [
  {
    name: 'UTF-16',
    expected: 'computed',
    bytes: () =>
      withParts({ [SHEET]: utf16(soundPart(SHEET), 'le'), [WORKBOOK]: utf16(soundPart(WORKBOOK), 'be') }),
  },
  {
    name: 'UTF-16 with half a letter',
    expected: 'damaged',
    bytes: () => withParts({ [SHEET]: utf16(soundPart(SHEET), 'le').subarray(0, -1) }),
  },
  {
    name: 'entities of entities in UTF-16',
    expected: 'damaged',
    bytes: () => withParts({ [SHEET]: utf16(declared(SHEET, LAUGHS, '&a30;'), 'le') }),
  },
  {
    name: 'bytes that are no UTF-8',
    expected: 'damaged',
    bytes: () => withParts({ [SHEET]: latin1(editedSheet('<sheetData>', '<!--\xff\xfe--><sheetData>')) }),
  },
  {
    name: 'a letter in more bytes than it needs',
    expected: 'damaged',
    bytes: () => withParts({ [SHEET]: latin1(editedSheet('<sheetData>', '<!--\xc0\xaf--><sheetData>')) }),
  },
  ...[
    '&#0;',
    '&#xFFFFFFFF;',
    '&#xD800;',
    '&#x110000;',
    '&#99999999999999999999;',
    '&;',
    '&#;',
    '&amp',
    '\u0000',
    '\u001b',
  ].map((letter): HostileCase => ({
    name: `${JSON.stringify(letter)} in a cell`,
    expected: 'damaged',
    bytes: () => withRows(`<row r="900"><c r="A900" t="str"><v>a${letter}</v></c></row>`),
  })),
  ...['&#0;', '&#x110000;', '&x;', '<', '"', ']]>'].map((letter): HostileCase => ({
    name: `${JSON.stringify(letter)} in the content types, which only --lkjip changes`,
    expected: 'computed',
    args: ['--lkjip'],
    bytes: () =>
      withParts({ [TYPES]: replaced(soundPart(TYPES), 'ContentType="', `x="${letter}" ContentType="`) }),
  })),
  {
    name: 'content types that are none, with --lkjip',
    expected: 'damaged',
    args: ['--lkjip'],
    bytes: () => withParts({ [TYPES]: 'x' }),
  },
  {
    name: 'no content types, with --lkjip',
    expected: 'damaged',
    args: ['--lkjip'],
    bytes: () => withParts({ [TYPES]: null }),
  },
  {
    name: 'attributes that stand twice',
    expected: 'damaged',
    bytes: () => withSheet('<row r="', '<row r="1" r="'),
  },
  {
    name: 'a sheet that ends in the middle',
    expected: 'damaged',
    bytes: () => withParts({ [SHEET]: soundPart(SHEET).slice(0, -2000) }),
  },
  {
    name: 'a sheet that goes on behind its end',
    expected: 'damaged',
    bytes: () => withParts({ [SHEET]: `${soundPart(SHEET)}<sheetData><row r="1"/></sheetData>` }),
  },
  {
    name: 'elements of another vocabulary that are called like cells',
    expected: 'damaged',
    bytes: () =>
      withSheet(
        '</worksheet>',
        `<extLst><ext xmlns:y="urn:y"><y:sheetData><y:row r="1"><y:c r="A1"><y:v>9</y:v></y:c></y:row></y:sheetData></ext></extLst></worksheet>`,
      ),
  },
  {
    name: 'prefixes on every element',
    expected: 'computed',
    bytes: () =>
      withParts({
        [SHEET]: replaced(
          soundPart(SHEET).replace(/<(\/?)(?=[a-z])/g, '<$1m:'),
          `xmlns="${MAIN}"`,
          `xmlns:m="${MAIN}"`,
        ),
      }),
  },
  {
    name: 'a row whose number is one million letters long',
    expected: 'damaged',
    bytes: () => withRows(`<row r="${'9'.repeat(1_000_000)}"/>`),
  },
  {
    name: 'numbers of rows that are no numbers',
    expected: 'damaged',
    bytes: () => withRows('<row r="1e3"/>'),
  },
];

export const XML_CASES: Cases = [...ENTITIES, ...DEPTH, ...LENGTH, ...LETTERS];
