/** Total, persentase realisasi anggaran and their predikat (domain: evaluation-form §3). */
import { cellName, valueAt } from '../grid';
import type { Temuan } from '../check/temuan';
import type { RenjaForm } from '../form/form';
import type { Level } from '../form/kode';
import { predikatFormula } from '../formula/predikat';
import { LONGEST_FORMULA, mergeRefs, overRefs } from '../formula/shapes';
import { columnName } from '../grid';
import { plainOperand, type Operand } from '../formula/operand';
import { Exact, ZERO } from '../number/decimal';
import { readCell } from '../number/read-cell';
import { figureOf } from './readings';
import type { ComputedCell } from './computed';
import { percentOf } from './percent';
import type { RowEvaluation } from './row';
import { makeTemuan, scaleOf, type RowContext } from './row-context';
import { predikatOf } from './scale';

export interface TotalEvaluation {
  /** Rupiah. */
  readonly pagu: Exact | null;
  readonly realisasi: Exact | null;
  /** Percent. */
  readonly persentase: Exact | null;
  readonly predikat: string | null;
}

export interface TotalResult {
  readonly total: TotalEvaluation;
  readonly cells: readonly ComputedCell[];
  readonly temuan: readonly Temuan[];
}

interface Summand {
  readonly row: number;
  readonly figure: Exact;
  readonly operand: Operand | null;
}

const LEVELS: readonly Level[] = ['program', 'kegiatan', 'subkegiatan'];

const isFigure = (value: unknown): value is Exact => value instanceof Exact;

/** The highest level that carries Rp figures: programs, else what stands below them. */
function summandsOf(
  form: RenjaForm,
  evaluations: readonly RowEvaluation[],
  figure: (each: RowEvaluation) => Exact | null,
  operand: (each: RowEvaluation) => Operand | null,
): Summand[] {
  for (const level of LEVELS) {
    const found = form.rows.flatMap((row, index) => {
      const each = evaluations[index];
      if (each === undefined || row.level !== level) return [];
      const value = figure(each);
      return value === null ? [] : [{ row: row.row, figure: value, operand: operand(each) }];
    });
    if (found.length > 0) return found;
  }
  return [];
}

const sum = (summands: readonly Summand[]): Exact | null =>
  summands.length === 0 ? null : summands.reduce((total, { figure }) => total.plus(figure), ZERO);

function sumOf(col: number, summands: readonly Summand[]): string | null {
  // SUM passes over text, so a figure typed as text is read by an expression of its own.
  const plain = summands.filter(({ operand }) => operand?.plain !== false);
  const texts = summands.flatMap(({ operand }) => (operand?.plain === false ? [operand.expr] : []));
  const refs = [...mergeRefs(plain.map(({ row }) => ({ col: columnName(col), row }))), ...texts];
  const decimals = Math.max(0, ...summands.map(({ figure }) => figure.decimalPlaces()));
  const expr = overRefs('SUM', refs);
  const formula = decimals === 0 ? `=${expr}` : `=ROUND(${expr},${String(Math.max(2, decimals))})`;
  return formula.length > LONGEST_FORMULA ? null : formula;
}

export function evaluateTotal(
  context: RowContext,
  form: RenjaForm,
  evaluations: readonly RowEvaluation[],
): TotalResult {
  const { grid, view, settings } = context;
  const { target, realisasi } = form.columns.blocks;
  const { footer } = form;
  const cells: ComputedCell[] = [];
  const temuan: Temuan[] = [];
  const paguOf = (each: RowEvaluation): Exact | null => each.pagu;
  // A row left aside still has its printed realisasi: leaving a whole program out would print a false total.
  const realisasiOf = (each: RowEvaluation): Exact | null =>
    isFigure(each.realisasi.Rp)
      ? each.realisasi.Rp
      : each.skipped
        ? (each.readings.Rp.realisasi?.value ?? null)
        : null;
  const paguParts = summandsOf(form, evaluations, paguOf, ({ rupiah }) => rupiah.pagu);
  const realisasiParts = summandsOf(form, evaluations, realisasiOf, ({ rupiah }) => rupiah.realisasi);
  const pagu = sum(paguParts);
  const spent = sum(realisasiParts);
  const left = evaluations.filter((each) => each.skipped && each.row.level === 'program');
  const first = left[0];
  if (first !== undefined && realisasi !== undefined)
    temuan.push(
      makeTemuan(
        grid.sheet,
        'hitungan.baris-dilewati-dalam-jumlah',
        { row: footer.total ?? first.row.row, col: realisasi.Rp },
        null,
        null,
        {
          baris: left.map((each) => String(each.row.row)).join(', '),
        },
      ),
    );

  const writeSum = (col: number | undefined, parts: readonly Summand[], value: Exact | null): void => {
    if (footer.total === null || col === undefined || value === null || !view.writable(footer.total, col))
      return;
    cells.push({
      row: footer.total,
      col,
      kind: 'Rp',
      value,
      formula: sumOf(col, parts),
      rule: { name: 'total', members: parts.length },
    });
  };
  writeSum(target?.Rp, paguParts, pagu);
  writeSum(realisasi?.Rp, realisasiParts, spent);

  if (pagu === null || spent === null || target === undefined || realisasi === undefined)
    return { total: { pagu, realisasi: spent, persentase: null, predikat: null }, cells, temuan };

  const col = persentaseColumn(context, form);
  const at = footer.persentase;
  const whole = plainOperand(footer.total ?? 0, target.Rp, pagu);
  const part = plainOperand(footer.total ?? 0, realisasi.Rp, spent);
  const scale = at === null || col === null ? 1 : scaleOf(grid, at, col);
  const result = percentOf(part, whole, spent, pagu, {
    arah: 'naik',
    rounding: settings.pembulatan.formulir,
    batas: null,
    arahTurun: settings.arahTurun,
    zero: settings.rpNol === '0' ? ZERO : null,
    scale,
  });
  const predikat = result.value === null ? null : predikatOf(result.value, settings.skala, settings.celah);
  if (at !== null && col !== null && view.writable(at, col)) {
    // Without a Total row there is nothing the formula could divide.
    const formula = footer.total === null ? null : result.formula;
    cells.push({
      row: at,
      col,
      kind: 'Rp',
      value: result.value,
      formula,
      rule: { name: 'persentase', part: spent, whole: pagu },
    });
    if (footer.predikat !== null && result.value !== null && view.writable(footer.predikat, col))
      cells.push({
        row: footer.predikat,
        col,
        kind: 'predikat',
        value: predikat,
        formula: predikatFormula(cellName(at, col), settings.skala, settings.celah, scale === 100),
        rule: { name: 'predikat', percent: result.value },
      });
  }
  return { total: { pagu, realisasi: spent, persentase: result.value, predikat }, cells, temuan };
}

/** Where the sheet prints the persentase: the one figure on its row, else under the Rp percents. */
function persentaseColumn(context: RowContext, form: RenjaForm): number | null {
  const { grid, columns } = context;
  const { capaian, capaianRenstra, realisasi } = columns.blocks;
  const usual = capaian?.Rp ?? realisasi?.Rp ?? null;
  const at = form.footer.persentase;
  if (at === null) return usual;
  const places = [capaian, realisasi, capaianRenstra].flatMap((block) =>
    block === undefined ? [] : [block.Rp, block.K],
  );
  const filled = places.filter((col) => {
    const reading = readCell(grid, at, col, 'Rp');
    return valueAt(grid, at, col) !== null && (figureOf(reading) !== null || reading.kind === 'unreadable');
  });
  const [only] = filled;
  if (usual !== null && filled.includes(usual)) return usual;
  return filled.length === 1 && only !== undefined ? only : usual;
}
