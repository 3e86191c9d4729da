import { Exact } from '../../../src/core/number/decimal';
import { printIndonesian } from '../../../src/core/number/print';
import { readText } from '../../../src/core/number/read-text';
import type { FigureKind } from '../../../src/core/number/reading';
import { briefReading } from './brief-reading';

const reads = (cases: readonly (readonly [string, FigureKind, string])[]): void => {
  test.each(cases)('%j as %s: %s', (text, kind, expected) => {
    expect(briefReading(readText(text, kind))).toBe(expected);
  });
};

describe('digits', () => {
  reads([
    ['0', 'K', '0'],
    ['0', 'Rp', '0'],
    ['007', 'K', '7'],
    ['102.400.000,00', 'Rp', '102400000'],
    ['94.930.562,50', 'K', '94930562.5'],
    ['1.000.000', 'K', '1000000'],
    ['82.5', 'K', '82.5'],
    ['82,5', 'K', '82.5'],
    ['3,286', 'K', '3.286'],
    ['3,286', 'Rp', '3.286'],
    ['0.735', 'K', '0.735'],
    ['012.345', 'K', '12.345'],
    ['1250.000', 'K', '1250'],
    ['1,234.50', 'Rp', '1234.5'],
    ['1,234,567', 'K', '1234567'],
    ['1,234,567.891', 'K', '1234567.891'],
    ['1.234,567', 'K', '1234.567'],
    ['1250,000', 'K', '1250'],
    ['87.', 'K', '87'],
    ['5,', 'K', '5'],
    ['1.2.3', 'K', 'not-a-figure'],
    ['1.250.00', 'K', 'not-a-figure'],
    ['1.234.567.89', 'K', 'not-a-figure'],
    ['12,34.50', 'K', 'not-a-figure'],
    ['1,2,3', 'K', 'not-a-figure'],
    ['1234.567,89', 'K', 'not-a-figure'],
    ['0.123.456', 'K', 'not-a-figure'],
    ['0.735,00', 'K', 'not-a-figure'],
    ['1..5', 'K', 'not-a-figure'],
    ['1 234 567', 'K', 'not-a-figure'],
    ['1/2', 'K', 'not-a-figure'],
    ['1E+05', 'K', 'not-a-figure'],
    ['1e5', 'K', 'not-a-figure'],
    ['5x3', 'K', 'not-a-figure'],
    ['999999999999999', 'Rp', '999999999999999'],
    ['1.000.000.000.000.000', 'Rp', 'too-large'],
    ['-9999999999999999', 'K', 'too-large'],
  ]);
});

describe('one dot and three digits', () => {
  reads([
    ['3.286', 'K', '3286 or 3.286'],
    ['5.000', 'Rp', '5000 or 5'],
    ['-3.286', 'K', '-3286 or -3.286'],
    ['(3.286)', 'Rp', '-3286 or -3.286'],
    ['1.250 Orang', 'K', '1250 or 1.25 [Orang]'],
    ['12.345 %', 'K', '12345 or 12.345 [%]'],
    ['Rp5.000', 'Rp', '5000'],
    ['Rp. 5.000', 'K', '5000'],
    ['IDR 5.000', 'Rp', '5000'],
    ['5.000 Rupiah', 'Rp', '5000 [Rupiah]'],
    ['5.000,-', 'Rp', '5000'],
    ['5.000,00', 'Rp', '5000'],
    ['5.000,00', 'K', '5000'],
  ]);
});

describe('money', () => {
  reads([
    ['Rp 5.000.000', 'Rp', '5000000'],
    ['Rp5.000.000', 'Rp', '5000000'],
    ['rp.5.000.000', 'Rp', '5000000'],
    ['Rp\u00a05.000.000', 'Rp', '5000000'],
    ['Rp. 5.000.000,-', 'Rp', '5000000'],
    ['Rp. 5.000.000,00,-', 'Rp', '5000000'],
    ['Rp 5.000.000.-', 'Rp', '5000000'],
    ['Rp 5.000.000,--', 'Rp', '5000000'],
    ['5.000.000 ,-', 'Rp', '5000000'],
    ['5.000.000,=', 'Rp', '5000000'],
    ['IDR 5,000,000.00', 'Rp', '5000000'],
    ['-Rp 5.000', 'Rp', '-5000'],
    ['Rp -5.000', 'Rp', '-5000'],
    ['-5', 'K', '-5'],
    ['\u22125', 'K', '-5'],
    ['–5', 'K', '-5'],
    ['(5.000.000)', 'Rp', '-5000000'],
    ['(Rp 5.000.000,00)', 'Rp', '-5000000'],
    ['+5', 'K', '5'],
    ['--5', 'K', 'not-a-figure'],
    ['-Rp -5', 'Rp', 'not-a-figure'],
    ['-0', 'Rp', '0'],
    ['98,14 %', 'Rp', '98.14 [%]'],
    ['82,5,-', 'Rp', 'not-a-figure'],
    ['5,000,-', 'Rp', 'not-a-figure'],
    ['Rp', 'Rp', 'not-a-figure'],
    ['Rp 5 juta', 'Rp', 'not-a-figure'],
    ['5 Dokumen', 'Rp', 'not-a-figure'],
    ['Rp 5 Dokumen', 'K', 'not-a-figure'],
  ]);
});

describe('units', () => {
  reads([
    ['87 %', 'K', '87 [%]'],
    ['87%', 'K', '87 [%]'],
    ['87.00 %', 'K', '87 [%]'],
    ['87 persen', 'K', '87 [%]'],
    ['87Persen', 'K', '87 [%]'],
    ['5 Dokumen', 'K', '5 [Dokumen]'],
    ['  5  Dokumen \n', 'K', '5 [Dokumen]'],
    ['5Dokumen', 'K', '5 [Dokumen]'],
    ['5 Dokumen/Laporan', 'K', '5 [Dokumen/Laporan]'],
    ['12 Bulan', 'K', '12 [Bulan]'],
    ['2 Kali (rapat)', 'K', '2 [Kali (rapat)]'],
    ['12 Bulan (3 orang)', 'K', '12 [Bulan (3 orang)]'],
    ['5 (lima) Dokumen', 'K', '5 [(lima) Dokumen]'],
    ['250 m2', 'K', '250 [m2]'],
    ['250,5 m²', 'K', '250.5 [m²]'],
    ['1.250,00 Orang', 'K', '1250 [Orang]'],
    ['5 Dokumen 3 Laporan', 'K', 'not-a-figure'],
    ['5 Dokumen, 3 Laporan', 'K', 'not-a-figure'],
    ['5 Dokumen/3 Laporan', 'K', 'not-a-figure'],
    ['5 Dokumen\n3 Laporan', 'K', 'not-a-figure'],
    ['100 (98,5)', 'K', 'not-a-figure'],
    ['87% 90%', 'K', 'not-a-figure'],
    ['(5 Dokumen)', 'K', 'not-a-figure'],
    ['5 - Dokumen', 'K', 'not-a-figure'],
    ['5 ribu orang', 'K', 'not-a-figure'],
    ['1,5 miliar', 'K', 'not-a-figure'],
    ['Dokumen', 'K', 'not-a-figure'],
    ['lima', 'K', 'not-a-figure'],
    ['≥ 80', 'K', 'not-a-figure'],
  ]);
});

describe('signs around a figure', () => {
  reads([
    ["'87", 'K', '87'],
    ['’87,5', 'K', '87.5'],
    ['87*)', 'K', '87'],
    ['87 **)', 'K', '87'],
    ['87 %*', 'K', '87 [%]'],
    ['\u200b87\ufeff', 'K', '87'],
    ['\u00a087\u202f%', 'K', '87 [%]'],
  ]);
});

describe('no figure', () => {
  reads([
    ['', 'K', 'blank'],
    [' \u00a0\t\n', 'Rp', 'blank'],
    ["'", 'K', 'blank'],
    [' '.repeat(5000), 'Rp', 'blank'],
    ['-', 'Rp', '0'],
    ['–', 'Rp', '0'],
    ['—', 'Rp', '0'],
    [' - ', 'Rp', '0'],
    ['Rp -', 'Rp', '0'],
    ['Rp. -,00', 'Rp', '0'],
    ['Rp                -   ', 'Rp', '0'],
    ['(-)', 'Rp', '0'],
    ['-*)', 'Rp', '0'],
    ['-', 'K', 'missing'],
    ['–', 'K', 'missing'],
    ['—', 'K', 'missing'],
    ['--', 'K', 'missing'],
    ['nihil', 'K', '0'],
    ['NIHIL', 'Rp', '0'],
    ['n/a', 'K', 'missing'],
    ['N/A', 'Rp', 'missing'],
    ['N.A.', 'K', 'missing'],
    ['na', 'K', 'missing'],
    ['TAD', 'K', 'missing'],
    ['t.a.d', 'K', 'missing'],
    ['t.a.d.', 'Rp', 'missing'],
    ['*)', 'K', 'missing'],
    ['**)', 'Rp', 'missing'],
    ['…', 'K', 'missing'],
    ['belum rilis', 'K', 'missing'],
    ['Data belum tersedia', 'K', 'missing'],
  ]);
});

describe('grades', () => {
  reads([
    ['AA', 'K', 'grade equal AA'],
    ['BB', 'K', 'grade equal BB'],
    ['bb', 'K', 'grade equal BB'],
    ['D', 'K', 'grade equal D'],
    ['BB*)', 'K', 'grade equal BB'],
    ['>B', 'K', 'grade above B'],
    ['> B', 'K', 'grade above B'],
    ['≥BB', 'K', 'grade at-least BB'],
    ['≥ BB', 'K', 'grade at-least BB'],
    ['>=BB', 'K', 'grade at-least BB'],
    ['minimal BB', 'K', 'grade at-least BB'],
    ['A (80,50)', 'K', 'grade equal A 80.5'],
    ['BB (79,39)', 'K', 'grade equal BB 79.39'],
    ['BB(79.39)', 'K', 'grade equal BB 79.39'],
    ['BB / 79,39', 'K', 'grade equal BB 79.39'],
    ['BB 79,39', 'K', 'grade equal BB 79.39'],
    ['79,39 (BB)', 'K', 'grade equal BB 79.39'],
    ['79,390 (BB)', 'K', 'grade equal BB 79.39'],
    ['Predikat BB', 'K', 'grade equal BB'],
    ['Predikat: A (80,50)', 'K', 'grade equal A 80.5'],
    ['B (Baik)', 'K', 'grade equal B'],
    ['a (80,5)', 'K', 'not-a-figure'],
    ['BB (179,39)', 'K', 'not-a-figure'],
    ['80 a', 'K', '80 [a]'],
    ['80A', 'K', '80 [A]'],
    ['E', 'K', 'not-a-figure'],
    ['AB', 'K', 'not-a-figure'],
    ['B1', 'K', 'not-a-figure'],
    ['<B', 'K', 'not-a-figure'],
    ['Baik', 'K', 'not-a-figure'],
    ['BB', 'Rp', 'not-a-figure'],
  ]);
});

describe('opinions', () => {
  reads([
    ['WTP', 'K', 'opinion WTP'],
    ['wdp', 'K', 'opinion WDP'],
    ['TMP', 'K', 'opinion TMP'],
    ['TW', 'K', 'opinion TW'],
    ['Opini WTP', 'K', 'opinion WTP'],
    ['Opini BPK: WTP', 'K', 'opinion WTP'],
    ['Wajar Tanpa Pengecualian (WTP)', 'K', 'opinion WTP'],
    ['TW I', 'K', 'not-a-figure'],
    ['WTP', 'Rp', 'not-a-figure'],
  ]);
});

describe('ranges', () => {
  reads([
    ['80 - 90', 'K', '80..90'],
    ['80–90', 'K', '80..90'],
    ['80 s/d 90', 'K', '80..90'],
    ['80 s.d. 90 %', 'K', '80..90 [%]'],
    ['80 s.d 90', 'K', '80..90'],
    ['80% - 90%', 'K', '80..90 [%]'],
    ['80% - 90', 'K', '80..90 [%]'],
    ['80 sampai dengan 90', 'K', '80..90'],
    ['75,5 - 80,25', 'K', '75.5..80.25'],
    ['1-2', 'K', '1..2'],
    ['1-2 Dokumen', 'K', '1..2 [Dokumen]'],
    ['2-1', 'K', 'not-a-figure'],
    ['5-5', 'K', 'not-a-figure'],
    ['80-90-100', 'K', 'not-a-figure'],
    ['1.250 - 1.500', 'K', 'not-a-figure'],
    ['021-5551234', 'K', 'not-a-figure'],
    ['80 - 90', 'Rp', 'not-a-figure'],
  ]);
});

describe('errors and dates typed as text', () => {
  reads([
    ['#DIV/0!', 'K', 'excel-error'],
    ['#N/A', 'Rp', 'excel-error'],
    ['#REF!', 'K', 'excel-error'],
    ['#name?', 'K', 'excel-error'],
    ['12/03/2024', 'K', 'date'],
    ['12-03-24', 'K', 'date'],
    ['12.03.2024', 'K', 'date'],
    ['2024-03-12', 'Rp', 'date'],
    ['12 Maret 2024', 'K', 'date'],
    ['1 Mei', 'K', 'date'],
    ['1-Jan', 'K', 'date'],
    ['Jan-24', 'K', 'date'],
    ['06:00:00', 'K', 'date'],
    ['5 Desa', 'K', '5 [Desa]'],
    ['5 Mar', 'K', '5 [Mar]'],
    ['12/03-2024', 'K', 'not-a-figure'],
  ]);
});

test('text is kept as it was written', () => {
  expect(readText('  – ', 'K')).toEqual({ kind: 'missing', text: '–' });
  expect(readText(' Predikat  BB ', 'K')).toMatchObject({ kind: 'grade', text: 'Predikat  BB' });
});

test('a figure from text says so', () => {
  expect(readText('5', 'K')).toMatchObject({ kind: 'figure', source: 'text' });
  expect(readText('-', 'Rp')).toMatchObject({ kind: 'figure', source: 'text' });
});

/** Park and Miller: the same sequence on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

test('what is printed with two decimals reads back the same', () => {
  const random = seeded(20240701);
  for (let round = 0; round < 3000; round++) {
    const digits = 1 + Math.floor(random() * 17);
    let cents = '';
    while (cents.length < digits) cents += String(Math.floor(random() * 10));
    const value = new Exact(random() < 0.2 ? `-${cents}` : cents).dividedBy(100);
    const text = printIndonesian(value, 2);
    for (const kind of ['K', 'Rp'] as const)
      expect([text, briefReading(readText(text, kind))]).toEqual([text, value.toFixed()]);
  }
});

test('no text makes it throw, and no figure leaves the range Excel holds', () => {
  const pieces = [
    ...'0123456789.,-–−()[]%*>=≥/#:;\'"\\ \u00a0\u200bxeEABCD',
    ...[
      'Rp',
      'IDR',
      's/d',
      's.d.',
      'BB',
      'AA',
      'WTP',
      'Dokumen',
      'nihil',
      'juta',
      ',-',
      '1.250',
      '\ud800',
      '😀',
    ],
  ];
  const random = seeded(7);
  const kinds = new Set<string>();
  for (let round = 0; round < 20000; round++) {
    let text = '';
    for (let length = Math.floor(random() * 14); length > 0; length--)
      text += pieces[Math.floor(random() * pieces.length)] ?? '';
    const reading = readText(text, round % 2 === 0 ? 'K' : 'Rp');
    kinds.add(reading.kind);
    if (reading.kind === 'figure') {
      expect([text, reading.value.isFinite() && reading.value.abs().lessThan('1e15')]).toEqual([text, true]);
      expect([text, reading.value.isZero() && reading.value.isNegative()]).toEqual([text, false]);
    }
    if (reading.kind === 'range') expect([text, reading.low.lessThan(reading.high)]).toEqual([text, true]);
  }
  // The pieces reach every kind of reading, so the loop is about all of them.
  expect([...kinds].sort()).toEqual([
    'ambiguous',
    'blank',
    'figure',
    'grade',
    'missing',
    'opinion',
    'range',
    'unreadable',
  ]);
});

test.each(['1.', '1', ' ', '-', '*', '(', '(a', '1 - ', '% ', ' *)', 'A', ',-', '. '])(
  'a cell full of %j is read at once',
  (piece) => {
    const text = piece.repeat(32767 / piece.length);
    const started = performance.now();
    for (const kind of ['K', 'Rp'] as const) {
      readText(`${text}x`, kind);
      readText(`5${text}`, kind);
      readText(`5${text.slice(0, 190)}!`, kind);
    }
    expect(performance.now() - started).toBeLessThan(250);
  },
);
