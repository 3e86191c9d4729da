/** Sheets of one form at different times of the year, so that a summary counts its pagu once. */
import type { Evaluation } from '../evaluate/evaluate';
import { realisasiBy } from '../evaluate/metode';
import { percentOf } from '../evaluate/percent';
import type { Both, RowEvaluation } from '../evaluate/row';
import type { Settings } from '../evaluate/settings';
import { periodOf, periodsUpTo } from '../form/periods';
import { haveSameRows, ownTriwulan, rowsByIdentity } from '../form/same-form';
import type { FormRow } from '../form/form';
import { plainOperand } from '../formula/operand';
import { ZERO, type Exact } from '../number/decimal';
import type { FigureKind } from '../number/reading';

/** One form: alone, or as several sheets of which the last triwulan's comes last. */
export type Deret = readonly Evaluation[];

/** The sheets that belong together; a form that stands alone is a series of one. In the order of their first sheets. */
export function deretOf(evaluations: readonly Evaluation[]): Deret[] {
  const out: { rows: ReadonlyMap<string, FormRow>; sheets: Evaluation[] }[] = [];
  for (const evaluation of evaluations) {
    const rows = rowsByIdentity(evaluation.form);
    const own = ownTriwulan(evaluation.form);
    const series =
      own === null
        ? undefined
        : out.find(
            ({ rows: there, sheets }) =>
              sheets.every(({ form }) => {
                const other = ownTriwulan(form);
                return (
                  other !== null && other !== own && form.columns.period === evaluation.form.columns.period
                );
              }) && haveSameRows(there, rows),
          );
    if (series === undefined) out.push({ rows, sheets: [evaluation] });
    else series.sheets.push(evaluation);
  }
  const at = ({ form }: Evaluation): number => ownTriwulan(form) ?? 0;
  return out.map(({ sheets }) => [...sheets].sort((a, b) => at(a) - at(b)));
}

/**
 * Percent by row of the last sheet, where each sheet holds its own period only: the periods of all of them make the
 * year, K by the metode of the row. Null where a period before the last has no sheet, as the year is not known then.
 */
export function yearOfDeret(
  deret: Deret,
  settings: Settings,
): { readonly capaian: ReadonlyMap<RowEvaluation, Both<Exact | null>>; readonly realisasi: Exact } | null {
  const last = deret.at(-1);
  if (last === undefined) return null;
  const periods = deret.flatMap((each) => each.periods.all);
  const wanted = periodsUpTo(last.periods.kind, last.triwulan);
  const numbers = new Set(periods.map((key) => periodOf(key)?.number ?? 0));
  for (let number = 1; number <= wanted; number++) if (!numbers.has(number)) return null;
  const sheets = deret.map((each) => {
    const byRow = new Map(each.rows.map((row) => [row.row, row] as const));
    return { each, rows: rowsByIdentity(each.form), byRow };
  });
  const capaian = new Map<RowEvaluation, Both<Exact | null>>();
  const ownRows = new Map(last.rows.map((row) => [row.row, row] as const));
  for (const [identity, formRow] of rowsByIdentity(last.form)) {
    const row = ownRows.get(formRow);
    if (row === undefined || row.skipped) continue;
    const percent = (kind: FigureKind): Exact | null => {
      const values = sheets.flatMap(({ each, rows, byRow }) => {
        const there = rows.get(identity);
        const readings = there === undefined ? undefined : byRow.get(there)?.readings[kind];
        return each.periods.all.map((key) => readings?.[key]?.value ?? null);
      });
      const part = realisasiBy(kind === 'Rp' ? 'jumlah' : row.metode.metode, values);
      const whole = row.readings[kind].target?.value ?? null;
      if (part === null || whole === null) return null;
      return percentOf(plainOperand(1, 1, part), plainOperand(1, 2, whole), part, whole, {
        arah: kind === 'Rp' ? 'naik' : row.arah,
        rounding: settings.pembulatan.formulir,
        batas: settings.batas,
        arahTurun: settings.arahTurun,
        zero: kind === 'Rp' && settings.rpNol === '0' ? ZERO : null,
        scale: 1,
      }).value;
    };
    capaian.set(row, { K: percent('K'), Rp: percent('Rp') });
  }
  const realisasi = deret.reduce((sum, { total }) => sum.plus(total.realisasi ?? ZERO), ZERO);
  return { capaian, realisasi };
}
