/** What stands in some areas of a sheet now: for comparing before a write and verifying after it. */
import { cellKey, type Area } from '../core/grid';
import type { CellState } from '../core/patch/patch';
import { looksLikeError, stateOf } from './cell-values';
import { groupsToRead, halveAreas, inPieces } from './chunks';
import { rangeOf } from './range';
import { syncExcel } from './run';

export type States = ReadonlyMap<number, CellState>;

/** Asks for something more in the first message; what it returns judges the answer, and may throw. */
export type Gate = (context: Excel.RequestContext, sheet: Excel.Worksheet) => () => void;

/** @param known tells an error value from a text that spells one, by `cellKey`: true for an error value */
export async function readStates(
  context: Excel.RequestContext,
  name: string,
  areas: readonly Area[],
  known: (key: number) => boolean,
  gate: Gate | null = null,
): Promise<States> {
  const states = new Map<number, CellState>();
  let gateOnce = gate;
  for (const group of groupsToRead(areas))
    await inPieces<readonly Area[]>(
      group,
      async (piece) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const ranges = piece.map((area) => {
          const range = rangeOf(sheet, area);
          range.load('values,formulas');
          return { area, range };
        });
        const judge = gateOnce?.(context, sheet);
        await syncExcel(context, name);
        gateOnce = null;
        judge?.();
        for (const { area, range } of ranges) takeStates(states, area, range, known);
      },
      halveAreas,
    );
  return states;
}

function takeStates(
  states: Map<number, CellState>,
  area: Area,
  range: Excel.Range,
  known: (key: number) => boolean,
): void {
  range.values.forEach((line: readonly unknown[], down) => {
    const formulas: readonly unknown[] = range.formulas[down] ?? [];
    line.forEach((value, across) => {
      const key = cellKey(area.top + down, area.left + across);
      const formula = formulas[across];
      const isError =
        looksLikeError(value) && (known(key) || (typeof formula === 'string' && formula.startsWith('=')));
      states.set(key, stateOf(value, formula, 'General', isError));
    });
  });
}
