/** New sheets in an existing package: their parts, relationships and content types; every other part stays. */
import { zipSync, type Zippable } from 'fflate';
import type { SheetSpec } from '../core/patch/sheet-spec';
import { appendingStyleTable } from './append-cell-styles';
import { absoluteArea, qualified, sheetXml } from './create-sheet';
import { FileProblem } from './problem';
import { relationshipsPart, type WorkbookFile } from './workbook';
import { decodeXml, encodeXml, escapeXml } from './xml';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** A fixed date, so that the same content gives the same bytes. */
const STAMP = new Date('2024-01-01T00:00:00Z');

export interface AddedSheet {
  readonly spec: SheetSpec;
  /** Place among the tabs, counted from 0, once all added sheets are in. */
  readonly position: number;
}

/** The part as text; a UTF-16 part is written back as UTF-8 and must say so. */
function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new FileProblem('damaged', `missing part ${name}`);
  return decodeXml(bytes).replace(/^(<\?xml[^>]*encoding\s*=\s*["'])utf-16[^"']*/i, '$1UTF-8');
}

/** Puts the text in front of the closing tag of the element. */
function beforeEnd(xml: string, element: string, text: string): string {
  const end = new RegExp(`</(?:[\\w.-]+:)?${element}\\s*>(?![\\s\\S]*</(?:[\\w.-]+:)?${element}\\s*>)`);
  if (!end.test(xml)) throw new FileProblem('damaged', `no end of ${element}`);
  return xml.replace(end, (close) => text + close);
}

const prefixOf = (xml: string, element: string): string =>
  new RegExp(`<((?:[\\w.-]+:)?)${element}\\b`).exec(xml)?.[1] ?? '';

function freshNumber(taken: (number: number) => boolean): number {
  let number = 1;
  while (taken(number)) number += 1;
  return number;
}

function largest(xml: string, pattern: RegExp): number {
  return Math.max(0, ...[...xml.matchAll(pattern)].map(([, digits]) => Number(digits)));
}

/** The `<sheet>` elements with the new one at its place; names and views that count tabs are moved along. */
function insertTab(workbook: string, element: string, position: number): string {
  const tabs = [
    ...workbook.matchAll(/<(?:[\w.-]+:)?sheet\s[^>]*?(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?sheet\s*>)/g),
  ];
  const next = tabs[position];
  if (next === undefined) return beforeEnd(workbook, 'sheets', element);
  const moved = workbook.slice(0, next.index) + element + workbook.slice(next.index);
  return moved.replace(
    /\b(localSheetId|activeTab|firstSheet)(\s*=\s*["'])(\d+)/g,
    (_, name: string, equals: string, tab: string) =>
      `${name}${equals}${String(Number(tab) >= position ? Number(tab) + 1 : Number(tab))}`,
  );
}

function definedNames(spec: SheetSpec, tab: number, prefix: string): string {
  const name = (kind: string, text: string): string =>
    `<${prefix}definedName name="_xlnm.${kind}" localSheetId="${String(tab)}">${escapeXml(qualified(spec.name, text))}</${prefix}definedName>`;
  const { print } = spec;
  return [
    print?.area === undefined ? '' : name('Print_Area', absoluteArea(print.area)),
    print?.repeatRows === undefined
      ? ''
      : name('Print_Titles', `$${String(print.repeatRows.from)}:$${String(print.repeatRows.to)}`),
  ].join('');
}

function withNames(workbook: string, names: string): string {
  if (names === '') return workbook;
  if (/<(?:[\w.-]+:)?definedNames\b[^>]*[^/]>/.test(workbook))
    return beforeEnd(workbook, 'definedNames', names);
  const prefix = prefixOf(workbook, 'workbook');
  // After `sheets`, `functionGroups` and `externalReferences` in the order of the schema.
  const anchors = ['externalReferences', 'functionGroups', 'sheets'];
  const anchor =
    anchors.find((each) => new RegExp(`</(?:[\\w.-]+:)?${each}\\s*>`).test(workbook)) ?? 'sheets';
  return workbook.replace(
    new RegExp(`</(?:[\\w.-]+:)?${anchor}\\s*>`),
    (close) => `${close}<${prefix}definedNames>${names}</${prefix}definedNames>`,
  );
}

/**
 * The workbook with the sheets added, as bytes.
 * @throws FileProblem for a package whose workbook part cannot be extended.
 */
export function addSheets(file: WorkbookFile, added: readonly AddedSheet[]): Uint8Array {
  const parts = new Map(file.parts);
  const relations = relationshipsPart(file.workbookPart);
  const folder = file.workbookPart.slice(0, file.workbookPart.lastIndexOf('/') + 1);
  const { stylesPart } = file;
  if (stylesPart === null) throw new FileProblem('damaged', 'no styles part to extend');
  const styles = appendingStyleTable(textOf(parts, stylesPart));
  let workbook = textOf(parts, file.workbookPart);
  let relationships = textOf(parts, relations);
  let types = textOf(parts, '[Content_Types].xml');

  for (const { spec, position } of [...added].sort((a, b) => a.position - b.position)) {
    const number = freshNumber((each) => parts.has(`${folder}worksheets/sheet${String(each)}.xml`));
    const part = `${folder}worksheets/sheet${String(number)}.xml`;
    const relation = freshNumber((each) =>
      new RegExp(`\\bId\\s*=\\s*["']rId${String(each)}["']`).test(relationships),
    );
    const sheetId = largest(workbook, /\bsheetId\s*=\s*["'](\d+)/g) + 1;
    parts.set(part, encodeXml(sheetXml(spec, styles)));
    const rel = prefixOf(relationships, 'Relationships');
    relationships = beforeEnd(
      relationships,
      'Relationships',
      `<${rel}Relationship Id="rId${String(relation)}" Type="${RELATIONS}/worksheet" Target="/${part}"/>`,
    );
    const type = prefixOf(types, 'Types');
    types = beforeEnd(
      types,
      'Types',
      `<${type}Override PartName="/${part}" ContentType="${WORKSHEET_TYPE}"/>`,
    );
    const book = prefixOf(workbook, 'workbook');
    const state = spec.state === 'hidden' ? ' state="hidden"' : '';
    // The namespace is declared on the element itself: the part may bind it to another prefix, or to none.
    const tab = `<${book}sheet name="${escapeXml(spec.name)}" sheetId="${String(sheetId)}"${state} xmlns:added="${RELATIONS}" added:id="rId${String(relation)}"/>`;
    const tabs = [...workbook.matchAll(/<(?:[\w.-]+:)?sheet\s/g)].length;
    const place = Math.min(position, tabs);
    workbook = withNames(insertTab(workbook, tab, place), definedNames(spec, place, book));
  }

  parts.set(stylesPart, encodeXml(styles.xml()));
  parts.set(relations, encodeXml(relationships));
  parts.set('[Content_Types].xml', encodeXml(types));
  parts.set(file.workbookPart, encodeXml(workbook));
  const entries: Zippable = {};
  for (const [name, bytes] of parts) entries[name] = [bytes, { level: 6, mtime: STAMP }];
  return zipSync(entries);
}
