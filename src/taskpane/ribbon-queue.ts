/**
 * Between the ribbon and the pane's code: clicks wait here until that code has loaded, until the click before them
 * is over, and until the pane has finished what it is doing. start.ts puts clicks in, main.tsx takes them out.
 */
import type { RibbonAction } from '../commands/ribbon-actions';
import type { AfterClick } from '../excel/ribbon';

export interface RibbonHandler {
  /** May return what is to happen after Excel has been told that the click is over, such as showing the pane. */
  readonly run: (action: RibbonAction) => Promise<AfterClick | undefined>;
  /** Resolves when what is running in the pane may be over; null where nothing runs. */
  readonly busy: () => Promise<void> | null;
}

/**
 * Long enough for a slow office line to load the pane's code, or for a large form to be read. After that a click
 * without any code is given up, and one behind something that does not end is handed over all the same: the
 * session says what is still running.
 */
export const WAIT_MS = 30_000;

interface Click {
  readonly action: RibbonAction;
  readonly outcome: Promise<AfterClick | undefined>;
  /** Resolves when it has waited long enough. */
  readonly patience: Promise<void>;
  readonly isPatient: () => boolean;
  readonly run: (handler: RibbonHandler) => Promise<void>;
}

let handler: RibbonHandler | undefined;
let waiting: Click[] = [];
let current: Click | undefined;

function createClick(action: RibbonAction): Click {
  let patient = true;
  let expire: () => void = () => undefined;
  const patience = new Promise<void>((resolve) => {
    expire = () => {
      patient = false;
      resolve();
    };
  });
  let run: Click['run'] = () => patience;
  const outcome = new Promise<AfterClick | undefined>((resolve, reject) => {
    const timer = setTimeout(() => {
      expire();
      if (handler !== undefined) return;
      waiting = waiting.filter((other) => other.action !== action);
      reject(new Error(`The pane did not load within ${WAIT_MS / 1000} s; ${action} was not run.`));
    }, WAIT_MS);
    run = (taker) => {
      clearTimeout(timer);
      return taker.run(action).then(resolve, reject);
    };
  });
  return { action, outcome, patience, isPatient: () => patient, run };
}

async function runNext(): Promise<void> {
  if (current !== undefined || handler === undefined) return;
  current = waiting.shift();
  if (current === undefined) return;
  for (let busy = handler.busy(); busy !== null && current.isPatient(); busy = handler.busy())
    await Promise.race([busy, current.patience]);
  await current.run(handler);
  current = undefined;
  await runNext();
}

/** Takes every click from now on, after those already waiting, in their order. A second call replaces the first. */
export function onRibbonAction(next: RibbonHandler): void {
  handler = next;
  void runNext();
}

/**
 * One click. Resolves or rejects with the handler's own outcome, or rejects after WAIT_MS without a handler: Excel
 * must hear that the click is over, and an action that runs a minute late would only surprise. A click on what is
 * already waiting or running is the same click once more, and ends with it.
 */
export function receiveRibbonAction(action: RibbonAction): Promise<AfterClick | undefined> {
  const same = [current, ...waiting].find((click) => click?.action === action);
  if (same !== undefined) return same.outcome;
  const click = createClick(action);
  waiting.push(click);
  void runNext();
  return click.outcome;
}
