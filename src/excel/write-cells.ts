/** Writing changes to a sheet in as few messages as pass, each message one sync. */
import type { Area } from '../core/grid';
import { blocksOf, type Block } from '../core/patch/blocks';
import type { CellChange } from '../core/patch/patch';
import { contentOf } from './cell-values';
import { cellsIn, groupsOf, inPieces } from './chunks';
import { rangeOf } from './range';
import { syncExcel } from './run';

/**
 * Bytes of formulas and formats in one message. Excel on the web takes 5 MB; the client's own
 * wrapping and the escaping of quotes come on top.
 */
const MOST_BYTES_WRITTEN = 3_000_000;

/** One block of one property; the steps of a message are carried out in order. */
type Step =
  | { readonly kind: 'format'; readonly area: Area; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: 'content';
      readonly area: Area;
      readonly rows: readonly (readonly (string | number | boolean)[])[];
    };

const targetFormat = (change: CellChange): string => change.format?.after ?? 'General';

/** Under text format everything typed becomes text: what is no text goes in before the format, all else after it. */
const contentFirst = (change: CellChange): boolean =>
  change.format?.after === '@' && (change.after.formula !== null || typeof change.after.value !== 'string');

function contentStep({ area, cells }: Block<CellChange>): Step {
  return {
    kind: 'content',
    area,
    rows: cells.map((row) => row.map((change) => contentOf(change.after, targetFormat(change)))),
  };
}

function formatStep({ area, cells }: Block<CellChange>): Step {
  return { kind: 'format', area, rows: cells.map((row) => row.map(targetFormat)) };
}

function stepsOf(changes: readonly CellChange[]): Step[] {
  const late = changes.filter(contentFirst);
  const formatted = changes.filter((change) => change.format !== undefined && !contentFirst(change));
  return [
    ...blocksOf(late).map(contentStep),
    ...blocksOf([...late, ...formatted]).map(formatStep),
    ...blocksOf(changes.filter((change) => !contentFirst(change))).map(contentStep),
  ];
}

/** Bytes: what is written, and what it takes to name the place. */
const sizeOf = (step: Step): number => JSON.stringify(step.rows).length + 600;

/** A step cut between its rows, where it has more than one. */
function halveStep(step: Step): readonly [Step, Step] | null {
  const { area, rows } = step;
  if (rows.length < 2) return null;
  const middle = Math.ceil(rows.length / 2);
  const above = { ...area, bottom: area.top + middle - 1 };
  const below = { ...area, top: area.top + middle };
  return step.kind === 'format'
    ? [
        { kind: 'format', area: above, rows: step.rows.slice(0, middle) },
        { kind: 'format', area: below, rows: step.rows.slice(middle) },
      ]
    : [
        { kind: 'content', area: above, rows: step.rows.slice(0, middle) },
        { kind: 'content', area: below, rows: step.rows.slice(middle) },
      ];
}

function small(step: Step): Step[] {
  if (sizeOf(step) <= MOST_BYTES_WRITTEN) return [step];
  const halves = halveStep(step);
  return halves === null ? [step] : [...small(halves[0]), ...small(halves[1])];
}

function halveSteps(steps: readonly Step[]): readonly [readonly Step[], readonly Step[]] | null {
  const [only] = steps;
  if (only === undefined) return null;
  if (steps.length > 1) {
    const middle = Math.ceil(steps.length / 2);
    return [steps.slice(0, middle), steps.slice(middle)];
  }
  const halves = halveStep(only);
  return halves === null ? null : [[halves[0]], [halves[1]]];
}

/** What goes into the messages beside the cells. */
export interface Beside {
  /** Ask Excel to recalculate, where the workbook does not do so by itself. */
  readonly recalculate: boolean;
  /** Settings of the workbook, kept with the first message. */
  readonly settings: Readonly<Record<string, string>>;
  /** Areas whose merged cells the first message takes apart. */
  readonly unmerge: readonly Area[];
}

/**
 * Rejects with the first problem; what was written before it stays written (Excel takes nothing back).
 * @param written is told the number of cells after each message
 */
export async function writeCells(
  context: Excel.RequestContext,
  name: string,
  changes: readonly CellChange[],
  also: Beside,
  written: (cells: number) => void,
): Promise<void> {
  let { settings, unmerge } = also;
  for (const group of groupsOf(stepsOf(changes).flatMap(small), sizeOf, MOST_BYTES_WRITTEN))
    await inPieces<readonly Step[]>(
      group,
      async (piece) => {
        const { application } = context.workbook;
        application.suspendApiCalculationUntilNextSync();
        application.suspendScreenUpdatingUntilNextSync();
        const sheet = context.workbook.worksheets.getItem(name);
        for (const area of unmerge) rangeOf(sheet, area).unmerge();
        for (const step of piece) {
          const range = rangeOf(sheet, step.area);
          if (step.kind === 'format') range.numberFormat = step.rows.map((row) => [...row]);
          else range.formulas = step.rows.map((row) => [...row]);
        }
        for (const [key, value] of Object.entries(settings)) context.workbook.settings.add(key, value);
        if (also.recalculate) application.calculate('Recalculate');
        await syncExcel(context, name);
        settings = {};
        unmerge = [];
        written(piece.reduce((sum, step) => (step.kind === 'content' ? sum + cellsIn(step.area) : sum), 0));
      },
      halveSteps,
    );
}
