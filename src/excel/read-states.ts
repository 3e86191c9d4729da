/** What stands in some areas of a sheet now: for comparing before a write and verifying after it. */
import { cellKey, type Area } from '../core/grid';
import type { CellState } from '../core/patch/patch';
import { looksLikeError, stateOf } from './cell-values';
import { groupsToRead, halveAreas, inPieces } from './chunks';
import { rangeOf } from './range';
import { syncExcel } from './run';

export interface CellNow extends CellState {
  readonly numberFormat: string;
}

export type States = ReadonlyMap<number, CellNow>;

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
  const states = new Map<number, CellNow>();
  let gateOnce = gate;
  for (const group of groupsToRead(areas))
    await inPieces<readonly Area[]>(
      group,
      async (piece) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const ranges = piece.map((area) => {
          const range = rangeOf(sheet, area);
          range.load('values,formulas,numberFormat');
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
  states: Map<number, CellNow>,
  area: Area,
  range: Excel.Range,
  known: (key: number) => boolean,
): void {
  range.values.forEach((line: readonly unknown[], down) => {
    const formulas: readonly unknown[] = range.formulas[down] ?? [];
    const formats: readonly unknown[] = range.numberFormat[down] ?? [];
    line.forEach((value, across) => {
      const key = cellKey(area.top + down, area.left + across);
      const format = formats[across];
      const numberFormat = typeof format === 'string' ? format : 'General';
      const asRead = stateOf(value, formulas[across], numberFormat, looksLikeError(value) && known(key));
      // A formula's error is an error whatever was there before; in a text cell `=…` is no formula.
      const state = asRead.formula === null ? asRead : stateOf(value, formulas[across], numberFormat);
      states.set(key, { ...state, numberFormat });
    });
  });
}
