export { applyPatch } from './apply';
export { createWorkbook } from './create-workbook';
export { addSheets } from './graft';
export { FileProblem, PatchProblem, type FileProblemCode, type RefusedCell } from './problem';
export { readSheet } from './read-sheet';
export { readSettings, settingText, settingValue, type SettingChanges } from './settings';
export { openWorkbook, type SheetEntry, type WorkbookFile } from './workbook';
