import { fork } from 'node:child_process';
import { join } from 'node:path';

export interface Answer<R> {
  readonly result: R;
  /** Megabytes of resident memory at the highest. */
  readonly peak: number;
}

/**
 * Runs `run` of jobs/NAME.ts in a process of its own; arguments and result are plain data.
 * @param flags of the engine
 * @throws where the job does; what it said stands on standard error.
 */
export function inChild<Run extends (...given: never[]) => unknown>(
  name: string,
  given: Parameters<Run>,
  flags: readonly string[] = [],
): Promise<Answer<Awaited<ReturnType<Run>>>> {
  const child = fork(
    join(process.cwd(), 'test/bench/child.cjs'),
    [name, ...given.map((each) => JSON.stringify(each))],
    { execArgv: [...flags, '--expose-gc', '--require', 'tsx/cjs'] },
  );
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      resolve(message as Answer<Awaited<ReturnType<Run>>>);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${name} ${given.join(' ')} ended with ${String(code)}`));
    });
  });
}
