/** `Range.dataValidation`: lists of choices, as the add-in sets them. */
import type { DropDown } from '../../../core/patch/sheet-spec';
import { intersection, sameArea, without } from '../../model/area';
import { editLayout } from '../../model/edit';
import { invalidArgument, notImplemented } from '../host-error';
import { define, nothing } from '../members';
import type { RangeTarget, Session } from '../session';
import type { Json } from '../wire';
import { sheetOf } from './range-target';

function object(value: Json | undefined): Record<string, Json> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, Json>;
}

const listOf = (self: RangeTarget, session: Session): DropDown | undefined =>
  (sheetOf(self, session).dropDowns ?? []).find((each) => sameArea(self.area, each.area));

/** Rules that reach into the range hold for what is left of their areas. */
function clearRules(self: RangeTarget, session: Session): void {
  const sheet = sheetOf(self, session);
  const { dropDowns = [], otherRules = [] } = sheet;
  if (![...dropDowns.map(({ area }) => area), ...otherRules].some((area) => intersection(area, self.area)))
    return;
  editLayout(session.model, sheet, () => {
    sheet.dropDowns = dropDowns.flatMap((each) =>
      without(each.area, self.area).map((area) => (sameArea(area, each.area) ? each : { ...each, area })),
    );
    sheet.otherRules = otherRules.flatMap((area) => without(area, self.area));
  });
}

/** A hint or an alert belongs to the rule of exactly this range; a new rule takes the place of others. */
function put(self: RangeTarget, session: Session, more: Partial<DropDown>): void {
  const sheet = sheetOf(self, session);
  if (listOf(self, session) === undefined) clearRules(self, session);
  const others = (sheet.dropDowns ?? []).filter((each) => !sameArea(self.area, each.area));
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
        const { otherRules = [] } = sheetOf(self, session);
        if (otherRules.some((area) => intersection(area, self.area) !== null))
          throw notImplemented('DataValidation.rule that is no list of texts');
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
    clear: (self, _args, session) => {
      clearRules(self, session);
      return nothing;
    },
  },
});
