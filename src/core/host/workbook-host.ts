/**
 * What a command needs from the program that holds the workbook. Excel's task pane implements it in
 * src/excel; every function rejects with a `HostProblem` and nothing else.
 */
import type { Area, CellValue, SheetGrid } from '../grid';
import type { CellChange, CellState, WorkbookPatch } from '../patch/patch';
import type { SheetRelayout, SheetSpec } from '../patch/sheet-spec';
import type { HostProblem } from './host-problem';

export interface HostSheet {
  readonly name: string;
  readonly visible: boolean;
}

/** What the add-in needs to know of a workbook before it reads a sheet. */
export interface WorkbookInfo {
  /** In the order of their tabs. */
  readonly sheets: readonly HostSheet[];
  readonly active: string;
  /** The add-in's settings kept in the workbook, by key. */
  readonly settings: ReadonlyMap<string, string>;
  /** Keys of settings that are there but hold no text. */
  readonly noText: ReadonlySet<string>;
  /** The workbook's names that mean one area of one sheet. */
  readonly names: readonly DefinedArea[];
}

export interface DefinedArea {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export type Phase = 'read' | 'compute' | 'write' | 'verify';

/** Told as work goes on. `done` and `total` count rows while reading, cells while writing. */
export type Progress = (phase: Phase, done: number, total: number) => void;

export interface Running {
  readonly progress: Progress;
  /** Aborting it makes reading reject with `cancelled`; a write that has begun is finished. */
  readonly signal: AbortSignal;
}

/** A change left out because what it rests on was changed by somebody between reading and writing. */
export interface Conflict {
  readonly change: CellChange;
  /** The cell that differs from what was read; null for a figure over rows of which one differs. */
  readonly cell: { readonly row: number; readonly col: number; readonly found: CellState } | null;
}

/** A written formula whose result in the host is not the exact figure. */
export interface Difference {
  readonly change: CellChange;
  readonly found: CellValue;
}

export interface ApplyOutcome {
  /** What stands in the workbook now, with formulas as the host prints them: what undo takes back. */
  readonly written: WorkbookPatch;
  readonly conflicts: readonly Conflict[];
  readonly differences: readonly Difference[];
  /** Set where the write stopped early; `written` is what had been written by then. */
  readonly problem: HostProblem | null;
  /** Cells of which the host could not tell any more whether they were written. */
  readonly uncertain: WorkbookPatch;
}

/** What a patch was computed from, so that a host can see whether it still holds. */
export interface Basis {
  readonly grid: SheetGrid;
  /** The form's columns: a change of any cell between them makes its row's figures stale. */
  readonly columns: { readonly left: number; readonly right: number };
  /** Rows of figures over other rows (rata-rata, total): left out as soon as one row is stale. */
  readonly dependent: ReadonlySet<number>;
}

export interface ApplyRequest {
  readonly patch: WorkbookPatch;
  /** What sheets of the patch were computed from. A sheet without one is compared cell by cell with `before`. */
  readonly basis: readonly Basis[];
  /** Settings kept in the workbook with the same write. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface WorkbookHost {
  /**
   * What there is to know of the workbook, and one sheet of it, in as few messages as possible.
   * @param sheet null for the sheet that is shown
   */
  readonly open: (
    sheet: string | null,
    running: Running,
  ) => Promise<{ readonly info: WorkbookInfo; readonly grid: SheetGrid }>;
  readonly read: (sheet: string, running: Running) => Promise<SheetGrid>;
  /**
   * The top rows of sheets, in as few messages as pass, however many sheets there are: enough to see which of them
   * hold a form. Sheets without contents are not among the answers.
   */
  readonly peek: (sheets: readonly string[], running: Running) => Promise<readonly SheetGrid[]>;
  /**
   * Writes in as few messages as fit, after comparing what stands there with what was read: whole rows
   * of the form where there is a basis. Reads it back. Rejects only where nothing has been written.
   */
  readonly apply: (request: ApplyRequest, running: Running) => Promise<ApplyOutcome>;
  /** Adds the sheet and shows it. The name gets a number behind it where it is taken. @returns the name */
  readonly addSheet: (spec: SheetSpec, running?: Running) => Promise<string>;
  /** Gives a table that stands the looks, names and charts it needs after its cells were written. */
  readonly relayout: (layout: SheetRelayout) => Promise<void>;
  readonly goTo: (sheet: string, row: number, col: number) => Promise<void>;
  /** Keeps a setting in the workbook; null removes it. */
  readonly saveSetting: (key: string, value: string | null) => Promise<void>;
}
