/** New cell styles appended to the styles part: an existing one with another number format. */
import { builtInId, type Styles } from './styles';
import { escapeXml } from './xml';

export interface StyleAppender {
  /** Index of a style like `style` with the format code. */
  readonly styleFor: (style: string | null, format: string) => string;
  /** The part's new text; the same text when nothing was appended. */
  readonly xml: () => string;
}

const FIRST_CUSTOM_ID = 164;

export function styleAppender(source: string, styles: Styles): StyleAppender {
  const block = /<((?:[\w.-]+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs\s*>/.exec(source);
  const prefix = block?.[1] ?? '';
  const xfs = [
    ...(block?.[2] ?? '').matchAll(/<(?:[\w.-]+:)?xf\b(?:[^>]*?\/>|[\s\S]*?<\/(?:[\w.-]+:)?xf\s*>)/g),
  ].map(([text]) => text);
  const added: string[] = [];
  const formats: { id: number; code: string }[] = [];
  const known = new Map<string, string>();

  const idOf = (code: string): number => {
    const custom = [...styles.customCodes].find(([, each]) => each === code)?.[0];
    const id = builtInId(code) ?? custom ?? formats.find((each) => each.code === code)?.id;
    if (id !== undefined) return id;
    const next =
      Math.max(FIRST_CUSTOM_ID - 1, ...styles.customCodes.keys(), ...formats.map((each) => each.id)) + 1;
    formats.push({ id: next, code });
    return next;
  };

  return {
    styleFor: (style, format) => {
      const key = `${style ?? '0'} ${format}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const base =
        xfs[Number(style ?? 0)] ?? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
      const id = String(idOf(format));
      const withId = /\bnumFmtId\s*=/.test(base)
        ? base.replace(/\bnumFmtId\s*=\s*(?:"[^"]*"|'[^']*')/, `numFmtId="${id}"`)
        : base.replace(/xf\b/, `xf numFmtId="${id}"`);
      const applied = /\bapplyNumberFormat\s*=/.test(withId)
        ? withId.replace(/\bapplyNumberFormat\s*=\s*(?:"[^"]*"|'[^']*')/, 'applyNumberFormat="1"')
        : withId.replace(/\bnumFmtId=/, 'applyNumberFormat="1" numFmtId=');
      const index = String(xfs.length + added.push(applied) - 1);
      known.set(key, index);
      return index;
    },
    xml: () => {
      if (added.length === 0 || block === null) return source;
      const count = String(xfs.length + added.length);
      let out = source.replace(block[0], () =>
        block[0]
          .replace(/\bcount\s*=\s*(?:"[^"]*"|'[^']*')/, `count="${count}"`)
          .replace(new RegExp(`</${prefix}cellXfs\\s*>$`), `${added.join('')}</${prefix}cellXfs>`),
      );
      if (formats.length === 0) return out;
      const items = formats
        .map(({ id, code }) => `<${prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`)
        .join('');
      const total = String(styles.customCodes.size + formats.length);
      if (/<(?:[\w.-]+:)?numFmts\b[^>]*[^/]>/.test(out))
        out = out
          .replace(/(<(?:[\w.-]+:)?numFmts\b[^>]*\bcount\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${total}"`)
          .replace(/<\/(?:[\w.-]+:)?numFmts\s*>/, (close) => items + close);
      else
        out = out.replace(
          /(<(?:[\w.-]+:)?styleSheet\b[^>]*>)/,
          `$1<${prefix}numFmts count="${total}">${items}</${prefix}numFmts>`,
        );
      return out;
    },
  };
}
