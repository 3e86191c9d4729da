/** The actions that write figures and take them back: Terapkan, Perbaiki, Hitung Ulang, Batalkan. */
import type { Temuan } from '../../core/check/temuan';
import type { ApplyOutcome, Running } from '../../core/host/workbook-host';
import type { WorkbookPatch } from '../../core/patch/patch';
import { batalkan } from '../batalkan';
import { repairCells, skippedRows } from '../findings';
import { basisOf, type HitungResult } from '../hitung';
import type { Intent } from '../journal';
import { terapkan } from '../terapkan';
import type { SessionCore } from './core';
import type { Look } from './look';
import { unread } from './forms';
import { NOTHING_DONE, outcomeOf, problemOf, type ReportForm } from './state';

export interface WriteActions {
  /** Writes what the preview shows. */
  readonly terapkan: () => Promise<void>;
  /** Takes the last write back. */
  readonly batalkan: () => Promise<void>;
  /** One click: reads, computes and writes, without a preview. */
  readonly hitungUlang: () => Promise<void>;
  /** Shows what repairing these findings would write; null puts it away. */
  readonly chooseRepair: (temuan: readonly Temuan[] | null) => void;
  /** Writes the repairs that are shown. */
  readonly perbaiki: () => Promise<void>;
}

function formsOf(restored: WorkbookPatch): ReportForm[] {
  const cells = new Map<string, number>();
  for (const { sheet } of restored.cells) cells.set(sheet, (cells.get(sheet) ?? 0) + 1);
  return [...cells].map(([sheet, count]) => ({ sheet, cells: count, skipped: [] }));
}

export function writeActions(core: SessionCore, { lookAt, readAgain }: Look): WriteActions {
  const { parts, state, set, act, books, refreshUndo } = core;

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
      outcome = await terapkan(books(), intent, patch, sheet, [basisOf(result)], running);
    } finally {
      await refreshUndo();
    }
    set({ report: { ...NOTHING_DONE, ...outcomeOf(outcome), kind: intent, sheet, skipped } });
  };

  return {
    terapkan: () =>
      act('terapkan', async (running) => {
        const { result } = state();
        if (result === null) return;
        set({ report: null });
        await write('hitung', result, running);
        await readAgain(running);
      }),
    chooseRepair: (repair) => {
      set({ repair });
    },
    perbaiki: () =>
      act('terapkan', async (running) => {
        const { result, repair } = state();
        if (result === null || repair === null) return;
        set({ report: null });
        await write('perbaiki', result, running, { cells: repairCells(repair) });
        await readAgain(running);
      }),
    batalkan: () =>
      act('batalkan', async (running) => {
        set({ report: null });
        try {
          const undone = await batalkan(books(), running);
          // Forms that are not shown may have got their old contents back too.
          set({ forms: unread(state().forms, null) });
          if (undone !== null)
            set({
              report: {
                ...NOTHING_DONE,
                kind: 'batalkan',
                sheet: undone.entry.sheet,
                undone: undone.entry.intent,
                forms: undone.entry.intent === 'hitung-semua' ? formsOf(undone.restored) : [],
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
        const { result, recognition, sheet } = state();
        if (result === null) {
          const code = recognition?.kind === 'empty-form' ? 'empty-form' : 'no-form';
          set({ problem: { code, sheet, detail: '' } });
          return;
        }
        // Without a pane the sheet itself is the only place where the result can be seen.
        if (result.grid.sheet !== info.active)
          await parts.host.goTo(result.grid.sheet, result.evaluation.form.header.bottom + 1, 1);
        await write('hitung-ulang', result, running);
        await readAgain(running);
      }),
  };
}
