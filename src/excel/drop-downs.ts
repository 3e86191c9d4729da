import type { DropDown } from '../core/patch/sheet-spec';
import { rangeOf } from './range';
import type { SheetStep } from './sheet-step';

const LIST_BYTES = 1_200;

export function dropDownSteps(lists: readonly DropDown[]): SheetStep[] {
  return lists.map(({ area, choices, strict, hint }) => ({
    bytes: LIST_BYTES,
    run: (sheet) => {
      const validation = rangeOf(sheet, area).dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
      if (strict === false)
        validation.errorAlert = {
          showAlert: false,
          style: Excel.DataValidationAlertStyle.information,
          title: '',
          message: '',
        };
      if (hint !== undefined) validation.prompt = { showPrompt: true, title: hint.title, message: hint.text };
    },
  }));
}
