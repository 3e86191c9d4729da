/** Styles of described cells, added to a styles part or making one: each distinct font, fill and format once. */
import type { CellStyle } from '../core/patch/sheet-spec';
import type { CellAppearance } from './look';
import { growStyles, styleItems, type StyleGroup } from './style-groups';
import { builtInId } from './number-formats';
import { readStyles } from './styles';
import { attributeOf, childrenOf, innerOf, nextTag } from './tags';
import { escapeXml } from './xml';

/** A style as a file can hold it: also what no description of ours asks for. */
export interface FileStyle extends Omit<CellStyle, 'horizontal'> {
  readonly horizontal?: CellAppearance['horizontal'];
  readonly underline?: boolean;
  /** The workbook's own font unless said. */
  readonly fontName?: string;
  /** Single sides, where `border` does not say all four. */
  readonly borders?: CellAppearance['borders'];
  /** Degrees counter-clockwise, from -90 to 90. */
  readonly rotation?: number;
}

export interface StyleTable {
  /** Index among `cellXfs`; 0, the look of an empty cell, without a style. */
  readonly indexOf: (style: FileStyle | undefined) => number;
  /** The whole part; what stood in it keeps its index and its text. */
  readonly xml: () => string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OWN_FONT = '<name val="Arial"/><family val="2"/>';
/** Number formats below this id are built in. */
const FIRST_CODE = 164;

/** The part of a new workbook before anything was added. */
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><fonts count="1">${font({}, OWN_FONT)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What every list begins with; the first fills are what Excel takes them to be, whatever stands there. */
const FIRST: Readonly<Partial<Record<StyleGroup, readonly string[]>>> = {
  fonts: ['<font/>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf/>'],
};

interface Pool {
  readonly indexOf: (item: string) => number;
  /** Those that were not there from the start. */
  readonly added: () => readonly string[];
}

/** Items of a list, and those that come to it in the order they are asked for. */
function poolOf(source: string, prefix: string, name: StyleGroup): Pool {
  const present = styleItems(source, name);
  const inPrefix = (item: string): string =>
    prefix === '' ? item : item.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
  const items = [...present];
  for (const item of (FIRST[name] ?? []).slice(present.length)) items.push(inPrefix(item));
  const known = new Map<string, number>();
  items.forEach((item, index) => {
    if (!known.has(item)) known.set(item, index);
  });
  return {
    added: () => items.slice(present.length),
    indexOf: (item) => {
      const text = inPrefix(item);
      const index = known.get(text) ?? items.push(text) - 1;
      known.set(text, index);
      return index;
    },
  };
}

/** Name, family, character set and scheme of the workbook's own font, in plain spelling. */
function ownFont(source: string): string {
  const [first = ''] = styleItems(source, 'fonts');
  const tag = nextTag(first, 0);
  const children = tag === null ? [] : childrenOf(first, innerOf(first, tag));
  const value = (name: string): string | null => {
    const child = children.find((each) => each.name === name);
    return child === undefined ? null : attributeOf(child.attributes, 'val');
  };
  if (value('name') === null) return OWN_FONT;
  return ['name', 'family', 'charset', 'scheme']
    .map((name) => [name, value(name)] as const)
    .map(([name, val]) => (val === null ? '' : `<${name} val="${val}"/>`))
    .join('');
}

type Sides = NonNullable<FileStyle['borders']>;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const THIN = { style: 'thin' };
const ALL_THIN: Sides = { left: THIN, right: THIN, top: THIN, bottom: THIN };

function sideXml(name: (typeof SIDES)[number], sides: Sides): string {
  const line = sides[name];
  if (line === undefined) return `<${name}/>`;
  const color = line.color === undefined ? '<color auto="1"/>' : `<color rgb="FF${line.color}"/>`;
  return `<${name} style="${line.style}">${color}</${name}>`;
}

/** Turned clockwise is counted on from 90 (ISO/IEC 29500-1 §18.8.1). */
const rotationXml = (degrees: number | undefined): string =>
  degrees === undefined || degrees === 0
    ? ''
    : ` textRotation="${String(degrees < 0 ? 90 - degrees : degrees)}"`;

/** @param source a styles part that is there already */
export function styleTable(source = EMPTY): StyleTable {
  const prefix = nextTag(source, 0)?.prefix ?? '';
  const fonts = poolOf(source, prefix, 'fonts');
  const fills = poolOf(source, prefix, 'fills');
  const borders = poolOf(source, prefix, 'borders');
  const xfs = poolOf(source, prefix, 'cellXfs');
  const family = ownFont(source);
  const parent = styleItems(source, 'cellStyleXfs').length === 0 ? '' : ' xfId="0"';
  const { customCodes } = readStyles(source);
  const ids = new Map([...customCodes].map(([id, code]) => [code, id]));
  const added = new Map<string, number>();
  let nextId = Math.max(FIRST_CODE - 1, ...customCodes.keys()) + 1;
  const formatId = (code: string): number => {
    const builtIn = builtInId(code);
    // Some writers give a built-in id a code of their own.
    if (builtIn !== null && !customCodes.has(builtIn)) return builtIn;
    const known = ids.get(code);
    if (known !== undefined) return known;
    const id = nextId++;
    ids.set(code, id);
    added.set(code, id);
    return id;
  };

  const indexOf = (style: FileStyle | undefined): number => {
    if (style === undefined) return 0;
    const fontId = fonts.indexOf(font(style, family));
    const fillId =
      style.fill === undefined
        ? 0
        : fills.indexOf(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const sides = style.border === true ? ALL_THIN : (style.borders ?? {});
    const borderId =
      Object.keys(sides).length === 0
        ? 0
        : borders.indexOf(
            `<border>${SIDES.map((name) => sideXml(name, sides)).join('')}<diagonal/></border>`,
          );
    const numFmtId = formatId(style.numberFormat ?? 'General');
    // Excel indents only what is aligned to a side.
    const horizontal = style.horizontal ?? (style.indent === undefined ? undefined : 'left');
    const alignment = [
      horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
      style.vertical === undefined ? '' : ` vertical="${style.vertical}"`,
      rotationXml(style.rotation),
      style.wrap === true ? ' wrapText="1"' : '',
      style.indent === undefined ? '' : ` indent="${String(style.indent)}"`,
    ].join('');
    const children = `${alignment === '' ? '' : `<alignment${alignment}/>`}${style.unlocked === true ? '<protection locked="0"/>' : ''}`;
    const attributes = `numFmtId="${String(numFmtId)}" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="${String(borderId)}"${parent}`;
    const applied = [
      numFmtId === 0 ? '' : ' applyNumberFormat="1"',
      ' applyFont="1"',
      fillId === 0 ? '' : ' applyFill="1"',
      borderId === 0 ? '' : ' applyBorder="1"',
      alignment === '' ? '' : ' applyAlignment="1"',
      style.unlocked === true ? ' applyProtection="1"' : '',
    ].join('');
    return xfs.indexOf(
      children === '' ? `<xf ${attributes}${applied}/>` : `<xf ${attributes}${applied}>${children}</xf>`,
    );
  };

  return {
    indexOf,
    xml: () =>
      growStyles(source, {
        numFmts: [...added].map(
          ([code, id]) => `<${prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`,
        ),
        fonts: fonts.added(),
        fills: fills.added(),
        borders: borders.added(),
        cellXfs: xfs.added(),
      }),
  };
}

function font(style: FileStyle, family: string): string {
  return [
    '<font>',
    style.bold === true ? '<b/>' : '',
    style.italic === true ? '<i/>' : '',
    style.underline === true ? '<u/>' : '',
    `<sz val="${String(style.fontSize ?? 10)}"/>`,
    style.fontColor === undefined ? '' : `<color rgb="FF${style.fontColor}"/>`,
    style.fontName === undefined ? family : namedFont(style.fontName, family),
    '</font>',
  ].join('');
}

/** The workbook's own font, where it is asked for by name, keeps its family, character set and scheme. */
function namedFont(name: string, family: string): string {
  const named = `<name val="${escapeXml(name)}"/>`;
  return family.startsWith(named) ? family : named;
}
