/** New tabs and names in the text of a workbook part; every other byte stays. */
import { nameXml, type DefinedName } from './defined-names';
import type { Dialect } from './dialect';
import { edited, type Edit } from './edit-text';
import { FileProblem } from './problem';
import {
  attributeOf,
  childrenOf,
  decodeEntities,
  endOf,
  innerOf,
  nextTag,
  withAttribute,
  type Span,
  type Tag,
} from './tags';
import { escapeXml } from './xml';

/** Excel keeps the number of a sheet in 16 bits and two values for itself. */
const LAST_SHEET_ID = 65_533;

export interface NewTab {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Of its relationship. */
  readonly relation: string;
  /** Place among all tabs once the new ones are in, counted from 0. */
  readonly place: number;
}

type Element = Tag & { readonly whole: Span };

interface WorkbookText {
  readonly root: Tag;
  readonly children: readonly Element[];
  readonly sheets: Element;
  readonly tabs: readonly Element[];
}

function parse(xml: string): WorkbookText {
  const root = nextTag(xml, 0);
  const children = root === null ? [] : childrenOf(xml, innerOf(xml, root));
  const sheets = children.find(({ name }) => name === 'sheets');
  if (root === null || sheets === undefined)
    throw new FileProblem('damaged', 'a workbook part without sheets');
  const tabs = childrenOf(xml, innerOf(xml, sheets)).filter(({ name }) => name === 'sheet');
  return { root, children, sheets, tabs };
}

/** Names of all tabs in their order, chart sheets too. @throws FileProblem('damaged') */
export const tabNames = (xml: string): string[] =>
  parse(xml).tabs.map(({ attributes }) => decodeEntities(attributeOf(attributes, 'name') ?? ''));

/** Numbers no tab has yet. */
function freshIds(tabs: readonly Element[], count: number): number[] {
  const used = new Set(tabs.map(({ attributes }) => Number(attributeOf(attributes, 'sheetId') ?? 0)));
  const out: number[] = [];
  let next = Math.max(0, ...used) + 1;
  while (out.length < count) {
    // Only a workbook whose numbers were used up comes here; the low ones are free again.
    if (next > LAST_SHEET_ID) next = 1;
    if (!used.has(next)) {
      out.push(next);
      used.add(next);
    }
    next += 1;
  }
  return out;
}

/** The prefix that stands for relationships here, and its declaration where there is none. */
function relationPrefix(root: Tag, sheets: Tag, dialect: Dialect): { prefix: string; declaration: string } {
  for (const [, prefix, double, single] of `${root.attributes}${sheets.attributes}`.matchAll(
    /\sxmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (prefix !== undefined && (double ?? single) === dialect.relations) return { prefix, declaration: '' };
  return { prefix: 'r', declaration: ` xmlns:r="${dialect.relations}"` };
}

/** Where each old tab stands once the new ones are in. */
function movedPlaces(count: number, places: readonly number[]): number[] {
  const taken = new Set(places);
  const moved: number[] = [];
  for (let place = 0; moved.length < count; place++) if (!taken.has(place)) moved.push(place);
  return moved;
}

/** An element with those attributes, which count tabs, moved along. */
function renumbered(tag: Tag, names: readonly string[], moved: readonly number[]): Edit | null {
  let { attributes } = tag;
  for (const name of names) {
    const place = attributeOf(attributes, name);
    const now = place === null ? undefined : moved[Number(place)];
    if (now !== undefined) attributes = withAttribute(attributes, name, String(now));
  }
  if (attributes === tag.attributes) return null;
  const text = `<${tag.prefix}${tag.name}${attributes}${tag.selfClosed ? '/' : ''}>`;
  return { start: tag.start, end: tag.end, text };
}

const isLost = (formula: string): boolean => formula.includes('#REF!');

/** The names that stand, moved along; those the new ones take over are gone. */
function oldNames(
  xml: string,
  group: Element,
  names: readonly DefinedName[],
  moved: readonly number[],
): Edit[] {
  const keyOf = (name: string, sheet: number | null): string => `${String(sheet)} ${name.toLowerCase()}`;
  const wanted = new Map(names.map((each) => [keyOf(each.name, each.sheet), each]));
  return childrenOf(xml, innerOf(xml, group)).flatMap((each): Edit[] => {
    const local = attributeOf(each.attributes, 'localSheetId');
    const name = decodeEntities(attributeOf(each.attributes, 'name') ?? '');
    const taken = wanted.get(keyOf(name, local === null ? null : (moved[Number(local)] ?? null)));
    if (taken === undefined) {
      const edit = renumbered(each, ['localSheetId'], moved);
      return edit === null ? [] : [edit];
    }
    const inner = innerOf(xml, each);
    // What a name meant was deleted with its sheet; Excel keeps the name.
    if (taken.update !== true && !isLost(xml.slice(inner.start, inner.end)))
      throw new Error(`the workbook has a name "${name}" already`);
    return [{ ...each.whole, text: '' }];
  });
}

/** Where each tab that stands comes to stand. @param places of the new ones */
export const placesAfter = (xml: string, places: readonly number[]): readonly number[] =>
  movedPlaces(parse(xml).tabs.length, places);

/**
 * @param names their `sheet` counts all tabs, the new ones included
 * @throws Error for a global name that is taken; FileProblem('damaged') for a part without sheets.
 */
export function graftTabs(
  xml: string,
  tabs: readonly NewTab[],
  names: readonly DefinedName[],
  dialect: Dialect,
): string {
  const { root, children, sheets, tabs: standing } = parse(xml);
  const { prefix, declaration } = relationPrefix(root, sheets, dialect);
  const ids = freshIds(standing, tabs.length);
  const moved = movedPlaces(
    standing.length,
    tabs.map(({ place }) => place),
  );
  const edits: Edit[] = [];
  tabs.forEach(({ name, state, relation, place }, index) => {
    const shown = state === 'visible' ? '' : ` state="${state}"`;
    const next = moved.findIndex((each) => each > place);
    const at = standing[next]?.start ?? innerOf(xml, sheets).end;
    const text = `<${sheets.prefix}sheet name="${escapeXml(name)}" sheetId="${String(ids[index])}"${shown}${declaration} ${prefix}:id="${relation}"/>`;
    edits.push({ start: at, end: at, text });
  });
  for (const views of children.filter(({ name }) => name === 'bookViews'))
    for (const view of childrenOf(xml, innerOf(xml, views))) {
      const edit = renumbered(view, ['firstSheet', 'activeTab'], moved);
      if (edit !== null) edits.push(edit);
    }
  const group = children.find(({ name }) => name === 'definedNames');
  const old = group === undefined ? [] : childrenOf(xml, innerOf(xml, group));
  const changed = group === undefined ? [] : oldNames(xml, group, names, moved);
  const p = root.prefix;
  const text = names.map((each) => nameXml(each, p)).join('');
  const gone = changed.filter((edit) => edit.text === '').length;
  if (group !== undefined && text === '' && gone > 0 && gone === old.length)
    edits.push({ ...group.whole, text: '' });
  else {
    edits.push(...changed);
    if (text !== '') edits.push(nameEdit(xml, children, sheets, group, p, text));
  }
  return edited(xml, edits);
}

/** New names at the end of the list, or the list in its place. */
function nameEdit(
  xml: string,
  children: readonly Element[],
  sheets: Element,
  group: Element | undefined,
  prefix: string,
  text: string,
): Edit {
  if (group !== undefined && !group.selfClosed) {
    const { end } = innerOf(xml, group);
    return { start: end, end, text };
  }
  const whole = `<${prefix}definedNames>${text}</${prefix}definedNames>`;
  if (group !== undefined) return { ...group.whole, text: whole };
  // The order of the schema (ISO/IEC 29500-1 §18.2.27): only these stand between sheets and names.
  const before = children
    .filter(({ name }) => name === 'functionGroups' || name === 'externalReferences')
    .at(-1);
  const at = endOf(xml, before ?? sheets);
  return { start: at, end: at, text: whole };
}
