/** Work on one sheet in steps that can be shared out over messages. */
import { groupsOf, inPieces } from './chunks';
import { runExcel } from './run';

export interface SheetStep {
  /** What it adds to the message, roughly. */
  readonly bytes: number;
  readonly run: (sheet: Excel.Worksheet) => void;
}

/** Excel on the web takes 5 MB; the client's own wrapping and the escaping of quotes come on top. */
const MOST_BYTES = 3_000_000;

function halves(steps: readonly SheetStep[]): readonly [readonly SheetStep[], readonly SheetStep[]] | null {
  if (steps.length < 2) return null;
  const middle = Math.ceil(steps.length / 2);
  return [steps.slice(0, middle), steps.slice(middle)];
}

/**
 * Carries the steps out in order, in one message where they fit into one: each message is one undo step.
 * @param add the sheet is new, and made by the first message
 * @param done told after each message which part of the work is done, up to 1
 */
export async function runSteps(
  name: string,
  steps: readonly SheetStep[],
  add = false,
  done: (part: number) => void = () => undefined,
): Promise<void> {
  let missing = add;
  let carriedOut = 0;
  for (const group of groupsOf(steps, ({ bytes }) => bytes, MOST_BYTES))
    await inPieces<readonly SheetStep[]>(
      group,
      async (piece) => {
        await runExcel(name, async (context) => {
          const { application, worksheets } = context.workbook;
          application.suspendApiCalculationUntilNextSync();
          application.suspendScreenUpdatingUntilNextSync();
          const sheet = missing ? worksheets.add(name) : worksheets.getItem(name);
          for (const step of piece) step.run(sheet);
          await context.sync();
        });
        missing = false;
        carriedOut += piece.length;
        done(carriedOut / steps.length);
      },
      halves,
    );
}
