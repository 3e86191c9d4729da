/** One row of the form: every computed figure, its formula, and what was found on the way. */
import { cellName } from '../grid';
import type { Temuan } from '../check/temuan';
import type { BlockKey } from '../form/columns';
import type { FormRow } from '../form/form';
import { readArah, readMetode, type Arah } from '../form/helper-words';
import { textOf } from '../form/normalise';
import { valueAt } from '../grid';
import { operandOf, plainOperand, type Operand } from '../formula/operand';
import type { Exact } from '../number/decimal';
import { ZERO } from '../number/decimal';
import { printIndonesian } from '../number/print';
import type { FigureKind, Reading } from '../number/reading';
import { settleAmbiguity } from './ambiguity';
import { capaianNilai, needsNilai } from './capaian-nilai';
import type { ComputedCell } from './computed';
import { checkInputs, foundIn } from './inputs';
import { chooseMetode, metodeThatFit, type MetodeChoice } from './metode';
import { percentOf } from './percent';
import { readRowCells, type CellReading, type RowReadings } from './readings';
import { evaluateRealisasi, sumFormula } from './realisasi';
import { makeTemuan, quarterKeys, scaleOf, type RowContext } from './row-context';
import { predikatOf } from './scale';
import { settle, type Settled } from './settle';

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
  const fits = printed === null ? [] : metodeThatFit(printed, quarters);
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
  const base = { row, metode: choice, arah, pagu, readings };
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

  const capaian: Record<FigureKind, Exact | null> = { K: null, Rp: null };
  const renstra: Record<FigureKind, Exact | null> = { K: null, Rp: null };
  const capaianRenstra: Record<FigureKind, Exact | null> = { K: null, Rp: null };
  for (const kind of ['K', 'Rp'] as const) {
    const real = realisasi[kind];
    if (columns.blocks.capaian !== undefined)
      capaian[kind] =
        kind === 'K' &&
        needsNilai(kCells.target?.reading ?? { kind: 'blank' }, nilai?.reading ?? { kind: 'blank' })
          ? byNilai(context, readings, nilai, real, cells, temuan)
          : percent(context, readings, kind, 'capaian', 'target', real, arah, row, cells, temuan);
    if (kind === 'K' && nilai !== null) continue;
    const sum = upToRenstra(context, readings, kind, real, choice, cells, temuan);
    renstra[kind] = sum?.value ?? null;
    if (columns.blocks.capaianRenstra !== undefined)
      capaianRenstra[kind] = percent(
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

function byNilai(
  context: RowContext,
  readings: RowReadings,
  nilai: { reading: Reading; text: string; operand: Operand } | null,
  real: Settled | null,
  cells: ComputedCell[],
  temuan: Temuan[],
): Exact | null {
  const { grid, settings } = context;
  const target = readings.K.target;
  const cell = readings.K.capaian;
  if (target === undefined || cell === undefined || real === null) return null;
  const found = foundIn(grid, target) ?? '';
  const realisasiText = nilai?.text ?? (real.value === null ? '' : printIndonesian(real.value));
  const result = capaianNilai(
    target.reading,
    cellName(target.row, target.col),
    nilai?.reading ?? readings.K.realisasi?.reading ?? { kind: 'blank' },
    real.operand,
    realisasiText,
    settings.pembulatan.formulir,
    scaleOf(grid, cell.row, cell.col),
  );
  if (result.value === null)
    temuan.push(makeTemuan(grid.sheet, 'isi.nilai-tak-terbanding', target, realisasiText, found));
  settle(context, cells, temuan, cell, {
    row: cell.row,
    col: cell.col,
    kind: 'K',
    value: result.value,
    formula: result.formula,
    rule: { name: 'capaian-nilai', found: realisasiText, target: found },
  });
  return result.value;
}

function percent(
  context: RowContext,
  readings: RowReadings,
  kind: FigureKind,
  block: 'capaian' | 'capaianRenstra',
  wholeBlock: 'target' | 'targetRenstra',
  part: Settled | null,
  arah: Arah,
  row: FormRow,
  cells: ComputedCell[],
  temuan: Temuan[],
): Exact | null {
  const { grid, settings } = context;
  const cell = readings[kind][block];
  const whole = readings[kind][wholeBlock];
  if (cell === undefined || whole === undefined) return null;
  const wholeValue = whole.value;
  const noDivisor = wholeValue === null || wholeValue.isZero();
  const hasK = row.indikator !== '' || (part !== null && part.value !== null);
  if (kind === 'K' && noDivisor && hasK)
    temuan.push(
      makeTemuan(
        grid.sheet,
        block === 'capaian' ? 'isi.target-kosong' : 'isi.target-renstra-kosong',
        whole,
        foundIn(grid, whole),
        null,
      ),
    );
  const partValue = part?.value ?? null;
  const zero = kind === 'Rp' && settings.rpNol === '0' ? ZERO : null;
  // A row without any Rp (a further indicator) has no penyerapan, not one of 0 %.
  if (partValue === null && !(kind === 'Rp' && wholeValue?.isZero() === true)) return null;
  const partCell = readings[kind][block === 'capaian' ? 'realisasi' : 'realisasiRenstra'];
  const partOperand =
    part?.operand ?? (partCell === undefined ? null : plainOperand(partCell.row, partCell.col, null));
  if (partOperand === null) return null;
  const result = percentOf(
    partOperand,
    operandOf(grid, whole.row, whole.col, whole.reading, wholeValue),
    partValue ?? ZERO,
    wholeValue ?? ZERO,
    {
      arah: kind === 'Rp' ? 'naik' : arah,
      rounding: settings.pembulatan.formulir,
      batas: block === 'capaian' ? settings.batas : null,
      arahTurun: settings.arahTurun,
      zero,
      scale: scaleOf(grid, cell.row, cell.col),
    },
  );
  return settle(context, cells, temuan, cell, {
    row: cell.row,
    col: cell.col,
    kind,
    value: result.value,
    formula: result.formula,
    rule:
      result.value === null || noDivisor || partValue === null
        ? { name: 'pembagi-nol' }
        : { name: 'capaian', part: partValue, whole: wholeValue, arah: kind === 'Rp' ? 'naik' : arah },
  }).value;
}

/** realisasiLalu + realisasi; a blank year before counts 0 (a new program). */
function upToRenstra(
  context: RowContext,
  readings: RowReadings,
  kind: FigureKind,
  real: Settled | null,
  choice: MetodeChoice,
  cells: ComputedCell[],
  temuan: Temuan[],
): Settled | null {
  const { grid, settings } = context;
  const cell = readings[kind].realisasiRenstra;
  if (real === null || real.value === null) return null;
  const lalu = readings[kind].realisasiLalu;
  const alone = kind === 'K' && choice.metode === 'akhir' && settings.renstraAkhir === 'realisasi';
  const laluValue = alone ? null : (lalu?.value ?? null);
  const operands = [
    ...(alone || lalu === undefined ? [] : [operandOf(grid, lalu.row, lalu.col, lalu.reading, lalu.value)]),
    real.operand,
  ];
  const value = (laluValue ?? ZERO).plus(real.value);
  const formula = sumFormula(operands);
  if (cell === undefined)
    return { value, operand: { ref: real.operand.ref, expr: formula.slice(1), plain: false, value } };
  return settle(context, cells, temuan, cell, {
    row: cell.row,
    col: cell.col,
    kind,
    value,
    formula,
    rule: { name: 'realisasi-renstra', lalu: laluValue, realisasi: real.value },
  });
}
