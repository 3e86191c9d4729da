/** Rata-rata and predikat of the three levels (domain: evaluation-form §3, §4). */
import { cellName } from '../grid';
import type { Temuan } from '../check/temuan';
import { CHILD_OF, membersByParent } from '../form/children';
import type { GroupRow, Member, RenjaForm } from '../form/form';
import type { Level } from '../form/kode';
import { LONGEST_FORMULA } from '../formula/shapes';
import { predikatFormula } from '../formula/predikat';
import type { Exact } from '../number/decimal';
import type { FigureKind } from '../number/reading';
import { shownInstead, type ComputedCell } from './computed';
import {
  groupMean,
  meanFormula,
  memberPercent,
  paguOperands,
  percentBlock,
  type FormulaMember,
} from './mean';
import type { Both, RowEvaluation } from './row';
import { makeTemuan, scaleOf, type RowContext } from './row-context';
import { gapReading, isInGap, predikatOf } from './scale';

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

export interface GroupResult {
  readonly groups: readonly GroupEvaluation[];
  readonly cells: readonly ComputedCell[];
  readonly temuan: readonly Temuan[];
}

export interface Group {
  readonly per: Level;
  readonly of: number | null;
  readonly members: readonly Member[];
}

/** Every group of the form in sheet order, parents after their children, the whole form last. */
export function groupsOf(form: RenjaForm): Group[] {
  const children = membersByParent(form);
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
      const percents = group.members.map((member) => memberPercent(form, member, evaluations, kind));
      const mean = groupMean(percents, settings.rataRata, settings.pembulatan.formulir);
      const { value } = mean;
      const rule = {
        name: 'rata-rata',
        members: mean.figures.length,
        of: settings.rataRata.anggota,
        tanpaPagu: mean.left,
      } as const;
      const col = block?.[kind] ?? null;
      const shown =
        sheetRow === null || col === null
          ? value
          : (shownInstead(grid, { row: sheetRow.row, col, kind, value }) ?? value);
      rataRata[kind] = shown;
      predikat[kind] = shown === null ? null : predikatOf(shown, settings.skala, settings.celah);
      if (sheetRow === null || col === null) continue;
      const { row } = sheetRow;
      const percentCell = scaleOf(grid, row, col) === 100;
      if (view.writable(row, col)) {
        const withRows = group.members.flatMap((member, index): FormulaMember[] => {
          const rows = percents[index]?.rows ?? [];
          return rows.length === 0 ? [] : [{ rows, pagu: paguOperands(grid, member, evaluations) }];
        });
        const scales = new Set(withRows.flatMap(({ rows }) => rows.map((at) => scaleOf(grid, at, col))));
        const [scale = 1, ...otherScales] = scales;
        const full = meanFormula(
          { percent: col, pagu: form.columns.blocks.target?.Rp ?? null },
          withRows,
          settings.rataRata,
          { members: scale, mean: percentCell ? 100 : 1 },
          settings.pembulatan.formulir,
        );
        // Fractions beside plain percents make no sum.
        const formula = otherScales.length === 0 ? full : null;
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
          rule,
        });
      }
      if (shown !== null && isInGap(shown, settings.skala))
        temuan.push(
          makeTemuan(grid.sheet, 'hitungan.celah-predikat', { row, col }, shown.toFixed(), null, {
            predikat: predikat[kind] ?? '',
            celah: settings.celah,
          }),
        );
      const { predikatRow } = sheetRow;
      if (predikatRow === null || !view.writable(predikatRow, col)) continue;
      const at = { row: predikatRow, col, kind: 'predikat' as const };
      // Without a mean there is no predikat either, whatever stood there.
      if (shown === null) cells.push({ ...at, value: null, formula: null, rule });
      else
        cells.push({
          ...at,
          value: predikat[kind],
          formula: predikatFormula(cellName(row, col), settings.skala, settings.celah, percentCell),
          rule: { name: 'predikat', percent: shown, celah: gapReading(shown, settings) },
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
