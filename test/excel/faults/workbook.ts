/** A small workbook with everything a command can meet, so that a thousand runs of it take little time. */
import { cellKey, columnNumber } from '../../../src/core/grid';
import type { SheetSpec, SpecCell } from '../../../src/core/patch/sheet-spec';
import { createWorkbook } from '../../../src/file';
import type { WorkbookModel } from '../../../src/workbench/model/model';
import { modelOf } from '../../support/excel-session';
import { buildForm } from '../../support/form-builder';
import { withLabelRows } from '../../support/label-rows';
import { REFERENCE_ROWS } from '../../support/reference';
import { bidangSpec } from '../../support/several-forms';

export const FORM = 'Form';
export const NOTES = 'Catatan';
/** A second form, where the workbook has two. */
export const BIDANG = 'Sekretariat';

export interface Places {
  /** An input cell of a row that is computed. */
  readonly input: string;
  /** A cell that terapkan writes; null in it before. */
  readonly computed: string;
  /** An input typed as text, which the check offers to repair. */
  readonly text: string;
}

export interface FaultWorkbook {
  readonly places: Places;
  /** The form as a sheet to be added, under the name `Contoh`. */
  readonly example: SheetSpec;
  /** A new copy with every call. */
  readonly model: () => WorkbookModel;
}

const ROWS = REFERENCE_ROWS.filter(({ kode }) => kode.startsWith('106.02') || kode.startsWith('106.07'));

/**
 * Six rows with rata-rata and total. Computed cells are blank, right, wrong, typed as text, in text format, under a
 * formula of the user's own; one row has a galat and is left alone; one input is a figure typed as text.
 */
export function faultWorkbook({ forms = 1 }: { readonly forms?: 1 | 2 } = {}): FaultWorkbook {
  const built = buildForm({}, ROWS);
  const { spec, rows, columns, moved } = withLabelRows(built, [
    {
      at: built.rows.at(-1) ?? 0,
      labels: [
        ['rata', 'Rata-rata capaian kinerja (%)'],
        ['predikat', 'Predikat kinerja'],
        ['total', 'Total'],
        ['persentase', 'Persentase Realisasi Anggaran'],
        ['predikat total', 'Predikat'],
      ],
    },
  ]);
  const dataRows = built.rows.map(moved);
  const [first = 0, second = 0, third = 0, fourth = 0] = dataRows;
  const last = dataRows.at(-1) ?? 0;
  const col = (meaning: string): number => columns[meaning] ?? 0;
  const changes: readonly (Omit<SpecCell, 'row' | 'col'> & { at: readonly [number, string] })[] = [
    { at: [first, 'capaian.K'], value: null },
    { at: [first, 'capaian.Rp'], value: null },
    { at: [first, 'realisasi.K'], value: null },
    { at: [second, 'capaian.K'], value: 12.5 },
    { at: [second, 'capaianRenstra.K'], value: '12-03' },
    { at: [second, 'realisasiRenstra.K'], value: '01.02', style: '@' },
    { at: [third, 'realisasi.Rp'], value: 1 },
    { at: [fourth, 'tw1.K'], value: '1,00' },
    { at: [last, 'capaian.Rp'], value: 5, formula: '=2+3' },
    { at: [rows['rata'] ?? 0, 'capaian.K'], value: 99 },
    { at: [rows['predikat'] ?? 0, 'capaian.K'], value: 'Sangat' },
    { at: [rows['total'] ?? 0, 'target.Rp'], value: null },
  ];
  const cells = new Map(spec.cells.map((cell) => [cellKey(cell.row, cell.col), cell]));
  for (const { at, ...content } of changes) {
    const [row, meaning] = at;
    cells.delete(cellKey(row, col(meaning)));
    if (content.value !== null) cells.set(cellKey(row, col(meaning)), { row, col: col(meaning), ...content });
  }
  const form: SheetSpec = {
    ...spec,
    name: FORM,
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.col - b.col),
    styles: { '@': { numberFormat: '@' } },
  };
  const notes: SheetSpec = {
    name: NOTES,
    cells: [
      { row: 1, col: 1, value: 'Catatan rapat' },
      { row: 2, col: 2, value: 7 },
    ],
    styles: {},
  };
  const bytes = createWorkbook([form, ...(forms === 2 ? [bidangSpec(BIDANG)] : []), notes]);
  const read = modelOf(bytes);
  const name = (row: number, meaning: string): string => {
    const letters = built.columns[meaning.split('.')[0] ?? ''];
    const half = Array.isArray(letters) ? letters[meaning.endsWith('.K') ? 0 : 1] : letters;
    return `${String(half)}${String(row)}`;
  };
  if (columnNumber(name(first, 'tw1.K').replace(/\d+$/, '')) !== col('tw1.K'))
    throw new Error('columns differ');
  return {
    places: {
      input: name(second, 'tw2.K'),
      computed: name(first, 'capaian.K'),
      text: name(fourth, 'tw1.K'),
    },
    example: {
      ...form,
      name: 'Contoh',
      columnWidths: new Map([[3, 40]]),
      rowHeights: new Map([[4, 60]]),
      freezeAt: { row: 8, col: 4 },
    },
    model: () => structuredClone(read),
  };
}
