/** Registering for events; what is registered decides what the host sends. */
import { nothing, type Kind } from '../members';
import type { Session } from '../session';

/** Name in `_Register<name>Event` and the client's event type. */
export const EVENTS = {
  changed: { name: 'DataChanged', type: 10 },
  activated: { name: 'Activated', type: 11 },
  deactivated: { name: 'Deactivated', type: 12 },
  added: { name: 'Added', type: 13 },
  selection: { name: 'SelectionChanged', type: 14 },
  deleted: { name: 'Deleted', type: 15 },
} as const;
export type EventKind = (typeof EVENTS)[keyof typeof EVENTS];

/** The client's target id for events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

export const handlerKey = (type: number, target: string): string => `${String(type)} ${target}`;

function register(session: Session, key: string, step: 1 | -1): void {
  const count = (session.handlers.get(key) ?? 0) + step;
  if (count > 0) session.handlers.set(key, count);
  else session.handlers.delete(key);
}

export function eventMethods<T>(
  kinds: readonly EventKind[],
  target: (self: T) => string,
): NonNullable<Kind<T>['methods']> {
  return Object.fromEntries(
    kinds.flatMap(({ name, type }) => [
      [
        `_Register${name}Event`,
        (self: T, _args: unknown, session: Session) => {
          register(session, handlerKey(type, target(self)), 1);
          return nothing;
        },
      ],
      [
        `_Unregister${name}Event`,
        (self: T, _args: unknown, session: Session) => {
          register(session, handlerKey(type, target(self)), -1);
          return nothing;
        },
      ],
    ]),
  );
}
