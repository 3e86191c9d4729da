/** Reading and computing the sheet in hand: what the other actions begin and end with. */
import { readCorrections, type Corrections } from '../../core/form/corrections';
import type { SheetGrid } from '../../core/grid';
import { HostProblem } from '../../core/host/host-problem';
import type { Running, WorkbookInfo } from '../../core/host/workbook-host';
import { hitung } from '../hitung';
import { COLUMNS_KEY } from '../workbook-settings';
import type { SessionCore } from './core';

export interface Look {
  /** Computes the grid in hand and shows it. @param others null where no other sheet was read */
  readonly compute: (grid: SheetGrid, corrections: Corrections, others: readonly SheetGrid[] | null) => void;
  /** Computes again what was read, by what is chosen now. */
  readonly recompute: () => void;
  /** The sheet wanted, or the one in front; where that is no form, the others in their order until one is. */
  readonly lookAt: (wanted: string | null, running: Running) => Promise<WorkbookInfo>;
  /** The figures as they stand now. Not to be stopped: it follows a write that has been done. */
  readonly readAgain: (running: Running) => Promise<void>;
}

/** A turn of the event loop, so that progress is painted before the computing that follows. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Says that computing begins, and leaves a moment in which it can be seen and stopped. */
export async function beforeComputing(grid: SheetGrid, running: Running): Promise<void> {
  running.progress('compute', 0, grid.values.length);
  await breathe();
  if (running.signal.aborted) throw new HostProblem('cancelled', 'computing', grid.sheet);
}

export function lookOf({ parts, state, set, takeInfo }: SessionCore): Look {
  const { host } = parts;

  const compute: Look['compute'] = (grid, corrections, others) => {
    const { settings, mode, triwulan } = state();
    const outcome = hitung(grid, {
      settings,
      mode,
      corrections,
      others: others ?? [],
      ...(triwulan === null ? {} : { triwulan }),
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
    await beforeComputing(grid, running);
    compute(grid, readCorrections(info.settings.get(COLUMNS_KEY + grid.sheet) ?? ''), null);
  };

  const lookAt: Look['lookAt'] = async (wanted, running) => {
    const kept = state().result === null ? null : state().sheet;
    const { info, grid } = await host.open(wanted, running);
    await takeInfo(info);
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
    recompute: () => {
      const { result, corrections, others } = state();
      if (result !== null) compute(result.grid, corrections, others);
    },
    lookAt,
    readAgain: async (running) => {
      const { sheet } = state();
      if (sheet !== null) await lookAt(sheet, { ...running, signal: new AbortController().signal });
    },
  };
}
