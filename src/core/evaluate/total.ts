/** Total, persentase realisasi anggaran and their predikat (domain: evaluation-form §3). */
import { cellName, valueAt } from '../grid';
import type { Temuan } from '../check/temuan';
import { columnsOfBlock } from '../form/columns';
import type { RenjaForm } from '../form/form';
import { LEVELS } from '../form/kode';
import { predikatFormula } from '../formula/predikat';
import { LONGEST_FORMULA, mergeRefs, overRefs } from '../formula/shapes';
import { columnName } from '../grid';
import { plainOperand, type Operand } from '../formula/operand';
import { Exact, ZERO } from '../number/decimal';
import { readCell } from '../number/read-cell';
import { sumOf } from '../number/sum';
import { figureOf } from './readings';
import { shownInstead, type ComputedCell } from './computed';
import { percentOf } from './percent';
import type { RowEvaluation } from './row';
import { makeTemuan, scaleOf, type RowContext } from './row-context';
import { gapReading, predikatOf } from './scale';

export interface TotalEvaluation {
  /** Rupiah. */
  readonly pagu: Exact | null;
  /** Rupiah; of the evaluation's scope, as the rows. */
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

const sum = (summands: readonly Summand[]): Exact | null => sumOf(summands.map(({ figure }) => figure));

function sumFormulaOf(col: number, summands: readonly Summand[]): string | null {
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
  const { grid, view, settings, periods } = context;
  const { blocks } = form.columns;
  // A sheet of one period sums up that period.
  const spentKey = periods.alone.Rp ?? 'realisasi';
  const paguCol = blocks.target?.Rp ?? null;
  const spentCol = blocks[spentKey]?.Rp ?? null;
  const { footer } = form;
  const cells: ComputedCell[] = [];
  const temuan: Temuan[] = [];
  const paguOf = (each: RowEvaluation): Exact | null => each.pagu;
  // A row left aside still has its printed realisasi: leaving a whole program out would print a false total.
  const realisasiOf = (each: RowEvaluation): Exact | null =>
    isFigure(each.realisasi.Rp)
      ? each.realisasi.Rp
      : each.skipped
        ? (each.readings.Rp[spentKey]?.value ?? null)
        : null;
  const paguParts = summandsOf(form, evaluations, paguOf, ({ rupiah }) => rupiah.pagu);
  const realisasiParts = summandsOf(form, evaluations, realisasiOf, ({ rupiah }) => rupiah.realisasi);
  const shownIn = (col: number | null, value: Exact | null): Exact | null =>
    footer.total === null || col === null
      ? value
      : (shownInstead(grid, { row: footer.total, col, kind: 'Rp', value }) ?? value);
  const paguSum = sum(paguParts);
  const spentSum = sum(realisasiParts);
  const pagu = shownIn(paguCol, paguSum);
  const spent = shownIn(spentCol, spentSum);
  const left = evaluations.filter((each) => each.skipped && each.row.level === 'program');
  const first = left[0];
  if (first !== undefined && spentCol !== null)
    temuan.push(
      makeTemuan(
        grid.sheet,
        'hitungan.baris-dilewati-dalam-jumlah',
        { row: footer.total ?? first.row.row, col: spentCol },
        null,
        null,
        {
          baris: left.map((each) => String(each.row.row)).join(', '),
        },
      ),
    );

  const writeSum = (col: number | null, parts: readonly Summand[], value: Exact | null): void => {
    if (footer.total === null || col === null || value === null || !view.writable(footer.total, col)) return;
    cells.push({
      row: footer.total,
      col,
      kind: 'Rp',
      value,
      formula: sumFormulaOf(col, parts),
      rule: { name: 'total', members: parts.length },
    });
  };
  writeSum(paguCol, paguParts, paguSum);
  writeSum(spentCol, realisasiParts, spentSum);

  if (pagu === null || spent === null)
    return { total: { pagu, realisasi: spent, persentase: null, predikat: null }, cells, temuan };

  const col = persentaseColumn(context, form, spentCol);
  const at = footer.persentase;
  const whole = plainOperand(footer.total ?? 0, paguCol ?? 0, pagu);
  const part = plainOperand(footer.total ?? 0, spentCol ?? 0, spent);
  const scale = at === null || col === null ? 1 : scaleOf(grid, at, col);
  const result = percentOf(part, whole, spent, pagu, {
    arah: 'naik',
    rounding: settings.pembulatan.formulir,
    batas: null,
    arahTurun: settings.arahTurun,
    zero: settings.rpNol === '0' ? ZERO : null,
    scale,
  });
  const shown =
    at === null || col === null
      ? result.value
      : (shownInstead(grid, { row: at, col, kind: 'Rp', value: result.value }) ?? result.value);
  const predikat = shown === null ? null : predikatOf(shown, settings.skala, settings.celah);
  if (at !== null && col !== null && view.writable(at, col)) {
    // Without a Total row, or without a column of its own for one of the two, there is nothing to divide.
    const summed = footer.total !== null && paguCol !== null && spentCol !== null;
    const formula = summed ? result.formula : null;
    cells.push({
      row: at,
      col,
      kind: 'Rp',
      value: result.value,
      formula,
      rule: { name: 'persentase', part: spent, whole: pagu, rounding: settings.pembulatan.formulir },
    });
    if (footer.predikat !== null && shown !== null && view.writable(footer.predikat, col))
      cells.push({
        row: footer.predikat,
        col,
        kind: 'predikat',
        value: predikat,
        formula: predikatFormula(cellName(at, col), settings.skala, settings.celah, scale === 100),
        rule: { name: 'predikat', percent: shown, celah: gapReading(shown, settings) },
      });
  }
  return { total: { pagu, realisasi: spent, persentase: shown, predikat }, cells, temuan };
}

/** Where the sheet prints the persentase: the one figure on its row, else under the Rp percents. */
function persentaseColumn(context: RowContext, form: RenjaForm, spentCol: number | null): number | null {
  const { grid, columns } = context;
  const { capaian, capaianRenstra, realisasi } = columns.blocks;
  const usual = capaian?.Rp ?? spentCol;
  const at = form.footer.persentase;
  if (at === null) return usual;
  const places = [capaian, realisasi, capaianRenstra].flatMap((block) =>
    block === undefined ? [] : columnsOfBlock(block).reverse(),
  );
  const filled = places.filter((col) => {
    const reading = readCell(grid, at, col, 'Rp');
    return valueAt(grid, at, col) !== null && (figureOf(reading) !== null || reading.kind === 'unreadable');
  });
  const [only] = filled;
  if (usual !== null && filled.includes(usual)) return usual;
  return filled.length === 1 && only !== undefined ? only : usual;
}
