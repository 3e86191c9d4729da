/**
 * The text of a web extension part ([MS-OWEXML] 2.2.7): an Office add-in's name card in a document, with the
 * properties the add-in keeps there. A property's value is JSON text, so a text stands in quotes of its own.
 */
import { edited, type Edit } from './edit-text';
import { FileProblem } from './problem';
import { childrenOf, endOf, innerOf, nextTag, type Tag } from './tags';
import { readXml } from './xml';

/** The add-in of manifest.xml; a test holds the two together. */
export const ADD_IN = { id: 'f42e62ab-4208-4efd-8d82-20f845123cd7', version: '0.1.0.0' } as const;

/** JSON texts by key. */
export type Properties = ReadonlyMap<string, string>;
/** JSON texts to put, null for a key that goes. */
export type PropertyChanges = ReadonlyMap<string, string | null>;

interface Property {
  readonly name: string;
  readonly value: string;
}

interface Extension {
  readonly references: readonly string[];
  /** In their order, one for each element below `<properties>`. */
  readonly properties: readonly Property[];
}

/** @throws FileProblem('damaged') for XML that is not well-formed. */
function readExtension(part: string, xml: string): Extension {
  const path: string[] = [];
  const references: string[] = [];
  const properties: Property[] = [];
  readXml(part, xml, {
    open: (tag, attributes) => {
      path.push(tag);
      const place = path.join('/');
      if (
        place === 'webextension/reference' ||
        place === 'webextension/alternateReferences/reference' // how another store calls the same add-in
      )
        references.push(attributes['id'] ?? '');
      if (path.length === 3 && place.startsWith('webextension/properties/'))
        properties.push({ name: attributes['name'] ?? '', value: attributes['value'] ?? '' });
    },
    close: () => {
      path.pop();
    },
  });
  return { references, properties };
}

const isOurs = (reference: string): boolean => reference.replace(/^\{|\}$/g, '').toLowerCase() === ADD_IN.id;

/**
 * What this add-in keeps in the part; null where the part belongs to another one.
 * @throws FileProblem('damaged') for XML that is not well-formed.
 */
export function ownProperties(part: string, xml: string): Properties | null {
  const { references, properties } = readExtension(part, xml);
  if (!references.some(isOurs)) return null;
  const out = new Map<string, string>();
  for (const { name, value } of properties) if (!out.has(name)) out.set(name, value);
  return out;
}

const WEB_EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A part without properties. How the add-in came to a machine is not known where no Excel is; `developer` is
 * what Excel writes for one that was put there by hand, and Excel writes its own store when it saves.
 */
export const newExtension = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<we:webextension xmlns:we="${WEB_EXTENSION}" id="{${ADD_IN.id.toUpperCase()}}"><we:reference id="${ADD_IN.id}" version="${ADD_IN.version}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${RELATIONS}"/></we:webextension>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The text as an attribute. Unlike in cells there is no `_xHHHH_` here: a key that XML cannot hold is refused,
 * a value cannot be one, as JSON has escapes of its own.
 */
function attributeText(text: string): string {
  if (/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error(`a setting that no file can hold: ${JSON.stringify(text)}`);
  return text.replace(
    /[&<>"\t\n\r]/g,
    (letter) => ENTITIES[letter] ?? `&#x${letter.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}

/** JSON lets the two letters stand that XML does not know. */
const withoutNonCharacters = (json: string): string =>
  json.replace(/[\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);

function propertyText(prefix: string, name: string, json: string): string {
  const value = attributeText(withoutNonCharacters(json));
  return `<${prefix}property name="${attributeText(name)}" value="${value}"/>`;
}

/** New elements as the last ones of `<properties>`, or with a `<properties>` where the schema wants it. */
function additionTo(xml: string, root: Tag, bag: Tag | undefined, text: string): Edit {
  if (bag !== undefined && !bag.selfClosed) {
    const { end } = innerOf(xml, bag);
    return { start: end, end, text };
  }
  const p = bag?.prefix ?? root.prefix;
  const whole = `<${p}properties>${text}</${p}properties>`;
  if (bag !== undefined) return { start: bag.start, end: bag.end, text: whole };
  const before = childrenOf(xml, innerOf(xml, root))
    .filter(({ name }) => name === 'reference' || name === 'alternateReferences')
    .at(-1);
  const at = before === undefined ? root.end : endOf(xml, before);
  return { start: at, end: at, text: whole };
}

/**
 * The part's text with the changes; every other byte stays.
 * @throws FileProblem('damaged') for XML that is not well-formed.
 */
export function withProperties(part: string, xml: string, changes: PropertyChanges): string {
  const { properties } = readExtension(part, xml);
  const root = nextTag(xml, 0);
  if (root === null || root.selfClosed)
    throw new FileProblem('damaged', `${part}: an add-in without content`);
  const bag = childrenOf(xml, innerOf(xml, root)).find(({ name }) => name === 'properties');
  const elements = bag === undefined ? [] : childrenOf(xml, innerOf(xml, bag));
  const edits: Edit[] = [];
  const missing = new Map(changes);
  elements.forEach(({ whole, prefix }, index) => {
    const property = properties[index];
    const json = property === undefined ? undefined : changes.get(property.name);
    if (property === undefined || json === undefined) return;
    const isFirst = missing.delete(property.name);
    if (json === null) edits.push({ ...whole, text: '' });
    else if (isFirst && property.value !== json)
      edits.push({ ...whole, text: propertyText(prefix, property.name, json) });
  });
  const added = [...missing].map(([name, json]) =>
    json === null ? '' : propertyText(bag?.prefix ?? root.prefix, name, json),
  );
  const text = added.join('');
  if (text !== '') edits.push(additionTo(xml, root, bag, text));
  return edited(xml, edits);
}
