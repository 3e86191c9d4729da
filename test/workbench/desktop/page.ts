/** The page around the add-in's frame: the emulated Excel, for a browser test. Bundled by the test itself. */
import type { Evaluator } from '../../../src/workbench/evaluate/evaluator';
import { installDesktopHost, type DesktopHost } from '../../../src/workbench/host/desktop-bridge';
import { createHost, type EmulatedHost } from '../../../src/workbench/host/host';
import { setCell } from '../../../src/workbench/model/edit';
import { sheetByName } from '../../../src/workbench/model/sheets';
import { newModel } from '../../../src/workbench/model/new-model';
import { constantEvaluator } from '../../support/constant-evaluator';

declare global {
  interface Window {
    excel: {
      readonly host: EmulatedHost;
      desktop: DesktopHost | null;
      /** Called by the frame before office.js runs in it. */
      install(frame: Window): void;
      edit(address: string, value: number): void;
    };
  }
}

const evaluator: Evaluator = constantEvaluator();
const model = newModel([
  {
    name: 'Sheet1',
    rows: [
      ['Name', 'Qty'],
      ['Apple', 3],
    ],
  },
]);
const host = await createHost({ model, evaluator });

window.excel = {
  host,
  desktop: null,
  install: (frame) => {
    window.excel.desktop = installDesktopHost(frame, host, {});
  },
  edit: (address, value) => {
    const sheet = sheetByName(model, 'Sheet1');
    if (sheet !== null) setCell(model, sheet, address, { value });
  },
};
const frame = document.createElement('iframe');
frame.src = '/frame.html';
document.body.append(frame);
