/** Writing a file so that it is there whole or not at all, whatever ends the run: a kill, a full disk, a lost share. */
import { createHash, randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { WriteProblem } from '../i18n/cli';

const PROBLEMS: Readonly<Record<string, WriteProblem>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EISDIR: 'is-folder',
  ENOSPC: 'no-room',
  EFBIG: 'no-room',
  EDQUOT: 'no-room',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  EBUSY: 'not-allowed',
  ENAMETOOLONG: 'long-name',
};

const codeOf = (cause: unknown): string | null =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;

/** The file to be replaced holds something else than what was read from it. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** What a failed write is to the user. @returns null for an error of neither the file system nor {@link writeWhole} */
export function writeProblem(cause: unknown): WriteProblem | null {
  if (cause instanceof Overtaken) return 'overtaken';
  const code = codeOf(cause);
  return code === null ? null : (PROBLEMS[code] ?? 'failed');
}

/** Where a path leads, also through a link to a file that is not there yet. @throws the file system's error */
export function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
  }
  const place = join(realpathSync(dirname(path)), basename(path));
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? placeOf(resolve(dirname(place), readlinkSync(place))) : place;
}

const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const ASIDE = /^\.recalc-([0-9a-f]{8})-(\d+)-[0-9a-f-]+\.tmp$/;
const asideName = (): string => `.recalc-${MACHINE}-${String(process.pid)}-${randomUUID()}.tmp`;

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) !== 'ESRCH';
  }
}

/** Takes away what runs on this machine left that were killed while they wrote here. */
function clearLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, machine, pid] = ASIDE.exec(name) ?? [];
      if (machine === MACHINE && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // A folder that may be written but not listed, or another's leftover: the result does not depend on it.
  }
}

/** The new file belongs to whom the old one belonged, and is open to the same people. */
function takeAfter(handle: number, old: Stats): void {
  const own = fstatSync(handle);
  if (own.uid !== old.uid || own.gid !== old.gid) {
    try {
      fchownSync(handle, old.uid, old.gid);
    } catch {
      // Only the administrator may give files away; the content is worth more than the owner.
    }
  }
  const mode = old.mode & 0o7777;
  if ((own.mode & 0o7777) !== mode) fchmodSync(handle, mode);
}

/** Makes the new name outlast a power cut, where folders can be synced. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows and some network drives cannot; the file is there all the same.
  }
}

/**
 * Writes beside the target, onto the disk, and renames: a crash at any moment leaves the old file or the new one.
 * Goes through links; a device or a pipe is written to, never replaced.
 * @param read what the file held when it was read, where the content was made of it: somebody else's save since then is
 *   not written over
 * @throws with nothing of it left; {@link writeProblem} says what it means
 */
export function writeWhole(path: string, content: Uint8Array | string, read: Uint8Array | null = null): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old !== undefined && !old.isFile()) {
    writeFileSync(path, content);
    return;
  }
  const target = placeOf(path);
  // A rename would not ask whether the file is write-protected.
  if (old !== undefined) accessSync(target, constants.W_OK);
  const folder = dirname(target);
  clearLeftovers(folder);
  const aside = join(folder, asideName());
  const handle = openSync(aside, 'wx');
  try {
    try {
      if (old !== undefined) takeAfter(handle, old);
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (read !== null && !readFileSync(target).equals(read)) throw new Overtaken(target);
    renameSync(aside, target);
  } catch (cause) {
    rmSync(aside, { force: true });
    throw cause;
  }
  syncFolder(folder);
}
