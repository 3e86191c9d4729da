/** New sheets in a workbook that is there: what stands in it keeps its bytes, its indices and its names. */
import type { WorkbookPatch } from '../core/patch/patch';
import type { SheetRelayout } from '../core/patch/sheet-spec';
import { BARE_STYLES } from './append-style';
import { patchedParts } from './apply';
import { changeSheet, type SheetChange } from './change-sheet';
import { checkAdded } from './check-spec';
import { sheetXml } from './create-sheet';
import { styleTable, type StyleTable } from './create-styles';
import { changedName, namesOf, type NameChange } from './defined-names';
import { dialectOf, TRANSITIONAL, type Dialect } from './dialect';
import { addCharts } from './drawing-part';
import type { FileSheet } from './file-sheet';
import { dropTitles } from './graft-properties';
import { graftTabs, placesAfter, tabNames, type NewTab } from './graft-workbook';
import { addPart, addStyles, editPart, folderOf, SPREADSHEET_TYPES } from './package-parts';
import { FileProblem } from './problem';
import { readSheet } from './read-sheet';
import { relayOut } from './relayout';
import type { SettingChanges } from './settings';
import { specCells } from './spec-cells';
import { findPart, readRelationships, type WorkbookFile } from './workbook';
import { decodeXml, encodeLike, encodeXml } from './xml';
import { writeZip } from './zip-write';

const NO_CHANGES: WorkbookPatch = { cells: [] };

export interface GraftOptions {
  /** What the add-in keeps in the workbook besides, see settings.ts. */
  readonly settings?: SettingChanges;
  /** Of the new sheets among all tabs once they are in, counted from 0 and rising; the end unless said. */
  readonly places?: readonly number[];
  /** Tables on sheets that stand, as the patch leaves them. */
  readonly relayouts?: readonly SheetRelayout[];
  /** Sheets that stand and are changed in more than contents. */
  readonly changes?: readonly SheetChange[];
  /** Names of the workbook beside those the new sheets bring. */
  readonly names?: readonly NameChange[];
}

/**
 * The workbook as bytes with the sheets added and the patch applied. Parts of it that neither reaches are
 * copied as they stood in the zip. The calculation chain is left as it is: a formula that is not in it is
 * taken up when the workbook is opened, one in it that does not exist would make Excel repair the file.
 * @throws Error for a sheet or global name that is taken, or a description Excel would not accept (see
 *   check-spec.ts); all that {@link patchedParts} throws.
 */
export function addSheets(
  file: WorkbookFile,
  specs: readonly FileSheet[],
  patch: WorkbookPatch = NO_CHANGES,
  { places, relayouts = [], changes = [], names: changedNames = [], settings }: GraftOptions = {},
): Uint8Array {
  const workbookBytes = file.parts.get(file.workbookPart);
  if (workbookBytes === undefined) throw new FileProblem('damaged', `no part ${file.workbookPart}`);
  const workbookXml = decodeXml(workbookBytes);
  const taken = tabNames(workbookXml);
  checkAdded(specs, taken);
  const dialect = dialectOf(workbookXml);
  const parts = patchedParts(file, patch, settings);
  if (specs.length + relayouts.length + changes.length + changedNames.length === 0)
    return writeZip(parts, file.archive);

  const styles = stylesOf(parts, file.workbookPart, dialect);
  const tabs = specs.map((spec, index): NewTab => {
    const place = places?.[index] ?? taken.length + index;
    return { ...putSheet(parts, file.workbookPart, spec, styles.table, dialect), place };
  });
  const names = specs.flatMap((spec, index) => namesOf(spec, tabs[index]?.place ?? 0));
  const moved = placesAfter(
    workbookXml,
    tabs.map(({ place }) => place),
  );
  const tabOf = (sheet: string): number => {
    const standing = taken.indexOf(sheet);
    const tab = standing < 0 ? tabs.find(({ name }) => name === sheet)?.place : moved[standing];
    if (tab === undefined) throw new Error(`no sheet "${sheet}"`);
    return tab;
  };
  const partOf = (sheet: string): string => {
    const entry = file.sheets.find(({ name }) => name === sheet);
    if (entry === undefined) throw new Error(`no sheet "${sheet}"`);
    return entry.part;
  };
  const update = (named: Parameters<typeof namesOf>[0]): void => {
    for (const name of namesOf(named, tabOf(named.name))) names.push({ ...name, update: true });
  };
  const patched: WorkbookFile = { ...file, parts };
  const grids = relayouts.map(({ sheet }) => readSheet(patched, sheet));
  relayouts.forEach((layout, index) => {
    const grid = grids[index];
    if (grid === undefined) throw new Error(`no sheet "${layout.sheet}"`);
    relayOut(parts, partOf(layout.sheet), layout, grid, styles.table, dialect);
    update({ ...layout, name: layout.sheet });
  });
  for (const change of changes) {
    changeSheet(parts, file.workbookPart, partOf(change.sheet), change, styles.table, dialect);
    update({ name: change.sheet, print: { orientation: 'portrait', ...change.print } });
  }
  names.push(...changedNames.map((each) => changedName(each, tabOf)));
  styles.save();
  parts.set(file.workbookPart, encodeLike(workbookBytes, graftTabs(workbookXml, tabs, names, dialect)));
  if (specs.length > 0) dropTitles(parts);
  return writeZip(parts, file.archive);
}

interface SharedStyles {
  readonly table: StyleTable;
  readonly save: () => void;
}

function stylesOf(parts: Map<string, Uint8Array>, workbookPart: string, dialect: Dialect): SharedStyles {
  // Looked up again: the patch may have brought the part.
  const target = [...readRelationships(parts, workbookPart).values()].find(({ type }) => type === 'styles');
  const part = target === undefined ? null : findPart(parts, target.target);
  const bytes = part === null ? undefined : parts.get(part);
  if (part === null || bytes === undefined) {
    const table = styleTable(BARE_STYLES.replace(TRANSITIONAL.main, dialect.main));
    return { table, save: () => addStyles(parts, workbookPart, table.xml(), dialect.relations) };
  }
  const table = styleTable(decodeXml(bytes));
  return {
    table,
    save: () => {
      editPart(parts, part, () => table.xml());
    },
  };
}

/** Puts the sheet's parts into the package; says how the workbook part calls it. */
export function putSheet(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  spec: FileSheet,
  styles: StyleTable,
  dialect: Dialect,
): Omit<NewTab, 'place'> {
  const { name, id } = addPart(
    parts,
    {
      from: workbookPart,
      folder: `${folderOf(workbookPart)}worksheets/`,
      stem: 'sheet',
      relation: 'worksheet',
      contentType: `${SPREADSHEET_TYPES}.worksheet+xml`,
      xml: '',
    },
    dialect.relations,
  );
  const drawing = addCharts(parts, workbookPart, name, spec, specCells(spec), dialect);
  parts.set(name, encodeXml(sheetXml(spec, styles, drawing, dialect)));
  return { name: spec.name, state: spec.state ?? 'visible', relation: id };
}
