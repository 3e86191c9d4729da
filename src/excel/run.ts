/** The one way into Excel: every batch waits for a cell that is being edited, and fails in known terms. */
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
