/**
 * Between the ribbon and the pane's code: clicks that arrive before that code has loaded wait here.
 * start.ts puts clicks in, main.tsx takes them out with `onRibbonAction`.
 */
import type { RibbonAction } from '../commands/ribbon-actions';
import type { AfterClick } from '../excel/ribbon';

/** May return what is to happen after Excel has been told that the click is over, such as showing the pane. */
export type RibbonHandler = (action: RibbonAction) => Promise<AfterClick | undefined>;

/** Long enough for a slow office line to load the pane's code; then the click is given up, not kept for later. */
export const WAIT_MS = 30_000;

interface Waiting {
  readonly start: (handler: RibbonHandler) => void;
}

let handler: RibbonHandler | undefined;
let waiting: Waiting[] = [];

/** Takes every click from now on, after those already waiting, in their order. A second call replaces the first. */
export function onRibbonAction(next: RibbonHandler): void {
  handler = next;
  const queued = waiting;
  waiting = [];
  for (const click of queued) click.start(next);
}

/**
 * One click. Resolves or rejects with the handler's own outcome; rejects after WAIT_MS without a handler, because
 * Excel must hear that the click is over, and an action that runs a minute late would only surprise.
 */
export function receiveRibbonAction(action: RibbonAction): Promise<AfterClick | undefined> {
  if (handler !== undefined) return handler(action);
  return new Promise((resolve, reject) => {
    const click: Waiting = {
      start: (ready) => {
        clearTimeout(timer);
        resolve(ready(action));
      },
    };
    const timer = setTimeout(() => {
      waiting = waiting.filter((other) => other !== click);
      reject(new Error(`The pane did not load within ${WAIT_MS / 1000} s; ${action} was not run.`));
    }, WAIT_MS);
    waiting.push(click);
  });
}
