/** `load`: the properties a query selects, nested objects and collections included. */
import { invalidArgument } from './host-error';
import type { HostObject } from './members';
import type { Session } from './session';
import type { Json, JsonObject, QueryInfo } from './wire';

/** The selected names as a tree: `format/fill/color` → format → fill → color. */
interface Selection {
  readonly children: Map<string, Selection>;
}

function treeOf(paths: readonly string[]): Selection {
  const root: Selection = { children: new Map() };
  for (const path of paths) {
    let node = root;
    for (const step of path.split(/[/.]/).filter((each) => each !== '')) {
      const next = node.children.get(step) ?? { children: new Map() };
      node.children.set(step, next);
      node = next;
    }
  }
  return root;
}

/** `rowIndex` → `RowIndex`, as the host answers; `_ReferenceId` stays. */
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What identifies the object to the client: its id, and its reference once it is kept. */
export function identityOf(object: HostObject, session: Session): JsonObject {
  const reference = session.referenceIds.get(object);
  const identity = object.identity(session);
  return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
}

function readMembers(object: HostObject, selection: Selection, session: Session): JsonObject {
  const out: Record<string, Json> = {};
  const names = [...selection.children];
  const wanted =
    names.length === 0 || names.some(([name]) => name === '*')
      ? [
          ...object.everything().map((name): [string, Selection] => [name, { children: new Map() }]),
          ...names.filter(([name]) => name !== '*'),
        ]
      : names;
  for (const [name, below] of wanted) {
    if (object.hasObject(name)) {
      const child = object.navigate(name, session);
      out[pascal(name)] = child === null ? null : readObject(child, below, session, {});
    } else out[pascal(name)] = object.read(name, session);
  }
  return out;
}

function readObject(object: HostObject, selection: Selection, session: Session, info: QueryInfo): JsonObject {
  if (!object.isCollection) return readMembers(object, selection, session);
  const own: Record<string, Json> = {};
  const ofItems: Selection = { children: new Map() };
  for (const [name, below] of selection.children)
    if (name.toLowerCase() === 'items')
      for (const [key, value] of below.children) ofItems.children.set(key, value);
    else if (object.hasValue(name)) own[pascal(name)] = object.read(name, session);
    else ofItems.children.set(name, below);
  const skip = info.Skip ?? 0;
  const top = info.Top ?? Infinity;
  if (skip < 0 || top < 0) throw invalidArgument();
  const items = object.items(session).slice(skip, skip + top);
  const onlyOwn = ofItems.children.size === 0 && Object.keys(own).length > 0;
  return {
    _Items: items.map((item) => ({
      ...(onlyOwn ? {} : readMembers(item, ofItems, session)),
      ...identityOf(item, session),
    })),
    ...own,
  };
}

/** The answer to one query action; what identifies the object comes with it. */
export function answerQuery(object: HostObject, info: QueryInfo, session: Session): JsonObject {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  return { ...readObject(object, treeOf(paths), session, info), ...identityOf(object, session) };
}
