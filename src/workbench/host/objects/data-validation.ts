/** `Range.dataValidation`: lists of choices, as the add-in sets them. */
import type { Area } from '../../../core/grid';
import type { DropDown } from '../../../core/patch/sheet-spec';
import { editLayout } from '../../model/edit';
import { invalidArgument, notImplemented } from '../host-error';
import { define, nothing } from '../members';
import type { RangeTarget, Session } from '../session';
import type { Json } from '../wire';
import { sheetOf } from './range-target';

const sameArea = (self: RangeTarget, { area }: DropDown): boolean =>
  JSON.stringify(area) === JSON.stringify(self.area);

const meets = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

const holds = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

function object(value: Json | undefined): Record<string, Json> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, Json>;
}

const listOf = (self: RangeTarget, session: Session): DropDown | undefined =>
  (sheetOf(self, session).dropDowns ?? []).find((each) => sameArea(self, each));

/** A hint or an alert belongs to the rule of exactly this range. */
function put(self: RangeTarget, session: Session, more: Partial<DropDown>): void {
  const sheet = sheetOf(self, session);
  const others = (sheet.dropDowns ?? []).filter((each) => !sameArea(self, each));
  editLayout(session.model, sheet, () => {
    sheet.dropDowns = [...others, { area: self.area, choices: [], ...listOf(self, session), ...more }];
  });
}

export const dataValidation = define<RangeTarget>({
  name: 'DataValidation',
  values: {
    rule: {
      get: (self, session) => {
        const list = listOf(self, session);
        return list === undefined ? {} : { list: { inCellDropDown: true, source: list.choices.join(',') } };
      },
      set: (self, value, session) => {
        const { source } = object(object(value)['list']);
        if (typeof source !== 'string') throw notImplemented('DataValidation.rule that is no list of texts');
        if (source.length > 255) throw invalidArgument();
        put(self, session, { choices: source.split(',') });
      },
    },
    errorAlert: {
      get: (self, session) => ({ showAlert: listOf(self, session)?.strict !== false }),
      set: (self, value, session) => {
        put(self, session, { strict: object(value)['showAlert'] !== false });
      },
    },
    prompt: {
      get: (self, session) => {
        const hint = listOf(self, session)?.hint;
        return hint === undefined ? null : { showPrompt: true, title: hint.title, message: hint.text };
      },
      set: (self, value, session) => {
        const { title, message } = object(value);
        if (typeof title !== 'string' || typeof message !== 'string') throw invalidArgument();
        if (title.length > 32 || message.length > 255) throw invalidArgument();
        put(self, session, { hint: { title, text: message } });
      },
    },
  },
  methods: {
    // Excel cuts a rule's range; a rule that only reaches into this one is not emulated.
    clear: (self, _args, session) => {
      const sheet = sheetOf(self, session);
      const lists = sheet.dropDowns ?? [];
      const left = lists.filter(({ area }) => !meets(area, self.area));
      const cut = lists.find(({ area }) => meets(area, self.area) && !holds(self.area, area));
      if (cut !== undefined) throw notImplemented('DataValidation.clear of a part of a rule');
      if (left.length < lists.length)
        editLayout(session.model, sheet, () => {
          sheet.dropDowns = left;
        });
      return nothing;
    },
  },
});
