/** Tabel 3.2: target and realisasi of every program, this year's from the form, earlier ones from Data LKjIP. */
import { normalise } from '../../form/normalise';
import { isFigure, shown, type Live } from '../live';
import type { DataProgram } from '../read-data';
import { NO_FIGURE } from '../realisasi-indikator';
import { label, live, type ReportCell, type ReportLine, type ReportTable } from '../report';
import type { FormMember } from '../form-figures';
import {
  captionLines,
  figureStyle,
  noteLines,
  NUMBER_LINE,
  numberLine,
  roundingNote,
  roundingOf,
  type TableContext,
} from './context';

const IDENTITY = 3;

interface ProgramRow {
  readonly key: string;
  /** Counts the programs from 1; null on a further indikator of the program above. */
  readonly no: number | null;
  readonly program: Live;
  readonly indikator: Live;
  readonly satuan: string;
  /** Key of the program's last row. */
  readonly until: string;
  readonly figures: ReadonlyMap<number, readonly [Live, Live]>;
}

const text = (live: Live): string => (isFigure(live.value) ? live.value.toFixed() : live.value);
const bare = (kode: string): string => kode.replace(/[.\s]+/g, '').toLowerCase();

/** The data row of a program's indikator: by code or name, then by indikator or, where alone, by place. */
export function dataOf(
  all: readonly DataProgram[],
  program: FormMember,
  indikator: string,
): DataProgram | null {
  const wanted = normalise(program.nama);
  const mine = all.filter((each) =>
    program.kode !== null && each.kode !== ''
      ? bare(each.kode) === bare(program.kode)
      : normalise(text(each.program)) === wanted,
  );
  const exact = mine.find((each) => normalise(text(each.indikator)) === normalise(indikator));
  if (exact !== undefined) return exact;
  return program.indikator.length === 1 && mine.length === 1 ? (mine[0] ?? null) : null;
}

function yearsOf(context: TableContext): number[] {
  const { data } = context;
  const known = [...(data.programSection?.years.keys() ?? [])];
  const earlier = known.filter((year) => data.tahun === null || year < data.tahun);
  return [...earlier, ...(data.tahun === null ? [] : [data.tahun])].sort((a, b) => a - b);
}

function rowsOf(context: TableContext): ProgramRow[] {
  const { data, form } = context;
  const to = roundingOf(context, 'tabel-3.2');
  const earlier = (row: DataProgram | null, skip: number | null): Map<number, readonly [Live, Live]> =>
    new Map(
      [...(row?.tahun ?? [])]
        .filter(([year]) => year !== skip)
        .map(([year, { target, realisasi }]) => [
          year,
          [
            target === undefined ? NO_FIGURE : shown(target),
            realisasi === undefined ? NO_FIGURE : shown(realisasi, to),
          ],
        ]),
    );
  const used = new Set<DataProgram>();
  const rows = form.programs.flatMap((program, index): ProgramRow[] => {
    const key = (at: number): string => `program-${String(index + 1)}-${String(at + 1)}`;
    return program.indikator.map((indikator, at) => {
      const row = dataOf(data.program, program, text(indikator.indikator));
      if (row !== null) used.add(row);
      const figures = earlier(row, data.tahun);
      if (data.tahun !== null)
        figures.set(data.tahun, [
          indikator.target,
          indikator.sources.realisasi === null ? NO_FIGURE : shown(indikator.sources.realisasi, to),
        ]);
      return {
        key: key(at),
        no: at === 0 ? index + 1 : null,
        program: program.uraian,
        indikator: indikator.indikator,
        satuan: indikator.satuan,
        until: key(program.indikator.length - 1),
        figures,
      };
    });
  });
  // Programs of earlier years that the form has no more, and rows that staff added.
  const others = data.program.filter((row) => !used.has(row) && text(row.program) !== '');
  return [
    ...rows,
    ...others.map((row, index): ProgramRow => ({
      key: `lain-${String(index + 1)}`,
      no: form.programs.length + index + 1,
      program: row.program,
      indikator: row.indikator,
      satuan: row.satuan,
      until: `lain-${String(index + 1)}`,
      figures: earlier(row, null),
    })),
  ];
}

export function programTable(context: TableContext): ReportTable {
  const { words } = context;
  const { table } = words;
  const years = yearsOf(context);
  const width = IDENTITY + 2 * years.length;
  const to = roundingOf(context, 'tabel-3.2');
  const fixed = [table.no, table.program, table.indikator];
  const head: ReportLine[] = [
    {
      key: 'kepala-1',
      anchor: 2,
      cells: [
        ...fixed.map((text, index): ReportCell => ({
          col: index + 1,
          content: label(text),
          style: 'kepala',
          until: 'kepala-2',
        })),
        ...years.map((year, index): ReportCell => ({
          col: IDENTITY + 1 + 2 * index,
          span: 2,
          content: label(year),
          style: 'kepala',
        })),
      ],
    },
    {
      key: 'kepala-2',
      cells: years.flatMap((_, index): ReportCell[] => [
        { col: IDENTITY + 1 + 2 * index, content: label(table.target), style: 'kepala' },
        { col: IDENTITY + 2 + 2 * index, content: label(table.realisasi), style: 'kepala' },
      ]),
    },
  ];
  const body = rowsOf(context).map((row): ReportLine => {
    const figures = years.flatMap((year) => row.figures.get(year) ?? [NO_FIGURE, NO_FIGURE]);
    const over = row.until === row.key ? {} : { until: row.until };
    return {
      key: row.key,
      anchor: IDENTITY,
      cells: [
        ...(row.no === null
          ? []
          : ([
              { col: 1, content: label(row.no), style: 'tengah', ...over },
              { col: 2, content: live(row.program), style: 'isi', ...over },
            ] as const)),
        { col: 3, content: live(row.indikator), style: 'isi' },
        ...figures.map((figure, index): ReportCell => ({
          col: IDENTITY + 1 + index,
          content: live(figure),
          style: figureStyle(row.satuan, figures),
        })),
      ],
    };
  });
  return {
    id: 'tabel-3.2',
    widths: [5, 36, 38, ...years.flatMap(() => [11, 11])],
    orientation: 'landscape',
    head: { from: 'kepala-1', to: NUMBER_LINE },
    lines: [
      ...captionLines(context, 'tabel-3.2', width),
      ...head,
      numberLine(width),
      ...body,
      ...noteLines(width, [roundingNote(context, [['', to]]), words.source.both]),
    ],
  };
}
