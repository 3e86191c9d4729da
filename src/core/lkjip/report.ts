/** A report table as data: lines of cells from top to bottom, without addresses yet. */
import type { CellValue } from '../grid';
import type { ChartSeries, ChartSpec, DropDown, PrintSetup } from '../patch/sheet-spec';
import type { Live } from './live';
import type { StyleKey } from './styles';

export const TABLE_IDS = [
  'data-lkjip',
  'tabel-3.1',
  'tabel-3.2',
  'tabel-3.3',
  'tabel-3.4',
  'tabel-3.5',
  'tabel-3.6',
  'realisasi-anggaran',
  'ringkasan',
  'narasi',
  'perjanjian-kinerja',
  'pk-perubahan',
] as const;
export type TableId = (typeof TABLE_IDS)[number];

export type Content =
  /** `stem`: a text in this column that begins so is an earlier form of this label, and ours to replace. */
  | { readonly kind: 'label'; readonly text: string | number; readonly stem?: string }
  | { readonly kind: 'live'; readonly live: Live }
  /** Staff type here: set once when the table is inserted, never again. */
  | { readonly kind: 'input'; readonly value: CellValue }
  | { readonly kind: 'blank' };

export interface ReportCell {
  /** Column of the table, counted from 1. */
  readonly col: number;
  readonly content: Content;
  readonly style: StyleKey;
  /** Columns it covers; 1 unless said. */
  readonly span?: number;
  /** Key of the last line it covers. */
  readonly until?: string;
}

export interface ReportLine {
  /** Unique in the table, the same for the same thing at every planning. */
  readonly key: string;
  readonly cells: readonly ReportCell[];
  /** Column of the cell by which the line is found again; its first label or live cell unless said. */
  readonly anchor?: number;
  /** Points at least; `auto` leaves the height to the program, which follows what staff type. */
  readonly height?: number | 'auto';
}

/** A place of the table: line and column. */
export interface Spot {
  readonly key: string;
  readonly col: number;
}

export interface ReportArea {
  readonly from: Spot;
  readonly to: Spot;
}

export interface ReportChart extends Omit<ChartSpec, 'series' | 'position'> {
  readonly series: readonly (Omit<ChartSeries, 'name' | 'categories' | 'values'> & {
    readonly name: Spot;
    readonly categories: ReportArea;
    readonly values: ReportArea;
  })[];
  readonly position: ReportArea;
}

export interface ReportTable {
  readonly id: TableId;
  /** Width in characters of each column. */
  readonly widths: readonly number[];
  readonly lines: readonly ReportLine[];
  /** Header lines repeated on every page. */
  readonly head: { readonly from: string; readonly to: string };
  readonly orientation: PrintSetup['orientation'];
  readonly onePage?: boolean;
  /** Key of the last line that is printed; all unless said. */
  readonly printTo?: string;
  readonly charts?: readonly ReportChart[];
  readonly dropDowns?: readonly (Omit<DropDown, 'area'> & { readonly area: ReportArea })[];
}

export const label = (text: string | number): Content => ({ kind: 'label', text });
/** A label whose words behind the first `:` or `=` follow the settings. */
export function variable(text: string): Content {
  const stem = /^[^:=]+[:=] /.exec(text)?.[0];
  return stem === undefined ? label(text) : { kind: 'label', text, stem };
}
export const live = (value: Live): Content => ({ kind: 'live', live: value });
export const input = (value: CellValue = null): Content => ({ kind: 'input', value });
export const BLANK: Content = { kind: 'blank' };
