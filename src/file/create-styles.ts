/** The styles part of a new workbook: each distinct font, fill and format once. */
import type { CellStyle } from '../core/patch/sheet-spec';
import { builtInId } from './styles';
import { escapeXml } from './xml';

export interface StyleTable {
  readonly indexOf: (style: CellStyle | undefined) => number;
  readonly xml: () => string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Items in the order they were first asked for. */
function pool(first: readonly string[]): {
  readonly indexOf: (item: string) => number;
  readonly items: string[];
} {
  const items = [...first];
  const known = new Map(items.map((item, index) => [item, index]));
  return {
    items,
    indexOf: (item) => {
      const index = known.get(item) ?? items.push(item) - 1;
      known.set(item, index);
      return index;
    },
  };
}

const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;

export function styleTable(): StyleTable {
  const fonts = pool([font({})]);
  const fills = pool([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = pool(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  const formats = pool([]);
  const xfs = pool(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const custom = 164;

  const indexOf = (style: CellStyle | undefined): number => {
    if (style === undefined) return 0;
    const fontId = fonts.indexOf(font(style));
    const fillId =
      style.fill === undefined
        ? 0
        : fills.indexOf(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const borderId =
      style.border === true
        ? borders.indexOf(
            `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
          )
        : 0;
    const code = style.numberFormat ?? 'General';
    const numFmtId = builtInId(code) ?? custom + formats.indexOf(code);
    const alignment = [
      style.horizontal === undefined ? '' : ` horizontal="${style.horizontal}"`,
      style.vertical === undefined ? '' : ` vertical="${style.vertical}"`,
      style.wrap === true ? ' wrapText="1"' : '',
    ].join('');
    const children = `${alignment === '' ? '' : `<alignment${alignment}/>`}${style.unlocked === true ? '<protection locked="0"/>' : ''}`;
    const ids = `numFmtId="${String(numFmtId)}" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="${String(borderId)}" xfId="0"`;
    const applied = [
      numFmtId === 0 ? '' : ' applyNumberFormat="1"',
      ' applyFont="1"',
      fillId === 0 ? '' : ' applyFill="1"',
      borderId === 0 ? '' : ' applyBorder="1"',
      alignment === '' ? '' : ' applyAlignment="1"',
      style.unlocked === true ? ' applyProtection="1"' : '',
    ].join('');
    return xfs.indexOf(children === '' ? `<xf ${ids}${applied}/>` : `<xf ${ids}${applied}>${children}</xf>`);
  };

  const list = (name: string, items: readonly string[]): string =>
    `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
  return {
    indexOf,
    xml: () => {
      const codes = formats.items.map(
        (code, index) => `<numFmt numFmtId="${String(custom + index)}" formatCode="${escapeXml(code)}"/>`,
      );
      return [
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">`,
        codes.length === 0 ? '' : list('numFmts', codes),
        list('fonts', fonts.items),
        list('fills', fills.items),
        list('borders', borders.items),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list('cellXfs', xfs.items),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
      ].join('');
    },
  };
}

function font(style: CellStyle): string {
  return [
    '<font>',
    style.bold === true ? '<b/>' : '',
    style.italic === true ? '<i/>' : '',
    `<sz val="${String(style.fontSize ?? 10)}"/>`,
    style.fontColor === undefined ? '' : `<color rgb="FF${style.fontColor}"/>`,
    '<name val="Arial"/><family val="2"/></font>',
  ].join('');
}
