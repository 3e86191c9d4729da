/** Where the names of a workbook point, so that an own table is found again whatever its sheet is called. */
import type { Area } from '../core/grid';
import { readArea } from './address';
import { tabNames } from './graft-workbook';
import type { WorkbookFile } from './workbook';
import { decodeXml, readXml } from './xml';

export interface DefinedArea {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

const xmlOf = (file: WorkbookFile): string =>
  decodeXml(file.parts.get(file.workbookPart) ?? new Uint8Array());

/** Global names that mean one area of one sheet; all others are left out. */
export function definedAreas(file: WorkbookFile): DefinedArea[] {
  const out: DefinedArea[] = [];
  let name: string | null = null;
  let text = '';
  readXml(file.workbookPart, xmlOf(file), {
    open: (tag, attributes) => {
      if (tag !== 'definedName') return;
      name = attributes['localSheetId'] === undefined ? (attributes['name'] ?? null) : null;
      text = '';
    },
    text: (piece) => {
      text += piece;
    },
    close: (tag) => {
      if (tag !== 'definedName' || name === null) return;
      const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!,]+)$/.exec(text.trim());
      const area = readArea(match?.[3] ?? '');
      const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
      if (area !== null && sheet !== undefined) out.push({ name, sheet, area });
    },
  });
  return out;
}

/** Names no new sheet may have: of worksheets, and of chart sheets, which `file.sheets` leaves out. */
export const takenNames = (file: WorkbookFile): string[] => tabNames(xmlOf(file));
