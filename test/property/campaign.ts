/**
 * Runs a property over generated cases and prints how many there were and how many failed.
 * PROPERTY_SEED chooses other cases than those of CI, PROPERTY_RUNS multiplies their number.
 */
import { check, type Arbitrary, type RunDetails } from 'fast-check';

/** The cases of CI are the same on every machine. */
const SEED = 86_2017;

const wholeNumber = (name: string, otherwise: number): number => {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} is no whole number: ${text}`);
  return Number(text);
};

export const seed = (): number => wholeNumber('PROPERTY_SEED', SEED);
export const times = (runs: number): number => runs * Math.max(1, wholeNumber('PROPERTY_RUNS', 1));

/** One line per campaign, past jest's own capture, which would print a stack with each. */
export function told(name: string, cases: string, lost: number): void {
  process.stdout.write(`${name}: ${cases}, ${String(lost)} lost\n`);
}

export interface Campaign {
  /** What is counted: `forms`, `texts` …. */
  readonly of: string;
  readonly runs: number;
  /** Cases in one run, where it is not one. */
  readonly each?: number;
}

/**
 * @param holds throws, or answers with what is wrong; an empty list where the property holds
 * @throws Error with the smallest case that fails, and the seed and path that make it again
 */
export async function campaign<T>(
  name: string,
  { of, runs, each = 1 }: Campaign,
  cases: Arbitrary<T>,
  holds: (value: T) => readonly string[] | Promise<readonly string[]>,
  show: (value: T) => string = (value) => JSON.stringify(value),
): Promise<void> {
  const { asyncProperty } = await import('fast-check');
  const details: RunDetails<[T]> = await check(
    asyncProperty(cases, async (value) => {
      const wrong = await holds(value);
      if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'));
    }),
    { seed: seed(), numRuns: times(runs), endOnFailure: process.env['PROPERTY_SHRINK'] === 'no' },
  );
  told(name, `${String(details.numRuns * each)} ${of}`, details.failed ? 1 : 0);
  if (!details.failed) return;
  const [smallest] = details.counterexample ?? [];
  const cause = details.errorInstance;
  throw new Error(
    [
      `${name}: seed ${String(details.seed)}, path ${String(details.counterexamplePath)}, after ${String(details.numShrinks)} shrinks`,
      smallest === undefined ? '' : show(smallest),
      cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    ].join('\n'),
  );
}
