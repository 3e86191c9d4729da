/** Which sheet, which triwulan, which columns: what is computed, before anything is written. */
import { printCorrections, type Corrections } from '../../core/form/corrections';
import type { Triwulan } from '../../core/form/columns';
import type { Mode } from '../../core/patch/build';
import type { SheetSpec } from '../../core/patch/sheet-spec';
import { COLUMNS_KEY } from '../workbook-settings';
import type { SessionCore } from './core';
import type { Look } from './look';
import { problemOf, type SessionState } from './state';

export interface FormActions {
  /** Looks at the workbook: the active sheet, or another that holds a form, is read and computed. */
  readonly baca: () => Promise<void>;
  readonly chooseSheet: (sheet: string) => Promise<void>;
  /** Both resolve when the figures are there; a stopped choice leaves the one before it. */
  readonly chooseTriwulan: (triwulan: Triwulan | null) => Promise<void>;
  readonly chooseMode: (mode: Mode) => Promise<void>;
  readonly correct: (corrections: Corrections) => Promise<void>;
  readonly muatContoh: () => Promise<void>;
  /** Puts a new sheet into the workbook and shows it. */
  readonly sisipkanLembar: (spec: SheetSpec) => Promise<void>;
  /** Arrow keys ask faster than Excel answers: of the cells asked for meanwhile only the last one is shown. */
  readonly goTo: (sheet: string, row: number, col: number) => Promise<void>;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

export function formActions(
  { parts, state, set, act, choose, toItsEnd }: SessionCore,
  { lookAt, recompute }: Look,
): FormActions {
  const { host } = parts;

  const computeWith = (choice: Partial<Pick<SessionState, 'triwulan' | 'mode'>>): Promise<void> =>
    choose(async (running) => {
      const { triwulan, mode } = state();
      set(choice);
      try {
        await recompute(running);
      } catch (cause) {
        // The figures shown are still those of the choice before.
        set({ triwulan, mode });
        throw cause;
      }
    });

  let next: Place | null = null;
  let isGoing = false;

  return {
    baca: () =>
      act('baca', async (running) => {
        await lookAt(null, running);
      }),
    chooseSheet: (sheet) =>
      act('baca', async (running) => {
        await lookAt(sheet, running);
      }),
    chooseTriwulan: (triwulan) => computeWith({ triwulan }),
    chooseMode: (mode) => computeWith({ mode }),
    correct: (corrections) =>
      act('simpan', async (running) => {
        const { sheet } = state();
        if (sheet === null) return;
        const text = printCorrections(corrections);
        await host.saveSetting(COLUMNS_KEY + sheet, text === '' ? null : text);
        await lookAt(sheet, toItsEnd(running));
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
        await lookAt(name, toItsEnd(running));
      }),
    sisipkanLembar: (spec) =>
      act('sisipkan', async () => {
        await host.addSheet(spec);
      }),
    goTo: async (sheet, row, col) => {
      next = { sheet, row, col };
      if (isGoing) return;
      isGoing = true;
      try {
        while (next !== null) {
          const place: Place = next;
          next = null;
          await host.goTo(place.sheet, place.row, place.col);
        }
      } catch (cause) {
        next = null;
        set({ problem: problemOf(cause) });
      } finally {
        isGoing = false;
      }
    },
  };
}
