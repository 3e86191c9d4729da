/** Excel as a host for the commands. */
import { readQualifiedArea } from '../core/address';
import type { DefinedArea, WorkbookHost, WorkbookInfo } from '../core/host/workbook-host';
import { addSheet } from './add-sheet';
import { applyPatch } from './apply';
import { peekSheets } from './peek-sheets';
import { areaIfAny, loadUsed } from './range';
import { readArea, readSheet } from './read-sheet';
import { relayoutSheet } from './relayout-sheet';
import { runExcel } from './run';

/** Only texts are ours; other values stay untouched. */
function textSettings(items: readonly Excel.Setting[]): Pick<WorkbookInfo, 'settings' | 'noText'> {
  const settings = new Map<string, string>();
  const noText = new Set<string>();
  for (const { key, value } of items) {
    const content: unknown = value;
    if (typeof content === 'string') settings.set(key, content);
    else noText.add(key);
  }
  return { settings, noText };
}

function areaNames(items: readonly Excel.NamedItem[]): DefinedArea[] {
  return items.flatMap(({ name, formula }) => {
    const place = readQualifiedArea(String(formula));
    return place === null ? [] : [{ name, ...place }];
  });
}

export const excelHost: WorkbookHost = {
  open: (wanted, running) =>
    runExcel(wanted, async (context) => {
      const { worksheets, settings, names } = context.workbook;
      worksheets.load('items/name,items/visibility');
      settings.load('items/key,items/value');
      names.load('items/name,items/formula');
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      const used = loadUsed(wanted === null ? active : worksheets.getItem(wanted));
      await context.sync();
      const info: WorkbookInfo = {
        sheets: worksheets.items.map(({ name, visibility }) => ({
          name,
          visible: visibility === Excel.SheetVisibility.visible,
        })),
        active: active.name,
        ...textSettings(settings.items),
        names: areaNames(names.items),
      };
      return { info, grid: await readArea(context, wanted ?? info.active, areaIfAny(used), running) };
    }),
  read: readSheet,
  peek: peekSheets,
  apply: applyPatch,
  addSheet,
  relayout: relayoutSheet,
  goTo: (name, row, col) =>
    runExcel(name, async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getCell(row - 1, col - 1).select();
      await context.sync();
    }),
  saveSetting: (key, value) =>
    runExcel(null, async (context) => {
      const { settings } = context.workbook;
      if (value !== null) settings.add(key, value);
      else {
        const setting = settings.getItemOrNullObject(key);
        await context.sync();
        if (!setting.isNullObject) setting.delete();
      }
      await context.sync();
    }),
};
