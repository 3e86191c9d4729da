/** The mean of a group's percents and the formula that keeps it right, by the settings of rata-rata (domain: evaluation-form §3). */
import { columnName, type SheetGrid } from '../grid';
import type { Member, RenjaForm } from '../form/form';
import { asNumber, operandOf, type Operand } from '../formula/operand';
import { mergeRefs, overRefs, roundExpr } from '../formula/shapes';
import { ZERO, type Exact } from '../number/decimal';
import type { FigureKind } from '../number/reading';
import { roundBy, type Rounding } from '../number/round';
import { totalOf } from '../number/sum';
import type { Settings } from './default-settings';
import type { RowEvaluation } from './row';

/** The percent block that rata-rata runs over: capaian, or in the bare form the only one it has. */
export function percentBlock(form: RenjaForm): 'capaian' | 'capaianRenstra' {
  return form.columns.blocks.capaian === undefined ? 'capaianRenstra' : 'capaian';
}

/** One code of a group. */
export interface MemberPercent {
  /** Sheet rows whose percent cell the formula may take: computed, or blank until there is something to compute. */
  readonly rows: readonly number[];
  /** Percent, of those of its rows that have one. */
  readonly figures: readonly Exact[];
  /** Over all of its rows: a further indikator of the code usually has no pagu of its own. */
  readonly hasPagu: boolean;
}

function rowsOf(member: Member, evaluations: readonly RowEvaluation[]): RowEvaluation[] {
  const rows: RowEvaluation[] = [];
  for (const index of member.rows) {
    const each = evaluations[index];
    if (each !== undefined) rows.push(each);
  }
  return rows;
}

export function memberPercent(
  form: RenjaForm,
  member: Member,
  evaluations: readonly RowEvaluation[],
  kind: FigureKind,
): MemberPercent {
  const key = percentBlock(form);
  const rows: number[] = [];
  const figures: Exact[] = [];
  let pagu: Exact | null = null;
  for (const each of rowsOf(member, evaluations)) {
    if (each.pagu !== null) pagu = pagu === null ? each.pagu : pagu.plus(each.pagu);
    if (each.skipped) continue;
    const figure = each[key][kind];
    if (figure !== null) figures.push(figure);
    // A figure or an error that nothing was computed for stays where somebody put it, and is no part of the mean.
    const standing = each.readings[kind][key]?.reading.kind ?? 'blank';
    if (figure !== null || standing === 'blank' || standing === 'missing') rows.push(each.row.row);
  }
  return {
    rows,
    figures,
    // A form without a block of pagu has no code that could be left out for it.
    hasPagu: form.columns.blocks.target === undefined || pagu?.greaterThan(ZERO) === true,
  };
}

/** The cells of a code's pagu, for a formula that looks at them. */
export function paguOperands(
  grid: SheetGrid,
  member: Member,
  evaluations: readonly RowEvaluation[],
): readonly Operand[] {
  return rowsOf(member, evaluations).flatMap(({ readings }): Operand[] => {
    const cell = readings.Rp.target;
    return cell === undefined ? [] : [operandOf(grid, cell.row, cell.col, cell.reading, cell.value)];
  });
}

type RataRata = Settings['rataRata'];

export interface Mean {
  /** Percent, rounded to 2 decimals; null where no member has a figure. */
  readonly value: Exact | null;
  /** Percents it is the mean of. */
  readonly figures: readonly Exact[];
  /** Members with figures that are left out as they have no pagu. */
  readonly left: number;
}

/** Not rounded; null of none. */
export function meanOf(figures: readonly Exact[]): Exact | null {
  const [only = null] = figures;
  return figures.length <= 1 ? only : totalOf(figures).dividedBy(figures.length);
}

export function groupMean(
  members: readonly MemberPercent[],
  { anggota, paguNol }: RataRata,
  rounding: Rounding,
): Mean {
  const filled = members.filter(({ figures }) => figures.length > 0);
  const counted = paguNol === 'ikut' ? filled : filled.filter(({ hasPagu }) => hasPagu);
  const figures =
    anggota === 'kode'
      ? // That mean is printed nowhere, so it is not rounded.
        counted.flatMap((member) => meanOf(member.figures) ?? [])
      : counted.flatMap((member) => member.figures);
  const value = meanOf(figures);
  return {
    value: value === null ? null : roundBy(rounding, value, 2),
    figures,
    left: filled.length - counted.length,
  };
}

/** A code as the formula sees it: its computed rows and the cells of its pagu. */
export interface FormulaMember {
  readonly rows: readonly number[];
  readonly pagu: readonly Operand[];
}

/** A sum of percents and how many they are, as expressions. */
export interface Part {
  readonly sum: string;
  readonly count: string;
}

const counts = (parts: readonly Part[]): string => parts.map(({ count }) => count).join('+');

/** Cells of one column, ranges where they stand below each other. */
const cellsOf = (col: string, rows: readonly number[]): string[] =>
  mergeRefs(rows.map((row) => ({ col, row })));

/** The pagu of a code as an expression. */
function paguExpr(pagu: readonly Operand[]): string {
  const [only, ...others] = pagu;
  if (only !== undefined && others.length === 0) return asNumber(only);
  return `SUM(${pagu.map(({ expr }) => expr).join(',')})`;
}

/** A code whose percents are averaged first, so that it counts once however many indikator it has. */
function codeOnce(list: string, guard: string): Part {
  const there = `COUNT(${list})>0`;
  const test = guard === '' ? there : `AND(${guard}>0,${there})`;
  return { sum: `IF(${test},AVERAGE(${list}),0)`, count: `IF(${test},1,0)` };
}

/** The figures of a list where an expression is more than 0. */
export function whereFigure(list: string, guard: string): Part {
  return { sum: `(${guard}>0)*SUM(${list})`, count: `(${guard}>0)*COUNT(${list})` };
}

/** Rows below each other whose pagu stands in plain cells: one look at both columns. */
export function overPagu(percents: string, pagu: string): Part {
  return {
    sum: `SUMIFS(${percents},${pagu},">0")`,
    // A text counts as more than 0 in a comparison, so that both columns are asked for numbers.
    count: `SUMPRODUCT(ISNUMBER(${percents})*ISNUMBER(${pagu})*(${pagu}>0))`,
  };
}

function partsWithPagu(
  letters: string,
  paguLetters: string,
  members: readonly FormulaMember[],
  { anggota }: RataRata,
): Part[] {
  const parts: Part[] = [];
  let run: number[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return;
    const area = (col: string): string => `${col}${String(first)}:${col}${String(last)}`;
    parts.push(
      first === last
        ? whereFigure(`${letters}${String(first)}`, `N(${paguLetters}${String(first)})`)
        : overPagu(area(letters), area(paguLetters)),
    );
    run = [];
  };
  for (const { rows, pagu } of members) {
    const [row, ...more] = rows;
    const plain = pagu.length === 1 && pagu[0]?.plain === true;
    if (row !== undefined && more.length === 0 && plain) {
      if (run.length > 0 && row !== (run.at(-1) ?? 0) + 1) close();
      run.push(row);
      continue;
    }
    close();
    const list = cellsOf(letters, rows).join(',');
    const guard = paguExpr(pagu);
    parts.push(anggota === 'kode' && rows.length > 1 ? codeOnce(list, guard) : whereFigure(list, guard));
  }
  close();
  return parts;
}

/**
 * `ROUND(ROUND(AVERAGE(V15:V17),11),2)` where that says it all. A code with several indikator that counts
 * once, and codes that count only with a pagu, make it a sum over a count that both look at the cells, so
 * that the formula stays right when one of them changes.
 * @param members those with computed rows
 * @param scale 100 where the percent cells are fractions in percent format; of them, and of the cell of the mean
 */
export function meanFormula(
  cols: { readonly percent: number; readonly pagu: number | null },
  members: readonly FormulaMember[],
  rataRata: RataRata,
  scale: { readonly members: 1 | 100; readonly mean: 1 | 100 },
  rounding: Rounding,
): string {
  const letters = columnName(cols.percent);
  const times = scale.members === 100 ? '*100' : '';
  const over = (parts: readonly Part[], counted: string): string => {
    const mean = `(${parts.map(({ sum }) => sum).join('+')})/(${counts(parts)})`;
    return `=IF(${counted}=0,"",${roundExpr(`${mean}${times}`, 2, rounding, scale.mean)})`;
  };
  if (rataRata.paguNol === 'tidak' && cols.pagu !== null) {
    const parts = partsWithPagu(letters, columnName(cols.pagu), members, rataRata);
    return over(parts, counts(parts));
  }
  const several = rataRata.anggota === 'kode' ? members.filter(({ rows }) => rows.length > 1) : [];
  const plain = members.filter((member) => !several.includes(member)).flatMap(({ rows }) => rows);
  const refs = cellsOf(letters, plain);
  const nested = several.map(({ rows }) => cellsOf(letters, rows).join(','));
  const count = overRefs('COUNT', [...refs, ...nested.flatMap((list) => list.split(','))]);
  if (several.length === 0 && refs.length <= 250)
    return `=IF(${count}=0,"",${roundExpr(`AVERAGE(${refs.join(',')})${times}`, 2, rounding, scale.mean)})`;
  const own: Part[] =
    refs.length === 0 ? [] : [{ sum: overRefs('SUM', refs), count: overRefs('COUNT', refs) }];
  return over([...own, ...nested.map((list) => codeOnce(list, ''))], count);
}
