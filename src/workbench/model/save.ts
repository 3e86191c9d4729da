/** Saves by difference: what the model changed is written into the opened file, everything else stays as it is. */
import type { CellChange, WorkbookPatch } from '../../core/patch/patch';
import { addSheets, applyPatch, createWorkbook, openWorkbook, type SettingChanges } from '../../file';
import { columnOf, emptyCellAt, rowOf, sameContent } from './edit';
import type { ModelSheet, WorkbookModel } from './model';
import { layoutOf, openedAs, settingTexts, type Opened, type OpenedSheet } from './opened';
import { specOf } from './sheet-spec';

/** Something the file cannot be told yet; it is left as it was in the file. */
export interface LeftOut {
  readonly what: 'looks' | 'layout' | 'names' | 'simplified-looks';
  /** Null for the whole workbook. */
  readonly sheet: string | null;
}

export interface SavedModel {
  readonly bytes: Uint8Array;
  readonly leftOut: readonly LeftOut[];
}

function changesOf(sheet: ModelSheet, before: OpenedSheet): { cells: CellChange[]; looksChanged: boolean } {
  const cells: CellChange[] = [];
  let looksChanged = false;
  for (const key of new Set([...before.cells.keys(), ...sheet.cells.keys()])) {
    const unwritten = emptyCellAt(sheet, rowOf(key), columnOf(key));
    const was = before.cells.get(key) ?? unwritten;
    const now = sheet.cells.get(key) ?? unwritten;
    if (was === now) continue;
    if (JSON.stringify(was.look) !== JSON.stringify(now.look) || was.locked !== now.locked)
      looksChanged = true;
    const formatChanged = was.numberFormat !== now.numberFormat;
    if (!formatChanged && sameContent(was, now)) continue;
    cells.push({
      sheet: before.name,
      row: rowOf(key),
      col: columnOf(key),
      before: { formula: was.formula, value: was.value },
      after: { formula: now.formula, value: now.value },
      ...(formatChanged ? { format: { before: was.numberFormat, after: now.numberFormat } } : {}),
    });
  }
  return { cells, looksChanged };
}

function changedSettings(model: WorkbookModel, { settings: before }: Opened): SettingChanges {
  const now = settingTexts(model);
  const changes = new Map<string, string | null>();
  for (const key of before.keys()) if (!now.has(key)) changes.set(key, null);
  for (const [key, json] of now) if (before.get(key) !== json) changes.set(key, json);
  return changes;
}

/** What changed since opening, as a patch, and what a patch cannot say. */
export function differenceOf(
  model: WorkbookModel,
  opened: Opened,
): {
  readonly patch: WorkbookPatch;
  readonly added: readonly ModelSheet[];
  readonly settings: SettingChanges;
  readonly leftOut: readonly LeftOut[];
} {
  const cells: CellChange[] = [];
  const added: ModelSheet[] = [];
  const leftOut: LeftOut[] = [];
  for (const sheet of model.sheets) {
    const before = opened.sheets.get(sheet.id);
    if (before === undefined) {
      added.push(sheet);
      continue;
    }
    if (before.name !== sheet.name)
      throw new Error(`saving a renamed sheet is not implemented yet: ${before.name} → ${sheet.name}`);
    const { cells: changed, looksChanged } = changesOf(sheet, before);
    cells.push(...changed);
    if (looksChanged) leftOut.push({ what: 'looks', sheet: sheet.name });
    if (layoutOf(sheet) !== before.layout) leftOut.push({ what: 'layout', sheet: sheet.name });
  }
  for (const [id, { name }] of opened.sheets)
    if (!model.sheets.some((sheet) => sheet.id === id))
      throw new Error(`saving a deleted sheet is not implemented yet: ${name}`);
  if (JSON.stringify(model.names) !== opened.names) leftOut.push({ what: 'names', sheet: null });
  return { patch: { cells }, added, settings: changedSettings(model, opened), leftOut };
}

function saveNew(model: WorkbookModel): SavedModel {
  const leftOut: LeftOut[] = [];
  const specs = model.sheets.map((sheet) => {
    const { spec, simplified } = specOf(sheet);
    if (simplified) leftOut.push({ what: 'simplified-looks', sheet: sheet.name });
    return spec;
  });
  if (model.names.length > 0) leftOut.push({ what: 'names', sheet: null });
  const bytes = createWorkbook(specs);
  if (model.settings.size === 0) return { bytes, leftOut };
  return { bytes: applyPatch(openWorkbook(bytes), { cells: [] }, settingTexts(model)), leftOut };
}

/**
 * The workbook as .xlsx. A workbook that came from a file keeps everything in it but the changed cells.
 * @throws PatchProblem for a cell inside an array formula; Error for sheets renamed or deleted.
 */
export function saveModel(model: WorkbookModel): SavedModel {
  const opened = openedAs(model);
  if (opened === null) return saveNew(model);
  const { patch, added, settings, leftOut } = differenceOf(model, opened);
  // In the order of their tabs, which is that of `model.sheets`.
  const specs = added.map((sheet) => specOf(sheet));
  const simplified = added.filter((_, index) => specs[index]?.simplified === true);
  return {
    bytes: addSheets(
      opened.file,
      specs.map(({ spec }) => spec),
      patch,
      { places: added.map((sheet) => model.sheets.indexOf(sheet)), settings },
    ),
    leftOut: [
      ...leftOut,
      ...simplified.map(({ name }) => ({ what: 'simplified-looks' as const, sheet: name })),
    ],
  };
}
