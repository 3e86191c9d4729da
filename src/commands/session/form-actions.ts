/** Which sheet, which triwulan, which columns: what is computed, before anything is written. */
import { printCorrections, type Corrections } from '../../core/form/corrections';
import type { Triwulan } from '../../core/form/columns';
import type { Mode } from '../../core/patch/build';
import type { SheetSpec } from '../../core/patch/sheet-spec';
import { COLUMNS_KEY } from '../workbook-settings';
import type { SessionCore } from './core';
import type { Look } from './look';
import { problemOf } from './state';

export interface FormActions {
  /** Looks at the workbook: the active sheet, or another that holds a form, is read and computed. */
  readonly baca: () => Promise<void>;
  readonly chooseSheet: (sheet: string) => Promise<void>;
  readonly chooseTriwulan: (triwulan: Triwulan | null) => void;
  readonly chooseMode: (mode: Mode) => void;
  readonly correct: (corrections: Corrections) => Promise<void>;
  readonly muatContoh: () => Promise<void>;
  /** Puts a new sheet into the workbook and shows it. */
  readonly sisipkanLembar: (spec: SheetSpec) => Promise<void>;
  readonly goTo: (sheet: string, row: number, col: number) => Promise<void>;
}

export function formActions(
  { parts, state, set, act }: SessionCore,
  { lookAt, recompute }: Look,
): FormActions {
  const { host } = parts;
  return {
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
        const { sheet } = state();
        if (sheet === null) return;
        const text = printCorrections(corrections);
        await host.saveSetting(COLUMNS_KEY + sheet, text === '' ? null : text);
        await lookAt(sheet, running);
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
    sisipkanLembar: (spec) =>
      act('sisipkan', async () => {
        await host.addSheet(spec);
      }),
    goTo: async (sheet, row, col) => {
      try {
        await host.goTo(sheet, row, col);
      } catch (cause) {
        set({ problem: problemOf(cause) });
      }
    },
  };
}
