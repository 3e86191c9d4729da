/** The pane on the try-it page in headless Chromium: how soon it can be used, and what it has to load for that. */
import { gzipSync } from 'node:zlib';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { startDemo } from '../../support/demo';
import { workbookOf } from '../files';

/** Milliseconds, by the page's own clock. */
export interface PaneTiming {
  /** From the start of the pane's own document, as in Excel, to Terapkan that can be pressed. */
  readonly interactive: number;
  /** From the same start to the first lines of the preview; Terapkan waits until nothing is running any more. */
  readonly preview: number;
  /** From the page's start, or from the picking of the file, to Terapkan that can be pressed. */
  readonly fromStart: number;
  /** The longest task until then, with the emulated Excel's and the grid's own work in it; 0 below 50 ms. */
  readonly longestStarting: number;
  /** The longest task while nobody does anything; 0 below 50 ms, which browsers do not report. */
  readonly longestIdle: number;
  /** Megabytes: JavaScript of page, emulated Excel and pane together. */
  readonly heap: number;
}

export interface Scripts {
  readonly files: number;
  readonly raw: number;
  readonly gzip: number;
}

export interface PaneResult {
  readonly example: PaneTiming;
  readonly large: PaneTiming;
  /** The add-in's own scripts until the first preview, and Microsoft's, which Excel brings from its CDN. */
  readonly own: Scripts;
  readonly microsoft: Scripts;
}

const IDLE_MS = 5000;
const LOOK_EVERY_MS = 500;
const PATIENCE_MS = 180_000;

interface Marks {
  interactive?: number;
  preview?: number;
}
interface Marked extends Window {
  readonly marks: Marks;
  readonly longTasks: { start: number; ms: number }[];
  picked?: number;
}

/** Runs first in every document: the page notes long tasks, the pane when it can be used. Times since 1970. */
function watch(): void {
  const self = window as unknown as {
    marks: Marks;
    longTasks: { start: number; ms: number }[];
    picked?: number;
  };
  const now = (): number => performance.timeOrigin + performance.now();
  self.marks = {};
  self.longTasks = [];
  if (window.parent === window) {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        self.longTasks.push({ start: performance.timeOrigin + startTime, ms: duration });
    }).observe({ type: 'longtask', buffered: true });
    document.addEventListener('change', () => (self.picked = now()), { capture: true });
    return;
  }
  const look = (): void => {
    const terapkan = [...document.querySelectorAll('footer button')].find((button) =>
      button.textContent.startsWith('Terapkan'),
    );
    if (terapkan instanceof HTMLButtonElement && !terapkan.disabled) self.marks.interactive ??= now();
    if (document.querySelector('#hitung-heading ~ * li') !== null) self.marks.preview ??= now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

async function paneOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe.pane');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('the pane has no frame');
  return frame;
}

async function heapOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1024 / 1024;
}

/** @param cells how many Terapkan will write, once the right workbook is in the pane @param picked a file was picked */
async function timing(page: Page, devtools: CDPSession, cells: number, picked: boolean): Promise<PaneTiming> {
  let heap = 0;
  const timer = setInterval(() => {
    // A page that is busy answers late; the last figure is waited for below.
    heapOf(devtools).then(
      (value) => (heap = Math.max(heap, value)),
      () => clearInterval(timer),
    );
  }, LOOK_EVERY_MS);
  try {
    await page.waitForFunction(
      (many) => {
        const pane = document.querySelector<HTMLIFrameElement>('iframe.pane')?.contentWindow as Marked | null;
        const { marks } = pane ?? {};
        const button = pane?.document.querySelector('footer button')?.textContent ?? '';
        return (
          marks?.interactive !== undefined &&
          marks.preview !== undefined &&
          button.replaceAll(/\D/g, '') === String(many)
        );
      },
      cells,
      { timeout: PATIENCE_MS, polling: 200 },
    );
    const loaded = Date.now();
    await page.waitForTimeout(IDLE_MS);
    heap = Math.max(heap, await heapOf(devtools));
    const frame = await paneOf(page);
    const pane = await frame.evaluate(() => {
      const { interactive = 0, preview = 0 } = (window as unknown as Marked).marks;
      return { interactive, preview, origin: performance.timeOrigin };
    });
    const outer = await page.evaluate(() => {
      const { longTasks, picked } = window as unknown as Marked;
      return { longTasks, picked: picked ?? 0, origin: performance.timeOrigin };
    });
    const start = picked ? outer.picked : outer.origin;
    const longest = (from: number, to: number): number =>
      Math.max(
        0,
        ...outer.longTasks.filter((task) => task.start >= from && task.start < to).map(({ ms }) => ms),
      );
    // What the first paint of the preview leaves to do is not idleness yet.
    return {
      interactive: pane.interactive - pane.origin,
      preview: pane.preview - pane.origin,
      fromStart: pane.interactive - start,
      longestStarting: longest(start, loaded),
      longestIdle: longest(loaded + 1000, Number.POSITIVE_INFINITY),
      heap,
    };
  } finally {
    clearInterval(timer);
  }
}

const sizeOf = (bodies: readonly Buffer[]): Scripts => ({
  files: bodies.length,
  raw: bodies.reduce((sum, body) => sum + body.length, 0),
  gzip: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
});

/** @param cells how many the example and the large form get */
export async function run(rows: number, exampleCells: number, largeCells: number): Promise<PaneResult> {
  const [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  try {
    const page = await browser.newPage({ locale: 'id-ID', viewport: { width: 1400, height: 900 } });
    const failures: string[] = [];
    const own: Promise<Buffer>[] = [];
    const microsoft: Promise<Buffer>[] = [];
    page.on('pageerror', (error) => {
      failures.push(error.message);
      process.stderr.write(`${error.message}\n`);
    });
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.endsWith('.js')) return;
      if (pathname.startsWith('/pane/')) own.push(response.body());
      if (pathname.startsWith('/office-js/')) microsoft.push(response.body());
    });
    // tsx keeps the names of functions with a helper that no page has.
    await page.addInitScript('globalThis.__name = (named) => named;');
    await page.addInitScript(watch);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.goto(demo.address);
    const example = await timing(page, devtools, exampleCells, false);
    const scripts = { own: sizeOf(await Promise.all(own)), microsoft: sizeOf(await Promise.all(microsoft)) };
    await page.setInputFiles('input[type=file]', {
      name: 'besar.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(workbookOf(rows)),
    });
    const large = await timing(page, devtools, largeCells, true);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return { example, large, ...scripts };
  } finally {
    await browser.close();
    demo.close();
  }
}
