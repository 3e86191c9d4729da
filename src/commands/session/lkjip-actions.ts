/** Looking at the LKjIP tables, inserting and updating them. */
import type { SheetGrid } from '../../core/grid';
import type { Running, WorkbookInfo } from '../../core/host/workbook-host';
import type { LkjipPlan, TablePlan } from '../../core/lkjip/plan';
import type { TableId } from '../../core/lkjip/report';
import { countedForms, sheetsOfOnePeriod } from '../../core/rekap/counted-forms';
import { terapkan } from '../terapkan';
import type { SessionCore } from './core';
import type { FormsReader } from './forms-actions';
import type { Look } from './look';
import { NOTHING_DONE, outcomeOf, PartMissing, problemOf, type Report } from './state';

export interface LkjipActions {
  /** Looks at the LKjIP tables: which stand, which are out of date, what they lack. */
  readonly bacaLkjip: () => Promise<void>;
  /** Inserts and updates tables, with those their formulas need. */
  readonly sisipkanLkjip: (wanted: readonly TableId[] | 'semua') => Promise<void>;
}

async function fetched<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new PartMissing(String(cause));
  }
}

/** A fifth of the code, asked for when somebody looks at the tables. */
const loadLkjip = () => fetched(import('../lkjip'));

export function lkjipActions(core: SessionCore, { lookAt }: Look, reader: FormsReader): LkjipActions {
  const { parts, state, set, act, books, refreshUndo, toItsEnd } = core;
  const { host } = parts;

  const planTables = async (info: WorkbookInfo, running: Running): Promise<LkjipPlan | null> => {
    if (state().result === null) return null;
    const { oursIn, planSheets } = await loadLkjip();
    // The report is the agency's: it goes over all forms that count, whichever is shown.
    const { counted, left } = countedForms(await reader.all(info, running));
    const [form, ...more] = counted;
    if (form === undefined) return null;
    const { settings } = state();
    const taken = info.sheets.map(({ name }) => name);
    const ours = oursIn(info.names, taken);
    const grids = new Map<string, SheetGrid>();
    for (const { sheet } of ours.values())
      if (!grids.has(sheet)) grids.set(sheet, await host.read(sheet, running));
    const words = await fetched(parts.lkjipWords());
    const lkjipSource = { form, formGrid: form.grid, more, taken, ours, grids, settings, words };
    const lkjip = planSheets(lkjipSource);
    const sheets = counted.map(({ grid }) => grid.sheet);
    set({ lkjip, lkjipSource, lkjipFrom: { sheets, left, onePeriod: sheetsOfOnePeriod(counted) } });
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
        const outcome = await terapkan(books(), 'lkjip', { cells, unmerge }, form, [], running);
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

  return {
    bacaLkjip: () =>
      act('baca', async (running) => {
        await planTables(await lookAt(state().sheet, running), running);
      }),
    sisipkanLkjip: (wanted) =>
      act('lkjip', async (running) => {
        set({ report: null });
        const plan = await planTables(await lookAt(state().sheet, running), running);
        const { sheet } = state();
        if (plan === null || sheet === null) {
          set({ problem: { code: 'no-form', sheet, detail: '' } });
          return;
        }
        const { chosenTables } = await loadLkjip();
        await writeTables(chosenTables(plan, wanted), sheet, running);
        const rest = toItsEnd(running);
        await planTables(await lookAt(sheet, rest), rest);
      }),
  };
}
