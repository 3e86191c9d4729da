/**
 * Forms as agencies lay them out, over one small set of figures: a program, its kegiatan and two subkegiatan, reported
 * month by month. Whatever periods a layout shows, the year's figures are the same, so that what is expected of every
 * layout can be worked out once, by hand (test/core/form/wild.test.ts).
 */
import type { Area, CellValue } from '../../src/core/grid';
import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';

export type WildRow = 'program' | 'kegiatan' | 'sub1' | 'sub2';
export const WILD_ROWS: readonly WildRow[] = ['program', 'kegiatan', 'sub1', 'sub2'];

interface Figures {
  readonly renstra: number;
  readonly lalu: number;
  readonly target: number;
  /** January to December. */
  readonly months: readonly number[];
}

interface Plan {
  readonly kode: string;
  readonly uraian: string;
  readonly indikator: string;
  readonly satuan: string;
  readonly K: Figures;
}

const SUB_RP: Readonly<Record<'sub1' | 'sub2', Figures>> = {
  sub1: {
    renstra: 600_000_000,
    lalu: 300_000_000,
    target: 200_000_000,
    // Per triwulan 35,5 · 45 · 49 · 50,4 million: 179,9 million.
    months: [
      10_000_000, 12_500_000, 13_000_000, 14_000_000, 15_000_000, 16_000_000, 15_500_000, 16_500_000,
      17_000_000, 17_400_000, 16_500_000, 16_500_000,
    ],
  },
  sub2: {
    renstra: 300_000_000,
    lalu: 200_000_000,
    target: 100_000_000,
    // Per triwulan 19,25 · 21 · 28,5 · 30,25 million: 99 million.
    months: [
      6_000_000, 6_500_000, 6_750_000, 7_000_000, 7_000_000, 7_000_000, 9_000_000, 9_500_000, 10_000_000,
      10_000_000, 10_250_000, 10_000_000,
    ],
  },
};

export const PLANS: Readonly<Record<WildRow, Plan>> = {
  program: {
    kode: '1.06.02',
    uraian: 'PROGRAM PEMBERDAYAAN SOSIAL',
    indikator: 'Persentase PSKS yang aktif',
    satuan: 'Persen',
    K: { renstra: 85, lalu: 70, target: 80, months: [0, 0, 20, 0, 0, 40, 0, 0, 60, 0, 0, 76] },
  },
  kegiatan: {
    kode: '1.06.02.2.01',
    uraian: 'Pengembangan Potensi Sumber Kesejahteraan Sosial',
    indikator: 'Jumlah dokumen pengembangan potensi',
    satuan: 'Dokumen',
    K: { renstra: 20, lalu: 8, target: 4, months: [0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 2] },
  },
  sub1: {
    kode: '1.06.02.2.01.0001',
    uraian: 'Peningkatan Kemampuan Pekerja Sosial Masyarakat',
    indikator: 'Jumlah orang yang mengikuti peningkatan kemampuan',
    satuan: 'Orang',
    K: { renstra: 500, lalu: 200, target: 100, months: [5, 5, 5, 10, 10, 10, 15, 15, 10, 10, 5, 5] },
  },
  sub2: {
    kode: '1.06.02.2.01.0002',
    uraian: 'Penguatan Lembaga Konsultasi Keluarga',
    indikator: 'Jumlah laporan penguatan lembaga',
    satuan: 'Laporan',
    K: { renstra: 60, lalu: 24, target: 12, months: [1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1] },
  },
};

const both = (pick: (figures: Figures) => number): number => pick(SUB_RP.sub1) + pick(SUB_RP.sub2);

function rupiahOf(row: WildRow): Figures {
  if (row === 'sub1' || row === 'sub2') return SUB_RP[row];
  return {
    renstra: both(({ renstra }) => renstra),
    lalu: both(({ lalu }) => lalu),
    target: both(({ target }) => target),
    months: SUB_RP.sub1.months.map((_, index) => both(({ months }) => months[index] ?? 0)),
  };
}

/** A level is that of its last month; what is counted adds up. */
function periodFigure(row: WildRow, kind: 'K' | 'Rp', from: number, to: number): number {
  const { months } = kind === 'K' ? PLANS[row].K : rupiahOf(row);
  const own = months.slice(from, to);
  return kind === 'K' && row === 'program' ? (own.at(-1) ?? 0) : own.reduce((sum, month) => sum + month, 0);
}

/** What stands in an input column: `target.K`, `tw2.Rp`, `smt1.K`, `bln12.Rp`, `kode` … Null for a column left blank. */
export function inputOf(row: WildRow, key: string): CellValue {
  const plan = PLANS[row];
  const part = /^kode\.(\d)$/.exec(key)?.[1];
  if (part !== undefined) {
    const segments = plan.kode.split('.');
    const cells = [segments[0], segments[1], segments[2], segments.slice(3, 5).join('.'), segments[5]];
    return cells[Number(part)] ?? null;
  }
  if (key === 'kode' || key === 'uraian' || key === 'indikator') return plan[key];
  if (key.startsWith('satuan')) return plan.satuan;
  const [block = '', kind] = key.split('.');
  if (kind !== 'K' && kind !== 'Rp') return null;
  const figures = kind === 'K' ? plan.K : rupiahOf(row);
  if (block === 'targetRenstra') return figures.renstra;
  if (block === 'realisasiLalu') return figures.lalu;
  if (block === 'target') return figures.target;
  const [, period, number] = /^(tw|smt|bln)(\d+)$/.exec(block) ?? [];
  if (period === undefined) return null;
  const length = { tw: 3, smt: 6, bln: 1 }[period] ?? 1;
  return periodFigure(row, kind, (Number(number) - 1) * length, Number(number) * length);
}

export interface WildColumn {
  /** What the column holds, see `inputOf`; `capaian.K` and the like stay blank for the program to fill. */
  readonly key: string;
  /** Headings over it from top to bottom. Equal ones side by side are one merged cell, a blank one goes with that above. */
  readonly head: readonly string[];
}

export interface WildLayout {
  readonly name?: string;
  readonly titles?: readonly string[];
  readonly columns: readonly WildColumn[];
  /** False writes a heading over the first of its columns only and merges nothing. */
  readonly merged?: boolean;
  /** Row of column numbers under the headings. */
  readonly numbers?: boolean;
  /** Blocks that are not filled in, `tw3` and the like. */
  readonly blank?: readonly string[];
  /** Rata-rata, predikat, Total and Persentase at the foot. */
  readonly footer?: boolean;
  /** By `sub1.tw2.K` or `total.target.Rp`: other content; a formula with its result. */
  readonly edits?: Readonly<
    Record<string, CellValue | { readonly formula: string; readonly value: CellValue }>
  >;
}

export interface WildForm {
  readonly spec: SheetSpec;
  readonly rows: Readonly<Record<WildRow, number>>;
  /** Column number by key. */
  readonly columns: Readonly<Record<string, number>>;
  /** Rows of rata-rata per subkegiatan, per kegiatan, per program, of Total and Persentase. */
  readonly foot: Readonly<Record<string, number>>;
  readonly header: { readonly top: number; readonly bottom: number };
}

const FOOTER: readonly (readonly [string, string])[] = [
  ['rata.sub', 'Rata-rata capaian kinerja Per Subkegiatan (%)'],
  ['predikat.sub', 'Predikat'],
  ['rata.kegiatan', 'Rata-rata capaian kinerja Per Kegiatan (%)'],
  ['predikat.kegiatan', 'Predikat'],
  ['rata.program', 'Rata-rata capaian kinerja Per Program (%)'],
  ['predikat.program', 'Predikat'],
  ['total', 'Total'],
  ['persentase', 'Persentase Realisasi Anggaran'],
  ['predikat', 'Predikat'],
];

/** Merged headings: to the right over equal neighbours under one heading, downwards over blanks. */
function headings(
  columns: readonly WildColumn[],
  top: number,
  merged: boolean,
): { cells: SpecCell[]; merges: Area[] } {
  const cells: SpecCell[] = [];
  const merges: Area[] = [];
  const depth = Math.max(...columns.map(({ head }) => head.length));
  const text = (col: number, level: number): string => columns[col]?.head[level] ?? '';
  const above = (col: number, level: number): string => (columns[col]?.head.slice(0, level) ?? []).join('|');
  for (let level = 0; level < depth; level++)
    for (let col = 0; col < columns.length; col++) {
      const own = text(col, level);
      if (own === '') continue;
      const joins = (other: number): boolean =>
        own.length > 2 && text(other, level) === own && above(other, level) === above(col, level);
      if (joins(col - 1)) continue;
      let right = col;
      while (joins(right + 1)) right += 1;
      let bottom = level;
      while (
        bottom + 1 < depth &&
        columns.slice(col, right + 1).every((_, at) => text(col + at, bottom + 1) === '')
      )
        bottom += 1;
      cells.push({ row: top + level, col: col + 1, value: own });
      if (merged && (right > col || bottom > level))
        merges.push({ top: top + level, left: col + 1, bottom: top + bottom, right: right + 1 });
    }
  return { cells, merges };
}

export function wildForm(layout: WildLayout): WildForm {
  const { columns, titles = ['EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH', 'TAHUN 2024'] } = layout;
  const cells: SpecCell[] = titles.map((value, index) => ({ row: index + 1, col: 1, value }));
  const top = titles.length + 2;
  const head = headings(columns, top, layout.merged !== false);
  cells.push(...head.cells);
  let row = top + Math.max(...columns.map(({ head: texts }) => texts.length));
  if (layout.numbers === true) {
    columns.forEach((_, index) => cells.push({ row, col: index + 1, value: index + 1 }));
    row += 1;
  }
  const bottom = row - 1;
  const rows = {} as Record<WildRow, number>;
  const at = Object.fromEntries(columns.map(({ key }, index) => [key, index + 1]));
  const put = (name: string, key: string, otherwise: CellValue): void => {
    const edit = layout.edits?.[`${name}.${key}`];
    const col = at[key] ?? 1;
    if (typeof edit === 'object' && edit !== null && 'formula' in edit)
      cells.push({ row, col, formula: edit.formula, value: edit.value });
    else {
      const value = edit === undefined ? otherwise : edit;
      if (value !== null) cells.push({ row, col, value });
    }
  };
  for (const name of WILD_ROWS) {
    rows[name] = row;
    for (const { key } of columns)
      put(name, key, layout.blank?.includes(key.split('.')[0] ?? '') === true ? null : inputOf(name, key));
    row += 1;
  }
  const foot: Record<string, number> = {};
  if (layout.footer === true)
    for (const [name, label] of FOOTER) {
      foot[name] = row;
      for (const { key } of columns) put(name, key, key === 'uraian' ? label : null);
      row += 1;
    }
  return {
    spec: { name: layout.name ?? 'Form', cells, styles: {}, merges: head.merges },
    rows,
    columns: at,
    foot,
    header: { top, bottom },
  };
}

/** K and Rp of a block under one heading. */
export const pair = (
  block: string,
  head: readonly string[],
  labels: readonly [string, string] = ['K', 'Rp'],
): WildColumn[] => [
  { key: `${block}.K`, head: [...head, labels[0]] },
  { key: `${block}.Rp`, head: [...head, labels[1]] },
];
