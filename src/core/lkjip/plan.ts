/** What inserting or updating the LKjIP sheets would do to a workbook. Plain data in, plain data out. */
import type { Evaluation } from '../evaluate/evaluate';
import type { Settings } from '../evaluate/settings';
import { valueAt, type Area, type SheetGrid } from '../grid';
import { exactOfCell } from '../number/decimal';
import type { CellChange, WorkbookPatch } from '../patch/patch';
import { freeSheetName } from '../patch/sheet-name';
import type { SheetRelayout, SheetSpec } from '../patch/sheet-spec';
import type { ComputedForm } from '../rekap/counted-forms';
import { titleOfForms } from '../rekap/title-of-forms';
import { dataTable, missingHeadings, updateData } from './data-sheet';
import { formFigures, joinedFigures } from './form-figures';
import { gridOfSpec, gridWith } from './grid-with';
import { specOf, type Placement } from './lay-out';
import { formNotComputed, missing, missingOf, type Missing } from './missing';
import { readData } from './read-data';
import { TABLE_IDS, type ReportTable, type TableId } from './report';
import { anggaranTable } from './tables/anggaran';
import type { TableContext } from './tables/context';
import { indikatorTable } from './tables/indikator';
import { narasiSentences, narasiTable } from './tables/narasi';
import { perjanjianTable, type Typed } from './tables/perjanjian';
import { programTable } from './tables/program';
import { ringkasanTable } from './tables/ringkasan';
import { updateTable } from './update';
import type { LkjipWords } from './words';

export type TableState = 'belum-ada' | 'mutakhir' | 'perlu-diperbarui';

export interface TablePlan {
  readonly id: TableId;
  readonly sheetName: string;
  /** Perjanjian Kinerja and PK Perubahan: not part of "insert all". */
  readonly optional: boolean;
  /** Tables whose sheets the formulas refer to: they are inserted first. */
  readonly needs: readonly TableId[];
  readonly state: TableState;
  readonly missing: readonly Missing[];
  /** Set where the table does not exist. */
  readonly insert: SheetSpec | null;
  /** Set where cells of the table that exists have to change. */
  readonly update: WorkbookPatch | null;
  /**
   * Looks, merges, names and charts of the table that exists, as they are after the update. To be applied
   * with every update; also where no cell changes it puts a look right again.
   */
  readonly relayout: SheetRelayout | null;
}

export interface LkjipPlan {
  /** In the order in which they are inserted. */
  readonly tables: readonly TablePlan[];
  /** The sentences of Narasi, to copy. */
  readonly narasi: readonly string[];
}

export interface LkjipInput {
  readonly form: Evaluation;
  /** The form as its cells stand; with a computation still to be written, as `gridWith` makes it. */
  readonly formGrid: SheetGrid;
  /** The agency's other forms, of an agency with one sheet per bidang; none by default. */
  readonly more?: readonly ComputedForm[];
  /** The sheets of the workbook by name; those that are not ours count for their names alone. */
  readonly sheets: ReadonlyMap<string, SheetGrid>;
  /** Which of them are ours, by their defined names (`definedName`). */
  readonly ours: ReadonlyMap<TableId, { readonly sheet: string; readonly area: Area }>;
  readonly settings: Settings;
  readonly words: LkjipWords;
}

const OPTIONAL: readonly TableId[] = ['perjanjian-kinerja', 'pk-perubahan'];

function build(context: TableContext, id: TableId, typed?: Typed): ReportTable {
  switch (id) {
    case 'data-lkjip':
      throw new Error('Data LKjIP is planned by itself');
    case 'tabel-3.2':
      return programTable(context);
    case 'realisasi-anggaran':
      return anggaranTable(context);
    case 'ringkasan':
      return ringkasanTable(context);
    case 'narasi':
      return narasiTable(context);
    case 'perjanjian-kinerja':
    case 'pk-perubahan':
      return perjanjianTable(context, id, typed);
    default:
      return indikatorTable(context, id);
  }
}

interface Standing {
  readonly grid: SheetGrid;
  readonly area: Area;
}

/** Input cells of the Perjanjian Kinerja that are blank, or not the pagu of the form. */
function perjanjianMissing(
  context: TableContext,
  id: TableId,
  grid: SheetGrid,
  placement: Placement,
): Missing[] {
  const col = placement.cols[id === 'pk-perubahan' ? 3 : 2];
  if (col === undefined) return [];
  return context.form.programs.flatMap(({ nama, pagu }, index) => {
    const row = placement.rows.get(`program-${String(index + 1)}`);
    if (row === undefined) return [];
    const value = valueAt(grid, row, col);
    const at = { sheet: grid.sheet, row, col };
    if (typeof value !== 'number') return [missing('anggaran-pk', { subject: nama, at })];
    const same = typeof pagu.value !== 'string' && exactOfCell(value).equals(pagu.value);
    return same ? [] : [missing('anggaran-berbeda', { subject: nama, at })];
  });
}

function planTable(
  context: TableContext,
  id: TableId,
  sheetName: string,
  standing: Standing | null,
  lacks: readonly Missing[],
): TablePlan {
  const needs: TableId[] = ['data-lkjip'];
  const base = { id, sheetName, optional: OPTIONAL.includes(id), needs };
  if (standing === null)
    return {
      ...base,
      state: 'belum-ada',
      missing: lacks,
      insert: specOf(build(context, id), sheetName),
      update: null,
      relayout: null,
    };
  const { grid, area } = standing;
  const updated = updateTable(grid, area, build(context, id), (placement) =>
    build(context, id, (key, col) => {
      const row = placement.rows.get(key);
      const at = placement.cols[col - 1];
      return row === undefined || at === undefined ? null : valueAt(grid, row, at);
    }),
  );
  const nothing = { insert: null, update: null, relayout: null };
  if (updated.kind === 'columns-changed')
    return {
      ...base,
      ...nothing,
      state: 'perlu-diperbarui',
      missing: [
        ...lacks,
        missing('kolom-berubah', { at: { sheet: grid.sheet, row: area.top, col: area.left } }),
      ],
    };
  if (updated.kind === 'rows-needed') {
    const at = { sheet: grid.sheet, row: updated.above, col: area.left };
    return {
      ...base,
      ...nothing,
      state: 'perlu-diperbarui',
      missing: [...lacks, missing('sisipkan-baris', { at, count: updated.count })],
    };
  }
  const typedOver = updated.typedOver.map(({ row, col }) =>
    missing('diketik', { at: { sheet: grid.sheet, row, col } }),
  );
  const perjanjian = OPTIONAL.includes(id) ? perjanjianMissing(context, id, grid, updated.placement) : [];
  return {
    ...base,
    state: updated.cells.length === 0 ? 'mutakhir' : 'perlu-diperbarui',
    missing: [...lacks, ...perjanjian, ...typedOver],
    insert: null,
    update: updated.cells.length === 0 ? null : { cells: updated.cells },
    relayout: updated.relayout,
  };
}

export function planLkjip(given: LkjipInput): LkjipPlan {
  const { form: evaluation, formGrid, sheets, ours, settings, words } = given;
  const forms: readonly ComputedForm[] = [{ grid: formGrid, evaluation }, ...(given.more ?? [])];
  const form = joinedFigures(forms.map((each) => formFigures(each.grid, each.evaluation)));
  const title = titleOfForms(forms);
  const standing = new Map<TableId, Standing>();
  for (const [id, { sheet, area }] of ours) {
    const grid = sheets.get(sheet);
    if (grid !== undefined) standing.set(id, { grid, area });
  }
  const taken = new Set(
    [...sheets.keys(), ...forms.map(({ grid }) => grid.sheet)].map((name) => name.toLowerCase()),
  );
  const names = new Map<TableId, string>();
  for (const id of TABLE_IDS) {
    const name = standing.get(id)?.grid.sheet ?? freeSheetName(words.sheets[id], taken);
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  const nameOf = (id: TableId): string => names.get(id) ?? words.sheets[id];

  const dataStanding = standing.get('data-lkjip') ?? null;
  const dataInsert =
    dataStanding === null ? specOf(dataTable(words, form, title), nameOf('data-lkjip')) : null;
  let dataGrid = dataStanding?.grid ?? (dataInsert === null ? formGrid : gridOfSpec(dataInsert));
  let dataCells: readonly CellChange[] = [];
  let without: readonly string[] = [];
  if (dataStanding !== null) {
    const update = updateData(dataGrid, readData(dataGrid, words.data), form, title);
    dataCells = update.cells;
    without = update.without;
    dataGrid = gridWith(dataGrid, { cells: dataCells });
  }
  const data = readData(dataGrid, words.data);
  const context: TableContext = {
    data,
    dataGrid,
    form,
    settings,
    words,
  };
  const notComputed = forms.flatMap((each) => formNotComputed(each.grid, each.evaluation));
  const noData = dataStanding === null ? [missing('data-lkjip')] : [];
  const at = dataStanding === null ? null : { sheet: dataGrid.sheet, row: 1, col: 1 };
  const dataPlan: TablePlan = {
    id: 'data-lkjip',
    sheetName: nameOf('data-lkjip'),
    optional: false,
    needs: [],
    state: dataStanding === null ? 'belum-ada' : dataCells.length === 0 ? 'mutakhir' : 'perlu-diperbarui',
    missing: [
      ...missingHeadings(data, words).map((subject) => missing('judul-kolom', { subject, at })),
      ...without.map((subject) => missing('baris-program', { subject, at })),
      ...missingOf(context, 'data-lkjip', title.tahun),
    ],
    insert: dataInsert,
    update: dataCells.length === 0 ? null : { cells: dataCells },
    relayout: null,
  };
  const others = TABLE_IDS.filter((id) => id !== 'data-lkjip').map((id) =>
    planTable(context, id, nameOf(id), standing.get(id) ?? null, [
      ...noData,
      ...notComputed,
      ...missingOf(context, id, title.tahun),
    ]),
  );
  return { tables: [dataPlan, ...others], narasi: narasiSentences(context) };
}
