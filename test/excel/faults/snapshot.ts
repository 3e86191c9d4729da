/** Everything of the emulated workbook that a command might change, as texts that can be compared. */
import { cellName, placeOf } from '../../../src/core/grid';
import type { WorkbookModel } from '../../../src/workbench/model/model';

export interface Snapshot {
  /** By `Form!K17`. */
  readonly cells: ReadonlyMap<string, string>;
  /** Layout of each sheet by its name, names of the workbook, settings beside the journal's. */
  readonly rest: ReadonlyMap<string, string>;
}

export const JOURNAL = 'renja.jurnal';

export function snapshotOf(model: WorkbookModel): Snapshot {
  const cells = new Map<string, string>();
  const rest = new Map<string, string>();
  for (const sheet of model.sheets) {
    for (const [key, { value, formula, numberFormat, look }] of sheet.cells) {
      if (value === null && formula === null && numberFormat === 'General') continue;
      const { row, col } = placeOf(key);
      cells.set(`${sheet.name}!${cellName(row, col)}`, JSON.stringify([value, formula, numberFormat, look]));
    }
    const { merges, visibility, freezeAt, print, dropDowns, charts } = sheet;
    rest.set(
      `sheet ${sheet.name}`,
      JSON.stringify([
        merges,
        visibility,
        freezeAt,
        print ?? null,
        dropDowns ?? null,
        (charts ?? []).map(({ id: _, ...chart }) => chart),
        [...sheet.columnWidths],
        [...sheet.rowHeights],
      ]),
    );
  }
  for (const { name, formula } of model.names) rest.set(`name ${name}`, formula);
  for (const [key, value] of model.settings)
    if (key !== JOURNAL) rest.set(`setting ${key}`, JSON.stringify(value));
  return { cells, rest };
}

export const changedKeys = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));

/** What differs, in words for a failing test. */
export function differences(one: Snapshot, other: Snapshot): string[] {
  const told = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
    changedKeys(a, b).map((key) => `${key}: ${a.get(key) ?? 'none'} → ${b.get(key) ?? 'none'}`);
  return [...told(one.cells, other.cells), ...told(one.rest, other.rest)];
}
