/** Saves by difference: what the model changed is written into the opened file, everything else stays as it is. */
import { addSheets, createWorkbook, openWorkbook, type SettingChanges } from '../../file';
import type { NameChange } from '../../file/defined-names';
import { fileSheet } from './file-sheet';
import type { ModelName, WorkbookModel } from './model';
import { openedAs, settingTexts, type Opened } from './opened';
import { changesOf, type Lack } from './sheet-changes';

/** Something the file cannot be told; it is left as it was in the file. */
export interface LeftOut {
  readonly what: Lack | 'order';
  /** Null for the whole workbook. */
  readonly sheet: string | null;
}

export interface SavedModel {
  readonly bytes: Uint8Array;
  readonly leftOut: readonly LeftOut[];
}

function changedSettings(model: WorkbookModel, before: Opened['settings']): SettingChanges {
  const now = settingTexts(model);
  const changes = new Map<string, string | null>();
  for (const key of before.keys()) if (!now.has(key)) changes.set(key, null);
  for (const [key, json] of now) if (before.get(key) !== json) changes.set(key, json);
  return changes;
}

function changedNames(model: WorkbookModel, before: readonly ModelName[]): NameChange[] {
  const same = (a: ModelName, b: ModelName): boolean =>
    a.scope === b.scope && a.name.toLowerCase() === b.name.toLowerCase();
  const change = ({ name, scope, comment, visible }: ModelName, formula: string | null): NameChange[] => {
    const sheet = scope === null ? null : model.sheets.find(({ id }) => id === scope);
    // The names of a sheet go with it.
    if (sheet === undefined) return [];
    return [
      {
        name,
        sheet: sheet?.name ?? null,
        formula,
        ...(comment === undefined ? {} : { comment }),
        ...(visible === false ? { hidden: true } : {}),
      },
    ];
  };
  return [
    ...model.names.flatMap((name) =>
      before.find((each) => same(each, name))?.formula === name.formula ? [] : change(name, name.formula),
    ),
    ...before
      .filter((name) => !model.names.some((each) => same(each, name)))
      .flatMap((name) => change(name, null)),
  ];
}

function saveNew(model: WorkbookModel): SavedModel {
  const written = model.sheets.map((sheet) => fileSheet(model, sheet));
  const bytes = createWorkbook(written.map(({ sheet }) => sheet));
  const names = changedNames(model, []);
  const settings = settingTexts(model);
  return {
    bytes:
      names.length + settings.size === 0
        ? bytes
        : addSheets(openWorkbook(bytes), [], undefined, { names, settings }),
    leftOut: lackOf(written),
  };
}

const lackOf = (written: readonly ReturnType<typeof fileSheet>[]): LeftOut[] =>
  written.flatMap(({ sheet: { name: sheet }, lacksLayout, lacksCharts }) => [
    ...(lacksLayout ? [{ what: 'layout', sheet } as const] : []),
    ...(lacksCharts ? [{ what: 'charts', sheet } as const] : []),
  ]);

/**
 * The workbook as .xlsx. A workbook that came from a file keeps everything in it but what was changed.
 * @throws PatchProblem for a cell inside an array formula; Error for sheets renamed or deleted.
 */
export function saveModel(model: WorkbookModel): SavedModel {
  const opened = openedAs(model);
  if (opened === null) return saveNew(model);
  for (const [id, { name }] of opened.sheets) {
    const sheet = model.sheets.find((each) => each.id === id);
    if (sheet === undefined) throw new Error(`saving a deleted sheet is not implemented yet: ${name}`);
    if (sheet.name !== name)
      throw new Error(`saving a renamed sheet is not implemented yet: ${name} → ${sheet.name}`);
  }
  const added = model.sheets.filter(({ id }) => !opened.sheets.has(id));
  const standing = model.sheets.flatMap((sheet) => {
    const before = opened.sheets.get(sheet.id);
    return before === undefined ? [] : [{ name: sheet.name, ...changesOf(model, sheet, before) }];
  });
  const written = added.map((sheet) => fileSheet(model, sheet));
  const order = [...opened.sheets.values()].map(({ name }) => name);
  return {
    // In the order of their tabs, which is that of `model.sheets`.
    bytes: addSheets(
      opened.file,
      written.map(({ sheet }) => sheet),
      { cells: standing.flatMap(({ cells }) => cells) },
      {
        places: added.map((sheet) => model.sheets.indexOf(sheet)),
        changes: standing.flatMap(({ change }) => change ?? []),
        names: changedNames(model, opened.names),
        settings: changedSettings(model, opened.settings),
      },
    ),
    leftOut: [
      ...(standing.every(({ name }, index) => name === order[index])
        ? []
        : [{ what: 'order', sheet: null } as const]),
      ...standing.flatMap(({ name, lacks }) => lacks.map((what) => ({ what, sheet: name }))),
      ...lackOf(written),
    ],
  };
}
