/** Lists and elements beside the cells of a worksheet part: taken out, put in, in the schema's order. */
import { edited, type Edit } from './edit-text';
import { FileProblem } from './problem';
import { childrenOf, innerOf, nextTag, withAttribute, type Span, type Tag } from './tags';

/** ISO/IEC 29500-1 §18.3.1.99, without what follows the drawing. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
];

type Element = Tag & { readonly whole: Span };

function parse(xml: string): { readonly root: Tag; readonly children: readonly Element[] } {
  const root = nextTag(xml, 0);
  if (root === null) throw new FileProblem('damaged', 'an empty worksheet part');
  return { root, children: childrenOf(xml, innerOf(xml, root)) };
}

/** Where an element of that name would stand. */
function placeOf(root: Tag, children: readonly Element[], name: string): number {
  const before = new Set(ORDER.slice(0, ORDER.indexOf(name)));
  return children.filter((each) => before.has(each.name)).at(-1)?.whole.end ?? root.end;
}

/** The part with an element more, whose text is given without prefix. */
export function withElement(xml: string, name: string, element: (prefix: string) => string): string {
  const { root, children } = parse(xml);
  const at = placeOf(root, children, name);
  return edited(xml, [{ start: at, end: at, text: element(root.prefix) }]);
}

/**
 * The part with a list whose items were looked through: each one stays (its text), changes, or goes (null),
 * and the new ones follow. A list without items goes, as an empty one is not allowed.
 * @param added texts without prefix
 */
export function withList(
  xml: string,
  name: string,
  keep: (item: Tag) => string | null,
  added: readonly string[],
): string {
  const { root, children } = parse(xml);
  const { prefix } = root;
  const inPrefix = (text: string): string => text.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
  const list = children.find((each) => each.name === name);
  const old = list === undefined ? [] : childrenOf(xml, innerOf(xml, list));
  const kept = old.flatMap((item) => {
    const attributes = keep(item);
    if (attributes === null) return [];
    const text = xml.slice(item.whole.start, item.whole.end);
    return attributes === item.attributes ? [text] : [text.replace(item.attributes, () => attributes)];
  });
  const items = [...kept, ...added.map(inPrefix)];
  if (list === undefined && items.length === 0) return xml;
  const attributes = withAttribute(list?.attributes ?? '', 'count', String(items.length));
  const text =
    items.length === 0 ? '' : `<${prefix}${name}${attributes}>${items.join('')}</${prefix}${name}>`;
  const at = placeOf(root, children, name);
  const edit: Edit = { ...(list?.whole ?? { start: at, end: at }), text };
  return edited(xml, [edit]);
}
