/** The figures of several forms that are one agency's: one sheet per bidang, summed up by the rules of one form. */
import type { Evaluation } from '../evaluate/evaluate';
import { groupMean, memberPercent, percentBlock, type MemberPercent } from '../evaluate/mean';
import type { Both } from '../evaluate/row';
import { predikatOf } from '../evaluate/scale';
import type { Settings } from '../evaluate/settings';
import type { Triwulan } from '../form/columns';
import type { Member } from '../form/form';
import type { Level } from '../form/kode';
import { normalise } from '../form/normalise';
import { Exact, HUNDRED, ZERO } from '../number/decimal';
import { roundBy } from '../number/round';
import type { ComputedForm, CountedForms } from './counted-forms';

export interface FormsSummary {
  /** The earliest and the latest triwulan up to which a form is evaluated. */
  readonly triwulan: { readonly from: Triwulan; readonly to: Triwulan };
  /** Codes of each level; one that stands in several forms counts once. */
  readonly members: Readonly<Record<Level, number>>;
  /** Indicator rows. */
  readonly rows: number;
  /** Rupiah. */
  readonly pagu: Exact | null;
  readonly realisasi: Exact | null;
  /** Percent: total realisasi against total pagu. */
  readonly penyerapan: Exact | null;
  readonly predikatPenyerapan: string | null;
  /** Percent: over the programs of all forms, or the highest level there is. */
  readonly rataRata: Both<Exact | null>;
  readonly predikat: Both<string | null>;
}

const LEVELS: readonly Level[] = ['program', 'kegiatan', 'subkegiatan'];

const sumOf = (figures: readonly (Exact | null)[]): Exact | null =>
  figures.reduce((all, figure) => (figure === null ? all : (all ?? ZERO).plus(figure)), null);

/** A code on one of the sheets. */
interface Part {
  readonly evaluation: Evaluation;
  readonly member: Member;
}

/** Codes across forms. A code that one form has twice counts twice, as it does in that form's own rata-rata. */
function partsByKode(evaluations: readonly Evaluation[], level: Level): Map<string, Part[]> {
  const out = new Map<string, Part[]>();
  evaluations.forEach((evaluation, form) => {
    const seen = new Map<string, number>();
    for (const member of evaluation.form.members) {
      if (member.level !== level) continue;
      const name = member.kode ?? (normalise(member.uraian) || `formulir ${String(form)}`);
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      const key = `${name} ${String(before)}`;
      out.set(key, [...(out.get(key) ?? []), { evaluation, member }]);
    }
  });
  return out;
}

/** A code counts once: its K with the mean of its indicators; its Rp, over several sheets, by the sums of its money. */
function percentOfCode(parts: readonly Part[], kind: 'K' | 'Rp', settings: Settings): MemberPercent {
  const percents = parts.map(({ evaluation: { form, rows }, member }) =>
    memberPercent(form, member, rows, kind),
  );
  const together: MemberPercent = {
    rows: [],
    figures: percents.flatMap(({ figures }) => figures),
    hasPagu: percents.some(({ hasPagu }) => hasPagu),
  };
  const blocks = parts.map(({ evaluation }) => percentBlock(evaluation.form));
  if (kind === 'K' || parts.length === 1 || blocks.some((block) => block !== 'capaian')) return together;
  const rows = parts.flatMap(({ evaluation, member }) =>
    member.rows.flatMap((index) => evaluation.rows[index] ?? []).filter(({ skipped }) => !skipped),
  );
  const spent = rows.map(({ realisasi: { Rp } }) => (Rp instanceof Exact ? Rp : null));
  const percent = penyerapanOf(sumOf(spent), sumOf(rows.map(({ pagu }) => pagu)), settings);
  return { ...together, figures: percent === null ? [] : [percent] };
}

/** Over the codes of the highest level that has figures. */
function rataRataOf(evaluations: readonly Evaluation[], kind: 'K' | 'Rp', settings: Settings): Exact | null {
  for (const level of LEVELS) {
    const percents = [...partsByKode(evaluations, level).values()].map((parts) =>
      percentOfCode(parts, kind, settings),
    );
    const { value } = groupMean(percents, settings.rataRata, settings.pembulatan.formulir);
    if (value !== null) return value;
  }
  return null;
}

/** @param forms of one workbook, so that one settings holds for all; at least one counts */
export function summariseForms({ counted }: CountedForms<ComputedForm>): FormsSummary {
  const evaluations = counted.map(({ evaluation }) => evaluation);
  const [first] = evaluations;
  if (first === undefined) throw new Error('no form to sum up');
  const { settings } = first;
  const pagu = sumOf(evaluations.map(({ total }) => total.pagu));
  const realisasi = sumOf(evaluations.map(({ total }) => total.realisasi));
  const penyerapan = penyerapanOf(realisasi, pagu, settings);
  const rataRata = { K: rataRataOf(evaluations, 'K', settings), Rp: rataRataOf(evaluations, 'Rp', settings) };
  const predikat = (percent: Exact | null): string | null =>
    percent === null ? null : predikatOf(percent, settings.skala, settings.celah);
  const quarters = evaluations.map(({ triwulan }) => triwulan);
  const codes = (level: Level): number => partsByKode(evaluations, level).size;
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
