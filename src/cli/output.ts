/** Where a result goes, and writing it so that it is there whole or not at all. */
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { UsageProblem } from '../i18n/cli';
import type { Arguments } from './arguments';

export type OutputPlan =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: UsageProblem };

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function resultName(input: string): string {
  const extension = extname(input);
  return `${basename(input, extension)}.hasil${extension === '' ? '.xlsx' : extension}`;
}

/** The file itself, however its path is written. */
export const identity = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/** One output path per input, in order. */
export function planOutputs(inputs: readonly string[], args: Pick<Arguments, 'out' | 'inPlace'>): OutputPlan {
  if (args.inPlace) return { kind: 'paths', paths: [...inputs] };
  const { out } = args;
  const folder = out !== null && (isFolder(out) || /[\\/]$/.test(out));
  if (out !== null && !folder && inputs.length > 1)
    return { kind: 'problem', problem: { kind: 'out-not-folder', path: out } };
  const paths = inputs.map((input) => {
    if (out === null) return join(dirname(input), resultName(input));
    return folder ? join(out, resultName(input)) : out;
  });
  const taken = new Set<string>();
  const sources = new Set(inputs.map(identity));
  for (const path of paths) {
    const key = identity(path);
    if (sources.has(key)) return { kind: 'problem', problem: { kind: 'out-is-input', path } };
    if (taken.has(key)) return { kind: 'problem', problem: { kind: 'out-twice', path } };
    taken.add(key);
  }
  return { kind: 'paths', paths };
}

/** Writes beside the target and renames, so that a crash leaves the old file or the new one. @throws the file system's error */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const aside = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch (cause) {
    rmSync(aside, { force: true });
    throw cause;
  }
}
