/** Builds assets/contoh-evaluasi-renja.xlsx from the data files beside this script. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { createWorkbook } from '../../src/file';
import { formSheet } from './form-sheet';
import { notesSheet } from './notes-sheet';

const here = dirname(fileURLToPath(import.meta.url));

const readTable = (name: string): string[][] =>
  readFileSync(join(here, 'data', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

const exampleForm = (): SheetSpec => formSheet(readTable('evaluasi-renja.tsv'));

export function buildExample(): Uint8Array {
  return createWorkbook([exampleForm(), notesSheet(readTable('keterangan.tsv'))]);
}

/** The form's sheet for "Muat contoh" of the pane, which puts it into the workbook at hand. */
export function exampleJson(): string {
  const { columnWidths, rowHeights, ...rest } = exampleForm();
  const stored = { ...rest, columnWidths: [...(columnWidths ?? [])], rowHeights: [...(rowHeights ?? [])] };
  return `${JSON.stringify(stored)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const assets = join(here, '..', '..', 'assets');
  writeFileSync(join(assets, 'contoh-evaluasi-renja.xlsx'), buildExample());
  writeFileSync(join(assets, 'contoh-evaluasi-renja.json'), exampleJson());
}
