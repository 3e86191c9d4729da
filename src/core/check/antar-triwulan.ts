/** Forms per triwulan on sheets of their own: what one sheet says of a triwulan that is over, the next must say too. */
import { figureOf } from '../evaluate/readings';
import type { FormRow, RenjaForm } from '../form/form';
import { periodOf, triwulanAtEnd } from '../form/periods';
import { recogniseAsIs } from '../form/recognise';
import { haveSameRows, ownTriwulan, rowsByIdentity } from '../form/same-form';
import { cellName, type SheetGrid } from '../grid';
import { printIndonesian } from '../number/print';
import { readCell } from '../number/read-cell';
import { temuanAt, type Bahan } from './bahan';
import type { Temuan } from './temuan';

interface Earlier {
  readonly grid: SheetGrid;
  readonly form: RenjaForm;
  readonly triwulan: number;
}

/** The sheet of the nearest triwulan before: held against that one, every difference is named once. */
function sheetBefore(form: RenjaForm, others: readonly SheetGrid[]): Earlier | null {
  const own = ownTriwulan(form);
  if (own === null) return null;
  let rows: ReadonlyMap<string, FormRow> | null = null;
  let best: Earlier | null = null;
  for (const grid of others) {
    const recognition = recogniseAsIs(grid);
    if (recognition.kind !== 'form' || recognition.form.columns.period !== form.columns.period) continue;
    const triwulan = ownTriwulan(recognition.form);
    if (triwulan === null || triwulan >= own || triwulan <= (best?.triwulan ?? 0)) continue;
    rows ??= rowsByIdentity(form);
    if (haveSameRows(rows, rowsByIdentity(recognition.form)))
      best = { grid, form: recognition.form, triwulan };
  }
  return best;
}

/** @param others the grids of the workbook's other sheets */
export function periksaAntarTriwulan({ grid, evaluation }: Bahan, others: readonly SheetGrid[]): Temuan[] {
  const before = sheetBefore(evaluation.form, others);
  if (before === null) return [];
  const there = rowsByIdentity(before.form);
  const rowNumbers = new Map(evaluation.rows.map((each) => [each.row, each] as const));
  const keys = evaluation.periods.all.filter((key) => {
    const period = periodOf(key);
    return period !== null && triwulanAtEnd(period) <= before.triwulan;
  });
  const out: Temuan[] = [];
  for (const [identity, row] of rowsByIdentity(evaluation.form)) {
    const other = there.get(identity);
    const readings = rowNumbers.get(row)?.readings;
    if (other === undefined || readings === undefined) continue;
    for (const key of keys)
      for (const kind of ['K', 'Rp'] as const) {
        const cell = readings[kind][key];
        const col = before.form.columns.blocks[key]?.[kind] ?? null;
        if (cell === undefined || cell.value === null || col === null) continue;
        const figure = figureOf(readCell(before.grid, other.row, col, kind));
        if (figure === null || figure.equals(cell.value)) continue;
        out.push(
          temuanAt(grid.sheet, 'antar-tabel.triwulan-berbeda', [cell], {
            found: cell.value.toFixed(),
            expected: printIndonesian(figure),
            detail: {
              lembar: before.grid.sheet,
              sel: cellName(other.row, col),
              periode: key,
              jenis: kind,
              tertulis: printIndonesian(cell.value),
            },
          }),
        );
      }
  }
  return out;
}
