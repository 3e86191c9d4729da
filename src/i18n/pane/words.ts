/** Every word of the pane, typed, so that a language that lacks one does not compile. */
import type { ChangeKind, PreviewGroup } from '../../commands/preview';
import type { Action, Problem } from '../../commands/session/state';
import type { HasilWords } from '../../commands/hasil-pemeriksaan';
import type { Basis } from '../../core/check/aturan';
import type { RuleId, Severity } from '../../core/check/temuan';
import type { FigureRule } from '../../core/evaluate/computed';
import type { ColumnObjection, HeaderObjection } from '../../core/form/correction-sense';
import type { Meaning } from '../../core/form/corrections';
import type { Evidence } from '../../core/form/form';
import type { PeriodKey, PeriodKind, Triwulan } from '../../core/form/columns';
import type { TableState } from '../../core/lkjip/plan';
import type { Phase } from '../../core/host/workbook-host';
import type { SeveralFormsWords } from './beberapa-formulir';
import type { FormulirBaruWords } from './formulir-baru';
import type { IndikatorWords } from './indikator';
import type { SetelanWords } from './setelan';

export interface ProblemWords {
  /** What happened and why. */
  readonly title: string;
  /** What to do next. */
  readonly advice: string;
}

export interface PaneWords {
  readonly title: string;
  readonly tabs: {
    readonly label: string;
    readonly hitung: string;
    readonly periksa: string;
    readonly lkjip: string;
    readonly setelan: string;
  };
  /** A part of the pane that is fetched when it is wanted. */
  readonly part: {
    readonly loading: string;
    readonly failed: string;
    readonly again: string;
    /** Leaves a page that could not be fetched. */
    readonly back: string;
  };
  readonly form: {
    readonly heading: string;
    readonly kind: { readonly extended: string; readonly bare: string };
    readonly triwulan: string;
    readonly triwulanAuto: (triwulan: Triwulan, period: PeriodKind) => string;
    readonly triwulanName: (triwulan: Triwulan, period: PeriodKind) => string;
    readonly rows: (rows: number, program: number, kegiatan: number, subkegiatan: number) => string;
    readonly sure: (percent: string) => string;
    readonly why: string;
    readonly evidence: (evidence: Evidence) => string;
    readonly readAgain: string;
    readonly notThis: string;
    readonly hidden: (name: string) => string;
  };
  readonly severalForms: SeveralFormsWords;
  readonly correct: {
    readonly heading: string;
    readonly intro: string;
    readonly sheet: string;
    readonly headerRow: string;
    readonly headerHint: string;
    readonly none: string;
    readonly column: string;
    readonly sample: string;
    readonly noSample: string;
    readonly save: string;
    readonly reset: string;
    readonly back: string;
    readonly badRow: string;
    readonly meaning: (meaning: Meaning) => string;
    readonly period: string;
    readonly periodHint: string;
    /** As recognised; null where nothing was. */
    readonly periodAuto: (period: PeriodKind | null) => string;
    readonly periodName: (period: PeriodKind) => string;
    readonly objection: (objection: ColumnObjection) => string;
    readonly headerObjection: (objection: HeaderObjection) => string;
    /** Why the choice cannot be saved as it is. */
    readonly notYet: (objections: number) => string;
  };
  readonly empty: {
    readonly noForm: (sheet: string) => string;
    readonly noFormWhy: string;
    readonly emptyForm: (sheet: string) => string;
    readonly emptyFormWhy: string;
    readonly loadExample: string;
    readonly exampleHint: string;
  };
  readonly formulirBaru: FormulirBaruWords;
  readonly hitung: {
    readonly heading: string;
    readonly mode: string;
    readonly modes: { readonly rumus: string; readonly nilai: string };
    readonly modeHint: { readonly rumus: string; readonly nilai: string };
    readonly counts: (count: number) => string;
    readonly nothing: string;
    /** Beside `nothing`: every figure could be computed and is right. */
    readonly allRight: string;
    /** Beside `nothing`: rows were left out, or results stand that nothing can compute. */
    readonly notAllRight: string;
    readonly group: (group: PreviewGroup) => string;
    readonly kind: (kind: ChangeKind) => string;
    readonly kindCount: (kind: ChangeKind, count: number) => string;
    readonly onlyCorrected: string;
    readonly block: string;
    readonly cells: string;
    readonly cell: string;
    readonly empty: string;
    readonly goTo: (cell: string) => string;
    readonly skipped: (rows: readonly number[]) => string;
    readonly terapkan: string;
    readonly terapkanCount: (count: number) => string;
    readonly batalkan: string;
    readonly batalkanHint: (cells: number, when: string) => string;
    readonly figures: string;
    readonly pagu: string;
    /** Of the year, or of the one period that the sheet holds. */
    readonly realisasi: (scope: 'tahun' | PeriodKey) => string;
    readonly persentase: string;
    readonly predikat: string;
  };
  readonly list: {
    readonly find: string;
    readonly hintCells: string;
    readonly hintTemuan: string;
    readonly found: (found: number, of: number) => string;
    readonly count: (count: number) => string;
    readonly keys: string;
  };
  readonly rules: (rule: FigureRule) => string;
  readonly periksa: {
    readonly none: string;
    readonly summary: (galat: number, peringatan: number, catatan: number) => string;
    readonly severity: Readonly<Record<Severity, string>>;
    readonly severityHint: Readonly<Record<Severity, string>>;
    readonly fix: string;
    readonly goTo: (cell: string) => string;
    readonly again: string;
    readonly whole: string;
    readonly wholeHint: string;
    readonly group: (rule: RuleId) => string;
    readonly basis: (basis: Basis) => string;
    readonly repair: string;
    readonly repairAll: (count: number) => string;
    readonly ignore: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly save: string;
    readonly cancel: string;
    readonly ignored: (count: number) => string;
    readonly ignoredOn: (when: string, reason: string) => string;
    readonly takeBack: string;
    readonly insertSheet: string;
  };
  readonly repair: {
    readonly heading: (cells: number) => string;
    readonly intro: string;
    readonly apply: (cells: number) => string;
    readonly back: string;
    readonly asText: (content: string) => string;
  };
  readonly lkjip: {
    readonly heading: string;
    readonly intro: string;
    readonly state: Readonly<Record<TableState, string>>;
    readonly optional: string;
    readonly lacks: (count: number) => string;
    readonly more: (count: number) => string;
    readonly insert: string;
    readonly update: string;
    readonly all: (count: number) => string;
    readonly narasi: (count: number) => string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
  readonly hasil: Omit<HasilWords, 'of' | 'subtitle'> & {
    readonly subtitle: (sheet: string, triwulan: Triwulan, period: PeriodKind, when: string) => string;
  };
  readonly report: {
    readonly written: (cells: number, sheet: string) => string;
    readonly nothing: (sheet: string) => string;
    readonly inserted: (sheets: readonly string[]) => string;
    readonly newSheets: string;
    readonly layoutStays: string;
    readonly restored: (cells: number, sheet: string) => string;
    readonly nothingToUndo: string;
    readonly skipped: (rows: readonly number[]) => string;
    readonly conflicts: (cells: readonly string[]) => string;
    readonly undoConflicts: (cells: readonly string[]) => string;
    readonly differences: (cells: readonly string[]) => string;
    readonly stopped: (cells: number) => string;
    readonly undoStopped: (cells: number) => string;
    readonly uncertain: (cells: number) => string;
    readonly verified: string;
    readonly close: string;
  };
  readonly busy: {
    readonly phase: (phase: Phase) => string;
    readonly count: (phase: Phase, done: number, total: number) => string;
    readonly action: Readonly<Record<Action, string>>;
    readonly cancel: string;
    /** Shown when an answer is long in coming: a cell may be being typed in. */
    readonly waiting: string;
  };
  readonly problem: (problem: Problem) => ProblemWords;
  readonly detail: string;
  readonly settings: {
    readonly heading: string;
    readonly language: string;
    readonly languages: { readonly auto: string; readonly id: string; readonly en: string };
  };
  readonly setelan: SetelanWords;
  readonly indikator: IndikatorWords;
  readonly writes: {
    readonly heading: string;
    readonly open: string;
    readonly intro: string;
    readonly cells: readonly string[];
    readonly never: readonly string[];
    readonly neverHeading: string;
    readonly back: string;
  };
  readonly start: {
    readonly waiting: string;
    readonly hangs: string;
    readonly reload: string;
    readonly crashed: string;
    readonly crashedAdvice: string;
  };
}
