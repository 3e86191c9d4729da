/** The try-it page, built and served as `npm run demo` does; built once for all tests that want the same sources. */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'dist/demo-test');
/** What the page is made of. */
const SOURCES = ['src', 'assets', 'scripts', 'manifest.xml', 'package-lock.json'];
const CONFIGS = ['webpack.config.js', 'webpack.demo.js', 'webpack.page.js'];
/** A build that takes longer has died. */
const LONGEST_BUILD_MS = 300_000;
const LOOK_EVERY_MS = 500;

export interface Demo {
  readonly address: string;
  readonly close: () => void;
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function keyOfSources(): string {
  const hash = createHash('sha256');
  for (const file of [...SOURCES, ...CONFIGS].flatMap((name) => filesIn(join(ROOT, name))).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** True for the one who is to build; the others wait for it. */
function takeLock(lock: string): boolean {
  mkdirSync(FOLDER, { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    // A test run that was stopped leaves its lock behind.
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > LONGEST_BUILD_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

async function build(folder: string): Promise<void> {
  const script = `import { buildDemo } from ${JSON.stringify(join(ROOT, 'scripts/demo/build.mjs'))};
    await buildDemo(${JSON.stringify(folder)});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT });
}

/** The folder of the built page. Tests in several processes at once share it. */
export async function builtDemo(): Promise<string> {
  const folder = join(FOLDER, keyOfSources());
  const [lock, done] = [`${folder}.lock`, `${folder}.done`];
  while (!existsSync(done)) {
    if (!takeLock(lock)) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      continue;
    }
    try {
      for (const old of readdirSync(FOLDER).filter((name) => !join(FOLDER, name).startsWith(folder)))
        rmSync(join(FOLDER, old), { recursive: true, force: true });
      await build(folder);
      writeFileSync(done, '');
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Serves a page that has been built, on a port of its own. */
export function serveBuilt(folder: string): Promise<Demo> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/demo/main.mjs')], {
    env: { ...process.env, PORT: '0', DEMO_BUILT: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve({ address, close: () => child.kill() });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      reject(new Error(`npm run demo ended with ${String(code)}: ${said}`));
    });
  });
}

export const startDemo = async (): Promise<Demo> => serveBuilt(await builtDemo());
