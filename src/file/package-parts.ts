/** Parts that come and go: what the relationships and the content types say of them. */
import { relationshipsPart, resolveTarget } from './workbook';
import { attributeOf, childrenOf, decodeEntities, innerOf, nextTag } from './tags';
import { decodeXml, encodeLike, encodeXml, escapeXml } from './xml';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rewrites an XML part in its own encoding; nothing happens where it is missing. */
export function editPart(parts: Map<string, Uint8Array>, name: string, edit: (xml: string) => string): void {
  const bytes = parts.get(name);
  if (bytes === undefined) return;
  const xml = decodeXml(bytes);
  const edited = edit(xml);
  if (edited !== xml) parts.set(name, encodeLike(bytes, edited));
}

/** The text without those elements directly under its root that the attributes decide on. */
function withoutChildren(xml: string, goes: (attributes: string) => boolean): string {
  const root = nextTag(xml, 0);
  if (root === null) return xml;
  let out = '';
  let at = 0;
  for (const { whole, attributes } of childrenOf(xml, innerOf(xml, root))) {
    if (!goes(attributes)) continue;
    out += xml.slice(at, whole.start);
    at = whole.end;
  }
  return out + xml.slice(at);
}

/** The text with an element more, last under its root. */
function withChild(xml: string, element: (prefix: string) => string): string {
  const root = nextTag(xml, 0);
  if (root === null) return xml;
  const text = element(root.prefix);
  if (root.selfClosed)
    return `${xml.slice(0, root.end).replace(/\s*\/>$/, '>')}${text}</${root.prefix}${root.name}>${xml.slice(root.end)}`;
  const { end } = innerOf(xml, root);
  return xml.slice(0, end) + text + xml.slice(end);
}

const valueOf = (attributes: string, name: string): string =>
  decodeEntities(attributeOf(attributes, name) ?? '');

/** Takes a part of the workbook out, with its relationship and its content type. */
export function dropPart(parts: Map<string, Uint8Array>, workbookPart: string, part: string): void {
  parts.delete(part);
  const same = (name: string): boolean => name.toLowerCase() === part.toLowerCase();
  editPart(parts, relationshipsPart(workbookPart), (xml) =>
    withoutChildren(xml, (attributes) => same(resolveTarget(workbookPart, valueOf(attributes, 'Target')))),
  );
  editPart(parts, CONTENT_TYPES, (xml) =>
    withoutChildren(xml, (attributes) => same(valueOf(attributes, 'PartName').replace(/^\//, ''))),
  );
}

/** Puts a part beside the workbook part; gives its name. */
export function addPart(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  kind: 'styles',
  xml: string,
): string {
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  let name = `${folder}${kind}.xml`;
  for (let number = 2; parts.has(name); number++) name = `${folder}${kind}${String(number)}.xml`;
  parts.set(name, encodeXml(xml));
  editPart(parts, relationshipsPart(workbookPart), (text) => {
    const root = nextTag(text, 0);
    const taken = new Set(
      root === null
        ? []
        : childrenOf(text, innerOf(text, root)).map((each) => valueOf(each.attributes, 'Id')),
    );
    let id = 1;
    while (taken.has(`rId${String(id)}`)) id += 1;
    return withChild(
      text,
      (prefix) =>
        `<${prefix}Relationship Id="rId${String(id)}" Type="${RELATIONS}/${kind}" Target="${escapeXml(name.slice(folder.length))}"/>`,
    );
  });
  editPart(parts, CONTENT_TYPES, (text) =>
    withChild(
      text,
      (prefix) => `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${TYPES}.${kind}+xml"/>`,
    ),
  );
  return name;
}
