/** What the emulated host keeps while a workbook is open: the workbook, its references, its event handlers. */
import type { Area } from '../../core/grid';
import type { Calculation } from '../model/calculate';
import type { ModelCell, ModelName, ModelSheet, WorkbookModel } from '../model/model';
import type { Separators } from '../model/number-text';
import type { Counters } from './counters';
import type { Faults } from './faults';
import type { HostObject } from './members';

/** A range stays on its sheet also when the sheet is renamed. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly area: Area;
}

/** `Visible`: the task pane is open; `Background`: the runtime lives without it; `Inactive`: it does not. */
export type RuntimeState = 'Inactive' | 'Background' | 'Visible';

/** The add-in's shared runtime as the page shows it. */
export interface AddinRuntime {
  /** Set by `Office.addin.showAsTaskpane()` and `hide()`. */
  state: RuntimeState;
  /** `Office.addin.setStartupBehavior`: what the runtime does when the workbook is opened next. */
  startState: RuntimeState;
  /** The client has everything in place to be called from the ribbon. */
  isReady: boolean;
}

/** Makes the objects that refer to each other in circles (a range knows its sheet, a sheet its ranges). */
export interface Makers {
  readonly worksheet: (sheet: ModelSheet) => HostObject;
  readonly range: (target: RangeTarget) => HostObject;
  readonly names: (scope: string | null) => HostObject;
  readonly name: (name: ModelName) => HostObject;
}

export interface Session {
  readonly model: WorkbookModel;
  readonly calculation: Calculation;
  readonly counters: Counters;
  readonly faults: Faults;
  readonly make: Makers;
  readonly separators: Separators;
  /** Objects the client asked to keep, by reference id. */
  readonly references: Map<string, HostObject>;
  readonly referenceIds: Map<HostObject, string>;
  lastReference: number;
  /** `<event type> <target id>` → how many handlers of the client wait for it. */
  readonly handlers: Map<string, number>;
  eventsEnabled: boolean;
  readonly runtime: AddinRuntime;
  runtimeChanged(): void;
  /** Formulas just written, with what stood there before: the evaluator may still find one it cannot read. */
  written: { readonly target: RangeTarget; readonly before: readonly ModelCell[] } | null;
}
