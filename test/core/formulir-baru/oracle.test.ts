/** A new form, filled in and recalculated by LibreOffice alone, holds what the add-in would compute. */
import { applySetting, DEFAULT_SETTINGS, type Settings } from '../../../src/core/evaluate/settings';
import { TRIWULAN_BLOCKS, type BlockKey } from '../../../src/core/form/columns';
import type { FormKind } from '../../../src/core/formulir-baru/new-form';
import { valueAt, type SheetGrid } from '../../../src/core/grid';
import type { SheetSpec } from '../../../src/core/patch/sheet-spec';
import { createWorkbook, openWorkbook, readSheet } from '../../../src/file';
import { computed, kodeOf, MEMBERS, rataRata, shown, type DataRow } from '../../example/example-data';
import { oracle, recalculate } from '../../support/libreoffice';
import {
  INPUTS,
  newForm,
  rowsOf,
  typedInto,
  typing,
  verdict,
  type Figures,
  type Typed,
} from '../../support/new-form';
import { REFERENCE_ROWS } from '../../support/reference';

const withSettings = (set: Readonly<Record<string, string>>): Settings => {
  let settings = DEFAULT_SETTINGS;
  for (const [key, value] of Object.entries(set)) {
    const result = applySetting(settings, key, value);
    if (result.kind !== 'set') throw new Error(`${key}=${value}`);
    settings = result.settings;
  }
  return settings;
};
/** Counted, and yet the report prints the last quarter; only the user can know (domain: evaluation-form §3). */
const LAST = { 'metode.106.07.2.01.0002': 'akhir' };

const HEADING = 'Kode\tUraian\tIndikator\tSatuan\tTarget\n';
const EXAMPLE_LIST =
  HEADING +
  MEMBERS.map((row) => ['B', 'C', 'D', 'E', 'J'].map((col) => shown(row, col) ?? '').join('\t')).join('\n');

const LETTERS: Readonly<Partial<Record<BlockKey, readonly [string, string]>>> = {
  targetRenstra: ['F', 'G'],
  realisasiLalu: ['H', 'I'],
  target: ['J', 'K'],
  tw1: ['L', 'M'],
  tw2: ['N', 'O'],
  tw3: ['P', 'Q'],
  tw4: ['R', 'S'],
};
const figuresOf = (row: DataRow): Figures =>
  Object.fromEntries(
    Object.entries(LETTERS).map(([key, [k, rp]]) => [key, [shown(row, k) ?? '', shown(row, rp) ?? '']]),
  );

/** One start of LibreOffice for all sheets. */
function recalculated(specs: readonly SheetSpec[]): SheetGrid[] {
  const named = specs.map((spec, index) => ({ ...spec, name: `Lembar ${String(index + 1)}` }));
  const file = openWorkbook(recalculate(createWorkbook(named)));
  return named.map(({ name }) => readSheet(file, name));
}

const CLEAN = { changes: [], differences: [], errors: [] };

const KINDS: readonly FormKind[] = ['extended', 'bare'];
const SETTINGS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['as they come', {}],
  [
    'all others',
    {
      'predikat.celah': 'batas-atas',
      'capaian.batas': '110',
      'capaian.rp-nol': 'kosong',
      'renstra.akhir': 'realisasi',
      'pembulatan.formulir': 'potong',
      'arah.106.02.2.03.0001': 'turun',
      'metode.106.01.2.06.0004': 'rata-rata',
      'metode.106.01.2.06.0005': 'maksimum',
    },
  ],
  ['arah turun as a quotient', { 'capaian.arah-turun': 'perbandingan', 'arah.106.02.2.03.0001': 'turun' }],
];

/** What the staff type: money of the subkegiatan only, where the form adds up the rest. */
function fillExample(
  spec: SheetSpec,
  fill: (row: DataRow, index: number) => readonly BlockKey[],
  parents: boolean,
): SheetSpec {
  const { rows, blocks } = rowsOf(spec);
  const typed = MEMBERS.flatMap((row, index): Typed[] => {
    const place = rows[index];
    if (place === undefined) throw new Error(kodeOf(row));
    const sums = row.kind !== 'subkegiatan' && !parents;
    const figures = Object.fromEntries(
      Object.entries(figuresOf(row)).map(([key, [k, rp] = ['', '']]) => [
        key,
        [k, sums && key !== 'targetRenstra' && key !== 'realisasiLalu' ? '' : rp],
      ]),
    );
    return typing(place.row, blocks, figures, fill(row, index));
  });
  return typedInto(spec, typed);
}

oracle('a new form in LibreOffice', () => {
  test.each(KINDS.flatMap((kind) => SETTINGS.map(([name, set]) => [kind, name, set] as const)))(
    '%s form, settings %s: blank, filled quarter by quarter, and with gaps there is nothing to correct',
    (kind, name, set) => {
      const settings = withSettings(set);
      const spec = newForm(EXAMPLE_LIST, { kind }, settings);
      const upTo = (last: number) => fillExample(spec, () => INPUTS.slice(0, 3 + last), false);
      const holes = (_: DataRow, index: number) =>
        INPUTS.filter((_key, at) => (index * 5 + at * 3) % 7 !== 0);
      const states: readonly (readonly [string, SheetSpec])[] = [
        ['blank', spec],
        ['with gaps', fillExample(spec, holes, false)],
        ['half of the rows', fillExample(spec, (_, index) => (index % 2 === 0 ? INPUTS : []), false)],
        ['triwulan 4', upTo(4)],
        ...(name !== 'as they come'
          ? []
          : ([
              ['targets only', upTo(0)],
              ['triwulan 1', upTo(1)],
              ['triwulan 2', upTo(2)],
              ['triwulan 3', upTo(3)],
              ['parents typed too', fillExample(spec, () => INPUTS, true)],
            ] as const)),
      ];
      const grids = recalculated(states.map(([, each]) => each));
      grids.forEach((grid, index) => {
        const state = states[index]?.[0];
        expect([state, verdict(grid, settings)]).toEqual([state, CLEAN]);
      });
    },
  );

  test('further indikator, an opinion, a range, decimals, no codes: nothing to correct', () => {
    const list = `No\tUraian\tIndikator\tSatuan\tTarget\tPagu
I\tPROGRAM PENUNJANG\tOpini BPK\tOpini\tWTP\t
\t\tNilai SAKIP\tNilai\t≥BB\t
I.1\tPerencanaan\tKelembapan ruang arsip\tPersen\t45 - 60\t
1\tPenyusunan Dokumen\tJumlah dokumen\tDokumen\t4\t40.000.000,25
\t\tIndeks kepuasan\tIndeks\t82,5\t
2\tKoordinasi\tJumlah rapat\tKali\t12\t1.000.000,10`;
    const spec = newForm(list);
    const { rows, blocks } = rowsOf(spec);
    const K: Readonly<Record<string, readonly [string, string, string, string]>> = {
      'Opini BPK': ['', '', '', 'WTP'],
      'Nilai SAKIP': ['', 'B', '', 'A'],
      'Kelembapan ruang arsip': ['70', '0', '64', ''],
      'Jumlah dokumen': ['1', '1', '', '2'],
      'Indeks kepuasan': ['80.25', '', '81.75', ''],
      'Jumlah rapat': ['3', '3', '3', '3'],
    };
    const typed = rows.flatMap((row): Typed[] => {
      const money = row.level === 'subkegiatan' && !row.lanjutan;
      const quarters = Object.fromEntries(
        TRIWULAN_BLOCKS.map((key, at) => [
          key,
          [K[row.indikator]?.[at] ?? '', money ? `${String(at + 1)}00000.1` : ''],
        ]),
      );
      return typing(row.row, blocks, { ...quarters, targetRenstra: ['90', '5000000.5'] } as Figures);
    });
    const [grid] = recalculated([typedInto(spec, typed)]);
    if (grid === undefined) throw new Error('no sheet');
    expect(verdict(grid)).toEqual(CLEAN);
    const capaian = (indikator: string) =>
      valueAt(grid, rows.find((row) => row.indikator === indikator)?.row ?? 0, blocks.capaian?.K ?? 0);
    expect(Object.keys(K).map(capaian)).toEqual([100, 100, 106.67, 100, 99.09, 100]);
    const [program] = rows;
    expect(valueAt(grid, program?.row ?? 0, blocks.realisasi?.Rp ?? 0)).toBe(2000000.8);
    expect(valueAt(grid, program?.row ?? 0, blocks.target?.Rp ?? 0)).toBe(41000000.35);
  });

  test('the example: every figure of its rows, group rows and totals', () => {
    const settings = withSettings(LAST);
    const spec = fillExample(newForm(EXAMPLE_LIST, {}, settings), () => INPUTS, false);
    const [grid] = recalculated([spec]);
    if (grid === undefined) throw new Error('no sheet');
    const { rows, form } = rowsOf(spec);
    MEMBERS.forEach((row, index) => {
      for (const [letters, text] of computed(row)) {
        const col = letters === 'AA' ? 27 : letters.charCodeAt(0) - 64;
        const value = valueAt(grid, rows[index]?.row ?? 0, col);
        expect([kodeOf(row), letters, String(value)]).toEqual([kodeOf(row), letters, text]);
      }
    });
    const programs = MEMBERS.filter(({ kind }) => kind === 'program');
    const last = form.groups.at(-1)?.row ?? 0;
    expect([valueAt(grid, last, 22), valueAt(grid, last, 23)].map(String)).toEqual(rataRata(programs));
    const { total, persentase, predikat } = form.footer;
    expect(valueAt(grid, total ?? 0, 11)).toBe(14025195057);
    expect(valueAt(grid, total ?? 0, 21)).toBe(12907081721.5);
    expect(valueAt(grid, persentase ?? 0, 23)).toBe(92.03);
    expect(valueAt(grid, predikat ?? 0, 23)).toBe('Sangat Tinggi');
    expect(valueAt(grid, 4, 1)).toBe('PERIODE PELAKSANAAN TRIWULAN IV TAHUN 2026');
  });

  test.each(KINDS)('the printed rows of the reference report, %s', (kind) => {
    const settings = withSettings(LAST);
    const list =
      HEADING +
      REFERENCE_ROWS.map(({ kode, uraian, indikator, satuan }) =>
        [kode, uraian, indikator, satuan, ''].join('\t'),
      ).join('\n');
    const blank = newForm(list, { kind }, settings);
    const { rows, blocks } = rowsOf(blank);
    const places = REFERENCE_ROWS.map(({ kode }) => rows.find((row) => row.kode === kode)?.row ?? 0);
    const typed = REFERENCE_ROWS.flatMap((row, index) => typing(places[index] ?? 0, blocks, row.blocks));
    const [grid] = recalculated([typedInto(blank, typed)]);
    if (grid === undefined) throw new Error('no sheet');
    // The report has more rows than are printed in full here, so the sums of parents were typed over.
    const { changes, errors } = verdict(grid, settings);
    expect([changes, errors]).toEqual([[], []]);
    REFERENCE_ROWS.forEach(({ kode, blocks: printed }, index) => {
      for (const key of ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] as const) {
        const place = blocks[key];
        if (place === undefined) continue;
        const row = places[index] ?? 0;
        const found = [valueAt(grid, row, place.K), valueAt(grid, row, place.Rp)].map(String);
        expect([kode, key, found]).toEqual([kode, key, printed[key]]);
      }
    });
  });

  test('a satuan typed later decides how the quarters make the year', () => {
    const cases: readonly (readonly [string, string, number])[] = [
      // satuan, indikator, realisasi of 25, 0, 40, 80
      ['Persen', '', 80],
      ['%', '', 80],
      ['Nilai/Predikat', '', 80],
      ['INDEKS', '', 80],
      ['Orang', '', 145],
      ['Dokumen', 'Persentase dokumen yang selesai', 80],
      ['Dokumen', 'Jumlah dokumen indeks kepuasan', 145],
      ['', 'Persentase warga yang terlayani', 80],
      ['', 'banyaknya nilai yang diberikan', 145],
      ['', '', 145],
      ['Angkatan', '', 145],
    ];
    const list = cases
      .map((_, index) => `1.06.02.2.03.${String(index + 1).padStart(4, '0')} Subkegiatan`)
      .join('\n');
    const blank = newForm(list);
    const { rows, blocks } = rowsOf(blank);
    const subs = rows.filter(({ level }) => level === 'subkegiatan');
    const typed = cases.flatMap(([satuan, indikator], index): Typed[] => {
      const row = subs[index]?.row ?? 0;
      const quarters = Object.fromEntries(
        TRIWULAN_BLOCKS.map((key, at) => [key, [['25', '0', '40', '80'][at] ?? '', '']]),
      );
      return [
        ...(satuan === '' ? [] : [{ row, col: 5, value: satuan }]),
        ...(indikator === '' ? [] : [{ row, col: 4, value: indikator }]),
        ...typing(row, blocks, { ...quarters, target: ['100', ''] } as Figures),
      ];
    });
    const [grid] = recalculated([typedInto(blank, typed)]);
    if (grid === undefined) throw new Error('no sheet');
    expect(cases.map((_, index) => valueAt(grid, subs[index]?.row ?? 0, blocks.realisasi?.K ?? 0))).toEqual(
      cases.map(([, , realisasi]) => realisasi),
    );
    expect(verdict(grid)).toEqual(CLEAN);
  });
});
