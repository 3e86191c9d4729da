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

export interface ChartSeries {
  readonly name: string;
  /** In a combo: how this one is drawn. */
  readonly kind: 'bar' | 'line';
  readonly categories: Area;
  readonly values: Area;
  readonly color?: string;
}

export interface ChartSpec {
  readonly kind: 'bar' | 'line' | 'combo';
  readonly title: string;
  readonly series: readonly ChartSeries[];
  /** Cells the chart lies on. */
  readonly position: Area;
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
  readonly print?: {
    readonly orientation: 'portrait' | 'landscape';
    /** Excel paper size code: 9 = A4, 14 = Folio (F4 of Indonesian offices). */
    readonly paperSize?: number;
    readonly fitToWidth?: boolean;
    /** Header rows repeated on every page. */
    readonly repeatRows?: { readonly from: number; readonly to: number };
    readonly area?: Area;
  };
  /** Drop-down lists. */
  readonly dropDowns?: readonly { readonly area: Area; readonly choices: readonly string[] }[];
  readonly charts?: readonly ChartSpec[];
  readonly names?: readonly { readonly name: string; readonly area: Area }[];
  readonly state?: 'visible' | 'hidden';
}
