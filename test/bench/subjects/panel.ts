/** The pane in headless Chromium on the try-it page. */
import { existsSync } from 'node:fs';
import { EXAMPLE_ROWS } from '../files';
import { inChild } from '../in-child';
import type { PaneTiming, run } from '../jobs/pane';
import { count, kilobytes, seconds, times, type Table } from '../table';

const LARGE = 10_000;
/** How many cells Terapkan writes: by that the pane is known to show the right workbook. */
const EXAMPLE_CELLS = 409;
const LARGE_CELLS = 8 * LARGE;

export async function panel(): Promise<Table[]> {
  const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(chromium))
    return [{ title: 'The pane', head: ['Left out'], rows: [[`no Chromium at ${chromium}`]] }];
  const { result } = await inChild<typeof run>('pane', [LARGE, EXAMPLE_CELLS, LARGE_CELLS]);
  const { example, large, own, microsoft } = result;
  const line = (
    name: string,
    of: (timing: PaneTiming) => number,
    show: (value: number) => string,
  ): string[] => [
    name,
    show(of(example)),
    show(of(large)),
    of(example) === 0 ? '–' : times(of(large) / of(example)),
  ];
  const task = (ms: number): string => (ms === 0 ? 'below 50 ms' : `${count(ms)} ms`);
  return [
    {
      title: 'The pane in headless Chromium, on the try-it page',
      head: ['', `Example, ${count(EXAMPLE_ROWS)} rows`, `${count(LARGE)} rows`, 'Example = 1'],
      rows: [
        line('Pane starts → preview on the screen, s', ({ preview }) => preview, seconds),
        line('Pane starts → Terapkan can be pressed, s', ({ interactive }) => interactive, seconds),
        line('Page or file opened → Terapkan, s', ({ fromStart }) => fromStart, seconds),
        line('Longest task while starting', ({ longestStarting }) => longestStarting, task),
        line('Longest task in 5 s of idleness', ({ longestIdle }) => longestIdle, task),
        line('JavaScript heap at the highest, MB', ({ heap }) => heap, count),
      ],
      notes: [
        'Page, emulated Excel and pane share one thread and one heap here; in Excel the pane has its own. ' +
          'The large form is opened second, with the scripts already compiled.',
      ],
    },
    {
      title: 'Scripts the pane loads before its first preview',
      head: ['Whose', 'Files', 'kB', 'kB gzipped', 'Gzipped, Microsoft = 1'],
      rows: [
        [
          'add-in',
          count(own.files),
          kilobytes(own.raw),
          kilobytes(own.gzip),
          times(own.gzip / microsoft.gzip),
        ],
        [
          'Microsoft (office.js)',
          count(microsoft.files),
          kilobytes(microsoft.raw),
          kilobytes(microsoft.gzip),
          '1',
        ],
      ],
    },
  ];
}
