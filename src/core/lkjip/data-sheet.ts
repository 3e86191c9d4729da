/** Data LKjIP: the input sheet as a table description, and what may be filled in one that stands. */
import { normalise, textOf } from '../form/normalise';
import { formulaAt, lastColumn, lastRow, valueAt, type CellValue, type SheetGrid } from '../grid';
import type { CellChange } from '../patch/patch';
import type { FormFigures, FormMember } from './form-figures';
import { isFigure, type Live } from './live';
import {
  IDENTITY_FIELDS,
  INDIKATOR_COLUMNS,
  LAST_COLUMNS,
  PROGRAM_COLUMNS,
  PROGRAM_YEAR_COLUMNS,
  YEAR_COLUMNS,
  type DataLkjip,
  type IdentityField,
} from './read-data';
import { BLANK, input, label, type ReportCell, type ReportLine, type ReportTable } from './report';
import type { StyleKey } from './styles';
import { dataOf } from './tables/program';
import type { TitleBlock } from './title-block';
import type { LkjipWords } from './words';

const YEARS_BACK = 2;
const INDIKATOR_ROWS = 12;
const SPARE_PROGRAM_ROWS = 4;
const VALUE_COLUMN = 3;
const HINT_COLUMN = 6;

const WIDTHS: readonly number[] = [6, 34, 38, 12, 14, 26, 26, 10];
const YEAR_WIDTH = 13;

const plain = (live: Live): string => (isFigure(live.value) ? live.value.toFixed() : live.value);

/** Without a year in the title the headings count back from the year that staff will type. */
function yearLabels(tahun: number | null, back: number): string[] {
  return Array.from({ length: back + 1 }, (_, index) => {
    const ago = back - index;
    return tahun === null ? (ago === 0 ? 'n' : `n-${String(ago)}`) : String(tahun - ago);
  });
}

function known(title: TitleBlock): Readonly<Partial<Record<IdentityField, CellValue>>> {
  return {
    perangkatDaerah: title.perangkatDaerah,
    daerah: title.daerah,
    tahun: title.tahun,
    tempat: title.daerah?.replace(/^(?:kabupaten|kota|provinsi|propinsi) /i, '') ?? null,
  };
}

export function dataTable(words: LkjipWords, form: FormFigures, title: TitleBlock): ReportTable {
  const { data } = words;
  const years = yearLabels(title.tahun, YEARS_BACK);
  const widths = [...WIDTHS, ...years.flatMap(() => YEAR_COLUMNS.map(() => YEAR_WIDTH)), 13, 20];
  const width = widths.length;
  const filled = known(title);
  const section = (key: keyof typeof data.sections, hint: string | null): ReportLine[] => [
    { key: `jarak-${key}`, cells: [], height: 12 },
    {
      key: `bagian-${key}`,
      cells: [{ col: 1, span: 8, content: label(data.sections[key]), style: 'bagian' }],
    },
    ...(hint === null
      ? []
      : [
          {
            key: `petunjuk-${key}`,
            cells: [{ col: 1, span: 8, content: label(hint), style: 'catatan' as const }],
          },
        ]),
  ];
  const identityLines = IDENTITY_FIELDS.map((field): ReportLine => {
    const style: StyleKey = field === 'tahun' || field === 'tahunAkhirRenstra' ? 'isianTahun' : 'isianTeks';
    return {
      key: `identitas-${field}`,
      ...(field === 'visi' || field === 'misi' ? { height: 45 } : {}),
      cells: [
        { col: 1, span: 2, content: label(data.identity[field]), style: 'isi' },
        { col: VALUE_COLUMN, span: 3, content: input(filled[field] ?? null), style },
        { col: HINT_COLUMN, span: 3, content: label(data.identityHints[field]), style: 'catatan' },
      ],
    };
  });
  const indikatorHeads = [
    ...INDIKATOR_COLUMNS.map((column) => data.columns[column]),
    ...years.flatMap((year) => YEAR_COLUMNS.map((column) => `${data.years[column]} ${year}`)),
    ...LAST_COLUMNS.map((column) => data.columns[column]),
  ];
  const indikatorStyle = (index: number): StyleKey => {
    const column = INDIKATOR_COLUMNS[index];
    if (column === undefined) return index === width - 1 ? 'isianTeks' : 'isianAngka';
    return column === 'no' || column === 'arah' || column === 'satuan'
      ? 'isianUmum'
      : column === 'pengali'
        ? 'isianAngka'
        : 'isianTeks';
  };
  const programYears = years.slice(0, -1);
  const programHeads = [
    ...PROGRAM_COLUMNS.map((column) => data.columns[column]),
    ...programYears.flatMap((year) => PROGRAM_YEAR_COLUMNS.map((column) => `${data.years[column]} ${year}`)),
  ];
  const head = (key: string, texts: readonly string[]): ReportLine => ({
    key,
    cells: texts.map((text, index) => ({ col: index + 1, content: label(text), style: 'kepala' })),
    height: 32,
  });
  const programs = programEntries(form);
  const programLine = (index: number): ReportLine => {
    const entry = programs[index];
    const texts: CellValue[] = entry === undefined ? [] : entryTexts(entry, index);
    return {
      key: `program-${String(index + 1)}`,
      height: 'auto',
      cells: programHeads.map((_, at): ReportCell => ({
        col: at + 1,
        content: input(texts[at] ?? null),
        style: at === 0 || at === 3 ? 'isianUmum' : at < 5 ? 'isianTeks' : 'isianUmum',
      })),
    };
  };
  const column = (name: (typeof INDIKATOR_COLUMNS)[number]): number => INDIKATOR_COLUMNS.indexOf(name) + 1;
  const overRows = (
    col: number,
  ): { from: { key: string; col: number }; to: { key: string; col: number } } => ({
    from: { key: 'indikator-1', col },
    to: { key: `indikator-${String(INDIKATOR_ROWS)}`, col },
  });
  return {
    id: 'data-lkjip',
    widths,
    orientation: 'landscape',
    head: { from: 'judul', to: 'judul' },
    lines: [
      { key: 'judul', cells: [{ col: 1, span: 8, content: label(data.title), style: 'judul' }], height: 22 },
      { key: 'petunjuk', cells: [{ col: 1, span: 8, content: label(data.guide), style: 'catatan' }] },
      ...section('identitas', null),
      ...identityLines,
      ...section('indikator', data.sectionHints.indikator),
      head('kepala-indikator', indikatorHeads),
      ...Array.from({ length: INDIKATOR_ROWS }, (_, index): ReportLine => ({
        key: `indikator-${String(index + 1)}`,
        height: 'auto',
        cells: indikatorHeads.map((_head, at) => ({
          col: at + 1,
          content: input(at === 0 ? index + 1 : null),
          style: indikatorStyle(at),
        })),
      })),
      ...section('program', data.sectionHints.program),
      head('kepala-program', programHeads),
      ...Array.from({ length: programs.length + SPARE_PROGRAM_ROWS }, (_, index) => programLine(index)),
      { key: 'akhir', cells: [{ col: 1, content: BLANK, style: 'teks' }] },
    ],
    dropDowns: [
      {
        area: overRows(column('satuan')),
        choices: data.satuan,
        strict: false,
        hint: { title: data.columns.satuan, text: data.hints.satuan },
      },
      {
        area: overRows(column('arah')),
        choices: data.arah,
        hint: { title: data.columns.arah, text: data.hints.arah },
      },
    ],
  };
}

interface ProgramEntry {
  readonly program: FormMember;
  readonly indikator: string;
  readonly satuan: string;
}

function programEntries(form: FormFigures): ProgramEntry[] {
  return form.programs.flatMap((program) =>
    program.indikator.map((each) => ({ program, indikator: plain(each.indikator), satuan: each.satuan })),
  );
}

/** No, program, indikator, satuan, kode. */
function entryTexts({ program, indikator, satuan }: ProgramEntry, index: number): CellValue[] {
  return [index + 1, program.nama, indikator, satuan === '' ? null : satuan, program.kode];
}

export interface DataUpdate {
  readonly cells: readonly CellChange[];
  /** Programs for which there is no empty row left in the section. */
  readonly without: readonly string[];
}

/**
 * Fills what is blank and what the form knows: identity, and programs that the section does not have.
 * A cell with anything in it is never touched.
 */
export function updateData(
  grid: SheetGrid,
  data: DataLkjip,
  form: FormFigures,
  title: TitleBlock,
): DataUpdate {
  const cells: CellChange[] = [];
  const put = (row: number, col: number, value: CellValue): void => {
    if (value === null || valueAt(grid, row, col) !== null || formulaAt(grid, row, col) !== null) return;
    cells.push({
      sheet: grid.sheet,
      row,
      col,
      before: { formula: null, value: null },
      after: { formula: null, value },
    });
  };
  for (const field of IDENTITY_FIELDS) {
    const cell = data.identity[field];
    if (cell?.text === '') put(cell.row, cell.col, known(title)[field] ?? null);
  }
  const section = data.programSection;
  if (section === null) return { cells, without: [] };
  const missing = programEntries(form)
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => dataOf(data.program, entry.program, entry.indikator) === null);
  const empty = (row: number): boolean => {
    for (let col = grid.origin.col; col <= lastColumn(grid); col++)
      if (textOf(valueAt(grid, row, col)) !== '' && col !== section.columns.get('no')) return false;
    return true;
  };
  // After the last row in use: a blank row between two of the staff's may be there on purpose.
  let next = Math.max(section.header, ...data.program.map(({ row }) => row)) + 1;
  const isLast = section.last >= lastRow(grid);
  const without: string[] = [];
  for (const { entry, index } of missing) {
    while (next <= section.last && !empty(next)) next += 1;
    // The last section may grow beyond the sheet's last row; one in the middle keeps its distance.
    if (next > section.last - (isLast ? 0 : 1) && !isLast) {
      without.push(entry.program.nama);
      continue;
    }
    const texts = entryTexts(entry, index);
    PROGRAM_COLUMNS.forEach((name, at) => {
      const col = section.columns.get(name);
      if (col !== undefined) put(next, col, texts[at] ?? null);
    });
    next += 1;
  }
  return { cells, without };
}

/** The heading of a section or column is gone. */
export function missingHeadings(data: DataLkjip, words: LkjipWords): string[] {
  const out: string[] = [];
  const { sections, columns } = words.data;
  if (data.indikatorSection === null) out.push(sections.indikator);
  if (data.programSection === null) out.push(sections.program);
  for (const key of ['sasaran', 'indikator', 'satuan', 'arah'] as const)
    if (data.indikatorSection !== null && !data.indikatorSection.columns.has(key)) out.push(columns[key]);
  return out.map((text) => text.trim()).filter((text) => normalise(text) !== '');
}
