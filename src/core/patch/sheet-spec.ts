/** A new sheet as data: written by a host as it stands, without knowing what it is about. */
import type { Area, CellValue } from '../grid';

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; 10 unless said. */
  readonly fontSize?: number;
  /** `RRGGBB`. */
  readonly fontColor?: string;
  /** Solid fill, `RRGGBB`. */
  readonly fill?: string;
  /** Thin border on all four sides. */
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  /** en-US format code such as `#,##0.00`; General unless said. */
  readonly numberFormat?: string;
  /** Steps of about three characters from the left edge. */
  readonly indent?: number;
  /** On a protected sheet the cell can be edited. */
  readonly unlocked?: boolean;
}

export interface SpecCell {
  /** Counted from 1. */
  readonly row: number;
  readonly col: number;
  /** With a formula: its result, stored beside it. */
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  /** Key into `SheetSpec.styles`. */
  readonly style?: string;
}

/** A defined name of the workbook over cells of the sheet: how the add-in finds its own tables again. */
export interface NamedArea {
  /** Scope: the whole workbook. Letters, digits and `_` only. */
  readonly name: string;
  readonly area: Area;
}

export interface ChartSeries {
  /** How the series is drawn; in a `bar` or `line` chart all series are of that kind. */
  readonly kind: 'bar' | 'line';
  /** One cell that holds the series' name. */
  readonly name: { readonly row: number; readonly col: number };
  /** One row or column of cells each, of equal length. */
  readonly categories: Area;
  readonly values: Area;
  /** `RRGGBB`. */
  readonly color: string;
}

/** A native chart. Every cell it names lies on the sheet that carries it. */
export interface ChartSpec {
  /** Unique in the workbook: a host that finds a chart of this name on the sheet updates it. */
  readonly name: string;
  /** `combo`: upright bars with lines over them on the same axis. Bars always stand upright. */
  readonly kind: 'bar' | 'line' | 'combo';
  readonly title: string;
  readonly series: readonly ChartSeries[];
  /** The cells it covers. */
  readonly position: Area;
  readonly valueAxis: {
    /** en-US format code. */
    readonly numberFormat: string;
    readonly title?: string;
    readonly minimum?: number;
  };
  readonly categoryAxis?: { readonly title?: string };
  readonly legend: 'bottom' | 'none';
}

/** A drop-down list in cells. */
export interface DropDown {
  readonly area: Area;
  /** Together at most 255 characters, without commas inside a choice. */
  readonly choices: readonly string[];
  /** Other entries are refused unless this is false. */
  readonly strict?: boolean;
  /** Shown beside the cell while it is selected. */
  readonly hint?: { readonly title: string; readonly text: string };
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Excel paper size code: 9 = A4, 14 = Folio (F4 of Indonesian offices). */
  readonly paperSize?: number;
  readonly fitToWidth?: boolean;
  /** With `fitToWidth`: everything on a single page. */
  readonly onePage?: boolean;
  readonly centered?: boolean;
  /** Inches. */
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Page number at the foot. */
  readonly pageNumbers?: boolean;
  /** Header rows repeated on every page. */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  readonly area?: Area;
}

export interface SheetSpec {
  readonly name: string;
  readonly cells: readonly SpecCell[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** Width in characters by column number. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  /** Height in points by row number. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly merges?: readonly Area[];
  /** Rows above and columns left of this cell stay in view. */
  readonly freezeAt?: { readonly row: number; readonly col: number };
  readonly print?: PrintSetup;
  readonly dropDowns?: readonly DropDown[];
  readonly names?: readonly NamedArea[];
  readonly charts?: readonly ChartSpec[];
  /** False hides the grid lines on the screen. */
  readonly gridLines?: boolean;
  readonly state?: 'visible' | 'hidden';
}

/**
 * How a sheet that stands already looks after a table on it was given more or fewer rows. Applied after the
 * patch with the contents; nothing outside of `area` and its merges, names and charts is touched.
 */
export interface SheetRelayout {
  readonly sheet: string;
  /** The table as it is now: cells in it without an entry in `styled` lose the table's look. */
  readonly area: Area;
  readonly styled: readonly { readonly row: number; readonly col: number; readonly style: string }[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly merges: readonly Area[];
  readonly rowHeights: ReadonlyMap<number, number>;
  /** At least that, of columns that the table gained and of those whose figures need it; a wider one stays. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly names: readonly NamedArea[];
  readonly charts: readonly ChartSpec[];
  readonly dropDowns: readonly DropDown[];
  /** Print area and repeated rows as they are now. */
  readonly print: PrintSetup;
}
