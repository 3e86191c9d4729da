/** The pane inside the try-it page, for tests in Chromium. */
import type AxeBuilder from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { createWorkbook } from '../../src/file';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';

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

/** Opens a workbook of our own in the page, as a visitor drops it there. */
export async function openBook(page: Page, name: string, sheets: readonly SheetSpec[]): Promise<Frame> {
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(createWorkbook(sheets)),
  });
  await page.getByText(name).first().waitFor();
  return paneOf(page);
}

/** What the focus is on, as people hear it. */
export const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return '';
    return (active.getAttribute('aria-label') ?? active.textContent).trim();
  });

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

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
