/** Printing and reading figures: what is printed reads as the same exact decimal, and reads so ever after. */
import {
  bigInt,
  boolean,
  constantFrom,
  double,
  nat,
  oneof,
  record,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import type { SheetGrid } from '../../src/core/grid';
import { Exact, exactOfCell } from '../../src/core/number/decimal';
import { plain, printIndonesian } from '../../src/core/number/print';
import { readCell } from '../../src/core/number/read-cell';
import { readText } from '../../src/core/number/read-text';
import type { FigureKind, Reading } from '../../src/core/number/reading';
import { campaign } from './campaign';
import { kFigures, noise, rpFigures } from './content';

/** Every decimal that a cell can hold: up to 15 digits, some of them behind the comma, either sign. */
const decimals: Arbitrary<Exact> = record({
  digits: oneof(bigInt(0n, 999_999_999_999_999n), nat(9999).map(BigInt)),
  places: constantFrom(0, 0, 1, 2, 3, 6),
  negative: boolean(),
}).map(({ digits, places, negative }) => {
  const value = new Exact(digits.toString()).dividedBy(new Exact(10).pow(places));
  return negative && !value.isZero() ? value.negated() : value;
});

const kinds = constantFrom<FigureKind>('K', 'Rp');

/** The figure of a reading; of an ambiguous one (`3.286`) the reading by thousands, as it was printed. */
const figureIn = (reading: Reading): Exact | null =>
  reading.kind === 'figure' ? reading.value : reading.kind === 'ambiguous' ? reading.thousands : null;

test('print, then read', () =>
  campaign(
    'print → read gives the same decimal',
    { of: 'figures', runs: 10_000 },
    tuple(decimals, kinds),
    ([value, kind]) => {
      const printed = printIndonesian(value);
      const reading = readText(printed, kind);
      const figure = figureIn(reading);
      return figure?.equals(value) === true
        ? []
        : [`${plain(value)} → ${printed} → ${JSON.stringify(reading)}`];
    },
    ([value, kind]) => `${plain(value)} ${kind}`,
  ));

/** Figures as people type them, and texts that are none or nearly one. */
const typed: Arbitrary<string> = oneof(
  record({
    before: constantFrom('', ' ', 'Rp', 'Rp ', 'Rp. ', 'IDR ', '(', '-', '+', "'", '−', '≥', '>'),
    figure: oneof(
      kFigures,
      rpFigures,
      rpFigures.map((text) => printIndonesian(new Exact(text))),
      string({ unit: constantFrom('0', '1', '7', '.', ',', ' ', '-'), maxLength: 12 }),
    ),
    after: constantFrom(
      '',
      ' ',
      '%',
      ' %',
      ' persen',
      ' Dokumen',
      ',-',
      ',00',
      '.',
      ')',
      ' *)',
      ' orang (2)',
      '\u00a0',
    ),
  }).map(({ before, figure, after }) => before + figure + after),
  noise.map(({ value }) => String(value)),
  string({ unit: 'binary', maxLength: 20 }),
  constantFrom(
    'NaN',
    'Infinity',
    '-Infinity',
    '1e5',
    '0x10',
    '1_000',
    '٣٤',
    '１２',
    '½',
    '1\n2',
    '--',
    '\u200b5',
  ),
);

test('read, print, read', () =>
  campaign(
    'read → print → read is stable',
    { of: 'texts', runs: 10_000 },
    tuple(typed, kinds),
    ([text, kind]) => {
      const reading = readText(text, kind);
      const figure = reading.kind === 'figure' ? reading.value : null;
      if (figure === null) return [];
      const again = readText(printIndonesian(figure), kind);
      const same = figureIn(again)?.equals(figure) === true;
      return same ? [] : [`${JSON.stringify(text)} → ${plain(figure)} → ${JSON.stringify(again)}`];
    },
  ));

/** What Excel itself takes. */
const LARGEST = 9.999_999_999_999_99e307;

const cellOf = (value: number): SheetGrid => ({
  sheet: 'S',
  origin: { row: 1, col: 1 },
  values: [[value]],
  formulas: [[null]],
  merges: [],
  formats: new Map(),
  uncalculated: new Set(),
});

test('a number goes from cell to cell without changing', () =>
  campaign(
    'cell → decimal → cell is stable',
    { of: 'numbers', runs: 10_000 },
    oneof(
      double({ min: -LARGEST, max: LARGEST, noNaN: true }),
      decimals.map((each) => each.toNumber()),
    ),
    (value) => {
      const exact = exactOfCell(value);
      const again = exactOfCell(exact.toNumber());
      if (!again.equals(exact)) return [`${String(value)} → ${plain(exact)} → ${plain(again)}`];
      const reading = readCell(cellOf(value), 1, 1, 'K');
      const read = reading.kind === 'figure' ? reading.value : exact;
      return read.equals(exact) ? [] : [`${String(value)} read as ${plain(read)}`];
    },
    String,
  ));
