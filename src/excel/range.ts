import type { Area } from '../core/grid';

/** The range of an area counted from 1. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(
    area.top - 1,
    area.left - 1,
    area.bottom - area.top + 1,
    area.right - area.left + 1,
  );
}

/** The area of a loaded range (rowIndex, columnIndex, rowCount, columnCount), counted from 1. */
export function areaOf(
  range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>,
): Area {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    bottom: range.rowIndex + range.rowCount,
    right: range.columnIndex + range.columnCount,
  };
}

/** Asks for the area of a sheet that holds something; cells with nothing but a format do not count. */
export function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

export const areaIfAny = (used: Excel.Range): Area | null => (used.isNullObject ? null : areaOf(used));
