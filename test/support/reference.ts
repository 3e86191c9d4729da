/** The fully printed rows of the reference report, figures as printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLOCKS } from '../../src/core/form/columns';

/** The blocks of the official form. */
export type OfficialBlock = (typeof BLOCKS)[number];

export interface ReferenceRow {
  readonly level: string;
  readonly no: string;
  readonly kode: string;
  readonly uraian: string;
  readonly indikator: string;
  readonly satuan: string;
  /** Plain decimals, `328171500`, by block: K then Rp. */
  readonly blocks: Readonly<Record<OfficialBlock, readonly [string, string]>>;
}

/** `94.930.562,50` → `94930562.5`. */
export function plainFigure(printed: string): string {
  const [whole = '', fraction = ''] = printed.trim().replaceAll('.', '').split(',');
  const decimals = fraction.replace(/0+$/, '');
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

export function readReferenceTable(name: string): string[][] {
  return readFileSync(join(process.cwd(), 'test', 'fixtures', 'reference', name), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

export const REFERENCE_ROWS: readonly ReferenceRow[] = readReferenceTable('evaluasi-renja-2024.tsv').map(
  (cells) => {
    const [level = '', no = '', kode = '', uraian = '', indikator = '', satuan = ''] = cells;
    const blocks = Object.fromEntries(
      BLOCKS.map((key, index) => [
        key,
        [plainFigure(cells[6 + 2 * index] ?? ''), plainFigure(cells[7 + 2 * index] ?? '')],
      ]),
    ) as Record<OfficialBlock, [string, string]>;
    return { level, no, kode, uraian, indikator, satuan, blocks };
  },
);
