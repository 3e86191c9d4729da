/** The pane in use, with 10,000 rows and more than 2,000 findings: what typing, scrolling and waiting cost. */
import type { Frame, Page } from 'playwright-core';
import { createWorkbook } from '../../../src/file';
import { launchBrowser } from '../../support/browser';
import { startDemo } from '../../support/demo';
import { flawedForm } from '../flawed-form';
import { frameOf, longestTask, watchedPage, type Marked } from './pane-watch';

/** Milliseconds. */
export interface Use {
  readonly what: string;
  /** The longest task meanwhile; 0 below 50 ms, which browsers do not report. */
  readonly longest: number;
  /** From a key to the first line of code that hears of it, at the most; 0 where all were painted within 16 ms. */
  readonly delay: number;
  /** From a key to the frame that shows what it did, at the most; 0 below 16 ms. */
  readonly painted: number;
}

export interface UseResult {
  readonly findings: number;
  readonly elements: number;
  readonly uses: readonly Use[];
}

const PATIENCE_MS = 180_000;
/** A quick typist. */
const KEY_MS = 60;
const WHEELS = 60;
const IDLE_MS = 5000;
/** What is on its way when the last key is up belongs to it. */
const SETTLE_MS = 600;

async function measured(page: Page, frame: Frame, what: string, work: () => Promise<void>): Promise<Use> {
  const from = await page.evaluate(() => performance.timeOrigin + performance.now());
  await work();
  await page.waitForTimeout(SETTLE_MS);
  const to = await page.evaluate(() => performance.timeOrigin + performance.now());
  const keys = await frame.evaluate(() => (window as unknown as Marked).keys);
  const meant = keys.filter(({ start }) => start >= from && start <= to);
  const most = (of: (key: (typeof keys)[number]) => number): number =>
    meant.reduce((highest, key) => Math.max(highest, of(key)), 0);
  return {
    what,
    longest: await longestTask(page, from, to),
    delay: most(({ delay }) => delay),
    painted: most(({ ms }) => ms),
  };
}

export async function run(rows: number): Promise<UseResult> {
  const [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  try {
    const failures: string[] = [];
    const page = await watchedPage(browser, failures);
    await page.goto(demo.address);
    await frameOf(page);
    await page.setInputFiles('input[type=file]', {
      name: 'bercela.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(createWorkbook([flawedForm(rows)])),
    });
    await page.getByText('bercela.xlsx').first().waitFor({ timeout: PATIENCE_MS });
    const frame = await frameOf(page);
    await frame.locator('main[aria-busy=false]').waitFor({ timeout: PATIENCE_MS });
    await frame.getByRole('searchbox').waitFor({ timeout: PATIENCE_MS });
    await page.waitForTimeout(2000);

    const uses: Use[] = [];
    const use = async (what: string, work: () => Promise<void>): Promise<void> => {
      uses.push(await measured(page, frame, what, work));
    };
    const type = async (text: string): Promise<void> => page.keyboard.type(text, { delay: KEY_MS });
    const scroll = async (): Promise<void> => {
      await frame.locator('[data-scroll-area]').hover();
      for (let wheel = 0; wheel < WHEELS; wheel++) {
        await page.mouse.wheel(0, 700);
        await page.waitForTimeout(16);
      }
    };
    const clear = async (): Promise<void> => {
      await frame.getByRole('searchbox').fill('');
      await page.waitForTimeout(SETTLE_MS);
    };

    await frame.getByRole('searchbox').focus();
    await use('Typing in the search of the preview', () => type('uraian 1.06.02'));
    await clear();
    await use('Scrolling the preview', scroll);
    await use('Opening Periksa', async () => {
      await frame.getByRole('tab', { name: 'Periksa' }).click();
      await frame.locator('#periksa-heading').waitFor();
    });
    await frame.getByRole('searchbox').focus();
    await use('Typing in the search of the findings', () => type('pagu program 1'));
    await clear();
    await frame.evaluate(async () => {
      for (const group of document.querySelectorAll<HTMLElement>('h4 button[aria-expanded=false]')) {
        group.click();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await use('Scrolling the findings, every rule open', scroll);
    await frame.getByRole('button', { name: 'Abaikan' }).first().click();
    await use('Typing a reason', () => type('Sesuai kesepakatan dengan Bappeda, lihat berita acara'));
    await use(`${String(IDLE_MS / 1000)} s of idleness`, () => page.waitForTimeout(IDLE_MS));
    const findings = Number(
      (await frame.locator('#periksa-heading').textContent())
        ?.match(/\d[\d.]*/g)
        ?.reduce((sum, part) => sum + Number(part.replaceAll('.', '')), 0) ?? 0,
    );
    const elements = await frame.evaluate(() => document.querySelectorAll('*').length);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return { findings, elements, uses };
  } finally {
    await browser.close();
    demo.close();
  }
}
