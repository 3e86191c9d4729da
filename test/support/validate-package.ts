/**
 * What is wrong with a workbook as a package: an account of its own, which shares no code with src/file, so
 * that the reader's mistakes do not cover the writer's.
 */
import { unzipSync } from 'fflate';
import { ORDERS } from './package-orders';
import { problemsOfSheet, problemsOfStyles } from './validate-sheet';
import { problemsOfWorkbook } from './validate-workbook';
import { allNamed, readTree, type XmlNode } from './xml-tree';

export interface Relation {
  readonly id: string;
  /** Last step. */
  readonly type: string;
  readonly target: string;
}

export interface OpenedPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** XML parts by name. */
  readonly trees: ReadonlyMap<string, XmlNode>;
  readonly relationsOf: (part: string) => readonly Relation[];
}

/** Names as the central directory lists them. */
function entryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

const twice = (items: readonly string[]): string[] =>
  items.filter((item, index) => items.indexOf(item) !== index);

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);

function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}

function resolved(part: string, target: string): string {
  return new URL(target, `zip:///${part}`).pathname.slice(1);
}

/** `xl/_rels/workbook.xml.rels` → `xl/workbook.xml`. */
const sourceOf = (relations: string): string => relations.replace(/_rels\/([^/]*)\.rels$/, '$1');

function contentTypeProblems(root: XmlNode | undefined, names: readonly string[]): string[] {
  if (root === undefined) return ['no content types'];
  const defaults = new Set(
    allNamed(root, 'Default').map(({ attributes }) => (attributes['Extension'] ?? '').toLowerCase()),
  );
  const overrides = allNamed(root, 'Override').map(({ attributes }) => attributes['PartName'] ?? '');
  const known = new Set(overrides.map((name) => name.toLowerCase()));
  const present = new Set(names.map((name) => `/${name.toLowerCase()}`));
  return [
    ...twice(overrides.map((name) => name.toLowerCase())).map((name) => `two content types for ${name}`),
    ...overrides
      .filter((name) => !present.has(name.toLowerCase()))
      .map((name) => `a content type for ${name}, which is missing`),
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !known.has(`/${name.toLowerCase()}`))
      .filter((name) => !defaults.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
      .map((name) => `no content type for ${name}`),
  ];
}

/** Elements directly under the node must follow the table. */
export function orderProblems(part: string, node: XmlNode): string[] {
  const order = ORDERS[node.name]?.split(' ');
  if (order === undefined) return [];
  const problems: string[] = [];
  let reached = -1;
  for (const { name } of node.children) {
    const place = order.indexOf(name);
    if (place < 0) problems.push(`${part}: ${name} does not belong into ${node.name}`);
    else if (place < reached) problems.push(`${part}: ${name} stands too late in ${node.name}`);
    else reached = place;
  }
  return problems;
}

function chartProblems(part: string, root: XmlNode): string[] {
  const nodes = [
    'chart',
    'plotArea',
    'barChart',
    'lineChart',
    'ser',
    'catAx',
    'valAx',
    'scaling',
    'title',
    'legend',
  ];
  const problems = nodes.flatMap((name) => allNamed(root, name).flatMap((node) => orderProblems(part, node)));
  const value = (node: XmlNode): string => node.attributes['val'] ?? '';
  const axes = [...allNamed(root, 'catAx'), ...allNamed(root, 'valAx')].flatMap((axis) =>
    axis.children.filter(({ name }) => name === 'axId').map(value),
  );
  const used = [...allNamed(root, 'barChart'), ...allNamed(root, 'lineChart')].flatMap((plot) =>
    plot.children.filter(({ name }) => name === 'axId').map(value),
  );
  for (const id of [...used, ...allNamed(root, 'crossAx').map(value)])
    if (!axes.includes(id)) problems.push(`${part}: no axis ${id}`);
  problems.push(...twice(allNamed(root, 'idx').map(value)).map((id) => `${part}: two series ${id}`));
  return problems;
}

/** Ids of relationships (`r:id`, `r:embed` …) on the element and all below it. */
function usedRelations(node: XmlNode): string[] {
  return [
    ...Object.entries(node.attributes).flatMap(([name, value]) =>
      /^\{[^}]*\/relationships\}/.test(name) ? [value] : [],
    ),
    ...node.children.flatMap(usedRelations),
  ];
}

/** In words for the one who reads a failed test; empty for a sound package. */
export function problemsOf(bytes: Uint8Array): string[] {
  const names = entryNames(bytes);
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const problems = twice(names.map((name) => name.toLowerCase())).map(
    (name) => `${name} stands twice in the zip`,
  );
  const trees = new Map<string, XmlNode>();
  for (const [name, content] of parts)
    if (isXml(name)) {
      try {
        trees.set(name, readTree(decoded(content)));
      } catch (cause) {
        problems.push(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`);
      }
    }
  problems.push(...contentTypeProblems(trees.get('[Content_Types].xml'), names));
  const relations = new Map<string, Relation[]>();
  for (const [name, root] of trees) {
    if (!name.endsWith('.rels')) continue;
    const source = sourceOf(name);
    if (source !== '' && !parts.has(source)) problems.push(`${name} belongs to a part that is missing`);
    const internal = root.children.filter(({ attributes }) => attributes['TargetMode'] !== 'External');
    const list = internal.map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: resolved(source, attributes['Target'] ?? ''),
    }));
    problems.push(
      ...twice(root.children.map(({ attributes }) => attributes['Id'] ?? '')).map(
        (id) => `${name}: two ${id}`,
      ),
      ...list.filter(({ target }) => !parts.has(target)).map(({ target }) => `${name}: ${target} is missing`),
    );
    relations.set(source, list);
  }
  const opened: OpenedPackage = { parts, trees, relationsOf: (part) => relations.get(part) ?? [] };
  for (const [name, root] of trees) {
    problems.push(...orderProblems(name, root));
    if (name.endsWith('.rels')) continue;
    for (const id of usedRelations(root))
      if (!opened.relationsOf(name).some((each) => each.id === id))
        problems.push(`${name}: no relationship ${id}`);
    if (root.name === 'chartSpace') problems.push(...chartProblems(name, root));
    if (root.name === 'styleSheet') problems.push(...problemsOfStyles(name, root));
    if (root.name === 'worksheet') problems.push(...problemsOfSheet(name, root, opened));
  }
  return [...problems, ...problemsOfWorkbook(opened)];
}
