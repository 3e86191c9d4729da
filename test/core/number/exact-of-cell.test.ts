import { exactOfCell } from '../../../src/core/number/decimal';

test.each([
  [0, '0'],
  [-0, '0'],
  [7, '7'],
  [-5, '-5'],
  [108.63999999999999, '108.64'],
  [0.1 + 0.2, '0.3'],
  [12345678, '12345678'],
  [-123456789012345, '-123456789012345'],
  [999999999999999, '999999999999999'],
  // Excel shows and keeps 15 digits.
  [1234567890123456, '1234567890123460'],
  [1e15, '1000000000000000'],
  [1e21, '1000000000000000000000'],
])('a cell of %p holds %s', (value, exact) => {
  expect(exactOfCell(value).toFixed()).toBe(exact);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('no cell holds %p', (value) => {
  expect(() => exactOfCell(value)).toThrow(RangeError);
});
