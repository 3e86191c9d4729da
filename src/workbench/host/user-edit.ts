/** What a person at the emulated Excel does to cells: typing, clearing, pasting, filling. */
import type { CellValue } from '../../core/grid';
import { cellArea, cellCount } from '../model/area';
import { onChange } from '../model/changes';
import { cellAt, columnOf, editCells, isHiddenByMerge, rowOf, withContent } from '../model/edit';
import type { ModelCell, ModelSheet } from '../model/model';
import { sheetById } from '../model/sheets';
import { readTyped } from '../model/typed-text';
import type { EmulatedHost } from './host';

export interface UserEdit {
  readonly sheetId: string;
  /** Counted from 1. */
  readonly row: number;
  readonly col: number;
  /** As typed; empty for a cell that was cleared. */
  readonly text: string;
}

export interface EditedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** `cells` are all that hold something else now, the dependents included. */
export type UserEditOutcome =
  | { readonly kind: 'done'; readonly cells: readonly EditedCell[] }
  | {
      readonly kind: 'refused';
      readonly reason: 'protected' | 'malformed-formula' | 'array-formula' | 'read-only';
    };

interface Planned {
  readonly sheet: ModelSheet;
  readonly edit: UserEdit;
  readonly before: ModelCell;
}

function refusalOf(
  host: EmulatedHost,
  { sheet, before }: Planned,
): 'protected' | 'array-formula' | 'read-only' | null {
  if (host.faults.viewOnly) return 'read-only';
  if (sheet.isProtected && before.locked) return 'protected';
  return before.array !== undefined && cellCount(before.array) > 1 ? 'array-formula' : null;
}

function typed({ edit, before }: Planned): ModelCell {
  const { value, formula, numberFormat } = readTyped(edit.text, before.numberFormat);
  const cell = withContent(before, { value: value satisfies CellValue, formula });
  return numberFormat !== undefined && before.numberFormat === 'General' ? { ...cell, numberFormat } : cell;
}

function store(host: EmulatedHost, { sheet, edit }: Planned, cell: ModelCell): void {
  editCells(host.model, sheet, cellArea(edit.row, edit.col), () => cell);
}

/** Nothing of the entry is taken where any cell of it is refused. */
export async function enterAsUser(host: EmulatedHost, edits: readonly UserEdit[]): Promise<UserEditOutcome> {
  const planned = edits.flatMap((edit): Planned[] => {
    const sheet = sheetById(host.model, edit.sheetId);
    if (sheet === null) throw new Error(`no sheet ${edit.sheetId}`);
    return isHiddenByMerge(sheet, edit.row, edit.col)
      ? []
      : [{ sheet, edit, before: cellAt(sheet, edit.row, edit.col) }];
  });
  for (const each of planned) {
    const reason = refusalOf(host, each);
    if (reason !== null) return { kind: 'refused', reason };
  }
  const cells = new Map<string, EditedCell>();
  const stop = onChange(host.model, (change) => {
    if (change.kind !== 'cells') return;
    for (const key of change.content)
      cells.set(`${change.sheetId} ${String(key)}`, {
        sheetId: change.sheetId,
        row: rowOf(key),
        col: columnOf(key),
      });
  });
  try {
    for (const each of planned) store(host, each, typed(each));
    await host.calculation.settle();
    return { kind: 'done', cells: [...cells.values()] };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'MalformedFormula') throw error;
    for (const each of planned) store(host, each, each.before);
    await host.calculation.settle();
    return { kind: 'refused', reason: 'malformed-formula' };
  } finally {
    stop();
  }
}
