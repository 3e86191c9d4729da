import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestProblems } from '../../scripts/manifest/check';
import { pngSize, sourceFiles, type Facts } from '../../scripts/manifest/facts';
import type { Rule } from '../../scripts/manifest/problem';
import { RIBBON_ACTIONS } from '../../src/commands/ribbon-actions';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const facts: Facts = {
  address: 'https://localhost:3000',
  version,
  functionIds: RIBBON_ACTIONS,
  file: sourceFiles(root),
};

function problemsOf(xml: string, changed: Partial<Facts> = {}): string[] {
  return manifestProblems(xml, { ...facts, ...changed }).map(({ rule, text }) => `${rule}: ${text}`);
}

/** A broken copy; refuses a mutation that changes nothing, so that no case can pass by accident. */
function broken(from: string | RegExp, to: string): string {
  const copy = manifest.replace(from, to);
  if (copy === manifest) throw new Error(`nothing to replace: ${String(from)}`);
  return copy;
}

function withFile(path: string, bytes: Uint8Array | undefined): Partial<Facts> {
  return { file: (asked) => (asked === path ? bytes : facts.file(asked)) };
}

function withJson(path: string, from: string, to: string): Partial<Facts> {
  const text = readFileSync(join(root, path), 'utf8');
  if (!text.includes(from)) throw new Error(`nothing to replace in ${path}: ${from}`);
  return withFile(path, Buffer.from(text.replace(from, to)));
}

test('the manifest has no problem', () => {
  expect(problemsOf(manifest)).toEqual([]);
});

test('it offers four buttons in the group on the Home tab, the pane first', () => {
  const labels = [...manifest.matchAll(/<Control [^>]*>\s*<Label resid="([^"]+)"/g)].map(([, id]) => {
    const text = new RegExp(`id="${id ?? ''}" DefaultValue="([^"]+)"`).exec(manifest);
    return text?.[1];
  });
  expect(labels).toEqual(['Panel', 'Hitung Ulang', 'Periksa', 'Sisipkan LKjIP']);
  expect(manifest).toContain('<OfficeTab id="TabHome">');
});

describe('a broken copy is caught', () => {
  const long = 'x'.repeat(251);
  const cases: readonly (readonly [what: string, xml: string, rule: Rule, text: string])[] = [
    [
      'Supertip before Label',
      broken(/(<Label resid="Panel.Label" \/>)(\s*<Supertip>[\s\S]*?<\/Supertip>)/, '$2$1'),
      'order',
      'Label must come before Supertip',
    ],
    [
      'Requirements after DefaultSettings',
      broken(
        /(<Requirements>[\s\S]*?<\/Requirements>)(\s*<DefaultSettings>[\s\S]*?<\/DefaultSettings>)/,
        '$2$1',
      ),
      'order',
      'Requirements must come before DefaultSettings',
    ],
    ['no Permissions', broken(/<Permissions>.*<\/Permissions>/, ''), 'order', 'OfficeApp lacks Permissions'],
    [
      'two Labels',
      broken('<Label resid="Panel.Label" />', '<Label resid="Panel.Label" /><Label resid="Panel.Label" />'),
      'order',
      'Control has more than one Label',
    ],
    [
      'an unknown element',
      broken('<Supertip>', '<Tooltip /><Supertip>'),
      'order',
      'Tooltip does not belong in Control',
    ],
    [
      'ExtendedOverrides inside VersionOverrides',
      broken(/(<\/VersionOverrides>)([\s\S]*?)(<ExtendedOverrides .*\/>)/, '$3$1$2'),
      'order',
      'ExtendedOverrides does not belong in VersionOverrides',
    ],
    [
      'a resid nobody defines',
      broken('<Label resid="Panel.Label" />', '<Label resid="Panel.Labell" />'),
      'resid',
      'Panel.Labell is not defined',
    ],
    [
      'a text nobody uses',
      broken(
        '<bt:ShortStrings>',
        '<bt:ShortStrings><bt:String id="Sisa" DefaultValue="x"><bt:Override Locale="en-US" Value="x" /></bt:String>',
      ),
      'resid',
      'Sisa is used by nothing',
    ],
    [
      'a resid of the wrong kind',
      broken('<Label resid="Panel.Label" />', '<Label resid="Panel.Tip" />'),
      'resid',
      'Panel.Tip is in LongStrings, not in ShortStrings',
    ],
    [
      'a resid defined twice',
      broken(
        '<bt:Urls>',
        '<bt:Urls><bt:Url id="Panel.Url" DefaultValue="https://localhost:3000/taskpane.html" />',
      ),
      'resid',
      'Panel.Url is defined twice',
    ],
    [
      'a resid of 33 characters',
      manifest.replaceAll('Panel.Tip', 'P'.repeat(33)),
      'resid',
      `${'P'.repeat(33)} is longer than 32 characters`,
    ],
    [
      'a long tip of 251 characters',
      broken(/(id="Panel.Tip" DefaultValue=")[^"]*/, `$1${long}`),
      'length',
      `251 characters where LongStrings allows 250: ${long}`,
    ],
    [
      'an English label of 126 characters',
      broken(/(Value=")Recalculate"/, `$1${'y'.repeat(126)}"`),
      'length',
      `126 characters where ShortStrings allows 125: ${'y'.repeat(126)}`,
    ],
    [
      'an empty label',
      broken('id="Panel.Label" DefaultValue="Panel"', 'id="Panel.Label" DefaultValue=""'),
      'length',
      'empty text in ShortStrings',
    ],
    [
      'a tip without English',
      broken(/(id="Periksa.Tip"[^>]*>)\s*<bt:Override [^>]*>/, '$1'),
      'locale',
      'Periksa.Tip has no en-US text',
    ],
    [
      'a name without English',
      broken(/(<DisplayName [^>]*>)\s*<Override [^>]*>/, '$1'),
      'locale',
      'DisplayName has no en-US text',
    ],
    [
      'English as the first language',
      broken('<DefaultLocale>id-ID', '<DefaultLocale>en-US'),
      'locale',
      'DefaultLocale is en-US',
    ],
    [
      'a page over http',
      broken('<SourceLocation DefaultValue="https:', '<SourceLocation DefaultValue="http:'),
      'address',
      'http://localhost:3000/taskpane.html is not https',
    ],
    [
      'a relative icon',
      broken('"https://localhost:3000/assets/icon-panel-16.png"', '"assets/icon-panel-16.png"'),
      'address',
      'assets/icon-panel-16.png is not https',
    ],
    [
      'a foreign host',
      broken('"https://localhost:3000/bantuan.html"', '"https://example.com/bantuan.html"'),
      'address',
      'https://example.com/bantuan.html is not under https://localhost:3000',
    ],
    [
      'a page that is not there',
      broken('"https://localhost:3000/bantuan.html"', '"https://localhost:3000/help.html"'),
      'address',
      'no file for https://localhost:3000/help.html',
    ],
    [
      'an icon that is not there',
      broken('icon-periksa-32.png', 'icon-periksa-33.png'),
      'address',
      'no file for https://localhost:3000/assets/icon-periksa-33.png',
    ],
    [
      'a foreign AppDomain',
      broken('<AppDomain>https://localhost:3000', '<AppDomain>https://example.com'),
      'address',
      'AppDomain https://example.com is not https://localhost:3000',
    ],
    [
      'an icon of another size',
      broken('icon-periksa-32.png', 'icon-periksa-16.png'),
      'icon',
      'https://localhost:3000/assets/icon-periksa-16.png is 16×16, not 32',
    ],
    [
      'a button without its 80 px icon',
      broken('<bt:Image size="80" resid="Icon.Lkjip.80" />', ''),
      'icon',
      'no icon of 80 px',
    ],
    [
      'a button with no function',
      broken('<FunctionName>periksa<', '<FunctionName>periksaa<'),
      'function',
      'the add-in associates no function periksaa',
    ],
    [
      'the same function on two buttons',
      broken('<FunctionName>periksa<', '<FunctionName>hitungUlang<'),
      'function',
      '2 buttons call hitungUlang',
    ],
    [
      'a pane button without its page',
      broken(/<TaskpaneId>Panel<\/TaskpaneId>\s*<SourceLocation [^>]*>/, '<TaskpaneId>Panel</TaskpaneId>'),
      'function',
      'the Action lacks SourceLocation',
    ],
    [
      'another version than the package',
      broken(/<Version>.*<\/Version>/, '<Version>9.9.9.0</Version>'),
      'version',
      `Version is 9.9.9.0, package.json says ${version}.0`,
    ],
    [
      'Requirements inside VersionOverrides',
      broken(
        /(<VersionOverrides [^>]*>)/,
        '$1<Requirements><bt:Sets><bt:Set Name="ExcelApi" MinVersion="1.13" /></bt:Sets></Requirements>',
      ),
      'requirements',
      'Requirements inside VersionOverrides drop every ribbon button',
    ],
    [
      'a newer ExcelApi than LTSC 2021 has',
      broken('MinVersion="1.13"', 'MinVersion="1.17"'),
      'requirements',
      'ExcelApi must be required at 1.13',
    ],
    [
      'no shared runtime required',
      broken(/<Set Name="SharedRuntime"[^>]*>/, ''),
      'requirements',
      'SharedRuntime must be required at 1.1',
    ],
    [
      'a short lifetime',
      broken('lifetime="long"', 'lifetime="short"'),
      'runtime',
      'a shared runtime needs lifetime="long"',
    ],
    ['no runtime', broken(/<Runtimes>[\s\S]*<\/Runtimes>/, ''), 'runtime', 'there is no Runtime'],
    [
      'a runtime of another page',
      broken('<FunctionFile resid="Panel.Url" />', '<FunctionFile resid="Bantuan.Url" />'),
      'runtime',
      "FunctionFile must name the Runtime's resid Panel.Url",
    ],
    [
      'two pages',
      broken(
        '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
        '<SourceLocation DefaultValue="https://localhost:3000/bantuan.html"',
      ),
      'runtime',
      'DefaultSettings and the Runtime open different pages',
    ],
    ['an id that is no GUID', broken(/<Id>.*<\/Id>/, '<Id>renja</Id>'), 'identity', 'Id renja is not a GUID'],
    [
      'fewer permissions',
      broken('ReadWriteDocument', 'ReadDocument'),
      'identity',
      'Permissions is ReadDocument',
    ],
    [
      'two controls of one id',
      broken('id="Renja.Periksa"', 'id="Renja.Panel"'),
      'identity',
      'id Renja.Panel is used twice',
    ],
    [
      'no keyboard shortcut',
      broken(/<ExtendedOverrides .*\/>/, ''),
      'shortcut',
      'there is no ExtendedOverrides',
    ],
  ];
  test.each(cases)('%s', (_what, xml, rule, text) => {
    expect(problemsOf(xml)).toContain(`${rule}: ${text}`);
  });

  test('text that is not well-formed XML', () => {
    expect(() => problemsOf(broken('</OfficeApp>', ''))).toThrow(/unclosed tag/);
  });
});

describe('broken files beside the manifest are caught', () => {
  const main = 'assets/shortcuts.json';
  const cases: readonly (readonly [what: string, changed: Partial<Facts>, problem: string])[] = [
    [
      'an icon that is no PNG',
      withFile('assets/icon-app-32.png', Buffer.from('<svg/>')),
      'icon: https://localhost:3000/assets/icon-app-32.png is not a PNG',
    ],
    [
      'a button the code forgot',
      { functionIds: ['hitungUlang', 'periksa'] },
      'function: the add-in associates no function sisipkanLkjip',
    ],
    [
      'a function without a button',
      { functionIds: [...RIBBON_ACTIONS, 'batalkan'] },
      'function: 0 buttons call batalkan',
    ],
    [
      'a new version of the package',
      { version: '9.9.9' },
      `version: Version is ${version}.0, package.json says 9.9.9.0`,
    ],
    [
      'a shortcut for nothing',
      withJson(main, '"id": "hitungUlang"', '"id": "hitung"'),
      'shortcut: the add-in associates no function hitung',
    ],
    [
      'keys of no action',
      withJson(main, '"action": "hitungUlang"', '"action": "hitung"'),
      'shortcut: keys for an unknown action hitung',
    ],
    ['keys Excel uses', withJson(main, 'Ctrl+Shift+Alt+H', 'Ctrl+H'), 'shortcut: Ctrl+H may collide'],
    [
      'no default keys',
      withJson(main, '"default": "Ctrl', '"windows": "Ctrl'),
      'shortcut: hitungUlang has no default keys',
    ],
    [
      'a name in one language',
      withJson('assets/shortcuts.en-us.json', 'hitungUlang_name', 'other_name'),
      'shortcut: hitungUlang_name lacks a text',
    ],
    [
      'a bare name',
      withJson(main, '${resource.hitungUlang_name}', 'Hitung'),
      'shortcut: the name of hitungUlang is not localised',
    ],
    [
      'no shortcuts file',
      withFile(main, undefined),
      'shortcut: the shortcuts or their English names are not there',
    ],
  ];
  test.each(cases)('%s', (_what, changed, problem) => {
    expect(problemsOf(manifest, changed)).toContain(problem);
  });
});

test.each([
  [
    'a PNG',
    Buffer.from('89504e470d0a1a0a0000000d494844520000001000000020', 'hex'),
    { width: 16, height: 32 },
  ],
  ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex'), undefined],
  ['a torn file', Buffer.from('89504e470d0a1a0a', 'hex'), undefined],
])('the size of %s', (_what, bytes, size) => {
  expect(pngSize(bytes)).toEqual(size);
});
