/** `WorksheetCollection`. */
import { addSheet, isSheetName, sheetById, sheetByName } from '../../model/sheets';
import type { ModelSheet } from '../../model/model';
import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from '../host-error';
import { define, type Answer, type Args } from '../members';
import type { Session } from '../session';
import type { Json } from '../wire';
import { EVENTS, eventMethods, WORKBOOK_TARGET } from './events';

/** By name or id. */
function find(key: Json, session: Session): ModelSheet | null {
  if (typeof key !== 'string') throw invalidArgument();
  return sheetById(session.model, key) ?? sheetByName(session.model, key);
}

function listed(session: Session, visibleOnly: boolean): readonly ModelSheet[] {
  const { sheets } = session.model;
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === 'Visible') : sheets;
}

function sheetAnswer(sheet: ModelSheet | null | undefined, session: Session): Answer {
  if (sheet === null || sheet === undefined) throw itemNotFound();
  return { object: session.make.worksheet(sheet) };
}

function freeName(session: Session): string {
  for (let number = session.model.sheets.length + 1; ; number++) {
    const name = `Sheet${String(number)}`;
    if (sheetByName(session.model, name) === null) return name;
  }
}

function add(args: Args, session: Session): Answer {
  if (session.faults.viewOnly) throw accessDenied();
  const name = args.isGiven(0) ? args.text(0) : freeName(session);
  if (!isSheetName(name)) throw invalidArgument();
  if (sheetByName(session.model, name) !== null) throw itemAlreadyExists();
  return { object: session.make.worksheet(addSheet(session.model, name)) };
}

export const worksheets = define<null>({
  name: 'WorksheetCollection',
  values: { count: { get: (_, session) => session.model.sheets.length } },
  items: (_, session) => session.model.sheets.map((sheet) => session.make.worksheet(sheet)),
  item: (_, key, session) => {
    const sheet = find(key, session);
    if (sheet === null) throw itemNotFound();
    return session.make.worksheet(sheet);
  },
  methods: {
    ...eventMethods<null>(
      [EVENTS.changed, EVENTS.activated, EVENTS.deactivated, EVENTS.added, EVENTS.deleted, EVENTS.selection],
      () => WORKBOOK_TARGET,
    ),
    add: (_, args, session) => add(args, session),
    getActiveWorksheet: (_, _args, session) =>
      sheetAnswer(sheetById(session.model, session.model.activeSheetId), session),
    getCount: (_, args, session) => ({ value: listed(session, args.flag(0)).length }),
    getFirst: (_, args, session) => sheetAnswer(listed(session, args.flag(0))[0], session),
    getLast: (_, args, session) => sheetAnswer(listed(session, args.flag(0)).at(-1), session),
    getItem: (_, args, session) => sheetAnswer(find(args.json(0), session), session),
    getItemOrNullObject: (_, args, session) => {
      const sheet = find(args.json(0), session);
      return { object: sheet === null ? null : session.make.worksheet(sheet) };
    },
  },
});
