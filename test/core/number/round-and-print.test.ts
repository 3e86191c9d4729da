import { Exact } from '../../../src/core/number/decimal';
import { plain, plainOrNull, printIndonesian } from '../../../src/core/number/print';
import { roundBy, roundHalfUp, truncate } from '../../../src/core/number/round';

test.each([
  ['203.335', 2, '203.34', '203.33'],
  ['99.365', 2, '99.37', '99.36'],
  ['101.4659', 2, '101.47', '101.46'],
  ['1.005', 2, '1.01', '1'],
  ['2.5', 0, '3', '2'],
  ['-2.5', 0, '-3', '-2'],
  ['-203.335', 2, '-203.34', '-203.33'],
  ['0.0049999999999999999999', 2, '0', '0'],
  ['99.995', 2, '100', '99.99'],
  ['100', 2, '100', '100'],
])('%s to %i decimals: half-up %s, cut %s', (value, decimals, up, cut) => {
  const exact = new Exact(value);
  expect(roundHalfUp(exact, decimals).toFixed()).toBe(up);
  expect(truncate(exact, decimals).toFixed()).toBe(cut);
  expect(roundBy('setengah-ke-atas', exact, decimals).toFixed()).toBe(up);
  expect(roundBy('potong', exact, decimals).toFixed()).toBe(cut);
});

test.each<[string, number | undefined, string]>([
  ['1234567.89', undefined, '1.234.567,89'],
  ['1234567.89', 2, '1.234.567,89'],
  ['1234567', 2, '1.234.567,00'],
  ['1234567', undefined, '1.234.567'],
  ['108.635', 2, '108,64'],
  ['999.995', 2, '1.000,00'],
  ['0', undefined, '0'],
  ['0', 2, '0,00'],
  ['-0.001', 2, '0,00'],
  ['-5000000', undefined, '-5.000.000'],
  ['100', undefined, '100'],
  ['1000', undefined, '1.000'],
  ['0.5', 0, '1'],
  ['12345.67', 0, '12.346'],
  ['1e20', undefined, '100.000.000.000.000.000.000'],
  ['0.0000001', undefined, '0,0000001'],
])('%s printed with %p decimals: %s', (value, decimals, expected) => {
  expect(printIndonesian(new Exact(value), decimals)).toBe(expected);
});

test.each([
  ['108.640', '108.64'],
  ['12907081721.50', '12907081721.5'],
  ['-0', '0'],
  ['1e21', '1000000000000000000000'],
  ['1e-10', '0.0000000001'],
  ['-5.10', '-5.1'],
])('%s in plain notation: %s', (value, expected) => {
  expect(plain(new Exact(value))).toBe(expected);
  expect(plainOrNull(new Exact(value))).toBe(expected);
});

test('no figure stays null', () => {
  expect(plainOrNull(null)).toBeNull();
});
