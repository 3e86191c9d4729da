/** The live example of every setting and value, as the pane shows it over the example workbook. */
import { readFileSync } from 'node:fs';
import { withChanges, type SettingChanges } from '../../../src/commands/workbook-settings';
import { settingExample } from '../../../src/core/evaluate/setting-example';
import {
  choicesFor,
  DEFAULT_SETTINGS,
  SETTING_KEYS,
  type SettingKey,
} from '../../../src/core/evaluate/settings';
import { cellName, type CellValue } from '../../../src/core/grid';
import { gridWith } from '../../../src/core/lkjip/grid-with';
import { openWorkbook, readSheet } from '../../../src/file';
import { SETELAN_EN, SETELAN_ID } from '../../../src/i18n/pane/setelan';
import { EXAMPLE } from '../../support/excel-session';
import { buildForm } from '../../support/form-builder';
import { compute, gridOf } from '../../support/run';

const EXAMPLE_FORM = readSheet(openWorkbook(readFileSync(EXAMPLE)), 'Evaluasi Renja');

const evaluated = (
  changes: SettingChanges,
  cells: readonly (readonly [row: number, col: number, value: CellValue])[] = [],
) =>
  compute(
    gridWith(EXAMPLE_FORM, {
      cells: cells.map(([row, col, value]) => ({
        sheet: EXAMPLE_FORM.sheet,
        row,
        col,
        before: { formula: null, value: null },
        after: { formula: null, value },
      })),
    }),
    { settings: withChanges(DEFAULT_SETTINGS, changes) },
  ).evaluation;

const plain = evaluated({});

function shown(
  key: SettingKey,
  value: string,
  evaluation = plain,
  words = SETELAN_ID,
  draft: SettingChanges = {},
): string | null {
  const example = settingExample(evaluation, withChanges(evaluation.settings, draft), key, value);
  if (example === null) return null;
  const cell = typeof example.of === 'string' ? null : cellName(example.of.row, example.of.col);
  return words.example(example, cell);
}

test.each<[SettingKey, string, string | null]>([
  ['predikat.celah', 'batas-bawah', 'W39: 90,92 → Tinggi'],
  ['predikat.celah', 'dibulatkan', 'W39: 90,92 → Sangat Tinggi'],
  ['predikat.celah', 'batas-atas', 'W39: 90,92 → Sangat Tinggi'],
  ['predikat.skala', 'permendagri', 'V19: 100,00 → Sangat Tinggi'],
  ['predikat.skala', 'akip', 'V19: 100,00 → AA'],
  ['predikat.skala', '91:A;50:B', null],
  ['capaian.batas', 'tidak', 'V92: 300,00 → 300,00'],
  ['capaian.batas', '120', 'V92: 300,00 → 120,00'],
  ['capaian.arah-turun', 'selisih', 'Misalnya (2 × 10 − 8) / 10 × 100 → 120,00'],
  ['capaian.arah-turun', 'perbandingan', 'Misalnya 10 / 8 × 100 → 125,00'],
  ['capaian.rp-nol', '0', 'AA15: Rp / 0 → 0'],
  ['capaian.rp-nol', 'kosong', 'AA15: Rp / 0 → kosong'],
  ['rata-rata.anggota', 'kode', null],
  ['rata-rata.pagu-nol', 'tidak', null],
  ['renstra.akhir', 'jumlah', 'X20: 100 + 100 → 200'],
  ['renstra.akhir', 'realisasi', 'X20: 100 → 100'],
  ['pembulatan.formulir', 'setengah-ke-atas', 'W16: 96,5468… → 96,55'],
  ['pembulatan.formulir', 'potong', 'W16: 96,5468… → 96,54'],
  ['pembulatan.realisasi-anggaran', 'potong', 'Persentase realisasi anggaran 92,0278… → 92,02'],
  ['desimal.tabel-3.1', '0', 'Persentase realisasi anggaran 92,0278… → 92'],
  ['desimal.tabel-3.1', '4', 'Persentase realisasi anggaran 92,027823… → 92,0278'],
  ['efisiensi.rumus', 'selisih', '103,90 − 92,03 → 11,9'],
  ['efisiensi.rumus', 'perbandingan', '103,90 / 92,03 × 100 → 112,9'],
  ['efisiensi.desimal', '2', '103,90 − 92,03 → 11,87'],
])('%s=%s: %s', (key, value, expected) => {
  expect(shown(key, value)).toBe(expected);
});

test('in English, with the figures as they are', () => {
  expect(shown('capaian.rp-nol', 'kosong', plain, SETELAN_EN)).toBe('AA15: Rp / 0 → blank');
});

test('on figures of the workbook where it has them', () => {
  const turun = evaluated({ 'arah.106.02': 'turun' });
  expect(shown('capaian.arah-turun', 'perbandingan', turun)).toBe('V48: 76,4 / 83 × 100 → 92,05');
  const twice = evaluated({}, [[27, 2, '106.01.2.06.0004']]);
  expect(shown('rata-rata.anggota', 'kode', twice)).toBe('W29: (95,48 + 98,27) / 2 → 96,88');
  expect(shown('rata-rata.anggota', 'indikator', twice)).toBe('W29: (92,45 + 98,51 + 98,27) / 3 → 96,41');
  const none = evaluated({}, [[28, 11, 0]]);
  expect(shown('rata-rata.pagu-nol', 'ikut', none)).toBe('W29: (92,45 + 98,51 + 0,00) / 3 → 63,65');
  expect(shown('rata-rata.pagu-nol', 'tidak', none)).toBe('W29: (92,45 + 98,51) / 2 → 95,48');
});

test('with the other changes that are being chosen', () => {
  const draft = { 'predikat.skala': 'akip' };
  expect(shown('predikat.celah', 'batas-atas', plain, SETELAN_ID, draft)).toBeNull();
  expect(
    shown('desimal.realisasi-anggaran', '1', plain, SETELAN_ID, {
      'pembulatan.realisasi-anggaran': 'potong',
    }),
  ).toBe('Persentase realisasi anggaran 92,0278… → 92,0');
});

test('every value of every setting has one or is said to change nothing, also in a form without figures', () => {
  const { spec } = buildForm({ blank: ['tw1', 'tw2', 'tw3', 'tw4', 'realisasi', 'capaian'] });
  const empty = compute(gridOf(spec)).evaluation;
  for (const key of SETTING_KEYS)
    for (const value of choicesFor(key)) {
      const text = shown(key, value, empty);
      if (!key.startsWith('rata-rata.')) expect([key, value, text]).toEqual([key, value, expect.any(String)]);
    }
});
