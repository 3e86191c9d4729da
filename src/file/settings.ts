/**
 * What the add-in keeps in a workbook (`workbook.settings`). Excel stores it in the add-in's web extension
 * part, which the task panes part of the package leads to ([MS-OWEXML] 2.1).
 */
import { addPart, dropPart, editPart, folderOf, withChild } from './package-parts';
import { FileProblem } from './problem';
import { childrenOf, innerOf, nextTag } from './tags';
import {
  ADD_IN,
  newExtension,
  ownProperties,
  withProperties,
  type Properties,
  type PropertyChanges,
} from './web-extension';
import { findPart, readRelationships, type WorkbookFile } from './workbook';
import { decodeXml } from './xml';
import type { Parts } from './zip-read';

/** Settings to keep, as JSON texts by key; null takes one out. */
export type SettingChanges = PropertyChanges;

const OFFICE_2011 = 'http://schemas.microsoft.com/office/2011/relationships';
const TASK_PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface OwnPart {
  readonly name: string;
  readonly properties: Properties;
}

/** Whether the bytes name this add-in, in whichever encoding and however damaged. */
function namesAddIn(bytes: Uint8Array): boolean {
  const letters = new TextDecoder('latin1').decode(bytes).replace(/\0/g, '');
  return letters.toLowerCase().includes(ADD_IN.id);
}

/** A part that cannot be read is passed over where it is another add-in's: nothing of it is wanted. */
function propertiesOf(name: string, bytes: Uint8Array): Properties | null {
  try {
    return ownProperties(name, decodeXml(bytes));
  } catch (cause) {
    if (cause instanceof FileProblem && !namesAddIn(bytes)) return null;
    throw cause;
  }
}

const taskPanesTarget = (parts: Parts): string | null =>
  [...readRelationships(parts, '').values()].find(({ type }) => type === 'webextensiontaskpanes')?.target ??
  null;

/** Usually none or one; a second one comes from an Excel that had the add-in from another store. */
function ownParts(parts: Parts): OwnPart[] {
  const target = taskPanesTarget(parts);
  const panes = target === null ? null : findPart(parts, target);
  if (panes === null) return [];
  const own: OwnPart[] = [];
  for (const { type, target: extension } of readRelationships(parts, panes).values()) {
    const name = type === 'webextension' ? findPart(parts, extension) : null;
    const bytes = name === null ? undefined : parts.get(name);
    const properties = name === null || bytes === undefined ? null : propertiesOf(name, bytes);
    if (name !== null && properties !== null) own.push({ name, properties });
  }
  return own;
}

/**
 * The add-in's settings in the workbook: JSON texts by key, as they stand there. See {@link settingText}.
 * A workbook without the parts has none.
 * @throws FileProblem('damaged') where what this add-in keeps may be in a part that cannot be read: computing
 *   by other settings than the staff chose would give other figures without a word.
 */
export function readSettings(file: WorkbookFile): Properties {
  const out = new Map<string, string>();
  for (const { properties } of ownParts(file.parts))
    for (const [key, json] of properties) if (!out.has(key)) out.set(key, json);
  return out;
}

/** The text a setting holds; null where it holds something else, or is no JSON at all. */
export function settingText(json: string): string | null {
  const value = settingValue(json);
  return typeof value === 'string' ? value : null;
}

/** The setting's value; undefined where the text is no JSON. */
export function settingValue(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/**
 * Puts the changes into the add-in's part, a new one where there is none; other add-ins' parts stay.
 * @throws FileProblem('damaged') as {@link readSettings} does; Error for a key no file can hold.
 */
export function putSettings(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  changes: SettingChanges,
): void {
  let own = ownParts(parts);
  if (own.length === 0 && [...changes.values()].some((json) => json !== null)) {
    addExtension(parts, `${folderOf(workbookPart)}webextensions/`);
    own = ownParts(parts);
  }
  own.forEach(({ name }, index) => {
    // A key goes from every part; it is put where it is read, or else into the first one.
    const here = [...changes].filter(([key, json]) => {
      const reading = own.findIndex(({ properties }) => properties.has(key));
      return json === null || index === Math.max(reading, 0);
    });
    editPart(parts, name, (xml) => withProperties(name, xml, new Map(here)));
  });
}

function addExtension(parts: Map<string, Uint8Array>, folder: string): void {
  const panes = taskPanes(parts, folder);
  const { id } = addPart(
    parts,
    {
      from: panes,
      folder: folderOf(panes),
      stem: 'webextension',
      relation: 'webextension',
      contentType: 'application/vnd.ms-office.webextension+xml',
      xml: newExtension(),
    },
    OFFICE_2011,
  );
  editPart(parts, panes, (xml) => {
    const root = nextTag(xml, 0);
    if (root === null) throw new FileProblem('damaged', `${panes} is empty`);
    const row = String(childrenOf(xml, innerOf(xml, root)).length + 1);
    // Not visible: a workbook that is sent on must not open a pane its reader did not ask for.
    return withChild(
      xml,
      (p) =>
        `<${p}taskpane dockstate="right" visibility="0" width="350" row="${row}"><${p}webextensionref xmlns:r="${RELATIONS}" r:id="${id}"/></${p}taskpane>`,
    );
  });
}

/** The task panes part, a new one where there is none. */
function taskPanes(parts: Map<string, Uint8Array>, folder: string): string {
  const target = taskPanesTarget(parts);
  const found = target === null ? null : findPart(parts, target);
  if (found !== null) return found;
  // A relationship that leads nowhere: a second one of its type is not allowed.
  if (target !== null) dropPart(parts, '', target);
  const panes = {
    from: '',
    folder,
    stem: 'taskpanes',
    single: true,
    relation: 'webextensiontaskpanes',
    contentType: 'application/vnd.ms-office.webextensiontaskpanes+xml',
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="${TASK_PANES}"/>`,
  };
  return addPart(parts, panes, OFFICE_2011).name;
}
