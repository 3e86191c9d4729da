/**
 * `npm run demo`: builds the try-it page and serves it on this machine. PORT chooses another port than 8080; an argument
 * another folder than dist/demo, so that two can be built at the same time.
 */
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildDemo } from './build.mjs';
import { serveDemo } from './server.mjs';

const folder = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../../dist/demo'));
process.stdout.write('Membangun halaman coba … (Building the try-it page …)\n');
await buildDemo(folder);
const { address } = await serveDemo(folder, Number(process.env.PORT ?? 8080));
process.stdout.write(
  `Buka ${address} di peramban. Berhenti dengan Ctrl+C. (Open it in a browser; stop with Ctrl+C.)\n`,
);
