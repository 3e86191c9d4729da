export type { CellAppearance, CellFormat } from './cell-styles';
export { readLook, type SheetLook } from './read-look';
export { readWorkbookLook, type NameEntry, type WorkbookLook } from './workbook-look';
