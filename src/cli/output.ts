/** Where results and the report go, and that none of them takes the place of what must stay. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { UsageProblem } from '../i18n/cli';
import type { Arguments } from './arguments';
import { placeOf } from './write-whole';

export type OutputPlan =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: UsageProblem };

/** False also for a path that leads nowhere, such as a link that goes round in a circle. */
export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function resultName(input: string): string {
  const extension = extname(input);
  return `${basename(input, extension)}.hasil${extension === '' ? '.xlsx' : extension}`;
}

const isCaseBlind = process.platform === 'win32' || process.platform === 'darwin';

/** The same for two paths that mean one file, by links of either kind or by another spelling. */
export function identity(path: string): string {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    // Some network drives number no files.
    if (found !== undefined && found.ino !== 0n) return `${String(found.dev)}:${String(found.ino)}`;
    const place = found === undefined ? placeOf(path) : realpathSync(path);
    return isCaseBlind ? place.toLowerCase() : place;
  } catch {
    // Its folder is missing or may not be seen: writing will say so.
    return resolve(path);
  }
}

type Places = Pick<Arguments, 'out' | 'inPlace' | 'check' | 'json' | 'rekap'>;

/** One output path per input, in order. */
function resultPaths(inputs: readonly string[], { out, inPlace, check }: Places): OutputPlan {
  // A check writes no result that could be in somebody's way.
  if (inPlace || check) return { kind: 'paths', paths: [...inputs] };
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

/** One output path per input, in order; the report's own place is none of theirs. */
export function planOutputs(inputs: readonly string[], places: Places): OutputPlan {
  const plan = resultPaths(inputs, places);
  const { json, rekap } = places;
  if (plan.kind === 'problem' || json === null || json === '-') return plan;
  const workbooks = new Set([...inputs, ...plan.paths, ...(rekap === null ? [] : [rekap])].map(identity));
  if (!workbooks.has(identity(json))) return plan;
  return { kind: 'problem', problem: { kind: 'report-over-workbook', path: json } };
}
