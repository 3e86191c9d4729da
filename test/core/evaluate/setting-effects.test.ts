/**
 * Every setting changes exactly what it says: one line per setting and value over the example workbook, with the
 * cells of the form that change, what they hold then, and no others.
 */
import { readFileSync } from 'node:fs';
import type { HitungResult } from '../../../src/commands/hitung';
import { previewSettings } from '../../../src/commands/settings-preview';
import { withChanges } from '../../../src/commands/workbook-settings';
import { changedFigures } from '../../../src/core/evaluate/changed-figures';
import { evaluate } from '../../../src/core/evaluate/evaluate';
import {
  applySetting,
  choicesFor,
  DEFAULT_SETTINGS,
  printChanged,
  printSettings,
  resetSetting,
  SETTING_KEYS,
} from '../../../src/core/evaluate/settings';
import { cellName, type CellValue, type SheetGrid } from '../../../src/core/grid';
import { gridWith } from '../../../src/core/lkjip/grid-with';
import { openWorkbook, readSheet } from '../../../src/file';
import { EXAMPLE } from '../../support/excel-session';
import { compute } from '../../support/run';

const EXAMPLE_FORM = readSheet(openWorkbook(readFileSync(EXAMPLE)), 'Evaluasi Renja');

function withCells(...cells: readonly (readonly [row: number, col: number, value: CellValue])[]): SheetGrid {
  const nothing = { formula: null, value: null };
  return gridWith(EXAMPLE_FORM, {
    cells: cells.map(([row, col, value]) => ({
      sheet: EXAMPLE_FORM.sheet,
      row,
      col,
      before: nothing,
      after: { formula: null, value },
    })),
  });
}

const SECOND_INDIKATOR = [27, 2, '106.01.2.06.0004'] as const;
const NO_PAGU = [
  [28, 11, 0],
  [78, 11, null],
] as const;

const FORMS: Readonly<Record<string, SheetGrid>> = {
  contoh: EXAMPLE_FORM,
  // Row 27 is a second indikator of the code of row 26.
  'kode-ganda': withCells(SECOND_INDIKATOR),
  // Subkegiatan 28 and program 78 have no pagu.
  'pagu-nol': withCells(...NO_PAGU),
  keduanya: withCells(...NO_PAGU, SECOND_INDIKATOR, [27, 11, null]),
};

const settingsOf = (lines: string) =>
  withChanges(
    DEFAULT_SETTINGS,
    Object.fromEntries(
      lines.split(' ').flatMap((line) => (line === '' ? [] : [line.split(/=(.*)/).slice(0, 2)])),
    ),
  );

const known = new Map<string, HitungResult>();

function computedBy(form: string, given: string): HitungResult {
  const grid = FORMS[form];
  if (grid === undefined) throw new Error(form);
  const result = known.get(`${form} ${given}`) ?? compute(grid, { settings: settingsOf(given) });
  known.set(`${form} ${given}`, result);
  return result;
}

const CASES: readonly (readonly [form: string, given: string, set: string, changed: string])[] = [
  ['contoh', '', 'predikat.celah=dibulatkan', 'W39 Sangat Tinggi, W77 Sangat Tinggi'],
  ['contoh', '', 'predikat.celah=batas-atas', 'W39 Sangat Tinggi, W77 Sangat Tinggi'],
  ['contoh', '', 'predikat.celah=batas-bawah', ''],
  ['contoh', '', 'predikat.skala=permendagri', ''],
  [
    'contoh',
    '',
    'predikat.skala=sangat-baik',
    'V19 Sangat Baik, W19 Sangat Baik, V24 Sangat Baik, W24 Sangat Baik, V30 Sangat Baik, W30 Sangat Baik, V34 Sangat Baik, W34 Sangat Baik, V39 Sangat Baik, W39 Baik, V45 Sangat Baik, W45 Sangat Baik, V47 Sangat Baik, W47 Sangat Baik, V54 Sangat Baik, W54 Sangat Baik, V56 Sangat Baik, W56 Sangat Baik, V63 Sangat Baik, W63 Sangat Baik, V67 Sangat Baik, W67 Sangat Baik, V69 Sangat Baik, W69 Sangat Baik, V75 Sangat Baik, W75 Sangat Baik, V77 Sangat Baik, W77 Baik, V83 Baik, W83 Sangat Kurang, V88 Sangat Baik, W88 Sangat Baik, V90 Sangat Baik, W90 Sangat Baik, V95 Sangat Baik, W95 Sangat Baik, V97 Sangat Baik, W97 Sangat Baik, V99 Sangat Baik, W99 Sangat Baik, W102 Sangat Baik',
  ],
  [
    'contoh',
    '',
    'predikat.skala=sangat-berhasil',
    'V19 Sangat Berhasil, W19 Sangat Berhasil, V24 Sangat Berhasil, W24 Sangat Berhasil, V30 Sangat Berhasil, W30 Sangat Berhasil, V34 Sangat Berhasil, W34 Sangat Berhasil, V39 Sangat Berhasil, W39 Sangat Berhasil, V45 Sangat Berhasil, W45 Sangat Berhasil, V47 Sangat Berhasil, W47 Sangat Berhasil, V54 Sangat Berhasil, W54 Sangat Berhasil, V56 Sangat Berhasil, W56 Sangat Berhasil, V63 Sangat Berhasil, W63 Sangat Berhasil, V67 Sangat Berhasil, W67 Sangat Berhasil, V69 Sangat Berhasil, W69 Sangat Berhasil, V75 Sangat Berhasil, W75 Sangat Berhasil, V77 Sangat Berhasil, W77 Sangat Berhasil, V83 Sangat Berhasil, W83 Tidak Berhasil, V88 Sangat Berhasil, W88 Sangat Berhasil, V90 Sangat Berhasil, W90 Sangat Berhasil, V95 Sangat Berhasil, W95 Sangat Berhasil, V97 Sangat Berhasil, W97 Sangat Berhasil, V99 Sangat Berhasil, W99 Sangat Berhasil, W102 Sangat Berhasil',
  ],
  [
    'contoh',
    '',
    'predikat.skala=akip',
    'V19 AA, W19 AA, V24 AA, W24 AA, V30 AA, W30 AA, V34 AA, W34 AA, V39 AA, W39 AA, V45 AA, W45 AA, V47 AA, W47 AA, V54 AA, W54 AA, V56 AA, W56 AA, V63 AA, W63 AA, V67 AA, W67 AA, V69 AA, W69 AA, V75 AA, W75 AA, V77 AA, W77 AA, V83 A, W83 C, V88 AA, W88 AA, V90 AA, W90 AA, V95 AA, W95 AA, V97 AA, W97 AA, V99 AA, W99 AA, W102 AA',
  ],
  [
    'contoh',
    '',
    'predikat.skala=100:Penuh;0:Belum',
    'V19 Penuh, W19 Belum, V24 Belum, W24 Belum, V30 Penuh, W30 Belum, V34 Penuh, W34 Belum, V39 Penuh, W39 Belum, V45 Belum, W45 Belum, V47 Belum, W47 Belum, V54 Penuh, W54 Belum, V56 Penuh, W56 Belum, V63 Penuh, W63 Belum, V67 Penuh, W67 Belum, V69 Penuh, W69 Belum, V75 Belum, W75 Belum, V77 Penuh, W77 Belum, V83 Belum, W83 Belum, V88 Penuh, W88 Belum, V90 Penuh, W90 Belum, V95 Penuh, W95 Belum, V97 Penuh, W97 Belum, V99 Penuh, W99 Belum, W102 Belum',
  ],
  ['contoh', '', 'capaian.batas=tidak', ''],
  [
    'contoh',
    '',
    'capaian.batas=100',
    'V48 100, V49 100, V50 100, V51 100, V53 100, V55 100, V57 100, V58 100, V59 100, V60 100, V61 100, V62 100, V64 100, V65 100, V66 100, V68 100, V70 100, V79 100, V81 100, V82 50, V83 Sangat Rendah, V84 100, V85 100, V86 100, V87 100, V89 100, V92 100, V96 100, V98 100',
  ],
  [
    'contoh',
    '',
    'capaian.batas=110',
    'V49 110, V50 110, V53 106.11, V55 110, V79 110, V81 110, V82 55, V83 Rendah, V84 110, V85 110, V86 110, V87 110, V89 110, V92 110, V96 110',
  ],
  [
    'contoh',
    '',
    'capaian.batas=120',
    'V49 120, V50 120, V53 109.44, V55 120, V81 120, V82 60, V83 Rendah, V84 120, V85 120, V86 120, V87 120, V89 116.67, V92 120, V96 120',
  ],
  [
    'contoh',
    '',
    'capaian.batas=150',
    'V49 150, V50 150, V53 119.44, V55 150, V81 150, V82 75, V83 Sedang, V84 150, V85 150, V87 145, V89 131.67, V92 150, V96 150',
  ],
  ['contoh', '', 'capaian.batas=200', 'V85 200, V87 170, V92 200, V96 200'],
  ['contoh', '', 'capaian.batas=266,5', 'V85 266.5, V87 203.25, V92 266.5, V96 266.5'],
  ['contoh', '', 'capaian.arah-turun=perbandingan', ''],
  ['contoh', 'arah.106.02=turun', 'capaian.arah-turun=selisih', ''],
  ['contoh', 'arah.106.02=turun', 'capaian.arah-turun=perbandingan', 'V48 92.05, Z48 52.01, V98 101.13'],
  ['contoh', '', 'capaian.rp-nol=0', ''],
  [
    'contoh',
    '',
    'capaian.rp-nol=kosong',
    'AA15 kosong, AA48 kosong, AA57 kosong, AA70 kosong, AA78 kosong, AA91 kosong',
  ],
  ['contoh', '', 'rata-rata.anggota=indikator', ''],
  ['contoh', '', 'rata-rata.pagu-nol=tidak', ''],
  ['kode-ganda', '', 'rata-rata.anggota=kode', ''],
  ['kode-ganda', '', 'rata-rata.anggota=indikator', 'W29 96.41'],
  ['kode-ganda', '', 'rata-rata.pagu-nol=tidak', ''],
  ['pagu-nol', '', 'rata-rata.anggota=indikator', ''],
  ['pagu-nol', '', 'rata-rata.pagu-nol=ikut', ''],
  [
    'pagu-nol',
    '',
    'rata-rata.pagu-nol=tidak',
    'W29 95.48, W30 Sangat Tinggi, V98 104.68, W98 95.95, W99 Sangat Tinggi',
  ],
  ['keduanya', '', 'rata-rata.anggota=indikator', 'W29 30.82'],
  ['keduanya', '', 'rata-rata.pagu-nol=tidak', 'W29 46.23, V98 104.68, W98 95.95, W99 Sangat Tinggi'],
  [
    'keduanya',
    'rata-rata.anggota=indikator',
    'rata-rata.pagu-nol=tidak',
    'W29 46.23, V98 104.68, W98 95.95, W99 Sangat Tinggi',
  ],
  ['contoh', '', 'renstra.akhir=jumlah', ''],
  [
    'contoh',
    '',
    'renstra.akhir=realisasi',
    'X20 100, Z20 100, X25 100, Z25 100, X31 100, Z31 100, X35 100, Z35 100, X40 96, Z40 96, X48 83, Z48 107.1, X57 83.27, Z57 105.41, X58 84.5, Z58 99.41, X64 78, Z64 97.5, X70 86.38, Z70 106.64, X71 97, Z71 97, X78 100, Z78 100, X91 100, Z91 100, X93 1, Z93 100',
  ],
  ['contoh', '', 'pembulatan.formulir=setengah-ke-atas', ''],
  [
    'contoh',
    '',
    'pembulatan.formulir=potong',
    'W16 96.54, AA16 89.19, W17 96.54, AA17 89.19, W18 96.54, W20 90.5, AA20 87.35, W21 90.29, AA22 90.99, V23 99.53, W23 94.89, W25 96.71, AA25 90.16, AA26 88.05, AA27 89.89, AA31 91.3, AA32 91.3, W35 90.24, W36 92.34, W38 90.91, V41 91.66, W41 83.66, AA41 83.83, AA42 90.82, AA43 89.92, W44 94.55, W46 94.32, V48 108.63, Z48 192.25, AA49 210.47, W50 99.12, AA51 220.65, V57 106.75, Z57 207.5, V58 103.04, W58 98.72, Z58 193.52, V59 102.72, W64 99.59, V65 102.3, W65 99.59, V66 102.3, W66 99.59, V68 102.83, W68 99.15, V70 107.97, W70 90.87, Z70 211.92, W71 90.87, V73 97.54, V74 98.77, W74 94.56, W76 90.87, AA79 85.92, AA81 90.63, W82 49.98, AA84 212.26, V85 266.66, W85 98.84, Z85 366.66, AA85 211.55, W86 99.87, Z86 236.61, V87 203.33, W87 99.35, V89 156.66, W89 95.09, W91 99.92, W92 99.92, AA92 209.17, W93 99.92, AA93 209.17, W94 99.92, W96 99.92, V98 103.89, W101 92.02',
  ],
  ['contoh', '', 'pembulatan.tabel-3.1=potong', ''],
  ['contoh', '', 'pembulatan.tabel-3.2=potong', ''],
  ['contoh', '', 'pembulatan.tabel-3.3=potong', ''],
  ['contoh', '', 'pembulatan.tabel-3.4=potong', ''],
  ['contoh', '', 'pembulatan.tabel-3.5=potong', ''],
  ['contoh', '', 'pembulatan.tabel-3.6=potong', ''],
  ['contoh', '', 'pembulatan.realisasi-anggaran=potong', ''],
  ['contoh', '', 'desimal.tabel-3.1=0', ''],
  ['contoh', '', 'desimal.tabel-3.2=1', ''],
  ['contoh', '', 'desimal.tabel-3.3=3', ''],
  ['contoh', '', 'desimal.tabel-3.4=4', ''],
  ['contoh', '', 'desimal.tabel-3.5=0', ''],
  ['contoh', '', 'desimal.tabel-3.6=0', ''],
  ['contoh', '', 'desimal.realisasi-anggaran=0', ''],
  ['contoh', '', 'efisiensi.rumus=perbandingan', ''],
  ['contoh', '', 'efisiensi.desimal=3', ''],
  ['contoh', '', 'metode.106.02=jumlah', 'T48 89, V48 116.49, X48 155, Z48 200, V98 105.21'],
  [
    'contoh',
    '',
    'metode.106.02=rata-rata',
    'T48 22.25, V48 29.12, X48 88.25, Z48 113.87, V98 90.64, V99 Tinggi',
  ],
  ['contoh', '', 'metode.106.02=maksimum', ''],
  ['contoh', '', 'metode.106.02=akhir', ''],
  ['contoh', '', 'metode.106.02#1=jumlah', 'T48 89, V48 116.49, X48 155, Z48 200, V98 105.21'],
  ['contoh', '', 'metode.106.07.2.01=akhir', 'T92 2, V92 200, X92 3, Z92 300, V96 200'],
  ['contoh', '', 'metode.satuan.pesen=jumlah', 'T48 89, V48 116.49, X48 155, Z48 200, V98 105.21'],
  ['contoh', '', 'arah.106.02=naik', ''],
  ['contoh', '', 'arah.106.02=turun', 'V48 91.36, Z48 7.74, V98 101.02'],
  ['contoh', '', 'arah.satuan.lokasi=turun', 'V92 -100, Z92 -200, V96 -100, V97 Sangat Rendah'],
];

test.each(CASES)('%s [%s] %s', (form, given, set, changed) => {
  const before = computedBy(form, given);
  const [key = '', value = ''] = set.split(/=(.*)/);
  const settings = withChanges(settingsOf(given), { [key]: value });
  const cells = changedFigures(before.evaluation, evaluate(before.grid, before.evaluation.form, settings));
  const shown = cells.map(
    ({ row, col, after: now }) =>
      `${cellName(row, col)} ${now === null ? 'kosong' : typeof now === 'string' ? now : now.toFixed()}`,
  );
  expect(shown.join(', ')).toBe(changed);
  // What the pane announces before it saves is what happens.
  expect(previewSettings(before, settings, null, null)).toEqual({ figures: cells, tables: null });
});

test('every setting has its line, with every value it can be chosen from', () => {
  const tried = new Set(CASES.map(([, , set]) => set));
  for (const key of SETTING_KEYS) {
    const table = /^(?:pembulatan\.[tr]|desimal|efisiensi)/.test(key);
    const lines = [...tried].filter((set) => set.startsWith(`${key}=`));
    if (table) expect([key, lines.length]).toEqual([key, 1]);
    else
      expect([key, lines]).toEqual([
        key,
        expect.arrayContaining(choicesFor(key).map((value) => `${key}=${value}`)),
      ]);
  }
});

test.each<[string, string, 'set' | 'unknown-key' | 'bad-value']>([
  ['predikat.celah', 'dibulatkan', 'set'],
  ['predikat.celah', 'lain', 'bad-value'],
  ['predikat.skala', '90:Sangat Baik;75:Baik;0:Kurang', 'set'],
  ['predikat.skala', '90:Sangat Baik;75:Baik', 'bad-value'],
  ['pembulatan.realisasi-anggaran', 'potong', 'set'],
  ['capaian.batas', '120', 'set'],
  ['capaian.batas', '12', 'bad-value'],
  ['capaian.batas', '1001', 'bad-value'],
  ['desimal.tabel-3.1', '4', 'set'],
  ['desimal.tabel-3.1', '5', 'bad-value'],
  // Percents of the form always have two decimals.
  ['desimal.formulir', '1', 'unknown-key'],
  ['efisiensi.desimal', '0', 'set'],
  ['metode.106.02', 'akhir', 'set'],
  ['metode.106.02#2', 'akhir', 'set'],
  ['metode.satuan.orang', 'jumlah', 'set'],
  ['metode.#', 'akhir', 'unknown-key'],
  ['arah.106.02', 'turun', 'set'],
  ['arah.106.02', 'miring', 'bad-value'],
  ['tidak.ada', '1', 'unknown-key'],
  ['constructor', '1', 'unknown-key'],
])('setting %s=%s: %s', (key, value, kind) => {
  const result = applySetting(DEFAULT_SETTINGS, key, value);
  expect(result.kind).toBe(kind);
  if (result.kind !== 'set') return;
  expect(printSettings(result.settings)[key]).toBe(value);
  expect(printChanged(result.settings)).toEqual({ [key]: value });
  expect(printSettings(resetSetting(result.settings, key))).toEqual(printSettings(DEFAULT_SETTINGS));
});
