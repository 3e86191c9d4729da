/** The form as the report tables see it: programs, kegiatan and subkegiatan with their cells. */
import type { Evaluation } from '../evaluate/evaluate';
import type { BlockKey, PeriodKey, PeriodKind } from '../form/columns';
import { keyOfPeriod, monthsOf, PERIOD_BLOCKS, periodOf } from '../form/periods';
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
  /** Rp of each point of `FormFigures.points`: one cell, or those of the months that make a triwulan. */
  readonly points: readonly (readonly Live[])[];
  readonly indikator: readonly FormIndikator[];
}

export interface FormFigures {
  readonly sheet: string;
  /** What penyerapan is shown by, up to the evaluated triwulan: triwulan, also of a monthly form, or semester. */
  readonly points: readonly PeriodKey[];
  /** In sheet order. */
  readonly members: readonly FormMember[];
  readonly programs: readonly FormMember[];
}

const NOTHING: Live = { expr: '0', value: ZERO };
const NO_CELL: Live = { expr: '"-"', value: '-' };

/** A code's row that carries its money: the first with a figure in the block, else its first row. */
function moneyOf(grid: SheetGrid, evaluation: Evaluation, member: Member, block: BlockKey): Live {
  const col = evaluation.form.columns.blocks[block]?.Rp ?? null;
  if (col === null) return NOTHING;
  const sources = member.rows.flatMap((index) => {
    const row = evaluation.rows[index];
    return row === undefined
      ? []
      : [sourceAt(grid, row.row.row, col, 'Rp', row.readings.Rp[block]?.value ?? null)];
  });
  const source = sources.find(({ figure }) => figure !== null && !figure.isZero()) ?? sources[0];
  return source === undefined ? NOTHING : money(source);
}

interface Point {
  readonly key: PeriodKey;
  /** The form's own periods in it. */
  readonly parts: readonly PeriodKey[];
}

function pointsOf({ periods: { kind, elapsed } }: Evaluation): Point[] {
  if (kind !== 'bulan') return elapsed.map((key) => ({ key, parts: [key] }));
  const out = new Map<PeriodKey, PeriodKey[]>();
  for (const month of elapsed) {
    const period = periodOf(month);
    const number = period === null ? 1 : Math.ceil(monthsOf(period)[1] / 3);
    const key = keyOfPeriod({ kind: 'triwulan', number });
    if (key === undefined) continue;
    const parts = out.get(key);
    if (parts === undefined) out.set(key, [month]);
    else parts.push(month);
  }
  return [...out].map(([key, parts]) => ({ key, parts }));
}

/** A triwulan that is typed in place of its months is what the member spent in it. */
function spentIn(grid: SheetGrid, evaluation: Evaluation, member: Member, { key, parts }: Point): Live[] {
  const rows = member.rows.flatMap((index) => evaluation.rows[index] ?? []);
  const reported = (block: BlockKey): boolean =>
    rows.some(({ readings }) => (readings.Rp[block]?.value ?? null) !== null);
  const instead = !parts.includes(key) && !parts.some(reported) && reported(key);
  return (instead ? [key] : parts).map((block) => moneyOf(grid, evaluation, member, block));
}

export function formFigures(grid: SheetGrid, evaluation: Evaluation): FormFigures {
  const { form } = evaluation;
  const { columns } = form;
  const points = pointsOf(evaluation);
  const textCell = (row: number, col: number | null, text: string): Live =>
    col === null ? { expr: `"${text.replace(/"/g, '""')}"`, value: text } : words(grid, row, col);
  const members = form.members.map((member): FormMember => {
    const indikator = member.rows.flatMap((index): FormIndikator[] => {
      const row = evaluation.rows[index];
      if (row === undefined) return [];
      const source = (block: BlockKey): Source | null => {
        const col = columns.blocks[block]?.K ?? null;
        return col === null
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
      points: points.map((point) => spentIn(grid, evaluation, member, point)),
      indikator,
    };
  });
  return {
    sheet: grid.sheet,
    points: points.map(({ key }) => key),
    members,
    programs: members.filter(({ level }) => level === 'program'),
  };
}

/** The point of a report over several forms in which a form's own lies: a triwulan beside semesters is part of one. */
function commonPoint(key: PeriodKey, kind: PeriodKind): PeriodKey {
  const period = periodOf(key);
  if (period === null || period.kind === kind) return key;
  return keyOfPeriod({ kind, number: Math.ceil(monthsOf(period)[1] / 6) }) ?? key;
}

/** Several forms of one agency, one sheet per bidang, behind each other as one. @param all at least one */
export function joinedFigures(all: readonly FormFigures[]): FormFigures {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('no form to report on');
  if (others.length === 0) return first;
  const kinds = all.flatMap(({ points }) => points.map((key) => periodOf(key)?.kind));
  const kind: PeriodKind = kinds.includes('semester') ? 'semester' : 'triwulan';
  const there = new Set(all.flatMap(({ points }) => points.map((key) => commonPoint(key, kind))));
  const points = PERIOD_BLOCKS[kind].filter((key) => there.has(key));
  const members = all.flatMap((form) =>
    form.members.map((member): FormMember => ({
      ...member,
      points: points.map((key) =>
        member.points
          .filter((_, index) => {
            const own = form.points[index];
            return own !== undefined && commonPoint(own, kind) === key;
          })
          .flat(),
      ),
    })),
  );
  return {
    sheet: first.sheet,
    points,
    members,
    programs: members.filter(({ level }) => level === 'program'),
  };
}
