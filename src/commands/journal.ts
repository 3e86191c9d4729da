/**
 * What was written, so that it can be taken back: also after the pane was closed, or the workbook was
 * closed and opened again on the same machine.
 */
import type { WorkbookPatch } from '../core/patch/patch';

/** The command that wrote. */
export type Intent = 'hitung' | 'hitung-semua' | 'hitung-ulang' | 'perbaiki' | 'lkjip' | 'setelan-indikator';

export interface JournalEntry {
  readonly intent: Intent;
  /** The first of them where there are several. */
  readonly sheet: string;
  /** ISO date and time. */
  readonly when: string;
  /** `writing` stays where the program ended in the middle: some of the cells may not have been written. */
  readonly state: 'writing' | 'written';
  /** What stands in the workbook since, with what stood there before. */
  readonly patch: WorkbookPatch;
}

/** Where the entries of a workbook are kept, oldest first. */
export interface JournalStore {
  readonly load: (workbook: string) => Promise<readonly JournalEntry[]>;
  readonly save: (workbook: string, entries: readonly JournalEntry[]) => Promise<void>;
}

/** Steps that can be taken back; the oldest are dropped. */
const MOST_ENTRIES = 10;

/** The key under which a workbook keeps the name of its journal. */
export const JOURNAL_KEY = 'renja.jurnal';

export const pushed = (entries: readonly JournalEntry[], entry: JournalEntry): readonly JournalEntry[] =>
  [...entries, entry].slice(-MOST_ENTRIES);
