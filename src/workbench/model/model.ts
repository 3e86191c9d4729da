/**
 * The emulated Excel's workbook: what the emulated host executes requests on, what the try-it page
 * shows, what is opened from and saved to .xlsx. Rows and columns are counted from 1.
 */
import type { Area, CellValue } from '../../core/grid';
import type { DropDown, PrintSetup } from '../../core/patch/sheet-spec';
import type { ChartPlace } from '../../file/chart';

/** How a cell looks, as far as the try-it page shows it. Absent means the workbook's default. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly fontName?: string;
  /** `RRGGBB`. */
  readonly fontColor?: string;
  /** Solid fill, `RRGGBB`. */
  readonly fill?: string;
  readonly borders?: {
    readonly [side in 'left' | 'right' | 'top' | 'bottom']?: {
      readonly style: string;
      readonly color?: string;
    };
  };
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center' | 'bottom';
  /** Steps from the left edge; 0 unless said. */
  readonly indent?: number;
  /** Degrees counter-clockwise; 0 unless said. */
  readonly rotation?: number;
}

export interface ModelCell {
  /** The result where there is a formula. */
  readonly value: CellValue;
  /** With its `=`, in English with commas; null for a plain value. */
  readonly formula: string | null;
  /** Number format code, en-US; `General` unless set. */
  readonly numberFormat: string;
  readonly look: CellLook;
  /** False only where the sheet's author unlocked the cell. */
  readonly locked: boolean;
  /** The area of the array formula this cell belongs to. */
  readonly array?: Area;
}

/** What a cell nobody has written yet takes over from its row or column. */
export interface InheritedFormat {
  readonly numberFormat: string;
  readonly look: CellLook;
  readonly locked: boolean;
}

export interface ModelSheet {
  /** Stable while the workbook is open, also when the sheet is renamed. */
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected: boolean;
  /** By `cellKey` of src/core/grid; a missing key is an empty cell, formatted like its row or column. */
  readonly cells: Map<number, ModelCell>;
  /** Formats of whole rows and columns; a row's goes before a column's. */
  readonly rowFormats?: ReadonlyMap<number, InheritedFormat>;
  readonly columnFormats?: ReadonlyMap<number, InheritedFormat>;
  merges: Area[];
  /** Width in characters, as .xlsx stores it, by column number. */
  readonly columnWidths: Map<number, number>;
  defaultColumnWidth: number;
  /** Height in points by row number. */
  readonly rowHeights: Map<number, number>;
  /** Those of them that only fit their content: a file does not keep such a height. */
  readonly fittedRows: Set<number>;
  defaultRowHeight: number;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** The AutoFilter's area with its header row; null where the sheet has none. */
  autoFilter: Area | null;
  /** An AutoFilter hides rows at the moment. */
  isFiltered: boolean;
  /** Rows above and columns left of this cell stay in view. */
  freezeAt: { readonly row: number; readonly col: number } | null;
  /** Shown unless false. */
  gridLines?: boolean;
  /** What the add-in set; what a file brought is left in the file. */
  print?: Partial<PrintSetup>;
  dropDowns?: readonly DropDown[];
  /** Areas of rules for entries that are no list of texts: a file may bring some. */
  otherRules?: readonly Area[];
  charts?: readonly ModelChart[];
}

export interface ModelPlace {
  readonly sheetId: string;
  readonly area: Area;
}

/** In the words of Excel's object model. */
export type SeriesType = 'ColumnClustered' | 'ColumnStacked' | 'BarClustered' | 'BarStacked' | 'Line' | 'Pie';

export interface ModelSeries {
  name: string;
  /** The cell it is named after, where a file says one; the name set afterwards takes its place. */
  nameFrom?: ModelPlace | undefined;
  type: SeriesType;
  values: ModelPlace | null;
  categories: ModelPlace | null;
  /** `#RRGGBB` */
  color: string | null;
  /** Points, of a line. */
  weight: number;
  gapWidth: number;
  marker: 'Automatic' | 'None';
}

export interface ModelAxis {
  title: string | null;
  numberFormat: string;
  minimum: number | null;
  maximum: number | null;
  labels: 'NextToAxis' | 'High' | 'Low' | 'None';
}

export interface ModelChart {
  readonly id: string;
  name: string;
  /** `Other`: a kind that is only known to be there. */
  readonly type: SeriesType | 'Other';
  title: string | null;
  legend: 'Bottom' | 'Right' | 'Top' | 'Left' | null;
  /** Cells it lies on; null where Excel put it. */
  position: Area | null;
  /** Where a file has it, between the edges of cells; the position set afterwards takes its place. */
  place?: ChartPlace | undefined;
  /** Its number among the charts of the sheet in the file it came from. */
  readonly frame?: number;
  readonly valueAxis: ModelAxis;
  readonly categoryAxis: ModelAxis;
  readonly series: ModelSeries[];
}

export interface ModelName {
  readonly name: string;
  /** With its `=`. */
  formula: string;
  /** Id of the sheet it belongs to; null for the workbook. */
  readonly scope: string | null;
  readonly comment?: string;
  /** False for names Excel does not list; shown unless said. */
  readonly visible?: boolean;
}

export interface WorkbookModel {
  /** File name with extension. */
  name: string;
  readOnly: boolean;
  /** Something was changed since it was opened or saved. */
  isDirty: boolean;
  readonly sheets: ModelSheet[];
  readonly names: ModelName[];
  activeSheetId: string;
  /** On the active sheet. */
  selection: Area;
  /** `workbook.settings` of the add-in: any JSON value by key. */
  readonly settings: Map<string, unknown>;
}
