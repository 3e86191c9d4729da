/** Turns changes of the workbook into the events the add-in registered for. */
import type { Area } from '../../core/grid';
import { localAddress } from '../model/address';
import type { ModelChange } from '../model/changes';
import { EVENTS, handlerKey, WORKBOOK_TARGET, type EventKind } from './objects/events';
import type { Session } from './session';
import type { EventEntry, JsonObject } from './wire';

/** Who changed the workbook: the add-in, the person at this Excel, or someone else in the same file. */
export type Origin = 'add-in' | 'user' | 'other-user';

export interface EventSender {
  take(change: ModelChange, origin: Origin): void;
  /** Sends what came together since the last time. */
  flush(): void;
}

export function eventSender(session: Session, send: (entries: readonly EventEntry[]) => void): EventSender {
  let entries: EventEntry[] = [];
  let lastReference = 0;

  const add = (kind: EventKind, sheetId: string, origin: Origin, body: JsonObject): void => {
    if (!session.eventsEnabled) return;
    for (const target of [sheetId, WORKBOOK_TARGET])
      if (session.handlers.has(handlerKey(kind.type, target)))
        entries.push({
          messageCategory: 65536,
          messageType: kind.type,
          targetId: target,
          message: JSON.stringify(body),
          isRemoteOverride: origin === 'other-user',
        });
  };
  const source = (origin: Origin): string => (origin === 'other-user' ? 'Remote' : 'Local');

  const changed = (sheetId: string, area: Area, origin: Origin): void => {
    lastReference += 1;
    add(EVENTS.changed, sheetId, origin, {
      address: localAddress(area),
      changeType: 'RangeEdited',
      source: source(origin),
      worksheetId: sheetId,
      referenceId: `ev${String(lastReference)}`,
      shiftDirection: 0,
      triggerSource: origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    });
  };

  return {
    take: (change, origin) => {
      if (change.kind === 'cells' && !change.calculated && change.content.length > 0)
        changed(change.sheetId, change.area, origin);
      else if (change.kind === 'activated') {
        add(EVENTS.deactivated, change.before, origin, { worksheetId: change.before });
        add(EVENTS.activated, change.sheetId, origin, { worksheetId: change.sheetId });
      } else if (change.kind === 'sheet-added')
        add(EVENTS.added, change.sheetId, origin, { worksheetId: change.sheetId, source: source(origin) });
      else if (change.kind === 'sheet-removed')
        add(EVENTS.deleted, change.sheetId, origin, { worksheetId: change.sheetId, source: source(origin) });
      else if (change.kind === 'selection')
        add(EVENTS.selection, session.model.activeSheetId, origin, {
          address: localAddress(session.model.selection),
          worksheetId: session.model.activeSheetId,
        });
    },
    flush: () => {
      if (entries.length === 0) return;
      const ready = entries;
      entries = [];
      send(ready);
    },
  };
}
