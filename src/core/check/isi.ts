/** Isi: what stands in the figure cells, beside what stops a row (domain: evaluation-form §2). */
import { figureOf, type CellReading, type RowReadings } from '../evaluate/readings';
import type { RowEvaluation } from '../evaluate/row';
import type { BlockKey, PeriodKey } from '../form/columns';
import { LEVELS, type Level } from '../form/kode';
import { normalise, textOf } from '../form/normalise';
import { cellKey, formatAt, formulaAt, valueAt } from '../grid';
import { Exact, HUNDRED } from '../number/decimal';
import { printIndonesian } from '../number/print';
import { readCell } from '../number/read-cell';
import { listed, repair, temuanAt, temuanIfAny, valueOf, type Bahan } from './bahan';
import { isShare } from './satuan';
import type { Place, Temuan } from './temuan';

/** The format of a repaired cell: a text or date format would keep the figure from being one. */
function figureFormat({ grid }: Bahan, { row, col }: Place): string {
  const before = formatAt(grid, row, col);
  return before === '@' ? 'General' : before;
}

const putFigure = (bahan: Bahan, place: Place, value: Exact) =>
  repair(bahan.grid, place, value.toNumber(), figureFormat(bahan, place));

/** A figure that people typed as text; a dash or "nihil" is a sign, and a footnote mark must not be lost. */
function typedAsText(bahan: Bahan, place: Place): boolean {
  const value = valueAt(bahan.grid, place.row, place.col);
  return (
    typeof value === 'string' &&
    /\d/.test(value) &&
    !value.includes('*') &&
    formulaAt(bahan.grid, place.row, place.col) === null
  );
}

const sameUnit = (unit: string, satuan: string): boolean => {
  const plain = (text: string): string =>
    normalise(text).replace(/^(?:%|persen|pesen|prosen|percent|persentase)$/, '%');
  return plain(unit) === plain(satuan);
};

interface TextFigure extends Place {
  readonly value: Exact;
}

/** Which reading of an ambiguous text the computed figure of its cell says; looked up only where one is met. */
function computedReadings({ evaluation }: Bahan) {
  let known: Map<number, Exact> | null = null;
  return {
    at: (
      row: number,
      col: number,
      { thousands, decimal }: { thousands: Exact; decimal: Exact },
    ): Exact | null => {
      known ??= new Map(
        evaluation.cells.flatMap((cell) =>
          cell.value instanceof Exact ? [[cellKey(cell.row, cell.col), cell.value] as const] : [],
        ),
      );
      const computed = known.get(cellKey(row, col));
      return [thousands, decimal].find((each) => computed?.equals(each) === true) ?? null;
    },
  };
}

/** Figures as text, and figures with their unit where a satuan column is there to hold it. */
function textFigures(bahan: Bahan): Temuan[] {
  const { grid, view, evaluation } = bahan;
  const { satuan } = evaluation.form.columns;
  const results = computedReadings(bahan);
  // Hardly a cell holds text, so that is asked first, and row by row: column by column each row would be
  // fetched from memory once for every column.
  const rows = bahan.columns.map((): RowEvaluation[] => []);
  for (const each of evaluation.rows)
    bahan.columns.forEach(({ col }, index) => {
      if (typedAsText(bahan, { row: each.row.row, col })) rows[index]?.push(each);
    });
  return bahan.columns.flatMap(({ key, kind, col }, index) => {
    const plain: TextFigure[] = [];
    const withUnit: (TextFigure & { unit: string; same: boolean })[] = [];
    const percent = key === 'capaian' || key === 'capaianRenstra';
    for (const each of rows[index] ?? []) {
      const { row } = each.row;
      const cell = each.readings[kind][key];
      if (cell === undefined) continue;
      const { reading, value } = cell;
      if (reading.kind === 'ambiguous') {
        // An input that nothing settles is a galat of its own.
        const settled = value ?? results.at(row, col, reading);
        if (settled !== null) plain.push({ row, col, value: settled });
      }
      if (value === null || reading.kind !== 'figure') continue;
      const { unit } = reading;
      if (unit === null || kind === 'Rp' || (percent && unit === '%')) plain.push({ row, col, value });
      else if (satuan !== null)
        withUnit.push({ row, col, value, unit, same: sameUnit(unit, textOf(view.shown(row, satuan))) });
    }
    const first = plain[0];
    const unlike = withUnit.filter(({ same }) => !same);
    return [
      ...temuanIfAny(grid.sheet, 'isi.angka-teks', plain, {
        found: first === undefined ? null : textOf(valueAt(grid, first.row, first.col)),
        expected: first === undefined ? null : printIndonesian(first.value),
        detail: { blok: key, jenis: kind },
        fix: plain.map((each) => putFigure(bahan, each, each.value)),
      }),
      ...temuanIfAny(grid.sheet, 'isi.satuan-dalam-angka', withUnit, {
        found: withUnit[0] === undefined ? null : textOf(valueAt(grid, withUnit[0].row, withUnit[0].col)),
        expected: withUnit[0] === undefined ? null : printIndonesian(withUnit[0].value),
        detail: {
          blok: key,
          jenis: kind,
          ...(unlike.length === 0 ? {} : { berbeda: listed(unlike, ({ row }) => row) }),
        },
        // Where the satuan column says something else, the unit in the cell would be lost.
        fix: withUnit.filter(({ same }) => same).map((each) => putFigure(bahan, each, each.value)),
      }),
    ];
  });
}

/** The same on the rows of rata-rata and total, where only computed figures stand. */
function textResults(bahan: Bahan): Temuan[] {
  const { grid, evaluation } = bahan;
  const own = new Set(evaluation.form.rows.map(({ row }) => row));
  const found: TextFigure[] = [];
  const results = computedReadings(bahan);
  for (const { row, col, kind } of evaluation.cells) {
    if (kind === 'predikat' || !typedAsText(bahan, { row, col }) || own.has(row)) continue;
    const reading = readCell(grid, row, col, kind);
    const value = reading.kind === 'ambiguous' ? results.at(row, col, reading) : figureOf(reading);
    if (value !== null) found.push({ row, col, value });
  }
  const [first] = found;
  return temuanIfAny(grid.sheet, 'isi.angka-teks', found, {
    found: first === undefined ? null : textOf(valueAt(grid, first.row, first.col)),
    expected: first === undefined ? null : printIndonesian(first.value),
    detail: { blok: 'hasil' },
    fix: found.map((each) => putFigure(bahan, each, each.value)),
  });
}

/** Money spent without a pagu: penyerapan has nothing to divide by. */
function missingPagu({ grid, evaluation }: Bahan): Temuan[] {
  const places = evaluation.rows.flatMap(({ readings: { Rp } }) => {
    const { target, realisasi } = Rp;
    if (target === undefined || !(target.value?.isZero() === true || target.reading.kind === 'blank'))
      return [];
    const spent = [realisasi, ...evaluation.periods.all.map((key) => Rp[key])].some(
      (cell) => valueOf(cell)?.greaterThan(0) === true,
    );
    return spent ? [{ row: target.row, col: target.col }] : [];
  });
  return temuanIfAny(grid.sheet, 'isi.pagu-kosong', places, {
    detail: { baris: listed(places, ({ row }) => row) },
  });
}

const isPositive = (value: Exact | null | undefined): boolean =>
  value !== null && value !== undefined && !value.isZero();

/** Periods up to the evaluated one left blank on rows that have a target, and figures after it. */
function periodCells(bahan: Bahan): Temuan[] {
  const { grid, evaluation } = bahan;
  const { all, elapsed } = evaluation.periods;
  const columns = bahan.columns.flatMap(({ key, kind }) => {
    const period = all.find((each) => each === key);
    if (period === undefined) return [];
    return [{ period, kind, isOver: elapsed.includes(period), places: [] as CellReading[] }];
  });
  for (const { readings } of evaluation.rows)
    for (const { period, kind, isOver, places } of columns) {
      const cell = readings[kind][period];
      if (cell === undefined) continue;
      const odd = isOver
        ? cell.reading.kind === 'blank' && awaitsPeriods(bahan, readings[kind], period)
        : isPositive(cell.value);
      if (odd) places.push(cell);
    }
  return columns.flatMap(({ period, kind, isOver, places }) =>
    temuanIfAny(grid.sheet, isOver ? 'isi.realisasi-triwulan-kosong' : 'isi.triwulan-mendatang', places, {
      detail: {
        periode: period,
        sampai: elapsed.at(-1) ?? '',
        jenis: kind,
        baris: listed(places, ({ row }) => row),
      },
    }),
  );
}

/** The row has a target, and neither its realisasi nor a longer period was typed in place of the period. */
function awaitsPeriods(
  { evaluation: { periods } }: Bahan,
  cells: RowReadings['K'] | undefined,
  period: PeriodKey,
): boolean {
  const target = cells?.target;
  if (cells === undefined || target === undefined || ['blank', 'missing'].includes(target.reading.kind))
    return false;
  if (target.value?.isZero() === true) return false;
  const filled = (key: BlockKey): boolean => {
    const cell = cells[key];
    return cell !== undefined && cell.reading.kind !== 'blank';
  };
  const instead = periods.subtotals.some(
    ({ key, parts }) => parts.includes(period) && filled(key) && !parts.some(filled),
  );
  // A grade or an opinion is given once a year.
  const counted = target.reading.kind === 'figure' || target.reading.kind === 'ambiguous';
  const reported = periods.all.some(filled) || !filled('realisasi');
  return counted && !instead && reported;
}

const percentInputs = ({ evaluation }: Bahan): readonly BlockKey[] => [
  'targetRenstra',
  'realisasiLalu',
  'target',
  ...evaluation.periods.all,
  'realisasi',
];

/** 0,87 among figures around 87: a hundred times it lies where the others do, it itself far below. */
function fractions(bahan: Bahan): Temuan[] {
  const { grid, evaluation } = bahan;
  const inputs = percentInputs(bahan);
  const places: (Place & { value: Exact })[] = [];
  for (const { row, readings } of evaluation.rows) {
    if (!isShare(row.satuan, row.indikator)) continue;
    const { target } = readings.K;
    const level = target?.value ?? null;
    if (level === null || level.lessThan(10)) {
      // The target itself as a fraction, against its own quarters.
      const largest = Exact.max(
        0,
        ...evaluation.periods.all
          .map((key) => readings.K[key]?.value ?? null)
          .filter((value) => value !== null),
      );
      if (target !== undefined && level !== null && isFraction(level, largest))
        places.push({ row: target.row, col: target.col, value: level });
      continue;
    }
    for (const key of inputs) {
      const cell = readings.K[key];
      const value = valueOf(cell);
      if (cell !== undefined && value !== null && isFraction(value, level))
        places.push({ row: cell.row, col: cell.col, value });
    }
  }
  const [first] = places;
  return temuanIfAny(grid.sheet, 'isi.pecahan-persen', places, {
    found: first === undefined ? null : textOf(valueAt(grid, first.row, first.col)),
    expected: first === undefined ? null : printIndonesian(first.value.times(HUNDRED)),
    detail: { baris: listed(places, ({ row }) => row) },
  });
}

function isFraction(value: Exact, among: Exact): boolean {
  if (!value.greaterThan(0) || value.greaterThanOrEqualTo(1) || among.lessThan(10)) return false;
  const times = value.times(HUNDRED).dividedBy(among);
  return times.greaterThanOrEqualTo('0.5') && times.lessThanOrEqualTo(2);
}

/** So many formulas make a column of formulas, and so large a share of it. */
const FEWEST_FORMULAS = 4;
const FORMULA_SHARE = 0.8;

const noneOfLevel = (): Record<Level, number> => ({ program: 0, kegiatan: 0, subkegiatan: 0 });

/** Per level, as parents often hold sums where children are typed. */
function typedOverFormula(bahan: Bahan): Temuan[] {
  const { grid, evaluation } = bahan;
  const rows = noneOfLevel();
  const formulas = bahan.columns.map(noneOfLevel);
  for (const { row } of evaluation.rows) {
    rows[row.level] += 1;
    bahan.columns.forEach(({ col }, index) => {
      const counted = formulas[index];
      if (counted !== undefined && formulaAt(grid, row.row, col) !== null) counted[row.level] += 1;
    });
  }
  return bahan.columns.flatMap(({ key, kind, col }, index) => {
    const typed = LEVELS.flatMap((level) => {
      const count = formulas[index]?.[level] ?? 0;
      if (count < FEWEST_FORMULAS || count === rows[level]) return [];
      const own = evaluation.rows.flatMap(({ row, readings }) => {
        if (row.level !== level || formulaAt(grid, row.row, col) !== null) return [];
        const cell = readings[kind][key];
        return cell?.reading.kind === 'figure' || cell?.reading.kind === 'ambiguous' ? [cell] : [];
      });
      return count < FORMULA_SHARE * (count + own.length) ? [] : own;
    });
    const [first] = typed;
    return temuanIfAny(grid.sheet, 'isi.ketik-di-atas-rumus', typed, {
      found: first === undefined ? null : textOf(valueAt(grid, first.row, first.col)),
      detail: { blok: key, jenis: kind, baris: listed(typed, ({ row }) => row) },
    });
  });
}

function hiddenRows({ grid, evaluation }: Bahan): Temuan[] {
  const { form } = evaluation;
  const col = form.columns.kode[0] ?? form.columns.uraian ?? grid.origin.col;
  const hidden = form.rows.filter(({ row }) => grid.hiddenRows?.has(row) === true);
  const places = hidden.map(({ row }) => ({ row, col }));
  const detail = { baris: listed(hidden, ({ row }) => row), tersembunyi: String(hidden.length) };
  if (grid.filtered === true)
    return [
      temuanAt(
        grid.sheet,
        'isi.saringan-aktif',
        places.length === 0 ? [{ row: form.header.bottom, col }] : places,
        { detail },
      ),
    ];
  return temuanIfAny(grid.sheet, 'isi.baris-tersembunyi', places, { detail });
}

export function periksaIsi(bahan: Bahan): Temuan[] {
  return [
    ...textFigures(bahan),
    ...textResults(bahan),
    ...missingPagu(bahan),
    ...periodCells(bahan),
    ...fractions(bahan),
    ...typedOverFormula(bahan),
    ...hiddenRows(bahan),
  ];
}
