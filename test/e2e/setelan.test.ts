/** Setelan as a visitor of the try-it page meets it: choosing, seeing what changes, saving, and the list of indikator. */
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openWorkbook, readSettings, settingText } from '../../src/file';
import { paneOf, savedBytes, setPaneWidth, useDemo, violations } from '../support/demo-page';

const SHOTS = join(__dirname, '../../dist/screenshots');

/** A real browser on a busy machine now and then loses a click; what fails thrice is broken. */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

const open = useDemo();
let page: Page;

async function openSetelan(options: Parameters<typeof open>[0] = {}): Promise<Frame> {
  ({ page } = await open(options));
  const frame = await paneOf(page);
  await frame.getByRole('tab', { name: 'Setelan' }).click();
  await frame.getByRole('heading', { name: 'Setelan', exact: true }).waitFor();
  return frame;
}

const openGroup = (frame: Frame, name: string): Promise<void> =>
  frame.locator('summary', { hasText: new RegExp(`^${name}`) }).click();

/** What the workbook keeps of the settings, by saving it as the visitor would. */
async function kept(): Promise<string | null> {
  const json = readSettings(openWorkbook(await savedBytes(page))).get('renja.setelan');
  return json === undefined ? null : settingText(json);
}

const openAll = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>('section details')) each.open = true;
  });

test('a rule is chosen by its example, previewed, saved without writing a cell, and reset', async () => {
  const frame = await openSetelan();
  await openGroup(frame, 'Predikat');
  const above = frame.getByRole('radio', { name: /Masuk jenjang atasnya/ });
  await frame.getByText('W39: 90,92 → Tinggi').waitFor();
  await above.check();
  await frame.getByText('2 angka berubah di formulir.').waitFor();
  await frame.getByText('Angka yang berubah').click();
  await frame.getByRole('button', { name: 'Ke sel W77' }).waitFor();
  // Nothing is kept yet, and the change waits while another part is looked at.
  expect(await kept()).toBeNull();
  await frame.getByRole('tab', { name: 'Hitung' }).click();
  await frame.getByRole('tab', { name: 'Setelan' }).click();
  await frame.getByRole('button', { name: 'Simpan setelan' }).click();
  await frame.getByText('Setelan tersimpan di buku kerja.').waitFor();
  expect(await kept()).toBe('predikat.celah=batas-atas');
  await frame.getByRole('tab', { name: 'Hitung' }).click();
  await frame.getByRole('searchbox', { name: 'Cari' }).fill('W39');
  await frame.getByText('di celah, masuk jenjang atasnya').first().waitFor();

  await frame.getByRole('tab', { name: 'Setelan' }).click();
  await openGroup(frame, 'Predikat');
  await frame.getByRole('button', { name: 'Kembalikan Angka di antara dua jenjang ke bawaan' }).click();
  await frame.getByText('2 angka berubah di formulir.').waitFor();
  await frame.getByRole('button', { name: 'Simpan setelan' }).click();
  await frame.getByText('Setelan tersimpan di buku kerja.').waitFor();
  expect(await kept()).toBeNull();
});

test("an agency's own scale: what is wrong is said while it is typed, and it cannot be saved", async () => {
  const frame = await openSetelan();
  await openGroup(frame, 'Predikat');
  await frame.getByLabel('Skala predikat').selectOption('sendiri');
  await frame.getByLabel('Kata jenjang 1').fill('Istimewa');
  await frame.getByText(/angka berubah di formulir/).waitFor();
  await frame.getByLabel('Batas bawah jenjang 2').fill('95');
  await frame.getByText(/Jenjang bertumpang tindih/).waitFor();
  expect(await frame.getByRole('button', { name: 'Simpan setelan' }).isDisabled()).toBe(true);
  await frame.getByLabel('Batas bawah jenjang 2').fill('80');
  await frame.getByText('Istimewa 91 ke atas; Tinggi 80-90').waitFor();
  await frame.getByRole('button', { name: 'Simpan setelan' }).click();
  await frame.getByText('Setelan tersimpan di buku kerja.').waitFor();
  expect(await kept()).toBe('predikat.skala=91:Istimewa;80:Tinggi;66:Sedang;51:Rendah;0:Sangat Rendah');
});

test('rounding of the LKjIP tables is told by the tables that stand', async () => {
  const frame = await openSetelan();
  await frame.getByRole('tab', { name: 'LKjIP' }).click();
  await frame.getByRole('button', { name: /^Sisipkan atau perbarui semua/ }).click();
  await frame.getByText(/10 lembar disisipkan/).waitFor();
  await frame.getByRole('tab', { name: 'Setelan' }).click();
  await openGroup(frame, 'Pembulatan');
  await frame.getByLabel('Pembulatan, Semua tabel').selectOption('potong');
  await frame.getByText(/7 setelan diubah/).waitFor();
  await frame
    .getByText(/Tidak ada angka formulir yang berubah\. \d+ angka berubah di .*Realisasi Anggaran/)
    .waitFor();
  await frame.getByRole('button', { name: 'Batal', exact: true }).click();
  await frame.getByText(/7 setelan diubah/).waitFor({ state: 'detached' });
}, 180_000);

test('metode of one indikator and of a whole satuan, and the sheet to fill in Excel', async () => {
  const frame = await openSetelan();
  await frame.getByRole('button', { name: 'Metode dan arah per indikator (45)' }).click();
  await frame.getByLabel('Cari kode, nama atau indikator').fill('106.02');
  await frame.getByText('5 indikator', { exact: true }).waitFor();
  await frame.getByLabel('Cari kode, nama atau indikator').fill('psks aktif');
  await frame.getByText('1 indikator', { exact: true }).waitFor();
  await frame.getByText('realisasi tercetak').waitFor();
  await frame.getByLabel(/^Metode Persentase PSKS/).selectOption('jumlah');
  await frame.getByText('5 angka berubah di formulir.').waitFor();
  await frame.getByLabel('Cari kode, nama atau indikator').fill('');
  await frame.getByLabel('Satuan', { exact: true }).selectOption('satuan.persen');
  await frame.getByRole('heading', { name: /Untuk semua 1\d indikator bersatuan/ }).waitFor();
  await frame.getByLabel('Metode', { exact: true }).selectOption('maksimum');
  await frame.getByText(/2 setelan diubah/).waitFor();
  await frame.getByRole('button', { name: 'Simpan setelan' }).click();
  await frame.getByText('Setelan tersimpan di buku kerja.').waitFor();
  expect(await kept()).toBe('metode.106.02=jumlah\nmetode.satuan.persen=maksimum');
  await frame.getByText('pilihan Anda untuk satuan ini').first().waitFor();

  await frame.getByRole('button', { name: 'Sisipkan lembar Setelan Indikator' }).click();
  await frame.getByText('1 lembar disisipkan: Setelan Indikator.').waitFor();
  await page.getByText('Setelan Indikator', { exact: true }).first().waitFor();
  await frame.getByRole('button', { name: 'Perbarui lembar Setelan Indikator' }).waitFor();
});

test('no view of the settings has axe violations or scrolls sideways at 320 px', async () => {
  for (const [name, options] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced', { forcedColors: 'active' }],
  ] as const) {
    const frame = await openSetelan(options);
    await setPaneWidth(page, 320);
    const found: Record<string, unknown> = {};
    const look = async (view: string): Promise<void> => {
      await page.locator('iframe.pane').screenshot({ path: join(SHOTS, `setelan-${name}-${view}.png`) });
      const wide = await frame.evaluate(
        () =>
          [...document.querySelectorAll('main *')].filter(
            (each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
          ).length,
      );
      // Forced colours are the system's: their contrast is not the page's to judge.
      found[view] = [wide, name === 'forced' ? [] : await violations(frame)];
    };
    await openAll(frame);
    await look('semua');
    await frame.getByLabel('Skala predikat').selectOption('sendiri');
    await frame.getByLabel('Batas bawah jenjang 2').fill('95');
    await frame.getByLabel('Batas capaian').selectOption('lain');
    await frame.getByRole('radio', { name: /Setiap indikator dihitung/ }).check();
    await frame.getByText(/belum disimpan/).waitFor();
    await look('perubahan');
    await frame.getByRole('button', { name: /^Metode dan arah/ }).click();
    await frame.getByLabel('Satuan', { exact: true }).selectOption('satuan.orang');
    await look('indikator');
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, [0, []]])));
    await page.context().close();
  }
}, 180_000);
