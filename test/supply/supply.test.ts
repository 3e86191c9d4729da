import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAudit } from '../../scripts/supply/audit';
import { supplyProblems } from '../../scripts/supply/check';
import { licencesDocument } from '../../scripts/supply/document';
import { isPermissive } from '../../scripts/supply/licences';
import { readShipped, shippedPackages, statedLicence, type Lock } from '../../scripts/supply/packages';

const root = join(__dirname, '../..');

test.each<[string, boolean]>([
  ['MIT', true],
  ['Apache-2.0', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['GPL-3.0-only OR ISC', true],
  ['MIT AND GPL-2.0-only', false],
  ['(MIT AND (BSD-3-Clause OR GPL-2.0-only))', true],
  ['(MIT OR ISC) AND (GPL-2.0-only OR AGPL-3.0-only)', false],
  ['Apache-2.0 WITH LLVM-exception', false],
  ['GPL-3.0-only', false],
  ['LGPL-3.0-or-later', false],
  ['SEE LICENSE IN LICENSE.txt', false],
  ['UNLICENSED', false],
  ['mit', false],
  ['', false],
])('licence "%s": permissive is %s', (expression, expected) => {
  expect(isPermissive(expression)).toBe(expected);
});

test.each<[unknown, string | null]>([
  [{ license: 'MIT' }, 'MIT'],
  [{ license: { type: 'ISC' } }, 'ISC'],
  [{ licenses: [{ type: 'MIT' }, { type: 'Apache-2.0' }] }, 'MIT OR Apache-2.0'],
  [{ license: ' ' }, null],
  [{ licenses: [] }, null],
  [{ licenses: [{ url: 'x' }] }, null],
  [{}, null],
])('package.json %j states %j', (manifest, expected) => {
  expect(statedLicence(manifest)).toBe(expected);
});

const sha = 'sha512-x';
const LOCK: Lock = {
  '': { dependencies: { a: '1.0.0', b: '1.0.0' } },
  'node_modules/a': { version: '1.0.0', integrity: sha, dependencies: { shared: '^1.0.0' } },
  'node_modules/b': { version: '1.0.0', integrity: sha, dependencies: { shared: '^2.0.0' } },
  'node_modules/b/node_modules/shared': { version: '2.0.0', integrity: sha, deprecated: 'use other' },
  'node_modules/shared': { version: '1.0.0', integrity: sha },
  'node_modules/loose': { version: '1.0.0', resolved: 'git+ssh://git@github.com/x/loose.git' },
  'node_modules/jest': { version: '30.0.0', integrity: sha, dev: true },
};
const uses = { pane: new Set(['a']), 'command line': new Set(['a', 'b']) };

test('the production tree, each with the parts that need it', () => {
  const packages = shippedPackages(LOCK, uses, () => 'MIT');
  expect(packages.map(({ name, version, parts, direct }) => [name, version, parts, direct])).toEqual([
    ['a', '1.0.0', ['pane', 'command line'], true],
    ['b', '1.0.0', ['command line'], true],
    ['loose', '1.0.0', [], false],
    ['shared', '1.0.0', ['pane', 'command line'], false],
    ['shared', '2.0.0', ['command line'], false],
  ]);
});

test('a missing licence, one that is not permissive, and packages that are not locked or given up are named', () => {
  const licences: Record<string, string | null> = {
    'node_modules/a': null,
    'node_modules/b': 'GPL-3.0-only',
  };
  const problems = supplyProblems(
    shippedPackages(LOCK, uses, (place) => (place in licences ? (licences[place] ?? null) : 'MIT')),
  );
  expect(problems).toEqual([
    'a 1.0.0 states no licence',
    expect.stringMatching(/^b 1\.0\.0 is under GPL-3\.0-only, which is none of: MIT/),
    'loose 1.0.0: its content is not locked by a sha512',
    'loose 1.0.0: it does not come from the registry but from git+ssh://git@github.com/x/loose.git',
    'shared 2.0.0: it is given up: use other',
  ]);
});

test('what we ship today is permissive, locked and listed', () => {
  const packages = readShipped(root);
  expect(supplyProblems(packages)).toEqual([]);
  expect(readFileSync(join(root, 'docs/licences.md'), 'utf8')).toBe(licencesDocument(packages));
  const partsOf = (name: string) => packages.find((each) => each.name === name)?.parts;
  expect([partsOf('react'), partsOf('saxes'), partsOf('decimal.js')]).toEqual([
    ['pane'],
    ['command line'],
    ['pane', 'command line'],
  ]);
  expect(packages.map(({ name }) => name)).not.toContain('@microsoft/office-js');
});

describe('npm audit', () => {
  test('without advisories', () => {
    expect(readAudit('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({ kind: 'clean' });
  });

  test('with one, and what comes along with it', () => {
    const text = JSON.stringify({
      vulnerabilities: {
        saxes: {
          severity: 'high',
          via: [{ title: 'Reads too much', url: 'https://github.com/advisories/x' }],
        },
        b: { severity: 'high', via: ['saxes'] },
      },
    });
    expect(readAudit(text)).toEqual({
      kind: 'advisories',
      lines: ['saxes (high): Reads too much https://github.com/advisories/x', 'b (high): saxes'],
    });
  });

  test.each<[string, string, string]>([
    [
      'a registry that refuses',
      '{"message":"405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk"}',
      '405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk',
    ],
    ['no network', '{"error":{"code":"ENOTFOUND","summary":"request failed"}}', 'request failed'],
    ['no JSON', 'npm error audit endpoint returned an error\n', 'npm error audit endpoint returned an error'],
    ['nothing', '', 'npm audit printed nothing'],
  ])('%s is told, and never taken for "none"', (_, text, reason) => {
    expect(readAudit(text)).toEqual({ kind: 'not-answered', reason });
  });
});
