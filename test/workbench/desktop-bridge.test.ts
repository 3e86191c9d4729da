/** Microsoft's office.js in a browser frame, with the emulated desktop Excel around it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import webpack from 'webpack';
import { launchBrowser } from '../support/browser';

const OFFICE = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
};

const FRAME = `<!doctype html><meta charset="utf-8"><script>parent.excel.install(window)</script>
<script src="/office/office.js"></script>
<script>
  window.calls = [];
  Office.actions.associate('periksa', (event) => { window.calls.push(event.source.id); event.completed(); });
  window.readyInfo = Office.onReady();
</script>`;

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
let frame: Frame;
/** Addresses asked for that are not this server's. */
const outside: string[] = [];

function bundle(): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: join(__dirname, 'desktop/page.ts'),
    output: { path: folder, filename: 'page.js', module: true },
    experiments: { outputModule: true, topLevelAwait: true },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem =
        error ?? (stats?.hasErrors() === true ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => {
        if (problem === null) resolve();
        else reject(problem);
      });
    });
  });
}

function contentOf(path: string): string | Buffer | null {
  if (path === '/')
    return '<!doctype html><meta charset="utf-8"><body><script type="module" src="/page.js"></script>';
  if (path === '/frame.html') return FRAME;
  const file = path.startsWith('/office/')
    ? join(OFFICE, normalize(path.slice('/office/'.length)))
    : join(folder, 'page.js');
  if (path !== '/page.js' && !file.startsWith(OFFICE)) return null;
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-bridge-'));
  await bundle();
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const content = contentOf(path);
    response.writeHead(content === null ? 404 : 200, { 'content-type': TYPES[extname(path)] ?? 'text/html' });
    response.end(content ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(address)) return route.continue();
    outside.push(url);
    return route.abort();
  });
  await page.goto(address);
  await page.waitForFunction(() => window.frames.length === 1 && 'readyInfo' in (window.frames[0] ?? {}));
  const found = page.frames().find((each) => each.url().endsWith('/frame.html'));
  if (found === undefined) throw new Error('no frame');
  frame = found;
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Office is ready with host Excel', async () => {
  expect(await frame.evaluate(() => Office.onReady())).toMatchObject({ host: 'Excel', platform: 'PC' });
});

test('language, theme and requirement sets are those of the emulated Excel', async () => {
  const seen = await frame.evaluate(() => ({
    language: Office.context.displayLanguage,
    background: Office.context.officeTheme.bodyBackgroundColor.toLowerCase(),
    sets: ['1.14', '1.15'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
    shared: Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
  }));
  expect(seen).toEqual({ language: 'id-ID', background: '#ffffff', sets: [true, false], shared: true });
});

test('Excel.run reads and writes the workbook', async () => {
  const values = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2').values = [[7]];
      const used = sheet.getUsedRange().load('values');
      await context.sync();
      return used.values as unknown;
    }),
  );
  expect(values).toEqual([
    ['Name', 'Qty'],
    ['Apple', 7],
  ]);
});

test('an error arrives with its code', async () => {
  const code = await frame.evaluate(async () => {
    try {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Tidak ada').load('name');
        await context.sync();
      });
      return 'none';
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
  });
  expect(code).toBe('ItemNotFound');
});

test.each([
  ['RequestPayloadSizeLimitExceeded', 'requestLimit'],
  ['ResponsePayloadSizeLimitExceeded', 'responseLimit'],
] as const)('%s reaches the add-in', async (code, limit) => {
  await page.evaluate((name) => {
    window.excel.host.faults[name] = 10;
  }, limit);
  const seen = await frame.evaluate(async () => {
    try {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
      });
      return 'none';
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
  });
  await page.evaluate(() => {
    window.excel.host.faults.clear();
  });
  expect(seen).toBe(code);
});

test('a ribbon button calls the associated function and hears that it is done', async () => {
  const completion = await page.evaluate(() => window.excel.desktop?.invoke('periksa', 'tombol-periksa'));
  expect(completion?.status).toBe(0);
  expect(await frame.evaluate(() => (window as unknown as { calls: string[] }).calls)).toEqual([
    'tombol-periksa',
  ]);
});

test('a button nobody associated is reported as such', async () => {
  const completion = await page.evaluate(() => window.excel.desktop?.invoke('tidak-ada'));
  expect(completion?.status).not.toBe(0);
});

test('the add-in shows and hides its pane and says how it starts', async () => {
  await frame.evaluate(async () => {
    await Office.addin.hide();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  });
  expect(await page.evaluate(() => ({ ...window.excel.host.runtime }))).toMatchObject({
    state: 'Background',
    startState: 'Background',
  });
  await frame.evaluate(() => Office.addin.showAsTaskpane());
  expect(await page.evaluate(() => window.excel.host.runtime.state)).toBe('Visible');
  expect(await frame.evaluate(() => Office.addin.getStartupBehavior())).toBe('Load');
});

test('what the person at Excel types reaches onChanged', async () => {
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const heard = window as unknown as { heard: string[] };
      heard.heard = [];
      context.workbook.worksheets.getItem('Sheet1').onChanged.add((event) => {
        heard.heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  await page.evaluate(() => {
    window.excel.edit('C5', 1);
  });
  await frame.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length > 0);
  expect(await frame.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['C5']);
});

test('settings of the document are settings of the workbook', async () => {
  await frame.evaluate(
    () =>
      new Promise<void>((resolve) => {
        Office.context.document.settings.set('metode', 2);
        Office.context.document.settings.saveAsync(() => {
          resolve();
        });
      }),
  );
  expect(await page.evaluate(() => [...window.excel.host.model.settings])).toEqual([['metode', 2]]);
});

test('nothing was asked of any other server', () => {
  expect(outside).toEqual([]);
});
