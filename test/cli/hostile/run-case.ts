/** Hostile workbooks through the command line as the README starts it, in a folder of their own. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
/** Of JavaScript objects; what else the process takes is measured. */
const HEAP_MB = 768;
const LONGEST_MS = 240_000;

export interface Measured {
  readonly peakMb: number;
  /** User and system: a busy machine does not lengthen it. */
  readonly cpuSeconds: number;
}

export interface Ran {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly measured: Measured;
  /** Files that are there afterwards and were not before, or hold something else, or are gone. */
  readonly touched: readonly string[];
  /** Content of a file by its name in the workbook's folder. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** Every file below a folder by its path, with a sum of its content. */
function contentsOf(folder: string, below = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) for (const [name, sum] of contentsOf(folder, path)) out.set(name, sum);
    else if (entry.isFile())
      out.set(
        path,
        createHash('sha1')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      );
    else out.set(path, `${String(statSync(join(folder, path)).mode)}`);
  }
  return out;
}

interface Place {
  /** Where the workbook lies. */
  readonly folder: string;
  readonly home: string;
  readonly temporary: string;
}

/** @param given paths in it are those of the workbook's folder, where the process starts */
export async function runFiles(
  files: ReadonlyMap<string, Uint8Array>,
  given: readonly string[],
): Promise<Ran> {
  const whole = mkdtempSync(join(tmpdir(), 'renja-musuh-'));
  try {
    const place: Place = {
      folder: join(whole, 'semua', 'kantor', 'kerja'),
      home: join(whole, 'semua', 'rumah'),
      temporary: join(whole, 'semua', 'sementara'),
    };
    for (const each of Object.values(place) as string[]) mkdirSync(each, { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(place.folder, name), bytes);
    writeFileSync(join(whole, 'semua', 'kantor', 'penting.txt'), 'jangan diubah');
    const before = contentsOf(join(whole, 'semua'));
    const ended = await recalc(place, [...given, ...files.keys()], join(whole, 'terukur.json'));
    const after = contentsOf(join(whole, 'semua'));
    const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => before.get(path) !== after.get(path),
    );
    const written = new Map(
      readdirSync(place.folder).map((name) => [name, readFileSync(join(place.folder, name))] as const),
    );
    return { ...ended, touched: touched.map((path) => path.replaceAll('\\', '/')), written };
  } finally {
    rmSync(whole, { recursive: true, force: true });
  }
}

function recalc(
  { folder, home, temporary }: Place,
  given: readonly string[],
  measured: string,
): Promise<Omit<Ran, 'touched' | 'written'>> {
  const child = spawn(
    process.execPath,
    [
      ...[`--max-old-space-size=${String(HEAP_MB)}`, '--require', join(__dirname, 'measure.cjs')],
      ...[join(root, 'scripts', 'recalc', 'main.mjs'), ...given],
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: home, TMPDIR: temporary, MEASURED: measured },
    },
  );
  const limit = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
  const gathered = (stream: typeof child.stdout): (() => string) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString('utf8');
  };
  const stdout = gathered(child.stdout);
  const stderr = gathered(child.stderr);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      clearTimeout(limit);
      const none: Measured = { peakMb: Infinity, cpuSeconds: Infinity };
      let took = none;
      try {
        took = JSON.parse(readFileSync(measured, 'utf8')) as Measured;
      } catch (cause) {
        // A process that was killed or ran out of memory could not say what it took.
        if (status !== null && status < 4) throw cause;
      }
      resolve({ status, signal, stdout: stdout(), stderr: stderr(), measured: took });
    });
  });
}
