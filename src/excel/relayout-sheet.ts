/** A table on a sheet that stands, after it was given more or fewer rows: looks, merges, names and charts. */
import { cellKey, columnName, type Area } from '../core/grid';
import type { ChartSeries, SheetRelayout } from '../core/patch/sheet-spec';
import { styleSteps } from './cell-styles';
import { charactersOf, columnSteps } from './column-widths';
import { addChart, moveChart } from './charts';
import { dropDownSteps } from './drop-downs';
import { printAreaSteps } from './print-setup';
import { rangeOf } from './range';
import { runExcel } from './run';
import { runSteps, type SheetStep } from './sheet-step';

const SMALL = 400;
const CHART_BYTES = 6_000;

/** What the steps need to know beforehand. */
interface Ground {
  /** Names of the workbook, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Number of series by chart name. */
  readonly charts: ReadonlyMap<string, number>;
  /** Columns that are narrower than they have to be, with the width they need. */
  readonly narrow: ReadonlyMap<number, number>;
  /** What stands in the cells that name series, by `cellKey`. */
  readonly seriesNames: ReadonlyMap<number, string>;
}

async function groundOf(layout: SheetRelayout): Promise<Ground> {
  return runExcel(layout.sheet, async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem(layout.sheet);
    names.load('items/name');
    sheet.charts.load('items/name,items/series/items/name');
    const cells = layout.charts.flatMap(({ series }) =>
      series.map(({ name }) => {
        const cell = sheet.getCell(name.row - 1, name.col - 1);
        cell.load('values');
        return { key: cellKey(name.row, name.col), cell };
      }),
    );
    const columns = [...layout.columnWidths].map(([col, width]) => {
      const { format } = sheet.getCell(0, col - 1);
      format.load('columnWidth');
      return { col, width, format };
    });
    await context.sync();
    return {
      narrow: new Map(
        columns.flatMap(({ col, width, format }) => {
          const now = charactersOf(format.columnWidth);
          // A column that somebody hid is 0 wide, and would be shown by a width.
          return now > 0 && now < width ? [[col, width] as const] : [];
        }),
      ),
      names: new Set(names.items.map(({ name }) => name.toLowerCase())),
      charts: new Map(sheet.charts.items.map(({ name, series }) => [name, series.items.length])),
      seriesNames: new Map(cells.map(({ key, cell }) => [key, String(cell.values[0]?.[0] ?? '')])),
    };
  });
}

const small = (run: SheetStep['run']): SheetStep => ({ bytes: SMALL, run });

/** `='Tabel 3.1'!$A$1:$F$9` */
function reference(sheet: string, { top, left, bottom, right }: Area): string {
  const corner = (row: number, col: number): string => `$${columnName(col)}$${String(row)}`;
  return `='${sheet.replace(/'/g, "''")}'!${corner(top, left)}:${corner(bottom, right)}`;
}

function nameSteps(layout: SheetRelayout, { names }: Ground): SheetStep[] {
  return layout.names.map(({ name, area }) =>
    small((sheet) => {
      const items = sheet.context.workbook.names;
      if (names.has(name.toLowerCase())) items.getItem(name).formula = reference(layout.sheet, area);
      else items.add(name, rangeOf(sheet, area));
    }),
  );
}

function rowSteps({ area, rowHeights }: SheetRelayout): SheetStep[] {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  return rows.map((row) =>
    small((sheet) => {
      const { format } = rangeOf(sheet, { top: row, bottom: row, left: area.left, right: area.right });
      const height = rowHeights.get(row);
      if (height === undefined) format.autofitRows();
      else format.rowHeight = height;
    }),
  );
}

function chartSteps(layout: SheetRelayout, ground: Ground): SheetStep[] {
  const nameOf = ({ name }: ChartSeries): string => ground.seriesNames.get(cellKey(name.row, name.col)) ?? '';
  // Staff may have deleted a chart; one that is gone stays gone.
  const standing = layout.charts.filter(({ name }) => ground.charts.has(name));
  return standing.map((chart) => ({
    bytes: CHART_BYTES,
    run: (sheet) => {
      if (ground.charts.get(chart.name) === chart.series.length) {
        moveChart(sheet, chart, nameOf);
        return;
      }
      sheet.charts.getItem(chart.name).delete();
      addChart(sheet, chart, nameOf);
    },
  }));
}

/**
 * To be called after the table's cells were written. Nothing outside of the table changes but its names,
 * charts and print area.
 * @throws HostProblem; what was done before it stays done (Excel takes nothing back).
 */
export async function relayoutSheet(layout: SheetRelayout): Promise<void> {
  const ground = await groundOf(layout);
  await runSteps(layout.sheet, [
    small((sheet) => {
      const table = rangeOf(sheet, layout.area);
      table.unmerge();
      table.clear(Excel.ClearApplyTo.formats);
      table.dataValidation.clear();
    }),
    ...styleSteps(layout.styled, layout.styles),
    ...layout.merges.map((area) =>
      small((sheet) => {
        rangeOf(sheet, area).merge(false);
      }),
    ),
    ...rowSteps(layout),
    ...columnSteps(ground.narrow),
    ...dropDownSteps(layout.dropDowns),
    ...nameSteps(layout, ground),
    ...printAreaSteps(layout.print),
    ...chartSteps(layout, ground),
  ]);
}
