/** Ringkasan: one page for the head of the agency, with the two charts and the cells they show. */
import { predikatFormula } from '../../formula/predikat';
import { overRefs, roundExpr } from '../../formula/shapes';
import { predikatOf } from '../../evaluate/scale';
import { HUNDRED, ZERO, type Exact } from '../../number/decimal';
import { roundBy } from '../../number/round';
import { capaian, DASH, isFigure, own, ownRef, percent, sum, type Live, type RoundTo } from '../live';
import { NO_FIGURE, realisasiIn, targetIn } from '../realisasi-indikator';
import { label, live, type ReportCell, type ReportChart, type ReportLine, type ReportTable } from '../report';
import { numbering, roman } from './anggaran';
import {
  capaianRule,
  captionLines,
  figureStyle,
  identity,
  indikatorOf,
  joined,
  noteLines,
  roundingOf,
  type TableContext,
} from './context';

const WIDTH = 8;
const CAPAIAN = 3;
const PAGU = 5;
const REALISASI = 6;
const PENYERAPAN = 7;
const MOST_ON_ONE_PAGE = 14;

const programKey = (index: number): string => `program-${String(index + 1)}`;
const detailKey = (index: number): string => `indikator-program-${String(index + 1)}`;
const chartKey = (index: number): string => `grafik-program-${String(index + 1)}`;
const quarterKey = (index: number): string => `grafik-triwulan-${String(index + 1)}`;

function predikat(context: TableContext, ref: string, percentage: Live): Live {
  const { skala, celah } = context.settings;
  return {
    expr: predikatFormula(ref, skala, celah, false).slice(1),
    value: isFigure(percentage.value) ? predikatOf(percentage.value, skala, celah) : '',
  };
}

const rangeOf = (from: string, to: string, col: number): string => `${ownRef(from, col)}:${ownRef(to, col)}`;

function meanOver(range: string, values: readonly Live[], to: RoundTo): Live {
  const figures = values.flatMap(({ value }) => (isFigure(value) ? [value] : []));
  const mean =
    figures.length === 0
      ? DASH
      : roundBy(
          to.rounding,
          figures.reduce((all, each) => all.plus(each), ZERO).dividedBy(figures.length),
          to.decimals,
        );
  return {
    expr: `IF(COUNT(${range})=0,"-",${roundExpr(`AVERAGE(${range})`, to.decimals, to.rounding)})`,
    value: mean,
  };
}

/** The best or weakest of a column, and the name beside it; of two alike the first. */
function extreme(
  kind: 'MAX' | 'MIN',
  figures: string,
  names: string,
  all: readonly { readonly name: Live; readonly figure: Live }[],
): { figure: Live; name: Live } {
  let best: { figure: Exact; name: Live } | null = null;
  for (const { name, figure } of all) {
    if (!isFigure(figure.value)) continue;
    const beats =
      best === null ||
      (kind === 'MAX' ? figure.value.greaterThan(best.figure) : figure.value.lessThan(best.figure));
    if (beats) best = { figure: figure.value, name };
  }
  const found = `${kind}(${figures})`;
  const guard = (expr: string): string => `IF(COUNT(${figures})=0,"-",${expr})`;
  return {
    figure: { expr: guard(found), value: best?.figure ?? DASH },
    name: {
      expr: guard(`INDEX(${names},MATCH(${found},${figures},0))`),
      value: best?.name.value ?? DASH,
    },
  };
}

interface Detail {
  readonly program: number;
  readonly name: Live;
  readonly figure: Live;
}

/** Every indikator of a program with its capaian, as the form prints it. */
function detailsOf(context: TableContext): Detail[] {
  return context.form.programs.flatMap(({ indikator }, program) =>
    indikator.map((each): Detail => ({
      program,
      name: each.indikator,
      figure:
        each.capaian ?? capaian(each.realisasi, each.target, capaianRule(context, 'ringkasan', each.arah)),
    })),
  );
}

const row = (key: string, cells: readonly ReportCell[], anchor?: number): ReportLine =>
  anchor === undefined ? { key, cells } : { key, cells, anchor };

const heads = (key: string, texts: readonly (string | null)[]): ReportLine =>
  row(
    key,
    texts.flatMap((text, index): ReportCell[] =>
      text === null ? [] : [{ col: index + 1, content: label(text), style: 'kepala' }],
    ),
    2,
  );

const heading = (key: string, text: string): ReportLine[] => [
  { key: `jarak-${key}`, cells: [], height: 8 },
  row(key, [{ col: 1, span: WIDTH, content: label(text), style: 'bagian' }]),
];

function programLines(
  context: TableContext,
  details: readonly Detail[],
): { lines: ReportLine[]; means: Live[] } {
  const { form, words } = context;
  const { table } = words;
  const to = roundingOf(context, 'ringkasan');
  const numbers = numbering(form.programs.map(({ level }) => level));
  const means: Live[] = [];
  const spending = (key: string, pagu: Live, realisasi: Live): ReportCell[] => {
    // As the table Realisasi Anggaran rounds it: one document, one figure.
    const spent = roundingOf(context, 'realisasi-anggaran');
    const percentage = percent(own(key, REALISASI, realisasi), own(key, PAGU, pagu), spent);
    const total = key === 'jumlah';
    return [
      { col: PAGU, content: live(pagu), style: total ? 'jumlahRupiah' : 'rupiah' },
      { col: REALISASI, content: live(realisasi), style: total ? 'jumlahRupiah' : 'rupiah' },
      { col: PENYERAPAN, content: live(percentage), style: total ? 'jumlahPersen' : 'persen' },
      {
        col: WIDTH,
        content: live(predikat(context, ownRef(key, PENYERAPAN), percentage)),
        style: total ? 'jumlahIsi' : 'tengah',
      },
    ];
  };
  const body = form.programs.map((program, index): ReportLine => {
    const key = programKey(index);
    const first = details.findIndex((each) => each.program === index);
    const last = details.findLastIndex((each) => each.program === index);
    const mean =
      first < 0
        ? NO_FIGURE
        : meanOver(
            rangeOf(detailKey(first), detailKey(last), CAPAIAN),
            details.slice(first, last + 1).map(({ figure }) => figure),
            to,
          );
    means.push(mean);
    return row(
      key,
      [
        { col: 1, content: label(numbers[index] ?? ''), style: 'tengah' },
        { col: 2, content: live(program.uraian), style: 'isi' },
        { col: CAPAIAN, content: live(mean), style: 'persen' },
        { col: 4, content: live(predikat(context, ownRef(key, CAPAIAN), mean)), style: 'tengah' },
        ...spending(key, program.pagu, program.realisasi),
      ],
      2,
    );
  });
  const summed = (col: number, of: (index: number) => Live): Live =>
    sum(
      form.programs.map((_, index) => own(programKey(index), col, of(index))),
      (refs) => overRefs('SUM', refs),
    );
  const zero: Live = { expr: '0', value: ZERO };
  const all =
    means.length === 0
      ? NO_FIGURE
      : meanOver(rangeOf(programKey(0), programKey(means.length - 1), CAPAIAN), means, to);
  return {
    means,
    lines: [
      heads('kepala-program', [
        table.no,
        table.program,
        table.capaian,
        table.predikat,
        table.pagu,
        table.realisasiAnggaran,
        table.penyerapan,
        table.predikat,
      ]),
      ...body,
      row('jumlah', [
        {
          col: 1,
          span: 2,
          content: label(`${table.jumlah} / ${words.ringkasan.rataRata}`),
          style: 'jumlahIsi',
        },
        { col: CAPAIAN, content: live(all), style: 'jumlahPersen' },
        { col: 4, content: live(predikat(context, ownRef('jumlah', CAPAIAN), all)), style: 'jumlahIsi' },
        ...spending(
          'jumlah',
          summed(PAGU, (index) => form.programs[index]?.pagu ?? zero),
          summed(REALISASI, (index) => form.programs[index]?.realisasi ?? zero),
        ),
      ]),
    ],
  };
}

function bestLines(context: TableContext, details: readonly Detail[]): ReportLine[] {
  if (details.length === 0) return [];
  const { ringkasan } = context.words;
  const last = detailKey(details.length - 1);
  const figures = rangeOf(detailKey(0), last, CAPAIAN);
  const names = rangeOf(detailKey(0), last, 2);
  return (
    [
      ['MAX', 'tertinggi'],
      ['MIN', 'terendah'],
    ] as const
  ).map(([kind, key]) => {
    const found = extreme(kind, figures, names, details);
    return row(key, [
      { col: 1, span: 2, content: label(ringkasan[key]), style: 'isi' },
      { col: CAPAIAN, content: live(found.figure), style: 'persen' },
      { col: 4, span: WIDTH - 3, content: live(found.name), style: 'isi' },
    ]);
  });
}

function indikatorLines(context: TableContext): ReportLine[] {
  const { table, ringkasan } = context.words;
  const year = context.data.tahun ?? 0;
  const to = roundingOf(context, 'tabel-3.1');
  return [
    ...heading('iku', ringkasan.perIndikator),
    heads('kepala-iku', [
      table.no,
      table.indikator,
      table.target,
      table.realisasi,
      table.capaian,
      table.predikat,
    ]),
    ...indikatorOf(context).map((indikator, index): ReportLine => {
      const key = `iku-${String(index + 1)}`;
      const target = targetIn(indikator, year);
      const realisasi = realisasiIn(indikator, year, to);
      const reached = capaian(
        own(key, 4, realisasi),
        own(key, 3, target),
        capaianRule(context, 'tabel-3.1', indikator.arah),
      );
      const style = figureStyle(indikator.satuan, [target, realisasi]);
      return row(
        key,
        [
          { col: 1, content: label(index + 1), style: 'tengah' },
          { col: 2, content: live(indikator.indikator), style: 'isi' },
          { col: 3, content: live(target), style },
          { col: 4, content: live(realisasi), style },
          { col: 5, content: live(reached), style: 'persen' },
          { col: 6, content: live(predikat(context, ownRef(key, 5), reached)), style: 'tengah' },
        ],
        2,
      );
    }),
  ];
}

function chartLines(context: TableContext, details: readonly Detail[], means: readonly Live[]): ReportLine[] {
  const { form, words } = context;
  const { table, ringkasan } = words;
  const cumulative: Live[] = [];
  for (let quarter = 0; quarter < form.triwulan; quarter++) {
    const here = sum(
      form.programs.flatMap(({ triwulan }) => triwulan[quarter] ?? []),
      (refs) => overRefs('SUM', refs),
    );
    const before = cumulative[quarter - 1];
    cumulative.push(
      before === undefined || !isFigure(before.value) || !isFigure(here.value)
        ? here
        : {
            expr: `ROUND(${ownRef(quarterKey(quarter - 1), PAGU)}+${here.expr},2)`,
            value: before.value.plus(here.value),
          },
    );
  }
  const pagu = form.programs.reduce(
    (all, { pagu: each }) => (isFigure(each.value) ? all.plus(each.value) : all),
    ZERO,
  );
  return [
    ...heading('data-grafik', ringkasan.chartData),
    heads('kepala-grafik-indikator', [table.program, table.indikator, table.capaian]),
    ...details.map(({ program, name, figure }, index) =>
      row(
        detailKey(index),
        [
          { col: 1, content: label(roman(program + 1)), style: 'tengah' },
          { col: 2, content: live(name), style: 'isi' },
          { col: CAPAIAN, content: live(figure), style: 'persen' },
        ],
        2,
      ),
    ),
    { key: 'jarak-grafik-program', cells: [], height: 8 },
    heads('kepala-grafik-program', [table.no, table.program, table.capaian, ringkasan.garis]),
    ...form.programs.map(({ uraian }, index) =>
      row(
        chartKey(index),
        [
          { col: 1, content: label(roman(index + 1)), style: 'tengah' },
          { col: 2, content: live(uraian), style: 'isi' },
          {
            col: CAPAIAN,
            content: live(own(programKey(index), CAPAIAN, means[index] ?? NO_FIGURE)),
            style: 'persen',
          },
          { col: 4, content: label(HUNDRED.toNumber()), style: 'persen' },
        ],
        2,
      ),
    ),
    { key: 'jarak-grafik-triwulan', cells: [], height: 8 },
    heads('kepala-grafik-triwulan', [
      null,
      ringkasan.triwulanHead,
      null,
      null,
      ringkasan.kumulatif,
      table.pagu,
    ]),
    ...cumulative.map((figure, index) =>
      row(quarterKey(index), [
        { col: 2, content: label(ringkasan.triwulan[index] ?? ''), style: 'isi' },
        { col: PAGU, content: live(figure), style: 'rupiah' },
        { col: REALISASI, content: live({ expr: ownRef('jumlah', PAGU), value: pagu }), style: 'rupiah' },
      ]),
    ),
  ];
}

function chartsOf(context: TableContext): ReportChart[] {
  const { form, words } = context;
  const { ringkasan } = words;
  const column = (key: (index: number) => string, count: number, col: number): ReportChart['position'] => ({
    from: { key: key(0), col },
    to: { key: key(count - 1), col },
  });
  const programs = form.programs.length;
  if (programs === 0) return [];
  const quarters = form.triwulan;
  return [
    {
      name: 'Renja_Grafik_Capaian',
      kind: 'combo',
      title: ringkasan.chartCapaian,
      legend: 'bottom',
      position: { from: { key: 'grafik', col: 1 }, to: { key: 'grafik', col: 4 } },
      valueAxis: { numberFormat: '0', minimum: 0, title: ringkasan.percentAxis },
      categoryAxis: { title: ringkasan.programAxis },
      series: [
        {
          kind: 'bar',
          color: '4472C4',
          name: { key: 'kepala-grafik-program', col: CAPAIAN },
          categories: column(chartKey, programs, 1),
          values: column(chartKey, programs, CAPAIAN),
        },
        {
          kind: 'line',
          color: 'C00000',
          name: { key: 'kepala-grafik-program', col: 4 },
          categories: column(chartKey, programs, 1),
          values: column(chartKey, programs, 4),
        },
      ],
    },
    {
      name: 'Renja_Grafik_Penyerapan',
      kind: 'combo',
      title: ringkasan.chartPenyerapan,
      legend: 'bottom',
      position: { from: { key: 'grafik', col: 5 }, to: { key: 'grafik', col: WIDTH } },
      valueAxis: { numberFormat: '#,##0', minimum: 0, title: ringkasan.rupiahAxis },
      series: [
        {
          kind: 'bar',
          color: '70AD47',
          name: { key: 'kepala-grafik-triwulan', col: PAGU },
          categories: column(quarterKey, quarters, 2),
          values: column(quarterKey, quarters, PAGU),
        },
        {
          kind: 'line',
          color: '7F7F7F',
          name: { key: 'kepala-grafik-triwulan', col: REALISASI },
          categories: column(quarterKey, quarters, 2),
          values: column(quarterKey, quarters, REALISASI),
        },
      ],
    },
  ];
}

/** Place and date, the head of the agency, room to sign. */
function signatureLines(context: TableContext): ReportLine[] {
  const { ringkasan } = context.words;
  const at = (key: string, content: Live, style: 'tandaTangan' | 'tandaTanganTebal'): ReportLine =>
    row(key, [{ col: PAGU, span: WIDTH - PAGU + 1, content: live(content), style }]);
  const text = (...parts: readonly (string | Live)[]): Live => {
    const { expr, value } = joined(parts);
    return { expr: `TRIM(${expr})`, value: String(value).replace(/ +/g, ' ').trim() };
  };
  return [
    { key: 'jarak-tanda', cells: [], height: 14 },
    at('tanda-tempat', text(identity(context, 'tempat'), ', ', identity(context, 'tanggal')), 'tandaTangan'),
    at(
      'tanda-jabatan',
      text(`${ringkasan.kepala} `, identity(context, 'perangkatDaerah'), ' ', identity(context, 'daerah')),
      'tandaTangan',
    ),
    { key: 'jarak-tanda-tangan', cells: [], height: 48 },
    at('tanda-nama', identity(context, 'kepala'), 'tandaTanganTebal'),
    at('tanda-pangkat', identity(context, 'pangkat'), 'tandaTangan'),
    at('tanda-nip', text(`${ringkasan.nip} `, identity(context, 'nip')), 'tandaTangan'),
  ];
}

export function ringkasanTable(context: TableContext): ReportTable {
  const { words, form } = context;
  const to = roundingOf(context, 'realisasi-anggaran');
  const details = detailsOf(context);
  const programs = programLines(context, details);
  const notes = [
    words.notes.rounding(to.rounding, to.decimals),
    words.notes.capaianFormulir,
    words.notes.predikat(context.settings.skala, context.settings.celah),
    words.source.both,
  ];
  return {
    id: 'ringkasan',
    widths: [7, 40, 13, 15, 20, 20, 14, 15],
    orientation: 'portrait',
    ...(form.programs.length <= MOST_ON_ONE_PAGE ? { onePage: true } : {}),
    head: { from: 'kepala-program', to: 'kepala-program' },
    printTo: 'tanda-nip',
    lines: [
      ...captionLines(context, 'ringkasan', WIDTH),
      ...programs.lines,
      { key: 'jarak-terbaik', cells: [], height: 8 },
      ...bestLines(context, details),
      ...indikatorLines(context),
      { key: 'jarak-grafik', cells: [], height: 8 },
      { key: 'grafik', cells: [], height: 260 },
      ...noteLines(WIDTH, notes),
      ...signatureLines(context),
      ...chartLines(context, details, programs.means),
    ],
    charts: chartsOf(context),
  };
}
