/** The add-in as a visitor of the try-it page meets it: the real pane, Microsoft's client, the emulated Excel. */
import type AxeBuilder from 'axe-core';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Download, Frame, Page } from 'playwright-core';
import { valueAt } from '../../src/core/grid';
import { createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { readCharts } from '../../src/file/read-charts';
import { launchBrowser } from '../support/browser';
import { startDemo, type Demo } from '../support/demo';
import { EXAMPLE } from '../support/excel-session';

const SHEET = 'Evaluasi Renja';
const SHOTS = join(__dirname, '../../dist/screenshots');

/** A real browser on a busy machine now and then loses a click; what fails thrice is broken. */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const outside: string[] = [];
const failures: string[] = [];

async function openPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({
    locale: 'id-ID',
    viewport: { width: 1400, height: 900 },
    acceptDownloads: true,
    // Colours in the middle of a transition are nobody's colours.
    reducedMotion: 'reduce',
    ...options,
  });
  page = await context.newPage();
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(demo.address) && !/^(data|blob|about):/.test(url)) outside.push(url);
  });
  await page.goto(demo.address);
}

async function pane(): Promise<Frame> {
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

/** What the workbook holds, by saving it as the visitor would. */
async function saved(): Promise<ReturnType<typeof readSheet>> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan .xlsx' }).click(),
  ]);
  return readSheet(openWorkbook(readFileSync(await download.path())), SHEET);
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

async function violations(frame: Frame): Promise<string[]> {
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

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  demo.close();
});
afterEach(async () => {
  await context.close();
  expect(failures.splice(0)).toEqual([]);
});

test('load, preview, Terapkan, see the grid change, Batalkan, save, reopen', async () => {
  await openPage();
  const frame = await pane();
  const original = readSheet(openWorkbook(readFileSync(EXAMPLE)), SHEET);
  expect(valueAt(await saved(), 101, 23)).toBe(valueAt(original, 101, 23));

  await frame.getByRole('heading', { name: '409 sel akan ditulis' }).waitFor();
  await frame.getByRole('checkbox', { name: 'Hanya yang berubah angkanya' }).check();
  await frame.getByText('92,63').first().waitFor();
  await frame.getByRole('button', { name: 'Terapkan (409 sel)' }).click();
  await frame.getByText('409 sel ditulis di lembar "Evaluasi Renja".').waitFor();
  await frame.getByText('Sudah dibaca kembali dan cocok.').waitFor();
  await frame.getByRole('heading', { name: 'Semua angka sudah benar.' }).waitFor();
  expect(valueAt(await saved(), 101, 23)).toBe(92.03);

  await frame.getByRole('button', { name: 'Batalkan' }).click();
  await frame.getByText('409 sel di lembar "Evaluasi Renja" dikembalikan seperti semula.').waitFor();
  expect((await saved()).values).toEqual(original.values);

  await frame.getByRole('button', { name: 'Terapkan (409 sel)' }).click();
  await frame.getByText('409 sel ditulis').waitFor();
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan .xlsx' }).click(),
  ]);
  await page.setInputFiles('input[type=file]', {
    name: 'disimpan.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: readFileSync(await download.path()),
  });
  await page.getByText('disimpan.xlsx').waitFor();
  const again = await pane();
  await again.getByRole('heading', { name: 'Semua angka sudah benar.' }).waitFor();
});

test('ribbon Hitung Ulang works without the pane, and its result waits in the pane', async () => {
  await openPage();
  await pane();
  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await page.locator('iframe.pane').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Hitung Ulang' }).click();
  await page.waitForFunction(
    () =>
      document
        .querySelector<HTMLIFrameElement>('iframe.pane')
        ?.contentDocument?.body.textContent.includes('409 sel ditulis') === true,
  );
  expect(valueAt(await saved(), 101, 23)).toBe(92.03);
  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await (await pane()).getByText('409 sel ditulis').waitFor();
});

test('every action of the pane by keyboard alone', async () => {
  await openPage();
  const frame = await pane();
  await frame.getByRole('tab', { name: 'Hitung' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await frame.getByText('Perbaikan').first().waitFor();
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 200; step++) {
      // The grid takes the focus once, when it has been drawn; from then on Tab stays where it is.
      if (!(await frame.evaluate(() => document.hasFocus())))
        await frame.getByRole('tab', { selected: true }).focus();
      await page.keyboard.press('Tab');
      const label = await frame.evaluate(() => {
        const active = document.activeElement;
        if (active instanceof HTMLInputElement) return active.labels?.[0]?.textContent ?? '';
        return active === null ? '' : (active.getAttribute('aria-label') ?? active.textContent);
      });
      if (name.test(label)) return;
    }
    throw new Error(`no ${String(name)} within reach of Tab`);
  };
  await tabTo(/Ke sel V54/);
  await page.keyboard.press('Enter');
  await frame.getByRole('tab', { name: 'Periksa' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await frame.getByRole('heading', { name: '409 sel akan ditulis' }).waitFor();
  await tabTo(/^Rumus$/);
  await page.keyboard.press('ArrowRight');
  await frame.getByText('Angka tetap; hitung ulang bila isian berubah.').waitFor();
  await tabTo(/^Terapkan/);
  await page.keyboard.press('Enter');
  await frame.getByText(/sel ditulis di lembar/).waitFor();
  await tabTo(/^Batalkan/);
  await page.keyboard.press('Enter');
  await frame.getByText(/dikembalikan seperti semula/).waitFor();
});

test('the LKjIP sheets and charts appear beside the pane, and the charts follow sheet, scrolling and figures', async () => {
  await openPage();
  const frame = await pane();
  await frame.getByRole('button', { name: /^Terapkan/ }).click();
  await frame.getByText(/409 sel ditulis/).waitFor();
  await frame.getByRole('tab', { name: 'LKjIP' }).click();
  await frame.getByRole('button', { name: /^Sisipkan atau perbarui semua/ }).click();
  await frame.getByText(/10 lembar disisipkan/).waitFor();
  await frame.getByText('mutakhir').first().waitFor();
  expect(await frame.getByRole('button', { name: /^Sisipkan atau perbarui semua/ }).count()).toBe(0);

  // As the add-in's own client knows them.
  const told = await frame.evaluate(() =>
    Excel.run(async (excel) => {
      const { charts } = excel.workbook.worksheets.getItem('Ringkasan');
      charts.load('items/name,items/title/text');
      await excel.sync();
      return charts.items.map(({ name, title }) => [name, title.text]);
    }),
  );
  expect(told).toEqual([
    ['Renja_Grafik_Capaian', 'Capaian Kinerja per Program (%)'],
    ['Renja_Grafik_Penyerapan', 'Penyerapan Anggaran Kumulatif per Triwulan (Rp)'],
  ]);

  // As the visitor meets them.
  const capaian = page.getByRole('img', { name: /^Grafik: Capaian Kinerja per Program \(%\)/ });
  const penyerapan = page.getByRole('img', { name: /^Grafik: Penyerapan Anggaran Kumulatif/ });
  const tab = (name: string) => page.getByText(name, { exact: true }).first();
  await tab('Ringkasan').click();
  await capaian.waitFor();
  expect(await capaian.getAttribute('aria-label')).toContain('Capaian (%): I 100,00%; II 108,64%;');
  expect(await penyerapan.getAttribute('aria-label')).toContain(
    'Triwulan IV 12.907.081.721,50. Pagu Anggaran',
  );
  const before = (await capaian.boundingBox())?.y ?? 0;
  await page.mouse.move(400, 500);
  await page.mouse.wheel(0, 240);
  await page.waitForFunction(
    (top) => Math.abs((document.querySelector('.chart')?.getBoundingClientRect().top ?? 0) - top) < 1,
    before - 240,
  );
  await page.screenshot({ path: join(SHOTS, 'page-charts-light.png') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: join(SHOTS, 'page-charts-dark.png') });
  await page.emulateMedia({ colorScheme: 'light' });

  await frame.evaluate(() =>
    Excel.run(async (excel) => {
      excel.workbook.worksheets.getItem('Evaluasi Renja').getRange('M15').values = [[1_468_642_000]];
      await excel.sync();
    }),
  );
  await page.getByRole('img', { name: /Triwulan I 2[.]735[.]743[.]250,00;/ }).waitFor();
  await tab('Narasi').click();
  await penyerapan.waitFor({ state: 'detached' });
  await tab('Ringkasan').click();
  await penyerapan.waitFor();

  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan .xlsx' }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  const file = openWorkbook(bytes);
  expect(file.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Data LKjIP', 'Tabel 3.1', 'Realisasi Anggaran', 'Ringkasan']),
  );
  expect(readCharts(file, 'Ringkasan').map(({ title }) => title)).toEqual(told.map(([, title]) => title));
  // All of it was saved, so there is nothing to tell.
  expect(await page.locator('.message.shown').count()).toBe(0);

  await page.setInputFiles('input[type=file]', {
    name: 'disimpan.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: bytes,
  });
  await page.getByText('disimpan.xlsx').waitFor();
  await tab('Ringkasan').click();
  await page.getByRole('img', { name: /Triwulan I 2[.]735[.]743[.]250,00;/ }).waitFor();
});

test('ribbon Periksa opens its part of the pane; a finding leads to its cell', async () => {
  await openPage();
  const frame = await pane();
  await page.getByRole('button', { name: 'Periksa', exact: true }).first().click();
  await frame.getByRole('heading', { name: /^0 galat/ }).waitFor();
  await frame.getByRole('button', { name: 'Ke sel W101' }).click();
  await frame.getByRole('button', { name: 'Abaikan' }).first().click();
  await frame.getByLabel('Alasan diabaikan').fill('Sesuai kesepakatan');
  await frame.getByRole('button', { name: 'Simpan', exact: true }).click();
  await frame.getByText('Diabaikan (1)').waitFor();
});

test('every view of the pane is free of axe violations, in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await openPage({ colorScheme });
    const frame = await pane();
    const found: Record<string, string[]> = {};
    const look = async (view: string): Promise<void> => {
      found[view] = await violations(frame);
    };
    await look('hitung');
    await frame.getByRole('tab', { name: 'Periksa' }).click();
    await look('periksa');
    await frame.getByRole('tab', { name: 'Setelan' }).click();
    await look('setelan');
    await frame.getByRole('tab', { name: 'LKjIP' }).click();
    await frame.getByRole('button', { name: /^Sisipkan atau perbarui semua/ }).waitFor();
    await look('lkjip');
    await frame.getByRole('tab', { name: 'Setelan' }).click();
    await frame.getByRole('button', { name: 'Apa yang ditulis add-in ini?' }).click();
    await look('tulis');
    await frame.getByRole('button', { name: 'Kembali', exact: true }).click();
    await frame.getByRole('button', { name: 'Bukan lembar ini?' }).click();
    await look('betulkan');
    await frame.getByRole('button', { name: 'Kembali', exact: true }).click();
    await frame.getByRole('button', { name: /^Terapkan/ }).click();
    await frame.getByText(/sel ditulis/).waitFor();
    await look('sesudah');
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])));
    await context.close();
  }
  await openPage();
});

test('the pane at 320 px in light, dark and forced colours does not scroll sideways', async () => {
  for (const [name, options] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced', { forcedColors: 'active' }],
  ] as const) {
    await openPage(options);
    const frame = await pane();
    await page.evaluate(() => {
      const place = document.querySelector<HTMLIFrameElement>('iframe.pane');
      if (place !== null) place.style.width = '320px';
    });
    for (const tab of ['Hitung', 'Periksa', 'LKjIP', 'Setelan']) {
      await frame.getByRole('tab', { name: tab }).click();
      if (tab === 'LKjIP') await frame.getByText('Narasi:').waitFor();
      await page.locator('iframe.pane').screenshot({ path: join(SHOTS, `pane-${name}-${tab}.png`) });
      const overflow = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([name, tab, overflow]).toEqual([name, tab, 0]);
    }
    await context.close();
  }
  await openPage();
});

test('a form that nobody can know is computed with the columns the user chooses, and senseless choices are told', async () => {
  await openPage();
  await pane();
  const heads = ['Nomor', 'Nama', 'Sekian', 'Duit', 'Awal', 'Akhir', 'Hasil'];
  const rows = [
    ['1.06.02', 'PROGRAM PEMBERDAYAAN SOSIAL', 80, 300_000_000, 40, 76, null],
    ['1.06.02.2.01', 'Pengembangan Potensi', 4, 300_000_000, 1, 3, null],
  ];
  const cells = [heads, ...rows].flatMap((row, r) =>
    row.map((value, c) => ({ row: r + 3, col: c + 1, value })),
  );
  await page.setInputFiles('input[type=file]', {
    name: 'asing.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(createWorkbook([{ name: 'Asing', cells, styles: {} }])),
  });
  await page.getByText('asing.xlsx').waitFor();
  const frame = await pane();
  await frame.getByText('Bukan lembar ini?').click();
  await frame.getByLabel('Baris judul terakhir').fill('3');
  await frame.getByLabel('Diisi per').selectOption('semester');
  const choose = (meaning: string, column: string) =>
    frame.getByLabel(meaning, { exact: true }).selectOption({ label: `kolom ${column}` });
  await choose('Kode', 'A');
  await choose('Program/Kegiatan/Subkegiatan', 'B');
  await choose('Target dan pagu tahun ini, K', 'C');
  await choose('Semester I, K', 'F');
  await choose('Semester II, K', 'E');
  await frame.getByText('Letaknya di kiri Semester I, K, padahal seharusnya di kanannya.').waitFor();
  await choose('Semester I, K', 'E');
  await frame.getByText('Kolom ini sudah dipakai untuk Semester I, K.').waitFor();
  expect(await frame.getByRole('button', { name: 'Simpan pilihan' }).isDisabled()).toBe(true);
  expect(await violations(frame)).toEqual([]);
  await page.locator('iframe.pane').screenshot({ path: join(SHOTS, 'pane-kolom.png') });
  await choose('Semester II, K', 'F');
  await choose('Tingkat capaian tahun ini, K', 'G');
  await frame.getByRole('button', { name: 'Simpan pilihan' }).click();
  await frame.getByRole('heading', { name: '2 sel akan ditulis' }).waitFor();
  // Of the percent the last figure counts, 76 of 80; of the other 1 + 3 of 4.
  await frame.getByText('76 / 80 × 100').waitFor();
  await frame.getByText('4 / 4 × 100').waitFor();
});

test('the pane speaks English where it is asked to', async () => {
  await openPage({ locale: 'en-US' });
  const frame = await pane();
  await frame.getByRole('heading', { name: '409 cells will be written' }).waitFor();
  await frame.getByRole('tab', { name: 'Settings' }).click();
  await frame.getByLabel('Language').selectOption('id');
  await frame.getByRole('heading', { name: 'Setelan' }).waitFor();
});

test('nothing is asked of any other address', () => {
  expect(outside).toEqual([]);
});
