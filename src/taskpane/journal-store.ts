/** The undo journal in the browser's own database: it outlives pane and workbook, and never leaves the machine. */
import { get, set } from 'idb-keyval';
import type { JournalEntry, JournalStore } from '../commands/journal';

const KEY = 'renja.jurnal.';

/**
 * Where the browser keeps nothing (private windows, blocked site data) the journal lives as long as the
 * pane's code does: undo still works, only not after a restart.
 */
export function browserJournal(): JournalStore {
  const memory = new Map<string, readonly JournalEntry[]>();
  return {
    load: async (workbook) => {
      const kept = memory.get(workbook);
      if (kept !== undefined) return kept;
      try {
        return (await get<readonly JournalEntry[]>(KEY + workbook)) ?? [];
      } catch {
        return [];
      }
    },
    save: async (workbook, entries) => {
      memory.set(workbook, entries);
      try {
        await set(KEY + workbook, entries);
      } catch {
        // Kept in memory above.
      }
    },
  };
}
