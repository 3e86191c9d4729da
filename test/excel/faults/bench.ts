/** One emulated Excel after another with one and the same client and formula engine: both are slow to start. */
import type { JournalEntry } from '../../../src/commands/journal';
import type { SheetSpec } from '../../../src/core/patch/sheet-spec';
import type { Evaluator } from '../../../src/workbench/evaluate/evaluator';
import { createUniverEvaluator } from '../../../src/workbench/evaluate/univer-evaluator';
import { createHost, type EmulatedHost } from '../../../src/workbench/host/host';
import { nativeBridge, type NativeBridge } from '../../../src/workbench/host/native-bridge';
import type { WorkbookModel } from '../../../src/workbench/model/model';
import { newModel } from '../../../src/workbench/model/new-model';
import { openEmulatedExcel, type EmulatedExcel } from '../../../src/workbench/node/open-emulated-excel';
import { memoryJournal, newSession, type Office } from '../../support/excel-session';

export type Session = Office['session'];

interface Client {
  readonly HostBridge: { init(bridge: NativeBridge): void };
}

export interface Desk {
  readonly host: EmulatedHost;
  readonly model: WorkbookModel;
  readonly session: Session;
  /** The same staff member on the same machine, with the pane opened anew. */
  readonly reopened: () => Session;
  readonly journal: () => readonly JournalEntry[];
}

export interface Bench {
  readonly open: (model: WorkbookModel, example?: SheetSpec) => Promise<Desk>;
  readonly close: () => void;
}

export async function openBench(): Promise<Bench> {
  const evaluator: Evaluator = await createUniverEvaluator();
  const excel: EmulatedExcel = await openEmulatedExcel({
    workbook: newModel([{ name: 'Kosong' }]),
    evaluator,
  });
  let current: EmulatedHost | null = null;
  return {
    open: async (model, example) => {
      current?.close();
      const host = await createHost({ model, evaluator });
      current = host;
      const client = (globalThis as unknown as { readonly OfficeExtension: Client }).OfficeExtension;
      client.HostBridge.init(nativeBridge(host));
      const journal = memoryJournal();
      return {
        host,
        model,
        session: newSession(journal, example),
        reopened: () => newSession(journal, example),
        journal: () => [...journal.kept.values()].flat(),
      };
    },
    close: () => {
      current?.close();
      excel.close();
    },
  };
}
