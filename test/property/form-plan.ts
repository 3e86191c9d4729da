/** Plans of forms: what an agency might have, as plain data that fast-check can make and make smaller. */
import {
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  record,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { BLOCKS, type BlockKey } from '../../src/core/form/columns';
import type { Layout } from '../support/form-builder';
import {
  BLANK,
  computedContent,
  inputContent,
  K_SHAPES,
  kContent,
  kFigures,
  kInput,
  RP_SHAPES,
  rpContent,
  rpFigures,
  rpInput,
  type Content,
  type Input,
  type KShape,
  type RpShape,
} from './content';

export type Half = 'K' | 'Rp';
export const COMPUTED = [
  'realisasi',
  'capaian',
  'realisasiRenstra',
  'capaianRenstra',
] as const satisfies readonly BlockKey[];

export interface RowPlan {
  readonly indikator: string;
  readonly satuan: string;
  /** Null in a computed cell: as the last computation left it. */
  readonly cells: Readonly<Record<BlockKey, Readonly<Record<Half, Content | null>>>>;
  /** Words of the helper columns, where the form has them. */
  readonly metode: string;
  readonly arah: string;
}

/** One code with its indicators. */
export interface MemberPlan {
  /** Part of the code and of the name, unique among its siblings. */
  readonly number: number;
  readonly rows: readonly RowPlan[];
}
export interface KegiatanPlan extends MemberPlan {
  readonly subkegiatan: readonly MemberPlan[];
}
export interface ProgramPlan extends MemberPlan {
  readonly kegiatan: readonly KegiatanPlan[];
}

export interface FormPlan {
  readonly layout: Layout;
  readonly programs: readonly ProgramPlan[];
  readonly groups: 'full' | 'simple' | 'none';
  readonly footer: readonly ('total' | 'persentase' | 'predikat' | 'teks')[];
  /** What stands in the percent cells of group and footer rows, in turn. */
  readonly labelCells: readonly Content[];
  /** The form was computed before, and some of its figures were overwritten since. */
  readonly computedBefore: 'rumus' | 'nilai' | null;
  /** Columns left of the table that have nothing to do with it. */
  readonly leftColumns: readonly string[];
}

/** Formulas of the sheet itself by block; K and Rp alike. `{X}` becomes the half. */
const OWN_FORMULAS: Readonly<Record<(typeof COMPUTED)[number], readonly string[]>> = {
  realisasi: [
    '={tw1.X}+{tw2.X}+{tw3.X}+{tw4.X}',
    '=SUM({tw1.X},{tw2.X},{tw3.X},{tw4.X})',
    '=MAX({tw1.X},{tw2.X},{tw3.X},{tw4.X})',
    '={tw4.X}',
    '={target.X}*2',
  ],
  capaian: ['={realisasi.X}/{target.X}*100', '=IFERROR({realisasi.X}/{target.X},0)'],
  realisasiRenstra: ['={realisasiLalu.X}+{realisasi.X}'],
  capaianRenstra: ['={realisasiRenstra.X}/{targetRenstra.X}*100'],
};

export interface FormOptions {
  /**
   * Every stored result is what its formula gives, so that another program computes from the same figures:
   * formulas over the row's own cells are left out.
   */
  readonly consistent?: boolean;
}

const INDIKATOR = ['Jumlah dokumen', 'Persentase warga', 'Indeks kepuasan', 'Nilai SAKIP', 'Cakupan layanan'];
const SATUAN = ['Dokumen', 'Orang', 'Persen', '%', 'Indeks', 'Predikat', 'Lokasi', ''];

const QUARTERS: readonly BlockKey[] = ['tw1', 'tw2', 'tw3', 'tw4'];

type Cell = Input | null;

function rowPlans({ consistent = false }: FormOptions): Arbitrary<RowPlan> {
  const half = (key: BlockKey, of: Half): Arbitrary<Cell> => {
    const computed = COMPUTED.find((each) => each === key);
    if (computed === undefined) return of === 'K' ? kInput : rpInput;
    const formulas = consistent
      ? []
      : OWN_FORMULAS[computed].map((text) => text.replaceAll('.X}', `.${of}}`));
    return computedContent(of === 'K' ? kFigures : rpFigures, formulas);
  };
  const cells = Object.fromEntries(
    BLOCKS.map((key) => [key, record({ K: half(key, 'K'), Rp: half(key, 'Rp') })]),
  ) as unknown as Readonly<Record<BlockKey, Arbitrary<Readonly<Record<Half, Cell>>>>>;
  return record({
    indikator: constantFrom(...INDIKATOR),
    satuan: constantFrom(...SATUAN),
    k: oneof(constant<KShape>('number'), constantFrom(...K_SHAPES)),
    rp: oneof(constant<RpShape>('number'), constantFrom(...RP_SHAPES)),
    /** Quarters up to this one are filled. */
    until: integer({ min: 0, max: 4 }),
    metode: constantFrom('absolut', 'non absolut', 'rata-rata', 'maksimum', ''),
    arah: constantFrom('naik (baik)', 'turun (baik)', ''),
    cells: record(cells),
  }).map(({ k, rp, until, cells: planned, ...row }) => {
    const contents = BLOCKS.map((key) => {
      if (QUARTERS.indexOf(key) >= until) return [key, { K: BLANK, Rp: BLANK }] as const;
      const { K, Rp } = planned[key];
      return [
        key,
        {
          K: K === null ? null : inputContent(K, (figure) => kContent(k, figure, row.satuan)),
          Rp: Rp === null ? null : inputContent(Rp, (figure) => rpContent(rp, figure)),
        },
      ] as const;
    });
    return { ...row, cells: Object.fromEntries(contents) as RowPlan['cells'] };
  });
}

function rowsOf(options: FormOptions): Arbitrary<readonly RowPlan[]> {
  const row = rowPlans(options);
  return oneof(
    { weight: 6, arbitrary: array(row, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: array(row, { minLength: 2, maxLength: 3 }) },
  );
}

/** Siblings whose numbers rise, with gaps as agencies leave them. */
const numbered = <T extends object>(
  members: Arbitrary<readonly T[]>,
): Arbitrary<readonly (T & { readonly number: number })[]> =>
  tuple(members, array(nat(2), { minLength: 8, maxLength: 8 })).map(([list, gaps]) => {
    let number = 0;
    return list.map((each, index) => {
      number += 1 + (gaps[index] ?? 0);
      return { ...each, number };
    });
  });

function programPlans(options: FormOptions): Arbitrary<readonly ProgramPlan[]> {
  const rows = rowsOf(options);
  const subkegiatan = numbered(array(record({ rows }), { maxLength: 3 }));
  const kegiatan = numbered(array(record({ rows, subkegiatan }), { maxLength: 3 }));
  return numbered(array(record({ rows, kegiatan }), { minLength: 1, maxLength: 6 }));
}

const layouts: Arbitrary<Layout> = record({
  bare: boolean(),
  at: record({
    row: oneof(constant(1), integer({ min: 1, max: 60 })),
    col: oneof(integer({ min: 4, max: 6 }), integer({ min: 4, max: 120 })),
  }),
  kode: constantFrom('one', 'three', 'in-name', 'none', 'official'),
  satuan: constantFrom('column', 'in-target', 'in-cell'),
  sasaran: boolean(),
  helpers: boolean(),
  merged: boolean(),
  kLabel: constantFrom('K', 'k', 'Kinerja'),
  rpLabel: constantFrom('Rp', 'Rp.', '(Rp.)'),
  triwulan: constantFrom(
    ['I', 'II', 'III', 'IV'],
    ['I', 'Il', 'Ill', 'IV'],
    ['TW I', 'TW II', 'TW III', 'TW IV'],
  ),
  numberShift: constantFrom(0, 1),
});

export function formPlans(options: FormOptions = {}): Arbitrary<FormPlan> {
  return record({
    layout: layouts,
    programs: programPlans(options),
    groups: constantFrom('full', 'simple', 'none'),
    footer: oneof(
      constant<FormPlan['footer']>(['total', 'persentase', 'predikat', 'teks']),
      constantFrom<FormPlan['footer']>([], ['total'], ['persentase', 'predikat'], ['teks']),
    ),
    labelCells: array(
      oneof(
        constant<Content>({ value: null }),
        constantFrom<Content>({ value: 'Sangat' }, { value: 'Tinggi' }, { value: '-' }, { value: 99.37 }),
        kFigures.map((figure): Content => ({ value: Number(figure) })),
      ),
      { minLength: 1, maxLength: 7 },
    ),
    computedBefore: constantFrom(null, 'rumus', 'nilai'),
    leftColumns: array(constantFrom('x', '1', 'sudah diperiksa', 'ok'), { maxLength: 2 }),
    pageBreak: option(integer({ min: 1, max: 5 }), { freq: 4 }),
  }).map(({ pageBreak, layout, programs, ...plan }) => ({
    ...plan,
    programs:
      options.consistent === true && plan.computedBefore === 'rumus'
        ? programs.map(untouchedProgram)
        : programs,
    layout: pageBreak === null ? layout : { ...layout, pageBreakAfter: pageBreak },
  }));
}

/** As the last computation left it: a figure typed beside formulas would leave them with results out of date. */
function untouched<T extends MemberPlan>(member: T): T {
  const nothing = { K: null, Rp: null };
  const rows = member.rows.map((row) => ({
    ...row,
    cells: { ...row.cells, ...Object.fromEntries(COMPUTED.map((key) => [key, nothing])) },
  }));
  return { ...member, rows };
}

const untouchedProgram = (program: ProgramPlan): ProgramPlan => ({
  ...untouched(program),
  kegiatan: program.kegiatan.map((each) => ({
    ...untouched(each),
    subkegiatan: each.subkegiatan.map(untouched),
  })),
});
