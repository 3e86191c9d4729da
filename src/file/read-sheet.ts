/** A worksheet part as a SheetGrid. */
import { cellName, type Area, type SheetGrid } from '../core/grid';
import { readAddress, readArea } from '../core/address';
import { readPlainRows } from './plain-rows';
import { isPlainHead } from './plain-xml';
import { FileProblem } from './problem';
import { rowNumber, sheetCells, type SheetCells } from './sheet-cells';
import type { WorkbookFile } from './workbook';
import { decodeOnce, isTrue, xmlReader, type Attributes, type XmlEvents } from './xml';

/**
 * @throws FileProblem('damaged') where the part is not well-formed, or says something no sheet can hold:
 * cells off the sheet, out of order or twice, values that are none of their type, shared texts or formulas
 * that do not exist. Excel would offer to repair such a file; guessing would show wrong figures.
 */
export function readSheet(file: WorkbookFile, name: string): SheetGrid {
  const entry = file.sheets.find((sheet) => sheet.name === name);
  const bytes = entry === undefined ? undefined : file.parts.get(entry.part);
  if (entry === undefined || bytes === undefined) throw new FileProblem('damaged', `no sheet ${name}`);
  const xml = decodeOnce(bytes);
  return readQuickly(file, name, entry.part, xml) ?? readThoroughly(file, name, entry.part, xml);
}

const DATA = '<sheetData>';

/** The sheet where its cells are spelt in the usual way, null otherwise. The XML parser reads what is around them. */
export function readQuickly(file: WorkbookFile, name: string, part: string, xml: string): SheetGrid | null {
  const start = xml.indexOf(DATA);
  const head = xml.slice(0, Math.max(start, 0));
  if (start < 0 || !isPlainHead(head)) return null;
  const sheet = sheetReader(file, name, part);
  sheet.write(head + DATA);
  const end = sheet.isInData() ? readPlainRows(xml, start + DATA.length, sheet.cells) : -1;
  if (end < 0) return null;
  sheet.write(`</sheetData>${xml.slice(end)}`);
  return sheet.finish();
}

/** The sheet, whatever its spelling. @throws FileProblem as {@link readSheet} does */
export function readThoroughly(file: WorkbookFile, name: string, part: string, xml: string): SheetGrid {
  const sheet = sheetReader(file, name, part);
  sheet.write(xml);
  return sheet.finish();
}

/** Ten for each row of a form of 50,000. */
const MOST_MERGES = 500_000;

/** Cells of all merged areas: each is looked up as one of its area. Areas over one another count as often. */
const MOST_MERGED = 5_000_000;
/** Larger ones nobody looks into. */
const LARGEST_MERGE = 20_000;

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** As cells are written: capitals, no `$`. Whoever changes the sheet finds them so. */
const CELL_NAME = /^[A-Z]+[0-9]+$/;

/** Below the root. */
const DATA_DEPTH = 2;

interface SheetReader {
  /** The next piece of the part's text. */
  readonly write: (xml: string) => void;
  readonly isInData: () => boolean;
  readonly cells: SheetCells;
  readonly finish: () => SheetGrid;
}

function sheetReader(file: WorkbookFile, name: string, part: string): SheetReader {
  const damaged = (detail: string): FileProblem => new FileProblem('damaged', `${part}: ${detail}`);
  const cells = sheetCells(name, file);
  const inData = dataEvents(cells, damaged);
  const merges: Area[] = [];
  let filtered = false;
  let root: string | null = null;
  let isInData = false;
  let hasData = false;
  let merged = 0;
  let depth = 0;
  const { write, close } = xmlReader(part, {
    open: (tag, attributes) => {
      if (root === null) {
        root = tag;
        if (tag !== 'worksheet') throw damaged(`its root is ${tag}`);
      }
      depth += 1;
      if (tag === 'sheetData') {
        // Whoever changes the sheet must find it by its name.
        if (hasData || depth !== DATA_DEPTH) throw damaged('sheet data where none may be');
        hasData = true;
        isInData = true;
      } else if (isInData) inData.open(tag, attributes);
      else if (tag === 'col' && attributes['style'] !== undefined)
        cells.column(Number(attributes['min']), Number(attributes['max']), Number(attributes['style']));
      else if (tag === 'filterColumn') filtered = true;
      else if (tag === 'mergeCell') {
        const area = readArea(attributes['ref'] ?? '');
        if (area === null) return;
        merges.push(area);
        const size = sizeOf(area);
        if (size <= LARGEST_MERGE) merged += size;
        if (merges.length > MOST_MERGES || merged > MOST_MERGED)
          throw new FileProblem('too-large', `${part}: too many merged areas`);
      }
    },
    close: (tag) => {
      depth -= 1;
      if (isInData && tag === 'sheetData') isInData = false;
      else if (isInData) inData.close(tag);
    },
    text: inData.text,
  });
  const finish = (): SheetGrid => {
    close();
    const grid = cells.finish();
    if (grid === null) throw damaged('a shared formula that is nowhere');
    return { ...grid, merges, filtered };
  };
  return { write, isInData: () => isInData, cells, finish };
}

/** What the elements within `<sheetData>` say. */
function dataEvents(cells: SheetCells, damaged: (detail: string) => FileProblem): Required<XmlEvents> {
  let inCell = false;
  /** Elements that are open within the data: a row is the first, a cell the second. */
  let depth = 0;
  let extensions = 0;
  let phonetic = 0;
  let type = 'n';
  let formula: string | null = null;
  let formulaKind: string | undefined;
  let shared: string | undefined;
  let text: string | null = null;
  let sink: 'formula' | 'value' | null = null;

  const openRow = (attributes: Attributes): void => {
    const style = isTrue(attributes['customFormat']) ? Number(attributes['s'] ?? 0) : null;
    if (!cells.row(rowNumber(attributes['r']), style, isTrue(attributes['hidden'])))
      throw damaged(`row ${String(attributes['r'])}`);
  };
  const openCell = (attributes: Attributes): void => {
    const reference = attributes['r'];
    const place = reference === undefined ? { row: null, col: null } : readAddress(reference);
    if (
      place === null ||
      !CELL_NAME.test(reference ?? 'A1') ||
      !cells.place(place.row, place.col, Number(attributes['s'] ?? 0))
    )
      throw damaged(`cell ${String(reference)} in row ${String(cells.current().row)}`);
    type = attributes['t'] ?? 'n';
    formula = null;
    formulaKind = undefined;
    text = null;
  };
  const closeCell = (): void => {
    if (cells.content({ type, text, formula, isShared: formulaKind === 'shared', shared })) return;
    const { row, col } = cells.current();
    throw damaged(`${cellName(row, col)} holds ${text ?? ''} as type ${type}`);
  };
  return {
    open: (tag, attributes) => {
      depth += 1;
      if (extensions > 0 || tag === 'extLst') {
        if (tag === 'extLst') extensions += 1;
      } else if (tag === 'row') {
        if (depth !== 1) throw damaged('a row where none may be');
        openRow(attributes);
      } else if (tag === 'c') {
        if (depth !== 2) throw damaged('a cell where none may be');
        inCell = true;
        openCell(attributes);
      } else if (!inCell) return;
      else if (tag === 'f') {
        formulaKind = attributes['t'];
        shared = attributes['si'];
        sink = 'formula';
        // A data table's cells are results of Excel's what-if tool, not formulas of their own.
        formula = formulaKind === 'dataTable' ? null : '';
      } else if (tag === 'v' || (tag === 't' && phonetic === 0)) {
        text ??= '';
        sink = 'value';
      } else if (tag === 'rPh') phonetic += 1;
    },
    close: (tag) => {
      depth -= 1;
      if (extensions > 0) extensions -= tag === 'extLst' ? 1 : 0;
      else if (tag === 'c') {
        inCell = false;
        closeCell();
      } else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'f' || tag === 'v' || tag === 't') sink = null;
    },
    text: (chunk) => {
      if (sink === 'value') text = (text ?? '') + chunk;
      else if (sink === 'formula' && formula !== null) formula += chunk;
    },
  };
}
