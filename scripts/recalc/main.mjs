/**
 * `npm run recalc`: the command line as one file of JavaScript, kept between runs and made anew when a source has
 * changed. Translating 170 sources one by one took longer than recalculating a form.
 */
import { Buffer } from 'node:buffer';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), '..', '..');
const entry = join(root, 'src', 'cli', 'main.ts');
/** Where tools keep what they can make again; `npm ci` empties it. */
const kept = join(root, 'node_modules', '.cache', 'recalc', 'recalc.mjs');

/** Sources take a few dozen letters each. */
const LONGEST_LINE = 262_144;

/** @typedef {[path: string, mtimeMs: number, size: number]} Source within the root, as it was when the file was made */

/** The first line of the kept file says where it belongs and what it was made of. @returns {boolean} */
function isFresh() {
  try {
    const file = openSync(kept, 'r');
    const start = Buffer.alloc(LONGEST_LINE);
    const length = readSync(file, start);
    closeSync(file);
    const line = start.toString('utf8', 2, length).split('\n', 1)[0] ?? '';
    const { root: home, sources } = JSON.parse(line);
    const same = ([path, mtimeMs, size]) => {
      const now = statSync(join(root, path));
      return now.mtimeMs === mtimeMs && now.size === size;
    };
    return home === root && sources.every(same);
  } catch {
    // Not there, cut off, or a source is gone: whatever it is, making it anew is the answer.
    return false;
  }
}

/** @returns {Promise<string>} the file's text */
async function made() {
  const { build } = await import('esbuild');
  const began = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    metafile: true,
    // The example and whatever else is looked for beside the source is found from there.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) },
  });
  /** @type {Source[]} */
  const sources = [...Object.keys(metafile.inputs), 'package-lock.json', relative(root, here)].map((path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    // What was saved while it was read may have been read as it was before.
    return [path, mtimeMs < began ? mtimeMs : 0, size];
  });
  return `//${JSON.stringify({ root, sources })}\n${outputFiles[0].text}`;
}

/** @param {string} text @returns {string} the file to run */
function keep(text) {
  try {
    mkdirSync(dirname(kept), { recursive: true });
    const aside = `${kept}.${process.pid}`;
    writeFileSync(aside, text);
    renameSync(aside, kept);
    return kept;
  } catch {
    // Installed by somebody else: it runs all the same.
    const folder = mkdtempSync(join(tmpdir(), 'renja-recalc-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'recalc.mjs');
    writeFileSync(file, text);
    return file;
  }
}

const file = isFresh() ? kept : keep(await made());
await import(pathToFileURL(file).href);
