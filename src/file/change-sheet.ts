/** A sheet that stands, changed in all but the contents of its cells: looks, sizes, merges, lists, charts. */
import { cellKey, placeOf, type Area } from '../core/grid';
import type { DropDown, PrintSetup } from '../core/patch/sheet-spec';
import { readArea } from '../core/address';
import { changeCharts, type ChartChanges } from './change-charts';
import type { CellSource } from './chart-part';
import { withColumnWidths } from './column-widths';
import { areaName, dropDown } from './create-sheet';
import type { FileStyle, StyleTable } from './create-styles';
import type { Dialect } from './dialect';
import { restyled } from './restyle';
import { attributeOf } from './tags';
import { withList } from './worksheet-parts';
import { decodeXml, encodeLike } from './xml';

export interface SheetChange {
  readonly sheet: string;
  /** New looks by `cellKey`, number formats included; undefined for a cell that looks like an empty one now. */
  readonly looks: ReadonlyMap<number, FileStyle | undefined>;
  /** Points by row; null for a row that takes the height it needs. */
  readonly rowHeights: ReadonlyMap<number, number | null>;
  /** Characters by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly merges: { readonly gone: readonly Area[]; readonly added: readonly Area[] };
  readonly dropDowns: {
    /** Areas of rules as they stand in the file, and what is left of each. */
    readonly cut: readonly { readonly area: Area; readonly left: readonly Area[] }[];
    readonly added: readonly DropDown[];
  };
  readonly print: Pick<PrintSetup, 'area' | 'repeatRows'>;
  readonly charts: ChartChanges;
  /** What stands in the sheet's cells now. */
  readonly cells: CellSource;
}

/** The smallest area with all that has a new look or height; null where nothing has. */
function touched({ looks, rowHeights }: SheetChange): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  const take = (row: number, col: number): void => {
    top = Math.min(top, row);
    left = Math.min(left, col);
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  };
  for (const key of looks.keys()) {
    const { row, col } = placeOf(key);
    take(row, col);
  }
  for (const row of rowHeights.keys()) take(row, left === Infinity ? 1 : left);
  return bottom === 0 ? null : { top, left, bottom, right };
}

function withLooks(xml: string, change: SheetChange, styles: StyleTable): string {
  const area = touched(change);
  if (area === null) return xml;
  const indexes = new Map(
    [...change.looks].map(([key, style]) => [
      key,
      style === undefined ? null : String(styles.indexOf(style)),
    ]),
  );
  return restyled(xml, {
    area,
    styleOf: (row, col) => indexes.get(cellKey(row, col)),
    heightOf: (row) => change.rowHeights.get(row),
  });
}

function withMerges(xml: string, { merges: { gone, added } }: SheetChange): string {
  if (gone.length + added.length === 0) return xml;
  const names = new Set(gone.map(areaName));
  return withList(
    xml,
    'mergeCells',
    ({ attributes }) => {
      const area = readArea(attributeOf(attributes, 'ref') ?? '');
      return area !== null && names.has(areaName(area)) ? null : attributes;
    },
    added.map((area) => `<mergeCell ref="${areaName(area)}"/>`),
  );
}

function withDropDowns(xml: string, { dropDowns: { cut, added } }: SheetChange): string {
  if (cut.length + added.length === 0) return xml;
  const pieces = new Map(cut.map(({ area, left }) => [areaName(area), left]));
  const leftOf = (attributes: string): string | null => {
    const written = attributeOf(attributes, 'sqref') ?? '';
    const refs = written.split(/\s+/).filter((ref) => ref !== '');
    const left = refs.flatMap((ref) => {
      const area = readArea(ref);
      return area === null ? [ref] : (pieces.get(areaName(area))?.map(areaName) ?? [ref]);
    });
    if (left.length === 0) return null;
    return left.join(' ') === refs.join(' ') ? attributes : attributes.replace(written, () => left.join(' '));
  };
  return withList(xml, 'dataValidations', ({ attributes }) => leftOf(attributes), added.map(dropDown));
}

/** Names and the print area stand in the workbook part and are not its business. */
export function changeSheet(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  sheetPart: string,
  change: SheetChange,
  styles: StyleTable,
  dialect: Dialect,
): void {
  const bytes = parts.get(sheetPart);
  if (bytes === undefined) throw new Error(`no part ${sheetPart}`);
  const before = decodeXml(bytes);
  let xml = withLooks(before, change, styles);
  xml = withColumnWidths(xml, change.columnWidths);
  xml = withMerges(xml, change);
  xml = withDropDowns(xml, change);
  if (xml !== before) parts.set(sheetPart, encodeLike(bytes, xml));
  changeCharts(parts, workbookPart, sheetPart, change.sheet, change.charts, change.cells, dialect);
}
