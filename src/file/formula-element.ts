/** What a cell's `<f>` says, and which formulas of a sheet hang together. */
import { cellKey, type Area } from '../core/grid';
import { readArea } from '../core/address';
import type { CellChange } from '../core/patch/patch';
import { FileProblem } from './problem';
import { cellsOf, rowsOf, type SheetData } from './scan-sheet';
import { movableFormula } from './shared-formula';
import { attributeOf, decodeEntities } from './tags';

export interface FormulaElement {
  readonly kind: string | null;
  readonly index: string | null;
  readonly area: Area | null;
  readonly text: string;
  readonly element: string;
}

const FORMULA =
  /<((?:[\w.-]+:)?)f((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([\s\S]*?)<\/\1f\s*>)/;

const EXTENSIONS = /<(?:[\w.-]+:)?extLst\b/;

export function formulaIn(cell: string): FormulaElement | null {
  // Extensions of the cell may hold formulas of their own, which are none of the cell's.
  const extensions = cell.search(EXTENSIONS);
  const match = FORMULA.exec(extensions < 0 ? cell : cell.slice(0, extensions));
  if (match === null) return null;
  const attributes = match[2] ?? '';
  const ref = attributeOf(attributes, 'ref');
  return {
    kind: attributeOf(attributes, 't'),
    index: attributeOf(attributes, 'si'),
    area: ref === null ? null : readArea(ref),
    text: decodeEntities(match[3] ?? ''),
    element: match[0],
  };
}

export interface Master {
  readonly row: number;
  readonly col: number;
  /** Without `=`, as it reads so many rows below and columns right. */
  readonly at: (rows: number, cols: number) => string;
}

export interface FormulaAreas {
  /** Of shared formulas, by index. */
  readonly masters: ReadonlyMap<string, Master>;
  /** Of array formulas and data tables; those of one cell bind nothing. */
  readonly blocks: readonly Area[];
}

/** Excel's own shared and array formulas name their kind; a sheet without such a name needs no search. */
const KIND = /["'](?:shared|array|dataTable)/;
const BOUND = /<(?:[\w.-]+:)?f\s[^>]*\bt\s*=\s*["'](?:shared|array|dataTable)[^>]*>/g;
/** A cell that takes a shared formula of another one: nearly all of them. */
const DEPENDENT = /^(?![^]*\bref\b)[^]*\/>$/;

/** Where tags stand that open a shared formula, an array formula or a data table. */
function boundAt(xml: string): number[] {
  if (!KIND.test(xml)) return [];
  const places: number[] = [];
  for (const match of xml.matchAll(BOUND)) if (!DEPENDENT.test(match[0])) places.push(match.index);
  return places;
}

/** Each is held against the cells to be written. */
const MOST_BLOCKS = 100_000;

/** @throws FileProblem('too-large') */
export function formulaAreas(xml: string, data: SheetData): FormulaAreas {
  const masters = new Map<string, Master>();
  const blocks: Area[] = [];
  const places = boundAt(xml);
  if (places.length === 0) return { masters, blocks };
  let next = 0;
  for (const row of rowsOf(xml, data)) {
    while ((places[next] ?? Infinity) < row.start) next += 1;
    if (next === places.length) break;
    if ((places[next] ?? Infinity) >= row.end) continue;
    for (const cell of cellsOf(xml, row)) {
      const formula = formulaIn(xml.slice(cell.start, cell.end));
      if (formula === null) continue;
      if (formula.kind === 'shared' && formula.index !== null && formula.text !== '')
        masters.set(formula.index, { row: row.row, col: cell.col, at: movableFormula(formula.text) });
      else if ((formula.kind === 'array' || formula.kind === 'dataTable') && formula.area !== null) {
        const { top, left, bottom, right } = formula.area;
        if (top !== bottom || left !== right) blocks.push(formula.area);
        if (blocks.length > MOST_BLOCKS) throw new FileProblem('too-large', 'array formulas: too many');
      }
    }
  }
  return { masters, blocks };
}

/** Shared formulas whose master is among the touched cells: the others need a text of their own. */
export function orphanedBy(areas: FormulaAreas, changes: readonly CellChange[]): ReadonlyMap<string, Master> {
  if (areas.masters.size === 0) return areas.masters;
  const touched = new Set(changes.map(({ row, col }) => cellKey(row, col)));
  return new Map([...areas.masters].filter(([, { row, col }]) => touched.has(cellKey(row, col))));
}
