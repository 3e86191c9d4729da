/** Reads Data LKjIP by its headings, wherever staff moved rows and columns. */
import { readArah, type Arah } from '../form/helper-words';
import { normalise, textOf } from '../form/normalise';
import { lastColumn, lastRow, valueAt, type SheetGrid } from '../grid';
import { sourceAt, words, type Live, type Source } from './live';
import type { DataWords } from './words';

export const IDENTITY_FIELDS = [
  'perangkatDaerah',
  'daerah',
  'tahun',
  'tahunAkhirRenstra',
  'visi',
  'misi',
  'kepala',
  'pangkat',
  'nip',
  'tempat',
  'tanggal',
] as const;
export type IdentityField = (typeof IDENTITY_FIELDS)[number];

export const INDIKATOR_COLUMNS = [
  'no',
  'sasaran',
  'indikator',
  'satuan',
  'arah',
  'uraianPembilang',
  'uraianPenyebut',
  'pengali',
] as const;
export const YEAR_COLUMNS = ['target', 'pembilang', 'penyebut', 'realisasi', 'nasional'] as const;
export const LAST_COLUMNS = ['targetAkhir', 'programPendukung'] as const;
export const PROGRAM_COLUMNS = ['no', 'program', 'indikator', 'satuan', 'kode'] as const;
export const PROGRAM_YEAR_COLUMNS = ['target', 'realisasi'] as const;

export type YearColumn = (typeof YEAR_COLUMNS)[number];
type Fixed =
  (typeof INDIKATOR_COLUMNS)[number] | (typeof LAST_COLUMNS)[number] | (typeof PROGRAM_COLUMNS)[number];

export interface DataCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

export interface DataIndikator {
  readonly row: number;
  readonly sasaran: Live;
  /** Counts the sasaran from 1. */
  readonly sasaranNo: number;
  readonly indikator: Live;
  readonly satuan: string;
  readonly arah: Arah;
  readonly uraianPembilang: Live | null;
  readonly uraianPenyebut: Live | null;
  readonly pengali: Source | null;
  readonly tahun: ReadonlyMap<number, Readonly<Partial<Record<YearColumn, Source>>>>;
  readonly targetAkhir: Source | null;
  /** Codes or numbers of programs; empty for all. */
  readonly programPendukung: readonly string[];
}

export interface DataProgram {
  readonly row: number;
  readonly kode: string;
  readonly program: Live;
  readonly indikator: Live;
  readonly satuan: string;
  readonly tahun: ReadonlyMap<number, Readonly<Partial<Record<YearColumn, Source>>>>;
}

/** One input table of the sheet: its heading row, its columns and its rows. */
export interface DataSection {
  readonly header: number;
  readonly first: number;
  /** The last row before the next section, or of the sheet. */
  readonly last: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Year columns by year and meaning. */
  readonly years: ReadonlyMap<number, ReadonlyMap<YearColumn, number>>;
}

export interface DataLkjip {
  readonly sheet: string;
  readonly identity: Readonly<Record<IdentityField, DataCell | null>>;
  readonly tahun: number | null;
  /** Null where the section was removed. */
  readonly indikatorSection: DataSection | null;
  readonly programSection: DataSection | null;
  readonly indikator: readonly DataIndikator[];
  readonly program: readonly DataProgram[];
}

/** `2024`; or `n`, `n 1` counted back from the year of the report. */
function yearOf(text: string, tahun: number | null): number | null {
  if (/^20\d\d$/.test(text)) return Number(text);
  const back = /^n(?: ([1-9]))?$/.exec(text);
  return back === null || tahun === null ? null : tahun - Number(back[1] ?? 0);
}

/** Columns of a heading row by meaning; the first of two alike counts. */
function columnsOf(
  grid: SheetGrid,
  row: number,
  fixed: Readonly<Partial<Record<Fixed, string>>>,
  yearly: Readonly<Record<YearColumn, string>>,
  tahun: number | null,
): Pick<DataSection, 'columns' | 'years'> {
  const columns = new Map<string, number>();
  const years = new Map<number, Map<YearColumn, number>>();
  for (let col = grid.origin.col; col <= lastColumn(grid); col++) {
    const text = normalise(valueAt(grid, row, col));
    if (text === '') continue;
    for (const [key, heading] of Object.entries(fixed))
      if (text === normalise(heading) && !columns.has(key)) columns.set(key, col);
    for (const key of YEAR_COLUMNS) {
      const heading = normalise(yearly[key]);
      if (!text.startsWith(`${heading} `)) continue;
      const year = yearOf(text.slice(heading.length + 1).replace(/^tahun /, ''), tahun);
      if (year === null) continue;
      const known = years.get(year) ?? new Map<YearColumn, number>();
      if (!known.has(key)) known.set(key, col);
      years.set(year, known);
    }
  }
  return { columns, years };
}

function sourcesOf(
  grid: SheetGrid,
  row: number,
  years: DataSection['years'],
): Map<number, Partial<Record<YearColumn, Source>>> {
  return new Map(
    [...years].map(([year, columns]) => [
      year,
      Object.fromEntries([...columns].map(([key, col]) => [key, sourceAt(grid, row, col, 'K')])),
    ]),
  );
}

/**
 * A record and not a remark below the table: two of its cells are filled, or one on a row that the sheet
 * numbered for a record.
 */
function isFilled(grid: SheetGrid, section: DataSection, row: number): boolean {
  const isGiven = (col: number | undefined): boolean =>
    col !== undefined && textOf(valueAt(grid, row, col)) !== '';
  const own = [...section.columns]
    .filter(([key]) => key !== 'no')
    .map(([, col]) => col)
    .concat([...section.years.values()].flatMap((columns) => [...columns.values()]))
    .filter(isGiven).length;
  return own >= 2 || (own === 1 && isGiven(section.columns.get('no')));
}

export function readData(grid: SheetGrid, say: DataWords): DataLkjip {
  const text = (row: number, col: number): string => textOf(valueAt(grid, row, col));
  const identity = Object.fromEntries(
    IDENTITY_FIELDS.map((field) => [field, findIdentity(grid, say.identity[field])]),
  ) as Record<IdentityField, DataCell | null>;
  const year = /\b(20\d\d)\b/.exec(identity.tahun?.text ?? '')?.[1];
  const tahun = year === undefined ? null : Number(year);

  const headers: { row: number; kind: 'indikator' | 'program' }[] = [];
  for (let row = grid.origin.row; row <= lastRow(grid); row++) {
    const heads = new Set<string>();
    for (let col = grid.origin.col; col <= lastColumn(grid); col++) heads.add(normalise(text(row, col)));
    if (!heads.has(normalise(say.columns.indikator))) continue;
    if (heads.has(normalise(say.columns.sasaran))) headers.push({ row, kind: 'indikator' });
    else if (heads.has(normalise(say.columns.program))) headers.push({ row, kind: 'program' });
  }
  const titles = Object.values(say.sections).map((title) => normalise(title));
  const sectionOf = (kind: 'indikator' | 'program'): DataSection | null => {
    const header = headers.find((each) => each.kind === kind)?.row;
    if (header === undefined) return null;
    let last = lastRow(grid);
    for (let row = header + 1; row <= last; row++) {
      const starts = [0, 1, 2].some((step) => titles.includes(normalise(text(row, grid.origin.col + step))));
      if (starts || headers.some((each) => each.row === row)) last = row - 1;
    }
    return { header, first: header + 1, last, ...columnsOf(grid, header, say.columns, say.years, tahun) };
  };
  const indikatorSection = sectionOf('indikator');
  const programSection = sectionOf('program');
  return {
    sheet: grid.sheet,
    identity,
    tahun,
    indikatorSection,
    programSection,
    indikator: indikatorSection === null ? [] : readIndikator(grid, indikatorSection),
    program: programSection === null ? [] : readPrograms(grid, programSection),
  };
}

/** The label's cell, and the first filled cell to its right; the next cell where all are blank. */
function findIdentity(grid: SheetGrid, heading: string): DataCell | null {
  const wanted = normalise(heading);
  for (let row = grid.origin.row; row <= lastRow(grid); row++)
    for (let col = grid.origin.col; col <= lastColumn(grid); col++) {
      if (normalise(valueAt(grid, row, col)) !== wanted) continue;
      const merged = grid.merges.find((area) => area.top === row && area.left <= col && area.right >= col);
      const next = (merged?.right ?? col) + 1;
      // The hint stands further right; the value within the next few columns.
      for (let at = next; at < next + 3; at++) {
        const text = textOf(valueAt(grid, row, at));
        if (text !== '') return { row, col: at, text };
      }
      return { row, col: next, text: '' };
    }
  return null;
}

function readIndikator(grid: SheetGrid, section: DataSection): DataIndikator[] {
  const at = (row: number, key: Fixed): string => {
    const col = section.columns.get(key);
    return col === undefined ? '' : textOf(valueAt(grid, row, col));
  };
  const live = (row: number, key: Fixed): Live | null => {
    const col = section.columns.get(key);
    return col === undefined ? null : words(grid, row, col);
  };
  const source = (row: number, key: Fixed): Source | null => {
    const col = section.columns.get(key);
    return col === undefined ? null : sourceAt(grid, row, col, 'K');
  };
  const out: DataIndikator[] = [];
  let sasaran: Live | null = null;
  let sasaranText = '';
  let sasaranNo = 0;
  for (let row = section.first; row <= section.last; row++) {
    const named = at(row, 'sasaran');
    if (named !== '' && named !== sasaranText) {
      sasaran = live(row, 'sasaran');
      sasaranText = named;
      sasaranNo += 1;
    }
    if (!isFilled(grid, section, row)) continue;
    // A sasaran alone on its row heads the indicators below it.
    if (
      at(row, 'indikator') === '' &&
      named !== '' &&
      at(row + 1, 'indikator') !== '' &&
      at(row + 1, 'sasaran') === ''
    )
      continue;
    out.push({
      row,
      sasaran: sasaran ?? live(row, 'sasaran') ?? { expr: '""', value: '' },
      sasaranNo: Math.max(1, sasaranNo),
      indikator: live(row, 'indikator') ?? { expr: '""', value: '' },
      satuan: at(row, 'satuan'),
      arah: readArah(at(row, 'arah')) ?? 'naik',
      uraianPembilang: live(row, 'uraianPembilang'),
      uraianPenyebut: live(row, 'uraianPenyebut'),
      pengali: source(row, 'pengali'),
      tahun: sourcesOf(grid, row, section.years),
      targetAkhir: source(row, 'targetAkhir'),
      programPendukung: at(row, 'programPendukung')
        .split(/[;\n]|,\s/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    });
  }
  return out;
}

function readPrograms(grid: SheetGrid, section: DataSection): DataProgram[] {
  const cell = (row: number, key: Fixed): Live => {
    const col = section.columns.get(key);
    return col === undefined ? { expr: '""', value: '' } : words(grid, row, col);
  };
  const text = (row: number, key: Fixed): string => {
    const col = section.columns.get(key);
    return col === undefined ? '' : textOf(valueAt(grid, row, col));
  };
  const out: DataProgram[] = [];
  for (let row = section.first; row <= section.last; row++) {
    if (!isFilled(grid, section, row)) continue;
    out.push({
      row,
      kode: text(row, 'kode'),
      program: cell(row, 'program'),
      indikator: cell(row, 'indikator'),
      satuan: text(row, 'satuan'),
      tahun: sourcesOf(grid, row, section.years),
    });
  }
  return out;
}
