/**
 * `npm run supply`: the packages we ship, their licences and known advisories. `-- --write` renews docs/licences.md.
 * Exit status 1 where a licence is missing or not permissive, the document is out of date, a package is not locked,
 * given up, or has an advisory. Where the registry does not answer about advisories it says so, and goes on.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAudit } from './audit';
import { supplyProblems } from './check';
import { licencesDocument } from './document';
import { readShipped } from './packages';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const file = join(root, 'docs/licences.md');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const packages = readShipped(root);
const problems = supplyProblems(packages);
const count = (part: 'pane' | 'command line'): number =>
  packages.filter(({ parts }) => parts.includes(part)).length;
say(
  `Shipped: ${String(packages.length)} packages (pane ${String(count('pane'))}, command line ${String(count('command line'))}), ${String(packages.filter(({ direct }) => direct).length)} of them named by us.`,
);

const document = licencesDocument(packages);
const stands = existsSync(file) ? readFileSync(file, 'utf8') : null;
if (process.argv.includes('--write')) {
  writeFileSync(file, document);
  say(stands === document ? 'docs/licences.md was up to date.' : 'docs/licences.md is written anew.');
} else if (stands !== document)
  problems.push('docs/licences.md is out of date; npm run supply -- --write renews it');

const audit = runAudit(root);
if (audit.kind === 'advisories') problems.push(...audit.lines.map((line) => `advisory: ${line}`));
say(
  audit.kind === 'clean'
    ? 'Advisories: the registry knows none.'
    : audit.kind === 'advisories'
      ? `Advisories: ${String(audit.lines.length)} packages have some.`
      : `Advisories: NOT CHECKED, the registry does not answer npm audit (${audit.reason}).`,
);
for (const problem of problems) say(`- ${problem}`);
say(
  problems.length === 0
    ? 'Supply: every licence is permissive, every package is locked.'
    : `Supply: ${String(problems.length)} problems.`,
);
if (problems.length > 0) process.exitCode = 1;
