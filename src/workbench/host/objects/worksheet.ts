/** `Worksheet`. */
import { cellArea, WHOLE_SHEET } from '../../model/area';
import { editLayout, usedArea } from '../../model/edit';
import {
  activateSheet,
  isSheetName,
  moveSheet,
  removeSheet,
  renameSheet,
  sheetByName,
  showSheet,
} from '../../model/sheets';
import type { ModelSheet } from '../../model/model';
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists } from '../host-error';
import { define, nothing, type HostObject } from '../members';
import type { Session } from '../session';
import { readChoice, readFlag } from './cell-looks';
import { charts } from './charts';
import { eventMethods, EVENTS } from './events';
import { autoFilter, freezePanes, protection } from './freeze-panes';
import { pageLayout } from './page-layout';
import { onSheet, resolveAddress } from './range-target';

function assertEditable(session: Session): void {
  if (session.faults.viewOnly) throw accessDenied();
}

function visibleSheets(session: Session): ModelSheet[] {
  return session.model.sheets.filter(({ visibility }) => visibility === 'Visible');
}

/** The last visible sheet can be neither hidden nor deleted. */
function assertNotLastVisible(sheet: ModelSheet, session: Session): void {
  if (sheet.visibility === 'Visible' && visibleSheets(session).length === 1) throw invalidOperation();
}

function used(sheet: ModelSheet, valuesOnly: boolean, session: Session): HostObject | null {
  const area = usedArea(sheet, valuesOnly);
  return area === null ? null : session.make.range({ sheetId: sheet.id, area });
}

export const worksheet = define<ModelSheet>({
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  values: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (self, value, session) => {
        assertEditable(session);
        if (typeof value !== 'string' || !isSheetName(value)) throw invalidArgument();
        const other = sheetByName(session.model, value);
        if (other !== null && other !== self) throw itemAlreadyExists();
        renameSheet(session.model, self, value);
      },
    },
    position: {
      get: (self, session) => session.model.sheets.indexOf(self),
      set: (self, value, session) => {
        assertEditable(session);
        if (typeof value !== 'number' || value < 0 || value >= session.model.sheets.length)
          throw invalidArgument();
        moveSheet(session.model, self, value);
      },
    },
    gridlines: {
      get: ({ gridLines }) => gridLines ?? true,
      set: (self, value, session) => {
        const shown = readFlag(value);
        editLayout(session.model, self, () => {
          self.gridLines = shown;
        });
      },
    },
    visibility: {
      get: ({ visibility }) => visibility,
      set: (self, value, session) => {
        assertEditable(session);
        const visibility = readChoice(value, ['Visible', 'Hidden', 'VeryHidden']);
        if (visibility !== 'Visible') assertNotLastVisible(self, session);
        showSheet(session.model, self, visibility);
        const next = visibleSheets(session)[0];
        if (session.model.activeSheetId === self.id && visibility !== 'Visible' && next !== undefined)
          activateSheet(session.model, next);
      },
    },
  },
  objects: {
    freezePanes: (self) => freezePanes(self),
    autoFilter: (self) => autoFilter(self),
    protection: (self) => protection(self),
    pageLayout: (self) => pageLayout(self),
    charts: (self) => charts(self),
    names: (self, session) => session.make.names(self.id),
  },
  methods: {
    ...eventMethods<ModelSheet>(
      [EVENTS.changed, EVENTS.activated, EVENTS.deactivated, EVENTS.selection],
      ({ id }) => id,
    ),
    activate: (self, _args, session) => {
      if (self.visibility !== 'Visible') throw invalidArgument();
      activateSheet(session.model, self);
      return nothing;
    },
    delete: (self, _args, session) => {
      assertEditable(session);
      assertNotLastVisible(self, session);
      removeSheet(session.model, self);
      return nothing;
    },
    getCell: (self, args, session) => ({
      object: session.make.range({
        sheetId: self.id,
        area: onSheet(cellArea(args.integer(0) + 1, args.integer(1) + 1)),
      }),
    }),
    getRange: (self, args, session) => {
      if (!args.isGiven(0) || args.text(0) === '')
        return { object: session.make.range({ sheetId: self.id, area: WHOLE_SHEET }) };
      const target = resolveAddress(args.text(0), session, self);
      if (target.sheetId !== self.id) throw invalidArgument();
      return { object: session.make.range(target) };
    },
    getRangeByIndexes: (self, args, session) => {
      const [top, left] = [args.integer(0) + 1, args.integer(1) + 1];
      const area = onSheet({
        top,
        left,
        bottom: top + args.integer(2) - 1,
        right: left + args.integer(3) - 1,
      });
      return { object: session.make.range({ sheetId: self.id, area }) };
    },
    // An empty sheet's used range is its first cell.
    getUsedRange: (self, args, session) => ({
      object:
        used(self, args.flag(0), session) ?? session.make.range({ sheetId: self.id, area: cellArea(1, 1) }),
    }),
    getUsedRangeOrNullObject: (self, args, session) => ({ object: used(self, args.flag(0), session) }),
  },
});
