/** Who wants to know when the workbook changes: the page that shows it, what computes it, the add-in's events. */
import type { Area } from '../../core/grid';
import type { WorkbookModel } from './model';

export type ModelChange =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area: Area;
      /** Cells (by `cellKey`) that hold another value or formula now; empty when only looks changed. */
      readonly content: readonly number[];
      /** Results of a calculation: nobody typed them. */
      readonly calculated: boolean;
    }
  /** Merges, widths, heights, hidden rows and columns, frozen panes, filter, protection. */
  | { readonly kind: 'layout'; readonly sheetId: string }
  | { readonly kind: 'charts'; readonly sheetId: string }
  | { readonly kind: 'sheet-added'; readonly sheetId: string; readonly name: string }
  | { readonly kind: 'sheet-removed'; readonly sheetId: string; readonly name: string }
  | { readonly kind: 'sheet-renamed'; readonly sheetId: string; readonly name: string }
  /** Order or visibility. */
  | { readonly kind: 'sheets' }
  | { readonly kind: 'activated'; readonly sheetId: string; readonly before: string }
  | { readonly kind: 'selection' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'names' };

export type ModelListener = (change: ModelChange) => void;

const listeners = new WeakMap<WorkbookModel, Set<ModelListener>>();

/** @returns what ends the listening. */
export function onChange(model: WorkbookModel, listener: ModelListener): () => void {
  const set = listeners.get(model) ?? new Set<ModelListener>();
  listeners.set(model, set);
  set.add(listener);
  return () => {
    set.delete(listener);
  };
}

export function announce(model: WorkbookModel, change: ModelChange): void {
  for (const listener of [...(listeners.get(model) ?? [])]) listener(change);
}
