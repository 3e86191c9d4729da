/** The pane beside the first view of Microsoft's React template, built and served alike: sizes, and how soon each can be used. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { builtDemo, serveBuilt } from '../../support/demo';
import { startAgain, startedPane, watchedPage, type PaneStart } from './pane-watch';

export interface Scripts {
  readonly files: number;
  readonly raw: number;
  readonly gzip: number;
}

export interface BuiltPane {
  /** What the page names, so that it loads before anything is drawn. */
  readonly initial: Scripts;
  /** What is fetched later, or never. */
  readonly lazy: Scripts;
  /** Milliseconds from the start of the pane's document to its first view, the quickest of some starts. */
  readonly drawn: number;
  /** The same to its main button that can be pressed. */
  readonly interactive: number;
}

export interface TemplateResult {
  readonly own: BuiltPane;
  readonly template: BuiltPane;
  readonly officeJs: Scripts;
}

type Start = Pick<PaneStart, 'drawn' | 'interactive'>;

const quicker = (a: Start, b: Start): Start => ({
  drawn: Math.min(a.drawn, b.drawn),
  interactive: Math.min(a.interactive, b.interactive),
});

const STARTS = 7;
const SETTLE_MS = 2000;

const sizeOf = (bodies: readonly Buffer[]): Scripts => ({
  files: bodies.length,
  raw: bodies.reduce((sum, body) => sum + body.length, 0),
  gzip: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
});

function scriptsIn(folder: string): Pick<BuiltPane, 'initial' | 'lazy'> {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const read = (names: readonly string[]): Scripts =>
    sizeOf(names.map((name) => readFileSync(join(folder, name))));
  const named = (name: string): boolean => page.includes(name);
  return { initial: read(scripts.filter(named)), lazy: read(scripts.filter((name) => !named(name))) };
}

/** A try-it page at rest, whose pane can be started again and again, as in an Excel that has been open for a while. */
async function openPage(
  browser: Browser,
  address: string,
  failures: string[],
  officeJs: Promise<Buffer>[],
): Promise<Page> {
  const page = await watchedPage(browser, failures);
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/office-js/') && pathname.endsWith('.js')) officeJs.push(response.body());
  });
  await page.goto(address);
  await startedPane(page);
  await page.waitForTimeout(SETTLE_MS);
  return page;
}

export async function run(): Promise<TemplateResult> {
  const built = await builtDemo();
  const beside = mkdtempSync(join(tmpdir(), 'renja-template-'));
  cpSync(built, beside, { recursive: true });
  const pane = join(beside, 'pane');
  await promisify(execFile)(process.execPath, [join(__dirname, '../template/build.mjs'), pane], {
    cwd: process.cwd(),
  });
  const [own, template, browser] = await Promise.all([
    serveBuilt(built),
    serveBuilt(beside),
    launchBrowser(),
  ]);
  try {
    const failures: string[] = [];
    const never: Start = { drawn: Number.POSITIVE_INFINITY, interactive: Number.POSITIVE_INFINITY };
    let [ownBest, templateBest] = [never, never];
    const bodies: Promise<Buffer>[] = [];
    const ownPage = await openPage(browser, own.address, failures, bodies);
    const officeJs = sizeOf(await Promise.all(bodies));
    const templatePage = await openPage(browser, template.address, failures, []);
    // In turn, so that other work on the machine slows both.
    for (let start = 0; start < STARTS; start++) {
      ownBest = quicker(ownBest, await startAgain(ownPage));
      templateBest = quicker(templateBest, await startAgain(templatePage));
    }
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return {
      own: { ...scriptsIn(join(built, 'pane')), ...ownBest },
      template: { ...scriptsIn(pane), ...templateBest },
      officeJs,
    };
  } finally {
    await browser.close();
    own.close();
    template.close();
    rmSync(beside, { recursive: true, force: true });
  }
}
