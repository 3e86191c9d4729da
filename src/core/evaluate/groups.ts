/** Rata-rata and predikat of the three levels (domain: evaluation-form §3, §4). */
import { cellName, columnName } from '../grid';
import type { Temuan } from '../check/temuan';
import type { GroupRow, Member, RenjaForm } from '../form/form';
import type { Level } from '../form/kode';
import { LONGEST_FORMULA, mergeRefs, overRefs, roundExpr } from '../formula/shapes';
import { predikatFormula } from '../formula/predikat';
import type { Exact } from '../number/decimal';
import { ZERO } from '../number/decimal';
import { roundBy } from '../number/round';
import type { FigureKind } from '../number/reading';
import type { ComputedCell } from './computed';
import type { Both, RowEvaluation } from './row';
import { makeTemuan, scaleOf, type RowContext } from './row-context';
import { isInGap, predikatOf } from './scale';

export interface GroupEvaluation {
  /** Null where the sheet has no such row. */
  readonly row: number | null;
  readonly per: Level;
  /** Code of the parent; null for `per: 'program'` or a form without codes. */
  readonly of: string | null;
  /** Codes in the group. */
  readonly members: number;
  /** Percent. */
  readonly rataRata: Both<Exact | null>;
  readonly predikat: Both<string | null>;
}

interface MemberPercent {
  /** Rows of the member in the sheet that are computed. */
  readonly rows: readonly number[];
  readonly figures: readonly Exact[];
}

/** Not rounded. */
export const meanOf = (figures: readonly Exact[]): Exact =>
  figures.reduce((total, figure) => total.plus(figure), ZERO).dividedBy(figures.length);

/** The percent block that rata-rata runs over: capaian, or in the bare form the only one it has. */
export function percentBlock(form: RenjaForm): 'capaian' | 'capaianRenstra' {
  return form.columns.blocks.capaian === undefined ? 'capaianRenstra' : 'capaian';
}

const computedRows = (member: Member, evaluations: readonly RowEvaluation[]): RowEvaluation[] =>
  member.rows.flatMap((index) => evaluations[index] ?? []).filter(({ skipped }) => !skipped);

/** The percents of a code's rows; rows left aside and rows without a figure have none. */
export const memberFigures = (
  member: Member,
  evaluations: readonly RowEvaluation[],
  block: ReturnType<typeof percentBlock>,
  kind: FigureKind,
): Exact[] => computedRows(member, evaluations).flatMap((each) => each[block][kind] ?? []);

function percentsOf(
  member: Member,
  evaluations: readonly RowEvaluation[],
  form: RenjaForm,
  kind: FigureKind,
): MemberPercent {
  return {
    rows: computedRows(member, evaluations).map(({ row }) => row.row),
    figures: memberFigures(member, evaluations, percentBlock(form), kind),
  };
}

/**
 * `ROUND(ROUND(AVERAGE(V15:V17),11),2)`. A code with several indicators counts once, so its rows are
 * averaged first; SUM and COUNT instead of AVERAGE keep that right when one of them is still blank.
 */
function meanFormula(
  col: number,
  members: readonly MemberPercent[],
  sheetScale: 1 | 100,
  rounding: Parameters<typeof roundExpr>[2],
): string {
  const letters = columnName(col);
  const times = sheetScale === 100 ? '*100' : '';
  const single = members.filter(({ rows }) => rows.length === 1).flatMap(({ rows }) => rows);
  const several = members.filter(({ rows }) => rows.length > 1);
  const refs = mergeRefs(single.map((row) => ({ col: letters, row })));
  const nested = several.map(({ rows }) => mergeRefs(rows.map((row) => ({ col: letters, row }))).join(','));
  const all = [...refs, ...nested.flatMap((list) => list.split(','))];
  const count = overRefs('COUNT', all);
  if (several.length === 0 && refs.length <= 250)
    return `=IF(${count}=0,"",${roundExpr(`AVERAGE(${refs.join(',')})${times}`, 2, rounding, sheetScale)})`;
  const sums = [
    ...(refs.length > 0 ? [overRefs('SUM', refs)] : []),
    ...nested.map((list) => `IF(COUNT(${list})>0,AVERAGE(${list}),0)`),
  ];
  const counts = [
    ...(refs.length > 0 ? [overRefs('COUNT', refs)] : []),
    ...nested.map((list) => `IF(COUNT(${list})>0,1,0)`),
  ];
  const expr = `(${sums.join('+')})/(${counts.join('+')})${times}`;
  return `=IF(${count}=0,"",${roundExpr(expr, 2, rounding, sheetScale)})`;
}

export interface GroupResult {
  readonly groups: readonly GroupEvaluation[];
  readonly cells: readonly ComputedCell[];
  readonly temuan: readonly Temuan[];
}

interface Group {
  readonly per: Level;
  readonly of: number | null;
  readonly members: readonly Member[];
}

const CHILD_OF = { program: 'kegiatan', kegiatan: 'subkegiatan' } as const;

/** Every group of the form in sheet order, parents after their children, the whole form last. */
function groupsOf(form: RenjaForm): Group[] {
  const children = new Map<number, Member[]>();
  for (const member of form.members) {
    if (member.parent === null) continue;
    const list = children.get(member.parent);
    if (list === undefined) children.set(member.parent, [member]);
    else list.push(member);
  }
  const out: Group[] = [];
  const add = (index: number, level: 'program' | 'kegiatan'): void => {
    const members = (children.get(index) ?? []).filter((child) => child.level === CHILD_OF[level]);
    if (members.length > 0) out.push({ per: CHILD_OF[level], of: index, members });
  };
  let program: number | null = null;
  form.members.forEach((member, index) => {
    if (member.level === 'program') {
      if (program !== null) add(program, 'program');
      program = index;
    } else if (member.level === 'kegiatan') add(index, 'kegiatan');
  });
  if (program !== null) add(program, 'program');
  const programs = form.members.filter((member) => member.level === 'program');
  if (programs.length > 0) out.push({ per: 'program', of: null, members: programs });
  return out;
}

export function evaluateGroups(
  context: RowContext,
  form: RenjaForm,
  evaluations: readonly RowEvaluation[],
): GroupResult {
  const { grid, view, settings } = context;
  const cells: ComputedCell[] = [];
  const temuan: Temuan[] = [];
  const rowsByGroup = new Map<string, GroupRow>();
  for (const row of form.groups) {
    const key = `${row.per} ${String(row.of)}`;
    if (!rowsByGroup.has(key)) rowsByGroup.set(key, row);
  }
  const block = form.columns.blocks[percentBlock(form)];
  const groups = groupsOf(form).map((group): GroupEvaluation => {
    const sheetRow = rowsByGroup.get(`${group.per} ${String(group.of)}`) ?? null;
    const rataRata: Record<FigureKind, Exact | null> = { K: null, Rp: null };
    const predikat: Record<FigureKind, string | null> = { K: null, Rp: null };
    for (const kind of ['K', 'Rp'] as const) {
      const percents = group.members.map((member) => percentsOf(member, evaluations, form, kind));
      const means = percents
        .filter(({ figures }) => figures.length > 0)
        .map(({ figures }) => meanOf(figures));
      const value = means.length === 0 ? null : roundBy(settings.pembulatan.formulir, meanOf(means), 2);
      rataRata[kind] = value;
      predikat[kind] = value === null ? null : predikatOf(value, settings.skala, settings.celah);
      if (sheetRow === null || block === undefined) continue;
      const col = block[kind];
      const { row } = sheetRow;
      const percentCell = scaleOf(grid, row, col) === 100;
      if (view.writable(row, col)) {
        const withRows = percents.filter(({ rows }) => rows.length > 0);
        const firstRow = withRows[0]?.rows[0] ?? row;
        // Cells of one column share their format; the first member tells whether they are fractions.
        const full = meanFormula(col, withRows, scaleOf(grid, firstRow, col), settings.pembulatan.formulir);
        const formula = percentCell === (scaleOf(grid, firstRow, col) === 100) ? full : null;
        const tooLong = full.length > LONGEST_FORMULA;
        if (tooLong)
          temuan.push(
            makeTemuan(
              grid.sheet,
              'hitungan.terlalu-banyak-anggota',
              { row, col },
              null,
              value?.toFixed() ?? null,
            ),
          );
        cells.push({
          row,
          col,
          kind,
          value,
          formula: tooLong || value === null ? null : formula,
          rule: { name: 'rata-rata', members: means.length },
        });
      }
      if (value !== null && isInGap(value, settings.skala))
        temuan.push(
          makeTemuan(grid.sheet, 'hitungan.celah-predikat', { row, col }, value.toFixed(), null, {
            predikat: predikat[kind] ?? '',
            celah: settings.celah,
          }),
        );
      if (sheetRow.predikatRow !== null && value !== null && view.writable(sheetRow.predikatRow, col))
        cells.push({
          row: sheetRow.predikatRow,
          col,
          kind: 'predikat',
          value: predikat[kind],
          formula: predikatFormula(cellName(row, col), settings.skala, settings.celah, percentCell),
          rule: { name: 'predikat', percent: value },
        });
    }
    const parent = group.of === null ? null : (form.members[group.of]?.kode ?? null);
    return {
      row: sheetRow?.row ?? null,
      per: group.per,
      of: parent,
      members: group.members.length,
      rataRata,
      predikat,
    };
  });
  return { groups, cells, temuan };
}
