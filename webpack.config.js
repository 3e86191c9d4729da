import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));

/** The command line as one file for machines without the sources: `node dist/recalc.mjs`. */
export default {
  name: 'recalc',
  mode: 'production',
  target: 'node20',
  entry: join(root, 'src/cli/main.ts'),
  output: {
    path: join(root, 'dist'),
    filename: 'recalc.mjs',
    module: true,
    chunkFormat: 'module',
    clean: true,
  },
  experiments: { outputModule: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
      },
    ],
    // The example's path is looked up at run time, beside the sources or beside dist.
    parser: { javascript: { importMeta: false } },
  },
};
