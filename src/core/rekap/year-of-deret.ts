/** The year of sheets that hold a triwulan each: what none of them says alone. */
import type { Evaluation } from '../evaluate/evaluate';
import { realisasiBy } from '../evaluate/metode';
import { percentOf } from '../evaluate/percent';
import type { Both, RowEvaluation } from '../evaluate/row';
import { LEVELS } from '../form/kode';
import { rowsByIdentity } from '../form/same-form';
import { periodOf } from '../form/periods';
import { plainOperand } from '../formula/operand';
import { ZERO, type Exact } from '../number/decimal';
import type { FigureKind } from '../number/reading';
import { totalOf } from '../number/sum';

export interface YearOfDeret {
  /** Percent by row of the last sheet; K by the metode of the row. */
  readonly capaian: ReadonlyMap<RowEvaluation, Both<Exact | null>>;
  /** Rupiah. */
  readonly realisasi: Exact;
}

/** Rupiah that a sheet adds: as it says itself, else its periods over the highest level that carries figures. */
function spentIn({ total, rows, periods }: Evaluation): Exact {
  if (total.realisasi !== null) return total.realisasi;
  for (const level of LEVELS) {
    const figures = rows
      .filter(({ row }) => row.level === level)
      .flatMap(({ readings }) => periods.elapsed.flatMap((key) => readings.Rp[key]?.value ?? []));
    if (figures.length > 0) return totalOf(figures);
  }
  return ZERO;
}

/**
 * @param deret sheets of one form in the order of their triwulan, the last with its own triwulan only
 * @returns null where a period before the last has no sheet, as the year is not known then
 */
export function yearOfDeret(deret: readonly Evaluation[]): YearOfDeret | null {
  const last = deret.at(-1);
  if (last === undefined || last.scope === 'tahun') return null;
  const { settings } = last;
  const wanted = periodOf(last.scope)?.number ?? 0;
  const numbers = new Set(
    deret.flatMap(({ periods }) => periods.elapsed.map((key) => periodOf(key)?.number ?? 0)),
  );
  for (let number = 1; number <= wanted; number++) if (!numbers.has(number)) return null;
  const sheets = deret.map(({ form, periods, rows }) => ({
    keys: periods.elapsed,
    rows: rowsByIdentity(form),
    evaluated: new Map(rows.map((row) => [row.row, row] as const)),
  }));
  const capaian = new Map<RowEvaluation, Both<Exact | null>>();
  for (const identity of rowsByIdentity(last.form).keys()) {
    const parts = sheets.flatMap(({ keys, rows, evaluated }) => {
      const there = rows.get(identity);
      const row = there === undefined ? undefined : evaluated.get(there);
      return row === undefined ? [] : [{ keys, row }];
    });
    const row = parts.at(-1)?.row;
    // A triwulan that cannot be read makes the year unknown.
    if (row === undefined || parts.some(({ row: { skipped } }) => skipped)) continue;
    const percent = (kind: FigureKind): Exact | null => {
      const values = parts.flatMap(({ keys, row: { readings } }) =>
        keys.map((key) => readings[kind][key]?.value ?? null),
      );
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
  return { capaian, realisasi: totalOf(deret.map(spentIn)) };
}
