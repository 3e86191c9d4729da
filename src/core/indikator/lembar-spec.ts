/** The sheet Setelan Indikator: as a new sheet, and what brings one that stands up to date without touching what staff chose. */
import type { Evaluation } from '../evaluate/evaluate';
import { METODE, type ArahFrom, type MetodeFrom } from '../evaluate/metode';
import type { RowEvaluation } from '../evaluate/row';
import type { Arah, Metode } from '../form/helper-words';
import { textOf } from '../form/normalise';
import { formulaAt, lastRow, valueAt, type Area, type CellValue, type SheetGrid } from '../grid';
import { lineCount } from '../lkjip/line-count';
import type { CellChange } from '../patch/patch';
import type { CellStyle, DropDown, PrintSetup, SheetRelayout, SheetSpec } from '../patch/sheet-spec';
import { indikatorKeys } from './indikator-key';
import {
  LEMBAR_COLUMNS,
  LEMBAR_NAME,
  lembarRowOf,
  type LembarColumn,
  type LembarIndikator,
} from './read-lembar';

/** What is in force for an indikator, and why. */
export interface InForce {
  readonly metode: Metode;
  readonly metodeFrom: MetodeFrom;
  readonly arah: Arah;
  readonly arahFrom: ArahFrom;
}

export interface LembarWords {
  readonly sheet: string;
  readonly title: string;
  readonly guide: string;
  readonly heads: Readonly<Record<LembarColumn, string>>;
  readonly hints: { readonly metode: string; readonly arah: string };
  readonly keterangan: (inForce: InForce) => string;
  /** How every keterangan of ours begins: what begins otherwise is the staff's own remark and stays. */
  readonly stem: string;
}

const ARAH_CHOICES: readonly Arah[] = ['naik', 'turun'];

const HEAD_ROW = 4;
const WIDTHS: Readonly<Record<LembarColumn, number>> = {
  kode: 18,
  uraian: 42,
  indikator: 42,
  satuan: 13,
  metode: 13,
  arah: 10,
  keterangan: 46,
};
const LINE = 14;
const A4 = 9;

const BOX: CellStyle = { border: true, wrap: true, vertical: 'top', numberFormat: '@' };
const STYLES = {
  judul: { bold: true, fontSize: 13 },
  petunjuk: { fontSize: 9, italic: true, fontColor: '595959', wrap: true, vertical: 'top' },
  kepala: { bold: true, fill: 'D9E1F2', border: true, wrap: true, horizontal: 'center', vertical: 'center' },
  isi: BOX,
  pilihan: { ...BOX, fill: 'FFFFE5', horizontal: 'center', unlocked: true },
  catatan: { ...BOX, fontColor: '595959' },
} as const satisfies Readonly<Record<string, CellStyle>>;

const STYLE_OF: Readonly<Record<LembarColumn, keyof typeof STYLES>> = {
  kode: 'isi',
  uraian: 'isi',
  indikator: 'isi',
  satuan: 'isi',
  metode: 'pilihan',
  arah: 'pilihan',
  keterangan: 'catatan',
};

/** Text of each column for one indikator; metode and arah stay blank for the staff. */
type LembarLine = Readonly<Record<LembarColumn, string>>;

/** A row whose figures have a metode and an arah. */
export const isIndikatorRow = ({ row, readings, realisasi }: RowEvaluation): boolean =>
  row.indikator !== '' || (readings.K.target?.value ?? null) !== null || realisasi.K !== null;

function lineOf(row: RowEvaluation, uraian: string, words: LembarWords): LembarLine {
  const { metode, arah, arahFrom } = row;
  return {
    kode: row.row.kode ?? '',
    uraian,
    indikator: row.row.indikator,
    satuan: row.satuan,
    metode: '',
    arah: '',
    keterangan: words.keterangan({ metode: metode.metode, metodeFrom: metode.from, arah, arahFrom }),
  };
}

function linesOf({ form, rows }: Evaluation, words: LembarWords): { index: number; line: LembarLine }[] {
  return rows.flatMap((row, index) =>
    isIndikatorRow(row)
      ? [{ index, line: lineOf(row, form.members[row.row.member]?.uraian ?? row.row.uraian, words) }]
      : [],
  );
}

/** Points of a row whose texts wrap. */
const heightOf = (line: LembarLine): number =>
  LINE * Math.max(1, ...LEMBAR_COLUMNS.map((column) => lineCount(line[column], WIDTHS[column] * 0.97))) + 3;

function dropDowns(words: LembarWords, area: (column: 'metode' | 'arah') => Area | null): DropDown[] {
  return (['metode', 'arah'] as const).flatMap((column): DropDown[] => {
    const cells = area(column);
    if (cells === null) return [];
    const choices = column === 'metode' ? METODE : ARAH_CHOICES;
    return [{ area: cells, choices, hint: { title: words.heads[column], text: words.hints[column] } }];
  });
}

const printOf = (head: number, area: Area): PrintSetup => ({
  orientation: 'landscape',
  paperSize: A4,
  fitToWidth: true,
  pageNumbers: true,
  repeatRows: { from: head, to: head },
  area,
});

/** The sheet with a row for every indikator of the form, as it is inserted where the workbook has none. */
export function lembarSpec(evaluation: Evaluation, words: LembarWords, name: string): SheetSpec {
  const lines = linesOf(evaluation, words);
  const width = LEMBAR_COLUMNS.length;
  const last = HEAD_ROW + Math.max(1, lines.length);
  const colOf = (column: LembarColumn): number => LEMBAR_COLUMNS.indexOf(column) + 1;
  const table: Area = { top: HEAD_ROW, left: 1, bottom: last, right: width };
  return {
    name,
    cells: [
      { row: 1, col: 1, value: words.title, style: 'judul' },
      { row: 2, col: 1, value: words.guide, style: 'petunjuk' },
      ...LEMBAR_COLUMNS.map((column) => ({
        row: HEAD_ROW,
        col: colOf(column),
        value: words.heads[column],
        style: 'kepala',
      })),
      ...lines.flatMap(({ line }, index) =>
        LEMBAR_COLUMNS.map((column) => ({
          row: HEAD_ROW + 1 + index,
          col: colOf(column),
          value: line[column] === '' ? null : line[column],
          style: STYLE_OF[column],
        })),
      ),
    ],
    styles: STYLES,
    columnWidths: new Map(LEMBAR_COLUMNS.map((column) => [colOf(column), WIDTHS[column]])),
    rowHeights: new Map([
      [2, LINE * 3],
      ...lines.map(({ line }, index): [number, number] => [HEAD_ROW + 1 + index, heightOf(line)]),
    ]),
    merges: [{ top: 2, left: 1, bottom: 2, right: width }],
    freezeAt: { row: HEAD_ROW + 1, col: 1 },
    print: printOf(HEAD_ROW, { ...table, top: 1 }),
    dropDowns: dropDowns(words, (column) => ({
      top: HEAD_ROW + 1,
      left: colOf(column),
      bottom: last,
      right: colOf(column),
    })),
    names: [{ name: LEMBAR_NAME, area: table }],
    gridLines: false,
  };
}

export interface LembarUpdate {
  readonly cells: readonly CellChange[];
  /** Looks and drop-downs of rows that are new; null where none is. */
  readonly relayout: SheetRelayout | null;
}

/** Columns that say which indikator a row is for: kept as the form has them. */
const IDENTITY: readonly LembarColumn[] = ['kode', 'uraian', 'indikator', 'satuan'];

/**
 * What brings the sheet up to date: identity and keterangan of its rows, and rows for indikator it lacks below
 * the others. Metode, arah and remarks of the staff are never written; rows of indikator that are gone stay,
 * as they may be of another form of the workbook.
 */
export function updateLembar(
  grid: SheetGrid,
  lembar: LembarIndikator,
  evaluation: Evaluation,
  words: LembarWords,
): LembarUpdate {
  const { header, columns } = lembar;
  const rowOf = lembarRowOf(lembar, evaluation.form, indikatorKeys(evaluation.form));
  const cells: CellChange[] = [];
  const put = (row: number, col: number, text: string, fresh: boolean): void => {
    const value: CellValue = text === '' ? null : text;
    const before = { formula: formulaAt(grid, row, col), value: valueAt(grid, row, col) };
    if (before.formula === null && textOf(before.value) === text) return;
    const change: CellChange = { sheet: grid.sheet, row, col, before, after: { formula: null, value } };
    // A code such as 106.10 would become the number 106,1.
    cells.push(fresh ? { ...change, format: { before: 'General', after: '@' } } : change);
  };
  const isOurs = (row: number, col: number): boolean => {
    const text = textOf(valueAt(grid, row, col));
    return formulaAt(grid, row, col) === null && (text === '' || text.startsWith(words.stem));
  };
  const fresh: LembarLine[] = [];
  for (const { index, line } of linesOf(evaluation, words)) {
    const there = rowOf(index);
    if (there === null) {
      fresh.push(line);
      continue;
    }
    for (const column of IDENTITY) {
      const col = columns.get(column);
      if (col !== undefined) put(there.row, col, line[column], false);
    }
    const col = columns.get('keterangan');
    if (col !== undefined && isOurs(there.row, col)) put(there.row, col, line.keterangan, false);
  }
  const last = Math.max(header, lastRow(grid));
  fresh.forEach((line, index) => {
    for (const [column, col] of columns)
      if (line[column] !== '') put(last + 1 + index, col, line[column], true);
  });
  return { cells, relayout: fresh.length === 0 ? null : relayoutOf(grid, lembar, last, fresh, words) };
}

function relayoutOf(
  grid: SheetGrid,
  { header, columns }: LembarIndikator,
  last: number,
  fresh: readonly LembarLine[],
  words: LembarWords,
): SheetRelayout {
  const cols = [...columns.values()];
  const area: Area = {
    top: last + 1,
    left: Math.min(...cols),
    bottom: last + fresh.length,
    right: Math.max(...cols),
  };
  const table: Area = { ...area, top: header };
  return {
    sheet: grid.sheet,
    area,
    styled: fresh.flatMap((_, index) =>
      [...columns].map(([column, col]) => ({ row: area.top + index, col, style: STYLE_OF[column] })),
    ),
    styles: STYLES,
    merges: [],
    rowHeights: new Map(fresh.map((line, index) => [area.top + index, heightOf(line)])),
    columnWidths: new Map(),
    names: [{ name: LEMBAR_NAME, area: table }],
    charts: [],
    dropDowns: dropDowns(words, (column) => {
      const col = columns.get(column);
      return col === undefined ? null : { ...area, left: col, right: col };
    }),
    print: printOf(header, { ...table, top: Math.min(grid.origin.row, header) }),
  };
}
