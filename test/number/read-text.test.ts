import { Exact } from '../../src/core/number/decimal';
import { printIndonesian } from '../../src/core/number/print';
import { readText } from '../../src/core/number/read-text';
import type { FigureKind, Reading } from '../../src/core/number/reading';
import { isDateFormat, isPercentFormat } from '../../src/core/number/format-code';

function brief(reading: Reading): string {
  switch (reading.kind) {
    case 'figure':
      return `${reading.value.toFixed()}${reading.unit === null ? '' : ` ${reading.unit}`}`;
    case 'grade':
      return `grade ${reading.bound} ${reading.grade}${reading.value === null ? '' : ` ${reading.value.toFixed()}`}`;
    case 'opinion':
      return `opinion ${reading.opinion}`;
    case 'range':
      return `range ${reading.low.toFixed()}..${reading.high.toFixed()}`;
    case 'ambiguous':
      return `either ${reading.thousands.toFixed()} or ${reading.decimal.toFixed()}`;
    case 'unreadable':
      return reading.reason;
    default:
      return reading.kind;
  }
}

test.each<[string, FigureKind, string]>([
  ['102.400.000,00', 'Rp', '102400000'],
  ['94.930.562,50', 'Rp', '94930562.5'],
  ['Rp 5.000.000', 'Rp', '5000000'],
  ['Rp. 5.000.000,-', 'Rp', '5000000'],
  ['Rp5.000', 'Rp', '5000'],
  ['(1.500.000)', 'Rp', '-1500000'],
  ['87 %', 'K', '87 %'],
  ['87.00 %', 'K', '87 %'],
  ['87persen', 'K', '87 %'],
  ['82.5', 'K', '82.5'],
  ['82,5', 'K', '82.5'],
  ['1,234.50', 'Rp', '1234.5'],
  ['5 Dokumen', 'K', '5 Dokumen'],
  ['12 Bulan (3 orang)', 'K', '12 Bulan (3 orang)'],
  ['87*)', 'K', '87'],
  ['3.286', 'K', 'either 3286 or 3.286'],
  ['1.250 Orang', 'K', 'either 1250 or 1.25'],
  ['0.735', 'K', '0.735'],
  ['1250.000', 'K', '1250'],
  ['3,286', 'K', '3.286'],
  ['-', 'Rp', '0'],
  ['–', 'Rp', '0'],
  ['-', 'K', 'missing'],
  ['n/a', 'K', 'missing'],
  ['**)', 'K', 'missing'],
  ['', 'K', 'blank'],
  ['   ', 'Rp', 'blank'],
  ['>B', 'K', 'grade above B'],
  ['≥BB', 'K', 'grade at-least BB'],
  ['A (80,50)', 'K', 'grade equal A 80.5'],
  ['BB (79,39)', 'K', 'grade equal BB 79.39'],
  ['WTP', 'K', 'opinion WTP'],
  ['80 - 90', 'K', 'range 80..90'],
  ['80 s/d 90', 'K', 'range 80..90'],
  ['#DIV/0!', 'K', 'excel-error'],
  ['12/03/2024', 'K', 'date'],
  ['tiga', 'K', 'not-a-figure'],
  ['5 Dokumen 3 Laporan', 'K', 'not-a-figure'],
  ['1.2.3', 'K', 'not-a-figure'],
  ['9999999999999999', 'Rp', 'too-large'],
])('"%s" as %s reads %s', (text, kind, expected) => {
  expect(brief(readText(text, kind))).toBe(expected);
});

test('what is printed reads back the same', () => {
  for (let index = 0; index < 2000; index++) {
    const value = new Exact(index * index * 7919).dividedBy(100).plus(index);
    const reading = readText(printIndonesian(value, 2), 'Rp');
    expect(brief(reading)).toBe(value.toDecimalPlaces(2).toFixed());
  }
});

test('no text makes it throw, however odd or long', () => {
  const signs = "0123456789.,-–()%RpABC> #/s\u00a0*'";
  let seed = 42;
  for (let index = 0; index < 5000; index++) {
    let text = '';
    for (let at = 0; at < index % 30; at++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      text += signs[seed % signs.length] ?? '';
    }
    expect(readText(text, index % 2 === 0 ? 'K' : 'Rp').kind).toBeTruthy();
  }
  expect(readText('1.'.repeat(100_000), 'K').kind).toBe('unreadable');
});

test.each<[string, boolean, boolean]>([
  ['General', false, false],
  ['#,##0.00', false, false],
  ['#,##0.00_);(#,##0.00)', false, false],
  ['_-"Rp"* #,##0.00_-', false, false],
  ['0%', false, true],
  ['0.00%', false, true],
  ['0.00" %"', false, false],
  ['dd/mm/yyyy', true, false],
  ['d-mmm', true, false],
  ['[h]:mm', true, false],
  ['[$-421]dd mmmm yyyy', true, false],
  ['[Red]#,##0', false, false],
  ['@', false, false],
])('format %s: date %s, percent %s', (code, date, percent) => {
  expect([isDateFormat(code), isPercentFormat(code)]).toEqual([date, percent]);
});
