/** `--lkjip`: the report sheets of a form, inserted or brought up to date. */
import type { HitungResult } from '../commands/hitung';
import type { Settings } from '../core/evaluate/settings';
import type { Area, SheetGrid } from '../core/grid';
import { gridOfSpec, gridWith } from '../core/lkjip/grid-with';
import { definedName } from '../core/lkjip/lay-out';
import type { Missing } from '../core/lkjip/missing';
import { planLkjip } from '../core/lkjip/plan';
import { TABLE_IDS, type TableId } from '../core/lkjip/report';
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

/** The tables that stand, by their defined names: a sheet that was renamed is ours still. */
function oursIn(file: WorkbookFile): Map<TableId, { readonly sheet: string; readonly area: Area }> {
  const ids = new Map(TABLE_IDS.map((id) => [definedName(id).toLowerCase(), id]));
  const sheets = new Set(file.sheets.map(({ name }) => name));
  const ours = new Map<TableId, { readonly sheet: string; readonly area: Area }>();
  for (const { name, sheet, area } of definedAreas(file)) {
    const id = ids.get(name.toLowerCase());
    if (id !== undefined && sheets.has(sheet)) ours.set(id, { sheet, area });
  }
  return ours;
}

/**
 * Plans every table but the optional ones nobody inserted.
 * @param form with its patch still to be written: the tables are computed as if it were
 */
export function planLkjipSheets(file: WorkbookFile, form: HitungResult, settings: Settings): LkjipWork {
  const ours = oursIn(file);
  const own = new Set([...ours.values()].map(({ sheet }) => sheet));
  // Of sheets that are not ours only the name counts.
  const sheets = new Map<string, SheetGrid>(
    takenNames(file).map((name) => [
      name,
      own.has(name) ? readSheet(file, name) : gridOfSpec({ name, cells: [], styles: {} }),
    ]),
  );
  const plan = planLkjip({
    form: form.evaluation,
    formGrid: gridWith(form.grid, form.patch),
    sheets,
    ours,
    settings,
    words: LKJIP,
  });
  const tables = plan.tables.filter(({ optional, insert }) => !optional || insert === null);
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
