/** Periksa with the other sheets, and findings set aside. */
import type { Temuan } from '../../core/check/temuan';
import type { SheetGrid } from '../../core/grid';
import type { Running, WorkbookInfo } from '../../core/host/workbook-host';
import { IGNORED_KEY, isSame, printIgnored, type Diabaikan } from '../abaikan';
import type { SessionCore } from './core';
import { beforeComputing, type Look } from './look';

export interface PeriksaActions {
  /** Reads the other sheets too and holds their tables against the form. */
  readonly periksa: () => Promise<void>;
  readonly abaikan: (temuan: Temuan, reason: string) => Promise<void>;
  readonly tarikAbaikan: (entry: Diabaikan) => Promise<void>;
}

export function periksaActions(
  { parts, state, set, act }: SessionCore,
  { compute, lookAt }: Look,
): PeriksaActions {
  const { host, now } = parts;

  /** Sheets of other tables hold no figures of this form; how many there are decides how long this takes. */
  const readOthers = async (info: WorkbookInfo, running: Running): Promise<void> => {
    const { grid, corrections, result, lembar } = state();
    if (grid === null || result === null) return;
    const others: SheetGrid[] = [];
    for (const { name, visible } of info.sheets)
      if (visible && name !== grid.sheet && name !== lembar?.grid.sheet)
        others.push(await host.read(name, running));
    await beforeComputing(grid, running);
    compute(grid, corrections, others);
  };

  const keepIgnored = async (ignored: readonly Diabaikan[]): Promise<void> => {
    await host.saveSetting(IGNORED_KEY, printIgnored(ignored));
    set({ ignored });
  };

  return {
    periksa: () =>
      act('periksa', async (running) => {
        const info = await lookAt(state().sheet, running);
        await readOthers(info, running);
      }),
    abaikan: (temuan, reason) =>
      act('simpan', async () => {
        const { rule, sheet, row, col, found } = temuan;
        const entry: Diabaikan = { rule, sheet, row, col, found, reason, when: now().toISOString() };
        await keepIgnored([...state().ignored.filter((each) => !isSame(each, entry)), entry]);
      }),
    tarikAbaikan: (entry) =>
      act('simpan', async () => {
        await keepIgnored(state().ignored.filter((each) => each !== entry));
      }),
  };
}
