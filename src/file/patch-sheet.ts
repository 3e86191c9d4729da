/** Rewrites the touched cells in the text of a worksheet part; every other byte stays. */
import { cellKey, cellName, type Area } from '../core/grid';
import type { CellChange } from '../core/patch/patch';
import { isOnSheet, LAST_COL, readArea } from '../core/address';
import type { StringIndex } from './cell-element';
import { formulaAreas, orphanedBy } from './formula-element';
import { FileProblem, type RefusedCell } from './problem';
import { changedRow, newRow, type RowWriter } from './row-element';
import { findSheetData, rowsOf, type SheetData } from './scan-sheet';
import { attributeOf } from './tags';
import { decodeOnce, textWriter } from './xml';

export interface SheetPatch {
  readonly bytes: Uint8Array;
  /** Cells (`cellKey`) that hold a formula now and did not before, and the reverse: for the calculation chain. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

export interface SheetPlan {
  /** Cells that cannot be written; the plan can be carried out only when there are none. */
  readonly refused: readonly RefusedCell[];
  readonly write: (look: Pick<RowWriter, 'styleFor'> & { readonly stringIndex: StringIndex }) => SheetPatch;
}

const UNPLACED_ROW = /<(?:[\w.-]+:)?row(?:\s+(?!r\s*=)[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/;

/** Style of columns without cells, from `<cols>`. */
function columnStyles(head: string): (col: number) => string | null {
  const ranges: { min: number; max: number; style: string }[] = [];
  for (const [, attributes = ''] of head.matchAll(
    /<(?:[\w.-]+:)?col((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))+)\s*\/?>/g,
  )) {
    const style = attributeOf(attributes, 'style');
    const [min, max] = [Number(attributeOf(attributes, 'min')), Number(attributeOf(attributes, 'max'))];
    if (style !== null) ranges.push({ min, max, style });
  }
  const known = new Map<number, string | null>();
  return (col) => {
    let style = known.get(col);
    if (style === undefined) {
      style = ranges.find(({ min, max }) => col >= min && col <= max)?.style ?? null;
      known.set(col, style);
    }
    return style;
  };
}

/** @throws Error where the patch names a cell twice or off the sheet: its builder is wrong. */
function changesByRow(sheet: string, changes: readonly CellChange[]): Map<number, CellChange[]> {
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) {
    const { row, col } = change;
    if (!isOnSheet(row, col))
      throw new Error(`the patch names row ${String(row)}, column ${String(col)} of ${sheet}`);
    const list = byRow.get(row);
    if (list === undefined) byRow.set(row, [change]);
    else list.push(change);
  }
  for (const list of byRow.values()) {
    list.sort((a, b) => a.col - b.col);
    list.forEach(({ row, col }, index) => {
      if (list[index + 1]?.col === col)
        throw new Error(`the patch names ${sheet}!${cellName(row, col)} twice`);
    });
  }
  return byRow;
}

/** `A1:XFD1048576`. */
const LONGEST_REFERENCE = 16;
/** Letters of a new cell; a formula is rarely longer. */
const USUAL_CELL = 64;

/**
 * What the changes come to on this sheet, before anything is written.
 * @param part the worksheet part's bytes
 * @param changes of this sheet only.
 * @throws FileProblem('damaged') for a part without sheet data; Error for a cell named twice.
 */
export function planSheet(sheet: string, part: Uint8Array, changes: readonly CellChange[]): SheetPlan {
  const xml = decodeOnce(part);
  const data = findSheetData(xml);
  if (data === null) throw new FileProblem('damaged', `${sheet} has no sheet data`);
  const byRow = changesByRow(sheet, changes);
  const areas = formulaAreas(xml, data);
  const refused = changesWithin(areas.blocks, changes);
  const orphaned = orphanedBy(areas, changes);

  const write: SheetPlan['write'] = ({ styleFor, stringIndex }) => {
    const gained: number[] = [];
    const lost: number[] = [];
    const reach: Reach = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
    let rowsPlaced: boolean | undefined;
    const writer: RowWriter = {
      xml,
      prefix: data.prefix,
      stringIndex,
      styleFor,
      columnStyle: columnStyles(xml.slice(0, data.start)),
      orphaned,
      rowsPlaced: () => (rowsPlaced ??= !UNPLACED_ROW.test(xml)),
      report: (event, row, col) => {
        if (event === 'created') stretch(reach, row, col);
        else (event === 'gained' ? gained : lost).push(cellKey(row, col));
      },
    };
    const head = xml.slice(0, data.selfClosed ? data.start : data.inner.start);
    const out = textWriter(part, head.length + LONGEST_REFERENCE, xml.length + changes.length * USUAL_CELL);
    let isOpen = !data.selfClosed;
    const put = (text: string): void => {
      if (text !== '' && !isOpen) out.put(`<${data.prefix}sheetData>`);
      isOpen ||= text !== '';
      out.put(text);
    };
    putBody(writer, data, byRow, put);
    if (!data.selfClosed) out.put(xml.slice(data.inner.end));
    else
      out.put(
        (isOpen ? `</${data.prefix}sheetData>` : xml.slice(data.start, data.end)) + xml.slice(data.end),
      );
    return { bytes: out.done(widenDimension(head, reach)), gained, lost };
  };
  return { refused: refused.map(({ row, col }) => ({ sheet, row, col })), write };
}

/** The changes of cells within any of the areas, in the order they came. */
function changesWithin(areas: readonly Area[], changes: readonly CellChange[]): readonly CellChange[] {
  const blocks = areas.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  if (blocks.length === 0) return [];
  const starting = [...blocks].sort((a, b) => a.top - b.top);
  const ending = [...blocks].sort((a, b) => a.bottom - b.bottom);
  /** How many areas cover a column in the row at work: rows are gone through from top to bottom. */
  const covered = new Int32Array(LAST_COL + 1);
  const count = ({ left, right }: Area, by: number): void => {
    for (let col = Math.max(left, 1); col <= Math.min(right, LAST_COL); col++)
      covered[col] = (covered[col] ?? 0) + by;
  };
  let started = 0;
  let ended = 0;
  const within = new Set<CellChange>();
  for (const change of [...changes].sort((a, b) => a.row - b.row)) {
    for (
      let area = starting[started];
      area !== undefined && area.top <= change.row;
      area = starting[++started]
    )
      count(area, 1);
    for (let area = ending[ended]; area !== undefined && area.bottom < change.row; area = ending[++ended])
      count(area, -1);
    if ((covered[change.col] ?? 0) > 0) within.add(change);
  }
  return changes.filter((change) => within.has(change));
}

/** What stands in `<sheetData>` after the changes, in pieces. */
function putBody(
  writer: RowWriter,
  data: SheetData,
  byRow: ReadonlyMap<number, readonly CellChange[]>,
  put: (text: string) => void,
): void {
  const { xml } = writer;
  const waiting = [...byRow.keys()].sort((a, b) => a - b);
  let at = data.inner.start;
  let next = 0;
  const insertRowsBefore = (limit: number): void => {
    for (let row = waiting[next]; row !== undefined && row < limit; row = waiting[++next])
      put(newRow(writer, row, byRow.get(row) ?? []));
  };
  for (const row of rowsOf(xml, data)) {
    if (next === waiting.length && writer.orphaned.size === 0) break;
    if ((waiting[next] ?? Infinity) < row.row) {
      put(xml.slice(at, row.start));
      at = row.start;
      insertRowsBefore(row.row);
    }
    if (waiting[next] === row.row) next += 1;
    else if (writer.orphaned.size === 0) continue;
    put(xml.slice(at, row.start) + changedRow(writer, row, byRow.get(row.row) ?? []));
    at = row.end;
  }
  put(xml.slice(at, data.inner.end));
  insertRowsBefore(Infinity);
}

/** The area that written cells take; nothing while its bottom is 0. */
interface Reach {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

function stretch(reach: Reach, row: number, col: number): void {
  if (row < reach.top) reach.top = row;
  if (row > reach.bottom) reach.bottom = row;
  if (col < reach.left) reach.left = col;
  if (col > reach.right) reach.right = col;
}

/** Keeps `<dimension>` true when a cell outside of it was written. */
function widenDimension(head: string, reach: Readonly<Reach>): string {
  if (reach.bottom === 0) return head;
  return head.replace(
    /(<(?:[\w.-]+:)?dimension\s[^>]*\bref\s*=\s*["'])([^"']*)(["'])/,
    (whole, before: string, ref: string, after: string) => {
      const area = readArea(ref);
      if (area === null) return whole;
      const wide = { ...reach };
      stretch(wide, area.top, area.left);
      stretch(wide, area.bottom, area.right);
      const { top, left, bottom, right } = wide;
      if (top === area.top && left === area.left && bottom === area.bottom && right === area.right)
        return whole;
      return `${before}${cellName(top, left)}:${cellName(bottom, right)}${after}`;
    },
  );
}
