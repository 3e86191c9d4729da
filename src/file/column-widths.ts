/** Widths of single columns in a worksheet part; the other columns keep what `<cols>` says of them. */
import { edited } from './edit-text';
import { attributeOf, childrenOf, innerOf, nextTag, withAttribute } from './tags';
import { withElement } from './worksheet-parts';

interface Column {
  readonly min: number;
  readonly max: number;
  readonly attributes: string;
}

const widthOf = ({ attributes }: Column): number => Number(attributeOf(attributes, 'width') ?? 0);

/** The column cut out of the range it stands in, with its own width. */
function widened(columns: readonly Column[], col: number, width: number): Column[] {
  const sized = (attributes: string): string =>
    withAttribute(withAttribute(attributes, 'width', String(width)), 'customWidth', '1');
  const out: Column[] = [];
  let found = false;
  for (const each of columns) {
    if (col < each.min || col > each.max) {
      out.push(each);
      continue;
    }
    found = true;
    if (each.min < col) out.push({ ...each, max: col - 1 });
    out.push({ min: col, max: col, attributes: sized(each.attributes) });
    if (each.max > col) out.push({ ...each, min: col + 1 });
  }
  if (!found) out.push({ min: col, max: col, attributes: sized('') });
  return out.sort((a, b) => a.min - b.min);
}

/** @param widths in characters by column number; @param keep leaves alone what is wider */
export function withColumnWidths(
  xml: string,
  widths: ReadonlyMap<number, number>,
  keep: 'none' | 'wider' = 'none',
): string {
  if (widths.size === 0) return xml;
  const root = nextTag(xml, 0);
  const list =
    root === null ? undefined : childrenOf(xml, innerOf(xml, root)).find(({ name }) => name === 'cols');
  let columns: readonly Column[] =
    list === undefined
      ? []
      : childrenOf(xml, innerOf(xml, list)).map(({ attributes }) => ({
          min: Number(attributeOf(attributes, 'min')),
          max: Number(attributeOf(attributes, 'max')),
          attributes,
        }));
  const isWider = (col: number, width: number): boolean =>
    columns.some((each) => col >= each.min && col <= each.max && widthOf(each) >= width);
  for (const [col, width] of widths)
    if (keep === 'none' || !isWider(col, width)) columns = widened(columns, col, width);
  const element = (p: string): string => {
    const items = columns.map(({ min, max, attributes }) => {
      const placed = withAttribute(withAttribute(attributes, 'min', String(min)), 'max', String(max));
      return `<${p}col${placed}/>`;
    });
    return `<${p}cols>${items.join('')}</${p}cols>`;
  };
  if (list === undefined) return withElement(xml, 'cols', element);
  return edited(xml, [{ ...list.whole, text: element(list.prefix) }]);
}
