/** Reading and computing the sheet in hand: what the other actions begin and end with. */
import type { Corrections } from '../../core/form/corrections';
import type { SheetGrid } from '../../core/grid';
import { readLembar } from '../../core/indikator/read-lembar';
import { HostProblem } from '../../core/host/host-problem';
import type { Running, WorkbookInfo } from '../../core/host/workbook-host';
import { hitungSteps } from '../hitung';
import { lembarProblems, lembarSheet } from '../setelan-indikator';
import { COLUMNS_KEY, readStoredCorrections, readStoredSettings } from '../workbook-settings';
import type { SessionCore } from './core';

export interface Look {
  /**
   * Computes the grid in hand, in steps between which it can be seen and stopped, and shows the result.
   * @param others null where no other sheet was read
   */
  readonly compute: (
    grid: SheetGrid,
    corrections: Corrections,
    others: readonly SheetGrid[] | null,
    running: Running,
  ) => Promise<void>;
  /** Computes again what was read, by what is chosen now. */
  readonly recompute: (running: Running) => Promise<void>;
  /** The sheet wanted, or the one in front; where that is no form, the others in their order until one is. */
  readonly lookAt: (wanted: string | null, running: Running) => Promise<WorkbookInfo>;
  /** The figures as they stand now. Not to be stopped: it follows a write that has been done. */
  readonly readAgain: (running: Running) => Promise<void>;
}

/**
 * A turn of the event loop, so that progress is painted and clicks are heard. By a message, because timers
 * of a pane that is closed run once a second.
 */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

export function lookOf({ parts, state, set, takeInfo, toItsEnd }: SessionCore): Look {
  const { host } = parts;

  const compute: Look['compute'] = async (grid, corrections, others, running) => {
    const rows = grid.values.length;
    const turn = async (share: number): Promise<void> => {
      running.progress('compute', Math.round(share * rows), rows);
      await breathe();
      if (running.signal.aborted) throw new HostProblem('cancelled', 'computing', grid.sheet);
    };
    await turn(0);
    const { settings, settingsText, columnsText, mode, triwulan, lembar } = state();
    const steps = hitungSteps(grid, {
      settings,
      lembar: lembar?.read ?? null,
      mode,
      corrections,
      others: others ?? [],
      ...(triwulan === null ? {} : { triwulan }),
    });
    let step = steps.next();
    while (step.done !== true) {
      await turn(step.value);
      step = steps.next();
    }
    const outcome = step.value;
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
      lkjipSource: null,
      broken: [
        ...readStoredSettings(settingsText).broken,
        ...readStoredCorrections(grid.sheet, columnsText).broken,
        ...lembarProblems(lembar),
      ],
    });
  };

  const computeNow = async (grid: SheetGrid, info: WorkbookInfo, running: Running): Promise<void> => {
    const key = COLUMNS_KEY + grid.sheet;
    const columnsText = info.noText.has(key) ? null : (info.settings.get(key) ?? '');
    set({ columnsText });
    await compute(grid, readStoredCorrections(grid.sheet, columnsText).value, null, running);
  };

  /** Setelan Indikator holds choices, no figures: it is read with every form, and is never taken for one. */
  const readLembarOf = async (info: WorkbookInfo, grid: SheetGrid, running: Running): Promise<void> => {
    const sheet = lembarSheet(
      info.names,
      info.sheets.map(({ name }) => name),
    );
    if (sheet === null) {
      set({ lembar: null });
      return;
    }
    const own = sheet === grid.sheet ? grid : await host.read(sheet, running);
    set({ lembar: { grid: own, read: readLembar(own) } });
  };

  const lookAt: Look['lookAt'] = async (wanted, running) => {
    const kept = state().result === null ? null : state().sheet;
    const { info, grid } = await host.open(wanted, running);
    await takeInfo(info);
    await readLembarOf(info, grid, running);
    await computeNow(grid, info, running);
    if (wanted !== null || state().result !== null) return info;
    // The form the pane showed last comes first: with another table in front, that is the one meant.
    const inOrder = [...info.sheets].sort((a, b) => Number(b.name === kept) - Number(a.name === kept));
    for (const { name, visible } of inOrder) {
      if (!visible || name === grid.sheet) continue;
      await computeNow(await host.read(name, running), info, running);
      if (state().result !== null) return info;
    }
    // None is a form: what is said about it is said about the sheet in front of the user.
    await computeNow(grid, info, running);
    return info;
  };

  return {
    compute,
    recompute: async (running) => {
      const { result, corrections, others } = state();
      if (result !== null) await compute(result.grid, corrections, others, running);
    },
    lookAt,
    readAgain: async (running) => {
      const { sheet } = state();
      if (sheet !== null) await lookAt(sheet, toItsEnd(running));
    },
  };
}
