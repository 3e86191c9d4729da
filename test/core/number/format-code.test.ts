import { isDateFormat, isPercentFormat } from '../../../src/core/number/format-code';

test.each([
  'dd/mm/yyyy',
  'DD/MM/YYYY',
  'd-mmm',
  'mmm-yy',
  'h:mm',
  'h:mm AM/PM',
  'hh.mm',
  '[h]:mm',
  '[mm]:ss',
  '[ss].00',
  'mm:ss.0',
  'yyyy',
  '[$-421]dd mmmm yyyy',
  '[$-421]dd mmmm yyyy;@',
  '[$-F800]dddd\\, mmmm dd\\, yyyy',
  'dd" "mmmm" "yyyy',
  '[Red]dd/mm/yyyy',
  '"";dd/mm/yyyy',
])('%s shows a date or time', (code) => {
  expect([isDateFormat(code), isPercentFormat(code)]).toEqual([true, false]);
});

test.each(['0%', '0.00%', '0.0 %', '[Red]0%', '0%;-0%;"-"', '[=0]"-";0%', '";"0%', '#,##0.00_)%', '??0%'])(
  '%s shows a percent',
  (code) => {
    expect([isDateFormat(code), isPercentFormat(code)]).toEqual([false, true]);
  },
);

test.each([
  '',
  'General',
  'GENERAL',
  '[Red]General',
  'General" hari"',
  '@',
  '0',
  '#,##0.00',
  '#,##0.00_);(#,##0.00)',
  '#,##0.00_);[Red]\\(#,##0.00\\)',
  '"Rp"#,##0',
  '"Rp";#,##0',
  '[$Rp-421]#,##0.00',
  '_-"Rp"* #,##0.00_-',
  '_-"Rp"* #,##0.00_-;\\-"Rp"* #,##0.00_-;_-"Rp"* "-"??_-;_-@_-',
  '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  '0.00" %"',
  '0.00\\%',
  '0" hari/mmm"',
  '0 \\d\\m\\y',
  '0.00E+00',
  '# ?/?',
  '"tanpa penutup dd',
  '[Red',
  '\\',
])('%j shows a plain number', (code) => {
  expect([isDateFormat(code), isPercentFormat(code)]).toEqual([false, false]);
});
