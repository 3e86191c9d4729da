/** Finds the lines of a table again on the sheet where staff may have inserted rows and columns. */
import { textOf } from '../form/normalise';
import { formulaAt, lastRow, valueAt, type Area, type SheetGrid } from '../grid';
import { layOut, placeFresh, type Placed } from './lay-out';
import type { ReportCell, ReportLine, ReportTable } from './report';
import { NUMBER_LINE } from './tables/context';

/** Sheet columns of the table's columns; null where they cannot be told. */
export function findColumns(grid: SheetGrid, area: Area, table: ReportTable): number[] | null {
  const width = table.widths.length;
  const found = area.right - area.left + 1;
  if (found === width) return table.widths.map((_, index) => area.left + index);
  if (!table.lines.some(({ key }) => key === NUMBER_LINE)) return null;
  for (let row = area.top; row <= area.bottom; row++) {
    const cols: number[] = [];
    for (let col = area.left; col <= area.right; col++)
      if (new RegExp(`^${String(cols.length + 1)}(?: \\(|$)`).test(textOf(valueAt(grid, row, col))))
        cols.push(col);
    if (cols.length === width) return cols;
  }
  return null;
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

/** How well a sheet row fits a line; 0 is not at all. */
function likeness(
  grid: SheetGrid,
  row: number,
  line: ReportLine,
  cols: readonly number[],
  texts: ReadonlyMap<ReportCell, { readonly formula: string | null; readonly value: string }>,
): number {
  const anchor = anchorOf(line);
  if (anchor === null) return 0;
  const at = (cell: ReportCell): { formula: string | null; value: string } => {
    const col = cols[cell.col - 1] ?? 0;
    const value = valueAt(grid, row, col);
    return { formula: formulaAt(grid, row, col), value: textOf(value) };
  };
  const wanted = texts.get(anchor);
  if (wanted === undefined) return 0;
  const there = at(anchor);
  let score = 0;
  if (wanted.formula === null) score = there.formula === null && there.value === wanted.value ? 6 : 0;
  else if (there.formula !== null) {
    if (fingerprint(there.formula) === fingerprint(wanted.formula)) score = 4;
    if (there.value !== '' && there.value === wanted.value) score += 4;
  } else if (there.value !== '' && there.value === wanted.value) score = 3;
  if (score === 0) return 0;
  // Lines alike in their anchor (a kegiatan and its only subkegiatan) differ in their number.
  for (const cell of line.cells) {
    if (cell === anchor || cell.content.kind !== 'label') continue;
    if (at(cell).value === texts.get(cell)?.value) score += 1;
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
  const texts = new Map(
    placed.cells.map(({ cell, formula, value }) => [cell, { formula, value: textOf(value) }]),
  );
  const lines = table.lines.filter((line) => anchorOf(line) !== null);
  const top = area.top;
  const bottom = Math.min(area.bottom, Math.max(lastRow(grid), area.top));
  const height = bottom - top + 1;
  const scores = lines.map((line) =>
    Array.from({ length: height }, (_, index) => likeness(grid, top + index, line, cols, texts)),
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
