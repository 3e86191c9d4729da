/** What the parts of Ringkasan share: its columns, the keys of its lines, means and extremes. */
import { predikatFormula } from '../../formula/predikat';
import { roundExpr } from '../../formula/shapes';
import { overPagu, whereFigure } from '../../evaluate/mean';
import { predikatOf } from '../../evaluate/scale';
import { ZERO, type Exact } from '../../number/decimal';
import { roundBy } from '../../number/round';
import { totalOf } from '../../number/sum';
import { capaian } from '../capaian';
import { DASH, isFigure, ownRef, type Live, type RoundTo } from '../live';
import { label, type ReportCell, type ReportLine } from '../report';
import { capaianRule, type TableContext } from './context';

export const WIDTH = 8;
export const CAPAIAN = 3;
export const PAGU = 5;
export const REALISASI = 6;
export const PENYERAPAN = 7;
export const MOST_ON_ONE_PAGE = 14;

export const programKey = (index: number): string => `program-${String(index + 1)}`;
export const detailKey = (index: number): string => `indikator-program-${String(index + 1)}`;
export const chartKey = (index: number): string => `grafik-program-${String(index + 1)}`;
export const quarterKey = (index: number): string => `grafik-triwulan-${String(index + 1)}`;

export function predikat(context: TableContext, ref: string, percentage: Live): Live {
  const { skala, celah } = context.settings;
  return {
    expr: predikatFormula(ref, skala, celah, false).slice(1),
    value: isFigure(percentage.value) ? predikatOf(percentage.value, skala, celah) : '',
  };
}

export const rangeOf = (from: string, to: string, col: number): string =>
  `${ownRef(from, col)}:${ownRef(to, col)}`;

const meanValue = (figures: readonly Exact[], to: RoundTo): Exact | string =>
  figures.length === 0 ? DASH : roundBy(to.rounding, totalOf(figures).dividedBy(figures.length), to.decimals);

const figuresOf = (values: readonly Live[]): Exact[] =>
  values.flatMap(({ value }) => (isFigure(value) ? [value] : []));

export function meanOver(range: string, values: readonly Live[], to: RoundTo): Live {
  return {
    expr: `IF(COUNT(${range})=0,"-",${roundExpr(`AVERAGE(${range})`, to.decimals, to.rounding)})`,
    value: meanValue(figuresOf(values), to),
  };
}

/**
 * The mean over all programs, by the settings that the form's own row "Per Program" goes by: of the
 * programs' figures as printed, or of every indikator; with or without programs that have no pagu.
 */
export function meanOfPrograms(
  context: TableContext,
  details: readonly Detail[],
  means: readonly Live[],
  to: RoundTo,
): Live {
  const { anggota, paguNol } = context.settings.rataRata;
  if (means.length === 0 || details.length === 0) return { expr: '"-"', value: DASH };
  const last = means.length - 1;
  const ofPrograms = rangeOf(programKey(0), programKey(last), CAPAIAN);
  const ofIndikator = rangeOf(detailKey(0), detailKey(details.length - 1), CAPAIAN);
  if (paguNol === 'ikut')
    return anggota === 'kode'
      ? meanOver(ofPrograms, means, to)
      : meanOver(
          ofIndikator,
          details.map(({ figure }) => figure),
          to,
        );
  const counts = context.form.programs.map(
    ({ pagu }) => isFigure(pagu.value) && pagu.value.greaterThan(ZERO),
  );
  const detailsOfProgram = (index: number): readonly Detail[] =>
    details.filter(({ program }) => program === index);
  const values =
    anggota === 'kode'
      ? means.filter((_, index) => counts[index])
      : details.filter(({ program }) => counts[program]).map(({ figure }) => figure);
  const parts =
    anggota === 'kode'
      ? [overPagu(ofPrograms, rangeOf(programKey(0), programKey(last), PAGU))]
      : means.flatMap((_, index) => {
          const own = detailsOfProgram(index);
          const from = details.findIndex(({ program }) => program === index);
          if (own.length === 0) return [];
          const range = rangeOf(detailKey(from), detailKey(from + own.length - 1), CAPAIAN);
          return [whereFigure(range, ownRef(programKey(index), PAGU))];
        });
  const count = `(${parts.map((part) => part.count).join('+')})`;
  const quotient = `(${parts.map((part) => part.sum).join('+')})/${count}`;
  return {
    expr: `IF(${count}=0,"-",${roundExpr(quotient, to.decimals, to.rounding)})`,
    value: meanValue(figuresOf(values), to),
  };
}

/** The best or weakest of a column, and the name beside it; of two alike the first. */
export function extreme(
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

export interface Detail {
  readonly program: number;
  readonly name: Live;
  readonly figure: Live;
}

/** Every indikator of a program with its capaian, as the form prints it. */
export function detailsOf(context: TableContext): Detail[] {
  return context.form.programs.flatMap(({ indikator }, program) =>
    indikator.map((each): Detail => ({
      program,
      name: each.indikator,
      figure:
        each.capaian ?? capaian(each.realisasi, each.target, capaianRule(context, 'ringkasan', each.arah)),
    })),
  );
}

export const row = (key: string, cells: readonly ReportCell[], anchor?: number): ReportLine =>
  anchor === undefined ? { key, cells } : { key, cells, anchor };

export const heads = (key: string, texts: readonly (string | null)[]): ReportLine =>
  row(
    key,
    texts.flatMap((text, index): ReportCell[] =>
      text === null ? [] : [{ col: index + 1, content: label(text), style: 'kepala' }],
    ),
    2,
  );

export const heading = (key: string, text: string): ReportLine[] => [
  { key: `jarak-${key}`, cells: [], height: 8 },
  row(key, [{ col: 1, span: WIDTH, content: label(text), style: 'bagian' }]),
];
