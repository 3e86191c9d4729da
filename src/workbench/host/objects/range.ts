/** `Range`: a rectangle of cells on one sheet. */
import type { Area } from '../../../core/grid';
import { addressOf } from '../../model/address';
import {
  boundingArea,
  cellArea,
  cellCount,
  columnCount,
  contains,
  intersection,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMN,
  MAX_ROW,
  rowCount,
} from '../../model/area';
import { editLayout, mergeCells, select, unmergeCells, usedArea } from '../../model/edit';
import { HostError, invalidArgument, itemNotFound, notImplemented, wrongDimensions } from '../host-error';
import { define, nothing, readBlock, type Answer, type Args, type HostObject, type Value } from '../members';
import type { RangeTarget, Session } from '../session';
import { isJsonObject, type Json } from '../wire';
import { readFlag } from './cell-looks';
import {
  clearCells,
  formulaJson,
  isUnbounded,
  readCells,
  shownText,
  valueJson,
  valueType,
  writeContents,
  writeNumberFormat,
} from './range-cells';
import { rangeAreas } from './range-areas';
import { dataValidation } from './data-validation';
import { rangeFormat } from './range-format';
import { assertUnprotected, onSheet, rangeArgument, sheetOf, standsFor } from './range-target';
import { readShape, writeShape } from './shapes';

/** Excel fails to list more merged areas than this (documentation of getMergedAreasOrNullObject). */
const MOST_MERGED_AREAS = 512;

/** Hides or shows what the range spans; null where some is hidden and some is not. */
function hiding(span: 'rows' | 'columns'): Value<RangeTarget> {
  const bounds = ({ area }: RangeTarget): readonly [number, number] =>
    span === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  return {
    get: (self, session) => {
      const sheet = sheetOf(self, session);
      const hidden = span === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
      const [from, to] = bounds(self);
      let count = 0;
      for (const index of hidden) if (index >= from && index <= to) count += 1;
      return count === 0 ? false : count === to - from + 1 ? true : null;
    },
    set: (self, value, session) => {
      const sheet = sheetOf(self, session);
      const hide = readFlag(value);
      assertUnprotected(sheet, session);
      const [from, to] = bounds(self);
      if (to - from >= MAX_COLUMN) throw notImplemented(`hiding all ${span} of a sheet`);
      editLayout(session.model, sheet, () => {
        const hidden = span === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
        for (let index = from; index <= to; index++)
          if (hide) hidden.add(index);
          else hidden.delete(index);
      });
    },
  };
}

const rowHidden = hiding('rows');
const columnHidden = hiding('columns');

const count = (measure: (area: Area) => number): Value<RangeTarget> => ({ get: ({ area }) => measure(area) });

const address: Value<RangeTarget> = {
  get: (self, session) => addressOf(sheetOf(self, session).name, self.area),
};

const formulas: Value<RangeTarget> = {
  get: (self, session) => readCells(self, session, formulaJson),
  set: writeContents,
};

function moved(self: RangeTarget, area: Area, session: Session): Answer {
  return { object: session.make.range({ sheetId: self.sheetId, area: onSheet(area) }) };
}

/** One row or column of the range by its position in it; Excel allows positions outside. */
function line(self: RangeTarget, args: Args, session: Session, span: 'row' | 'column'): Answer {
  const at = args.integer(0);
  const { area } = self;
  return span === 'row'
    ? moved(self, { ...area, top: area.top + at, bottom: area.top + at }, session)
    : moved(self, { ...area, left: area.left + at, right: area.left + at }, session);
}

function sameSheet(self: RangeTarget, args: Args, session: Session): RangeTarget {
  const other = rangeArgument(args, 0, session, sheetOf(self, session));
  if (other.sheetId !== self.sheetId) throw invalidArgument();
  return other;
}

function overlap(self: RangeTarget, args: Args, session: Session): HostObject | null {
  const area = intersection(self.area, sameSheet(self, args, session).area);
  return area === null ? null : session.make.range({ sheetId: self.sheetId, area });
}

function usedPart(self: RangeTarget, args: Args, session: Session): HostObject | null {
  const area = usedArea(sheetOf(self, session), args.flag(0), self.area);
  return area === null ? null : session.make.range({ sheetId: self.sheetId, area });
}

function found(object: HostObject | null): Answer {
  if (object === null) throw itemNotFound();
  return { object };
}

/** Found by the top-left cell of each merged area only, as Excel does (office-js issue 3611). */
function mergedAreas(self: RangeTarget, session: Session): HostObject | null {
  const areas = sheetOf(self, session).merges.filter(({ top, left }) => contains(self.area, top, left));
  if (areas.length > MOST_MERGED_AREAS)
    throw new HostError('GeneralException', 'There was an internal error while processing the request.');
  const ordered = [...areas].sort((a, b) => a.top - b.top || a.left - b.left);
  return areas.length === 0 ? null : rangeAreas({ sheetId: self.sheetId, areas: ordered });
}

function eachCell(
  self: RangeTarget,
  session: Session,
  visit: (cell: HostObject, row: number, col: number) => void,
): void {
  if (isUnbounded(self)) throw invalidArgument();
  for (let row = 0; row < rowCount(self.area); row++)
    for (let col = 0; col < columnCount(self.area); col++) {
      const area = cellArea(self.area.top + row, self.area.left + col);
      visit(session.make.range({ sheetId: self.sheetId, area }), row, col);
    }
}

const kind = define<RangeTarget>({
  name: 'Range',
  everything: [
    'numberFormat',
    'values',
    'text',
    'formulas',
    'formulasLocal',
    'rowIndex',
    'columnIndex',
    'rowCount',
    'columnCount',
    'address',
    'addressLocal',
    'cellCount',
    'valueTypes',
    'hidden',
    'isEntireColumn',
    'isEntireRow',
    'hasSpill',
  ],
  values: {
    address,
    // The emulated user's list separator is the comma, so both spellings are one.
    addressLocal: address,
    values: {
      get: (self, session) => readCells(self, session, (cell) => valueJson(cell.value)),
      set: writeContents,
    },
    formulas,
    formulasLocal: { get: formulas.get },
    text: { get: (self, session) => readCells(self, session, (cell) => shownText(cell, session)) },
    valueTypes: { get: (self, session) => readCells(self, session, valueType) },
    numberFormat: {
      get: (self, session) => readCells(self, session, (cell) => cell.numberFormat),
      set: writeNumberFormat,
    },
    rowIndex: count((area) => area.top - 1),
    columnIndex: count((area) => area.left - 1),
    rowCount: count(rowCount),
    columnCount: count(columnCount),
    // Beyond what a 32-bit integer holds Excel answers -1.
    cellCount: count((area) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area))),
    isEntireRow: { get: ({ area }) => isEntireRow(area) },
    isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    rowHidden,
    columnHidden,
    hidden: {
      get: (self, session) => {
        const states = [rowHidden.get(self, session), columnHidden.get(self, session)];
        if (states.includes(true)) return true;
        return states.includes(null) ? null : false;
      },
    },
    // The model knows array formulas entered as such (Ctrl+Shift+Enter), and those never spill.
    hasSpill: { get: () => false },
  },
  objects: {
    format: (self) => rangeFormat(self),
    dataValidation: (self) => dataValidation(self),
    worksheet: (self, session) => session.make.worksheet(sheetOf(self, session)),
  },
  methods: {
    _ValidateArraySize: (self, args) => {
      if (args.integer(0) !== rowCount(self.area) || args.integer(1) !== columnCount(self.area))
        throw wrongDimensions();
      return nothing;
    },
    getCell: (self, args, session) =>
      moved(self, cellArea(self.area.top + args.integer(0), self.area.left + args.integer(1)), session),
    getRow: (self, args, session) => line(self, args, session, 'row'),
    getColumn: (self, args, session) => line(self, args, session, 'column'),
    getLastCell: (self, _args, session) => moved(self, cellArea(self.area.bottom, self.area.right), session),
    getLastRow: (self, _args, session) => moved(self, { ...self.area, top: self.area.bottom }, session),
    getLastColumn: (self, _args, session) => moved(self, { ...self.area, left: self.area.right }, session),
    getOffsetRange: (self, args, session) => {
      const [down, along] = [args.integer(0), args.integer(1)];
      const { top, left, bottom, right } = self.area;
      return moved(
        self,
        { top: top + down, left: left + along, bottom: bottom + down, right: right + along },
        session,
      );
    },
    getResizedRange: (self, args, session) => {
      const { area } = self;
      return moved(
        self,
        { ...area, bottom: area.bottom + args.integer(0), right: area.right + args.integer(1) },
        session,
      );
    },
    getAbsoluteResizedRange: (self, args, session) => {
      const { area } = self;
      const [rows, columns] = [args.integer(0), args.integer(1)];
      return moved(self, { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 }, session);
    },
    getBoundingRect: (self, args, session) =>
      moved(self, boundingArea(self.area, sameSheet(self, args, session).area), session),
    getIntersection: (self, args, session) => found(overlap(self, args, session)),
    getIntersectionOrNullObject: (self, args, session) => ({ object: overlap(self, args, session) }),
    getEntireRow: (self, _args, session) =>
      moved(self, { ...self.area, left: 1, right: MAX_COLUMN }, session),
    getEntireColumn: (self, _args, session) =>
      moved(self, { ...self.area, top: 1, bottom: MAX_ROW }, session),
    getUsedRange: (self, args, session) => found(usedPart(self, args, session)),
    getUsedRangeOrNullObject: (self, args, session) => ({ object: usedPart(self, args, session) }),
    getMergedAreasOrNullObject: (self, _args, session) => ({ object: mergedAreas(self, session) }),
    merge: (self, args, session) => {
      const sheet = sheetOf(self, session);
      assertUnprotected(sheet, session);
      const { top, bottom } = self.area;
      if (!args.flag(0)) mergeCells(session.model, sheet, self.area);
      else
        for (let row = top; row <= bottom; row++)
          mergeCells(session.model, sheet, { ...self.area, top: row, bottom: row });
      return nothing;
    },
    unmerge: (self, _args, session) => {
      const sheet = sheetOf(self, session);
      assertUnprotected(sheet, session);
      unmergeCells(session.model, sheet, self.area);
      return nothing;
    },
    clear: (self, args, session) => {
      clearCells(self, args.isGiven(0) ? args.text(0) : 'All', session);
      return nothing;
    },
    select: (self, _args, session) => {
      const sheet = sheetOf(self, session);
      if (sheet.visibility !== 'Visible') throw invalidArgument();
      select(session.model, sheet, self.area);
      return nothing;
    },
    getCellProperties: (self, args, session) => {
      const shape = args.json(0);
      if (!isJsonObject(shape)) throw invalidArgument();
      const rows: Json[][] = [];
      eachCell(self, session, (cell, row) => (rows[row] ??= []).push(readShape(cell, shape, session)));
      return { value: rows };
    },
    setCellProperties: (self, args, session) => {
      const block = readBlock(args.json(0), rowCount(self.area), columnCount(self.area), wrongDimensions);
      eachCell(self, session, (cell, row, col) => {
        const shape = block.at(row, col);
        if (isJsonObject(shape)) writeShape(cell, shape, session);
        else if (shape !== null) throw invalidArgument();
      });
      return nothing;
    },
  },
});

export const range = (target: RangeTarget): HostObject => standsFor(kind(target), target);
