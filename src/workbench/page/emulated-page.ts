/** The try-it page's host: one emulated Excel per opened workbook, and the pane's frame connected to it. */
import type { Language } from '../../i18n/workbench';
import { createUniverEvaluator } from '../evaluate/univer-evaluator';
import { createHost, type EmulatedHost } from '../host/host';
import { enterAsUser } from '../host/user-edit';
import { installDesktopHost, type DesktopHost } from '../host/desktop-bridge';
import { onChange, type ModelChange } from '../model/changes';
import { activateSheet, columnOf, rowOf, select, sheetById } from '../model/edit';
import type { WorkbookModel } from '../model/model';
import { openModel } from '../model/open';
import { saveModel } from '../model/save';
import type { GridCell, GridEdit } from './grid';
import { SEPARATORS } from './separators';
import type { EditOutcome, HostChange, PageHost, RibbonAction } from './page-host';
import { fromIndonesian } from './typed-number';

/** Ribbon buttons by the function the manifest calls. `panel` only shows and hides the pane. */
const FUNCTIONS: Readonly<Record<Exclude<RibbonAction, 'panel'>, string>> = {
  hitung: 'hitungUlang',
  periksa: 'periksa',
  lkjip: 'sisipkanLkjip',
};

export interface EmulatedPage extends PageHost {
  /** Called by the pane's frame before office.js runs in it. */
  install(window: Window): void;
}

export interface EmulatedPageOptions {
  readonly language: Language;
  /** Loads the pane again, for the workbook that was opened. */
  readonly reloadPane: () => void;
  /** The add-in asks for its pane to be shown. */
  readonly showPane: () => void;
}

interface Opened {
  readonly model: WorkbookModel;
  readonly host: EmulatedHost;
  readonly end: () => void;
}

function cellsOf(sheetId: string, change: Extract<ModelChange, { kind: 'cells' }>): GridCell[] {
  if (change.content.length > 0)
    return change.content.map((key) => ({ sheetId, row: rowOf(key), col: columnOf(key) }));
  const cells: GridCell[] = [];
  for (let row = change.area.top; row <= change.area.bottom; row++)
    for (let col = change.area.left; col <= change.area.right; col++) cells.push({ sheetId, row, col });
  return cells;
}

function hostChanges(change: ModelChange): HostChange[] {
  switch (change.kind) {
    case 'cells':
      return [{ kind: 'cells', cells: cellsOf(change.sheetId, change) }];
    case 'layout':
    case 'sheet-renamed':
      return [{ kind: 'sheet', sheetId: change.sheetId }];
    case 'charts':
    case 'sheet-added':
    case 'sheet-removed':
      return [{ kind: change.kind, sheetId: change.sheetId }];
    case 'activated':
    case 'selection':
      return [{ kind: 'selection' }];
    default:
      return [];
  }
}

export function createEmulatedPage({ language, reloadPane, showPane }: EmulatedPageOptions): EmulatedPage {
  let opened: Opened | null = null;
  let desktop: DesktopHost | null = null;
  let isEditing: () => boolean = () => false;
  /** While the page itself changes the model, it knows what it changed. */
  let own = false;
  const listeners = new Set<(change: HostChange) => void>();

  const tell = (change: ModelChange): void => {
    if (own && change.kind !== 'cells') return;
    for (const each of hostChanges(change)) for (const listener of listeners) listener(each);
  };

  const current = (): Opened => {
    if (opened === null) throw new Error('no workbook is open');
    return opened;
  };

  const edit = (edits: readonly GridEdit[]): Promise<EditOutcome> =>
    enterAsUser(
      current().host,
      language === 'id' ? edits.map((each) => ({ ...each, text: fromIndonesian(each.text) })) : edits,
    );

  return {
    open: async (bytes, name) => {
      const model = openModel(bytes, name);
      const evaluator = await createUniverEvaluator();
      const host = await createHost({ model, evaluator, separators: SEPARATORS[language] });
      opened?.end();
      const endRuntime = host.onRuntime(() => {
        if (host.runtime.state === 'Visible') showPane();
      });
      const endChanges = onChange(model, tell);
      opened = {
        model,
        host,
        end: () => {
          endChanges();
          endRuntime();
          host.close();
          evaluator.dispose();
        },
      };
      reloadPane();
      return model;
    },
    save: () => Promise.resolve(saveModel(current().model)),
    edit,
    select: (sheetId, area) => {
      const { model } = current();
      const sheet = sheetById(model, sheetId);
      if (sheet === null) return;
      own = true;
      select(model, sheet, area);
      own = false;
    },
    activate: (sheetId) => {
      const { model } = current();
      const sheet = sheetById(model, sheetId);
      if (sheet === null) return;
      own = true;
      activateSheet(model, sheet);
      own = false;
    },
    onRibbon: async (action) => {
      if (action === 'panel') return;
      await desktop?.invoke(FUNCTIONS[action]);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setEditProbe: (probe) => {
      isEditing = probe;
    },
    install: (window) => {
      const { host } = current();
      host.faults.editProbe = () => isEditing();
      desktop = installDesktopHost(window, host, { language: language === 'id' ? 'id-ID' : 'en-US' });
    },
  };
}

/** The key under which the pane's frame finds what connects it. */
export const CONNECTOR = 'renjaWorkbench';
