/** Named items of the workbook or of one sheet. */
import { absoluteAddress, addressOf, readReference } from '../../model/address';
import { addName, changeName, deleteName } from '../../model/edit';
import { sheetById, sheetByName } from '../../model/sheets';
import type { ModelName } from '../../model/model';
import {
  accessDenied,
  invalidArgument,
  itemAlreadyExists,
  itemNotFound,
  notImplemented,
} from '../host-error';
import { define, nothing, type HostObject } from '../members';
import type { RangeTarget, Session } from '../session';
import type { Json } from '../wire';
import { rangeArgument } from './range-target';

/** Letters, digits, dots and underscores, and nothing a formula would read as a cell. */
function isName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) &&
    readReference(name) === null &&
    !/^(?:[rc]|r\d*c\d*|true|false)$/i.test(name)
  );
}

function targetOf({ formula }: ModelName, session: Session): RangeTarget | null {
  const reference = readReference(formula.slice(1));
  const sheet =
    reference?.sheet === undefined || reference.sheet === null
      ? null
      : sheetByName(session.model, reference.sheet);
  return reference === null || sheet === null ? null : { sheetId: sheet.id, area: reference.area };
}

/** `Range` and its address, or the constant a name stands for. */
function kindAndValue(self: ModelName, session: Session): { readonly type: string; readonly value: Json } {
  const target = targetOf(self, session);
  const sheet = target === null ? null : sheetById(session.model, target.sheetId);
  if (target !== null && sheet !== null) return { type: 'Range', value: addressOf(sheet.name, target.area) };
  const text = self.formula.slice(1);
  if (/^[-+]?\d+$/.test(text)) return { type: 'Integer', value: Number(text) };
  if (text.trim() !== '' && Number.isFinite(Number(text))) return { type: 'Double', value: Number(text) };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted !== null) return { type: 'String', value: (quoted[1] ?? '').replace(/""/g, '"') };
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { type: 'Boolean', value: /^true$/i.test(text) };
  if (text.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  throw notImplemented(`NamedItem.value of ${self.formula}`);
}

function rangeObject(self: ModelName, session: Session): HostObject | null {
  const target = targetOf(self, session);
  return target === null ? null : session.make.range(target);
}

export const namedItem = define<ModelName>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  values: {
    name: { get: ({ name }) => name },
    formula: {
      get: ({ formula }) => formula,
      set: (self, value, session) => {
        if (session.faults.viewOnly) throw accessDenied();
        if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument();
        changeName(session.model, self, value);
      },
    },
    type: { get: (self, session) => kindAndValue(self, session).type },
    value: { get: (self, session) => kindAndValue(self, session).value },
    visible: { get: ({ visible }) => visible ?? true },
    comment: { get: ({ comment }) => comment ?? '' },
    scope: { get: ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet') },
  },
  methods: {
    delete: (self, _args, session) => {
      if (session.faults.viewOnly) throw accessDenied();
      deleteName(session.model, self);
      return nothing;
    },
    getRange: (self, _args, session) => {
      const object = rangeObject(self, session);
      if (object === null) throw itemNotFound();
      return { object };
    },
    getRangeOrNullObject: (self, _args, session) => ({ object: rangeObject(self, session) }),
  },
});

function find(scope: string | null, key: Json, session: Session): HostObject | null {
  if (typeof key !== 'string') throw invalidArgument();
  const name = session.model.names.find(
    (each) => each.scope === scope && each.name.toLowerCase() === key.toLowerCase(),
  );
  return name === undefined ? null : session.make.name(name);
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

export const names = define<string | null>({
  name: 'NamedItemCollection',
  items: (scope, session) =>
    session.model.names.filter((name) => name.scope === scope).map((name) => session.make.name(name)),
  item: (scope, key, session) => found(find(scope, key, session)),
  methods: {
    add: (scope, args, session) => {
      if (session.faults.viewOnly) throw accessDenied();
      const text = args.text(0);
      if (!isName(text)) throw invalidArgument();
      if (find(scope, text, session) !== null) throw itemAlreadyExists();
      const comment = args.isGiven(2) ? { comment: args.text(2) } : {};
      const name: ModelName = { name: text, formula: referenceText(args, session), scope, ...comment };
      addName(session.model, name);
      return { object: session.make.name(name) };
    },
    getCount: (scope, _args, session) => ({
      value: session.model.names.filter((name) => name.scope === scope).length,
    }),
    getItem: (scope, args, session) => ({ object: found(find(scope, args.json(0), session)) }),
    getItemOrNullObject: (scope, args, session) => ({ object: find(scope, args.json(0), session) }),
  },
});

/** A range, or a formula as text. */
function referenceText(args: Parameters<typeof rangeArgument>[0], session: Session): string {
  if (args.object(1) === null) {
    const text = args.text(1);
    return text.startsWith('=') ? text : `=${text}`;
  }
  const target = rangeArgument(args, 1, session, null);
  const sheet = sheetById(session.model, target.sheetId);
  if (sheet === null) throw invalidArgument();
  return `=${absoluteAddress(sheet.name, target.area)}`;
}
