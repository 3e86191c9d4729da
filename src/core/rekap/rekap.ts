/**
 * The summary over all forms of one workbook: one sheet per bidang, or several forms of one agency.
 *
 * Sheets are parts of the agency: pagu and realisasi of all of them add up, also those of a program that stands on
 * several sheets. For the mean such a program is one program all the same (docs/decisions/0005). Sheets that are one
 * form at different triwulan count once, with the last of them.
 */
import type { Evaluation } from '../evaluate/evaluate';
import { percentBlock } from '../evaluate/mean';
import type { Both, RowEvaluation } from '../evaluate/row';
import { predikatOf } from '../evaluate/scale';
import type { Settings } from '../evaluate/settings';
import type { PeriodKey, Triwulan } from '../form/columns';
import type { Member } from '../form/form';
import { normalise } from '../form/normalise';
import { HUNDRED, ZERO, type Exact } from '../number/decimal';
import type { FigureKind } from '../number/reading';
import { roundBy } from '../number/round';
import { deretOf, yearOfDeret, type Deret } from './deret';

/** What is said of one form and of all together. Money in rupiah, percents as shown (92.97). */
export interface RekapFigures {
  /** How many programs. */
  readonly programs: number;
  readonly pagu: Exact | null;
  readonly realisasi: Exact | null;
  /** Pagu less realisasi; null where either is not known. */
  readonly sisa: Exact | null;
  /** Realisasi / pagu × 100, rounded as the form. */
  readonly penyerapan: Exact | null;
  /** Predikat of penyerapan. */
  readonly predikatPenyerapan: string | null;
  /** Mean of capaian over the programs. */
  readonly rataRata: Both<Exact | null>;
  readonly predikat: Both<string | null>;
}

export interface RekapForm extends RekapFigures {
  readonly sheet: string;
  readonly triwulan: Triwulan;
  /** What the figures speak of: the year up to the triwulan, or the one period that the sheet holds. */
  readonly scope: 'tahun' | PeriodKey;
  /** The sheet that counts in the total in place of this one, the same form at a later triwulan; null where this counts. */
  readonly replacedBy: string | null;
  /** Findings that keep a row from being computed. */
  readonly galat: number;
}

export interface Rekap {
  /** In the order of the sheets. */
  readonly forms: readonly RekapForm[];
  readonly total: RekapFigures;
}

const sum = (figures: readonly (Exact | null)[]): Exact | null => {
  const filled = figures.filter((figure) => figure !== null);
  return filled.length === 0 ? null : filled.reduce((all, each) => all.plus(each), ZERO);
};

const mean = (figures: readonly Exact[]): Exact | null =>
  figures.length === 0 ? null : figures.reduce((all, each) => all.plus(each), ZERO).dividedBy(figures.length);

/** A program of the agency: its parts on one or more sheets. */
interface Program {
  readonly parts: {
    readonly rows: readonly RowEvaluation[];
    /** Capaian of a row, of the year. */
    readonly percentOf: (row: RowEvaluation, kind: FigureKind) => Exact | null;
    /** The percent is realisasi / pagu of this year, and not of the Renstra as in the bare form. */
    readonly ofTheYear: boolean;
  }[];
}

const identityOf = (member: Member, sheet: number, index: number): string =>
  member.kode ?? (normalise(member.uraian) || `${String(sheet)} ${String(index)}`);

function programsOf(forms: readonly Deret[], settings: Settings): Program[] {
  const programs = new Map<string, Program>();
  forms.forEach((deret, sheet) => {
    const last = deret.at(-1);
    if (last === undefined) return;
    const block = percentBlock(last.form);
    // Where the sheets hold a period each, the year is in all of them together.
    const year = last.scope === 'tahun' ? null : yearOfDeret(deret, settings);
    const percentOf = (row: RowEvaluation, kind: FigureKind): Exact | null =>
      last.scope === 'tahun' ? row[block][kind] : (year?.capaian.get(row)?.[kind] ?? null);
    last.form.members.forEach((member, index) => {
      if (member.level !== 'program') return;
      const rows = member.rows.flatMap((at) => {
        const row = last.rows[at];
        return row === undefined || row.skipped ? [] : [row];
      });
      const key = identityOf(member, sheet, index);
      const part = { rows, percentOf, ofTheYear: block === 'capaian' && last.scope === 'tahun' };
      const known = programs.get(key);
      if (known === undefined) programs.set(key, { parts: [part] });
      else known.parts.push(part);
    });
  });
  return [...programs.values()];
}

function percentOfProgram({ parts }: Program, kind: FigureKind, settings: Settings): Exact | null {
  const figures = parts.flatMap(({ rows, percentOf }) => rows.flatMap((row) => percentOf(row, kind) ?? []));
  if (kind === 'K' || parts.length === 1 || !parts.every(({ ofTheYear }) => ofTheYear)) return mean(figures);
  // Money of the parts adds up, so the program's penyerapan is that of the sums.
  const rows = parts.flatMap(({ rows: each }) => each);
  const pagu = sum(rows.map((row) => row.pagu));
  const spent = sum(rows.map(({ realisasi: { Rp } }) => (Rp === null || typeof Rp === 'string' ? null : Rp)));
  return percentage(spent, pagu, settings);
}

function percentage(part: Exact | null, whole: Exact | null, settings: Settings): Exact | null {
  if (part === null || whole === null) return null;
  if (whole.isZero()) return settings.rpNol === '0' ? ZERO : null;
  return roundBy(settings.pembulatan.formulir, part.times(HUNDRED).dividedBy(whole), 2);
}

function figuresOf(
  programs: number,
  pagu: Exact | null,
  realisasi: Exact | null,
  rataRata: Both<Exact | null>,
  settings: Settings,
): RekapFigures {
  const predikat = (figure: Exact | null): string | null =>
    figure === null ? null : predikatOf(figure, settings.skala, settings.celah);
  const penyerapan = percentage(realisasi, pagu, settings);
  return {
    programs,
    pagu,
    realisasi,
    sisa: pagu === null || realisasi === null ? null : pagu.minus(realisasi),
    penyerapan,
    predikatPenyerapan: predikat(penyerapan),
    rataRata,
    predikat: { K: predikat(rataRata.K), Rp: predikat(rataRata.Rp) },
  };
}

function rekapForm(evaluation: Evaluation, replacedBy: string | null, settings: Settings): RekapForm {
  const { form, total, triwulan, scope, temuan } = evaluation;
  const group = evaluation.groups.find(({ per }) => per === 'program');
  return {
    sheet: form.sheet,
    triwulan,
    scope,
    replacedBy,
    galat: temuan.filter(({ severity }) => severity === 'galat').length,
    ...figuresOf(
      form.members.filter(({ level }) => level === 'program').length,
      total.pagu,
      total.realisasi,
      group?.rataRata ?? { K: null, Rp: null },
      settings,
    ),
  };
}

/**
 * @param evaluations all forms of one workbook, in the order of its sheets. Not of several agencies: programs that
 *   every agency has would be taken for one
 * @param settings those in force for the workbook
 */
export function rekap(evaluations: readonly Evaluation[], settings: Settings): Rekap {
  const forms = deretOf(evaluations);
  const lastOf = new Map(forms.flatMap((deret) => deret.map((each) => [each, deret.at(-1)] as const)));
  const programs = programsOf(forms, settings);
  const over = (kind: FigureKind): Exact | null => {
    const value = mean(programs.flatMap((program) => percentOfProgram(program, kind, settings) ?? []));
    return value === null ? null : roundBy(settings.pembulatan.formulir, value, 2);
  };
  const spent = forms.map((deret) => {
    const last = deret.at(-1);
    if (last === undefined) return null;
    return last.scope === 'tahun' ? last.total.realisasi : (yearOfDeret(deret, settings)?.realisasi ?? null);
  });
  return {
    forms: evaluations.map((each) => {
      const last = lastOf.get(each);
      return rekapForm(each, last === undefined || last === each ? null : last.form.sheet, settings);
    }),
    total: figuresOf(
      programs.length,
      sum(forms.map((deret) => deret.at(-1)?.total.pagu ?? null)),
      sum(spent),
      { K: over('K'), Rp: over('Rp') },
      settings,
    ),
  };
}
