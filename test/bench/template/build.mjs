/** Builds the view of this folder into the folder given, with the very settings the add-in is built with. */
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { addinBundle } from '../../../webpack.config.js';
import { OFFICE_JS_PATH } from '../../../webpack.demo.js';

const here = dirname(fileURLToPath(import.meta.url));
const compiler = webpack({
  ...addinBundle({
    address: 'https://localhost:3000',
    officeJs: OFFICE_JS_PATH,
    mode: 'production',
    output: process.argv[2],
    before: ['/connect.js'],
  }),
  entry: {
    commands: join(here, 'commands.ts'),
    taskpane: { import: join(here, 'main.tsx'), dependOn: 'commands' },
  },
});
compiler.run((error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  compiler.close(() => undefined);
});
