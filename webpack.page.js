import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';

const root = dirname(fileURLToPath(import.meta.url));

/**
 * The try-it page as a static site. The grid is a chunk of its own, fetched when a workbook is opened.
 * @param {{ entry?: string, output?: string, mode?: 'production' | 'development' }} where
 */
export function pageBundle({
  entry = join(root, 'src/workbench/page/main.ts'),
  output = join(root, 'dist/workbench'),
  mode = 'production',
} = {}) {
  return {
    name: 'page',
    mode,
    target: 'web',
    devtool: false,
    entry: { page: entry },
    output: { path: output, filename: '[name].js', chunkFilename: '[name].[contenthash:8].js', clean: true },
    experiments: { css: true },
    // Served on one's own machine only: minifying the grid would take a minute of every first start.
    optimization: { minimize: false },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2022',
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    plugins: [
      new HtmlPlugin({ template: join(root, 'src/workbench/page/index.html'), chunks: ['page'] }),
      new CopyPlugin({ patterns: [{ from: join(root, 'assets/contoh-evaluasi-renja.xlsx') }] }),
    ],
    // The grid alone is larger than webpack's default warning.
    performance: { hints: false },
  };
}

export default pageBundle();
