/**
 * Builds the add-in into the folder given, for build.test.ts (jest cannot import an ES module).
 * Prints one line of JSON behind the size table: which source files went into the bundle, and the errors.
 */
import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import webpack from 'webpack';
import config from '../../webpack.config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const addin = (await config()).find(({ name }) => name === 'addin');
addin.output.path = process.argv[2];

const compiler = webpack(addin);
compiler.run((error, stats) => {
  if (error) throw error;
  const { compilation } = stats;
  // A concatenated module holds the modules it was made of.
  const inner = (module) => (module.modules ? [...module.modules].flatMap(inner) : [module]);
  const modules = [...compilation.modules]
    .flatMap(inner)
    .map((module) => module.nameForCondition())
    .filter((name) => typeof name === 'string')
    .map((name) => relative(root, name).replaceAll('\\', '/'));
  const errors = compilation.errors.map(({ message }) => message);
  process.stdout.write(`${JSON.stringify({ modules: [...new Set(modules)], errors })}\n`);
  compiler.close(() => undefined);
});
