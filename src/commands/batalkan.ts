/** Takes the last write back: every cell gets what stood in it before, unless somebody changed it since. */
import { cellKey } from '../core/grid';
import type { HostProblem } from '../core/host/host-problem';
import type { Conflict, Difference, Running } from '../core/host/workbook-host';
import { sameContent } from '../core/patch/cell-state';
import { invert } from '../core/patch/invert';
import type { CellChange, WorkbookPatch } from '../core/patch/patch';
import type { JournalEntry } from './journal';
import type { Books } from './terapkan';

export interface UndoOutcome {
  readonly entry: JournalEntry;
  readonly restored: WorkbookPatch;
  /** Changed by somebody since, and left alone. */
  readonly conflicts: readonly Conflict[];
  /** Restored, but the host made something else of it. */
  readonly differences: readonly Difference[];
  /** Set where it stopped early; the rest can still be taken back. */
  readonly problem: HostProblem | null;
}

const placeOf = ({ sheet, row, col }: CellChange): string => `${sheet}!${String(cellKey(row, col))}`;

/**
 * @returns null where nothing is left to take back
 * @throws HostProblem where nothing was restored
 */
export async function batalkan(books: Books, running: Running): Promise<UndoOutcome | null> {
  const { host, journal, workbook } = books;
  const entries = await journal.load(workbook.id);
  const entry = entries.at(-1);
  if (entry === undefined) return null;
  const inverse = invert(entry.patch);
  const outcome = await host.apply({ patch: inverse, basis: [], settings: {} }, running);
  // A cell that already holds what it would get back was never written, or was restored by hand.
  const conflicts = outcome.conflicts.filter(
    ({ change, cell }) => cell === null || !sameContent(cell.found, change.after),
  );
  const rest = entries.slice(0, -1);
  if (outcome.problem === null) await journal.save(workbook.id, rest);
  else {
    const wanted = new Map(inverse.cells.map((change) => [placeOf(change), change.after]));
    // Of a message cut short a cell may have its format back and not its content.
    const restored = outcome.written.cells.filter((change) => {
      const after = wanted.get(placeOf(change));
      return after !== undefined && sameContent(change.after, after);
    });
    const settled = new Set([...restored, ...outcome.conflicts.map(({ change }) => change)].map(placeOf));
    const cells = entry.patch.cells.filter((change) => !settled.has(placeOf(change)));
    await journal.save(workbook.id, [...rest, { ...entry, patch: { cells } }]);
  }
  // A formula's result follows its inputs, which may have changed since.
  const differences = outcome.differences.filter(({ change }) => change.after.formula === null);
  return { entry, restored: outcome.written, conflicts, differences, problem: outcome.problem };
}
