/** For every rule a form in which it fires, and a near miss in which it must not. */
import { runFile } from '../../../src/cli/run-file';
import type { RuleId, Temuan } from '../../../src/core/check/temuan';
import { applySetting, DEFAULT_SETTINGS } from '../../../src/core/evaluate/settings';
import type { Triwulan } from '../../../src/core/form/columns';
import { cellKey, type SheetGrid } from '../../../src/core/grid';
import type { SheetSpec } from '../../../src/core/patch/sheet-spec';
import { createWorkbook } from '../../../src/file';
import { unzipSync, zipSync } from 'fflate';
import { buildForm, type Layout } from '../../support/form-builder';
import type { ReferenceRow } from '../../support/reference';
import { compute, gridOf } from '../../support/run';
import { budget, figureIn, sheetOf } from '../../support/budget-sheet';
import { edited, nameOf, placeOf, soundForm, type Edits, type SoundForm } from '../../support/sound-form';

export interface Setup {
  readonly layout?: Layout;
  readonly edits?: Edits | ((at: (place: string) => number) => Edits);
  /** Number formats by place. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly uncalculated?: readonly string[];
  readonly triwulan?: Triwulan;
  readonly settings?: Readonly<Record<string, string>>;
  readonly others?: (form: SoundForm) => readonly SheetSpec[];
  readonly spec?: (form: SoundForm) => SheetSpec;
  readonly grid?: (grid: SheetGrid, form: SoundForm) => SheetGrid;
  /** Where the finding does not come from computing the form. */
  readonly run?: () => readonly Temuan[];
}

export interface Fixture {
  readonly fires: Setup;
  readonly spares: Setup;
}

/** Built once per layout. */
const built = new Map<string, SoundForm>();
function soundOf(layout: Layout): SoundForm {
  const key = JSON.stringify(layout);
  const known = built.get(key) ?? soundForm(layout);
  built.set(key, known);
  return known;
}

export function find(setup: Setup): readonly Temuan[] {
  if (setup.run !== undefined) return setup.run();
  const form = soundOf(setup.layout ?? {});
  const edits =
    typeof setup.edits === 'function' ? setup.edits((place) => figureIn(form, place)) : setup.edits;
  const read = gridOf(setup.spec?.(form) ?? edited(form, edits ?? {}));
  const key = (place: string): number => {
    const { row, col } = placeOf(form, place);
    return cellKey(row, col);
  };
  const marked: SheetGrid = {
    ...read,
    formats: new Map([
      ...read.formats,
      ...Object.entries(setup.formats ?? {}).map(([place, code]) => [key(place), code] as const),
    ]),
    uncalculated: new Set([...read.uncalculated, ...(setup.uncalculated ?? []).map(key)]),
  };
  let settings = DEFAULT_SETTINGS;
  for (const [name, value] of Object.entries(setup.settings ?? {})) {
    const result = applySetting(settings, name, value);
    if (result.kind !== 'set') throw new Error(`no such setting: ${name}=${value}`);
    settings = result.settings;
  }
  return compute(setup.grid?.(marked, form) ?? marked, {
    settings,
    others: (setup.others?.(form) ?? []).map(gridOf),
    ...(setup.triwulan === undefined ? {} : { triwulan: setup.triwulan }),
  }).temuan;
}

const INDIKATOR = 'Persentase warga yang mendapat layanan program pemberdayaan sosial';

/** Tabel 3.2: target and realisasi of the program of last year and this one. */
const tabel32 = (realisasi2023: number, indikator = INDIKATOR): SheetSpec =>
  sheetOf('Tabel 3.2', [
    ['No', 'Program', 'Indikator Kinerja', 'Target', null, 'Realisasi', null],
    [null, null, null, 2023, 2024, 2023, 2024],
    [1, 'PROGRAM PEMBERDAYAAN SOSIAL', indikator, 85, 90, realisasi2023, 88],
  ]);

const sasaran = (name: string, text: string): SheetSpec =>
  sheetOf(name, [
    ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
    [1, text, 'Persentase PPKS yang terlayani', '87 %'],
  ]);

/** The whole form once more, header and footer included, below itself. */
function copyBelow({ spec }: SoundForm): SheetSpec['cells'] {
  const last = Math.max(...spec.cells.map(({ row }) => row));
  return spec.cells.map((cell) => ({ ...cell, row: cell.row + last + 2 }));
}

/** A form of programs with one kegiatan each, and one row of their mean. */
function manyPrograms(count: number): SheetSpec {
  const source = Array.from({ length: 2 * count }, (_, index): ReferenceRow => {
    const number = Math.floor(index / 2);
    const kode = `${String(1 + Math.floor(number / 99))}.01.${String(1 + (number % 99)).padStart(2, '0')}`;
    const isProgram = index % 2 === 0;
    const pair = ['10', '1000'] as const;
    const blocks = Object.fromEntries(
      [
        'targetRenstra',
        'realisasiLalu',
        'target',
        'tw1',
        'tw2',
        'tw3',
        'tw4',
        'realisasi',
        'capaian',
        'realisasiRenstra',
        'capaianRenstra',
      ].map((key) => [key, pair]),
    ) as unknown as ReferenceRow['blocks'];
    return {
      level: isProgram ? 'program' : 'kegiatan',
      no: '',
      kode: isProgram ? kode : `${kode}.2.01`,
      uraian: `Uraian ${String(index)}`,
      indikator: `Jumlah keluaran ${String(index)}`,
      satuan: 'Dokumen',
      blocks,
    };
  });
  const built = buildForm({ blank: ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] }, source);
  const last = built.rows.at(-1) ?? 0;
  return {
    ...built.spec,
    cells: [
      ...built.spec.cells,
      { row: last + 1, col: 3, value: 'Rata-rata capaian kinerja Per Program (%)' },
    ],
  };
}

/** A form in a file, one computed cell of which is an array formula. */
function arrayFormula(kind: 't="array"' | ''): readonly Temuan[] {
  const form = soundForm();
  const area = `${nameOf(form, 's1.capaian.K')}:${nameOf(form, 's2.capaian.K')}`;
  const bytes = createWorkbook([edited(form, { 's1.capaian.K': { formula: '=1+1', value: 55 } })]);
  const parts = unzipSync(bytes);
  const path = Object.keys(parts).find((name) => name.includes('worksheets/sheet')) ?? '';
  const xml = new TextDecoder().decode(parts[path]);
  const marked = xml.replace('<f>1+1</f>', `<f ${kind === '' ? '' : `${kind} ref="${area}"`}>1+1</f>`);
  if (marked === xml) throw new Error('the formula is not in the file');
  const outcome = runFile(
    zipSync({ ...parts, [path]: new TextEncoder().encode(marked) }),
    {
      files: [],
      sheet: null,
      triwulan: null,
      check: false,
      lkjip: false,
      mode: 'rumus',
      out: null,
      inPlace: false,
      json: null,
      rekap: null,
      lang: 'id',
      settings: [],
      help: false,
    },
    () => undefined,
  );
  if (outcome.kind !== 'done') throw new Error(outcome.reason);
  return outcome.temuan;
}

/** The same form on the sheet of an earlier triwulan. */
const upToTriwulanII = (spec: SheetSpec): SheetSpec => ({
  ...spec,
  name: 'TW II',
  cells: spec.cells.map((cell) =>
    cell.value === 'PERIODE TRIWULAN IV TAHUN 2024'
      ? { ...cell, value: 'S.D. TRIWULAN II TAHUN 2024' }
      : cell,
  ),
});

const clear = (...places: readonly string[]): Edits =>
  Object.fromEntries(places.map((place) => [place, null]));
const QUARTERS = ['tw1', 'tw2', 'tw3', 'tw4'] as const;

const groupRows = (...names: readonly string[]): Edits =>
  clear(
    ...names.flatMap((name) =>
      [`rata.${name}`, `predikat.${name}`].flatMap((row) => [
        `${row}.uraian`,
        `${row}.capaian.K`,
        `${row}.capaian.Rp`,
      ]),
    ),
  );

const lokasi = (satuan: string): Edits => ({
  's1.satuan': satuan,
  's1.target.K': 1,
  's1.tw1.K': 1,
  's1.tw2.K': 0,
  's1.tw3.K': 0,
  's1.tw4.K': 2,
  's1.realisasi.K': 3,
});

const formulas =
  (count: number) =>
  (at: (place: string) => number): Edits =>
    Object.fromEntries(
      ['s1', 's2', 's3', 's4', 's5', 's6', 's7'].slice(0, count).map((name) => {
        const value = at(`${name}.realisasi.Rp`);
        return [`${name}.realisasi.Rp`, { formula: `=${String(value)}+0`, value }];
      }),
    );

export const FIXTURES: Readonly<Record<RuleId, Fixture>> = {
  'bentuk.blok-tidak-ada': {
    fires: {
      spec: ({ spec, columns }) => ({
        ...spec,
        cells: spec.cells.filter(
          ({ col }) => col !== columns['realisasiLalu.K'] && col !== columns['realisasiLalu.Rp'],
        ),
      }),
    },
    spares: { layout: { bare: true } },
  },
  'bentuk.blok-separuh': {
    fires: {
      spec: ({ spec, columns }) => ({
        ...spec,
        cells: spec.cells.filter(({ col }) => col !== columns['realisasiLalu.Rp']),
      }),
    },
    spares: {
      spec: ({ spec, columns }) => ({
        ...spec,
        cells: spec.cells.filter(
          ({ col }) => col !== columns['realisasiLalu.K'] && col !== columns['realisasiLalu.Rp'],
        ),
      }),
    },
  },
  'bentuk.kode-ganda': {
    fires: { edits: { 's2.kode': '106.02.2.01.0001' } },
    spares: { edits: { 's2.kode': '106.02.2.01.0001', 's2.uraian': null } },
  },
  'bentuk.kode-tidak-terbaca': {
    fires: { edits: { 's2.kode': '106.02.abc' } },
    spares: { edits: { 's2.kode': '106.02.2.01.0002.' } },
  },
  'bentuk.formulir-kedua': {
    fires: { spec: (form) => ({ ...form.spec, cells: [...form.spec.cells, ...copyBelow(form)] }) },
    // A page that ends before the form does: its header comes again, and the form goes on.
    spares: { layout: { pageBreakAfter: 3 } },
  },
  'bentuk.kode-kehilangan-nol': {
    fires: { edits: { 'p2.kode': 106.1 } },
    spares: { edits: { 'p1.kode': 106.02 } },
  },
  'bentuk.kode-angka': {
    fires: { edits: { 'p1.kode': 106.02 } },
    spares: { edits: { 'p2.kode': 106.1 } },
  },
  'bentuk.induk-tidak-ada': {
    fires: { edits: { 'k2.kode': '106.02.2.04' } },
    spares: { edits: { 'k2.uraian': 'Nama lain' } },
  },
  'bentuk.salah-induk': {
    fires: { edits: { 's8.kode': '106.02.2.01.0009' } },
    spares: { edits: { 's8.kode': '106.10.2.02.0009' } },
  },
  'bentuk.urutan-kode': {
    fires: { edits: { 's1.kode': '106.02.2.01.0007' } },
    spares: { edits: { 's2.kode': '106.02.2.01.0007' } },
  },
  'bentuk.tingkat-tidak-dikenal': {
    fires: { edits: { 's2.kode': null } },
    spares: { edits: { 's2.kode': null, 's2.uraian': 'Sub Kegiatan Penguatan Lembaga' } },
  },
  'bentuk.rata-rata-tidak-ada': {
    fires: { edits: groupRows('k3') },
    // One pair at the end is a form of its own kind.
    spares: { edits: groupRows('k1', 'k2', 'k3', 'k4', 'p1', 'p2') },
  },
  'bentuk.kode-panjang-lain': {
    fires: { edits: { 's1.kode': '106.02.2.01.001' } },
    spares: { edits: { 'k1.kode': null, 's1.kode': '106.02.2.01.0011' } },
  },
  'bentuk.predikat-tidak-ada': {
    fires: { edits: clear('predikat.k1.uraian', 'predikat.k1.capaian.K', 'predikat.k1.capaian.Rp') },
    // A form that prints no predikat at all.
    spares: {
      edits: clear(
        ...['k1', 'k2', 'k3', 'k4', 'p1', 'p2', 'rata'].flatMap((name) =>
          ['uraian', 'capaian.K', 'capaian.Rp'].map((meaning) => `predikat.${name}.${meaning}`),
        ),
      ),
    },
  },
  'bentuk.rata-rata-ganda': {
    fires: { edits: { 'predikat.k1.uraian': 'Rata-rata capaian kinerja Per Subkegiatan (%)' } },
    spares: { edits: { 'predikat.k1.uraian': 'Predikat kinerja' } },
  },
  'bentuk.rata-rata-salah-tempat': {
    fires: { edits: { 'rata.k1.uraian': 'Rata-rata capaian kinerja Per Kegiatan (%)' } },
    spares: { edits: { 'rata.k1.uraian': 'Rata-rata capaian kinerja' } },
  },
  'bentuk.indikator-kosong': {
    fires: { edits: clear('s2.kode', 's2.uraian', 's2.indikator') },
    spares: { edits: clear('s2.kode', 's2.uraian') },
  },
  'bentuk.indikator-tidak-diisi': {
    fires: { edits: clear('s2.indikator') },
    spares: { edits: clear('s2.kode', 's2.uraian', 's2.indikator') },
  },
  'bentuk.satuan-kosong': {
    fires: { edits: clear('s2.satuan') },
    spares: { layout: { satuan: 'in-cell' } },
  },
  'bentuk.lanjutan-pagu-sama': {
    fires: {
      edits: (at) => ({ 's2.kode': null, 's2.uraian': null, 's2.target.Rp': at('s1.target.Rp') }),
    },
    spares: { edits: clear('s2.kode', 's2.uraian') },
  },

  'isi.bukan-angka': {
    fires: { edits: { 's1.tw1.K': 'banyak' } },
    spares: { edits: { 's1.tw1.K': '2 Laporan' } },
  },
  'isi.galat-excel': {
    fires: { edits: { 's1.tw1.Rp': { error: '#REF!' } } },
    spares: { edits: { 's1.tw1.Rp': '-' } },
  },
  'isi.tanggal': {
    fires: { edits: { 's1.tw1.K': 45_324 }, formats: { 's1.tw1.K': 'd-mmm' } },
    spares: { formats: { 's1.tw1.K': '0.00" d"' } },
  },
  'isi.terlalu-besar': {
    fires: { edits: { 's1.tw1.Rp': 1e15 } },
    spares: { edits: { 's1.tw1.Rp': 999_999_999_999_999 } },
  },
  'isi.rumus-belum-dihitung': {
    fires: { uncalculated: ['s1.tw1.Rp'] },
    spares: { uncalculated: ['s1.capaian.Rp'] },
  },
  'isi.pemisah-rancu': {
    fires: { edits: { 's1.targetRenstra.K': '3.286' } },
    // Only 60 makes the capaian that stands beside it.
    spares: { edits: { 's1.targetRenstra.K': '60.000' } },
  },
  'isi.angka-teks': {
    fires: { edits: (at) => ({ 's1.tw1.Rp': String(at('s1.tw1.Rp')) }) },
    spares: { edits: { 's1.tw1.Rp': '-' } },
  },
  'isi.satuan-dalam-angka': {
    fires: { edits: { 's1.tw1.K': '2 Laporan' } },
    spares: { layout: { satuan: 'in-cell' } },
  },
  'isi.negatif': { fires: { edits: { 's1.tw1.K': -2 } }, spares: { edits: { 's1.tw1.K': 0 } } },
  'isi.target-kosong': {
    fires: { edits: { 's1.target.K': 0 } },
    spares: { edits: { 's1.target.Rp': null } },
  },
  'isi.target-renstra-kosong': {
    fires: { edits: { 's1.targetRenstra.K': null } },
    spares: { edits: { 's1.targetRenstra.Rp': null } },
  },
  'isi.pagu-kosong': {
    fires: { edits: { 's1.target.Rp': null } },
    spares: {
      edits: clear('s1.target.Rp', 's1.realisasi.Rp', ...QUARTERS.map((key) => `s1.${key}.Rp`)),
    },
  },
  'isi.nilai-tak-terbanding': {
    fires: { edits: { 's1.target.K': 'BB', 's1.realisasi.K': 'C' } },
    spares: { edits: { 's1.target.K': 'BB', 's1.realisasi.K': 'A' } },
  },
  'isi.realisasi-triwulan-kosong': {
    fires: { edits: { 's1.tw2.K': null } },
    spares: { edits: { 's1.tw2.K': '-' } },
  },
  'isi.triwulan-mendatang': { fires: { triwulan: 2 }, spares: { triwulan: 4 } },
  'isi.triwulan-lain-dari-judul': {
    fires: { layout: { period: 'PERIODE TRIWULAN II TAHUN 2024' } },
    spares: { layout: { period: 'PERIODE TAHUN 2024' } },
  },
  'isi.pecahan-persen': {
    fires: { edits: { 'p1.tw4.K': 0.88 } },
    spares: { edits: { 'p1.tw1.K': 0.2 } },
  },
  'isi.ketik-di-atas-rumus': { fires: { edits: formulas(7) }, spares: { edits: formulas(3) } },
  'isi.baris-tersembunyi': {
    fires: { grid: (grid, { rows }) => ({ ...grid, hiddenRows: new Set([rows['s1'] ?? 0]) }) },
    spares: { grid: (grid) => ({ ...grid, hiddenRows: new Set([1]) }) },
  },
  'isi.saringan-aktif': {
    fires: { grid: (grid) => ({ ...grid, filtered: true }) },
    spares: { grid: (grid) => ({ ...grid, filtered: false }) },
  },

  'hitungan.realisasi-rp': {
    fires: { edits: (at) => ({ 's1.realisasi.Rp': at('s1.realisasi.Rp') + 1 }) },
    spares: { edits: { 's1.realisasi.Rp': null } },
  },
  'hitungan.realisasi-diketik': {
    fires: { edits: clear(...QUARTERS.map((key) => `s1.${key}.K`)) },
    spares: { edits: clear('s1.tw1.K', 's1.tw2.K', 's1.tw3.K') },
  },
  'hitungan.realisasi-k-tanpa-metode': {
    fires: { edits: { 's1.realisasi.K': 11 } },
    spares: { edits: { 's1.realisasi.K': 4 } },
  },
  'hitungan.metode-lain': {
    fires: { layout: { helpers: true }, edits: { 's1.realisasi.K': 4 } },
    spares: { edits: { 's1.realisasi.K': 4 } },
  },
  'hitungan.berbeda': {
    fires: { edits: { 's1.capaian.K': 55.55 } },
    spares: { edits: { 's1.capaian.K': '100,00' } },
  },
  'hitungan.tanpa-dasar': {
    fires: { edits: clear(...QUARTERS.map((key) => `s1.${key}.K`), 's1.realisasi.K') },
    // What the years before had reached still holds.
    spares: {
      edits: (at) => ({
        ...clear(...QUARTERS.map((key) => `s1.${key}.K`), 's1.realisasi.K', 's1.capaian.K'),
        's1.realisasiRenstra.K': at('s1.realisasiLalu.K'),
      }),
    },
  },
  'hitungan.pembulatan-lain': {
    fires: { edits: { 'p1.capaian.K': 97.77 } },
    spares: { edits: { 'p1.capaian.K': 97.5 } },
  },
  'hitungan.rata-rata-lain': {
    fires: { edits: { 'rata.capaian.K': 100 } },
    spares: { edits: { 'rata.capaian.K': 99 } },
  },
  'hitungan.total-lain': {
    fires: { edits: (at) => ({ 'total.target.Rp': 3 * at('total.target.Rp') }) },
    spares: { edits: (at) => ({ 'total.target.Rp': at('total.target.Rp') + 1 }) },
  },
  'hitungan.rumus-luar-berbeda': {
    fires: { edits: { 's1.capaian.K': { formula: '=Lain!A1', value: 55 } } },
    spares: { edits: { 's1.capaian.K': { formula: '=Lain!A1', value: 100 } } },
  },
  'hitungan.predikat': {
    fires: { edits: { 'predikat.k1.capaian.K': 'Sedang' } },
    spares: { edits: { 'predikat.k1.capaian.K': 'sangat tinggi' } },
  },
  'hitungan.predikat-terpotong': {
    fires: { edits: { 'predikat.k1.capaian.K': 'Sangat' } },
    spares: { edits: { 'predikat.k1.capaian.K': 'Sangat Rendah' } },
  },
  'hitungan.predikat-celah-lain': {
    fires: { edits: { 's1.target.K': 13.2, 's2.target.K': 13.2 } },
    spares: { edits: { 's1.target.K': 13.4, 's2.target.K': 13.4 } },
  },
  'hitungan.celah-predikat': {
    fires: { edits: { 's1.target.K': 13.2, 's2.target.K': 13.2 } },
    spares: { edits: { 's1.target.K': 13.4, 's2.target.K': 13.4 } },
  },
  'hitungan.rumus-kepala': {
    fires: { layout: { numberShift: 1 } },
    spares: { layout: { numberShift: 0 } },
  },
  'hitungan.baris-dilewati-dalam-jumlah': {
    fires: { edits: { 'p1.tw1.K': 'banyak' } },
    spares: { edits: { 's1.tw1.K': 'banyak' } },
  },
  'hitungan.terlalu-banyak-anggota': {
    fires: { spec: () => manyPrograms(880) },
    spares: { spec: () => manyPrograms(80) },
  },
  'hitungan.rumus-larik': {
    fires: { run: () => arrayFormula('t="array"') },
    spares: { run: () => arrayFormula('') },
  },

  'hierarki.rp-tidak-sama': {
    fires: { edits: (at) => ({ 'k1.tw1.Rp': at('k1.tw1.Rp') + 1000 }) },
    // Parents that leave a triwulan to their parts say nothing that could be wrong.
    spares: { edits: clear('p1.tw1.Rp', 'k1.tw1.Rp', 'k2.tw1.Rp') },
  },
  'hierarki.rp-renstra': {
    fires: { edits: (at) => ({ 'k1.realisasiLalu.Rp': at('k1.realisasiLalu.Rp') + 1 }) },
    spares: { edits: clear('k1.realisasiLalu.Rp', 'p1.realisasiLalu.Rp') },
  },
  'hierarki.target-renstra-kosong': {
    fires: { edits: { 'p1.targetRenstra.Rp': 0 } },
    spares: {
      edits: clear(...['p1', 'k1', 'k2', 's1', 's2', 's3', 's4'].map((row) => `${row}.targetRenstra.Rp`)),
    },
  },

  'kewajaran.realisasi-melebihi-pagu': {
    fires: { edits: (at) => ({ 's1.target.Rp': at('s1.realisasi.Rp') - 1 }) },
    spares: { edits: (at) => ({ 's1.target.Rp': at('s1.realisasi.Rp') }) },
  },
  'kewajaran.capaian-di-atas-150': {
    fires: { edits: { 's1.target.K': 7 } },
    spares: { edits: { 's1.target.K': 8 } },
  },
  'kewajaran.capaian-di-atas-200': {
    fires: { edits: { 's1.target.K': 5 } },
    spares: { edits: { 's1.target.K': 6 } },
  },
  'kewajaran.capaian-penuh-serapan-rendah': {
    fires: { edits: (at) => ({ 's1.target.Rp': at('s1.target.Rp') * 2 }) },
    spares: { edits: (at) => ({ 's1.target.Rp': at('s1.realisasi.Rp') * 2 }) },
  },
  'kewajaran.serapan-penuh-capaian-rendah': {
    fires: { edits: { 's1.target.K': 25 } },
    spares: { edits: { 's1.target.K': 24 } },
  },
  'kewajaran.terhitung-ganda': { fires: { edits: lokasi('Lokasi') }, spares: { edits: lokasi('Orang') } },
  'kewajaran.induk-anak-berbeda': {
    fires: { edits: { 'k1.satuan': 'Laporan', 'k1.target.K': 24 } },
    spares: { edits: { 'k1.satuan': 'Laporan', 'k1.target.K': 25 } },
  },
  'kewajaran.kumulatif-turun': {
    fires: { edits: { 'p1.tw3.K': 40 } },
    spares: { edits: { 'p1.tw3.K': 0 } },
  },
  'kewajaran.persen-di-atas-100': {
    fires: { edits: { 'p1.target.K': 105 } },
    spares: { edits: { 'p1.target.K': 105, 'p1.indikator': 'Persentase peningkatan layanan' } },
  },
  'kewajaran.triwulan-sama': {
    fires: { edits: Object.fromEntries(QUARTERS.map((key) => [`s1.${key}.Rp`, 20_000_000])) },
    spares: { edits: Object.fromEntries(QUARTERS.slice(1).map((key) => [`s1.${key}.Rp`, 20_000_000])) },
  },

  'antar-tabel.pagu-berbeda': {
    fires: { others: (form) => [budget(form, { change: { 's1.pagu': 1000 } })] },
    spares: { others: (form) => [budget(form)] },
  },
  'antar-tabel.pagu-pk': {
    fires: { others: (form) => [budget(form, { name: 'PK Perubahan', change: { 's1.pagu': 1000 } })] },
    spares: { others: (form) => [budget(form, { name: 'PK', change: { 's1.pagu': 1000 } })] },
  },
  'antar-tabel.pagu-pk-awal': {
    fires: { others: (form) => [budget(form, { name: 'Perjanjian Kinerja', change: { 's1.pagu': 1000 } })] },
    // Revised since, and the revision agrees.
    spares: {
      others: (form) => [
        budget(form, { name: 'PK', change: { 's1.pagu': 1000 } }),
        budget(form, { name: 'PK Perubahan' }),
      ],
    },
  },
  'antar-tabel.realisasi-berbeda': {
    fires: { others: (form) => [budget(form, { change: { 's1.realisasi': 1000 } })] },
    spares: {
      others: (form) => [
        budget(form, { change: { 's1.realisasi': figureIn(form, 's1.realisasi.Rp') + 0.4 } }),
      ],
    },
  },
  'antar-tabel.persen-berbeda': {
    fires: { others: (form) => [budget(form, { change: { 's1.persen': 12.34 } })] },
    spares: { others: (form) => [budget(form, { percent: 'potong' })] },
  },
  'antar-tabel.persen-pembulatan': {
    fires: { others: (form) => [budget(form, { percent: 'potong' })] },
    spares: { others: (form) => [budget(form)] },
  },
  'antar-tabel.kinerja-berbeda': {
    fires: { others: () => [tabel32(75)] },
    spares: { others: () => [tabel32(84)] },
  },
  'antar-tabel.triwulan-berbeda': {
    fires: { others: (form) => [upToTriwulanII(edited(form, { 's1.tw1.K': 5 }))] },
    // What the earlier sheet says of a triwulan that had not come yet proves nothing.
    spares: { others: (form) => [upToTriwulanII(edited(form, { 's1.tw3.K': 5 }))] },
  },
  'antar-tabel.kode-berbeda': {
    fires: { edits: { 's2.kode': '106.02.2.01.0009' }, others: (form) => [budget(form)] },
    spares: { edits: { 's2.kode': '106.02.2.01.0009' }, others: (form) => [budget(form, { kode: false })] },
  },
  'antar-tabel.uraian-berbeda': {
    fires: {
      others: (form) => [
        budget(form, { kode: false, change: { 's1.uraian': 'Peningkatan Kemampuan Pekerja Sosial' } }),
      ],
    },
    spares: {
      others: (form) => [
        budget(form, { change: { 's1.uraian': 'PENINGKATAN KEMAMPUAN  PEKERJA SOSIAL MASYARAKAT' } }),
      ],
    },
  },
  'antar-tabel.indikator-berbeda': {
    fires: { others: () => [tabel32(84, 'Persentase warga yang memperoleh layanan pemberdayaan sosial')] },
    spares: { others: () => [tabel32(84, 'Indeks kepuasan atas penyaluran bantuan')] },
  },
  'antar-tabel.sasaran-berbeda': {
    fires: {
      others: () => [
        sasaran('PK', 'Meningkatnya kesejahteraan sosial masyarakat'),
        sasaran('Tabel 3.1', 'Meningkatnya kesejahteraan sosial warga masyarakat'),
      ],
    },
    spares: {
      others: () => [
        sasaran('PK', 'Meningkatnya kesejahteraan sosial masyarakat'),
        sasaran('Tabel 3.1', 'MENINGKATNYA KESEJAHTERAAN SOSIAL MASYARAKAT.'),
      ],
    },
  },
};
