/** `Worksheet.freezePanes`, `autoFilter` and `protection`. */
import type { Area } from '../../../core/grid';
import { MAX_COLUMN, MAX_ROW } from '../../model/area';
import { editLayout } from '../../model/edit';
import type { ModelSheet } from '../../model/model';
import { invalidArgument, itemNotFound } from '../host-error';
import { define, nothing, type HostObject } from '../members';
import type { Session } from '../session';
import { assertUnprotected, rangeArgument } from './range-target';

function freeze(sheet: ModelSheet, row: number, col: number, session: Session): void {
  assertUnprotected(sheet, session);
  editLayout(session.model, sheet, () => {
    sheet.freezeAt = row <= 1 && col <= 1 ? null : { row, col };
  });
}

function frozenArea({ freezeAt }: ModelSheet): Area | null {
  if (freezeAt === null) return null;
  const { row, col } = freezeAt;
  return {
    top: 1,
    left: 1,
    bottom: row > 1 ? row - 1 : MAX_ROW,
    right: col > 1 ? col - 1 : MAX_COLUMN,
  };
}

function location(sheet: ModelSheet, session: Session): HostObject | null {
  const area = frozenArea(sheet);
  return area === null ? null : session.make.range({ sheetId: sheet.id, area });
}

export const freezePanes = define<ModelSheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (self, args, session) => {
      const rows = args.isGiven(0) ? args.integer(0) : 1;
      if (rows < 0) throw invalidArgument();
      freeze(self, rows + 1, 1, session);
      return nothing;
    },
    freezeColumns: (self, args, session) => {
      const columns = args.isGiven(0) ? args.integer(0) : 1;
      if (columns < 0) throw invalidArgument();
      freeze(self, 1, columns + 1, session);
      return nothing;
    },
    freezeAt: (self, args, session) => {
      const { sheetId, area } = rangeArgument(args, 0, session, self);
      if (sheetId !== self.id) throw invalidArgument();
      freeze(
        self,
        area.bottom === MAX_ROW ? 1 : area.bottom + 1,
        area.right === MAX_COLUMN ? 1 : area.right + 1,
        session,
      );
      return nothing;
    },
    unfreeze: (self, _args, session) => {
      freeze(self, 1, 1, session);
      return nothing;
    },
    getLocation: (self, _args, session) => {
      const object = location(self, session);
      if (object === null) throw itemNotFound();
      return { object };
    },
    getLocationOrNullObject: (self, _args, session) => ({ object: location(self, session) }),
  },
});

export const autoFilter = define<ModelSheet>({
  name: 'AutoFilter',
  values: {
    enabled: { get: (self) => self.autoFilter !== null },
    isDataFiltered: { get: (self) => self.isFiltered },
  },
  methods: {
    getRangeOrNullObject: (self, _args, session) => ({
      object:
        self.autoFilter === null ? null : session.make.range({ sheetId: self.id, area: self.autoFilter }),
    }),
  },
});

export const protection = define<ModelSheet>({
  name: 'WorksheetProtection',
  values: { protected: { get: (self) => self.isProtected } },
});
