/** A new sheet from its description, in one message where it fits into one. */
import { readQualifiedArea } from '../core/address';
import { cellKey, type Area } from '../core/grid';
import { HostProblem } from '../core/host/host-problem';
import type { Running } from '../core/host/workbook-host';
import { freeSheetName } from '../core/patch/sheet-name';
import { blocksOf } from '../core/patch/blocks';
import type { NamedArea, SheetSpec, SpecCell } from '../core/patch/sheet-spec';
import { styleSteps } from './cell-styles';
import { contentOf } from './cell-values';
import { chartSteps } from './charts';
import { groupsOf } from './chunks';
import { columnSteps } from './column-widths';
import { dropDownSteps } from './drop-downs';
import { printSteps } from './print-setup';
import { problemOf } from './problem';
import { areaIfAny, loadUsed, rangeOf } from './range';
import { runExcel } from './run';
import { runSteps, type SheetStep } from './sheet-step';

const SMALL = 400;
/** Contents of one step; rows longer than that stand alone. */
const MOST_BYTES_OF_ROWS = 500_000;

/**
 * Adds the sheet and shows it, if it is not hidden.
 * @returns the name it was given
 * @throws HostProblem; the sheet is not there then.
 */
export async function addSheet(spec: SheetSpec, running?: Running): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const place = await placeFor(spec);
    try {
      await runSteps(place.name, stepsOf(spec, place), true, (part) => {
        running?.progress('write', Math.round(part * spec.cells.length), spec.cells.length);
      });
      return place.name;
    } catch (cause) {
      // Half a table would look like one that somebody else made.
      const left = await takeBack(place.name, spec, cause);
      // Somebody else was faster to use the name: with another one it goes in all the same.
      if (left === 'theirs' && attempt === 1) continue;
      throw cause;
    }
  }
}

const stepsOf = (spec: SheetSpec, { lost }: Place): SheetStep[] => [
  ...styleSteps(spec.cells, spec.styles),
  ...contentSteps(spec),
  ...layoutSteps(spec),
  ...dropDownSteps(spec.dropDowns ?? []),
  ...nameSteps(spec.names ?? [], lost),
  ...printSteps(spec.print),
  ...chartSteps(spec.charts ?? [], spec.cells),
  showStep(spec),
];

interface Place {
  readonly name: string;
  /** Names the sheet defines that stand in the workbook without meaning anything. */
  readonly lost: ReadonlySet<string>;
}

/** A name whose sheet was deleted stays in the workbook, and means nothing; only such a one is taken over. */
const isLost = ({ formula }: Excel.NamedItem): boolean => String(formula).includes('#REF!');

async function placeFor(spec: SheetSpec): Promise<Place> {
  return runExcel(null, async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name,items/formula');
    await context.sync();
    const wanted = new Set((spec.names ?? []).map(({ name }) => name.toLowerCase()));
    const present = names.items.filter(({ name }) => wanted.has(name.toLowerCase()));
    const taken = present.find((each) => !isLost(each));
    if (taken !== undefined) throw new Error(`the workbook has a name "${taken.name}" already`);
    return {
      name: freeSheetName(spec.name, new Set(worksheets.items.map((each) => each.name.toLowerCase()))),
      lost: new Set(present.map(({ name }) => name)),
    };
  });
}

/**
 * Deletes the sheet with the names it defines, as far as it is there and holds nothing but what was written to it.
 * @returns `theirs` where a sheet of this name is somebody else's, and stays
 * @throws HostProblem that names both problems where the sheet cannot be removed either.
 */
async function takeBack(name: string, spec: SheetSpec, cause: unknown): Promise<'nothing' | 'theirs'> {
  try {
    return await runExcel(name, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const used = loadUsed(sheet);
      used.load('formulas');
      const names = (spec.names ?? []).map((each) => context.workbook.names.getItemOrNullObject(each.name));
      for (const each of names) each.load('formula');
      await context.sync();
      if (sheet.isNullObject) return 'nothing';
      const area = areaIfAny(used);
      if (area !== null && !isOurs(spec, area, used.formulas)) return 'theirs';
      for (const each of names)
        if (!each.isNullObject && readQualifiedArea(String(each.formula))?.sheet === name) each.delete();
      sheet.delete();
      await context.sync();
      return 'nothing';
    });
  } catch (second) {
    const [first, then] = [problemOf(cause, name), problemOf(second, name)];
    throw new HostProblem(first.code, `${first.detail}; the sheet stays half written: ${then.detail}`, name);
  }
}

/** @param formulas of the area that holds something: constants are their own formula */
function isOurs(spec: SheetSpec, area: Area, formulas: readonly (readonly unknown[])[]): boolean {
  const cells = new Map(spec.cells.map((cell) => [cellKey(cell.row, cell.col), cell]));
  return formulas.every((line, down) =>
    line.every((found, across) => {
      if (found === '') return true;
      const cell = cells.get(cellKey(area.top + down, area.left + across));
      if (cell === undefined) return false;
      return cell.formula !== undefined || typeof cell.value !== 'string' || cell.value === found;
    }),
  );
}

type Content = string | number | boolean;

function contentSteps(spec: SheetSpec): SheetStep[] {
  const filled = spec.cells.filter(({ value, formula }) => value !== null || formula !== undefined);
  return blocksOf(filled).flatMap(({ area, cells }) => {
    const rows = cells.map((row) => row.map((cell) => typed(spec, cell)));
    let top = area.top;
    return groupsOf(rows, (row) => JSON.stringify(row).length, MOST_BYTES_OF_ROWS).map((group) => {
      const step = fillStep({ ...area, top, bottom: top + group.length - 1 }, group);
      top += group.length;
      return step;
    });
  });
}

function typed({ styles }: SheetSpec, { value, formula, style }: SpecCell): Content {
  const format = style === undefined ? undefined : styles[style]?.numberFormat;
  return contentOf({ formula: formula ?? null, value }, format ?? 'General');
}

function fillStep(area: Area, rows: Content[][]): SheetStep {
  return {
    bytes: JSON.stringify(rows).length + SMALL,
    run: (sheet) => {
      rangeOf(sheet, area).formulas = rows;
    },
  };
}

const small = (run: SheetStep['run']): SheetStep => ({ bytes: SMALL, run });

function layoutSteps(spec: SheetSpec): SheetStep[] {
  const row = (place: number): Area => ({ top: place, bottom: place, left: 1, right: 1 });
  return [
    ...(spec.merges ?? []).map((area) =>
      small((sheet) => {
        rangeOf(sheet, area).merge(false);
      }),
    ),
    ...columnSteps(spec.columnWidths ?? new Map<number, number>()),
    ...[...(spec.rowHeights ?? [])].map(([place, height]) =>
      small((sheet) => {
        rangeOf(sheet, row(place)).format.rowHeight = height;
      }),
    ),
    small((sheet) => {
      freeze(sheet, spec);
      if (spec.gridLines === false) sheet.showGridlines = false;
    }),
  ];
}

function freeze(sheet: Excel.Worksheet, { freezeAt: at }: SheetSpec): void {
  if (at === undefined) return;
  if (at.row > 1 && at.col > 1)
    sheet.freezePanes.freezeAt(rangeOf(sheet, { top: 1, left: 1, bottom: at.row - 1, right: at.col - 1 }));
  else if (at.row > 1) sheet.freezePanes.freezeRows(at.row - 1);
  else if (at.col > 1) sheet.freezePanes.freezeColumns(at.col - 1);
}

function nameSteps(areas: readonly NamedArea[], lost: ReadonlySet<string>): SheetStep[] {
  return [
    ...[...lost].map((name) =>
      small((sheet) => {
        sheet.context.workbook.names.getItem(name).delete();
      }),
    ),
    ...areas.map(({ name, area }) =>
      small((sheet) => {
        sheet.context.workbook.names.add(name, rangeOf(sheet, area));
      }),
    ),
  ];
}

function showStep({ state }: SheetSpec): SheetStep {
  return small((sheet) => {
    if (state === 'hidden') sheet.visibility = Excel.SheetVisibility.hidden;
    else sheet.activate();
  });
}
