/** Antar tabel: the form against the other tables of the workbook (domain: lkjip-tables, "Two roundings in one report"). */
import type { RowEvaluation } from '../evaluate/row';
import { figureOf } from '../evaluate/readings';
import { textOf } from '../form/normalise';
import { cellName, valueAt, type SheetGrid } from '../grid';
import { Exact, HUNDRED } from '../number/decimal';
import { printIndonesian } from '../number/print';
import { readCell } from '../number/read-cell';
import type { FigureKind } from '../number/reading';
import { roundHalfUp, truncate } from '../number/round';
import { temuanAt, valueOf, type Bahan } from './bahan';
import { kodePlace } from './bentuk';
import { compareSasaran } from './sasaran';
import { plainWords, similarity } from './kemiripan';
import { pairUp, type Pasangan } from './pasangan';
import {
  columnOf,
  placeIn,
  readOtherTables,
  type Isi,
  type OtherTable,
  type TableColumn,
  type TableRow,
} from './tabel-lain';
import type { Place, RuleId, Temuan } from './temuan';

/** A figure of the form beside the same quantity in another table. */
interface Beside {
  readonly form: Place;
  readonly value: Exact;
  readonly other: Place;
  readonly table: OtherTable;
}

const cellFigure = (table: OtherTable, place: Place, kind: FigureKind): Exact | null =>
  figureOf(readCell(table.grid, place.row, place.col, kind));

function where({ table, other }: Beside): Record<string, string> {
  return { lembar: table.grid.sheet, sel: cellName(other.row, other.col) };
}

function differs(
  bahan: Bahan,
  rule: RuleId,
  beside: Beside,
  figure: Exact,
  detail: Record<string, string> = {},
): Temuan {
  return temuanAt(bahan.grid.sheet, rule, [beside.form], {
    found: beside.value.toFixed(),
    expected: printIndonesian(figure),
    detail: { ...where(beside), ...detail, tertulis: printIndonesian(beside.value) },
  });
}

/** Rupiah: sen may be left out of a table. */
function money(bahan: Bahan, rule: RuleId, beside: Beside): Temuan[] {
  const figure = cellFigure(beside.table, beside.other, 'Rp');
  if (figure === null || figure.minus(beside.value).abs().lessThan(1)) return [];
  return [differs(bahan, rule, beside, figure)];
}

interface Rounded {
  readonly beside: Beside;
  readonly figure: Exact;
}

/** True where the printed percent is the exact one under some rounding. */
function isRoundingOf(figure: Exact, exact: Exact): boolean {
  const places = Math.min(4, figure.decimalPlaces());
  return [places, places + 1, 2].some(
    (decimals) => figure.equals(roundHalfUp(exact, decimals)) || figure.equals(truncate(exact, decimals)),
  );
}

function percent(bahan: Bahan, beside: Beside, exact: Exact | null, rounded: Rounded[]): Temuan[] {
  const figure = cellFigure(beside.table, beside.other, 'Rp');
  if (figure === null || figure.equals(beside.value)) return [];
  if (exact !== null && isRoundingOf(figure, exact)) {
    rounded.push({ beside, figure });
    return [];
  }
  return [differs(bahan, 'antar-tabel.persen-berbeda', beside, figure)];
}

const spentOn = (each: RowEvaluation): Exact | null =>
  each.realisasi.Rp instanceof Exact ? each.realisasi.Rp : (each.readings.Rp.realisasi?.value ?? null);

const quotient = (part: Exact | null, whole: Exact | null): Exact | null =>
  part === null || whole === null || whole.isZero() ? null : part.times(HUNDRED).dividedBy(whole);

/** The evaluated year: "… TAHUN 2024" above the table. */
function yearOf({ grid, evaluation }: Bahan): number | null {
  for (let row = grid.origin.row; row < evaluation.form.header.top; row++)
    for (const value of grid.values[row - grid.origin.row] ?? []) {
      const year = /\btahun(?: anggaran)? (20\d\d)\b/i.exec(textOf(value))?.[1];
      if (year !== undefined) return Number(year);
    }
  return null;
}

const PAGU_RULE = {
  lain: 'antar-tabel.pagu-berbeda',
  'pk-perubahan': 'antar-tabel.pagu-pk',
  pk: 'antar-tabel.pagu-pk-awal',
} as const satisfies Record<OtherTable['jenis'], RuleId>;

/** The percent of money spent: where a table has a penyerapan, its other percent is the capaian kinerja (Ringkasan). */
const spentShareOf = (table: OtherTable): TableColumn | undefined =>
  columnOf(table, 'penyerapan') ?? columnOf(table, 'persen');

/** Pagu, realisasi and percent of one row of a budget table. */
function compareMoney(
  bahan: Bahan,
  table: OtherTable,
  row: TableRow,
  each: RowEvaluation,
  rounded: Rounded[],
): Temuan[] {
  const { target, realisasi, capaian } = each.readings.Rp;
  const [pagu, spentColumn] = (['pagu', 'realisasi'] as const).map((isi) => columnOf(table, isi));
  if (pagu === undefined) return [];
  const percentColumn = spentShareOf(table);
  const spent = spentOn(each);
  const out: Temuan[] = [];
  const paguForm = valueOf(target);
  if (target !== undefined && paguForm !== null)
    out.push(
      ...money(bahan, PAGU_RULE[table.jenis], {
        form: target,
        value: paguForm,
        other: placeIn(row, pagu),
        table,
      }),
    );
  if (spentColumn !== undefined && realisasi !== undefined && spent !== null)
    out.push(
      ...money(bahan, 'antar-tabel.realisasi-berbeda', {
        form: realisasi,
        value: spent,
        other: placeIn(row, spentColumn),
        table,
      }),
    );
  const at = capaian ?? realisasi;
  const exact = quotient(spent, each.pagu);
  if (percentColumn !== undefined && spentColumn !== undefined && at !== undefined && exact !== null) {
    const value = each.capaian.Rp ?? roundHalfUp(exact, 2);
    out.push(
      ...percent(bahan, { form: at, value, other: placeIn(row, percentColumn), table }, exact, rounded),
    );
  }
  return out;
}

/** Target and realisasi K of the evaluated year, and last year's for a level that is reached, not summed. */
function compareKinerja(
  bahan: Bahan,
  table: OtherTable,
  row: TableRow,
  each: RowEvaluation,
  year: number,
): Temuan[] {
  const { target, realisasi, realisasiLalu } = each.readings.K;
  const out: Temuan[] = [];
  const compare = (
    cell: Place | undefined,
    value: Exact | null,
    isi: Isi,
    tahun: number,
    apa: 'target' | 'realisasi' | 'lalu',
  ): void => {
    const column =
      apa === 'lalu'
        ? table.columns.find((of) => of.isi === isi && of.tahun === tahun)
        : columnOf(table, isi, tahun);
    if (cell === undefined || value === null || column === undefined) return;
    const beside = { form: cell, value, other: placeIn(row, column), table };
    const figure = cellFigure(table, beside.other, 'K');
    if (figure === null || figure.equals(value)) return;
    out.push(differs(bahan, 'antar-tabel.kinerja-berbeda', beside, figure, { apa }));
  };
  compare(target, target?.value ?? null, 'target', year, 'target');
  const real = each.realisasi.K;
  compare(realisasi, real instanceof Exact ? real : null, 'realisasi', year, 'realisasi');
  if (each.metode.metode === 'akhir')
    compare(realisasiLalu, realisasiLalu?.value ?? null, 'realisasi', year - 1, 'lalu');
  return out;
}

const WORDED_ALIKE = 0.6;

/** The row of the member whose indikator the table speaks of, and whether it is worded the same. */
function rowByIndikator(rows: readonly RowEvaluation[], indikator: string) {
  let best: { each: RowEvaluation; score: number } | null = null;
  for (const each of rows) {
    const score = similarity(each.row.indikator, indikator);
    if (score >= WORDED_ALIKE && score > (best?.score ?? 0)) best = { each, score };
  }
  return best;
}

function comparePair(
  bahan: Bahan,
  table: OtherTable,
  { row, member, by }: Pasangan,
  year: number | null,
  rounded: Rounded[],
): Temuan[] {
  const { grid, evaluation } = bahan;
  const { form } = evaluation;
  const of = form.members[member];
  const rows = (of?.rows ?? []).flatMap((index) => evaluation.rows[index] ?? []);
  const [first] = rows;
  if (of === undefined || first === undefined) return [];
  const out: Temuan[] = [];
  const at = (isi: Isi): Record<string, string> => ({
    lembar: table.grid.sheet,
    sel: cellName(row.row, columnOf(table, isi)?.col ?? 1),
  });
  if (by === 'nama' && row.kodeText !== '' && of.kode !== null)
    out.push(
      temuanAt(grid.sheet, 'antar-tabel.kode-berbeda', [kodePlace(bahan, first.row.row)], {
        found: of.kode,
        expected: row.kodeText,
        detail: at('kode'),
      }),
    );
  const { uraian } = form.columns;
  if (uraian !== null && row.uraian !== '' && plainWords(row.uraian) !== plainWords(of.uraian))
    out.push(
      temuanAt(grid.sheet, 'antar-tabel.uraian-berbeda', [{ row: first.row.row, col: uraian }], {
        found: of.uraian,
        expected: row.uraian,
        detail: at('uraian'),
      }),
    );
  out.push(...compareMoney(bahan, table, row, first, rounded));
  if (row.indikator === '') return out;
  const match = rowByIndikator(rows, row.indikator);
  if (match === null) return out;
  const { indikator } = form.columns;
  if (match.score < 1 && indikator !== null)
    out.push(
      temuanAt(grid.sheet, 'antar-tabel.indikator-berbeda', [{ row: match.each.row.row, col: indikator }], {
        found: match.each.row.indikator,
        expected: row.indikator,
        detail: at('indikator'),
      }),
    );
  // Beside a pagu, target and realisasi are money.
  if (year !== null && columnOf(table, 'pagu') === undefined)
    out.push(...compareKinerja(bahan, table, row, match.each, year));
  return out;
}

/** The total of a table that has all programs, and a penyerapan that stands alone (Tabel 3.6). */
function compareTotals(
  bahan: Bahan,
  table: OtherTable,
  pairs: readonly Pasangan[],
  rounded: Rounded[],
): Temuan[] {
  const { evaluation } = bahan;
  const { form, total } = evaluation;
  const { target, realisasi, capaian } = form.columns.blocks;
  const paguCol = target?.Rp ?? null;
  const spentCol = realisasi?.Rp ?? null;
  const last = form.rows.at(-1)?.row ?? form.header.bottom;
  if (paguCol === null || spentCol === null) return [];
  const spent = total.realisasi;
  const exact = quotient(spent, total.pagu);
  const percentPlace = {
    row: form.footer.persentase ?? form.footer.total ?? last,
    col: capaian?.Rp ?? spentCol,
  };
  const comparePercent = (other: Place): Temuan[] =>
    total.persentase === null
      ? []
      : percent(bahan, { form: percentPlace, value: total.persentase, other, table }, exact, rounded);
  const alone = columnOf(table, 'penyerapan');
  const filled =
    alone === undefined ? [] : table.rows.filter((row) => valueAt(table.grid, row.row, alone.col) !== null);
  if (alone !== undefined && columnOf(table, 'pagu') === undefined)
    return filled.length === 1 && filled[0] !== undefined ? comparePercent(placeIn(filled[0], alone)) : [];
  const programs = form.members.flatMap(({ level }, index) => (level === 'program' ? [index] : []));
  const paired = new Set(pairs.map(({ member }) => member));
  const row = table.rows.find((each) => each.total);
  const pagu = columnOf(table, 'pagu');
  if (row === undefined || pagu === undefined || !programs.every((index) => paired.has(index))) return [];
  const out: Temuan[] = [];
  const totalRow = form.footer.total ?? last;
  if (total.pagu !== null)
    out.push(
      ...money(bahan, PAGU_RULE[table.jenis], {
        form: { row: totalRow, col: paguCol },
        value: total.pagu,
        other: placeIn(row, pagu),
        table,
      }),
    );
  const spentColumn = columnOf(table, 'realisasi');
  if (spent === null || spentColumn === undefined) return out;
  out.push(
    ...money(bahan, 'antar-tabel.realisasi-berbeda', {
      form: { row: totalRow, col: spentCol },
      value: spent,
      other: placeIn(row, spentColumn),
      table,
    }),
  );
  const percentColumn = spentShareOf(table);
  return percentColumn === undefined ? out : [...out, ...comparePercent(placeIn(row, percentColumn))];
}

/** The same ratio truncated here and rounded there: one finding per table. */
function roundings(bahan: Bahan, rounded: readonly Rounded[]): Temuan[] {
  const byTable = new Map<OtherTable, Rounded[]>();
  for (const each of rounded) {
    const list = byTable.get(each.beside.table);
    if (list === undefined) byTable.set(each.beside.table, [each]);
    else list.push(each);
  }
  return [...byTable.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const { beside, figure } = first;
    return [
      temuanAt(
        bahan.grid.sheet,
        'antar-tabel.persen-pembulatan',
        list.map((each) => each.beside.form),
        {
          found: beside.value.toFixed(),
          expected: printIndonesian(figure, 2),
          detail: { ...where(beside), tertulis: printIndonesian(beside.value, 2) },
        },
      ),
    ];
  });
}

/** @param others the grids of the workbook's other sheets; those without a table of their own are passed over */
export function periksaAntarTabel(bahan: Bahan, others: readonly SheetGrid[]): Temuan[] {
  const tables = others.flatMap(readOtherTables);
  const revised = tables.some(({ jenis }) => jenis === 'pk-perubahan');
  const year = yearOf(bahan);
  const rounded: Rounded[] = [];
  const out = tables
    // A table of another year has other figures, rightly.
    .filter(({ tahun }) => year === null || tahun.length === 0 || tahun.includes(year))
    // The first Perjanjian Kinerja no longer binds where its revision is there.
    .filter(({ jenis }) => !(revised && jenis === 'pk'))
    .flatMap((table) => {
      const pairs = pairUp(bahan.evaluation.form, table);
      return [
        ...pairs.flatMap((pair) => comparePair(bahan, table, pair, year, rounded)),
        ...compareTotals(bahan, table, pairs, rounded),
      ];
    });
  return [...out, ...roundings(bahan, rounded), ...compareSasaran(bahan, tables)];
}
