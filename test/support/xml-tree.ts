/** XML as a small tree with namespaces, read strictly: for looking at what was written, not for speed. */
import { SaxesParser } from 'saxes';

export interface XmlNode {
  /** Without prefix. */
  readonly name: string;
  readonly uri: string;
  /** By local name; prefixed ones as `{namespace}name`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** @throws Error for XML that is not well-formed or uses a prefix nobody declared. */
export function readTree(xml: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlNode[] = [];
  let root: XmlNode | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const { prefix, local, uri, value } of Object.values(tag.attributes))
      if (prefix !== 'xmlns' && local !== 'xmlns')
        attributes[prefix === '' ? local : `{${uri}}${local}`] = value;
    const node: XmlNode = { name: tag.local, uri: tag.uri, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.write(xml).close();
  if (root === null) throw new Error('no root element');
  return root;
}

export const childrenNamed = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

export const childNamed = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  childrenNamed(node, name)[0];

/** All elements of that name below the node, at any depth. */
export function allNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

/** An attribute by local name whatever its namespace, such as the `id` of `r:id`. */
export function anyAttribute(node: XmlNode, name: string): string | undefined {
  const key = Object.keys(node.attributes).find((each) => each.endsWith(`}${name}`));
  return key === undefined ? undefined : node.attributes[key];
}
