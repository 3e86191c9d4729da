/**
 * The place where the looks of a file come in: fonts, fills, widths, number formats, frozen panes.
 * `openModel` takes a `LookReader`; without one a workbook opens with Excel's defaults and only the formats
 * that change what a number means.
 */
import type { WorkbookFile } from '../../file';
import type { CellLook, InheritedFormat } from './model';

export interface SheetLook {
  /** By `cellKey`; also empty cells that are formatted. */
  readonly cells: ReadonlyMap<
    number,
    { readonly look?: CellLook; readonly numberFormat?: string; readonly locked?: boolean }
  >;
  /** What a new cell takes over: from its row, else from its column. */
  readonly rowFormats?: ReadonlyMap<number, InheritedFormat>;
  readonly columnFormats?: ReadonlyMap<number, InheritedFormat>;
  /** Characters, by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly defaultColumnWidth?: number;
  /** Points, by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultRowHeight?: number;
  readonly freezeAt: { readonly row: number; readonly col: number } | null;
}

export type LookReader = (file: WorkbookFile, sheet: string) => SheetLook;

export const plainLook: LookReader = () => ({
  cells: new Map(),
  columnWidths: new Map(),
  rowHeights: new Map(),
  freezeAt: null,
});
