/** Tabel 3.1 and 3.3 to 3.6: one line per indikator, told apart only by their figure columns. */
import { overRefs, quoted } from '../../formula/shapes';
import { capaian } from '../capaian';
import { difference, isFigure, own, percent, rounded, shown, sum, type Live, type RoundTo } from '../live';
import { NO_FIGURE, nasionalIn, realisasiIn, targetIn } from '../realisasi-indikator';
import type { DataIndikator } from '../read-data';
import {
  BLANK,
  label,
  live,
  type ReportCell,
  type ReportLine,
  type ReportTable,
  type TableId,
} from '../report';
import { percentStyle, type StyleKey } from '../styles';
import type { FormMember } from '../form-figures';
import {
  capaianNote,
  capaianRule,
  captionLines,
  figureStyle,
  identity,
  indikatorOf,
  joined,
  noteLines,
  NUMBER_LINE,
  numberLine,
  reportYears,
  roundingNote,
  roundingOf,
  type TableContext,
} from './context';
import { rumusLines } from './rumus';

/** A figure column: its heading, its look, and what it shows of an indikator. */
interface FigureColumn {
  /** Heading over a group of columns, such as a year. */
  readonly group: string | null;
  readonly head: string | Live;
  readonly style: StyleKey | ((indikator: DataIndikator, figures: readonly Live[]) => StyleKey);
  /** @param before the figures to its left, as references into the own line */
  readonly figure: (indikator: DataIndikator, before: readonly Live[]) => Live;
}

const IDENTITY = 3;
const IDENTITY_WIDTHS = [5, 34, 38];
const NARROW = [5, 24, 28];

export const indikatorKey = (index: number): string => `indikator-${String(index + 1)}`;

function columnsOf(context: TableContext, id: TableId): FigureColumn[] {
  const { words, settings, data } = context;
  const { table } = words;
  const years = reportYears(context);
  const now = data.tahun ?? years.at(-1) ?? 0;
  const to = roundingOf(context, id);
  const asPercent = percentStyle('persen', to.decimals);
  const asUnit: FigureColumn['style'] = (indikator, figures) => figureStyle(indikator.satuan, figures);
  const target = (year: number): Omit<FigureColumn, 'group'> => ({
    head: table.target,
    style: asUnit,
    figure: (indikator) => targetIn(indikator, year),
  });
  const realisasi = (year: number, head: string | Live = table.realisasi): Omit<FigureColumn, 'group'> => ({
    head,
    style: asUnit,
    figure: (indikator) => realisasiIn(indikator, year, to),
  });
  /** Of the two figures just before. */
  const capaianColumn = (head: string): Omit<FigureColumn, 'group'> => ({
    head,
    style: asPercent,
    figure: (indikator, before) =>
      capaian(
        before.at(-1) ?? NO_FIGURE,
        before.at(-2) ?? NO_FIGURE,
        capaianRule(context, id, indikator.arah),
      ),
  });
  const alone = (column: Omit<FigureColumn, 'group'>): FigureColumn => ({ ...column, group: null });
  const perYear = (make: (year: number) => Omit<FigureColumn, 'group'>[]): FigureColumn[] =>
    years.flatMap((year) => make(year).map((column) => ({ ...column, group: String(year) })));
  switch (id) {
    case 'tabel-3.1':
      return [target(now), realisasi(now), capaianColumn(table.capaian)].map(alone);
    case 'tabel-3.3':
      return perYear((year) => [target(year), realisasi(year), capaianColumn(table.capaian)]);
    case 'tabel-3.4': {
      const end = identity(context, 'tahunAkhirRenstra');
      const year = isFigure(end.value) ? end.value.toFixed() : end.value;
      const named = joined([`${table.targetAkhir} (`, end, ')']);
      return [
        {
          // Live, as the year may be typed after the table is inserted.
          head: {
            expr: `IF(${end.expr}="",${quoted(table.targetAkhir)},${named.expr})`,
            value: year === '' ? table.targetAkhir : named.value,
          },
          style: asUnit,
          figure: (indikator: DataIndikator) =>
            indikator.targetAkhir === null ? NO_FIGURE : shown(indikator.targetAkhir),
        },
        realisasi(now, joined([`${table.realisasi} `, identity(context, 'tahun')])),
        capaianColumn(table.tingkatKemajuan),
      ].map(alone);
    }
    case 'tabel-3.5':
      return perYear((year) => [
        realisasi(year),
        {
          head: table.realisasiNasional,
          style: asUnit,
          figure: (indikator) => nasionalIn(indikator, year, to),
        },
      ]);
    case 'tabel-3.6':
      return [
        {
          head: table.capaianKinerja,
          style: asPercent,
          figure: (indikator: DataIndikator) =>
            capaian(
              realisasiIn(indikator, now, to),
              targetIn(indikator, now),
              capaianRule(context, id, indikator.arah),
            ),
        },
        {
          head: table.penyerapan,
          style: asPercent,
          figure: (indikator: DataIndikator) => penyerapan(context, indikator, to),
        },
        {
          head: table.efisiensi,
          style: percentStyle('persen', settings.efisiensi.desimal),
          figure: (_: DataIndikator, before: readonly Live[]) => {
            const [kinerja = NO_FIGURE, anggaran = NO_FIGURE] = before;
            const decimals = { ...to, decimals: settings.efisiensi.desimal };
            return settings.efisiensi.rumus === 'perbandingan'
              ? percent(kinerja, anggaran, decimals)
              : rounded(difference(kinerja, anggaran, to.decimals), decimals);
          },
        },
      ].map(alone);
    default:
      throw new Error(`${id} is no table of indikator`);
  }
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** Programs of that code, number or name; all where none is named. */
export function supporting(programs: readonly FormMember[], named: readonly string[]): readonly FormMember[] {
  if (named.length === 0) return programs;
  const wanted = new Set(named.map(squeezed));
  return programs.filter(
    ({ kode, nama }, index) =>
      (kode !== null && wanted.has(squeezed(kode))) ||
      wanted.has(squeezed(nama)) ||
      wanted.has(String(index + 1)),
  );
}

export function penyerapan(context: TableContext, indikator: DataIndikator, to: RoundTo): Live {
  const { programs: all } = context.form;
  const named = supporting(all, indikator.programPendukung);
  // Named by a word that the form does not know, which is told.
  const programs = named.length === 0 ? all : named;
  const total = (parts: readonly Live[]): Live => sum(parts, (refs) => overRefs('SUM', refs));
  return percent(total(programs.map((each) => each.realisasi)), total(programs.map((each) => each.pagu)), to);
}

function headLines(context: TableContext, columns: readonly FigureColumn[]): ReportLine[] {
  const { table } = context.words;
  const grouped = columns.some(({ group }) => group !== null);
  const fixed = [table.no, table.sasaran, table.indikator];
  const top: ReportCell[] = fixed.map((text, index) => ({
    col: index + 1,
    content: label(text),
    style: 'kepala',
    ...(grouped ? { until: 'kepala-2' } : {}),
  }));
  if (!grouped)
    return [
      {
        key: 'kepala-1',
        cells: [
          ...top,
          ...columns.map(({ head }, index): ReportCell => ({
            col: IDENTITY + index + 1,
            content: typeof head === 'string' ? label(head) : live(head),
            style: 'kepala',
          })),
        ],
      },
    ];
  columns.forEach(({ group }, index) => {
    if (columns[index - 1]?.group === group) return;
    const span = columns.filter((each) => each.group === group).length;
    top.push({ col: IDENTITY + index + 1, span, content: label(Number(group)), style: 'kepala' });
  });
  return [
    { key: 'kepala-1', cells: top, anchor: 2 },
    {
      key: 'kepala-2',
      cells: columns.map(({ head }, index) => ({
        col: IDENTITY + index + 1,
        content: typeof head === 'string' ? label(head) : live(head),
        style: 'kepala',
      })),
    },
  ];
}

function bodyLines(context: TableContext, columns: readonly FigureColumn[]): ReportLine[] {
  const all = indikatorOf(context);
  return all.map((indikator, index): ReportLine => {
    const key = indikatorKey(index);
    const first = all[index - 1]?.sasaranNo !== indikator.sasaranNo;
    const lastOf = all.findLastIndex(({ sasaranNo }) => sasaranNo === indikator.sasaranNo);
    const over = lastOf > index ? { until: indikatorKey(lastOf) } : {};
    const before: Live[] = [];
    const figures = columns.map(({ figure }, at): Live => {
      const shownHere = figure(indikator, before);
      before.push(own(key, IDENTITY + at + 1, shownHere));
      return shownHere;
    });
    return {
      key,
      anchor: 3,
      cells: [
        ...(first
          ? ([
              { col: 1, content: label(indikator.sasaranNo), style: 'tengah', ...over },
              { col: 2, content: live(indikator.sasaran), style: 'isi', ...over },
            ] as const)
          : []),
        { col: 3, content: live(indikator.indikator), style: 'isi' },
        ...columns.map(({ style }, at): ReportCell => {
          const figure = figures[at];
          return {
            col: IDENTITY + at + 1,
            content: figure === undefined ? BLANK : live(figure),
            style: typeof style === 'function' ? style(indikator, figures) : style,
          };
        }),
      ],
    };
  });
}

export function indikatorTable(context: TableContext, id: TableId): ReportTable {
  const columns = columnsOf(context, id);
  const width = IDENTITY + columns.length;
  const to = roundingOf(context, id);
  const landscape = columns.length > 3;
  // Many years: narrower columns keep the print from shrinking.
  const crowded = columns.length > 9;
  const wide = crowded ? NARROW : IDENTITY_WIDTHS;
  const { words } = context;
  const intro: ReportLine[] =
    id === 'tabel-3.1'
      ? [
          ...(['visi', 'misi'] as const).map((field): ReportLine => ({
            key: field,
            cells: [
              { col: 1, span: 2, content: label(words.table[field]), style: 'kegiatanIsi' },
              { col: 3, span: width - 2, content: live(identity(context, field)), style: 'isi' },
            ],
          })),
          { key: 'jarak-visi', cells: [], height: 8 },
        ]
      : [];
  const notes = [
    roundingNote(context, [['', to]]),
    ...(id === 'tabel-3.5'
      ? []
      : [
          capaianNote(
            context,
            indikatorOf(context).some(({ arah }) => arah === 'turun'),
          ),
        ]),
    ...(id === 'tabel-3.6'
      ? [words.notes.efisiensi(context.settings.efisiensi.rumus, context.settings.efisiensi.desimal)]
      : []),
    id === 'tabel-3.6' ? words.source.both : words.source.data,
  ];
  return {
    id,
    widths: [...(landscape ? wide : NARROW), ...columns.map(() => (crowded ? 9.5 : landscape ? 12 : 14))],
    orientation: landscape ? 'landscape' : 'portrait',
    head: { from: 'kepala-1', to: NUMBER_LINE },
    lines: [
      ...captionLines(context, id, width),
      ...intro,
      ...headLines(context, columns),
      numberLine(width),
      ...bodyLines(context, columns),
      ...(id === 'tabel-3.1' ? rumusLines(context) : []),
      ...noteLines(width, notes),
    ],
  };
}
