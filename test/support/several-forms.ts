/** Workbooks with several forms: one sheet per bidang, one per triwulan. Figures by hand, so that sums can be too. */
import { BLOCKS, type BlockKey, type OfficialBlock } from '../../src/core/form/columns';
import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { buildForm } from './form-builder';
import type { ReferenceRow } from './reference';

interface Bidang {
  readonly kode: string;
  readonly program: string;
  readonly title: string;
  /** Target and the triwulan's realisasi of K, in percent. */
  readonly K: readonly [target: number, tw: readonly number[]];
  /** Million rupiah. */
  readonly Rp: readonly [pagu: number, tw: readonly number[]];
}

const BIDANG = {
  Sekretariat: {
    kode: '1.06.01',
    program: 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH',
    title: 'SEKRETARIAT DINAS SOSIAL KABUPATEN PACITAN',
    K: [100, [20, 50, 80, 100]],
    Rp: [100, [20, 20, 20, 30]],
  },
  'Bidang Sosial': {
    kode: '1.06.02',
    program: 'PROGRAM PEMBERDAYAAN SOSIAL',
    title: 'BIDANG PEMBERDAYAAN SOSIAL DINAS SOSIAL KABUPATEN PACITAN',
    K: [75, [10, 30, 45, 60]],
    Rp: [200, [30, 40, 40, 40]],
  },
  'Bidang Bencana': {
    kode: '1.06.06',
    program: 'PROGRAM PENANGANAN BENCANA',
    title: 'BIDANG PENANGANAN BENCANA DINAS SOSIAL KABUPATEN PACITAN',
    K: [80, [10, 20, 30, 40]],
    Rp: [300, [60, 70, 70, 70]],
  },
} as const satisfies Readonly<Record<string, Bidang>>;

export type BidangName = keyof typeof BIDANG;

const LEVELS = [
  ['program', ''],
  ['kegiatan', '.2.01'],
  ['subkegiatan', '.2.01.0001'],
] as const;

/** Program, kegiatan and subkegiatan with the same money; the program's K in percent. */
function rowsOf(name: BidangName, upTo: number, kodeOf: BidangName = name): ReferenceRow[] {
  const bidang: Bidang = BIDANG[name];
  return LEVELS.map(([level, suffix]) => {
    const uraian = {
      program: bidang.program,
      kegiatan: `Kegiatan ${name}`,
      subkegiatan: `Subkegiatan ${name}`,
    }[level];
    const figures: Partial<Record<BlockKey, readonly [number, number]>> = {
      targetRenstra: [bidang.K[0], bidang.Rp[0] * 5_000_000],
      realisasiLalu: [0, bidang.Rp[0] * 1_000_000],
      target: [bidang.K[0], bidang.Rp[0] * 1_000_000],
    };
    for (let quarter = 0; quarter < upTo; quarter++)
      figures[(['tw1', 'tw2', 'tw3', 'tw4'] as const)[quarter] ?? 'tw1'] = [
        bidang.K[1][quarter] ?? 0,
        (bidang.Rp[1][quarter] ?? 0) * 1_000_000,
      ];
    const blocks = Object.fromEntries(
      BLOCKS.map((key) => [key, (figures[key] ?? [0, 0]).map(String)]),
    ) as unknown as ReferenceRow['blocks'];
    return {
      level,
      no: level === 'program' ? '1' : '',
      kode: `${(BIDANG[kodeOf] satisfies Bidang).kode}${suffix}`,
      uraian,
      indikator: `Persentase capaian ${name}`,
      satuan: 'persen',
      blocks,
    };
  });
}

const COMPUTED: readonly OfficialBlock[] = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'];

function specOf(
  sheet: string,
  rows: readonly ReferenceRow[],
  upTo: number,
  title: string,
  period = '',
): SheetSpec {
  const quarters = (['tw1', 'tw2', 'tw3', 'tw4'] as const).slice(upTo);
  const built = buildForm({ blank: [...COMPUTED, ...quarters], at: { row: 2, col: 1 } }, rows);
  const heading = (row: number, value: string): SpecCell => ({ row, col: 1, value });
  return {
    ...built.spec,
    name: sheet,
    merges: (built.spec.merges ?? []).filter(({ top }) => top > 3),
    cells: [
      heading(1, 'EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH'),
      heading(2, title),
      heading(3, `${period}TAHUN 2024`),
      ...built.spec.cells.filter(({ row }) => row > 3),
    ],
  };
}

/** @param kodeOf the bidang whose program this one works on too */
export const bidangSpec = (name: BidangName, kodeOf: BidangName = name, upTo = 4): SheetSpec =>
  specOf(name, rowsOf(name, upTo, kodeOf), upTo, BIDANG[name].title);

/** One form over the rows of several bidang. */
export const oneProgram = (names: readonly BidangName[]): SheetSpec =>
  specOf(
    'Seluruh Dinas',
    names.flatMap((name) => rowsOf(name, 4)),
    4,
    'DINAS SOSIAL KABUPATEN PACITAN',
  );

/** The form of the whole agency as it stood at the end of a triwulan, on a sheet of its own. */
export function triwulanSpec(upTo: 1 | 2 | 3 | 4): SheetSpec {
  const names = Object.keys(BIDANG) as BidangName[];
  const period = `TRIWULAN ${['I', 'II', 'III', 'IV'][upTo - 1] ?? ''} `;
  return specOf(
    `TW ${String(upTo)}`,
    names.flatMap((name) => rowsOf(name, upTo)),
    upTo,
    'DINAS SOSIAL KABUPATEN PACITAN',
    period,
  );
}
