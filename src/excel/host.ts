/** Excel as a host for the commands. */
import type { WorkbookHost } from '../core/host/workbook-host';
import { addSheet } from './add-sheet';
import { applyPatch } from './apply';
import { readSheet } from './read-sheet';
import { runExcel } from './run';

export const excelHost: WorkbookHost = {
  list: () =>
    runExcel(null, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      return {
        sheets: worksheets.items.map(({ name, visibility }) => ({
          name,
          visible: visibility === Excel.SheetVisibility.visible,
        })),
        active: active.name,
      };
    }),
  read: readSheet,
  apply: applyPatch,
  addSheet,
  goTo: (name, row, col) =>
    runExcel(name, async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getCell(row - 1, col - 1).select();
      await context.sync();
    }),
  loadSetting: (key) =>
    runExcel(null, async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load('value');
      await context.sync();
      if (setting.isNullObject) return null;
      const value: unknown = setting.value;
      return typeof value === 'string' ? value : null;
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
