/** Setelan: what the workbook keeps of it, and the visible sheet Setelan Indikator. Cells of the form are never written here. */
import { printCorrections } from '../../core/form/corrections';
import type { Running } from '../../core/host/workbook-host';
import { lembarSpec, updateLembar, type LembarWords } from '../../core/indikator/lembar-spec';
import type { WorkbookPatch } from '../../core/patch/patch';
import { freeSheetName } from '../../core/patch/sheet-name';
import type { SheetRelayout } from '../../core/patch/sheet-spec';
import { terapkan } from '../terapkan';
import {
  changedText,
  COLUMNS_KEY,
  mergedChanges,
  readStoredSettings,
  SETTINGS_KEY,
  soundText,
  type SettingChanges,
} from '../workbook-settings';
import type { SessionCore } from './core';
import type { Look } from './look';
import { NOTHING_DONE, outcomeOf, type Report } from './state';

export interface SettingsActions {
  /** Puts changes among those that are not saved yet; null takes a setting back to its default. */
  readonly ubahSetelan: (changes: SettingChanges) => void;
  /** Forgets what was changed and not saved. */
  readonly lupakanPerubahan: () => void;
  /** Keeps the changes in the workbook and computes by them. Nothing is written to cells. */
  readonly simpanSetelan: (changes?: SettingChanges) => Promise<void>;
  /** Drops what is kept and says nothing. */
  readonly buangSetelanRusak: () => Promise<void>;
  /** Inserts the sheet Setelan Indikator, or brings the one that stands up to date. */
  readonly sisipkanSetelanIndikator: (words: LembarWords) => Promise<void>;
}

export function settingsActions(core: SessionCore, { lookAt, recompute, readAgain }: Look): SettingsActions {
  const { parts, state, set, act, books, refreshUndo, toItsEnd } = core;
  const { host } = parts;

  /** A colleague may have changed other settings meanwhile: the change is made to what is kept now. */
  const keep = async (change: (text: string | null) => string | null, running: Running): Promise<void> => {
    await lookAt(state().sheet, running);
    const text = change(state().settingsText);
    await host.saveSetting(SETTINGS_KEY, text);
    const settingsText = text ?? '';
    set({ settingsText, settings: readStoredSettings(settingsText).value });
    await recompute(toItsEnd(running));
  };

  const reportOn = (sheet: string): Report => ({ ...NOTHING_DONE, kind: 'setelan-indikator', sheet });

  const update = async (
    patch: WorkbookPatch,
    relayout: SheetRelayout | null,
    sheet: string,
    running: Running,
  ): Promise<void> => {
    if (patch.cells.length === 0) {
      set({ report: reportOn(sheet) });
      return;
    }
    try {
      const outcome = await terapkan(books(), 'setelan-indikator', patch, sheet, [], running);
      if (relayout !== null && outcome.problem === null) await host.relayout(relayout);
      set({ report: { ...reportOn(sheet), ...outcomeOf(outcome) } });
    } finally {
      await refreshUndo();
    }
  };

  return {
    ubahSetelan: (changes) => {
      set({ draft: mergedChanges(state().settings, state().draft, changes) });
    },
    lupakanPerubahan: () => {
      set({ draft: {} });
    },
    simpanSetelan: (changes = state().draft) =>
      act('simpan', async (running) => {
        await keep((text) => changedText(text, changes), running);
        set({ draft: {} });
      }),
    buangSetelanRusak: () =>
      act('simpan', async (running) => {
        await keep(soundText, running);
        const { sheet, corrections, columnsText } = state();
        const sound = printCorrections(corrections);
        if (sheet === null || columnsText === sound) return;
        await host.saveSetting(COLUMNS_KEY + sheet, sound === '' ? null : sound);
        set({ columnsText: sound });
        await recompute(toItsEnd(running));
      }),
    sisipkanSetelanIndikator: (words) =>
      act('sisipkan', async (running) => {
        set({ report: null });
        const info = await lookAt(state().sheet, running);
        const { result, lembar, sheet } = state();
        if (result === null) {
          set({ problem: { code: 'no-form', sheet, detail: '' } });
          return;
        }
        if (lembar === null) {
          const taken = new Set(info.sheets.map(({ name }) => name.toLowerCase()));
          const spec = lembarSpec(result.evaluation, words, freeSheetName(words.sheet, taken));
          running.progress('write', 0, spec.cells.length);
          const inserted = [await host.addSheet(spec)];
          set({ report: { ...reportOn(result.grid.sheet), cells: spec.cells.length, inserted } });
        } else if (lembar.read !== null) {
          const { cells, relayout } = updateLembar(lembar.grid, lembar.read, result.evaluation, words);
          await update({ cells }, relayout, lembar.grid.sheet, running);
          await host.goTo(lembar.grid.sheet, lembar.read.header, 1);
        }
        await readAgain(running);
      }),
  };
}
