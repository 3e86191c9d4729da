/** The page in a real browser: what a user sees and does, and what reaches the host of it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { type Browser, type Page } from 'playwright-core';
import { createWorkbook } from '../../../src/file';
import { launchBrowser } from '../../support/browser';
import { reportSpec } from '../../support/report-spec';
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

  describe('charts of an opened file', () => {
    /** Corners and sizes in pixels from the grid's own corner. */
    const boxes = (): Promise<number[][]> =>
      page.locator('.chart').evaluateAll((charts) => {
        const origin = document.querySelector('.chart')?.closest('section')?.getBoundingClientRect();
        return charts.map((chart) => {
          const { left, top, width, height } = chart.getBoundingClientRect();
          return [left - (origin?.left ?? 0), top - (origin?.top ?? 0), width, height].map(Math.round);
        });
      });
    const settle = async (): Promise<number[][]> => {
      let last: number[][] = [];
      for (let same = 0; same < 3;) {
        await page.waitForTimeout(100);
        const now = await boxes();
        same = JSON.stringify(now) === JSON.stringify(last) ? same + 1 : 0;
        last = now;
      }
      return last;
    };
    const chart = (name: RegExp) => page.getByRole('img', { name });
    const grid = () => page.locator('#univer-sheet-main-canvas_workbook');
    /** The first columns are 280, 126, 126 and 168 pixels wide, rows 18 high, the third 40. */
    const FIRST = [46, 312, 700, 324];
    const SECOND = [46, 654, 700, 324];

    beforeAll(async () => {
      const frozen = { ...reportSpec('Beku', 'B'), freezeAt: { row: 20, col: 3 } };
      const bytes = createWorkbook([
        reportSpec('Ringkasan', 'A'),
        frozen,
        { name: 'Lain', cells: [], styles: {} },
      ]);
      await page.evaluate(async (text) => {
        const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        await window.preview.page.open(content, 'grafik.xlsx');
      }, Buffer.from(bytes).toString('base64'));
      await page.locator('.chart').first().waitFor();
    });

    test('stand on their cells, with a name that tells their figures', async () => {
      expect(await settle()).toEqual([FIRST, SECOND]);
      expect(await chart(/^Grafik: Capaian per Program\./).getAttribute('aria-label')).toContain(
        'Capaian (%): Program Penunjang Urusan Pemerintahan Daerah 98,14; ',
      );
      expect(await chart(/Penyerapan Kumulatif <Rp>/).getAttribute('aria-label')).toContain(
        'Pagu: TW I Rp 14.025.195.057;',
      );
    });

    test('are drawn: bars in their colour on a white ground', async () => {
      const share = await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.chart canvas');
        const { data } =
          canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? new ImageData(1, 1);
        let bars = 0;
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === 0x2e && data[at + 1] === 0x75 && data[at + 2] === 0xb6) bars += 1;
        return bars / (data.length / 4);
      });
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.6);
    });

    test('move with the wheel, over cells and over a chart, and end where the cells end', async () => {
      const place = await grid().boundingBox();
      if (place === null) throw new Error('no grid');
      for (const [x, y, total] of [
        [900, 300, 100],
        [300, 400, 200],
      ] as const) {
        await page.mouse.move(place.x + x, place.y + y);
        await page.mouse.wheel(0, 100);
        expect(await settle()).toEqual(
          [FIRST, SECOND].map(([left, top = 0, ...size]) => [left, top - total, ...size]),
        );
      }
      const clip = await page
        .locator('.chart-pane')
        .first()
        .evaluate((pane) => pane.getBoundingClientRect().top);
      // The heads of columns and the three frozen rows stay free.
      expect(Math.round(clip - place.y)).toBe(20 + 18 + 18 + 40);
      await page.mouse.wheel(0, -400);
      expect(await settle()).toEqual([FIRST, SECOND]);
    });

    test('follow the width of a column', async () => {
      const place = await grid().boundingBox();
      if (place === null) throw new Error('no grid');
      await page.mouse.move(place.x + 46 + 280, place.y + 10);
      await page.waitForTimeout(200);
      await page.mouse.down();
      await page.mouse.move(place.x + 46 + 300, place.y + 10, { steps: 4 });
      await page.mouse.move(place.x + 46 + 340, place.y + 10, { steps: 4 });
      await page.mouse.up();
      // The border stands where the pointer let go of it, give or take where it was taken hold of.
      for (const [left, , width = 0] of await settle()) {
        expect(left).toBe(46);
        expect(Math.abs(width - 760)).toBeLessThan(6);
      }
    });

    test('follow the zoom', async () => {
      const place = await grid().boundingBox();
      if (place === null) throw new Error('no grid');
      const [before = []] = await settle();
      await page.mouse.move(place.x + 900, place.y + 300);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, 100);
      await page.keyboard.up('Control');
      const [after = []] = await settle();
      const ratio = (after[2] ?? 0) / (before[2] ?? 1);
      expect(Math.abs(ratio - 1)).toBeGreaterThan(0.02);
      after.forEach((length, index) => {
        expect(Math.abs(length - (before[index] ?? 0) * ratio)).toBeLessThan(3);
      });
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
      await settle();
    });

    test('follow a figure that is typed', async () => {
      await page.evaluate(() => {
        const { host, page: shown } = window.preview;
        const sheetId = host.model()?.sheets[0]?.id ?? '';
        shown.grid()?.select(sheetId, { top: 4, left: 2, bottom: 4, right: 2 });
      });
      await page.waitForTimeout(800);
      const place = await grid().boundingBox();
      if (place === null) throw new Error('no grid');
      await page.mouse.click(place.x + 46 + 340 + 60, place.y + 20 + 76 + 9);
      await page.keyboard.type('12.5');
      await page.keyboard.press('Enter');
      await chart(/Pemerintahan Daerah 12,50;/).waitFor();
      await log();
    });

    test('follow the add-in: another title, another place, deletion', async () => {
      await page.evaluate(() => {
        const { host } = window.preview;
        const [sheet] = host.model()?.sheets ?? [];
        const [first] = sheet?.charts ?? [];
        if (sheet === undefined || first === undefined) throw new Error('no chart');
        first.title = 'Judul dari add-in';
        first.position = { top: 4, left: 2, bottom: 5, right: 3 };
        first.place = undefined;
        host.tell({ kind: 'charts', sheetId: sheet.id });
      });
      await chart(/^Grafik: Judul dari add-in\./).waitFor();
      // From the second column on, two columns of 126 pixels each: whatever the zoom and the first one's width.
      const [[left = 0, , width = 0] = [], [origin = 0, , whole = 0] = []] = await settle();
      expect(Math.abs(left - origin + (width * (252 + 168)) / 252 - whole)).toBeLessThan(4);
      await page.evaluate(() => {
        const { host } = window.preview;
        const [sheet] = host.model()?.sheets ?? [];
        if (sheet === undefined) throw new Error('no sheet');
        sheet.charts = sheet.charts?.slice(1) ?? [];
        host.tell({ kind: 'charts', sheetId: sheet.id });
      });
      await chart(/Judul dari add-in/).waitFor({ state: 'detached' });
      expect(await page.locator('.chart').count()).toBe(1);
    });

    test('of a kind that is not drawn say so', async () => {
      await page.evaluate(() => {
        const { host } = window.preview;
        const [sheet] = host.model()?.sheets ?? [];
        const [chart] = sheet?.charts ?? [];
        if (sheet === undefined || chart === undefined) throw new Error('no chart');
        sheet.charts = [chart, { ...chart, id: 'lain', type: 'Other', title: 'Sebaran', series: [] }];
        host.tell({ kind: 'charts', sheetId: sheet.id });
      });
      await page.getByText('Halaman coba ini tidak menggambar jenis grafik ini.').waitFor();
      await chart(/^Grafik: Sebaran\. Halaman coba ini tidak menggambar/).waitFor();
    });

    test('go with their sheet and come back with it', async () => {
      await page.getByText('Lain', { exact: true }).click();
      await page.locator('.chart').first().waitFor({ state: 'detached' });
      await page.getByText('Ringkasan', { exact: true }).click();
      await chart(/Penyerapan Kumulatif/).waitFor();
    });

    test('where frozen rows and columns cut a chart, its parts move apart and it is told once', async () => {
      await page.getByText('Beku', { exact: true }).click();
      await page.waitForFunction(() => document.querySelectorAll('.chart').length > 2);
      const before = await settle();
      // The first chart reaches into all four parts of the grid, the second one into two.
      expect(before.filter(([, top]) => top === FIRST[1])).toEqual([FIRST, FIRST, FIRST, FIRST]);
      expect(before.filter(([, top]) => top === SECOND[1])).toEqual([SECOND, SECOND]);
      expect(await chart(/^Grafik: Capaian per Program/).count()).toBe(1);
      const place = await grid().boundingBox();
      if (place === null) throw new Error('no grid');
      await page.mouse.move(place.x + 900, place.y + 600);
      await page.mouse.wheel(0, 50);
      const tops = (await settle()).map(([, top]) => top).sort((a = 0, b = 0) => a - b);
      expect(tops).toEqual([262, 262, 312, 312, 604, 604]);
    });

    test('are light on a light page and dark on a dark one', async () => {
      const ground = (): Promise<string> =>
        page
          .locator('.chart')
          .first()
          .evaluate((each) => getComputedStyle(each).backgroundColor);
      expect(await ground()).toBe('rgb(255, 255, 255)');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForFunction(
        () =>
          getComputedStyle(document.querySelector('.chart') ?? document.body).backgroundColor ===
          'rgb(38, 38, 38)',
      );
      await page.emulateMedia({ colorScheme: 'light' });
      await log();
    });
  });

  test('saving hands the workbook over as a download', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan .xlsx' }).click();
    expect((await download).suggestedFilename()).toBe('grafik.xlsx');
    expect(await page.locator('.message.shown').count()).toBe(0);
  });

  test('what the saved file does not hold is told', async () => {
    await page.evaluate(() => {
      window.preview.host.leftOut.push({ what: 'print', sheet: 'Ringkasan' });
    });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan .xlsx' }).click();
    await download;
    expect(await message()).toBe(
      'Berkas disimpan, kecuali: perubahan pengaturan halaman cetak (lembar "Ringkasan").',
    );
  });
});
