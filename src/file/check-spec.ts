/** What Excel would refuse to open or would repair, refused while the sheets are still a description. */
import { cellKey, cellName, type Area } from '../core/grid';
import { isOnSheet } from '../core/address';
import { isWritable } from './chart';
import type { FileSheet } from './file-sheet';

const LONGEST_NAME = 31;
/** Excel stores a drop-down's own list as one text of at most so many characters. */
const LONGEST_LIST = 255;
/** Of a hint beside a cell; its text has the limit of a list. */
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 32_767;

function nameFault(name: string): string | null {
  if (name.trim() === '') return 'is empty';
  if (name.length > LONGEST_NAME) return `is longer than ${String(LONGEST_NAME)} characters`;
  if (/[[\]:*?/\\]/.test(name)) return 'holds one of [ ] : * ? / \\';
  if (name.startsWith("'") || name.endsWith("'")) return 'begins or ends with an apostrophe';
  // Excel keeps this name for its own sheet of changes.
  return name.toLowerCase() === 'history' ? 'is reserved' : null;
}

const nameOf = ({ top, left, bottom, right }: Area): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`;

const isArea = ({ top, left, bottom, right }: Area): boolean =>
  isOnSheet(top, left) && isOnSheet(bottom, right) && top <= bottom && left <= right;

/** The first two areas that share a cell. */
function overlap(areas: readonly Area[]): readonly [Area, Area] | null {
  const sorted = [...areas].sort((a, b) => a.top - b.top);
  let open: Area[] = [];
  for (const area of sorted) {
    open = open.filter(({ bottom }) => bottom >= area.top);
    const other = open.find(({ left, right }) => left <= area.right && right >= area.left);
    if (other !== undefined) return [other, area];
    open.push(area);
  }
  return null;
}

function checkCells(spec: FileSheet, fail: (fault: string) => never): void {
  const seen = new Set<number>();
  for (const { row, col, style, value, formula } of spec.cells) {
    if (!isOnSheet(row, col)) fail(`has a cell in row ${String(row)}, column ${String(col)}`);
    const name = cellName(row, col);
    if (seen.has(cellKey(row, col))) fail(`names ${name} twice`);
    seen.add(cellKey(row, col));
    if (style !== undefined && !Object.hasOwn(spec.styles, style))
      fail(`has no style "${style}", which ${name} wants`);
    if (typeof value === 'number' && !Number.isFinite(value)) fail(`holds ${String(value)} in ${name}`);
    if (typeof value === 'string' && value.length > LONGEST_TEXT)
      fail(`holds more than ${String(LONGEST_TEXT)} characters in ${name}`);
    if (formula !== undefined && !formula.startsWith('=')) fail(`has a formula without = in ${name}`);
  }
}

const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

function checkCharts(spec: FileSheet, fail: (fault: string) => never): void {
  for (const each of spec.charts ?? []) {
    const where = `its chart "${each.name}"`;
    // A chart of another origin is as somebody made it in Excel.
    if ('place' in each) {
      if (!isWritable(each)) fail(`has ${where} of a kind that is only read`);
      continue;
    }
    const { position, series } = each;
    if (!isArea(position)) fail(`has no place for ${where}`);
    if (series.length === 0) fail(`has no series in ${where}`);
    for (const { name, categories, values } of series) {
      const at = cellName(name.row, name.col);
      if (!isArea(categories) || !isArea(values))
        fail(`has no area for the series named in ${at} of ${where}`);
      if (cellsIn(categories) !== cellsIn(values))
        fail(
          `has ${String(cellsIn(categories))} categories and ${String(cellsIn(values))} values for the series named in ${at} of ${where}`,
        );
    }
  }
}

function checkSheet(spec: FileSheet): void {
  const fail = (fault: string): never => {
    throw new Error(`sheet "${spec.name}" ${fault}`);
  };
  const fault = nameFault(spec.name);
  if (fault !== null) throw new Error(`sheet name "${spec.name}" ${fault}`);
  checkCells(spec, fail);
  checkCharts(spec, fail);
  const merges = spec.merges ?? [];
  for (const area of merges) if (!isArea(area)) fail(`merges ${nameOf(area)}, which is no area`);
  const pair = overlap(merges);
  if (pair !== null) fail(`merges ${nameOf(pair[0])} and ${nameOf(pair[1])}, which overlap`);
  for (const { area, choices, hint } of spec.dropDowns ?? []) {
    const where = `in its drop-down list at ${nameOf(area)}`;
    if (!isArea(area)) fail(`has no area ${where}`);
    if (choices.length === 0) fail(`has no choices ${where}`);
    const split = choices.find((choice) => choice.includes(','));
    if (split !== undefined) fail(`has a comma in "${split}" ${where}, which Excel would split`);
    if (hint !== undefined && (hint.title.length > LONGEST_TITLE || hint.text.length > LONGEST_LIST))
      fail(
        `has more than ${String(LONGEST_TITLE)} or ${String(LONGEST_LIST)} characters in the hint ${where}`,
      );
    const length = choices.join(',').length;
    if (length > LONGEST_LIST) fail(`has ${String(length)} of ${String(LONGEST_LIST)} characters ${where}`);
  }
}

/** Names of cells (`A1`, `R1C1`) and what is no name at all are refused by Excel when the file is opened. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const CELL_NAME = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i;

/**
 * @param taken names of the sheets that are there
 * @throws Error that says what is wrong and where: only a programming error can bring it here.
 */
export function checkAdded(sheets: readonly FileSheet[], taken: readonly string[]): void {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const defined = new Set<string>();
  for (const spec of sheets) {
    checkSheet(spec);
    const name = spec.name.toLowerCase();
    if (names.has(name))
      throw new Error(
        taken.some((each) => each.toLowerCase() === name)
          ? `the workbook has a sheet "${spec.name}" already`
          : `two sheets are named "${spec.name}"`,
      );
    names.add(name);
    for (const { name: each, area } of spec.names ?? []) {
      if (!NAME.test(each) || CELL_NAME.test(each)) throw new Error(`"${each}" cannot name an area`);
      if (!isArea(area)) throw new Error(`"${each}" names ${nameOf(area)}, which is no area`);
      if (defined.has(each.toLowerCase())) throw new Error(`two areas are named "${each}"`);
      defined.add(each.toLowerCase());
    }
  }
}

/** @throws Error that says what is wrong and where: only a programming error can bring it here. */
export function checkSpecs(sheets: readonly FileSheet[]): void {
  checkAdded(sheets, []);
  if (!sheets.some(({ state }) => state === undefined || state === 'visible'))
    throw new Error('a workbook needs a visible sheet');
}
