/** New looks for cells of a worksheet part whose contents stay as they are. */
import { cellName, type Area } from '../core/grid';
import { edited, type Edit } from './edit-text';
import { FileProblem } from './problem';
import { cellsOf, findSheetData, rowsOf, type RowSpan } from './scan-sheet';
import { attributeOf, nextTag, withAttribute } from './tags';

export interface Looks {
  readonly area: Area;
  /** Index of a style, null for the look of an empty cell; undefined leaves the cell as it is. */
  readonly styleOf: (row: number, col: number) => string | null | undefined;
  /** Points; null for a row that takes the height it needs; undefined leaves the row as it is. */
  readonly heightOf: (row: number) => number | null | undefined;
}

function withHeight(attributes: string, height: number | null | undefined): string {
  if (height === undefined) return attributes;
  const custom = attributeOf(attributes, 'customHeight');
  if (height === null && custom === null) return attributes;
  const sized = withAttribute(attributes, 'ht', height === null ? null : String(height));
  return withAttribute(sized, 'customHeight', height === null ? null : '1');
}

/** Cells that are not there and need a style, between two columns. */
function missing(row: number, from: number, to: number, prefix: string, { styleOf }: Looks): string {
  let out = '';
  for (let col = from; col <= to; col++) {
    const style = styleOf(row, col);
    if (style !== null && style !== undefined) out += `<${prefix}c r="${cellName(row, col)}" s="${style}"/>`;
  }
  return out;
}

function rowEdits(xml: string, row: RowSpan, prefix: string, looks: Looks): Edit[] {
  const { left, right } = looks.area;
  const edits: Edit[] = [];
  const insert = (at: number, text: string): void => {
    if (text !== '') edits.push({ start: at, end: at, text });
  };
  let next = left;
  let last = row.inner.start;
  for (const cell of row.selfClosed ? [] : cellsOf(xml, row)) {
    if (cell.col > right) break;
    last = cell.end;
    if (cell.col < left) continue;
    insert(cell.start, missing(row.row, next, cell.col - 1, prefix, looks));
    next = cell.col + 1;
    const style = looks.styleOf(row.row, cell.col);
    const wanted = style ?? '0';
    if (style === undefined || (attributeOf(cell.attributes, 's') ?? '0') === wanted) continue;
    const tag = nextTag(xml, cell.start);
    if (tag === null) throw new FileProblem('damaged', `no cell at ${String(cell.start)}`);
    const attributes = withAttribute(cell.attributes, 's', wanted === '0' ? null : wanted);
    const text = `<${tag.prefix}c${attributes}${tag.selfClosed ? '/' : ''}>`;
    edits.push({ start: tag.start, end: tag.end, text });
  }
  const rest = missing(row.row, next, right, prefix, looks);
  const attributes = withHeight(row.attributes, looks.heightOf(row.row));
  if (row.selfClosed && rest !== '')
    return [{ start: row.start, end: row.end, text: `<${prefix}row${attributes}>${rest}</${prefix}row>` }];
  insert(last, rest);
  if (attributes !== row.attributes)
    edits.push({
      start: row.start,
      end: row.inner.start,
      text: `<${prefix}row${attributes}${row.selfClosed ? '/' : ''}>`,
    });
  return edits;
}

/** @throws FileProblem('damaged') for a part without sheet data */
export function restyled(xml: string, looks: Looks): string {
  const data = findSheetData(xml);
  if (data === null) throw new FileProblem('damaged', 'no sheet data');
  const { prefix } = data;
  const { top, left, bottom, right } = looks.area;
  const edits: Edit[] = [];
  const newRow = (row: number): string => {
    const cells = missing(row, left, right, prefix, looks);
    const height = looks.heightOf(row);
    return cells === '' && (height === null || height === undefined)
      ? ''
      : `<${prefix}row r="${String(row)}"${withHeight('', height)}>${cells}</${prefix}row>`;
  };
  const newRows = (from: number, to: number, at: number): void => {
    let text = '';
    for (let row = from; row <= to; row++) text += newRow(row);
    if (text !== '') edits.push({ start: at, end: at, text });
  };
  let next = top;
  let end = data.inner.start;
  for (const row of rowsOf(xml, data)) {
    if (row.row > bottom) break;
    end = row.end;
    if (row.row < top) continue;
    newRows(next, row.row - 1, row.start);
    next = row.row + 1;
    edits.push(...rowEdits(xml, row, prefix, looks));
  }
  newRows(next, bottom, end);
  if (!data.selfClosed) return edited(xml, edits);
  const rows = edits.map(({ text }) => text).join('');
  const whole =
    rows === '' ? xml.slice(data.start, data.end) : `<${prefix}sheetData>${rows}</${prefix}sheetData>`;
  return xml.slice(0, data.start) + whole + xml.slice(data.end);
}
