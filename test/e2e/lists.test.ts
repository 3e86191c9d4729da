/** Lists of 80,000 changes and of 2,000 findings: every row within reach, few of them in the page. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { cellName } from '../../src/core/grid';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { flawedForm } from '../bench/flawed-form';
import { largeForm } from '../bench/large-form';
import { launchBrowser } from '../support/browser';
import { startDemo, type Demo } from '../support/demo';
import { focused, openBook, openDemoPage, paneOf, violations } from '../support/demo-page';

/** A real browser on a busy machine now and then loses a click; what fails thrice is broken. */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

const ROWS = 10_000;
/** The form's first row, and the columns of its computed cells. */
const FIRST_ROW = 8;
const FIRST_COL = 20;
const COMPUTED = 8;
/** A pane of 750 pixels shows about a dozen rows. */
const MOST_ELEMENTS = 600;

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let failures: string[];

const nth = (index: number): string =>
  `Ke sel ${cellName(FIRST_ROW + Math.floor(index / COMPUTED), FIRST_COL + (index % COMPUTED))}`;

const elements = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.querySelectorAll('*').length);

/** Waits until the focused control can be seen: neither above nor below the area, nor under the tabs. */
async function inSight(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => {
    const control = document.activeElement?.getBoundingClientRect();
    const top = document.querySelector('[role=tablist]')?.getBoundingClientRect().bottom ?? 0;
    const bottom = document.querySelector('[data-scroll-area]')?.getBoundingClientRect().bottom ?? 0;
    return control !== undefined && control.top >= top && control.bottom <= bottom;
  });
}

const scrollTo = (frame: Frame, top: number): Promise<void> =>
  frame.evaluate((to) => {
    const area = document.querySelector('[data-scroll-area]');
    if (area !== null) area.scrollTop = to;
  }, top);

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  demo.close();
});
afterEach(() => {
  expect(failures.splice(0)).toEqual([]);
});

/** A large workbook takes seconds to open: the tests of one share it, each from the top of its list. */
async function openLarge(name: string, form: SheetSpec): Promise<Frame> {
  ({ context, page, failures } = await openDemoPage(browser, demo));
  await paneOf(page);
  const frame = await openBook(page, name, [form]);
  await frame.getByRole('heading', { name: /^[678]\d\.\d{3} sel akan ditulis$/ }).waitFor();
  return frame;
}

describe('the preview of 10,000 rows', () => {
  let frame: Frame;
  beforeAll(async () => {
    frame = await openLarge('besar.xlsx', largeForm(ROWS));
  }, 120_000);
  afterAll(() => context.close());
  beforeEach(async () => {
    await frame.getByRole('searchbox', { name: 'Cari' }).fill('');
    await frame.getByText('Sel, kode atau nama, misalnya K17 atau 1.06.').waitFor();
    await scrollTo(frame, 0);
    await frame.getByRole('button', { name: nth(0), exact: true }).waitFor();
  });

  test('can be walked with the keyboard from the first row to the last', async () => {
    await frame.getByRole('button', { name: nth(0), exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(frame)).toBe(nth(2));
    for (let press = 0; press < 200; press++) await page.keyboard.press('PageDown');
    expect(await focused(frame)).toBe(nth(2002));
    await inSight(frame);
    await page.keyboard.press('End');
    const last = frame
      .getByRole('listitem')
      .filter({ hasText: cellName(FIRST_ROW + ROWS - 1, FIRST_COL + COMPUTED - 1) });
    await last.waitFor();
    expect(await focused(frame)).toBe(nth(ROWS * COMPUTED - 1));
    expect(await last.getAttribute('aria-posinset')).toBe('80000');
    expect(await last.getAttribute('aria-setsize')).toBe('80000');
    await inSight(frame);
    await page.keyboard.press('ArrowUp');
    expect(await focused(frame)).toBe(nth(ROWS * COMPUTED - 2));
    await page.keyboard.press('Home');
    expect(await focused(frame)).toBe(nth(0));
    await inSight(frame);
    expect(await elements(frame)).toBeLessThan(MOST_ELEMENTS);
    expect(await violations(frame)).toEqual([]);
  });

  test('can be scrolled to its end, and the focus stays on its row meanwhile', async () => {
    await frame.getByRole('button', { name: nth(0), exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    for (const top of [50_000, 2_000_000, 1e9, 1e9]) {
      await scrollTo(frame, top);
      await page.waitForTimeout(200);
      expect(await focused(frame)).toBe(nth(1));
      expect(await elements(frame)).toBeLessThan(MOST_ELEMENTS);
    }
    await frame.getByRole('button', { name: nth(ROWS * COMPUTED - 1), exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(frame)).toBe(nth(2));
    await inSight(frame);
  });

  test('Hentikan stops the computing and leads back to the button that began it', async () => {
    const again = frame.getByRole('button', { name: 'Baca ulang' });
    await again.focus();
    const stopped = frame.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const look = (): void => {
            const stop = [...document.querySelectorAll('button')].find(
              ({ textContent }) => textContent === 'Hentikan',
            );
            if (stop === undefined) return;
            observer.disconnect();
            stop.focus();
            stop.click();
            resolve();
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { subtree: true, childList: true });
        }),
    );
    await page.keyboard.press('Enter');
    await stopped;
    await frame.locator('main[aria-busy=false]').waitFor();
    await frame.waitForFunction(() => document.activeElement?.textContent === 'Baca ulang');
    await frame.getByRole('heading', { name: '80.000 sel akan ditulis' }).waitFor();
  });

  test('is one stop for Tab, however long', async () => {
    await frame.getByRole('searchbox', { name: 'Cari' }).focus();
    await page.keyboard.press('Tab');
    expect(await focused(frame)).toMatch(/^Ke sel/);
    await page.keyboard.press('Tab');
    expect(await focused(frame)).toBe('Apa yang ditulis add-in ini?');
  });

  test('can be searched by cell, row and code, and is free of axe violations', async () => {
    const find = frame.getByRole('searchbox', { name: 'Cari' });
    await find.fill('t1234');
    await frame.getByText('1 dari 80.000 tampil.').waitFor();
    expect(await frame.getByRole('button', { name: /^Ke sel/ }).allTextContents()).toEqual(['T1234']);
    await find.fill('1234');
    await frame.getByText('8 dari 80.000 tampil.').waitFor();
    await find.fill('1.12.23');
    await frame.getByText('8 dari 80.000 tampil.').waitFor();
    await find.fill('tidak ada ini');
    await frame.getByText('0 dari 80.000 tampil.').waitFor();
    expect(await violations(frame)).toEqual([]);
  });
});

describe('the findings of 10,000 rows', () => {
  let frame: Frame;
  beforeAll(async () => {
    frame = await openLarge('bercela.xlsx', flawedForm(ROWS));
  }, 120_000);
  afterAll(() => context.close());
  beforeEach(async () => {
    // The part is left and chosen again, as it is at first.
    await frame.getByRole('tab', { name: 'Hitung' }).click();
    await frame.getByRole('tab', { name: 'Periksa' }).click();
    await frame.getByRole('heading', { name: /^600 galat/ }).waitFor();
  });
  const group = (name: string) => frame.getByRole('button', { name: new RegExp(`${name} \\(`) });

  test('rules with many findings are closed at first; open or closed, few rows exist', async () => {
    expect(await group('Isi: bukan angka').getAttribute('aria-expanded')).toBe('false');
    expect(await group('Isi: pagu kosong').getAttribute('aria-expanded')).toBe('true');
    expect(await elements(frame)).toBeLessThan(MOST_ELEMENTS);
    for (;;) {
      const closed = frame.getByRole('heading', { level: 4 }).getByRole('button', { expanded: false });
      if ((await closed.count()) === 0) break;
      await closed.first().click();
    }
    // Each of 26 open lists keeps its current row and the one behind it.
    expect(await elements(frame)).toBeLessThan(2 * MOST_ELEMENTS);
    expect(await violations(frame)).toEqual([]);
  });

  test('the arrow keys walk through a list and on into the next one that is open', async () => {
    await group('Isi: bukan angka').click();
    await group('Hitungan: berbeda').click();
    const list = frame.getByRole('list', { name: 'Isi: bukan angka' });
    await list
      .getByRole('button', { name: /^Ke sel/ })
      .first()
      .focus();
    const first = await focused(frame);
    await page.keyboard.press('End');
    await inSight(frame);
    const last = await focused(frame);
    expect(
      await frame
        .getByRole('listitem')
        .filter({ hasText: last.replace('Ke sel ', '') })
        .first()
        .getAttribute('aria-posinset'),
    ).toBe('200');
    await page.keyboard.press('ArrowDown');
    // The two rules between are closed; the next open one has a single finding.
    const next = await focused(frame);
    expect(next).not.toBe(last);
    await page.keyboard.press('ArrowUp');
    expect(await focused(frame)).toBe(last);
    await page.keyboard.press('Home');
    expect(await focused(frame)).toBe(first);
  });

  test('the search opens what it finds', async () => {
    await frame.getByRole('searchbox', { name: 'Cari' }).fill('lihat lampiran');
    await frame.getByText(/^100 dari 2\.35\d tampil\.$/).waitFor();
    expect(await frame.getByRole('heading', { level: 4 }).allTextContents()).toEqual([
      expect.stringContaining('Isi: bukan angka (100)'),
    ]);
    await frame.getByText('"lihat lampiran"').first().waitFor();
    await frame.getByRole('searchbox', { name: 'Cari' }).fill('L3976');
    await frame.getByText(/^1 dari 2\.35\d tampil\.$/).waitFor();
    await frame.getByRole('button', { name: 'Ke sel L3976' }).waitFor();
  });

  test('a reason begun is still there when its row has been scrolled away and back', async () => {
    await group('Isi: negatif').click();
    const list = frame.getByRole('list', { name: 'Isi: negatif' });
    await list.getByRole('button', { name: 'Abaikan' }).first().click();
    await frame.getByLabel('Alasan diabaikan').fill('Retur belanja');
    // Another row becomes the current one, so that nothing holds on to the first.
    await frame.getByRole('searchbox', { name: 'Cari' }).focus();
    const item = list.getByRole('button', { name: /^Ke sel/ });
    await item.first().focus();
    await page.keyboard.press('End');
    await inSight(frame);
    expect(await frame.getByLabel('Alasan diabaikan').count()).toBe(0);
    await page.keyboard.press('Home');
    expect(await frame.getByLabel('Alasan diabaikan').inputValue()).toBe('Retur belanja');
    await frame.getByLabel('Alasan diabaikan').press('Enter');
    await frame.getByText('Diabaikan (1)').waitFor();
  });
});
