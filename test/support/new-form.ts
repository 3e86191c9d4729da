/** New forms, and staff who fill them in: figures typed into the sheet, recalculated by LibreOffice. */
import type { CellValue, SheetGrid } from '../../src/core/grid';
import { cellKey } from '../../src/core/grid';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/evaluate/settings';
import { blocksIn, type BlockKey, type Blocks } from '../../src/core/form/columns';
import { readList } from '../../src/core/formulir-baru/daftar/read-list';
import { formSpec } from '../../src/core/formulir-baru/form-spec';
import type { NewForm } from '../../src/core/formulir-baru/new-form';
import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { FORMULIR } from '../../src/i18n/formulir-baru';
import { hitung } from '../../src/commands/hitung';
import { gridOfSpec } from '../../src/core/lkjip/grid-with';

export const SUBJECT: Omit<NewForm, 'entries'> = {
  year: 2026,
  agency: 'Dinas Sosial',
  region: 'Kabupaten Pacitan',
  wording: 'renja',
  kind: 'extended',
  sums: true,
};

export function newForm(
  list: string,
  form: Partial<NewForm> = {},
  settings: Settings = DEFAULT_SETTINGS,
): SheetSpec {
  const { entries } = readList(list);
  return formSpec({ ...SUBJECT, entries, ...form }, FORMULIR, settings);
}

export type WholeBlocks = Readonly<Partial<Record<BlockKey, { readonly K: number; readonly Rp: number }>>>;

/** Of a form whose blocks all have both of their columns. */
export function wholeBlocks(blocks: Blocks): WholeBlocks {
  return Object.fromEntries(
    blocksIn(blocks).map(([key, { K, Rp }]) => {
      if (K === null || Rp === null) throw new Error(`half a block: ${key}`);
      return [key, { K, Rp }];
    }),
  );
}

/** Rows of the blank form as the recogniser reads them. */
export function rowsOf(spec: SheetSpec) {
  const outcome = hitung(gridOfSpec(spec), { settings: DEFAULT_SETTINGS, mode: 'rumus' });
  if (outcome.kind !== 'computed') throw new Error(JSON.stringify(outcome.recognition));
  const { form } = outcome.result.evaluation;
  return { rows: form.rows, blocks: wholeBlocks(form.columns.blocks), form };
}

export interface Typed {
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
}

/** What a staff member types: the cell holds it, and no formula any more. */
export function typedInto(spec: SheetSpec, typed: readonly Typed[]): SheetSpec {
  const by = new Map(typed.map((each) => [cellKey(each.row, each.col), each]));
  return {
    ...spec,
    cells: spec.cells.map((cell): SpecCell => {
      const own = by.get(cellKey(cell.row, cell.col));
      if (own === undefined) return cell;
      const { row, col, style } = cell;
      return { row, col, value: own.value, ...(style === undefined ? {} : { style }) };
    }),
  };
}

/** Plain decimals by block, as in the reference tables; an empty text types nothing. */
export type Figures = Readonly<Partial<Record<BlockKey, readonly [string, string]>>>;

export const INPUTS: readonly BlockKey[] = [
  'targetRenstra',
  'realisasiLalu',
  'target',
  'tw1',
  'tw2',
  'tw3',
  'tw4',
];

export function typing(
  row: number,
  blocks: WholeBlocks,
  figures: Figures,
  keys: readonly BlockKey[] = INPUTS,
): Typed[] {
  return keys.flatMap((key) => {
    const place = blocks[key];
    const [k = '', rp = ''] = figures[key] ?? [];
    if (place === undefined) return [];
    const cell = (col: number, text: string): Typed[] =>
      text === '' ? [] : [{ row, col, value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text }];
    return [...cell(place.K, k), ...cell(place.Rp, rp)];
  });
}

export interface Verdict {
  readonly changes: readonly string[];
  readonly differences: readonly string[];
  readonly errors: readonly string[];
}

/** What Hitung finds to write, and Periksa to correct, in a sheet as LibreOffice recalculated it. */
export function verdict(grid: SheetGrid, settings: Settings = DEFAULT_SETTINGS): Verdict {
  const outcome = hitung(grid, { settings, mode: 'rumus' });
  if (outcome.kind !== 'computed') throw new Error(JSON.stringify(outcome.recognition));
  const { patch, temuan } = outcome.result;
  const errors = grid.values.flatMap((line, down) =>
    line.flatMap((value, across) =>
      typeof value === 'object' && value !== null ? [`${String(down)},${String(across)} ${value.error}`] : [],
    ),
  );
  return {
    changes: patch.cells.map(({ row, col, before, after }) => JSON.stringify({ row, col, before, after })),
    differences: temuan
      .filter(({ rule }) => rule.startsWith('hitungan.') && rule !== 'hitungan.celah-predikat')
      .map(({ rule, row, col, found, expected }) => JSON.stringify({ rule, row, col, found, expected })),
    errors,
  };
}
