/**
 * Reads the sheet Setelan Indikator by its headings, wherever staff moved its rows and columns. Blank cells
 * leave metode and arah as inferred.
 */
import type { RenjaForm } from '../form/form';
import { readArah, readMetode, type Arah, type Metode } from '../form/helper-words';
import { readKode } from '../form/kode';
import { normalise, textOf } from '../form/normalise';
import { isCellError, lastColumn, lastRow, valueAt, type SheetGrid } from '../grid';
import { slug, type IndikatorKey } from './indikator-key';

/** The workbook's name over the table, by which it is found again when the sheet was renamed or moved. */
export const LEMBAR_NAME = 'Renja_Setelan_Indikator';

export const LEMBAR_COLUMNS = [
  'kode',
  'uraian',
  'indikator',
  'satuan',
  'metode',
  'arah',
  'keterangan',
] as const;
export type LembarColumn = (typeof LEMBAR_COLUMNS)[number];

const HEADINGS: Readonly<Record<LembarColumn, RegExp>> = {
  kode: /^kode\b/,
  uraian: /^(program|kegiatan|subkegiatan|uraian)\b/,
  indikator: /^indikator\b/,
  satuan: /^satuan\b/,
  metode: /^metode\b/,
  arah: /^arah\b/,
  keterangan: /^keterangan\b/,
};

export interface LembarRow {
  readonly row: number;
  /** As `indikator-key` names a row: its code, else its name; empty where it has neither. */
  readonly id: string;
  /** The words of its indikator as part of a key. */
  readonly words: string;
  readonly metode: Metode | null;
  readonly arah: Arah | null;
}

/** A choice on the sheet that says nothing, so that what is inferred is in force. */
export interface UnreadChoice {
  readonly row: number;
  readonly col: number;
  readonly what: 'metode' | 'arah';
  readonly text: string;
}

export interface LembarIndikator {
  readonly sheet: string;
  readonly header: number;
  readonly columns: ReadonlyMap<LembarColumn, number>;
  readonly rows: readonly LembarRow[];
  readonly unread: readonly UnreadChoice[];
}

const HEADER_SEARCH_ROWS = 60;

function headerOf(grid: SheetGrid): Pick<LembarIndikator, 'header' | 'columns'> | null {
  const end = Math.min(lastRow(grid), grid.origin.row + HEADER_SEARCH_ROWS);
  for (let row = grid.origin.row; row <= end; row++) {
    const columns = new Map<LembarColumn, number>();
    for (let col = grid.origin.col; col <= lastColumn(grid); col++) {
      const text = normalise(valueAt(grid, row, col));
      const column = LEMBAR_COLUMNS.find((each) => HEADINGS[each].test(text));
      if (column !== undefined && !columns.has(column)) columns.set(column, col);
    }
    const named = columns.has('kode') || columns.has('uraian');
    if (named && columns.has('indikator') && (columns.has('metode') || columns.has('arah')))
      return { header: row, columns };
  }
  return null;
}

/** Null for a sheet whose headings are gone. */
export function readLembar(grid: SheetGrid): LembarIndikator | null {
  const found = headerOf(grid);
  if (found === null) return null;
  const { header, columns } = found;
  const text = (row: number, column: LembarColumn): string => {
    const col = columns.get(column);
    const value = col === undefined ? null : valueAt(grid, row, col);
    return isCellError(value) ? value.error : textOf(value);
  };
  const rows: LembarRow[] = [];
  const unread: UnreadChoice[] = [];
  const choice = <T>(row: number, what: 'metode' | 'arah', read: (text: string) => T | null): T | null => {
    const typed = text(row, what);
    const value = typed === '' ? null : read(typed);
    if (typed !== '' && value === null) unread.push({ row, col: columns.get(what) ?? 1, what, text: typed });
    return value;
  };
  for (let row = header + 1; row <= lastRow(grid); row++) {
    const [kode, uraian, indikator] = [text(row, 'kode'), text(row, 'uraian'), text(row, 'indikator')];
    if (kode === '' && uraian === '' && indikator === '') continue;
    rows.push({
      row,
      id: readKode(kode)?.text ?? slug(uraian),
      words: slug(indikator),
      metode: choice(row, 'metode', readMetode),
      arah: choice(row, 'arah', readArah),
    });
  }
  return { sheet: grid.sheet, header, columns, rows, unread };
}

/** The sheet's row for each row of a form, by its place in the form's rows. */
export type LembarRowOf = (index: number) => LembarRow | null;

/**
 * Rows go together by code and indikator, the first of two alike. An indikator that was worded anew is still
 * known where its code stands once in the form and once on the sheet.
 */
export function lembarRowOf(
  lembar: LembarIndikator | null,
  form: RenjaForm,
  keys: readonly IndikatorKey[],
): LembarRowOf {
  if (lembar === null) return () => null;
  const exact = new Map<string, LembarRow>();
  const byId = new Map<string, LembarRow[]>();
  for (const row of lembar.rows) {
    const key = `${row.id}#${row.words}`;
    if (!exact.has(key)) exact.set(key, row);
    const alike = byId.get(row.id);
    if (alike === undefined) byId.set(row.id, [row]);
    else alike.push(row);
  }
  return (index) => {
    const key = keys[index];
    const row = form.rows[index];
    const id = key?.all.at(-1);
    if (key === undefined || row === undefined || id === undefined) return null;
    const found = exact.get(`${id}#${slug(row.indikator)}`);
    if (found !== undefined) return found;
    const [only, ...others] = byId.get(id) ?? [];
    return key.own === id && only !== undefined && others.length === 0 ? only : null;
  };
}
