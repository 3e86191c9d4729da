/** What exact decimals cost, and which figures they save. */
import { inChild } from '../in-child';
import type { run } from '../jobs/decimal';
import { ENGINE_FLAGS } from '../recalc-command';
import { count, percent, times, type Table } from '../table';

const SIZES: readonly (readonly [number, number])[] = [
  [1000, 15],
  [10_000, 7],
];

export async function desimal(): Promise<Table[]> {
  const rows: string[][] = [];
  for (const [size, runs] of SIZES) {
    const { result, peak } = await inChild<typeof run>('decimal', [size, runs], ENGINE_FLAGS);
    rows.push([
      count(size),
      times(result.decimal / result.plain),
      times(result.withReading / result.plain),
      percent(result.plain / result.evaluate),
      percent(result.withReading / result.evaluate),
      percent(result.otherSums / (result.cells / 2)),
      count(result.otherPercents),
      count(peak),
    ]);
  }
  return [
    {
      title: 'decimal.js against plain numbers: the same arithmetic of the same rows',
      head: [
        'Rows',
        'Time, plain = 1',
        'Time with reading and writing cells, plain = 1',
        'Plain, share of evaluate',
        'decimal.js, share of evaluate',
        'Sums that differ',
        'Percents printed otherwise',
        'Peak MB',
      ],
      rows,
      notes: [
        'Sums that differ: the double that plain addition gives is not the one nearest to the sum, such as 0.1 + 0.2. ' +
          'The figures are random ones with two decimals; those of the form that evaluate reads are whole, so the shares are upper bounds.',
      ],
    },
  ];
}
