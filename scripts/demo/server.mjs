import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sirv from 'sirv';

/** Microsoft's licence lets office.js be used to develop and test add-ins; it is served from where npm put it. */
const officeJs = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/**
 * Serves the built try-it page on this machine only.
 *
 * @param {string} folder the built page
 * @param {number} port 0 for any free one
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export function serveDemo(folder, port) {
  const page = sirv(folder, { dev: true });
  const office = sirv(officeJs, { dev: true });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404).end();
    };
    if (request.url?.startsWith('/office-js/')) {
      request.url = request.url.slice('/office-js'.length);
      office(request, response, missing);
    } else page(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address();
      resolve({ address: `http://localhost:${taken}`, close: () => server.close() });
    });
  });
}
