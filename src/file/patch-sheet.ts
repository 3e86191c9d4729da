/** Rewrites the touched cells in the text of a worksheet part; every other byte stays. */
import { cellKey, cellName } from '../core/grid';
import type { CellChange } from '../core/patch/patch';
import { isOnSheet, readArea } from '../core/address';
import type { StringIndex } from './cell-element';
import { formulaAreas, orphanedBy } from './formula-element';
import { FileProblem, type RefusedCell } from './problem';
import { changedRow, newRow, type RowWriter } from './row-element';
import { findSheetData, rowsOf, type SheetData } from './scan-sheet';
import { attributeOf } from './tags';

export interface SheetPatch {
  readonly xml: string;
  /** Cells that hold a formula now and did not before, and the reverse: for the calculation chain. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
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
  return (col) => ranges.find(({ min, max }) => col >= min && col <= max)?.style ?? null;
}

/** @throws Error where the patch names a cell twice or off the sheet: its builder is wrong. */
function changesByRow(sheet: string, changes: readonly CellChange[]): Map<number, CellChange[]> {
  const byRow = new Map<number, CellChange[]>();
  const seen = new Set<number>();
  for (const change of changes) {
    const { row, col } = change;
    if (!isOnSheet(row, col))
      throw new Error(`the patch names row ${String(row)}, column ${String(col)} of ${sheet}`);
    if (seen.has(cellKey(row, col))) throw new Error(`the patch names ${sheet}!${cellName(row, col)} twice`);
    seen.add(cellKey(row, col));
    const list = byRow.get(row);
    if (list === undefined) byRow.set(row, [change]);
    else list.push(change);
  }
  for (const list of byRow.values()) list.sort((a, b) => a.col - b.col);
  return byRow;
}

/**
 * What the changes come to on this sheet, before anything is written.
 * @param changes of this sheet only.
 * @throws FileProblem('damaged') for a part without sheet data; Error for a cell named twice.
 */
export function planSheet(sheet: string, xml: string, changes: readonly CellChange[]): SheetPlan {
  const data = findSheetData(xml);
  if (data === null) throw new FileProblem('damaged', `${sheet} has no sheet data`);
  const byRow = changesByRow(sheet, changes);
  const areas = formulaAreas(xml, data);
  const refused = changes
    .filter(({ row, col }) =>
      areas.blocks.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right,
      ),
    )
    .map(({ row, col }) => ({ sheet, row, col }));
  const orphans = orphanedBy(areas, new Set(changes.map(({ row, col }) => cellKey(row, col))));
  const orphaned = new Map([...areas.masters].filter(([index]) => orphans.has(index)));

  const write: SheetPlan['write'] = ({ styleFor, stringIndex }) => {
    const gained: string[] = [];
    const lost: string[] = [];
    let reach: Reach = null;
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
        if (event === 'created') reach = reached(reach, row, col);
        else (event === 'gained' ? gained : lost).push(cellName(row, col));
      },
    };
    const body = sheetBody(writer, data, byRow);
    const head = widenDimension(xml.slice(0, data.selfClosed ? data.start : data.inner.start), reach);
    if (!data.selfClosed) return { xml: head + body + xml.slice(data.inner.end), gained, lost };
    const { prefix } = data;
    const whole =
      body === '' ? xml.slice(data.start, data.end) : `<${prefix}sheetData>${body}</${prefix}sheetData>`;
    return { xml: head + whole + xml.slice(data.end), gained, lost };
  };
  return { refused, write };
}

/** What stands in `<sheetData>` after the changes. */
function sheetBody(
  writer: RowWriter,
  data: SheetData,
  byRow: ReadonlyMap<number, readonly CellChange[]>,
): string {
  const { xml } = writer;
  const chunks: string[] = [];
  const waiting = [...byRow.keys()].sort((a, b) => a - b);
  let at = data.inner.start;
  let next = 0;
  const insertRowsBefore = (limit: number): void => {
    for (let row = waiting[next]; row !== undefined && row < limit; row = waiting[++next])
      chunks.push(newRow(writer, row, byRow.get(row) ?? []));
  };
  for (const row of rowsOf(xml, data)) {
    if (next === waiting.length && writer.orphaned.size === 0) break;
    if ((waiting[next] ?? Infinity) < row.row) {
      chunks.push(xml.slice(at, row.start));
      at = row.start;
      insertRowsBefore(row.row);
    }
    if (waiting[next] === row.row) next += 1;
    else if (writer.orphaned.size === 0) continue;
    chunks.push(xml.slice(at, row.start), changedRow(writer, row, byRow.get(row.row) ?? []));
    at = row.end;
  }
  chunks.push(xml.slice(at, data.inner.end));
  insertRowsBefore(Infinity);
  return chunks.join('');
}

type Reach = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
} | null;

const reached = (reach: Reach, row: number, col: number): Reach => ({
  top: Math.min(reach?.top ?? row, row),
  left: Math.min(reach?.left ?? col, col),
  bottom: Math.max(reach?.bottom ?? row, row),
  right: Math.max(reach?.right ?? col, col),
});

/** Keeps `<dimension>` true when a cell outside of it was written. */
function widenDimension(head: string, reach: Reach): string {
  if (reach === null) return head;
  return head.replace(
    /(<(?:[\w.-]+:)?dimension\s[^>]*\bref\s*=\s*["'])([^"']*)(["'])/,
    (whole, before: string, ref: string, after: string) => {
      const area = readArea(ref);
      if (area === null) return whole;
      const wide = reached(reached(reach, area.top, area.left), area.bottom, area.right) ?? area;
      const { top, left, bottom, right } = wide;
      if (top === area.top && left === area.left && bottom === area.bottom && right === area.right)
        return whole;
      return `${before}${cellName(top, left)}:${cellName(bottom, right)}${after}`;
    },
  );
}
