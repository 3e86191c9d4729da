/** The top rows of many sheets in few messages: enough to see which of them hold a form. */
import type { Area, SheetGrid } from '../core/grid';
import { HostProblem } from '../core/host/host-problem';
import type { Running } from '../core/host/workbook-host';
import { stateOf } from './cell-values';
import { cellsIn, groupsOf, halveAreas, inPieces } from './chunks';
import { areaIfAny, areaOf, loadUsed, rangeOf } from './range';
import { runExcel, syncExcel } from './run';

/** Titles, header and the first rows of a form; more of a sheet that is none would be read for nothing. */
const ROWS = 60;
const COLUMNS = 120;
/** Values of one message: well below 1 MB. */
const MOST_CELLS = 40_000;

interface Top {
  readonly sheet: string;
  readonly area: Area;
}

const top = ({ top: first, left, bottom, right }: Area): Area => ({
  top: first,
  left,
  bottom: Math.min(bottom, first + ROWS - 1),
  right: Math.min(right, left + COLUMNS - 1),
});

/**
 * Values and merged cells only: what a sheet is can be seen, nothing can be computed.
 * @returns those of the sheets that hold anything, in the order given
 * @throws HostProblem `sheet-missing`, `cancelled`, or what Excel reported
 */
export async function peekSheets(sheets: readonly string[], running: Running): Promise<SheetGrid[]> {
  if (sheets.length === 0) return [];
  return runExcel(null, async (context) => {
    const used = sheets.map((sheet) => loadUsed(context.workbook.worksheets.getItem(sheet)));
    await context.sync();
    const tops = sheets.flatMap((sheet, index): Top[] => {
      const area = used[index] === undefined ? null : areaIfAny(used[index]);
      return area === null ? [] : [{ sheet, area: top(area) }];
    });
    const grids: SheetGrid[] = [];
    for (const group of groupsOf(tops, ({ area }) => cellsIn(area), MOST_CELLS))
      await inPieces<readonly Top[]>(
        group,
        async (piece) => {
          if (running.signal.aborted) throw new HostProblem('cancelled', 'looking at sheets');
          grids.push(...(await readTops(context, piece)));
        },
        halveTops,
      );
    return grids;
  });
}

/** Halves of a list of sheets; a single one is cut to half its rows, which may still show a header. */
function halveTops(tops: readonly Top[]): readonly [readonly Top[], readonly Top[]] | null {
  const [only, ...others] = tops;
  if (only === undefined) return null;
  if (others.length > 0) {
    const middle = Math.ceil(tops.length / 2);
    return [tops.slice(0, middle), tops.slice(middle)];
  }
  const upper = halveAreas([only.area])?.[0][0];
  return upper === undefined ? null : [[{ ...only, area: upper }], []];
}

async function readTops(context: Excel.RequestContext, tops: readonly Top[]): Promise<SheetGrid[]> {
  if (tops.length === 0) return [];
  const asked = tops.map(({ sheet, area }) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
    range.load('values');
    const merged = range.getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return { sheet, area, range, merged };
  });
  await syncExcel(context, tops[0]?.sheet ?? '');
  return asked.map(({ sheet, area, range, merged }) => ({
    sheet,
    origin: { row: area.top, col: area.left },
    values: range.values.map((line: readonly unknown[]) =>
      line.map((value) => stateOf(value, null, 'General').value),
    ),
    formulas: [],
    merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    formats: new Map(),
    uncalculated: new Set(),
  }));
}
