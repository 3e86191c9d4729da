/** Several forms in one workbook: finding them, computing all, writing them together. */
import { recognise } from '../../core/form/recognise';
import type { Running, WorkbookInfo } from '../../core/host/workbook-host';
import { countedForms } from '../../core/rekap/counted-forms';
import { skippedRows } from '../findings';
import { basisOf, type HitungResult } from '../hitung';
import { terapkan } from '../terapkan';
import type { SessionCore } from './core';
import { unread, withForm, type FormsInBook } from './forms';
import { computeInSteps, correctionsOf, lembarIn, optionsIn, type Look } from './look';
import { NOTHING_DONE, outcomeOf, problemOf, type ReportForm } from './state';

export interface SeveralFormsActions {
  /**
   * Looks for the workbook's other forms and reads them, one after the other, beside a pane that can be used. The next
   * action stops it; what is known by then stays.
   */
  readonly kenaliFormulir: () => Promise<void>;
  /** Reads every form anew and shows what writing all of them would change. */
  readonly hitungSemua: () => Promise<void>;
  /** Puts that preview away. */
  readonly tutupSemua: () => void;
  /** Writes what the preview shows: one write, and one step for Batalkan. */
  readonly terapkanSemua: () => Promise<void>;
}

/** Reads the forms beside the one that is shown. */
export interface FormsReader {
  /** Which sheets are forms: into the state, the one that is shown as it was read, the others not read yet. */
  readonly find: (info: WorkbookInfo, running: Running) => Promise<void>;
  /** Reads and computes what is not yet, each into the state. */
  readonly complete: (info: WorkbookInfo, running: Running) => Promise<void>;
  /** Every form of the workbook, found, read and computed anew. */
  readonly all: (info: WorkbookInfo, running: Running) => Promise<readonly HitungResult[]>;
}

export function formsReaderOf({ parts, state, set }: SessionCore): FormsReader {
  const { host } = parts;

  const find: FormsReader['find'] = async (info, running) => {
    const { sheet, grid, result } = state();
    const lembar = lembarIn(info);
    const names = info.sheets
      .filter(({ name, visible }) => visible && name !== sheet && name !== lembar)
      .map(({ name }) => name);
    const tops = await host.peek(names, running);
    // A header whose rows begin further down shows itself as a form without rows.
    const found = tops.filter((top) => recognise(top, correctionsOf(info, top.sheet)).kind !== 'no-form');
    const forms: FormsInBook = {
      entries: found.map((top) => ({ sheet: top.sheet, grid: null, result: null })),
      known: true,
      reading: false,
      problem: null,
    };
    set({ forms: sheet === null ? forms : withForm(forms, info.sheets, { sheet, grid, result }) });
  };

  const complete: FormsReader['complete'] = async (info, running) => {
    for (const { sheet, grid: known, result } of state().forms?.entries ?? []) {
      if (result !== null) continue;
      const grid = known ?? (await host.read(sheet, running));
      const outcome = await computeInSteps(grid, optionsIn(state(), correctionsOf(info, sheet)), running);
      const computed = outcome.kind === 'computed' ? outcome.result : null;
      set({ forms: withForm(state().forms, info.sheets, { sheet, grid, result: computed }) });
    }
  };

  return {
    find,
    complete,
    all: async (info, running) => {
      await find(info, running);
      await complete(info, running);
      return (state().forms?.entries ?? []).flatMap(({ result }) => result ?? []);
    },
  };
}

export function severalFormsActions(
  core: SessionCore,
  { lookAt, readAgain, info: lastInfo }: Look,
  reader: FormsReader,
): SeveralFormsActions {
  const { state, set, act, background, books, refreshUndo } = core;

  const setForms = (change: Partial<FormsInBook>): void => {
    const { forms, sheet, grid, result } = state();
    const shown = sheet === null || result === null ? [] : [{ sheet, grid, result }];
    set({
      forms: { ...(forms ?? { entries: shown, known: false, reading: false, problem: null }), ...change },
    });
  };

  return {
    kenaliFormulir: () =>
      background(async (running) => {
        const info = lastInfo();
        if (info === null) return;
        try {
          if (state().forms?.known !== true) await reader.find(info, running);
          setForms({ reading: true, problem: null });
          await reader.complete(info, running);
          setForms({ reading: false });
        } catch (cause) {
          const problem = problemOf(cause);
          // Stopped before it knew anything, it begins anew the next time.
          if (problem.code !== 'cancelled') setForms({ reading: false, problem });
          else if (state().forms !== null) setForms({ reading: false });
        }
      }),
    hitungSemua: () =>
      act('formulir', async (running) => {
        set({ report: null });
        const results = await reader.all(await lookAt(state().sheet, running), running);
        if (results.length === 0) {
          set({ problem: { code: 'no-form', sheet: state().sheet, detail: '' } });
          return;
        }
        set({ semua: { results, chosen: countedForms(results) } });
      }),
    tutupSemua: () => {
      set({ semua: null });
    },
    terapkanSemua: () =>
      act('terapkan', async (running) => {
        const { semua } = state();
        const [first] = semua?.results ?? [];
        if (semua === null || first === undefined) return;
        set({ report: null });
        const { results } = semua;
        const { sheet } = first.grid;
        const patch = { cells: results.flatMap(({ patch: { cells } }) => cells) };
        const report = { ...NOTHING_DONE, kind: 'hitung-semua', sheet } as const;
        if (patch.cells.length === 0) {
          set({ report: { ...report, forms: formsIn(results, []) }, semua: null });
          return;
        }
        try {
          const bases = results.map(basisOf);
          const outcome = await terapkan(books(), 'hitung-semua', patch, sheet, bases, running);
          const forms = formsIn(results, outcome.written.cells);
          set({ report: { ...report, ...outcomeOf(outcome), forms } });
        } finally {
          await refreshUndo();
        }
        set({ semua: null, forms: unread(state().forms, null) });
        await readAgain(running);
      }),
  };
}

const formsIn = (
  results: readonly HitungResult[],
  written: readonly { readonly sheet: string }[],
): ReportForm[] =>
  results.map((result) => ({
    sheet: result.grid.sheet,
    cells: written.filter(({ sheet }) => sheet === result.grid.sheet).length,
    skipped: skippedRows(result),
  }));
