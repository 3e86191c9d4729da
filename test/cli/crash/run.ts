/** The command line in a folder of its own, and what is in that folder afterwards. */
import { spawn, type ChildProcess } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
export const MAIN = join(root, 'scripts', 'recalc', 'main.mjs');
const STRIKE = join(__dirname, 'strike.cjs');

/** Left in the folder by a run that was killed while it wrote. */
export const LEFTOVER = /^\.recalc-.*\.tmp$/;

export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a run is struck, see `strike.cjs`. */
export interface Strike {
  readonly at: number;
  readonly how: string;
}

export interface Given {
  readonly folder: string;
  readonly args: readonly string[];
  readonly strike?: Strike;
  /** Where the names of the steps go. */
  readonly log?: string;
  /** As another user than the one of the test. */
  readonly user?: number;
  /** A shell's line that goes before the run, e.g. a limit. */
  readonly shell?: string;
  readonly started?: (child: ChildProcess) => void;
}

export function run({ folder, args, strike, log, user, shell, started }: Given): Promise<Ended> {
  const watched = strike === undefined && log === undefined ? [] : ['--require', STRIKE];
  const line = [process.execPath, ...watched, MAIN, ...args];
  const [command = '', ...rest] =
    shell === undefined ? line : ['sh', '-c', `${shell}; exec "$@"`, 'sh', ...line];
  const child = spawn(command, rest, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...{ PATH: process.env['PATH'], HOME: folder, STRIKE_FOLDER: folder, STRIKE_LOG: log },
      ...(strike === undefined ? {} : { STRIKE_AT: String(strike.at), STRIKE_HOW: strike.how }),
    },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  started?.(child);
  const gathered = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => {
      gathered[name] += chunk.toString('utf8');
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      resolve({ status, signal, ...gathered });
    });
  });
}

/** What a folder holds: bytes of files, targets of links, null for anything else. */
export function contentOf(folder: string): Record<string, Buffer | string | null> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const path = join(folder, name);
      const found = lstatSync(path);
      if (found.isSymbolicLink()) return [name, readlinkSync(path)];
      return [name, found.isFile() ? readFileSync(path) : null];
    }),
  );
}

/** A folder that is gone after the test. */
export function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const whole = mkdtempSync(join(tmpdir(), 'renja-henti-'));
  const folder = join(whole, 'kerja');
  mkdirSync(folder);
  return use(folder).finally(() => {
    rmSync(whole, { recursive: true, force: true });
  });
}
