/** `--lkjip`: the report sheets of a form, inserted or brought up to date. */
import type { HitungResult } from '../commands/hitung';
import { chosenTables, oursIn, planSheets } from '../commands/lkjip';
import type { Settings } from '../core/evaluate/settings';
import { gridWith } from '../core/lkjip/grid-with';
import type { Missing } from '../core/lkjip/missing';
import type { CellChange } from '../core/patch/patch';
import type { SheetRelayout, SheetSpec } from '../core/patch/sheet-spec';
import { definedAreas, readSheet, takenNames, type WorkbookFile } from '../file';
import { LKJIP } from '../i18n/lkjip';

export interface LkjipTable {
  readonly sheet: string;
  readonly state: 'inserted' | 'updated' | 'unchanged';
  readonly missing: readonly Missing[];
}

/** What has to be written, and what is told about it. */
export interface LkjipWork {
  readonly inserts: readonly SheetSpec[];
  readonly cells: readonly CellChange[];
  readonly relayouts: readonly SheetRelayout[];
  readonly tables: readonly LkjipTable[];
}

export const NO_LKJIP: LkjipWork = { inserts: [], cells: [], relayouts: [], tables: [] };

/**
 * Plans every table but the optional ones nobody inserted.
 * @param form with its patch still to be written: the tables are computed as if it were
 */
export function planLkjipSheets(file: WorkbookFile, form: HitungResult, settings: Settings): LkjipWork {
  const ours = oursIn(
    definedAreas(file),
    file.sheets.map(({ name }) => name),
  );
  const plan = planSheets({
    form,
    formGrid: gridWith(form.grid, form.patch),
    taken: takenNames(file),
    ours,
    grids: new Map([...ours.values()].map(({ sheet }) => [sheet, readSheet(file, sheet)])),
    settings,
    words: LKJIP,
  });
  const tables = chosenTables(plan, 'semua');
  const updates = tables.flatMap(({ update, relayout }) => (update === null ? [] : [{ update, relayout }]));
  return {
    inserts: tables.flatMap(({ insert }) => (insert === null ? [] : [insert])),
    cells: updates.flatMap(({ update }) => update.cells),
    relayouts: updates.flatMap(({ relayout }) => (relayout === null ? [] : [relayout])),
    tables: tables.map(({ sheetName, insert, update, missing }) => ({
      sheet: sheetName,
      state: insert !== null ? 'inserted' : update !== null ? 'updated' : 'unchanged',
      // Data LKjIP is inserted in the same go.
      missing: missing.filter(({ kind }) => kind !== 'data-lkjip'),
    })),
  };
}
