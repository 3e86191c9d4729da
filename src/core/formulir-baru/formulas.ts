/**
 * The formulas of a form whose figures are still to be typed: those that Hitung would write, taken from an
 * evaluation of the same form with a specimen figure in every input cell, and guarded so that they show nothing
 * until their own figures are there. No formula is written a second time here.
 */
import { evaluate } from '../evaluate/evaluate';
import type { ComputedCell } from '../evaluate/computed';
import type { Settings } from '../evaluate/settings';
import { BLOCKS, TRIWULAN_BLOCKS, type OfficialBlock } from '../form/columns';
import { recognise } from '../form/recognise';
import { isLevelTest } from './metode-test';
import { LONGEST_FORMULA, mergeRefs, overRefs } from '../formula/shapes';
import { unlessBlank, unlessBlankOrZero } from '../formula/while-blank';
import { cellKey, cellName, columnName } from '../grid';
import { gridOfSpec } from '../lkjip/grid-with';
import type { FigureKind } from '../number/reading';
import type { SheetSpec, SpecCell } from '../patch/sheet-spec';
import { NO_INDIKATOR, type ListEntry } from './daftar/entries';
import type { FormPlaces } from './header';
import type { FormLayout } from './layout';
import { INPUT_BLOCKS, specimenK } from './specimen';

const SATUAN_COLUMN = 5;
const INDIKATOR_COLUMN = 4;

export interface BlankForm {
  /** The sheet without its formulas. */
  readonly spec: SheetSpec;
  readonly entries: readonly ListEntry[];
  readonly layout: FormLayout;
  readonly places: FormPlaces;
}

/** Blocks whose Rp of a parent is the sum of what stands below it: this year's. Earlier years had other kegiatan. */
export const SUMMED_BLOCKS = ['target', ...TRIWULAN_BLOCKS] as const;

/** @param satuan stands in for one that is not known yet, and with it decides the metode */
function evaluated(
  { spec, entries, layout, places }: BlankForm,
  settings: Settings,
  satuan: string,
): ComputedCell[] {
  const specimens = new Map<number, SpecCell>();
  const put = (row: number, col: number, value: SpecCell['value']): void => {
    specimens.set(cellKey(row, col), { row, col, value });
  };
  for (const line of layout.lines) {
    if (line.kind !== 'data') continue;
    const indikator = entries[line.entry]?.indikator[line.indikator] ?? NO_INDIKATOR;
    const K = specimenK(indikator);
    for (const key of INPUT_BLOCKS) {
      const place = places.blocks[key];
      if (place === undefined) continue;
      put(line.row, place.K, K[key] ?? 1);
      put(line.row, place.Rp, 1);
    }
    if (indikator.satuan === '') put(line.row, SATUAN_COLUMN, satuan);
  }
  const cells = spec.cells.map((cell) => {
    const specimen = specimens.get(cellKey(cell.row, cell.col));
    // The style of the blank cell stays: its number format is part of what a formula writes.
    return specimen === undefined ? cell : { ...cell, value: specimen.value };
  });
  const grid = gridOfSpec({ ...spec, cells });
  const recognition = recognise(grid);
  return recognition.kind === 'form' ? [...evaluate(grid, recognition.form, settings, 4).cells] : [];
}

/** Every computed cell of the form with its formula, by `cellKey`. */
export function blankFormulas(form: BlankForm, settings: Settings): ReadonlyMap<number, string> {
  const { layout, places, entries } = form;
  const blockOf = new Map<number, readonly [OfficialBlock, FigureKind]>();
  for (const key of BLOCKS) {
    const place = places.blocks[key];
    if (place !== undefined) blockOf.set(place.K, [key, 'K']).set(place.Rp, [key, 'Rp']);
  }
  const ref = (row: number, key: OfficialBlock, kind: FigureKind): string =>
    cellName(row, places.blocks[key]?.[kind] ?? 1);
  const quarters = (row: number, kind: FigureKind): string[] =>
    TRIWULAN_BLOCKS.map((key) => ref(row, key, kind));
  const dataRows = new Map(
    layout.lines.flatMap((line) => (line.kind === 'data' ? [[line.row, line] as const] : [])),
  );
  const programRows = entries.flatMap(({ level }, index) =>
    level === 'program' ? (layout.rowsOf[index] ?? []) : [],
  );
  const others = entries.some(({ indikator }) => indikator.some(({ satuan }) => satuan === ''))
    ? new Map(evaluated(form, settings, 'Persen').map((cell) => [cellKey(cell.row, cell.col), cell]))
    : new Map<number, ComputedCell>();

  const percent = (
    row: number,
    kind: FigureKind,
    part: OfficialBlock,
    whole: OfficialBlock,
    formula: string,
  ): string =>
    kind === 'Rp' && settings.rpNol === '0'
      ? unlessBlankOrZero(ref(row, part, kind), ref(row, whole, kind), formula)
      : unlessBlank([ref(row, part, kind)], formula);

  const ofRow = (cell: ComputedCell, formula: string): string => {
    const { row, col, rule } = cell;
    const [key, kind] = blockOf.get(col) ?? ['realisasi', 'K'];
    switch (key) {
      case 'realisasi': {
        if (typeof cell.value === 'string') return lastFilled(quarters(row, kind));
        const other = others.get(cellKey(row, col))?.formula ?? formula;
        const test = isLevelTest(cellName(row, SATUAN_COLUMN), cellName(row, INDIKATOR_COLUMN));
        const chosen = other === formula ? formula : `=IF(${test},${other.slice(1)},${formula.slice(1)})`;
        return unlessBlank(quarters(row, kind), chosen);
      }
      case 'capaian':
        // A grade is no number, so that a count would not see it.
        if (rule.name === 'capaian-nilai')
          return `=IF(${ref(row, 'realisasi', kind)}="","",${formula.slice(1)})`;
        return percent(row, kind, 'realisasi', 'target', formula);
      case 'realisasiRenstra':
        return unlessBlank([ref(row, 'realisasi', kind)], formula);
      case 'capaianRenstra':
        return percent(row, kind, 'realisasiRenstra', 'targetRenstra', formula);
      default:
        return formula;
    }
  };

  const ofFooter = (cell: ComputedCell, formula: string): string => {
    if (cell.rule.name === 'total')
      return unlessBlank(mergeRefs(programRows.map((row) => ({ col: columnName(cell.col), row }))), formula);
    if (cell.rule.name === 'persentase')
      return unlessBlank(
        [ref(layout.total, 'target', 'Rp'), ref(layout.total, 'realisasi', 'Rp')],
        formula,
        2,
      );
    return formula;
  };

  const out = new Map<number, string>();
  for (const cell of evaluated(form, settings, 'Orang')) {
    if (cell.formula === null) continue;
    const formula = dataRows.has(cell.row) ? ofRow(cell, cell.formula) : ofFooter(cell, cell.formula);
    out.set(cellKey(cell.row, cell.col), formula.length > LONGEST_FORMULA ? cell.formula : formula);
  }
  return out;
}

/** `=IF(R15<>"",R15,…)`: grades and opinions do not add up, the last one given counts. */
function lastFilled(quarters: readonly string[]): string {
  return `=${quarters.reduce((before, each) => `IF(${each}<>"",${each},${before})`, '""')}`;
}

/** The Rp of a parent as the sum of the rows below it; null where there are none. */
export function sumBelow({ layout }: BlankForm, entry: number, col: number): string | null {
  const rows = (layout.childrenOf[entry] ?? []).flatMap((child) => layout.rowsOf[child] ?? []);
  if (rows.length === 0) return null;
  const refs = mergeRefs(rows.map((row) => ({ col: columnName(col), row })));
  const formula = unlessBlank(refs, `=${overRefs('SUM', refs)}`);
  return formula.length > LONGEST_FORMULA ? null : formula;
}
