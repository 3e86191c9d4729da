/** Hitungan: a computed cell that differs from its rule, with the explanation that fits; the printed header formulas. */
import { exactPercent, type ComputedCell } from '../evaluate/computed';
import type { Evaluation } from '../evaluate/evaluate';
import { groupsOf } from '../evaluate/groups';
import { groupMean, meanOf, memberPercent, percentBlock } from '../evaluate/mean';
import { foundIn } from '../evaluate/inputs';
import { figureOf } from '../evaluate/readings';
import { scaleOf } from '../evaluate/row-context';
import { predikatOf, type Celah } from '../evaluate/scale';
import { blocksIn, type BlockKey } from '../form/columns';
import { isNumberRow } from '../form/header';
import type { GroupRow } from '../form/form';
import { LEVELS, type Level } from '../form/kode';
import { periodOf } from '../form/periods';
import { normalise, textOf } from '../form/normalise';
import { valueAt, type SheetGrid } from '../grid';
import { Exact, HUNDRED, ZERO } from '../number/decimal';
import { printIndonesian } from '../number/print';
import { readCell } from '../number/read-cell';
import type { FigureKind } from '../number/reading';
import { roundBy, roundHalfUp, truncate, type Rounding } from '../number/round';
import { totalOf } from '../number/sum';
import { temuanAt, type Bahan } from './bahan';
import type { RuleId, Temuan } from './temuan';

export interface Explanation {
  readonly rule: RuleId;
  readonly detail: Readonly<Record<string, string>>;
}

const OTHER: Readonly<Record<Rounding, Rounding>> = {
  'setengah-ke-atas': 'potong',
  potong: 'setengah-ke-atas',
};

const OTHERWISE: Explanation = { rule: 'hitungan.berbeda', detail: {} };

/**
 * A percent of a row that is too far from the right one to be it with another rounding, or as a fraction. Told from
 * the plain numbers, as most figures that differ are far away; those that are near are held against the exact figure.
 */
function isFar(grid: SheetGrid, { row, col, value, rule }: ComputedCell): boolean {
  const stands = valueAt(grid, row, col);
  if (typeof stands !== 'number' || !(value instanceof Exact)) return false;
  if (rule.name !== 'capaian' || rule.batas !== null) return false;
  const right = value.toNumber();
  const shown = stands * scaleOf(grid, row, col);
  return Math.abs(shown - right) > 2 && (shown === 0 || Math.abs(shown * 100 - right) > 2);
}

/** How the figure that stands there was rounded, where it is the right one rounded otherwise. */
function otherRounding(found: Exact, exact: Exact, rounding: Rounding): string | null {
  const other = OTHER[rounding];
  if (found.equals(roundBy(other, exact, 2))) return other;
  if (found.equals(roundHalfUp(exact, 0))) return '0';
  if (found.equals(roundHalfUp(exact, 1))) return '1';
  if (found.equals(truncate(exact, 0))) return 'potong-0';
  if (found.equals(truncate(exact, 1))) return 'potong-1';
  // Shown with two decimals it looks right, and everything computed from it goes astray.
  const places = found.decimalPlaces();
  const more = places > 2 && exact.minus(found).abs().lessThan('0.001');
  return more ? 'tidak' : null;
}

interface Percent {
  readonly row: number;
  readonly level: Level;
  readonly kode: string | null;
  /** Rounded as printed; null where the cell stays empty. */
  readonly rounded: Exact | null;
  readonly exact: Exact | null;
  readonly parent: number | null;
  readonly program: number | null;
}

interface Percents {
  readonly all: readonly Percent[];
  /** By the member above, one or two levels up, so that no group has to look through the whole form. */
  readonly below: ReadonlyMap<number, readonly Percent[]>;
}

/** Why a figure is not what the rule gives. Built once per sheet, asked for each cell that differs. */
export interface Explainer {
  readonly explain: (cell: ComputedCell) => Explanation;
}

export function explainer(grid: SheetGrid, evaluation: Evaluation): Explainer {
  const { form, settings } = evaluation;
  const rounding = settings.pembulatan.formulir;
  const byKind = new Map<FigureKind, Percents>();
  const percentsOf = (kind: FigureKind): Percents => {
    const known = byKind.get(kind);
    if (known !== undefined) return known;
    const block = percentBlock(form);
    const col = form.columns.blocks[block]?.[kind];
    const exact = new Map(
      evaluation.cells.flatMap((cell) =>
        cell.col === col ? [[cell.row, exactPercent(cell.rule)] as const] : [],
      ),
    );
    const made = evaluation.rows.map((each): Percent => {
      const { parent } = form.members[each.row.member] ?? { parent: null };
      const above = parent === null ? null : (form.members[parent]?.parent ?? null);
      return {
        row: each.row.row,
        level: each.row.level,
        kode: each.row.kode,
        rounded: each[block][kind],
        exact: exact.get(each.row.row) ?? each[block][kind],
        parent,
        program: above ?? parent,
      };
    });
    const below = new Map<number, Percent[]>();
    for (const each of made)
      for (const above of new Set([each.parent, each.program])) {
        if (above === null) continue;
        const list = below.get(above);
        if (list === undefined) below.set(above, [each]);
        else list.push(each);
      }
    const percents = { all: made, below };
    byKind.set(kind, percents);
    return percents;
  };
  const groupsByRow = new Map(form.groups.map((group) => [group.row, group]));

  /** Of a level over the whole form, worked out once. */
  const means = new Map<string, Exact | null>();
  const meanOfLevel = (kind: FigureKind, level: Level): Exact | null => {
    const key = `${kind} ${level}`;
    const known = means.get(key);
    if (known !== undefined) return known;
    const value = meanOf(
      percentsOf(kind).all.flatMap((each) =>
        each.level === level && each.rounded !== null ? [each.rounded] : [],
      ),
    );
    means.set(key, value);
    return value;
  };

  const groupOf = new Map(groupsOf(form).map((each) => [`${each.per} ${String(each.of)}`, each]));

  /** The setting of rata-rata by which the figure is right, where it is not the one in force. */
  const otherRataRata = (row: GroupRow, kind: FigureKind, found: Exact): string | null => {
    const group = groupOf.get(`${row.per} ${String(row.of)}`);
    if (group === undefined) return null;
    const now = settings.rataRata;
    const members = group.members.map((member) => memberPercent(form, member, evaluation.rows, kind));
    const anggota = now.anggota === 'kode' ? 'indikator' : 'kode';
    const paguNol = now.paguNol === 'ikut' ? 'tidak' : 'ikut';
    const others = [
      [{ ...now, anggota }, `rata-rata.anggota=${anggota}`],
      [{ ...now, paguNol }, `rata-rata.pagu-nol=${paguNol}`],
      [{ anggota, paguNol }, `rata-rata.anggota=${anggota}, rata-rata.pagu-nol=${paguNol}`],
    ] as const;
    const right = groupMean(members, now, rounding).value;
    return (
      others.find(([rataRata]) => {
        const { value } = groupMean(members, rataRata, rounding);
        return value !== null && value.equals(found) && right?.equals(value) !== true;
      })?.[1] ?? null
    );
  };

  const explainMean = (cell: ComputedCell, found: Exact): Explanation | null => {
    const group = groupsByRow.get(cell.row);
    if (group === undefined || cell.kind === 'predikat') return null;
    const { all, below } = percentsOf(cell.kind);
    const within = group.of === null ? all : (below.get(group.of) ?? []);
    const members = within.filter(
      ({ level, parent }) => level === group.per && (group.of === null || parent === group.of),
    );
    const figures = (of: readonly Percent[]): Exact[] => of.flatMap(({ rounded }) => rounded ?? []);
    const fits = (value: Exact | null): boolean =>
      value !== null && roundBy(rounding, value, 2).equals(found);
    const known = (sebab: string, more: Record<string, string> = {}): Explanation => ({
      rule: 'hitungan.rata-rata-lain',
      detail: { sebab, ...more },
    });
    const setelan = otherRataRata(group, cell.kind, found);
    if (setelan !== null) return known('setelan-lain', { setelan });
    // Before truncation, which for two members always fits as well: the other cells of the form show their rounding.
    if (fits(meanOf(members.flatMap(({ exact }) => exact ?? [])))) return known('belum-dibulatkan');
    const right = meanOf(figures(members));
    if (right !== null) {
      const other = otherRounding(found, right, rounding);
      if (other !== null) return { rule: 'hitungan.pembulatan-lain', detail: { cara: other } };
    }
    const zeros = figures(members).filter((figure) => !figure.isZero());
    if (zeros.length < figures(members).length && fits(meanOf(zeros))) return known('tanpa-nol');
    const blanks = members.map(({ rounded }) => rounded ?? ZERO);
    if (blanks.length > figures(members).length && fits(meanOf(blanks))) return known('kosong-dihitung-nol');
    for (const level of LEVELS)
      if (level !== group.per && fits(meanOf(figures(within.filter((each) => each.level === level)))))
        return known('tingkat-lain', { tingkat: level });
    if (fits(meanOf(figures(within)))) return known('semua-baris');
    if (group.of !== null && fits(meanOfLevel(cell.kind, group.per))) return known('seluruh-formulir');
    const total = figures(members);
    // Leaving one member out changes a mean of n by a known amount: found × (n − 1) = sum − member.
    const sum = totalOf(total);
    const left =
      total.length < 2
        ? undefined
        : members.find(
            ({ rounded }) => rounded !== null && fits(sum.minus(rounded).dividedBy(total.length - 1)),
          );
    return left === undefined ? null : known('anggota-terlewat', { baris: String(left.row) });
  };

  const explainTotal = (cell: ComputedCell, found: Exact): Explanation | null => {
    const { target, realisasi } = form.columns.blocks;
    const key = cell.col === target?.Rp ? 'target' : cell.col === realisasi?.Rp ? 'realisasi' : null;
    if (key === null) return null;
    const value = (index: number): Exact => {
      const each = evaluation.rows[index];
      return each?.readings.Rp[key]?.value ?? ZERO;
    };
    const sums: Record<Level, Exact> = { program: ZERO, kegiatan: ZERO, subkegiatan: ZERO };
    form.rows.forEach(({ level }, index) => {
      sums[level] = sums[level].plus(value(index));
    });
    const whole = sums.program.plus(sums.kegiatan).plus(sums.subkegiatan);
    if (found.equals(whole)) return { rule: 'hitungan.total-lain', detail: { sebab: 'semua-tingkat' } };
    for (const level of LEVELS)
      if (found.equals(sums[level]))
        return { rule: 'hitungan.total-lain', detail: { sebab: 'tingkat-lain', tingkat: level } };
    const difference = whole.isZero() ? null : sums.program.minus(found).abs();
    const one = form.rows.findIndex(
      ({ level }, index) => level === 'program' && difference?.equals(value(index)) === true,
    );
    const row = form.rows[one];
    if (row === undefined || difference?.isZero() === true) return null;
    return { rule: 'hitungan.total-lain', detail: { sebab: 'satu-program', baris: String(row.row) } };
  };

  const explainPersentase = (found: Exact): Explanation | null => {
    for (const level of LEVELS) {
      const value = meanOfLevel('Rp', level);
      if (value !== null && roundBy(rounding, value, 2).equals(found))
        return { rule: 'hitungan.total-lain', detail: { sebab: 'rata-rata', tingkat: level } };
    }
    return null;
  };

  const explainPredikat = (cell: ComputedCell, found: string): Explanation => {
    const right = typeof cell.value === 'string' ? normalise(cell.value) : '';
    const stands = normalise(found);
    if (stands !== '' && right !== stands && right.startsWith(stands))
      return { rule: 'hitungan.predikat-terpotong', detail: {} };
    if (cell.rule.name === 'predikat') {
      const { percent } = cell.rule;
      const celah = (['batas-bawah', 'dibulatkan', 'batas-atas'] as const satisfies readonly Celah[]).find(
        (each) => each !== settings.celah && normalise(predikatOf(percent, settings.skala, each)) === stands,
      );
      if (celah !== undefined)
        return {
          rule: 'hitungan.predikat-celah-lain',
          detail: { celah, setelan: settings.celah, nilai: printIndonesian(percent, 2) },
        };
    }
    return { rule: 'hitungan.predikat', detail: {} };
  };

  const explainFigure = (cell: ComputedCell, found: Exact): Explanation | null => {
    if (cell.rule.name === 'rata-rata') return explainMean(cell, found);
    if (cell.rule.name === 'total') return explainTotal(cell, found);
    const exact = exactPercent(cell.rule);
    if (exact !== null) {
      const other = otherRounding(found, exact, rounding);
      if (other !== null) return { rule: 'hitungan.pembulatan-lain', detail: { cara: other } };
      if (!found.isZero() && roundBy(rounding, found.times(HUNDRED), 2).equals(roundBy(rounding, exact, 2)))
        return { rule: 'isi.pecahan-persen', detail: {} };
    }
    return cell.rule.name === 'persentase' ? explainPersentase(found) : null;
  };

  return {
    explain: (cell) => {
      if (cell.kind === 'predikat') return explainPredikat(cell, foundIn(grid, cell) ?? '');
      if (isFar(grid, cell)) return OTHERWISE;
      const figure = figureOf(readCell(grid, cell.row, cell.col, cell.kind));
      const known = figure === null || cell.value === null ? null : explainFigure(cell, figure);
      return known ?? OTHERWISE;
    },
  };
}

/** The finding of one computed cell that differs from its rule. */
export function differenceTemuan(grid: SheetGrid, { rule, detail }: Explanation, cell: ComputedCell): Temuan {
  const expected =
    cell.value === null ? null : typeof cell.value === 'string' ? cell.value : printIndonesian(cell.value, 2);
  return temuanAt(grid.sheet, rule, [cell], {
    found: foundIn(grid, cell),
    expected,
    detail: { aturan: cell.rule.name, ...detail },
  });
}

/** The blocks that the official formula of a computed block names (domain: evaluation-form §1). */
const formulasOf = ({ periods }: Evaluation): Readonly<Partial<Record<BlockKey, readonly BlockKey[]>>> => ({
  realisasi: periods.all,
  capaian: ['realisasi', 'target'],
  realisasiRenstra: ['realisasiLalu', 'realisasi'],
  capaianRenstra: ['realisasiRenstra', 'targetRenstra'],
});

interface Printed {
  readonly number: number;
  /** Numbers of the blocks that the printed formula names; empty where none is printed. */
  readonly names: readonly number[];
  readonly text: string;
  readonly row: number;
  readonly col: number;
}

/** `14 (=6+12)`; the 100 of a percent is no block. */
function readPrinted(text: string, row: number, col: number): Printed | null {
  const match = /^\(?\s*(\d{1,2})\b[^=]*(?:=(.*))?$/.exec(text);
  if (match?.[1] === undefined) return null;
  const names = (match[2] ?? '').match(/\d+/g) ?? [];
  return {
    number: Number(match[1]),
    names: names.map(Number).filter((name) => name !== 100),
    text,
    row,
    col,
  };
}

/** A header that prints `12 (=8+9+10+11)` where 8 to 11 are other blocks, as in one region's form. */
export function periksaKepala({ grid, view, evaluation }: Bahan): Temuan[] {
  const { header, columns } = evaluation.form;
  const formulas = formulasOf(evaluation);
  for (let row = header.top; row <= header.bottom; row++) {
    if (!isNumberRow(grid, view, row)) continue;
    const printed = new Map<BlockKey, Printed>();
    for (const [key, { K, Rp }] of blocksIn(columns.blocks)) {
      const col = K ?? Rp;
      const read = col === null ? null : readPrinted(textOf(view.shown(row, col)), row, col);
      if (read !== null) printed.set(key, read);
    }
    const wrong = [...printed].flatMap(([key, { names, ...rest }]) => {
      const parts = formulas[key] ?? [];
      const numbersOf = (keys: readonly BlockKey[]): number[] =>
        keys.flatMap((each) => printed.get(each)?.number ?? []);
      const official = numbersOf(parts);
      if (names.length === 0 || official.length !== parts.length || official.length === 0) return [];
      const fits = (numbers: readonly number[]): boolean =>
        names.length === numbers.length && numbers.every((number) => names.includes(number));
      // A year that sums its triwulan sums their months.
      const longer = key === 'realisasi' ? evaluation.periods.subtotals : [];
      const sums = (['triwulan', 'semester'] as const).map((kind) =>
        longer.flatMap(({ key: each }) => (periodOf(each)?.kind === kind ? [each] : [])),
      );
      const same = [parts, ...sums].some((keys) => fits(numbersOf(keys)));
      return same ? [] : [{ key, official, ...rest }];
    });
    const [first] = wrong;
    if (first === undefined) return [];
    const sign = first.key === 'capaian' || first.key === 'capaianRenstra' ? '/' : '+';
    return [
      temuanAt(grid.sheet, 'hitungan.rumus-kepala', wrong, {
        found: first.text,
        expected: `${String(first.number)} (=${first.official.join(sign)})`,
        detail: { blok: wrong.map(({ key }) => key).join(',') },
      }),
    ];
  }
  return [];
}
