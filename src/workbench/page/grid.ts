/** The grid of the try-it page, as the page and the host know it. What draws it is loaded when first needed. */
import type { Area } from '../../core/grid';
import type { WorkbookModel } from '../model/model';
import type { Separators } from '../model/number-text';

export interface GridCell {
  readonly sheetId: string;
  /** Counted from 1. */
  readonly row: number;
  readonly col: number;
}

export interface GridEdit extends GridCell {
  /** As typed; empty for a cell that was cleared. */
  readonly text: string;
}

export interface GridHooks {
  /**
   * The user has edited cells: typed, cleared, pasted or filled. The grid still shows the old ones; it
   * shows what the model holds with the next `refresh`.
   */
  readonly onEdit: (edits: readonly GridEdit[]) => void;
  /** The user has tried what the emulation does not offer: formatting, rows, sheets. Nothing has changed. */
  readonly onUnavailable: () => void;
  /** The user has selected cells on the sheet in front. */
  readonly onSelect: (sheetId: string, area: Area) => void;
  /** The user has brought another sheet to the front. */
  readonly onActivate: (sheetId: string) => void;
}

/** All of it shows what the model given to `mountGrid` holds at the moment of the call. */
export interface GridHandle {
  refresh(cells: readonly GridCell[]): void;
  /** For charts that came, went or were changed. */
  refreshCharts(): void;
  /** For everything that is no cell: name, visibility, sizes, merges, panes, hidden rows. */
  refreshSheet(sheetId: string): void;
  /** A sheet that the model has gained. */
  addSheet(sheetId: string): void;
  /** A sheet that the model has lost; the model's `activeSheetId` is already another one. */
  removeSheet(sheetId: string): void;
  activate(sheetId: string): void;
  select(sheetId: string, area: Area): void;
  isEditing(): boolean;
  setDark(dark: boolean): void;
  dispose(): void;
}

export interface GridOptions {
  readonly language: 'id' | 'en';
  /** Of figures in charts. */
  readonly separators: Separators;
  readonly dark: boolean;
}

/** @param container fills it; must have a size */
export async function mountGrid(
  container: HTMLElement,
  model: WorkbookModel,
  hooks: GridHooks,
  options: GridOptions,
): Promise<GridHandle> {
  const { mountUniverGrid } = await import('./univer-grid');
  return mountUniverGrid(container, model, hooks, options);
}
