/** From an evaluation to the patch: only cells whose content has to change. */
import type { SheetGrid } from '../grid';
import { formatAt, formulaAt, valueAt, type CellValue } from '../grid';
import { temuanAt } from '../check/bahan';
import { differenceTemuan, explainer } from '../check/hitungan';
import { ALIKE, MOST_OF_A_RULE } from '../check/lengkapi';
import { MOST_CELLS, type Place, type RuleId, type Temuan } from '../check/temuan';
import { standingOf, type ComputedCell } from '../evaluate/computed';
import type { Evaluation } from '../evaluate/evaluate';
import { foundIn } from '../evaluate/inputs';
import { scaleOf } from '../evaluate/row-context';
import { isDateFormat } from '../number/format-code';
import { printIndonesian } from '../number/print';
import type { CellChange, CellState, WorkbookPatch } from './patch';

/** `rumus` writes live formulas, `nilai` plain values. */
export type Mode = 'rumus' | 'nilai';

export interface BuiltPatch {
  readonly patch: WorkbookPatch;
  /** Computed cells whose old figure was not what the rule gives, with the explanation that fits. */
  readonly temuan: readonly Temuan[];
}

const FIGURE_FORMAT = '#,##0.00';

function valueOf(grid: SheetGrid, cell: ComputedCell): CellValue {
  if (cell.value === null || typeof cell.value === 'string') return cell.value;
  const scale = scaleOf(grid, cell.row, cell.col);
  return (scale === 1 ? cell.value : cell.value.dividedBy(scale)).toNumber();
}

function afterOf(grid: SheetGrid, cell: ComputedCell, mode: Mode): CellState {
  const value = valueOf(grid, cell);
  if (mode === 'nilai' || cell.formula === null) return { formula: null, value };
  // A guarded formula of an empty result shows nothing, which Excel stores as an empty text.
  return { formula: cell.formula, value: value ?? '' };
}

/** A date or text format would show the figure as a date, or the formula as its own text. */
function formatChange(grid: SheetGrid, cell: ComputedCell): CellChange['format'] {
  const before = formatAt(grid, cell.row, cell.col);
  if (cell.kind === 'predikat') return before === '@' ? { before, after: 'General' } : undefined;
  return before === '@' || isDateFormat(before) ? { before, after: FIGURE_FORMAT } : undefined;
}

function changeOf(grid: SheetGrid, cell: ComputedCell, after: CellState): CellChange {
  const before: CellState = {
    formula: formulaAt(grid, cell.row, cell.col),
    value: valueAt(grid, cell.row, cell.col),
  };
  const change = { sheet: grid.sheet, row: cell.row, col: cell.col, before, after };
  const format = formatChange(grid, cell);
  return format === undefined ? change : { ...change, format };
}

/** Differences of one kind so far; of those beyond the first only the places will be shown. */
interface Said {
  count: number;
  readonly further: Place[];
}

export function buildPatch(grid: SheetGrid, evaluation: Evaluation, mode: Mode): BuiltPatch {
  const cells: CellChange[] = [];
  const temuan: Temuan[] = [];
  const why = explainer(grid, evaluation);
  const said = new Map<RuleId, Said>();
  const inOrder = [...evaluation.cells].sort((a, b) => a.row - b.row || a.col - b.col);
  for (const cell of inOrder) {
    const standing = standingOf(grid, cell);
    // A formula into another sheet is the user's own way to this figure: named where it differs, and left.
    if ((standing.kind === 'different' || standing.kind === 'unknown') && standing.external) {
      if (standing.kind === 'different')
        temuan.push(
          temuanAt(grid.sheet, 'hitungan.rumus-luar-berbeda', [cell], {
            found: foundIn(grid, cell),
            expected:
              cell.value === null || typeof cell.value === 'string'
                ? cell.value
                : printIndonesian(cell.value),
          }),
        );
      continue;
    }
    if (
      standing.kind === 'right' &&
      (!standing.typed || mode === 'nilai' || cell.formula === null || cell.value === null)
    )
      continue;
    if (standing.kind === 'empty' && cell.value === null) continue;
    if (standing.kind === 'different') {
      const explained = why.explain(cell);
      let rule = said.get(explained.rule);
      if (rule === undefined) said.set(explained.rule, (rule = { count: 0, further: [] }));
      rule.count += 1;
      if (rule.count <= MOST_OF_A_RULE) temuan.push(differenceTemuan(grid, explained, cell));
      else if (rule.further.length < MOST_CELLS) rule.further.push(cell);
    }
    cells.push(changeOf(grid, cell, afterOf(grid, cell, mode)));
  }
  for (const [rule, { count, further }] of said)
    if (further.length > 0)
      temuan.push(
        temuanAt(grid.sheet, rule, further, { detail: { [ALIKE]: String(count - MOST_OF_A_RULE) } }),
      );
  return { patch: { cells }, temuan };
}
