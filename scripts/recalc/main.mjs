/**
 * `npm run recalc`: the command line as one text of JavaScript, kept between runs and made anew when a source has
 * changed. Translating 170 sources one by one took longer than recalculating a form.
 *
 * Nothing depends on keeping it: where it cannot be written (a checkout that is read-only, a full disk), it is
 * run as it was made. tsx would be no way out there: it takes the same translator and a folder to write into.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), '..', '..');
const entry = join(root, 'src', 'cli', 'main.ts');
/** Where tools keep what they can make again; `npm ci` empties it. */
const kept = join(root, 'node_modules', '.cache', 'recalc', 'recalc.cjs');

/** What the text is made of besides the sources that it holds. */
const MADE_BY = ['package.json', 'package-lock.json', 'tsconfig.json', relative(root, here)];
/** Some file systems know times by two seconds only. */
const COARSEST_MS = 2000;

/** @typedef {[path: string, mtimeMs: number, size: number]} Source within the root, as it was when the text was made */

/** @param {string} text */
const sumOf = (text) => createHash('sha256').update(text).digest('hex');

/**
 * The text of the last run. Its first line says where it belongs and what it was made of.
 * @returns {string | null} null where it must be made
 */
function keptText() {
  try {
    const whole = readFileSync(kept, 'utf8');
    const end = whole.indexOf('\n');
    const text = whole.slice(end + 1);
    const { root: home, sum, sources } = JSON.parse(whole.slice(2, end));
    const same = ([path, mtimeMs, size]) => {
      const now = statSync(join(root, path));
      return now.mtimeMs === mtimeMs && now.size === size;
    };
    return home === root && sources.every(same) && sum === sumOf(text) ? text : null;
  } catch {
    // Not there, cut off, or a source is gone: whatever it is, making it anew is the answer.
    return null;
  }
}

/** @returns {Promise<string>} the text, kept for the next run if it can be */
async function madeText() {
  const { build } = await import('esbuild');
  const began = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.9',
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    metafile: true,
    // The example and whatever else is looked for beside the source is found from there.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) },
  });
  const [{ text }] = outputFiles;
  /** @type {Source[]} */
  const sources = [...Object.keys(metafile.inputs), ...MADE_BY].map((path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    // What was saved while it was read may have been read as it was before.
    return [path, mtimeMs < began - COARSEST_MS ? mtimeMs : 0, size];
  });
  keep(`//${JSON.stringify({ root, sum: sumOf(text), sources })}\n${text}`);
  return text;
}

/** Whole or not at all, also when two runs keep it at once. @param {string} whole */
function keep(whole) {
  const aside = `${kept}.${randomUUID()}`;
  try {
    mkdirSync(dirname(kept), { recursive: true });
    try {
      writeFileSync(aside, whole);
      renameSync(aside, kept);
    } finally {
      rmSync(aside, { force: true });
    }
  } catch {
    // This run has its text; the next one makes it again.
  }
}

const text = keptText() ?? (await madeText());
compileFunction(text, ['require'], { filename: kept })(createRequire(entry));
