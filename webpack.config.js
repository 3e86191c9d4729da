import { Buffer } from 'node:buffer';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import {
  checkedAddress,
  checkedOfficeJs,
  DEVELOPMENT_ADDRESS,
  manifestAt,
  OFFICE_JS,
} from './scripts/build/address.mjs';
import { SizeTable } from './scripts/build/size-table.mjs';

const root = dirname(fileURLToPath(import.meta.url));

/** The command line as one file for machines without the sources: `node dist/recalc.mjs`. */
const recalc = {
  name: 'recalc',
  mode: 'production',
  target: 'node20',
  entry: join(root, 'src/cli/main.ts'),
  output: {
    path: join(root, 'dist'),
    filename: 'recalc.mjs',
    module: true,
    chunkFormat: 'module',
    clean: { keep: /^(addin|demo|demo-test)\// },
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

/**
 * What the pane may load and where it may connect: itself and Microsoft's copy of office.js. No frame-ancestors,
 * because Excel on the web shows the pane in a frame.
 */
const CSP = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "form-action 'self'",
].join('; ');

/**
 * Bytes, gzipped, of the scripts that load with the page (React, the Fluent parts in use, the core). They are 210 kB;
 * the rest of the pane is fetched while the user looks at the first preview (src/taskpane/views.ts).
 */
const BUDGET_GZIP = 255_000;

/**
 * The add-in as static files. The scripts find each other relative to the page; only the manifest names the
 * address, because Excel reads it from elsewhere.
 *
 * @param {{ address: string, officeJs: string, mode: 'production' | 'development', output?: string, before?: string[] }} options
 *   `before`: scripts that run before office.js, for the try-it page
 */
export function addinBundle({ address, officeJs, mode, output = join(root, 'dist/addin'), before = [] }) {
  const production = mode === 'production';
  return {
    name: 'addin',
    mode,
    // The web views of the supported Excel versions: WebView2 and Safari 15. Never the one of Excel 2019.
    target: 'browserslist:Chrome 100, Safari 15',
    // Not an eval variant: the pane's own CSP forbids it, in development too.
    devtool: production ? false : 'source-map',
    entry: {
      commands: join(root, 'src/taskpane/start.ts'),
      // One runtime and one copy of the modules both share, so that the queue of clicks is the same object.
      taskpane: { import: join(root, 'src/taskpane/main.tsx'), dependOn: 'commands' },
    },
    output: {
      path: output,
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:10].js' : '[name].js',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2020',
              transform: { react: { runtime: 'automatic', development: !production } },
            },
          },
        },
      ],
    },
    // Parts fetched apart share what several of them use, such as one Fluent component.
    optimization: { splitChunks: { chunks: 'async', minSize: 8000 } },
    performance: false,
    stats: 'errors-warnings',
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: join(root, 'src/taskpane/taskpane.html'),
        inject: false,
        minify: false,
        chunks: ['commands', 'taskpane'],
        chunksSortMode: 'manual',
        templateParameters: (_compilation, assets) => ({ csp: CSP, officeJs, before, scripts: assets.js }),
      }),
      new HtmlPlugin({
        filename: 'bantuan.html',
        template: join(root, 'src/taskpane/bantuan.html'),
        inject: false,
        minify: false,
        chunks: [],
        templateParameters: { csp: CSP },
      }),
      new CopyPlugin({
        patterns: [
          {
            from: join(root, 'manifest.xml'),
            transform: (source) => Buffer.from(manifestAt(source.toString('utf8'), address), 'utf8'),
          },
          { from: join(root, 'src/taskpane/old-browser.js'), info: { minimized: true } },
          { from: join(root, 'assets'), to: 'assets' },
        ],
      }),
      ...(production ? [new SizeTable({ budgetGzip: BUDGET_GZIP })] : []),
    ],
  };
}

/** `npm start`: https with the certificates Office trusts on this machine. Only here are they asked for. */
async function devServer() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return {
    host: 'localhost',
    port: 3000,
    server: { type: 'https', options: await getHttpsServerOptions() },
    static: false,
    // Excel on the web fetches the shortcuts and the icons from its own origin.
    headers: { 'Access-Control-Allow-Origin': '*' },
    hot: false,
    client: { overlay: false },
  };
}

/**
 * @param {{ WEBPACK_SERVE?: boolean }} env
 */
export default async function config(env = {}) {
  const officeJs = checkedOfficeJs(process.env.OFFICE_JS ?? OFFICE_JS);
  if (env.WEBPACK_SERVE) {
    const options = { address: DEVELOPMENT_ADDRESS, officeJs, mode: 'development' };
    return [{ ...addinBundle(options), devServer: await devServer() }];
  }
  const given = process.env.RENJA_ADDRESS;
  if (given === undefined)
    process.stderr.write(
      `Warning: RENJA_ADDRESS is not set, so the manifest points to ${DEVELOPMENT_ADDRESS} and works on this machine only.\n`,
    );
  const address = checkedAddress(given ?? DEVELOPMENT_ADDRESS);
  return [recalc, addinBundle({ address, officeJs, mode: 'production' })];
}
