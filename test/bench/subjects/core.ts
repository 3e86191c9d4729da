/** Where the time of a recalculation goes, and how it grows. */
import { rowsIn, type Size } from '../files';
import { inChild } from '../in-child';
import type { CoreTiming, run, Step } from '../jobs/core';
import { ENGINE_FLAGS } from '../recalc-command';
import { count, percent, times, type Table } from '../table';

const SIZES: readonly Size[] = ['example', 1000, 10_000, 50_000];
/** The sizes take turns, so that what else the machine does falls on all of them. */
const ROUNDS = 6;
const STEPS = ['read', 'recognise', 'evaluate', 'patch', 'periksa', 'lengkapi', 'write'] satisfies Step[];

const totalOf = ({ steps }: CoreTiming): number => Object.values(steps).reduce((sum, ms) => sum + ms, 0);

/** Each step as in the run where it was quickest. */
const quicker = (one: CoreTiming, other: CoreTiming): CoreTiming => ({
  ...one,
  steps: Object.fromEntries(
    STEPS.map((step) => [step, Math.min(one.steps[step], other.steps[step])]),
  ) as CoreTiming['steps'],
});

export async function core(): Promise<Table[]> {
  const best = new Map<Size, { timing: CoreTiming; peak: number }>();
  for (let round = 0; round < ROUNDS; round++)
    for (const size of SIZES) {
      const { result, peak } = await inChild<typeof run>('core', [size], ENGINE_FLAGS);
      const before = best.get(size);
      best.set(size, {
        timing: before === undefined ? result : quicker(before.timing, result),
        peak: Math.max(peak, before?.peak ?? 0),
      });
    }
  const all = [...best].map(([size, each]) => ({ size, ...each }));
  const at = (size: Size): CoreTiming => {
    const found = all.find((each) => each.size === size);
    if (found === undefined) throw new Error(`no run of ${String(size)} rows`);
    return found.timing;
  };
  const [middle, large] = [at(10_000), at(50_000)];
  const perRow = (timing: CoreTiming, ms: number): number => ms / timing.rows;
  return [
    {
      title: 'Core and file: one recalculation',
      head: [
        'Rows',
        'Cells written',
        'Temuan before the limit',
        'Rows per second',
        'Time per row (10,000 = 1)',
        'Peak MB',
      ],
      rows: all.map(({ size, timing, peak }) => [
        count(rowsIn(size)),
        count(timing.cells),
        count(timing.temuan),
        count((1000 * timing.rows) / totalOf(timing)),
        times(perRow(timing, totalOf(timing)) / perRow(middle, totalOf(middle))),
        count(peak),
      ]),
    },
    {
      title: 'Core and file: shares of the time, and growth',
      head: [
        'Step',
        ...all.map(({ size }) => `${count(rowsIn(size))} rows`),
        'Growth 10,000 → 50,000 (5 = linear)',
      ],
      rows: [
        ...STEPS.map((step) => [
          step,
          ...all.map(({ timing }) => percent(timing.steps[step] / totalOf(timing))),
          times(large.steps[step] / middle.steps[step]),
        ]),
        ['all', ...all.map(() => '100 %'), times(totalOf(large) / totalOf(middle))],
      ],
    },
  ];
}
