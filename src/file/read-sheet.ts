/** A worksheet part as a SheetGrid. */
import { cellKey, type Area, type CellValue, type SheetGrid } from '../core/grid';
import { readAddress, readArea } from './address';
import { toShown } from './future-functions';
import { FileProblem } from './problem';
import { moveFormula } from './shared-formula';
import type { WorkbookFile } from './workbook';
import { decodeXml, readXml, unescapeExcel } from './xml';

interface ReadCell {
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  readonly formula: string | null;
}

const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** An ISO date cell (`t="d"`) as the serial number other date cells hold. */
function serialOf(iso: string): number | null {
  const time = Date.parse(
    /[zZ]|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}${iso.includes('T') ? '' : 'T00:00:00'}Z`,
  );
  return Number.isNaN(time) ? null : (time - EPOCH_1900) / DAY;
}

/** @throws FileProblem('damaged') where the part is not well-formed XML. */
export function readSheet(file: WorkbookFile, name: string): SheetGrid {
  const entry = file.sheets.find((sheet) => sheet.name === name);
  const bytes = entry === undefined ? undefined : file.parts.get(entry.part);
  if (entry === undefined || bytes === undefined) throw new FileProblem('damaged', `no sheet ${name}`);
  const cells: ReadCell[] = [];
  const merges: Area[] = [];
  const formats = new Map<number, string>();
  const uncalculated = new Set<number>();
  const shared = new Map<string, { readonly text: string; readonly row: number; readonly col: number }>();

  let row = 0;
  let col = 0;
  let type = 'n';
  let style = 0;
  let formula: string | null = null;
  let formulaKind: string | undefined;
  let sharedIndex: string | undefined;
  let hasValue = false;
  let text = '';
  let phonetic = 0;
  let sink: 'formula' | 'value' | null = null;

  const finish = (): void => {
    let value: CellValue = null;
    const key = cellKey(row, col);
    if (hasValue) {
      if (type === 's') value = file.sharedStrings[Number(text)] ?? '';
      else if (type === 'str' || type === 'inlineStr') value = unescapeExcel(text);
      else if (type === 'b') value = text.trim() === '1' || text.trim() === 'true';
      else if (type === 'e') value = { error: text.trim() };
      else if (type === 'd') {
        value = serialOf(text.trim());
        if (value !== null) formats.set(key, 'yyyy-mm-dd');
      } else if (text.trim() !== '') {
        const number = Number(text);
        value = Number.isNaN(number) ? { error: '#VALUE!' } : number;
      }
    }
    if (value === '' && formula === null) value = null;
    const code = file.styles.meaningful.get(style);
    if (formula !== null) {
      if (formulaKind === 'shared' && sharedIndex !== undefined) {
        if (formula !== '') shared.set(sharedIndex, { text: formula, row, col });
        else {
          const master = shared.get(sharedIndex);
          formula = master === undefined ? '' : moveFormula(master.text, row - master.row, col - master.col);
        }
      }
      if (!hasValue || (value === null && type !== 'str')) uncalculated.add(key);
    }
    if (value === null && formula === null) {
      // An empty cell matters only where its format would misread what is written into it.
      if (code !== undefined) formats.set(key, code);
      return;
    }
    if (code !== undefined && !formats.has(key)) formats.set(key, code);
    cells.push({ row, col, value, formula: formula === null ? null : `=${toShown(formula)}` });
  };

  readXml(entry.part, decodeXml(bytes), {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        col = 0;
      } else if (tag === 'c') {
        const at = attributes['r'] === undefined ? null : readAddress(attributes['r']);
        if (at !== null) row = at.row;
        col = at === null ? col + 1 : at.col;
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        formula = null;
        formulaKind = undefined;
        hasValue = false;
        text = '';
      } else if (tag === 'f') {
        formula = '';
        formulaKind = attributes['t'];
        sharedIndex = attributes['si'];
        sink = 'formula';
        // A data table's cells are results of Excel's what-if tool, not formulas of their own.
        if (formulaKind === 'dataTable') formula = null;
      } else if (tag === 'v' || (tag === 't' && phonetic === 0)) {
        hasValue = true;
        sink = 'value';
      } else if (tag === 'rPh') phonetic += 1;
      else if (tag === 'mergeCell') {
        const area = readArea(attributes['ref'] ?? '');
        if (area !== null) merges.push(area);
      }
    },
    close: (tag) => {
      if (tag === 'c') finish();
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'f' || tag === 'v' || tag === 't') sink = null;
    },
    text: (chunk) => {
      if (sink === 'value') text += chunk;
      else if (sink === 'formula' && formula !== null) formula += chunk;
    },
  });
  return { ...gridOf(name, cells), merges, formats, uncalculated };
}

/** Rows and columns from the first to the last filled cell; claimed sizes and empty styled cells cost nothing. */
function gridOf(
  sheet: string,
  cells: readonly ReadCell[],
): Pick<SheetGrid, 'sheet' | 'origin' | 'values' | 'formulas'> {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  for (const cell of cells) {
    if (cell.row < top) top = cell.row;
    if (cell.col < left) left = cell.col;
    if (cell.row > bottom) bottom = cell.row;
    if (cell.col > right) right = cell.col;
  }
  if (bottom === 0) return { sheet, origin: { row: 1, col: 1 }, values: [], formulas: [] };
  // Rows grow with their own cells, and empty rows share one array, so a lone cell far away costs little.
  const noValues: CellValue[] = [];
  const noFormulas: (string | null)[] = [];
  const values = new Array<CellValue[]>(bottom - top + 1).fill(noValues);
  const formulas = new Array<(string | null)[]>(bottom - top + 1).fill(noFormulas);
  for (const cell of cells) {
    const index = cell.row - top;
    if (values[index] === noValues) {
      values[index] = [];
      formulas[index] = [];
    }
    const rowValues = values[index];
    const rowFormulas = formulas[index];
    if (rowValues === undefined || rowFormulas === undefined) continue;
    while (rowValues.length <= cell.col - left) {
      rowValues.push(null);
      rowFormulas.push(null);
    }
    rowValues[cell.col - left] = cell.value;
    rowFormulas[cell.col - left] = cell.formula;
  }
  return { sheet, origin: { row: top, col: left }, values, formulas };
}
