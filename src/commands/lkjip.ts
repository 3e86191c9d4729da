/** Which LKjIP tables a workbook has, which it lacks, and what inserting or updating them would do. */
import type { Settings } from '../core/evaluate/settings';
import type { SheetGrid } from '../core/grid';
import type { DefinedArea } from '../core/host/workbook-host';
import { gridOfSpec } from '../core/lkjip/grid-with';
import { definedName } from '../core/lkjip/lay-out';
import { planLkjip, type LkjipInput, type LkjipPlan, type TablePlan } from '../core/lkjip/plan';
import { TABLE_IDS, type TableId } from '../core/lkjip/report';
import type { LkjipWords } from '../core/lkjip/words';
import type { HitungResult } from './hitung';

/** The tables that stand, by their defined names: a sheet that was renamed is ours still. */
export function oursIn(names: readonly DefinedArea[], sheets: readonly string[]): LkjipInput['ours'] {
  const ids = new Map(TABLE_IDS.map((id) => [definedName(id).toLowerCase(), id]));
  const ours = new Map<TableId, Pick<DefinedArea, 'sheet' | 'area'>>();
  for (const { name, sheet, area } of names) {
    const id = ids.get(name.toLowerCase());
    if (id !== undefined && sheets.includes(sheet)) ours.set(id, { sheet, area });
  }
  return ours;
}

export interface LkjipSource {
  readonly form: HitungResult;
  /** The form as its cells stand or, with its patch about to be written, as they will. */
  readonly formGrid: SheetGrid;
  /** The agency's other forms, one per bidang; their grids likewise. */
  readonly more?: LkjipInput['more'];
  /** Every name a new sheet may not have. */
  readonly taken: readonly string[];
  readonly ours: LkjipInput['ours'];
  /** The sheets of `ours`, read. */
  readonly grids: ReadonlyMap<string, SheetGrid>;
  readonly settings: Settings;
  readonly words: LkjipWords;
}

/** Of sheets that are not ours only the name counts. */
const nameOnly = (name: string): SheetGrid => gridOfSpec({ name, cells: [], styles: {} });

export const planSheets = ({
  form,
  formGrid,
  more,
  taken,
  ours,
  grids,
  settings,
  words,
}: LkjipSource): LkjipPlan =>
  planLkjip({
    form: form.evaluation,
    formGrid,
    more: more ?? [],
    sheets: new Map(taken.map((name) => [name, grids.get(name) ?? nameOnly(name)])),
    ours,
    settings,
    words,
  });

/** The tables to work on: all that are wanted, and before them the ones their formulas need. */
export function chosenTables(plan: LkjipPlan, wanted: readonly TableId[] | 'semua'): readonly TablePlan[] {
  const chosen = new Set<TableId>(
    wanted === 'semua'
      ? plan.tables.filter(({ optional, insert }) => !optional || insert === null).map(({ id }) => id)
      : wanted,
  );
  for (const { id, needs } of plan.tables) if (chosen.has(id)) for (const need of needs) chosen.add(need);
  return plan.tables.filter(({ id }) => chosen.has(id));
}
