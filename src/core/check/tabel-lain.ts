/** Reading the tables of other sheets: LKjIP tables, Perjanjian Kinerja, Data LKjIP (domain: lkjip-tables). */
import { viewOf, type CellView } from '../form/cells';
import { isNumberRow } from '../form/header';
import { readKode, splitLeadingKode } from '../form/kode';
import { readLabel } from '../form/label';
import { normalise, textOf } from '../form/normalise';
import { findPairRow } from '../form/pairs';
import { recogniseAsIs } from '../form/recognise';
import { isCellError, lastColumn, lastRow, valueAt, type SheetGrid } from '../grid';
import type { Place } from './temuan';

export type Isi =
  'kode' | 'uraian' | 'sasaran' | 'indikator' | 'pagu' | 'realisasi' | 'persen' | 'target' | 'penyerapan';

export interface TableColumn {
  readonly col: number;
  readonly isi: Isi;
  /** The year its heading names, or null. */
  readonly tahun: number | null;
}

export interface TableRow {
  readonly row: number;
  /** Without dots: `1.06.02` and `106.02` name the same program. Empty where there is none. */
  readonly kode: string;
  readonly kodeText: string;
  readonly uraian: string;
  readonly sasaran: string;
  readonly indikator: string;
  readonly total: boolean;
}

export interface OtherTable {
  readonly grid: SheetGrid;
  readonly jenis: 'pk' | 'pk-perubahan' | 'lain';
  /** Years named above it; empty where none is. */
  readonly tahun: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export const kodeKey = (text: string): string => text.replace(/\./g, '');

const NAMES: readonly Isi[] = ['kode', 'uraian', 'sasaran', 'indikator'];
const FIGURES: readonly Isi[] = ['pagu', 'realisasi', 'persen', 'target', 'penyerapan'];

function isiOf(heading: string): Isi | null {
  // What earlier years reached, and what the Renstra wants, are other quantities than this year's.
  if (/\b(?:lalu|sebelumnya|renstra|rpjmd)\b/.test(heading)) return null;
  if (/\b(?:nasional|akhir|rumus|sisa|efisiensi|tingkat kemajuan|keterangan|satuan|triwulan)\b/.test(heading))
    return null;
  if (/\b(?:kode|rekening)\b/.test(heading)) return 'kode';
  if (/\bpenyerapan|\bserapan/.test(heading)) return 'penyerapan';
  if (/%|\bpersen\b|\bpersentase\b|\bcapaian\b/.test(heading)) return 'persen';
  if (/\brealisasi\b/.test(heading)) return 'realisasi';
  if (/\bindikator\b/.test(heading)) return 'indikator';
  if (/\bsasaran\b/.test(heading)) return 'sasaran';
  if (/\btarget\b/.test(heading)) return 'target';
  if (/\b(?:pagu|anggaran)\b/.test(heading)) return 'pagu';
  return /\b(?:program|kegiatan|subkegiatan|uraian)\b/.test(heading) ? 'uraian' : null;
}

const YEAR = /\b(20\d\d)\b/;
const HEADER_SEARCH_ROWS = 40;
const DEEPEST_HEADER = 3;
const LONGEST_HEADING = 80;

/** The headings of a row; a blank right of a heading goes with it, as under "Target" over three years. */
function headings(grid: SheetGrid, view: CellView, row: number, spread: boolean): Map<number, string> {
  const out = new Map<number, string>();
  let before = '';
  for (let col = grid.origin.col; col <= lastColumn(grid); col++) {
    const text = normalise(view.shown(row, col));
    if (text !== '') before = text.length > LONGEST_HEADING ? '' : text;
    if (text !== '' || spread) out.set(col, text === '' ? before : before === '' ? '' : text);
  }
  return out;
}

const hasHeadings = (texts: readonly string[]): boolean => {
  const found = new Set(texts.map(isiOf));
  return NAMES.some((isi) => found.has(isi)) && FIGURES.some((isi) => found.has(isi));
};

/** A heading of a further table must not be mistaken for a row of names: short words only, no figure. */
function startsTable(grid: SheetGrid, view: CellView, row: number): boolean {
  const cells = grid.values[row - grid.origin.row] ?? [];
  if (cells.some((value) => typeof value === 'number')) return false;
  const texts = [...headings(grid, view, row, false).values()].filter((text) => text !== '');
  if (texts.some((text) => text.length > 40)) return false;
  const names = texts.filter((text) =>
    /^(?:program|kegiatan|subkegiatan|uraian|kode|sasaran|indikator)\b/.test(text),
  );
  const figures = texts.filter((text) => /^(?:pagu|anggaran|jumlah anggaran|target|realisasi)\b/.test(text));
  return names.some((text) => text.split(' ').length <= 4) && figures.length > 0 && hasHeadings(texts);
}

/** Header rows of the tables on a sheet; the first may be worded freely, as nothing stands above it but titles. */
function headerRows(grid: SheetGrid, view: CellView): number[] {
  const searchTo = Math.min(lastRow(grid), grid.origin.row + HEADER_SEARCH_ROWS);
  let first = grid.origin.row;
  while (first <= searchTo && !hasHeadings([...headings(grid, view, first, false).values()])) first += 1;
  if (first > searchTo) return [];
  const out = [first];
  for (let row = first + DEEPEST_HEADER; row <= lastRow(grid); row++)
    if (startsTable(grid, view, row)) out.push(row);
  return out;
}

const isYearCell = (text: string): boolean => /^(?:tahun )?20\d\d$/.test(text);

/** A row that goes on with the header: years, `%`, `Rp`, column numbers, further headings, no figures. */
function continuesHeader(grid: SheetGrid, view: CellView, row: number): boolean {
  if (isNumberRow(grid, view, row)) return true;
  const texts = [...headings(grid, view, row, false).values()].filter((text) => text !== '');
  return (
    texts.length > 0 &&
    texts.every(
      (text) =>
        isYearCell(text) || /^(?:%|rp|k|\d{1,2})$/.test(text) || (isiOf(text) !== null && text.length < 30),
    ) &&
    texts.some((text) => isYearCell(text) || /^(?:%|rp|target|realisasi|capaian)$/.test(text))
  );
}

function readColumns(grid: SheetGrid, view: CellView, top: number, bottom: number): TableColumn[] {
  const lines: Map<number, string>[] = [];
  const above = top > grid.origin.row ? headings(grid, view, top - 1, true) : new Map<number, string>();
  if ([...above.values()].some(isYearCell)) lines.push(above);
  for (let row = top; row <= bottom; row++)
    if (!isNumberRow(grid, view, row)) lines.push(headings(grid, view, row, row < bottom));
  const out: TableColumn[] = [];
  for (let col = grid.origin.col; col <= lastColumn(grid); col++) {
    const own = lines.map((line) => line.get(col) ?? '');
    if (own.every((text) => text === '')) continue;
    const heading = [...new Set(own)].join(' ').trim();
    const isi = isiOf(heading);
    const tahun = YEAR.exec(heading)?.[1];
    const once = isi !== null && NAMES.includes(isi) && out.some((each) => each.isi === isi);
    if (isi !== null && !once) out.push({ col, isi, tahun: tahun === undefined ? null : Number(tahun) });
  }
  return out;
}

function jenisOf(grid: SheetGrid): OtherTable['jenis'] {
  const name = normalise(grid.sheet);
  if (!/\bpk\b|perjanjian kinerja/.test(name)) return 'lain';
  return /perubahan|revisi/.test(name) ? 'pk-perubahan' : 'pk';
}

/** Years that the sheet's name and the titles above the table speak of. */
function yearsOf(grid: SheetGrid, top: number): number[] {
  const titles = grid.values
    .slice(0, top - grid.origin.row)
    .flat()
    .map(textOf);
  return [grid.sheet, ...titles].flatMap((text) =>
    [...text.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year)),
  );
}

const known = new WeakMap<SheetGrid, readonly OtherTable[]>();

/**
 * The tables of a sheet that could repeat figures of the form; none for a sheet that is a form itself.
 * Each form of a workbook asks about every other sheet, so a grid is read once: 255 forms took half a minute.
 */
export function readOtherTables(grid: SheetGrid): readonly OtherTable[] {
  const tables = known.get(grid) ?? readTables(grid);
  known.set(grid, tables);
  return tables;
}

function readTables(grid: SheetGrid): OtherTable[] {
  const view = viewOf(grid);
  if (findPairRow(grid, view) !== null || recogniseAsIs(grid).kind === 'form') return [];
  const tops = headerRows(grid, view);
  return tops.map((top, index) => readTable(grid, view, top, (tops[index + 1] ?? lastRow(grid) + 1) - 1));
}

function readTable(grid: SheetGrid, view: CellView, top: number, end: number): OtherTable {
  let bottom = top;
  while (bottom - top < DEEPEST_HEADER && continuesHeader(grid, view, bottom + 1)) bottom += 1;
  const columns = readColumns(grid, view, top, bottom);
  const colOf = (isi: Isi): number | null => columns.find((each) => each.isi === isi)?.col ?? null;
  const [kodeCol, uraianCol, sasaranCol, indikatorCol] = NAMES.map(colOf);
  const text = (row: number, col: number | null | undefined): string => {
    const value = col === null || col === undefined ? null : view.shown(row, col);
    return isCellError(value) ? '' : textOf(value);
  };
  const firstFigure = Math.min(
    ...columns.flatMap(({ col, isi }) => (FIGURES.includes(isi) ? [col] : [])),
    lastColumn(grid) + 1,
  );
  const isTotal = (row: number): boolean => {
    for (let col = grid.origin.col; col < firstFigure; col++) {
      const value = valueAt(grid, row, col);
      if (typeof value === 'string' && readLabel(value, false)?.kind === 'total') return true;
    }
    return false;
  };
  const rows: TableRow[] = [];
  for (let row = bottom + 1; row <= end; row++) {
    const name = text(row, uraianCol);
    const led = kodeCol === null ? splitLeadingKode(name) : null;
    const kodeText = readKode(kodeCol === null ? (led?.kode ?? '') : text(row, kodeCol))?.text ?? '';
    const each = {
      row,
      kode: kodeKey(kodeText),
      kodeText,
      uraian: led !== null && kodeText !== '' ? led.rest : name,
      sasaran: text(row, sasaranCol),
      indikator: text(row, indikatorCol),
      total: isTotal(row),
    };
    if (each.kode !== '' || each.uraian !== '' || each.sasaran !== '' || each.indikator !== '' || each.total)
      rows.push(each);
  }
  return { grid, jenis: jenisOf(grid), tahun: yearsOf(grid, top), columns, rows };
}

export const placeIn = (row: TableRow, column: TableColumn): Place => ({ row: row.row, col: column.col });

/** The column of that content; of a year where one is asked for, else of no year. */
export const columnOf = (table: OtherTable, isi: Isi, tahun: number | null = null): TableColumn | undefined =>
  table.columns.find((each) => each.isi === isi && (tahun === null || each.tahun === tahun)) ??
  (tahun === null ? undefined : table.columns.find((each) => each.isi === isi && each.tahun === null));
