/** Excel with one small sheet, for tests that need no more. */
import type { Area } from '../../src/core/grid';
import { newModel, type NewSheet } from '../../src/workbench/model/new-model';
import { sheetByName } from '../../src/workbench/model/sheets';
import type { ModelSheet, WorkbookModel } from '../../src/workbench/model/model';
import {
  openEmulatedExcel,
  type EmulatedExcel,
  type EmulatedExcelOptions,
} from '../../src/workbench/node/open-emulated-excel';
import { constantEvaluator } from './constant-evaluator';

export const FRUIT: NewSheet['rows'] = [
  ['Name', 'Qty'],
  ['Apple', 3],
  ['Pear', { formula: '=B2*2', value: 6 }],
];

export function openSheet(
  rows: NewSheet['rows'] = FRUIT,
  options: Partial<EmulatedExcelOptions> = {},
): Promise<EmulatedExcel> {
  const workbook = newModel([{ name: 'Sheet1', rows: rows ?? [] }]);
  return openEmulatedExcel({ workbook, evaluator: constantEvaluator(), ...options });
}

export function sheetNamed(model: WorkbookModel, name = 'Sheet1'): ModelSheet {
  const sheet = sheetByName(model, name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

export const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

/** Code and place of the error a batch ends with. */
export async function failureOf(
  work: Promise<unknown>,
): Promise<{ readonly code: string; readonly location: string | undefined }> {
  try {
    await work;
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { code, location: debugInfo.errorLocation };
  }
  throw new Error('the batch succeeded');
}
