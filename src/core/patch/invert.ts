import type { WorkbookPatch } from './patch';

/** The patch that gives back what stood before, in reverse order. */
export function invert(patch: WorkbookPatch): WorkbookPatch {
  return {
    cells: patch.cells
      .map((change) => ({
        ...change,
        before: change.after,
        after: change.before,
        ...(change.format === undefined
          ? {}
          : { format: { before: change.format.after, after: change.format.before } }),
      }))
      .reverse(),
  };
}
