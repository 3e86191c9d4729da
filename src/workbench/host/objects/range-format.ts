/** `Range.format` and what hangs on it. */
import { invalidArgument, notImplemented } from '../host-error';
import { define, nothing } from '../members';
import type { RangeTarget } from '../session';
import { cellProperty, lookProperty, readChoice, readFlag, withLook } from './cell-looks';
import { readColor } from './color';
import { autofitColumns, autofitRows, columnWidth, rowHeight } from './column-width';
import { borders } from './range-borders';
import { editCells } from '../../model/edit';
import { isUnbounded } from './range-cells';
import { assertUnprotected, sheetOf } from './range-target';

/** Excel's own default where the cell's look says nothing. */
const DEFAULT_FONT = { name: 'Calibri', size: 11 };
const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom'] as const;

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const fill = define<RangeTarget>({
  name: 'RangeFill',
  everything: ['color'],
  values: {
    color: lookProperty('RangeFill.color', 'fill', (color) => `#${color ?? 'FFFFFF'}`, readColor),
  },
  methods: {
    clear: (self, _args, session) => {
      const sheet = sheetOf(self, session);
      if (isUnbounded(self)) throw notImplemented('RangeFill.clear of whole rows or columns');
      assertUnprotected(sheet, session);
      editCells(session.model, sheet, self.area, (cell) =>
        cell.look.fill === undefined ? cell : { ...cell, look: withLook(cell.look, 'fill', undefined) },
      );
      return nothing;
    },
  },
});

const flag = (member: string, key: 'bold' | 'italic' | 'wrap'): ReturnType<typeof cellProperty> =>
  lookProperty(
    member,
    key,
    (value) => value ?? false,
    (value) => (readFlag(value) ? true : undefined),
  );

const font = define<RangeTarget>({
  name: 'RangeFont',
  everything: ['name', 'size', 'color', 'italic', 'bold', 'underline'],
  values: {
    bold: flag('RangeFont.bold', 'bold'),
    italic: flag('RangeFont.italic', 'italic'),
    underline: lookProperty(
      'RangeFont.underline',
      'underline',
      (value) => (value === true ? 'Single' : 'None'),
      (value) => {
        const choice = readChoice(value, [
          'None',
          'Single',
          'Double',
          'SingleAccountant',
          'DoubleAccountant',
        ]);
        if (choice !== 'None' && choice !== 'Single') throw notImplemented(`RangeFont.underline = ${choice}`);
        return choice === 'Single' ? true : undefined;
      },
    ),
    color: lookProperty('RangeFont.color', 'fontColor', (color) => `#${color ?? '000000'}`, readColor),
    size: lookProperty(
      'RangeFont.size',
      'fontSize',
      (size) => size ?? DEFAULT_FONT.size,
      (value) => {
        if (typeof value !== 'number' || value < 1 || value > 409) throw invalidArgument();
        return value;
      },
    ),
    name: lookProperty(
      'RangeFont.name',
      'fontName',
      (name) => name ?? DEFAULT_FONT.name,
      (value) => {
        if (typeof value !== 'string' || value === '') throw invalidArgument();
        return value;
      },
    ),
  },
});

const protection = define<RangeTarget>({
  name: 'FormatProtection',
  values: {
    locked: cellProperty(
      'FormatProtection.locked',
      (cell) => cell.locked,
      (cell, value) => ({ ...cell, locked: readFlag(value) }),
    ),
  },
});

export const rangeFormat = define<RangeTarget>({
  name: 'RangeFormat',
  everything: ['columnWidth', 'horizontalAlignment', 'rowHeight', 'verticalAlignment', 'wrapText'],
  values: {
    wrapText: flag('RangeFormat.wrapText', 'wrap'),
    horizontalAlignment: lookProperty(
      'RangeFormat.horizontalAlignment',
      'horizontal',
      (value) => (value === undefined ? 'General' : title(value)),
      (value) => {
        const choice = readChoice(value, HORIZONTAL);
        if (choice === 'General') return undefined;
        return ({ Left: 'left', Center: 'center', Right: 'right', Justify: 'justify' } as const)[choice];
      },
    ),
    verticalAlignment: lookProperty(
      'RangeFormat.verticalAlignment',
      'vertical',
      (value) => title(value ?? 'bottom'),
      (value) => (({ Top: 'top', Center: 'center', Bottom: 'bottom' }) as const)[readChoice(value, VERTICAL)],
    ),
    textOrientation: lookProperty(
      'RangeFormat.textOrientation',
      'rotation',
      (degrees) => degrees ?? 0,
      (value) => {
        if (typeof value !== 'number' || value < -90 || value > 90)
          throw notImplemented('RangeFormat.textOrientation = 180');
        return value === 0 ? undefined : value;
      },
    ),
    indentLevel: lookProperty(
      'RangeFormat.indentLevel',
      'indent',
      (steps) => steps ?? 0,
      (value) => {
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 250)
          throw invalidArgument();
        return value === 0 ? undefined : value;
      },
    ),
    columnWidth,
    rowHeight,
  },
  objects: {
    fill: (self) => fill(self),
    font: (self) => font(self),
    borders: (self) => borders(self),
    protection: (self) => protection(self),
  },
  methods: {
    autofitColumns: (self, _args, session) => {
      autofitColumns(self, session);
      return nothing;
    },
    autofitRows: (self, _args, session) => {
      autofitRows(self, session);
      return nothing;
    },
  },
});
