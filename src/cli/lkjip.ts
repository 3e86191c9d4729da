/** `--lkjip`: the report sheets of a form, inserted or brought up to date. */
import type { HitungResult } from '../commands/hitung';
import { chosenTables, oursIn, planSheets } from '../commands/lkjip';
import type { Settings } from '../core/evaluate/settings';
import { gridWith } from '../core/lkjip/grid-with';
import { countedForms, sheetsOfOnePeriod } from '../core/rekap/counted-forms';
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
  /** The forms they are made of. */
  readonly sheets: readonly string[];
  /** Those of them that hold one triwulan only. */
  readonly onePeriod: readonly string[];
}

export const NO_LKJIP: LkjipWork = {
  inserts: [],
  cells: [],
  relayouts: [],
  tables: [],
  sheets: [],
  onePeriod: [],
};

/**
 * Plans every table but the optional ones nobody inserted.
 * @param forms every form of the workbook, with their patches still to be written: the tables are computed as if
 * they were. Of sheets per triwulan the latest is reported on, of sheets per bidang all.
 */
export function planLkjipSheets(
  file: WorkbookFile,
  forms: readonly HitungResult[],
  settings: Settings,
): LkjipWork {
  const written = forms.map((form) => ({ ...form, grid: gridWith(form.grid, form.patch) }));
  const [form, ...more] = countedForms(written).counted;
  if (form === undefined) return NO_LKJIP;
  const ours = oursIn(
    definedAreas(file),
    file.sheets.map(({ name }) => name),
  );
  const plan = planSheets({
    form,
    formGrid: form.grid,
    more,
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
    sheets: [form, ...more].map(({ grid }) => grid.sheet),
    onePeriod: sheetsOfOnePeriod([form, ...more]),
    tables: tables.map(({ sheetName, insert, update, missing }) => ({
      sheet: sheetName,
      state: insert !== null ? 'inserted' : update !== null ? 'updated' : 'unchanged',
      // Data LKjIP is inserted in the same go.
      missing: missing.filter(({ kind }) => kind !== 'data-lkjip'),
    })),
  };
}
