/** Keeps the workbook's results in step with its formulas, whoever changed them. */
import { onChange } from './changes';
import { columnOf, rowOf, setResults } from './edit';
import { sheetById, sheetByName } from './sheets';
import type { WorkbookModel } from './model';
import type { Evaluated, Evaluator, EvaluatorCell } from '../evaluate/evaluator';

export interface Calculation {
  /** Computes what changed since the last call; afterwards every result in the model is up to date. */
  settle(): Promise<void>;
  /** Computes every formula anew, also those nothing changed for. */
  recalculateAll(): Promise<void>;
  /** Ends the watching; the evaluator stays the caller's to dispose. */
  stop(): void;
}

function allCells(model: WorkbookModel): EvaluatorCell[] {
  return model.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, { value, formula }]) =>
      value === null && formula === null
        ? []
        : [{ sheet: sheet.name, row: rowOf(key), col: columnOf(key), value, formula }],
    ),
  );
}

/** Loads the workbook into the evaluator and follows its changes from now on. */
export async function startCalculation(model: WorkbookModel, evaluator: Evaluator): Promise<Calculation> {
  const load = (): Promise<void> =>
    evaluator.load(
      model.sheets.map(({ name }) => name),
      allCells(model),
    );
  await load();

  /** Changed cells by sheet id. */
  let changed = new Map<string, Set<number>>();
  /** Sheets come, go and are renamed in this order; a rename makes the evaluator read everything again. */
  let structure: (
    { readonly kind: 'added' | 'removed'; readonly name: string } | { readonly kind: 'renamed' }
  )[] = [];
  let running: Promise<void> = Promise.resolve();

  const end = onChange(model, (change) => {
    if (change.kind === 'cells' && !change.calculated) {
      const keys = changed.get(change.sheetId) ?? new Set<number>();
      for (const key of change.content) keys.add(key);
      if (keys.size > 0) changed.set(change.sheetId, keys);
    } else if (change.kind === 'sheet-added') structure.push({ kind: 'added', name: change.name });
    else if (change.kind === 'sheet-removed') structure.push({ kind: 'removed', name: change.name });
    else if (change.kind === 'sheet-renamed') structure.push({ kind: 'renamed' });
  });

  const store = (results: readonly Evaluated[]): void => {
    const bySheet = new Map<string, Evaluated[]>();
    for (const result of results) {
      const list = bySheet.get(result.sheet);
      if (list === undefined) bySheet.set(result.sheet, [result]);
      else list.push(result);
    }
    for (const [name, list] of bySheet) {
      const sheet = sheetByName(model, name);
      if (sheet === null)
        throw new Error(`the evaluator computed cells of a sheet that is not there: ${name}`);
      setResults(model, sheet, list);
    }
  };

  const uncalculated = (): EvaluatorCell[] =>
    allCells(model).filter(({ value, formula }) => value === null && formula !== null);

  const settleOnce = async (): Promise<void> => {
    const steps = structure;
    const cells = changed;
    structure = [];
    changed = new Map();
    if (steps.some(({ kind }) => kind === 'renamed')) await load();
    else
      for (const step of steps) {
        if (step.kind === 'added') await evaluator.addSheet(step.name);
        if (step.kind === 'removed') await evaluator.removeSheet(step.name);
      }
    const writes: EvaluatorCell[] = [];
    for (const [sheetId, keys] of cells) {
      const sheet = sheetById(model, sheetId);
      if (sheet === null) continue;
      for (const key of keys) {
        const cell = sheet.cells.get(key);
        writes.push({
          sheet: sheet.name,
          row: rowOf(key),
          col: columnOf(key),
          value: cell?.value ?? null,
          formula: cell?.formula ?? null,
        });
      }
    }
    if (writes.length > 0) store(await evaluator.write(writes));
  };

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = running.then(work);
    // A failed calculation is reported to who asked for it; the next one starts all the same.
    running = turn.catch(() => undefined);
    return turn;
  };

  // As Excel does when it opens a file whose formulas carry no results.
  const pending = uncalculated();
  if (pending.length > 0) store(await evaluator.write(pending));

  return {
    settle: () => (structure.length === 0 && changed.size === 0 ? running : inTurn(settleOnce)),
    recalculateAll: () =>
      inTurn(async () => {
        await settleOnce();
        store(await evaluator.write(allCells(model).filter(({ formula }) => formula !== null)));
      }),
    stop: end,
  };
}
