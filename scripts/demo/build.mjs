import webpack from 'webpack';
import demo from '../../webpack.demo.js';

/**
 * Builds the try-it page.
 *
 * @param {string} [output] folder; dist/demo unless said
 * @returns {Promise<void>} rejects with what webpack found wrong
 */
export function buildDemo(output) {
  const compiler = webpack(demo(output));
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem = error ?? (stats.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (problem === null ? resolve() : reject(problem)));
    });
  });
}
