/** What the bench notes in the try-it page: when the pane can be used, which tasks are long, how soon it answers. */
import type { Browser, CDPSession, Frame, Page } from 'playwright-core';

export interface Marks {
  /** The pane's own first view, in place of what the page says while it loads. */
  drawn?: number;
  /** The main button of the pane can be pressed. */
  interactive?: number;
  /** The first lines of the preview. */
  preview?: number;
}

export interface LongTask {
  readonly start: number;
  readonly ms: number;
}

export interface Marked extends Window {
  readonly marks: Marks;
  readonly longTasks: LongTask[];
  readonly keys: { readonly start: number; readonly delay: number; readonly ms: number }[];
  picked?: number;
}

/** Runs first in every document: the page notes long tasks, the pane when it can be used. Times since 1970. */
function watch(): void {
  const self = window as unknown as {
    marks: Marks;
    longTasks: Marked['longTasks'];
    keys: { start: number; delay: number; ms: number }[];
    picked?: number;
  };
  const now = (): number => performance.timeOrigin + performance.now();
  self.marks = {};
  self.longTasks = [];
  self.keys = [];
  if (window.parent === window) {
    // Page and pane share a thread, so the page hears of the tasks of both.
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        self.longTasks.push({ start: performance.timeOrigin + startTime, ms: duration });
    }).observe({ type: 'longtask', buffered: true });
    document.addEventListener('change', () => (self.picked = now()), { capture: true });
    return;
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if (entry.name === 'keydown' || entry.name === 'input' || entry.name === 'wheel')
        self.keys.push({
          start: performance.timeOrigin + entry.startTime,
          delay: entry.processingStart - entry.startTime,
          ms: entry.duration,
        });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  const look = (): void => {
    if (document.querySelector('.fui-FluentProvider') !== null) self.marks.drawn ??= now();
    const main = [...document.querySelectorAll('button')].find((button) =>
      /^(Terapkan|Insert text)/.test(button.textContent),
    );
    if (main !== undefined && !main.disabled && main.getAttribute('aria-disabled') !== 'true')
      self.marks.interactive ??= now();
    if (document.querySelector('#hitung-heading ~ * li') !== null) self.marks.preview ??= now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

/** A page that notes what it does. @param failures what was thrown in it */
export async function watchedPage(browser: Browser, failures: string[]): Promise<Page> {
  const page = await browser.newPage({ locale: 'id-ID', viewport: { width: 1400, height: 900 } });
  page.on('pageerror', (error) => {
    failures.push(error.message);
    process.stderr.write(`${error.message}\n`);
  });
  // tsx keeps the names of functions with a helper that no page has.
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.addInitScript(watch);
  return page;
}

export async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe.pane');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('the pane has no frame');
  return frame;
}

/** Milliseconds of the longest task that began in this time; 0 below 50 ms, which browsers do not report. */
export async function longestTask(page: Page, from: number, to: number): Promise<number> {
  const tasks = await page.evaluate(() => (window as unknown as Marked).longTasks);
  return tasks
    .filter(({ start }) => start >= from && start < to)
    .reduce((longest, { ms }) => Math.max(longest, ms), 0);
}

/** Megabytes of JavaScript in use, without what can be thrown away. */
export async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1024 / 1024;
}

/** Milliseconds from the start of the pane's document. */
export interface PaneStart {
  readonly drawn: number;
  readonly preview: number;
  readonly interactive: number;
  /** The longest task meanwhile; 0 below 50 ms. */
  readonly longest: number;
}

const PATIENCE_MS = 180_000;
const SETTLE_MS = 500;

/** @param button what stands on the main button, to know that the right workbook is in the pane */
export async function startedPane(page: Page, button = ''): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const pane = document.querySelector<HTMLIFrameElement>('iframe.pane')?.contentWindow as Marked | null;
      const written = pane?.document.querySelector('footer button')?.textContent ?? '';
      return pane?.marks?.interactive !== undefined && written.includes(wanted);
    },
    button,
    { timeout: PATIENCE_MS, polling: 50 },
  );
}

/** Starts the pane anew in a page at rest, as in an Excel that has been open for a while. */
export async function startAgain(page: Page, button = ''): Promise<PaneStart> {
  const from = await page.evaluate(() => {
    const pane = document.querySelector<HTMLIFrameElement>('iframe.pane')?.contentWindow as Marked | null;
    if (pane === null) throw new Error('no pane');
    delete pane.marks.interactive;
    pane.location.reload();
    return performance.timeOrigin + performance.now();
  });
  await startedPane(page, button);
  await page.waitForTimeout(SETTLE_MS);
  const start = await (
    await frameOf(page)
  ).evaluate(() => {
    const { drawn = 0, preview = 0, interactive = 0 } = (window as unknown as Marked).marks;
    const since = (time: number): number => time - performance.timeOrigin;
    return { drawn: since(drawn), preview: since(preview), interactive: since(interactive) };
  });
  return { ...start, longest: await longestTask(page, from, Number.POSITIVE_INFINITY) };
}
