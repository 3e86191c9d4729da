/** The add-in's session on the emulated Excel, as the pane makes it, with everything in memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry, JournalStore } from '../../src/commands/journal';
import { createSession, type Session } from '../../src/commands/session/session';
import { LKJIP } from '../../src/i18n/lkjip';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { excelHost } from '../../src/excel/host';
import type { Evaluator } from '../../src/workbench/evaluate/evaluator';
import { openModel } from '../../src/workbench/model/open';
import type { WorkbookModel } from '../../src/workbench/model/model';
import { openEmulatedExcel, type EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';

export const EXAMPLE = join(__dirname, '../../assets/contoh-evaluasi-renja.xlsx');

export const modelOf = (bytes: Uint8Array): WorkbookModel => openModel(bytes, 'contoh.xlsx');

export const exampleModel = (): WorkbookModel => modelOf(readFileSync(EXAMPLE));

export function memoryJournal(): JournalStore & { readonly kept: Map<string, readonly JournalEntry[]> } {
  const kept = new Map<string, readonly JournalEntry[]>();
  return {
    kept,
    load: (workbook) => Promise.resolve(kept.get(workbook) ?? []),
    save: (workbook, entries) => {
      kept.set(workbook, structuredClone(entries));
      return Promise.resolve();
    },
  };
}

export interface Office {
  readonly excel: EmulatedExcel;
  readonly session: Session;
  readonly journal: JournalStore;
}

let ids = 0;

/** @param journal of an earlier session, to be the same staff member on the same machine */
export function newSession(journal: JournalStore = memoryJournal(), example?: SheetSpec): Session {
  return createSession({
    host: excelHost,
    journal,
    example: () =>
      example === undefined ? Promise.reject(new Error('no example here')) : Promise.resolve(example),
    lkjipWords: () => Promise.resolve(LKJIP),
    newId: () => `buku-${String(++ids)}`,
    now: () => new Date('2026-11-24T10:00:00Z'),
  });
}

export async function openOffice(workbook: WorkbookModel, evaluator: Evaluator): Promise<Office> {
  const excel = await openEmulatedExcel({ workbook, evaluator });
  const journal = memoryJournal();
  return { excel, session: newSession(journal), journal };
}
