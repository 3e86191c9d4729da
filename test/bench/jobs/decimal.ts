/** The arithmetic of a form's rows with decimal.js and with plain numbers: what it costs, and what it saves. */
import { evaluate } from '../../../src/core/evaluate/evaluate';
import { realisasiBy } from '../../../src/core/evaluate/metode';
import { DEFAULT_SETTINGS } from '../../../src/core/evaluate/settings';
import { recognise } from '../../../src/core/form/recognise';
import { exactOfCell, HUNDRED, ZERO, type Exact } from '../../../src/core/number/decimal';
import { roundHalfUp } from '../../../src/core/number/round';
import { openWorkbook, readSheet } from '../../../src/file';
import { bestTime } from '../best-time';
import { workbookOf } from '../files';
import { seeded } from '../mutations';

/** K or Rp of one row, as typed. */
interface Typed<T> {
  readonly targetRenstra: T;
  readonly lalu: T;
  readonly target: T;
  readonly quarters: readonly T[];
}

/** realisasi, capaian, realisasiRenstra, capaianRenstra. */
type Computed<T> = readonly [T, T, T, T];

function typedRows(rows: number): Typed<number>[] {
  const random = seeded(2024);
  /** Figures with up to two decimals, as indices and rupiah with sen have them. */
  const figure = (below: number): number => Math.floor(random() * below * 100) / 100;
  const out: Typed<number>[] = [];
  for (let row = 0; row < rows; row++)
    for (const size of [100, 500_000_000])
      out.push({
        targetRenstra: 1 + figure(5 * size),
        lalu: figure(2 * size),
        target: 1 + figure(size),
        quarters: [figure(size / 4), figure(size / 4), figure(size / 4), figure(size / 4)],
      });
  return out;
}

const exactly = (row: Typed<number>): Typed<Exact> => ({
  targetRenstra: exactOfCell(row.targetRenstra),
  lalu: exactOfCell(row.lalu),
  target: exactOfCell(row.target),
  quarters: row.quarters.map(exactOfCell),
});

function byDecimal({ targetRenstra, lalu, target, quarters }: Typed<Exact>): Computed<Exact> {
  const realisasi = realisasiBy('jumlah', quarters) ?? ZERO;
  const renstra = lalu.plus(realisasi);
  return [
    realisasi,
    roundHalfUp(realisasi.times(HUNDRED).dividedBy(target), 2),
    renstra,
    roundHalfUp(renstra.times(HUNDRED).dividedBy(targetRenstra), 2),
  ];
}

const roundPlainly = (value: number): number => Math.round(value * 100) / 100;

function byNumber({ targetRenstra, lalu, target, quarters }: Typed<number>): Computed<number> {
  const realisasi = quarters.reduce((sum, figure) => sum + figure, 0);
  const renstra = lalu + realisasi;
  return [
    realisasi,
    roundPlainly((realisasi * 100) / target),
    renstra,
    roundPlainly((renstra * 100) / targetRenstra),
  ];
}

export interface DecimalTiming {
  readonly cells: number;
  /** Milliseconds. */
  readonly plain: number;
  readonly decimal: number;
  /** decimal.js with the reading of the cells and the writing of the results. */
  readonly withReading: number;
  /** A whole `evaluate` of as many rows. */
  readonly evaluate: number;
  /** Sums whose double is another than the right one; percents that print another figure. */
  readonly otherSums: number;
  readonly otherPercents: number;
}

export function run(rows: number, runs: number): DecimalTiming {
  const typed = typedRows(rows);
  const exact = typed.map(exactly);
  const plain = bestTime(runs, () => typed.map(byNumber));
  const decimal = bestTime(runs, () => exact.map(byDecimal));
  const withReading = bestTime(runs, () =>
    typed.map((row) => byDecimal(exactly(row)).map((figure) => figure.toNumber())),
  );
  const others = [0, 1, 2, 3].map(
    (index) => plain.value.filter((row, at) => row[index] !== withReading.value[at]?.[index]).length,
  );
  const grid = readSheet(openWorkbook(workbookOf(rows)), 'Form');
  const recognition = recognise(grid);
  if (recognition.kind !== 'form') throw new Error(recognition.kind);
  const whole = bestTime(runs, () => evaluate(grid, recognition.form, DEFAULT_SETTINGS));
  return {
    cells: typed.length * 4,
    plain: plain.ms,
    decimal: decimal.ms,
    withReading: withReading.ms,
    evaluate: whole.ms,
    otherSums: (others[0] ?? 0) + (others[2] ?? 0),
    otherPercents: (others[1] ?? 0) + (others[3] ?? 0),
  };
}
