/** The page in a real browser: what a user sees and does, and what reaches the host of it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { type Browser, type Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import type { PageHandle } from '../../../src/workbench/page/page';
import type { LocalHost } from './local-host';

declare global {
  interface Window {
    preview: { readonly host: LocalHost; readonly page: PageHandle };
  }
}

/** On a developer's machine without Chromium these tests are shown as skipped; in CI they must run. */
const inBrowser =
  existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium') || process.env['CI'] !== undefined
    ? describe
    : describe.skip;

/** A real browser on a busy machine now and then loses a click; what fails thrice is broken. */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

inBrowser('the try-it page', () => {
  let folder = '';
  let server: Server;
  let browser: Browser;
  let page: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'renja-page-'));
    const build = spawnSync(process.execPath, [join(__dirname, 'build-preview.mjs'), folder], {
      encoding: 'utf8',
    });
    if (build.status !== 0) throw new Error(build.stderr);
    server = createServer((request, response) => {
      const path = join(
        folder,
        new URL(request.url ?? '/', 'http://page').pathname.replace(/\/$/, '/index.html'),
      );
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      if (existsSync(path)) response.end(readFileSync(path));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => {
    expect(failures.splice(0)).toEqual([]);
  });

  const log = (): Promise<string[]> => page.evaluate(() => window.preview.host.log.splice(0));
  const logged = async (entry: string): Promise<void> => {
    await page.waitForFunction((wanted) => window.preview.host.log.includes(wanted), entry);
    await log();
  };
  const select = async (row: number, col: number): Promise<void> => {
    await page.evaluate(
      ([top, left]) => {
        const { host, page: shown } = window.preview;
        const sheetId = host.model()?.sheets[0]?.id ?? '';
        shown.grid()?.select(sheetId, { top, left, bottom: top, right: left });
      },
      [row, col] as const,
    );
  };
  /** F17. Two clicks close together would be a double click, which edits what stands there. */
  const clickCell = async (): Promise<void> => {
    await page.waitForTimeout(800);
    await page.locator('.grid-inner').click({ position: { x: 705, y: 515 } });
  };
  const message = (): Promise<string | null> => page.locator('.message-text').textContent();

  test('before a workbook is open, one says how to open one', async () => {
    expect(await page.getByText('Belum ada buku kerja').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Simpan .xlsx' }).isDisabled()).toBe(true);
    expect(await page.getByText('bukan Microsoft Excel').isVisible()).toBe(true);
  });

  test('the example opens in the grid, with its sheets as tabs', async () => {
    await page.getByRole('button', { name: 'Buka contoh' }).click();
    await page.getByRole('button', { name: 'Simpan .xlsx', disabled: false }).waitFor();
    expect(await page.getByText('Keterangan', { exact: true }).isVisible()).toBe(true);
    expect(await page.locator('.file-name').textContent()).toBe('contoh-evaluasi-renja.xlsx');
  });

  test('typing reaches the host as typed, and the grid shows what the host made of it', async () => {
    await select(17, 6);
    await clickCell();
    await page.keyboard.type('=G17/2');
    expect(await page.evaluate(() => window.preview.host.isEditing())).toBe(true);
    await page.keyboard.press('Enter');
    await logged('1 17,6 =G17/2');
    expect(await page.evaluate(() => window.preview.host.isEditing())).toBe(false);
    expect(
      await page.evaluate(() => window.preview.host.model()?.sheets[0]?.cells.get(17 * 16384 + 5)?.value),
    ).toBe(42_500_000);
  });

  test('a percent sign and a comma are not interpreted on the way, and Esc takes nothing', async () => {
    await clickCell();
    await page.keyboard.type('12,50%');
    await page.keyboard.press('Enter');
    await logged('1 17,6 12,50%');
    await clickCell();
    await page.keyboard.type('salah');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await page.waitForFunction(() => window.preview.host.log.includes('1 17,6 '));
    expect((await log()).filter((entry) => entry.includes('salah'))).toEqual([]);
  });

  test('formatting is refused with a word about it', async () => {
    await page.keyboard.press('Control+b');
    await page.locator('.message.shown').waitFor();
    expect(await message()).toContain('hanya mengubah isi sel');
    await page.getByRole('button', { name: 'Tutup pesan' }).click();
    expect(await page.locator('.message.shown').count()).toBe(0);
  });

  test('sheets the add-in adds, renames and removes are followed', async () => {
    await page.evaluate(() => {
      const { host } = window.preview;
      const model = host.model();
      const [first] = model?.sheets ?? [];
      if (model === null || first === undefined) throw new Error('no workbook');
      model.sheets.push({ ...first, id: 'baru', name: 'LKjIP 1' });
      host.tell({ kind: 'sheet-added', sheetId: 'baru' });
    });
    await page.getByText('LKjIP 1', { exact: true }).waitFor();
    await page.evaluate(() => {
      const { host } = window.preview;
      const added = host.model()?.sheets[2];
      if (added !== undefined) added.name = 'LKjIP 2';
      host.tell({ kind: 'sheet', sheetId: 'baru' });
    });
    await page.getByText('LKjIP 2', { exact: true }).waitFor();
    await page.evaluate(() => {
      window.preview.host.model()?.sheets.pop();
      window.preview.host.tell({ kind: 'sheet-removed', sheetId: 'baru' });
    });
    await page.getByText('LKjIP 2', { exact: true }).waitFor({ state: 'detached' });
    expect((await log()).filter((entry) => entry.startsWith('activate'))).toEqual([]);
  });

  test('another tab is told to the host', async () => {
    await page.getByText('Keterangan', { exact: true }).click();
    await logged('activate 2');
  });

  test('a file that is no workbook is named, and the workbook stays', async () => {
    await page.setInputFiles('input[type=file]', {
      name: 'catatan.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('bukan buku kerja'),
    });
    await page.locator('.message.shown').waitFor();
    expect(await message()).toContain('catatan.xlsx: ini bukan buku kerja Excel');
    expect(await page.locator('.file-name').textContent()).toBe('contoh-evaluasi-renja.xlsx');
  });

  test('ribbon and panel', async () => {
    const pane = page.locator('iframe.pane');
    const button = page.getByRole('button', { name: 'Panel', exact: true });
    expect([await pane.isVisible(), await button.getAttribute('aria-pressed')]).toEqual([true, 'true']);
    await page.getByRole('separator').press('ArrowLeft');
    expect(await page.getByRole('separator').getAttribute('aria-valuenow')).toBe('380');
    await button.click();
    expect([await pane.isVisible(), await button.getAttribute('aria-pressed')]).toEqual([false, 'false']);
    await page.getByRole('button', { name: 'Hitung Ulang' }).click();
    await page.getByRole('button', { name: 'Periksa' }).click();
    await page.getByRole('button', { name: 'Sisipkan LKjIP' }).click();
    expect(await log()).toEqual(['ribbon panel', 'ribbon hitung', 'ribbon periksa', 'ribbon lkjip']);
  });

  test('saving hands the workbook over as a download', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan .xlsx' }).click();
    expect((await download).suggestedFilename()).toBe('contoh-evaluasi-renja.xlsx');
  });
});
