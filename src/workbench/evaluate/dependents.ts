/** Which formulas read which cells, and the order in which to compute those that a change concerns. */
import { cellKey } from '../../core/grid';
import type { SheetArea } from './compile-formula';

/** A cell of any sheet as one number. */
export type CellId = number;

const CELLS = 2 ** 35;

export const cellId = (sheet: number, row: number, col: number): CellId => sheet * CELLS + cellKey(row, col);

const BLOCK = 64;
/** Areas over more column blocks than this are looked through one by one. */
const MOST_BLOCKS = 64;

const blockId = (sheet: number, row: number, col: number): number =>
  cellId(sheet, Math.floor(row / BLOCK) + 1, col);

interface Reader {
  readonly area: SheetArea;
  readonly formula: CellId;
}

export interface Dependents {
  set(formula: CellId, areas: readonly SheetArea[]): void;
  remove(formula: CellId): void;
  /** Formulas that read the cell, each once. */
  of(sheet: number, row: number, col: number): ReadonlySet<CellId>;
}

function blocksOf(area: SheetArea): readonly number[] | null {
  const from = Math.floor(area.top / BLOCK);
  const to = Math.floor(area.bottom / BLOCK);
  if ((to - from + 1) * (area.right - area.left + 1) > MOST_BLOCKS) return null;
  const out: number[] = [];
  for (let col = area.left; col <= area.right; col++)
    for (let block = from; block <= to; block++) out.push(cellId(area.sheet, block + 1, col));
  return out;
}

export function createDependents(): Dependents {
  const byBlock = new Map<number, Set<Reader>>();
  const wide = new Map<CellId, readonly Reader[]>();
  const small = new Map<CellId, readonly { readonly block: number; readonly reader: Reader }[]>();

  const remove = (formula: CellId): void => {
    for (const { block, reader } of small.get(formula) ?? []) byBlock.get(block)?.delete(reader);
    small.delete(formula);
    wide.delete(formula);
  };
  return {
    remove,
    set(formula, areas) {
      remove(formula);
      const wideAreas: Reader[] = [];
      const blocks: { block: number; reader: Reader }[] = [];
      for (const area of areas) {
        const reader = { area, formula };
        const covered = blocksOf(area);
        if (covered === null) wideAreas.push(reader);
        for (const block of covered ?? []) {
          blocks.push({ block, reader });
          const readers = byBlock.get(block);
          if (readers === undefined) byBlock.set(block, new Set([reader]));
          else readers.add(reader);
        }
      }
      if (wideAreas.length > 0) wide.set(formula, wideAreas);
      small.set(formula, blocks);
    },
    of(sheet, row, col) {
      const out = new Set<CellId>();
      const take = ({ area, formula }: Reader): void => {
        if (area.sheet !== sheet || row < area.top || row > area.bottom) return;
        if (col >= area.left && col <= area.right) out.add(formula);
      };
      byBlock.get(blockId(sheet, row, col))?.forEach(take);
      for (const readers of wide.values()) readers.forEach(take);
      return out;
    },
  };
}

export interface Order {
  /** Each after everything it reads. */
  readonly sorted: readonly CellId[];
  /** Formulas that read themselves, over whatever way round. */
  readonly circular: readonly CellId[];
  /** What reads circular ones, to be computed after them. */
  readonly afterCircular: readonly CellId[];
}

/**
 * @param changed formulas to compute anyhow
 * @param dependentsOf formulas that read a formula's result
 */
export function orderOf(
  changed: Iterable<CellId>,
  dependentsOf: (formula: CellId) => ReadonlySet<CellId>,
): Order {
  const next = new Map<CellId, ReadonlySet<CellId>>();
  const waiting = new Map<CellId, number>();
  const queue = [...changed];
  for (const id of queue) if (!waiting.has(id)) waiting.set(id, 0);
  for (let at = 0; at < queue.length; at++) {
    const id = queue[at];
    if (id === undefined || next.has(id)) continue;
    const readers = dependentsOf(id);
    next.set(id, readers);
    for (const reader of readers) {
      if (!waiting.has(reader)) {
        waiting.set(reader, 0);
        queue.push(reader);
      }
    }
  }
  for (const readers of next.values())
    for (const reader of readers) waiting.set(reader, (waiting.get(reader) ?? 0) + 1);

  const settle = (ready: CellId[]): CellId[] => {
    const sorted: CellId[] = [];
    for (let at = 0; at < ready.length; at++) {
      const id = ready[at];
      if (id === undefined) continue;
      sorted.push(id);
      waiting.delete(id);
      for (const reader of next.get(id) ?? []) {
        const left = waiting.get(reader);
        if (left === undefined) continue;
        waiting.set(reader, left - 1);
        if (left === 1) ready.push(reader);
      }
    }
    return sorted;
  };
  const sorted = settle([...waiting].filter(([, count]) => count === 0).map(([id]) => id));
  const circular = new Set(waiting.keys());
  // What nothing circular reads is only behind a circle, not in one.
  for (let trimmed = true; trimmed;) {
    trimmed = false;
    for (const id of circular) {
      const inside = [...(next.get(id) ?? [])].some((reader) => circular.has(reader));
      if (inside) continue;
      circular.delete(id);
      trimmed = true;
    }
  }
  const ready: CellId[] = [];
  for (const id of circular) {
    waiting.delete(id);
    for (const reader of next.get(id) ?? []) {
      const left = waiting.get(reader);
      if (left === undefined || circular.has(reader)) continue;
      waiting.set(reader, left - 1);
      if (left === 1) ready.push(reader);
    }
  }
  return { sorted, circular: [...circular], afterCircular: settle(ready) };
}
