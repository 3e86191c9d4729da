/** A whole process from outside: how long it ran and how much memory it held. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface ProcessTiming {
  readonly ms: number;
  readonly status: number | null;
  /** Megabytes at the highest of the largest process of the tree; null where the system has no /proc. */
  readonly peak: number | null;
}

const LOOK_EVERY_MS = 40;

/** Kilobytes, for a process that may be gone by now. */
function highWater(pid: string): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return 0;
    throw cause;
  }
}

/** soffice is a script that starts a starter that starts the program: the whole tree is looked at. */
function tree(root: number): string[] {
  const below = new Map<string, string[]>();
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    let stat: string;
    try {
      stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause) continue;
      throw cause;
    }
    // The name in brackets may hold spaces; the parent is the second field behind it.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
    below.set(parent, [...(below.get(parent) ?? []), pid]);
  }
  const out = [String(root)];
  for (const pid of out) out.push(...(below.get(pid) ?? []));
  return out;
}

export function timedProcess(command: string, given: readonly string[]): Promise<ProcessTiming> {
  const start = performance.now();
  const child = spawn(command, given, { stdio: 'ignore' });
  let peak = 0;
  const look = (): void => {
    if (child.pid !== undefined) peak = Math.max(peak, ...tree(child.pid).map(highWater));
  };
  const seen = existsSync('/proc/self/status');
  const timer = seen ? setInterval(look, LOOK_EVERY_MS) : undefined;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      clearInterval(timer);
      resolve({ ms: performance.now() - start, status, peak: seen ? peak / 1024 : null });
    });
  });
}

export interface Command {
  readonly command: string;
  readonly given: readonly string[];
  /** Exit statuses of a run that did its work. */
  readonly done: readonly number[];
}

/**
 * Runs commands in turn, so that what else the machine does falls on all of them alike.
 * @returns of each the quickest of its runs, with the highest peak of them
 * @throws where a run ends with a status not allowed
 */
export async function inTurn(runs: number, commands: readonly Command[]): Promise<ProcessTiming[]> {
  const all = commands.map((): ProcessTiming[] => []);
  for (let run = 0; run < runs; run++)
    for (const [index, { command, given, done }] of commands.entries()) {
      const timing = await timedProcess(command, given);
      if (timing.status === null || !done.includes(timing.status))
        throw new Error(`${command} ${given.join(' ')} ended with ${String(timing.status)}`);
      all[index]?.push(timing);
    }
  return all.map(quickestOf);
}

function quickestOf(timings: readonly ProcessTiming[]): ProcessTiming {
  const [first] = [...timings].sort((a, b) => a.ms - b.ms);
  if (first === undefined) throw new RangeError('no run at all');
  const peaks = timings.map(({ peak }) => peak).filter((peak) => peak !== null);
  return { ...first, peak: peaks.length === 0 ? null : Math.max(...peaks) };
}
