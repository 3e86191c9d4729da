/** What the page asks of the emulated host: a workbook to show, and somebody to carry out what users do. */
import type { Area } from '../../core/grid';
import type { EditRefusal } from '../../i18n/workbench';
import type { WorkbookModel } from '../model/model';
import type { SavedModel } from '../model/save';
import type { GridCell, GridEdit } from './grid';

export type RibbonAction = 'panel' | 'hitung' | 'periksa' | 'lkjip';

/** What came of an entry. `cells` are all whose content or look is now another, the dependents included. */
export type EditOutcome =
  | { readonly kind: 'done'; readonly cells: readonly GridCell[] }
  | { readonly kind: 'refused'; readonly reason: EditRefusal };

/** What the add-in has changed in the workbook, for the page to show. */
export type HostChange =
  | { readonly kind: 'cells'; readonly cells: readonly GridCell[] }
  /** Anything of a sheet that is no cell: name, visibility, sizes, merges, panes, hidden rows. */
  | { readonly kind: 'sheet'; readonly sheetId: string }
  | { readonly kind: 'charts'; readonly sheetId: string }
  | { readonly kind: 'sheet-added'; readonly sheetId: string }
  | { readonly kind: 'sheet-removed'; readonly sheetId: string }
  /** The model's `activeSheetId` or `selection`. */
  | { readonly kind: 'selection' };

export interface PageHost {
  /**
   * Opens a workbook in place of the present one. The page shows the very model returned.
   * @throws FileProblem where the bytes are no workbook that can be read; the present one then stays
   */
  open(bytes: Uint8Array, name: string): Promise<WorkbookModel>;
  /** The workbook as it is now, as .xlsx, and what of it the file does not hold. */
  save(): Promise<SavedModel>;
  /** Nothing of the entry is taken where any cell of it is refused. */
  edit(edits: readonly GridEdit[]): Promise<EditOutcome>;
  select(sheetId: string, area: Area): void;
  activate(sheetId: string): void;
  /** `panel` is told too, after the page has shown or hidden the pane. */
  onRibbon(action: RibbonAction): void | Promise<void>;
  /** Tells what the add-in changes, never what the page itself asked for. @returns stops telling */
  subscribe(listener: (change: HostChange) => void): () => void;
  /** While this is true the add-in's requests are to fail as in Excel when a cell is being typed in. */
  setEditProbe(isEditing: () => boolean): void;
}
