/** Finds the lines of a table again on the sheet where staff may have inserted rows and columns. */
import { textOf } from '../form/normalise';
import { cellKey, formulaAt, lastRow, valueAt, type Area, type SheetGrid } from '../grid';
import { layOut, placeFresh, type Placed } from './lay-out';
import type { ReportCell, ReportLine, ReportTable } from './report';
import { NUMBER_LINE } from './tables/context';

export interface FoundColumns {
  /** Sheet column of each column of the table. */
  readonly cols: readonly number[];
  /** The table as it is described now has more or fewer columns than the one on the sheet, such as a year. */
  readonly widthChanged: boolean;
}

/** Columns of the row of column numbers, `1 2 3 …`; empty where there is no such row. */
function numberedColumns(grid: SheetGrid, area: Area): number[] {
  let most: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cols: number[] = [];
    for (let col = area.left; col <= area.right; col++)
      if (new RegExp(`^${String(cols.length + 1)}(?: \\(|$)`).test(textOf(valueAt(grid, row, col))))
        cols.push(col);
    if (cols.length > most.length) most = cols;
  }
  return most;
}

/** Sheet columns of the table's columns; null where they cannot be told. */
export function findColumns(grid: SheetGrid, area: Area, table: ReportTable): FoundColumns | null {
  const width = table.widths.length;
  const found = area.right - area.left + 1;
  const plain = table.widths.map((_, index) => area.left + index);
  const hasNumbers = table.lines.some(({ key }) => key === NUMBER_LINE);
  if (!hasNumbers) return found === width ? { cols: plain, widthChanged: false } : null;
  const numbered = numberedColumns(grid, area);
  if (numbered.length === width) return { cols: numbered, widthChanged: false };
  // Numbers up to the last column: nothing was inserted, the table itself is of another width.
  return numbered.length === found ? { cols: plain, widthChanged: true } : null;
}

function anchorOf(line: ReportLine): ReportCell | null {
  if (line.anchor !== undefined) return line.cells.find(({ col }) => col === line.anchor) ?? null;
  return line.cells.find(({ content }) => content.kind === 'label' || content.kind === 'live') ?? null;
}

const OWN_ADDRESS = /(?<![!A-Z0-9_$.'])\$?[A-Z]{1,3}\$?\d+(?![A-Z0-9_(])/g;

/** The formula without the addresses of its own sheet, which move with the rows. */
export function fingerprint(formula: string): string {
  return formula.replace(/\s+/g, '').toUpperCase().replace(OWN_ADDRESS, '#');
}

/** A cell as the comparison sees it. */
interface Seen {
  /** Null for a plain value. */
  readonly formula: string | null;
  readonly text: string;
}

/** How well a sheet row fits a line; 0 is not at all. */
function likeness(
  line: ReportLine,
  wanted: ReadonlyMap<ReportCell, Seen>,
  there: (cell: ReportCell) => Seen,
): number {
  const anchor = anchorOf(line);
  const want = anchor === null ? undefined : wanted.get(anchor);
  if (anchor === null || want === undefined) return 0;
  const found = there(anchor);
  const sameText = found.text !== '' && found.text === want.text;
  let score = (found.formula === want.formula ? 4 : 0) + (sameText ? 4 : 0);
  const { content } = anchor;
  const stem = content.kind === 'label' ? content.stem : undefined;
  const earlier = stem !== undefined && found.text.startsWith(stem);
  if (want.formula === null) score = found.formula === null && (sameText || earlier) ? 6 : 0;
  else if (found.formula === null) score = sameText ? 3 : 0;
  if (score === 0) return 0;
  // Lines alike in their anchor (a kegiatan and its only subkegiatan) differ in their number.
  for (const cell of line.cells) {
    if (cell === anchor || cell.content.kind !== 'label') continue;
    if (there(cell).text === wanted.get(cell)?.text) score += 1;
  }
  return score;
}

export interface Alignment {
  /** Sheet row of every line that was found. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The best way to find lines in rows without changing their order. */
export function align(grid: SheetGrid, area: Area, table: ReportTable, cols: readonly number[]): Alignment {
  const fresh = placeFresh(table);
  const placed: Placed = layOut(table, fresh);
  const wanted = new Map(
    placed.cells.map(({ cell, formula, value }): [ReportCell, Seen] => [
      cell,
      { formula: formula === null ? null : fingerprint(formula), text: textOf(value) },
    ]),
  );
  const known = new Map<number, Seen>();
  const seen = (row: number, col: number): Seen => {
    const key = cellKey(row, col);
    const before = known.get(key);
    if (before !== undefined) return before;
    const formula = formulaAt(grid, row, col);
    const made: Seen = {
      formula: formula === null ? null : fingerprint(formula),
      text: textOf(valueAt(grid, row, col)),
    };
    known.set(key, made);
    return made;
  };
  const lines = table.lines.filter((line) => anchorOf(line) !== null);
  const top = area.top;
  const bottom = Math.min(area.bottom, Math.max(lastRow(grid), area.top));
  const height = bottom - top + 1;
  const scores = lines.map((line) =>
    Array.from({ length: height }, (_, index) =>
      likeness(line, wanted, (cell) => seen(top + index, cols[cell.col - 1] ?? 0)),
    ),
  );
  // best[i][j]: the highest sum for lines from i on in rows from j on.
  const best = Array.from({ length: lines.length + 1 }, () => new Float64Array(height + 1));
  for (let i = lines.length - 1; i >= 0; i--)
    for (let j = height - 1; j >= 0; j--) {
      const score = scores[i]?.[j] ?? 0;
      const here = best[i];
      if (here === undefined) continue;
      const skipLine = best[i + 1]?.[j] ?? 0;
      const skipRow = here[j + 1] ?? 0;
      const both = score > 0 ? score + (best[i + 1]?.[j + 1] ?? 0) : 0;
      here[j] = Math.max(skipLine, skipRow, both);
    }
  const rows = new Map<string, number>();
  for (let i = 0, j = 0; i < lines.length && j < height;) {
    const score = scores[i]?.[j] ?? 0;
    const value = best[i]?.[j] ?? 0;
    const line = lines[i];
    if (line !== undefined && score > 0 && value === score + (best[i + 1]?.[j + 1] ?? 0)) {
      rows.set(line.key, top + j);
      i += 1;
      j += 1;
    } else if (value === (best[i]?.[j + 1] ?? 0)) j += 1;
    else i += 1;
  }
  return { rows };
}
