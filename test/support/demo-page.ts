/** The try-it page in a real browser, and the pane inside it. */
import type AxeBuilder from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Download, Frame, Page } from 'playwright-core';
import type { SheetGrid } from '../../src/core/grid';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { launchBrowser } from './browser';
import { startDemo, type Demo } from './demo';

export interface DemoPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts, and addresses asked that are not the page's own. */
  readonly failures: string[];
}

export async function openDemoPage(
  browser: Browser,
  demo: Demo,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<DemoPage> {
  const context = await browser.newContext({
    locale: 'id-ID',
    viewport: { width: 1400, height: 900 },
    acceptDownloads: true,
    // Colours in the middle of a transition are nobody's colours.
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(demo.address) && !/^(data|blob|about):/.test(url)) failures.push(url);
  });
  await page.goto(demo.address);
  return { context, page, failures };
}

/**
 * Builds and serves the page and starts the browser, once for the tests of a file. What a test opens is closed after
 * it, and must not have failed.
 *
 * @returns opens the page
 */
export function useDemo(): (options?: Parameters<Browser['newContext']>[0]) => Promise<DemoPage> {
  let demo: Demo;
  let browser: Browser;
  const opened: DemoPage[] = [];
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    demo.close();
  });
  afterEach(async () => {
    const all = opened.splice(0);
    await Promise.all(all.map(({ context }) => context.close()));
    expect(all.flatMap(({ failures }) => failures)).toEqual([]);
  });
  return async (options) => {
    const open = await openDemoPage(browser, demo, options);
    opened.push(open);
    return open;
  };
}

/** The pane's frame, once something stands in it. */
export async function paneOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe.pane');
  await page.waitForFunction(
    () =>
      (document.querySelector<HTMLIFrameElement>('iframe.pane')?.contentDocument?.querySelector('h2') ??
        null) !== null,
  );
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('the pane has no frame');
  return frame;
}

export async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.evaluate((pixels) => {
    const place = document.querySelector<HTMLIFrameElement>('iframe.pane');
    if (place !== null) place.style.width = `${String(pixels)}px`;
  }, width);
}

/** Opens a workbook as a visitor does who drops a file on the page. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<Frame> {
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await page.getByText(name).first().waitFor();
  return paneOf(page);
}

/** The same with a workbook of our own. */
export const openBook = (page: Page, name: string, sheets: readonly SheetSpec[]): Promise<Frame> =>
  openFile(page, name, createWorkbook(sheets));

/** What the focus is on, as people hear it. */
export const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return '';
    return (active.getAttribute('aria-label') ?? active.textContent).trim();
  });

/** The workbook, by saving it as the visitor would. */
export async function savedBytes(page: Page): Promise<Buffer> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan .xlsx' }).click(),
  ]);
  return readFileSync(await download.path());
}

/** What a sheet of it holds. */
export const savedSheet = async (page: Page, sheet: string): Promise<SheetGrid> =>
  readSheet(openWorkbook(await savedBytes(page)), sheet);

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the pane. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.locator('main[aria-busy=false]').waitFor();
  await frame.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof AxeBuilder };
    const found = await axe.run(document, { resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}

/** How far the pane can be scrolled sideways. */
export const sidewaysOf = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
