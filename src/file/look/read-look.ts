/** What a worksheet looks like: formats, sizes, hidden rows, frozen panes, protection. Values are read-sheet's. */
import { cellKey, type Area } from '../../core/grid';
import { readAddress, readArea } from '../../core/address';
import { FileProblem } from '../problem';
import type { WorkbookFile } from '../workbook';
import { decodeXml, readXml, type Attributes } from '../xml';
import { PLAIN, type CellFormat } from './cell-styles';
import { readWorkbookLook, type WorkbookLook } from './workbook-look';

export interface SheetLook {
  /** Every cell the sheet stores, empty ones included, by `cellKey`. Cells of one style share one object. */
  readonly cells: ReadonlyMap<number, CellFormat>;
  /** What a new cell takes over: from its row, else from its column. */
  readonly rowFormats: ReadonlyMap<number, CellFormat>;
  readonly columnFormats: ReadonlyMap<number, CellFormat>;
  /** Width in characters, as .xlsx stores it, by column number. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly defaultColumnWidth: number;
  /** Points, by row number; only rows whose height is stored. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultRowHeight: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Rows above and columns left of this cell stay in view. */
  readonly freezeAt: { readonly row: number; readonly col: number } | null;
  readonly isProtected: boolean;
  /** An AutoFilter hides rows at the moment. */
  readonly isFiltered: boolean;
  /** Areas of array formulas. */
  readonly arrays: readonly Area[];
}

/** Excel's width of a column nobody has sized: 64 pixels of the default font. */
const DEFAULT_WIDTH = 9.140625;
const DEFAULT_HEIGHT = 15;
const LAST_COL = 16_384;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
const sizeOf = (value: string | undefined): number | null => {
  const size = Number(value);
  return value === undefined || !Number.isFinite(size) || size < 0 ? null : size;
};

/** Counted from the first row and column in view, which need not be the sheet's first. */
function freezeOf(pane: Attributes, view: Attributes): { row: number; col: number } | null {
  if (!/^frozen/.test(pane['state'] ?? '')) return null;
  const from = readAddress(view['topLeftCell'] ?? 'A1') ?? { row: 1, col: 1 };
  const rows = sizeOf(pane['ySplit']) ?? 0;
  const cols = sizeOf(pane['xSplit']) ?? 0;
  if (rows === 0 && cols === 0) return null;
  return { row: rows === 0 ? 1 : from.row + rows, col: cols === 0 ? 1 : from.col + cols };
}

/**
 * @param workbook what `readWorkbookLook` gave for this file, so that many sheets read the styles once
 * @throws FileProblem('damaged') where a part is not well-formed or the sheet is not there
 */
export function readLook(
  file: WorkbookFile,
  sheetName: string,
  workbook: WorkbookLook = readWorkbookLook(file),
): SheetLook {
  const entry = file.sheets.find(({ name }) => name === sheetName);
  const bytes = entry === undefined ? undefined : file.parts.get(entry.part);
  if (entry === undefined || bytes === undefined) throw new FileProblem('damaged', `no sheet ${sheetName}`);
  const formatAt = (index: string | undefined): CellFormat => workbook.formats[Number(index ?? 0)] ?? PLAIN;

  const cells = new Map<number, CellFormat>();
  const rowFormats = new Map<number, CellFormat>();
  const columnFormats = new Map<number, CellFormat>();
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const storedRows = new Set<number>();
  const arrays: Area[] = [];
  let defaultColumnWidth = DEFAULT_WIDTH;
  let defaultRowHeight = DEFAULT_HEIGHT;
  let freezeAt: SheetLook['freezeAt'] = null;
  let isProtected = false;
  let isHiddenByDefault = false;
  let filter: Area | null = null;
  let filters = 0;
  let view: Attributes = {};
  let isFirstView = true;
  let row = 0;
  let col = 0;

  const openColumns = (attributes: Attributes): void => {
    const from = Math.max(1, Number(attributes['min']));
    const to = Math.min(LAST_COL, Number(attributes['max']));
    const width = sizeOf(attributes['width']);
    for (let each = from; each <= to; each++) {
      if (width !== null) columnWidths.set(each, width);
      if (isTrue(attributes['hidden'])) hiddenColumns.add(each);
      if (attributes['style'] !== undefined) columnFormats.set(each, formatAt(attributes['style']));
    }
  };
  const openRow = (attributes: Attributes): void => {
    row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
    col = 0;
    storedRows.add(row);
    const height = sizeOf(attributes['ht']);
    if (height !== null) rowHeights.set(row, height);
    if (isTrue(attributes['hidden'])) hiddenRows.add(row);
    if (isTrue(attributes['customFormat'])) rowFormats.set(row, formatAt(attributes['s']));
  };
  const openCell = (attributes: Attributes): void => {
    const at = attributes['r'] === undefined ? null : readAddress(attributes['r']);
    if (at !== null) row = at.row;
    col = at === null ? col + 1 : at.col;
    cells.set(cellKey(row, col), formatAt(attributes['s']));
  };
  const openOther = (tag: string, attributes: Attributes): void => {
    if (tag === 'sheetView') view = attributes;
    else if (tag === 'pane' && isFirstView) freezeAt = freezeOf(attributes, view);
    else if (tag === 'sheetFormatPr') {
      defaultColumnWidth = sizeOf(attributes['defaultColWidth']) ?? DEFAULT_WIDTH;
      defaultRowHeight = sizeOf(attributes['defaultRowHeight']) ?? DEFAULT_HEIGHT;
      isHiddenByDefault = isTrue(attributes['zeroHeight']);
    } else if (tag === 'sheetProtection') isProtected = isTrue(attributes['sheet']);
    else if (tag === 'autoFilter') filter = readArea(attributes['ref'] ?? '');
    else if (tag === 'filterColumn') filters += 1;
    else if (tag === 'f' && attributes['t'] === 'array') {
      const area = readArea(attributes['ref'] ?? '');
      if (area !== null) arrays.push(area);
    }
  };
  readXml(entry.part, decodeXml(bytes), {
    open: (tag, attributes) => {
      if (tag === 'c') openCell(attributes);
      else if (tag === 'row') openRow(attributes);
      else if (tag === 'col') openColumns(attributes);
      else openOther(tag, attributes);
    },
    close: (tag) => {
      if (tag === 'sheetView') isFirstView = false;
    },
  });
  // Rows the sheet does not store are hidden then; only those above the last stored one can be listed.
  if (isHiddenByDefault)
    for (let each = 1; each <= row; each++) if (!storedRows.has(each)) hiddenRows.add(each);
  const filtered: Area | null = filters > 0 ? filter : null;
  return {
    cells,
    rowFormats,
    columnFormats,
    columnWidths,
    defaultColumnWidth,
    rowHeights,
    defaultRowHeight,
    hiddenRows,
    hiddenColumns,
    freezeAt,
    isProtected,
    isFiltered: filtered !== null && hides(filtered, hiddenRows),
    arrays,
  };
}

const hides = (filter: Area, hiddenRows: ReadonlySet<number>): boolean =>
  [...hiddenRows].some((row) => row > filter.top && row <= filter.bottom);
