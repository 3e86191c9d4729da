/** Sheets that nobody would call a form, and forms with anything in them. */
import {
  array,
  boolean,
  constant,
  constantFrom,
  double,
  integer,
  nat,
  oneof,
  option,
  record,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { cellKey, type Area, type CellValue, type SheetGrid } from '../../src/core/grid';
import { kFigures, noise, rpFigures } from './content';
import { formPlans } from './form-plan';
import { layOut } from './lay-out';

/** Words that mean something to the recogniser, in all the wrong places. */
const WORDS = [
  'K',
  'Rp',
  'Rp.',
  'Satuan',
  'No',
  'Kode',
  'Program/Kegiatan',
  'Indikator Kinerja',
  'Target Renja',
  'Target Renstra',
  'Realisasi Triwulan I',
  'Triwulan II',
  'III',
  'Tingkat Capaian (%)',
  'Total',
  'Predikat',
  'Rata-rata capaian kinerja Per Kegiatan (%)',
  'Persentase Realisasi Anggaran',
  '106.02.2.03.0001',
  '106.02',
  'X.XX.01',
  '1.06.02.2.03.0001 - Penyediaan',
  'I',
  'I.1',
  '12 (=8+9+10+11)',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  '[object Object]',
  '=1+1',
  '\u0000',
  '\ud800',
  '\u202eRp 5',
  '<img src=x onerror=alert(1)>',
];

export const texts: Arbitrary<string> = oneof(
  constantFrom(...WORDS),
  kFigures,
  rpFigures,
  string({ unit: 'binary', maxLength: 30 }),
  string({ unit: 'grapheme', maxLength: 30 }),
  // As long as a cell of Excel can be; the same sign over and over shows what is not linear.
  tuple(
    constantFrom('1', '.', ' ', 'a', '(', '-', '1.', '\u00a0', 'Rp ', '𝟙', '%'),
    integer({ min: 1000, max: 32_767 }),
  ).map(([sign, length]) => sign.repeat(Math.ceil(length / sign.length)).slice(0, length)),
);

export const values: Arbitrary<CellValue> = oneof(
  { weight: 3, arbitrary: constant<CellValue>(null) },
  { weight: 4, arbitrary: nat(200) },
  { weight: 2, arbitrary: double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: constantFrom<CellValue>(-0, 1e15, -1e15, 5e-324, 1.7e308, 45_123, Infinity, NaN) },
  { weight: 1, arbitrary: boolean() },
  {
    weight: 1,
    arbitrary: constantFrom('#REF!', '#N/A', '#DIV/0!', '#SPILL!', '#PYTHON!', '').map((error) => ({
      error,
    })),
  },
  { weight: 6, arbitrary: texts },
  { weight: 2, arbitrary: noise.map(({ value }) => value) },
);

const formulas: Arbitrary<string> = oneof(
  constantFrom(
    '=A1',
    '=SUM(A1:B2)',
    "='Isian'!B2",
    '=#REF!',
    '=',
    '=(((',
    '=SUM(',
    '="',
    '=A1+',
    "='",
    '=[1]x!A1',
  ),
  string({ maxLength: 20 }).map((text) => `=${text}`),
);

const formats = constantFrom(
  'General',
  '@',
  '0.00%',
  'dd/mm/yyyy',
  '[h]:mm',
  '"',
  '[',
  '_',
  ';;;',
  '0%;@;yyyy',
);

const places = (rows: number, cols: number) =>
  record({ row: integer({ min: 1, max: rows }), col: integer({ min: 1, max: cols }) });

const areas = (rows: number, cols: number): Arbitrary<Area> =>
  tuple(places(rows, cols), places(rows, cols)).map(([a, b]) => ({
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.col, b.col),
    right: Math.max(a.col, b.col),
  }));

const anySheet: Arbitrary<SheetGrid> = record({
  sheet: oneof(constant('Form'), constantFrom("It's", '__proto__', 'Lembar !', '')),
  origin: places(2000, 60),
  values: array(array(values, { maxLength: 14 }), { maxLength: 14 }),
  formulas: array(array(option(formulas, { freq: 6 }), { maxLength: 14 }), { maxLength: 14 }),
  merges: array(areas(2050, 80), { maxLength: 4 }),
  formats: array(tuple(places(20, 20), formats), { maxLength: 6 }),
  uncalculated: array(places(20, 20), { maxLength: 3 }),
  hiddenRows: option(array(integer({ min: 1, max: 40 }), { maxLength: 4 })),
  filtered: option(boolean()),
}).map(({ formats: codes, uncalculated, hiddenRows, filtered, origin, ...rest }) => {
  const at = ({ row, col }: { row: number; col: number }): number =>
    cellKey(origin.row + row - 1, origin.col + col - 1);
  return {
    ...rest,
    origin,
    formats: new Map(codes.map(([place, code]) => [at(place), code] as const)),
    uncalculated: new Set(uncalculated.map(at)),
    ...(hiddenRows === null ? {} : { hiddenRows: new Set(hiddenRows) }),
    ...(filtered === null ? {} : { filtered }),
  };
});

interface Strike {
  /** Places as shares of the form's size, so that most lie in it. */
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string | null;
  readonly uncalculated: boolean;
}

const strikes: Arbitrary<readonly Strike[]> = array(
  record({
    row: double({ min: 0, max: 1, noNaN: true }),
    col: double({ min: 0, max: 1, noNaN: true }),
    value: values,
    formula: option(formulas, { freq: 5 }),
    format: option(formats, { freq: 5 }),
    uncalculated: constantFrom(false, false, false, true),
  }),
  { minLength: 1, maxLength: 40 },
);

/** A form of which some cells hold anything, with areas merged anywhere. */
const struckForm: Arbitrary<SheetGrid> = record({
  form: formPlans(),
  hits: strikes,
  merges: array(areas(60, 60), { maxLength: 3 }),
}).map(({ form, hits, merges }) => {
  const { grid, columns } = layOut(form);
  const from = Math.max(1, (columns['no'] ?? 1) - 2);
  const to = (columns['pd'] ?? 1) + 2;
  const lines = grid.values.map((line) => [...line]);
  const lineFormulas = grid.formulas.map((line) => [...line]);
  const codes = new Map(grid.formats);
  const uncalculated = new Set<number>();
  for (const hit of hits) {
    const row = 1 + Math.floor(hit.row * (lines.length - 1));
    const col = from + Math.floor(hit.col * (to - from));
    const line = lines[row - 1];
    const formulaLine = lineFormulas[row - 1];
    if (line === undefined || formulaLine === undefined) continue;
    while (line.length < col) line.push(null);
    line[col - 1] = hit.value;
    while (formulaLine.length < col) formulaLine.push(null);
    formulaLine[col - 1] = hit.formula;
    if (hit.format !== null) codes.set(cellKey(row, col), hit.format);
    if (hit.uncalculated) uncalculated.add(cellKey(row, col));
  }
  return {
    ...grid,
    values: lines,
    formulas: lineFormulas,
    formats: codes,
    uncalculated,
    merges: [...grid.merges, ...merges],
  };
});

export const sheets: Arbitrary<SheetGrid> = oneof(
  { weight: 1, arbitrary: anySheet },
  { weight: 2, arbitrary: struckForm },
);
