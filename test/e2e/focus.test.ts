/** The keyboard stays in the pane: where the focus is after a control that disappears, or is locked for a while. */
import type { Frame, Page } from 'playwright-core';
import { flawedForm } from '../bench/flawed-form';
import { focused, openBook, paneOf, useDemo } from '../support/demo-page';

/** A real browser on a busy machine now and then loses a click; what fails thrice is broken. */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

const open = useDemo();
let page: Page;

/** Presses a control as the keyboard does. */
async function press(frame: Frame, name: string | RegExp, role: 'button' | 'tab' = 'button'): Promise<void> {
  const control = frame.getByRole(role, { name }).first();
  await control.focus();
  await page.keyboard.press('Enter');
}

/** Waits until the focus is on something with this name. */
async function focusOn(frame: Frame, name: RegExp): Promise<void> {
  for (let look = 0; look < 100; look++) {
    if (name.test(await focused(frame))) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`the focus is on "${await focused(frame)}", not on ${String(name)}`);
}

const idle = (frame: Frame): Promise<void> => frame.locator('main[aria-busy=false]').waitFor();

beforeEach(async () => {
  ({ page } = await open());
});

/** The example, read and computed; the grid has taken the focus it takes once when it is drawn. */
async function example(): Promise<Frame> {
  const frame = await paneOf(page);
  await frame.getByRole('heading', { name: '409 sel akan ditulis' }).waitFor();
  await page.getByText('Evaluasi Renja', { exact: true }).last().waitFor();
  return frame;
}

test('Terapkan, closing its message, Batalkan', async () => {
  const frame = await example();
  await press(frame, 'Bukan lembar ini?');
  await press(frame, 'Kembali');
  await press(frame, /^Terapkan/);
  await focusOn(frame, /^409 sel ditulis di lembar "Evaluasi Renja"/);
  // Closing it leads back to what was used before and is still there.
  await press(frame, 'Tutup');
  await focusOn(frame, /^Bukan lembar ini\?$/);
  await press(frame, /^Batalkan/);
  await focusOn(frame, /^409 sel di lembar "Evaluasi Renja" dikembalikan/);
});

test('a button that is locked while it works keeps the focus', async () => {
  const frame = await example();
  await press(frame, 'Baca ulang');
  await idle(frame);
  await focusOn(frame, /^Baca ulang$/);
  await press(frame, 'Periksa', 'tab');
  await press(frame, 'Periksa dengan lembar lain');
  await focusOn(frame, /^Periksa lagi$/);
  await idle(frame);
  expect(await focused(frame)).toBe('Periksa lagi');
});

test('choosing how to write and up to which triwulan', async () => {
  const frame = await example();
  await frame.getByRole('radio', { name: 'Rumus' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await frame.getByText('Angka tetap; hitung ulang bila isian berubah.').waitFor();
  await idle(frame);
  expect(
    await frame.getByRole('radio', { name: 'Nilai' }).evaluate((radio) => radio === document.activeElement),
  ).toBe(true);
  const triwulan = frame.getByLabel('Dievaluasi sampai');
  await triwulan.focus();
  await triwulan.selectOption({ label: 'Triwulan II' });
  await idle(frame);
  await frame.waitForFunction(() => document.activeElement?.tagName === 'SELECT');
});

test('a repair: to its heading, back to its button, and after it to what it did', async () => {
  await paneOf(page);
  const frame = await openBook(page, 'bercela.xlsx', [flawedForm(200)]);
  await frame.getByRole('heading', { name: /sel akan ditulis$/ }).waitFor();
  await press(frame, 'Periksa', 'tab');
  const repair = frame.getByRole('button', { name: 'Perbaiki', exact: true });
  await repair.first().waitFor();
  await repair.first().focus();
  const scrolled = await frame.evaluate(() => document.querySelector('[data-scroll-area]')?.scrollTop ?? 0);
  await page.keyboard.press('Enter');
  await focusOn(frame, /^Perbaikan \d+ sel$/);
  await press(frame, 'Kembali');
  await focusOn(frame, /^Perbaiki$/);
  expect(await frame.evaluate(() => document.querySelector('[data-scroll-area]')?.scrollTop ?? 0)).toBe(
    scrolled,
  );
  await page.keyboard.press('Enter');
  await press(frame, /^Terapkan perbaikan/);
  await focusOn(frame, /^\d+ sel ditulis di lembar "Form"/);
});

test('setting aside: to the next finding; taken back: to the heading before', async () => {
  const frame = await example();
  await press(frame, 'Periksa', 'tab');
  await press(frame, 'Abaikan');
  await frame.getByLabel('Alasan diabaikan').press('Escape');
  await press(frame, 'Batal');
  await focusOn(frame, /^Abaikan$/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sesuai kesepakatan');
  await page.keyboard.press('Enter');
  await frame.getByText('Diabaikan (1)').waitFor();
  await focusOn(frame, /^(Ke sel|▾)/);
  await press(frame, 'Diabaikan (1)');
  await press(frame, 'Tampilkan kembali');
  await frame.getByText('Diabaikan (1)').waitFor({ state: 'detached' });
  await focusOn(frame, /^▾/);
});

test('inserting every LKjIP table', async () => {
  const frame = await example();
  await press(frame, /^Terapkan/);
  await focusOn(frame, /^409 sel ditulis/);
  await press(frame, 'LKjIP', 'tab');
  await frame.getByRole('button', { name: /^Sisipkan atau perbarui semua/ }).waitFor();
  await press(frame, /^Sisipkan atau perbarui semua/);
  await focusOn(frame, /10 lembar disisipkan/);
});

test('a page over the main one and back', async () => {
  const frame = await example();
  await press(frame, 'Apa yang ditulis add-in ini?');
  await focusOn(frame, /^Apa yang ditulis add-in ini\?$/);
  expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await press(frame, 'Kembali');
  await focusOn(frame, /^Apa yang ditulis add-in ini\?$/);
  expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
});

test('loading the example into a workbook without a form', async () => {
  await paneOf(page);
  const frame = await openBook(page, 'kosong.xlsx', [
    { name: 'Catatan', cells: [{ row: 1, col: 1, value: 'Belum ada formulir' }], styles: {}, merges: [] },
  ]);
  await press(frame, 'Muat contoh');
  await frame.getByRole('heading', { name: /sel akan ditulis$/ }).waitFor();
  // The new sheet takes the keyboard in the page around; what counts is that the pane holds a place for it.
  await frame.evaluate(() => {
    window.focus();
  });
  await focusOn(frame, /^(Hitung|Evaluasi Renja|[0-9.]+ sel akan ditulis)/);
});

test('a part that cannot be fetched says so, and is there when it can be', async () => {
  const isPart = /\/pane\/\d+\.[0-9a-f]+\.js$/;
  await page.route(isPart, (route) => route.abort());
  await page.reload();
  const frame = await example();
  await press(frame, 'Periksa', 'tab');
  await frame.getByText(/^Bagian ini tidak dapat dimuat\./).waitFor();
  expect(await focused(frame)).toBe('Periksa');
  await page.unroute(isPart);
  await press(frame, 'Coba lagi');
  await frame.getByRole('heading', { name: /galat,/ }).waitFor();
  await focusOn(frame, /^(Periksa|Rumus)$/);
});

test('a click beside everything is not undone', async () => {
  const frame = await example();
  await frame.getByRole('radio', { name: 'Rumus' }).focus();
  await frame.getByRole('heading', { name: '409 sel akan ditulis' }).click();
  await press(frame, 'Baca ulang');
  await idle(frame);
  await frame.getByRole('heading', { name: '409 sel akan ditulis' }).click();
  await page.waitForTimeout(300);
  expect(await focused(frame)).toBe('');
});
