/** An opened workbook: its parts, its sheets, and what all sheets share (texts, styles). */
import type { DateSystem } from './iso-date';
import { FileProblem } from './problem';
import { readSharedStrings } from './shared-strings';
import { readStyles, type Styles } from './styles';
import { attribute, decodeXml, isTrue, readXml } from './xml';
import type { ZipCodec } from './zip-codec';
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
  /** Those of them (by index) that carry formats or phonetic hints of their own. */
  readonly richStrings: ReadonlySet<number>;
  /** How the workbook counts days. */
  readonly dateSystem: DateSystem;
  readonly styles: Styles;
  readonly stylesPart: string | null;
  readonly calcChainPart: string | null;
  readonly workbookPart: string;
}

interface Relationship {
  /** Last step of its type. */
  readonly type: string;
  readonly target: string;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A target as a part name: absolute (`/xl/…`) or relative to the part's folder. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The part by its name; some writers differ in case between the zip and the relationship. */
export function findPart(parts: Parts, name: string): string | null {
  if (parts.has(name)) return name;
  const wanted = name.toLowerCase();
  for (const each of parts.keys()) if (each.toLowerCase() === wanted) return each;
  return null;
}

/** Excel has 65,530 hyperlinks on a sheet. */
const MOST_RELATIONS = 100_000;

/** @throws FileProblem('damaged') for XML that is not well-formed, FileProblem('too-large') */
export function readRelationships(parts: Parts, part: string): Map<string, Relationship> {
  const out = new Map<string, Relationship>();
  const name = findPart(parts, part === '' ? '_rels/.rels' : relationshipsPart(part));
  const bytes = name === null ? undefined : parts.get(name);
  if (bytes === undefined || name === null) return out;
  readXml(name, decodeXml(bytes), {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const { Id: id, Type: type, Target: target } = attributes;
      if (id !== undefined && type !== undefined && target !== undefined)
        out.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(part, target) });
      if (out.size > MOST_RELATIONS) throw new FileProblem('too-large', `${name}: too many relationships`);
    },
  });
  return out;
}

/** The main part of the package. */
function mainPart(parts: Parts): string {
  const declared = [...readRelationships(parts, '').values()].find(({ type }) => type === 'officeDocument');
  const target = declared?.target ?? 'xl/workbook.xml';
  if (target.toLowerCase().endsWith('.bin')) throw new FileProblem('binary-xlsb', target);
  const part = findPart(parts, target);
  if (part !== null) return part;
  // A workbook that lost its main part still has the folder of one, or says where the part should be.
  const lost =
    parts.size === 0 ||
    (declared !== undefined && !/^(?:word|ppt|visio)\//i.test(target)) ||
    [...parts.keys()].some((name) => name.toLowerCase().startsWith('xl/'));
  throw new FileProblem(lost ? 'damaged' : 'not-a-workbook', `no workbook part ${target}`);
}

/** Excel takes 31. */
const LONGEST_NAME = 255;
/** Workbooks that were copied together for years have tens of thousands. */
const MOST_NAMES = 200_000;

interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly dateSystem: DateSystem;
}

function readWorkbookPart(
  parts: Parts,
  workbookPart: string,
  relationships: ReadonlyMap<string, Relationship>,
): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names = new Set<string>();
  const taken = new Set<string>();
  let dateSystem: DateSystem = '1900';
  let root: string | null = null;
  let defined = 0;
  readXml(workbookPart, decodeXml(parts.get(workbookPart) ?? new Uint8Array()), {
    open: (tag, attributes) => {
      if (root === null) {
        root = tag;
        if (tag !== 'workbook') throw new FileProblem('not-a-workbook', `${workbookPart} is a ${tag}`);
      }
      if (tag === 'workbookPr') {
        if (isTrue(attributes['date1904'])) dateSystem = '1904';
        else if (attributes['dateCompatibility'] !== undefined && !isTrue(attributes['dateCompatibility']))
          dateSystem = 'iso';
      }
      if (tag === 'definedName') defined += 1;
      if (defined > MOST_NAMES) throw new FileProblem('too-large', `${workbookPart}: too many names`);
      if (tag !== 'sheet') return;
      const id = attribute(attributes, 'id') ?? '';
      const relationship = relationships.get(id);
      if (relationship === undefined)
        throw new FileProblem('damaged', `${workbookPart}: a sheet without its relationship ${id}`);
      if (relationship.type !== 'worksheet') return;
      const part = findPart(parts, relationship.target);
      if (part === null) throw new FileProblem('damaged', `missing part ${relationship.target}`);
      const tab = attributes['name'] ?? '';
      if (tab.length > LONGEST_NAME) throw new FileProblem('damaged', `${workbookPart}: a name too long`);
      // Excel tells sheets apart by names without case; here as there each must mean one.
      if (names.has(tab.toLowerCase()) || taken.has(part))
        throw new FileProblem('damaged', `${workbookPart}: the sheet ${tab} or its part stands twice`);
      names.add(tab.toLowerCase());
      taken.add(part);
      const state = attributes['state'];
      sheets.push({
        name: tab,
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        part,
        sheetId: attributes['sheetId'] ?? '',
      });
    },
  });
  return { sheets, dateSystem };
}

/**
 * @param codec the platform's own where it has a quicker one; it writes the workbook back, too
 * @throws FileProblem when the bytes are no workbook that can be read; see its codes.
 */
export function openWorkbook(bytes: Uint8Array, codec?: ZipCodec): WorkbookFile {
  const archive = openZip(bytes, codec);
  const { parts } = archive;
  const workbookPart = mainPart(parts);
  const relationships = readRelationships(parts, workbookPart);
  const { sheets, dateSystem } = readWorkbookPart(parts, workbookPart, relationships);
  const partOf = (type: string): string | null => {
    const target = [...relationships.values()].find((each) => each.type === type)?.target;
    return target === undefined ? null : findPart(parts, target);
  };
  const xmlOf = (part: string | null): string | null => {
    const content = part === null ? undefined : parts.get(part);
    return content === undefined ? null : decodeXml(content);
  };
  const stylesPart = partOf('styles');
  const { texts, rich } = readSharedStrings(xmlOf(partOf('sharedStrings')));
  return {
    parts,
    archive,
    sheets,
    dateSystem,
    workbookPart,
    stylesPart,
    calcChainPart: partOf('calcChain'),
    sharedStrings: texts,
    richStrings: rich,
    styles: readStyles(xmlOf(stylesPart)),
  };
}
