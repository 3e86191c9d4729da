/** `RangeAreas`: several areas of one sheet, such as its merged areas. */
import type { Area } from '../../../core/grid';
import { addressOf } from '../../model/address';
import { cellCount } from '../../model/area';
import { invalidArgument } from '../host-error';
import { define, nothing, type HostObject } from '../members';
import { sheetById } from '../../model/sheets';
import { invalidReference } from '../host-error';
import type { Session } from '../session';
import type { ModelSheet } from '../../model/model';

interface AreasTarget {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

function sheetOfAreas(target: AreasTarget, session: Session): ModelSheet {
  const sheet = sheetById(session.model, target.sheetId);
  if (sheet === null) throw invalidReference();
  return sheet;
}

const collection = define<AreasTarget>({
  name: 'RangeCollection',
  values: { count: { get: ({ areas }) => areas.length } },
  items: ({ sheetId, areas }, session) => areas.map((area) => session.make.range({ sheetId, area })),
  methods: {
    getCount: ({ areas }) => ({ value: areas.length }),
    getItemAt: ({ sheetId, areas }, args, session) => {
      const area = areas[args.integer(0)];
      if (area === undefined) throw invalidArgument();
      return { object: session.make.range({ sheetId, area }) };
    },
  },
});

const addressText = (self: AreasTarget, session: Session): string => {
  const { name } = sheetOfAreas(self, session);
  return self.areas.map((area) => addressOf(name, area)).join(',');
};

export const rangeAreas: (target: AreasTarget) => HostObject = define<AreasTarget>({
  name: 'RangeAreas',
  values: {
    address: { get: addressText },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((count, area) => count + cellCount(area), 0) },
  },
  objects: {
    areas: (self) => collection(self),
    worksheet: (self, session) => session.make.worksheet(sheetOfAreas(self, session)),
  },
  methods: {
    _ValidateArraySize: () => nothing,
  },
});
