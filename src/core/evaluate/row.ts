/** One row of the form: every computed figure, its formula, and what was found on the way. */
import { cellName } from '../grid';
import type { Temuan } from '../check/temuan';
import type { BlockKey, PeriodKey } from '../form/columns';
import type { FormRow } from '../form/form';
import { readArah, readMetode, type Arah, type Metode } from '../form/helper-words';
import type { RowChoices } from '../indikator/choices';
import { textOf } from '../form/normalise';
import { valueAt } from '../grid';
import { operandOf, type Operand } from '../formula/operand';
import type { Exact } from '../number/decimal';
import type { FigureKind, Reading } from '../number/reading';
import { settleAmbiguity } from './ambiguity';
import { needsNilai } from './capaian-nilai';
import type { ComputedCell } from './computed';
import { formulaMetode } from './formula-metode';
import { rangeOf, type FormPeriods } from './form-periods';
import { checkInputs } from './inputs';
import { chooseMetode, METODE, metodeThatFit, type ArahFrom, type MetodeChoice } from './metode';
import type { CellReading, RowReadings } from './readings';
import { periodInputs } from './period-inputs';
import { evaluateRealisasi, evaluateSubtotals } from './realisasi';
import type { RowContext } from './row-context';
import { predikatOf } from './scale';
import type { Settled } from './settle';
import { capaianByNilai, evaluatePercent, evaluateRealisasiRenstra } from './row-blocks';

export type FigureOrText = Exact | string | null;

export interface Both<T> {
  readonly K: T;
  readonly Rp: T;
}

export interface RowEvaluation {
  readonly row: FormRow;
  /** Of the indikator; also where the cells carry it: `5 Dokumen`. */
  readonly satuan: string;
  readonly metode: MetodeChoice;
  readonly arah: Arah;
  readonly arahFrom: ArahFrom;
  /**
   * K is text where the figure is a grade or an opinion. The year's up to the evaluated triwulan; on a sheet of one
   * period alone that period's (`Evaluation.scope`).
   */
  readonly realisasi: Both<FigureOrText>;
  /** Percent; null in the bare form, which has no such block. */
  readonly capaian: Both<Exact | null>;
  readonly realisasiRenstra: Both<Exact | null>;
  /** Percent. */
  readonly capaianRenstra: Both<Exact | null>;
  readonly predikat: Both<string | null>;
  /** Pagu, for totals; null where none is read. */
  readonly pagu: Exact | null;
  /** How a formula of another row refers to the row's rupiah, which may stand there as text; null where there is none. */
  readonly rupiah: { readonly pagu: Operand | null; readonly realisasi: Operand | null };
  /** A galat stands on the row: it is left as it is. */
  readonly skipped: boolean;
  readonly readings: RowReadings;
}

export interface RowResult {
  readonly evaluation: RowEvaluation;
  readonly cells: readonly ComputedCell[];
  readonly temuan: readonly Temuan[];
}

const NONE: Both<null> = { K: null, Rp: null };

/** What was chosen for the row in hand, by its satuan. */
export type ChosenFor = (satuan: string) => RowChoices;

function chooseFor(
  context: RowContext,
  row: FormRow,
  readings: RowReadings,
  chosenFor: ChosenFor,
): Pick<RowEvaluation, 'satuan' | 'metode' | 'arah' | 'arahFrom'> {
  const { grid, columns } = context;
  const helper = (col: number | null): string => (col === null ? '' : textOf(valueAt(grid, row.row, col)));
  const fits = metodeThatFits(context, row, readings);
  const unit = (key: BlockKey): string => {
    const reading = readings.K[key]?.reading;
    return reading?.kind === 'figure' ? (reading.unit ?? '') : '';
  };
  const satuan =
    row.satuan !== '' ? row.satuan : unit('target') || unit('realisasi') || unit('targetRenstra');
  const chosen = chosenFor(satuan);
  const column = readArah(helper(columns.arah));
  const arah: { value: Arah; from: ArahFrom } =
    column !== null ? { value: column, from: 'column' } : (chosen.arah ?? { value: 'naik', from: 'default' });
  return {
    satuan,
    metode: chooseMetode(readMetode(helper(columns.metode)), chosen.metode, fits, satuan, row.indikator),
    arah: arah.value,
    arahFrom: arah.from,
  };
}

/** What the form's own formulas and printed figures say of the metode: of the realisasi, else of the longer periods. */
function metodeThatFits(context: RowContext, row: FormRow, readings: RowReadings): readonly Metode[] {
  const { periods } = context;
  const made = (key: BlockKey, parts: Pick<FormPeriods, 'all' | 'elapsed'>): readonly Metode[] => {
    const cell = readings.K[key];
    if (cell === undefined || !periods.complete.K) return [];
    const implied = formulaMetode(context, row.row, cell.col, parts);
    if (implied !== null) return [implied];
    if (cell.value === null) return [];
    const fits = (keys: readonly PeriodKey[]): readonly Metode[] =>
      cell.value === null
        ? []
        : metodeThatFit(
            cell.value,
            periodInputs(context, readings, 'K', keys).map(({ value }) => value),
          );
    const own = fits(parts.elapsed);
    // A realisasi of the whole year says the same of the metode when an earlier triwulan is looked at.
    return own.length > 0 || parts.elapsed.length === parts.all.length ? own : fits(parts.all);
  };
  const own = made('realisasi', periods);
  if (own.length > 0 || (readings.K.realisasi?.value ?? null) !== null) return own;
  const longer = periods.subtotals
    .map(({ key, parts }) => made(key, { all: parts, elapsed: parts }))
    .filter((fits) => fits.length > 0);
  return METODE.filter((metode) => longer.length > 0 && longer.every((fits) => fits.includes(metode)));
}

/** The last quarter's reading that says anything, for grades and opinions. */
function lastReading(context: RowContext, readings: RowReadings): CellReading | null {
  const { elapsed } = context.periods;
  for (let at = elapsed.length - 1; at >= 0; at--) {
    const key = elapsed[at];
    const cell = key === undefined ? undefined : readings.K[key];
    if (cell !== undefined && cell.reading.kind !== 'blank' && cell.reading.kind !== 'missing') return cell;
  }
  return null;
}

const isNilai = (reading: Reading | undefined): boolean =>
  reading !== undefined && (reading.kind === 'grade' || reading.kind === 'opinion');

export function evaluateRow(context: RowContext, row: FormRow, chosenFor: ChosenFor): RowResult {
  const { grid, columns, periods } = context;
  const read = context.readRow(row.row);
  const readings: RowReadings = {
    K: settleAmbiguity(read.K, 'K', periods.all),
    Rp: settleAmbiguity(read.Rp, 'Rp', periods.all),
  };
  const choices = chooseFor(context, row, readings, chosenFor);
  const { metode: choice, arah } = choices;
  const temuan: Temuan[] = checkInputs(grid, readings, periods);
  const cells: ComputedCell[] = [];
  const pagu = readings.Rp.target?.value ?? null;
  const printed = (cell: CellReading | undefined): Operand | null =>
    cell === undefined ? null : operandOf(grid, cell.row, cell.col, cell.reading, cell.value);
  const rupiah = {
    pagu: printed(readings.Rp.target),
    realisasi: printed(readings.Rp[periods.alone.Rp ?? 'realisasi']),
  };
  const { satuan, arahFrom } = choices;
  const left = (): RowResult => ({
    evaluation: {
      row,
      satuan,
      metode: choice,
      arah,
      arahFrom,
      pagu,
      rupiah,
      readings,
      realisasi: NONE,
      capaian: NONE,
      realisasiRenstra: NONE,
      capaianRenstra: NONE,
      predikat: NONE,
      skipped: true,
    },
    cells: [],
    temuan,
  });
  if (temuan.some(({ severity }) => severity === 'galat')) return left();

  const realisasi: Record<FigureKind, Settled | null> = { K: null, Rp: null };
  let nilai: { reading: Reading; text: string; operand: Operand } | null = null;
  const kCells = readings.K;
  const last = lastReading(context, readings);
  const printedK = kCells.realisasi;
  const typed =
    printedK !== undefined && !['blank', 'missing'].includes(printedK.reading.kind) ? printedK : null;
  if (isNilai(typed?.reading) || (typed === null && isNilai(last?.reading))) {
    const source = typed ?? last;
    if (source !== null) {
      const text = textOf(valueAt(grid, source.row, source.col));
      const at = printedK ?? source;
      nilai = {
        reading: source.reading,
        text,
        operand: operandOf(grid, at.row, at.col, source.reading, source.value),
      };
      realisasi.K = { operand: nilai.operand, value: source.value };
      if (printedK !== undefined && typed === null && context.view.writable(printedK.row, printedK.col))
        cells.push({
          row: printedK.row,
          col: printedK.col,
          kind: 'K',
          value: text,
          formula: `=${cellName(source.row, source.col)}`,
          rule: { name: 'realisasi-k', metode: 'akhir', periods: rangeOf(periods.elapsed) },
        });
    }
  } else {
    evaluateSubtotals(context, readings, 'K', choice, cells, temuan);
    realisasi.K = evaluateRealisasi(context, readings, 'K', choice, cells, temuan).settled;
  }
  if (!evaluateSubtotals(context, readings, 'Rp', choice, cells, temuan)) return left();
  const money = evaluateRealisasi(context, readings, 'Rp', choice, cells, temuan);
  if (money.broken) return left();
  realisasi.Rp = money.settled;

  const capaian: Record<FigureKind, Exact | null> = { K: null, Rp: null };
  const renstra: Record<FigureKind, Exact | null> = { K: null, Rp: null };
  const capaianRenstra: Record<FigureKind, Exact | null> = { K: null, Rp: null };
  for (const kind of ['K', 'Rp'] as const) {
    const real = realisasi[kind];
    if (columns.blocks.capaian !== undefined)
      capaian[kind] =
        kind === 'K' &&
        needsNilai(kCells.target?.reading ?? { kind: 'blank' }, nilai?.reading ?? { kind: 'blank' })
          ? capaianByNilai(context, readings, nilai, real, cells, temuan)
          : evaluatePercent(context, readings, kind, 'capaian', 'target', real, arah, row, cells, temuan);
    // Of one triwulan alone nothing can be said about all years up to now.
    if ((kind === 'K' && nilai !== null) || periods.alone[kind] !== null) continue;
    const sum = evaluateRealisasiRenstra(context, readings, kind, real, choice, cells, temuan);
    renstra[kind] = sum?.value ?? null;
    if (columns.blocks.capaianRenstra !== undefined)
      capaianRenstra[kind] = evaluatePercent(
        context,
        readings,
        kind,
        'capaianRenstra',
        'targetRenstra',
        sum,
        arah,
        row,
        cells,
        temuan,
      );
  }

  const shown = columns.blocks.capaian === undefined ? capaianRenstra : capaian;
  const predikat = (figure: Exact | null): string | null =>
    figure === null ? null : predikatOf(figure, context.settings.skala, context.settings.celah);
  return {
    evaluation: {
      row,
      satuan,
      metode: choice,
      arah,
      arahFrom,
      pagu,
      rupiah: { pagu: rupiah.pagu, realisasi: money.settled?.operand ?? rupiah.realisasi },
      readings,
      realisasi: {
        K: nilai !== null && nilai.operand.value === null ? nilai.text : (realisasi.K?.value ?? null),
        Rp: realisasi.Rp?.value ?? null,
      },
      capaian,
      realisasiRenstra: renstra,
      capaianRenstra,
      predikat: { K: predikat(shown.K), Rp: predikat(shown.Rp) },
      skipped: false,
    },
    cells,
    temuan,
  };
}
