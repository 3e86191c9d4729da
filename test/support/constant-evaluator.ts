/** Computes nothing: constants only. A formula written to it is an error, so that no test takes a guess for a result. */
import type { Evaluator } from '../../src/workbench/evaluate/evaluator';

export function constantEvaluator(): Evaluator {
  return {
    load: () => Promise.resolve(),
    addSheet: () => Promise.resolve(),
    removeSheet: () => Promise.resolve(),
    write: (cells) => {
      const formula = cells.find((cell) => cell.formula !== null);
      return formula === undefined
        ? Promise.resolve([])
        : Promise.reject(
            new Error(`the constant evaluator cannot compute ${formula.formula ?? ''} in ${formula.sheet}`),
          );
    },
    unsupported: () => [],
    dispose: () => undefined,
  };
}
