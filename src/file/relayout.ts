/** A table on a sheet that stands already, after it was given more or fewer rows. */
import { cellKey, valueAt, type Area, type SheetGrid } from '../core/grid';
import type { SheetRelayout } from '../core/patch/sheet-spec';
import { readArea } from '../core/address';
import type { CellSource } from './chart-part';
import { withColumnWidths } from './column-widths';
import { areaName, dropDown } from './create-sheet';
import type { StyleTable } from './create-styles';
import { relayCharts } from './relayout-charts';
import type { Dialect } from './dialect';
import { restyled } from './restyle';
import { attributeOf } from './tags';
import { decodeXml, encodeLike } from './xml';
import { withList } from './worksheet-parts';

const meets = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

const holds = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

/** The attributes of a rule for cells without the areas inside of the table; null where it has no others. */
function outside(attributes: string, table: Area): string | null {
  const refs = (attributeOf(attributes, 'sqref') ?? '').split(/\s+/).filter((ref) => ref !== '');
  const left = refs.filter((ref) => {
    const area = readArea(ref);
    return area === null || !holds(table, area);
  });
  if (left.length === refs.length) return attributes;
  return left.length === 0 ? null : attributes.replace(refs.join(' '), () => left.join(' '));
}

/** What stands in the sheet's cells after the patch, with the formats the table gives them. */
function cellsAfter(grid: SheetGrid, layout: SheetRelayout): CellSource {
  const formats = new Map(
    layout.styled.map(({ row, col, style }) => [cellKey(row, col), layout.styles[style]?.numberFormat]),
  );
  return (row, col) => ({
    value: valueAt(grid, row, col),
    format: formats.get(cellKey(row, col)) ?? 'General',
  });
}

/**
 * Rewrites looks, merges, row heights, drop-downs and charts of the table. Names and print settings stand in
 * the workbook part and are not its business.
 * @param grid the sheet as the patch leaves it
 */
export function relayOut(
  parts: Map<string, Uint8Array>,
  sheetPart: string,
  layout: SheetRelayout,
  grid: SheetGrid,
  styles: StyleTable,
  dialect: Dialect,
): void {
  const bytes = parts.get(sheetPart);
  if (bytes === undefined) throw new Error(`no part ${sheetPart}`);
  const { area } = layout;
  const indexes = new Map(
    layout.styled.map(({ row, col, style }) => {
      const described = layout.styles[style];
      if (described === undefined) throw new Error(`style ${style} is not described`);
      return [cellKey(row, col), String(styles.indexOf(described))];
    }),
  );
  let xml = restyled(decodeXml(bytes), {
    area,
    styleOf: (row, col) => indexes.get(cellKey(row, col)) ?? null,
    heightOf: (row) => layout.rowHeights.get(row) ?? null,
  });
  xml = withColumnWidths(xml, layout.columnWidths, 'wider');
  xml = withList(
    xml,
    'mergeCells',
    ({ attributes }) => {
      const merged = readArea(attributeOf(attributes, 'ref') ?? '');
      return merged !== null && meets(merged, area) ? null : attributes;
    },
    layout.merges.map((merge) => `<mergeCell ref="${areaName(merge)}"/>`),
  );
  xml = withList(
    xml,
    'dataValidations',
    ({ attributes }) => outside(attributes, area),
    layout.dropDowns.map(dropDown),
  );
  parts.set(sheetPart, encodeLike(bytes, xml));
  relayCharts(parts, sheetPart, layout, cellsAfter(grid, layout), dialect);
}
