/** Excel for a test in Node: Microsoft's client over the emulated host, in memory only. */
import type { Evaluator } from '../evaluate/evaluator';
import type { Counters } from '../host/counters';
import type { Faults } from '../host/faults';
import { createHost, type EmulatedHost } from '../host/host';
import { nativeBridge, type NativeBridge } from '../host/native-bridge';
import type { WorkbookModel } from '../model/model';
import { saveModel, type SavedModel } from '../model/save';
import type { Separators } from '../model/number-text';
import { loadClient, unloadClient } from './load-client';
import { isSupported, MANIFEST_SETS } from '../host/requirement-sets';

export interface EmulatedExcelOptions {
  readonly workbook: WorkbookModel;
  readonly evaluator: Evaluator;
  /** Requirement sets and their highest version; what the manifest declares unless said. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Display language; Indonesian unless said. */
  readonly language?: string;
  readonly separators?: Separators;
}

export interface EmulatedExcel {
  readonly model: WorkbookModel;
  readonly evaluator: Evaluator;
  readonly host: EmulatedHost;
  readonly counters: Counters;
  readonly faults: Faults;
  /** What the add-in associated with its ribbon buttons and shortcuts (`Office.actions.associate`). */
  readonly actions: ReadonlyMap<string, unknown>;
  /** The workbook as .xlsx, and what of it the file cannot be told yet; nothing is written to disk. */
  save(): SavedModel;
  /** Takes the client's globals away again. */
  close(): void;
}

interface ClientGlobals {
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: NativeBridge): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly Office: Record<string, unknown>;
}

/**
 * Sets the globals `Excel`, `Office` and `OfficeExtension` of the running realm. The part of `Office` that
 * the real loader would fill (context, onReady, actions) is a stand-in here; the browser has the real one.
 */
export async function openEmulatedExcel(options: EmulatedExcelOptions): Promise<EmulatedExcel> {
  const { workbook, evaluator } = options;
  const host = await createHost({
    model: workbook,
    evaluator,
    ...(options.separators === undefined ? {} : { separators: options.separators }),
  });
  loadClient();
  const { OfficeExtension, Office } = globalThis as unknown as ClientGlobals;
  const sets = options.requirementSets ?? MANIFEST_SETS;
  const language = options.language ?? 'id-ID';
  const info = { host: 'Excel', platform: 'PC' };
  const actions = new Map<string, unknown>();
  const context = {
    displayLanguage: language,
    contentLanguage: language,
    host: info.host,
    platform: info.platform,
    requirements: { isSetSupported: (name: string, version?: string) => isSupported(sets, name, version) },
  };
  const onReady = (callback?: (ready: typeof info) => unknown): Promise<typeof info> => {
    callback?.(info);
    return Promise.resolve(info);
  };
  const associate = (name: string, action: unknown): void => {
    actions.set(name, action);
  };
  // `context` of the client's own object cannot be replaced, so the stand-in lies in front of it.
  const stand = Object.create(Office, {
    context: { value: context },
    onReady: { value: onReady },
    actions: { value: { ...(Office['actions'] as object), associate } },
  }) as object;
  Object.defineProperty(globalThis, 'Office', { value: stand, configurable: true, writable: true });
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  OfficeExtension.HostBridge.init(nativeBridge(host));
  return {
    model: workbook,
    evaluator,
    host,
    counters: host.counters,
    faults: host.faults,
    actions,
    save: () => {
      if (workbook.readOnly) throw new Error('a read-only file is not saved');
      return saveModel(workbook);
    },
    close: () => {
      host.close();
      unloadClient();
    },
  };
}
