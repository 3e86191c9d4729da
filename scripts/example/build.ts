/** Builds assets/contoh-evaluasi-renja.xlsx from the data files beside this script. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorkbook } from '../../src/file';
import { formSheet } from './form-sheet';
import { notesSheet } from './notes-sheet';

const here = dirname(fileURLToPath(import.meta.url));

const readTable = (name: string): string[][] =>
  readFileSync(join(here, 'data', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

export function buildExample(): Uint8Array {
  return createWorkbook([
    formSheet(readTable('evaluasi-renja.tsv')),
    notesSheet(readTable('keterangan.tsv')),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(here, '..', '..', 'assets', 'contoh-evaluasi-renja.xlsx'), buildExample());
