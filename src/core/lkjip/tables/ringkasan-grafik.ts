/** The two charts of Ringkasan, and the visible cells they show. */
import { overRefs } from '../../formula/shapes';
import { periodOf } from '../../form/periods';
import { HUNDRED } from '../../number/decimal';
import { inSen, isFigure, own, ownRef, sum, type Live } from '../live';
import { NO_FIGURE } from '../realisasi-indikator';
import { label, live, type ReportChart, type ReportLine } from '../report';
import { percentStyle } from '../styles';
import { roman } from './anggaran';
import { formRounding, type TableContext } from './context';
import {
  CAPAIAN,
  PAGU,
  REALISASI,
  WIDTH,
  chartKey,
  detailKey,
  heading,
  heads,
  programKey,
  quarterKey,
  row,
  type Detail,
} from './ringkasan-lines';

const bySemester = ({ form }: TableContext): boolean =>
  form.points.some((key) => periodOf(key)?.kind === 'semester');

function pointLabel({ form, words: { ringkasan } }: TableContext, index: number): string {
  const key = form.points[index];
  const period = key === undefined ? null : periodOf(key);
  const names = period?.kind === 'semester' ? ringkasan.semester : ringkasan.triwulan;
  return names[(period?.number ?? 0) - 1] ?? '';
}

/** Parts of a sen add up over the year: rounded in every triwulan they would miss the realisasi of the year. */
const KEPT = 4;

export function chartLines(
  context: TableContext,
  details: readonly Detail[],
  means: readonly Live[],
): ReportLine[] {
  const { form, words } = context;
  const { table, ringkasan } = words;
  const asPercent = percentStyle('persen', formRounding(context).decimals);
  const cumulative: Live[] = [];
  for (let quarter = 0; quarter < form.points.length; quarter++) {
    const here = sum(
      form.programs.flatMap(({ points }) => points[quarter] ?? []),
      (refs) => overRefs('SUM', refs),
      KEPT,
    );
    const before = cumulative[quarter - 1];
    cumulative.push(
      before === undefined || !isFigure(before.value) || !isFigure(here.value)
        ? here
        : inSen(`${ownRef(quarterKey(quarter - 1), PAGU)}+${here.expr}`, before.value.plus(here.value), KEPT),
    );
  }
  const pagu = sum(
    form.programs.map((each) => each.pagu),
    (refs) => overRefs('SUM', refs),
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
          { col: CAPAIAN, content: live(figure), style: asPercent },
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
            style: asPercent,
          },
          { col: 4, content: label(HUNDRED.toNumber()), style: asPercent },
        ],
        2,
      ),
    ),
    ...(cumulative.length === 0
      ? []
      : [
          { key: 'jarak-grafik-triwulan', cells: [], height: 8 },
          heads('kepala-grafik-triwulan', [
            null,
            bySemester(context) ? ringkasan.semesterHead : ringkasan.triwulanHead,
            null,
            null,
            ringkasan.kumulatif,
            table.pagu,
          ]),
        ]),
    ...cumulative.map((figure, index) =>
      row(quarterKey(index), [
        { col: 2, content: label(pointLabel(context, index)), style: 'isi' },
        { col: PAGU, content: live(figure), style: 'rupiah' },
        { col: REALISASI, content: live(own('jumlah', PAGU, pagu)), style: 'rupiah' },
      ]),
    ),
  ];
}

const column = (key: (index: number) => string, count: number, col: number): ReportChart['position'] => ({
  from: { key: key(0), col },
  to: { key: key(count - 1), col },
});

function capaianChart({ form, words: { ringkasan } }: TableContext): ReportChart {
  const programs = form.programs.length;
  return {
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
  };
}

function penyerapanChart(context: TableContext): ReportChart {
  const { form, words } = context;
  const { ringkasan } = words;
  const quarters = form.points.length;
  return {
    name: 'Renja_Grafik_Penyerapan',
    kind: 'combo',
    title: bySemester(context) ? ringkasan.chartSemester : ringkasan.chartPenyerapan,
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
  };
}

/** None without programs, and none of penyerapan where the form has no column of a period. */
export function chartsOf(context: TableContext): ReportChart[] {
  const { programs, points } = context.form;
  if (programs.length === 0) return [];
  return [capaianChart(context), ...(points.length === 0 ? [] : [penyerapanChart(context)])];
}
