/** Which row of a new form holds what: entries with their indikator, group rows in the order of the official form. */
import { CHILD_OF } from '../form/children';
import type { Level } from '../form/kode';
import type { ListEntry } from './daftar/entries';

export interface DataRow {
  readonly kind: 'data';
  readonly row: number;
  /** Index of the entry. */
  readonly entry: number;
  /** Index of the indikator; 0 is the entry's first row. */
  readonly indikator: number;
}

export interface GroupLine {
  readonly kind: 'rata-rata' | 'predikat-kinerja';
  readonly row: number;
  readonly per: Level;
}

export interface FooterLine {
  readonly kind: 'total' | 'persentase' | 'predikat';
  readonly row: number;
}

export type FormLine = DataRow | GroupLine | FooterLine;

export interface FormLayout {
  readonly lines: readonly FormLine[];
  /** Sheet rows of each entry, by its index. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Indices of the entries below each entry. */
  readonly childrenOf: readonly (readonly number[])[];
  readonly first: number;
  /** The last row of entries and their group rows. */
  readonly lastData: number;
  readonly total: number;
  readonly last: number;
}

/** @param entries parents before their children; @param first the row under the header */
export function layOutForm(entries: readonly ListEntry[], first: number): FormLayout {
  const lines: FormLine[] = [];
  const rowsOf: number[][] = [];
  const childrenOf: number[][] = entries.map(() => []);
  let row = first;
  const pair = (per: Level): void => {
    lines.push({ kind: 'rata-rata', row, per }, { kind: 'predikat-kinerja', row: row + 1, per });
    row += 2;
  };
  const open: Record<'program' | 'kegiatan', number | null> = { program: null, kegiatan: null };
  const close = (level: 'program' | 'kegiatan'): void => {
    const index = open[level];
    if (index !== null && (childrenOf[index]?.length ?? 0) > 0) pair(CHILD_OF[level]);
    open[level] = null;
  };
  entries.forEach(({ level, indikator }, index) => {
    if (level !== 'subkegiatan') close('kegiatan');
    if (level === 'program') close('program');
    const above = level === 'subkegiatan' ? open.kegiatan : level === 'kegiatan' ? open.program : null;
    if (above !== null) childrenOf[above]?.push(index);
    if (level !== 'subkegiatan') open[level] = index;
    const rows = Array.from({ length: Math.max(1, indikator.length) }, (_, at) => row + at);
    rows.forEach((each, at) => lines.push({ kind: 'data', row: each, entry: index, indikator: at }));
    rowsOf.push(rows);
    row += rows.length;
  });
  close('kegiatan');
  close('program');
  if (entries.length > 0) pair('program');
  const lastData = row - 1;
  const total = row;
  lines.push(
    { kind: 'total', row },
    { kind: 'persentase', row: row + 1 },
    { kind: 'predikat', row: row + 2 },
  );
  return { lines, rowsOf, childrenOf, first, lastData, total, last: row + 2 };
}
