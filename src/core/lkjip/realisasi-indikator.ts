/** Realisasi of an indikator in one year: from its pembilang and penyebut, else as typed. */
import { HUNDRED } from '../number/decimal';
import { roundBy } from '../number/round';
import { roundExpr } from '../formula/shapes';
import { DASH, isFigure, shown, type Live, type RoundTo, type Source } from './live';
import type { DataIndikator } from './read-data';

export const NO_FIGURE: Live = { expr: '"-"', value: DASH };

export function targetIn(indikator: DataIndikator, year: number): Live {
  const source = indikator.tahun.get(year)?.target;
  return source === undefined ? NO_FIGURE : shown(source);
}

export function nasionalIn(indikator: DataIndikator, year: number, to: RoundTo): Live {
  const source = indikator.tahun.get(year)?.nasional;
  return source === undefined ? NO_FIGURE : shown(source, to);
}

/** The factor of the quotient: 100 unless the sheet says otherwise. */
function factorOf(pengali: Source | null): { expr: string; value: typeof HUNDRED } {
  if (pengali === null) return { expr: '100', value: HUNDRED };
  const value = pengali.figure === null || pengali.figure.isZero() ? HUNDRED : pengali.figure;
  return { expr: `IF(N(${pengali.ref})=0,100,${pengali.ref})`, value };
}

export function pengaliOf(indikator: DataIndikator): Live {
  return factorOf(indikator.pengali);
}

/** Printed, that is rounded: what capaian is computed from (domain: lkjip-tables, "Two roundings"). */
export function realisasiIn(indikator: DataIndikator, year: number, to: RoundTo): Live {
  const cells = indikator.tahun.get(year);
  const typed = cells?.realisasi === undefined ? NO_FIGURE : shown(cells.realisasi, to);
  const above = cells?.pembilang;
  const below = cells?.penyebut;
  if (above === undefined || below === undefined) return typed;
  const [a, b] = [shown(above), shown(below)];
  const factor = factorOf(indikator.pengali);
  const plain = (source: Source, live: Live): string =>
    source.figure === null || (source.reading.kind === 'figure' && source.reading.source === 'number')
      ? source.ref
      : live.expr;
  const [aExpr, bExpr] = [plain(above, a), plain(below, b)];
  const quotient = roundExpr(`${aExpr}/${bExpr}*${factor.expr}`, to.decimals, to.rounding);
  const value =
    isFigure(a.value) && isFigure(b.value) && !b.value.isZero()
      ? roundBy(to.rounding, a.value.times(factor.value).dividedBy(b.value), to.decimals)
      : typed.value;
  return {
    expr: `IF(AND(ISNUMBER(${aExpr}),N(${bExpr})<>0),${quotient},${typed.expr})`,
    value,
  };
}
