/** Ribbon buttons and the keyboard shortcut, as Excel hands them over. */

/** Runs once Excel has been told that the click is over; undefined when nothing follows. */
export type AfterClick = () => Promise<void>;

/**
 * Associates every id with one handler, synchronously: with a shared runtime a click that arrives before the
 * association is lost (office-js #5176).
 *
 * The click is always completed, also after an error, or Excel keeps the button busy for minutes. What the
 * handler returns runs after that: showing the pane before completing hangs the ribbon (office-js #3250).
 * Errors of the handler and of what follows reject into `unhandledrejection`; a handler shows its own errors.
 *
 * Returns false where there is no Office at all (the page opened in a plain browser).
 */
export function associateRibbon<Id extends string>(
  ids: readonly Id[],
  handler: (id: Id) => Promise<AfterClick | undefined>,
): boolean {
  if (typeof Office === 'undefined') return false;
  for (const id of ids) {
    // The keyboard shortcut calls the same function, without an event.
    Office.actions.associate(id, async (event?: Pick<Office.AddinCommands.Event, 'completed'>) => {
      let after: AfterClick | undefined;
      try {
        after = await handler(id);
      } finally {
        event?.completed();
      }
      await after?.();
    });
  }
  return true;
}

/**
 * Asks Excel to load the add-in together with this workbook, so that the first click finds it running.
 * Kept by Excel in the workbook. To be called after Office.onReady.
 */
export async function loadWithWorkbook(): Promise<void> {
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
}
