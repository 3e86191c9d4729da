/** The workbooks that every subject works on. `npm run` starts in the project's folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkbook } from '../../src/file';
import { largeForm } from './large-form';

/** The example (45 rows), or a form of so many rows whose computed cells are blank. */
export type Size = 'example' | number;

export const EXAMPLE_ROWS = 45;

export const rowsIn = (size: Size): number => (size === 'example' ? EXAMPLE_ROWS : size);

export const sheetIn = (size: Size): string => (size === 'example' ? 'Evaluasi Renja' : 'Form');

export const workbookOf = (size: Size): Uint8Array =>
  size === 'example'
    ? readFileSync(join(process.cwd(), 'assets', 'contoh-evaluasi-renja.xlsx'))
    : createWorkbook([largeForm(size)]);
