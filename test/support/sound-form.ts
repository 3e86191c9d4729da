/**
 * A form without a mistake: two programs of two kegiatan with two subkegiatan each, sums that add up, and
 * every computed cell, group row and footer filled in. What breaks one cell of it breaks exactly that.
 */
import { columnName, type CellValue } from '../../src/core/grid';
import { BLOCKS, type BlockKey } from '../../src/core/form/columns';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { buildForm, type Layout } from './form-builder';
import { withLabelRows } from './label-rows';
import type { ReferenceRow } from './reference';
import { compute, gridOf } from './run';

type Quarters = readonly [number, number, number, number];

interface Plan {
  readonly name: string;
  readonly level: 'program' | 'kegiatan' | 'subkegiatan';
  readonly kode: string;
  readonly uraian: string;
  readonly indikator: string;
  readonly satuan: string;
  readonly K: {
    readonly renstra: number;
    readonly lalu: number;
    readonly target: number;
    readonly tw: Quarters;
  };
  /** Names of the subkegiatan below, whose Rp adds up to that of the row. */
  readonly parts: readonly string[];
}

const program = (name: string, kode: string, uraian: string, parts: string[], tw: Quarters): Plan => ({
  name,
  level: 'program',
  kode,
  uraian,
  indikator: `Persentase warga yang mendapat layanan ${uraian.toLowerCase()}`,
  satuan: 'Persen',
  K: { renstra: 95, lalu: 84, target: 90, tw },
  parts,
});
const kegiatan = (name: string, kode: string, uraian: string, parts: string[]): Plan => ({
  name,
  level: 'kegiatan',
  kode,
  uraian,
  indikator: `Jumlah dokumen ${uraian.toLowerCase()}`,
  satuan: 'Dokumen',
  K: { renstra: 20, lalu: 8, target: 4, tw: [1, 0, 1, 2] },
  parts,
});
const subkegiatan = (name: string, kode: string, uraian: string): Plan => ({
  name,
  level: 'subkegiatan',
  kode,
  uraian,
  indikator: `Jumlah laporan ${uraian.toLowerCase()}`,
  satuan: 'Laporan',
  K: { renstra: 60, lalu: 25, target: 12, tw: [2, 3, 3, 4] },
  parts: [name],
});

const PLANS: readonly Plan[] = [
  program('p1', '106.02', 'PROGRAM PEMBERDAYAAN SOSIAL', ['s1', 's2', 's3', 's4'], [20, 45, 70, 88]),
  kegiatan('k1', '106.02.2.01', 'Pengembangan Potensi Sumber Kesejahteraan', ['s1', 's2']),
  subkegiatan('s1', '106.02.2.01.0001', 'Peningkatan Kemampuan Pekerja Sosial Masyarakat'),
  subkegiatan('s2', '106.02.2.01.0002', 'Penguatan Lembaga Konsultasi Keluarga'),
  kegiatan('k2', '106.02.2.03', 'Pengumpulan Sumbangan Dalam Daerah', ['s3', 's4']),
  subkegiatan('s3', '106.02.2.03.0001', 'Pengendalian Izin Undian Gratis'),
  subkegiatan('s4', '106.02.2.03.0004', 'Koordinasi Pengumpulan Uang dan Barang'),
  program('p2', '106.10', 'PROGRAM PENANGANAN BENCANA', ['s5', 's6', 's7', 's8'], [25, 40, 62, 87]),
  kegiatan('k3', '106.10.2.01', 'Perlindungan Korban Bencana Alam', ['s5', 's6']),
  subkegiatan('s5', '106.10.2.01.0001', 'Penyediaan Makanan Pengungsi'),
  subkegiatan('s6', '106.10.2.01.0003', 'Penyediaan Sandang dan Tenda'),
  kegiatan('k4', '106.10.2.02', 'Penyelenggaraan Pemberdayaan Kampung Siaga', ['s7', 's8']),
  subkegiatan('s7', '106.10.2.02.0001', 'Pembentukan Kampung Siaga Bencana'),
  subkegiatan('s8', '106.10.2.02.0002', 'Pelatihan Taruna Siaga Bencana'),
];

/** Rupiah of one subkegiatan, by block; realisasi stays for the program to compute. */
function rupiahOf(name: string): Readonly<Partial<Record<BlockKey, number>>> {
  const number = Number(name.slice(1));
  const pagu = 80_000_000 + number * 7_350_000;
  return {
    targetRenstra: 5 * pagu + number * 1_000_000,
    realisasiLalu: 2 * pagu - number * 1_234_567,
    target: pagu,
    tw1: Math.round(pagu * 0.11) + number * 1111,
    tw2: Math.round(pagu * 0.23) - number * 2222,
    tw3: Math.round(pagu * 0.27) + number * 3333,
    tw4: Math.round(pagu * 0.35) - number * 1234,
  };
}

const ROWS: readonly ReferenceRow[] = PLANS.map((plan) => {
  const K: Readonly<Partial<Record<BlockKey, number>>> = {
    targetRenstra: plan.K.renstra,
    realisasiLalu: plan.K.lalu,
    target: plan.K.target,
    tw1: plan.K.tw[0],
    tw2: plan.K.tw[1],
    tw3: plan.K.tw[2],
    tw4: plan.K.tw[3],
  };
  const blocks = Object.fromEntries(
    BLOCKS.map((key) => [
      key,
      [String(K[key] ?? 0), String(plan.parts.reduce((sum, part) => sum + (rupiahOf(part)[key] ?? 0), 0))],
    ]),
  ) as unknown as ReferenceRow['blocks'];
  const no = plan.level === 'program' ? plan.name.slice(1) : '';
  return {
    level: plan.level,
    no,
    kode: plan.kode,
    uraian: plan.uraian,
    indikator: plan.indikator,
    satuan: plan.satuan,
    blocks,
  };
});

/** Label rows after a data row: name of the row, its text. */
const LABELS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  s2: [
    ['rata.k1', 'Rata-rata capaian kinerja Per Subkegiatan (%)'],
    ['predikat.k1', 'Predikat'],
  ],
  s4: [
    ['rata.k2', 'Rata-rata capaian kinerja Per Subkegiatan (%)'],
    ['predikat.k2', 'Predikat'],
    ['rata.p1', 'Rata-rata capaian kinerja Per Kegiatan (%)'],
    ['predikat.p1', 'Predikat'],
  ],
  s6: [
    ['rata.k3', 'Rata-rata capaian kinerja Per Subkegiatan (%)'],
    ['predikat.k3', 'Predikat'],
  ],
  s8: [
    ['rata.k4', 'Rata-rata capaian kinerja Per Subkegiatan (%)'],
    ['predikat.k4', 'Predikat'],
    ['rata.p2', 'Rata-rata capaian kinerja Per Kegiatan (%)'],
    ['predikat.p2', 'Predikat'],
    ['rata', 'Rata-rata capaian kinerja Per Program (%)'],
    ['predikat.rata', 'Predikat'],
    ['total', 'Total'],
    ['persentase', 'Persentase Realisasi Anggaran'],
    ['predikat', 'Predikat'],
  ],
};

export interface SoundForm {
  readonly spec: SheetSpec;
  /** Sheet row by name: `p1`, `s3`, `rata.k1`, `total` … */
  readonly rows: Readonly<Record<string, number>>;
  /** Column by meaning: `kode`, `tw1.Rp` … */
  readonly columns: Readonly<Record<string, number>>;
}

const COMPUTED = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] as const;

export function soundForm(layout: Layout = {}): SoundForm {
  const built = buildForm({ ...layout, blank: COMPUTED }, ROWS);
  const labelled = withLabelRows(
    built,
    PLANS.map((plan, index) => ({ at: built.rows[index] ?? 0, labels: LABELS[plan.name] ?? [] })),
  );
  const { moved, columns } = labelled;
  const rows = Object.fromEntries(
    [
      ...Object.entries(labelled.rows),
      ...PLANS.map(({ name }, index) => [name, moved(built.rows[index] ?? 0)] as const),
    ].sort(([, a], [, b]) => a - b),
  );
  const counted = new Set(
    PLANS.flatMap(({ level }, index) => (level === 'program' ? [] : [moved(built.rows[index] ?? 0)])),
  );
  // The builder's helper column knows the metode of the reference rows only.
  const cells = labelled.spec.cells.map((cell) =>
    cell.value === 'non absolut' && counted.has(cell.row) ? { ...cell, value: 'absolut' } : cell,
  );
  const blank: SheetSpec = { ...labelled.spec, cells };
  const { patch } = compute(gridOf(blank), { mode: 'nilai' });
  const filled = patch.cells.map(({ row, col, after }) => ({ row, col, value: after.value }));
  return { spec: { ...blank, cells: [...cells, ...filled] }, rows, columns };
}

/** A cell's new content: a value, a formula with its result, or null to clear it. */
export type Content = CellValue | { readonly formula: string; readonly value: CellValue };
/** By place, `s1.tw1.Rp`: row name, then column meaning. */
export type Edits = Readonly<Record<string, Content>>;

export function placeOf(form: SoundForm, place: string): { readonly row: number; readonly col: number } {
  const meaning = Object.keys(form.columns).find((each) => place.endsWith(`.${each}`));
  const row = meaning === undefined ? undefined : form.rows[place.slice(0, -meaning.length - 1)];
  const col = form.columns[meaning ?? ''];
  if (row === undefined || col === undefined) throw new Error(`no such place: ${place}`);
  return { row, col };
}

export const nameOf = (form: SoundForm, place: string): string => {
  const { row, col } = placeOf(form, place);
  return columnName(col) + String(row);
};

export function edited(form: SoundForm, edits: Edits): SheetSpec {
  const cells = new Map(form.spec.cells.map((cell) => [`${String(cell.row)} ${String(cell.col)}`, cell]));
  for (const [place, content] of Object.entries(edits)) {
    const { row, col } = placeOf(form, place);
    const key = `${String(row)} ${String(col)}`;
    const style = cells.get(key)?.style;
    cells.delete(key);
    if (content === null) continue;
    const cell =
      typeof content === 'object' && 'formula' in content
        ? { row, col, formula: content.formula, value: content.value }
        : { row, col, value: content };
    cells.set(key, style === undefined ? cell : { ...cell, style });
  }
  return { ...form.spec, cells: [...cells.values()] };
}
