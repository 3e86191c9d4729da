/** The manifest as plain data, with namespaces shortened to the three words the order table uses. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** `app:OfficeApp`, `vo:Control`, `bt:Image`; `other:` for anything else. */
  readonly name: string;
  readonly line: number;
  /** By local name: `resid`, `DefaultValue`, `type` for xsi:type. Namespace declarations are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': 'app',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'vo',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt',
};

/** Throws what the parser says when the text is not well-formed XML. */
export function parseManifest(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  interface Open extends Element {
    readonly children: Open[];
    text: string;
  }
  const open: Open[] = [];
  let root: Open | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes)
      .filter((attribute) => attribute.name !== 'xmlns' && attribute.prefix !== 'xmlns')
      .map((attribute) => [attribute.local, attribute.value] as const);
    const element: Open = {
      name: `${NAMESPACES[tag.uri] ?? 'other'}:${tag.local}`,
      line: parser.line,
      attributes: Object.fromEntries(attributes),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  if (root === undefined) throw new Error('The manifest holds no element.');
  return root;
}

/** The element and everything below it, in document order. */
export function elementsOf(element: Element): Element[] {
  return [element, ...element.children.flatMap(elementsOf)];
}

export function localName(element: Element): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}
