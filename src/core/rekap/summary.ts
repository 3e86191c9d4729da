/** The figures of several forms that are one agency's: one sheet per bidang, summed up by the rules of one form. */
import type { Evaluation } from '../evaluate/evaluate';
import { groupMean, memberPercent, percentBlock, type MemberPercent } from '../evaluate/mean';
import type { Both } from '../evaluate/row';
import { predikatOf } from '../evaluate/scale';
import type { Settings } from '../evaluate/settings';
import type { Triwulan } from '../form/columns';
import type { Member } from '../form/form';
import { LEVELS, type Level } from '../form/kode';
import { normalise } from '../form/normalise';
import { Exact, HUNDRED, ZERO } from '../number/decimal';
import type { FigureKind } from '../number/reading';
import { roundBy } from '../number/round';
import { sumOf } from '../number/sum';
import type { ComputedForm, CountedForms } from './counted-forms';
import { yearOfDeret, type YearOfDeret } from './year-of-deret';

export interface FormsSummary {
  /** The earliest and the latest triwulan up to which a form is evaluated. */
  readonly triwulan: { readonly from: Triwulan; readonly to: Triwulan };
  /** Codes of each level; one that stands in several forms counts once. */
  readonly members: Readonly<Record<Level, number>>;
  /** Indicator rows. */
  readonly rows: number;
  /** Rupiah. */
  readonly pagu: Exact | null;
  /** Rupiah; null also where the year of a form is not known. */
  readonly realisasi: Exact | null;
  /** Percent: total realisasi against total pagu. */
  readonly penyerapan: Exact | null;
  readonly predikatPenyerapan: string | null;
  /** Percent: over the programs of all forms, or the highest level there is. */
  readonly rataRata: Both<Exact | null>;
  readonly predikat: Both<string | null>;
  /** Sheets of one triwulan that lack the sheets of those before it, so that the year of their form is not known. */
  readonly withoutYear: readonly string[];
}

/** A form that counts. */
interface Counted {
  readonly evaluation: Evaluation;
  /** Of sheets that hold a triwulan each; null where the sheet holds the year itself, or the year is not known. */
  readonly year: YearOfDeret | null;
}

const holdsTheYear = ({ evaluation }: Counted): boolean => evaluation.scope === 'tahun';

/** A code on one of the sheets. */
interface Part {
  readonly of: Counted;
  readonly member: Member;
}

/** Codes across forms. A code that one form has twice counts twice, as it does in that form's own rata-rata. */
function partsByKode(counted: readonly Counted[], level: Level): Map<string, Part[]> {
  const out = new Map<string, Part[]>();
  counted.forEach((of, form) => {
    const seen = new Map<string, number>();
    for (const member of of.evaluation.form.members) {
      if (member.level !== level) continue;
      const name = member.kode ?? (normalise(member.uraian) || `formulir ${String(form)}`);
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      const key = `${name} ${String(before)}`;
      out.set(key, [...(out.get(key) ?? []), { of, member }]);
    }
  });
  return out;
}

const rowsOf = ({ of: { evaluation }, member }: Part) =>
  member.rows.flatMap((index) => evaluation.rows[index] ?? []).filter(({ skipped }) => !skipped);

/** Capaian of the year, whether the sheet holds it or only a part of it. */
function percentOfPart(part: Part, kind: FigureKind): MemberPercent {
  const { of, member } = part;
  const own = memberPercent(of.evaluation.form, member, of.evaluation.rows, kind);
  if (holdsTheYear(of)) return own;
  return { ...own, figures: rowsOf(part).flatMap((row) => of.year?.capaian.get(row)?.[kind] ?? []) };
}

/** A code counts once: its K with the mean of its indicators; its Rp, over several sheets, by the sums of its money. */
function percentOfCode(parts: readonly Part[], kind: FigureKind, settings: Settings): MemberPercent {
  const percents = parts.map((part) => percentOfPart(part, kind));
  const together: MemberPercent = {
    rows: [],
    figures: percents.flatMap(({ figures }) => figures),
    hasPagu: percents.some(({ hasPagu }) => hasPagu),
  };
  const isOfTheYear = ({ of }: Part): boolean =>
    holdsTheYear(of) && percentBlock(of.evaluation.form) === 'capaian';
  if (kind === 'K' || parts.length === 1 || !parts.every(isOfTheYear)) return together;
  const rows = parts.flatMap(rowsOf);
  const spent = rows.map(({ realisasi: { Rp } }) => (Rp instanceof Exact ? Rp : null));
  const percent = penyerapanOf(sumOf(spent), sumOf(rows.map(({ pagu }) => pagu)), settings);
  // A percent of a row is held to the cap; that of all money is not.
  const { batas } = settings;
  const capped = percent === null || batas === null ? percent : Exact.min(batas, percent);
  return { ...together, figures: capped === null ? [] : [capped] };
}

/** Something is to be reached there, or cannot be read: what is below says nothing in its place. */
const hasTargets = (parts: readonly Part[], kind: FigureKind): boolean =>
  parts.some(({ of: { evaluation }, member }) =>
    member.rows.some((index) => {
      const row = evaluation.rows[index];
      return row !== undefined && (row.skipped || (row.readings[kind].target?.value ?? null) !== null);
    }),
  );

/** Over the codes of the highest level that has figures. */
function rataRataOf(counted: readonly Counted[], kind: FigureKind, settings: Settings): Exact | null {
  const [only, ...others] = counted;
  // One form alone has said it, in a cell that may be the user's own formula.
  if (only !== undefined && others.length === 0 && holdsTheYear(only)) {
    const said = only.evaluation.groups.find(({ per }) => per === 'program')?.rataRata[kind] ?? null;
    if (said !== null) return said;
  }
  for (const level of LEVELS) {
    const codes = [...partsByKode(counted, level).values()];
    const percents = codes.map((parts) => percentOfCode(parts, kind, settings));
    const { value } = groupMean(percents, settings.rataRata, settings.pembulatan.formulir);
    if (value !== null || hasTargets(codes.flat(), kind)) return value;
  }
  return null;
}

/** @param forms of one workbook, so that one settings holds for all; at least one counts */
export function summariseForms({ deret }: CountedForms<ComputedForm>): FormsSummary {
  const counted = deret.map((sheets): Counted => {
    const evaluations = sheets.map(({ evaluation }) => evaluation);
    const evaluation = evaluations.at(-1);
    if (evaluation === undefined) throw new Error('a form of no sheet');
    return { evaluation, year: evaluation.scope === 'tahun' ? null : yearOfDeret(evaluations) };
  });
  const evaluations = counted.map(({ evaluation }) => evaluation);
  const [first] = evaluations;
  if (first === undefined) throw new Error('no form to sum up');
  const { settings } = first;
  const withoutYear = counted.filter((each) => !holdsTheYear(each) && each.year === null);
  const pagu = sumOf(evaluations.map(({ total }) => total.pagu));
  // A sum without one of them would be taken for the agency's.
  const realisasi =
    withoutYear.length > 0
      ? null
      : sumOf(counted.map(({ evaluation: { total }, year }) => year?.realisasi ?? total.realisasi));
  const penyerapan = penyerapanOf(realisasi, pagu, settings);
  const rataRata = { K: rataRataOf(counted, 'K', settings), Rp: rataRataOf(counted, 'Rp', settings) };
  const predikat = (percent: Exact | null): string | null =>
    percent === null ? null : predikatOf(percent, settings.skala, settings.celah);
  const quarters = evaluations.map(({ triwulan }) => triwulan);
  const codes = (level: Level): number => partsByKode(counted, level).size;
  return {
    triwulan: { from: Math.min(...quarters) as Triwulan, to: Math.max(...quarters) as Triwulan },
    members: {
      program: codes('program'),
      kegiatan: codes('kegiatan'),
      subkegiatan: codes('subkegiatan'),
    },
    rows: evaluations.reduce((all, { rows }) => all + rows.length, 0),
    pagu,
    realisasi,
    penyerapan,
    predikatPenyerapan: predikat(penyerapan),
    rataRata,
    predikat: { K: predikat(rataRata.K), Rp: predikat(rataRata.Rp) },
    withoutYear: withoutYear.map(({ evaluation }) => evaluation.form.sheet),
  };
}

/** Percent, rounded as the form rounds; a divisor of 0 by the setting of Rp. */
export function penyerapanOf(
  realisasi: Exact | null,
  pagu: Exact | null,
  { rpNol, pembulatan }: Pick<Settings, 'rpNol' | 'pembulatan'>,
): Exact | null {
  if (pagu === null || realisasi === null) return null;
  if (pagu.isZero()) return rpNol === '0' ? ZERO : null;
  return roundBy(pembulatan.formulir, realisasi.times(HUNDRED).dividedBy(pagu), 2);
}
