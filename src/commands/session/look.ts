/** Reading and computing the sheet in hand: what the other actions begin and end with. */
import type { Corrections } from '../../core/form/corrections';
import type { SheetGrid } from '../../core/grid';
import { readLembar } from '../../core/indikator/read-lembar';
import { HostProblem } from '../../core/host/host-problem';
import type { HostSheet, Running, WorkbookInfo } from '../../core/host/workbook-host';
import { hitungSteps, type HitungOptions, type HitungOutcome } from '../hitung';
import { lembarProblems, lembarSheet } from '../setelan-indikator';
import { COLUMNS_KEY, readStoredCorrections, readStoredSettings } from '../workbook-settings';
import type { SessionCore } from './core';
import { uncomputed, withForm } from './forms';
import type { SessionState } from './state';

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
  /** What the workbook was when it was looked at last; null before. */
  readonly info: () => WorkbookInfo | null;
  /** The figures as they stand now. Not to be stopped: it follows a write that has been done. */
  readonly readAgain: (running: Running) => Promise<void>;
}

/** What a grid is computed by: the choices in force, and what the workbook keeps about the sheet's columns. */
export const optionsIn = (
  { settings, lembar, mode, triwulan }: SessionState,
  corrections: Corrections,
  others: readonly SheetGrid[] = [],
): HitungOptions => ({
  settings,
  lembar: lembar?.read ?? null,
  mode,
  corrections,
  others,
  ...(triwulan === null ? {} : { triwulan }),
});

/** What the workbook keeps about the columns of a sheet; null where that is no text. */
const columnsTextIn = ({ settings, noText }: WorkbookInfo, sheet: string): string | null => {
  const key = COLUMNS_KEY + sheet;
  return noText.has(key) ? null : (settings.get(key) ?? '');
};

export const correctionsOf = (info: WorkbookInfo, sheet: string): Corrections =>
  readStoredCorrections(sheet, columnsTextIn(info, sheet)).value;

/** The sheet Setelan Indikator of a workbook; null where it has none. */
export const lembarIn = ({ names, sheets }: WorkbookInfo): string | null =>
  lembarSheet(
    names,
    sheets.map(({ name }) => name),
  );

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

/** Computes in steps between which it can be seen and stopped. @throws HostProblem `cancelled` */
export async function computeInSteps(
  grid: SheetGrid,
  options: HitungOptions,
  running: Running,
): Promise<HitungOutcome> {
  const rows = grid.values.length;
  const turn = async (share: number): Promise<void> => {
    running.progress('compute', Math.round(share * rows), rows);
    await breathe();
    if (running.signal.aborted) throw new HostProblem('cancelled', 'computing', grid.sheet);
  };
  await turn(0);
  const steps = hitungSteps(grid, options);
  let step = steps.next();
  while (step.done !== true) {
    await turn(step.value);
    step = steps.next();
  }
  return step.value;
}

const sameNames = (a: readonly HostSheet[], b: readonly HostSheet[]): boolean =>
  a.length === b.length && a.every(({ name }, index) => name === b[index]?.name);

export function lookOf({ parts, state, set, takeInfo, toItsEnd }: SessionCore): Look {
  const { host } = parts;
  let last: WorkbookInfo | null = null;

  const compute: Look['compute'] = async (grid, corrections, others, running) => {
    const outcome = await computeInSteps(grid, optionsIn(state(), corrections, others ?? []), running);
    const result = outcome.kind === 'computed' ? outcome.result : null;
    const { settingsText, columnsText, lembar } = state();
    set({
      ready: true,
      sheet: grid.sheet,
      grid,
      corrections,
      recognition:
        outcome.kind === 'computed'
          ? { kind: 'form', form: outcome.result.evaluation.form }
          : outcome.recognition,
      result,
      others,
      repair: null,
      lkjip: null,
      lkjipSource: null,
      broken: [
        ...readStoredSettings(settingsText).broken,
        ...readStoredCorrections(grid.sheet, columnsText).broken,
        ...lembarProblems(lembar),
      ],
      forms: withForm(state().forms, state().sheets, { sheet: grid.sheet, grid, result }),
      semua: null,
    });
  };

  const computeNow = async (grid: SheetGrid, info: WorkbookInfo, running: Running): Promise<void> => {
    const columnsText = columnsTextIn(info, grid.sheet);
    set({ columnsText });
    await compute(grid, readStoredCorrections(grid.sheet, columnsText).value, null, running);
  };

  /** Setelan Indikator holds choices, no figures: it is read with every form, and is never taken for one. */
  const readLembarOf = async (info: WorkbookInfo, grid: SheetGrid, running: Running): Promise<void> => {
    const sheet = lembarIn(info);
    if (sheet === null) {
      set({ lembar: null });
      return;
    }
    const own = sheet === grid.sheet ? grid : await host.read(sheet, running);
    set({ lembar: { grid: own, read: readLembar(own) } });
  };

  const lookAt: Look['lookAt'] = async (wanted, running) => {
    const kept = state().result === null ? null : state().sheet;
    const before = state().sheets;
    const { info, grid } = await host.open(wanted, running);
    last = info;
    await takeInfo(info);
    await readLembarOf(info, grid, running);
    // Asked anew, or with other tabs than before, the workbook may have other forms.
    if (wanted === null || !sameNames(before, info.sheets)) set({ forms: null });
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
      if (result === null) return;
      set({ forms: uncomputed(state().forms, result.grid.sheet) });
      await compute(result.grid, corrections, others, running);
    },
    lookAt,
    info: () => last,
    readAgain: async (running) => {
      const { sheet } = state();
      if (sheet !== null) await lookAt(sheet, toItsEnd(running));
    },
  };
}
