/** The pane in headless Chromium on the try-it page: how soon, how large, how responsive; beside Microsoft's template. */
import { existsSync } from 'node:fs';
import { EXAMPLE_ROWS } from '../files';
import { inChild } from '../in-child';
import type { PaneTiming, run as runPane } from '../jobs/pane';
import type { run as runTemplate, Scripts } from '../jobs/pane-template';
import type { run as runUse } from '../jobs/pane-use';
import { count, kilobytes, seconds, times, type Table } from '../table';

const LARGE = 10_000;
/** How many cells Terapkan writes: by that the pane is known to show the right workbook. */
const EXAMPLE_CELLS = 409;
const LARGE_CELLS = 8 * LARGE;

const task = (ms: number): string => (ms === 0 ? 'below 50 ms' : `${count(ms)} ms`);
const frame = (ms: number): string => (ms === 0 ? 'below 16 ms' : `${count(ms)} ms`);

async function startTable(): Promise<Table> {
  const { result } = await inChild<typeof runPane>('pane', [LARGE, EXAMPLE_CELLS, LARGE_CELLS]);
  const { example, large } = result;
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
  return {
    title: 'The pane in headless Chromium, on the try-it page',
    head: ['', `Example, ${count(EXAMPLE_ROWS)} rows`, `${count(LARGE)} rows`, 'Example = 1'],
    rows: [
      line('Pane starts → its first view, s', ({ drawn }) => drawn, seconds),
      line('Pane starts → preview on the screen, s', ({ preview }) => preview, seconds),
      line('Pane starts → Terapkan can be pressed, s', ({ interactive }) => interactive, seconds),
      line('Longest task meanwhile', ({ longest }) => longest, task),
      line('Longest task in 5 s of idleness', ({ longestIdle }) => longestIdle, task),
      line('JavaScript heap held then, MB', ({ heap }) => heap, count),
    ],
    notes: [
      'The pane is started anew in a page at rest with the workbook open; the quickest of three starts. Page, emulated Excel and ' +
        'pane share one thread and one heap here; in Excel the pane has its own.',
    ],
  };
}

async function useTable(): Promise<Table> {
  const { result } = await inChild<typeof runUse>('pane-use', [LARGE]);
  return {
    title: `The pane in use: ${count(LARGE)} rows, ${count(result.findings)} findings`,
    head: ['', 'Longest task', 'Key → code, at most', 'Key → painted, at most'],
    rows: result.uses.map(({ what, longest, delay, painted }) => [
      what,
      task(longest),
      frame(delay),
      frame(painted),
    ]),
    notes: [
      `With every rule open the pane holds ${count(result.elements)} elements. What takes less than a frame of 16 ms, ` +
        'and tasks below 50 ms, the browser does not report.',
    ],
  };
}

async function templateTable(): Promise<Table> {
  const { result } = await inChild<typeof runTemplate>('pane-template', []);
  const { own, template, officeJs } = result;
  const size = (name: string, mine: Scripts, theirs: Scripts): string[] => [
    name,
    kilobytes(mine.gzip),
    kilobytes(theirs.gzip),
    theirs.gzip === 0 ? '–' : times(mine.gzip / theirs.gzip),
  ];
  return {
    title: 'The pane beside Microsoft’s React template, built the same way',
    head: ['', 'Add-in', 'Template', 'Template = 1'],
    rows: [
      size('Scripts that load with the page, kB gzipped', own.initial, template.initial),
      size('Scripts fetched later, kB gzipped', own.lazy, template.lazy),
      [
        'Pane starts → its first view, s',
        seconds(own.drawn),
        seconds(template.drawn),
        times(own.drawn / template.drawn),
      ],
      [
        'Pane starts → its main button can be pressed, s',
        seconds(own.interactive),
        seconds(template.interactive),
        times(own.interactive / template.interactive),
      ],
      size('Microsoft’s office.js beside it, kB gzipped', officeJs, officeJs),
    ],
    notes: [
      'The template is office-addin-taskpane-react with its one view (three icons, a text area, a button), written anew and built ' +
        'with our webpack settings and versions of React and Fluent. Left out in its favour: the polyfills and the second copy of ' +
        'React that its own settings add, and its style sheet from another server. By the time its button can be pressed ' +
        'the add-in has read and computed the example. Quickest of seven starts in turn, in pages at rest.',
    ],
  };
}

export async function panel(): Promise<Table[]> {
  const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(chromium))
    return [{ title: 'The pane', head: ['Left out'], rows: [[`no Chromium at ${chromium}`]] }];
  return [await startTable(), await useTable(), await templateTable()];
}
