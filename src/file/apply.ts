/** Applies a patch to the package: only the touched parts are rewritten, in them only the touched elements. */
import { cellName, placeOf } from '../core/grid';
import type { CellChange, WorkbookPatch } from '../core/patch/patch';
import { BARE_STYLES, styleAppender } from './append-style';
import { editCalcChain, type ChainEdit } from './calc-chain';
import type { StringIndex } from './cell-element';
import { addStyles, dropPart, editPart } from './package-parts';
import { planSheet, type SheetPlan } from './patch-sheet';
import { FileProblem, PatchProblem } from './problem';
import { putSettings, type SettingChanges } from './settings';
import type { SheetEntry, WorkbookFile } from './workbook';
import { decodeXml, encodeLike } from './xml';
import { writeZip } from './zip-write';

const nameOfKey = (key: number): string => {
  const { row, col } = placeOf(key);
  return cellName(row, col);
};

interface Planned {
  readonly entry: SheetEntry;
  readonly plan: SheetPlan;
}

function plansOf(file: WorkbookFile, patch: WorkbookPatch): Planned[] {
  const bySheet = new Map<string, CellChange[]>();
  for (const change of patch.cells) {
    const list = bySheet.get(change.sheet);
    if (list === undefined) bySheet.set(change.sheet, [change]);
    else list.push(change);
  }
  return [...bySheet].map(([sheet, changes]) => {
    const entry = file.sheets.find((each) => each.name === sheet);
    const bytes = entry === undefined ? undefined : file.parts.get(entry.part);
    if (entry === undefined || bytes === undefined) throw new FileProblem('damaged', `no sheet ${sheet}`);
    return { entry, plan: planSheet(sheet, bytes, changes) };
  });
}

/** Shared texts that are nothing but text: one with formatted runs would bring its looks along. */
function stringIndexOf(file: WorkbookFile): StringIndex {
  let plain: Map<string, number> | null = null;
  return (text) => {
    if (plain === null) {
      plain = new Map();
      for (const [index, each] of file.sharedStrings.entries())
        if (!file.richStrings.has(index) && !plain.has(each)) plain.set(each, index);
    }
    return plain.get(text) ?? null;
  };
}

/**
 * The patched workbook as bytes. All parts the patch does not reach keep their content byte for byte.
 * @param settings what the add-in keeps in the workbook besides, see settings.ts
 * @throws PatchProblem naming every cell inside an array formula or data table; FileProblem for a sheet that
 * does not exist or settings that cannot be read; Error for a cell named twice, which only a programming
 * error can do.
 */
export function applyPatch(file: WorkbookFile, patch: WorkbookPatch, settings?: SettingChanges): Uint8Array {
  return writeZip(patchedParts(file, patch, settings), file.archive);
}

/** The parts as {@link applyPatch} writes them; an untouched one is the very array that was read. */
export function patchedParts(
  file: WorkbookFile,
  patch: WorkbookPatch,
  settings: SettingChanges = new Map(),
): Map<string, Uint8Array> {
  const planned = plansOf(file, patch);
  const [refused, ...others] = planned.flatMap(({ plan }) => plan.refused);
  if (refused !== undefined) throw new PatchProblem([refused, ...others]);

  const parts = new Map(file.parts);
  const stylesBytes = file.stylesPart === null ? undefined : parts.get(file.stylesPart);
  const stylesXml = stylesBytes === undefined ? BARE_STYLES : decodeXml(stylesBytes);
  const appender = styleAppender(stylesXml, file.styles);
  const look = { styleFor: appender.styleFor, stringIndex: stringIndexOf(file) };
  const edits: ChainEdit[] = [];
  for (const { entry, plan } of planned) {
    const { bytes, gained, lost } = plan.write(look);
    parts.set(entry.part, bytes);
    if (file.calcChainPart !== null && gained.length + lost.length > 0)
      edits.push({ sheetId: entry.sheetId, gained: gained.map(nameOfKey), lost: lost.map(nameOfKey) });
  }
  const styled = appender.xml();
  if (styled !== stylesXml) {
    if (file.stylesPart === null) addStyles(parts, file.workbookPart, styled);
    else editPart(parts, file.stylesPart, () => styled);
  }
  if (file.calcChainPart !== null && edits.length > 0)
    updateChain(parts, file.workbookPart, file.calcChainPart, edits);
  if (settings.size > 0) putSettings(parts, file.workbookPart, settings);
  return parts;
}

function updateChain(
  parts: Map<string, Uint8Array>,
  workbookPart: string,
  part: string,
  edits: readonly ChainEdit[],
): void {
  const bytes = parts.get(part);
  if (bytes === undefined) return;
  const before = decodeXml(bytes);
  const after = editCalcChain(before, edits);
  if (after === null) dropPart(parts, workbookPart, part);
  else if (after !== before) parts.set(part, encodeLike(bytes, after));
}
