/** What every table is built from, and the lines they share. */
import type { Decimals, ReportTableName, Settings } from '../../evaluate/default-settings';
import { valueAt, type SheetGrid } from '../../grid';
import { exactOfCell } from '../../number/decimal';
import type { FormFigures } from '../form-figures';
import type { CapaianRule } from '../capaian';
import { inSheet, isFigure, sourceAt, type Live, type RoundTo } from '../live';
import type { Arah } from '../../form/helper-words';
import type { DataIndikator, DataLkjip, IdentityField, YearColumn } from '../read-data';
import { label, live, variable, type ReportCell, type ReportLine, type TableId } from '../report';
import type { StyleKey } from '../styles';
import type { LkjipWords } from '../words';

export interface TableContext {
  readonly data: DataLkjip;
  readonly dataGrid: SheetGrid;
  readonly form: FormFigures;
  readonly settings: Settings;
  readonly words: LkjipWords;
}

/** How a table rounds, with the decimals it prints. */
export interface TableRounding extends RoundTo {
  readonly decimals: Decimals;
}

const isReportTable = (id: TableId, settings: Settings): id is TableId & ReportTableName =>
  Object.hasOwn(settings.desimal, id);

/** As the form rounds: two decimals (domain: evaluation-form §3). */
export const formRounding = ({ settings }: TableContext): TableRounding => ({
  rounding: settings.pembulatan.formulir,
  decimals: 2,
});

/** The rounding in force for a table; Ringkasan and Narasi go with the form. */
export function roundingOf(context: TableContext, id: TableId): TableRounding {
  const { settings } = context;
  return isReportTable(id, settings)
    ? { rounding: settings.pembulatan[id], decimals: settings.desimal[id] }
    : formRounding(context);
}

export function capaianRule(context: TableContext, id: TableId, arah: Arah): CapaianRule {
  const { arahTurun, batas } = context.settings;
  return { ...roundingOf(context, id), arah, arahTurun, batas };
}

/** An answer of section A, live. */
export function identity(context: TableContext, field: IdentityField): Live {
  const cell = context.data.identity[field];
  if (cell === null) return { expr: '""', value: '' };
  const value = valueAt(context.dataGrid, cell.row, cell.col);
  const ref = inSheet(context.data.sheet, cell.row, cell.col);
  return {
    expr: `IF(${ref}="","",${ref})`,
    value: typeof value === 'number' ? exactOfCell(value) : typeof value === 'string' ? value : '',
  };
}

const plainText = (value: Live['value']): string => (isFigure(value) ? value.toFixed() : value);

/** Texts and figures of whole numbers behind each other. */
export function joined(parts: readonly (string | Live)[]): Live {
  return {
    expr: parts
      .map((part) => (typeof part === 'string' ? `"${part.replace(/"/g, '""')}"` : part.expr))
      .join('&'),
    value: parts.map((part) => (typeof part === 'string' ? part : plainText(part.value))).join(''),
  };
}

/** `Dinas Sosial Kabupaten Pacitan Tahun 2024` */
export function agencyLine(context: TableContext): Live {
  const parts = joined([
    identity(context, 'perangkatDaerah'),
    ' ',
    identity(context, 'daerah'),
    ` ${context.words.table.tahun} `,
    identity(context, 'tahun'),
  ]);
  const value = String(parts.value).replace(/ +/g, ' ').trim();
  return { expr: `TRIM(${parts.expr})`, value };
}

export function captionLines(context: TableContext, id: TableId, columns: number): ReportLine[] {
  return [
    {
      key: 'judul',
      cells: [{ col: 1, span: columns, content: label(context.words.captions[id]), style: 'judul' }],
    },
    {
      key: 'perangkat-daerah',
      cells: [{ col: 1, span: columns, content: live(agencyLine(context)), style: 'subjudul' }],
    },
    { key: 'jarak-judul', cells: [], height: 8 },
  ];
}

/** The row of column numbers, `1 2 3 …`, by which the columns are found again. */
export const NUMBER_LINE = 'nomor-kolom';

export function numberLine(columns: number, texts: readonly string[] = []): ReportLine {
  return {
    key: NUMBER_LINE,
    cells: Array.from({ length: columns }, (_, index): ReportCell => ({
      col: index + 1,
      content: label(texts[index] ?? String(index + 1)),
      style: 'nomor',
    })),
  };
}

/** A note whose words follow the settings: what begins so is an earlier wording of it. */
export interface Note {
  readonly text: string;
  readonly stem: string;
}

export function noteLines(columns: number, notes: readonly (string | Note)[]): ReportLine[] {
  return [
    { key: 'jarak-catatan', cells: [], height: 6 },
    ...notes.map((note, index): ReportLine => ({
      key: `catatan-${String(index + 1)}`,
      cells: [
        {
          col: 1,
          span: columns,
          content: typeof note === 'string' ? variable(note) : { kind: 'label', ...note },
          style: 'catatan',
        },
      ],
    })),
  ];
}

/** How the figures of a table are rounded; named one by one where they are of several tables that differ. */
export function roundingNote(
  { words }: TableContext,
  parts: readonly (readonly [what: string, to: TableRounding])[],
): string {
  const said = parts.map(([what, to]) => [what, words.notes.rounding(to.rounding, to.decimals)] as const);
  const [first] = said;
  const alike = said.every(([, text]) => text === first?.[1]);
  return words.notes.roundings(alike ? [['', first?.[1] ?? '']] : said);
}

/** What capaian of a table is computed from, its cap, and the formula of arah turun where an indikator has it. */
export function capaianNote({ settings, words }: TableContext, anyTurun: boolean): Note {
  const stem = words.notes.capaian;
  return { stem, text: words.notes.capaianBy(settings.batas, anyTurun ? settings.arahTurun : null) };
}

/** Years the indikator section knows, up to the year of the report, oldest first. */
export function reportYears(context: TableContext): number[] {
  const { data } = context;
  const years = [...(data.indikatorSection?.years.keys() ?? [])];
  const upTo = data.tahun ?? Math.max(0, ...years);
  return years.filter((year) => year <= upTo).sort((a, b) => a - b);
}

export const isPercentUnit = (satuan: string): boolean =>
  /^(%|persen|pesen|prosen|persentase)$/i.test(satuan);

/** The look of figures in a satuan: `87%`, `245.766`. */
export function figureStyle(satuan: string, figures: readonly Live[]): StyleKey {
  if (isPercentUnit(satuan)) return 'persenApaAdanya';
  const large = figures.some(
    ({ value }) => isFigure(value) && value.greaterThanOrEqualTo(1000) && !value.isInteger(),
  );
  return large ? 'angkaDesimal' : 'angka';
}

/** An empty row of the section where nothing is typed yet, so that the tables stand and wait for it. */
export function indikatorOf(context: TableContext): readonly DataIndikator[] {
  const { data, dataGrid } = context;
  if (data.indikator.length > 0) return data.indikator;
  const section = data.indikatorSection;
  if (section === null) return [];
  const at = (key: string): Live => {
    const col = section.columns.get(key);
    if (col === undefined) return { expr: '""', value: '' };
    const ref = inSheet(data.sheet, section.first, col);
    return { expr: `IF(${ref}="","",${ref})`, value: '' };
  };
  return [
    {
      row: section.first,
      sasaran: at('sasaran'),
      sasaranNo: 1,
      indikator: at('indikator'),
      satuan: '',
      arah: 'naik',
      uraianPembilang: at('uraianPembilang'),
      uraianPenyebut: at('uraianPenyebut'),
      pengali: sourceOf(dataGrid, section.first, section.columns.get('pengali')),
      tahun: new Map(
        [...section.years].map(([year, columns]) => [
          year,
          Object.fromEntries(
            [...columns].map(([key, col]) => [key, sourceAt(dataGrid, section.first, col, 'K')]),
          ) as Partial<Record<YearColumn, ReturnType<typeof sourceAt>>>,
        ]),
      ),
      targetAkhir: sourceOf(dataGrid, section.first, section.columns.get('targetAkhir')),
      programPendukung: [],
    },
  ];
}

function sourceOf(grid: SheetGrid, row: number, col: number | undefined): ReturnType<typeof sourceAt> | null {
  return col === undefined ? null : sourceAt(grid, row, col, 'K');
}
