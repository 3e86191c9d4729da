/**
 * LibreOffice with a profile that is already set up, as on a staff member's computer: test/support/libreoffice.ts
 * makes a new one for every workbook, which would be measured as its own time, and needs jest.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const hasLibreOffice = (): boolean =>
  spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** Recalculate on loading, always; without it cached results are trusted. */
const FORCE_RECALCULATION = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** @returns arguments of `soffice` that convert FILE into FOLDER under the same name */
export function converter(profile: string): (file: string, folder: string) => string[] {
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), FORCE_RECALCULATION);
  return (file, folder) => [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    folder,
    file,
  ];
}
