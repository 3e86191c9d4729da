/** `Workbook`, `Application` and the client's own `Runtime`. */
import { cellArea } from '../../model/area';
import { invalidArgument } from '../host-error';
import { define, nothing, type HostObject } from '../members';
import type { Session } from '../session';
import { readFlag, readChoice } from './cell-looks';
import { settings } from './settings';
import { worksheets } from './worksheets';

const application = define<null>({
  name: 'Application',
  values: {
    // The emulator computes on every write; the add-in may not change that.
    calculationMode: { get: () => 'Automatic' },
    decimalSeparator: { get: (_, session) => session.separators.decimal },
    thousandsSeparator: { get: (_, session) => session.separators.thousands },
  },
  methods: {
    calculate: async (_, args, session) => {
      const type = readChoice(args.json(0), ['Recalculate', 'Full', 'FullRebuild']);
      // Nothing is ever left to recalculate; the other two compute everything again.
      if (type !== 'Recalculate') await session.calculation.recalculateAll();
      return nothing;
    },
    // Results are computed when they are read or at the end of the request, and nothing is painted meanwhile.
    suspendApiCalculationUntilNextSync: () => nothing,
    suspendScreenUpdatingUntilNextSync: () => nothing,
  },
});

const runtime = define<null>({
  name: 'Runtime',
  values: {
    enableEvents: {
      get: (_, session) => session.eventsEnabled,
      set: (_, value, session) => {
        session.eventsEnabled = readFlag(value);
      },
    },
  },
});

function selected(session: Session): HostObject {
  return session.make.range({ sheetId: session.model.activeSheetId, area: session.model.selection });
}

export const workbook = define<null>({
  name: 'Workbook',
  values: {
    name: { get: (_, session) => session.model.name },
    readOnly: { get: (_, session) => session.model.readOnly },
    isDirty: {
      get: (_, session) => session.model.isDirty,
      set: (_, value, session) => {
        session.model.isDirty = readFlag(value);
      },
    },
  },
  objects: {
    application: () => application(null),
    worksheets: () => worksheets(null),
    settings: () => settings(null),
    names: (_, session) => session.make.names(null),
    _Runtime: () => runtime(null),
  },
  methods: {
    _RemoveReference: (_, args, session) => {
      const id = args.text(0);
      const object = session.references.get(id);
      if (object === undefined) throw invalidArgument();
      session.references.delete(id);
      session.referenceIds.delete(object);
      return nothing;
    },
    getSelectedRange: (_, _args, session) => ({ object: selected(session) }),
    getActiveCell: (_, _args, session) => {
      const { top, left } = session.model.selection;
      return {
        object: session.make.range({ sheetId: session.model.activeSheetId, area: cellArea(top, left) }),
      };
    },
  },
});
