/** The text of one `<row>` with its touched cells rewritten and its new cells between them. */
import type { CellChange } from '../core/patch/patch';
import { cellElement, rewriteCell, type StringIndex } from './cell-element';
import { formulaIn, type Master } from './formula-element';
import { cellsOf, type CellSpan, type RowSpan } from './scan-sheet';
import { moveFormula } from './shared-formula';
import { attributeOf, withAttribute } from './tags';
import { escapeXml, isTrue } from './xml';

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
  removable: boolean,
): string {
  const { xml } = writer;
  const before = formulaIn(xml.slice(cell.start, cell.end));
  if (change.after.formula !== null && before === null) writer.report('gained', cell.row, cell.col);
  if (change.after.formula === null && before !== null) writer.report('lost', cell.row, cell.col);
  const style = styleAfter(writer, change, attributeOf(cell.attributes, 's'));
  const { text, bare } = rewriteCell(
    xml,
    cell,
    before?.kind === 'array',
    style,
    change.after,
    writer.stringIndex,
  );
  return bare && removable && (style ?? '0') === (inherited ?? '0') ? '' : text;
}

/** A cell of a shared formula that loses its master gets its own text, with the same result. */
function untouchedCell(writer: RowWriter, cell: CellSpan): string {
  const source = writer.xml.slice(cell.start, cell.end);
  if (writer.orphaned.size === 0) return source;
  const formula = formulaIn(source);
  const master = formula?.kind === 'shared' ? writer.orphaned.get(formula.index ?? '') : undefined;
  if (formula === null || master === undefined) return source;
  const own = moveFormula(master.text, cell.row - master.row, cell.col - master.col);
  return source.replace(formula.element, () => `<${writer.prefix}f>${escapeXml(own)}</${writer.prefix}f>`);
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
  const { xml, prefix } = writer;
  const rowStyle = isTrue(attributeOf(row.attributes, 'customFormat'))
    ? (attributeOf(row.attributes, 's') ?? '0')
    : null;
  const inherited = (col: number): string | null => rowStyle ?? writer.columnStyle(col);
  const cells = row.selfClosed ? [] : cellsOf(xml, row);
  const removable = cells.every(({ placed }) => placed);
  const created: number[] = [];
  const blank = (change: CellChange): string => {
    const text = newCell(writer, change, inherited(change.col));
    if (text !== '') created.push(change.col);
    return text;
  };
  let body = '';
  let at = row.inner.start;
  let next = 0;
  let left = 0;
  for (const cell of cells) {
    body += xml.slice(at, cell.start);
    for (let change = changes[next]; change !== undefined && change.col < cell.col; change = changes[++next])
      body += blank(change);
    const change = changes[next]?.col === cell.col ? changes[next++] : undefined;
    const text =
      change === undefined
        ? untouchedCell(writer, cell)
        : changedCell(writer, cell, change, inherited(cell.col), removable);
    if (text !== '') left += 1;
    body += text;
    at = cell.end;
  }
  body += changes.slice(next).map(blank).join('') + xml.slice(at, row.inner.end);
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
