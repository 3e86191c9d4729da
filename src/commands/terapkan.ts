/** Writes a patch the user has seen, and keeps in the journal what it takes to bring everything back. */
import type { ApplyOutcome, Basis, Running, WorkbookHost } from '../core/host/workbook-host';
import type { WorkbookPatch } from '../core/patch/patch';
import { JOURNAL_KEY, pushed, type Intent, type JournalEntry, type JournalStore } from './journal';

export interface Books {
  readonly host: WorkbookHost;
  readonly journal: JournalStore;
  /** The name of this workbook's journal; a new one where the workbook has none yet. */
  readonly workbook: { readonly id: string; readonly isNew: boolean };
  readonly now: () => Date;
}

/**
 * The journal is written before the workbook: whatever happens in between can be taken back.
 * @param sheet what people are told was written
 * @param basis what sheets of the patch were computed from; the others are compared cell by cell
 * @throws HostProblem where nothing was written.
 */
export async function terapkan(
  books: Books,
  intent: Intent,
  patch: WorkbookPatch,
  sheet: string,
  basis: readonly Basis[],
  running: Running,
): Promise<ApplyOutcome> {
  const { host, journal, workbook } = books;
  const entries = await journal.load(workbook.id);
  const entry: JournalEntry = {
    intent,
    sheet,
    when: books.now().toISOString(),
    state: 'writing',
    patch,
  };
  await journal.save(workbook.id, pushed(entries, entry));
  let outcome: ApplyOutcome;
  try {
    outcome = await host.apply(
      {
        patch,
        basis,
        settings: workbook.isNew ? { [JOURNAL_KEY]: workbook.id } : {},
      },
      running,
    );
  } catch (cause) {
    await journal.save(workbook.id, entries);
    throw cause;
  }
  const cells = [...outcome.written.cells, ...outcome.uncertain.cells];
  await journal.save(
    workbook.id,
    cells.length === 0 ? entries : pushed(entries, { ...entry, state: 'written', patch: { cells } }),
  );
  return outcome;
}
