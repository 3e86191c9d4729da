/** The figures of a form do not depend on where its rows and columns stand, nor on how it was read. */
import { array, constantFrom, integer, record, shuffledSubarray, type Arbitrary } from 'fast-check';
import { BLOCKS } from '../../src/core/form/columns';
import type { Running } from '../../src/core/host/workbook-host';
import { valueAt, type CellValue, type SheetGrid } from '../../src/core/grid';
import { excelHost } from '../../src/excel/host';
import { createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { openEmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import { constantEvaluator } from '../support/constant-evaluator';
import { modelOf } from '../support/excel-session';
import type { Layout } from '../support/form-builder';
import { campaign } from './campaign';
import { cases, computed, opened, type Case } from './cases';
import { differing } from './compare';
import { figuresOf, unlike } from './figures-of';
import type { FormPlan } from './form-plan';
import { layOut, type LaidOut } from './lay-out';
import { moveColumns } from './move-columns';

/** Shuffles a list by the numbers of another. */
function inOrderOf<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((each, index) => ({ each, key: keys[index % keys.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ each }) => each);
}

const withoutPageBreak = (layout: Layout): Layout =>
  Object.fromEntries(Object.entries(layout).filter(([key]) => key !== 'pageBreakAfter'));

test('of the order of sibling rows', () => {
  const shuffled = record({ each: cases(), keys: array(integer(), { minLength: 4, maxLength: 7 }) });
  const turned = ({ programs, ...form }: FormPlan, keys: readonly number[]): FormPlan => ({
    ...form,
    programs: inOrderOf(programs, keys).map((program) => ({
      ...program,
      kegiatan: inOrderOf(program.kegiatan, keys.slice(1)).map((kegiatan) => ({
        ...kegiatan,
        subkegiatan: inOrderOf(kegiatan.subkegiatan, keys.slice(2)),
      })),
    })),
  });
  return campaign(
    'evaluation independent of the order of siblings',
    { of: 'forms', runs: 80 },
    shuffled,
    ({ each, keys }) => {
      // A wrapped line at a page break belongs to the row above it, whichever that is.
      const layout = withoutPageBreak(each.form.layout);
      // What people typed on the rows of rata-rata is not the rows' matter; figures that were computed before are.
      const form: FormPlan = { ...each.form, layout, computedBefore: null };
      const { laid, options } = opened({ ...each, form });
      const other = layOut(turned(form, keys));
      return unlike(figuresOf(computed(laid.grid, options)), figuresOf(computed(other.grid, options)));
    },
  );
});

interface Moved {
  readonly each: Case;
  /** Blocks in another order; the quarters stay together under their heading. */
  readonly order: readonly number[];
  /** Columns of other things, before the column with this number of the table. */
  readonly inserted: readonly { readonly before: number; readonly words: string }[];
}

const UNRELATED = ['', 'x', '12', 'sudah diperiksa'];

function movedColumns(laid: LaidOut, bare: boolean, { order, inserted }: Moved): (col: number) => number {
  const { columns } = laid;
  const groups = (
    [
      ['targetRenstra'],
      ['realisasiLalu'],
      ['target'],
      ['tw1', 'tw2', 'tw3', 'tw4'],
      ['realisasi'],
      ['capaian'],
      ['realisasiRenstra'],
      ['capaianRenstra'],
    ] as const
  ).filter(([key]) => !(bare && key === 'capaian'));
  const first = columns['targetRenstra.K'] ?? 1;
  const target = new Map<number, number>();
  let next = first;
  for (const index of order) {
    const group = groups[index];
    if (group === undefined) continue;
    const from = columns[`${group[0]}.K`] ?? 0;
    const to = columns[`${group.at(-1) ?? group[0]}.Rp`] ?? 0;
    for (let col = from; col <= to; col++) target.set(col, next++);
  }
  const left = columns['no'] ?? 1;
  const right = (columns['pd'] ?? 1) + 2;
  return (col) => {
    const moved = target.get(col) ?? col;
    // Left of the table, or right of it: between its columns there is nothing else.
    const gap = inserted.filter(({ before }) => (before === 0 ? moved >= left : moved > right)).length;
    return moved + gap;
  };
}

/** Fills the columns that were put in, on every row of the data. */
function withUnrelated(
  grid: SheetGrid,
  rows: readonly number[],
  cols: readonly (readonly [number, string])[],
): SheetGrid {
  const values = grid.values.map((line, index): readonly CellValue[] => {
    if (!rows.includes(index + grid.origin.row)) return line;
    const out = [...line];
    for (const [col, words] of cols) if (words !== '') out[col - 1] = words;
    return out;
  });
  return { ...grid, values };
}

test('of where the columns stand', () => {
  const moves: Arbitrary<Moved> = record({
    each: cases(),
    order: shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
    inserted: array(record({ before: constantFrom(0, 1), words: constantFrom(...UNRELATED) }), {
      maxLength: 4,
    }),
  });
  return campaign(
    'evaluation independent of the place of columns',
    { of: 'forms', runs: 80 },
    moves,
    (moved) => {
      const { laid, options } = opened(moved.each);
      const bare = moved.each.form.layout.bare === true;
      const to = movedColumns(laid, bare, moved);
      const elsewhere = moveColumns(laid.grid, to);
      const left = (laid.columns['no'] ?? 1) - 1;
      const right = to((laid.columns['pd'] ?? 1) + 2);
      let before = left;
      let after = right;
      const grid = withUnrelated(
        elsewhere,
        laid.rows.map(({ row }) => row),
        moved.inserted.map(({ before: place, words }) => [place === 0 ? ++before : ++after, words] as const),
      );
      const one = computed(laid.grid, options);
      const other = computed(grid, options);
      const moveTo = (col: number | null): number | null => (col === null ? null : to(col));
      const places = BLOCKS.flatMap((key) => {
        const [was, is] = [one, other].map(({ evaluation }) => evaluation.form.columns.blocks[key]);
        const same =
          was === undefined ? is === undefined : is?.K === moveTo(was.K) && is.Rp === moveTo(was.Rp);
        return same ? [] : [`${key} is taken for columns ${JSON.stringify(is)}`];
      });
      return [...places, ...unlike(figuresOf(one), figuresOf(other))];
    },
  );
});

const quiet: Running = { progress: () => undefined, signal: new AbortController().signal };

test('of the size of the messages in which Excel gives the sheet', async () => {
  const readings = record({ each: cases(), limit: constantFrom(12_000, 20_000, 60_000) });
  let inPieces = 0;
  await campaign(
    'reading independent of the size of messages',
    { of: 'forms', runs: 15 },
    readings,
    async ({ each, limit }) => {
      const { laid, options } = opened(each);
      const bytes = createWorkbook([laid.spec, laid.isian]);
      const excel = await openEmulatedExcel({ workbook: modelOf(bytes), evaluator: constantEvaluator() });
      try {
        const whole = await excelHost.read(laid.spec.name, quiet);
        const requests = excel.counters.requests;
        excel.faults.responseLimit = limit;
        const pieces = await excelHost.read(laid.spec.name, quiet);
        const file = readSheet(openWorkbook(bytes), laid.spec.name);
        if (excel.counters.requests - requests > 3) inPieces += 1;
        return [
          ...differing(whole, pieces).map((cell) => `in pieces: ${cell}`),
          ...differing(file, whole).map((cell) => `from the file: ${cell}`),
          ...unlike(figuresOf(computed(file, options)), figuresOf(computed(pieces, options))),
        ];
      } finally {
        excel.close();
      }
    },
  );
  expect(inPieces).toBeGreaterThan(5);
});

test('the shuffled columns hold what they held', () => {
  const [head, cell] = ['Satuan', 5];
  const grid: SheetGrid = {
    sheet: 'S',
    origin: { row: 1, col: 2 },
    values: [
      [head, null],
      [cell, 7],
    ],
    formulas: [
      [null, null],
      [null, `=B2+'Isian'!B2&"B2"`],
    ],
    merges: [{ top: 1, left: 2, bottom: 1, right: 3 }],
    formats: new Map(),
    uncalculated: new Set(),
  };
  const moved = moveColumns(grid, (col) => (col === 2 ? 5 : col === 3 ? 4 : col));
  expect([valueAt(moved, 2, 5), valueAt(moved, 2, 4), moved.formulas[1]?.[3], moved.merges]).toEqual([
    5,
    7,
    `=E2+'Isian'!B2&"B2"`,
    [{ top: 1, left: 4, bottom: 1, right: 5 }],
  ]);
});
