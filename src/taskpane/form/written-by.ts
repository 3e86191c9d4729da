import type { AllForms } from '../../commands/session/state';

/** How many cells of how many forms the preview of all forms would write. */
export function writtenBy({ results }: AllForms): { readonly cells: number; readonly forms: number } {
  const changed = results.filter(({ patch }) => patch.cells.length > 0);
  return { cells: changed.reduce((sum, { patch }) => sum + patch.cells.length, 0), forms: changed.length };
}
