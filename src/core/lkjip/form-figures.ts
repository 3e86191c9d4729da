/** The form as the report tables see it: programs, kegiatan and subkegiatan with their cells. */
import type { Evaluation } from '../evaluate/evaluate';
import type { BlockKey } from '../form/columns';
import { TRIWULAN_BLOCKS } from '../form/columns';
import type { Member } from '../form/form';
import type { Level } from '../form/kode';
import type { Arah } from '../form/helper-words';
import type { SheetGrid } from '../grid';
import { ZERO } from '../number/decimal';
import { money, shown, sourceAt, words, type Live, type Source } from './live';

export interface FormIndikator {
  readonly row: number;
  readonly indikator: Live;
  readonly satuan: string;
  readonly arah: Arah;
  readonly target: Live;
  readonly realisasi: Live;
  /** As the form prints it; null in the bare form. */
  readonly capaian: Live | null;
  /** Cells of the two figures, for the tables that round them. */
  readonly sources: { readonly target: Source | null; readonly realisasi: Source | null };
}

export interface FormMember {
  readonly level: Level;
  readonly kode: string | null;
  readonly nama: string;
  readonly uraian: Live;
  readonly pagu: Live;
  readonly realisasi: Live;
  /** Rp of each triwulan up to the evaluated one. */
  readonly triwulan: readonly Live[];
  readonly indikator: readonly FormIndikator[];
}

export interface FormFigures {
  readonly sheet: string;
  readonly triwulan: number;
  /** In sheet order. */
  readonly members: readonly FormMember[];
  readonly programs: readonly FormMember[];
}

const NOTHING: Live = { expr: '0', value: ZERO };
const NO_CELL: Live = { expr: '"-"', value: '-' };

/** A code's row that carries its money: the first with a figure in the block, else its first row. */
function moneyOf(grid: SheetGrid, evaluation: Evaluation, member: Member, block: BlockKey): Live {
  const col = evaluation.form.columns.blocks[block]?.Rp;
  if (col === undefined) return NOTHING;
  const sources = member.rows.flatMap((index) => {
    const row = evaluation.rows[index];
    return row === undefined
      ? []
      : [sourceAt(grid, row.row.row, col, 'Rp', row.readings.Rp[block]?.value ?? null)];
  });
  const source = sources.find(({ figure }) => figure !== null && !figure.isZero()) ?? sources[0];
  return source === undefined ? NOTHING : money(source);
}

export function formFigures(grid: SheetGrid, evaluation: Evaluation): FormFigures {
  const { form } = evaluation;
  const { columns } = form;
  const textCell = (row: number, col: number | null, text: string): Live =>
    col === null ? { expr: `"${text.replace(/"/g, '""')}"`, value: text } : words(grid, row, col);
  const members = form.members.map((member): FormMember => {
    const indikator = member.rows.flatMap((index): FormIndikator[] => {
      const row = evaluation.rows[index];
      if (row === undefined) return [];
      const source = (block: BlockKey): Source | null => {
        const col = columns.blocks[block]?.K;
        return col === undefined
          ? null
          : sourceAt(grid, row.row.row, col, 'K', row.readings.K[block]?.value ?? null);
      };
      const target = source('target');
      const realisasi = source('realisasi');
      const capaian = source('capaian');
      return [
        {
          row: row.row.row,
          indikator: textCell(row.row.row, columns.indikator, row.row.indikator),
          satuan: row.row.satuan,
          arah: row.arah,
          target: target === null ? NO_CELL : shown(target),
          realisasi: realisasi === null ? NO_CELL : shown(realisasi),
          capaian: capaian === null ? null : shown(capaian),
          sources: { target, realisasi },
        },
      ];
    });
    const first = form.rows[member.rows[0] ?? -1];
    return {
      level: member.level,
      kode: member.kode,
      nama: member.uraian,
      uraian: textCell(first?.row ?? 0, columns.uraian, member.uraian),
      pagu: moneyOf(grid, evaluation, member, 'target'),
      realisasi: moneyOf(grid, evaluation, member, 'realisasi'),
      triwulan: TRIWULAN_BLOCKS.slice(0, evaluation.triwulan).map((block) =>
        moneyOf(grid, evaluation, member, block),
      ),
      indikator,
    };
  });
  return {
    sheet: grid.sheet,
    triwulan: evaluation.triwulan,
    members,
    programs: members.filter(({ level }) => level === 'program'),
  };
}

/** Several forms of one agency, one sheet per bidang, behind each other as one. @param all at least one */
export function joinedFigures(all: readonly FormFigures[]): FormFigures {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('no form to report on');
  if (others.length === 0) return first;
  return {
    sheet: first.sheet,
    triwulan: Math.max(...all.map(({ triwulan }) => triwulan)),
    members: all.flatMap(({ members }) => members),
    programs: all.flatMap(({ programs }) => programs),
  };
}
