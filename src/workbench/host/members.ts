/** How the host describes one kind of Excel object: its properties, its objects, its methods, by name. */
import { HostError, invalidArgument, memberName, notImplemented } from './host-error';
import type { Session } from './session';
import { isJsonList, type Json, type JsonObject } from './wire';

/** One object of Excel's model, bound to what it stands for. Compared by identity where it is kept. */
export interface HostObject {
  readonly kind: string;
  /** `Id`, `_Id`: what the client addresses it by later. */
  identity(session: Session): JsonObject;
  /** @throws HostError NotImplemented for a member the emulator does not know. */
  read(name: string, session: Session): Json;
  write(name: string, value: Json, session: Session): void;
  call(name: string, args: Args, session: Session): Promise<Answer>;
  /** Null is a null object. */
  navigate(name: string, session: Session): HostObject | null;
  item(key: Json, session: Session): HostObject;
  items(session: Session): readonly HostObject[];
  readonly isCollection: boolean;
  hasValue(name: string): boolean;
  hasObject(name: string): boolean;
  /** Names a load without names brings. */
  everything(): readonly string[];
}

export type Answer = { readonly object: HostObject | null } | { readonly value: Json };

export const nothing: Answer = { value: null };

export interface Value<T> {
  readonly get: (self: T, session: Session) => Json;
  readonly set?: (self: T, value: Json, session: Session) => void;
}

export interface Kind<T> {
  readonly name: string;
  readonly values?: Readonly<Record<string, Value<T>>>;
  readonly objects?: Readonly<Record<string, (self: T, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<
    Record<string, (self: T, args: Args, session: Session) => Answer | Promise<Answer>>
  >;
  readonly item?: (self: T, key: Json, session: Session) => HostObject;
  readonly items?: (self: T, session: Session) => readonly HostObject[];
  readonly identity?: (self: T, session: Session) => JsonObject;
  /** Set only where the emulator knows everything Excel answers to a load without names. */
  readonly everything?: readonly string[];
}

/** The arguments of one call; a missing one and `null` are the same, as in the client. */
export interface Args {
  readonly raw: readonly Json[];
  isGiven(index: number): boolean;
  text(index: number): string;
  integer(index: number): number;
  flag(index: number): boolean;
  json(index: number): Json;
  /** An object given as an argument; null where the argument is a plain value. */
  object(index: number): HostObject | null;
}

export function readArgs(raw: readonly Json[], objects: ReadonlyMap<number, HostObject | null>): Args {
  return {
    raw,
    isGiven: (index) => raw[index] !== undefined && raw[index] !== null,
    text: (index) => {
      const value = raw[index];
      if (typeof value !== 'string') throw invalidArgument();
      return value;
    },
    integer: (index) => {
      const value = raw[index];
      if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
      return value;
    },
    flag: (index) => {
      const value = raw[index] ?? false;
      if (typeof value !== 'boolean') throw invalidArgument();
      return value;
    },
    json: (index) => raw[index] ?? null,
    object: (index) => objects.get(index) ?? null,
  };
}

function byLowerCase<T>(record: Readonly<Record<string, T>> | undefined): ReadonlyMap<string, T> {
  return new Map(Object.entries(record ?? {}).map(([name, member]) => [name.toLowerCase(), member]));
}

/** @returns what makes objects of the kind; the tables are read once. */
export function define<T>(kind: Kind<T>): (self: T) => HostObject {
  const values = byLowerCase(kind.values);
  const objects = byLowerCase(kind.objects);
  const methods = byLowerCase(kind.methods);
  const location = (name: string): string => `${kind.name}.${memberName(name)}`;
  /** Says where it happened; an error of a deeper member keeps its own place. */
  const placed = <R>(name: string, work: () => R): R => {
    try {
      return work();
    } catch (error) {
      throw error instanceof HostError ? error.at(location(name)) : error;
    }
  };
  return (self) => ({
    kind: kind.name,
    identity: (session) => kind.identity?.(self, session) ?? {},
    read: (name, session) => {
      const member = values.get(name.toLowerCase());
      if (member === undefined) throw notImplemented(location(name));
      return placed(name, () => member.get(self, session));
    },
    write: (name, value, session) => {
      const set = values.get(name.toLowerCase())?.set;
      if (set === undefined) throw notImplemented(location(name));
      placed(name, () => {
        set(self, value, session);
      });
    },
    call: async (name, args, session) => {
      const method = methods.get(name.toLowerCase());
      if (method === undefined) throw notImplemented(location(name));
      try {
        return await method(self, args, session);
      } catch (error) {
        throw error instanceof HostError ? error.at(location(name)) : error;
      }
    },
    navigate: (name, session) => {
      const member = objects.get(name.toLowerCase());
      if (member === undefined) throw notImplemented(location(name));
      return placed(name, () => member(self, session));
    },
    item: (key, session) => {
      const find = kind.item;
      if (find === undefined) throw notImplemented(location('getItem'));
      return placed('getItem', () => find(self, key, session));
    },
    items: (session) => {
      const list = kind.items;
      if (list === undefined) throw notImplemented(location('items'));
      return placed('items', () => list(self, session));
    },
    isCollection: kind.items !== undefined,
    hasValue: (name) => values.has(name.toLowerCase()),
    hasObject: (name) => objects.has(name.toLowerCase()),
    everything: () => {
      if (kind.everything === undefined) throw notImplemented(`${kind.name}.load() without property names`);
      return kind.everything;
    },
  });
}

export interface Cells {
  readonly rows: number;
  readonly columns: number;
  at(row: number, col: number): Json;
}

/**
 * The value written to a block: a two-dimensional array of the block's size, or one value for all cells.
 * @throws HostError InvalidArgument for another size.
 */
export function readBlock(value: Json, rows: number, columns: number, wrongSize: () => HostError): Cells {
  if (!isJsonList(value)) return { rows, columns, at: () => value };
  const lines = value;
  if (lines.length !== rows) throw wrongSize();
  for (const line of lines) if (!isJsonList(line) || line.length !== columns) throw wrongSize();
  return {
    rows,
    columns,
    at: (row, col) => {
      const line = lines[row];
      return isJsonList(line) ? (line[col] ?? null) : null;
    },
  };
}
