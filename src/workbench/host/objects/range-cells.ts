/** Reading and writing the contents of ranges with Excel's meaning. */
import { isCellError, type CellValue } from '../../../core/grid';
import {
  cellCount,
  columnCount,
  covers,
  intersection,
  isEntireColumn,
  isEntireRow,
  rowCount,
} from '../../model/area';
import { cellAt, editCells, withContent } from '../../model/edit';
import type { ModelCell, ModelSheet } from '../../model/model';
import { textOf, UnknownNumberFormat } from '../../model/number-text';
import { readTyped } from '../../model/typed-text';
import { HostError, invalidArgument, invalidOperation, notImplemented, wrongDimensions } from '../host-error';
import { readBlock } from '../members';
import type { RangeTarget, Session } from '../session';
import type { Json } from '../wire';
import { assertUnprotected, assertWritable, sheetOf } from './range-target';

/** Beyond this Excel gives no cell values at all. */
const MOST_CELLS = 5_000_000;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

export function isUnbounded(target: RangeTarget): boolean {
  return isEntireRow(target.area) || isEntireColumn(target.area);
}

/** One entry per cell; null for whole rows and columns and for ranges too large, as Excel answers. */
export function readCells(
  target: RangeTarget,
  session: Session,
  read: (cell: ModelCell, sheet: ModelSheet) => Json,
): Json {
  const sheet = sheetOf(target, session);
  const { top, left, bottom, right } = target.area;
  if (isUnbounded(target) || cellCount(target.area) > MOST_CELLS) return null;
  session.counters.cellsRead += cellCount(target.area);
  const rows: Json[] = [];
  for (let row = top; row <= bottom; row++) {
    const line: Json[] = [];
    for (let col = left; col <= right; col++) line.push(read(cellAt(sheet, row, col), sheet));
    rows.push(line);
  }
  return rows;
}

export function valueJson(value: CellValue): Json {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

export const formulaJson = (cell: ModelCell): Json => cell.formula ?? valueJson(cell.value);

export function valueType({ value }: ModelCell): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}

export function shownText(cell: ModelCell, session: Session): string {
  try {
    return textOf(cell.value, cell.numberFormat, session.separators);
  } catch (error) {
    throw error instanceof UnknownNumberFormat
      ? new HostError('NotImplemented', `emulator: ${error.message}`)
      : error;
  }
}

/** Quotes and brackets close and no operator waits for its operand. What else is wrong the evaluator says. */
function looksComplete(formula: string): boolean {
  let depth = 0;
  // A text is an operand: without one in its place `="a"&""` would seem to wait for more.
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '0');
  if (/["']/.test(bare)) return false;
  for (const letter of bare) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/[-+*/^&,=<>]\s*$/.test(bare);
}

function entered(before: ModelCell, value: Json): ModelCell {
  if (value === null) return before;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidArgument();
    // A text cell keeps figures as text, also those that arrive as numbers.
    return withContent(before, { value: before.numberFormat === '@' ? String(value) : value });
  }
  if (typeof value === 'boolean') return withContent(before, { value });
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw invalidArgument();
  const typed = readTyped(value, before.numberFormat);
  if (typed.formula !== null && (typed.formula.length > LONGEST_FORMULA || !looksComplete(typed.formula)))
    throw invalidArgument();
  const cell = withContent(before, typed);
  return typed.numberFormat !== undefined && before.numberFormat === 'General'
    ? { ...cell, numberFormat: typed.numberFormat }
    : cell;
}

/** An array formula is replaced as a whole or not at all. */
function assertNoPartOfArray(sheet: ModelSheet, target: RangeTarget): void {
  const { top, left, bottom, right } = target.area;
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const { array } = cellAt(sheet, row, col);
      if (array !== undefined && cellCount(array) > 1 && !covers(target.area, array))
        throw invalidOperation();
    }
}

/** Writes `values` or `formulas`: Excel reads both in the same way. */
export function writeContents(target: RangeTarget, value: Json, session: Session): void {
  const sheet = sheetOf(target, session);
  if (isUnbounded(target)) throw invalidArgument();
  const { area } = target;
  const block = readBlock(value, rowCount(area), columnCount(area), wrongDimensions);
  assertWritable(sheet, area, session);
  assertNoPartOfArray(sheet, target);
  session.counters.cellsWritten += cellCount(area);
  const merges = sheet.merges.filter((merge) => intersection(merge, area) !== null);
  const isHidden = (row: number, col: number): boolean =>
    merges.some(
      (merge) =>
        covers(merge, { top: row, left: col, bottom: row, right: col }) &&
        (row !== merge.top || col !== merge.left),
    );
  // Every value is read before the first is stored: a wrong one leaves the whole block as it was.
  const cells: ModelCell[] = [];
  const former: ModelCell[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const before = cellAt(sheet, row, col);
      former.push(before);
      cells.push(isHidden(row, col) ? before : entered(before, block.at(row - area.top, col - area.left)));
    }
  let index = 0;
  editCells(session.model, sheet, area, (before) => cells[index++] ?? before);
  if (cells.some((cell, at) => cell.formula !== null && cell !== former[at]))
    session.written = { target, before: former };
}

/**
 * Computes formulas as soon as they are written, so that one the evaluator cannot read fails where it was
 * written, and leaves the block as it was, as in Excel.
 */
export async function settleFormulas(session: Session): Promise<void> {
  const { written } = session;
  if (written === null) return;
  session.written = null;
  try {
    await session.calculation.settle();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'MalformedFormula') throw error;
    let index = 0;
    editCells(
      session.model,
      sheetOf(written.target, session),
      written.target.area,
      (cell) => written.before[index++] ?? cell,
    );
    await session.calculation.settle();
    throw invalidArgument();
  }
}

export function writeNumberFormat(target: RangeTarget, value: Json, session: Session): void {
  const sheet = sheetOf(target, session);
  if (isUnbounded(target)) throw notImplemented('Range.numberFormat of whole rows or columns');
  const { area } = target;
  const block = readBlock(value, rowCount(area), columnCount(area), wrongDimensions);
  assertUnprotected(sheet, session);
  session.counters.cellsWritten += cellCount(area);
  editCells(session.model, sheet, area, (cell, row, col) => {
    const format = block.at(row - area.top, col - area.left);
    if (format === null) return cell;
    if (typeof format !== 'string') throw invalidArgument();
    const code = format === '' ? 'General' : format;
    return code === cell.numberFormat ? cell : { ...cell, numberFormat: code };
  });
}

/** `Range.clear`. */
export function clearCells(target: RangeTarget, applyTo: string, session: Session): void {
  const sheet = sheetOf(target, session);
  const what = applyTo.toLowerCase();
  if (!['all', 'formats', 'contents', 'removehyperlinks', 'hyperlinks'].includes(what))
    throw invalidArgument();
  if (what.endsWith('hyperlinks')) throw notImplemented(`Range.clear(${applyTo})`);
  if (what === 'contents') {
    assertWritable(sheet, usedPart(target, sheet), session);
    assertNoPartOfArray(sheet, { ...target, area: usedPart(target, sheet) });
  } else assertUnprotected(sheet, session);
  editCells(session.model, sheet, usedPart(target, sheet), (cell) => {
    const content = what === 'formats' ? cell : { ...cell, value: null, formula: null };
    if (what === 'contents') return withContent(cell, { value: null });
    const { value, formula, array } = content;
    const bare: ModelCell = { value, formula, numberFormat: 'General', look: {}, locked: true };
    return array === undefined || what === 'all' ? bare : { ...bare, array };
  });
}

/** The part of the target that holds anything, so that whole columns cost no million cells. */
function usedPart(target: RangeTarget, sheet: ModelSheet): RangeTarget['area'] {
  if (!isUnbounded(target)) return target.area;
  let bottom = target.area.top;
  let right = target.area.left;
  for (const key of sheet.cells.keys()) {
    const row = Math.floor(key / 16_384);
    const col = (key % 16_384) + 1;
    if (row <= target.area.bottom) bottom = Math.max(bottom, row);
    if (col <= target.area.right) right = Math.max(right, col);
  }
  return { ...target.area, bottom, right };
}
