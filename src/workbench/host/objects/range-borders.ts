/** `RangeFormat.borders`: the sides of a block of cells. */
import type { Area } from '../../../core/grid';
import { cellAt, editCells } from '../../model/edit';
import type { CellLook } from '../../model/model';
import { intersection } from '../../model/area';
import { invalidArgument, notImplemented } from '../host-error';
import { define, type HostObject } from '../members';
import type { RangeTarget, Session } from '../session';
import type { Json } from '../wire';
import { commonValue, readChoice, withLook } from './cell-looks';
import { readColor } from './color';
import { isUnbounded } from './range-cells';
import { assertUnprotected, sheetOf } from './range-target';

type Side = 'left' | 'right' | 'top' | 'bottom';
interface Line {
  readonly style: string;
  readonly color?: string;
}

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type SideIndex = (typeof SIDES)[number];

interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: SideIndex;
}

/** .xlsx border style → Excel's style and weight. */
const STYLES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  mediumDashDot: ['DashDot', 'Medium'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};
const STYLE_NAMES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

function fileStyle(style: string, weight: string): string | null {
  const entries = Object.entries(STYLES);
  const exact = entries.find(([, [name, size]]) => name === style && size === weight);
  return (exact ?? entries.find(([, [name]]) => name === style))?.[0] ?? null;
}

/** The cells and their sides that make up one side of the block; an inner line belongs to both neighbours. */
function parts({ range: { area }, index }: BorderTarget): readonly (readonly [Side, Area])[] {
  const { top, left, bottom, right } = area;
  switch (index) {
    case 'EdgeTop':
      return [['top', { ...area, bottom: top }]];
    case 'EdgeBottom':
      return [['bottom', { ...area, top: bottom }]];
    case 'EdgeLeft':
      return [['left', { ...area, right: left }]];
    case 'EdgeRight':
      return [['right', { ...area, left: right }]];
    case 'InsideHorizontal':
      return top === bottom
        ? []
        : [
            ['bottom', { ...area, bottom: bottom - 1 }],
            ['top', { ...area, top: top + 1 }],
          ];
    case 'InsideVertical':
      return left === right
        ? []
        : [
            ['right', { ...area, right: right - 1 }],
            ['left', { ...area, left: left + 1 }],
          ];
    default:
      throw notImplemented(`RangeBorder ${index}`);
  }
}

function* linesOf(target: BorderTarget, session: Session): Generator<Line | undefined> {
  if (isUnbounded(target.range)) throw notImplemented('RangeFormat.borders of whole rows or columns');
  const sheet = sheetOf(target.range, session);
  for (const [side, area] of parts(target))
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++) yield cellAt(sheet, row, col).look.borders?.[side];
}

function common(target: BorderTarget, session: Session, read: (line: Line | undefined) => Json): Json {
  const values: Json[] = [];
  for (const line of linesOf(target, session)) values.push(read(line));
  return commonValue(values);
}

function withSide(look: CellLook, side: Side, line: Line | undefined): CellLook {
  const others = { ...look.borders };
  Reflect.deleteProperty(others, side);
  const borders = line === undefined ? others : { ...others, [side]: line };
  return withLook(look, 'borders', Object.keys(borders).length === 0 ? undefined : borders);
}

function change(
  target: BorderTarget,
  session: Session,
  next: (line: Line | undefined) => Line | undefined,
): void {
  if (isUnbounded(target.range)) throw notImplemented('RangeFormat.borders of whole rows or columns');
  const sheet = sheetOf(target.range, session);
  assertUnprotected(sheet, session);
  for (const [side, area] of parts(target)) {
    const inside = intersection(area, target.range.area);
    if (inside === null) continue;
    editCells(session.model, sheet, inside, (cell) => ({
      ...cell,
      look: withSide(cell.look, side, next(cell.look.borders?.[side])),
    }));
  }
}

const lineWith = (line: Line | undefined, style: string): Line =>
  line?.color === undefined ? { style } : { style, color: line.color };

const border = define<BorderTarget>({
  name: 'RangeBorder',
  identity: ({ index }) => ({ Id: index }),
  everything: ['sideIndex', 'style', 'weight', 'color'],
  values: {
    sideIndex: { get: ({ index }) => index },
    style: {
      get: (self, session) =>
        common(self, session, (line) => (line === undefined ? 'None' : styleOf(line)[0])),
      set: (self, value, session) => {
        const style = readChoice(value, STYLE_NAMES);
        change(self, session, (line) => {
          if (style === 'None') return undefined;
          const name = fileStyle(style, line === undefined ? 'Thin' : styleOf(line)[1]);
          if (name === null) throw invalidArgument();
          return lineWith(line, name);
        });
      },
    },
    weight: {
      get: (self, session) =>
        common(self, session, (line) => (line === undefined ? 'Thin' : styleOf(line)[1])),
      set: (self, value, session) => {
        const weight = readChoice(value, WEIGHTS);
        change(self, session, (line) => {
          const name = fileStyle(line === undefined ? 'Continuous' : styleOf(line)[0], weight);
          if (name === null) throw invalidArgument();
          return lineWith(line, name);
        });
      },
    },
    color: {
      get: (self, session) => common(self, session, (line) => `#${line?.color ?? '000000'}`),
      set: (self, value, session) => {
        const color = readColor(value);
        change(self, session, (line) => ({ style: line?.style ?? 'thin', color }));
      },
    },
  },
});

function styleOf(line: Line): readonly [style: string, weight: string] {
  const known = STYLES[line.style];
  if (known === undefined) throw notImplemented(`border style ${line.style}`);
  return known;
}

const sideAt = (range: RangeTarget, key: Json): HostObject =>
  border({ range, index: readChoice(key, SIDES) });

export const borders = define<RangeTarget>({
  name: 'RangeBorderCollection',
  values: { count: { get: () => SIDES.length } },
  item: (self, key) => sideAt(self, key),
  items: (self) => SIDES.map((index) => border({ range: self, index })),
  methods: {
    getItemAt: (self, args) => ({ object: sideAt(self, SIDES[args.integer(0)] ?? null) }),
  },
});
