/**
 * A list of programs, kegiatan and subkegiatan as people paste it: from Excel, Word, PDF, SIPD, with codes or
 * numbering or neither, as a table or line by line. What is not taken is named in the remarks.
 */
import { recognise } from '../../form/recognise';
import { isNumberRow } from '../../form/header';
import { readIdentity } from '../../form/row-identity';
import { readKode } from '../../form/kode';
import { normalise } from '../../form/normalise';
import { viewOf } from '../../form/cells';
import type { ColumnMap } from '../../form/columns';
import type { SheetGrid } from '../../grid';
import { findColumns, type ListColumns } from './columns';
import type { GroupingOf } from './draft-entry';
import { draftsOf } from './drafts';
import type { ListRemark, ProgramList } from './entries';
import { groupingOf } from './figures';
import { fromForm, withKodeMerged } from './from-form';
import { levelled, type Levelled } from './levels';
import { pastedRows, type PastedRow } from './pasted-rows';
import { sourcesOf, type Source } from './sources';
import { inOrder } from './tree';

/** More than any agency has; a form beyond it is a mistake of copying. */
export const MOST_ENTRIES = 10_000;

function gridOfCells(rows: readonly (readonly string[])[]): SheetGrid {
  return {
    sheet: '',
    origin: { row: 1, col: 1 },
    values: rows.map((cells) => cells.map((cell) => (cell === '' ? null : cell))),
    formulas: [],
    merges: [],
    formats: new Map(),
    uncalculated: new Set(),
  };
}

/** The lines by meaning, in columns of their own, so that codes are read as those of a form are. */
function identified(
  sources: readonly (Source | null)[],
  coded: boolean,
): ({ source: Source; identity: Levelled['identity'] } | null)[] {
  const width = Math.max(1, ...sources.map((source) => source?.kode.length ?? 0));
  const columns: ColumnMap = {
    no: 1,
    kode: Array.from({ length: width }, (_, index) => index + 2),
    sasaran: null,
    uraian: width + 2,
    indikator: width + 3,
    satuan: width + 4,
    pd: null,
    metode: null,
    arah: null,
    period: 'triwulan',
    blocks: {},
  };
  const cells = sources.map((source): string[] => {
    if (source === null) return [];
    const { lead } = source;
    const hasKode = source.kode.some((part) => part !== '');
    const kode = hasKode || !coded ? source.kode : [lead.kode];
    const no = coded || lead.kode === '' || source.no !== '' ? source.no : lead.kode;
    const padded = columns.kode.map((_, index) => kode[index] ?? '');
    return [no, ...padded, lead.name, source.indikator, source.satuan];
  });
  const grid = gridOfCells(cells);
  let above: readonly string[] = [];
  return sources.map((source, index) => {
    if (source === null) return null;
    const identity = readIdentity(grid, index + 1, columns, above);
    if (identity.kodeParts.some((part) => part !== '')) above = identity.kodeParts;
    return { source, identity };
  });
}

/** `1.1`, `1.10`, `1.10.1`: numbering without padded zeros, though some of it would read as codes. */
const OUTLINE = /^\d{1,2}(?:\.[1-9]\d?){1,3}$/;

function isCoded(sources: readonly (Source | null)[]): boolean {
  let codes = 0;
  let numbers = 0;
  for (const source of sources) {
    if (source === null) continue;
    const parts = source.kode.filter((part) => part !== '');
    const text = parts.length > 0 ? parts.join('.') : source.lead.kode;
    const kode = text.includes('.') ? readKode(text) : null;
    if (kode !== null && kode.level !== 'bidang') codes += 1;
    else if (OUTLINE.test(text)) numbers += 1;
  }
  return codes > 0 && codes >= numbers;
}

interface Body {
  readonly rows: readonly PastedRow[];
  readonly remarks: readonly ListRemark[];
}

/** The rows under the heading; the heading, also where it is repeated, and rows of column numbers are set aside. */
function withoutHeading(rows: readonly PastedRow[], grid: SheetGrid, columns: ListColumns): Body {
  const view = viewOf(grid);
  const remarks: ListRemark[] = [];
  const kept = rows.map((row, index): PastedRow => {
    const texts = row.cells.filter((cell) => cell !== '');
    if (texts.length === 0) return row;
    const isTop = index < columns.headerRows;
    const heads = texts.filter((text) => columns.headings.has(normalise(text))).length;
    const isHeading = (heads >= 2 && heads === texts.length) || isNumberRow(grid, view, index + 1);
    if (!isTop && !isHeading) return row;
    remarks.push({
      kind: 'skipped',
      line: row.line,
      text: texts.join(' '),
      why: isHeading ? 'kepala' : 'judul',
    });
    return { ...row, cells: [''] };
  });
  return { rows: kept, remarks };
}

const guessRemarks = (rows: readonly (Levelled | null)[]): ListRemark[] => {
  const first = new Map<string, Extract<ListRemark, { kind: 'level-guessed' }>>();
  for (const row of rows) {
    if (
      row?.guessedBy === undefined ||
      row.guessedBy === null ||
      row.level === null ||
      row.level === 'bidang'
    )
      continue;
    const known = first.get(row.guessedBy);
    const { line, text } = row.source;
    first.set(
      row.guessedBy,
      known === undefined
        ? { kind: 'level-guessed', line, text, level: row.level, lines: 1 }
        : { ...known, lines: known.lines + 1 },
    );
  }
  return [...first.values()];
};

/** Pure; never throws for any text. */
export function readList(text: string): ProgramList {
  const rows = pastedRows(text);
  const isTable =
    rows.some(({ cells }) => cells.filter((cell) => cell !== '').length > 1) ||
    rows.some(({ cells }) => cells.length > 1);
  if (!isTable)
    return readLines(rows, null, [], { target: null, pagu: groupingOf(rows.flatMap(({ cells }) => cells)) });
  const grid = gridOfCells(rows.map(({ cells }) => cells));
  const recognition = recognise(withKodeMerged(grid));
  if (recognition.kind === 'form') return fromForm(recognition.form, rows);
  const columns = findColumns(grid);
  const body = withoutHeading(rows, grid, columns);
  const remarks: ListRemark[] = [...body.remarks];
  const firstLine = rows.find(({ cells }) => cells.some((cell) => cell !== ''))?.line ?? 1;
  if (columns.leftOut.length > 0)
    remarks.push({ kind: 'columns-left-out', line: firstLine, columns: columns.leftOut });
  return readLines(body.rows, columns, remarks, columns.grouping);
}

function readLines(
  rows: readonly PastedRow[],
  columns: ListColumns | null,
  before: readonly ListRemark[],
  grouping: GroupingOf,
): ProgramList {
  const sources = sourcesOf(rows, columns);
  const coded = isCoded(sources);
  const found = identified(sources, coded);
  const levels = levelled(
    found.filter((row) => row !== null),
    coded,
  );
  let next = 0;
  const inLines = found.map((row) => (row === null ? null : (levels[next++] ?? null)));
  const { drafts, remarks } = draftsOf(inLines, grouping);
  const taken = drafts.slice(0, MOST_ENTRIES);
  const list = inOrder(taken, columns !== null && columns.levels !== null);
  const left = drafts[MOST_ENTRIES];
  const all: ListRemark[] = [
    ...before,
    ...guessRemarks(inLines),
    ...remarks,
    ...list.remarks,
    ...(left === undefined ? [] : [{ kind: 'too-many', line: left.line, most: MOST_ENTRIES } as const]),
  ];
  return { entries: list.entries, remarks: all.sort((a, b) => a.line - b.line) };
}
