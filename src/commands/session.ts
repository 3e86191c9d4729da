/**
 * The add-in at work on one workbook: what pane, ribbon and shortcut share. One object with a state
 * that is replaced as a whole; every action ends in a new state and never throws.
 */
import type { Temuan } from '../core/check/temuan';
import type { Triwulan } from '../core/form/columns';
import { printCorrections, readCorrections, type Corrections } from '../core/form/corrections';
import { HostProblem } from '../core/host/host-problem';
import type { ApplyOutcome, Running, WorkbookHost, WorkbookInfo } from '../core/host/workbook-host';
import type { SheetGrid } from '../core/grid';
import type { LkjipPlan, TablePlan } from '../core/lkjip/plan';
import type { TableId } from '../core/lkjip/report';
import type { LkjipWords } from '../core/lkjip/words';
import type { Mode } from '../core/patch/build';
import type { WorkbookPatch } from '../core/patch/patch';
import type { SheetSpec } from '../core/patch/sheet-spec';
import { IGNORED_KEY, isSame, printIgnored, readIgnored, type Diabaikan } from './abaikan';
import { batalkan } from './batalkan';
import { basisOf, hitung, type HitungResult } from './hitung';
import { chosenTables, oursIn, planSheets } from './lkjip';
import { JOURNAL_KEY, type Intent, type JournalStore } from './journal';
import { repairCells, skippedRows } from './findings';
import {
  NOTHING_DONE,
  outcomeOf,
  problemOf,
  START,
  type Action,
  type Report,
  type SessionState,
} from './session-state';
import { terapkan, type Books } from './terapkan';
import { COLUMNS_KEY, readSettings, SETTINGS_KEY } from './workbook-settings';

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

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks at the workbook: the active sheet, or another that holds a form, is read and computed. */
  readonly baca: () => Promise<void>;
  readonly chooseSheet: (sheet: string) => Promise<void>;
  readonly chooseTriwulan: (triwulan: Triwulan | null) => void;
  readonly chooseMode: (mode: Mode) => void;
  readonly correct: (corrections: Corrections) => Promise<void>;
  /** Reads the other sheets too and holds their tables against the form. */
  readonly periksa: () => Promise<void>;
  /** Shows what repairing these findings would write; null puts it away. */
  readonly chooseRepair: (temuan: readonly Temuan[] | null) => void;
  /** Writes the repairs that are shown. */
  readonly perbaiki: () => Promise<void>;
  readonly abaikan: (temuan: Temuan, reason: string) => Promise<void>;
  readonly tarikAbaikan: (entry: Diabaikan) => Promise<void>;
  /** Puts a new sheet into the workbook and shows it. */
  readonly sisipkanLembar: (spec: SheetSpec) => Promise<void>;
  /** Looks at the LKjIP tables: which stand, which are out of date, what they lack. */
  readonly bacaLkjip: () => Promise<void>;
  /** Inserts and updates tables, with those their formulas need. */
  readonly sisipkanLkjip: (wanted: readonly TableId[] | 'semua') => Promise<void>;
  readonly terapkan: () => Promise<void>;
  readonly batalkan: () => Promise<void>;
  /** One click: reads, computes and writes, without a preview. */
  readonly hitungUlang: () => Promise<void>;
  readonly muatContoh: () => Promise<void>;
  readonly goTo: (sheet: string, row: number, col: number) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** A turn of the event loop, so that progress is painted before the computing that follows. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export function createSession(parts: SessionParts): Session {
  const { host, journal } = parts;
  let state = START;
  let workbook: Books['workbook'] | null = null;
  let abort: AbortController | null = null;
  const listeners = new Set<() => void>();

  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const books = (): Books => {
    workbook ??= { id: parts.newId(), isNew: true };
    return { host, journal, workbook, now: parts.now };
  };

  /** One action at a time: a second click while one is running is told so and changes nothing. */
  const act = async (action: Action, work: (running: Running) => Promise<void>): Promise<void> => {
    if (state.busy !== null) {
      set({ problem: { code: 'running', sheet: null, detail: state.busy.action } });
      return;
    }
    const controller = new AbortController();
    abort = controller;
    set({ busy: { action, phase: 'read', done: 0, total: 0 }, problem: null });
    try {
      await work({
        signal: controller.signal,
        progress: (phase, done, total) => {
          set({ busy: { action, phase, done, total } });
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

  const takeInfo = async (info: WorkbookInfo): Promise<void> => {
    const id = info.settings.get(JOURNAL_KEY);
    workbook = id === undefined ? { id: workbook?.id ?? parts.newId(), isNew: true } : { id, isNew: false };
    const entries = await journal.load(workbook.id);
    set({
      sheets: info.sheets,
      settings: readSettings(info.settings.get(SETTINGS_KEY)),
      ignored: readIgnored(info.settings.get(IGNORED_KEY)),
      undoable: entries.at(-1) ?? null,
    });
  };

  const compute = (grid: SheetGrid, corrections: Corrections, others: readonly SheetGrid[] | null): void => {
    const outcome = hitung(grid, {
      settings: state.settings,
      mode: state.mode,
      corrections,
      others: others ?? [],
      ...(state.triwulan === null ? {} : { triwulan: state.triwulan }),
    });
    set({
      ready: true,
      sheet: grid.sheet,
      grid,
      corrections,
      recognition:
        outcome.kind === 'computed'
          ? { kind: 'form', form: outcome.result.evaluation.form }
          : outcome.recognition,
      result: outcome.kind === 'computed' ? outcome.result : null,
      others,
      repair: null,
      lkjip: null,
    });
  };

  const computeNow = async (grid: SheetGrid, info: WorkbookInfo, running: Running): Promise<void> => {
    running.progress('compute', 0, grid.values.length);
    await breathe();
    if (running.signal.aborted) throw new HostProblem('cancelled', 'computing', grid.sheet);
    compute(grid, readCorrections(info.settings.get(COLUMNS_KEY + grid.sheet) ?? ''), null);
  };

  /** The sheet at hand first; where it is no form, the others in their order until one is. */
  const lookAt = async (wanted: string | null, running: Running): Promise<WorkbookInfo> => {
    const kept = state.result === null ? null : state.sheet;
    const { info, grid } = await host.open(wanted, running);
    await takeInfo(info);
    await computeNow(grid, info, running);
    if (wanted !== null || state.result !== null) return info;
    // The form the pane showed last comes first: with another table in front, that is the one meant.
    const inOrder = [...info.sheets].sort((a, b) => Number(b.name === kept) - Number(a.name === kept));
    for (const { name, visible } of inOrder) {
      if (!visible || name === grid.sheet) continue;
      await computeNow(await host.read(name, running), info, running);
      if (state.result !== null) return info;
    }
    // None is a form: what is said about it is said about the sheet in front of the user.
    await computeNow(grid, info, running);
    return info;
  };

  const write = async (
    intent: Intent,
    result: HitungResult,
    running: Running,
    patch: WorkbookPatch = result.patch,
  ): Promise<void> => {
    const sheet = result.grid.sheet;
    const skipped = intent === 'perbaiki' ? [] : skippedRows(result);
    if (patch.cells.length === 0) {
      set({ report: { ...NOTHING_DONE, kind: intent, sheet, skipped } });
      return;
    }
    let outcome: ApplyOutcome;
    try {
      outcome = await terapkan(books(), intent, patch, sheet, basisOf(result), running);
    } finally {
      await refreshUndo();
    }
    set({ report: { ...NOTHING_DONE, ...outcomeOf(outcome), kind: intent, sheet, skipped } });
  };

  const refreshUndo = async (): Promise<void> => {
    const entries = await journal.load(books().workbook.id);
    set({ undoable: entries.at(-1) ?? null });
  };

  /** The figures as they stand now; a failure to read them again must not hide what was written. */
  const readAgain = async (running: Running): Promise<void> => {
    if (state.sheet !== null) await lookAt(state.sheet, { ...running, signal: new AbortController().signal });
  };

  /** Sheets of other tables hold no figures of this form; how many there are decides how long this takes. */
  const readOthers = async (info: WorkbookInfo, running: Running): Promise<void> => {
    const { grid, corrections } = state;
    if (grid === null || state.result === null) return;
    const others: SheetGrid[] = [];
    for (const { name, visible } of info.sheets)
      if (visible && name !== grid.sheet) others.push(await host.read(name, running));
    running.progress('compute', 0, grid.values.length);
    await breathe();
    compute(grid, corrections, others);
  };

  const planTables = async (info: WorkbookInfo, running: Running): Promise<LkjipPlan | null> => {
    const { result } = state;
    if (result === null) return null;
    const taken = info.sheets.map(({ name }) => name);
    const ours = oursIn(info.names, taken);
    const grids = new Map<string, SheetGrid>();
    for (const { sheet } of ours.values())
      if (!grids.has(sheet)) grids.set(sheet, await host.read(sheet, running));
    const words = await parts.lkjipWords();
    const { settings } = state;
    const lkjip = planSheets({ form: result, formGrid: result.grid, taken, ours, grids, settings, words });
    set({ lkjip });
    return lkjip;
  };

  /** Cells of tables that stand go through the journal; a sheet that is new can simply be deleted. */
  const writeTables = async (tables: readonly TablePlan[], form: string, running: Running): Promise<void> => {
    const cells = tables.flatMap(({ update }) => update?.cells ?? []);
    const inserts = tables.flatMap(({ insert }) => insert ?? []);
    const total = cells.length + inserts.reduce((sum, spec) => sum + spec.cells.length, 0);
    let report: Report = { ...NOTHING_DONE, kind: 'lkjip', sheet: form };
    try {
      for (const spec of inserts) {
        running.progress('write', report.cells, total);
        const name = await host.addSheet(spec);
        report = { ...report, cells: report.cells + spec.cells.length, inserted: [...report.inserted, name] };
      }
      if (cells.length > 0) {
        const before = report.cells;
        const unmerge = tables.flatMap(({ update, relayout }) =>
          update === null || relayout === null ? [] : [{ sheet: relayout.sheet, area: relayout.area }],
        );
        const outcome = await terapkan(books(), 'lkjip', { cells, unmerge }, form, null, running);
        report = { ...report, ...outcomeOf(outcome), cells: before + outcome.written.cells.length };
        for (const { update, relayout } of tables)
          if (update !== null && relayout !== null && outcome.problem === null) await host.relayout(relayout);
      }
    } catch (cause) {
      // What stands already is told together with what stopped the rest.
      if (report.cells === 0) throw cause;
      report = { ...report, problem: problemOf(cause) };
    } finally {
      await refreshUndo();
    }
    set({ report });
  };

  const keepIgnored = async (ignored: readonly Diabaikan[]): Promise<void> => {
    await host.saveSetting(IGNORED_KEY, printIgnored(ignored));
    set({ ignored });
  };

  const recompute = (): void => {
    if (state.result !== null) compute(state.result.grid, state.corrections, state.others);
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    baca: () =>
      act('baca', async (running) => {
        await lookAt(null, running);
      }),
    chooseSheet: (sheet) =>
      act('baca', async (running) => {
        await lookAt(sheet, running);
      }),
    chooseTriwulan: (triwulan) => {
      set({ triwulan });
      recompute();
    },
    chooseMode: (mode) => {
      set({ mode });
      recompute();
    },
    correct: (corrections) =>
      act('simpan', async (running) => {
        const { sheet } = state;
        if (sheet === null) return;
        const text = printCorrections(corrections);
        await host.saveSetting(COLUMNS_KEY + sheet, text === '' ? null : text);
        await lookAt(sheet, running);
      }),
    bacaLkjip: () =>
      act('baca', async (running) => {
        await planTables(await lookAt(state.sheet, running), running);
      }),
    sisipkanLkjip: (wanted) =>
      act('lkjip', async (running) => {
        set({ report: null });
        const plan = await planTables(await lookAt(state.sheet, running), running);
        const { sheet } = state;
        if (plan === null || sheet === null) {
          set({ problem: { code: 'no-form', sheet, detail: '' } });
          return;
        }
        await writeTables(chosenTables(plan, wanted), sheet, running);
        await planTables(await lookAt(sheet, running), running);
      }),
    periksa: () =>
      act('periksa', async (running) => {
        const info = await lookAt(state.sheet, running);
        await readOthers(info, running);
      }),
    chooseRepair: (repair) => {
      set({ repair });
    },
    perbaiki: () =>
      act('terapkan', async (running) => {
        const { result, repair } = state;
        if (result === null || repair === null) return;
        set({ report: null });
        await write('perbaiki', result, running, { cells: repairCells(repair) });
        await readAgain(running);
      }),
    abaikan: (temuan, reason) =>
      act('simpan', async () => {
        const { rule, sheet, row, col, found } = temuan;
        const entry: Diabaikan = { rule, sheet, row, col, found, reason, when: parts.now().toISOString() };
        await keepIgnored([...state.ignored.filter((each) => !isSame(each, entry)), entry]);
      }),
    tarikAbaikan: (entry) =>
      act('simpan', async () => {
        await keepIgnored(state.ignored.filter((each) => each !== entry));
      }),
    sisipkanLembar: (spec) =>
      act('sisipkan', async () => {
        await host.addSheet(spec);
      }),
    terapkan: () =>
      act('terapkan', async (running) => {
        const { result } = state;
        if (result === null) return;
        set({ report: null });
        await write('hitung', result, running);
        await readAgain(running);
      }),
    batalkan: () =>
      act('batalkan', async (running) => {
        set({ report: null });
        try {
          const undone = await batalkan(books(), running);
          if (undone !== null)
            set({
              report: {
                ...NOTHING_DONE,
                kind: 'batalkan',
                sheet: undone.entry.sheet,
                undone: undone.entry.intent,
                cells: undone.restored.cells.length,
                conflicts: undone.conflicts,
                differences: undone.differences,
                problem: undone.problem === null ? null : problemOf(undone.problem),
              },
            });
        } finally {
          await refreshUndo();
        }
        await readAgain(running);
      }),
    hitungUlang: () =>
      act('hitung-ulang', async (running) => {
        set({ report: null });
        const info = await lookAt(null, running);
        const { result, recognition } = state;
        if (result === null) {
          const code = recognition?.kind === 'empty-form' ? 'empty-form' : 'no-form';
          set({ problem: { code, sheet: state.sheet, detail: '' } });
          return;
        }
        // Without a pane the sheet itself is the only place where the result can be seen.
        if (result.grid.sheet !== info.active)
          await host.goTo(result.grid.sheet, result.evaluation.form.header.bottom + 1, 1);
        await write('hitung-ulang', result, running);
        await readAgain(running);
      }),
    muatContoh: () =>
      act('muat-contoh', async (running) => {
        let spec: SheetSpec;
        try {
          spec = await parts.example();
        } catch (cause) {
          set({ problem: { code: 'example-missing', sheet: null, detail: String(cause) } });
          return;
        }
        running.progress('write', 0, spec.cells.length);
        const name = await host.addSheet(spec);
        await lookAt(name, running);
      }),
    goTo: async (sheet, row, col) => {
      try {
        await host.goTo(sheet, row, col);
      } catch (cause) {
        set({ problem: problemOf(cause) });
      }
    },
    cancel: () => abort?.abort(),
    dismiss: () => {
      set({ problem: null, report: null });
    },
  };
}
