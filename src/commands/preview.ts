/**
 * The patch as people look at it: each cell with its block, old and new content, and the rule that made it.
 * A large form has 80,000 of them, of which a dozen are on the screen: only these become lines.
 */
import { cellKey, cellName, columnNumber } from '../core/grid';
import type { FigureRule } from '../core/evaluate/computed';
import { ALL_BLOCKS, blocksIn, columnsOfBlock, type BlockKey } from '../core/form/columns';
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
  readonly kind: ChangeKind;
  readonly rule: FigureRule | null;
  /** Code or name of the row, for people. */
  readonly label: string;
}

export interface Preview {
  /** In sheet order. */
  readonly changes: readonly CellChange[];
  /** Those of them that give a filled cell another figure. */
  readonly corrected: readonly CellChange[];
  /** How many there are of each; in the order in which people read the form. */
  readonly groups: ReadonlyMap<PreviewGroup, number>;
  readonly kinds: ReadonlyMap<ChangeKind, number>;
  readonly lineOf: (change: CellChange) => PreviewLine;
  /**
   * Those of some changes that are meant by what somebody typed: a cell (`K17`; `K1` means K10 too), a row of the
   * sheet, or a part of a row's code or name. All of them where nothing is typed.
   */
  readonly find: (changes: readonly CellChange[], text: string) => readonly CellChange[];
}

const KINDS: readonly ChangeKind[] = ['corrected', 'filled', 'formula'];
const GROUPS: readonly PreviewGroup[] = [...ALL_BLOCKS, 'rata-rata', 'total'];

function kindOf({ before, after }: CellChange): ChangeKind {
  if (sameValue(before.value, after.value)) return 'formula';
  return before.value === null || before.value === '' || before.value === '-' ? 'filled' : 'corrected';
}

function countedIn<K>(order: readonly K[], found: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map(order.map((key) => [key, 0]));
  for (const key of found) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].filter(([, many]) => many > 0));
}

/** Makes what `make` makes, once, when it is asked for first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** `k17` is the cell, and every cell of the column whose row begins so. */
function cellTest(text: string): (change: CellChange) => boolean {
  const [, column, row] = /^([a-z]{1,3})(\d+)$/.exec(text) ?? [];
  if (column === undefined || row === undefined) return () => false;
  const wanted = columnNumber(column.toUpperCase());
  return (change) => change.col === wanted && String(change.row).startsWith(row);
}

export function previewOf({ evaluation, patch }: HitungResult): Preview {
  const { form, cells } = evaluation;
  const changes = patch.cells;
  const rows = new Map(form.rows.map((row) => [row.row, row]));
  const groupRows = new Set(form.groups.flatMap(({ row, predikatRow }) => [row, predikatRow]));
  const blockOf = new Map<number, BlockKey>();
  for (const [key, block] of blocksIn(form.columns.blocks))
    for (const col of columnsOfBlock(block)) blockOf.set(col, key);
  const groupOf = ({ row, col }: CellChange): PreviewGroup => {
    if (rows.has(row)) return blockOf.get(col) ?? 'total';
    return groupRows.has(row) ? 'rata-rata' : 'total';
  };
  const labelOf = (at: number): string => {
    const row = rows.get(at);
    return row === undefined ? '' : [row.kode, row.uraian].filter(Boolean).join(' ');
  };
  const rules = once(() => {
    const byCell = new Map<number, FigureRule>();
    for (const { row, col, rule } of cells) byCell.set(cellKey(row, col), rule);
    return byCell;
  });
  const labels = once(() => new Map(form.rows.map(({ row }) => [row, labelOf(row).toLowerCase()])));
  const kinds = changes.map(kindOf);
  return {
    changes,
    corrected: changes.filter((_, index) => kinds[index] === 'corrected'),
    groups: countedIn(GROUPS, changes.map(groupOf)),
    kinds: countedIn(KINDS, kinds),
    lineOf: (change) => ({
      cell: cellName(change.row, change.col),
      change,
      kind: kindOf(change),
      rule: rules().get(cellKey(change.row, change.col)) ?? null,
      label: labelOf(change.row),
    }),
    find: (among, text) => {
      const wanted = text.trim().toLowerCase();
      if (wanted === '') return among;
      const isCell = cellTest(wanted);
      const named = new Set<number>();
      for (const [row, label] of labels()) if (label.includes(wanted)) named.add(row);
      return among.filter(
        (change) => named.has(change.row) || String(change.row) === wanted || isCell(change),
      );
    },
  };
}
