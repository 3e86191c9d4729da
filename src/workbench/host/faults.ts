/** Everything that goes wrong with Excel in an office, on demand. A protected sheet is the model's `isProtected`. */
import type { WorkbookModel } from '../model/model';

export type OtherUsersEdit = (model: WorkbookModel) => void;

const MEGABYTE = 1024 * 1024;
/** Milliseconds. */
const PROBE_INTERVAL = 50;

/** What becomes of one request. */
export type RequestFault =
  /** Excel answers with the code at an action; those before it are done, and stay done. */
  | { readonly kind: 'refused'; readonly code: string; readonly done: number }
  /** The code is the status of the whole message, of which nothing is done. */
  | { readonly kind: 'rejected'; readonly code: string }
  /** The connection breaks after so many actions; after `all` only the answer goes astray. */
  | { readonly kind: 'lost'; readonly done: number | 'all' }
  /** It is done, and neither an answer nor an error ever comes. */
  | { readonly kind: 'never' }
  /** The answer comes after so many milliseconds. */
  | { readonly kind: 'late'; readonly after: number };

export interface Faults {
  /** Bytes of a request or a response; 5 MB as in Excel on the web, `Infinity` for none. */
  requestLimit: number;
  responseLimit: number;
  /** The file is open for viewing only: every write is refused. */
  viewOnly: boolean;
  /** Someone is typing in a cell: requests fail, or wait if the add-in said `delayForCellEdit`. */
  startCellEdit(): void;
  endCellEdit(): void;
  /** A page with a grid says here whether somebody is typing in a cell right now; asked with every request. */
  editProbe: (() => boolean) | null;
  /** The next `requests` requests are refused as busy. */
  busyFor(requests: number): void;
  /** The next request is cut after so many of its actions; what they did stays done. */
  loseConnectionAfter(actions: number): void;
  /** Another user edits the workbook after the request with this number (counted like `counters.requests`). */
  afterRequest(request: number, edit: OtherUsersEdit): void;
  /** Another user edits the workbook just before the next request that writes values or formulas. */
  beforeNextWrite(edit: OtherUsersEdit): void;
  /** The request with this number (counted like `counters.requests`) goes wrong. */
  failRequest(request: number, fault: RequestFault): void;
  /** Everything works again; edits still to come are forgotten. */
  clear(): void;
}

/** What the host asks of the faults. */
export interface FaultState {
  readonly faults: Faults;
  isEditingCell(): boolean;
  cellEditEnded(): Promise<void>;
  takeBusy(): boolean;
  /** Actions that still run before the connection is lost; null when it holds. */
  takeLostConnection(): number | null;
  takeRequestFault(request: number): RequestFault | null;
  editsAfter(request: number): readonly OtherUsersEdit[];
  takeEditsBeforeWrite(): readonly OtherUsersEdit[];
}

export function newFaults(): FaultState {
  let editing = false;
  let waiting: (() => void)[] = [];
  let busy = 0;
  let lostAfter: number | null = null;
  let after = new Map<number, OtherUsersEdit[]>();
  let beforeWrite: OtherUsersEdit[] = [];
  const failing = new Map<number, RequestFault>();

  const isEditing = (): boolean => editing || faults.editProbe?.() === true;
  const endCellEdit = (): void => {
    editing = false;
    const released = waiting;
    waiting = [];
    for (const go of released) go();
  };
  const faults: Faults = {
    requestLimit: 5 * MEGABYTE,
    responseLimit: 5 * MEGABYTE,
    viewOnly: false,
    editProbe: null,
    startCellEdit: () => {
      editing = true;
    },
    endCellEdit,
    busyFor: (requests) => {
      busy = requests;
    },
    loseConnectionAfter: (actions) => {
      lostAfter = actions;
    },
    afterRequest: (request, edit) => {
      after.set(request, [...(after.get(request) ?? []), edit]);
    },
    beforeNextWrite: (edit) => {
      beforeWrite.push(edit);
    },
    failRequest: (request, fault) => {
      failing.set(request, fault);
    },
    clear: () => {
      faults.requestLimit = 5 * MEGABYTE;
      faults.responseLimit = 5 * MEGABYTE;
      faults.viewOnly = false;
      faults.editProbe = null;
      busy = 0;
      lostAfter = null;
      after = new Map();
      beforeWrite = [];
      failing.clear();
      endCellEdit();
    },
  };
  return {
    faults,
    isEditingCell: isEditing,
    cellEditEnded: async () => {
      while (isEditing())
        await new Promise<void>((resolve) => {
          if (editing) waiting.push(resolve);
          // A probe cannot say when the typing ends, so it is asked again.
          else setTimeout(resolve, PROBE_INTERVAL);
        });
    },
    takeBusy: () => {
      if (busy === 0) return false;
      busy -= 1;
      return true;
    },
    takeLostConnection: () => {
      const actions = lostAfter;
      lostAfter = null;
      return actions;
    },
    takeRequestFault: (request) => {
      const fault = failing.get(request) ?? null;
      failing.delete(request);
      return fault;
    },
    editsAfter: (request) => {
      const edits = after.get(request) ?? [];
      after.delete(request);
      return edits;
    },
    takeEditsBeforeWrite: () => {
      const edits = beforeWrite;
      beforeWrite = [];
      return edits;
    },
  };
}
