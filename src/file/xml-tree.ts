/** Small XML parts as a tree: for parts that are looked at from many sides, such as charts. */
import { readXml, type Attributes } from './xml';

export interface XmlNode {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: OpenNode[];
  text: string;
}

/** @throws FileProblem('damaged') for XML that is not well-formed. */
export function readTree(part: string, xml: string): XmlNode {
  const top: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const path = [top];
  readXml(part, xml, {
    open: (name, attributes) => {
      const node: OpenNode = { name, attributes, children: [], text: '' };
      path.at(-1)?.children.push(node);
      path.push(node);
    },
    text: (text) => {
      const node = path.at(-1);
      if (node !== undefined) node.text += text;
    },
    close: () => {
      path.pop();
    },
  });
  return top.children[0] ?? top;
}

/** The node at the end of a path of names, each the first of its kind; undefined where a step is missing. */
export function nodeAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let at = node;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
}

export const nodesNamed = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** All texts of elements of that name, at any depth. */
export function textsIn(node: XmlNode, name: string): string[] {
  return node.children.flatMap((child) => (child.name === name ? [child.text] : textsIn(child, name)));
}

/** The attribute `val`, in which DrawingML says most things. */
export const valueAt = (node: XmlNode | undefined, ...path: readonly string[]): string | undefined =>
  nodeAt(node, ...path)?.attributes['val'];
