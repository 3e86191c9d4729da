/** The try-it page in a real browser, and the pane inside it. */
import type AxeBuilder from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Download, Frame, Page } from 'playwright-core';
import { openWorkbook, readSheet } from '../../src/file';
import type { SheetGrid } from '../../src/core/grid';
import type { Demo } from './demo';

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
  await page.getByText(name).waitFor();
  return paneOf(page);
}

/** What the workbook holds, by saving it as the visitor would. */
export async function savedSheet(page: Page, sheet: string): Promise<SheetGrid> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan .xlsx' }).click(),
  ]);
  return readSheet(openWorkbook(readFileSync(await download.path())), sheet);
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export async function axeViolations(frame: Frame): Promise<string[]> {
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
