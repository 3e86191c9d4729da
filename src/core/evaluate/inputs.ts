/** Checks the input cells of a row. A galat among them stops the row from being computed. */
import type { Temuan } from '../check/temuan';
import { isCellError, valueAt, type SheetGrid } from '../grid';
import { textOf } from '../form/normalise';
import type { RuleId } from '../check/temuan';
import type { UnreadableReason } from '../number/reading';
import { printIndonesian } from '../number/print';
import type { FormPeriods } from './form-periods';
import type { CellReading, RowReadings } from './readings';
import { makeTemuan } from './row-context';

const GALAT: Readonly<Record<UnreadableReason, RuleId>> = {
  'not-a-figure': 'isi.bukan-angka',
  boolean: 'isi.bukan-angka',
  'excel-error': 'isi.galat-excel',
  date: 'isi.tanggal',
  'too-large': 'isi.terlalu-besar',
  uncalculated: 'isi.rumus-belum-dihitung',
};

export function foundIn(grid: SheetGrid, at: { readonly row: number; readonly col: number }): string | null {
  const value = valueAt(grid, at.row, at.col);
  if (isCellError(value)) return value.error;
  const text = textOf(value);
  return text === '' ? null : text;
}

function checkCell(grid: SheetGrid, cell: CellReading): Temuan[] {
  const { reading } = cell;
  const found = foundIn(grid, cell);
  if (reading.kind === 'unreadable')
    return [makeTemuan(grid.sheet, GALAT[reading.reason], cell, found, null)];
  if (reading.kind === 'ambiguous' && cell.value === null)
    return [
      makeTemuan(grid.sheet, 'isi.pemisah-rancu', cell, found, null, {
        ribuan: printIndonesian(reading.thousands),
        desimal: printIndonesian(reading.decimal),
      }),
    ];
  if (cell.value?.isNegative() === true && !cell.value.isZero())
    return [makeTemuan(grid.sheet, 'isi.negatif', cell, found, null)];
  return [];
}

const isEmpty = (cell: CellReading | undefined): boolean =>
  cell === undefined || ['blank', 'missing'].includes(cell.reading.kind);

/**
 * Findings on all cells that feed the row: what people type of target and periods, and a realisasi, or the sum of a
 * longer period, that is typed where its periods are blank.
 */
export function checkInputs(grid: SheetGrid, readings: RowReadings, periods: FormPeriods): Temuan[] {
  const out: Temuan[] = [];
  for (const kind of ['K', 'Rp'] as const) {
    const cells = readings[kind];
    for (const key of ['targetRenstra', 'realisasiLalu', 'target', ...periods.all] as const) {
      const cell = cells[key];
      if (cell !== undefined) out.push(...checkCell(grid, cell));
    }
    const instead = periods.subtotals
      .filter(({ parts }) => parts.every((key) => isEmpty(cells[key])))
      .map(({ key }) => cells[key]);
    if (periods.all.every((key) => isEmpty(cells[key]))) instead.push(cells.realisasi);
    for (const cell of instead)
      if (
        cell !== undefined &&
        !(cell.reading.kind === 'unreadable' && cell.reading.reason === 'uncalculated')
      )
        out.push(...checkCell(grid, cell));
  }
  return out;
}
