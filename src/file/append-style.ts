/** Cell styles for another number format: one that is there already, or a new one appended to the part. */
import { builtInCode, builtInId } from './number-formats';
import { type Styles } from './styles';
import { growStyles, styleItems } from './style-groups';
import { attributeOf, innerOf, nextTag, withAttribute } from './tags';
import { escapeXml } from './xml';

export interface StyleAppender {
  /** Index of a style like `style` with the format code. */
  readonly styleFor: (style: string | null, format: string) => string;
  /** The part's new text; the same text when nothing was appended. */
  readonly xml: () => string;
}

/** What a workbook without a styles part gets when a cell needs a format. */
export const BARE_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>';

const FIRST_CUSTOM_ID = 164;
/**
 * An `<xf>` without its number format and the flag that says the format applies, in one spelling: two that
 * agree here look the same but for the format. Excel goes by the id whatever the flag says.
 */
function looks(xf: string): string {
  const tag = nextTag(xf, 0);
  if (tag === null) return xf;
  const rest = withAttribute(withAttribute(tag.attributes, 'numFmtId', null), 'applyNumberFormat', null);
  const attributes = [...rest.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
    .map(([, name = '', double, single]) => `${name}=${double ?? single ?? ''}`)
    .sort();
  const inner = innerOf(xf, tag);
  return `${attributes.join(' ')} ${xf.slice(inner.start, inner.end).trim()}`;
}

export function styleAppender(source: string, styles: Styles): StyleAppender {
  const prefix = nextTag(source, 0)?.prefix ?? '';
  const xfs = styleItems(source, 'cellXfs');
  // Without any style every cell has the default one, which is then the first of the list.
  const missingDefault = xfs.length === 0;
  if (missingDefault) xfs.push(`<${prefix}xf/>`);
  const before = missingDefault ? 0 : xfs.length;
  const formats: { readonly id: number; readonly code: string }[] = [];
  const chosen = new Map<string, string>();
  /** Indexes of styles by their looks. */
  let alike: Map<string, number[]> | null = null;

  const codeOf = (xf: string): string | undefined => {
    const id = Number(attributeOf(nextTag(xf, 0)?.attributes ?? '', 'numFmtId') ?? 0);
    return styles.customCodes.get(id) ?? formats.find((each) => each.id === id)?.code ?? builtInCode(id);
  };
  const idOf = (code: string): number => {
    const custom = [...styles.customCodes].find(([, each]) => each === code)?.[0];
    const builtIn = builtInId(code);
    // Some writers give a built-in id a code of their own.
    const free = builtIn === null || styles.customCodes.has(builtIn) ? undefined : builtIn;
    const id = custom ?? free ?? formats.find((each) => each.code === code)?.id;
    if (id !== undefined) return id;
    const next =
      Math.max(FIRST_CUSTOM_ID - 1, ...styles.customCodes.keys(), ...formats.map((each) => each.id)) + 1;
    formats.push({ id: next, code });
    return next;
  };
  const remember = (index: number): void => {
    const key = looks(xfs[index] ?? '');
    const list = alike?.get(key);
    if (list === undefined) alike?.set(key, [index]);
    else list.push(index);
  };
  const find = (base: string, code: string): number | undefined => {
    if (alike === null) {
      alike = new Map();
      xfs.forEach((_, index) => remember(index));
    }
    return alike.get(looks(base))?.find((index) => codeOf(xfs[index] ?? '') === code);
  };
  const append = (base: string, code: string): number => {
    const tag = nextTag(base, 0);
    const attributes = tag?.attributes ?? '';
    const changed = withAttribute(
      withAttribute(attributes, 'numFmtId', String(idOf(code))),
      'applyNumberFormat',
      '1',
    );
    const xf =
      tag === null
        ? base
        : `<${tag.prefix}xf${changed}${base.slice(tag.start + 1 + tag.prefix.length + 2 + attributes.length)}`;
    const index = xfs.push(xf) - 1;
    remember(index);
    return index;
  };

  const styleFor = (style: string | null, format: string): string => {
    const key = `${style ?? '0'} ${format}`;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const base = xfs[Number(style ?? 0)] ?? xfs[0] ?? '';
    const index = String(find(base, format) ?? append(base, format));
    chosen.set(key, index);
    return index;
  };

  const xml = (): string => {
    if (xfs.length === (missingDefault ? 1 : before)) return source;
    const codes = formats.map(
      ({ id, code }) => `<${prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`,
    );
    return growStyles(source, { numFmts: codes, cellXfs: xfs.slice(before) });
  };
  return { styleFor, xml };
}
