export { applyPatch } from './apply';
export { createWorkbook } from './create-workbook';
export { addSheets, type GraftOptions } from './graft';
export { definedAreas, takenNames } from './defined-areas';
export { FileProblem, PatchProblem, type FileProblemCode, type RefusedCell } from './problem';
export { readSheet } from './read-sheet';
export { readSettings, settingText, settingValue, type SettingChanges } from './settings';
export { openWorkbook, type SheetEntry, type WorkbookFile } from './workbook';
export { PORTABLE_CODEC, type ZipCodec } from './zip-codec';
