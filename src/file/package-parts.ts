/** Parts that come and go: what the relationships and the content types say of them. */
import { TRANSITIONAL } from './dialect';
import { attributeOf, childrenOf, decodeEntities, innerOf, nextTag, type Tag } from './tags';
import { FileProblem } from './problem';
import { findPart, relationshipsPart, resolveTarget } from './workbook';
import { decodeXml, encodeLike, encodeXml, escapeXml } from './xml';
import type { Parts } from './zip-read';

const CONTENT_TYPES = '[Content_Types].xml';
/** Letters of the content types: twice what the most parts need. Each part that is added reads them through. */
const MOST_TYPES = 8_000_000;
export const SPREADSHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rewrites an XML part in its own encoding; nothing happens where it is missing. */
export function editPart(parts: Map<string, Uint8Array>, name: string, edit: (xml: string) => string): void {
  const bytes = parts.get(name);
  if (bytes === undefined) return;
  const xml = decodeXml(bytes);
  const edited = edit(xml);
  if (edited !== xml) parts.set(name, encodeLike(bytes, edited));
}

/** The text without those elements directly under its root. */
export function withoutChildren(xml: string, goes: (child: Tag) => boolean): string {
  const root = nextTag(xml, 0);
  if (root === null) return xml;
  let out = '';
  let at = 0;
  for (const child of childrenOf(xml, innerOf(xml, root))) {
    if (!goes(child)) continue;
    out += xml.slice(at, child.whole.start);
    at = child.whole.end;
  }
  return out + xml.slice(at);
}

/** The text with an element more, last under its root. */
export function withChild(xml: string, element: (prefix: string) => string): string {
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

/** Of an `<Override>` in the content types. */
const namesPart = (attributes: string, part: string): boolean =>
  valueOf(attributes, 'PartName').toLowerCase() === `/${part.toLowerCase()}`;

/** Takes a part of the workbook out, with its relationship and its content type. */
export function dropPart(parts: Map<string, Uint8Array>, workbookPart: string, part: string): void {
  parts.delete(part);
  editPart(parts, relationshipsPart(workbookPart), (xml) =>
    withoutChildren(
      xml,
      ({ attributes }) =>
        resolveTarget(workbookPart, valueOf(attributes, 'Target')).toLowerCase() === part.toLowerCase(),
    ),
  );
  editPart(parts, CONTENT_TYPES, (xml) =>
    withoutChildren(xml, ({ attributes }) => namesPart(attributes, part)),
  );
}

/**
 * `folder` + `stem` + the first number no part has, whatever its capitals; 1 is left out where `bare`.
 * A number whose part is gone but for its relationships is not taken: they would come back to life.
 */
function freePart(parts: Parts, folder: string, stem: string, bare: boolean): string {
  for (let number = 1; ; number++) {
    const name = `${folder}${stem}${bare && number === 1 ? '' : String(number)}.xml`;
    if (findPart(parts, name) === null && findPart(parts, relationshipsPart(name)) === null) return name;
  }
}

/** From a part to another, as a relationship names it. */
function relativeTarget(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => '..'), ...there].join('/');
}

/** Adds a relationship from a part, in a new relationship part where it has none; gives its id. */
function relate(parts: Map<string, Uint8Array>, from: string, type: string, to: string): string {
  const wanted = relationshipsPart(from);
  const name = findPart(parts, wanted) ?? wanted;
  if (!parts.has(name))
    parts.set(
      name,
      encodeXml(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      ),
    );
  let id = '';
  editPart(parts, name, (text) => {
    const root = nextTag(text, 0);
    const taken = new Set(
      root === null
        ? []
        : childrenOf(text, innerOf(text, root)).map((each) => valueOf(each.attributes, 'Id')),
    );
    let number = taken.size + 1;
    while (taken.has(`rId${String(number)}`)) number += 1;
    id = `rId${String(number)}`;
    return withChild(
      text,
      (prefix) =>
        `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(relativeTarget(from, to))}"/>`,
    );
  });
  return id;
}

export interface NewPart {
  /** Whose relationship leads to it. */
  readonly from: string;
  /** Where it goes, with a closing slash. */
  readonly folder: string;
  /** Its name without number and ending. */
  readonly stem: string;
  /** Its first one goes without a number, as there is one in a workbook. */
  readonly single?: boolean;
  /** Last step of the relationship's type. */
  readonly relation: string;
  readonly contentType: string;
  readonly xml: string;
}

/**
 * Puts a part into the package, with its relationship and its content type.
 * @throws FileProblem('damaged') for a package that does not say what its parts are, FileProblem('too-large')
 */
export function addPart(
  parts: Map<string, Uint8Array>,
  part: NewPart,
  relations = TRANSITIONAL.relations,
): { readonly name: string; readonly id: string } {
  const name = freePart(parts, part.folder, part.stem, part.single === true);
  parts.set(name, encodeXml(part.xml));
  const id = relate(parts, part.from, `${relations}/${part.relation}`, name);
  const types = findPart(parts, CONTENT_TYPES);
  if (types === null) throw new FileProblem('damaged', `no ${CONTENT_TYPES}`);
  editPart(parts, types, (text) => {
    if (nextTag(text, 0) === null) throw new FileProblem('damaged', `${types} is none`);
    if (text.length > MOST_TYPES)
      throw new FileProblem('too-large', `${types}: ${String(text.length)} letters`);
    return withChild(
      // One may be left from a part that is gone; two for one name would make Excel refuse the file.
      withoutChildren(text, ({ attributes }) => namesPart(attributes, name)),
      (prefix) => `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${part.contentType}"/>`,
    );
  });
  return { name, id };
}

/** Puts a styles part beside the workbook part; gives its name. */
export function addStyles(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  xml: string,
  relations = TRANSITIONAL.relations,
): string {
  return addPart(
    parts,
    {
      from: workbookPart,
      folder: folderOf(workbookPart),
      stem: 'styles',
      single: true,
      relation: 'styles',
      contentType: `${SPREADSHEET_TYPES}.styles+xml`,
      xml,
    },
    relations,
  ).name;
}

/** The folder a part stands in, with its closing slash. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);
