/** Up to which triwulan a sheet is evaluated: the last with figures, unless its title says so and the figures agree. */
import type { Temuan } from '../check/temuan';
import { PERIOD_BLOCKS, PERIOD_KINDS, periodOf, periodsUpTo, triwulanAtEnd } from '../form/periods';
import type { PeriodKey, Triwulan } from '../form/columns';
import type { RenjaForm } from '../form/form';
import { formulaAt, valueAt, type SheetGrid } from '../grid';
import { readCell } from '../number/read-cell';
import { totalOf } from '../number/sum';
import { figureOf } from './readings';
import { makeTemuan } from './row-context';

/**
 * A dash, and a 0 that a formula gives, are no figures here: sheets that pull their quarters from elsewhere show 0
 * for quarters to come.
 */
function hasFigures(grid: SheetGrid, form: RenjaForm, key: PeriodKey): boolean {
  const block = form.columns.blocks[key];
  if (block === undefined) return false;
  return form.rows.some(({ row }) =>
    (['K', 'Rp'] as const).some((kind) => {
      const col = block[kind];
      const value = col === null ? null : valueAt(grid, row, col);
      if (col === null || value === null) return false;
      if (typeof value === 'string' && !/\d/.test(value) && !/[A-D]/.test(value)) return false;
      const reading = readCell(grid, row, col, kind);
      if (reading.kind === 'grade' || reading.kind === 'opinion' || reading.kind === 'ambiguous') return true;
      const figure = figureOf(reading);
      return figure !== null && !(figure.isZero() && formulaAt(grid, row, col) !== null);
    }),
  );
}

/**
 * The last triwulan with any figure in the sheet; of a semester or a month the triwulan in which it ends. A sheet that
 * has but one period is about that one, filled in or not.
 */
export function lastTriwulan(grid: SheetGrid, form: RenjaForm): Triwulan {
  const { blocks, period } = form.columns;
  const own = PERIOD_BLOCKS[period].filter((key) => blocks[key] !== undefined);
  const endOf = (key: PeriodKey): Triwulan => {
    const each = periodOf(key);
    return each === null ? 1 : triwulanAtEnd(each);
  };
  const [only, ...others] = own;
  if (only !== undefined && others.length === 0) return endOf(only);
  // A triwulan typed beside months that are left blank is a figure all the same.
  const all = PERIOD_KINDS.flatMap((kind) => PERIOD_BLOCKS[kind]).filter((key) => blocks[key] !== undefined);
  const inOrder = [...all].sort((a, b) => endOf(b) - endOf(a));
  const last = inOrder.find((key) => hasFigures(grid, form, key));
  return last === undefined ? triwulanAtEnd({ kind: period, number: 1 }) : endOf(last);
}

/** How many rows print as realisasi Rp what the periods up to a triwulan sum up to. */
function rowsThatFit(grid: SheetGrid, form: RenjaForm, triwulan: Triwulan): number {
  const { blocks, period } = form.columns;
  const printedIn = blocks.realisasi?.Rp ?? null;
  const parts = PERIOD_BLOCKS[period]
    .slice(0, periodsUpTo(period, triwulan))
    .flatMap((key) => blocks[key]?.Rp ?? []);
  if (printedIn === null || parts.length === 0) return 0;
  return form.rows.filter(({ row }) => {
    const printed = figureOf(readCell(grid, row, printedIn, 'Rp'));
    if (printed === null || printed.isZero()) return false;
    const figures = parts.flatMap((col) => figureOf(readCell(grid, row, col, 'Rp')) ?? []);
    return totalOf(figures).equals(printed);
  }).length;
}

/**
 * The triwulan that counts where nobody chose one. A title that names an earlier triwulan than the last filled one is
 * believed where the printed realisasi is the sum up to there, or where none is printed and the title says "s.d." or
 * agrees with the sheet's name; a stale title must not undo a year's figures (docs/decisions/0008).
 */
export function triwulanByDefault(grid: SheetGrid, form: RenjaForm, lastFilled: Triwulan): Triwulan {
  const stated = form.stated.find(({ triwulan }) => triwulan < lastFilled);
  if (stated === undefined) return lastFilled;
  const { triwulan } = stated;
  const early = rowsThatFit(grid, form, triwulan);
  const late = rowsThatFit(grid, form, lastFilled);
  if (early !== late) return early > late ? triwulan : lastFilled;
  const agreed = form.stated.length > 1 && form.stated.every((each) => each.triwulan === triwulan);
  return (stated.place !== null && stated.upTo) || agreed ? triwulan : lastFilled;
}

/** What title or name of the sheet say against the figures. */
export function statedOtherwise(
  grid: SheetGrid,
  form: RenjaForm,
  triwulan: Triwulan,
  lastFilled: Triwulan,
): Temuan[] {
  // "Triwulan III" over a semester form means the semester it lies in.
  const upTo = (each: Triwulan): number => periodsUpTo(form.columns.period, each);
  return form.stated
    .filter((each) => upTo(each.triwulan) !== upTo(triwulan) || upTo(each.triwulan) < upTo(lastFilled))
    .map(({ place, text, triwulan: said }) =>
      makeTemuan(
        grid.sheet,
        'isi.triwulan-lain-dari-judul',
        place ?? { row: form.header.top, col: grid.origin.col },
        text,
        null,
        {
          dari: place === null ? 'lembar' : 'judul',
          disebut: String(said),
          terisi: String(lastFilled),
          dievaluasi: String(triwulan),
        },
      ),
    );
}
