/** What the parts of a package can say of each other: relationships, tabs, names, links, drawings, settings. */
import { createWorkbook } from '../../../src/file';
import { ADD_IN } from '../../../src/file/web-extension';
import { buildForm } from '../../support/form-builder';
import {
  many,
  RELATIONS,
  replaced,
  SHEET,
  soundPart,
  TYPES,
  withParts,
  withRelated,
  withWorkbook,
  WORKBOOK,
  WORKBOOK_RELS,
  type Cases,
  type HostileCase,
} from './case';

const ROOT_RELS = '_rels/.rels';
const OFFICE_2011 = 'http://schemas.microsoft.com/office/2011/relationships';

const refused = (
  name: string,
  expected: HostileCase['expected'],
  bytes: () => Uint8Array,
  more: Partial<HostileCase> = {},
): HostileCase => ({ name, expected, bytes, ...more });
const computed = (name: string, bytes: () => Uint8Array, more: Partial<HostileCase> = {}): HostileCase => ({
  ...{ name, expected: 'computed', bytes },
  ...more,
});

const target = (to: string): Uint8Array =>
  withParts({
    [WORKBOOK_RELS]: replaced(soundPart(WORKBOOK_RELS), 'Target="worksheets/sheet1.xml"', `Target="${to}"`),
  });
const relation = (id: string, type: string, to: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${to}"${mode}/>`;
const related = (more: string): Uint8Array =>
  withParts({
    [WORKBOOK_RELS]: replaced(soundPart(WORKBOOK_RELS), '</Relationships>', `${more}</Relationships>`),
  });

const LINKS: Cases = [
  refused('a sheet that is the workbook part', 'damaged', () => target('workbook.xml')),
  refused('a sheet that is its own relationships', 'damaged', () => target('_rels/workbook.xml.rels')),
  refused('a sheet that is nowhere', 'damaged', () => target('worksheets/lain.xml')),
  ...[
    '../../../../../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    '\\\\server\\share\\a.xml',
    'http://127.0.0.1:9/a.xml',
    '..',
    '.',
    '',
    '//',
  ].map((to) => refused(`a sheet at ${JSON.stringify(to)}`, 'damaged', () => target(to))),
  refused('a sheet outside of the package', 'damaged', () =>
    withParts({
      [WORKBOOK_RELS]: replaced(
        soundPart(WORKBOOK_RELS),
        'Target="worksheets/sheet1.xml"',
        'Target="file:///etc/passwd" TargetMode="External"',
      ),
    }),
  ),
  computed('a way to the sheet with a million steps', () =>
    target(`${'a/../'.repeat(500_000)}worksheets/sheet1.xml`),
  ),
  refused('a workbook part that is its own relationships', 'not-a-workbook', () =>
    withParts({
      [ROOT_RELS]: `<Relationships>${relation('rId1', 'officeDocument', '_rels/.rels')}</Relationships>`,
    }),
  ),
  refused('a workbook part that is nowhere', 'damaged', () =>
    withParts({
      [ROOT_RELS]: `<Relationships>${relation('rId1', 'officeDocument', 'xl/lain.xml')}</Relationships>`,
    }),
  ),
  computed('relationships that go round in a circle', () =>
    withParts({
      [WORKBOOK_RELS]: replaced(
        soundPart(WORKBOOK_RELS),
        '</Relationships>',
        `${relation('rId7', 'officeDocument', 'workbook.xml')}${relation('rId8', 'worksheet', '/_rels/.rels')}</Relationships>`,
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'sheet1.xml')}${relation('rId2', 'drawing', '../workbook.xml')}</Relationships>`,
    }),
  ),
  computed('relationships that lead nowhere', () =>
    related(
      ['styles', 'sharedStrings', 'calcChain', 'theme', 'externalLink']
        .map((type, index) => relation(`rId8${String(index)}`, type, `tidak/${type}.xml`))
        .join(''),
    ),
  ),
  computed('relationships without target, type or id', () =>
    related('<Relationship/><Relationship Id="a"/><Relationship Id="b" Type="c"/>'),
  ),
  refused('half a million relationships', 'too-large', () =>
    related(many(500_000, (index) => relation(`r${String(index)}`, 'x', 'x'))),
  ),
  refused('relationships that are none', 'damaged', () => withParts({ [WORKBOOK_RELS]: 'x' })),
  refused('no relationships', 'damaged', () => withParts({ [WORKBOOK_RELS]: null })),
];

const SHEETS = (count: number): Uint8Array =>
  withParts({
    [WORKBOOK]: replaced(
      soundPart(WORKBOOK),
      '</sheets>',
      `${many(count, (index) => `<sheet name="Lembar ${String(index)}" sheetId="${String(index + 2)}" r:id="s${String(index)}"/>`)}</sheets>`,
    ),
    [WORKBOOK_RELS]: replaced(
      soundPart(WORKBOOK_RELS),
      '</Relationships>',
      `${many(count, (index) => relation(`s${String(index)}`, 'worksheet', `lain/${String(index)}.xml`))}</Relationships>`,
    ),
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `xl/lain/${String(index)}.xml`,
        `<worksheet><sheetData><row r="1"><c r="A1"><v>${String(index)}</v></c></row></sheetData></worksheet>`,
      ]),
    ),
  });

const renamed = (name: string): HostileCase =>
  computed(
    `a form called ${JSON.stringify(name)}`,
    () =>
      withWorkbook(
        'name="Form"',
        `name="${name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')}"`,
      ),
    { sheet: name, args: ['--lkjip'] },
  );

const TABS: Cases = [
  computed('255 sheets', () => SHEETS(255)),
  computed('255 sheets, with --lkjip', () => SHEETS(255), { args: ['--lkjip'] }),
  computed('2,000 sheets', () => SHEETS(2000)),
  refused('25,000 sheets', 'too-large', () => SHEETS(25_000)),
  {
    name: '255 forms',
    expected: 'computed',
    bytes: () => {
      const { spec } = buildForm();
      return createWorkbook([
        spec,
        ...Array.from({ length: 254 }, (_, index) => ({ ...spec, name: `Form ${String(index)}` })),
      ]);
    },
  },
  refused('half a million tabs of one sheet', 'damaged', () =>
    withWorkbook(
      '</sheets>',
      `${many(500_000, (index) => `<sheet name="L${String(index)}" sheetId="1" r:id="rId1"/>`)}</sheets>`,
    ),
  ),
  refused('two sheets of one name', 'damaged', () =>
    withParts({
      [WORKBOOK]: replaced(
        soundPart(WORKBOOK),
        '</sheets>',
        '<sheet name="FORM" sheetId="2" r:id="s0"/></sheets>',
      ),
      [WORKBOOK_RELS]: replaced(
        soundPart(WORKBOOK_RELS),
        '</Relationships>',
        `${relation('s0', 'worksheet', 'lain.xml')}</Relationships>`,
      ),
      'xl/lain.xml': '<worksheet><sheetData/></worksheet>',
    }),
  ),
  refused('a tab of 1,000,000 letters', 'damaged', () =>
    withWorkbook('name="Form"', `name="${'x'.repeat(1_000_000)}"`),
  ),
  refused('no tabs', 'no-form', () => withWorkbook(/<sheets>.*<\/sheets>/, '')),
  ...[
    '<script>alert(1)</script>',
    '../../penting',
    '/etc/passwd',
    'C:\\penting',
    'CON',
    "a'b''c",
    '=1+1',
    '"; rm -rf ~ #',
    '&amp;',
    "Form'!A1",
    '[1]Form',
    '__proto__',
    'constructor',
    '%s%n',
    '\u202eFORM',
    '💣',
  ].map(renamed),
];

const names = (list: string): Uint8Array =>
  withWorkbook('</sheets>', `</sheets><definedNames>${list}</definedNames>`);
const manyNames = (count: number): string =>
  many(count, (index) => `<definedName name="n${String(index)}">Form!$A$1</definedName>`);

const NAMES: Cases = [
  computed('names that are formulas', () =>
    names(
      `<definedName name="_xlnm.Auto_Open">cmd|'/c calc'!A0</definedName><definedName name="a">WEBSERVICE("http://127.0.0.1:9/")</definedName><definedName name="b">b+c</definedName><definedName name="c">b</definedName><definedName name="&lt;script&gt;" localSheetId="99">#REF!</definedName><definedName/>`,
    ),
  ),
  computed(
    'names that are formulas, with --lkjip',
    () =>
      names(
        `<definedName name="_xlnm.Print_Area" localSheetId="0">cmd|'/c calc'!A0</definedName><definedName name="c">c</definedName>`,
      ),
    { args: ['--lkjip'] },
  ),
  computed('30,000 names', () => names(manyNames(30_000)), { args: ['--lkjip'] }),
  refused('a million names', 'too-large', () => names(manyNames(1_000_000))),
  refused('a million names, with --lkjip', 'too-large', () => names(manyNames(1_000_000)), {
    args: ['--lkjip'],
  }),
  refused('a name of 5 MB', 'too-large', () =>
    names(`<definedName name="a">${'1+'.repeat(2_500_000)}1</definedName>`),
  ),
  computed('a name of 2 MB', () => names(`<definedName name="a">${'1+'.repeat(1_000_000)}1</definedName>`), {
    args: ['--lkjip'],
  }),
];

const OUTSIDE: Cases = [
  computed('links to other workbooks, to the net and to programs', () =>
    withRelated(
      'externalLink',
      'xl/externalLinks/externalLink1.xml',
      `<externalLink xmlns:r="${RELATIONS}"><externalBook r:id="rId1"><sheetNames><sheetName val="S"/></sheetNames></externalBook><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
      {
        'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships>${relation('rId1', 'externalLinkPath', '\\\\127.0.0.1\\share\\a.xlsx', ' TargetMode="External"')}${relation('rId2', 'x', 'http://127.0.0.1:9/', ' TargetMode="External"')}</Relationships>`,
        'xl/connections.xml':
          '<connections><connection id="1" name="a"><webPr url="http://127.0.0.1:9/"/></connection></connections>',
        'xl/vbaProject.bin': new Uint8Array(1000),
      },
    ),
  ),
];

const DRAWING = 'xl/drawings/drawing1.xml';
const drawing = (text: string, more: Record<string, string> = {}): Uint8Array =>
  withParts({
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('rId1', 'drawing', '../drawings/drawing1.xml')}</Relationships>`,
    [SHEET]: replaced(
      soundPart(SHEET),
      '</worksheet>',
      `<drawing xmlns:r="${RELATIONS}" r:id="rId1"/></worksheet>`,
    ),
    [DRAWING]: text,
    ...more,
  });
const FRAME = `<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:row>1e9</xdr:row></xdr:from><xdr:to/><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="1" name="a"/></xdr:nvGraphicFramePr><c:chart xmlns:c="c" xmlns:r="r" r:id="rId1"/></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>`;

const DRAWINGS: Cases = [
  ...['', 'x', '<xdr:wsDr', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<a>'.repeat(500_000), FRAME].map(
    (text, index) =>
      computed(`a drawing that is none (${String(index + 1)}), with --lkjip`, () => drawing(text), {
        args: ['--lkjip'],
      }),
  ),
  computed('charts that are none', () =>
    drawing(FRAME, {
      'xl/drawings/_rels/drawing1.xml.rels': `<Relationships>${relation('rId1', 'chart', '../charts/chart1.xml')}${relation('rId2', 'chart', 'drawing1.xml')}</Relationships>`,
      'xl/charts/chart1.xml': '<c:chartSpace><c:chart>',
    }),
  ),
];

/** Settings as the add-in keeps them in a workbook. */
const settings = (properties: string): Uint8Array =>
  withParts({
    [ROOT_RELS]: replaced(
      soundPart(ROOT_RELS),
      '</Relationships>',
      `<Relationship Id="rId9" Type="${OFFICE_2011}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`,
    ),
    'xl/webextensions/taskpanes.xml': '<wetp:taskpanes xmlns:wetp="x"/>',
    'xl/webextensions/_rels/taskpanes.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE_2011}/webextension" Target="webextension1.xml"/></Relationships>`,
    'xl/webextensions/webextension1.xml': `<we:webextension xmlns:we="x"><we:reference id="${ADD_IN.id}"/><we:properties>${properties}</we:properties></we:webextension>`,
  });
const property = (name: string, value: string): string =>
  `<we:property name="${name}" value="${value.replace(/"/g, '&quot;')}"/>`;

const SETTINGS: Cases = [
  computed('settings of somebody who knows JavaScript', () =>
    settings(
      ['__proto__', 'constructor', 'toString'].map((name) => property(name, '"x"')).join('') +
        property('lain', `${'['.repeat(500_000)}`),
    ),
  ),
  computed('100,000 settings', () =>
    settings(many(100_000, (index) => property(`a${String(index)}`, '"x"'))),
  ),
  refused('a setting of 5 MB', 'too-large', () => settings(property('a', `"${'x'.repeat(5_000_000)}"`))),
  refused('settings that cannot be read', 'damaged', () => settings('<')),
];

const OTHERS: Cases = [
  computed('a chain of calculation that is none', () =>
    withRelated('calcChain', 'xl/calcChain.xml', '<calcChain><c r="ZZZ9" i="x"/><c/>'),
  ),
  computed('a chain of calculation of 300,000 cells', () =>
    withRelated(
      'calcChain',
      'xl/calcChain.xml',
      `<calcChain>${many(300_000, (index) => `<c r="A${String(index + 1)}" i="1"/>`)}</calcChain>`,
    ),
  ),
  refused(
    'half a million content types, with --lkjip',
    'too-large',
    () =>
      withParts({
        [TYPES]: replaced(
          soundPart(TYPES),
          '</Types>',
          `${many(500_000, (index) => `<Override PartName="/x${String(index)}" ContentType="a"/>`)}</Types>`,
        ),
      }),
    { args: ['--lkjip'] },
  ),
];

export const PACKAGE_CASES: Cases = [
  ...LINKS,
  ...TABS,
  ...NAMES,
  ...OUTSIDE,
  ...DRAWINGS,
  ...SETTINGS,
  ...OTHERS,
];
