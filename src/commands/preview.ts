/** The patch as people look at it: each cell with its block, old and new content, and the rule that made it. */
import { cellKey, cellName } from '../core/grid';
import type { FigureRule } from '../core/evaluate/computed';
import { blocksIn, columnsOfBlock, type BlockKey } from '../core/form/columns';
import type { CellChange } from '../core/patch/patch';
import { sameValue } from '../core/patch/cell-state';
import type { HitungResult } from './hitung';

/** Where in the form a cell stands: a block's rows, or the rows of figures over other rows. */
export type PreviewGroup = BlockKey | 'rata-rata' | 'total';

/** A filled cell gets another figure; an empty one gets its first; or the same figure becomes a formula. */
export type ChangeKind = 'corrected' | 'filled' | 'formula';

export interface PreviewLine {
  readonly cell: string;
  readonly change: CellChange;
  readonly group: PreviewGroup;
  readonly kind: ChangeKind;
  readonly rule: FigureRule | null;
  /** Code or name of the row, for people. */
  readonly label: string;
}

function kindOf({ before, after }: CellChange): ChangeKind {
  if (sameValue(before.value, after.value)) return 'formula';
  return before.value === null || before.value === '' || before.value === '-' ? 'filled' : 'corrected';
}

export function previewLines({ evaluation, patch }: HitungResult): PreviewLine[] {
  const { form } = evaluation;
  const rules = new Map(evaluation.cells.map((cell) => [cellKey(cell.row, cell.col), cell.rule]));
  const rows = new Map(form.rows.map((row) => [row.row, row]));
  const groupRows = new Set(form.groups.flatMap(({ row, predikatRow }) => [row, predikatRow]));
  const blockOf = new Map<number, BlockKey>();
  for (const [key, block] of blocksIn(form.columns.blocks))
    for (const col of columnsOfBlock(block)) blockOf.set(col, key);
  return patch.cells.map((change) => {
    const row = rows.get(change.row);
    const group: PreviewGroup =
      row !== undefined
        ? (blockOf.get(change.col) ?? 'total')
        : groupRows.has(change.row)
          ? 'rata-rata'
          : 'total';
    return {
      cell: cellName(change.row, change.col),
      change,
      group,
      kind: kindOf(change),
      rule: rules.get(cellKey(change.row, change.col)) ?? null,
      label: row === undefined ? '' : [row.kode, row.uraian].filter(Boolean).join(' '),
    };
  });
}
