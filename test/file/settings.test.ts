/** The settings Excel keeps for the add-in, read from and written into the package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { applyPatch, createWorkbook, openWorkbook, readSettings, settingText } from '../../src/file';
import { ADD_IN } from '../../src/file/web-extension';
import { textOfPart, unzipSync } from '../support/package';
import { problemsOf } from '../support/validate-package';

const OURS = 'xl/webextensions/webextension1.xml';
const THEIRS = 'xl/webextensions/webextension2.xml';
const PANES = 'xl/webextensions/taskpanes.xml';
const WE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const RELATION = 'http://schemas.microsoft.com/office/2011/relationships';

const PLAIN = createWorkbook([{ name: 'Form', styles: {}, cells: [{ row: 1, col: 1, value: 'a' }] }]);

const extension = (id: string, properties: string, references = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<we:webextension xmlns:we="${WE}" id="{0B1F}"><we:reference id="${id}" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences>${references}</we:alternateReferences>${properties}<we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`;

const bag = (...properties: readonly (readonly [string, string])[]): string =>
  `<we:properties>${properties.map(([name, value]) => `<we:property name="${name}" value="${value}"/>`).join('')}</we:properties>`;

/** A workbook as Excel leaves it, with these web extension parts in the order of their panes. */
function workbookWith(...extensions: readonly (string | Uint8Array)[]): Uint8Array {
  const parts = unzipSync(PLAIN);
  const edit = (name: string, before: string, more: string): void => {
    parts[name] = strToU8(new TextDecoder().decode(parts[name]).replace(before, more + before));
  };
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="application/vnd.ms-office.${type}+xml"/>`;
  edit('[Content_Types].xml', '</Types>', override(PANES, 'webextensiontaskpanes'));
  edit(
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="rId2" Type="${RELATION}/webextensiontaskpanes" Target="${PANES}"/>`,
  );
  parts[PANES] = strToU8(
    `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${extensions.map((_, index) => `<wetp:taskpane dockstate="right" visibility="0" width="350" row="${String(index + 1)}"><wetp:webextensionref r:id="rId${String(index + 1)}"/></wetp:taskpane>`).join('')}</wetp:taskpanes>`,
  );
  parts['xl/webextensions/_rels/taskpanes.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${extensions.map((_, index) => `<Relationship Id="rId${String(index + 1)}" Type="${RELATION}/webextension" Target="webextension${String(index + 1)}.xml"/>`).join('')}</Relationships>`,
  );
  extensions.forEach((content, index) => {
    const name = `xl/webextensions/webextension${String(index + 1)}.xml`;
    edit('[Content_Types].xml', '</Types>', override(name, 'webextension'));
    parts[name] = typeof content === 'string' ? strToU8(content) : new Uint8Array(content);
  });
  return zipSync(parts);
}

const settingsOf = (bytes: Uint8Array): [string, string][] => [...readSettings(openWorkbook(bytes))];
const saved = (bytes: Uint8Array, changes: readonly (readonly [string, string | null])[]): Uint8Array =>
  applyPatch(openWorkbook(bytes), { cells: [] }, new Map(changes));

const STORED = [['renja.setelan', '&quot;predikat.celah=dibulatkan&quot;']] as const;

test('the add-in is the one of the manifest', () => {
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
  expect(manifest).toContain(`<Id>${ADD_IN.id}</Id>`);
  expect(manifest).toContain(`<Version>${ADD_IN.version}</Version>`);
});

describe('reading', () => {
  test.each<[string, Uint8Array, [string, string][]]>([
    ['no web extension at all', PLAIN, []],
    [
      'our part',
      workbookWith(extension(ADD_IN.id, bag(...STORED))),
      [['renja.setelan', '"predikat.celah=dibulatkan"']],
    ],
    [
      'an id in capitals and braces',
      workbookWith(extension(`{${ADD_IN.id.toUpperCase()}}`, bag(['a', '1']))),
      [['a', '1']],
    ],
    [
      'ours by another store',
      workbookWith(
        extension(
          'WA200009404',
          bag(['a', '1']),
          `<we:reference id="${ADD_IN.id}" version="1.0.0.0" store="x" storeType="Registry"/>`,
        ),
      ),
      [['a', '1']],
    ],
    [
      "another add-in's part",
      workbookWith(extension('11111111-4208-4efd-8d82-20f845123cd7', bag(['a', '1']))),
      [],
    ],
    ['no properties', workbookWith(extension(ADD_IN.id, '')), []],
    [
      'two parts of ours: the first counts',
      workbookWith(extension(ADD_IN.id, bag(['a', '1'])), extension(ADD_IN.id, bag(['a', '2'], ['b', '3']))),
      [
        ['a', '1'],
        ['b', '3'],
      ],
    ],
    [
      'a damaged part of another add-in',
      workbookWith(extension(ADD_IN.id, bag(['a', '1'])), '<we:webextension'),
      [['a', '1']],
    ],
    [
      'bytes that are no text, of another add-in',
      workbookWith(new Uint8Array([0x3c, 0xff, 0xff]), extension(ADD_IN.id, bag(['a', '1']))),
      [['a', '1']],
    ],
  ])('%s', (_, bytes, settings) => {
    expect(settingsOf(bytes)).toEqual(settings);
  });

  test('parts that the relationships name but the package lacks', () => {
    for (const missing of [OURS, PANES]) {
      const parts = unzipSync(workbookWith(extension(ADD_IN.id, bag(...STORED))));
      const left = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== missing));
      expect(settingsOf(zipSync(left))).toEqual([]);
    }
  });

  test.each<[string, (xml: string) => Uint8Array]>([
    ['cut off', (xml) => strToU8(xml.slice(0, -20))],
    ['with an entity of its own', (xml) => strToU8(xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'))],
    ['not in its encoding', (xml) => new Uint8Array([...strToU8(xml), 0xff])],
  ])('our own part %s is not taken for no settings', (_, damaged) => {
    const bytes = workbookWith(damaged(extension(ADD_IN.id, bag(...STORED))));
    expect(() => settingsOf(bytes)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  test.each<[string, string | null]>([
    ['"predikat.celah=dibulatkan\\nrenstra.akhir=jumlah"', 'predikat.celah=dibulatkan\nrenstra.akhir=jumlah'],
    ['2', null],
    ['{"a":1}', null],
    ['tanpa kutip', null],
    ['', null],
  ])('%s as a text is %j', (json, text) => {
    expect(settingText(json)).toBe(text);
  });
});

describe('writing', () => {
  const VALUES: readonly (readonly [string, string])[] = [
    ['renja.setelan', JSON.stringify('a=1\nb=2')],
    ["renja.kolom.R & D <1> \"x\" 'y' value='2'", JSON.stringify('kode=- \u0001 \ufffe \t_x0041_ "\\" 😀')],
    ['angka', '2.5'],
  ];

  test('into a workbook that has none: a sound package that says the same', () => {
    const out = saved(PLAIN, VALUES);
    expect(settingsOf(out).map(([key, json]) => [key, JSON.parse(json)])).toEqual(
      VALUES.map(([key, json]) => [key, JSON.parse(json)]),
    );
    expect(problemsOf(out)).toEqual([]);
    const [was, is] = [unzipSync(PLAIN), unzipSync(out)];
    const changed = Object.keys(is).filter(
      (name) => Buffer.compare(Buffer.from(was[name] ?? []), Buffer.from(is[name] ?? [])) !== 0,
    );
    expect(changed).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      PANES,
      OURS,
      'xl/webextensions/_rels/taskpanes.xml.rels',
    ]);
    expect(textOfPart(out, '_rels/.rels')).toContain(
      `Type="${RELATION}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"`,
    );
    expect(textOfPart(out, PANES)).toContain('visibility="0"');
    expect(saved(out, VALUES)).toEqual(out);
  });

  test('beside another add-in, whose part keeps its bytes', () => {
    const theirs = extension('11111111-4208-4efd-8d82-20f845123cd7', bag(['renja.setelan', '1']));
    const bytes = workbookWith(theirs);
    const out = saved(bytes, [['renja.setelan', '"x"']]);
    expect(problemsOf(out)).toEqual([]);
    expect(textOfPart(out, OURS)).toBe(theirs);
    expect(textOfPart(out, THEIRS)).toContain('value="&quot;x&quot;"');
    expect(textOfPart(out, PANES)).toMatch(/row="1">.*row="2">/);
    expect(settingsOf(out)).toEqual([['renja.setelan', '"x"']]);
  });

  test('only the properties that change are touched', () => {
    const odd = `<we:property  value='"lama &#39;" ' name='lain'></we:property>`;
    const properties = `<we:properties>\n  <we:property name="a" value="1"/>${odd}<we:property name="b" value="2"/></we:properties>`;
    const before = extension(ADD_IN.id, properties);
    const out = saved(workbookWith(before), [
      ['a', '10'],
      ['b', null],
      ['c', '3'],
      ['tidak ada', null],
    ]);
    const one = before.replace('name="a" value="1"', 'name="a" value="10"');
    expect(textOfPart(out, OURS)).toBe(
      one.replace('<we:property name="b" value="2"/>', '<we:property name="c" value="3"/>'),
    );
  });

  test.each(['', '<we:properties/>', '<we:properties></we:properties>'])('into %j', (properties) => {
    const out = saved(workbookWith(extension(ADD_IN.id, properties)), [['a', '1']]);
    expect(textOfPart(out, OURS)).toBe(extension(ADD_IN.id, bag(['a', '1'])));
  });

  test('with two parts of ours a key is put where it is read and goes from both', () => {
    const bytes = workbookWith(
      extension(ADD_IN.id, bag(['a', '1'], ['c', '1'])),
      extension(ADD_IN.id, bag(['b', '2'], ['c', '2'])),
    );
    const out = saved(bytes, [
      ['b', '20'],
      ['c', null],
      ['d', '4'],
    ]);
    expect(textOfPart(out, OURS)).toBe(extension(ADD_IN.id, bag(['a', '1'], ['d', '4'])));
    expect(textOfPart(out, THEIRS)).toBe(extension(ADD_IN.id, bag(['b', '20'])));
  });

  test('taking out of a workbook that has none changes nothing', () => {
    expect(saved(PLAIN, [['a', null]])).toEqual(PLAIN);
  });

  test('a relationship that leads nowhere is replaced', () => {
    const parts = unzipSync(workbookWith(extension(ADD_IN.id, bag(...STORED))));
    const left = Object.entries(parts).filter(([name]) => !name.startsWith('xl/webextensions/'));
    const out = saved(zipSync(Object.fromEntries(left)), [['a', '1']]);
    expect(settingsOf(out)).toEqual([['a', '1']]);
    expect(textOfPart(out, '_rels/.rels').match(/webextensiontaskpanes/g)).toHaveLength(1);
  });

  test('a key that no file can hold is refused', () => {
    expect(() => saved(PLAIN, [['a\u0001', '1']])).toThrow('no file can hold');
  });
});
