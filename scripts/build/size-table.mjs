import process from 'node:process';
import { gzipSync } from 'node:zlib';

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Prints every emitted file with its size, and makes the build fail when the scripts that load with the page
 * outgrow the budget: an office line of 2 Mbit/s carries 250 kB in a second.
 */
export class SizeTable {
  /** @param {{ budgetGzip: number }} options bytes, gzipped, of all initial scripts together */
  constructor({ budgetGzip }) {
    this.budgetGzip = budgetGzip;
    this.table = '';
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.compilation.tap('SizeTable', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'SizeTable', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const initial = new Set(
            [...compilation.entrypoints.values()].flatMap((entry) =>
              entry.getFiles().filter((file) => file.endsWith('.js')),
            ),
          );
          const rows = Object.entries(assets).map(([name, source]) => {
            const bytes = source.buffer();
            return { name, raw: bytes.length, gzip: gzipSync(bytes).length, initial: initial.has(name) };
          });
          rows.sort((a, b) => Number(b.initial) - Number(a.initial) || b.gzip - a.gzip);
          const total = rows.filter((row) => row.initial).reduce((sum, row) => sum + row.gzip, 0);
          this.table = tableOf(rows, total, this.budgetGzip);
          if (total > this.budgetGzip)
            compilation.errors.push(
              new WebpackError(
                `The scripts that load with the page have ${kB(total)} gzipped; the budget is ${kB(this.budgetGzip)}. Load a heavy view with import(), or raise the budget in webpack.config.js with a reason.`,
              ),
            );
        },
      );
    });
    compiler.hooks.done.tap('SizeTable', () => process.stdout.write(`${this.table}\n`));
  }
}

function tableOf(rows, total, budget) {
  const width = Math.max(...rows.map((row) => row.name.length), 30);
  const line = (name, raw, gzip, note) =>
    `${name.padEnd(width)} ${raw.padStart(11)} ${gzip.padStart(11)}${note}`;
  return [
    line('file', 'raw', 'gzip', ''),
    ...rows.map((row) => line(row.name, kB(row.raw), kB(row.gzip), row.initial ? '  with the page' : '')),
    line('scripts that load with the page', '', kB(total), `  of ${kB(budget)}`),
  ].join('\n');
}
