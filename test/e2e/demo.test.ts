/** The add-in as a visitor of the try-it page meets it: the real pane, Microsoft's client, the emulated Excel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { valueAt, type SheetGrid } from '../../src/core/grid';
import { openWorkbook, readSheet } from '../../src/file';
import { readCharts } from '../../src/file/read-charts';
import {
  openBook,
  openFile,
  paneOf,
  savedBytes,
  savedSheet,
  setPaneWidth,
  sidewaysOf,
  useDemo,
  violations,
} from '../support/demo-page';
import { EXAMPLE } from '../support/excel-session';
import { edited, soundForm } from '../support/sound-form';

const SHEET = 'Evaluasi Renja';
const SHOTS = join(__dirname, '../../dist/screenshots');

/** A real browser on a busy machine now and then loses a click; what fails thrice is broken. */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

const open = useDemo();
let page: Page;

async function openPage(options: Parameters<typeof open>[0] = {}): Promise<Frame> {
  ({ page } = await open(options));
  return paneOf(page);
}

const saved = (): Promise<SheetGrid> => savedSheet(page, SHEET);

test('load, preview, Terapkan, see the grid change, Batalkan, save, reopen', async () => {
  const frame = await openPage();
  const original = readSheet(openWorkbook(readFileSync(EXAMPLE)), SHEET);
  expect(valueAt(await saved(), 101, 23)).toBe(valueAt(original, 101, 23));

  await frame.getByRole('heading', { name: '409 sel akan ditulis' }).waitFor();
  await frame.getByRole('checkbox', { name: 'Hanya yang berubah angkanya' }).check();
  await frame.getByRole('searchbox', { name: 'Cari' }).fill('w101');
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
  const again = await openFile(page, 'disimpan.xlsx', await savedBytes(page));
  await again.getByRole('heading', { name: 'Semua angka sudah benar.' }).waitFor();
});

test('ribbon Hitung Ulang works without the pane, and its result waits in the pane', async () => {
  await openPage();
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
  await (await paneOf(page)).getByText('409 sel ditulis').waitFor();
});

test('every action of the pane by keyboard alone', async () => {
  const frame = await openPage();
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
  // The sheet is read again after the report; until then the button is locked.
  await frame.locator('main[aria-busy=false]').waitFor();
  await tabTo(/^Batalkan/);
  await page.keyboard.press('Enter');
  await frame.getByText(/dikembalikan seperti semula/).waitFor();
});

test('the LKjIP sheets and charts appear beside the pane, and the charts follow sheet, scrolling and figures', async () => {
  const frame = await openPage();
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

  const bytes = await savedBytes(page);
  const file = openWorkbook(bytes);
  expect(file.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Data LKjIP', 'Tabel 3.1', 'Realisasi Anggaran', 'Ringkasan']),
  );
  expect(readCharts(file, 'Ringkasan').map(({ title }) => title)).toEqual(told.map(([, title]) => title));
  // All of it was saved, so there is nothing to tell.
  expect(await page.locator('.message.shown').count()).toBe(0);

  await openFile(page, 'disimpan.xlsx', bytes);
  await tab('Ringkasan').click();
  await page.getByRole('img', { name: /Triwulan I 2[.]735[.]743[.]250,00;/ }).waitFor();
});

test('ribbon Periksa opens its part of the pane; a finding leads to its cell', async () => {
  const frame = await openPage();
  await page.getByRole('button', { name: 'Periksa', exact: true }).first().click();
  await frame.getByRole('heading', { name: /^0 galat/ }).waitFor();
  await frame.getByRole('button', { name: 'Ke sel W101' }).click();
  await frame.getByRole('button', { name: 'Abaikan' }).first().click();
  await frame.getByLabel('Alasan diabaikan').fill('Sesuai kesepakatan');
  await frame.getByRole('button', { name: 'Simpan', exact: true }).click();
  await frame.getByText('Diabaikan (1)').waitFor();
});

test('figures that nobody can compute are not called right', async () => {
  await openPage();
  const blank = ['tw1', 'tw2', 'tw3', 'tw4', 'realisasi', 'realisasiRenstra', 'capaianRenstra'];
  const form = soundForm();
  for (const [name, edits] of [
    ['galat.xlsx', { 's1.tw1.K': 'tiga' }],
    ['tanpa-dasar.xlsx', Object.fromEntries(blank.map((key) => [`s1.${key}.K`, null]))],
  ] as const) {
    const frame = await openBook(page, name, [edited(form, edits)]);
    await frame.getByRole('button', { name: /^Terapkan/ }).click();
    await frame.getByRole('heading', { name: 'Tidak ada sel yang perlu ditulis.' }).waitFor();
    await frame.getByText('Tetapi tidak semua angka dapat dihitung. Lihat Periksa.').waitFor();
    await page.getByRole('button', { name: 'Hitung Ulang' }).click();
    await frame.getByText('Tidak ada yang perlu ditulis di lembar "Form".').waitFor();
    expect(await frame.getByText('sudah benar').count()).toBe(0);
  }
});

test('every view of the pane is free of axe violations, in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const frame = await openPage({ colorScheme });
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
    await page.context().close();
  }
});

test('the pane at 320 px in light, dark and forced colours does not scroll sideways', async () => {
  for (const [name, options] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced', { forcedColors: 'active' }],
  ] as const) {
    const frame = await openPage(options);
    await setPaneWidth(page, 320);
    for (const tab of ['Hitung', 'Periksa', 'LKjIP', 'Setelan']) {
      await frame.getByRole('tab', { name: tab }).click();
      if (tab === 'LKjIP') await frame.getByText('Narasi:').waitFor();
      await page.locator('iframe.pane').screenshot({ path: join(SHOTS, `pane-${name}-${tab}.png`) });
      expect([name, tab, await sidewaysOf(frame)]).toEqual([name, tab, 0]);
    }
    await page.context().close();
  }
});

test('a form that nobody can know is computed with the columns the user chooses, and senseless choices are told', async () => {
  await openPage();
  const heads = ['Nomor', 'Nama', 'Sekian', 'Duit', 'Awal', 'Akhir', 'Hasil'];
  const rows = [
    ['1.06.02', 'PROGRAM PEMBERDAYAAN SOSIAL', 80, 300_000_000, 40, 76, null],
    ['1.06.02.2.01', 'Pengembangan Potensi', 4, 300_000_000, 1, 3, null],
  ];
  const cells = [heads, ...rows].flatMap((row, r) =>
    row.map((value, c) => ({ row: r + 3, col: c + 1, value })),
  );
  const frame = await openBook(page, 'asing.xlsx', [{ name: 'Asing', cells, styles: {} }]);
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
  // No satuan is chosen, so nothing says "percent": the semesters add up, 40 + 76 and 1 + 3.
  await frame.getByText('116 / 80 × 100').waitFor();
  await frame.getByText('4 / 4 × 100').waitFor();
});

test('the pane speaks English where it is asked to', async () => {
  const frame = await openPage({ locale: 'en-US' });
  await frame.getByRole('heading', { name: '409 cells will be written' }).waitFor();
  await frame.getByRole('tab', { name: 'Settings' }).click();
  await frame.getByLabel('Language').selectOption('id');
  await frame.getByRole('heading', { name: 'Setelan' }).waitFor();
});
