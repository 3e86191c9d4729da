/** Builds the page with `preview.ts` in front into the folder given. */
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { pageBundle } from '../../../webpack.page.js';

const [output] = process.argv.slice(2);
const entry = fileURLToPath(import.meta.resolve('./preview.ts'));
webpack(pageBundle({ entry, output, mode: 'development' }), (problem, stats) => {
  if (problem === null && stats?.hasErrors() === false) return;
  process.stderr.write(`${String(problem ?? stats?.toString('errors-only'))}\n`);
  process.exitCode = 1;
});
