/** What every action of the session stands on: the state, one action at a time, and the books of the workbook. */
import type { Running, WorkbookHost, WorkbookInfo } from '../../core/host/workbook-host';
import type { LkjipWords } from '../../core/lkjip/words';
import type { SheetSpec } from '../../core/patch/sheet-spec';
import { IGNORED_KEY, readIgnored } from '../abaikan';
import { JOURNAL_KEY, type JournalStore } from '../journal';
import type { Books } from '../terapkan';
import { readStoredSettings, SETTINGS_KEY } from '../workbook-settings';
import { problemOf, START, type Action, type SessionState } from './state';

export interface SessionParts {
  readonly host: WorkbookHost;
  readonly journal: JournalStore;
  /** The example form, asked for only when it is wanted. */
  readonly example: () => Promise<SheetSpec>;
  /** Words printed on the LKjIP sheets; asked for only when they are wanted. */
  readonly lkjipWords: () => Promise<LkjipWords>;
  readonly newId: () => string;
  readonly now: () => Date;
}

export interface SessionCore {
  readonly parts: SessionParts;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (change: Partial<SessionState>) => void;
  /**
   * Runs one action from its first progress to its end; what goes wrong becomes the state's problem.
   * One that begins while a choice is being computed waits for that; beside any other it is refused.
   */
  readonly act: (action: Action, work: (running: Running) => Promise<void>) => Promise<void>;
  /** Computes a choice; the next choice stops the one before it and takes its place. */
  readonly choose: (work: (running: Running) => Promise<void>) => Promise<void>;
  /** The rest of an action, which is not to be stopped: it follows something that has been written. */
  readonly toItsEnd: (running: Running) => Running;
  /**
   * Work that nobody waits for, beside a pane that can be used: it is not told as busy, and the next action stops it
   * before it begins. Does nothing while anything else runs.
   */
  readonly background: (work: (running: Running) => Promise<void>) => Promise<void>;
  /** Stops the action that is running, as soon as it lets itself be stopped. */
  readonly cancel: () => void;
  readonly books: () => Books;
  /** Takes over what the workbook keeps for the add-in. */
  readonly takeInfo: (info: WorkbookInfo) => Promise<void>;
  readonly refreshUndo: () => Promise<void>;
}

export function createSessionCore(parts: SessionParts): SessionCore {
  const { host, journal } = parts;
  let state = START;
  let workbook: Books['workbook'] | null = null;
  let abort: AbortController | null = null;
  let ended: Promise<void> = Promise.resolve();
  let quiet: { readonly abort: AbortController; readonly ended: Promise<void> } | null = null;
  const listeners = new Set<() => void>();

  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const books = (): Books => {
    workbook ??= { id: parts.newId(), isNew: true };
    return { host, journal, workbook, now: parts.now };
  };

  const run = async (action: Action, work: (running: Running) => Promise<void>): Promise<void> => {
    const controller = new AbortController();
    abort = controller;
    set({ busy: { action, phase: 'read', done: 0, total: 0, stoppable: true }, problem: null });
    try {
      if (quiet !== null) {
        quiet.abort.abort();
        await quiet.ended;
      }
      await work({
        signal: controller.signal,
        progress: (phase, done, total) => {
          const stoppable = abort === controller && (phase === 'read' || phase === 'compute');
          set({ busy: { action, phase, done, total, stoppable } });
        },
      });
    } catch (cause) {
      const problem = problemOf(cause);
      set({ problem: problem.code === 'cancelled' ? null : problem });
    } finally {
      abort = null;
      // What was said about a second click is over with the first.
      set({ busy: null, ...(state.problem?.code === 'running' ? { problem: null } : {}) });
    }
  };

  // One at a time: a second click while one is running is told so and changes nothing.
  const start = async (action: Action, work: (running: Running) => Promise<void>): Promise<void> => {
    if (state.busy !== null) {
      set({ problem: { code: 'running', sheet: null, detail: state.busy.action } });
      return;
    }
    ended = run(action, work);
    await ended;
  };

  return {
    parts,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    act: async (action, work) => {
      while (state.busy?.action === 'hitung') await ended;
      await start(action, work);
    },
    choose: async (work) => {
      while (state.busy?.action === 'hitung') {
        abort?.abort();
        await ended;
      }
      await start('hitung', work);
    },
    toItsEnd: (running) => {
      abort = null;
      return { ...running, signal: new AbortController().signal };
    },
    background: async (work) => {
      if (state.busy !== null || quiet !== null) return;
      const controller = new AbortController();
      const ended = work({ signal: controller.signal, progress: () => undefined });
      const now = { abort: controller, ended: ended.catch(() => undefined) };
      quiet = now;
      try {
        await ended;
      } finally {
        quiet = null;
      }
    },
    cancel: () => abort?.abort(),
    books,
    takeInfo: async (info) => {
      const id = info.settings.get(JOURNAL_KEY);
      workbook = id === undefined ? { id: workbook?.id ?? parts.newId(), isNew: true } : { id, isNew: false };
      const entries = await journal.load(workbook.id);
      const settingsText = info.noText.has(SETTINGS_KEY) ? null : (info.settings.get(SETTINGS_KEY) ?? '');
      set({
        sheets: info.sheets,
        settings: readStoredSettings(settingsText).value,
        settingsText,
        ignored: readIgnored(info.settings.get(IGNORED_KEY)),
        undoable: entries.at(-1) ?? null,
      });
    },
    refreshUndo: async () => {
      const entries = await journal.load(books().workbook.id);
      set({ undoable: entries.at(-1) ?? null });
    },
  };
}
