/** The computed blocks of a row beside realisasi: capaian, realisasiRenstra, capaianRenstra. */
import { cellName } from '../grid';
import type { Temuan } from '../check/temuan';
import type { FormRow } from '../form/form';
import type { Arah } from '../form/helper-words';
import { operandOf, plainOperand, type Operand } from '../formula/operand';
import { ZERO, type Exact } from '../number/decimal';
import { printIndonesian } from '../number/print';
import type { FigureKind, Reading } from '../number/reading';
import { totalOf } from '../number/sum';
import { capaianNilai } from './capaian-nilai';
import type { ComputedCell } from './computed';
import { foundIn } from './inputs';
import type { MetodeChoice } from './metode';
import { percentOf } from './percent';
import type { RowReadings } from './readings';
import { sumFormula } from './realisasi';
import { makeTemuan, scaleOf, type RowContext } from './row-context';
import { settle, type Settled } from './settle';

/** Capaian K where target or realisasi is a grade, an opinion or a range. */
export function capaianByNilai(
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
    {
      rounding: settings.pembulatan.formulir,
      scale: scaleOf(grid, cell.row, cell.col),
      batas: settings.batas,
    },
  );
  if (result.value === null)
    temuan.push(makeTemuan(grid.sheet, 'isi.nilai-tak-terbanding', target, realisasiText, found));
  return settle(context, cells, temuan, cell, {
    row: cell.row,
    col: cell.col,
    kind: 'K',
    value: result.value,
    formula: result.formula,
    rule: { name: 'capaian-nilai', found: realisasiText, target: found },
  }).value;
}

/** One percent cell of the row: null, and where due a temuan, where there is nothing to divide. */
export function evaluatePercent(
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
  const batas = block === 'capaian' ? settings.batas : null;
  const result = percentOf(
    partOperand,
    operandOf(grid, whole.row, whole.col, whole.reading, wholeValue),
    partValue ?? ZERO,
    wholeValue ?? ZERO,
    {
      arah: kind === 'Rp' ? 'naik' : arah,
      rounding: settings.pembulatan.formulir,
      batas,
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
        ? { name: 'pembagi-nol', pembagi: noDivisor ? 'target' : 'realisasi' }
        : {
            name: 'capaian',
            part: partValue,
            whole: wholeValue,
            cara: kind === 'Rp' || arah === 'naik' ? 'naik' : settings.arahTurun,
            rounding: settings.pembulatan.formulir,
            batas: result.capped ? batas : null,
          },
  }).value;
}

/** realisasiLalu + realisasi; a blank cell of the years before counts 0 (a new program). */
export function evaluateRealisasiRenstra(
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
  if (lalu === undefined && !alone) {
    // A form without a column for earlier years: what they reached is not 0 but unknown, so a typed figure stays.
    if (cell === undefined || cell.value === null) return null;
    return { operand: operandOf(grid, cell.row, cell.col, cell.reading, cell.value), value: cell.value };
  }
  const laluValue = alone ? null : (lalu?.value ?? null);
  const operands =
    alone || lalu === undefined
      ? [real.operand]
      : [operandOf(grid, lalu.row, lalu.col, lalu.reading, lalu.value), real.operand];
  const value = totalOf([laluValue, real.value]);
  const formula = sumFormula(operands);
  if (cell === undefined)
    return { value, operand: { ref: real.operand.ref, expr: formula.slice(1), plain: false, value } };
  return settle(context, cells, temuan, cell, {
    row: cell.row,
    col: cell.col,
    kind,
    value,
    formula,
    rule: { name: 'realisasi-renstra', lalu: laluValue, realisasi: real.value, alone },
  });
}
