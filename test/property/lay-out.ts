/** From the plan of a form to its sheet: cells, merges, formats, and what each cell is. */
import { hitung } from '../../src/commands/hitung';
import { DEFAULT_SETTINGS } from '../../src/core/evaluate/settings';
import { BLOCKS, type BlockKey } from '../../src/core/form/columns';
import type { Level } from '../../src/core/form/kode';
import { cellKey, cellName, type CellValue, type SheetGrid } from '../../src/core/grid';
import { gridOfSpec } from '../../src/core/lkjip/grid-with';
import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { buildForm } from '../support/form-builder';
import { withLabelRows, type Anchor } from '../support/label-rows';
import type { ReferenceRow } from '../support/reference';
import type { Content } from './content';
import { COMPUTED, type FormPlan, type Half, type MemberPlan, type RowPlan } from './form-plan';

export interface LaidOutRow {
  /** Name of the code, the same wherever it stands: `p2`, `p2.k1.s3`; further indicators `p2#1`. */
  readonly id: string;
  readonly row: number;
  readonly level: Level;
  /** As the builder fuses it, `106.02.2.01.0003`; empty where the form has none. */
  readonly kode: string;
  readonly plan: RowPlan;
}

export interface LaidOut {
  readonly spec: SheetSpec;
  readonly grid: SheetGrid;
  readonly rows: readonly LaidOutRow[];
  /** Column by meaning: `tw1.Rp`. */
  readonly columns: Readonly<Record<string, number>>;
  /** Cells (by `cellKey`) that only people write. */
  readonly inputs: ReadonlySet<number>;
  /** Cells whose formula reaches into another sheet. */
  readonly foreign: ReadonlySet<number>;
  /** The sheet those formulas reach into. */
  readonly isian: SheetSpec;
}

interface Node {
  readonly id: string;
  readonly level: Level;
  readonly kode: string;
  readonly rows: readonly RowPlan[];
}

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

interface Planned {
  readonly nodes: readonly Node[];
  /** Labels after a node, by its id. */
  readonly labels: ReadonlyMap<string, readonly (readonly [string, string])[]>;
}

function planned({ programs, groups, footer }: FormPlan): Planned {
  const nodes: Node[] = [];
  const labels = new Map<string, (readonly [string, string])[]>();
  const label = (id: string, name: string, text: string): void => {
    const after = nodes.at(-1)?.id ?? '';
    labels.set(after, [...(labels.get(after) ?? []), [`${name} ${id}`, text]]);
  };
  const group = (id: string, per: string): void => {
    label(id, 'rata', `Rata-rata capaian kinerja Per ${per} (%)`);
    label(id, 'predikat', 'Predikat');
  };
  const add = (id: string, level: Level, kode: string, { rows }: MemberPlan): void => {
    nodes.push({ id, level, kode, rows });
  };
  for (const program of programs) {
    const p = `p${String(program.number)}`;
    const kode = `106.${digits(program.number, 2)}`;
    add(p, 'program', kode, program);
    for (const kegiatan of program.kegiatan) {
      const k = `${p}.k${String(kegiatan.number)}`;
      const kodeKegiatan = `${kode}.2.${digits(kegiatan.number, 2)}`;
      add(k, 'kegiatan', kodeKegiatan, kegiatan);
      for (const sub of kegiatan.subkegiatan)
        add(`${k}.s${String(sub.number)}`, 'subkegiatan', `${kodeKegiatan}.${digits(sub.number, 4)}`, sub);
      if (groups === 'full' && kegiatan.subkegiatan.length > 0) group(k, 'Subkegiatan');
    }
    if (groups === 'full' && program.kegiatan.length > 0) group(p, 'Kegiatan');
  }
  if (groups === 'full') group('', 'Program');
  if (groups === 'simple') {
    label('', 'rata', 'Rata-rata capaian kinerja (%)');
    label('', 'predikat', 'Predikat kinerja');
  }
  if (footer.includes('total')) label('', 'total', 'Total');
  if (footer.includes('persentase')) label('', 'persentase', 'Persentase Realisasi Anggaran');
  if (footer.includes('predikat')) label('', 'predikat total', 'Predikat');
  if (footer.includes('teks'))
    label('', 'teks', 'Faktor pendorong keberhasilan pencapaian kinerja: dukungan 2 kecamatan');
  return { nodes, labels };
}

const NO_FIGURES = Object.fromEntries(
  BLOCKS.map((key) => [key, ['0', '0']]),
) as unknown as ReferenceRow['blocks'];

/** Rows as the builder takes them; further indicators of a code carry neither code nor name. */
function sourceRows(nodes: readonly Node[]): (ReferenceRow & { readonly of: LaidOutRow })[] {
  return nodes.flatMap(({ id, level, kode, rows }) =>
    rows.map((plan, index) => {
      const further = index > 0;
      return {
        level: further ? 'lanjutan' : level,
        no: '',
        kode: further ? '' : kode,
        uraian: further ? '' : `Uraian ${id}`,
        indikator: `${plan.indikator} ${id}`,
        satuan: plan.satuan,
        blocks: NO_FIGURES,
        of: { id: further ? `${id}#${String(index)}` : id, row: 0, level, kode, plan },
      };
    }),
  );
}

interface Sheet {
  readonly cells: Map<number, SpecCell>;
  readonly styles: Record<string, { readonly numberFormat: string }>;
}

function put(sheet: Sheet, row: number, col: number, content: Content): void {
  const { value, formula, format } = content;
  if (value === null && formula === undefined && format === undefined) {
    sheet.cells.delete(cellKey(row, col));
    return;
  }
  if (format !== undefined) sheet.styles[format] = { numberFormat: format };
  sheet.cells.set(cellKey(row, col), {
    row,
    col,
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { style: format }),
  });
}

/** @param name of the sheet; formulas to other sheets reach into `Isian` followed by it */
export function layOut(plan: FormPlan, name = 'Form'): LaidOut {
  const { nodes, labels } = planned(plan);
  const source = sourceRows(nodes);
  const { layout } = plan;
  const built = buildForm({ ...layout, blank: BLOCKS }, source);
  const at = source.map(({ of }, index) => ({ ...of, row: built.rows[index] ?? 0 }));
  const last = new Map(at.map(({ id, row }) => [id.replace(/#.*$/, ''), row]));
  const anchors: Anchor[] = [...labels].map(([id, list]) => ({ at: last.get(id) ?? 0, labels: list }));
  const labelled = withLabelRows(built, anchors);
  const { columns, moved } = labelled;
  const rows = at.map((each) => ({ ...each, row: moved(each.row) }));
  const sheet: Sheet = {
    cells: new Map(labelled.spec.cells.map((cell) => [cellKey(cell.row, cell.col), cell])),
    styles: {},
  };

  const isian: SpecCell[] = [];
  const foreign = new Set<number>();
  const isianName = `Isian ${name}`;
  const isianCell = (value: CellValue): string => {
    isian.push({ row: isian.length + 1, col: 2, value });
    return `'${isianName}'!B${String(isian.length)}`;
  };
  const filled = (row: number, content: Content): Content => {
    const { formula } = content;
    if (formula === undefined) return content;
    let missing = false;
    const text = formula.replace(/\{([^}]+)\}/g, (_, meaning: string) => {
      if (meaning === 'isian') return isianCell(content.value);
      const col = columns[meaning];
      if (col === undefined) missing = true;
      return cellName(row, col ?? 1);
    });
    return missing ? { value: content.value } : { ...content, formula: text };
  };
  const putAt = (row: number, col: number, content: Content): void => {
    const made = filled(row, content);
    foreign.delete(cellKey(row, col));
    if (made.formula?.includes('!') === true && made.formula !== '=#REF!') foreign.add(cellKey(row, col));
    put(sheet, row, col, made);
  };

  const inputs = new Set<number>();
  const eachBlockCell = (work: (row: LaidOutRow, key: BlockKey, half: Half, col: number) => void): void => {
    for (const row of rows)
      for (const key of BLOCKS)
        for (const half of ['K', 'Rp'] as const) {
          const col = columns[`${key}.${half}`];
          if (col !== undefined) work(row, key, half, col);
        }
  };
  const isComputed = (key: BlockKey): boolean => COMPUTED.some((each) => each === key);
  eachBlockCell(({ row, plan: { cells } }, key, half, col) => {
    if (isComputed(key)) return;
    inputs.add(cellKey(row, col));
    const content = cells[key][half];
    if (content !== null) putAt(row, col, content);
  });
  const helpers = layout.helpers === true ? (columns['pd'] ?? 0) : null;
  for (const {
    row,
    plan: { metode, arah },
  } of rows) {
    if (helpers !== null) {
      put(sheet, row, helpers + 1, { value: metode === '' ? null : metode });
      put(sheet, row, helpers + 2, { value: arah === '' ? null : arah });
    }
    plan.leftColumns.forEach((text, index) => {
      const col = (layout.at?.col ?? 1) - 1 - index;
      if (col >= 1) put(sheet, row, col, { value: text });
    });
  }

  const specOf = (): SheetSpec => ({
    ...labelled.spec,
    name,
    cells: [...sheet.cells.values()].sort((a, b) => a.row - b.row || a.col - b.col),
    styles: sheet.styles,
  });
  if (plan.computedBefore !== null) {
    const before = hitung(gridOfSpec(specOf()), { settings: DEFAULT_SETTINGS, mode: plan.computedBefore });
    if (before.kind === 'computed')
      for (const { row, col, after } of before.result.patch.cells)
        putAt(row, col, {
          value: after.value,
          ...(after.formula === null ? {} : { formula: after.formula }),
        });
  }
  eachBlockCell(({ row, plan: { cells } }, key, half, col) => {
    const content = isComputed(key) ? cells[key][half] : null;
    if (content !== null) putAt(row, col, content);
  });
  Object.values(labelled.rows).forEach((row, index) => {
    const content = plan.labelCells[index % Math.max(1, plan.labelCells.length)];
    const col = columns[index % 2 === 0 ? 'capaian.K' : 'capaian.Rp'];
    if (content !== undefined && col !== undefined && content.value !== null) putAt(row, col, content);
  });
  const spec = specOf();
  return {
    spec,
    grid: gridOfSpec(spec),
    rows,
    columns,
    inputs,
    foreign,
    isian: {
      name: isianName,
      cells: isian.length === 0 ? [{ row: 1, col: 1, value: 'Isian' }] : isian,
      styles: {},
    },
  };
}
