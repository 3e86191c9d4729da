/** Rewrites the touched cells in the text of a worksheet part; every other byte stays. */
import { cellKey, cellName, isCellError, type Area } from '../core/grid';
import type { CellChange, CellState } from '../core/patch/patch';
import { toStored } from './future-functions';
import { PatchProblem } from './problem';
import { readArea } from './address';
import { attributeOf, scanSheet, type CellSpan, type RowSpan } from './scan-sheet';
import { moveFormula } from './shared-formula';
import { escapeXml } from './xml';

export interface SheetPatch {
  readonly xml: string;
  /** Cells that hold a formula now and did not before, and the reverse: for the calculation chain. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What a cell's `<f>` says, with its entities decoded. */
interface FormulaElement {
  readonly kind: string | null;
  readonly index: string | null;
  readonly area: Area | null;
  readonly text: string;
  readonly element: string;
}

const FORMULA =
  /<((?:[\w.-]+:)?)f((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([\s\S]*?)<\/\1f\s*>)/;

function decodeEntities(text: string): string {
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escapeXml(inner))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function formulaIn(cell: string): FormulaElement | null {
  const match = FORMULA.exec(cell);
  if (match === null) return null;
  const attributes = match[2] ?? '';
  const ref = attributeOf(attributes, 'ref');
  return {
    kind: attributeOf(attributes, 't'),
    index: attributeOf(attributes, 'si'),
    area: ref === null ? null : readArea(ref),
    text: decodeEntities(match[3] ?? ''),
    element: match[0],
  };
}

/** One `<c>`, with the style it has or should take. */
export function cellElement(
  prefix: string,
  row: number,
  col: number,
  style: string | null,
  state: CellState,
): string {
  const open = `<${prefix}c r="${cellName(row, col)}"${style === null ? '' : ` s="${style}"`}`;
  const { value } = state;
  const formula =
    state.formula === null ? '' : `<${prefix}f>${escapeXml(toStored(state.formula.slice(1)))}</${prefix}f>`;
  const close = `</${prefix}c>`;
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return formula === '' ? `${open}/>` : `${open}>${formula}${close}`;
  if (typeof value === 'number') return `${open}>${formula}${v(String(value))}${close}`;
  if (typeof value === 'boolean') return `${open} t="b">${formula}${v(value ? '1' : '0')}${close}`;
  if (isCellError(value)) return `${open} t="e">${formula}${v(escapeXml(value.error))}${close}`;
  if (formula !== '') return `${open} t="str">${formula}${v(escapeXml(value))}${close}`;
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return `${open} t="inlineStr"><${prefix}is><${prefix}t${space}>${escapeXml(value)}</${prefix}t></${prefix}is>${close}`;
}

/** Formula areas of the sheet that hang together: shared masters by index, and array or table areas. */
interface FormulaAreas {
  readonly masters: ReadonlyMap<
    string,
    { readonly row: number; readonly col: number; readonly text: string }
  >;
  readonly blocks: readonly Area[];
}

function formulaAreas(xml: string, rows: readonly RowSpan[]): FormulaAreas {
  const masters = new Map<string, { row: number; col: number; text: string }>();
  const blocks: Area[] = [];
  if (!/<(?:[\w.-]+:)?f\s[^>]*\bt\s*=/.test(xml)) return { masters, blocks };
  for (const row of rows)
    for (const cell of row.cells) {
      const formula = formulaIn(xml.slice(cell.start, cell.end));
      if (formula === null) continue;
      if (formula.kind === 'shared' && formula.index !== null && formula.text !== '')
        masters.set(formula.index, { row: cell.row, col: cell.col, text: formula.text });
      else if ((formula.kind === 'array' || formula.kind === 'dataTable') && formula.area !== null) {
        const { top, left, bottom, right } = formula.area;
        if (top !== bottom || left !== right) blocks.push(formula.area);
      }
    }
  return { masters, blocks };
}

/** Style of columns without cells, from `<cols>`. */
function columnStyles(xml: string): (col: number) => string | null {
  const ranges: { min: number; max: number; style: string }[] = [];
  for (const match of xml.matchAll(/<(?:[\w.-]+:)?col((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))+)\s*\/?>/g)) {
    const style = attributeOf(match[1] ?? '', 'style');
    if (style !== null)
      ranges.push({
        min: Number(attributeOf(match[1] ?? '', 'min')),
        max: Number(attributeOf(match[1] ?? '', 'max')),
        style,
      });
  }
  return (col) => ranges.find(({ min, max }) => col >= min && col <= max)?.style ?? null;
}

/**
 * @param changes of this sheet only, each cell once.
 * @param styleFor the style index a cell takes when its number format changes (given its present style).
 * @throws PatchProblem for a cell inside an array formula.
 */
export function patchSheet(
  sheet: string,
  xml: string,
  changes: readonly CellChange[],
  styleFor: (style: string | null, format: string) => string,
): SheetPatch {
  const scan = scanSheet(xml);
  if (scan === null) return { xml, gained: [], lost: [] };
  const { prefix } = scan;
  const areas = formulaAreas(xml, scan.rows);
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) {
    const inBlock = areas.blocks.some(
      ({ top, left, bottom, right }) =>
        change.row >= top && change.row <= bottom && change.col >= left && change.col <= right,
    );
    if (inBlock) throw new PatchProblem(sheet, cellName(change.row, change.col));
    const list = byRow.get(change.row);
    if (list === undefined) byRow.set(change.row, [change]);
    else list.push(change);
  }
  for (const list of byRow.values()) list.sort((a, b) => a.col - b.col);
  const touched = new Set(changes.map(({ row, col }) => cellKey(row, col)));
  const orphaned = new Set(
    [...areas.masters].filter(([, { row, col }]) => touched.has(cellKey(row, col))).map(([index]) => index),
  );
  const styleOfColumn = columnStyles(xml.slice(0, scan.data.start));
  const gained: string[] = [];
  const lost: string[] = [];

  const written = (change: CellChange, style: string | null, hadFormula: boolean): string => {
    const name = cellName(change.row, change.col);
    if (change.after.formula !== null && !hadFormula) gained.push(name);
    if (change.after.formula === null && hadFormula) lost.push(name);
    const final = change.format === undefined ? style : styleFor(style, change.format.after);
    return cellElement(prefix, change.row, change.col, final, change.after);
  };
  const rewriteCell = (cell: CellSpan, change: CellChange | undefined): string => {
    const source = xml.slice(cell.start, cell.end);
    if (change !== undefined) return written(change, attributeOf(cell.attributes, 's'), FORMULA.test(source));
    if (orphaned.size === 0) return source;
    const formula = formulaIn(source);
    if (formula?.kind !== 'shared' || formula.index === null || !orphaned.has(formula.index)) return source;
    const master = areas.masters.get(formula.index);
    if (master === undefined) return source;
    // Its master is overwritten: the formula gets its own text, with the same result.
    const own = moveFormula(master.text, cell.row - master.row, cell.col - master.col);
    return source.replace(formula.element, () => `<${prefix}f>${escapeXml(own)}</${prefix}f>`);
  };
  const newRow = (row: number, list: readonly CellChange[]): string =>
    `<${prefix}row r="${String(row)}">${list.map((change) => written(change, styleOfColumn(change.col), false)).join('')}</${prefix}row>`;
  const rewriteRow = (row: RowSpan, list: readonly CellChange[]): string => {
    const rowStyle =
      attributeOf(row.attributes, 'customFormat') === '1' ? attributeOf(row.attributes, 's') : null;
    const blank = (change: CellChange): string =>
      written(change, rowStyle ?? styleOfColumn(change.col), false);
    if (row.selfClosed) return `<${prefix}row${row.attributes}>${list.map(blank).join('')}</${prefix}row>`;
    let out = xml.slice(row.start, row.inner.start);
    let at = row.inner.start;
    let next = 0;
    for (const cell of row.cells) {
      out += xml.slice(at, cell.start);
      for (let change = list[next]; change !== undefined && change.col < cell.col; change = list[++next])
        out += blank(change);
      const change = list[next]?.col === cell.col ? list[next++] : undefined;
      out += rewriteCell(cell, change);
      at = cell.end;
    }
    const rest = list.slice(next).map(blank).join('');
    return out + rest + xml.slice(at, row.end);
  };

  const chunks: string[] = [];
  let at = scan.data.inner.start;
  const waiting = [...byRow.keys()].sort((a, b) => a - b);
  let next = 0;
  const insertRowsBefore = (limit: number): void => {
    for (let row = waiting[next]; row !== undefined && row < limit; row = waiting[++next])
      chunks.push(newRow(row, byRow.get(row) ?? []));
  };
  for (const row of scan.rows) {
    const list = byRow.get(row.row);
    const needed = list !== undefined || orphaned.size > 0;
    if ((waiting[next] ?? Infinity) < row.row) {
      chunks.push(xml.slice(at, row.start));
      at = row.start;
      insertRowsBefore(row.row);
    }
    if (waiting[next] === row.row) next += 1;
    if (!needed) continue;
    chunks.push(xml.slice(at, row.start), rewriteRow(row, list ?? []));
    at = row.end;
    byRow.delete(row.row);
  }
  chunks.push(xml.slice(at, scan.data.inner.end));
  insertRowsBefore(Infinity);
  const body = chunks.join('');
  const opening = scan.data.selfClosed
    ? `${xml.slice(0, scan.data.start)}<${prefix}sheetData>`
    : xml.slice(0, scan.data.inner.start);
  const closing = scan.data.selfClosed
    ? `</${prefix}sheetData>${xml.slice(scan.data.end)}`
    : xml.slice(scan.data.inner.end);
  return { xml: widenDimension(opening, changes) + body + closing, gained, lost };
}

/** Keeps `<dimension>` true when a cell outside of it was written. */
function widenDimension(head: string, changes: readonly CellChange[]): string {
  return head.replace(
    /(<(?:[\w.-]+:)?dimension\s[^>]*\bref\s*=\s*["'])([^"']*)(["'])/,
    (whole, before: string, ref: string, after: string) => {
      const area = readArea(ref);
      if (area === null || changes.length === 0) return whole;
      const rows = changes.map(({ row }) => row);
      const cols = changes.map(({ col }) => col);
      const top = rows.reduce((a, b) => Math.min(a, b), area.top);
      const left = cols.reduce((a, b) => Math.min(a, b), area.left);
      const bottom = rows.reduce((a, b) => Math.max(a, b), area.bottom);
      const right = cols.reduce((a, b) => Math.max(a, b), area.right);
      if (top === area.top && left === area.left && bottom === area.bottom && right === area.right)
        return whole;
      return `${before}${cellName(top, left)}:${cellName(bottom, right)}${after}`;
    },
  );
}
