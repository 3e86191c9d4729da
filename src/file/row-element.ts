/** The text of one `<row>` with its touched cells rewritten and its new cells between them. */
import type { CellChange } from '../core/patch/patch';
import { cellElement, plainCellIn, rewriteCell, type StringIndex } from './cell-element';
import { formulaIn, type Master } from './formula-element';
import { attributesOf, cellsIn, cellsOf, type CellSpan, type RowSpan } from './scan-sheet';
import { attributeOf, withAttribute } from './tags';
import { escapeText, isTrue } from './xml';

export interface RowWriter {
  readonly xml: string;
  readonly prefix: string;
  readonly stringIndex: StringIndex;
  /** Style of cells without `<c>`, from `<cols>`. */
  readonly columnStyle: (col: number) => string | null;
  /** Index of a style like `style` with the format code. */
  readonly styleFor: (style: string | null, format: string) => string;
  /** Shared formulas whose master is overwritten: their other cells need a text of their own. */
  readonly orphaned: ReadonlyMap<string, Master>;
  /** Every row says where it stands, so that one can go without moving the next. */
  readonly rowsPlaced: () => boolean;
  readonly report: (event: 'gained' | 'lost' | 'created', row: number, col: number) => void;
}

const styleAfter = (writer: RowWriter, change: CellChange, style: string | null): string | null =>
  change.format === undefined ? style : writer.styleFor(style, change.format.after);

/** Empty where the cell would be as if it were not there. */
function newCell(writer: RowWriter, change: CellChange, inherited: string | null): string {
  const { row, col, after } = change;
  const style = styleAfter(writer, change, inherited);
  if (after.value === null && after.formula === null && style === inherited) return '';
  writer.report('created', row, col);
  if (after.formula !== null) writer.report('gained', row, col);
  return cellElement(writer.prefix, row, col, style, after, writer.stringIndex);
}

function changedCell(
  writer: RowWriter,
  cell: CellSpan,
  change: CellChange,
  inherited: string | null,
  isRemovable: () => boolean,
): string {
  const { xml, prefix, stringIndex } = writer;
  const { row, col, after } = change;
  const plain = plainCellIn(xml, cell);
  const before = plain === null ? formulaIn(xml.slice(cell.start, cell.end)) : null;
  const hadFormula = plain?.hasFormula ?? before !== null;
  if (hadFormula !== (after.formula !== null)) writer.report(hadFormula ? 'lost' : 'gained', row, col);
  const attributes = plain === null ? attributesOf(xml, cell) : '';
  const style = styleAfter(writer, change, plain === null ? attributeOf(attributes, 's') : plain.style);
  const mayGo = (): boolean => (style ?? '0') === (inherited ?? '0') && isRemovable();
  if (plain === null) {
    const { text, bare } = rewriteCell(xml, cell, before?.kind === 'array', style, after, stringIndex);
    return bare && mayGo() ? '' : text;
  }
  if (after.value === null && after.formula === null && mayGo()) return '';
  return cellElement(prefix, row, col, style, after, stringIndex);
}

/** A cell of a shared formula that loses its master gets its own text, with the same result. */
function untouchedCell(writer: RowWriter, row: number, cell: CellSpan): string {
  const source = writer.xml.slice(cell.start, cell.end);
  if (writer.orphaned.size === 0) return source;
  const formula = formulaIn(source);
  const master = formula?.kind === 'shared' ? writer.orphaned.get(formula.index ?? '') : undefined;
  if (formula === null || master === undefined) return source;
  const own = master.at(row - master.row, cell.col - master.col);
  return source.replace(formula.element, () => `<${writer.prefix}f>${escapeText(own)}</${writer.prefix}f>`);
}

/** `spans` says between which columns a row has cells; Excel takes it as a hint for its memory. */
function widenSpans(attributes: string, cols: readonly number[]): string {
  const spans = attributeOf(attributes, 'spans');
  const bounds = (spans ?? '').split(/[\s:]+/).map(Number);
  if (spans === null || bounds.length < 2 || !bounds.every(Number.isInteger) || cols.length === 0)
    return attributes;
  const ranges = spans
    .trim()
    .split(/\s+/)
    .map((range) => range.split(':').map(Number));
  const covered = (col: number): boolean =>
    ranges.some(([from = Infinity, to = -Infinity]) => col >= from && col <= to);
  if (cols.every(covered)) return attributes;
  const all = [...bounds, ...cols];
  return withAttribute(attributes, 'spans', `${String(Math.min(...all))}:${String(Math.max(...all))}`);
}

/** A row that was not there; empty where nothing stands in it. */
export function newRow(writer: RowWriter, row: number, changes: readonly CellChange[]): string {
  const cells = changes.map((change) => newCell(writer, change, writer.columnStyle(change.col))).join('');
  return cells === '' ? '' : `<${writer.prefix}row r="${String(row)}">${cells}</${writer.prefix}row>`;
}

/** @param changes of this row, by column. */
export function changedRow(writer: RowWriter, row: RowSpan, changes: readonly CellChange[]): string {
  const { xml, prefix, orphaned } = writer;
  const rowStyle = isTrue(attributeOf(row.attributes, 'customFormat'))
    ? (attributeOf(row.attributes, 's') ?? '0')
    : null;
  const inherited = (col: number): string | null => rowStyle ?? writer.columnStyle(col);
  const nextCell = cellsIn(xml, row);
  const isRemovable = (): boolean => cellsOf(xml, row).every(({ placed }) => placed);
  const created: number[] = [];
  const blank = (change: CellChange): string => {
    const text = newCell(writer, change, inherited(change.col));
    if (text !== '') created.push(change.col);
    return text;
  };
  let body = '';
  /** The text up to here is in `body`, or was replaced there. */
  let at = row.inner.start;
  const replace = (start: number, end: number, text: string): void => {
    body += xml.slice(at, start) + text;
    at = end;
  };
  let next = 0;
  let left = 0;
  let last = row.inner.start;
  for (let cell = nextCell(); cell !== null; cell = nextCell()) {
    let change = changes[next];
    for (; change !== undefined && change.col < cell.col; change = changes[++next])
      replace(cell.start, cell.start, blank(change));
    left += 1;
    last = cell.end;
    if (change?.col === cell.col) {
      next += 1;
      const text = changedCell(writer, cell, change, inherited(cell.col), isRemovable);
      if (text === '') left -= 1;
      replace(cell.start, cell.end, text);
    } else if (orphaned.size > 0) replace(cell.start, cell.end, untouchedCell(writer, row.row, cell));
    else if (change === undefined) break;
  }
  // Before the space that may follow the last cell.
  if (next < changes.length) replace(last, last, changes.slice(next).map(blank).join(''));
  body += xml.slice(at, row.inner.end);
  if (body === xml.slice(row.inner.start, row.inner.end)) return xml.slice(row.start, row.end);
  const attributes = widenSpans(row.attributes, created);
  const emptied = left + created.length === 0 && body.trim() === '';
  if (!emptied) {
    if (row.selfClosed) return `<${prefix}row${attributes}>${body}</${prefix}row>`;
    const open = xml.slice(row.start, row.inner.start).replace(row.attributes, () => attributes);
    return open + body + xml.slice(row.inner.end, row.end);
  }
  // Excel writes no row of which there is nothing to say.
  const plain = /^\s+r\s*=\s*(?:"[^"]*"|'[^']*')(?:\s+spans\s*=\s*(?:"[^"]*"|'[^']*'))?$/.test(attributes);
  return plain && writer.rowsPlaced() ? '' : `<${prefix}row${attributes}/>`;
}
