/** Applies a patch to the package: only the touched parts are rewritten, in them only the touched elements. */
import type { CellChange, WorkbookPatch } from '../core/patch/patch';
import { styleAppender } from './append-style';
import { editCalcChain, type ChainEdit } from './calc-chain';
import { patchSheet } from './patch-sheet';
import { FileProblem } from './problem';
import { relationshipsPart, type WorkbookFile } from './workbook';
import { decodeXml, encodeXml } from './xml';
import { writeZip } from './zip-write';

/**
 * The patched workbook as bytes. All parts the patch does not reach keep their content byte for byte.
 * @throws PatchProblem for a cell inside an array formula; FileProblem for a sheet that does not exist.
 */
export function applyPatch(file: WorkbookFile, patch: WorkbookPatch): Uint8Array {
  const parts = new Map(file.parts);
  const bySheet = new Map<string, CellChange[]>();
  for (const change of patch.cells) {
    const list = bySheet.get(change.sheet);
    if (list === undefined) bySheet.set(change.sheet, [change]);
    else list.push(change);
  }
  const stylesBytes = file.stylesPart === null ? undefined : parts.get(file.stylesPart);
  const stylesXml = stylesBytes === undefined ? '' : decodeXml(stylesBytes);
  const appender = styleAppender(stylesXml, file.styles);
  const edits: ChainEdit[] = [];
  for (const [sheet, changes] of bySheet) {
    const entry = file.sheets.find((each) => each.name === sheet);
    const bytes = entry === undefined ? undefined : parts.get(entry.part);
    if (entry === undefined || bytes === undefined) throw new FileProblem('damaged', `no sheet ${sheet}`);
    const patched = patchSheet(sheet, decodeXml(bytes), changes, appender.styleFor);
    parts.set(entry.part, encodeXml(asUtf8(patched.xml)));
    edits.push({ sheetId: entry.sheetId, gained: patched.gained, lost: patched.lost });
  }
  const styled = appender.xml();
  if (file.stylesPart !== null && styled !== stylesXml) parts.set(file.stylesPart, encodeXml(asUtf8(styled)));
  if (file.calcChainPart !== null && edits.some(({ gained, lost }) => gained.length + lost.length > 0))
    updateChain(parts, file, file.calcChainPart, edits);
  return writeZip(parts, file.archive);
}

/** What was read as UTF-16 is written as UTF-8 and says so. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])utf-16[^"']*/i, '$1UTF-8');
}

function updateChain(
  parts: Map<string, Uint8Array>,
  file: WorkbookFile,
  part: string,
  edits: readonly ChainEdit[],
): void {
  const bytes = parts.get(part);
  if (bytes === undefined) return;
  const xml = editCalcChain(decodeXml(bytes), edits);
  if (xml !== null) {
    parts.set(part, encodeXml(xml));
    return;
  }
  parts.delete(part);
  const drop = (name: string, element: RegExp): void => {
    const content = parts.get(name);
    if (content !== undefined) parts.set(name, encodeXml(decodeXml(content).replace(element, '')));
  };
  drop(relationshipsPart(file.workbookPart), /<(?:[\w.-]+:)?Relationship\b[^>]*\/calcChain["'][^>]*\/>/);
  drop('[Content_Types].xml', /<(?:[\w.-]+:)?Override\b[^>]*calcChain\.xml["'][^>]*\/>/);
}
