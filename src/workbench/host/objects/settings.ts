/** `workbook.settings`: the add-in's own values, stored in the file. */
import { deleteSetting, setSetting } from '../../model/edit';
import { accessDenied, invalidArgument, itemNotFound } from '../host-error';
import { define, nothing, type HostObject } from '../members';
import type { Session } from '../session';
import type { Json } from '../wire';

/** What was stored came from the client as JSON and goes back as it came. */
function valueOf(key: string, session: Session): Json {
  const value = session.model.settings.get(key);
  if (value === undefined) throw itemNotFound();
  return value as Json;
}

function store(key: string, value: Json, session: Session): void {
  if (session.faults.viewOnly) throw accessDenied();
  setSetting(session.model, key, value);
}

const setting = define<string>({
  name: 'Setting',
  identity: (key) => ({ _Id: key }),
  everything: ['key', 'value'],
  values: {
    key: { get: (key) => key },
    value: { get: valueOf, set: store },
  },
  methods: {
    delete: (key, _args, session) => {
      if (session.faults.viewOnly) throw accessDenied();
      deleteSetting(session.model, key);
      return nothing;
    },
  },
});

function find(key: Json, session: Session): HostObject | null {
  if (typeof key !== 'string') throw invalidArgument();
  return session.model.settings.has(key) ? setting(key) : null;
}

export const settings = define<null>({
  name: 'SettingCollection',
  items: (_, session) => [...session.model.settings.keys()].map((key) => setting(key)),
  item: (_, key, session) => {
    const object = find(key, session);
    if (object === null) throw itemNotFound();
    return object;
  },
  methods: {
    add: (_, args, session) => {
      const key = args.text(0);
      if (key === '') throw invalidArgument();
      store(key, args.json(1), session);
      return { object: setting(key) };
    },
    getCount: (_, _args, session) => ({ value: session.model.settings.size }),
    getItem: (_, args, session) => {
      const object = find(args.json(0), session);
      if (object === null) throw itemNotFound();
      return { object };
    },
    getItemOrNullObject: (_, args, session) => ({ object: find(args.json(0), session) }),
  },
});
