/** Where the names of a workbook point, so that an own table is found again whatever its sheet is called. */
import type { DefinedArea } from '../core/host/workbook-host';
import { readQualifiedArea } from '../core/address';
import { tabNames } from './graft-workbook';
import type { WorkbookFile } from './workbook';
import { decodeXml, readXml } from './xml';

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
      const place = readQualifiedArea(text);
      if (place !== null) out.push({ name, ...place });
    },
  });
  return out;
}

/** Names no new sheet may have: of worksheets, and of chart sheets, which `file.sheets` leaves out. */
export const takenNames = (file: WorkbookFile): string[] => tabNames(xmlOf(file));
