/** A sheet of the model as src/file writes new sheets. */
import type { SpecCell } from '../../core/patch/sheet-spec';
import type { FileStyle } from '../../file/create-styles';
import type { FileSheet } from '../../file/file-sheet';
import { columnOf, rowOf } from './edit';
import { fileChart } from './file-charts';
import type { ModelCell, ModelSheet, WorkbookModel } from './model';

/** Undefined for a cell that looks like one nobody has touched. */
export function fileStyle({
  look,
  numberFormat,
  locked,
}: Pick<ModelCell, 'look' | 'numberFormat' | 'locked'>): FileStyle | undefined {
  const style: FileStyle = {
    ...look,
    ...(numberFormat === 'General' ? {} : { numberFormat }),
    ...(locked ? {} : { unlocked: true }),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export interface WrittenSheet {
  readonly sheet: FileSheet;
  /** Something of the sheet cannot be written: protection, a filter. */
  readonly lacksLayout: boolean;
  /** So can a chart of it. */
  readonly lacksCharts: boolean;
}

/** Names that mean cells of the sheet are not its business. */
export function fileSheet(model: WorkbookModel, sheet: ModelSheet): WrittenSheet {
  const styles: Record<string, FileStyle> = {};
  const cells = [...sheet.cells].map(([key, cell]): SpecCell => {
    const style = fileStyle(cell);
    const name = style === undefined ? null : JSON.stringify(style);
    if (style !== undefined && name !== null) styles[name] = style;
    return {
      row: rowOf(key),
      col: columnOf(key),
      value: cell.value,
      ...(cell.formula === null ? {} : { formula: cell.formula }),
      ...(name === null ? {} : { style: name }),
    };
  });
  const all = (sheet.charts ?? []).map((chart) => fileChart(model, chart));
  const charts = all.flatMap((chart) => chart ?? []);
  return {
    sheet: {
      name: sheet.name,
      cells,
      styles,
      columnWidths: sheet.columnWidths,
      rowHeights: new Map([...sheet.rowHeights].filter(([row]) => !sheet.fittedRows.has(row))),
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns,
      merges: sheet.merges,
      charts,
      ...(sheet.freezeAt === null ? {} : { freezeAt: sheet.freezeAt }),
      ...(sheet.print === undefined ? {} : { print: { orientation: 'portrait', ...sheet.print } }),
      ...(sheet.dropDowns === undefined ? {} : { dropDowns: sheet.dropDowns }),
      ...(sheet.gridLines === undefined ? {} : { gridLines: sheet.gridLines }),
      state: STATES[sheet.visibility],
    },
    lacksLayout: sheet.isProtected || sheet.autoFilter !== null,
    lacksCharts: charts.length < all.length,
  };
}
