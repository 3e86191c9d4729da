/** Ranges as arguments and targets: which object stands for which cells. */
import type { Area } from '../../../core/grid';
import { cellAt } from '../../model/edit';
import { sheetById, sheetByName } from '../../model/sheets';
import { readReference } from '../../model/address';
import { isOnSheet } from '../../model/area';
import type { ModelSheet } from '../../model/model';
import { accessDenied, invalidArgument, invalidReference } from '../host-error';
import type { Args, HostObject } from '../members';
import type { RangeTarget, Session } from '../session';

const targets = new WeakMap<HostObject, RangeTarget>();

/** Remembers what a range object stands for, so that it can be an argument of another call. */
export function standsFor(object: HostObject, target: RangeTarget): HostObject {
  targets.set(object, target);
  return object;
}

/** @throws HostError InvalidReference when the sheet was deleted meanwhile. */
export function sheetOf(target: RangeTarget, session: Session): ModelSheet {
  const sheet = sheetById(session.model, target.sheetId);
  if (sheet === null) throw invalidReference();
  return sheet;
}

/** A range given as an object or as an address; an address without a sheet is on `home`. */
export function rangeArgument(
  args: Args,
  index: number,
  session: Session,
  home: ModelSheet | null,
): RangeTarget {
  const object = args.object(index);
  if (object !== null) {
    const target = targets.get(object);
    if (target === undefined) throw invalidArgument();
    return target;
  }
  return resolveAddress(args.text(index), session, home);
}

/** An address or the name of a named range. */
export function resolveAddress(text: string, session: Session, home: ModelSheet | null): RangeTarget {
  const reference = readReference(text);
  if (reference !== null) {
    const sheet = reference.sheet === null ? home : sheetByName(session.model, reference.sheet);
    if (sheet === null) throw invalidArgument();
    return { sheetId: sheet.id, area: reference.area };
  }
  const named = session.model.names.find(
    ({ name, scope }) => name.toLowerCase() === text.toLowerCase() && (scope === null || scope === home?.id),
  );
  const target = named === undefined ? null : readReference(named.formula.slice(1));
  const sheet =
    target?.sheet === undefined || target.sheet === null ? null : sheetByName(session.model, target.sheet);
  if (target === null || sheet === null) throw invalidArgument();
  return { sheetId: sheet.id, area: target.area };
}

/** @throws HostError InvalidArgument beyond the sheet's edge. */
export function onSheet(area: Area): Area {
  if (!isOnSheet(area)) throw invalidArgument();
  return area;
}

/** @throws HostError AccessDenied where a protected sheet, or a file opened for viewing, forbids the write. */
export function assertWritable(sheet: ModelSheet, area: Area, session: Session): void {
  if (session.faults.viewOnly) throw accessDenied();
  if (!sheet.isProtected) return;
  // Cells nobody formatted are locked, so a large area holds a locked one without looking at each.
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++)
      if (cellAt(sheet, row, col).locked) throw accessDenied();
}

/** Formats and layout of a protected sheet cannot be changed at all. */
export function assertUnprotected(sheet: ModelSheet, session: Session): void {
  if (session.faults.viewOnly || sheet.isProtected) throw accessDenied();
}
