/** A worksheet part as a SheetGrid. */
import { cellKey, cellName, type Area, type CellValue, type SheetGrid } from '../core/grid';
import { isOnSheet, readAddress, readArea } from '../core/address';
import { gridOf, type ReadCell } from './cell-grid';
import { valueOfText } from './cell-value';
import { toShown } from './future-functions';
import { FileProblem } from './problem';
import { formatReader } from './read-formats';
import { moveFormula } from './shared-formula';
import type { WorkbookFile } from './workbook';
import { decodeXml, isTrue, readXml, type Attributes } from './xml';

/** How an ISO date cell without a date format is shown. */
const ISO_DATE_FORMAT = 'yyyy-mm-dd';

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly col: number;
}

/**
 * @throws FileProblem('damaged') where the part is not well-formed, or says something no sheet can hold:
 * cells off the sheet, out of order or twice, values that are none of their type, shared texts or formulas
 * that do not exist. Excel would offer to repair such a file; guessing would show wrong figures.
 */
export function readSheet(file: WorkbookFile, name: string): SheetGrid {
  const entry = file.sheets.find((sheet) => sheet.name === name);
  const bytes = entry === undefined ? undefined : file.parts.get(entry.part);
  if (entry === undefined || bytes === undefined) throw new FileProblem('damaged', `no sheet ${name}`);
  const damaged = (detail: string): FileProblem => new FileProblem('damaged', `${entry.part}: ${detail}`);

  const cells: ReadCell[] = [];
  const merges: Area[] = [];
  const uncalculated = new Set<number>();
  const isoDates: number[] = [];
  const hiddenRows = new Set<number>();
  let filtered = false;
  const shared = new Map<string, SharedFormula>();
  const dependents: { readonly cell: ReadCell; readonly index: string }[] = [];
  const reader = formatReader(file.styles.meaningful);

  let root: string | null = null;
  let inData = false;
  let inCell = false;
  let extensions = 0;
  let row = 0;
  let col = 0;
  let type = 'n';
  let formula: string | null = null;
  let formulaKind: string | undefined;
  let sharedIndex: string | undefined;
  let hasValue = false;
  let text = '';
  let phonetic = 0;
  let sink: 'formula' | 'value' | null = null;

  const openRow = (attributes: Attributes): void => {
    const next = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
    if (!isOnSheet(next, 1) || next <= row) throw damaged(`row ${String(attributes['r'])}`);
    row = next;
    col = 0;
    const own = isTrue(attributes['customFormat']) ? Number(attributes['s'] ?? 0) : null;
    reader.row(row, own);
    if (isTrue(attributes['hidden'])) hiddenRows.add(row);
  };
  const openCell = (attributes: Attributes): void => {
    const reference = attributes['r'];
    const at = reference === undefined ? { row, col: col + 1 } : readAddress(reference);
    if (at === null || at.row !== row || at.col <= col || !isOnSheet(at.row, at.col))
      throw damaged(`cell ${String(reference)} in row ${String(row)}`);
    col = at.col;
    type = attributes['t'] ?? 'n';
    formula = null;
    formulaKind = undefined;
    hasValue = false;
    text = '';
    reader.cell(col, Number(attributes['s'] ?? 0));
  };
  const finish = (): void => {
    const read = hasValue ? valueOfText(type, text, file.sharedStrings, file.dateSystem) : null;
    if (read === undefined) throw damaged(`${cellName(row, col)} holds ${text} as type ${type}`);
    const value: CellValue = read === '' && formula === null ? null : read;
    if (value === null && formula === null) return;
    const key = cellKey(row, col);
    const cell: ReadCell = { row, col, value, formula: formula === null ? null : `=${toShown(formula)}` };
    if (formula !== null) {
      if (formulaKind === 'shared' && sharedIndex !== undefined) {
        if (formula === '') dependents.push({ cell, index: sharedIndex });
        else shared.set(sharedIndex, { text: formula, row, col });
      }
      if (!hasValue || (value === null && type !== 'str')) uncalculated.add(key);
    }
    if (type === 'd' && value !== null) isoDates.push(key);
    cells.push(cell);
  };
  const openInData = (tag: string, attributes: Attributes): void => {
    if (extensions > 0 || tag === 'extLst') {
      if (tag === 'extLst') extensions += 1;
    } else if (tag === 'row') openRow(attributes);
    else if (tag === 'c') {
      inCell = true;
      openCell(attributes);
    } else if (!inCell) return;
    else if (tag === 'f') {
      formulaKind = attributes['t'];
      sharedIndex = attributes['si'];
      sink = 'formula';
      // A data table's cells are results of Excel's what-if tool, not formulas of their own.
      formula = formulaKind === 'dataTable' ? null : '';
    } else if (tag === 'v' || (tag === 't' && phonetic === 0)) {
      hasValue = true;
      sink = 'value';
    } else if (tag === 'rPh') phonetic += 1;
  };

  readXml(entry.part, decodeXml(bytes), {
    open: (tag, attributes) => {
      if (root === null) {
        root = tag;
        if (tag !== 'worksheet') throw damaged(`its root is ${tag}`);
      }
      if (inData) openInData(tag, attributes);
      else if (tag === 'sheetData') inData = true;
      else if (tag === 'col' && attributes['style'] !== undefined)
        reader.column(Number(attributes['min']), Number(attributes['max']), Number(attributes['style']));
      else if (tag === 'filterColumn') filtered = true;
      else if (tag === 'mergeCell') {
        const area = readArea(attributes['ref'] ?? '');
        if (area !== null) merges.push(area);
      }
    },
    close: (tag) => {
      if (!inData) return;
      if (tag === 'sheetData') inData = false;
      else if (extensions > 0) extensions -= tag === 'extLst' ? 1 : 0;
      else if (tag === 'c') {
        inCell = false;
        finish();
      } else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'f' || tag === 'v' || tag === 't') sink = null;
    },
    text: (chunk) => {
      if (sink === 'value') text += chunk;
      else if (sink === 'formula' && formula !== null) formula += chunk;
    },
  });

  for (const { cell, index } of dependents) {
    const master = shared.get(index);
    if (master === undefined) throw damaged(`no shared formula ${index}`);
    cell.formula = `=${toShown(moveFormula(master.text, cell.row - master.row, cell.col - master.col))}`;
  }
  const { filledRows, filledColumns, ...grid } = gridOf(name, cells);
  const formats = reader.formats({ ...grid, filledRows, filledColumns });
  for (const key of isoDates) if (!formats.has(key)) formats.set(key, ISO_DATE_FORMAT);
  return { ...grid, merges, formats, uncalculated, hiddenRows, filtered };
}
