/**
 * Draws assets/icon-*.png from the SVG files beside this script: `npm run build:icons`.
 * Needs a Chromium; CHROMIUM names another one than /usr/bin/chromium. The results are committed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { drawingFor, ICONS, pngName } from './icons';

const here = dirname(fileURLToPath(import.meta.url));
const assets = join(here, '../../assets');

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  await mkdir(assets, { recursive: true });
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(ICONS)) {
    for (const size of sizes) {
      const svg = await readFile(join(here, drawingFor(name, size)), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await writeFile(join(assets, pngName(name, size)), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
