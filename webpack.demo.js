import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import { addinBundle } from './webpack.config.js';
import { pageBundle } from './webpack.page.js';

const root = dirname(fileURLToPath(import.meta.url));

/** Where scripts/demo serves Microsoft's client from node_modules; its files are never copied. */
export const OFFICE_JS_PATH = '/office-js/office.js';

/** The try-it page: the grid around the very pane that Excel loads, connected to the emulated host. */
export default function demo(output = join(root, 'dist/demo')) {
  const page = pageBundle({ output });
  page.output.clean = { keep: /^pane\// };
  page.plugins.push(
    new CopyPlugin({
      patterns: [{ from: join(root, 'src/workbench/page/connect.js'), info: { minimized: true } }],
    }),
  );
  const pane = addinBundle({
    address: 'https://localhost:3000',
    officeJs: OFFICE_JS_PATH,
    mode: 'production',
    output: join(output, 'pane'),
    before: ['/connect.js'],
  });
  return [page, pane];
}
