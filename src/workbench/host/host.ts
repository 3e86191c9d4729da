/** The emulated host: answers the requests of Microsoft's client with a workbook model. */
import type { Evaluator } from '../evaluate/evaluator';
import { startCalculation, type Calculation } from '../model/calculate';
import { onChange } from '../model/changes';
import type { WorkbookModel } from '../model/model';
import type { Separators } from '../model/number-text';
import { byteLength, newCounters, type Counters } from './counters';
import { eventSender, type Origin } from './event-sender';
import { ConnectionLost, execute, type Cut } from './execute';
import { newFaults, type Faults, type OtherUsersEdit, type RequestFault } from './faults';
import { names, namedItem } from './objects/names';
import { range } from './objects/range';
import { workbook } from './objects/workbook';
import { worksheet } from './objects/worksheet';
import type { AddinRuntime, Session } from './session';
import {
  ActionType,
  DELAY_FOR_CELL_EDIT,
  type EventEntry,
  type RequestBody,
  type ResponseBody,
} from './wire';

export interface HostResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text: a ResponseBody, or `{ error: { code, message } }` when the status is not 200. */
  readonly body: string;
}

export interface EmulatedHost {
  readonly model: WorkbookModel;
  readonly calculation: Calculation;
  readonly counters: Counters;
  readonly faults: Faults;
  /** The add-in's shared runtime: whether its pane is open, and how it starts. */
  readonly runtime: Readonly<AddinRuntime>;
  /** Called when the add-in shows or hides its pane, or sets how it starts. @returns what ends the listening. */
  onRuntime(listener: () => void): () => void;
  /** @param body a RequestBody as JSON text. */
  process(flags: number, body: string): Promise<HostResponse>;
  /** @returns what ends the listening. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** Makes a change as another user of the same file would. */
  asOtherUser(edit: OtherUsersEdit): Promise<void>;
  /** The host answers no more; model and evaluator stay as they are. */
  close(): void;
}

export interface HostOptions {
  readonly model: WorkbookModel;
  readonly evaluator: Evaluator;
  /** How figures are shown in `Range.text`; English unless said. */
  readonly separators?: Separators;
}

const failure = (statusCode: number, code: string, message: string): HostResponse => ({
  statusCode,
  headers: {},
  body: JSON.stringify({ error: { code, message } }),
});

const EDITING =
  'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.';

/** @param ms null for ever */
const waited = (ms: number | null): Promise<void> =>
  new Promise((resolve) => {
    if (ms !== null) setTimeout(resolve, ms);
  });

function cutOf(fault: RequestFault | null): Cut | null {
  if (fault?.kind === 'lost') return { after: fault.done === 'all' ? Infinity : fault.done, code: null };
  return fault?.kind === 'refused' ? { after: fault.done, code: fault.code } : null;
}

function writesCells({ Actions }: RequestBody): boolean {
  return Actions.some(
    ({ ActionType: type, Name }) => type === ActionType.setProperty && /^(?:values|formulas)$/i.test(Name),
  );
}

export async function createHost(options: HostOptions): Promise<EmulatedHost> {
  const { model } = options;
  const calculation = await startCalculation(model, options.evaluator);
  const counters = newCounters();
  const state = newFaults();
  const runtimeListeners = new Set<() => void>();
  const session: Session = {
    model,
    calculation,
    counters,
    faults: state.faults,
    make: { worksheet, range, names, name: namedItem },
    separators: options.separators ?? { decimal: '.', thousands: ',' },
    references: new Map(),
    referenceIds: new Map(),
    lastReference: 0,
    handlers: new Map(),
    eventsEnabled: true,
    runtime: { state: 'Visible', startState: 'Inactive', isReady: false },
    runtimeChanged: () => {
      for (const listener of [...runtimeListeners]) listener();
    },
    written: null,
  };
  const root = workbook(null);
  const listeners = new Set<(entries: readonly EventEntry[]) => void>();
  const events = eventSender(session, (entries) => {
    for (const listener of [...listeners]) listener(entries);
  });
  let origin: Origin = 'user';
  let turn: Promise<unknown> = Promise.resolve();

  const endChanges = onChange(model, (change) => {
    events.take(change, origin);
    // What the add-in changes is reported after its request was answered.
    if (origin !== 'add-in') queueMicrotask(events.flush);
  });

  const byOther = async (edits: readonly OtherUsersEdit[]): Promise<void> => {
    if (edits.length === 0) return;
    const before = origin;
    origin = 'other-user';
    try {
      for (const edit of edits) edit(model);
    } finally {
      origin = before;
    }
    await calculation.settle();
  };

  const run = async (text: string, fault: RequestFault | null): Promise<HostResponse> => {
    const body = JSON.parse(text) as RequestBody;
    if (writesCells(body)) await byOther(state.takeEditsBeforeWrite());
    origin = 'add-in';
    const lostAfter = state.takeLostConnection();
    const cut = lostAfter === null ? cutOf(fault) : { after: lostAfter, code: null };
    let response: ResponseBody;
    try {
      response = await execute(session, root, body, cut);
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
      await calculation.settle();
      return { statusCode: 503, headers: {}, body: '' };
    } finally {
      origin = 'user';
    }
    const answer = JSON.stringify(response);
    const size = byteLength(answer);
    if (size > state.faults.responseLimit)
      return failure(
        413,
        'ResponsePayloadSizeLimitExceeded',
        'The response payload size has exceeded the limit.',
      );
    counters.bytesDown += size;
    counters.largestDown = Math.max(counters.largestDown, size);
    return { statusCode: 200, headers: {}, body: answer };
  };

  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const result = turn.then(work);
    // The failure belongs to the one who asked; the next request starts all the same.
    turn = result.catch(() => undefined);
    return result;
  };

  return {
    model,
    calculation,
    counters,
    faults: state.faults,
    runtime: session.runtime,
    onRuntime: (listener) => {
      runtimeListeners.add(listener);
      return () => {
        runtimeListeners.delete(listener);
      };
    },
    process: async (flags, body) => {
      counters.requests += 1;
      const number = counters.requests;
      const size = byteLength(body);
      counters.bytesUp += size;
      counters.largestUp = Math.max(counters.largestUp, size);
      if (state.takeBusy()) return failure(429, 'ActivityLimitReached', 'Excel is busy.');
      if (size > state.faults.requestLimit)
        return failure(
          413,
          'RequestPayloadSizeLimitExceeded',
          'The request payload size has exceeded the limit.',
        );
      if (state.isEditingCell()) {
        if ((flags & DELAY_FOR_CELL_EDIT) === 0)
          return failure(400, 'InvalidOperationInCellEditMode', EDITING);
        await state.cellEditEnded();
      }
      const fault = state.takeRequestFault(number);
      if (fault?.kind === 'rejected') return failure(400, fault.code, 'The request was made to fail.');
      const response = await inTurn(async () => {
        const answer = await run(body, fault);
        await byOther(state.editsAfter(number));
        // The answer goes out first, then what it caused.
        setTimeout(events.flush, 0);
        return answer;
      });
      if (fault?.kind === 'never') await waited(null);
      if (fault?.kind === 'late') await waited(fault.after);
      return response;
    },
    onEvents: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    asOtherUser: (edit) => inTurn(() => byOther([edit])),
    close: () => {
      endChanges();
      calculation.stop();
      listeners.clear();
    },
  };
}
