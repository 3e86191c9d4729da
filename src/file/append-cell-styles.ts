/** Cell styles from a description appended to the styles part of an existing workbook; what is there keeps its index. */
import type { CellStyle } from '../core/patch/sheet-spec';
import type { StyleTable } from './create-styles';
import { builtInId } from './styles';
import { escapeXml } from './xml';

const FIRST_CUSTOM_ID = 164;

interface Block {
  readonly count: number;
  readonly added: string[];
}

/** One list of the part (`fonts`, `fills` …): how many there are, and what comes behind them. */
function blockOf(xml: string, name: string, item: string): Block {
  const body =
    new RegExp(`<((?:[\\w.-]+:)?)${name}\\b[^>]*>([\\s\\S]*?)</\\1${name}\\s*>`).exec(xml)?.[2] ?? '';
  return { count: topLevel(body, item), added: [] };
}

/** Elements directly in the list: a `font` inside a `dxf` is none of them, and the list holds no nested lists. */
function topLevel(body: string, item: string): number {
  return [...body.matchAll(new RegExp(`<(?:[\\w.-]+:)?${item}(?=[\\s/>])`, 'g'))].length;
}

function indexIn(block: Block, element: string): number {
  const at = block.added.indexOf(element);
  return block.count + (at >= 0 ? at : block.added.push(element) - 1);
}

const side = (prefix: string, name: string): string =>
  `<${prefix}${name} style="thin"><${prefix}color auto="1"/></${prefix}${name}>`;

/**
 * @param source the styles part.
 * @returns a table whose `xml` is the part with everything asked for appended.
 */
export function appendingStyleTable(source: string): StyleTable {
  const prefix = /<((?:[\w.-]+:)?)styleSheet\b/.exec(source)?.[1] ?? '';
  const fonts = blockOf(source, 'fonts', 'font');
  const fills = blockOf(source, 'fills', 'fill');
  const borders = blockOf(source, 'borders', 'border');
  const xfs = blockOf(source, 'cellXfs', 'xf');
  const formats: { readonly id: number; readonly code: string }[] = [];
  const usedIds = [...source.matchAll(/\bnumFmtId\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id));

  const formatId = (code: string): number => {
    const id = builtInId(code) ?? formats.find((each) => each.code === code)?.id;
    if (id !== undefined) return id;
    const next = Math.max(FIRST_CUSTOM_ID - 1, ...usedIds, ...formats.map((each) => each.id)) + 1;
    formats.push({ id: next, code });
    return next;
  };

  const indexOf = (style: CellStyle | undefined): number => {
    if (style === undefined) return 0;
    const p = prefix;
    const fontId = indexIn(
      fonts,
      [
        `<${p}font>`,
        style.bold === true ? `<${p}b/>` : '',
        style.italic === true ? `<${p}i/>` : '',
        `<${p}sz val="${String(style.fontSize ?? 10)}"/>`,
        style.fontColor === undefined ? '' : `<${p}color rgb="FF${style.fontColor}"/>`,
        `<${p}name val="Arial"/><${p}family val="2"/></${p}font>`,
      ].join(''),
    );
    const fillId =
      style.fill === undefined
        ? 0
        : indexIn(
            fills,
            `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${style.fill}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
          );
    const borderId =
      style.border === true
        ? indexIn(
            borders,
            `<${p}border>${['left', 'right', 'top', 'bottom'].map((name) => side(p, name)).join('')}<${p}diagonal/></${p}border>`,
          )
        : 0;
    const numFmtId = formatId(style.numberFormat ?? 'General');
    const alignment = [
      style.horizontal === undefined ? '' : ` horizontal="${style.horizontal}"`,
      style.vertical === undefined ? '' : ` vertical="${style.vertical}"`,
      style.wrap === true ? ' wrapText="1"' : '',
    ].join('');
    const children = [
      alignment === '' ? '' : `<${p}alignment${alignment}/>`,
      style.unlocked === true ? `<${p}protection locked="0"/>` : '',
    ].join('');
    const applied = [
      numFmtId === 0 ? '' : ' applyNumberFormat="1"',
      ' applyFont="1"',
      fillId === 0 ? '' : ' applyFill="1"',
      borderId === 0 ? '' : ' applyBorder="1"',
      alignment === '' ? '' : ' applyAlignment="1"',
      style.unlocked === true ? ' applyProtection="1"' : '',
    ].join('');
    const open = `<${p}xf numFmtId="${String(numFmtId)}" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="${String(borderId)}" xfId="0"${applied}`;
    return indexIn(xfs, children === '' ? `${open}/>` : `${open}>${children}</${p}xf>`);
  };

  const append = (xml: string, name: string, block: Block): string => {
    if (block.added.length === 0) return xml;
    const items = block.added.join('');
    const count = String(block.count + block.added.length);
    const list = new RegExp(`<((?:[\\w.-]+:)?)${name}\\b([^>]*)>([\\s\\S]*?)</\\1${name}\\s*>`);
    if (!list.test(xml)) throw new Error(`styles part without ${name}`);
    return xml.replace(list, (_, p: string, attributes: string, body: string) => {
      const counted = /\bcount\s*=/.test(attributes)
        ? attributes.replace(/\bcount\s*=\s*(?:"[^"]*"|'[^']*')/, `count="${count}"`)
        : `${attributes} count="${count}"`;
      return `<${p}${name}${counted}>${body}${items}</${p}${name}>`;
    });
  };

  return {
    indexOf,
    xml: () => {
      let out = append(source, 'fonts', fonts);
      out = append(out, 'fills', fills);
      out = append(out, 'borders', borders);
      out = append(out, 'cellXfs', xfs);
      if (formats.length === 0) return out;
      const items = formats.map(
        ({ id, code }) => `<${prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`,
      );
      const existing = blockOf(out, 'numFmts', 'numFmt');
      if (existing.count > 0) return append(out, 'numFmts', { count: existing.count, added: items });
      const list = `<${prefix}numFmts count="${String(items.length)}">${items.join('')}</${prefix}numFmts>`;
      return out
        .replace(/<(?:[\w.-]+:)?numFmts\b[^>]*\/>/, '')
        .replace(/(<(?:[\w.-]+:)?styleSheet\b[^>]*>)/, (root) => root + list);
    },
  };
}
