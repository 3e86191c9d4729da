/** A whole evaluation form, pasted: its names make a new one, its figures are those of another year. */
import type { RenjaForm } from '../../form/form';
import { looksLikeKode } from '../../form/kode';
import { normalise, textOf } from '../../form/normalise';
import type { SheetGrid } from '../../grid';
import type { Draft } from './draft-entry';
import type { ProgramList } from './entries';
import type { PastedRow } from './pasted-rows';
import { inOrder } from './tree';

const HEADER_WITHIN = 40;

/** The heading of a split code is merged in the sheet; the clipboard leaves blanks in the place of it. */
export function withKodeMerged(grid: SheetGrid): SheetGrid {
  for (let index = 0; index < Math.min(grid.values.length, HEADER_WITHIN); index++) {
    const cells = grid.values[index] ?? [];
    const left = cells.findIndex((cell) => /^kode\b/.test(normalise(cell))) + 1;
    if (left === 0) continue;
    const below = grid.values.slice(index + 1);
    const isPart = (col: number): boolean => {
      const texts = below.map((row) => textOf(row[col - 1] ?? null)).filter((text) => text !== '');
      const parts = texts.filter(looksLikeKode).length;
      return (cells[col - 1] ?? null) === null && parts > 0 && parts >= 0.8 * texts.length;
    };
    let right = left;
    while (isPart(right + 1)) right += 1;
    const row = grid.origin.row + index;
    return right === left ? grid : { ...grid, merges: [{ top: row, left, bottom: row, right }] };
  }
  return grid;
}

export function fromForm(form: RenjaForm, rows: readonly PastedRow[]): ProgramList {
  const lineOf = (row: number): number => rows[row - 1]?.line ?? row;
  const drafts = form.members.map((member): Draft => {
    const own = member.rows.flatMap((index) => form.rows[index] ?? []);
    return {
      line: lineOf(own[0]?.row ?? form.header.bottom),
      level: member.level,
      kode: member.kode,
      uraian: member.uraian,
      indikator: own.map(({ indikator, satuan }) => ({ text: indikator, satuan, target: null, pagu: null })),
      pd: '',
    };
  });
  const list = inOrder(drafts, false);
  return {
    entries: list.entries,
    remarks: [{ kind: 'form-figures-left-out', line: lineOf(form.header.bottom) }, ...list.remarks],
  };
}
