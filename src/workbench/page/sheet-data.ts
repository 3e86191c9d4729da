/** A sheet of the model as the grid's own data: sizes in pixels, positions counted from 0, styles by number. */
import type {
  IBorderData,
  ICellData,
  IColumnData,
  IObjectMatrixPrimitiveType,
  IRange,
  IRowData,
  IStyleData,
  IWorksheetData,
} from '@univerjs/core';
import { cellKey, isCellError, type Area } from '../../core/grid';
import { placeOfChart } from '../model/file-charts';
import type { CellLook, ModelCell, ModelSheet } from '../model/model';

/** The grid's numbers for kinds of values, alignment and lines; it offers them only as run-time enums. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const YES = 1;
const HORIZONTAL = { left: 1, center: 2, right: 3, justify: 4 } as const;
const VERTICAL = { top: 1, center: 2, bottom: 3 } as const;
/** Pixels from the left edge, and a step of indent more. */
const PADDING = 2;
const INDENT = 9;
const CLIP = 2;
const WRAP = 3;
const LINES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

const COLUMNS = 16_384;
/** Empty rows and columns offered beyond the used ones. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 30;

/** Pixels of a column that is `width` characters of the default font wide (§18.3.1.13). */
export function columnPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}

export const rowPixels = (points: number): number => Math.round((points * 96) / 72);

function bordersOf(borders: NonNullable<CellLook['borders']>): IBorderData {
  const line = (side: keyof typeof borders): IBorderData['t'] => {
    const border = borders[side];
    if (border === undefined) return null;
    return { s: LINES[border.style] ?? 1, cl: { rgb: `#${border.color ?? '000000'}` } };
  };
  return { t: line('top'), r: line('right'), b: line('bottom'), l: line('left') };
}

/** @param numberFormat en-US code */
export function styleOf(look: CellLook, numberFormat: string): IStyleData {
  const { rotation = 0 } = look;
  return {
    ...(look.fontName === undefined ? {} : { ff: look.fontName }),
    ...(look.fontSize === undefined ? {} : { fs: look.fontSize }),
    ...(look.bold === true ? { bl: YES } : {}),
    ...(look.italic === true ? { it: YES } : {}),
    ...(look.underline === true ? { ul: { s: YES } } : {}),
    ...(look.fontColor === undefined ? {} : { cl: { rgb: `#${look.fontColor}` } }),
    ...(look.fill === undefined ? {} : { bg: { rgb: `#${look.fill}` } }),
    ...(look.borders === undefined ? {} : { bd: bordersOf(look.borders) }),
    ...(look.wrap === true ? { tb: WRAP } : {}),
    ...(look.horizontal === undefined ? {} : { ht: HORIZONTAL[look.horizontal] }),
    ...(look.indent === undefined ? {} : { pd: { l: PADDING + INDENT * look.indent } }),
    vt: VERTICAL[look.vertical ?? 'bottom'],
    // The grid turns clockwise. Turned text in a narrow cell would otherwise run into its neighbours.
    ...(rotation === 0 ? {} : { tr: { a: -rotation }, ...(look.wrap === true ? {} : { tb: CLIP }) }),
    ...(numberFormat === 'General' ? {} : { n: { pattern: numberFormat } }),
  };
}

/** Value and formula, without style. */
export function contentOf(cell: ModelCell): ICellData {
  const { value, formula } = cell;
  const content: ICellData = formula === null ? {} : { f: formula };
  if (value === null) return content;
  if (isCellError(value)) return { ...content, v: value.error, t: TEXT };
  if (typeof value === 'number') return { ...content, v: value, t: NUMBER };
  if (typeof value === 'boolean') return { ...content, v: value ? 1 : 0, t: BOOLEAN };
  return { ...content, v: value, t: TEXT };
}

/** General shows at most so many digits. */
const MOST_DIGITS = 10;

/** A format for fractions under General: the grid writes those with a point, whatever the language. */
function formatOf({ value, numberFormat }: ModelCell): string {
  const isFraction = typeof value === 'number' && !Number.isInteger(value);
  if (numberFormat !== 'General' || !isFraction) return numberFormat;
  const size = Math.abs(value);
  // Very large and very small ones stand in exponents, which the grid can do itself.
  if (size >= 1e9 || size < 1e-4) return numberFormat;
  const whole = Math.trunc(size).toFixed().length;
  return `0.${'#'.repeat(MOST_DIGITS - whole)}`;
}

/** The look with what Excel does of itself: truth values and errors stand in the middle. */
function lookOf({ look, value }: ModelCell): CellLook {
  const isCentred = look.horizontal === undefined && (typeof value === 'boolean' || isCellError(value));
  return isCentred ? { ...look, horizontal: 'center' } : look;
}

/** Gives equal looks one number, so that ten thousand rows share a handful of styles. */
export interface StyleBook {
  readonly styles: Record<string, IStyleData>;
  idOf(look: CellLook, numberFormat: string): string;
}

export function createStyleBook(): StyleBook {
  const styles: Record<string, IStyleData> = {};
  const byText = new Map<string, string>();
  const byLook = new WeakMap<CellLook, Map<string, string>>();
  return {
    styles,
    idOf(look, numberFormat) {
      const formats = byLook.get(look) ?? new Map<string, string>();
      const known = formats.get(numberFormat);
      if (known !== undefined) return known;
      const style = styleOf(look, numberFormat);
      const text = JSON.stringify(style);
      const id = byText.get(text) ?? `s${String(byText.size)}`;
      byText.set(text, id);
      styles[id] = style;
      formats.set(numberFormat, id);
      byLook.set(look, formats);
      return id;
    },
  };
}

export const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top - 1,
  startColumn: left - 1,
  endRow: bottom - 1,
  endColumn: right - 1,
});

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow + 1,
  left: startColumn + 1,
  bottom: endRow + 1,
  right: endColumn + 1,
});

function cellsOf(
  sheet: ModelSheet,
  book: StyleBook,
): { cellData: IObjectMatrixPrimitiveType<ICellData>; rows: number; cols: number } {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  let rows = 0;
  let cols = 0;
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / COLUMNS);
    const col = (key % COLUMNS) + 1;
    rows = Math.max(rows, row);
    cols = Math.max(cols, col);
    (cellData[row - 1] ??= {})[col - 1] = {
      ...contentOf(cell),
      s: book.idOf(lookOf(cell), formatOf(cell)),
    };
  }
  return { cellData, rows, cols };
}

function rowsOf(sheet: ModelSheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, points] of sheet.rowHeights) rows[row - 1] = { h: rowPixels(points), ia: 0 };
  for (const row of sheet.hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: YES };
  return rows;
}

function columnsOf(sheet: ModelSheet, count: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  // A width may be stored for all 16,384 columns; only those shown matter.
  for (const [col, width] of sheet.columnWidths)
    if (col <= count) columns[col - 1] = { w: columnPixels(width) };
  for (const col of sheet.hiddenColumns)
    if (col <= count) columns[col - 1] = { ...columns[col - 1], hd: YES };
  return columns;
}

/** @param id the grid's own id of the sheet */
export function sheetData(sheet: ModelSheet, id: string, book: StyleBook): Partial<IWorksheetData> {
  const { cellData, ...used } = cellsOf(sheet, book);
  // Charts may lie beyond the last cell.
  const ends = (sheet.charts ?? []).map(placeOfChart).map((place) => ('to' in place ? place.to : place.from));
  const rows = Math.max(used.rows, ...ends.map(({ row }) => row));
  const cols = Math.max(used.cols, ...ends.map(({ col }) => col));
  const { freezeAt } = sheet;
  const columnCount = Math.min(COLUMNS, Math.max(cols + SPARE_COLUMNS, LEAST_COLUMNS));
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'Visible' ? 0 : YES,
    rowCount: Math.max(rows + SPARE_ROWS, LEAST_ROWS),
    columnCount,
    defaultColumnWidth: columnPixels(sheet.defaultColumnWidth),
    defaultRowHeight: rowPixels(sheet.defaultRowHeight),
    mergeData: sheet.merges.map(rangeOf),
    cellData,
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet, columnCount),
    ...(freezeAt === null
      ? {}
      : {
          freeze: {
            xSplit: freezeAt.col - 1,
            ySplit: freezeAt.row - 1,
            startRow: freezeAt.row > 1 ? freezeAt.row - 1 : -1,
            startColumn: freezeAt.col > 1 ? freezeAt.col - 1 : -1,
          },
        }),
  };
}

/** The cell as the grid takes it in a later change; null where the model has none. */
export function cellData(sheet: ModelSheet, row: number, col: number): ICellData | null {
  const cell = sheet.cells.get(cellKey(row, col));
  return cell === undefined ? null : { ...contentOf(cell), s: styleOf(lookOf(cell), formatOf(cell)) };
}

/** What a user would have typed to get this content; `''` empties the cell. */
export function typedText(content: ICellData | null): string {
  const { f, v } = content ?? {};
  if (typeof f === 'string' && f !== '') return f;
  if (v === null || v === undefined) return content?.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
  if (content?.t === BOOLEAN) return v === true || v === 1 || v === 'TRUE' ? 'TRUE' : 'FALSE';
  return String(v);
}
