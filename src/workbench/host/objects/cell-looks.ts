/** One property of the look of a block of cells: the common value, or null where the cells differ. */
import { cellAt, editCells } from '../../model/edit';
import type { CellLook, ModelCell } from '../../model/model';
import { invalidArgument, notImplemented } from '../host-error';
import type { Value } from '../members';
import type { RangeTarget, Session } from '../session';
import type { Json } from '../wire';
import { isUnbounded } from './range-cells';
import { assertUnprotected, sheetOf } from './range-target';

export function commonValue<T extends Json>(values: Iterable<T>): T | null {
  let common: T | null = null;
  let first = true;
  for (const value of values) {
    if (!first && value !== common) return null;
    common = value;
    first = false;
  }
  return common;
}

function* cellsOf(target: RangeTarget, session: Session, what: string): Generator<ModelCell> {
  if (isUnbounded(target)) throw notImplemented(`${what} of whole rows or columns`);
  const sheet = sheetOf(target, session);
  for (let row = target.area.top; row <= target.area.bottom; row++)
    for (let col = target.area.left; col <= target.area.right; col++) yield cellAt(sheet, row, col);
}

/**
 * @param what names the member in errors.
 * @param apply the changed cell; throws InvalidArgument for a value of the wrong kind.
 */
export function cellProperty(
  what: string,
  get: (cell: ModelCell) => Json,
  apply: (cell: ModelCell, value: Json) => ModelCell,
): Value<RangeTarget> {
  return {
    get: (target, session) => {
      const values: Json[] = [];
      for (const cell of cellsOf(target, session, what)) values.push(get(cell));
      return commonValue(values);
    },
    set: (target, value, session) => {
      const sheet = sheetOf(target, session);
      if (isUnbounded(target)) throw notImplemented(`${what} of whole rows or columns`);
      assertUnprotected(sheet, session);
      editCells(session.model, sheet, target.area, (cell) => apply(cell, value));
    },
  };
}

/** A property of the look; `clear` values leave no trace in it. */
export function lookProperty<K extends keyof CellLook>(
  what: string,
  key: K,
  get: (value: CellLook[K]) => Json,
  read: (value: Json) => CellLook[K],
): Value<RangeTarget> {
  return cellProperty(
    what,
    (cell) => get(cell.look[key]),
    (cell, value) => ({ ...cell, look: withLook(cell.look, key, read(value)) }),
  );
}

export function withLook<K extends keyof CellLook>(look: CellLook, key: K, value: CellLook[K]): CellLook {
  const rest = { ...look };
  Reflect.deleteProperty(rest, key);
  return value === undefined ? rest : { ...rest, [key]: value };
}

export function readFlag(value: Json): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

/** Matches without case, as Excel's enumerations do. */
export function readChoice<T extends string>(value: Json, choices: readonly T[]): T {
  const choice = choices.find(
    (each) => typeof value === 'string' && each.toLowerCase() === value.toLowerCase(),
  );
  if (choice === undefined) throw invalidArgument();
  return choice;
}
