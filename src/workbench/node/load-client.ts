/**
 * Loads Microsoft's client (`excel-win32-16.01.js` of the npm package) into the realm this module runs in:
 * its type checks fail across realms, so the tests' own realm is the only one that will do.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

let source: string | null = null;
/** Globals the client defined when it was loaded last. */
let defined: readonly string[] = [];

function clientSource(): string {
  if (source !== null) return source;
  const resolve = createRequire(join(process.cwd(), 'package.json'));
  const folder = dirname(resolve.resolve('@microsoft/office-js/package.json'));
  source = readFileSync(join(folder, 'dist', 'excel-win32-16.01.js'), 'utf8');
  return source;
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** A new copy of the client, with nothing left of the one before. */
export function loadClient(): void {
  unloadClient();
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  // What the client needs of a browser. A test that brings its own page (jsdom) keeps it.
  if (!before.has('window')) define('window', globalThis);
  if (!before.has('navigator')) define('navigator', { userAgent: 'Node' });
  if (!before.has('location'))
    define('location', {
      href: 'https://localhost/',
      protocol: 'https:',
      hostname: 'localhost',
      search: '',
      hash: '',
    });
  // Indirect, so that the client's `var`s become globals of this realm that can be deleted again.
  const evaluate = globalThis.eval;
  evaluate(clientSource());
  defined = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
}

export function unloadClient(): void {
  for (const name of defined) Reflect.deleteProperty(globalThis, name);
  defined = [];
}
