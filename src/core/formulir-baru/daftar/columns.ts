/** Which column of a pasted table says what: by its heading, else by what the cells hold. */
import { viewOf } from '../../form/cells';
import type { IdentityColumns } from '../../form/columns';
import type { Header } from '../../form/header';
import { findIdentity } from '../../form/identity';
import { looksLikeKode, type Level } from '../../form/kode';
import { normalise, textOf } from '../../form/normalise';
import { columnName, lastColumn, type SheetGrid } from '../../grid';
import { groupingOf, type Grouping } from './figures';
import { findHeading, headTexts, KODE_OF, levelNamed, LEVELS } from './heading';
import { readParts } from './kode-parts';
import { isFigure, pickByHeading, pickByShape, share } from './pick-columns';

/** A level with columns of its own: `Kode Program`, `Nama Program`. */
export interface LevelColumns {
  readonly kode: number | null;
  readonly uraian: number;
}

export interface ListColumns {
  readonly identity: IdentityColumns;
  /** Names; several where each level has a column of its own and a row fills one of them. */
  readonly uraian: readonly number[];
  /** Set where every row names its whole line of parents. */
  readonly levels: Readonly<Partial<Record<Level, LevelColumns>>> | null;
  /** A column that spells the level. */
  readonly tingkat: number | null;
  readonly target: number | null;
  readonly pagu: number | null;
  readonly grouping: { readonly target: Grouping; readonly pagu: Grouping };
  /** Rows of the heading; 0 for none. The data begin below. */
  readonly headerRows: number;
  /** Normalised texts of the heading: a row of nothing else is the heading again. */
  readonly headings: ReadonlySet<string>;
  /** Columns of figures of which nobody says what they are, by letter. */
  readonly leftOut: readonly string[];
}

const SAMPLE = 400;

export function findColumns(grid: SheetGrid): ListColumns {
  const heading = findHeading(grid);
  const top = heading === null ? 0 : heading.first + heading.rows;
  const columns = Array.from({ length: lastColumn(grid) }, (_, index) => index + 1);
  const heads = new Map(columns.map((col) => [col, headTexts(grid, heading, col)]));
  const headOf = (col: number): string => (heads.get(col) ?? []).join(' ');
  const samples = new Map<number, string[]>();
  for (const row of grid.values.slice(top, top + SAMPLE))
    row.forEach((cell, index) => {
      if (typeof cell !== 'string' || cell === '') return;
      const list = samples.get(index + 1);
      if (list === undefined) samples.set(index + 1, [cell]);
      else list.push(cell);
    });
  const of = (col: number): readonly string[] => samples.get(col) ?? [];

  const header: Header = {
    top: grid.origin.row + (heading?.first ?? 0),
    bottom: grid.origin.row + top - 1,
    numberRows: [],
    textsOver: (col) => heads.get(col) ?? [],
    textsAround: (col) => heads.get(col) ?? [],
    labelOver: () => '',
    formulaOver: () => null,
  };
  const found = findIdentity(grid, viewOf(grid), header, [], undefined);
  const kode = splitKode(grid, top, found.kode, columns, of, headOf);
  const levels = levelColumns(columns, headOf);
  const tingkat =
    columns.find(
      (col) =>
        of(col).length > 1 && share(of(col), (text) => levelNamed(normalise(text), LEVELS) !== null) >= 0.8,
    ) ?? null;
  const uraianAt =
    found.uraian ?? namesIn(columns, [...kode, found.no, found.indikator, tingkat], headOf, of);
  const no =
    found.no !== null && found.no === tingkat
      ? null
      : (found.no ??
        numbersLeftOf(
          uraianAt,
          columns.filter((col) => !kode.includes(col)),
          of,
        ));
  const taken = new Set(
    [...kode, no, uraianAt, found.indikator, found.satuan, found.pd, found.sasaran, tingkat].filter(
      (col) => col !== null,
    ),
  );
  const free = columns.filter((col) => !taken.has(col) && of(col).length > 0);
  const uraian = uraianAt === null || levels !== null ? [] : staggered(grid, top, uraianAt, free, of, headOf);
  const rest = free.filter((col) => !uraian.includes(col));
  const named = pickByHeading(rest, headOf, of);
  const shaped = heading === null ? pickByShape(rest, uraianAt ?? 0, of) : null;
  const pagu = named.pagu ?? shaped?.pagu ?? null;
  const target = named.target ?? shaped?.target ?? null;
  return {
    identity: {
      ...found,
      kode: levels === null ? kode : [],
      no: no !== null && kode.includes(no) ? null : no,
      indikator: found.indikator ?? shaped?.indikator ?? null,
      satuan: found.satuan ?? shaped?.satuan ?? null,
      pd: found.pd ?? shaped?.pd ?? null,
    },
    uraian: uraian.length > 0 ? uraian : uraianAt === null ? [] : [uraianAt],
    levels,
    tingkat,
    target,
    pagu,
    grouping: {
      target: target === null ? null : groupingOf(of(target)),
      pagu: pagu === null ? null : groupingOf(of(pagu)),
    },
    headerRows: top,
    headings: new Set(
      (heading === null ? [] : grid.values.slice(heading.first, top)).flatMap((row) =>
        row.map((cell) => normalise(cell)),
      ),
    ),
    leftOut: rest
      .filter(
        (col) => col !== pagu && col !== target && of(col).length > 1 && share(of(col), isFigure) >= 0.6,
      )
      .map(columnName),
  };
}

/** Names under a heading that is not the form's, or all of them short: the first column of words. */
function namesIn(
  columns: readonly number[],
  taken: readonly (number | null)[],
  headOf: (col: number) => string,
  of: (col: number) => readonly string[],
): number | null {
  const words = columns.filter(
    (col) =>
      !taken.includes(col) && share(of(col), (text) => /\p{L}{3}/u.test(text) && !isFigure(text)) >= 0.6,
  );
  return words.find((col) => /^(?:nama|nomenklatur)\b/.test(headOf(col))) ?? words[0] ?? null;
}

/** A column of numbers, roman or arabic, left of the names and without a heading. */
function numbersLeftOf(
  uraian: number | null,
  columns: readonly number[],
  of: (col: number) => readonly string[],
): number | null {
  const isNumber = (text: string): boolean =>
    /^(?:[IVX]+(?:\.\s?\d+)*|\d{1,3}(?:\.\d{1,3}){0,2}|[A-Za-z])[.)]?$/.test(text);
  return (
    columns.find((col) => col < (uraian ?? 0) && of(col).length > 0 && share(of(col), isNumber) >= 0.9) ??
    null
  );
}

/**
 * The cells of a code that is split over several columns, under one heading or none. A column of running numbers
 * may stand in front of them: the code begins where the parts make one.
 */
function splitKode(
  grid: SheetGrid,
  top: number,
  found: readonly number[],
  columns: readonly number[],
  of: (col: number) => readonly string[],
  headOf: (col: number) => string,
): readonly number[] {
  const isPart = (col: number): boolean => of(col).length > 0 && share(of(col), looksLikeKode) >= 0.8;
  const mayBe = (col: number): boolean => found.includes(col) || (headOf(col) === '' && isPart(col));
  const start = found[0] ?? columns.find(mayBe);
  if (start === undefined) return [];
  const run = [start];
  for (let col = start - 1; mayBe(col); col--) run.unshift(col);
  for (let col = start + 1; mayBe(col); col++) run.push(col);
  const rows = grid.values.slice(top, top + SAMPLE);
  const makesKode = (cols: readonly number[]): boolean => {
    const whole = rows
      .map((row) => cols.map((col) => textOf(row[col - 1] ?? null)))
      .filter(([first]) => first !== '');
    return (
      whole.length > 0 && whole.filter((parts) => readParts(parts) !== null).length >= 0.6 * whole.length
    );
  };
  if (found.length === 0 && run.length < 3) return [];
  for (let from = 0; from < run.length; from++) {
    const cols = run.slice(from);
    if (cols.length > 1 && makesKode(cols)) return cols;
  }
  return found;
}

/** `Program`, `Kegiatan`, `Sub Kegiatan` side by side, each row with its parents repeated or left blank. */
function levelColumns(columns: readonly number[], headOf: (col: number) => string): ListColumns['levels'] {
  const out: Partial<Record<Level, LevelColumns>> = {};
  for (const col of columns) {
    const level = levelNamed(headOf(col), LEVELS);
    if (level !== null)
      out[level] ??= {
        kode: columns.find((each) => levelNamed(headOf(each), KODE_OF) === level) ?? null,
        uraian: col,
      };
  }
  return Object.keys(out).length >= 2 ? out : null;
}

/** Names that step to the right with their level: columns of which a row fills one. */
function staggered(
  grid: SheetGrid,
  top: number,
  uraian: number,
  free: readonly number[],
  of: (col: number) => readonly string[],
  headOf: (col: number) => string,
): number[] {
  const out = [uraian];
  for (const col of free) {
    if (headOf(col) !== '' || share(of(col), isFigure) > 0.2 || !of(col).some((text) => text.length > 8))
      continue;
    const rows = grid.values.slice(top);
    const both = rows.filter(
      (row) => (row[col - 1] ?? '') !== '' && out.some((each) => (row[each - 1] ?? '') !== ''),
    );
    if (both.length <= 0.1 * of(col).length) out.push(col);
  }
  return out.sort((a, b) => a - b);
}
