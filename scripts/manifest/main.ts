/**
 * `npm run manifest`: checks manifest.xml beside package.json.
 * `npm run manifest -- dist/addin https://kantor.go.id/renja`: checks a built folder.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RIBBON_ACTIONS } from '../../src/commands/ribbon-actions';
import { manifestProblems } from './check';
import { builtFiles, sourceFiles } from './facts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [folder, address = 'https://localhost:3000'] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const problems = manifestProblems(readFileSync(join(folder ?? root, 'manifest.xml'), 'utf8'), {
  address,
  version,
  functionIds: RIBBON_ACTIONS,
  file: folder === undefined ? sourceFiles(root) : builtFiles(folder),
});
for (const { rule, line, text } of problems) process.stdout.write(`manifest.xml:${line} ${rule}: ${text}\n`);
process.stdout.write(
  problems.length === 0 ? 'manifest.xml: no problem found\n' : `${problems.length} problems\n`,
);
if (problems.length > 0) process.exitCode = 1;
