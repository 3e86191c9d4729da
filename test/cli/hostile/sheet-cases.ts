/** What the cells, rows and ranges of a sheet can do. */
import { columnName } from '../../../src/core/grid';
import {
  editedSheet,
  FREE_ROW,
  many,
  replaced,
  SHEET,
  soundPart,
  STYLES,
  withParts,
  withRelated,
  withRows,
  withSheet,
  type Cases,
  type HostileCase,
} from './case';

const LAST_ROW = 1_048_576;

const from = (first: number, count: number, row: (number: number) => string): string =>
  many(count, (index) => row(first + index));
const refused = (name: string, expected: HostileCase['expected'], bytes: () => Uint8Array): HostileCase => ({
  name,
  expected,
  bytes,
});
const computed = (
  name: string,
  bytes: () => Uint8Array,
  more: Pick<HostileCase, 'keeps'> = {},
): HostileCase => ({ name, expected: 'computed', bytes, ...more });

const SIZES: Cases = [
  computed('a claim of 1,048,576 rows and 16,384 columns', () =>
    withSheet('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
  ),
  computed('a claim that is no range', () =>
    withSheet('<sheetData>', `<dimension ref="${'A1:'.repeat(100_000)}"/><sheetData>`),
  ),
  computed('all rows of a sheet spelt out, empty', () =>
    withRows(from(FREE_ROW(), LAST_ROW - FREE_ROW() + 1, (row) => `<row r="${String(row)}"/>`)),
  ),
  computed('all rows without their numbers', () => withRows('<row/>'.repeat(LAST_ROW - FREE_ROW() + 1))),
  refused('a row more than a sheet has', 'damaged', () =>
    withRows('<row/>'.repeat(LAST_ROW - FREE_ROW() + 2)),
  ),
  computed('300,000 rows with a look of their own', () =>
    withRows(
      from(FREE_ROW(), 300_000, (row) => `<row r="${String(row)}" s="0" customFormat="1" hidden="1"/>`),
    ),
  ),
  computed('a million cells with nothing but a style', () =>
    withRows(from(FREE_ROW(), 50_000, (row) => `<row r="${String(row)}">${'<c s="0"/>'.repeat(20)}</row>`)),
  ),
  computed('a cell in the last corner', () =>
    withRows(`<row r="${String(LAST_ROW)}"><c r="XFD${String(LAST_ROW)}"><v>1</v></c></row>`),
  ),
  refused('a figure in each of 1,048,000 rows below the form', 'too-large', () =>
    withRows(
      from(
        FREE_ROW() + 300,
        LAST_ROW - FREE_ROW() - 300,
        (row) => `<row r="${String(row)}"><c r="AZ${String(row)}"><v>1</v></c></row>`,
      ),
    ),
  ),
  computed('16,384 columns in each of 50 rows', () =>
    withRows(
      from(
        FREE_ROW() + 300,
        50,
        (row) => `<row r="${String(row)}">${'<c><v>1</v></c>'.repeat(16_384)}</row>`,
      ),
    ),
  ),
  refused('16,384 columns in each of 1,500 rows', 'too-large', () =>
    withRows(
      from(
        FREE_ROW() + 300,
        1500,
        (row) =>
          `<row r="${String(row)}">${'<c><v/></c>'.repeat(2)}<c r="XFD${String(row)}"><v>1</v></c></row>`,
      ).replace(/<c><v\/><\/c>/g, '<c><v>1</v></c>'),
    ),
  ),
  refused('cells along the diagonal of a sheet', 'too-large', () =>
    withRows(
      from(
        FREE_ROW(),
        16_000,
        (row) => `<row r="${String(row)}"><c r="${columnName(row)}${String(row)}"><v>1</v></c></row>`,
      ),
    ),
  ),
  computed('texts in 20,000 rows below the form, each one of its own', () =>
    withRows(
      from(
        FREE_ROW() + 300,
        20_000,
        (row) =>
          `<row r="${String(row)}"><c r="AZ${String(row)}" t="str"><v>teks panjang ${String(row)}</v></c></row>`,
      ),
    ),
  ),
  ...[
    'XFE1',
    'A0',
    'A1048577',
    'AAAA1',
    'A',
    '1',
    'A1:B2',
    'a900',
    '$A$900',
    'R900C1',
    'A900 ',
    '-A1',
    '',
  ].map((place) =>
    refused(`a cell called ${JSON.stringify(place)}`, 'damaged', () =>
      withRows(`<row r="900"><c r="${place}"><v>1</v></c></row>`),
    ),
  ),
  ...['1', '0', '-1', '1.5', '1048577', '99999999999', 'x', '0x385', '1e3'].map((row) =>
    refused(`a row called ${row}`, 'damaged', () => withRows(`<row r="${row}"><c><v>1</v></c></row>`)),
  ),
];

const FIGURES = ['1e999', 'NaN', 'INF', '0x10', '1,5', '1_000', '--1', '٣', '1 000', '1e', 'true'];

/** The first figure of the form that is computed, in the places of its inputs. */
const withFigure = (text: string): Uint8Array =>
  withSheet(/<c r="L8"[^>]*><v>[^<]*<\/v>/, `<c r="L8"><v>${text}</v>`);

const VALUES: Cases = [
  ...FIGURES.map((text) => refused(`a number ${text}`, 'damaged', () => withFigure(text))),
  ...['b', 's', 'e', 'd', 'n', 'x', 'str'].map((type) =>
    refused(
      `a cell of type ${type} that holds none`,
      type === 'e' || type === 'str' ? 'computed' : 'damaged',
      () => withRows(`<row r="900"><c r="A900" t="${type}"><v>bukan</v></c></row>`),
    ),
  ),
  refused('a shared text that is nowhere', 'damaged', () =>
    withRows('<row r="900"><c r="A900" t="s"><v>99999999999</v></c></row>'),
  ),
  refused('a date in a year that is none', 'damaged', () =>
    withRows('<row r="900"><c r="A900" t="d"><v>99999-99-99T99:99:99</v></c></row>'),
  ),
  computed('styles that are nowhere', () =>
    withRows(
      '<row r="900"><c r="A900" s="4294967295"><v>1</v></c><c r="B900" s="999999999999999"><v>1</v></c></row>',
    ),
  ),
];

const manyTexts = (count: number, text: (index: number) => string): string =>
  `<sst>${many(count, (index) => `<si><t>${text(index)}</t></si>`)}</sst>`;
const withTexts = (xml: string, rows = ''): Uint8Array =>
  withRelated('sharedStrings', 'xl/sharedStrings.xml', xml, {
    [SHEET]: rows === '' ? soundPart(SHEET) : editedSheet('</sheetData>', `${rows}</sheetData>`),
  });

const TEXTS: Cases = [
  computed('300,000 shared texts', () =>
    withTexts(manyTexts(300_000, (index) => `teks ke-${String(index)}`)),
  ),
  computed('300,000 shared texts in formatted runs', () =>
    withTexts(`<sst>${'<si><r><t>a</t></r></si>'.repeat(300_000)}</sst>`),
  ),
  refused('nine million shared texts', 'too-large', () =>
    withTexts(`<sst>${'<si/>'.repeat(9_000_000)}</sst>`),
  ),
  refused('a claim of four billion shared texts', 'computed', () =>
    withTexts('<sst count="4294967295" uniqueCount="4294967295"><si><t>a</t></si></sst>'),
  ),
  refused('a shared text of 60 MB', 'too-large', () => withTexts(manyTexts(1, () => 'x'.repeat(60_000_000)))),
  refused('a shared text of 3 MB in 20,000 cells', 'damaged', () =>
    withTexts(
      manyTexts(1, () => 'x'.repeat(3_000_000)),
      from(900, 20_000, (row) => `<row r="${String(row)}"><c r="A${String(row)}" t="s"><v>0</v></c></row>`),
    ),
  ),
  refused('a shared text of 32,767 letters in 20,000 cells below the form', 'too-large', () =>
    withTexts(
      manyTexts(1, () => 'kata '.repeat(6553)),
      from(900, 20_000, (row) => `<row r="${String(row)}"><c r="AZ${String(row)}" t="s"><v>0</v></c></row>`),
    ),
  ),
  computed('a shared text of 32,767 digits in 100 cells below the form', () =>
    withTexts(
      manyTexts(1, () => '1.'.repeat(16_000)),
      from(900, 100, (row) => `<row r="${String(row)}"><c r="AZ${String(row)}" t="s"><v>0</v></c></row>`),
    ),
  ),
  refused('shared texts that are none', 'damaged', () => withTexts('<x/><y/>')),
];

const FORMULAS: Cases = [
  computed('formulas that go round in a circle', () =>
    withRows(
      '<row r="900"><c r="AZ900"><f>BA900+1</f><v>1</v></c><c r="BA900"><f>AZ900+1</f><v>1</v></c><c r="BB900"><f>BB900</f><v>1</v></c></row>',
    ),
  ),
  computed(
    'computed cells of the form that mean themselves',
    () => withSheet(/<c r="T8"([^>]*)><v>/, '<c r="T8"><f>T8+V8</f><v>'),
    { keeps: ['T8'] },
  ),
  computed('a shared formula that nobody spells out', () =>
    withRows(
      '<row r="900"><c r="AZ900"><f t="shared" ref="AZ900:AZ901" si="1">AZ901</f><v>1</v></c></row><row r="901"><c r="AZ901"><f t="shared" si="1"/><v>1</v></c></row>',
    ),
  ),
  refused('a shared formula that is nowhere', 'damaged', () =>
    withRows('<row r="900"><c r="AZ900"><f t="shared" si="7"/><v>1</v></c></row>'),
  ),
  computed("shared formulas that are each other's and their own", () =>
    withRows(
      '<row r="900"><c r="AZ900"><f t="shared" ref="A1:XFD1048576" si="0">AZ900+BA900</f><v>1</v></c><c r="BA900"><f t="shared" ref="A1:XFD1048576" si="1">AZ900</f><v>1</v></c><c r="BB900"><f t="shared" si="0"/><v>1</v></c><c r="BC900"><f t="shared" si="1"/><v>1</v></c></row>',
    ),
  ),
  computed('a shared formula in 20,000 cells', () =>
    withRows(
      `<row r="900"><c r="AZ900"><f t="shared" ref="AZ900:AZ20900" si="0">A1+B1</f><v>1</v></c></row>${from(901, 20_000, (row) => `<row r="${String(row)}"><c r="AZ${String(row)}"><f t="shared" si="0"/><v>1</v></c></row>`)}`,
    ),
  ),
  refused('a shared formula of 8,000 letters in 60,000 cells', 'too-large', () =>
    withRows(
      `<row r="900"><c r="AZ900"><f t="shared" ref="AZ900:AZ60900" si="0">${'A1+'.repeat(2600)}1</f><v>1</v></c></row>${from(901, 60_000, (row) => `<row r="${String(row)}"><c r="AZ${String(row)}"><f t="shared" si="0"/><v>1</v></c></row>`)}`,
    ),
  ),
  refused('330,000 shared formulas', 'too-large', () =>
    withRows(
      from(
        900,
        330_000,
        (row) =>
          `<row r="${String(row)}"><c r="AZ${String(row)}"><f t="shared" ref="A1" si="${String(row)}">A1</f><v>1</v></c></row>`,
      ),
    ),
  ),
  computed('20,000 array formulas', () =>
    withRows(
      from(
        900,
        20_000,
        (row) =>
          `<row r="${String(row)}"><c r="AZ${String(row)}"><f t="array" ref="AZ${String(row)}:BB${String(row)}">1</f><v>1</v></c></row>`,
      ),
    ),
  ),
  refused('110,000 array formulas', 'too-large', () =>
    withRows(
      from(
        900,
        110_000,
        (row) =>
          `<row r="${String(row)}"><c r="AZ${String(row)}"><f t="array" ref="AZ${String(row)}:BB${String(row)}">1</f><v>1</v></c></row>`,
      ),
    ),
  ),
  ...[
    ['brackets 8,000 deep', `${'('.repeat(4000)}1${')'.repeat(4000)}`],
    ['functions 2,000 deep', `${'IF(A1,'.repeat(1000)}1${')'.repeat(1000)}`],
    ['8,000 signs', `${'-'.repeat(8000)}1`],
    ['8,000 letters of one word', 'A'.repeat(8000)],
    ['8,000 quotes', '"'.repeat(8000)],
    ['brackets that never close', '('.repeat(8000)],
    ['8,000 commas', `SUM(${','.repeat(8000)})`],
    ['a quoted sheet that never ends', `'${"''".repeat(4000)}`],
    ['8,000 percent signs', `1${'%'.repeat(8000)}`],
    ['8,000 sums', `1${'+1'.repeat(4000)}`],
    ['8,000 powers', `1${'^1'.repeat(4000)}`],
    ['8,000 digits', '9'.repeat(8000)],
    ['8,000 references', `A1${',A1'.repeat(2600)}`],
    ['braces 8,000 deep', '{'.repeat(8000)],
    ['8,000 areas', `SUM(${'A1:'.repeat(2600)}A1)`],
  ].map(([name = '', formula = '']) => ({
    ...computed(
      `a formula of ${name} in every computed cell of the form`,
      () =>
        withParts({
          [SHEET]: soundPart(SHEET).replace(
            /<c r="([T-Z]|AA)(\d+)"([^>]*)><v>(-?[\d.]+)<\/v>/g,
            (whole, col: string, row: string, rest: string, value: string) =>
              Number(row) < 8
                ? whole
                : `<c r="${col}${row}"${rest}><f>${formula.replaceAll('"', '&quot;')}</f><v>${value}</v>`,
          ),
        }),
      { keeps: 'all' },
    ),
  })),
  computed('formulas that call programs and the net', () =>
    withRows(
      `<row r="900">${[
        "cmd|'/c calc'!A0",
        'WEBSERVICE("http://127.0.0.1:9/")',
        'HYPERLINK("file:///etc/passwd","x")',
        "'\\\\server\\share\\[a.xlsx]S'!A1",
        '[1]S!A1',
        "'http://127.0.0.1:9/[a.xlsx]S'!A1",
        'CALL("x","y")',
        'EXEC("calc")',
      ]
        .map(
          (formula, index) =>
            `<c r="${columnName(52 + index)}900"><f>${formula.replaceAll('"', '&quot;')}</f><v>1</v></c>`,
        )
        .join('')}</row>`,
    ),
  ),
];

const merges = (list: string): Uint8Array => {
  const xml = soundPart(SHEET);
  const own = /<mergeCells[^>]*>(.*)<\/mergeCells>/.exec(xml)?.[1] ?? '';
  return withParts({
    [SHEET]: replaced(xml, /<mergeCells[^>]*>.*<\/mergeCells>/, `<mergeCells>${own}${list}</mergeCells>`),
  });
};

const RANGES: Cases = [
  computed('a merge of half the sheet, below the form', () => merges('<mergeCell ref="A900:XFD1048576"/>')),
  computed('30,000 merges below the form', () =>
    merges(from(900, 30_000, (row) => `<mergeCell ref="AA${String(row)}:AB${String(row)}"/>`)),
  ),
  refused('100,000 merges of one area below the form', 'too-large', () =>
    merges('<mergeCell ref="A900:Z999"/>'.repeat(100_000)),
  ),
  computed('30,000 merges of whole rows, each over the next', () =>
    merges(from(900, 30_000, (row) => `<mergeCell ref="A${String(row)}:XFD${String(row + 1)}"/>`)),
  ),
  refused('a million merges', 'too-large', () => merges('<mergeCell ref="A900:B900"/>'.repeat(1_000_000))),
  computed('merges that are none', () =>
    merges('<mergeCell/><mergeCell ref=""/><mergeCell ref="B2:A1:C3"/><mergeCell ref="#REF!"/>'),
  ),
  computed('columns that are none', () =>
    withSheet(
      '<sheetData>',
      '<cols><col min="1" max="99999999" style="0"/><col min="-5" max="x" width="x"/><col/></cols><sheetData>',
    ),
  ),
  refused('half a million ranges of columns', 'damaged', () =>
    withSheet(
      '<sheetData>',
      `<cols>${'<col min="1" max="16384" style="0"/>'.repeat(500_000)}</cols><sheetData>`,
    ),
  ),
  computed('60,000 conditional formats', () =>
    withSheet(
      '</sheetData>',
      `</sheetData>${'<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"><formula>1</formula></cfRule></conditionalFormatting>'.repeat(60_000)}`,
    ),
  ),
];

const withFormats = (formats: string, looks: string): Uint8Array =>
  withParts({
    [STYLES]: `<styleSheet><numFmts>${formats}</numFmts><cellXfs><xf/>${looks}</cellXfs></styleSheet>`,
    [SHEET]: soundPart(SHEET).replace(/(<c r="[^"]*") s="\d+"/g, '$1 s="1"'),
  });
const codes = [
  ['2 MB of quotes', '&quot;'.repeat(300_000)],
  ['2 MB of brackets', '['.repeat(2_000_000)],
  ['2 MB of sections', ';'.repeat(2_000_000)],
  ['2 MB of escapes', '\\'.repeat(2_000_000)],
  ['2 MB of decimals of seconds', `s.${'0'.repeat(2_000_000)}`],
  ['2 MB of general', 'general'.repeat(300_000)],
  ['2 MB of seconds', 's.'.repeat(1_000_000)],
] as const;

const LOOKS: Cases = [
  ...codes.map(([name, code]) =>
    refused(`a number format of ${name}`, 'damaged', () =>
      withFormats(`<numFmt numFmtId="200" formatCode="${code}"/>`, '<xf numFmtId="200"/>'),
    ),
  ),
  computed('60,000 looks with a format of their own', () =>
    withFormats(
      many(
        60_000,
        (index) => `<numFmt numFmtId="${String(200 + index)}" formatCode="0&quot;${String(index)}&quot;"/>`,
      ),
      many(60_000, (index) => `<xf numFmtId="${String(200 + index)}"/>`),
    ),
  ),
  refused('a million looks', 'too-large', () => withFormats('', '<xf/>'.repeat(1_000_000))),
  refused('styles that are none', 'computed', () => withParts({ [STYLES]: '<x/>' })),
  refused('no styles', 'computed', () => withParts({ [STYLES]: null })),
];

export const SHEET_CASES: Cases = [...SIZES, ...VALUES, ...TEXTS, ...FORMULAS, ...RANGES, ...LOOKS];
