import { capaianNilai } from '../../../src/core/evaluate/capaian-nilai';
import { metodeByWords, realisasiBy } from '../../../src/core/evaluate/metode';
import { DEFAULT_SCALE, predikatOf, type Celah } from '../../../src/core/evaluate/scale';
import type { Metode } from '../../../src/core/form/helper-words';
import { Exact } from '../../../src/core/number/decimal';
import { capaian } from '../../../src/core/lkjip/capaian';
import { roundHalfUp, truncate } from '../../../src/core/number/round';
import { plainOperand } from '../../../src/core/formula/operand';
import { readText } from '../../../src/core/number/read-text';

test.each<[string, string, string]>([
  ['203.335', '203.34', '203.33'],
  ['101.4659', '101.47', '101.46'],
  ['99.365', '99.37', '99.36'],
  ['0.005', '0.01', '0'],
  ['-0.005', '-0.01', '0'],
  ['92.0278', '92.03', '92.02'],
])('%s rounds to %s half-up and %s truncated', (value, half, cut) => {
  expect(roundHalfUp(new Exact(value), 2).toFixed()).toBe(half);
  expect(truncate(new Exact(value), 2).abs().toFixed()).toBe(cut);
});

test.each<[Metode, (number | null)[], string | null]>([
  ['akhir', [6, 0, 0, 83], '83'],
  ['akhir', [25, 0, 0, 100], '100'],
  ['akhir', [25, 0, 0, 0], '25'],
  ['akhir', [0, 0, 0, 0], '0'],
  ['jumlah', [15, 40, 33, 10], '98'],
  ['jumlah', [1, 0, 0, 2], '3'],
  ['akhir', [1, 0, 0, 1], '1'],
  ['rata-rata', [10, null, 15, null], '12.5'],
  ['rata-rata', [10, 10, 11, null], '10.33'],
  ['maksimum', [36, 36, 35, 35], '36'],
  ['jumlah', [null, null, null, null], null],
])('%s of %j is %s', (metode, quarters, expected) => {
  const figures = quarters.map((figure) => (figure === null ? null : new Exact(figure)));
  expect(realisasiBy(metode, figures)?.toFixed() ?? null).toBe(expected);
});

test.each<[string, string, Metode]>([
  ['%', '', 'akhir'],
  ['Persen', 'Persentase PSKS yang aktif', 'akhir'],
  ['pesen', 'Persentase PSKS yang aktif', 'akhir'],
  ['Indeks', '', 'akhir'],
  ['', 'Nilai SAKIP', 'akhir'],
  ['Orang', 'Jumlah Orang yang dilayani', 'jumlah'],
  ['Dokumen', 'Jumlah dokumen indeks kepuasan', 'jumlah'],
  ['Lokasi', '', 'jumlah'],
])('satuan "%s", indikator "%s" → %s', (satuan, indikator, metode) => {
  expect(metodeByWords(satuan, indikator)).toBe(metode);
});

test.each<[string, Celah, string]>([
  ['90.88', 'batas-bawah', 'Tinggi'],
  ['90.39', 'batas-bawah', 'Tinggi'],
  ['75.5', 'batas-bawah', 'Sedang'],
  ['90.88', 'dibulatkan', 'Sangat Tinggi'],
  ['90.39', 'dibulatkan', 'Tinggi'],
  ['75.5', 'dibulatkan', 'Tinggi'],
  ['90.88', 'batas-atas', 'Sangat Tinggi'],
  ['90.39', 'batas-atas', 'Sangat Tinggi'],
  ['75.5', 'batas-atas', 'Tinggi'],
  ['91', 'batas-bawah', 'Sangat Tinggi'],
  ['50', 'batas-atas', 'Sangat Rendah'],
  ['611', 'batas-bawah', 'Sangat Tinggi'],
])('%s by %s is %s', (figure, celah, predikat) => {
  expect(predikatOf(new Exact(figure), DEFAULT_SCALE, celah)).toBe(predikat);
});

test.each<[string, string, string | null, boolean]>([
  ['WTP', 'WTP', '100', true],
  ['Opini WTP', 'WTP', '100', false],
  ['WTP', 'WDP', null, false],
  ['>B', 'BB', '100', true],
  ['>B', 'B', null, false],
  ['≥BB', 'A (80,50)', '100', true],
  ['>B', '>B', '100', true],
  ['>B', '> B', '100', false],
  ['80 - 90', '72', '90', true],
  ['80 - 90', '85', '100', true],
  ['80 - 90', '99', '110', true],
])('target %s, realisasi %s: capaian %s', (target, realisasi, expected, live) => {
  const reading = readText(realisasi, 'K');
  const operand = plainOperand(1, 20, reading.kind === 'figure' ? reading.value : null);
  const result = capaianNilai(readText(target, 'K'), 'J1', reading, operand, realisasi, {
    rounding: 'setengah-ke-atas',
    scale: 1,
    batas: null,
  });
  expect(result.value?.toFixed() ?? null).toBe(expected);
  expect(result.formula !== null).toBe(live);
});

test('a range that is passed over is held to the cap too', () => {
  const target = readText('80 - 90', 'K');
  const reading = readText('99', 'K');
  const result = capaianNilai(target, 'J1', reading, plainOperand(1, 20, new Exact(99)), '99', {
    rounding: 'setengah-ke-atas',
    scale: 100,
    batas: new Exact(100),
  });
  expect(result.value?.toFixed()).toBe('100');
  expect(result.formula).toContain('MIN(100,ROUND(ROUND(T1/90*100,11),2))/100');
});

/** The same target and realisasi, in the form and in a table of the LKjIP. */
test.each<[string, string, string | null]>([
  ['>B', '>B', '100'],
  ['>B', 'BB', '100'],
  ['>B', 'B', null],
  ['>B', '≥B', null],
  ['BB', '>B', '100'],
  ['A', '>B', null],
  ['B', 'B', '100'],
  ['≥BB', '≥BB', '100'],
  ['AA', 'A', null],
])('target %s, realisasi %s: %s in the form and in the LKjIP tables', (target, realisasi, expected) => {
  const own = capaianNilai(
    readText(target, 'K'),
    'J1',
    readText(realisasi, 'K'),
    plainOperand(1, 20, null),
    realisasi,
    { rounding: 'setengah-ke-atas', scale: 1, batas: null },
  );
  expect(own.value?.toFixed() ?? null).toBe(expected);
  const printed = capaian(
    { expr: 'E5', value: realisasi },
    { expr: 'D5', value: target },
    { rounding: 'setengah-ke-atas', decimals: 2, arah: 'naik', arahTurun: 'selisih', batas: null },
  );
  expect(printed.value === '-' ? null : String(printed.value)).toBe(expected);
});

/** What the form computes of these by its plain quotient (`needsNilai`) or by its range. */
test.each<[target: string, realisasi: string, expected: string]>([
  ['80 - 90', '75', '93.75'],
  ['80 - 90', '80', '100'],
  ['80 - 90', '85,5', '100'],
  ['80 - 90', '95', '105.56'],
  ['80 - 90', 'BB (75)', '93.75'],
  ['0 - 5', '3', '100'],
  ['0 - 5', '10', '200'],
  ['80 - 90', '-', '-'],
  ['BB (75,5)', 'BB (79,39)', '105.15'],
  ['A (82,25)', 'BB (79.39)', '96.52'],
  ['79,39 (BB)', 'A (82)', '103.29'],
  ['BB (75)', '79,39', '105.85'],
  ['75', 'BB (79,39)', '105.85'],
  ['BB', 'BB (70,01)', '100'],
  ['BB (75)', 'A', '100'],
  ['75', 'A', '-'],
  ['BB', '79', '-'],
])('target %s, realisasi %s: %s in the LKjIP tables', (target, realisasi, expected) => {
  const valueOf = (text: string): Exact | string => {
    const reading = readText(text, 'K');
    return reading.kind === 'figure' ? reading.value : text;
  };
  const printed = capaian(
    { expr: 'E5', value: valueOf(realisasi) },
    { expr: 'D5', value: valueOf(target) },
    { rounding: 'setengah-ke-atas', decimals: 2, arah: 'naik', arahTurun: 'selisih', batas: null },
  );
  expect(String(printed.value)).toBe(expected);
});
