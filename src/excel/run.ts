/**
 * The one way into Excel: every batch waits for a cell that is being edited, and fails in known terms.
 * A batch costs one more message at its end, in which the client lets go of its ranges; what belongs
 * together therefore shares one.
 */
import { problemOf } from './problem';

export async function runExcel<T>(
  sheet: string | null,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (cause) {
    throw problemOf(cause, sheet);
  }
}

/** A sync inside a batch whose failure the batch goes on from. */
export async function syncExcel(context: Excel.RequestContext, sheet: string): Promise<void> {
  try {
    await context.sync();
  } catch (cause) {
    throw problemOf(cause, sheet);
  }
}
