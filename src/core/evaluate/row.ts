/** One row of the form: every computed figure, its formula, and what was found on the way. */
import { cellName } from '../grid';
import type { Temuan } from '../check/temuan';
import type { BlockKey } from '../form/columns';
import type { FormRow } from '../form/form';
import { readArah, readMetode, type Arah } from '../form/helper-words';
import { textOf } from '../form/normalise';
import { valueAt } from '../grid';
import { operandOf, type Operand } from '../formula/operand';
import type { Exact } from '../number/decimal';
import type { FigureKind, Reading } from '../number/reading';
import { settleAmbiguity } from './ambiguity';
import { needsNilai } from './capaian-nilai';
import type { ComputedCell } from './computed';
import { formulaMetode } from './formula-metode';
import { checkInputs } from './inputs';
import { chooseMetode, metodeThatFit, type MetodeChoice } from './metode';
import { readRowCells, type CellReading, type RowReadings } from './readings';
import { evaluateRealisasi } from './realisasi';
import { quarterKeys, type RowContext } from './row-context';
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
  readonly metode: MetodeChoice;
  readonly arah: Arah;
  /** K is text where the figure is a grade or an opinion. */
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

function chooseFor(
  context: RowContext,
  row: FormRow,
  readings: RowReadings,
): { choice: MetodeChoice; arah: Arah } {
  const { grid, columns, settings } = context;
  const helper = (col: number | null): string => (col === null ? '' : textOf(valueAt(grid, row.row, col)));
  const quarters = quarterKeys(columns, context.triwulan).map((key) => readings.K[key]?.value ?? null);
  const printed = readings.K.realisasi?.value ?? null;
  const implied = formulaMetode(context, row.row);
  const fits = implied !== null ? [implied] : printed === null ? [] : metodeThatFit(printed, quarters);
  const unit = (key: BlockKey): string => {
    const reading = readings.K[key]?.reading;
    return reading?.kind === 'figure' ? (reading.unit ?? '') : '';
  };
  const satuan =
    row.satuan !== '' ? row.satuan : unit('target') || unit('realisasi') || unit('targetRenstra');
  const kode = row.kode ?? '';
  return {
    choice: chooseMetode(
      readMetode(helper(columns.metode)),
      settings.metode[kode] ?? null,
      fits,
      satuan,
      row.indikator,
    ),
    arah: readArah(helper(columns.arah)) ?? settings.arah[kode] ?? 'naik',
  };
}

/** The last quarter's reading that says anything, for grades and opinions. */
function lastReading(context: RowContext, readings: RowReadings): CellReading | null {
  const keys = quarterKeys(context.columns, context.triwulan).reverse();
  for (const key of keys) {
    const cell = readings.K[key];
    if (cell !== undefined && cell.reading.kind !== 'blank' && cell.reading.kind !== 'missing') return cell;
  }
  return null;
}

const isNilai = (reading: Reading | undefined): boolean =>
  reading !== undefined && (reading.kind === 'grade' || reading.kind === 'opinion');

export function evaluateRow(context: RowContext, row: FormRow): RowResult {
  const { grid, columns } = context;
  const read = readRowCells(grid, row.row, columns);
  const readings: RowReadings = { K: settleAmbiguity(read.K, 'K'), Rp: settleAmbiguity(read.Rp, 'Rp') };
  const { choice, arah } = chooseFor(context, row, readings);
  const temuan: Temuan[] = checkInputs(grid, readings);
  const cells: ComputedCell[] = [];
  const pagu = readings.Rp.target?.value ?? null;
  const printed = (cell: CellReading | undefined): Operand | null =>
    cell === undefined ? null : operandOf(grid, cell.row, cell.col, cell.reading, cell.value);
  const rupiah = { pagu: printed(readings.Rp.target), realisasi: printed(readings.Rp.realisasi) };
  const base = { row, metode: choice, arah, pagu, rupiah, readings };
  const left = (): RowResult => ({
    evaluation: {
      ...base,
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
  if (printedK !== undefined && (isNilai(typed?.reading) || (typed === null && isNilai(last?.reading)))) {
    const source = typed ?? last;
    if (source !== null) {
      const text = textOf(valueAt(grid, source.row, source.col));
      nilai = {
        reading: source.reading,
        text,
        operand: operandOf(grid, printedK.row, printedK.col, source.reading, source.value),
      };
      realisasi.K = { operand: nilai.operand, value: source.value };
      if (typed === null && context.view.writable(printedK.row, printedK.col))
        cells.push({
          row: printedK.row,
          col: printedK.col,
          kind: 'K',
          value: text,
          formula: `=${cellName(source.row, source.col)}`,
          rule: { name: 'realisasi-k', metode: 'akhir' },
        });
    }
  } else {
    realisasi.K = evaluateRealisasi(context, readings, 'K', choice, cells, temuan).settled;
  }
  const money = evaluateRealisasi(context, readings, 'Rp', choice, cells, temuan);
  if (money.broken) return left();
  realisasi.Rp = money.settled;
  const settled = { ...rupiah, realisasi: money.settled?.operand ?? rupiah.realisasi };

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
    if (kind === 'K' && nilai !== null) continue;
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
      ...base,
      rupiah: settled,
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
