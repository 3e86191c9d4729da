/** The lists of a styles part (fonts, fills, cell formats …): reading their items, adding to their ends. */
import { childrenOf, innerOf, nextTag, withAttribute, type Span, type Tag } from './tags';

/** Those that styles are added to, in the order of the schema (ISO/IEC 29500-1 §18.8.39). */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;

export type StyleGroup = (typeof ORDER)[number];

type Element = Tag & { readonly whole: Span };

function groupsOf(source: string): { readonly root: Tag | null; readonly groups: readonly Element[] } {
  const root = nextTag(source, 0);
  return { root, groups: root === null ? [] : childrenOf(source, innerOf(source, root)) };
}

/** The items of a list, each as its text stands; none where the list is missing. */
export function styleItems(source: string, name: StyleGroup): string[] {
  const group = groupsOf(source).groups.find((each) => each.name === name);
  if (group === undefined) return [];
  return childrenOf(source, innerOf(source, group)).map(({ whole }) => source.slice(whole.start, whole.end));
}

/**
 * The part with the items at the ends of their lists; a missing list is made in its place. Every other
 * byte stays, the same text when there is nothing to add.
 * @param added items in the prefix of the part.
 */
export function growStyles(
  source: string,
  added: Readonly<Partial<Record<StyleGroup, readonly string[]>>>,
): string {
  const { root, groups } = groupsOf(source);
  if (root === null || ORDER.every((name) => (added[name] ?? []).length === 0)) return source;
  const { prefix } = root;
  let out = '';
  let at = 0;
  let place = root.end;
  for (const name of ORDER) {
    const items = added[name] ?? [];
    const present = groups.find((each) => each.name === name);
    if (present !== undefined) place = present.whole.end;
    if (items.length === 0) continue;
    if (present === undefined) {
      out += `${source.slice(at, place)}<${prefix}${name} count="${String(items.length)}">${items.join('')}</${prefix}${name}>`;
      at = place;
      continue;
    }
    const inner = innerOf(source, present);
    const count = String(childrenOf(source, inner).length + items.length);
    const head = `<${present.prefix}${name}${withAttribute(present.attributes, 'count', count)}>`;
    out += source.slice(at, present.start) + head + source.slice(inner.start, inner.end) + items.join('');
    if (present.selfClosed) out += `</${present.prefix}${name}>`;
    at = inner.end;
  }
  out += source.slice(at);
  if (!root.selfClosed) return out;
  // A root without children was one tag; now it has them.
  const head = source.slice(0, root.end).replace(/\s*\/>$/, '>');
  return `${head}${out.slice(root.end)}</${prefix}${root.name}>`;
}
