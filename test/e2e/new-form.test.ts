/** "Buat formulir baru" as staff meet it in the pane, in a real browser over the emulated Excel. */
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { valueAt } from '../../src/core/grid';
import { createWorkbook } from '../../src/file';
import {
  violations,
  openFile,
  paneOf,
  savedSheet,
  setPaneWidth,
  sidewaysOf,
  useDemo,
} from '../support/demo-page';

const SHOTS = join(__dirname, '../../dist/screenshots');
const LIST = `DAFTAR PROGRAM TAHUN 2026
1.06.02 - PROGRAM PEMBERDAYAAN SOSIAL
1.06.02.2.03 - Pengembangan Potensi Sumber Kesejahteraan
Sosial Daerah Kabupaten/Kota
1.06.02.2.03.0001 Peningkatan Kemampuan Potensi Pekerja Sosial 90.000.000,00
1.06.02.2.03.0004 Penguatan Lembaga Konsultasi 12.400.000,00
5.1.02.01.01.0024 Belanja Alat Tulis Kantor
1.06.04.2.01.0001 Penyediaan Permakanan
Jumlah 102.400.000,00`;
const EMPTY = createWorkbook([{ name: 'Lembar1', cells: [], styles: {} }]);

/** A real browser on a busy machine now and then loses a click; what fails thrice is broken. */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

const openDemo = useDemo();

const listField = (frame: Frame) => frame.getByLabel('Daftar program, kegiatan dan subkegiatan');
const insertButton = (frame: Frame) => frame.getByRole('button', { name: /^Sisipkan formulir/ });

async function startNew(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Buat formulir baru' }).click();
  await frame.getByRole('heading', { name: 'Buat formulir baru' }).waitFor();
}

test('from an empty workbook: paste, look, insert, and the form is there', async () => {
  const { page } = await openDemo();
  await paneOf(page);
  const frame = await openFile(page, 'kosong.xlsx', EMPTY);
  await frame.getByRole('heading', { name: /tidak dikenali sebagai formulir/ }).waitFor();
  await startNew(frame);

  await frame.getByText('Belum ada daftar yang ditempel.').waitFor();
  await frame.getByText('Dapat disisipkan setelah ada program').waitFor();
  expect(await insertButton(frame).getAttribute('aria-disabled')).toBe('true');
  await insertButton(frame).click({ force: true });
  await frame.getByRole('heading', { name: 'Buat formulir baru' }).waitFor();

  await frame.getByLabel('Tahun', { exact: true }).fill('2026');
  await frame.getByLabel('Perangkat Daerah').fill('Dinas Sosial');
  await frame.getByLabel('Kabupaten/Kota/Provinsi').fill('Kabupaten Pacitan');
  await listField(frame).fill(LIST);
  await frame
    .getByText('2 program, 2 kegiatan, 3 subkegiatan, tanpa indikator. Pagu Rp 102.400.000')
    .waitFor();
  await frame.getByText('1 kode tidak terbaca').waitFor();
  await frame.getByText('2 induk tidak ada di daftar').waitFor();
  await frame.getByText('baris 7: 5.1.02.01.01.0024 Belanja Alat Tulis Kantor').waitFor();

  await insertButton(frame).click();
  await frame.getByText('1 lembar disisipkan: Evaluasi Renja 2026.').waitFor();
  await frame.getByRole('heading', { name: 'Semua angka sudah benar.' }).waitFor();
  const grid = await savedSheet(page, 'Evaluasi Renja 2026');
  expect(valueAt(grid, 3, 1)).toBe('DINAS SOSIAL KABUPATEN PACITAN');
  expect([11, 12, 13, 14].map((row) => valueAt(grid, row, 2))).toEqual([
    '1.06.02',
    '1.06.02.2.03',
    '1.06.02.2.03.0001',
    '1.06.02.2.03.0004',
  ]);
  expect(valueAt(grid, 12, 3)).toBe('Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota');
  expect(valueAt(grid, 11, 11)).toBe(102_400_000);
});

test('beside a form: agency and region are known, the list is kept while another page is open', async () => {
  const frame = await paneOf((await openDemo()).page);
  await startNew(frame);
  expect(await frame.getByLabel('Tahun').inputValue()).toBe('2025');
  expect(await frame.getByLabel('Perangkat Daerah').inputValue()).toBe('Dinas Sosial');
  expect(await frame.getByLabel('Kabupaten/Kota/Provinsi').inputValue()).toBe('Kabupaten Pacitan');
  await listField(frame).fill(LIST);
  await frame.getByRole('button', { name: 'Kembali', exact: true }).click();
  await startNew(frame);
  expect(await listField(frame).inputValue()).toBe(LIST);
  await frame.getByLabel('Tahun', { exact: true }).fill('26');
  await frame.getByText('Isi tahun empat angka, misalnya 2026.').waitFor();
  await frame.getByText('Dapat disisipkan setelah tahunnya diisi.').waitFor();
});

test('by keyboard alone', async () => {
  const { page } = await openDemo();
  const frame = await paneOf(page);
  await frame.getByRole('button', { name: 'Buat formulir baru' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByRole('heading', { name: 'Buat formulir baru' }).waitFor();
  // The heading has the focus: a screen reader says where one is, and Tab leads to the first field.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2027');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Tab');
  await page.keyboard.insertText(LIST);
  await frame.getByText(/^2 program/).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await frame.getByText('1 lembar disisipkan: Evaluasi Renja 2027.').waitFor();
});

test('free of axe violations, and no wider than 320 px, in light, dark and forced colours', async () => {
  for (const [name, options] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced', { forcedColors: 'active' }],
  ] as const) {
    const { context, page } = await openDemo(options);
    const frame = await paneOf(page);
    await setPaneWidth(page, 320);
    await startNew(frame);
    const found: Record<string, unknown> = {};
    const look = async (state: string): Promise<void> => {
      found[state] = [await violations(frame), await sidewaysOf(frame)];
      await page.locator('iframe.pane').screenshot({ path: join(SHOTS, `new-form-${name}-${state}.png`) });
    };
    await look('blank');
    await listField(frame).fill('Penyusunan\nKoordinasi');
    await frame.getByText(/Belum ada program, kegiatan/).waitFor();
    await look('nothing');
    await listField(frame).fill(LIST);
    await frame.getByText(/^2 program/).waitFor();
    await frame.getByText('Catatan pembacaan').scrollIntoViewIfNeeded();
    await look('read');
    expect([name, found]).toEqual([name, { blank: [[], 0], nothing: [[], 0], read: [[], 0] }]);
    await context.close();
  }
});

test('in English', async () => {
  const frame = await paneOf((await openDemo({ locale: 'en-US' })).page);
  await frame.getByRole('button', { name: 'New form' }).click();
  await frame.getByLabel('List of program, kegiatan and subkegiatan').fill(LIST);
  await frame.getByText('Unreadable codes: 1').waitFor();
  await frame.getByRole('button', { name: 'Insert the form (7 entries)' }).waitFor();
});
