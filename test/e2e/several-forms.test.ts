/** A workbook with one sheet per bidang in the pane: the list, the preview over all, one write, one step back. */
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openBook, setPaneWidth, sidewaysOf, useDemo, violations } from '../support/demo-page';
import { bidangSpec, triwulanSpec } from '../support/several-forms';

const SHOTS = join(__dirname, '../../dist/screenshots');
const BIDANG = [bidangSpec('Sekretariat'), bidangSpec('Bidang Sosial'), bidangSpec('Bidang Bencana')];

/** A real browser on a busy machine now and then loses a click; what fails thrice is broken. */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

const openDemo = useDemo();
let page: Page;

async function open(options: Parameters<typeof openDemo>[0] = {}): Promise<void> {
  ({ page } = await openDemo(options));
}

const heading = (frame: Frame) => frame.getByText('3 formulir di buku kerja ini');

test('the list fills beside the form in front; another is chosen; all are written and taken back together', async () => {
  await open();
  const frame = await openBook(page, 'bidang.xlsx', BIDANG);
  await heading(frame).waitFor();
  await frame.getByText('belum dibaca').waitFor({ state: 'hidden' });
  await frame.getByRole('button', { name: 'Tampilkan formulir Bidang Sosial' }).click();
  await frame.getByRole('heading', { name: 'Bidang Sosial' }).waitFor();
  await frame.getByRole('button', { name: 'Hitung semua formulir' }).click();
  await frame.getByRole('heading', { name: /sel akan ditulis di 3 formulir/ }).waitFor();
  const figures = await frame.getByLabel('Gabungan 3 formulir').innerText();
  for (const figure of ['600.000.000', '510.000.000', '85,00 % (Tinggi)', '76,67 % (Tinggi)'])
    expect(figures).toContain(figure);
  await frame.getByText(/^Bidang Bencana: \d+ sel$/).click();
  await frame.getByText('270.000.000').first().waitFor();
  await frame.getByRole('button', { name: /^Terapkan \(\d+ sel, 3 formulir\)$/ }).click();
  await frame.getByText(/sel ditulis di 3 formulir\./).waitFor();
  await frame.getByText('tidak ada yang perlu ditulis').nth(2).waitFor();
  await frame.getByRole('button', { name: 'Batalkan' }).click();
  await frame.getByText(/sel di 3 formulir dikembalikan seperti semula\./).waitFor();
  await frame
    .getByText(/sel perlu ditulis/)
    .nth(2)
    .waitFor();
});

test('LKjIP says which forms it goes over', async () => {
  await open();
  const frame = await openBook(page, 'triwulan.xlsx', [triwulanSpec(1), triwulanSpec(2)]);
  await frame.getByRole('tab', { name: 'LKjIP' }).click();
  await frame.getByText('Disusun dari formulir: TW 2.').waitFor();
  await frame.getByText('TW 1: sampai triwulan yang lebih awal; yang dipakai lembar "TW 2".').waitFor();
});

test('no axe violations, and at 320 px nothing scrolls sideways: list, preview, report', async () => {
  const found: string[] = [];
  for (const [name, options] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced', { forcedColors: 'active' }],
  ] as const) {
    await open(options);
    const frame = await openBook(page, 'bidang.xlsx', BIDANG);
    await setPaneWidth(page, 320);
    const look = async (view: string): Promise<void> => {
      await page.locator('iframe.pane').screenshot({ path: join(SHOTS, `formulir-${name}-${view}.png`) });
      found.push(...(await violations(frame)).map((each) => `${name} ${view}: ${each}`));
      expect([name, view, await sidewaysOf(frame)]).toEqual([name, view, 0]);
    };
    await heading(frame).waitFor();
    await frame.getByText('belum dibaca').waitFor({ state: 'hidden' });
    await look('daftar');
    await frame.getByRole('button', { name: 'Hitung semua formulir' }).click();
    await frame.getByText(/^Sekretariat: \d+ sel$/).click();
    await look('semua');
    await frame.getByRole('button', { name: /^Terapkan \(\d+ sel, 3 formulir\)$/ }).click();
    await frame.getByText(/sel ditulis di 3 formulir\./).waitFor();
    await look('sesudah');
    await page.context().close();
  }
  expect(found).toEqual([]);
});
