/** An opened workbook: its parts, its sheets, and what all sheets share (texts, styles). */
import { FileProblem } from './problem';
import { readSharedStrings } from './shared-strings';
import { readStyles, type Styles } from './styles';
import { attribute, decodeXml, readXml } from './xml';
import { openZip, type Archive, type Parts } from './zip-read';

export interface SheetEntry {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Name of its part in the package. */
  readonly part: string;
  readonly sheetId: string;
}

export interface WorkbookFile {
  readonly parts: Parts;
  /** The zip the parts came from, for copying untouched entries raw. */
  readonly archive: Archive;
  /** Worksheets in the order of their tabs; chart sheets are not among them. */
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: readonly string[];
  readonly styles: Styles;
  readonly stylesPart: string | null;
  readonly calcChainPart: string | null;
  readonly workbookPart: string;
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A target as a part name: absolute (`/xl/…`) or relative to the part's folder. */
function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The part by its name; some writers differ in case between the zip and the relationship. */
function findPart(parts: Parts, name: string): string | null {
  if (parts.has(name)) return name;
  const wanted = name.toLowerCase();
  for (const each of parts.keys()) if (each.toLowerCase() === wanted) return each;
  return null;
}

function readRelationships(parts: Parts, part: string): Map<string, Relationship> {
  const out = new Map<string, Relationship>();
  const name = findPart(parts, part === '' ? '_rels/.rels' : relationshipsPart(part));
  const bytes = name === null ? undefined : parts.get(name);
  if (bytes === undefined || name === null) return out;
  readXml(name, decodeXml(bytes), {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const { Id: id, Type: type, Target: target } = attributes;
      if (id !== undefined && type !== undefined && target !== undefined)
        out.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolve(part, target) });
    },
  });
  return out;
}

/** @throws FileProblem when the bytes are no workbook that can be read; see its codes. */
export function openWorkbook(bytes: Uint8Array): WorkbookFile {
  const archive = openZip(bytes);
  const { parts } = archive;
  const root = [...readRelationships(parts, '').values()].find(({ type }) => type === 'officeDocument');
  const workbookPart = findPart(parts, root?.target ?? 'xl/workbook.xml');
  if (workbookPart === null)
    throw new FileProblem(parts.size === 0 ? 'damaged' : 'not-a-workbook', 'no workbook part');
  if (workbookPart.endsWith('.bin')) throw new FileProblem('binary-xlsb', workbookPart);
  const relationships = readRelationships(parts, workbookPart);
  const sheets: SheetEntry[] = [];
  let isWorkbook = false;
  readXml(workbookPart, decodeXml(parts.get(workbookPart) ?? new Uint8Array()), {
    open: (tag, attributes) => {
      if (tag === 'workbook') isWorkbook = true;
      if (tag !== 'sheet') return;
      const relationship = relationships.get(attribute(attributes, 'id') ?? '');
      if (relationship?.type !== 'worksheet') return;
      const part = findPart(parts, relationship.target);
      if (part === null) throw new FileProblem('damaged', `missing part ${relationship.target}`);
      const state = attributes['state'];
      sheets.push({
        name: attributes['name'] ?? '',
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        part,
        sheetId: attributes['sheetId'] ?? '',
      });
    },
  });
  if (!isWorkbook) throw new FileProblem('not-a-workbook', `${workbookPart} is no workbook`);
  const partOf = (type: string): string | null => {
    const target = [...relationships.values()].find((each) => each.type === type)?.target;
    return target === undefined ? null : findPart(parts, target);
  };
  const xmlOf = (part: string | null): string | null => {
    const content = part === null ? undefined : parts.get(part);
    return content === undefined ? null : decodeXml(content);
  };
  const stylesPart = partOf('styles');
  return {
    parts,
    archive,
    sheets,
    workbookPart,
    stylesPart,
    calcChainPart: partOf('calcChain'),
    sharedStrings: readSharedStrings(xmlOf(partOf('sharedStrings'))),
    styles: readStyles(xmlOf(stylesPart)),
  };
}
